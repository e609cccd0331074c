"""Suggestions that correct single reports: replaced, copies, parts, other units, misdated rows."""

import attrs
import pytest

import figrecon as fr
from figrecon.suggesting import Hint
from tests.uses._rosters import told

Row = tuple[int, str, object]


def found(*rows: Row, subject: str = "dead", **more: object) -> list[str]:
    """What is proposed for some reports, in words."""
    return [one.what for one in fr.suggest(told(subject, *rows, **more))]


# --- one report takes the place of another's


def noted(note: str, *rows: Row) -> fr.Suggestions:
    """What is proposed where the last of some reports has a note."""
    *first, last = told("dead", *rows)
    return fr.suggest([*first, attrs.evolve(last, note=note)])


BUREAUS: list[Row] = [(1, "North bureau", 1200), (2, "North bureau", 1300), (4, "United bureau", 1250)]


@pytest.mark.parametrize(
    "note",
    [
        "replaces that of the North bureau",
        "Corrects the North bureau's earlier count",
        "a re-analysis, revised from the figures of the North Bureau",
        "takes over from North bureau.",
    ],
)
def test_a_note_says_whose_figure_gives_way(note: str) -> None:
    suggestions = noted(note, *BUREAUS)
    (one,) = suggestions
    assert (one.kind, one.what) == (
        Hint.REPLACED,
        "1,250 of United bureau takes the place of 1,300 of North bureau",
    )
    assert one.effect == "2 origins become 1, and the range 1,250 (1,250–1,300) becomes 1,250"
    assert suggestions.accept()[2].replaces == ("r2",)
    assert list(fr.suggest(suggestions.accept())) == []


@pytest.mark.parametrize(
    "note",
    [
        "does not replace that of the North bureau",
        "never replaces that of the North bureau",
        "updates daily; see also the North bureau",
        "replaces an older tent",
        "corrects the United bureau",
        "corrects",
        "North bureau corrects",
        "x " * 1000 + "replaces that of the North bureau",
    ],
)
def test_a_note_that_says_nothing_of_the_kind(note: str) -> None:
    assert list(noted(note, *BUREAUS)) == []


def test_only_what_was_said_before_gives_way() -> None:
    note = "replaces that of the North bureau"
    assert list(noted(note, (5, "North bureau", 1200), (4, "United bureau", 1250))) == []
    assert list(noted(note, (1, "North bureau", None), (4, "United bureau", 1250))) == []
    said = attrs.evolve(noted(note, *BUREAUS).ledger[2], replaces="r1")
    assert list(fr.suggest([*told("dead", *BUREAUS[:2]), said])) == []


# --- a rare number that is given again


def test_a_rare_number_days_later_is_a_copy() -> None:
    suggestions = fr.suggest(told("dead", (1, "Army", 1247), (3, "Relief Union", 1247), (3, "Mayor", 1198)))
    (one,) = suggestions
    assert (one.kind, one.what) == (Hint.COPY, "1,247 of Relief Union is that of Army")
    assert one.effect == "3 origins become 2, and the range 1,247 (1,198–1,247) becomes 1,198–1,247"
    assert suggestions.accept()[1].derived_from == ("r1",)


NO_COPY: dict[str, list[Row]] = {
    "a round number": [(1, "Army", 1250), (3, "Relief Union", 1250)],
    "three digits": [(1, "Army", 239), (3, "Relief Union", 239)],
    "of one day": [(1, "Army", 1247), (1, "Relief Union", 1247)],
    "much later": [(1, "Army", 1247), (16, "Relief Union", 1247)],
    "hedged": [(1, "Army", 1247), (3, "Relief Union", "about 1,247")],
    "who counts": [(1, "Army", 1247), (2, "Relief Union", 1102), (3, "Relief Union", 1247)],
    "unlike things": [(1, "Army", "1,247 people"), (3, "Relief Union", "1,247 tanks")],
    "on everybody's lips": [(1 + n % 9, f"Source {n}", 1247) for n in range(40)],
}


@pytest.mark.parametrize("case", NO_COPY)
def test_equal_numbers_that_are_no_copies(case: str) -> None:
    assert found(*NO_COPY[case]) == []


# --- a group of those whom the subject counts


def test_a_group_is_a_part() -> None:
    suggestions = fr.suggest(told("dead in the flood", (1, "Army", "140 people"), (2, "Relief Union", "32 children")))
    (one,) = suggestions
    assert (one.kind, one.what) == (Hint.PART, "32 children of Relief Union is a part")
    assert one.why == "it counts children, and Army counts all: 140 people"
    assert suggestions.accept()[1].kind is fr.Kind.PART
    assert fr.reconcile(suggestions.accept()).range == fr.Range.exactly(140)


NO_PART: dict[str, tuple[str, list[Row]]] = {
    "the subject names the group": ("children dead", [(1, "Army", "140"), (2, "Relief Union", "32 children")]),
    "nobody counts all": ("dead", [(1, "Army", "40 children"), (2, "Relief Union", "32 women")]),
    "no group": ("dead", [(1, "Army", "140 people"), (2, "Relief Union", "32 dead")]),
    "more than all": ("dead", [(1, "Army", "30 people"), (2, "Relief Union", "32 children")]),
}


@pytest.mark.parametrize("case", NO_PART)
def test_what_is_no_part(case: str) -> None:
    subject, rows = NO_PART[case]
    assert found(*rows, subject=subject) == []


def test_a_kind_that_is_given_stands() -> None:
    assert found((1, "Army", "140 people"), (2, "Relief Union", "32 children"), kind="total") == []


# --- a unit that was mixed up

BARRELS = "63,630 barrels of oil of Gauge is 63,630 gallons"
FIRE: list[Row] = [(1, "Forest service", "10,000 hectares"), (1, "Mayor", "10,030 hectares")]


@pytest.mark.parametrize(
    ("rows", "figure", "what"),
    [
        (FIRE, "24,740 hectares", "24,740 hectares of Gauge is 24,740 acres"),
        (
            [(1, "A", "24,700 acres"), (1, "B", "24,720 acres")],
            "10,002 acres",
            "10,002 acres of Gauge is 10,002 hectares",
        ),
        ([(1, "A", "1,510 barrels of oil"), (1, "B", "1,520 barrels of oil")], "63,630 barrels of oil", BARRELS),
        ([(1, "A", 3_121_000), (1, "B", 3_124_000)], 3122, "3,122 of Gauge is 3,122,000"),
    ],
)
def test_a_figure_that_is_in_another_unit(rows: list[Row], figure: object, what: str) -> None:
    suggestions = fr.suggest(told("size", *rows, (2, "Gauge", figure)))
    assert [one.what for one in suggestions] == [what]


def test_a_mended_unit_agrees_with_the_others() -> None:
    suggestions = fr.suggest(told("burned area", *FIRE, (2, "Gauge", "24,740 hectares")))
    assert (suggestions[0].kind, suggestions[0].why) == (
        Hint.UNIT,
        "it is then what 2 others say, and else far from all of them",
    )
    assert fr.reconcile(suggestions.accept(), unit="ha").range.high == pytest.approx(10_030)


NO_UNIT: dict[str, list[Row]] = {
    "one against one": [FIRE[0], (2, "Gauge", "24,710 hectares")],
    "the others differ": [FIRE[0], (1, "Mayor", "12,000 hectares"), (2, "Gauge", "24,710 hectares")],
    "another ratio": [*FIRE, (2, "Gauge", "25,110 hectares")],
    "another unit": [*FIRE, (2, "Gauge", "24,740 tons")],
    "a round number": [(1, "A", 3_000_000), (1, "B", 3_000_000), (2, "C", 3000)],
    "hedged": [*FIRE, (2, "Gauge", "about 24,740 hectares")],
    "no unit": [(1, "A", 10_000), (1, "B", 10_030), (2, "C", 24_740)],
    "below zero": [(1, "A", -10_000), (1, "B", -10_030), (2, "C", -24_740)],
}


@pytest.mark.parametrize("case", NO_UNIT)
def test_a_figure_that_is_only_far_from_the_others(case: str) -> None:
    assert found(*NO_UNIT[case], subject="burned area") == []


# --- a day that was mistaken


def dated(*days: str, **more: object) -> fr.Suggestions:
    """What is proposed for five reports of May 2031 and some of other days."""
    every = [*(f"2031-05-{n:02}" for n in range(3, 8)), *days]
    return fr.suggest(
        fr.Report("dead", 100 + n, source=f"Source {n}", published=day, key=f"r{n}", **(more if n > 4 else {}))  # type: ignore[arg-type]
        for n, day in enumerate(every)
    )


@pytest.mark.parametrize(
    ("day", "mended"),
    [("2030-05-06", "2031-05-06"), ("2032-05-04", "2031-05-04"), ("2031-11-05", None), ("2031-01-05", None)],
)
def test_a_year_that_was_mistaken(day: str, mended: str | None) -> None:
    what = [f"105 of Source 5 was published on {mended}, not {day}"] if mended else []
    assert [one.what for one in dated(day)] == what


def test_a_day_and_a_month_that_changed_places() -> None:
    days = [f"2031-0{month}-{day:02}" for month, day in ((2, 8), (2, 9), (2, 10), (2, 11), (2, 12))]
    reports = [fr.Report("dead", 100 + n, source=f"S {n}", published=d, key=f"r{n}") for n, d in enumerate(days)]
    wrong = fr.Report("dead", 230, source="Mayor", published="2031-10-02", key="wrong")
    suggestions = fr.suggest([*reports, wrong])
    (one,) = suggestions
    assert (one.kind, one.evidence) == (Hint.DATE, ("r0", "r4", "wrong"))
    assert one.what == "230 of Mayor was published on 2031-02-10, not 2031-10-02"
    assert one.why == "all others are of 2031-02-08 to 2031-02-12, and day and month changed places"
    assert str(suggestions.accept()[-1].published) == "2031-02-10"


def test_a_day_that_stands() -> None:
    assert list(dated()) == []
    assert list(dated("2030-05-06", "2030-05-05")) == []  # two of that year are a story
    assert list(dated("2030-05-06", as_of="2030-05")) == []
    assert list(dated("2030-05-06T09:00")) == []
    assert list(dated("2028-02-29")) == []
    assert found(*((n, f"S {n}", n) for n in range(1, 4))) == []


# --- another event of that name


def of_years(*rows: tuple[str, str | None], **more: object) -> fr.Suggestions:
    """What is proposed for five reports of May 2031 and some that are published then, and speak of a time."""
    may = [fr.Report("dead in the flood", 100 + n, source=f"S {n}", published=f"2031-05-0{n}") for n in range(1, 6)]
    row: dict[str, object] = {"source": "Mayor", "published": "2031-05-04", **more}
    others = [fr.Report("dead in the flood", n, as_of=as_of, key=n, **row) for n, as_of in rows]  # type: ignore[arg-type]
    return fr.suggest([*may, *others])


def test_a_figure_of_an_earlier_event() -> None:
    suggestions = of_years(("2,930", "2019-07"))
    (one,) = suggestions
    assert (one.kind, one.what) == (Hint.EVENT, "2,930 of Mayor is of another event, of July 2019")
    assert one.why == "all others speak of 2031-05-01 to 2031-05-05"
    ledger = suggestions.accept()
    assert ledger.subjects == ("dead in the flood", "dead in the flood (July 2019)")
    assert one.effect == "6 origins become 3, and the range 103 (101–2,930) becomes 105 (103–105)"


def test_a_figure_of_the_same_event() -> None:
    assert list(of_years(("2,930", "2031-01"))) == []
    assert list(of_years(("2,930", None))) == []
    assert list(of_years(("2,930", "2019-07"), ("2,940", "2019-08"))) == []
    assert list(of_years(("2,930", "2019/2031"))) == []
    assert list(of_years(("2,930", "2019-07"), kind="plan")) == []


def test_a_report_is_corrected_once() -> None:
    rows: list[Row] = [(1, "North bureau", 1172), (1, "South bureau", 2413), (2, "Army", 3585), (4, "Mayor", 3585)]
    assert found(*rows) == ["3,585 of Army is a sum", "3,585 of Mayor is a sum"]
