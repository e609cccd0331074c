"""Plots of an answer, of answers over time and of policies, on matplotlib's Axes.

matplotlib is an extra: `pip install 'figrecon[plot]'`. Each function draws on the Axes given, by default on the current
ones, and returns them; none shows or saves anything. The figure grows with its lines, and the legend stands above the
data. The axis of numbers is logarithmic where they span more than a decade, around a zero but for a linear stretch, and
says so. Colors are those of Okabe and Ito ("Color Universal Design", 2008), which color-blind readers tell apart, and
shape says the same: filled is used, hollow set aside, a diamond stands beside the count, an arrow is an open end.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import attrs

from figrecon import display, units
from figrecon._values import number_of
from figrecon.answer import Answer
from figrecon.dates import Period
from figrecon.display import Style
from figrecon.figures import Figure, mark

from .corrections import corrections
from .drawing import (
    BLUE,
    VERMILION,
    as_floats,
    axes_or_current,
    band_behind,
    date_axis,
    day_after,
    draw,
    lettering,
    not_touching,
    scatter,
)
from .lettering import (
    MOST_LINES,
    caption_of,
    few_named,
    grow,
    name_lines,
    name_values,
    note_below,
    nothing_drawn,
    title_and_legend,
    width_of,
)
from .scaling import number_axis, thin_ticks
from .sheets import range_mark, shared_unit
from .words import amount, as_worded, beside_title, dated, range_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def sources(answer: Answer, ax: "Axes | None" = None, *, caption: str | None = None) -> "Axes":
    """A forest plot: one line for each origin, its figures on it, and the reconciled range as a band behind them.

    Filled: the figure that stands, told in words behind its line. Hollow and lighter, below it: the last few figures
    that were set aside, "+8" for those before them. A diamond: a plan or another figure beside the count, on a line of
    its own. An arrow: an open end, and hollow, a figure set aside that lies far off. Figures that cannot be compared
    with the answer's unit, and increments, are not drawn. `caption` stands below, behind the day: your sources.
    Raises ModuleNotFoundError where matplotlib is not installed, ExportError for a caption that is no text.

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
    lines, more = display.excerpt(_lines(answer), MOST_LINES)
    caption = caption_of(caption)
    letters = lettering([answer.subject, caption, *(line.name for line in lines)])
    number_axis(axes, "x", [found for line in lines for found in line.marks], answer.unit, letters)
    name_lines(axes, [line.name for line in lines], letters)
    grow(axes, len(lines))
    band_behind(axes, answer)
    drawn = [(line, not_touching(axes, line.aside)) for line in lines]
    draw(axes, [(-n, found) for n, (line, aside) in enumerate(drawn) for found in (*line.held, *aside)])
    name_values(axes, [_told(line, len(aside)) for line, aside in drawn], letters)
    wide = width_of(axes)
    thin_ticks(axes, wide)
    title_and_legend(axes, answer.subject, wide, letters)
    if not lines:
        nothing_drawn(axes, letters)
    note_below(axes, [f"{dated(answer)}, policy {answer.policy.label}", caption, _left_off(more)], letters)
    return axes


@attrs.define
class _Line:
    """A line of the plot: its name, the figure that stands, in words too, and those set aside, the newest first."""

    name: str
    held: list[display.Mark] = attrs.field(factory=list)
    aside: list[display.Mark] = attrs.field(factory=list)
    words: str = ""

    @property
    def marks(self) -> list[display.Mark]:
        """All that may be drawn on it."""
        return self.held + self.aside

    def hold(self, figure: Figure, unit: str | None, style: Style) -> None:
        """Take a figure that stands, or stands beside the count; not one that cannot be compared."""
        found = mark(figure, unit, style)
        if found is not None:
            self.held.append(as_floats(found))
            told = figure if unit is None else figure.to(unit)
            self.words = as_worded(told, amount(told.range, None, ""))


def _lines(answer: Answer) -> list[_Line]:
    """The origins by their figures, then those of whom all was set aside, then the kinds beside the count."""
    lines: dict[str, _Line] = {}
    for p in sorted(answer.positions, key=lambda p: (p.figure.numerals or (0, 0), p.origin), reverse=True):
        lines.setdefault(p.origin, _Line(p.origin)).hold(p.figure, answer.unit, Style.USED)
    origin = answer.origins_of_set_aside()
    for aside in sorted(answer.set_aside, key=lambda aside: (aside.report.day, aside.report.key), reverse=True):
        found = mark(aside.report.figure, answer.unit, Style.ASIDE)
        name = origin[aside.report.key]
        if found is not None:
            lines.setdefault(name, _Line(name)).aside.append(as_floats(found))
    for kind, other in answer.beside.items():
        for p in other.positions:
            name = f"{p.origin} ({beside_title(kind).lower()})"
            lines.setdefault(name, _Line(name)).hold(p.figure, answer.unit, Style.BESIDE)
    return [line for line in lines.values() if line.marks]


def _told(line: _Line, drawn: int) -> str:
    more = len(line.aside) - drawn
    return "  ".join(filter(None, [line.words, f"+{more:,} set aside" if more else ""]))


def _left_off(more: int) -> str:
    return f"not drawn: {number_of(more, 'more line')}" if more else ""


GAP = float("nan")
"""Where matplotlib draws nothing."""

NO_MARK = display.Mark(None, None, None)
"""Of a day without a figure, or with one that cannot be compared with the others: nothing is drawn, or held over it."""

MOST_ARROWS = 12
"""More arrowheads than these along an edge that is open for years run into each other."""

MOST_NOTED = 3
"""Days that a note names before it counts the rest."""


def timeline(answers: Sequence[Answer], ax: "Axes | None" = None, *, caption: str | None = None) -> "Axes":
    """Answers over time: a step band from low to high, a line at best, a triangle where a source corrected itself.

    The band is hatched where there is no best. A triangle marks a date on which a source lowered or withdrew its own
    figure. An arrowhead at an edge of the band says that it is open there. Numbers without a unit count in the unit of
    the others; a day whose figure cannot be compared is a gap, and named below. `caption` stands below, behind the
    days: your sources, by default the origins of the figures.
    Raises ModuleNotFoundError and ExportError as `sources` does.

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
    unit, caption = shared_unit(answers), caption_of(caption, _sources_line(answers))
    title = answers[0].subject if answers else ""
    letters = lettering([title, caption])
    steps = [(a.as_of, as_floats(range_mark(a, unit) or NO_MARK)) for a in answers]
    number_axis(axes, "y", [found for _, found in steps], unit, letters)
    if any(found.numbers for _, found in steps):
        date_axis(axes, [day for day, _ in steps])
        _steps(axes, [day for day, _ in steps], [found for _, found in steps])
        _arrows(axes, steps)
    else:
        nothing_drawn(axes, letters)
    triangles = [(steps[n][0], steps[n][1].numbers[-1]) for n in corrections(answers) if steps[n][1].numbers]
    look = {"facecolor": "none", "edgecolor": VERMILION, "clip_on": False}
    scatter(axes, triangles, marker="v", s=70, label="a source corrected itself", **look)
    title_and_legend(axes, title, width_of(axes), letters)
    days = str(Period(answers[0].as_of, answers[-1].as_of)) if answers else ""
    note_below(axes, [days and f"as of {days}", caption, _not_drawn(answers, unit)], letters)
    return axes


def _steps(axes: Any, days: Sequence[date], marks: Sequence[display.Mark]) -> None:
    """Each answer holds until the next one, the last for a day; no figure is a gap, no best a hatched band."""
    until = [*days, day_after(days[-1])]
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


def _arrows(axes: Any, steps: Sequence[tuple[date, display.Mark]]) -> None:
    """An arrowhead where an end is open, of very many every so many."""
    for end, arrow in (("low", "v"), ("high", "^")):
        opened = [(day, m.numbers[-(end == "high")]) for day, m in steps if m.numbers and getattr(m, end) is None]
        thinned = opened[:: 1 + len(opened) // MOST_ARROWS]
        scatter(axes, thinned, marker=arrow, color=BLUE, label="open end", clip_on=False)


def _sources_line(answers: Iterable[Answer]) -> str:
    """Whose figures stand in some answers, in the order of their names."""
    names = sorted({origin for answer in answers for origin in answer.origins})
    return f"sources: {few_named(names)}" if names else ""


def _not_drawn(answers: Iterable[Answer], unit: str | None) -> str:
    """A note on the days whose figures count something else."""
    days = [
        f"{Period.of(a.as_of)} ({units.label(a.unit or '')})"
        for a in answers
        if not a.range.is_nothing and range_mark(a, unit) is None
    ]
    shown, more = display.excerpt(days, MOST_NOTED)
    left_off = f" and {more:,} more" if more else ""
    return f"not drawn, in another unit: {', '.join(shown)}{left_off}" if days else ""


def policies(answers: Sequence[Answer], ax: "Axes | None" = None, *, caption: str | None = None) -> "Axes":
    """One line for each policy: its range, told in words behind it, and its best where it has one.

    `answers` are those that the policies give, as `compare_policies` makes them. A range that cannot be compared with
    the first is not drawn. `caption` is as in `timeline`. Raises ModuleNotFoundError where matplotlib is not installed.

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
    shown, more = display.excerpt(answers, MOST_LINES)
    unit, caption = shared_unit(shown), caption_of(caption, _sources_line(shown))
    several = len({answer.subject for answer in shown}) > 1
    names = [f"{a.subject}: {a.policy.label}" if several else a.policy.label for a in shown]
    title = "" if several or not shown else shown[0].subject
    letters = lettering([title, caption, *names])
    marks = [(-n, range_mark(answer, unit)) for n, answer in enumerate(shown)]
    drawn = [(height, as_floats(found)) for height, found in marks if found is not None]
    number_axis(axes, "x", [found for _, found in drawn], unit, letters)
    name_lines(axes, names, letters)
    grow(axes, len(names))
    draw(axes, drawn)
    own_unit = [a.range.is_nothing or found is not None for a, (_, found) in zip(shown, marks, strict=True)]
    values = [amount(range_of(a), None if own else a.unit, "") for a, own in zip(shown, own_unit, strict=True)]
    name_values(axes, values, letters)
    wide = width_of(axes)
    thin_ticks(axes, wide)
    title_and_legend(axes, title, wide, letters)
    if not shown:
        nothing_drawn(axes, letters)
    days = [dated(answer) for answer in shown[:1]]
    note_below(axes, [*days, caption, _left_off(more)], letters)
    return axes
