"""A ledger as a notebook and a terminal show it: by subject, each report with its mark on the subject's strip."""

from collections.abc import Sequence

from figrecon import display, units
from figrecon._values import number_of
from figrecon.reports import Report, Roster, attribution

from .normalized import Normalized, normalize

MOST_SUBJECTS = 50
"""Subjects that a display holds."""

FEWEST = 4
"""Reports of each subject that a display holds, however many subjects there are."""

MOST_NOTES = 10
"""Titles and remarks of a table that a display holds."""

UNFOLDED = 3
"""With more subjects than these, each is folded."""


def sheet(reports: Sequence[Report], roster: Roster, notes: Sequence[str] = ()) -> display.Sheet:
    """The first reports of each subject, with the number of those that were left off, and what stood beside them."""
    groups: dict[str, list[Report]] = {}
    for report in reports:
        groups.setdefault(report.subject, []).append(report)
    subjects, more = display.excerpt(list(groups), MOST_SUBJECTS)
    most = max(FEWEST, display.MOST_ROWS // max(1, len(subjects)))
    sections = [_section(name, groups[name], roster, most, folded=len(subjects) > UNFOLDED) for name in subjects]
    n = len(reports)
    title = f"{number_of(n, 'report')}, {number_of(len(groups), 'subject')}"
    if len(sections) == 1:  # one subject: its title says it all
        title, sections = sections[0].title, [sections[0]._replace(title="")]
    return display.Sheet(
        title=title,
        head=("source", "figure", "kind", "published", "as of", "key"),
        widths=(20, 14, 8, 9, 13, 12),
        sections=sections,
        notes=[*([f"… {more:,} more subjects"] if more else []), *_told(notes)],
    )


def _told(notes: Sequence[str]) -> list[str]:
    first, more = display.excerpt(notes, MOST_NOTES)
    return [f"not read as a report: {note}" for note in first] + ([f"… {more:,} more"] if more else [])


def _section(subject: str, reports: Sequence[Report], roster: Roster, most: int, *, folded: bool) -> display.Section:
    shown, more = display.excerpt(reports, most)
    rows = normalize(shown, roster=roster)
    unit = next((row.unit for row in rows if row.unit is not None), None)
    lines = [_row(row, unit) for row in rows]
    title = f"{subject}: {number_of(len(reports), 'report')}"
    return display.Section(title, lines, display.scale_of(line.mark for line in lines), folded=folded, more=more)


def _row(row: Normalized, unit: str | None) -> display.Row:
    report = row.report
    source = row.origin if row.origin == report.source else f"{report.source} ({row.origin})"
    cells = (attribution(source, report.via), report.words, row.kind.value, str(row.published), str(row.as_of), row.key)
    return display.Row(cells, mark_of(row, unit))


def mark_of(row: Normalized, unit: str | None) -> display.Mark | None:
    """The mark of a report on a strip of a unit; None where it has no place on it."""
    figure = row.report.figure
    on_one_scale = row.unit in (None, unit) or units.commensurable(row.unit or "", unit or "")
    drawn = figure is not None and not figure.says_nothing and not figure.increment and on_one_scale
    style = display.Style.BESIDE if row.kind.is_beside else display.Style.USED
    return display.Mark(row.low, row.best, row.high, style) if drawn else None
