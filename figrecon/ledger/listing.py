"""A ledger as a notebook and a terminal show it: by subject, each report with its mark on the subject's strip."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from figrecon import display, units
from figrecon._values import number_of
from figrecon.reports import Report, Roster, attribution

from .normalized import Normalized, footed

MOST_SUBJECTS = 50
"""Subjects that a display holds."""

FEWEST = 4
"""Reports of each subject that a display holds, however many subjects there are."""

MOST_NOTES = 10
"""Titles and remarks of a table that a display holds."""

UNFOLDED = 3
"""With more subjects than these, each is folded."""

HEAD = ("source", "figure", "kind", "published", "as of", "key")
FOOTED = ("origin", "numbers", "said", "kind", "published", "as of", "key")

T = TypeVar("T", Report, Normalized)

Line = tuple[Normalized, tuple[str, ...]]
"""A report on the footing of its subject, and its cells."""


def sheet(reports: Sequence[Report], roster: Roster, notes: Sequence[str] = ()) -> display.Sheet:
    """The first reports of each subject, with the number of those that were left off, and what stood beside them."""
    listed = _listed(reports, HEAD, lambda shown: [_row(row) for row in footed(shown, roster)])
    return listed._replace(notes=[*listed.notes, *_told(notes)])


def normalized_sheet(rows: Sequence[Normalized]) -> display.Sheet:
    """The same of reports that are on one footing: canonical names, and numbers in the unit of the subject."""
    return _listed(rows, FOOTED, lambda shown: [_footed_row(row) for row in shown])


def _listed(items: Sequence[T], head: tuple[str, ...], lines: Callable[[Sequence[T]], list[Line]]) -> display.Sheet:
    groups: dict[str, list[T]] = {}
    for item in items:
        groups.setdefault(item.subject, []).append(item)
    subjects, more = display.excerpt(list(groups), MOST_SUBJECTS)
    most = max(FEWEST, display.MOST_ROWS // max(1, len(subjects)))
    sections = []
    for name in subjects:
        shown, left = display.excerpt(groups[name], most)
        title = f"{name}: {number_of(len(groups[name]), 'report')}"
        sections.append(_section(title, lines(shown), folded=len(subjects) > UNFOLDED, more=left))
    title = f"{number_of(len(items), 'report')}, {number_of(len(groups), 'subject')}"
    if len(sections) == 1:  # one subject: its title says it all
        title, sections = sections[0].title, [sections[0]._replace(title="")]
    return display.Sheet(
        title=title,
        head=head,
        sections=sections,
        notes=[f"… {more:,} more subjects"] if more else [],
        whole=("kind", "published", "as of"),
        keys="key",
    )


def _told(notes: Sequence[str]) -> list[str]:
    first, more = display.excerpt(notes, MOST_NOTES)
    return [f"not read as a report: {note}" for note in first] + ([f"… {more:,} more"] if more else [])


def _section(title: str, lines: Sequence[Line], *, folded: bool, more: int) -> display.Section:
    unit = next((row.unit for row, _ in lines if row.unit is not None), None)
    rows = [
        display.Row(cells, mark_of(row, unit), (display.Linked(row.key, row.report.reference),)) for row, cells in lines
    ]
    return display.Section(title, rows, display.scale_of(row.mark for row in rows), folded=folded, more=more)


def _row(row: Normalized) -> Line:
    report = row.report
    source = row.origin if row.origin == report.source else f"{report.source} ({row.origin})"
    return row, (attribution(source, report.via), report.words, *_dated(row))


def _footed_row(row: Normalized) -> Line:
    named = [n for n in (row.high, row.best, row.low) if n is not None]
    amount = units.format_amount(str(row.range), row.unit, named[0]) if named else "no number"
    return row, (row.origin, amount, row.said, *_dated(row))


def _dated(row: Normalized) -> tuple[str, ...]:
    return row.kind.value, str(row.published), str(row.as_of), row.key


def mark_of(row: Normalized, unit: str | None) -> display.Mark | None:
    """The mark of a report on a strip of a unit; None where it has no place on it."""
    figure = row.report.figure
    on_one_scale = row.unit in (None, unit) or units.commensurable(row.unit or "", unit or "")
    drawn = figure is not None and not figure.says_nothing and not figure.increment and on_one_scale
    style = display.Style.BESIDE if row.kind.is_beside else display.Style.USED
    return display.Mark(row.low, row.best, row.high, style) if drawn else None
