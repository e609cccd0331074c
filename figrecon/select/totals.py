"""The totals of one series: which of them stands, and what it took the place of."""

from collections.abc import Iterable, Sequence
from datetime import date

from figrecon.conventions import FLOORS, Qualifier
from figrecon.figures import Figure, in_unit_of, repeats, same, span
from figrecon.flags import Doubt, Flag
from figrecon.ranges import Range
from figrecon.reports import Course

from .account import Reason, SetAside
from .items import Counted, Rules, is_timed, published_after
from .memory import Memory
from .series import is_below

MOST_OF_ONE_DAY = 50
"""Among more totals of one origin and day than these nobody looks for one that repeats another: they differ anyhow."""


def without_repeats(
    totals: Sequence[Counted], rules: Rules, memory: Memory
) -> tuple[Sequence[Counted], list[SetAside]]:
    """The totals, in the order of the days they speak of, without those that only say an earlier one less exactly.

    The precise figure keeps standing: "about 1,600" does not take the place of 1,612. Of one day, the order of the two
    does not matter; and beside two figures of one day that differ, neither is the one that is repeated.
    """
    aside: dict[int, SetAside] = {}
    standing: Counted | None = None
    stop = 0
    for n in [n for n, c in enumerate(totals) if c.may_repeat]:
        if n < stop:
            continue
        seen = stop
        start, stop = _day_of(n, totals)
        if start > seen:
            standing = _last_of(totals[_day_of(start - 1, totals)[0] : start])
        group = totals[start:stop]
        for c in group:
            by = _more_exact(c, group, standing, rules, memory)
            if by is not None:
                aside[c.item.number] = memory.set_aside(c.report, Reason.SAME_ORIGIN, by.report)
        rest = [c for c in group if c.item.number not in aside]
        standing = _last_of(rest) if rest else standing
    return [c for c in totals if c.item.number not in aside] if aside else totals, list(aside.values())


def _last_of(day: Sequence[Counted]) -> Counted | None:
    """The last total of one day; None where there are several and their hours are unknown."""
    if len(day) == 1:
        return day[0]
    return max(day, key=lambda c: c.item.moment) if all(is_timed(c.report) for c in day) else None


def _more_exact(
    c: Counted, day: Sequence[Counted], standing: Counted | None, rules: Rules, memory: Memory
) -> Counted | None:
    """The total that this one says once more and less exactly: the one that stood before, or another of its day."""
    if not c.may_repeat:
        return None
    if standing is not None and _repeats(c, standing, rules, memory):
        return standing
    others = [other for other in day if other is not c] if 1 < len(day) <= MOST_OF_ONE_DAY else []
    return next((other for other in others if _repeats(c, other, rules, memory)), None)


def _repeats(c: Counted, other: Counted, rules: Rules, memory: Memory) -> bool:
    pair = c.item.number, other.item.number
    found = memory.repeats.get(pair)
    if found is None:
        found = memory.repeats[pair] = repeats(c.figure, other.figure, rules.convention)
    return found


def _day_of(n: int, totals: Sequence[Counted]) -> tuple[int, int]:
    """Where those begin and end that speak of the same day and were published on the same one."""
    day = totals[n].order
    start, stop = n, n + 1
    while start and totals[start - 1].order == day:
        start -= 1
    while stop < len(totals) and totals[stop].order == day:
        stop += 1
    return start, stop


def backdated(totals: Sequence[Counted], published: Sequence[Counted], rules: Rules) -> list[Counted]:
    """Of a count that only grows, the totals published after one that speaks of a later day than they do."""
    if rules.course is not Course.CUMULATIVE or totals == published:
        return []
    latest, found = date.min, []
    for c in sorted(totals, key=lambda c: c.item.number):
        if c.on < latest:
            found.append(c)
        latest = max(latest, c.on)
    return found


def newest_of(totals: Sequence[Counted], late: Sequence[Counted], rules: Rules) -> Sequence[Counted]:
    """The totals that stand, in the order of the days they speak of: the newest, several where they tie.

    A bare date ties with every time of its day; of those with a time, only the last stand, and first-hand goes before
    relayed. Of a count that only grows, what was published still later for an earlier day stands where it is higher.
    """
    last = totals[-1]
    for c in reversed(late):
        if c.on < last.on and published_after(c, last) and is_below(last.figure, c.figure, rules):
            return [c]
    start, _ = _day_of(len(totals) - 1, totals)
    group = totals[start:]
    if len(group) == 1:
        return group
    timed = [c for c in group if is_timed(c.report)]
    latest = max((c.item.moment for c in timed), default=None)
    tied = [c for c in group if not is_timed(c.report) or c.item.moment == latest]
    return [c for c in tied if not c.item.relayed] or tied


def older_than(newest: Sequence[Counted], totals: Sequence[Counted]) -> Sequence[Counted]:
    """The totals that do not stand: mostly all but the last."""
    if len(newest) == 1 and newest[0] is totals[-1]:
        return totals[:-1]
    numbers = {c.item.number for c in newest}
    return [c for c in totals if c.item.number not in numbers]


def merged(newest: Sequence[Counted], memory: Memory) -> tuple[list[Counted], list[SetAside]]:
    """One of each figure; the others are the same figure of the same origin once more."""
    kept: list[Counted] = []
    by_range: dict[Range, list[Counted]] = {}  # several only where units differ: 12 km and 12 m
    aside = []
    for c in newest:
        alike = by_range.setdefault(c.figure.range, [])
        twin = next((k for k in alike if same(k.figure, c.figure)), None)
        if twin is None:
            kept.append(c)
            alike.append(c)
        else:
            aside.append(memory.set_aside(c.report, Reason.SAME_ORIGIN, twin.report))
    return kept, aside


def superseded(older: Sequence[Counted], newest: Counted, memory: Memory) -> list[SetAside]:
    """Each older total by the next one; by itself where the same figure for the same date came again."""
    aside = []
    following = newest
    for c in reversed(older):
        pair = c.item.number, following.item.number
        told = memory.succeeded.get(pair)
        if told is None:
            again = c.on == following.on and same(c.figure, following.figure)
            reason = Reason.SAME_ORIGIN if again else Reason.SUPERSEDED
            told = memory.succeeded[pair] = memory.set_aside(c.report, reason, following.report)
        aside.append(told)
        following = c
    return aside


def hull_of_tie(kept: Sequence[Counted]) -> Figure:
    """All that tied figures span, with no best; an end is open where the outermost of them is.

    Of bounds that point away from each other, at most 5 and at least 12, the numerals are the ends.
    """
    figures = [in_unit_of(kept[0].figure, c.figure) for c in kept]
    ends = [f.numerals or (0, 0) for f in figures]
    low, high = min(end for end, _ in ends), max(end for _, end in ends)
    below = any(f.low is None and end == low for f, (end, _) in zip(figures, ends, strict=True))
    above = any(f.high is None and end == high for f, (_, end) in zip(figures, ends, strict=True))
    unit, status = kept[0].figure.unit, kept[0].figure.status
    if above and not below:
        return Figure(low, None, None, unit, Qualifier.AT_LEAST, status=status)
    if below and not above:
        return Figure(None, None, high, unit, Qualifier.AT_MOST, status=status)
    return Figure(low, None, high, unit, Qualifier.BETWEEN, status=status)


def tie(kept: Sequence[Counted]) -> list[Flag]:
    """A flag for two figures or more of one date, where there are."""
    if len(kept) == 1:
        return []
    figures = " and ".join(str(c.report.figure) for c in kept)
    return [Flag(Doubt.TIE, f"{kept[0].item.source.name} gives {figures} for one date", report_keys(kept))]


def earlier_than(now: Counted, older: Sequence[Counted]) -> tuple[Sequence[Counted], list[Flag]]:
    """Of the totals that do not stand those that came before, and a flag for others of the same day.

    What others passed on while a source said something else itself gives way to that, and was corrected by nobody: of
    one day, and the hour unknown, neither came first.
    """
    end = len(older)
    while end and not now.item.relayed and older[end - 1].item.relayed and _tie(older[end - 1], now):
        end -= 1
    others = [c for c in older[end:] if not same(now.figure, c.figure)]
    return older[:end], tie([now, *others])


def stood_before(now: Counted, older: Sequence[Counted], late: Sequence[Counted], rules: Rules) -> Counted | None:
    """The total that stood before this one and gave another figure; what was repeated since is one figure.

    Of several of one day it is the lowest, for what a source gives beside a higher figure corrects nothing.
    """
    last = len(older) - 1
    while last >= 0 and _is_again(now.figure, older[last].figure):
        if last and _tie(older[last - 1], older[last]) and not same(now.figure, older[last - 1].figure):
            break
        last -= 1
    if last < 0:
        return None
    stood = newest_of(older[: last + 1], [c for c in late if c is not now], rules)
    lowest = min(stood, key=lambda c: (in_unit_of(now.figure, c.figure).numerals or (0, 0), c.item.number))
    return None if same(now.figure, lowest.figure) else lowest


def _is_again(a: Figure, b: Figure) -> bool:
    """Whether two figures are the same; mostly that is plain."""
    return (a.best is not None and a.best == b.best and a.unit == b.unit) or same(a, b)


def _tie(a: Counted, b: Counted) -> bool:
    """Whether two totals are of one day, and nothing tells which is the later."""
    if a.order != b.order:
        return False
    return not (is_timed(a.report) and is_timed(b.report)) or a.item.moment == b.item.moment


def is_far_below(now: Figure, was: Figure, rules: Rules) -> bool:
    """Whether a new lower bound lies below all that an earlier figure allowed: no contradiction, and worth a look."""
    if now.qualifier not in FLOORS or was.high is None or now.numerals is None:
        return False
    return now.numerals[0] < span(in_unit_of(now, was), rules.convention).low


def report_keys(counted: Iterable[Counted]) -> tuple[str, ...]:
    """The keys of their reports."""
    return tuple(c.report.key for c in counted)
