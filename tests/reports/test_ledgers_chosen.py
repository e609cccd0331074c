"""Ledgers are joined, and their reports chosen, put in order and put into groups."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

import figrecon as fr

Case = dict[str, Any]


def said(source: str, figure: Any = None, day: str = "2024-10-01", **more: Any) -> fr.Report:
    return fr.Report(more.pop("subject", "dead"), figure, source=source, published=day, key=source, **more)


LEDGER = fr.Ledger(
    [
        said("Army", "at least 140 deaths", extra={"town": "Homs", "page": 7, "status": "open"}),
        said("the WHO,", 160, "2024-10-03", via="Reuters; BBC", rank=2, extra={"town": "Hama", "page": 9}),
        said("Mayor", "about 20 feared dead", "2024-10-04T10:00", extra={"town": "Homs", "tags": ["a", "b"]}),
        said("Police", "3", "2024-11-02", subject="injured", kind="plan", as_of="2024-10", note="draft", rank=1),
        said("Church", None, "2024-10-04", confidence="low", replaces="Mayor", course="level"),
    ],
    roster={"WHO": ["who.int"], "Defense Ministry": ["Army"]},
)


def sources(ledger: fr.Ledger) -> str:
    return " ".join(report.source.split()[-1].strip(",") for report in ledger)


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({}, "Army WHO Mayor Police Church"),
        ({"source": "Army"}, "Army"),
        ({"source": "WHO"}, ""),
        ({"origin": "WHO"}, "WHO"),
        ({"origin": "https://who.int/x"}, "WHO"),
        ({"origin": ["Army", "mayor"]}, "Army Mayor"),
        ({"subject": "injured"}, "Police"),
        ({"subject": fr.Subject("injured")}, "Police"),
        ({"subject": [" dead ", "injured"]}, "Army WHO Mayor Police Church"),
        ({"subject": []}, ""),
        ({"kind": "plan"}, "Police"),
        ({"kind": fr.Kind.PLAN}, "Police"),
        ({"kind": {"plan", "total"}}, "Army WHO Mayor Police Church"),
        ({"course": "level"}, "Church"),
        ({"figure": "160"}, "WHO"),
        ({"figure": 160}, "WHO"),
        ({"figure": None}, "Church"),
        ({"figure": [160, None]}, "WHO Church"),
        ({"best": 140, "high": None}, "Army"),
        ({"low": range(100, 200)}, "Army WHO"),
        ({"unit": "deaths"}, "Army Mayor"),
        ({"unit": None}, "WHO Police Church"),
        ({"status": "feared"}, "Mayor"),
        ({"status": "open"}, "Army"),
        ({"via": "BBC"}, "WHO"),
        ({"via": None}, "Army Mayor Police Church"),
        ({"replaces": "Mayor"}, "Church"),
        ({"rank": [1, 2]}, "WHO Police"),
        ({"confidence": "low"}, "Church"),
        ({"note": "draft"}, "Police"),
        ({"key": "Mayor"}, "Mayor"),
        ({"published": "2024-10-04"}, "Mayor Church"),
        ({"published": "October 2024"}, "Army WHO Mayor Church"),
        ({"published": [date(2024, 10, 1), "2024-11"]}, "Army Police"),
        ({"published": None}, ""),
        ({"as_of": "2024-10"}, "Army WHO Mayor Police Church"),
        ({"as_of": "../2024-10-02"}, "Army"),
        ({"since": "2024-10-04"}, "Mayor Police Church"),
        ({"until": "October 2024"}, "Army WHO Mayor Church"),
        ({"since": date(2024, 10, 3), "until": "2024-10-03"}, "WHO"),
        ({"town": "Homs"}, "Army Mayor"),
        ({"town": ["Homs", "Hama"], "kind": "total"}, "Army WHO Mayor"),
        ({"town": None}, "Police Church"),
        ({"town": float("nan")}, "Police Church"),
        ({"page": {7}}, "Army"),
        ({"tags": [["a", "b"]]}, "Mayor"),
        ({"tags": "a"}, ""),
    ],
)
def test_where(columns: Case, expected: str) -> None:
    chosen = LEDGER.where(**columns)
    assert sources(chosen) == expected
    assert chosen.roster == LEDGER.roster


def test_where_by_a_function() -> None:
    assert sources(LEDGER.where(lambda report: report.extra.get("page", 0) > 7)) == "WHO"
    assert sources(LEDGER.where(lambda report: report.has_kind, subject="injured")) == "Police"
    assert sources(LEDGER.where(lambda report: report.has_kind, subject="dead")) == ""


@pytest.mark.parametrize(
    ("columns", "error", "message"),
    [
        ({"sorce": "A"}, fr.TableError, "did you mean 'source'"),
        ({"twon": "Homs"}, fr.TableError, "did you mean 'town'"),
        ({"kind": "plam"}, fr.KindError, "did you mean 'plan'"),
        ({"since": "by 2024"}, fr.DateError, "a first day"),
        ({"until": "since 2024"}, fr.DateError, "a last day"),
        ({"since": "03/04/2024"}, fr.DateError, "in doubt"),
        ({"published": "someday"}, fr.DateError, "someday"),
        ({"source": 3}, fr.SourceError, "a source must be a name"),
        ({"figure": "Homs"}, fr.FigureError, "Homs"),
    ],
)
def test_what_cannot_be_chosen(columns: Case, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        LEDGER.where(**columns)


@pytest.mark.parametrize("test", ["Homs", [True, False], 3])
def test_a_test_is_a_function(test: Any) -> None:
    with pytest.raises(fr.TableError, match="a function of a report"):
        LEDGER.where(test)


def test_a_column_of_a_table_that_is_called_origin_is_the_tables_own() -> None:
    told = fr.Ledger([said("A", 1, extra={"origin": "Chad"}), said("B", 2, extra={"origin": 7}), said("C", 3)])
    assert sources(told.where(origin="Chad")) == "A"
    assert sources(told.where(origin=7)) == "B"
    assert list(told.group("origin")) == ["Chad", 7, None]


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ((), "Army WHO Church Mayor Police"),
        (("published",), "Army WHO Church Mayor Police"),
        (("source",), "Army Church Mayor Police WHO"),
        (("figure",), "Police Mayor Army WHO Church"),
        (("best",), "Police Mayor Army WHO Church"),
        (("town", "page"), "WHO Army Mayor Police Church"),
        (("rank",), "Police WHO Army Mayor Church"),
        (("via",), "WHO Army Mayor Police Church"),
        (("as_of",), "Army Police WHO Mayor Church"),
        (("tags",), "Mayor Army WHO Police Church"),
        ((lambda report: len(report.source), "source"), "Army Mayor Church Police WHO"),
    ],
)
def test_sort(by: tuple[str | Callable[[fr.Report], Any], ...], expected: str) -> None:
    assert sources(LEDGER.sort(*by)) == expected
    assert LEDGER.sort(*by).roster == LEDGER.roster


def test_sort_backwards_leaves_what_is_missing_behind_and_equals_as_they_are() -> None:
    assert sources(LEDGER.sort("rank", reverse=True)) == "WHO Police Army Mayor Church"
    assert sources(LEDGER.sort("subject", reverse=True)) == "Police Army WHO Mayor Church"


def test_numbers_dates_and_texts_in_one_column_have_an_order() -> None:
    cells = ["b", 10, date(2024, 10, 1), 2.5, "a", None, fr.Period.of("2024-09"), True]
    told = fr.Ledger(said("A", 1, extra={"x": cell}) for cell in cells)
    assert [report.extra["x"] for report in told.sort("x")] == [cells[n] for n in (7, 3, 1, 6, 2, 4, 0, 5)]


def test_group() -> None:
    assert {value: sources(own) for value, own in LEDGER.group("town").items()} == {
        "Homs": "Army Mayor",
        "Hama": "WHO",
        None: "Police Church",
    }
    assert list(LEDGER.group()) == ["dead", "injured"]
    assert LEDGER.group()["injured"] == LEDGER.of("injured")
    assert list(LEDGER.group("origin")) == ["Defense Ministry", "WHO", "Mayor", "Police", "Church"]
    assert list(LEDGER.group(lambda report: report.day.month)) == [10, 11]
    assert list(LEDGER.group(lambda report: float(report.rank or "nan"))) == [None, 2, 1]
    assert list(LEDGER.group("published"))[2] == date(2024, 10, 4)


def test_what_cannot_be_grouped() -> None:
    with pytest.raises(fr.TableError, match=r"single values; got \['a', 'b'\]"):
        LEDGER.group("tags")
    with pytest.raises(fr.TableError, match="did you mean 'town'"):
        LEDGER.group("twon")


def test_an_empty_ledger_has_every_column() -> None:
    none = fr.Ledger()
    assert none.where(town="Homs", since="2024") == none.sort("town") == none
    assert none.group("town") == {}


# --- joined


def test_ledgers_add() -> None:
    one = fr.Ledger([said("Army", 1)], roster={"WHO": ["a", "b"]})
    other = fr.Ledger([said("Navy", 2)], roster={"WHO": ["b", "a"], "NIS": []})
    both = one + other
    assert list(both) == [*one, *other]
    assert set(both.roster.sources) == {"WHO", "NIS"}
    assert sum([one, other], fr.Ledger()) == both
    assert one + [said("Navy", 2)] == fr.Ledger(both.reports, one.roster)  # noqa: RUF005  it is no list
    assert (one + fr.Ledger()).roster is one.roster


@pytest.mark.parametrize(
    ("one", "other", "named"),
    [
        ({"WHO": ["a"]}, {"WHO": ["b"]}, "two things of 'WHO'"),
        ({"WHO": {"rank": 1}}, {"WHO": {"rank": 2}}, "two things of 'WHO'"),
        ({"WHO": ["a"]}, {"a": []}, "'a' is listed for 'WHO' and 'a'"),
        ({"WHO": []}, {"the WHO": []}, "'the WHO' is listed"),
        ({"A": {"relays": "B"}}, {"B": {"relays": "A"}}, "relays must end"),
    ],
)
def test_rosters_that_contradict_each_other(one: Case, other: Case, named: str) -> None:
    with pytest.raises(fr.SourceError, match=named):
        fr.Ledger(roster=one) + fr.Ledger(roster=other)


@pytest.mark.parametrize("other", [3, "text", None, said("Army", 1)])
def test_what_does_not_add(other: Any) -> None:
    with pytest.raises(TypeError):
        LEDGER + other


def test_what_is_added_holds_reports() -> None:
    with pytest.raises(fr.RowError):
        LEDGER + [3]  # type: ignore[list-item]  # noqa: RUF005
