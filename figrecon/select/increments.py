"""Increments: what came on top of a total, or stands alone; nothing is added twice."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

import attrs

from figrecon._values import number_of
from figrecon.figures import Figure, total
from figrecon.flags import Doubt, Flag
from figrecon.reports import Kind

from .account import Reason, SetAside
from .items import Counted, Said, Time, published_after
from .memory import Memory

MOST_LISTED = 4
"""How many increments a doubt lists; the keys name all of them."""


class Sifted(NamedTuple):
    """Increments that count, those that do not, and what is doubtful."""

    kept: list[Counted]
    set_aside: list[SetAside]
    flags: list[Flag]


def is_since(increment: Counted, of: Counted) -> bool:
    """Whether an increment comes on top of a total: it speaks of a later day, or was published later.

    What is published after a total is added to it whatever time it speaks of; of one day, a known hour decides.
    """
    return increment.on > of.on or published_after(increment, of)


def added(figures: Iterable[Figure], *, at_least: bool = False) -> Figure:
    """The sum of figures that some reports of an origin give, all of one quantity.

    Where it has no sure end at all, for something open was taken away from something open, it is at least 0: whatever
    else is uncertain of a count, it is not negative.
    """
    found = total(figures, at_least=at_least)
    return found if found.low is not None or found.high is not None else Figure.at_least(0, found.unit)


def as_term(counted: Counted) -> Figure:
    """Its figure as a term of a sum, in which an increment is known to be one."""
    figure = counted.figure
    plain = figure.low is not None or figure.increment or counted.item.kind is not Kind.INCREMENT
    return figure if plain else attrs.evolve(figure, increment=True)


def once(increments: Sequence[Counted], memory: Memory) -> Sifted:
    """Equal increments of one origin and time count once, unless each has a key of its own: then they are flagged."""
    alike: dict[Said, list[Counted]] = {}
    for c in increments:
        alike.setdefault(c.said, []).append(c)
    if len(alike) == len(increments):
        return Sifted(list(increments), [], [])
    aside, flags = [], []
    for group in (g for g in alike.values() if len(g) > 1):
        own = [c for c in group if c.report.has_key] or group[:1]
        numbers = {c.item.number for c in own}
        again = [c for c in group if c.item.number not in numbers]
        aside += [(c, memory.set_aside(c.report, Reason.SAME_ORIGIN, own[0].report)) for c in again]
        if len(own) > 1:
            report, often = own[0].report, "twice" if len(own) == 2 else f"{len(own)} times"  # noqa: PLR2004
            message = f"{own[0].item.source.name} gives {report.figure} for {report.as_of}, {often}"
            flags.append(Flag(Doubt.ALIKE, message, tuple(c.report.key for c in own)))
    gone = {c.item.number for c, _ in aside}
    return Sifted([c for c in increments if c.item.number not in gone], [told for _, told in aside], flags)


def apart(increments: Sequence[Counted], memory: Memory) -> Sifted:
    """Of increments whose times overlap, those that make the most without any day counted twice; flagged.

    Several of the very same time are news of it one after the other, as those of one day are, and all count; so does
    what takes away. Of a week told at once and day by day, the greater sum stands, and of equal ones the week.
    """
    times: dict[Time, list[Counted]] = {}
    for c in increments:
        times.setdefault(c.time, []).append(c)
    if all(first == last for first, last in times):
        return Sifted(list(increments), [], [])
    chosen = _most_without_overlap({time: _weight(time, group) for time, group in times.items()})
    aside = []
    in_order = sorted(chosen)
    ends = [last for _, last in in_order]
    for time in sorted(times.keys() - chosen):
        by = in_order[bisect_left(ends, time[0])]  # no two of them overlap, and one overlaps with each that is left
        aside += [(c, times[by][0]) for c in times[time] if _least(c) >= 0]
    gone = {c.item.number for c, _ in aside}
    kept = [c for c in increments if c.item.number not in gone]
    set_aside = [memory.set_aside(c.report, Reason.SAME_ORIGIN, by.report) for c, by in aside]
    flags = [_overlapping(aside)] if aside else []
    return Sifted(kept, set_aside, flags)


Weight = tuple[float, int, int]
"""What the increments of one time make, how many days it has, and how few they are."""


def _weight(time: Time, group: Sequence[Counted]) -> Weight:
    return sum(max(_least(c), 0) for c in group), (time[1] - time[0]).days + 1, -len(group)


def _least(increment: Counted) -> float:
    """The least it can be; an open low is zero, unless its numbers are below it."""
    low, numerals = increment.figure.low, increment.figure.numerals or (0, 0)
    return min(numerals[0], 0) if low is None else low


def _most_without_overlap(weights: dict[Time, Weight]) -> set[Time]:
    """The times of the greatest total weight of which no two overlap, by the end of each in turn."""
    times = sorted(weights, key=lambda time: (time[1], time[0]))
    ends = [last for _, last in times]
    best: list[Weight] = [(0, 0, 0)]
    for n, time in enumerate(times):
        best.append(max(best[n], _plus(best[bisect_left(ends, time[0], hi=n)], weights[time])))
    chosen, n = set(), len(times)
    while n:
        if best[n] == best[n - 1]:
            n -= 1
        else:
            chosen.add(times[n - 1])
            n = bisect_left(ends, times[n - 1][0], hi=n - 1)
    return chosen


def _plus(a: Weight, b: Weight) -> Weight:
    return a[0] + b[0], a[1] + b[1], a[2] + b[2]


def _overlapping(aside: Sequence[tuple[Counted, Counted]]) -> Flag:
    kept = list(dict.fromkeys(by for _, by in aside))
    left_out = [c for c, _ in aside]
    name = kept[0].item.source.name
    message = f"{name}'s increments speak of times that overlap: {_listed(left_out)} left out for {_listed(kept)}"
    return Flag(Doubt.OVERLAP, message, tuple(c.report.key for c in (*left_out, *kept)))


def _listed(increments: Sequence[Counted]) -> str:
    """The increments with their times; more than a few by their number."""
    if len(increments) > MOST_LISTED:
        return number_of(len(increments), "increment")
    return ", ".join(f"{c.report.figure} ({c.report.as_of})" for c in increments)


def doubts_on_top(since: Sequence[Counted], of: Counted) -> list[Flag]:
    """What is doubtful of increments added to a total: that one is of a time over before it, or begun before it."""
    late = [c for c in since if c.on < of.on]
    across = [c for c in since if c.on >= of.on and date.min < c.time[0] < of.on]
    flags = []
    if late:
        flags.append(_on_top(Doubt.BACKLOG, late, of, "a time that was over before it"))
    if across:
        flags.append(_on_top(Doubt.OVERLAP, across, of, "a time that began before it"))
    return flags


def _on_top(doubt: Doubt, increments: Sequence[Counted], of: Counted, when: str) -> Flag:
    told = f"{of.report.figure} of {of.report.as_of}"
    message = f"added to {of.item.source.name}'s {told}, of {when}: {_listed(increments)}"
    return Flag(doubt, message, tuple(c.report.key for c in (*increments, of)))
