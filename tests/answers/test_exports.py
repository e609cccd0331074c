"""Exports: what the tools of others take, and nothing that a stranger wrote becomes a formula, a tag or a command."""

import csv
import html.parser
import io
import json
import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import figrecon as fr
from figrecon import output
from figrecon.output.links import link
from figrecon.testing import ledgers
from tests._examples import ROOT

DAY = "2024-10-23"
URL = "https://example.org/a"


def story() -> fr.Reconciliation:
    roster = fr.read_roster(ROOT / "docs" / "data" / "north-korea-sources.toml")
    ledger = fr.read_csv(ROOT / "docs" / "data" / "north-korea-troops.csv", roster=roster)
    return fr.reconcile(ledger, as_of=DAY)


def one(figure: Any, **more: Any) -> fr.Reconciliation:
    return fr.reconcile([fr.Report("dead", figure, source="Ministry", published=DAY, **more)])


def rows_of(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


# --- sheets


@pytest.mark.parametrize("mark", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_no_cell_of_text_is_a_formula(mark: str) -> None:
    hostile = f"{mark}HYPERLINK(0)"
    header, row = rows_of(output.spreadsheet(fr.Table({hostile: [hostile], "best": [-3], "day": [date(2024, 10, 1)]})))
    assert header == [f"'{hostile}", "best", "day"]
    assert row == [f"'{hostile}", "-3", "2024-10-01"]


def test_a_hostile_source_is_neutral_in_exports_and_whole_in_a_ledgers_csv() -> None:
    ledger = fr.Ledger([fr.Report("dead", 3, source="=cmd|' /C calc'!A0", published=DAY, note="-")])
    answer = fr.reconcile(ledger)
    assert "'=cmd" in output.range_plot(answer)
    assert "'=cmd" in output.spreadsheet(answer.to_frame())
    assert "'=cmd" not in ledger.to_csv_text()


@given(ledgers(min_size=1), st.text(st.characters(codec="utf-8")).filter(str.strip))
def test_no_export_of_an_account_holds_a_formula(ledger: fr.Ledger, subject: str) -> None:
    given = [fr.Report(subject, r.figure, source=f"={r.source}", published=r.published, note=subject) for r in ledger]
    answer = fr.reconcile(given)
    table = answer.to_frame()
    for row, cells in zip(rows_of(output.spreadsheet(table))[1:], table.to_rows(), strict=True):
        for printed, cell in zip(row, cells.values(), strict=True):
            assert not isinstance(cell, str) or not printed.startswith(("=", "+", "-", "@"))


def test_a_range_plot_of_one_answer_has_a_row_an_origin() -> None:
    reports = [
        fr.Report("dead", "at least 140", source="B", published="2024-10-02"),
        fr.Report("dead", fr.Figure(100, 120, 150), source="A", published="2024-10-01"),
        fr.Report("dead", "200-300", source="C", published="2024-10-03"),
    ]
    assert rows_of(output.range_plot(fr.reconcile(reports))) == [
        ["label", "low", "best", "high"],
        ["A", "100", "120", "150"],
        ["B", "140", "140", ""],
        ["C", "200", "", "300"],
        ["dead", "100", "140", "300"],
    ]


def test_a_range_plot_of_several_has_a_row_an_answer() -> None:
    reports = [fr.Report(s, n, source="A", published=DAY) for s, n in (("dead", 3), ("injured", 7))]
    each = fr.reconcile_each(reports)
    expected = [["label", "low", "best", "high"], ["dead", "3", "3", "3"], ["injured", "7", "7", "7"]]
    assert rows_of(output.range_plot(each)) == expected
    assert rows_of(output.range_plot(iter(each.values()))) == expected


def test_a_band_has_a_row_a_date_in_order() -> None:
    days = (("2024-10-01", 1.5), ("2024-10-03", 3))
    answers = fr.timeline([fr.Report("dead", n, source="A", published=day) for day, n in days])
    assert rows_of(output.band(reversed(answers))) == [
        ["date", "best", "low", "high"],
        ["2024-10-01", "1.5", "1.5", "1.5"],
        ["2024-10-03", "3", "3", "3"],
    ]


def test_a_band_is_of_one_subject() -> None:
    reports = [fr.Report(s, 3, source="A", published=DAY) for s in ("dead", "injured")]
    with pytest.raises(fr.ExportError, match="2: 'dead, injured'"):
        output.band(fr.reconcile_each(reports).values())


@pytest.mark.parametrize("what", [3, [3], {"dead": 3}, "dead"])
def test_an_export_takes_reconciliations(what: Any) -> None:
    for export in (output.range_plot, output.band, output.json_text):
        with pytest.raises(fr.ExportError, match="takes reconciliations"):
            export(what)


def test_answers_as_json() -> None:
    (answer,) = json.loads(output.json_text(story()))["answers"]
    assert answer["sentence"] == story().sentence()
    assert (answer["low"], answer["best"], answer["high"], answer["as_of"]) == (3000, 3000, 3000, DAY)
    assert answer["beside"]["plan"]["best"] == 10_000
    assert [line["key"] for line in answer["account"]] == [entry.report.key for entry in story().account]
    assert json.loads(output.json_text({}))["answers"] == []


# --- Wikidata


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


def test_an_open_end_needs_what_stands_for_it() -> None:
    for figure, hedge in (("at least 140", "at least"), ("up to 140", "up to"), ("about 140", "about")):
        ((value, *cells),) = statements(one(figure), hedges={hedge: ("P1480", "Q5727902")})
        assert (value, cells[:2]) == ("140", ["P1480", "Q5727902"])
    for reconciled in (True, False):
        with pytest.raises(fr.ExportError, match=r"no open end; got at least 140"):
            statements(one("at least 140"), reconciled=reconciled)
    for figure, hedge in (("at least 140", "at least"), ("up to 140", "at most")):
        ((value, *_),) = statements(one(figure), reconciled=True, hedges={hedge: ("P1480", "Q5727902")})
        assert value == "140"
    with pytest.raises(fr.ExportError, match="names no best"):
        statements(one("140-160"))


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


# --- footnotes


def test_footnotes_in_markdown() -> None:
    text = output.footnotes(story())
    assert text.splitlines() == [
        story().sentence() + "[^1][^2][^3][^4][^5][^6]",
        "",
        "[^1]: NIS via Cho Tae-yong: “3,000 troops”, 23 October 2024",
        "[^2]: NIS via Cho Tae-yong, Park Sunwon: plan, “a total of 10,000 troops”, 23 October 2024",
        "[^3]: Ukraine's government via Volodymyr Zelenskyy: plan, “10,000 soldiers being prepared”, 23 October 2024",
        "[^4]: Russia: denial, 23 October 2024",
        "[^5]: North Korea: denial, 23 October 2024",
        "[^6]: United States via Lloyd Austin: no number, 23 October 2024",
    ]


def test_footnotes_in_html() -> None:
    text = output.footnotes(one(3, reference=URL), "html", first=4)
    assert text.splitlines() == [
        f'<p>{one(3).sentence()}<sup id="fnref4"><a href="#fn4">4</a></sup></p>',
        '<ol start="4">',
        f'<li id="fn4">Ministry: “3”, 23 October 2024, <a href="{URL}">{URL}</a></li>',
        "</ol>",
    ]
    assert "<a" not in output.footnotes(one(3), "html").split("<ol")[1]


def test_footnotes_in_wikitext() -> None:
    assert output.footnotes(one(3, reference=URL), "wikitext") == (
        "dead: 3 as of 23 October 2024, according to the Ministry, the only source with a figure."
        f"<ref>Ministry: “3”, 23 October 2024, [{URL}]</ref>\n"
    )
    assert "<ref>Ministry: “3”, 23 October 2024, Bulletin 4</ref>" in output.footnotes(
        one(3, reference="Bulletin 4"), "wikitext"
    )


def test_what_was_superseded_or_merely_repeated_is_not_noted() -> None:
    reports = [
        fr.Report("dead", 3, source="A", published="2024-10-01"),
        fr.Report("dead", 4, source="A", published="2024-10-02"),
        fr.Report("dead", 9, source="A", published="2024-10-01", kind="plan"),
        fr.Report("dead", 8, source="A", published="2024-10-02", kind="plan"),
        fr.Report("dead", source="B", published="2024-10-02", kind="denial"),
    ]
    notes = output.footnotes(fr.reconcile(reports)).splitlines()[2:]
    assert notes == [
        "[^1]: A: “4”, 2 October 2024",
        "[^2]: A: plan, “8”, 2 October 2024",
        "[^3]: B: denial, 2 October 2024",
    ]


def test_the_forms_of_footnotes() -> None:
    with pytest.raises(fr.ExportError, match="did you mean 'markdown'"):
        output.footnotes(one(3), "markdwon")
    with pytest.raises(fr.ExportError, match="of a reconciliation"):
        output.footnotes([one(3)])  # type: ignore[arg-type]


class Tags(html.parser.HTMLParser):
    """The tags of a page, and whether a link leaves the web."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        assert (dict(attrs).get("href") or "#").startswith(("#", "https://"))


PIECES = (
    "<b>",
    "<",
    ">",
    "&lt;",
    '"',
    "''",
    "'",
    "[[",
    "]",
    "{{",
    "}}",
    "|",
    "~~~~",
    "*",
    "_",
    "`",
    "\\",
    "# ",
    "- ",
    "1. ",
)
HOSTILE = st.lists(st.sampled_from(PIECES) | st.sampled_from("ab é\u2028"), min_size=1, max_size=12).map("".join)


@given(HOSTILE.filter(str.strip), HOSTILE)
def test_what_others_wrote_is_no_markup(name: str, words: str) -> None:
    figure = fr.Figure.exactly(3, text=words)
    answer = fr.reconcile([fr.Report("dead", figure, source=name, published=DAY, reference=f"https://a.org/{words}")])
    page = Tags()
    page.feed(output.footnotes(answer, "html"))
    assert page.tags == ["p", "sup", "a", "ol", "li", "a"]
    wiki = output.footnotes(answer, "wikitext")
    assert (wiki.count("<"), wiki.count("["), wiki.count("{"), wiki.count("|"), wiki.count("''")) == (2, 1, 0, 0, 0)
    plain = re.sub(r"\\.", "", output.footnotes(answer))
    assert len(plain.splitlines()) == 3
    assert not re.search(
        r"[`*_]|\[(?!\^1\])|<(?!https://a\.org/)", plain.replace(link(f"https://a.org/{words}") or "", "https://a.org/")
    )
