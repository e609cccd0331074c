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

from .account import Asides, How, Position, Reason, SetAside
from .items import Item, is_timed


@attrs.frozen(eq=False)
class Held:
    """One origin's position, and its reports that are not in it."""

    position: Position
    set_aside: tuple[SetAside, ...]
    flags: tuple[Flag, ...] = ()


@attrs.frozen(eq=False)
class Said:
    """A report that gives a number, its figure as it enters the range."""

    item: Item
    figure: Figure
    on: date
    """The day it speaks of."""
    report: Report


def hold(said: Sequence[Said], asides: Asides) -> Held:
    """What an origin holds by its totals and increments, given in the order of publication.

    The newest total by the date it speaks of, then by publication, then first-hand before relayed, supersedes the
    rest; increments dated after it are added. Without a total, increments alone make an "at least".
    """
    if len(said) == 1 and said[0].item.kind is not Kind.INCREMENT:
        return _position(said, said[0].figure, How.REPORTED, ())
    totals = sorted((s for s in said if s.item.kind is not Kind.INCREMENT), key=lambda s: (s.on, s.report.day))
    increments, set_aside = _once(
        sorted((s for s in said if s.item.kind is Kind.INCREMENT), key=lambda s: s.on), asides
    )
    if not totals:
        figures = [s.figure for s in increments]
        return _position(increments, _sum(figures, increments, at_least=True), How.INCREMENTS, set_aside)
    newest, older = _newest(totals)
    kept, aside = _merge(newest, asides)
    set_aside += aside
    set_aside += _superseded(older, newest[0], asides)
    set_aside += [asides(s.report, Reason.SUPERSEDED, kept[0].report) for s in increments if s.on <= kept[0].on]
    since = [s for s in increments if s.on > kept[0].on]
    flags, made_of, corrects = _check(kept, older, increments)
    figure = kept[0].figure if len(kept) == 1 else _hull(kept)
    if since:
        figure = _sum([figure, *(s.figure for s in since)], [*kept, *since])
    how = How.ADDED if since else How.HULL if len(kept) > 1 else How.REPORTED
    held = _position([*kept, *since], figure, how, set_aside, adds_up=made_of, corrects=corrects)
    return attrs.evolve(held, flags=tuple(flags))


def hold_parts(said: Sequence[Said], asides: Asides) -> Held:
    """What an origin that names only parts of the subject holds: at least the largest of them."""
    largest = max(said, key=lambda s: (s.figure.numerals or (0, 0), -s.item.number))
    rest = [asides(s.report, Reason.PART, largest.report) for s in said if s is not largest]
    return _position([largest], _sum([largest.figure], [largest], at_least=True), How.PARTS, rest)


def _position(
    said: Sequence[Said],
    figure: Figure,
    how: How,
    set_aside: Iterable[SetAside],
    **more: Any,
) -> Held:
    newest = said[-1]
    reports = tuple(s.report for s in said)
    position = Position(newest.item.source, figure, reports, newest.report.as_of, how, **more)
    return Held(position, tuple(set_aside))


def _sum(figures: Iterable[Figure], said: Sequence[Said], *, at_least: bool = False) -> Figure:
    try:
        return total(figures, at_least=at_least)
    except IncommensurableError as error:
        keys = ", ".join(s.report.key for s in said)
        raise IncommensurableError(f"{said[0].item.source.name}'s total and increments ({keys}): {error}") from None


def _once(increments: Sequence[Said], asides: Asides) -> tuple[list[Said], list[SetAside]]:
    """Equal increments of one origin and date count once."""
    kept: dict[tuple[date, Range, str | None], Said] = {}
    aside = []
    for s in increments:
        first = kept.setdefault((s.on, s.figure.range, s.figure.unit), s)
        if first is not s:
            aside.append(asides(s.report, Reason.SAME_ORIGIN, first.report))
    return list(kept.values()), aside


def _newest(totals: Sequence[Said]) -> tuple[list[Said], list[Said]]:
    """The newest totals, several where they tie, and the older ones.

    A bare date ties with every time of its day; of those with a time, only the last stand.
    """
    last = totals[-1]
    group = [s for s in totals if s.on == last.on and s.report.day == last.report.day]
    timed = [s for s in group if is_timed(s.report)]
    latest = max((s.item.moment for s in timed), default=None)
    tied = [s for s in group if not is_timed(s.report) or s.item.moment == latest]
    newest = [s for s in tied if not s.item.relayed] or tied
    chosen = {id(s) for s in newest}
    return newest, [s for s in totals if id(s) not in chosen]


def _merge(newest: Sequence[Said], asides: Asides) -> tuple[list[Said], list[SetAside]]:
    """One of each figure; the others are the same figure of the same origin once more."""
    kept: list[Said] = []
    aside = []
    for s in newest:
        twin = next((k for k in kept if same(k.figure, s.figure) and k.figure.range == s.figure.range), None)
        if twin is None:
            kept.append(s)
        else:
            aside.append(asides(s.report, Reason.SAME_ORIGIN, twin.report))
    return kept, aside


def _superseded(older: Sequence[Said], newest: Said, asides: Asides) -> list[SetAside]:
    """Each older total by the next one; by itself where the same figure for the same date came again."""
    aside = []
    following = newest
    for s in reversed(older):
        again = s.on == following.on and same(s.figure, following.figure)
        aside.append(asides(s.report, Reason.SAME_ORIGIN if again else Reason.SUPERSEDED, following.report))
        following = s
    return aside


def _hull(kept: Sequence[Said]) -> Figure:
    """All that tied figures span, with no best."""
    unit = kept[0].figure.unit
    figures = [s.figure if unit is None else s.figure.to(unit) for s in kept]
    ends = [f.numerals or (0, 0) for f in figures]
    low, high = min(ends)[0], max(end for _, end in ends)
    return Figure(low, None, high, unit, Qualifier.BETWEEN)


def _check(
    kept: Sequence[Said], older: Sequence[Said], increments: Sequence[Said]
) -> tuple[list[Flag], tuple[Report, ...], Report | None]:
    """The newest total beside the one before: what is doubtful, what adds up to it, and what it corrects."""
    flags = []
    now = kept[0]
    if len(kept) > 1:
        told = " and ".join(str(s.figure) for s in kept)
        flags.append(Flag(Doubt.TIE, f"{now.item.source.name} gives {told} for one date", _keys(kept)))
    before = older[-1] if older else None
    if before is None or len(kept) > 1 or now.figure.best is None or before.figure.best is None:
        return flags, (), None
    corrects = None
    if now.figure.best < _best_in_unit_of(now, before):
        told = f"{now.item.source.name} lowered its figure from {before.figure} to {now.figure}"
        flags.append(Flag(Doubt.FALLING, told, _keys([before, now])))
        corrects = before.report
    between = [s for s in increments if before.on < s.on <= now.on]
    if not between:
        return flags, (), corrects
    added = _sum([before.figure, *(s.figure for s in between)], [before, *between])
    if same(now.figure, added):
        return flags, tuple(s.report for s in (before, *between)), corrects
    told = f"{before.figure} and {', '.join(str(s.figure) for s in between)} make {added}, not {now.figure}"
    flags.append(Flag(Doubt.DOES_NOT_ADD_UP, told, _keys([before, *between, now])))
    return flags, (), corrects


def _best_in_unit_of(now: Said, before: Said) -> float:
    figure = before.figure if now.figure.unit is None else before.figure.to(now.figure.unit)
    return figure.best or 0


def _keys(said: Iterable[Said]) -> tuple[str, ...]:
    return tuple(s.report.key for s in said)
