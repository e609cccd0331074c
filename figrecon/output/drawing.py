"""Drawing on matplotlib's Axes: the axis of numbers, bars, dots, arrows, and names beside the lines."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from figrecon import display, units
from figrecon.answer import Answer
from figrecon.display import Style

if TYPE_CHECKING:
    from matplotlib.axes import Axes

LITERAL: dict[str, Any] = {"parse_math": False, "usetex": False}
"""Names are shown as they are: a dollar sign in one begins no formula, a backslash no command."""

BLUE, VERMILION = display.INK[Style.USED], display.INK[Style.BESIDE]
LONGEST_NAME, LONGEST_TITLE = 36, 80
"""Characters of a name beside the axis, and of the title above it."""

ZORDER = 3
"""In front of the grid and of the band."""

BELOW = 0.22
"""How far below the figure that stands those that were set aside are drawn, in lines: equal ones would hide it."""


def span_of(answer: Answer) -> display.Mark:
    """The range of an answer as a mark."""
    return as_floats(display.Mark(answer.range.low, answer.range.best, answer.range.high))


def as_floats(mark: display.Mark) -> display.Mark:
    """The same mark in floats: numpy has no whole numbers above 2**63."""
    low, best, high = (None if n is None else float(n) for n in mark[:3])
    return display.Mark(low, best, high, mark.style)


def axes_or_current(ax: "Axes | None") -> "Axes":
    """The Axes given, or the current ones. Raises ModuleNotFoundError where matplotlib is not installed."""
    if ax is not None:
        return ax
    try:
        from matplotlib import pyplot as plt
    except ModuleNotFoundError:
        raise ModuleNotFoundError("plots need matplotlib: pip install 'figrecon[plot]'", name="matplotlib") from None
    return plt.gca()


def number_axis(ax: Any, which: str, marks: Sequence[display.Mark], unit: str | None) -> None:
    """Scale, limits, plain numbers at the ticks, and the unit as label."""
    scale = display.scale_of(marks)
    if scale is not None:
        getattr(ax, f"set_{which}scale")("log" if scale.log else "linear")
        getattr(ax, f"set_{which}lim")(scale.low, scale.high)
    axis = getattr(ax, f"{which}axis")
    axis.set_major_formatter(lambda n, _: display.compact(n))
    if scale is not None:
        axis.set_minor_formatter(lambda _, __: "")
        axis.set_ticks(scale.ticks())
    if unit is not None:
        getattr(ax, f"set_{which}label")(units.label(unit), **LITERAL)
    ax.grid(axis=which, alpha=0.25)
    ax.set_axisbelow(True)
    ax.spines[["top", "right"]].set_visible(False)


def band_behind(ax: Any, answer: Answer) -> None:
    """The reconciled range as a band, and its best as a line."""
    if answer.range.is_nothing:
        return
    left, right = ax.get_xlim()
    low, best, high, _ = span_of(answer)
    low, high = left if low is None else low, right if high is None else high
    ax.axvspan(low, high, color=BLUE, alpha=0.15, linewidth=0, label="low to high")
    if best is not None:
        ax.axvline(best, color=BLUE, alpha=0.5, linewidth=1.2, label="best")


def draw(ax: Any, drawn: Sequence[tuple[float, display.Mark]]) -> None:
    """Bars from low to high, arrows at open ends, and dots at best; one artist for all of a kind."""
    left, right = ax.get_xlim()
    ink = ax.xaxis.label.get_color()
    looks: dict[str, tuple[str, dict[str, Any]]] = {
        Style.USED: (BLUE, {"marker": "o", "color": BLUE, "label": "used"}),
        Style.ASIDE: (ink, {"marker": "o", "facecolor": "none", "edgecolor": ink, "s": 22, "label": "set aside"}),
        Style.BESIDE: (VERMILION, {"marker": "D", "facecolor": "none", "edgecolor": VERMILION, "label": "beside"}),
    }
    for style, (color, look) in looks.items():
        lower = BELOW if style == Style.ASIDE else 0
        own = [(y - lower, mark) for y, mark in drawn if mark.style == style]
        bars = [
            (y, left if mark.low is None else mark.low, right if mark.high is None else mark.high) for y, mark in own
        ]
        wide = [(y, a, b) for y, a, b in bars if a < b]
        if wide:
            ax.hlines(*zip(*wide, strict=True), color=color, linewidth=1.6, zorder=ZORDER - 0.5)
        caps = [(x, y) for y, mark in own if mark.best is None for x in (mark.low, mark.high) if x is not None]
        scatter(ax, caps, marker="|", color=color)
        scatter(ax, [(right, y) for y, mark in own if mark.high is None], marker=">", color=color, clip_on=False)
        scatter(ax, [(left, y) for y, mark in own if mark.low is None], marker="<", color=color, clip_on=False)
        bests = [(mark.best, y) for y, mark in own if mark.best is not None]
        scatter(ax, [(x, y) for x, y in bests if left <= x <= right], **look)
        hollow = {**look, "facecolor": "none", "edgecolor": color, "label": "far off", "clip_on": False}
        scatter(ax, [(right, y) for x, y in bests if x > right], **{**hollow, "marker": ">"})
        scatter(ax, [(left, y) for x, y in bests if x < left], **{**hollow, "marker": "<"})


def scatter(ax: Any, points: Iterable[tuple[Any, Any]], **look: Any) -> None:
    """Points of one look; none leave no entry in the legend."""
    points = list(points)
    if points:
        ax.scatter(*zip(*points, strict=True), **{"s": 36, "linewidth": 1.5, "zorder": ZORDER, **look})


def name_lines(ax: Any, lines: Sequence[str], title: str) -> None:
    """Names beside the lines, the first at the top, and the title above."""
    ax.set_yticks([-n for n in range(len(lines))], labels=[short_name(line) for line in lines], **LITERAL)
    ax.set_ylim(-max(1, len(lines)) + 0.5, 0.5)
    ax.tick_params(axis="y", length=0)
    ax.spines["left"].set_visible(False)
    if title:
        ax.set_title(short_name(title, LONGEST_TITLE), **LITERAL)


def short_name(text: str, most: int = LONGEST_NAME) -> str:
    """A name that fits the margin, with nothing invisible in it."""
    return display.clean(text, most)
