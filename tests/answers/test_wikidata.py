"""Wikidata: what it can say is said in its own syntax, and what it cannot is refused, with its source and its words."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import figrecon as fr
from figrecon import output
from figrecon.display import link

DAY = "2024-10-23"
URL = "https://example.org/a"
TIME = ["P585", "+2024-10-23T00:00:00Z/11"]


def report(figure: Any, source: str = "Ministry", **more: Any) -> fr.Report:
    return fr.Report("dead", figure, source=source, **{"published": DAY, **more})


def one(figure: Any, **more: Any) -> fr.Reconciliation:
    return fr.reconcile([report(figure, **more)])


def statements(answer: Any, **more: Any) -> list[list[str]]:
    text = output.quickstatements(answer, "Q4115189", "P1120", **more)
    assert text.endswith("\n") or not text
    return [line.split("\t")[2:] for line in text.splitlines()]


@pytest.mark.parametrize(
    ("figure", "value"),
    [
        (fr.Figure(1400, 1500, 1600), "1500[1400,1600]U11573"),
        (1500, "1500U11573"),
        (2.5, "2.5U11573"),
        (-40, "-40U11573"),
        (10**30, "1" + "0" * 30 + "U11573"),
        (1e-7, "0.0000001U11573"),
        (fr.Figure(0.1, 0.25, 1e22), "0.25[0.1,10000000000000000000000]U11573"),
    ],
)
def test_a_quantity_with_its_bounds_and_unit(figure: Any, value: str) -> None:
    ((said, *_),) = statements(one(figure), unit="Q11573")
    assert said == value


QUANTITY = re.compile(r"[+-]?\d+(\.\d+)?(\[[+-]?\d+(\.\d+)?,[+-]?\d+(\.\d+)?\])?(U\d+)?")
"""As a public reader of the commands, QuickStatements 3, has it."""


@given(st.lists(st.floats(-1e50, 1e50) | st.integers(-(10**50), 10**50), min_size=3, max_size=3).map(sorted))
def test_any_quantity_is_read(numbers: list[float]) -> None:
    ((said, *_),) = statements(one(fr.Figure(numbers[0], numbers[1], numbers[2])))
    assert QUANTITY.fullmatch(said)


@pytest.mark.parametrize(
    ("as_of", "cells"),
    [
        (None, ["P585", "+2024-10-23T00:00:00Z/11"]),
        ("2024-10-18", ["P585", "+2024-10-18T00:00:00Z/11"]),
        ("2024-10", ["P585", "+2024-10-00T00:00:00Z/10"]),
        ("2023", ["P585", "+2023-00-00T00:00:00Z/9"]),
        ("2024-10-01/2024-10-07", ["P580", "+2024-10-01T00:00:00Z/11", "P582", "+2024-10-07T00:00:00Z/11"]),
        ("../2024-09", ["P1326", "+2024-09-30T00:00:00Z/11"]),
        ("2024-02/..", ["P1319", "+2024-02-01T00:00:00Z/11"]),
    ],
)
def test_the_date_with_its_precision(as_of: str | None, cells: list[str]) -> None:
    assert statements(one(3, as_of=as_of)) == [["3", *cells]]


def test_references() -> None:
    def report(source: str, reference: str | None, day: str = DAY) -> fr.Report:
        return fr.Report("dead", 3, source=source, published=day, reference=reference)

    answer = fr.reconcile([report("A", URL), report("B", "Q42"), report("C", "Bulletin 4"), report("D", None)])
    time = ["P585", "+2024-10-23T00:00:00Z/11"]
    assert statements(answer, sources={"A": "Q7", "D": "Q8"}) == [
        ["3", *time, "S248", "Q7", "S854", f'"{URL}"'],
        ["3", *time, "S248", "Q42"],
        ["3", *time],
        ["3", *time, "S248", "Q8"],
    ]
    assert statements(answer, reconciled=True) == [["3", *time, "S854", f'"{URL}"', "!S248", "Q42"]]
    assert statements(answer, reconciled=True, sources={"A": "Q42", "B": "Q42"}) == [
        ["3", *time, "S248", "Q42", "S854", f'"{URL}"', "!S248", "Q42"]
    ]


def test_the_reconciled_range_as_one_statement() -> None:
    said = [fr.Report("dead", n, source=s, published=DAY) for s, n in (("A", 1400), ("B", 1500), ("C", 1600))]
    assert statements(fr.reconcile(said), reconciled=True)[0][0] == "1500[1400,1600]"
    nothing = fr.reconcile([fr.Report("dead", source="A", published=DAY)])
    assert statements(nothing, reconciled=True) == []
    assert statements(nothing) == []


CIRCA = ("P1480", "Q5727902")
"""Sourcing circumstances: circa. Source: Wikidata, P1480, whose description names this item."""


@pytest.mark.parametrize("words", ["about 300", "roughly 300", "some 300"])
@pytest.mark.parametrize("reconciled", [True, False])
def test_about_is_circa(words: str, reconciled: bool) -> None:
    assert statements(one(words), reconciled=reconciled) == [["300", *CIRCA, *TIME]]


def test_a_tolerance_is_said_by_its_bounds() -> None:
    assert statements(one("300 ± 20")) == [["300[280,320]", *TIME]]


HEDGED = {
    "at least 140": "at least",
    "more than 140": "more than",
    "at most 140": "at most",
    "fewer than 140": "less than",
    "up to 140": "up to",
    "nearly 140": "nearly",
    "just over 140": "just over",
    "12 suspected dead": "suspected",
    "12 confirmed dead": "confirmed",
}


@pytest.mark.parametrize(("words", "hedge"), HEDGED.items())
@pytest.mark.parametrize("reconciled", [True, False])
def test_any_other_hedge_is_refused_unless_the_user_says_what_stands_for_it(
    words: str, hedge: str, reconciled: bool
) -> None:
    number = re.sub(r"\D", "", words)
    with pytest.raises(fr.ExportError, match=f"say by hedges= what stands for '{hedge}'"):
        statements(one(words), reconciled=reconciled)
    told = statements(one(words), reconciled=reconciled, hedges={hedge: ("P7", "Q9")})
    assert told == [[number, "P7", "Q9", *TIME]]


def test_a_property_may_say_the_status_itself_but_no_hedge() -> None:
    assert statements(one("12 confirmed dead"), hedges={"confirmed": None}) == [["12", *TIME]]
    with pytest.raises(fr.ExportError, match="a property and an item; got None"):
        statements(one("about 12"), hedges={"about": None})


def test_what_two_hedges_say_alike_is_said_once() -> None:
    hedges = {"suspected": CIRCA, "about": CIRCA}
    assert statements(one("about 12 suspected dead"), hedges=hedges) == [["12", *CIRCA, *TIME]]
    assert statements(one("about 12 suspected dead"), hedges={"suspected": ("P7", "Q9")}) == [
        ["12", *CIRCA, "P7", "Q9", *TIME]
    ]


def test_the_error_names_the_source_and_the_figure() -> None:
    with pytest.raises(fr.ExportError) as refused:
        statements(one("at least 140 people"))
    assert str(refused.value) == (
        "Wikidata cannot say 'at least 140 people' (Ministry): say by hedges= what stands for 'at least', "
        "or leave the source out by leave_out="
    )


@pytest.mark.parametrize(
    ("figure", "why"),
    [
        ("140-160", "it names no best"),
        ("dozens", "it is a word"),
        ("a couple of dozen", "it is a word"),
        (fr.Figure(100, 140, None), "no open end"),
    ],
)
def test_what_is_no_one_number_is_refused(figure: Any, why: str) -> None:
    with pytest.raises(fr.ExportError, match=why):
        statements(one(figure), hedges={"at least": ("P7", "Q9")})


def test_an_end_that_is_open_without_a_word_is_hedged_too() -> None:
    for figure, hedge in ((fr.Figure(140, 140, None), "at least"), (fr.Figure(None, 140, 140), "at most")):
        assert statements(one(figure), hedges={hedge: ("P7", "Q9")}) == [["140", "P7", "Q9", *TIME]]
        with pytest.raises(fr.ExportError, match=f"stands for '{hedge}'"):
            statements(one(figure))


def test_a_number_that_no_report_prints_is_no_statement_of_its_source() -> None:
    said = [report(1500, published="2024-10-18"), report("another 1,500")]
    with pytest.raises(fr.ExportError, match=r"Ministry.*no report prints this number, it is a total plus what came"):
        statements(fr.reconcile(said))
    assert statements(fr.reconcile(said), leave_out=["Ministry"]) == []
    assert statements(fr.reconcile(said), leave_out="Ministry") == []


def test_a_reconciled_range_says_no_more_than_its_sources() -> None:
    both = fr.reconcile([report("about 300", "A"), report(300, "B")])
    assert statements(both, reconciled=True) == [["300", *TIME]]
    alike = fr.reconcile([report("about 300", "A"), report("about 300", "B")])
    assert statements(alike, reconciled=True) == [["300", *CIRCA, *TIME]]
    open_above = fr.reconcile([report("at least 140", "A", published="2024-10-24"), report("at least 120", "B")])
    with pytest.raises(fr.ExportError, match=r"reconciled range\): Wikidata has no open end$"):
        statements(open_above, reconciled=True, hedges={"at least": ("P7", "Q9")})
    with pytest.raises(fr.ExportError, match="rests on all its sources"):
        statements(both, reconciled=True, leave_out=["A"])


def test_a_reconciled_range_has_no_digits_that_a_change_of_unit_gave_it() -> None:
    answer = fr.reconcile([report("300 hectares", "A"), report("700 acres", "B")], unit="acres")
    assert statements(answer, reconciled=True)[0][0] == "700[700,741.3]U81292"


def test_a_sum_of_parts_is_refused() -> None:
    whole = fr.Subject("all", parts=("north", "south"))
    parts = [fr.Report(part, 3, source="A", published=DAY) for part in ("north", "south")]
    answer = fr.reconcile(parts, subject=whole)
    with pytest.raises(fr.ExportError, match="the sum of the parts, and no source gives the whole"):
        statements(answer, reconciled=True)
    assert statements(answer) == []


# --- units and money


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("300 hectares", "300U35852"),
        ("2.5 square miles", "2.5U232291"),
        ("$1.5 billion", "1500000000U4917"),
        ("€20 million", "20000000U4916"),
        ("83 percent", "83U11229"),
        ("40 MW", "40U6982035"),
        ("120 km/h", "120U180154"),
        ("3,000 troops", "3000"),
        ("12 drones", "12"),
    ],
)
def test_units_and_money_have_their_items(words: str, value: str) -> None:
    assert statements(one(words)) == [[value, *TIME]]


def test_each_source_is_stated_in_its_own_unit() -> None:
    answer = fr.reconcile([report("1,000 hectares", "A"), report("2,500 acres", "B")])
    assert [cells[0] for cells in statements(answer)] == ["1000U35852", "2500U81292"]
    bare = fr.reconcile([report("1,000 hectares", "A"), report("1,200", "B")], unit="hectares")
    assert [cells[0] for cells in statements(bare)] == ["1000U35852", "1200U35852"]


@pytest.mark.parametrize(
    ("words", "sign"), [("200 kV", "kV"), ("CFA 200", "CFA"), ("200 dB", "dB"), ("about 200 MHz", "MHz")]
)
def test_the_sign_of_a_unit_that_is_not_known_is_not_lost(words: str, sign: str) -> None:
    for reconciled in (False, True):
        with pytest.raises(fr.ExportError, match=f"'{sign}' is no unit known here: name its item by unit="):
            statements(one(words), reconciled=reconciled)
        assert statements(one(words), unit="Q9", reconciled=reconciled)[0][0] == "200U9"
        assert statements(one(words), unit="1", reconciled=reconciled)[0][0] == "200"


@pytest.mark.parametrize("words", ["AT LEAST 200 DEAD", "some 200", "200 (UN)", "3,000 Houthis", "200 so far"])
def test_a_word_is_no_sign_of_a_unit(words: str) -> None:
    assert statements(one(words), hedges={"at least": ("P1480", "Q9")})[0][0] in ("200", "3000")


@pytest.mark.parametrize("words", ["300 villages", "5 MB", "20 ZMW", "12 deaths per 100,000 people", "3 points"])
def test_a_unit_without_an_item_is_refused(words: str) -> None:
    with pytest.raises(fr.ExportError, match=r"\(Ministry\): no item is known for the unit .* name it by unit="):
        statements(one(words))
    number = re.split(r"\D", words)[0]
    assert statements(one(words), unit="Q9")[0][0] == f"{number}U9"
    assert statements(one(words), unit="1")[0][0] == number


@pytest.mark.parametrize("unit", ["Q81292", "1"])
def test_a_unit_that_the_source_did_not_name_is_refused(unit: str) -> None:
    with pytest.raises(fr.ExportError, match=f"Ministry.*hectares are Q35852, and unit= says {unit}"):
        statements(one("300 hectares"), unit=unit)
    assert statements(one("300 hectares"), unit="Q35852")[0][0] == "300U35852"


# --- who said it


def test_relays_are_stated_in_where_the_user_gives_their_items() -> None:
    answer = fr.reconcile([report(3, via="Yonhap; BBC", reference=URL)])
    cited = ["S854", f'"{URL}"']
    assert statements(answer, sources={"Yonhap": "Q7"}) == [["3", *TIME, "S248", "Q7", *cited]]
    every = {"BBC": "Q8", "Yonhap": "Q7", "Ministry": "Q6"}
    assert statements(answer, sources=every) == [["3", *TIME, "S248", "Q6", "S248", "Q7", "S248", "Q8", *cited]]


def test_a_name_that_no_report_has_is_refused() -> None:
    reports = [report(3, via="Yonhap"), report(2, "Army", published="2024-10-01", kind="plan"), report(None, "Navy")]
    answer = fr.reconcile(reports)
    told = [["3", *TIME, "S248", "Q1"]]
    assert statements(answer, sources={"Ministry": "Q1", "Army": "Q2", "Navy": "Q3"}) == told
    for names in ({"sources": {"Minstry": "Q1"}}, {"leave_out": ["Minstry"]}):
        with pytest.raises(fr.ExportError, match="no report is of a source 'Minstry'; did you mean 'Ministry'"):
            statements(answer, **names)


def test_several_answers_are_several_statements() -> None:
    answers = fr.timeline([fr.Report("dead", n, source="A", published=f"2024-10-0{n}") for n in (1, 3)])
    assert [cells[0] for cells in statements(answers)] == ["1", "3"]


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({"item": "4115189"}, "an item of Wikidata is named Q and a number; got '4115189'"),
        ({"item": "Q42\tP1"}, "an item"),
        ({"item": None}, "an item"),
        ({"prop": "Q1"}, "a property of Wikidata is named P"),
        ({"unit": "troops"}, "a unit of Wikidata"),
        ({"sources": {"A": "NIS"}}, "a source of Wikidata"),
        ({"sources": ["Q1"]}, "sources must map names"),
        ({"sources": {3: "Q1"}}, "no report is of a source 3"),
        ({"hedges": 3}, "hedges must map names"),
        ({"leave_out": 3}, "leave_out must name sources; got 3"),
        ({"leave_out": [["A"]]}, "leave_out must name sources"),
        ({"hedges": {"abuot": ("P1480", "Q1")}}, "did you mean 'about'"),
        ({"hedges": {"about": "P1480"}}, "a property and an item"),
        ({"hedges": {"about": ("Q1480", "Q1")}}, "a property of Wikidata"),
    ],
)
def test_what_is_no_identifier(more: dict[str, Any], message: str) -> None:
    told: dict[str, Any] = {"item": "Q1", "prop": "P1", **more}
    with pytest.raises(fr.ExportError, match=message):
        output.quickstatements(one(3), **told)


@given(st.text())
def test_a_link_breaks_out_of_nothing(tail: str) -> None:
    found = link(f"https://example.org/{tail}")
    assert found is not None
    assert re.fullmatch(r"[A-Za-z0-9._~:/?#@!$&()+,;=%-]+", found)
    text = output.quickstatements(one(3, reference=f"https://example.org/{tail}"), "Q1", "P1")
    assert (text.count("\n"), text.count("\t"), text.count('"')) == (1, 6, 2)
    assert "/*" not in text
