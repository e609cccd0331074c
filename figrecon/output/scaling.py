"""The axis of numbers of a plot: linear, logarithmic or, with a zero, both; its limits, ticks and label."""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from figrecon import display, units
from figrecon.display import Scale

from .lettering import Lettering

DECADE = 10
"""Numbers further apart than this factor stand on a logarithmic axis: on a linear one the small ones meet at zero."""

MOST_DECADES = 6
"""Around a zero, numbers so many powers of ten below the greatest lie in the linear stretch: more cannot be read."""

FINEST = 1e-290
"""A smaller number has no room below it for a linear stretch of floats."""

ROOM = 0.04
"""Free room below a zero, as a share of the axis: at its very edge half the mark would be cut off."""

A_DIGIT, BETWEEN = 0.64, 2
"""Sizes of a letter: as wide as a digit, or a comma, at most is, and the room between two labels in digits."""

LINEAR_STRETCH = 0.5
"""The stretch from zero to where the logarithms begin, as a share of a decade."""


def number_axis(ax: Any, which: str, marks: Sequence[display.Mark], unit: str | None, letters: Lettering) -> None:
    """Scale, limits, plain numbers at the ticks, and as label the unit and, unless it is linear, the scale."""
    scale = display.scale_of(marks)
    axis = getattr(ax, f"{which}axis")
    words = [] if unit is None else [units.label(unit)]
    if scale is None:
        axis.set_ticks([])
    else:
        numbers = [n for mark in marks for n in mark.numbers if scale.holds(n)]
        words += _fit(ax, which, scale, numbers)
    axis.set_major_formatter(lambda n, _: display.compact(n))
    axis.set_minor_formatter(lambda _, __: "")
    getattr(ax, f"set_{which}label")(", ".join(words), **letters)
    ax.grid(axis=which, alpha=0.25)
    ax.set_axisbelow(True)
    ax.spines[["top", "right"]].set_visible(False)


def _fit(ax: Any, which: str, scale: Scale, numbers: Sequence[float]) -> list[str]:
    """Set scale, limits and ticks, and say in words what is not linear."""
    begin = linear_below(scale, numbers)
    set_scale, set_limits = getattr(ax, f"set_{which}scale"), getattr(ax, f"set_{which}lim")
    axis = getattr(ax, f"{which}axis")
    if begin is not None:
        set_scale("symlog", linthresh=begin, linscale=LINEAR_STRETCH)
        low, high = min(numbers), max(numbers)
        set_limits(*(_beyond(n, begin, side) for n, side in ((low, -1), (high, 1))))
        axis.set_ticks(_around_zero(low, high, begin))
        return [f"logarithmic scale, linear below {display.compact(begin)}"]
    set_scale("log" if scale.log else "linear")
    at_zero = not scale.log and scale.low == 0 and 0 in numbers
    set_limits(-ROOM * scale.high if at_zero else scale.low, scale.high)
    axis.set_ticks(_whole(scale.ticks(), numbers))
    return ["logarithmic scale"] if scale.log else []


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


def thin_ticks(ax: Any, wide: float) -> None:
    """Leave out ticks of a horizontal axis whose labels would touch on one so many points wide.

    Powers of ten are kept before others, else every second is, every third and so on.
    """
    ticks = [n for n in map(float, ax.get_xticks()) if ax.get_xlim()[0] <= n <= ax.get_xlim()[1]]
    if not ticks:
        return
    tens = [n for n in ticks if f"{n:e}".startswith(("1.000000e", "-1.000000e")) or not n]
    choices = [ticks, *([tens] if len(tens) > 1 else []), *(ticks[::n] for n in range(2, len(ticks) + 1))]
    ax.set_xticks(next((chosen for chosen in choices if _fits(ax, chosen, wide)), ticks[:1]))


def _fits(ax: Any, ticks: Sequence[float], wide: float) -> bool:
    digit = ax.xaxis.label.get_size() * A_DIGIT
    places = ax.transAxes.inverted().transform(ax.transData.transform([(n, 0) for n in ticks]))
    widths = [digit * (len(display.compact(n)) + BETWEEN) for n in ticks]
    labels = [(float(x) * wide, width) for (x, _), width in zip(places, widths, strict=True)]
    return all(b - a >= (one + other) / 2 for (a, one), (b, other) in pairwise(labels))
