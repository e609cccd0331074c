"""Rows to reports and back; all bad rows of a table arrive together."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import attrs

from figrecon.dates import Period
from figrecon.errors import FigreconError, ReportErrors, RowError, TableError, shown
from figrecon.frames import as_plain, is_missing
from figrecon.reports import Report

from .cells import figure_cells
from .columns import STATUS, Layout
from .headers import column_name
from .naming import COLUMNS, REQUIRED
from .options import is_status
from .wide import linked

LISTS = ("via", "derived_from", "replaces", "denies")

FIRST_ROW = 2
"""Rows are counted as a spreadsheet shows them: the header is row 1."""


@attrs.frozen
class Reject:
    """A row, or a figure of a wide one, that makes no report: its number as a spreadsheet shows it, its cells, why."""

    row: int
    cells: Mapping[str, Any]
    error: FigreconError


def read_rows(
    rows: Iterable[Mapping[str, Any]], layout: Layout, *, first: int = FIRST_ROW
) -> tuple[list[Report], list[Reject]]:
    """The reports of all good rows, and the bad rows; a row without any cell is no row.

    Of a wide row each figure is a report, or a reject, of its own.
    """
    reports: list[Report] = []
    rejects: list[Reject] = []
    for n, row in enumerate(rows, first):
        if all(is_missing(value) for value in row.values()):
            continue
        if None in row:
            got = shown(row[None])  # type: ignore[index]
            errors: list[FigreconError] = [RowError(f"the row has more cells than the table has columns; got {got}")]
        else:
            done, errors = layout.reports(row)
            reports += done
        for error in errors:
            error.add_note(f"row {n}")
            error.__traceback__ = error.__context__ = None  # they would hold all that was at hand, for each bad row
            rejects.append(Reject(n, dict(row), error))
    return (linked(reports, layout.measures) if layout.measures else reports), rejects


def raise_rejects(rejects: Sequence[Reject], where: str) -> None:
    """All bad rows as one error. Raises ReportErrors where there are any."""
    if rejects:
        n = len(rejects)
        raise ReportErrors(f"{n} bad row{'s' if n > 1 else ''} in {where}", [reject.error for reject in rejects])


def to_row(report: Report) -> dict[str, Any]:
    """A report as a row of our columns, its unknown columns behind; of the empty cells only figure is kept.

    Raises TableError for an unknown column that has the name of one of ours.
    """
    cells: dict[str, Any] = {"subject": report.subject, **figure_cells(report.figure), "source": report.source}
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
        if plain in COLUMNS and (plain != STATUS or STATUS in cells or is_status(value)):
            raise TableError(f"an extra column cannot have the name of one of ours; got {shown(name)}")
        cells[name] = as_plain(value)
    filled = {name: value for name, value in cells.items() if not is_missing(value)}
    return filled if "figure" in filled else {**filled, "figure": None}


def header_of(rows: Iterable[Mapping[str, Any]]) -> list[Any]:
    """The columns that these rows of ours need: the required ones, ours that are used, unknown ones sorted."""
    used = {name for row in rows for name in row}
    ours = [name for name in COLUMNS if name in REQUIRED or name in used]
    return [*ours, *sorted(used.difference(COLUMNS), key=str)]


def _period_text(period: Period) -> str:
    try:
        return period.text if period.text and Period.of(period.text) == period else period.isoformat()
    except FigreconError:
        return period.isoformat()
