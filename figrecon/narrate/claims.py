"""The claim of a sentence: a number with its sources, by verdict."""

from collections.abc import Mapping, Sequence

from figrecon.conventions import Qualifier
from figrecon.dates import Period
from figrecon.ranges import Range
from figrecon.select import Position, Reason, Verdict

from .told import Told
from .words import amount, as_worded, dated, together, with_article

NOT_COUNTED: Mapping[Reason, str] = {
    Reason.INTERESTED_PARTY: "a party to the matter",
    Reason.OUTRANKED: "outranked",
    Reason.FLOOR: "a tally",
    Reason.STALE: "older",
    Reason.UNCORROBORATED: "uncorroborated",
}
"""Why a figure that nobody took back is not in the range: by the marks or the policy, which print must say."""


MOST_LISTED = 4
"""How many sources a sentence lists with their figures or reasons; more would be a table."""


def claim(told: Told) -> str:
    """The number, its date and its sources, in the words of the verdict."""
    positions = told.positions
    if not positions:
        return _sum_of_parts(told) if not told.range.is_nothing else f"no figure as of {Period.of(told.as_of)}"
    newest = max(positions, key=lambda p: p.recency).as_of
    when = dated(newest)
    older = {p.origin: "" if p.as_of == newest else f", {p.as_of}" for p in positions}
    if told.verdict is Verdict.DISPUTED:
        return f"disputed, {rivals(told, {p.origin: _name(p) + older[p.origin] for p in positions})} {when}"
    if told.verdict is Verdict.SINGLE:
        correcting = f", correcting {earlier(positions[0], told)}" if positions[0].corrects else ""
        return f"{as_worded(positions[0], told.amount)} {when}, according to {_only(told)}{correcting}"
    behind = {p.origin: older[p.origin] for p in positions}
    if told.verdict is Verdict.AGREED:
        return f"{agreed(told)} {when}, according to {_sources(positions, behind)}, who agree"
    if len(positions) <= MOST_LISTED:
        behind = {p.origin: f", {_worded(p, told)}{older[p.origin]}" for p in positions}
    return f"{told.amount} {when}; the figures of {_sources(positions, behind)} are compatible"


def _sources(positions: Sequence[Position], behind: Mapping[str, str]) -> str:
    """Sources by name, each with what is to be said of it in brackets."""
    named = sorted((p.origin, behind[p.origin].removeprefix(", ")) for p in positions)
    return together([f"{with_article(origin)}{f' ({told})' if told else ''}" for origin, told in named])


def _name(position: Position) -> str:
    return f"{position.origin}{', a party to the matter' if position.interested else ''}"


def _only(told: Told) -> str:
    """The single source, as the only one where no other gave a figure of the whole that stands."""
    reasons = {aside.reason for aside in told.set_aside}
    position = told.positions[0]
    name = with_article(_name(position))
    if reasons.intersection(NOT_COUNTED):
        return name
    only = f"the only source with a figure{' for the whole' if Reason.PART in reasons else ''}"
    return f"{name} and {only}" if position.interested else f"{name}, {only}"


def agreed(told: Told) -> str:
    """One number from all; hedged where every one of them hedges it."""
    closest = min(told.positions, key=lambda p: (p.figure.qualifier is not Qualifier.EXACT, p.origin))
    return as_worded(closest, told.amount)


def earlier(position: Position, told: Told) -> str:
    """What a source took back by its new figure."""
    figure = None if position.corrects is None else position.corrects.figure
    return "" if figure is None else f"an earlier count of {amount(figure.range, figure.unit, told.subject)}"


def _sum_of_parts(told: Told) -> str:
    """A whole that nobody gives a figure for."""
    known = [part for part in told.parts.values() if not part.range.is_nothing]
    of = " and ".join(f"{part.subject} ({part.amount}, {_sources_of(part)})" for part in known)
    missing = [part.subject for part in told.parts.values() if part.range.is_nothing]
    rest = f"; there is no figure for {' and '.join(missing)}" if missing else ""
    disputed = "disputed, " if told.verdict is Verdict.DISPUTED else ""
    return f"{disputed}{told.amount} as of {Period.of(told.as_of)}, the sum of {of}{rest}"


def _sources_of(part: Told) -> str:
    return ", ".join(p.origin for p in part.positions) or "summed itself"


def _worded(position: Position, told: Told) -> str:
    return as_worded(position, amount(position.figure.range, told.unit, told.subject))


def rivals(told: Told, names: Mapping[str, str]) -> str:
    """The lowest and the highest, each with its source, and the middle one where there is one."""
    lowest = min(told.positions, key=lambda p: (p.figure.numerals or (0, 0), p.origin))
    highest = max(told.positions, key=lambda p: ((p.figure.numerals or (0, 0))[::-1], p.origin))
    ends = [f"{_worded(p, told)} ({names[p.origin]})" for p in (lowest, highest)]
    between = f"between {ends[0]} and {ends[1]}"
    middle = [p for p in told.positions if told.range.best is not None and p.figure.best == told.range.best]
    if not middle or {lowest.origin, highest.origin}.issuperset(p.origin for p in middle):
        return between
    sources = together([names[p.origin] for p in sorted(middle, key=lambda p: p.origin)])
    return f"{between}, {amount(Range.exactly(told.range.best), told.unit, told.subject)} in the middle ({sources})"
