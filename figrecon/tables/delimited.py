"""CSV: the cells of a text, whatever stands between them."""

from collections.abc import Collection, Iterable
from functools import cache
from itertools import islice
from typing import Any

from figrecon.errors import TableError

from .headers import HEADER_ROWS, column_name

DELIMITERS = ",;\t"
"""Each is tried with the first lines; the one that finds the most names in one of them wins, the comma first."""

LONGEST_CELL = 1_000_000
"""Characters in one cell: a whole article fits, a broken quote that swallows the file does not."""

LONGEST_LINE = 10_000
"""Characters of a line that are looked at for what stands between its cells."""


ENOUGH = 3
"""Names in one line that leave no doubt."""


def csv_grid(text: str, where: str, names: Collection[str]) -> list[list[str]]:
    r"""The cells of a CSV text, row by row; `names` are those of columns that are known.

    Raises TableError where it is broken.

    >>> csv_grid("Flood, May 2031\nsource;figure\nA;1,5\n", "it", ("source", "figure"))[1:]
    [['source', 'figure'], ['A', '1,5']]
    """
    import io

    csv = _own_csv()
    file = io.StringIO(text, newline="")
    delimiter = _delimiter([line[:LONGEST_LINE] for line in islice(file, HEADER_ROWS)], names)
    file.seek(0)
    try:
        reader = csv.reader(file, delimiter=delimiter, strict=True)
        return list(reader)
    except csv.Error as error:
        raise TableError(f"{where} is no CSV, line {reader.line_num}: {error}") from None


@cache
def _own_csv() -> Any:
    """The reader of the standard library, loaded once more for its limit, which is else one for the whole process.

    A program's own limit is not touched, and threads that read at the same time cannot take it from each other.
    """
    from importlib.util import find_spec, module_from_spec

    spec: Any = find_spec("_csv")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    module.field_size_limit(LONGEST_CELL)
    return module


def _delimiter(lines: Iterable[str], names: Collection[str]) -> str:
    """What stands between the cells of the first line that tells, or of the one that tells most."""
    best, found = (0, 0), DELIMITERS[0]
    for line in lines:
        for mark in DELIMITERS:
            told = _known(line, mark, names)
            if told > best:
                best, found = told, mark
        if best[0] >= ENOUGH:
            break
    return found


def _known(line: str, delimiter: str, names: Collection[str]) -> tuple[int, int]:
    """How many cells of a line are names of columns or hashtags, and how many there are."""
    cells = [cell.strip().strip('"') for cell in line.split(delimiter)]
    return len({cell for cell in cells if cell.startswith("#") or column_name(cell) in names}), len(cells)
