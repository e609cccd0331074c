"""What one origin stated day by day: its totals in the order of the days that they speak of."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import pairwise

import attrs

from figrecon.figures import Figure

from .items import Counted


@attrs.define(eq=False)  # never handed out, so not frozen: it is filled twice as fast
class Stated:
    """The totals of one origin by day, with what follows from them on every date that is asked about."""

    totals: Sequence[Counted] = ()

    @cached_property
    def days(self) -> list[date]:
        """The day that each speaks of."""
        return [total.on for total in self.totals]

    @cached_property
    def units(self) -> frozenset[str | None]:
        """The units of the figures."""
        return frozenset(total.figure.unit for total in self.totals)

    @cached_property
    def greatest_rise(self) -> float:
        """The greatest rise a day from one figure to the next; 0 where there is none for certain."""
        return max((_rise(a, b) for a, b in pairwise(self.totals) if a.on < b.on), default=0)

    def about(self, day: date) -> tuple[Sequence[Figure], tuple[Figure, Figure] | None]:
        """The figures for a day and, of a day without any, those before and after it; None at either end."""
        at = bisect_left(self.days, day)
        if at < len(self.days) and self.days[at] == day:
            return [total.figure for total in self.totals[at : bisect_right(self.days, day, at)]], None
        return (), (self.totals[at - 1].figure, self.totals[at].figure) if 0 < at < len(self.days) else None

    def in_unit(self, unit: str) -> "Stated":
        """The same in another unit, but by nouns of their own where these are of one size."""
        return Stated([total if total.figure.unit == unit else total.in_unit(unit) for total in self.totals])


AllStated = Mapping[str, Stated]
"""What each origin stated day by day."""


def _rise(a: Counted, b: Counted) -> float:
    """The rise a day that two figures show for certain: of a figure with an open end, or that fell, none."""
    if a.figure.high is None or b.figure.low is None:
        return 0
    return (b.figure.low - a.figure.high) / (b.on - a.on).days
