"""The pace of a story: how far apart the days lie that its figures speak of."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import pairwise

MOST_BEATS = 10
"""A figure is old where the story has since had time for this many more: ten weeks where news comes every week. It is
the tenth of a story by which older figures are told from current ones elsewhere, seen from the other side. Measured on
the Ebola series of 2014: docs/explanation/checks.md."""

LEAST_DAYS = 2
"""And never after fewer days than these: figures of Friday are what there is on Sunday."""

LEAST_PATIENCE = max(LEAST_DAYS, MOST_BEATS)
"""The days after which no figure can be old yet: those of a story that has news every day."""


class StoryPace:
    """How fast the figures of one subject follow each other, as far as they were known on a day.

    It is given the days on which each was published and of which it speaks, in the order of publication; it asks for
    them when it must, for most stories have no figure that could be old. What it worked out it keeps, and no more: the
    answer follows from the days alone.
    """

    def __init__(self, days: Callable[[], Sequence[tuple[date, date]]]) -> None:
        self._given = days
        self._days: Sequence[tuple[date, date]] | None = None
        self._overall: int | None = None
        self._by_day: tuple[list[date], list[int | None]] | None = None

    def at(self, known_by: date) -> int | None:
        """The days from one of the story's days to the next, at the (lower) median; None of a story of one day.

        >>> days = [date(2024, 10, 1), date(2024, 10, 8), date(2024, 10, 15), date(2024, 12, 15)]
        >>> pace = StoryPace(lambda: [(day, day) for day in days])
        >>> pace.at(date(2024, 10, 1)), pace.at(date(2024, 10, 15)), pace.at(date(2025, 1, 1))
        (None, 7, 7)
        """
        if self._days is None:
            self._days = self._given()
            self._overall = _pace_of({on for _, on in self._days})
        if not self._days or known_by >= self._days[-1][0]:
            return self._overall
        if self._by_day is None:
            self._by_day = _paces(self._days)
        known, paces = self._by_day
        n = bisect_right(known, known_by)
        return paces[n - 1] if n else None

    def patience(self, known_by: date) -> int | None:
        """The days after which a figure is old; None where there is no pace to tell it by."""
        pace = self.at(known_by)
        return None if pace is None else max(LEAST_DAYS, MOST_BEATS * pace)


def _pace_of(days: Iterable[date]) -> int | None:
    """The pace by all days at once: one sorting, where most stories are asked about but once."""
    ordered = sorted(days)
    return _middle(sorted([(b - a).days for a, b in pairwise(ordered)]))


def _paces(figures: Iterable[tuple[date, date]]) -> tuple[list[date], list[int | None]]:
    """The days of publication, and the pace by all that was published until each."""
    days: list[date] = []
    gaps: list[int] = []
    known: list[date] = []
    paces: list[int | None] = []
    for published, on in figures:
        _enter(on, days, gaps)
        if not known or known[-1] < published:
            known.append(published)
            paces.append(None)
        paces[-1] = _middle(gaps)
    return known, paces


def _middle(gaps: Sequence[int]) -> int | None:
    return gaps[(len(gaps) - 1) // 2] if gaps else None


def _enter(day: date, days: list[date], gaps: list[int]) -> None:
    """Enter a day among the days, both in order, and the gaps that it makes among the gaps."""
    n = bisect_left(days, day)
    if n < len(days):
        if days[n] == day:
            return
        if n:
            gaps.pop(bisect_left(gaps, (days[n] - days[n - 1]).days))
        insort(gaps, (days[n] - day).days)
    if n:
        insort(gaps, (day - days[n - 1]).days)
    days.insert(n, day)
