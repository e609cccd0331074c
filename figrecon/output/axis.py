"""The axis of numbers of a plot, whoever draws it: linear, logarithmic or, with a zero, both; its ends and ticks."""

import math
from collections.abc import Iterable, Sequence

import attrs

from figrecon import display, units
from figrecon._values import Word
from figrecon.display import Mark, Scale

DECADE = 10
"""Numbers further apart than this factor stand on a logarithmic axis: on a linear one the small ones meet at zero."""

MOST_DECADES = 6
"""Around a zero, numbers so many powers of ten below the greatest lie in the linear stretch: more cannot be read."""

FINEST = 1e-290
"""A smaller number has no room below it for a linear stretch of floats."""

ROOM = 0.04
"""Free room below a zero, as a share of the axis: at its very edge half the mark would be cut off."""

LINEAR_STRETCH = 0.5
"""The stretch from zero to where the logarithms begin, as a share of a decade."""


class Shape(Word):
    """How an axis places its numbers."""

    LINEAR = "linear"
    LOG = "log"
    SYMLOG = "symlog"
    """By their logarithms, but for a linear stretch around zero."""


@attrs.frozen
class NumberAxis:
    """From `low` to `high`, with `ticks`; of a symlog one `begin` is where the logarithms begin."""

    low: float
    high: float
    ticks: tuple[float, ...] = ()
    shape: Shape = Shape.LINEAR
    begin: float = 0.0

    @property
    def words(self) -> list[str]:
        """What is to be said of it: nothing of a linear one."""
        below = f", linear below {display.compact(self.begin)}" if self.shape is Shape.SYMLOG else ""
        return [] if self.shape is Shape.LINEAR else [f"logarithmic scale{below}"]

    def label(self, unit: str | None) -> str:
        """The unit, and what is to be said of the axis.

        >>> axis_of([Mark(0, 50, 50_000)]).label("troop"), axis_of([Mark(5, 7, 9)]).label("hectare")
        ('troops, logarithmic scale, linear below 10', 'hectares')
        """
        return ", ".join(([] if unit is None else [units.label(unit)]) + self.words)

    def holds(self, n: float) -> bool:
        """Whether a number lies on it."""
        return self.low <= n <= self.high

    def held(self, n: float) -> float:
        """A number that lies on it, for one beyond it the end."""
        return min(max(n, self.low), self.high)

    def at(self, n: float) -> float:
        """The place of a number as a share of the axis; one that lies beyond it is at its end.

        >>> NumberAxis(0, 10).at(5), NumberAxis(1, 100, shape=Shape.LOG).at(10), NumberAxis(0, 10).at(11)
        (0.5, 0.5, 1.0)
        """
        low, place, high = map(self._bent, (self.low, self.held(n), self.high))
        return (place - low) / (high - low)

    def _bent(self, n: float) -> float:
        if self.shape is Shape.LOG:
            return math.log10(n)
        if self.shape is Shape.LINEAR:
            return float(n)
        size, stretch = abs(n) / self.begin, LINEAR_STRETCH / (1 - 1 / DECADE)  # as matplotlib's SymmetricalLogScale
        return math.copysign(size * stretch if size <= 1 else stretch + math.log10(size), n)


EMPTY = NumberAxis(0.0, 1.0)
"""Of a plot without a number."""


def axis_of(marks: Iterable[Mark]) -> NumberAxis:
    """The axis of some marks: it holds those that count, and those set aside where they are not too far off."""
    drawn = list(marks)
    scale = display.scale_of(drawn)
    if scale is None:
        return EMPTY
    numbers = [float(n) for mark in drawn for n in mark.numbers if scale.holds(n)]
    begin = linear_below(scale, numbers)
    if begin is not None:
        low, high = min(numbers), max(numbers)
        ticks = tuple(_around_zero(low, high, begin))
        return NumberAxis(_beyond(low, begin, -1), _beyond(high, begin, 1), ticks, Shape.SYMLOG, begin)
    at_zero = not scale.log and scale.low == 0 and 0 in numbers
    low = -ROOM * scale.high if at_zero else scale.low
    ticks = tuple(_whole(scale.ticks(), numbers))
    return NumberAxis(low, scale.high, ticks, Shape.LOG if scale.log else Shape.LINEAR)


def linear_below(scale: Scale, numbers: Sequence[float]) -> float | None:
    """The power of ten from which on numbers around a zero stand by their logarithms; None where none need to.

    >>> linear_below(Scale(0, 54_000), [0, 50, 900, 50_000]), linear_below(Scale(0, 50), [0, 40])
    (10.0, None)
    """
    sizes = [abs(n) for n in numbers if n]
    if scale.log or not sizes or max(sizes) < FINEST:
        return None
    least = max(min(sizes), max(sizes) / 10**MOST_DECADES)
    spread = max(sizes) / DECADE > least and min(numbers) <= 0
    return float(f"1e{math.floor(math.log10(least))}") if spread else None


def _beyond(n: float, begin: float, side: int) -> float:
    """A limit a little beyond the outermost number: half as much again or, at a zero, a part of the linear stretch."""
    return n + side * max(abs(n) / 2, begin / 2)


def _around_zero(low: float, high: float, begin: float) -> list[float]:
    first = round(math.log10(begin))
    last = math.floor(math.log10(max(abs(low), abs(high))))
    powers = [float(f"1e{power}") for power in range(first, last + 1, 1 + (last - first) // MOST_DECADES)]
    below = [-n for n in reversed(powers) if -n >= low]
    return [*below, 0.0, *(n for n in powers if n <= high)]


def _whole(ticks: list[float], numbers: Sequence[float]) -> list[float]:
    """The ticks that are whole numbers, where all that is drawn is whole and there are two of them."""
    whole = [n for n in ticks if n.is_integer()]
    return whole if len(whole) > 1 and all(n.is_integer() for n in numbers) else ticks
