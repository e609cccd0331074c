"""When two figures say the same, and when they can both be true."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

import attrs

from figrecon import units
from figrecon.conventions import DEFAULT, Convention, Qualifier

from .figure import Figure, last_digit

ROUNDING_CAP = 0.05
"""A bare numeral is taken as rounded by at most 5 % of itself, however round it is: "3,000" excludes 3,400."""

EQUAL = 1e-9
"""Two numbers are one where they differ by less than this share, the noise of a change of unit."""


@attrs.frozen
class Span:
    """All the values a figure allows, its ends included or not."""

    low: float
    high: float
    low_open: bool = False
    high_open: bool = False

    def meets(self, other: "Span") -> bool:
        """Whether one value lies in both."""
        low = max((self.low, self.low_open), (other.low, other.low_open))
        high = min((self.high, not self.high_open), (other.high, not other.high_open))
        return _share_a_point(low, high)


def _share_a_point(low: tuple[float, bool], high: tuple[float, bool]) -> bool:
    """Whether anything lies between the highest low (value, open) and the lowest high (value, shut)."""
    return low[0] < high[0] or (low[0] == high[0] and high[1] and not low[1])


def meet_any(spans: Sequence[Span], others: Iterable[Span]) -> list[bool]:
    """For each of some spans, whether it meets any of the others: these are sorted once, by where they begin.

    >>> meet_any([Span(1, 3), Span(4, 5)], [Span(7, 9), Span(2, 3)])
    [True, False]
    """
    ordered = sorted([(o.low, o.low_open, o.high, not o.high_open) for o in others if o.meets(o)])
    begins = [other[:2] for other in ordered]
    reach = list(accumulate([other[2:] for other in ordered], max))
    found = []
    for own in spans:
        end = own.high, False
        n = bisect_left(begins, end) if own.high_open else bisect_right(begins, end)  # those that begin before its end
        found.append(n > 0 and own.meets(own) and _share_a_point((own.low, own.low_open), reach[n - 1]))
    return found


def span(figure: Figure, convention: Convention) -> Span:
    """What a figure allows: a hedge as wide as the convention says, a bare numeral as wide as it is rounded.

    By a literal convention a numeral is exact: those who count so enter what is written, and 3,000 is not 3,100.
    """
    if figure.qualifier is Qualifier.EXACT and figure.low == figure.high and figure.best is not None:
        rounded = 0 if convention.literal else (figure.grain or last_digit(figure.best)) / 2
        half = min(rounded, ROUNDING_CAP * abs(figure.best))
        low, high = figure.best - half, figure.best + half
        if low < figure.best < high:
            return Span(low, high, high_open=True)
        return Span(figure.best, figure.best)  # exact, or beyond 2**53, where a float has no half of its last digit
    meaning = figure.interval(convention)
    return Span(
        -math.inf if meaning.low is None else meaning.low,
        math.inf if meaning.high is None else meaning.high,
        low_open=figure.qualifier is Qualifier.MORE_THAN,
        high_open=figure.qualifier is Qualifier.LESS_THAN,
    )


def compatible(a: Figure, b: Figure, convention: Convention = DEFAULT) -> bool:
    """Whether both can be true at once: hedges by the convention, bare numerals by their rounding, capped at 5 %.

    By a literal convention bare numerals are exact. Raises IncommensurableError for units that cannot be compared.

    >>> compatible(Figure.about(3000), Figure.exactly(3200)), compatible(Figure.exactly(1500), Figure.exactly(3000))
    (True, False)
    """
    return span(a, convention).meets(span(in_unit_of(a, b), convention))


def all_compatible(figures: Sequence[Figure], convention: Convention = DEFAULT) -> bool:
    """Whether every pair can be true at once: on a line, spans that meet in pairs share a point (Helly 1923).

    >>> all_compatible([Figure.about(3000), Figure.exactly(3200), Figure.at_least(3100)])
    True
    """
    first = span(figures[0], convention)
    low, high = (first.low, first.low_open), (first.high, not first.high_open)
    for figure in figures[1:]:
        own = span(in_unit_of(figures[0], figure), convention)
        low, high = max(low, (own.low, own.low_open)), min(high, (own.high, not own.high_open))
        if not _share_a_point(low, high):
            return False
    return _share_a_point(low, high)


def same(a: Figure, b: Figure) -> bool:
    """Whether both name the same number; of bare ranges, the same two ends.

    >>> same(Figure.about(3000, "troops"), Figure.exactly(3000, "troops"))
    True
    """
    b = in_unit_of(a, b)
    if a.best is not None and b.best is not None:
        return _equal(a.best, b.best)
    return a.best == b.best and _equal(a.low, b.low) and _equal(a.high, b.high)


def _equal(a: float | None, b: float | None) -> bool:
    return a == b or (a is not None and b is not None and math.isclose(a, b, rel_tol=EQUAL))


def in_unit_of(a: Figure, b: Figure) -> Figure:
    """The second figure in the unit of the first, where both have one."""
    return b if a.unit is None or b.unit is None or a.unit == b.unit else b.to(a.unit)


def told_in(figure: Figure, unit: str) -> Figure:
    """The figure in another unit, but by its own noun where the two are of one size: 9 civilians among the dead.

    >>> print(told_in(Figure.exactly(9, "civilians"), "death"), "|", told_in(Figure.exactly(2, "km"), "meter"))
    9 civilians | 2,000 m
    """
    return figure if figure.unit is not None and units.factor(figure.unit, unit) == 1 else figure.to(unit)


def comparable(a: Figure, b: Figure) -> bool:
    """Whether the two can be compared at all; a bare number goes with anything.

    >>> comparable(Figure.exactly(3, "troops"), Figure.exactly(4, "tanks"))
    False
    """
    return a.unit is None or b.unit is None or units.commensurable(a.unit, b.unit)
