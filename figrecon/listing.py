"""A ledger as a notebook and a terminal show it: by subject, each report with its mark on the subject's strip."""

from collections.abc import Sequence

from . import _render
from .normalized import Normalized, normalize
from .reports import Report
from .sources import Roster

MOST_SUBJECTS = 50
"""Subjects that a display holds."""

FEWEST = 4
"""Reports of each subject that a display holds, however many subjects there are."""

UNFOLDED = 3
"""With more subjects than these, each is folded."""


def sheet(reports: Sequence[Report], roster: Roster) -> _render.Sheet:
    """The first reports of each subject, with the number of those that were left off."""
    groups: dict[str, list[Report]] = {}
    for report in reports:
        groups.setdefault(report.subject, []).append(report)
    subjects, more = _render.excerpt(list(groups), MOST_SUBJECTS)
    most = max(FEWEST, _render.MOST_ROWS // max(1, len(subjects)))
    parts = [_part(name, groups[name], roster, most, folded=len(subjects) > UNFOLDED) for name in subjects]
    n = len(reports)
    title = f"{n:,} report{'s' * (n != 1)}, {len(groups):,} subject{'s' * (len(groups) != 1)}"
    if len(parts) == 1:  # one subject: its title says it all
        title, parts = parts[0].title, [parts[0]._replace(title="")]
    return _render.Sheet(
        title=title,
        head=("source", "figure", "kind", "published", "as of", "key"),
        widths=(20, 14, 8, 9, 13, 12),
        parts=parts,
        notes=[f"… {more:,} more subjects"] if more else [],
    )


def _part(subject: str, reports: Sequence[Report], roster: Roster, most: int, *, folded: bool) -> _render.Part:
    shown, more = _render.excerpt(reports, most)
    rows = normalize(shown, roster=roster)
    unit = next((row.unit for row in rows if row.unit is not None), None)
    lines = [_row(row, unit) for row in rows]
    title = f"{subject}: {len(reports):,} report{'s' * (len(reports) != 1)}"
    return _render.Part(title, lines, _render.scale_of(line.mark for line in lines), folded=folded, more=more)


def _row(row: Normalized, unit: str | None) -> _render.Row:
    report = row.report
    names = row.origin if row.origin == report.source else f"{report.source} ({row.origin})"
    who = f"{names} via {', '.join(report.via)}" if report.via else names
    cells = (who, row.said or "no number", row.kind.value, str(row.published), str(row.as_of), row.key)
    figure = report.figure
    drawn = figure is not None and not figure.says_nothing and not figure.increment and row.unit in (None, unit)
    style = _render.BESIDE if row.kind.is_beside else _render.USED
    return _render.Row(cells, _render.Mark(row.low, row.best, row.high, style) if drawn else None)
