"""A sheet in plain characters, for a terminal: no color, no control, columns that line up."""

import unicodedata
from collections.abc import Callable, Sequence
from typing import Any

from .safe import clean
from .scales import Scale, compact
from .sheets import Section, Sheet
from .strips import COLUMNS, text_strip

TITLE, NOTE = 200, 300
"""Characters of a title and of a note: a few lines."""

WIDEST = 30
"""Characters of a column; the last one, which says why, may run on."""

STRIP_AFTER = 2
"""The strip stands behind the second cell."""


def plain_text(sheet: Sheet) -> str:
    """The whole sheet as lines."""
    answer = f"{clean(sheet.answer)}  [{clean(sheet.badge)}]" if sheet.badge else clean(sheet.answer)
    lines = [line for line in (clean(sheet.title), answer, clean(sheet.under, TITLE)) if line]
    widths = _widths(sheet)
    for n, section in enumerate(sheet.sections):
        lines += ["", clean(section.title, TITLE)] if section.title else [""]
        lines += [_line(cells, widths) for cells in _cells(section)]
        if section.more:
            lines.append(f"  … {section.more:,} more")
        after = sheet.sections[n + 1].scale if n + 1 < len(sheet.sections) else None
        if section.scale is not None and section.scale != after:
            lines.append(_line(["", "", _ends(section.scale)], widths))
    if sheet.notes:
        lines += ["", *(clean(note, NOTE) for note in sheet.notes)]
    return "\n".join(line.rstrip() for line in lines)


def _cells(section: Section) -> list[list[str]]:
    rows = []
    for row in section.rows:
        *body, last = row.cells
        cells = [clean(cell, WIDEST) for cell in body] + [clean(last)]
        cells.insert(STRIP_AFTER, text_strip(row.mark, section.scale))
        rows.append(cells)
    return rows


def _widths(sheet: Sheet) -> list[int]:
    rows = [cells for section in sheet.sections for cells in _cells(section)]
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    if any(section.scale for section in sheet.sections):
        widths[STRIP_AFTER] = COLUMNS
    return widths


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = [cell + " " * (wide - width(cell)) for cell, wide in zip(cells, widths, strict=False) if wide]
    return "  " + "  ".join(padded)


def _ends(scale: Scale) -> str:
    """The numbers at the ends of the strip."""
    low, high = (compact(float(f"{n:.3g}")) for n in (scale.low, scale.high))
    return f"{low}{(' log ' if scale.log else ''):^{COLUMNS - len(low) - len(high)}}{high}"


def width(text: str) -> int:
    """Columns that a terminal gives to a text: two for a wide character, none for a mark on another.

    >>> width("NIS"), width("国家"), width("é")
    (3, 4, 1)
    """
    return sum(
        0 if unicodedata.combining(c) or c in "\u200c\u200d" else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def pretty(printer: Any, value: object, cycle: bool, whole: Callable[[], str]) -> None:
    """Print a value for IPython: whole where it stands alone, by its repr within a list or dict."""
    nested = cycle or len(getattr(printer, "stack", ())) > 1
    printer.text(repr(value) if nested else whole())
