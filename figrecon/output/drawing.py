"""Drawing on matplotlib's Axes: bars, dots, arrows and bands, the axis of dates, and fonts that have the letters."""

import unicodedata
import warnings
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from figrecon import display
from figrecon.display import Style
from figrecon.errors import FigreconWarning, shown

from .lettering import LITERAL, LONGEST_NOTE, Lettering
from .over_time import day_after

if TYPE_CHECKING:
    from matplotlib.axes import Axes

BLUE, VERMILION = display.INK[Style.USED], display.INK[Style.BESIDE]

ZORDER = 3
"""In front of the grid and of the band."""

BELOW = 0.32
"""How far below the figure that stands those that were set aside are drawn, in lines: equal ones would hide it."""

FAINT = 0.55
"""How opaque a figure set aside is drawn, beside one that counts."""

FEW_DAYS, MOST_DATES = 4, 8
"""Fewer days each have a tick; more dates than these on an axis run into each other."""

FALLBACKS = (
    *("DejaVu Sans", "Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Devanagari", "Noto Sans Bengali"),
    *("Noto Sans Thai", "Noto Sans CJK SC", "Noto Sans CJK JP", "Noto Sans CJK KR", "Noto Sans SC", "Noto Sans JP"),
    *("Microsoft YaHei", "Yu Gothic", "Malgun Gothic", "PingFang SC", "Hiragino Sans", "Apple SD Gothic Neo"),
    *("WenQuanYi Micro Hei", "IPAexGothic", "Segoe UI", "Geeza Pro", "Arial Unicode MS", "Unifont"),
)
"""Fonts that ship with matplotlib, Linux, Windows or macOS, or are free, and have letters that others lack."""


def as_floats(mark: display.Mark) -> display.Mark:
    """The same mark in floats: numpy has no whole numbers above 2**63."""
    low, best, high = (None if n is None else float(n) for n in mark[:3])
    return display.Mark(low, best, high, mark.style)


def axes_or_current(ax: "Axes | None") -> "Axes":
    """The Axes given, or the current ones, in a figure that makes room for what stands around them.

    A figure without a layout engine gets matplotlib's constrained one, where its grid places the Axes: without, it
    would cut off names and notes. Raises ModuleNotFoundError where matplotlib is not installed.
    """
    if ax is None:
        try:
            from matplotlib import pyplot as plt
        except ModuleNotFoundError:
            message = "plots need matplotlib: pip install 'figrecon[plot]'"
            raise ModuleNotFoundError(message, name="matplotlib") from None
        ax = plt.gca()
    figure: Any = ax.figure
    if figure.figure.get_layout_engine() is None and ax.get_subplotspec() is not None:
        figure.figure.set_layout_engine("constrained")
    return ax


def lettering(texts: Iterable[str]) -> Lettering:
    """How to write some names: in the fonts of the style and, for letters that these lack, in others that are at hand.

    Warns once, by a FigreconWarning, where no font has all of them.
    """
    drawn = {letter for text in texts for letter in display.clean(text, LONGEST_NOTE) if not letter.isascii()}
    letters = {letter for letter in drawn if unicodedata.category(letter) != "Cf"}  # joiners have no shape
    if not letters:
        return LITERAL
    from matplotlib import font_manager, rcParams

    families = list(rcParams["font.family"])
    at_hand = {*font_manager.get_font_names()}
    for family in [*families, *(name for name in FALLBACKS if name in at_hand)]:
        path = font_manager.findfont(font_manager.FontProperties(family=[family]))
        has = {letter for letter in letters if ord(letter) in font_manager.get_font(path).get_charmap()}
        if has and family not in families:
            families.append(family)
        letters -= has
    if letters:
        missing = shown("".join(sorted(letters)))
        message = (
            f"no font at hand has {missing}, which are drawn as boxes: install one that has, such as Noto Sans CJK"
        )
        warnings.warn(message, FigreconWarning, stacklevel=4)  # whoever called the plot
    return {**LITERAL, "fontfamily": families}


def date_axis(ax: Any, days: Sequence[date]) -> None:
    """Dates by matplotlib's concise formatter, from the first day to the day after the last."""
    from matplotlib import dates

    told: Any = dates  # without types
    few = (days[-1] - days[0]).days < FEW_DAYS
    locator = told.DayLocator() if few else told.AutoDateLocator(minticks=2, maxticks=MOST_DATES)
    ax.xaxis.set_major_locator(locator)
    ax.xaxis.set_major_formatter(told.ConciseDateFormatter(locator))
    end = day_after(days[-1])
    ax.set_xlim(min(days[0], end - timedelta(days=1)), end)


def band_behind(ax: Any, band: display.Mark | None) -> None:
    """The reconciled range as a band, whose closed ends are lines to be seen on any ground, and its best as a line."""
    if band is None:
        return
    left, right = ax.get_xlim()
    low, best, high, _ = as_floats(band)
    for end in (low, high):
        if end is not None:
            ax.axvline(end, color=BLUE, linewidth=0.8, linestyle=":")
    low, high = left if low is None else low, right if high is None else high
    ax.axvspan(low, high, color=BLUE, alpha=0.15, linewidth=0, label="low to high")
    if best is not None:
        ax.axvline(best, color=BLUE, linewidth=1.2, label="best")


def draw(ax: Any, drawn: Sequence[tuple[float, display.Mark]]) -> None:
    """Bars from low to high, arrows at open ends, and dots at best; one artist for all of a kind."""
    left, right = ax.get_xlim()
    ink = ax.xaxis.label.get_color()
    looks: dict[str, tuple[str, float, dict[str, Any]]] = {
        Style.USED: (BLUE, 2.4, {"marker": "o", "color": BLUE, "s": 46, "label": "used"}),
        Style.ASIDE: (ink, 0.9, {"marker": "o", "facecolor": "none", "edgecolor": ink, "label": "set aside"}),
        Style.BESIDE: (VERMILION, 1.4, {"marker": "D", "facecolor": "none", "edgecolor": VERMILION, "label": "beside"}),
    }
    for style, (color, width, look) in looks.items():
        aside = style == Style.ASIDE
        size: dict[str, Any] = {"s": 16, "alpha": FAINT, "linewidth": 1} if aside else {"s": 36, "linewidth": 1.5}
        own = [(y - BELOW * aside, mark) for y, mark in drawn if mark.style == style]
        bars = [
            (y, left if mark.low is None else mark.low, right if mark.high is None else mark.high) for y, mark in own
        ]
        wide = [(y, a, b) for y, a, b in bars if a < b]
        if wide:
            ax.hlines(
                *zip(*wide, strict=True), color=color, linewidth=width, alpha=size.get("alpha"), zorder=ZORDER - 0.5
            )
        caps = [(x, y) for y, mark in own if mark.best is None for x in (mark.low, mark.high) if x is not None]
        scatter(ax, caps, **{**size, "marker": "|", "color": color})
        at_edge = {**size, "color": color, "clip_on": False, "label": "open end"}
        scatter(ax, [(right, y) for y, mark in own if mark.high is None], **at_edge, marker=">")
        scatter(ax, [(left, y) for y, mark in own if mark.low is None], **at_edge, marker="<")
        bests = [(mark.best, y) for y, mark in own if mark.best is not None]
        scatter(ax, [(x, y) for x, y in bests if left <= x <= right], **{**size, **look})
        hollow = {**size, "facecolor": "none", "edgecolor": color, "label": "far off", "clip_on": False}
        scatter(ax, [(right, y) for x, y in bests if x > right], **hollow, marker=">")
        scatter(ax, [(left, y) for x, y in bests if x < left], **hollow, marker="<")


def scatter(ax: Any, points: Iterable[tuple[Any, Any]], **look: Any) -> None:
    """Points of one look; none leave no entry in the legend."""
    points = list(points)
    if points:
        ax.scatter(*zip(*points, strict=True), **{"s": 36, "linewidth": 1.5, "zorder": ZORDER, **look})
