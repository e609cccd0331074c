"""The claim of a sentence: a number with its sources, by verdict."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from figrecon import units
from figrecon._values import MOST_NAMED, among, in_a_row
from figrecon.answer import Answer
from figrecon.conventions import Qualifier
from figrecon.dates import Period
from figrecon.figures import FigureStatus, told_in
from figrecon.ranges import Range
from figrecon.reports import Kind
from figrecon.select import How, Position, Reason, Verdict

from .grammar import with_article
from .style import SentenceStyle
from .words import amount, amount_of, as_worded

TWO = 2
"""Of two we say both."""

MOST_LISTED = 4
"""How many sources a sentence lists with their figures or reasons; more would be a table."""


def claim(answer: Answer, style: SentenceStyle) -> str:
    """The number, its date and its sources, in the words of the verdict."""
    positions = answer.positions
    if not positions:
        day = style.dated(Period.of(answer.as_of))
        return f"no figure {day}" if answer.range.is_nothing else _sum_of_parts(answer, day)
    newest = max(positions, key=lambda p: p.recency).as_of
    when = style.dated(newest)
    older = {p.origin: "" if p.as_of == newest else f", {style.date(p.as_of)}" for p in positions}
    if answer.verdict is Verdict.DISPUTED:
        return f"disputed, {rivals(answer, {p.origin: _name(p) + older[p.origin] for p in positions})} {when}"
    if answer.verdict is Verdict.SINGLE and positions[0].how is How.HULL:
        several = each_figure(positions[0], answer)
        source = f"{'both' if len(several) == TWO else 'all'} from {with_article(_name(positions[0]))}"
        return f"{in_a_row(several)}, {source}, {when}"
    if answer.verdict is Verdict.SINGLE:
        fell = fallen(positions[0], answer, style, "correcting", "down from")
        only = f"{as_worded(positions[0].figure, amount_of(answer))} {when}, according to {_only(answer)}"
        return f"{only}, {fell}" if fell else only
    behind = {p.origin: older[p.origin] for p in positions}
    if answer.verdict is Verdict.AGREED:
        nouns = {p.origin: ", ".join(filter(None, [_by_own_noun(p, answer), behind[p.origin][2:]])) for p in positions}
        return f"{agreed(answer)} {when}, according to {_sources(positions, nouns)}, who agree"
    if len(positions) <= MOST_LISTED:
        behind = {p.origin: f", {_worded(p, answer)}{older[p.origin]}" for p in positions}
    return f"{amount_of(answer)} {when}; the figures of {_sources(positions, behind)} are compatible"


def _sources(positions: Sequence[Position], behind: Mapping[str, str]) -> str:
    """Sources by name, each with what is to be said of it in brackets."""
    named = sorted((p.origin, behind[p.origin].removeprefix(", ")) for p in positions)
    return among([f"{with_article(origin)}{f' ({remark})' if remark else ''}" for origin, remark in named])


def _by_own_noun(position: Position, answer: Answer) -> str:
    """What a source that agrees on the number counts by another noun than the answer's: 9 civilians among 9 deaths."""
    own, unit = position.said.unit, answer.noun
    if own is None or own == unit:
        return ""
    named = unit is not None and units.label(unit).casefold() in answer.subject.casefold()
    return "" if named and units.outcome(own) == units.outcome(unit or "") else _worded(position, answer)


def _name(position: Position) -> str:
    return f"{position.origin}{', a party to the matter' if position.interested else ''}"


def _only(answer: Answer) -> str:
    """The single source, as the only one where no other gave a figure of the whole that was left out or replaced."""
    reasons = {aside.reason for aside in answer.set_aside}
    position = answer.positions[0]
    name = with_article(_name(position))
    origin = answer.origins_of_set_aside()
    followed = (Reason.SUPERSEDED, Reason.OVERTAKEN)
    replaced = {origin[aside.report.key] for aside in answer.set_aside if aside.reason in followed}
    if any(reason.leaves_out for reason in reasons) or not replaced <= {position.origin}:
        return name
    only = f"the only source with {_figure_of(answer, reasons)}"
    return f"{name} and {only}" if position.interested else f"{name}, {only}"


def _figure_of(answer: Answer, reasons: AbstractSet[Reason]) -> str:
    """A figure of the kind that only one source gives, where others give softer ones or count something else."""
    softer = any(kind in set(FigureStatus) for kind in answer.beside)
    if softer or Reason.OTHER_QUANTITY in reasons:
        return "such a figure"
    return "a figure for the whole" if Reason.PART in reasons else "a figure"


def agreed(answer: Answer) -> str:
    """One number from all; hedged where every one of them hedges it."""
    closest = min(answer.positions, key=lambda p: (p.figure.qualifier is not Qualifier.EXACT, p.origin))
    return as_worded(closest.figure, amount_of(answer))


def fallen(position: Position, answer: Answer, style: SentenceStyle, correcting: str, down: str) -> str:
    """What a source took back by a lower figure, or what a level is down from, and when that was; else nothing."""
    if position.corrects is not None and position.corrects.figure is not None:
        was = position.corrects.figure
        return f"{correcting} an earlier count of {amount(was.range, was.unit, answer.subject, was.status)}"
    report = position.down_from
    if report is None or report.figure is None:
        return ""
    told = amount(report.figure.range, report.figure.unit, answer.subject)
    return f"{down} {told} {_then(report.as_of, position.as_of, style)}"


def _then(was: Period, now: Period, style: SentenceStyle) -> str:
    """When an earlier figure held; the year is said only where it is another."""
    day = style.date(was)
    if was.first is not None and now.first is not None and was.first.year == now.first.year:
        day = day.removesuffix(f" {was.first.year:04}").removesuffix(",")
    return f"on {day}" if was.is_day else day if was.first is None else f"as of {day}"


def each_figure(position: Position, answer: Answer) -> list[str]:
    """The totals that one source gives for one date, from the lowest, each in its own words."""
    totals = [r.figure for r in position.reports if r.figure is not None and r.kind is not Kind.INCREMENT]
    told = totals if answer.unit is None else [told_in(figure, answer.unit) for figure in totals]
    given = sorted(told, key=lambda f: f.numerals or (0, 0))
    return [as_worded(f, amount(f.range, f.unit, answer.subject, f.status)) for f in given]


def _sum_of_parts(answer: Answer, day: str) -> str:
    """A whole that nobody gives a figure for."""
    known = [part for part in answer.parts.values() if not part.range.is_nothing]
    of = " and ".join(f"{part.subject} ({amount_of(part)}, {_sources_of(part)})" for part in known)
    missing = [part.subject for part in answer.parts.values() if part.range.is_nothing]
    rest = f"; there is no figure for {' and '.join(missing)}" if missing else ""
    disputed = "disputed, " if answer.verdict is Verdict.DISPUTED else ""
    return f"{disputed}{amount_of(answer)} {day}, the sum of {of}{rest}"


def _sources_of(part: Answer) -> str:
    names = [p.origin for p in part.positions]
    return ", ".join(names) or "summed itself" if len(names) <= MOST_NAMED else among(names)


def _worded(position: Position, answer: Answer) -> str:
    return as_worded(position.figure, _amount_of(position, position.figure.range, answer))


def _amount_of(position: Position, value: Range, answer: Answer) -> str:
    """A number of a source's with the unit that it named, or with the one that was asked for where nobody names any."""
    unit = answer.unit if position.figure.unit is None else position.said.unit
    return amount(value, unit, answer.subject, position.figure.status)


def rivals(answer: Answer, names: Mapping[str, str]) -> str:
    """The lowest and the highest, each with all who give it, and the middle one where that is a third.

    Where one position is both, as a wide range is, each figure is told.
    """
    lowest = min(answer.positions, key=lambda p: (p.figure.numerals or (0, 0), p.origin))
    highest = max(answer.positions, key=lambda p: ((p.figure.numerals or (0, 0))[::-1], p.origin))
    told: dict[str, list[str]] = {_worded(p, answer): [] for p in (lowest, highest)}
    others: dict[str, list[str]] = {}
    middle: dict[str, list[str]] = {}
    for p in sorted(answer.positions, key=lambda p: p.origin):
        worded = _worded(p, answer)
        told.get(worded, others.setdefault(worded, [])).append(names[p.origin])
        if worded not in told and answer.range.best is not None and p.figure.best == answer.range.best:
            words = _amount_of(p, Range.exactly(answer.range.best), answer)
            middle.setdefault(words, []).append(names[p.origin])
    ends = [f"{worded} ({among(by)})" for worded, by in told.items()]
    if len(ends) == 1:
        return in_a_row([*ends, *(f"{worded} ({among(by)})" for worded, by in others.items() if by)])
    thirds = [f"{said} in the middle ({among(by)})" for said, by in middle.items() if said not in told]
    return f"between {' and '.join(ends)}" + (f", {in_a_row(thirds)}" if thirds else "")
