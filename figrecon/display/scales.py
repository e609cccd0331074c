"""Where a number stands on a strip: a linear or a logarithmic scale, its ticks, and how they print."""

import math
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import NamedTuple

DECADE = 10
"""Numbers further apart than this factor stand on a logarithmic scale: on a linear one the small ones meet at zero."""

REACH = 10
"""What was set aside stretches the scale by at most this factor: one absurd number must not squeeze the rest."""

MARGIN = 0.08
"""Free room at either end, as a share of the scale."""

MOST_TICKS = 6
"""More labels than these run into each other on a strip."""

FINEST = 1e-290
"""A smaller difference is none: a step below it would be zero for a float."""

SMALLEST = 5e-324
"""The smallest positive float, below which a logarithmic scale cannot begin."""

MAGNITUDES = ((1e12, "tn"), (1e9, "bn"), (1e6, "M"))
LONGEST_PLAIN = 1e15
SHORTEST_PLAIN = 1e-3

LONGEST_SHORT = 6
"""Characters before the sign of a magnitude: "1.0000015 M" is longer and harder to read than 1,000,001.5."""


class Scale(NamedTuple):
    """The numbers at the left and at the right end of a strip."""

    low: float
    high: float
    log: bool = False

    @classmethod
    def of(cls, used: Iterable[float], others: Iterable[float] = ()) -> "Scale | None":
        """A scale that holds all numbers used and, within `REACH` of them, the others; None for no number at all.

        >>> Scale.of([1500, 10_000]).log, Scale.of([1500, 20_000]).log, Scale.of([0, 20_000]).log
        (False, True, False)
        """
        given, rest = [float(n) for n in used], [float(n) for n in others]
        if not given:
            given, rest = rest, []
        if not given:
            return None
        low, high = min(given), max(given)
        near = [n for n in rest if low <= 0 or low / REACH <= n <= high * REACH]
        low, high = min([low, *near]), max([high, *near])
        if spans_a_decade((low, high)):
            room = MARGIN * (math.log10(high) - math.log10(low))
            return cls(max(SMALLEST, 10 ** (math.log10(low) - room)), 10 ** (math.log10(high) + room), log=True)
        room = MARGIN * (high - low) if high - low >= FINEST else abs(low) / 2 or 1
        start = low - room
        return cls(0 if low >= 0 > start else start, high + room)

    def at(self, n: float) -> float:
        """The place of a number between 0, the left end, and 1, the right end, where those beyond are put.

        >>> Scale(0, 10).at(5), Scale(1, 100, log=True).at(10), Scale(0, 10).at(11)
        (0.5, 0.5, 1.0)
        """
        n = min(max(float(n), self.low), self.high)
        if self.log:
            n, low, high = math.log10(n), math.log10(self.low), math.log10(self.high)
        else:
            low, high = self.low, self.high
        return (n - low) / (high - low) if high > low else 0.5

    def holds(self, n: float) -> bool:
        """Whether a number lies on the scale."""
        return self.low <= n <= self.high

    def ticks(self) -> list[float]:
        """A few round numbers on the scale.

        >>> Scale(1000, 10_500).ticks(), Scale(90, 12_000, log=True).ticks()
        ([2000.0, 4000.0, 6000.0, 8000.0, 10000.0], [100.0, 1000.0, 10000.0])
        """
        found = self._decades() if self.log else self._steps()
        by_label = {compact(n): n for n in found if self.holds(n)}  # no two with one label
        return list(by_label.values())

    def _decades(self) -> Sequence[float]:
        first, last = math.ceil(math.log10(self.low)), math.floor(math.log10(self.high))
        stride = 1 + (last - first) // MOST_TICKS
        if last - first < 2:  # noqa: PLR2004  one or two powers of ten are too few to read from
            return [float(f"{digit}e{power}") for power in range(first - 1, last + 1) for digit in (1, 2, 5)]
        return [float(f"1e{power}") for power in range(first, last + 1, stride)]

    def _steps(self) -> Sequence[float]:
        rough = (self.high - self.low) / (MOST_TICKS - 1)
        if rough < FINEST:
            return [self.low]
        power = math.floor(math.log10(rough))
        step = next(s for s in (float(f"{digit}e{power}") for digit in (1, 2, 5, 10)) if s >= rough * (1 - 1e-9))
        first = math.ceil(self.low / step)
        return [float(f"{n * step:.12g}") for n in islice(range(first, math.floor(self.high / step) + 1), MOST_TICKS)]


def spans_a_decade(numbers: Iterable[float]) -> bool:
    """Whether the numbers are positive and the largest is more than ten times the smallest.

    >>> spans_a_decade([1500, 3000, 10_000]), spans_a_decade([140, 1600]), spans_a_decade([0, 1600])
    (False, True, False)
    """
    given = list(numbers)
    return bool(given) and min(given) > 0 and max(given) / DECADE > min(given)


def compact(n: float) -> str:
    """A number as a tick shows it.

    >>> [compact(n) for n in (0, 0.5, 1500, 2_500_000, 1_000_001.5, 7e9, 1e18)]
    ['0', '0.5', '1,500', '2.5 M', '1,000,001.5', '7 bn', '1e18']
    """
    size = abs(n)
    if size and not SHORTEST_PLAIN <= size < LONGEST_PLAIN:
        digits, _, power = f"{n:.6g}".partition("e") if "e" in f"{n:.6g}" else f"{n:.5e}".partition("e")
        return f"{float(digits):g}e{int(power)}"
    for magnitude, sign in MAGNITUDES:
        short = f"{n / magnitude:.10g}"
        if size >= magnitude:
            return f"{short} {sign}" if len(short) <= LONGEST_SHORT else f"{n:,.15g}"
    return f"{n:,.10g}"
