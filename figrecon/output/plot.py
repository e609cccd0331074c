"""Plots of an answer, of answers over time and of policies, on matplotlib's Axes.

matplotlib is an extra: `pip install 'figrecon[plot]'`. Each function draws on the Axes given, by default on the current
ones, and returns them; none shows or saves anything. The figure grows with its lines, and the legend stands above the
data. The axis of numbers is logarithmic where they span more than a decade, around a zero but for a linear stretch, and
says so. Colors are those of Okabe and Ito ("Color Universal Design", 2008), which color-blind readers tell apart, and
shape says the same: filled is used, hollow set aside, a diamond stands beside the count, an arrow is an open end.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from figrecon.answer import Answer

from .axis import axis_of
from .drawing import BLUE, VERMILION, as_floats, axes_or_current, band_behind, date_axis, draw, lettering, scatter
from .lettering import label_and_notes, name_lines, name_values, nothing_drawn, title_and_legend
from .lines import Lines, of_policies, of_sources
from .over_time import OverTime, over_time
from .room import FEWEST, LOWEST, grow, widen, width_of
from .scaling import number_axis, thin_ticks
from .several import AnyAnswers

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def sources(answer: Answer, ax: "Axes | None" = None, *, caption: str | None = None) -> "Axes":
    """A forest plot: one line for each origin, its figures on it, and the reconciled range as a band behind them.

    Behind the origins of the answer stand those of its parts, and of what is beside it.

    Filled: the figure that stands, told in words behind its line. Hollow and lighter, below it: the last few figures
    that were set aside, "+8" for those before them. A diamond: a plan or another figure beside the count, on a line of
    its own. An arrow: an open end, and hollow, a figure set aside that lies far off. Figures that cannot be compared
    with the answer's unit, and increments, are not drawn. `caption` stands below, behind the day: your sources.
    Raises ModuleNotFoundError where matplotlib is not installed, ExportError for anything but an answer, and for a
    caption that is no text.

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
    told = of_sources(answer, caption)
    axes = axes_or_current(ax)
    _draw_lines(axes, told)
    return axes


def _draw_lines(axes: Any, told: Lines) -> None:
    names = [line.name for line in told.lines]
    letters = lettering([told.title, *told.notes, *names])
    number_axis(axes, "x", told.axis, told.unit, letters)
    name_lines(axes, names, letters)
    band_behind(axes, told.band)
    drawn = [(line, line.apart(told.axis)) for line in told.lines]
    draw(axes, [(-n, as_floats(d.mark)) for n, (line, aside) in enumerate(drawn) for d in (*line.held, *aside)])
    name_values(axes, [line.told(len(aside)) for line, aside in drawn], letters)
    widen(axes)
    wide = width_of(axes)
    thin_ticks(axes, wide)
    above = title_and_legend(axes, told.title, wide, letters)
    if not names:
        nothing_drawn(axes, letters)
    below = label_and_notes(axes, told.notes, wide, letters)
    grow(axes, max(FEWEST, len(names)), above, below)


GAP = float("nan")
"""Where matplotlib draws nothing."""


def timeline(answers: AnyAnswers, ax: "Axes | None" = None, *, caption: str | None = None) -> "Axes":
    """Answers over time: a step band from low to high, a line at best, a triangle where a source corrected itself.

    The band is hatched where there is no best. A triangle marks a date on which a source lowered or withdrew its own
    figure. An arrowhead at an edge of the band says that it is open there. Numbers without a unit count in the unit of
    the others; a day whose figure cannot be compared is a gap, and named below. `caption` stands below, behind the
    days: your sources, by default the origins of the figures.
    Raises ModuleNotFoundError and ExportError as `sources` does, and ExportError for answers of several subjects.

    .. skip: start if(NO_PLOTS, reason="matplotlib is not installed")

    >>> import figrecon as fr
    >>> said = [fr.Report("dead", n, source="A", published=d) for n, d in [(160, "2024-10-01"), (140, "2024-10-03")]]
    >>> ax = timeline(fr.timeline(said))
    >>> ax.get_legend_handles_labels()[1]
    ['low to high', 'best', 'a source corrected itself']
    >>> ax.clear()

    .. skip: end
    """
    told = over_time(answers)
    notes = told.notes(caption)
    axes = axes_or_current(ax)
    _draw_steps(axes, told, notes)
    return axes


def _draw_steps(axes: Any, told: OverTime, notes: Sequence[str]) -> None:
    letters = lettering([told.title, *notes])
    number_axis(axes, "y", axis_of(told.marks), told.unit, letters)
    if any(found.numbers for found in told.marks):
        date_axis(axes, told.days)
        _steps(axes, told)
        for end, arrow in (("low", "v"), ("high", "^")):
            scatter(axes, told.open_at(end), marker=arrow, color=BLUE, label="open end", clip_on=False)
    else:
        nothing_drawn(axes, letters)
    look = {"facecolor": "none", "edgecolor": VERMILION, "clip_on": False}
    triangles = [(day, n) for day, n, _ in told.corrected()]
    scatter(axes, triangles, marker="v", s=70, label="a source corrected itself", **look)
    widen(axes)
    wide = width_of(axes)
    above = title_and_legend(axes, told.title, wide, letters)
    below = label_and_notes(axes, notes, wide, letters)
    grow(axes, LOWEST, above, below)


def _steps(axes: Any, told: OverTime) -> None:
    """Each answer holds until the next one, the last for a day; no figure is a gap, no best a hatched band."""
    marks, until = [as_floats(found) for found in told.marks], [*told.days, told.until[-1]]
    both = [day for pair in pairwise(until) for day in pair]
    twice = [found for found in marks for _ in range(2)]
    lows, highs = ([found.numbers[end] if found.numbers else GAP for found in twice] for end in (0, -1))
    axes.fill_between(both, lows, highs, facecolor=(BLUE, 0.25), edgecolor=BLUE, linewidth=0.6, label="low to high")
    unsure = [found.best is None and bool(found.numbers) for found in twice]
    if any(unsure):
        ends = ([n if no_best else GAP for n, no_best in zip(end, unsure, strict=True)] for end in (lows, highs))
        axes.fill_between(both, *ends, facecolor="none", edgecolor=BLUE, hatch="///", linewidth=0, label="no best")
    bests = [GAP if found.best is None else found.best for found in (*marks, marks[-1])]
    axes.step(until, bests, where="post", color=BLUE, linewidth=1.8, label="best")


def policies(answers: AnyAnswers, ax: "Axes | None" = None, *, caption: str | None = None) -> "Axes":
    """One line for each policy: its range, told in words behind it, and its best where it has one.

    `answers` are those that the policies give, as `compare_policies` makes them. A range that cannot be compared with
    the first is not drawn. `caption` is as in `timeline`. Raises ModuleNotFoundError and ExportError as `sources` does.

    .. skip: start if(NO_PLOTS, reason="matplotlib is not installed")

    >>> import figrecon as fr
    >>> said = [fr.Report("dead", f"{n} troops", source=s, published="2024-10-01") for s, n in [("A", 5), ("B", 9)]]
    >>> ax = policies(fr.compare_policies(said, ["REPORTED", "ACLED"]))
    >>> ax.get_xlabel()
    'troops'
    >>> ax.clear()

    .. skip: end
    """
    told = of_policies(answers, caption)
    axes = axes_or_current(ax)
    _draw_lines(axes, told)
    return axes
