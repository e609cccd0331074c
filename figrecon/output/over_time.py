"""What a plot of answers over time shows, whoever draws it: the steps, the open ends, the corrections, the notes."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import attrs

from figrecon import display, units
from figrecon.answer import Answer
from figrecon.dates import Period
from figrecon.display import Mark
from figrecon.errors import ExportError, shown

from .corrections import corrections
from .lettering import caption_of, few_named
from .several import AnyAnswers, several
from .sheets import range_mark, shared_unit

NO_MARK = Mark(None, None, None)
"""Of a day without a figure, or with one that cannot be compared with the others: nothing is drawn, or held over it."""

MOST_ARROWS = 12
"""More arrowheads than these along an edge that is open for years run into each other."""

MOST_NOTED = 3
"""Days that a note names before it counts the rest."""


@attrs.frozen
class OverTime:
    """Answers of one subject in the order of their days, in one unit."""

    answers: tuple[Answer, ...]
    unit: str | None
    marks: tuple[Mark, ...]
    """The range of each, and `NO_MARK` for a gap."""

    @property
    def title(self) -> str:
        """The subject; of no answers nothing."""
        return self.answers[0].subject if self.answers else ""

    @property
    def days(self) -> list[date]:
        """The day of each."""
        return [answer.as_of for answer in self.answers]

    @property
    def until(self) -> list[date]:
        """The day until which each holds: that of the next one, and for the last the day after its own."""
        return [*self.days[1:], *(day_after(day) for day in self.days[-1:])]

    def open_at(self, end: str) -> list[tuple[date, float]]:
        """Where the "low" or the "high" end is open, and at which number; of very many days every so many."""
        at = -1 if end == "high" else 0
        opened = [(d, m.numbers[at]) for d, m in zip(self.days, self.marks, strict=True) if _is_open(m, end)]
        return opened[:: 1 + len(opened) // MOST_ARROWS]

    def corrected(self) -> list[tuple[date, float, str]]:
        """Where a source corrected itself, at which number, and what it lowered or withdrew."""
        found = corrections(self.answers).items()
        marks = self.marks
        return [(self.days[n], marks[n].numbers[-1], "; ".join(told)) for n, told in found if marks[n].numbers]

    def notes(self, caption: str | None) -> list[str]:
        """What is said below: the days, the caption or whose figures stand, and what is not drawn."""
        days = str(Period(self.days[0], self.days[-1])) if self.answers else ""
        named = caption_of(caption, sources_line(self.answers))
        said = [days and f"as of {days}", named, _not_drawn(self.answers, self.unit)]
        return [note for note in said if note]


def over_time(answers: AnyAnswers) -> OverTime:
    """Answers by their days. Raises ExportError for anything else, and for answers of several subjects."""
    given = sorted(several(answers), key=lambda answer: answer.as_of)
    subjects = [*dict.fromkeys(answer.subject for answer in given)]
    if len(subjects) > 1:
        raise ExportError(f"a plot over time is of one subject; got {shown(subjects[0])} and {shown(subjects[1])}")
    unit = shared_unit(given)
    return OverTime(tuple(given), unit, tuple(range_mark(answer, unit) or NO_MARK for answer in given))


def day_after(day: date) -> date:
    """The next day; the last of the calendar is its own."""
    return min(day, date.max - timedelta(days=1)) + timedelta(days=1)


def sources_line(answers: Iterable[Answer]) -> str:
    """Whose figures stand in some answers, in the order of their names."""
    names = sorted({origin for answer in answers for origin in answer.origins})
    return f"sources: {few_named(names)}" if names else ""


def _is_open(mark: Mark, end: str) -> bool:
    return bool(mark.numbers) and getattr(mark, end) is None


def _not_drawn(answers: Sequence[Answer], unit: str | None) -> str:
    """A note on the days whose figures count something else."""
    days = [
        f"{Period.of(a.as_of)} ({units.label(a.unit or '')})"
        for a in answers
        if not a.range.is_nothing and range_mark(a, unit) is None
    ]
    named, more = display.excerpt(days, MOST_NOTED)
    rest = f" and {more:,} more" if more else ""
    return f"not drawn, in another unit: {', '.join(named)}{rest}" if days else ""
