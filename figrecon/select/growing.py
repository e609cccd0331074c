"""Counts that only grow: how fast they were seen to, and whether figures of different days can all be true.

The constants and where they come from are in docs/explanation/time.md.
"""

import math
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from figrecon.conventions import Convention
from figrecon.figures import Span, all_compatible, span

from .account import Pace, Position
from .stated import AllStated

UNKNOWN_PACE = 0.1
"""Where no source shows how fast a count grows: by a tenth of itself a day."""


def pace_of(series: AllStated) -> Pace:
    """The greatest rise a day between one figure of a source and its next, of all sources."""
    return Pace(max((stated.greatest_rise for stated in series.values()), default=0) or None)


def may_have_grown(positions: Sequence[Position], pace: Pace, convention: Convention) -> bool:
    """Whether figures of a count that only grows can all be true, each for its own day.

    Those of one day must be compatible; of two days the older must be the lower, and the rise between them no faster
    than any source's own.
    """
    by_day: dict[date, list[Position]] = {}
    for p in positions:
        by_day.setdefault(p.on, []).append(p)
    if not all(all_compatible([p.figure for p in group], convention) for group in by_day.values()):
        return False
    days = [(day, _most_and_least([span(p.figure, convention) for p in by_day[day]])) for day in sorted(by_day)]
    return _is_one_growth([(day.toordinal(), low, high) for day, (low, high) in days], pace)


def _most_and_least(spans: Sequence[Span]) -> tuple[float, float]:
    """The greatest low and the least high of the figures of one day: if these can be true, all can."""
    return max([s.low for s in spans]), min([s.high for s in spans])


class Reach(NamedTuple):
    """The most that a count can have become on later days, by what was its most on one."""

    on: int
    most: float
    rise: float

    def by(self, day: int) -> float:
        """What it can have risen to by a day."""
        return self.most + (day - self.on) * self.rise

    def meets(self, other: "Reach") -> float:
        """The time from which on a steeper one is the higher."""
        return (self.by(0) - other.by(0)) / (other.rise - self.rise)


def _is_one_growth(days: Iterable[tuple[int, float, float]], pace: Pace) -> bool:
    """Whether no low is above a later high, nor out of the reach of an earlier one; the days in their order.

    Every day is held against all before it, and yet they are passed once: of the reaches only those are kept that are,
    or will be, the least of all, the steepest last (the lower envelope of their lines).
    """
    reaches: list[Reach] = []
    greatest = -math.inf
    for day, low, high in days:
        while len(reaches) > 1 and reaches[-2].by(day) <= reaches[-1].by(day):
            reaches.pop()
        if greatest > high or (reaches and low > reaches[-1].by(day)):
            return False
        greatest = max(greatest, low)
        if high < math.inf:
            _add(reaches, Reach(day, high, UNKNOWN_PACE * max(high, 0) if pace.a_day is None else pace.a_day))
    return True


def _add(reaches: list[Reach], new: Reach) -> None:
    """Add the reach of a newer day, unless it is never the least; those that are not the least any more are dropped."""
    while reaches and reaches[-1].rise >= new.rise and reaches[-1].by(new.on) >= new.most:
        reaches.pop()
    if reaches and reaches[-1].by(new.on) <= new.most:
        return  # it is as steep as the last or steeper, and above it
    while len(reaches) > 1 and reaches[-2].meets(reaches[-1]) <= reaches[-1].meets(new):
        reaches.pop()
    reaches.append(new)
