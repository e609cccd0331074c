"""Rows to reports and back; all bad rows of a table arrive together."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import attrs

from figrecon.dates import Period
from figrecon.errors import FigreconError, ReportErrors, RowError, TableError, shown
from figrecon.frames import as_plain, is_missing
from figrecon.reports import Report
from figrecon.wording import separators

from .cells import NUMBERS, figure_cells
from .columns import STATUS, Layout
from .grouping import MARKS, Shown
from .headers import column_name
from .naming import COLUMNS, REQUIRED
from .options import is_status
from .rejects import Reject
from .wide import linked

LISTS = ("via", "derived_from", "replaces", "denies")

FIRST_ROW = 2
"""Rows are counted as a spreadsheet shows them: the header is row 1."""


def read_rows(
    rows: Iterable[Mapping[str, Any]], layout: Layout, *, first: int = FIRST_ROW
) -> tuple[list[Report], list[Reject]]:
    """The reports of all good rows, and the bad rows; a row without any cell is no row.

    Of a wide row each figure is a report, or a reject, of its own.
    """
    reports: list[Report] = []
    rejects: list[Reject] = []
    columns = _Columns(layout)
    for n, row in enumerate(rows, first):
        if all(is_missing(value) for value in row.values()):
            continue
        start = len(reports)
        reports += _read(row, n, layout, rejects)
        if columns.look(row):
            columns.unsure.append((n, row, start, len(reports)))
    reports, rejects = columns.settled(reports, rejects)
    return (linked(reports, layout.measures) if layout.measures else reports), rejects


def _read(row: Mapping[Any, Any], n: int, layout: Layout, rejects: list[Reject]) -> list[Report]:
    """The reports of a row; what is wrong with it is added to the rejects."""
    reports: list[Report] = []
    if None in row:
        got = shown(row[None])
        errors: list[FigreconError] = [RowError(f"the row has more cells than the table has columns; got {got}")]
    else:
        reports, errors = layout.reports(row)
    for error in errors:
        error.add_note(f"row {n}")
        rejects.append(Reject(n, dict(row), error))
    return reports


class _Columns:
    """What the columns of figures show while they are read, and the rows that it may decide."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.unsure: list[tuple[int, Mapping[Any, Any], int, int]] = []
        """The number of a row, its cells, and where its reports begin and end."""
        own = None if layout.language is not None else separators(layout.reading.locale).group
        marks = [mark for mark in MARKS if own is not None and mark != own]
        self.columns = [
            (name, {ours: figures[ours] for ours in together if ours in figures}, Shown(mark))
            for name, figures in layout.columns_of_figures().items()
            for together in (("figure",), NUMBERS)
            for mark in marks
        ]
        self.looked_at = [(theirs, column) for _, of, column in self.columns for theirs in of.values()]

    def look(self, row: Mapping[Any, Any]) -> bool:
        """Take account of a row; True where it has a numeral that the others may decide."""
        unsure = False
        for theirs, column in self.looked_at:
            unsure = column.look(row.get(theirs)) or unsure
        return unsure

    def settled(self, reports: list[Report], rejects: list[Reject]) -> tuple[list[Report], list[Reject]]:
        """The reports and rejects, the rows in doubt read again where their column shows what they mean."""
        marks: dict[str | None, dict[str, str]] = {}
        for measure, of, column in self.columns:
            if column.is_grouped:
                marks.setdefault(measure, {}).update(dict.fromkeys(of, column.mark))
        if not marks or not self.unsure:
            return reports, rejects
        layout = attrs.evolve(self.layout, marks=marks)
        again = {n for n, *_ in self.unsure}
        kept, done, end = [reject for reject in rejects if reject.row not in again], [], 0
        for n, row, start, stop in self.unsure:
            done += [*reports[end:start], *_read(row, n, layout, kept)]
            end = stop
        return [*done, *reports[end:]], sorted(kept, key=lambda reject: reject.row)


def raise_rejects(rejects: Sequence[Reject], where: str) -> None:
    """All bad rows as one error. Raises ReportErrors where there are any."""
    if rejects:
        n = len(rejects)
        raise ReportErrors(f"{n} bad row{'s' if n > 1 else ''} in {where}", [reject.error for reject in rejects])


def to_rows(reports: Iterable[Report]) -> list[dict[str, Any]]:
    """Each report as a row of our columns, its unknown columns behind; of the empty cells only figure is kept.

    Where the column shows numerals that are grouped by points, what is a fraction is written field by field.
    Raises TableError for an unknown column that has the name of one of ours.
    """
    given = tuple(reports)
    rows = [_to_row(report) for report in given]
    column = Shown(".")
    unsure = [n for n, row in enumerate(rows) if column.look(row["figure"])]
    if column.is_grouped:
        for n in unsure:
            rows[n] = _to_row(given[n], in_fields=True)
    return rows


def _to_row(report: Report, *, in_fields: bool = False) -> dict[str, Any]:
    figure = figure_cells(report.figure, in_fields=in_fields)
    cells: dict[str, Any] = {"subject": report.subject, **figure, "source": report.source}
    cells["published"] = report.published.isoformat()
    if report.has_as_of:
        cells["as_of"] = _period_text(report.as_of)
    if report.has_kind:
        cells["kind"] = report.kind.value
    if report.course is not None:
        cells["course"] = report.course.value
    cells |= {name: "; ".join(getattr(report, name)) for name in LISTS}
    cells |= {name: getattr(report, name) for name in ("reference", "note", "confidence", "rank")}
    cells["key"] = report.key if report.has_key else None
    for name, value in report.extra.items():
        plain = column_name(name)
        if plain in COLUMNS and (plain != STATUS or cells.get(STATUS) or is_status(value)):
            raise TableError(f"an extra column cannot have the name of one of ours; got {shown(name)}")
        cells[name] = as_plain(value)
    filled = {name: value for name, value in cells.items() if not is_missing(value)}
    return filled if "figure" in filled else {**filled, "figure": None}


def header_of(rows: Iterable[Mapping[str, Any]]) -> list[Any]:
    """The columns that these rows of ours need: the required ones, ours that are used, unknown ones sorted."""
    used = {name for row in rows for name in row}
    ours = [name for name in COLUMNS if name in REQUIRED or name in used]
    return [*ours, *sorted(used.difference(COLUMNS), key=str)]


def file_header(rows: Iterable[Mapping[str, Any]]) -> list[Any]:
    """The same for a file. Raises TableError for a name of which its reader would make another, or none."""
    header = header_of(rows)
    for name in header:
        if str(name).strip() != str(name) or not str(name):
            raise TableError(f"a column of a file has a name without white space around it; got {shown(name)}")
    return header


def _period_text(period: Period) -> str:
    try:
        return period.text if period.text and Period.of(period.text) == period else period.isoformat()
    except FigreconError:
        return period.isoformat()
