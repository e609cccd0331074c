"""The user's marks on sources: ranks, tallies and interested parties. Nobody is left out whom the user did not mark."""

from collections.abc import Iterable, Sequence

import attrs

from figrecon import units
from figrecon.conventions import Convention
from figrecon.figures import span, total
from figrecon.flags import Doubt, Flag
from figrecon.reports import Report

from .account import How, Position, Reason, SetAside

Marked = tuple[list[Position], list[SetAside], list[Flag]]


def apply_marks(positions: Sequence[Position], subject: str, convention: Convention) -> Marked:
    """The positions that stay, the reports of the others with the reason, and what is doubtful."""
    kept, set_aside = _best_ranked(positions)
    kept, floors, flags = _without_tallies(kept)
    kept, parties, doubts = _without_parties(kept, subject, convention)
    return kept, [*set_aside, *floors, *parties], [*flags, *doubts]


def _aside(position: Position, reason: Reason, by: Position) -> list[SetAside]:
    return [SetAside(report, reason, by.newest) for report in position.reports]


def _best_ranked(positions: Sequence[Position]) -> tuple[list[Position], list[SetAside]]:
    """Where the roster ranks, only the best rank present counts; the unranked come last."""
    ranks = [p.source.rank for p in positions if p.source.rank is not None]
    if not ranks:
        return list(positions), []
    kept = [p for p in positions if p.source.rank == min(ranks)]
    out = [p for p in positions if p.source.rank != min(ranks)]
    return kept, [aside for p in out for aside in _aside(p, Reason.OUTRANKED, kept[0])]


def _without_tallies(positions: Sequence[Position]) -> Marked:
    """A tally adds up what others published: a floor where a count exists, and by itself an "at least"."""
    counts = [p for p in positions if not p.source.tally]
    tallies = [p for p in positions if p.source.tally]
    if not counts:
        return [attrs.evolve(p, figure=total([p.figure], at_least=True), how=How.INCREMENTS) for p in tallies], [], []
    flags = [
        Flag(Doubt.PART_EXCEEDS_WHOLE, f"{t.origin}'s tally of {t.figure} is above every count", (t.newest.key,))
        for t in tallies
        if _exceeds(t.figure.numerals, counts)
    ]
    return counts, [aside for t in tallies for aside in _aside(t, Reason.FLOOR, counts[0])], flags


def _without_parties(positions: Sequence[Position], subject: str, convention: Convention) -> Marked:
    """A party's figure counts where a disinterested origin bears it out, or where only parties speak."""
    parties = [p for p in positions if p.source.is_party_to(subject)]
    others = [p for p in positions if not p.source.is_party_to(subject)]
    if not others:
        keys = tuple(p.newest.key for p in parties)
        told = f"only parties to the matter give a figure: {', '.join(p.origin for p in parties)}"
        return parties, [], [Flag(Doubt.ONLY_INTERESTED, told, keys)] if parties else []
    borne_out = [span(other.figure, convention) for other in others]
    alone = [p for p in parties if not any(span(p.figure, convention).meets(other) for other in borne_out)]
    out = {p.origin for p in alone}
    kept = [p for p in positions if p.origin not in out]
    return kept, [aside for p in alone for aside in _aside(p, Reason.INTERESTED_PARTY, others[0])], []


def exceeding_parts(parts: Iterable[Report], positions: Sequence[Position]) -> list[Flag]:
    """A flag for each part that is larger than every count of the whole."""
    flags = []
    for part in parts:
        figure, unit = part.figure, positions[0].figure.unit
        if figure is None or (figure.unit and unit and not units.commensurable(figure.unit, unit)):
            continue
        inside = figure if unit is None else figure.to(unit)
        if _exceeds(inside.numerals, positions):
            told = f"{part.source}'s part of {figure} is larger than every count of the whole"
            flags.append(Flag(Doubt.PART_EXCEEDS_WHOLE, told, (part.key,)))
    return flags


def _exceeds(numerals: tuple[float, float] | None, positions: Sequence[Position]) -> bool:
    """Whether the least that was said is above all that every closed position allows."""
    ends = [p.figure.high for p in positions]
    return numerals is not None and all(high is not None and numerals[0] > high for high in ends)
