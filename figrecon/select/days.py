"""Figures of different days: which positions later ones of other origins have overtaken, and which are rivals still.

The rules, their constants and where they come from are in docs/explanation/time.md.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import attrs

from figrecon.conventions import Convention
from figrecon.figures import Figure, span
from figrecon.reports import Course

from .account import Position, Reason, SetAside
from .stated import AllStated, Stated


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


@attrs.define  # never handed out, so not frozen: it is filled twice as fast
class DayRules:
    """The rules on figures of different days, for one count."""

    course: Course | None
    window: Window
    convention: Convention

    def overtaken(self, positions: Sequence[Position], series: AllStated) -> list[tuple[Position, Reason, Position]]:
        """The positions that are no rivals any more, each with the reason and the position that it gave way to.

        A party to the matter overtakes nobody, unless only parties speak.
        """
        several = {origin: stated for origin, stated in series.items() if len(stated.totals) > 1}
        ages = self.course is Course.CUMULATIVE or self.course is Course.LEVEL
        if self.course is Course.FIXED or not (several or ages):
            return []
        days = [p.on for p in positions]
        if not days or min(days) == max(days):
            return []
        heard = [p for p in positions if not p.interested] or positions
        moved_on = [(q, q.on, several[q.origin]) for q in heard if q.origin in several]
        found: list[tuple[Position, Reason, Position]] = []
        rivals = [] if moved_on else list(positions)
        for p, on in zip(positions, days, strict=True) if moved_on else ():
            by = next((q for q, now, stated in moved_on if now > on and self._has_said_it(stated, now, p, on)), None)
            if by is None:
                rivals.append(p)
            else:
                found.append((p, Reason.OVERTAKEN, by))
        if ages:
            first = min([stated.days[0] for stated in series.values() if stated.totals], default=min(days))
            found += self._outdated(rivals, self.window.opens(first, max([q.on for q in heard])))
        return found

    def _has_said_it(self, stated: Stated, now: date, p: Position, on: date) -> bool:
        """Whether a source that is further now said the same for that day, or passed such a figure on its way."""
        of_that_day, around = stated.about(on)
        if of_that_day:
            allowed = span(p.figure, self.convention)
            return any(span(figure, self.convention).meets(allowed) for figure in of_that_day)
        if around is None or self.course is Course.LEVEL or (now - on).days < self.window.days:
            return False
        before, after = around
        return _least(before) <= _least(p.figure) and _most(p.figure) <= _most(after) and _least(before) < _most(after)

    def _outdated(self, rivals: Sequence[Position], opens: date) -> Iterable[tuple[Position, Reason, Position]]:
        """Of those older than the window: a level is stale, and a count that only grows has gone on from them.

        An earlier figure of such a count that reaches above any of the recent ones stays their rival.
        """
        recent = [q for q in rivals if q.on >= opens]
        inside = [q for q in recent if not q.interested] or recent
        by, least = max(inside, key=lambda q: (q.recency, q.origin)), min(_most(q.figure) for q in inside)
        for p in rivals:
            if p.on < opens and self.course is Course.LEVEL:
                yield p, Reason.STALE, by
            elif p.on < opens and _most(p.figure) <= least:
                yield p, Reason.OVERTAKEN, by


def _least(figure: Figure) -> float:
    return (figure.numerals or (0, 0))[0]  # whoever has a position has said a number


def _most(figure: Figure) -> float:
    return (figure.numerals or (0, 0))[1]


def without_overtaken(
    positions: Sequence[Position], series: AllStated, rules: DayRules
) -> tuple[list[Position], list[Position], list[SetAside]]:
    """The positions that are still rivals, those that are not, and their reports, each with the one that did it."""
    found = rules.overtaken(positions, series)
    if not found:
        return list(positions), [], []
    gone = {p.origin for p, _, _ in found}
    aside = [SetAside(report, reason, by.newest) for p, reason, by in found for report in p.reports]
    return [p for p in positions if p.origin not in gone], [p for p, _, _ in found], aside
