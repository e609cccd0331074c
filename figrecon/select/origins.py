"""From the reports of one origin to what it holds: the newest total, what came since, and what that leaves aside."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import attrs

from figrecon.conventions import Qualifier
from figrecon.errors import IncommensurableError
from figrecon.figures import Figure, same, total
from figrecon.flags import Doubt, Flag
from figrecon.ranges import Range
from figrecon.reports import Kind, Report

from .account import Holding, How, Position, Reason, SetAside
from .digits import extra_digit, may_have_extra_digit
from .items import Counted, is_timed
from .memory import Memory


def hold(counted: Sequence[Counted], memory: Memory) -> Holding:
    """What an origin holds by its totals and increments, given in the order of publication.

    The newest total by the date it speaks of, then by publication, then first-hand before relayed, supersedes the
    rest; increments dated after it are added. Without a total, increments alone make an "at least".
    """
    if len(counted) == 1 and counted[0].item.kind is not Kind.INCREMENT:
        return _position(counted, counted[0].figure, How.REPORTED, (), series=counted)
    totals = sorted((c for c in counted if c.item.kind is not Kind.INCREMENT), key=lambda c: (c.on, c.report.day))
    increments, set_aside = _once(
        sorted((c for c in counted if c.item.kind is Kind.INCREMENT), key=lambda c: c.on), memory
    )
    if not totals:
        figures = [c.figure for c in increments]
        return _position(increments, _sum(figures, increments, at_least=True), How.INCREMENTS, set_aside)
    newest, older = _newest(totals)
    kept, aside = _merge(newest, memory)
    set_aside += aside
    set_aside += _superseded(older, newest[0], memory)
    set_aside += [
        memory.set_aside(c.report, Reason.SUPERSEDED, kept[0].report) for c in increments if c.on <= kept[0].on
    ]
    since = [c for c in increments if c.on > kept[0].on]
    flags, made_of, corrects = _check(kept, older, increments)
    figure = kept[0].figure if len(kept) == 1 else _hull(kept)
    if since:
        figure = _sum([figure, *(c.figure for c in since)], [*kept, *since])
    how = How.ADDED if since else How.HULL if len(kept) > 1 else How.REPORTED
    held = _position([*kept, *since], figure, how, set_aside, adds_up=made_of, corrects=corrects)
    return attrs.evolve(held, flags=tuple(flags), series=tuple(totals))


def hold_parts(counted: Sequence[Counted], memory: Memory) -> Holding:
    """What an origin that names only parts of the subject holds: at least the largest of them."""
    largest = max(counted, key=lambda c: (c.figure.numerals or (0, 0), -c.item.number))
    rest = [memory.set_aside(c.report, Reason.PART, largest.report) for c in counted if c is not largest]
    return _position([largest], _sum([largest.figure], [largest], at_least=True), How.PARTS, rest)


def _position(
    counted: Sequence[Counted],
    figure: Figure,
    how: How,
    set_aside: Iterable[SetAside],
    series: Sequence[Counted] = (),
    **more: Any,
) -> Holding:
    newest = counted[-1]
    reports = tuple(c.report for c in counted)
    position = Position(newest.item.source, figure, reports, newest.report.as_of, how, **more)
    return Holding(position, tuple(set_aside), (), tuple(series))


def _sum(figures: Iterable[Figure], counted: Sequence[Counted], *, at_least: bool = False) -> Figure:
    try:
        return total(figures, at_least=at_least)
    except IncommensurableError as error:
        keys = ", ".join(c.report.key for c in counted)
        raise IncommensurableError(f"{counted[0].item.source.name}'s total and increments ({keys}): {error}") from None


def _once(increments: Sequence[Counted], memory: Memory) -> tuple[list[Counted], list[SetAside]]:
    """Equal increments of one origin and date count once."""
    kept: dict[tuple[date, Range, str | None], Counted] = {}
    aside = []
    for c in increments:
        first = kept.setdefault((c.on, c.figure.range, c.figure.unit), c)
        if first is not c:
            aside.append(memory.set_aside(c.report, Reason.SAME_ORIGIN, first.report))
    return list(kept.values()), aside


def _newest(totals: Sequence[Counted]) -> tuple[list[Counted], list[Counted]]:
    """The newest totals, several where they tie, and the older ones.

    A bare date ties with every time of its day; of those with a time, only the last stand.
    """
    last = totals[-1]
    group = [c for c in totals if c.on == last.on and c.report.day == last.report.day]
    timed = [c for c in group if is_timed(c.report)]
    latest = max((c.item.moment for c in timed), default=None)
    tied = [c for c in group if not is_timed(c.report) or c.item.moment == latest]
    newest = [c for c in tied if not c.item.relayed] or tied
    chosen = {c.item.number for c in newest}
    return newest, [c for c in totals if c.item.number not in chosen]


def _merge(newest: Sequence[Counted], memory: Memory) -> tuple[list[Counted], list[SetAside]]:
    """One of each figure; the others are the same figure of the same origin once more."""
    kept: list[Counted] = []
    aside = []
    for c in newest:
        twin = next((k for k in kept if same(k.figure, c.figure) and k.figure.range == c.figure.range), None)
        if twin is None:
            kept.append(c)
        else:
            aside.append(memory.set_aside(c.report, Reason.SAME_ORIGIN, twin.report))
    return kept, aside


def _superseded(older: Sequence[Counted], newest: Counted, memory: Memory) -> list[SetAside]:
    """Each older total by the next one; by itself where the same figure for the same date came again."""
    aside = []
    following = newest
    for c in reversed(older):
        again = c.on == following.on and same(c.figure, following.figure)
        aside.append(memory.set_aside(c.report, Reason.SAME_ORIGIN if again else Reason.SUPERSEDED, following.report))
        following = c
    return aside


def _hull(kept: Sequence[Counted]) -> Figure:
    """All that tied figures span, with no best."""
    unit = kept[0].figure.unit
    figures = [c.figure if unit is None else c.figure.to(unit) for c in kept]
    ends = [f.numerals or (0, 0) for f in figures]
    low, high = min(ends)[0], max(end for _, end in ends)
    return Figure(low, None, high, unit, Qualifier.BETWEEN)


def _check(
    kept: Sequence[Counted], older: Sequence[Counted], increments: Sequence[Counted]
) -> tuple[list[Flag], tuple[Report, ...], Report | None]:
    """The newest total beside the one before: what is doubtful, what adds up to it, and what it corrects."""
    flags = []
    now = kept[0]
    if len(kept) > 1:
        figures = " and ".join(str(c.figure) for c in kept)
        flags.append(Flag(Doubt.TIE, f"{now.item.source.name} gives {figures} for one date", _keys(kept)))
    before = older[-1] if older else None
    if before is None or len(kept) > 1 or now.figure.best is None or before.figure.best is None:
        return flags, (), None
    corrects = None
    if now.figure.best < _best_in_unit_of(now, before):
        message = f"{now.item.source.name} lowered its figure from {before.figure} to {now.figure}"
        flags.append(Flag(Doubt.FALLING, message, _keys([before, now])))
        corrects = before.report
    flags += _extra_digit(now, older)
    between = [c for c in increments if before.on < c.on <= now.on]
    if not between:
        return flags, (), corrects
    added = _sum([before.figure, *(c.figure for c in between)], [before, *between])
    if same(now.figure, added):
        return flags, tuple(c.report for c in (before, *between)), corrects
    message = f"{before.figure} and {', '.join(str(c.figure) for c in between)} make {added}, not {now.figure}"
    flags.append(Flag(Doubt.DOES_NOT_ADD_UP, message, _keys([before, *between, now])))
    return flags, (), corrects


def _extra_digit(now: Counted, older: Sequence[Counted]) -> list[Flag]:
    """A flag where a digit too many seems to have slipped into a series that does not grow so."""
    best = now.figure.best or 0
    last = next((c for c in reversed(older) if c.figure.best != best), None)
    if last is None or not may_have_extra_digit(best, last.figure.best or 0):
        return []
    before = [c.figure.best for c in older if c.figure.best is not None and c.figure.unit == now.figure.unit]
    if not extra_digit(best, before):
        return []
    return [
        Flag(Doubt.EXTRA_DIGIT, f"{now.item.source.name} gives {now.figure}, after {last.figure}", _keys([last, now]))
    ]


def _best_in_unit_of(now: Counted, before: Counted) -> float:
    figure = before.figure if now.figure.unit is None else before.figure.to(now.figure.unit)
    return figure.best or 0


def _keys(counted: Iterable[Counted]) -> tuple[str, ...]:
    return tuple(c.report.key for c in counted)
