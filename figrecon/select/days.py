"""Figures of different days: which positions later ones of other origins have overtaken, and which are rivals still.

The rules, their constants and where they come from are in docs/explanation/time.md.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations, pairwise
from operator import attrgetter

import attrs

from figrecon.conventions import Convention
from figrecon.figures import Span, all_compatible, compatible, span
from figrecon.reports import Course

from .account import Pace, Position, Reason, SetAside, Stated

AllStated = Mapping[str, Sequence[Stated]]
"""What each origin stated day by day: its totals in the order of the days that they speak of."""


@attrs.frozen
class Window:
    """How recent a position must be to be a rival of the newest: within `days`, or within a `share` of the story.

    The longer of the two counts. A story is as long as from the first day that anybody speaks of to the newest.

    >>> Window().opens(date(2024, 10, 1), date(2024, 10, 13)), Window().opens(date(2022, 2, 24), date(2024, 11, 20))
    (datetime.date(2024, 10, 11), datetime.date(2024, 8, 12))
    """

    days: int = 2
    share: float = 0.1

    def opens(self, first: date, newest: date) -> date:
        """The first day inside the window of a story that began on one day and is at another."""
        return newest - timedelta(days=max(self.days, int((newest - first).days * self.share)))


@attrs.frozen
class DayRules:
    """The rules on figures of different days, for one count."""

    course: Course | None
    window: Window
    convention: Convention

    def overtaken(self, positions: Sequence[Position], series: AllStated) -> list[tuple[Position, Reason, Position]]:
        """The positions that are no rivals any more, each with the reason and the position that it gave way to."""
        days = [p.on for p in positions]
        if not days or self.course is Course.FIXED or min(days) == max(days):
            return []
        moved_on = [q for q in positions if len(series.get(q.origin, ())) > 1]
        found, rivals = [], []
        for p in positions:
            by = next((q for q in moved_on if self._has_said_it(q, p, series[q.origin])), None)
            if by is None:
                rivals.append(p)
            else:
                found.append((p, Reason.OVERTAKEN, by))
        if self.course in (Course.CUMULATIVE, Course.LEVEL):
            first = min([listed[0].on for listed in series.values() if listed], default=min(days))
            found += self._outdated(rivals, self.window.opens(first, max(days)))
        return found

    def _has_said_it(self, q: Position, p: Position, stated: Sequence[Stated]) -> bool:
        """Whether a source that is further now said the same for that day, or passed such a figure on its way."""
        if q.on <= p.on or q.origin == p.origin:
            return False
        at = bisect_left(stated, p.on, key=attrgetter("on")), bisect_right(stated, p.on, key=attrgetter("on"))
        of_that_day = stated[at[0] : at[1]]
        if of_that_day:
            return any(compatible(s.figure, p.figure, self.convention) for s in of_that_day)
        older = (q.on - p.on).days >= self.window.days and self.course is not Course.LEVEL
        return older and 0 < at[0] < len(stated) and _lies_between(stated[at[0] - 1], p, stated[at[0]])

    def _outdated(self, rivals: Sequence[Position], opens: date) -> Iterable[tuple[Position, Reason, Position]]:
        """Of those older than the window: a level is stale, and a count that only grows has gone on from them.

        An earlier figure of such a count that reaches above any of the recent ones stays their rival.
        """
        inside = [p for p in rivals if p.on >= opens]
        by, least = max(inside, key=lambda q: (q.recency, q.origin)), min(map(_most, inside))
        for p in rivals:
            if p.on < opens and self.course is Course.LEVEL:
                yield p, Reason.STALE, by
            elif p.on < opens and _most(p) <= least:
                yield p, Reason.OVERTAKEN, by


def _lies_between(before: Stated, p: Position, after: Stated) -> bool:
    """Whether a figure lies between two of a series that rises from the one to the other."""
    return _least(before) < _most(after) and _least(before) <= _least(p) and _most(p) <= _most(after)


def _least(stated: Stated | Position) -> float:
    return (stated.figure.numerals or (0, 0))[0]  # whoever has a position has said a number


def _most(stated: Stated | Position) -> float:
    return (stated.figure.numerals or (0, 0))[1]


def without_overtaken(
    positions: Sequence[Position], series: AllStated, rules: DayRules
) -> tuple[list[Position], list[SetAside]]:
    """The positions that are still rivals, and the reports of those that are not, each with the one that did it."""
    found = rules.overtaken(positions, series)
    gone = {p.origin for p, _, _ in found}
    aside = [SetAside(report, reason, by.newest) for p, reason, by in found for report in p.reports]
    return [p for p in positions if p.origin not in gone], aside


# --- counts that only grow: how fast


UNKNOWN_PACE = 0.1
"""Where no source shows how fast a count grows: by a tenth of itself a day."""


def pace_of(series: AllStated) -> Pace:
    """The greatest rise a day between one figure of a source and its next, of all sources."""
    rises = [_rise(a, b) for stated in series.values() for a, b in pairwise(stated) if a.on < b.on]
    return Pace(max((rise for rise in rises if rise > 0), default=None))


def _rise(a: Stated, b: Stated) -> float:
    """The rise a day that two figures show for certain: of a figure with an open end, or that fell, none."""
    if a.figure.high is None or b.figure.low is None:
        return 0
    return (b.figure.low - a.figure.high) / (b.on - a.on).days


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
    days = [(day, [span(p.figure, convention) for p in by_day[day]]) for day in sorted(by_day)]
    return all(
        _may_have_become(older, newer, pace, (then - first).days)
        for (first, older), (then, newer) in combinations(days, 2)
    )


def _may_have_become(older: Sequence[Span], newer: Sequence[Span], pace: Pace, days: int) -> bool:
    least, most = min(s.high for s in newer), max(s.low for s in newer)
    return all(
        s.low <= least and most - s.high <= days * (UNKNOWN_PACE * s.high if pace.a_day is None else pace.a_day)
        for s in older
    )
