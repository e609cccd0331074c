"""Checks: what raises a flag, and what does not."""

from datetime import date, timedelta

import pytest

import figrecon as fr
from figrecon import Doubt
from figrecon.checks import MOST_COMPARED

FIRST = date(2024, 10, 1)


def doubts(*figures: object, days: tuple[int, ...] = ()) -> list[Doubt]:
    """The doubts about the positions of sources A, B, C … with these figures."""
    told = []
    for n, figure in enumerate(figures):
        day = FIRST + timedelta(days=days[n] if days else 0)
        told.append(fr.Report("apples", figure, source=f"S{n}", published=day))
    return [flag.doubt for flag in fr.reconcile(told).flags]


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ((1234, 12_340), [Doubt.SCALE]),
        ((1234, 123_400), [Doubt.SCALE]),
        ((1234, 1_234_000), [Doubt.SCALE]),
        ((1235, 123), [Doubt.SCALE]),
        ((1235, 120), []),
        ((1234, 124), [Doubt.SCALE]),
        ((100, 1000), []),
        ((0, 1000), []),
        ((-123, 1234), []),
        ((1000, 2471), [Doubt.SCALE]),
        ((150, 6300), []),
        ((1512, 63_504), [Doubt.SCALE]),
        ((1234, 1243), [Doubt.SWAPPED_DIGITS]),
        ((1234, 1324), [Doubt.SWAPPED_DIGITS]),
        ((1234, 4231), []),
        ((12, 21), []),
        ((1234, 1252), []),
        ((1234, 1234), [Doubt.SAME_FIGURE]),
        ((1200, 1200), []),
        ((1.25, 1.25), [Doubt.SAME_FIGURE]),
        ((100, 110, 900, 950), [Doubt.TWO_CAMPS]),
        ((100, 500, 900, 950), []),
        ((100, 900, 950), []),
        (("between 10 and 20", 15), []),
        (("between 10 and 20", "between 100 and 200"), []),
    ],
)
def test_what_is_flagged_between_positions(figures: tuple[object, ...], expected: list[Doubt]) -> None:
    assert doubts(*figures) == expected


def test_a_unit_mixed_up_is_named() -> None:
    told = [fr.Report("burned", n, source=s, published=FIRST) for s, n in [("Fire service", 1012), ("Mayor", 2501)]]
    (flag,) = fr.reconcile(told).flags
    assert flag.message == "2,501 (Mayor) is 2.471 times 1,012 (Fire service): hectares and acres?"


def test_a_much_older_position_is_flagged() -> None:
    assert doubts(5, 9, days=(0, 31)) == [Doubt.STALE]
    assert doubts(5, 9, days=(0, 30)) == []


def test_beyond_a_limit_positions_are_not_compared_in_pairs() -> None:
    figures = [1234] * (MOST_COMPARED + 1)
    assert doubts(*figures) == []
    assert len(doubts(*figures[:3])) == 3


def series(*figures: object) -> list[fr.Report]:
    return [
        fr.Report("cases", f, source="Ministry", published=FIRST + timedelta(days=n)) for n, f in enumerate(figures)
    ]


def test_a_series_is_checked_total_by_total() -> None:
    assert [f.doubt for f in fr.check_series(series(1243, 1234, 1300))] == [Doubt.SWAPPED_DIGITS, Doubt.FALLING]
    assert fr.check_series(series(1234, 1243)) == ()
    assert fr.check_series(series(100, "another 20", None, 130)) == ()
    with pytest.raises(fr.NoReportsError):
        fr.check_series([])


def test_a_series_follows_the_roster() -> None:
    told = [
        fr.Report("cases", n, source=s, published=d)
        for s, n, d in [("MoH", 90, "2024-10-01"), ("Ministry", 80, "2024-10-02")]
    ]
    assert fr.check_series(told) == ()
    assert len(fr.check_series(told, roster={"Ministry": ["MoH"]})) == 1
    assert len(fr.check_series(fr.Ledger(told, {"Ministry": ["MoH"]}))) == 1
