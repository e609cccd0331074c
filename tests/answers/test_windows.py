"""Which totals of one origin go on from one another: windows of time, later words for earlier times, statuses."""

import attrs
import pytest

import figrecon as fr
from figrecon import Doubt, Range, Reason
from tests.answers._reports import doubts, reasons, said

# --- windows


def test_two_windows_are_never_one_series() -> None:
    reports = [
        said(72_000, day=12, key="whole"),
        said(1259, day=13, as_of="2024-08-10/2024-10-13", key="window"),
    ]
    result = fr.reconcile(reports)
    assert result.range == Range.exactly(72_000)
    assert reasons(result) == {"window": Reason.PART}
    assert result.set_aside[0].by == reports[0]
    assert doubts(result) == []
    assert result.sentence() == (
        "dead: 72,000 as of 12 October 2024, according to A, the only source with a figure for the whole."
    )


def test_totals_of_windows_that_start_on_one_day_are_one_series() -> None:
    reports = [
        said(300, day=5, as_of="2024-09-10/2024-10-05", key="first"),
        said(280, day=9, as_of="2024-09-10/2024-10-09", key="second"),
        said(900, day=9, key="whole"),
    ]
    result = fr.reconcile(reports[:2])
    assert result.range == Range.exactly(280)
    assert result.positions[0].corrects == reports[0]
    assert reasons(fr.reconcile(reports)) == {"first": Reason.SUPERSEDED, "second": Reason.PART}


@pytest.mark.parametrize("as_of", ["2024-09", "2024", "2024-09-30", "../2024-09-30", None])
def test_a_calendar_month_or_year_a_day_and_an_open_start_are_no_windows(as_of: str | None) -> None:
    result = fr.reconcile([said(100, day=2, as_of=as_of, key="early"), said(90, day=5, key="late")])
    assert reasons(result) == {"early": Reason.SUPERSEDED}


@pytest.mark.parametrize("as_of", ["2024-09-29/2024-10-01", "2024-08/2024-09", "2024-03-04/..", "9999-12/.."])
def test_a_span_and_an_open_end_are_windows(as_of: str) -> None:
    result = fr.reconcile([said(100, day=2, key="whole"), said(90, day=5, as_of=as_of, key="window")])
    assert reasons(result) == {"window": Reason.PART}


def test_the_last_month_of_the_calendar_is_a_month() -> None:
    last = fr.Report("dead", 100, source="A", published="9999-12-30", as_of="9999-12")
    assert fr.reconcile([last, attrs.evolve(last, figure=90, published="9999-12-31", as_of=None)]).range.best == 90


@pytest.mark.parametrize("subject", ["missing", "crowd size"])
def test_a_level_and_the_size_of_a_closed_event_have_no_windows(subject: str) -> None:
    reports = [said(100, day=2), said(90, day=5, as_of="2024-10-03/2024-10-05", key="newer")]
    result = fr.reconcile([attrs.evolve(r, subject=subject) for r in reports])
    assert [r.key for r in result.positions[0].reports] == ["newer"]


def test_of_windows_alone_the_newest_stands_or_the_longer_one_that_it_begins_in() -> None:
    long = said(1259, day=13, as_of="2024-01-10/2024-10-13", key="long")
    week = said(40, day=14, as_of="2024-10-07/2024-10-14", key="week")
    assert reasons(fr.reconcile([long, week])) == {"week": Reason.PART}
    earlier_week = said(30, day=7, as_of="2024-09-30/2024-10-06", key="before")
    assert fr.reconcile([earlier_week, week]).range == Range.exactly(40)
    rolling = said(90, day=20, as_of="2024-10-12/2024-10-20", key="rolling")
    assert [r.key for r in fr.reconcile([week, rolling]).positions[0].reports] == ["rolling"]


def test_a_part_of_the_time_above_the_whole_is_flagged_and_stands_if_it_is_the_later_word() -> None:
    whole, window = said(69_342, day=30, key="whole"), {"as_of": "2024-03-01/2024-05-22", "key": "window"}
    later = fr.reconcile([whole, said(180_764, day=31, **window)])
    assert later.range == Range.exactly(180_764)
    assert reasons(later) == {"whole": Reason.SUPERSEDED}
    assert doubts(later) == [Doubt.HIGHER_BEFORE]
    assert "correct" not in later.sentence()
    before = fr.reconcile([whole, said(180_764, day=29, **window)])
    assert before.range == Range.exactly(69_342)
    assert doubts(before) == [Doubt.PART_EXCEEDS_WHOLE]


# --- a later word for an earlier time


def test_of_a_count_that_grows_a_later_and_higher_word_for_an_earlier_time_stands() -> None:
    reports = [said(69_342, day=30, key="now"), said(180_764, day=31, as_of="2024-10-22", key="then")]
    result = fr.reconcile(reports)
    assert result.range == Range.exactly(180_764)
    assert reasons(result) == {"now": Reason.SUPERSEDED}
    assert doubts(result) == [Doubt.HIGHER_BEFORE]
    assert "correct" not in result.sentence()
    assert fr.reconcile(reports, as_of="2024-10-30").range == Range.exactly(69_342)


@pytest.mark.parametrize(
    ("subject", "then"),
    [("dead", 60_000), ("dead", "about 70,000"), ("missing", 180_764), ("troops", 180_764)],
)
def test_a_later_word_for_an_earlier_time_is_else_history(subject: str, then: object) -> None:
    reports = [said(69_342, day=30, key="now"), said(then, day=31, as_of="2024-10-22", key="then")]
    result = fr.reconcile([attrs.evolve(r, subject=subject) for r in reports])
    assert result.range == Range.exactly(69_342)
    assert reasons(result) == {"then": Reason.SUPERSEDED}


def test_after_it_a_lower_figure_corrects_it() -> None:
    reports = [
        said(69_342, day=20, key="first"),
        said(180_764, day=21, as_of="2024-10-12", key="then"),
        said(70_000, day=25, key="now"),
    ]
    result = fr.reconcile(reports)
    assert result.positions[0].corrects == reports[1]
    again = [*reports, said(190_000, day=26, as_of="2024-10-24", key="higher still")]
    assert fr.reconcile(again).range == Range.exactly(190_000)


# --- statuses


def of(number: int, status: str, *, increment: bool = False) -> fr.Figure:
    return attrs.evolve(fr.Figure.exactly(number, increment=increment), status=status)


@pytest.mark.parametrize("day", [1, 3])
def test_two_statuses_are_never_one_series_and_the_confirmed_or_bare_one_stands(day: int) -> None:
    suspected = said(of(12, "suspected"), day=day, key="suspected")
    for established in (of(2, "confirmed"), fr.Figure.exactly(2)):
        result = fr.reconcile([suspected, said(established, day=2, key="standing")])
        assert result.range == Range.exactly(2)
        assert result.beside["suspected"].range == Range.exactly(12)
        assert result.flags == ()
        assert "correct" not in result.sentence()


def test_the_newer_of_a_bare_and_a_confirmed_figure_stands() -> None:
    result = fr.reconcile([said(250, key="bare"), said(of(12, "confirmed"), day=2, key="confirmed")])
    assert reasons(result) == {"bare": Reason.OTHER_STATUS}
    assert doubts(result) == []


def test_suspected_figures_alone_are_a_series_like_any_other() -> None:
    result = fr.reconcile([said(of(12, "suspected"), key="old"), said(of(9, "suspected"), day=2)])
    assert (result.range, reasons(result)) == (Range.exactly(9), {"old": Reason.SUPERSEDED})


def test_only_increments_of_a_fitting_status_are_added() -> None:
    more = [
        said(of(3, "confirmed", increment=True), day=2),
        said(of(5, "suspected", increment=True), day=2, key="s"),
    ]
    result = fr.reconcile([said(10), *more])
    assert (result.range, result.beside["suspected"].range) == (Range.exactly(13), Range.at_least(5))
    asked = fr.reconcile(more, subject="dead")
    assert (asked.range, asked.beside["suspected"].range) == (Range.at_least(3), Range.at_least(5))
