"""A digit too many in a series: from how far above the figure before, by which digit, and what growth excuses it."""

import pytest

import figrecon as fr
from figrecon.select import extra_digit
from tests.answers._reports import doubts, said


@pytest.mark.parametrize(
    ("before", "now", "times"),
    [
        ([125], 1250, 10),
        ([125], 1125, 10),  # nine times, where one digit struck out is what stood before
        ([125], 1025, 0),  # a digit too many as well, but not nine times as much
        ([125], 1124, 0),
        ([119], 1199, 10),
        ([119], 1019, 0),
        ([125], 1375, 10),  # without the 7 it is 135
        ([125], 1399, 0),  # without any of its digits it is a tenth more than 125, or less
        ([125], 1240, 0),  # less than before, whichever digit is struck out, and so is a tenth of it
        ([1001], 10_010, 10),
        ([1001], 100_000, 0),
        ([125], 1250.5, 10),  # of what is measured, the point has slipped
        ([125], 1380.5, 0),
        ([125.25], 12_500.5, 0),
        ([125], 12_500, 100),
        ([125], 125_000, 1000),
        ([125], 1_250_000, 0),
        ([1250], 137_500, 100),  # a tenth more than before once the hundred is divided out
        ([1250], 137_501, 0),
        ([1250], 124_999, 0),
        ([100], 1000, 0),  # round numbers are ten times each other by chance
        ([120], 1200, 0),
        ([101], 1010, 10),
        ([100], 1001, 10),
        ([99], 990, 0),
        ([99], 999, 0),
        ([12.5], 137.5, 0),
        ([25, 125], 1250, 0),  # what has grown fivefold may grow tenfold
        ([26, 125], 1250, 10),
        ([2, 17, 119], 1199, 0),
        ([1, 119], 1199, 0),  # one to many is growth as any other
        ([0.5, 119], 1199, 0),
        ([0, 125], 1250, 10),  # from nothing to something tells no pace
        ([125, 1250], 1250, 10),  # told twice
        ([125, 120], 1250, 10),
        ([125, 400, 1300], 1250, 0),  # less than the one before
        ([125, 0], 1205, 0),
        ([], 1250, 0),
        ([125], 125, 0),
        ([125], 0, 0),
        ([-125], -1250, 0),
    ],
)
def test_about_how_many_times_too_large_a_total_is(before: list[float], now: float, times: int) -> None:
    assert extra_digit(now, before) == times
    figures = [*before, now]
    told = fr.reconcile([said(figure, day=n, key=f"r{n}") for n, figure in enumerate(figures, 1)])
    if before and now != before[-1] and min(figures) >= 0:
        assert (fr.Doubt.EXTRA_DIGIT in doubts(told)) is bool(times)


@pytest.mark.parametrize(
    ("figures", "found"),
    [
        (["125", "1,250"], True),
        (["about 125", "about 1,250"], True),
        (["125", "1,000–1,250"], False),  # a range names no number
        (["100–125", "1,250"], False),
        (["125", "1,250 people"], True),  # a bare number is of what the subject counts
        (["125 km", "1,250 miles"], False),
        (["125 km", "1,250 km"], True),
        (["125", "1,250", "1,250"], True),
    ],
)
def test_only_numbers_of_one_unit_are_held_against_each_other(figures: list[str], found: bool) -> None:
    answer = fr.reconcile([said(figure, day=n, key=f"r{n}") for n, figure in enumerate(figures, 1)])
    assert (fr.Doubt.EXTRA_DIGIT in doubts(answer)) is found


def test_two_figures_of_one_day_are_not_held_against_the_one_before() -> None:
    reports = [said(125, key="was"), said(1250, day=2, key="one"), said(1260, day=2, key="other")]
    assert doubts(fr.reconcile(reports)) == [fr.Doubt.TIE]
    (flag,) = fr.reconcile(reports[:2]).flags
    assert (flag.message, flag.keys) == ("A gives 1,250, after 125", ("was", "one"))
