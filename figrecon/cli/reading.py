"""From what is asked to a ledger: which reader, by which layout; and what becomes of the rows that cannot be read."""

import argparse
import csv
import io
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from figrecon._values import number_of
from figrecon.errors import TableError, shown
from figrecon.ledger import Ledger, read_csv, read_excel, read_json
from figrecon.tables import MARK, Reject, read_roster, write_text

from .checking import STDIN
from .telling import problems, tell

READERS: Mapping[str, Callable[..., Any]] = {
    ".json": read_json,
    **dict.fromkeys((".xlsx", ".xls", ".xlsb", ".xlsm", ".ods"), read_excel),
}
"""Who reads a file, by the ending of its name; all others are CSV."""

ONLY_OF: Mapping[str, tuple[tuple[Callable[..., Any], ...], str]] = {
    "sheet": ((read_excel,), "a sheet is one of a workbook"),
    "encoding": ((read_csv, read_json), "an encoding is that of a text, and a workbook has none"),
    "header": ((read_csv, read_excel), "a header is that of a table, and JSON has none"),
}
"""The options that some readers alone have, and what they are of."""

WITHOUT_REJECTS = (read_json,)
"""Readers that read all rows or none."""

GIVEN = (
    "layout",
    "locale",
    "encoding",
    "reference",
    "date_numbers",
    "day_first",
    "split_via",
    "links",
    "header",
    "sheet",
)
"""The options of a table that the command line has, by their names in `figrecon.tables.Options`."""

NUMBER, WHY = "rejected_row", "rejected_because"
"""The columns of ours in a file of rejects, before those of the table; no reader takes them for a part of a report."""


def ledger_of(asked: argparse.Namespace) -> Ledger:
    """The reports that are asked about.

    With `--skip-bad` the good rows, and the bad ones in that file. Raises TableError, ReportErrors and SourceError.
    """
    options = {name: value for name in GIVEN if (value := getattr(asked, name)) is not None}
    roster = None if asked.roster is None else read_roster(asked.roster)
    reader = READERS.get(Path(asked.file).suffix.lower(), read_csv)
    for name, (readers, what) in ONLY_OF.items():
        if name in options and reader not in readers:
            raise TableError(f"{what}; got --{name} with {shown(asked.file)}")
    file = getattr(sys.stdin, "buffer", sys.stdin) if asked.file == STDIN else asked.file  # UTF-8 in any locale
    if asked.skip_bad is None:
        found: Ledger = reader(file, roster=roster, **options)
        return found
    if reader in WITHOUT_REJECTS:
        raise TableError(f"--skip-bad is for tables of rows; got {shown(asked.file)}")
    ledger: Ledger
    ledger, rejects = reader(file, roster=roster, errors="collect", **options)
    write_text(asked.skip_bad, rejects_text(rejects))
    if rejects:
        rows = number_of(len({reject.row for reject in rejects}), "bad row")
        tell([f"{rows} left out, written to {shown(asked.skip_bad)}"])
    return ledger


def rejects_text(rejects: Sequence[Reject]) -> str:
    """Bad rows as CSV: the number of each, all that is wrong with it, and its cells as they were.

    Mended, the file can be read as the first one was: our two columns are new ones of its own each time, and its mark
    says that it is in UTF-8, whatever the first was in.
    """
    rows: dict[int, tuple[Mapping[Any, Any], list[str]]] = {}
    for reject in rejects:  # a row with several figures may be wrong in several ways
        rows.setdefault(reject.row, (reject.cells, []))[1].extend(_reasons(reject))
    names = dict.fromkeys(name for cells, _ in rows.values() for name in cells if name not in (None, NUMBER, WHY))
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([NUMBER, WHY, *names])
    for row, (cells, reasons) in rows.items():
        beyond = cells.get(None) or ()  # cells that stand behind the last column
        writer.writerow([row, "; ".join(dict.fromkeys(reasons)), *(cells.get(name) for name in names), *beyond])
    return MARK + out.getvalue()


def _reasons(reject: Reject) -> Iterable[str]:
    """What is wrong, without the number of the row, which has a column of its own."""
    return (
        line.removeprefix(f"row {reject.row}: ").removeprefix(f"row {reject.row}, ") for line in problems(reject.error)
    )
