"""Plots of an answer, of answers over time and of policies, on matplotlib's Axes.

matplotlib is an extra: `pip install 'figrecon[plot]'`. Each function draws on the Axes given, by default on the current
ones, and returns them; none shows or saves anything. The axis of numbers is logarithmic where they span more than a
decade. Colors are those of Okabe and Ito ("Color Universal Design", 2008), which color-blind readers tell apart, and
shape says the same: filled is used, hollow set aside, a diamond stands beside the count, an arrow is an open end.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from figrecon import display
from figrecon.answer import Answer
from figrecon.display import Style

from .corrections import corrections
from .drawing import (
    BLUE,
    LITERAL,
    LONGEST_TITLE,
    VERMILION,
    as_floats,
    axes_or_current,
    band_behind,
    draw,
    name_lines,
    number_axis,
    scatter,
    short_name,
    span_of,
)
from .sheets import mark, range_mark, shared_unit
from .words import beside_title

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def sources(answer: Answer, ax: "Axes | None" = None) -> "Axes":
    """A forest plot: one line for each origin, its figures on it, and the reconciled range as a band behind them.

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
    axes = axes_or_current(ax)
    marks = _marks(answer)
    lines = list(dict.fromkeys(line for line, _ in marks))
    height = {line: -n for n, line in enumerate(lines)}
    number_axis(axes, "x", [mark for _, mark in marks], answer.unit)
    band_behind(axes, answer)
    draw(axes, [(height[line], mark) for line, mark in marks])
    name_lines(axes, lines, answer.subject)
    return axes


GAP = float("nan")
"""Where matplotlib draws nothing."""

MOST_DATES = 8
"""More dates than these on an axis run into each other."""


def _marks(answer: Answer) -> list[tuple[str, display.Mark]]:
    """The figures with the line that each stands on: origins by their figures, then the kinds beside the count."""
    held = sorted(answer.positions, key=lambda p: (p.figure.numerals or (0, 0), p.origin), reverse=True)
    origin = answer.origins_of_set_aside()
    lines = [(p.origin, mark(p.figure, answer.unit, Style.USED)) for p in held]
    lines += [(origin[a.report.key], mark(a.report.figure, answer.unit, Style.ASIDE)) for a in answer.set_aside]
    for kind, other in answer.beside.items():
        name = beside_title(kind).lower()
        lines += [(f"{p.origin} ({name})", mark(p.figure, answer.unit, Style.BESIDE)) for p in other.positions]
    return [(line, as_floats(drawn)) for line, drawn in lines if drawn is not None]


def timeline(answers: Sequence[Answer], ax: "Axes | None" = None) -> "Axes":
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
    axes = axes_or_current(ax)
    answers = sorted(answers, key=lambda answer: answer.as_of)
    unit = shared_unit(answers)
    steps = [(a.as_of, span_of(a)) for a in answers if a.unit == unit or a.range.is_nothing]
    number_axis(axes, "y", [mark for _, mark in steps], unit)
    if steps:
        _steps(axes, [day for day, _ in steps], [mark for _, mark in steps])
    for end, arrow in (("low", "v"), ("high", "^")):
        opened = [(day, m.numbers[-(end == "high")]) for day, m in steps if m.numbers and getattr(m, end) is None]
        scatter(axes, opened, marker=arrow, color=BLUE, label="open end")
    fell = [(answers[n].as_of, span_of(answers[n])) for n in corrections(answers)]
    triangles = [(day, mark.numbers[-1]) for day, mark in fell if mark.numbers]
    scatter(axes, triangles, marker="v", facecolor="none", edgecolor=VERMILION, s=70, label="a source corrected itself")
    if answers:
        axes.set_title(short_name(answers[0].subject, LONGEST_TITLE), **LITERAL)
    shown: Any = [day for day, _ in steps][:: 1 + len(steps) // MOST_DATES]
    axes.set_xticks(shown, labels=[day.isoformat() for day in shown], rotation=30, ha="right")
    return axes


def _steps(axes: Any, days: Sequence[date], marks: Sequence[display.Mark]) -> None:
    """Each answer holds until the next one, the last for a day; no figure is a gap."""
    until = [*days, min(days[-1], date.max - timedelta(days=1)) + timedelta(days=1)]
    held = [*marks, marks[-1]]
    lows, highs = ([mark.numbers[end] if mark.numbers else GAP for mark in held] for end in (0, -1))
    bests = [GAP if mark.best is None else mark.best for mark in held]
    axes.fill_between(until, lows, highs, step="post", color=BLUE, alpha=0.25, linewidth=0, label="low to high")
    axes.step(until, bests, where="post", color=BLUE, linewidth=1.8, label="best")


def policies(answers: Sequence[Answer], ax: "Axes | None" = None) -> "Axes":
    """One line for each policy: its range, and its best where it has one.

    `answers` are those that the policies give, as `compare_policies` makes them. A range in another unit than the first
    is not drawn. Raises ModuleNotFoundError where matplotlib is not installed.

    .. skip: start if(NO_PLOTS, reason="matplotlib is not installed")

    >>> import figrecon as fr
    >>> said = [fr.Report("dead", f"{n} troops", source=s, published="2024-10-01") for s, n in [("A", 5), ("B", 9)]]
    >>> ax = policies(fr.compare_policies(said, ["REPORTED", "ACLED"]))
    >>> ax.get_xlabel()
    'troops'
    >>> ax.clear()

    .. skip: end
    """
    axes = axes_or_current(ax)
    unit = shared_unit(answers)
    marks = [(-n, range_mark(answer, unit)) for n, answer in enumerate(answers)]
    drawn = [(height, as_floats(found)) for height, found in marks if found is not None]
    number_axis(axes, "x", [found for _, found in drawn], unit)
    draw(axes, drawn)
    several = len({answer.subject for answer in answers}) > 1
    name_lines(axes, [f"{a.subject}: {a.policy.label}" if several else a.policy.label for a in answers], "")
    return axes
