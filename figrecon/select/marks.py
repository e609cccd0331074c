"""The user's marks on sources: ranks, tallies and interested parties. Nobody is left out whom the user did not mark."""

import math
from collections.abc import Iterable, Sequence

import attrs

from figrecon import units
from figrecon._values import Word
from figrecon.conventions import DEFAULT, Convention
from figrecon.figures import meet_any, span, total
from figrecon.flags import Doubt, Flag
from figrecon.reports import Report

from .account import How, Position, Reason, SetAside
from .days import Window

Marked = tuple[list[Position], list[SetAside], list[Flag]]


class Parties(Word):
    """What becomes of the figure of an interested party where disinterested origins speak too."""

    BORNE_OUT = "borne out"
    """It counts only if it is compatible with one of theirs."""
    KEPT = "kept"
    """It counts like any other; the rule may weigh it."""
    LEFT_OUT = "left out"
    """It does not count."""


@attrs.frozen
class Marks:
    """What selection has to know of a policy: its convention, its rule on parties, and what it says of age."""

    convention: Convention = DEFAULT
    parties: Parties = Parties.BORNE_OUT
    stale_after: int | None = None
    window: Window = attrs.field(factory=Window)


def apply_marks(positions: Sequence[Position], subject: str, marks: Marks) -> Marked:
    """The positions that stay, the reports of the others with the reason, and what is doubtful."""
    if marks.stale_after is None and not any(map(_is_marked, positions)):  # as mostly
        return list(positions), [], []
    kept, set_aside = _best_ranked(positions)
    kept, floors, flags = _without_floors(kept)
    kept, parties, doubts = _without_parties(kept, subject, marks)
    kept, lower = _highest_floor(kept)
    kept, stale = _without_stale(kept, marks.stale_after)
    return kept, [*set_aside, *floors, *parties, *lower, *stale], [*flags, *doubts]


def _is_marked(position: Position) -> bool:
    """Whether the roster or a report says more of it than its figure, or it is made of increments."""
    return bool(position.source.interested) or _is_floor(position) or position.rank is not None


def _aside(position: Position, reason: Reason, by: Position) -> list[SetAside]:
    return [SetAside(report, reason, by.newest) for report in position.reports]


def _best_ranked(positions: Sequence[Position]) -> tuple[list[Position], list[SetAside]]:
    """Where the roster or a report ranks, only the best rank present counts; the unranked come last."""
    ranked = [p for p in positions for report in p.reports if p.source.rank or report.rank]
    if not ranked:  # as in most tables
        return list(positions), []
    ranks = [p.rank for p in positions]
    best = min(rank for rank in ranks if rank is not None)
    kept = [p for p, rank in zip(positions, ranks, strict=True) if rank == best]
    out = [p for p, rank in zip(positions, ranks, strict=True) if rank != best]
    return kept, [aside for p in out for aside in _aside(p, Reason.OUTRANKED, kept[0])]


def _without_floors(positions: Sequence[Position]) -> Marked:
    """A tally, or increments alone, are a floor where a count exists, and by themselves an "at least"."""
    floors = [p for p in positions if _is_floor(p)]
    if not floors:
        return list(positions), [], []
    counts = [p for p in positions if not _is_floor(p)]
    if not counts:
        return [attrs.evolve(p, figure=total([p.figure], at_least=True), how=How.INCREMENTS) for p in floors], [], []
    most = _most_allowed(counts)
    flags = [
        Flag(Doubt.PART_EXCEEDS_WHOLE, f"{_floor_of(f)} of {f.figure}, above every count", (f.newest.key,))
        for f in floors
        if _exceeds(f.figure.numerals, most)
    ]
    return counts, [aside for f in floors for aside in _aside(f, Reason.FLOOR, counts[0])], flags


def _highest_floor(positions: Sequence[Position]) -> tuple[list[Position], list[SetAside]]:
    """Of several floors and no count, the highest is the true one; a party's own hides no other."""
    if len(positions) < 2 or not all(map(_is_floor, positions)):  # noqa: PLR2004  several
        return list(positions), []
    heard = [p for p in positions if not p.interested] or positions
    highest = max(heard, key=_least)
    lower = [p for p in positions if _least(p) < _least(highest)]
    kept = [p for p in positions if _least(p) >= _least(highest)]
    return kept, [aside for p in lower for aside in _aside(p, Reason.FLOOR, highest)]


def _floor_of(position: Position) -> str:
    return f"{position.origin} has {'a tally' if position.source.tally else 'increments'}"


def _is_floor(position: Position) -> bool:
    return position.source.tally or position.how is How.INCREMENTS


def _least(position: Position) -> float:
    return (position.figure.numerals or (0, 0))[0]


def _without_parties(positions: Sequence[Position], subject: str, marks: Marks) -> Marked:
    """A party's figure counts where a disinterested origin bears it out, or where only parties speak."""
    if not any(p.source.interested for p in positions):
        return list(positions), [], []
    involved = [p.source.is_party_to(subject) for p in positions]
    spans = [span(p.figure, marks.convention) for p in positions]
    others = [own for own, is_party in zip(spans, involved, strict=True) if not is_party]
    borne_out = meet_any(spans, others)
    marked = [
        attrs.evolve(p, interested=True, borne_out=borne) if is_party else p
        for p, is_party, borne in zip(positions, involved, borne_out, strict=True)
    ]
    parties = [p for p in marked if p.interested]
    if not others or not parties:
        keys = tuple(p.newest.key for p in parties)
        message = f"only parties to the matter give a figure: {', '.join(p.origin for p in parties)}"
        return marked, [], [Flag(Doubt.ONLY_INTERESTED, message, keys)] if parties else []
    witness = next(p for p in marked if not p.interested)
    out = [p for p in parties if _is_out(p, marks.parties)]
    gone = {p.origin for p in out}
    kept = [p for p in marked if p.origin not in gone]
    return kept, [aside for p in out for aside in _aside(p, Reason.INTERESTED_PARTY, witness)], []


def _is_out(party: Position, rule: Parties) -> bool:
    return rule is Parties.LEFT_OUT or (rule is Parties.BORNE_OUT and not party.borne_out)


def _without_stale(positions: Sequence[Position], days: int | None) -> tuple[list[Position], list[SetAside]]:
    """Where the policy names a number of days, a position so much older than the newest does not count."""
    if days is None or not positions:
        return list(positions), []
    newest = max(positions, key=lambda p: p.recency)
    ages = [(p, (newest.newest.speaks_on - p.newest.speaks_on).days) for p in positions]
    old = [p for p, age in ages if age > days]
    kept = [p for p, age in ages if age <= days]
    return kept, [aside for p in old for aside in _aside(p, Reason.STALE, newest)]


def exceeding_parts(parts: Iterable[Report], positions: Sequence[Position]) -> list[Flag]:
    """A flag for each part that is larger than every count of the whole."""
    flags = []
    most = _most_allowed(positions)
    for part in parts:
        figure, unit = part.figure, positions[0].figure.unit
        if figure is None or (figure.unit and unit and not units.commensurable(figure.unit, unit)):
            continue
        inside = figure if unit is None else figure.to(unit)
        if _exceeds(inside.numerals, most):
            message = f"{part.source}'s part of {figure} is larger than every count of the whole"
            flags.append(Flag(Doubt.PART_EXCEEDS_WHOLE, message, (part.key,)))
    return flags


def _most_allowed(positions: Sequence[Position]) -> float:
    """The most that any of some counts allows; without an end where one of them is open."""
    return max([math.inf if p.figure.high is None else p.figure.high for p in positions], default=-math.inf)


def _exceeds(numerals: tuple[float, float] | None, most: float) -> bool:
    """Whether the least that was said is above the most that every count allows."""
    return numerals is not None and numerals[0] > most
