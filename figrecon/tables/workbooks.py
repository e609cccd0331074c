"""Workbooks of Excel and OpenDocument: a sheet to a grid and back; the one module that knows their libraries."""

import io
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any
from zipfile import ZipFile

from figrecon.errors import TableError, nearest, shown

from .compound import OLE, chains_end
from .files import File, name_of, read_bytes
from .grids import Block, Grid, letters
from .headers import is_blank
from .writing import write_bytes

MOST_CELLS = 20_000_000
"""Cells of a sheet, the empty ones between filled ones too: a stray cell in the last corner makes 17,000,000,000."""

MOST_BYTES = 2_000_000_000
"""Bytes that the parts of a workbook may have when they are unpacked."""

ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""The part of a compound file that holds a workbook which a password protects. Source: MS-OFFCRYPTO, 1.3."""

WHOLE = 2**53
"""Up to here every whole number is a float, which is all that a workbook has."""

DIGITS = 16
"""Digits of a number that the library writes; what needs more is written as its text."""

LONGEST_TEXT = 32_767
"""Characters in a cell of Excel."""

MADE = datetime(2000, 1, 1)  # noqa: DTZ001  no clock is read: the same answer makes the same file
"""When a workbook says that it was made."""

FIRST_DAY = date(1900, 3, 1)
"""Before it Excel's days are one off, for it has a 29 February 1900."""

UNWRITABLE = re.compile("[\ud800-\udfff\ufffe\uffff]")
"""Characters that a workbook has no form for."""


def _reader() -> Any:
    try:
        from python_calamine import CalamineWorkbook
    except ImportError:
        raise TableError(f"a workbook is read by python-calamine: {INSTALL}") from None
    return CalamineWorkbook


def _writer() -> Any:
    try:
        from xlsxwriter import Workbook
    except ImportError:
        raise TableError(f"a workbook is written by xlsxwriter: {INSTALL}") from None
    return Workbook


INSTALL = "pip install 'figrecon[excel]'"


# --- reading


def read_workbook(path: File, sheet: str | int | None = None) -> tuple[Grid, list[Block], tuple[str, ...]]:
    """The cells of a sheet of .xlsx, .xls, .xlsb or .ods, its merged ranges, and what is to be told of the choice.

    The sheet is given by its name or its number, the first is 1; by default it is the first that is not hidden.
    Raises TableError for what is no workbook, or has no such sheet.
    """
    library, where = _reader(), shown(name_of(path))
    content = read_bytes(path)
    if not content:
        raise TableError(f"{where} is empty, and no workbook")
    if isinstance(content, str):
        raise TableError(f"{where} is open as text; a workbook is opened in binary mode")
    if content.startswith(OLE) and ENCRYPTED in content:
        raise TableError(f"{where} is protected by a password; save it without one")
    if content.startswith(OLE) and not chains_end(content):
        raise TableError(f"{where} is no workbook that can be read: its parts are not whole")
    parts = _parts(content, where)
    with _refusing(where):
        book = library.from_filelike(io.BytesIO(content))
    name, told = _chosen(book, sheet, where)
    part = parts.get(name, b"")
    _check_size(part, name, where)
    with _refusing(where):
        found = book.get_sheet_by_name(name)
        grid: Grid = [[_value(cell) for cell in cells] for cells in found.to_python(skip_empty_area=False)]
        merged = list(found.merged_cell_ranges or ())
    for row, column, text in _untold(part):
        grid += [[] for _ in range(row + 1 - len(grid))]
        grid[row] += [""] * (column + 1 - len(grid[row]))
        grid[row][column] = text
    merged = [block for block in merged if _holds(grid, block)]
    sizes = ((min(bottom, len(grid)) - top + 1) * (right - left + 1) for (top, left), (bottom, right) in merged)
    if sum(sizes) > MOST_CELLS:
        raise TableError(f"the sheet {shown(name)} of {where} has merged cells that lie over each other")
    return grid, merged, told


def _holds(grid: Grid, block: Block) -> bool:
    """Whether merged cells hold anything: many are merged for the looks of them, beyond the table too."""
    (top, left), _ = block
    return top < len(grid) and left < len(grid[top]) and not is_blank(grid[top][left])


@contextmanager
def _refusing(where: str) -> Iterator[None]:
    """Whatever a library says of a broken file, as one error of ours."""
    try:
        yield
    except Exception as error:  # noqa: BLE001  whatever the other library raises: one error for all
        raise TableError(f"{where} is no workbook that can be read: {shown(str(error))}") from None


def _value(cell: Any) -> Any:
    """A cell as it is meant: a number without a fraction is a whole one."""
    if type(cell) is float and cell.is_integer() and abs(cell) <= WHOLE:
        return int(cell)
    return cell


def _chosen(book: Any, sheet: str | int | None, where: str) -> tuple[str, tuple[str, ...]]:
    """The name of the sheet that is asked for, and what is to be told where none was."""
    names = [each.name for each in book.sheets_metadata if str(each.typ).endswith("WorkSheet")]
    seen = [each.name for each in book.sheets_metadata if each.name in names and str(each.visible).endswith("Visible")]
    if not names:
        raise TableError(f"{where} has no sheet of cells")
    if sheet is None:
        name = (seen or names)[0]
        others = [shown(other) for other in seen if other != name]
        more = f"; other sheets: {', '.join(others[:MOST_NAMED])}{', …' if len(others) > MOST_NAMED else ''}"
        return name, (f"read from the sheet {shown(name)}{more}",) if others else ()
    if isinstance(sheet, str) and sheet in names:
        return sheet, ()
    if isinstance(sheet, int) and not isinstance(sheet, bool) and 1 <= sheet <= len(names):
        return names[sheet - 1], ()
    listed = f"{', '.join(map(shown, names[:MOST_NAMED]))}{', …' if len(names) > MOST_NAMED else ''}"
    raise TableError(f"{where} has the sheets {listed}; got {shown(sheet)}{nearest(str(sheet), names)}")


MOST_NAMED = 10
"""Sheets that are named in an error or a note."""


# --- inside .xlsx: what the library does not tell

SHEET = re.compile(rb"<(?:\w{1,20}:)?sheet\s([^<>]*)>")
RELATION = re.compile(rb"<Relationship\s([^<>]*)>")
ATTRIBUTE = re.compile(rb'([\w:]{1,40})="([^"]*)"')
ROW = re.compile(rb'<(?:\w{1,20}:)?row\s(?:[^<>]*?\s)?r="([0-9]{1,7})"')
COLUMN = re.compile(rb'<(?:\w{1,20}:)?c\s+r="([A-Z]{1,3})[0-9]')
BROKEN = re.compile(
    rb'<(?:\w{1,20}:)?c\s+r="([A-Z]{1,3})([0-9]{1,7})"[^<>]*?\st="e"[^<>]*>'
    rb"(?:<(?:\w{1,20}:)?f[^<>]*>(?:[^<>]*</(?:\w{1,20}:)?f>)?)?"  # the formula
    rb"<(?:\w{1,20}:)?v>([^<>]{1,20})<"
)


UNCALCULATED = re.compile(
    rb'<(?:\w{1,20}:)?c\s+r="([A-Z]{1,3})([0-9]{1,7})"(?:\ss="\d+")?>'
    rb"<(?:\w{1,20}:)?f[^<>]*>([^<>]*)</(?:\w{1,20}:)?f>(?:<v></v>|<v ?/>)?</"
)
BOOK, RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"


def _parts(content: bytes, where: str) -> Mapping[str, bytes]:
    """The XML of each sheet of an .xlsx file by its name; nothing for other files."""
    if not content.startswith(b"PK"):
        return {}
    with _refusing(where), ZipFile(io.BytesIO(content)) as archive:
        sizes = {part.filename: part.file_size for part in archive.infolist()}
        if sum(sizes.values()) <= MOST_BYTES and {BOOK, RELATIONS} <= sizes.keys():
            targets = {
                one[b"Id"]: one[b"Target"].decode().removeprefix("/xl/")
                for one in _attributes(RELATION, archive.read(RELATIONS))
            }
            sheets = {
                _text(one[b"name"]): f"xl/{targets.get(one[b'r:id'], '')}"
                for one in _attributes(SHEET, archive.read(BOOK))
            }
            return {name: archive.read(part) for name, part in sheets.items() if part in sizes}
    if sum(sizes.values()) > MOST_BYTES:
        raise TableError(f"{where} is too large: what is packed in it has more than {MOST_BYTES:,} bytes")
    return {}


def _attributes(element: re.Pattern[bytes], xml: bytes) -> Iterator[dict[bytes, bytes]]:
    return (dict(ATTRIBUTE.findall(found)) for found in element.findall(xml))


def _text(raw: bytes) -> str:
    from html import unescape

    return unescape(raw.decode("utf-8", "replace"))


def _check_size(xml: bytes, name: str, where: str) -> None:
    """Raises TableError for a sheet that a stray cell makes too large to be held."""
    rows = max((int(row) for row in ROW.findall(xml)), default=0)
    columns = max((_number(letter) for letter in set(COLUMN.findall(xml))), default=0)
    if rows * columns > MOST_CELLS:
        raise TableError(
            f"the sheet {shown(name)} of {where} reaches to {letters(columns - 1)}{rows}, more than {MOST_CELLS:,} "
            "cells; delete what stands far out"
        )


def _number(column: bytes) -> int:
    number = 0
    for letter in column:
        number = number * 26 + letter - ord("A") + 1
    return number


def _untold(xml: bytes) -> Iterator[tuple[int, int, str]]:
    """The cells that the library has as empty and that are not, as row, column and text.

    They hold an error, such as #N/A or #REF!, or a formula that no program has calculated.
    """
    if b't="e"' in xml:
        for column, row, text in BROKEN.findall(xml):
            yield int(row) - 1, _number(column) - 1, _text(text)
    for column, row, text in UNCALCULATED.findall(xml):
        yield int(row) - 1, _number(column) - 1, f"={_text(text)} (not calculated)"


# --- writing


def write_workbook(
    path: str | os.PathLike[str], sheets: Mapping[str, tuple[Sequence[Any], Iterable[Mapping[Any, Any]]]]
) -> None:
    """Write sheets by name, each a header and rows, as .xlsx; whole or not at all, and no text is ever a formula.

    Numbers and days are typed. Raises TableError for a text that no cell can hold and a file that cannot be written.
    """
    out = io.BytesIO()
    book = _writer()(out, {"in_memory": True})
    book.set_properties({"created": MADE})
    bold = book.add_format({"bold": True})
    days, times = (book.add_format({"num_format": form}) for form in ("yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss"))
    for name, (header, rows) in sheets.items():
        sheet = book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        for column, title in enumerate(header):
            sheet.write_string(0, column, _fit(str(title)), bold)
        for n, row in enumerate(rows, 1):
            for column, title in enumerate(header):
                _write(sheet, (n, column), row.get(title), days, times)
    book.close()
    write_bytes(path, out.getvalue())


def _write(sheet: Any, place: tuple[int, int], value: Any, days: Any, times: Any) -> None:
    if value is None or value == "":
        return
    if isinstance(value, bool):
        sheet.write_boolean(*place, value)
    elif isinstance(value, (int, float)) and abs(value) <= WHOLE and float(f"{value:.{DIGITS}G}") == value:
        sheet.write_number(*place, value)
    elif isinstance(value, datetime) and _is_of_a_sheet(value):
        sheet.write_datetime(*place, value, times)
    elif isinstance(value, date) and not isinstance(value, datetime) and value >= FIRST_DAY:
        sheet.write_datetime(*place, value, days)
    else:
        text = value.isoformat() if isinstance(value, date) else str(value)
        sheet.write_string(*place, _fit(text))


def _is_of_a_sheet(moment: datetime) -> bool:
    """Whether a moment comes back as it went: no zone, whole seconds, and no midnight, which would be a day."""
    plain = moment.tzinfo is None and not moment.microsecond and moment.date() >= FIRST_DAY
    return plain and (moment.hour, moment.minute, moment.second) != (0, 0, 0)


def _fit(text: str) -> str:
    if len(text) > LONGEST_TEXT:
        raise TableError(f"a cell of a workbook holds {LONGEST_TEXT:,} characters; got {len(text):,}: {shown(text)}")
    if UNWRITABLE.search(text):
        raise TableError(f"a workbook has no form for a character of {shown(text)}")
    return text
