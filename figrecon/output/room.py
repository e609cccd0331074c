"""The room that the words of a plot need: measured on the renderer, and made where a figure has too little."""

import warnings
from collections.abc import Iterable
from typing import Any

A_LINE, TALLEST = 0.35, 200.0
"""Inches: of a line; of a whole figure, whose bitmap of 100 dots an inch has 20,000."""

FEWEST = 3
"""Fewer lines than these do not fill the Axes: what was set aside would be far below its line."""

NARROWEST, LOWEST = 180.0, 5
"""Points of Axes between names and values, on which a row of the legend fits; lines of Axes that have none."""

BESIDE_OTHERS = 0.6
"""How much of their share is left to Axes beside others, whose words a layout engine takes from all alike."""

AROUND = 90
"""Points of what stands above and below most Axes."""

POINTS, BORDER = 72, 14
"""Points of an inch; of the border around all, and between the Axes and what stands beside them."""


def size_of(text: Any) -> tuple[float, float]:
    """How wide and how tall a text is, in points; nothing for one that is empty."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # letters that no font has were told once
        box = text.get_window_extent()
    points = POINTS / text.figure.figure.dpi
    return (float(box.width * points), float(box.height * points)) if text.get_text() else (0.0, 0.0)


def widen(ax: Any) -> None:
    """Make the figure as wide as names and values need, so that there are Axes between them; it never shrinks.

    Without a layout engine, whoever placed the Axes has decided.
    """
    figure = ax.figure.figure
    missing = NARROWEST - (_share(ax) - _widest(ax.get_yticklabels()) - _widest(ax.texts))
    if missing > 0 and figure.get_layout_engine() is not None:
        figure.set_figwidth(figure.get_figwidth() * (1 + missing / _share(ax)))


def width_of(ax: Any) -> float:
    """The width that is left for the Axes between the names at their left and the values at their right, in points."""
    left = _share(ax) - _widest(ax.get_yticklabels()) - _widest(ax.texts)
    return max(0.0, min(float(ax.get_window_extent().width / ax.figure.figure.dpi * POINTS), left))


def height_of(ax: Any) -> float:
    """The height that is left for the Axes between title and legend above and the notes below, in points."""
    return float(ax.get_window_extent().height / ax.figure.figure.dpi * POINTS) - AROUND


def width_below(ax: Any) -> float:
    """The width for what stands below the Axes: up to where the values at their right begin, in points."""
    return max(0.0, _share(ax) - _widest(ax.texts))


def grow(ax: Any, lines: int, above: float, below: float) -> None:
    """Make the figure as tall as its lines need, and the words above and below, in points; it never shrinks.

    Where a layout engine gives the Axes their room, it is made for each row of Axes.
    """
    figure = ax.figure.figure
    height, need = figure.get_figheight(), A_LINE * lines
    if figure.get_layout_engine() is None:
        tall = height * need / (ax.get_window_extent().height / figure.dpi)
    else:
        tall = _cells(ax)[0] * (need + (above + below + BORDER) / POINTS)
    figure.set_figheight(max(height, min(TALLEST, tall)))


def _widest(texts: Iterable[Any]) -> float:
    return max((size_of(text)[0] for text in texts), default=0.0)


def _share(ax: Any) -> float:
    """The width that belongs to the Axes and the words at their sides, in points."""
    columns = _cells(ax)[1]
    return (
        float(ax.figure.figure.get_figwidth() * POINTS / columns * (BESIDE_OTHERS if columns > 1 else 1)) - 2 * BORDER
    )


def _cells(ax: Any) -> tuple[int, int]:
    """How many rows and columns of Axes there are."""
    place = ax.get_subplotspec()
    return (1, 1) if place is None else place.get_gridspec().get_geometry()
