"""From a file to a ledger: CSV, workbooks and JSON."""

from typing import Literal, Unpack, overload

import attrs

from figrecon.errors import shown
from figrecon.reports import RosterLike
from figrecon.tables import (
    File,
    Options,
    Reject,
    csv_grid,
    name_of,
    opened_layout,
    read_text,
    read_workbook,
    shape_grid,
    wanted_names,
)
from figrecon.tables.headers import HEADER_ROWS
from figrecon.tables.layouts import NamedLayout, layouts, spread

from .ledger import Ledger
from .read import Errors, check_errors, of_document, of_table


@overload
def read_csv(
    path: File,
    *,
    encoding: str | None = None,
    roster: "RosterLike | None" = None,
    errors: Literal["raise"] = "raise",
    **options: Unpack[Options],
) -> Ledger: ...
@overload
def read_csv(
    path: File,
    *,
    encoding: str | None = None,
    roster: "RosterLike | None" = None,
    errors: Literal["collect"],
    **options: Unpack[Options],
) -> tuple[Ledger, tuple[Reject, ...]]: ...
def read_csv(
    path: File,
    *,
    encoding: str | None = None,
    roster: "RosterLike | None" = None,
    errors: Errors = "raise",
    **options: Unpack[Options],
) -> Ledger | tuple[Ledger, tuple[Reject, ...]]:
    """Read a CSV file of reports with a header; commas, semicolons or tabs between the cells.

    The columns subject, figure, source and published are required; as_of, kind, via, derived_from, replaces, denies,
    reference, note, confidence, rank and key are optional; low, best and high may stand for figure. `;` separates
    lists within a cell. Unknown columns are kept in each report's `extra`. The file is in UTF-8, in what its byte order
    mark says, or in the `encoding` given; the other keywords are those of `figrecon.tables.Options`: `columns`
    maps foreign names to ours, `subject=` and the like may be given once or as a template of columns, `wide` names
    columns with a figure each, `locale`, `day_first` and `reference` say how numerals and dates are written, `missing`
    and `kinds` what the table's own words mean; `layout` is all that for a data set or in a file.
    With `errors="collect"` the good rows come back with the rejects. `path` may be a file that is open.
    Raises TableError for a file that cannot be read or lacks a column, ReportErrors for all bad rows together, each
    with its row as a spreadsheet counts it.

    >>> import figrecon as fr
    >>> fr.read_csv("docs/data/north-korea-troops.csv")
    <Ledger of 9 reports, 1 subject>
    """
    check_errors(errors)
    opened, encoding = opened_layout(options, encoding)
    where = shown(name_of(path))
    grid = csv_grid(read_text(path, encoding), where, wanted_names(opened).all)
    return of_table(Ledger, shape_grid(grid, opened, where), roster, errors, where=name_of(path))


@overload
def read_excel(
    path: File,
    sheet: str | int | None = None,
    *,
    roster: "RosterLike | None" = None,
    errors: Literal["raise"] = "raise",
    **options: Unpack[Options],
) -> Ledger: ...
@overload
def read_excel(
    path: File,
    sheet: str | int | None = None,
    *,
    roster: "RosterLike | None" = None,
    errors: Literal["collect"],
    **options: Unpack[Options],
) -> tuple[Ledger, tuple[Reject, ...]]: ...
def read_excel(
    path: File,
    sheet: str | int | None = None,
    *,
    roster: "RosterLike | None" = None,
    errors: Errors = "raise",
    **options: Unpack[Options],
) -> Ledger | tuple[Ledger, tuple[Reject, ...]]:
    """Read a sheet of a workbook, .xlsx, .xls, .xlsb or .ods, as `read_csv` reads a CSV file; needs figrecon[excel].

    `sheet` is its name or its number, the first is 1; by default it is the first that is not hidden. Days are days,
    numbers numbers, and what merged cells hold, each of them holds. The keywords are those of `read_csv`; `path` may
    be a file that is open in binary mode. Raises TableError for a file that is no workbook, is protected by a password
    or has no such sheet, and without the extra; ReportErrors for all bad rows together.

    .. skip: start if(NO_BOOKS, reason="the extra excel is not installed")

    >>> import figrecon as fr
    >>> from tempfile import mkdtemp
    >>> path = mkdtemp() + "/troops.xlsx"
    >>> ledger = fr.read_csv("docs/data/north-korea-troops.csv")
    >>> ledger.to_excel(path)
    >>> read_excel(path) == ledger
    True

    .. skip: end
    """
    check_errors(errors)
    opened, _ = opened_layout(options, None)
    grid, merged, told = read_workbook(path, spread(opened).get("sheet") if sheet is None else sheet)
    table = shape_grid(grid, opened, shown(name_of(path)), merged=merged)
    table = attrs.evolve(table, notes=(*told, *table.notes))
    return of_table(Ledger, table, roster, errors, where=name_of(path))


@overload
def read_json(
    path: File,
    *,
    encoding: str | None = None,
    roster: "RosterLike | None" = None,
    errors: Literal["raise"] = "raise",
    **options: Unpack[Options],
) -> Ledger: ...
@overload
def read_json(
    path: File,
    *,
    encoding: str | None = None,
    roster: "RosterLike | None" = None,
    errors: Literal["collect"],
    **options: Unpack[Options],
) -> tuple[Ledger, tuple[Reject, ...]]: ...
def read_json(
    path: File,
    *,
    encoding: str | None = None,
    roster: "RosterLike | None" = None,
    errors: Errors = "raise",
    **options: Unpack[Options],
) -> Ledger | tuple[Ledger, tuple[Reject, ...]]:
    """Read a JSON file of reports, as `Ledger.to_json` and tools that follow `figrecon.schema` write them.

    It holds an object with `reports` and perhaps a `roster`, or a bare array of reports; the keywords are those of
    `read_csv`, and a roster that is given takes the place of the file's own.
    Raises TableError for a file that cannot be read or is no such JSON, ReportErrors for all bad reports together,
    each with its place, the first is row 1; with `errors="collect"` the good ones come back with the rejects.

    >>> read_json("docs/data/reports.json")
    <Ledger of 3 reports, 1 subject>
    """
    opened, encoding = opened_layout(options, encoding)
    text, where = read_text(path, encoding), name_of(path)
    return of_document(Ledger, text, roster, errors, where=where, options=opened)


def find_layout(path: File, *, encoding: str | None = None) -> NamedLayout:
    """The layout of a published data set that a CSV file has by its header; `figrecon.layouts()` lists them.

    Nothing is read by it: give it to `read_csv` as `layout=`. Raises TableError for a file that cannot be read, and for
    a header that no layout has, with the nearest.

    >>> find_layout("docs/data/flood-sheet.csv")
    Traceback (most recent call last):
        ...
    figrecon.errors.TableError: no layout has this header; none is near
    """
    text, where = read_text(path, encoding), shown(name_of(path))
    grid = csv_grid(text, where, wanted_names({}).all)
    top = [row for row in grid[:HEADER_ROWS] if any(row)]
    return layouts().find(next((row for row in top if layouts().matching(row)), max(top, key=len, default=())))
