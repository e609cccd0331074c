"""What is drawn where, by the artists on the Axes, and how much room its words take."""

from itertools import combinations
from typing import Any

import pytest

import figrecon as fr

matplotlib = pytest.importorskip("matplotlib", reason="matplotlib is not installed: pip install 'figrecon[plot]'")
matplotlib.use("agg")
plt = pytest.importorskip("matplotlib.pyplot")

plot: Any = fr.plot
"""Without the types of matplotlib, which say of most values that they may be anything."""

COLORS = pytest.importorskip("matplotlib.colors")
BLUE, VERMILION = COLORS.to_rgba("#0072B2"), COLORS.to_rgba("#D55E00")


def axes() -> Any:
    return plt.figure().subplots()


def points(ax: Any, label: str) -> list[tuple[float, float]]:
    """Where the marks of a kind are."""
    found = [c for c in ax.collections if c.get_label() == label]
    return [(float(x), float(y)) for c in found for x, y in c.get_offsets()]


def faces(ax: Any, label: str) -> list[Any]:
    return [tuple(color) for c in ax.collections if c.get_label() == label for color in c.get_facecolor()]


def lines(ax: Any) -> list[str]:
    return [label.get_text() for label in ax.get_yticklabels()]


def bars(ax: Any) -> list[tuple[float, float, float]]:
    """Each bar: its height, its left and its right end."""
    found = [c for c in ax.collections if type(c).__name__ == "LineCollection"]
    return [(float(a[1]), float(a[0]), float(b[0])) for c in found for a, b in c.get_segments()]


def held(ax: Any) -> list[tuple[int, float | None]]:
    """The days of October and the best that is drawn from each on; None is a gap."""
    (best,) = [line for line in ax.lines if line.get_label() == "best"]
    return [(day.day, None if n != n else float(n)) for day, n in zip(best.get_xdata(), best.get_ydata(), strict=True)]  # noqa: PLR0124


def words(ax: Any) -> list[Any]:
    """All texts that are drawn, of the ticks, the title, the legend, the values and the notes."""
    ax.figure.canvas.draw()
    ticks = [*zip(ax.get_xticks(), ax.get_xticklabels(), strict=True)]
    left, right = ax.get_xlim()
    texts = [label for n, label in ticks if left <= n <= right]  # a tick beyond the axis is not drawn
    texts += [*ax.get_yticklabels(), ax.title, ax.xaxis.label, ax.yaxis.label, *ax.texts]
    texts += [] if ax.get_legend() is None else ax.get_legend().get_texts()
    return [text for text in [*texts, ax.xaxis.get_offset_text()] if text.get_text()]


def overlaps(ax: Any) -> list[tuple[str, str]]:
    """Texts whose boxes intersect, as the renderer measures them."""
    boxes = [(text.get_text(), text.get_window_extent()) for text in words(ax)]
    return [(a, b) for (a, one), (b, other) in combinations(boxes, 2) if one.overlaps(other)]


def cut_off(ax: Any) -> list[str]:
    """Texts that are not wholly in the figure."""
    page = ax.figure.bbox.padded(0.5)
    boxes = [(text.get_text(), text.get_window_extent()) for text in words(ax)]
    return [text for text, box in boxes if not (page.contains(box.x0, box.y0) and page.contains(box.x1, box.y1))]


def asides(ax: Any) -> list[tuple[float, float]]:
    """The line of each figure set aside that is drawn, and its place as a share of the axis."""
    found = points(ax, "set aside")
    places = ax.transAxes.inverted().transform(ax.transData.transform(found)) if found else []
    return sorted((y, float(place[0])) for (_, y), place in zip(found, places, strict=True))
