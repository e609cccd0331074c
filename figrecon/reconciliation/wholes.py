"""Parts and wholes: the ranges of parts add; shares and differences of answers keep bounds and rounding."""

from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from figrecon import figures, units
from figrecon.conventions import Qualifier
from figrecon.errors import FigureError, shown
from figrecon.figures import Figure
from figrecon.flags import Doubt, Flag
from figrecon.ranges import Range, add
from figrecon.select import Verdict
from figrecon.wording import read

from .answer import Reconciliation

WEAKEST_FIRST = (Verdict.DISPUTED, Verdict.COMPATIBLE, Verdict.SINGLE, Verdict.AGREED)
"""A sum of parts is as sure as its least sure part."""


def with_parts(whole: Reconciliation, parts: Mapping[str, Reconciliation]) -> Reconciliation:
    """The whole beside its parts: their sum where nobody gives a figure for the whole, else checked against it.

    Raises IncommensurableError for parts that cannot be added.
    """
    told = [part for part in parts.values() if not part.range.is_nothing]
    unit = next((part.unit for part in told if part.unit is not None), None)
    ranges = [_in_unit(part, unit) for part in told]
    missing = [name for name, part in parts.items() if part.range.is_nothing]
    total, flags = _sum(ranges, missing, told)
    if whole.positions:
        mine = total if unit is None or whole.unit in (None, unit) else total.scaled(units.factor(unit, whole.unit))
        if mine.low is not None and whole.range.high is not None and mine.low > whole.range.high:
            told_off = f"the parts add up to {mine}, more than the whole of {whole.range}"
            flags = [Flag(Doubt.PART_EXCEEDS_WHOLE, told_off)]
        else:
            flags = []
        return attrs.evolve(whole, parts=parts, parts_range=mine, flags=(*whole.flags, *flags))
    verdict = next((v for v in WEAKEST_FIRST if any(part.verdict is v for part in told)), Verdict.NOTHING)
    return attrs.evolve(
        whole,
        range=total,
        unit=unit or whole.unit,
        verdict=verdict,
        parts=parts,
        parts_range=total,
        flags=(*whole.flags, *flags),
    )


def _in_unit(part: Reconciliation, unit: str | None) -> Range:
    if unit is None or part.unit is None or part.unit == unit:
        return part.range
    return part.range.scaled(units.factor(part.unit, unit))


def _sum(ranges: Sequence[Range], missing: Sequence[str], told: Sequence[Reconciliation]) -> tuple[Range, list[Flag]]:
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
    opened = [part for part in told if part.range.high is None or part.range.low is None]
    flags += [Flag(Doubt.OPEN_PART, f"{part.subject} is open: {part.range}") for part in opened]
    return Range(low, best, high), flags


def _end(value: Range, side: int) -> int | float:
    return [n for n in (value.low, value.best, value.high) if n is not None][side]


def as_figure(value: Any) -> Figure:
    """An answer as a figure with its unit; anything else as `read` and `Figure.of` take it.

    Raises FigureError for an answer without a number.
    """
    if isinstance(value, Reconciliation):
        if value.range.is_nothing:
            raise FigureError(f"this needs a figure; {shown(value.subject)} has none as of {value.as_of}")
        low, best, high = value.range.low, value.range.best, value.range.high
        kind = Qualifier.AT_LEAST if high is None else Qualifier.AT_MOST if low is None else Qualifier.EXACT
        return Figure(low, best, high, value.unit, Qualifier.BETWEEN if best is None and low != high else kind)
    return read(value) if isinstance(value, str) else Figure.of(value)


def share(whole: Any, percent: Any) -> Figure:
    """A percentage of an answer or a figure; the rounding of the percentage is kept as low and high.

    "83 percent" is 82.5 to 83.5. Raises FigureError for a percentage that is none or an answer without a number.

    >>> import figrecon as fr
    >>> homes = fr.reconcile([fr.Report("homes", "1,000", source="City", published="2024-10-01")])
    >>> print(share(homes, "83 percent"))
    830 (825–835)
    """
    return figures.share(as_figure(whole), as_figure(percent))


def difference(a: Any, b: Any) -> Figure:
    """How much one answer or figure is above another, with bounds carried through.

    >>> print(difference("at least 160 people", "140 people"))
    at least 20 people
    """
    return figures.difference(as_figure(a), as_figure(b))
