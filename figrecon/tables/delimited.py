"""CSV: the header and the rows of a text, whatever stands between its cells."""

from collections.abc import Collection, Iterable
from typing import Any

from figrecon.errors import TableError

from .naming import COLUMNS

DELIMITERS = ",;\t"
"""The header of a file is tried with each; the one that makes the most columns wins, the comma first."""

LONGEST_CELL = 1_000_000
"""Characters in one cell: a whole article fits, a broken quote that swallows the file does not."""


def csv_rows(text: str, where: str, names: Iterable[str] = ()) -> tuple[list[str], list[dict[str, str]]]:
    """The header and the rows of a CSV text; `names` are of columns that it may have beside ours.

    Raises TableError where it has none or is broken.
    """
    import csv
    import io

    line = text.split("\n", 1)[0]
    known = {*COLUMNS, *(name.casefold() for name in names)}
    delimiter = max(DELIMITERS, key=lambda mark: _known(line, mark, known))
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


def _known(line: str, delimiter: str, known: Collection[str]) -> tuple[int, int]:
    names = [name.strip().strip('"').casefold() for name in line.split(delimiter)]
    return sum(name in known for name in names), len(names)


def _as_row(header: list[str], cells: list[str]) -> dict[Any, Any]:
    row: dict[Any, Any] = dict(zip(header, cells, strict=False))
    if any(cells[len(header) :]):
        row[None] = cells[len(header) :]
    return row
