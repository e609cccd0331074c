"""Parts and wholes: the ranges of parts add, and are held against the figures of the whole."""

from collections.abc import Mapping, Sequence

import attrs

from figrecon import units
from figrecon.flags import Doubt, Flag
from figrecon.ranges import Range, add
from figrecon.select import Verdict

from .reconciliation import Reconciliation

WEAKEST_FIRST = (Verdict.DISPUTED, Verdict.COMPATIBLE, Verdict.SINGLE, Verdict.AGREED)
"""A sum of parts is as sure as its least sure part."""


def with_parts(whole: Reconciliation, parts: Mapping[str, Reconciliation]) -> Reconciliation:
    """The whole beside its parts: their sum where nobody gives a figure for the whole, else checked against it.

    Raises IncommensurableError for parts that cannot be added.
    """
    known = [part for part in parts.values() if not part.range.is_nothing]
    unit = _common_unit([part.unit for part in known if part.unit is not None])
    ranges = [_in_unit(part, unit) for part in known]
    missing = [name for name, part in parts.items() if part.range.is_nothing]
    total, flags = _sum(ranges, missing, known)
    if whole.positions:
        mine = total if unit is None or whole.unit in (None, unit) else total.scaled(units.factor(unit, whole.unit))
        if mine.low is not None and whole.range.high is not None and mine.low > whole.range.high:
            message = f"the parts add up to {mine}, more than the whole of {whole.range}"
            flags = [Flag(Doubt.PART_EXCEEDS_WHOLE, message)]
        else:
            flags = []
        return attrs.evolve(whole, parts=parts, parts_range=mine, flags=(*whole.flags, *flags))
    verdict = next((v for v in WEAKEST_FIRST if any(part.verdict is v for part in known)), Verdict.NOTHING)
    return attrs.evolve(
        whole,
        range=total,
        unit=unit or whole.unit,
        verdict=verdict,
        parts=parts,
        parts_range=total,
        flags=(*whole.flags, *flags),
    )


def _common_unit(own: Sequence[str]) -> str | None:
    """The unit that parts add up in: of the first, or of people where the parts tell several outcomes of them."""
    if len({units.outcome(unit) for unit in own} - {None}) > 1 and len({units.dimension(unit) for unit in own}) == 1:
        return units.canonical("people")
    return own[0] if own else None


def _in_unit(part: Reconciliation, unit: str | None) -> Range:
    if unit is None or part.unit is None or part.unit == unit:
        return part.range
    return part.range.scaled(units.factor(part.unit, unit))


def _sum(ranges: Sequence[Range], missing: Sequence[str], known: Sequence[Reconciliation]) -> tuple[Range, list[Flag]]:
    """The interval sum: an open part counts with its numeral, and an end is open only if every part's is.

    A part of which nothing is known makes the whole an "at least".
    """
    if not ranges:
        return Range.nothing(), []
    lows, highs = ([_end(r, side) for r in ranges] for side in (0, -1))
    low = None if all(r.low is None for r in ranges) else add(lows)
    high = None if missing or all(r.high is None for r in ranges) else add(highs)
    best = None if missing or any(r.best is None for r in ranges) else add(r.best for r in ranges if r.best is not None)
    flags = [Flag(Doubt.MISSING_PART, f"there is no figure for {name}, so the whole is at least") for name in missing]
    opened = [part for part in known if part.range.high is None or part.range.low is None]
    flags += [Flag(Doubt.OPEN_PART, f"{part.subject} is open: {part.range}") for part in opened]
    return Range(low, best, high), flags


def _end(value: Range, side: int) -> int | float:
    return [n for n in (value.low, value.best, value.high) if n is not None][side]
