"""Files: CSV and JSON to a ledger, and a roster from TOML or CSV."""

import os
from collections.abc import Mapping
from datetime import date
from typing import IO, Any, Literal, overload

from .errors import FigreconError, SourceError, TableError, nearest, shown
from .ledger import Ledger
from .sources import Roster, Source
from .tables import COLUMNS, ONCE, Layout, Reject, raise_rejects, read_rows

File = str | os.PathLike[str] | IO[str] | IO[bytes]
"""A path, or a file that is open for reading, such as `sys.stdin`."""

DELIMITERS = ",;\t"
"""The header of a file is tried with each; the one that makes the most columns wins, the comma first."""

LONGEST_CELL = 1_000_000
"""Characters in one cell: a whole article fits, a broken quote that swallows the file does not."""

MARK = "\ufeff"
"""The byte order mark that some programs begin a text with."""

ROSTER_COLUMNS = ("name", "aliases", "relays", "interested", "tally", "rank")


@overload
def read_csv(
    path: File,
    *,
    columns: Mapping[str, str] | None = None,
    day_first: bool | None = None,
    split_via: bool = False,
    roster: Any = None,
    errors: Literal["raise"] = "raise",
    **once: Any,
) -> Ledger: ...
@overload
def read_csv(
    path: File,
    *,
    columns: Mapping[str, str] | None = None,
    day_first: bool | None = None,
    split_via: bool = False,
    roster: Any = None,
    errors: Literal["collect"],
    **once: Any,
) -> tuple[Ledger, tuple[Reject, ...]]: ...
def read_csv(
    path: File,
    *,
    columns: Mapping[str, str] | None = None,
    day_first: bool | None = None,
    split_via: bool = False,
    roster: Any = None,
    errors: Literal["raise", "collect"] = "raise",
    **once: Any,
) -> Ledger | tuple[Ledger, tuple[Reject, ...]]:
    """Read a CSV file of reports, in UTF-8, with a header; commas, semicolons or tabs between the cells.

    The columns subject, figure, source and published are required; as_of, kind, via, derived_from, replaces, denies,
    reference, note and key are optional; low, best and high may stand for figure. `;` separates lists within a cell.
    Unknown columns are kept in each report's `extra`. `columns` maps foreign names to ours; `subject=`, `source=`,
    `kind=`, `unit=` and `published=` may be given once for a sheet that lacks the column; `day_first` decides
    03/04/2024; `split_via` reads "US officials (via NYT)" and "NYT, citing US officials" as a source and its relay.
    With `errors="collect"` the good rows come back with the rejects. `path` may be a file that is open.
    Raises TableError for a file that cannot be read or lacks a column, ReportErrors for all bad rows together, each
    with its row as a spreadsheet counts it.

    >>> import figrecon as fr
    >>> fr.read_csv("docs/data/north-korea-troops.csv")
    <Ledger of 9 reports, 1 subject>
    """
    if errors not in ("raise", "collect"):
        raise TableError(f"errors must be 'raise' or 'collect'; got {shown(errors)}")
    header, rows = csv_rows(read_text(path), shown(name_of(path)))
    layout = Layout.of(header, columns=columns, once=once, day_first=day_first, split_via=split_via)
    reports, rejects = read_rows(rows, layout)
    ledger = Ledger(reports, roster)
    if errors == "collect":
        return ledger, tuple(rejects)
    raise_rejects(rejects, name_of(path))
    return ledger


def read_json(
    path: File,
    *,
    columns: Mapping[str, str] | None = None,
    day_first: bool | None = None,
    split_via: bool = False,
    roster: Any = None,
    **once: Any,
) -> Ledger:
    """Read a JSON file of reports, as `Ledger.to_json` and tools that follow `figrecon.schema` write them.

    It holds an object with `reports` and perhaps a `roster`, or a bare array of reports; the keywords are those of
    `read_csv`, and a roster that is given takes the place of the file's own.
    Raises TableError for a file that cannot be read or is no such JSON, ReportErrors for all bad reports together,
    each with its place, the first is row 1.

    >>> read_json("docs/data/reports.json")
    <Ledger of 3 reports, 1 subject>
    """
    return Ledger.from_json_text(
        read_text(path),
        columns=columns,
        day_first=day_first,
        split_via=split_via,
        roster=roster,
        where=name_of(path),
        **once,
    )


def read_roster(path: str | os.PathLike[str]) -> Roster:
    """A roster from a TOML file, a table a source, or a CSV file with the columns name, aliases, relays, ….

    In TOML a source is `NIS = ["Cho Tae-yong"]`, or a table with the fields of `Source`. In CSV `;` separates aliases.
    Raises SourceError, TableError.
    """
    text = read_text(path)
    if str(path).lower().endswith(".toml"):
        return Roster(_toml(text, str(path), SourceError))
    header, rows = csv_rows(text, shown(str(path)))
    unknown = [name for name in header if name not in ROSTER_COLUMNS]
    if unknown or "name" not in header:
        raise TableError(f"a roster has the columns {', '.join(ROSTER_COLUMNS)}; got {', '.join(map(shown, header))}")
    return Roster([_source_of_row(row, n) for n, row in enumerate(rows, 2) if any(row.values())])


def read_layout(path: File) -> dict[str, Any]:
    """How a foreign sheet is laid out, from a small TOML file: keywords for `read_csv` and its like.

    It may hold `day_first`, `split_via`, what is given once (`subject`, `source`, `kind`, `unit`, `published`), and a
    table `columns` that maps the sheet's names to ours. Raises TableError for anything else.

    >>> read_layout("docs/data/flood-layout.toml")["columns"]["url"]
    'reference'
    """
    told = _toml(read_text(path), name_of(path), TableError)
    for name, value in told.items():
        if name not in LAYOUT:
            raise TableError(f"a layout holds {', '.join(LAYOUT)}; got {shown(name)}{nearest(name, LAYOUT)}")
        types, what = LAYOUT[name]
        if not isinstance(value, types) or (types is dict and not all(isinstance(v, str) for v in value.values())):
            raise TableError(f"{name} of a layout is {what}; got {shown(value)}")
    return told


LAYOUT: Mapping[str, tuple[Any, str]] = {
    "columns": (dict, "a table of names to names"),
    "day_first": (bool, "true or false"),
    "split_via": (bool, "true or false"),
    **dict.fromkeys(ONCE, (str, "text")),
    "published": ((str, date), "a date"),
}
"""What a layout may hold, and of what type."""


def _toml(text: str, name: str, error: type[FigreconError]) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as why:
        raise error(f"{shown(name)} is no TOML: {why}") from None


def _source_of_row(row: Mapping[str, Any], n: int) -> Source:
    cells: dict[str, Any] = {name: value for name, value in row.items() if value}
    yes = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
    try:
        for name in ("interested", "tally"):
            if name in cells:
                cells[name] = yes.get(cells[name].strip().casefold(), cells[name])
        if "rank" in cells:
            cells["rank"] = int(cells["rank"]) if cells["rank"].strip().isdecimal() else cells["rank"]
        return Source(cells.pop("name", ""), **cells)
    except SourceError as error:
        error.add_note(f"row {n}")
        raise


def name_of(path: File) -> str:
    """The name of a file, as errors tell it."""
    return str(path) if isinstance(path, (str, os.PathLike)) else str(getattr(path, "name", "the file"))


def read_text(path: File) -> str:
    """The text of a file in UTF-8, with or without its mark. Raises TableError."""
    from pathlib import Path

    name = shown(name_of(path))
    try:
        told = path.read() if hasattr(path, "read") else Path(path).read_bytes()
        return told.removeprefix(MARK) if isinstance(told, str) else told.decode("utf-8-sig", errors="surrogatepass")
    except UnicodeDecodeError as error:
        raise TableError(f"{name} is not UTF-8 text; byte {error.start} cannot be read") from None
    except (OSError, ValueError, TypeError) as error:
        raise TableError(f"cannot read {name}: {getattr(error, 'strerror', None) or error}") from None


def csv_rows(text: str, where: str) -> tuple[list[str], list[dict[str, str]]]:
    """The header and the rows of a CSV text. Raises TableError where it has none or is broken."""
    import csv
    import io

    line = text.split("\n", 1)[0]
    delimiter = max(DELIMITERS, key=lambda mark: _known(line, mark))
    before = csv.field_size_limit(LONGEST_CELL)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        table = list(reader)
    except csv.Error as error:
        raise TableError(f"{where} is no CSV, line {reader.line_num}: {error}") from None
    finally:
        csv.field_size_limit(before)
    if not table:
        raise TableError(f"{where} is empty; a table begins with a header such as subject,figure,source,published")
    header = [name.strip() for name in table[0]]
    return header, [_as_row(header, cells) for cells in table[1:]]


def _known(line: str, delimiter: str) -> tuple[int, int]:
    names = [name.strip().strip('"').casefold() for name in line.split(delimiter)]
    return sum(name in COLUMNS for name in names), len(names)


def _as_row(header: list[str], cells: list[str]) -> dict[Any, Any]:
    row: dict[Any, Any] = dict(zip(header, cells, strict=False))
    if any(cells[len(header) :]):
        row[None] = cells[len(header) :]
    return row
