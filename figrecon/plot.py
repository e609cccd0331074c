"""Plots of an answer, of answers over time and of policies, on matplotlib's Axes.

matplotlib is an extra: `pip install 'figrecon[plot]'`. Each function draws on the Axes given, by default on the current
ones, and returns them; none shows or saves anything. The axis of numbers is logarithmic where they span more than a
decade. Colors are those of Okabe and Ito ("Color Universal Design", 2008), which color-blind readers tell apart, and
shape says the same: filled is used, hollow set aside, a diamond stands beside the count, an arrow is an open end.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from . import _render, units
from .narrate import BESIDE_WORDS
from .ranges import Range
from .reconciliation import Reconciliation, display

if TYPE_CHECKING:
    from matplotlib.axes import Axes

LITERAL: dict[str, Any] = {"parse_math": False, "usetex": False}
"""Names are shown as they are: a dollar sign in one begins no formula, a backslash no command."""

BLUE, VERMILION = _render.INK[_render.USED], _render.INK[_render.BESIDE]
LONGEST_NAME, LONGEST_TITLE = 36, 80
"""Characters of a name beside the axis, and of the title above it."""

GAP = float("nan")
"""Where matplotlib draws nothing."""

ZORDER = 3
"""In front of the grid and of the band."""

MOST_DATES = 8
"""More dates than these on an axis run into each other."""

BELOW = 0.22
"""How far below the figure that stands those that were set aside are drawn, in lines: equal ones would hide it."""


def sources(result: Reconciliation, ax: "Axes | None" = None) -> "Axes":
    """A forest plot: one line an origin, its figures on it, and the reconciled range as a band behind them.

    Filled: the figure that stands. Hollow: figures that were set aside. A diamond: a plan or another figure beside the
    count, on a line of its own. An arrow: an open end, and hollow, a figure set aside that lies far off. Figures that
    cannot be compared with the answer's unit, and increments, are not drawn.
    Raises ModuleNotFoundError where matplotlib is not installed.

    .. skip: start if(NO_PLOTS, reason="matplotlib is not installed")

    >>> import figrecon as fr
    >>> said = [("A", "1,500"), ("B", "at least 3,000"), ("C", "20,000")]
    >>> answer = fr.reconcile([fr.Report("troops", n, source=s, published="2024-10-23") for s, n in said])
    >>> ax = sources(answer)
    >>> [label.get_text() for label in ax.get_yticklabels()], ax.get_xscale()
    (['C', 'B', 'A'], 'log')
    >>> ax.clear()

    .. skip: end
    """
    axes = _axes(ax)
    marks = _marks(result)
    lines = list(dict.fromkeys(line for line, _ in marks))
    height = {line: -n for n, line in enumerate(lines)}
    _number_axis(axes, "x", [mark for _, mark in marks], result.unit)
    _band(axes, result)
    _draw(axes, [(height[line], mark) for line, mark in marks])
    _name_lines(axes, lines, result.subject)
    return axes


def _marks(result: Reconciliation) -> list[tuple[str, _render.Mark]]:
    """The figures with the line that each stands on: origins by their figures, then the kinds beside the count."""
    held = sorted(result.positions, key=lambda p: (p.figure.numerals or (0, 0), p.origin), reverse=True)
    origin = display.origins(result)
    told: list[tuple[str, _render.Mark | None]] = [
        (p.origin, display.mark(p.figure, result.unit, _render.USED)) for p in held
    ]
    told += [
        (origin[a.report.key], display.mark(a.report.figure, result.unit, _render.ASIDE)) for a in result.set_aside
    ]
    for kind, other in result.beside.items():
        told += [
            (f"{p.origin} ({BESIDE_WORDS[kind].lower()})", display.mark(p.figure, result.unit, _render.BESIDE))
            for p in other.positions
        ]
    return [(line, _as_floats(mark)) for line, mark in told if mark is not None]


def timeline(results: Sequence[Reconciliation], ax: "Axes | None" = None) -> "Axes":
    """Answers over time: a step band from low to high, a line at best, a triangle where a source corrected itself.

    A triangle marks a date on which a source lowered or withdrew its own figure. An arrowhead at an edge of the band
    says that it is open there. Raises ModuleNotFoundError where matplotlib is not installed.

    .. skip: start if(NO_PLOTS, reason="matplotlib is not installed")

    >>> import figrecon as fr
    >>> said = [fr.Report("dead", n, source="A", published=d) for n, d in [(160, "2024-10-01"), (140, "2024-10-03")]]
    >>> ax = timeline(fr.timeline(said))
    >>> ax.get_legend_handles_labels()[1]
    ['low to high', 'best', 'a source corrected itself']
    >>> ax.clear()

    .. skip: end
    """
    axes = _axes(ax)
    answers = sorted(results, key=lambda answer: answer.as_of)
    unit = display.unit_of(answers)
    steps = [(a.as_of, _span(a.range)) for a in answers if a.unit == unit or a.range.is_nothing]
    _number_axis(axes, "y", [mark for _, mark in steps], unit)
    if steps:
        _steps(axes, [day for day, _ in steps], [mark for _, mark in steps])
    for end, arrow in (("low", "v"), ("high", "^")):
        opened = [(day, m.numbers[-(end == "high")]) for day, m in steps if m.numbers and getattr(m, end) is None]
        _scatter(axes, opened, marker=arrow, color=BLUE, label="open end")
    fell = [(answers[n].as_of, _span(answers[n].range)) for n in display.corrections(answers)]
    told = [(day, mark.numbers[-1]) for day, mark in fell if mark.numbers]
    _scatter(axes, told, marker="v", facecolor="none", edgecolor=VERMILION, s=70, label="a source corrected itself")
    if answers:
        axes.set_title(_name(answers[0].subject, LONGEST_TITLE), **LITERAL)
    shown: Any = [day for day, _ in steps][:: 1 + len(steps) // MOST_DATES]
    axes.set_xticks(shown, labels=[day.isoformat() for day in shown], rotation=30, ha="right")
    return axes


def _span(value: Range) -> _render.Mark:
    return _as_floats(_render.Mark(value.low, value.best, value.high))


def _as_floats(mark: _render.Mark) -> _render.Mark:
    """The same in floats: numpy has no whole numbers above 2**63."""
    low, best, high = (None if n is None else float(n) for n in mark[:3])
    return _render.Mark(low, best, high, mark.style)


def _steps(axes: Any, days: Sequence[date], marks: Sequence[_render.Mark]) -> None:
    """Each answer holds until the next one, the last for a day; no figure is a gap."""
    until = [*days, min(days[-1], date.max - timedelta(days=1)) + timedelta(days=1)]
    held = [*marks, marks[-1]]
    lows, highs = ([mark.numbers[end] if mark.numbers else GAP for mark in held] for end in (0, -1))
    bests = [GAP if mark.best is None else mark.best for mark in held]
    axes.fill_between(until, lows, highs, step="post", color=BLUE, alpha=0.25, linewidth=0, label="low to high")
    axes.step(until, bests, where="post", color=BLUE, linewidth=1.8, label="best")


def policies(table: display.Comparison, ax: "Axes | None" = None) -> "Axes":
    """One line a policy: its range, and its best where it has one.

    `table` holds rows of name, version, range, verdict and unit, or the answers that the policies give. A range in
    another unit than the first is not drawn. Raises ModuleNotFoundError where matplotlib is not installed.

    .. skip: start if(NO_PLOTS, reason="matplotlib is not installed")

    >>> rows = [("REPORTED", "1", Range(1500, 3000, 10_000), "disputed", "troop")]
    >>> ax = policies(rows)
    >>> ax.get_xlabel()
    'troops'
    >>> ax.clear()

    .. skip: end
    """
    axes = _axes(ax)
    rows = display.compared(table)
    unit = next((unit for *_, found, _, unit in rows if not found.is_nothing), None)
    lines = [f"{name} {version}" for name, version, *_ in rows]
    drawn = [(-n, _span(found)) for n, (_, _, found, _, own) in enumerate(rows) if own == unit and not found.is_nothing]
    _number_axis(axes, "x", [mark for _, mark in drawn], unit)
    _draw(axes, drawn)
    _name_lines(axes, lines, "")
    return axes


# --- drawing


def _axes(ax: "Axes | None") -> "Axes":
    if ax is not None:
        return ax
    try:
        from matplotlib import pyplot as plt
    except ModuleNotFoundError:
        raise ModuleNotFoundError("plots need matplotlib: pip install 'figrecon[plot]'", name="matplotlib") from None
    return plt.gca()


def _number_axis(ax: Any, which: str, marks: Sequence[_render.Mark], unit: str | None) -> None:
    """Scale, limits, plain numbers at the ticks, and the unit as label."""
    scale = _render.scale_of(marks)
    if scale is not None:
        getattr(ax, f"set_{which}scale")("log" if scale.log else "linear")
        getattr(ax, f"set_{which}lim")(scale.low, scale.high)
    axis = getattr(ax, f"{which}axis")
    axis.set_major_formatter(lambda n, _: _render.compact(n))
    if scale is not None:
        axis.set_minor_formatter(lambda _, __: "")
        axis.set_ticks(scale.ticks())
    if unit is not None:
        getattr(ax, f"set_{which}label")(units.label(unit), **LITERAL)
    ax.grid(axis=which, alpha=0.25)
    ax.set_axisbelow(True)
    ax.spines[["top", "right"]].set_visible(False)


def _band(ax: Any, result: Reconciliation) -> None:
    if result.range.is_nothing:
        return
    left, right = ax.get_xlim()
    low, best, high, _ = _span(result.range)
    low, high = left if low is None else low, right if high is None else high
    ax.axvspan(low, high, color=BLUE, alpha=0.15, linewidth=0, label="low to high")
    if best is not None:
        ax.axvline(best, color=BLUE, alpha=0.5, linewidth=1.2, label="best")


def _draw(ax: Any, drawn: Sequence[tuple[float, _render.Mark]]) -> None:
    """Bars from low to high, arrows at open ends, and dots at best; one artist for all of a kind."""
    left, right = ax.get_xlim()
    ink = ax.xaxis.label.get_color()
    looks: dict[str, tuple[str, dict[str, Any]]] = {
        _render.USED: (BLUE, {"marker": "o", "color": BLUE, "label": "used"}),
        _render.ASIDE: (ink, {"marker": "o", "facecolor": "none", "edgecolor": ink, "s": 22, "label": "set aside"}),
        _render.BESIDE: (VERMILION, {"marker": "D", "facecolor": "none", "edgecolor": VERMILION, "label": "beside"}),
    }
    for style, (color, look) in looks.items():
        lower = BELOW if style == _render.ASIDE else 0
        own = [(y - lower, mark) for y, mark in drawn if mark.style == style]
        bars = [
            (y, left if mark.low is None else mark.low, right if mark.high is None else mark.high) for y, mark in own
        ]
        wide = [(y, a, b) for y, a, b in bars if a < b]
        if wide:
            ax.hlines(*zip(*wide, strict=True), color=color, linewidth=1.6, zorder=ZORDER - 0.5)
        caps = [(x, y) for y, mark in own if mark.best is None for x in (mark.low, mark.high) if x is not None]
        _scatter(ax, caps, marker="|", color=color)
        _scatter(ax, [(right, y) for y, mark in own if mark.high is None], marker=">", color=color, clip_on=False)
        _scatter(ax, [(left, y) for y, mark in own if mark.low is None], marker="<", color=color, clip_on=False)
        bests = [(mark.best, y) for y, mark in own if mark.best is not None]
        _scatter(ax, [(x, y) for x, y in bests if left <= x <= right], **look)
        hollow = {**look, "facecolor": "none", "edgecolor": color, "label": "far off", "clip_on": False}
        _scatter(ax, [(right, y) for x, y in bests if x > right], **{**hollow, "marker": ">"})
        _scatter(ax, [(left, y) for x, y in bests if x < left], **{**hollow, "marker": "<"})


def _scatter(ax: Any, points: Iterable[tuple[Any, Any]], **look: Any) -> None:
    points = list(points)
    if points:
        ax.scatter(*zip(*points, strict=True), **{"s": 36, "linewidth": 1.5, "zorder": ZORDER, **look})


def _name_lines(ax: Any, lines: Sequence[str], title: str) -> None:
    ax.set_yticks([-n for n in range(len(lines))], labels=[_name(line) for line in lines], **LITERAL)
    ax.set_ylim(-max(1, len(lines)) + 0.5, 0.5)
    ax.tick_params(axis="y", length=0)
    ax.spines["left"].set_visible(False)
    if title:
        ax.set_title(_name(title, LONGEST_TITLE), **LITERAL)


def _name(text: str, most: int = LONGEST_NAME) -> str:
    return _render.clean(text, most)
