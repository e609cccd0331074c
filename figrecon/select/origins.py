"""From the reports of one origin to what it holds: the total that stands, what came since, what that leaves aside."""

from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Any

import attrs

from figrecon.conventions import Qualifier
from figrecon.figures import Figure, compatible, same
from figrecon.flags import Doubt, Flag
from figrecon.reports import Course, Kind, Report

from . import increments, totals
from .account import Holding, How, Position, Reason, SetAside
from .digits import extra_digit, may_have_extra_digit
from .items import Counted, Rules
from .memory import Memory
from .series import Series, go_together, is_below, leading, leading_status
from .stated import Stated


def hold(counted: Sequence[Counted], memory: Memory, rules: Rules) -> Holding:
    """What an origin holds by its totals and increments, given in the order of publication.

    Of its series the leading one counts; in it the newest total by the date it speaks of, then by publication, then
    first-hand before relayed, supersedes the rest. Increments dated or published after it are added. Without a total,
    increments alone make an "at least".
    """
    if len(counted) == 1 and counted[0].item.kind is not Kind.INCREMENT:  # as most
        (only,) = counted
        return Holding(Position(only.item.source, only.figure, (only.report,)), (), (), Stated(counted))
    published = [c for c in counted if not c.adds]
    more = sorted([c for c in counted if c.adds], key=attrgetter("on"))
    if not published:
        return _hold_increments(more, memory)
    whole = sorted(published, key=attrgetter("order"))
    series = leading(whole, rules, memory)
    return _hold_totals(series, totals.backdated(series.totals, published, rules), more, memory, rules)


def _hold_increments(more: Sequence[Counted], memory: Memory) -> Holding:
    status = leading_status(more)
    found = increments.once([c for c in more if go_together(c.status, status)], memory)
    kept, overlapping, doubts = increments.apart(found.kept, memory)
    figure = increments.added(map(increments.as_term, kept), at_least=True)
    set_aside = [*found.set_aside, *overlapping, *_of_other_status(more, kept[-1], memory)]
    return _position(kept, figure, How.INCREMENTS, set_aside, [*found.flags, *doubts])


def _hold_totals(
    series: Series, late: Sequence[Counted], more: Sequence[Counted], memory: Memory, rules: Rules
) -> Holding:
    given, repeated = totals.without_repeats(series.totals, rules, memory)
    if late and repeated:  # what only repeats another cannot stand, however late it came
        standing = {c.item.number for c in given}
        late = [c for c in late if c.item.number in standing]
    newest = totals.newest_of(given, late, rules)
    older = totals.older_than(newest, given)
    kept, twins = totals.merged(newest, memory)
    now = kept[0]
    found = increments.once([c for c in more if go_together(c.status, now.status)], memory)
    top: list[Counted] = []
    within: list[Counted] = []
    for c in found.kept:
        (top if increments.is_since(c, now) else within).append(c)
    since, overlapping, doubts = increments.apart(top, memory)
    figure = now.figure if len(kept) == 1 else totals.hull_of_tie(kept)
    if since:
        figure = increments.added([figure, *map(increments.as_term, since)])
    how = How.ADDED if since else How.HULL if len(kept) > 1 else How.REPORTED
    earlier, ties = totals.earlier_than(now, older)
    fell, flags = _compared(kept, figure, totals.stood_before(now, earlier, late, rules), rules)
    made_of, differs = _made_of(kept, older, within, rules, memory)
    set_aside = [
        *series.set_aside,
        *repeated,
        *twins,
        *totals.superseded(older, now, memory),
        *found.set_aside,
        *(memory.set_aside(c.report, Reason.SUPERSEDED, now.report) for c in within),
        *overlapping,
        *_of_other_status(more, now, memory),
    ]
    keys = {c.report.key for c in top}
    alike = [flag for flag in found.flags if not keys.isdisjoint(flag.keys)]
    digits = _extra_digit(now, older) if len(kept) == 1 else []
    flags = [*series.flags, *ties, *flags, *digits, *differs, *alike, *doubts, *increments.doubts_on_top(since, now)]
    in_order = sorted([*kept, *since], key=attrgetter("on"))  # a backlog makes nothing older
    return _position(in_order, figure, how, set_aside, flags, series.totals, adds_up=made_of, **fell)


def hold_parts(counted: Sequence[Counted], memory: Memory) -> Holding:
    """What an origin that names only parts of the subject holds: at least the largest of them."""
    largest = max(counted, key=lambda c: (c.figure.low or 0, c.figure.numerals or (0, 0), -c.item.number))
    rest = [memory.set_aside(c.report, Reason.PART, largest.report) for c in counted if c is not largest]
    return _position([largest], increments.added([largest.figure], at_least=True), How.PARTS, rest)


def _position(
    counted: Sequence[Counted],
    figure: Figure,
    how: How,
    set_aside: Iterable[SetAside],
    flags: Iterable[Flag] = (),
    series: Sequence[Counted] = (),
    **more: Any,
) -> Holding:
    reports = tuple([c.report for c in counted])
    position = Position(counted[0].item.source, figure, reports, how, **more)
    return Holding(position, tuple(set_aside), tuple(flags), Stated(series))


def _of_other_status(more: Sequence[Counted], by: Counted, memory: Memory) -> list[SetAside]:
    """Increments that cannot be added to what the origin holds: suspected cases to confirmed ones."""
    others = [c for c in more if not go_together(c.status, by.status)]
    return [memory.set_aside(c.report, Reason.OTHER_STATUS, by.report) for c in others]


def _compared(
    kept: Sequence[Counted], figure: Figure, was: Counted | None, rules: Rules
) -> tuple[dict[str, Report], list[Flag]]:
    """The total that stands beside the one before: what it corrects, or is down from, and what is doubtful.

    Only a lower figure that cannot be true together with the one before corrects it, and a level is down from it; that
    is told as long as what came on top since has not made up for it.
    """
    now, name = kept[0], kept[0].item.source.name
    if len(kept) > 1 or was is None:
        return {}, totals.tie(kept)
    if was.on > now.on:
        before, since = (f"{c.report.figure} for {c.report.as_of}" for c in (was, now))
        message = f"{name} gave {before}, and since then {since}"
        return {}, [Flag(Doubt.HIGHER_BEFORE, message, totals.report_keys([was, now]))]
    fell = is_below(now.figure, was.figure, rules)
    told = was.report if fell and is_below(figure, was.figure, rules) else None
    if rules.course is Course.LEVEL:
        return {"down_from": told} if told else {}, []
    if not fell and not totals.is_far_below(now.figure, was.figure, rules):
        return {}, []
    message = f"{name} lowered its figure from {was.report.figure} to {now.report.figure}"
    if not fell:
        message = f"{name} says {now.report.figure} after {was.report.figure}: both can be true, and it is far below"
    flag = Flag(Doubt.FALLING, message, totals.report_keys([was, now]))
    return {"corrects": told} if told else {}, [flag]


def _extra_digit(now: Counted, older: Sequence[Counted]) -> list[Flag]:
    """A flag where a digit too many seems to have slipped into a series that does not grow so."""
    best = now.figure.best or 0
    last = next((c for c in reversed(older) if c.figure.best != best), None)
    if last is None or not may_have_extra_digit(best, last.figure.best or 0):
        return []
    before = [c.figure.best for c in older if c.figure.best is not None and c.figure.unit == now.figure.unit]
    if not extra_digit(best, before):
        return []
    message = f"{now.item.source.name} gives {now.report.figure}, after {last.report.figure}"
    return [Flag(Doubt.EXTRA_DIGIT, message, totals.report_keys([last, now]))]


def _made_of(
    kept: Sequence[Counted], older: Sequence[Counted], within: Sequence[Counted], rules: Rules, memory: Memory
) -> tuple[tuple[Report, ...], list[Flag]]:
    """The total before and the increments since that make the one that stands, or a flag where they do not."""
    now, was = kept[0], older[-1] if older else None
    if was is None or was.on > now.on or len(kept) > 1 or now.figure.best is None or was.figure.best is None:
        return (), []
    between = increments.apart([c for c in within if increments.is_since(c, was)], memory).kept
    if not between:
        return (), []
    figure = increments.added([was.figure, *map(increments.as_term, between)])
    if same(now.figure, figure):
        return tuple(c.report for c in (was, *between)), []
    bare = now.figure.qualifier is figure.qualifier is Qualifier.EXACT
    if not bare and compatible(now.figure, figure, rules.convention):
        return (), []
    told = [c.report.figure for c in (was, *between) if c.report.figure is not None]
    made = figure if any(f.unit for f in told) else attrs.evolve(figure, unit=None)
    message = f"{told[0]} and {', '.join(map(str, told[1:]))} make {made}, not {now.report.figure}"
    return (), [Flag(Doubt.DOES_NOT_ADD_UP, message, totals.report_keys([was, *between, now]))]
