"""Series: which totals of one origin go on from one another, and which series is the one that it holds."""

from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise
from operator import attrgetter
from typing import Any, NamedTuple

from figrecon.figures import Figure, FigureStatus, compatible, in_unit_of
from figrecon.flags import Doubt, Flag

from .account import Reason, SetAside
from .items import Counted, Rules, published_after
from .memory import Memory


def go_together(a: FigureStatus | None, b: FigureStatus | None) -> bool:
    """Whether what has one status can be added to what has the other: bare and confirmed figures can."""
    return a == b or (_is_established(a) and _is_established(b))


def leading_status(counted: Sequence[Counted]) -> FigureStatus | None:
    """The status that goes before the others: bare or confirmed before the rest, and then the newest."""
    return max(counted, key=lambda c: (_is_established(c.status), c.on, c.report.day, c.item.number)).status


def _is_established(status: FigureStatus | None) -> bool:
    """Whether a figure stands as the count: nothing is said of it, or that it is confirmed.

    Any other status, such as suspected, probable or feared, stands only where an origin says no more.
    """
    return status is None or status.is_firm


class Series(NamedTuple):
    """The totals that an origin holds, in the order of the days they speak of; what that sets aside, and doubts."""

    totals: Sequence[Counted]
    set_aside: Sequence[SetAside] = ()
    flags: Sequence[Flag] = ()


def leading(totals: Sequence[Counted], rules: Rules, memory: Memory) -> Series:
    """The series that an origin holds, of its totals in the order of the days they speak of.

    Bare or confirmed figures go before all others. Of these the whole goes before a window, for a window is a part of
    the time; of several windows a longer one goes before one that begins in it, else the newest does. But a window
    published later for more than the whole goes before it, flagged: a part cannot be more than the whole.
    """
    if len(set(map(attrgetter("series"), totals))) == 1:
        return Series(totals)
    groups: dict[Any, list[Counted]] = {}
    for c in totals:
        groups.setdefault(c.series, []).append(c)
    status = leading_status(totals)
    standing = [g for g in groups.values() if go_together(g[0].status, status)]
    whole = [g for g in standing if g[0].window is None]
    first = max(whole, key=_newness) if whole else _widest(standing)
    others = [g for g in standing if g is not first and g[0].status == first[0].status]
    above = [g for g in others if is_below(first[-1].figure, g[-1].figure, rules)]
    later = [g for g in above if published_after(g[-1], first[-1])]
    chosen = max(later, key=lambda g: (g[-1].report.day, g[-1].item.number)) if later else first
    aside: list[SetAside] = []
    for group in groups.values():
        if group is not chosen:
            reason = Reason.SUPERSEDED if group is first else Reason.PART
            aside += _aside(group, chosen[-1], reason, memory)
    return Series(chosen, aside, [_exceeds(g[-1], first[-1]) for g in above])


def _newness(group: Sequence[Counted]) -> tuple[Any, ...]:
    last = group[-1]
    return last.on, last.report.day, last.item.number


def _widest(windows: Sequence[list[Counted]]) -> list[Counted]:
    """The newest window, or the longest of those that it begins in."""
    chosen = max(windows, key=_newness)
    while wider := [w for w in windows if _begins_in(chosen[-1], w[-1])]:
        chosen = max(wider, key=lambda w: (_length(w[-1]), _newness(w)))
    return chosen


def _begins_in(inner: Counted, outer: Counted) -> bool:
    start = inner.window or inner.on
    return (outer.window or outer.on) < start <= outer.on and _length(outer) > _length(inner)


def _length(window: Counted) -> timedelta:
    return window.on - (window.window or window.on)


def is_below(a: Figure, b: Figure, rules: Rules) -> bool:
    """Whether a figure is lower than another, and both cannot be true."""
    b = in_unit_of(a, b)
    lower = a.numerals is not None and b.numerals is not None and a.numerals[1] < b.numerals[0]
    return lower and not compatible(a, b, rules.convention)


def _exceeds(part: Counted, whole: Counted) -> Flag:
    doubt = Doubt.HIGHER_BEFORE if published_after(part, whole) else Doubt.PART_EXCEEDS_WHOLE
    message = (
        f"{part.item.source.name} gives {part.report.figure} for a part of the time, {part.report.as_of}, "
        f"and {whole.report.figure} for the whole of it"
    )
    return Flag(doubt, message, (part.report.key, whole.report.key))


def _aside(group: Sequence[Counted], by: Counted, reason: Reason, memory: Memory) -> list[SetAside]:
    """A series that is not held: each total gives way to the next one, and the last to the series that is."""
    if group[-1].status != by.status:
        reason = Reason.OTHER_STATUS
    last = memory.set_aside(group[-1].report, reason, by.report)
    return [last, *(memory.set_aside(c.report, Reason.SUPERSEDED, n.report) for c, n in pairwise(group))]
