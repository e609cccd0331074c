"""The axis of numbers on matplotlib's Axes: scale, limits, label, and as many ticks as there is room for."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from figrecon import display

from .axis import EMPTY, LINEAR_STRETCH, NumberAxis, Shape
from .lettering import A_LETTER, LONGEST_NOTE, Lettering, in_columns
from .room import height_of

A_DIGIT, BETWEEN = 0.64, 2
"""Sizes of a letter: as wide as a digit, or a comma, at most is, and the room between two labels in digits."""

UPRIGHT = 26
"""Characters of a line of the label beside an axis, at least: the lowest Axes are as tall."""


def number_axis(ax: Any, which: str, axis: NumberAxis, unit: str | None, letters: Lettering) -> None:
    """Scale, limits, plain numbers at the ticks, and as label the unit and, unless it is linear, the scale."""
    drawn = getattr(ax, f"{which}axis")
    if axis is not EMPTY:
        bent = {"linthresh": axis.begin, "linscale": LINEAR_STRETCH} if axis.shape is Shape.SYMLOG else {}
        getattr(ax, f"set_{which}scale")(axis.shape.value, **bent)
        getattr(ax, f"set_{which}lim")(axis.low, axis.high)
    drawn.set_ticks(list(axis.ticks))
    drawn.set_major_formatter(lambda n, _: display.compact(n))
    drawn.set_minor_formatter(lambda _, __: "")
    tall = int(height_of(ax) / (ax.yaxis.label.get_size() * A_LETTER))
    label = in_columns(axis.label(unit), LONGEST_NOTE, max(UPRIGHT, tall) if which == "y" else LONGEST_NOTE)
    getattr(ax, f"set_{which}label")(label, **letters)
    ax.grid(axis=which, alpha=0.25)
    ax.set_axisbelow(True)
    ax.spines[["top", "right"]].set_visible(False)


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
