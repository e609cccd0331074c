"""The lines of a plot of an answer, whoever draws it: who gives which figure, what stands, and what was set aside."""

from collections.abc import Iterator

import attrs

from figrecon import display
from figrecon._values import number_of
from figrecon.answer import Answer
from figrecon.display import Mark, Style
from figrecon.figures import mark
from figrecon.reports import Report
from figrecon.select import How, Position, SetAside

from .axis import NumberAxis, axis_of
from .lettering import caption_of
from .over_time import sources_line
from .several import AnyAnswers, one_answer, several
from .sheets import range_mark, shared_unit
from .words import amount, as_worded, beside_title, dated, range_of

MOST_LINES = 500
"""Lines that the tallest figure holds."""

MOST_ASIDE, APART = 3, 0.04
"""So many of the figures of a line that were set aside are drawn, so far from each other, as a share of the axis."""


@attrs.frozen
class Drawn:
    """A figure or a range as it is drawn, the reports that give it, and how it was reached or why it was set aside."""

    mark: Mark
    reports: tuple[Report, ...]
    why: str = ""


@attrs.define
class PlotLine:
    """A line of the plot: its name, what stands on it, in words too, and what was set aside, the newest first."""

    name: str
    held: list[Drawn] = attrs.field(factory=list)
    aside: list[Drawn] = attrs.field(factory=list)
    words: str = ""

    @property
    def marks(self) -> list[Mark]:
        """All that may be drawn on it."""
        return [drawn.mark for drawn in (*self.held, *self.aside)]

    def apart(self, axis: NumberAxis) -> list[Drawn]:
        """The first few of what was set aside that do not touch each other where they are drawn."""
        taken: list[tuple[Drawn, float, float]] = []
        for drawn in self.aside:
            low, _, high, _ = drawn.mark
            left, right = (axis.at(end if n is None else n) for n, end in ((low, axis.low), (high, axis.high)))
            free = all(right + APART < begin or end + APART < left for _, begin, end in taken)
            if free and len(taken) < MOST_ASIDE:
                taken.append((drawn, left, right))
        return [drawn for drawn, _, _ in taken]

    def told(self, drawn: int) -> str:
        """Its figure in words, and how many of those set aside are not among the ones drawn."""
        more = len(self.aside) - drawn
        return "  ".join(filter(None, [self.words, f"+{more:,} set aside" if more else ""]))


@attrs.frozen
class Lines:
    """All that a plot of lines shows: the first of them, the axis, the band of the range, and the notes below."""

    title: str
    unit: str | None
    lines: list[PlotLine]
    axis: NumberAxis
    band: Mark | None
    notes: list[str]


def of_sources(answer: Answer, caption: str | None) -> Lines:
    """The origins of an answer, with its range as the band. Raises ExportError for what is no answer or no caption.

    The axis holds the range too: a sum of parts, or an estimate, lies beyond the figures given.
    """
    caption = caption_of(caption)
    lines, more = display.excerpt(_lines_of(one_answer(answer)), MOST_LINES)
    band = range_mark(answer, answer.unit)
    marks = [found for line in lines for found in line.marks]
    axis = axis_of([*marks, band] if band is not None and marks else marks)
    notes = _said(f"{dated(answer)}, policy {answer.policy.label}", caption, left_off(more))
    return Lines(answer.subject, answer.unit, lines, axis, band, notes)


def of_policies(answers: AnyAnswers, caption: str | None) -> Lines:
    """A line for each of several answers, named by its policy and, where they are of several subjects, by its own.

    A range that cannot be compared with the first has a line without a mark. Raises ExportError as `of_sources` does.
    """
    listed, more = display.excerpt(several(answers), MOST_LINES)
    caption = caption_of(caption, sources_line(listed))
    unit, subjects = shared_unit(listed), {answer.subject for answer in listed}
    lines = [_line_of(answer, unit, named=len(subjects) > 1) for answer in listed]
    axis = axis_of(found for line in lines for found in line.marks)
    notes = _said(*(dated(answer) for answer in listed[:1]), caption, left_off(more))
    return Lines(subjects.pop() if len(subjects) == 1 else "", unit, lines, axis, None, notes)


def _lines_of(answer: Answer) -> list[PlotLine]:
    """The origins by their figures, then those of whom all was set aside; after them the parts and what is beside."""
    lines: list[PlotLine] = []
    for one, style, behind in _within(answer, Style.USED, ()):
        own: dict[str, PlotLine] = {}
        title = f" ({', '.join(behind)})" if behind else ""
        by_name = sorted(one.positions, key=lambda p: p.origin)
        for p in sorted(by_name, key=lambda p: p.figure.numerals or (0, 0), reverse=True):
            _hold(own.setdefault(p.origin, PlotLine(p.origin + title)), p, answer.unit, style)
        origin = one.origins_of_set_aside()
        for aside in sorted(one.set_aside, key=lambda aside: (aside.report.day, aside.report.key), reverse=True):
            name = origin[aside.report.key]
            found = mark(aside.report.figure, answer.unit, Style.ASIDE)
            if found is not None:
                own.setdefault(name, PlotLine(name + title)).aside.append(Drawn(found, (aside.report,), _why(aside)))
        lines += [line for line in own.values() if line.marks]
    return lines


def _line_of(answer: Answer, unit: str | None, *, named: bool) -> PlotLine:
    """The line of one of several answers: its own unit is told where it cannot be compared."""
    found = range_mark(answer, unit)
    own = answer.range.is_nothing or found is not None
    words = amount(range_of(answer), None if own else answer.unit, "")
    name = f"{answer.subject}: {answer.policy.label}" if named else answer.policy.label
    return PlotLine(name, [] if found is None else [Drawn(found, (), answer.verdict.value)], [], words)


def _said(*notes: str) -> list[str]:
    return [note for note in notes if note]


def left_off(more: int) -> str:
    """How many lines are not drawn.

    >>> left_off(2), left_off(0)
    ('not drawn: 2 more lines', '')
    """
    return f"not drawn: {number_of(more, 'more line')}" if more else ""


def _within(answer: Answer, style: Style, behind: tuple[str, ...]) -> Iterator[tuple[Answer, Style, tuple[str, ...]]]:
    """The answer, its parts and what stands beside it, each with its style and what is said behind its names."""
    yield answer, style, behind
    for part in answer.parts.values():
        yield from _within(part, style, (*behind, part.subject))
    for kind, other in answer.beside.items():
        yield from _within(other, Style.BESIDE, (*behind, beside_title(kind).lower()))


def _hold(line: PlotLine, position: Position, unit: str | None, style: Style) -> None:
    """Put a figure that stands on its line; not one that cannot be compared."""
    figure = position.figure
    found = mark(figure, unit, style)
    if found is not None:
        how = "" if position.how is How.REPORTED else position.how.value
        line.held.append(Drawn(found, position.reports, how))
        told = figure if unit is None else figure.to(unit)
        line.words = as_worded(told, amount(told.range, None, ""))


def _why(aside: SetAside) -> str:
    by = aside.by
    return aside.reason.value + (f", see {by.attribution}, {by.day.isoformat()}" if by is not None else "")
