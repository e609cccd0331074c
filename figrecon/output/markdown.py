"""Answers as Markdown: a section for each subject."""

from collections.abc import Iterable, Sequence

from figrecon._visible import visible, visible_lines
from figrecon.answer import Answer, Entry, Place
from figrecon.reports import Report

from .explanation import flag_line, see
from .footnotes import MARKED, footnotes
from .notes import notes
from .several import AnyAnswers, by_subject, several
from .words import heading, whole_amount


def markdown(answers: AnyAnswers, *, over_time: bool = False) -> str:
    """A section for each answer: a table of the reports, the doubts, and the sentence with its footnotes.

    Over time there is one for each subject, and its table has a row for each date. Footnotes are numbered through.
    """
    if over_time:
        dated = [_section(group[0].subject, _table_of_dates(group)) for group in by_subject(answers)]
        return visible_lines("\n".join(dated))
    sections: list[str] = []
    first = 1
    for answer in several(answers):
        doubts = "".join(f"- {_cell(flag_line(flag))}\n" for flag in answer.flags)
        sections.append(_section(heading(answer), _table_of_reports(answer), doubts, footnotes(answer, first=first)))
        first += len(notes(answer))
    return visible_lines("\n".join(sections))


def _section(title: str, *paragraphs: str) -> str:
    return "\n".join(filter(None, [f"## {_cell(title)}\n", *paragraphs]))


def _table_of_reports(answer: Answer) -> str:
    """The positions first, then every other report with the reason why it is none."""
    rows: list[Sequence[str]] = [
        (p.origin, str(p.said), str(p.as_of), ", ".join(r.key for r in p.reports), _with_marks("stands", *p.reports))
        for p in answer.positions
    ]
    rows += [_elsewhere(entry) for entry in answer.account if entry.place is not Place.POSITION]
    return _table(("source", "figure", "as of", "report", "where it went"), rows)


def _elsewhere(entry: Entry) -> tuple[str, ...]:
    report, kind = entry.report, entry.report.kind.value
    reason = "" if entry.reason is None or entry.reason.value == kind else entry.reason.value
    went = reason or kind if entry.place is Place.SET_ASIDE else ", ".join(filter(None, [kind, reason]))
    return report.attribution, report.words, str(report.as_of), report.key, _with_marks(went + see(entry.by), report)


def _with_marks(went: str, *reports: Report) -> str:
    return "; ".join([went, *filter(None, (report.marks for report in reports))])


def _table_of_dates(answers: Sequence[Answer]) -> str:
    rows = [
        (str(a.as_of), whole_amount(a), a.verdict.value, "; ".join(a.origins), "; ".join(map(str, a.flags)))
        for a in answers
    ]
    return _table(("as of", "range", "verdict", "sources", "doubts"), rows)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *([_cell(cell) for cell in row] for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _cell(words: str) -> str:
    return MARKED.sub(r"\\\g<0>", visible(words))
