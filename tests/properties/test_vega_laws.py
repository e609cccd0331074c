"""Laws of Vega-Lite specs: whatever is said, they are valid and plain, and no report that can be drawn is missing."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import figrecon as fr
from figrecon.answer import Entry, Place
from figrecon.testing import ledgers
from tests.answers._vega import code, is_plain, is_valid, points, rows

NAMES = st.lists(st.text(min_size=1, max_size=30).filter(str.strip), min_size=1, max_size=4, unique=True)


def can_be_drawn(entry: Entry) -> bool:
    figure = entry.report.figure
    silent = figure is None or figure.increment or figure.says_nothing
    return not silent and entry.place is not Place.DENIAL


def status(entry: Entry) -> str:
    """What the account says of a report, in the words of a plot."""
    if entry.place is Place.POSITION:
        return "used"
    stands = entry.place is Place.BESIDE and entry.reason is not None and entry.reason.value == entry.report.kind.value
    return "beside" if stands else "set aside"


@settings(max_examples=40, deadline=None)
@given(ledgers(min_size=1))
def test_every_report_of_the_account_that_can_be_drawn_is_in_the_values_with_its_own_status(ledger: fr.Ledger) -> None:
    answer = fr.reconcile(ledger)
    spec = fr.output.vega(answer)
    found = {key: row["status"] for row in rows(spec) if "key" in row for key in row["key"].split("; ")}
    expected = {entry.report.key: status(entry) for entry in answer.account if can_be_drawn(entry)}
    assert expected.items() <= found.items()
    assert is_plain(spec)
    assert is_valid(spec)


@settings(max_examples=40, deadline=None)
@given(ledgers(min_size=1))
def test_over_time_every_report_is_a_point_and_every_day_a_row(ledger: fr.Ledger) -> None:
    answers = fr.timeline(ledger)
    spec = fr.output.vega(answers)
    assert is_plain(spec)
    assert is_valid(spec)
    if "layer" in spec:
        assert [row["as_of"] for row in rows(spec)] == [answer.as_of.isoformat() for answer in answers]
        drawn = {entry.report.key for entry in answers[-1].account if can_be_drawn(entry)}
        assert {row["key"] for row in points(spec)} == drawn
        stood = {report.key for answer in answers for p in answer.positions for report in p.reports}
        assert {row["key"] for row in points(spec) if row["status"] == "used"} == drawn & stood


@settings(max_examples=40, deadline=None)
@given(NAMES)
def test_whatever_names_there_are_the_code_is_the_same(names: list[str]) -> None:
    def spec(called: list[str]) -> dict[str, Any]:
        said = [fr.Report("x", 5 + n, source=name, published="2024-10-23") for n, name in enumerate(called)]
        return fr.output.vega(fr.reconcile(said))

    try:
        found = spec(names)
    except fr.FigreconError:
        return  # no name of a source
    assert is_plain(found)
    if len(rows(found)) == len(names):
        assert code(found) == code(spec([f"S{n}" for n in range(len(names))]))


@pytest.mark.parametrize("name", ["datum", "a.b", "a[0]", "'); alert(1); ('"])
def test_the_law_of_names_holds_of_those_that_look_like_code(name: str) -> None:
    said = fr.reconcile([fr.Report(name, 5, source=name, published="2024-10-23")])
    other = fr.reconcile([fr.Report("x", 5, source="A", published="2024-10-23")])
    assert code(fr.output.vega(said)) == code(fr.output.vega(other))
