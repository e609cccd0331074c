"""A sheet in plain characters, for a terminal: no color, no control, columns that line up, no line that is too wide."""

from collections.abc import Callable, Sequence
from itertools import zip_longest
from typing import Any, NamedTuple

from .safe import clean
from .scales import Scale, compact
from .sheets import Section, Sheet
from .strips import COLUMNS, text_strip
from .widths import LINE, width
from .wrapping import NARROWEST, in_a_column, wrapped

TITLE, NOTE = 200, 300
"""Characters of a title or a cell that is broken into lines, and of a note: a few lines."""

ENOUGH, ENOUGH_FOR_WHY = 30, 24
"""Columns with which a cell, and the last one, which says why, stands well on one line with the others."""

LONGEST_WORD = 16
"""Columns of a word that stays whole while there is room: so many has a key."""

NARROWEST_STRIP = 18

STRIP_AFTER = 2
"""The strip stands behind the second cell."""

INDENT, DEEPER, GAP = "  ", "    ", "  "


def plain_text(sheet: Sheet, wide: int = LINE) -> str:
    """The whole sheet as lines of at most `wide` columns, or of 40 where that is less."""
    answer = f"{clean(sheet.answer, TITLE)}  [{clean(sheet.badge)}]" if sheet.badge else clean(sheet.answer, TITLE)
    lines = [line for line in (clean(sheet.title, TITLE), answer, clean(sheet.under, TITLE)) if line]
    for section, rows in zip(sheet.sections, rows_text(sheet.sections, wide), strict=True):
        lines += ["", clean(section.title, TITLE), *rows] if section.title else ["", *rows]
    if sheet.notes:
        lines += ["", *(clean(note, NOTE) for note in sheet.notes)]
    return "\n".join(wrapped(line, wide) for line in lines)


def rows_text(sections: Sequence[Section], wide: int = LINE) -> list[list[str]]:
    r"""The rows of each section as lines, all in the same columns, with the numbers at the ends of the strips.

    What stands behind the strip is put on a line below, where one line has no room for all.

    >>> from .sheets import Mark, Row
    >>> rows = [Row(("Army", "3"), Mark(3, 3, 3)), Row(("Mayor", "at least 4"), Mark(4, 4, None))]
    >>> print("\n".join(rows_text([Section("", rows, Scale(2, 5))])[0]))
      Army   3                  ●
      Mayor  at least 4                   ●───────→
                         2                        5
    """
    columns = _columns_of(sections, max(wide, NARROWEST))
    listed = []
    for n, section in enumerate(sections):
        lines = [line for row in section.rows for line in _row(row.cells, row.mark, section.scale, columns)]
        if section.more:
            lines.append(f"  … {section.more:,} more")
        after = sections[n + 1].scale if n + 1 < len(sections) else None
        if section.scale is not None and section.scale != after:
            lines.append(_ends(section.scale, columns))
        listed.append(lines)
    return listed


class _Columns(NamedTuple):
    """The columns of each cell before the strip, those of the strip, of each cell behind it, and on which line."""

    before: Sequence[int]
    strip: int
    behind: Sequence[int]
    on_one_line: bool

    @property
    def strip_begins(self) -> int:
        return len(INDENT) + sum(wide + len(GAP) for wide in self.before if wide)


def _columns_of(sections: Sequence[Section], wide: int) -> _Columns:
    rows = [_texts(row.cells) for section in sections for row in section.rows]
    texts = list(zip(*rows, strict=True))
    before, behind = texts[:STRIP_AFTER], texts[STRIP_AFTER:]
    strip = min(COLUMNS, max(NARROWEST_STRIP, wide // 3)) if any(section.scale for section in sections) else 0
    room = wide - len(INDENT) - (strip + len(GAP) if strip else 0)
    needed = [min(ENOUGH, _widest(column)) for column in before]
    needed += [min(ENOUGH_FOR_WHY if column is behind[-1] else ENOUGH, _widest(column)) for column in behind]
    if _total(needed) <= room:
        widths = _fitting(texts, room)
        return _Columns(widths[:STRIP_AFTER], strip, widths[STRIP_AFTER:], on_one_line=True)
    return _Columns(_fitting(before, room), strip, _fitting(behind, wide - len(DEEPER)), on_one_line=False)


def _fitting(columns: Sequence[Sequence[str]], room: int) -> list[int]:
    """Widths with which the columns have room: the widest is made narrower, at first not below its longest word.

    None is wider than its longest line then is.
    """
    widths = [_widest(column) for column in columns]
    words = [max((width(word) for text in column for word in text.split(" ")), default=0) for column in columns]
    least = [min(LONGEST_WORD, longest) for longest in words]
    while _total(widths) > room:
        free = [n for n, wide in enumerate(widths) if wide > least[n]] or range(len(widths))
        widths[max(free, key=lambda n: widths[n])] -= 1
    return [
        _widest([line for text in column for line in in_a_column(text, wide)]) if wide else 0
        for column, wide in zip(columns, widths, strict=True)
    ]


def _widest(column: Sequence[str]) -> int:
    return max(map(width, column), default=0)


def _total(widths: Sequence[int]) -> int:
    """The columns that cells take with the gaps between them."""
    filled = [wide for wide in widths if wide]
    return sum(filled) + len(GAP) * (len(filled) - 1)


def _texts(cells: Sequence[str]) -> list[str]:
    return [clean(cell, TITLE) for cell in cells]


def _row(cells: Sequence[str], mark: Any, scale: Scale | None, columns: _Columns) -> list[str]:
    texts = _texts(cells)
    strip = text_strip(mark, scale, columns.strip) if columns.strip else ""
    before, behind = texts[:STRIP_AFTER], texts[STRIP_AFTER:]
    if columns.on_one_line:
        return _lines([*before, strip, *behind], [*columns.before, columns.strip, *columns.behind], INDENT, strip)
    below = _lines(behind, columns.behind, DEEPER) if any(behind) else []
    return _lines([*before, strip], [*columns.before, columns.strip], INDENT, strip) + below


def _lines(texts: Sequence[str], widths: Sequence[int], indent: str, strip: str = "") -> list[str]:
    """Cells beside each other, each folded in its own column; a strip is no text to fold."""
    filled = [(text, wide) for text, wide in zip(texts, widths, strict=True) if wide]
    cells = [[text] if text is strip else in_a_column(text, wide) for text, wide in filled]
    lines = []
    for parts in zip_longest(*cells, fillvalue=""):
        padded = [part + " " * (wide - width(part)) for part, (_, wide) in zip(parts, filled, strict=True)]
        lines.append((indent + GAP.join(padded)).rstrip())
    return lines


def _ends(scale: Scale, columns: _Columns) -> str:
    """The numbers at the ends of the strip, below it."""
    low, high = (compact(float(f"{n:.3g}")) for n in (scale.low, scale.high))
    between = " log " if scale.log else " "
    ends = f"{low}{between:^{max(len(between), columns.strip - len(low) - len(high))}}{high}"
    return ends.rjust(columns.strip_begins + columns.strip)


def room(printer: Any) -> int:
    """Columns of a line that a printer of IPython has."""
    return int(getattr(printer, "max_width", LINE))


def pretty(printer: Any, value: object, cycle: bool, whole: Callable[[], str]) -> None:
    """Print a value for IPython: whole where it stands alone, by its repr within a list or dict."""
    nested = cycle or len(getattr(printer, "stack", ())) > 1
    printer.text(repr(value) if nested else whole())
