"""The sections of a sheet as tables of HTML: their columns stand below each other, and long ones are folded."""

import math
from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple

from .links import link_html
from .safe import LONGEST, escaped, isolated
from .scales import Scale
from .sheets import OPEN_ROWS, Row, Section, Sheet
from .strips import EDGE, WIDTH, axis, place, strip
from .styles import BAND, BLUE, narrow
from .terminal import STRIP_AFTER

SENTENCE = 1_000
"""Characters of a sentence: fifty names, and no page of text."""

NOTE = 400
"""Characters of a note on a card, or of a cell in prose: a paragraph."""

LONGEST_WHOLE = 26
"""Characters of a cell that is never broken: "30 October–2 November 2024" has so many."""

LONGEST_WORD = 20
"""Characters of a word that is never broken within."""

WIDEST, WIDEST_PROSE = 26, 40
"""Characters of a column that is given more room than its longest word needs."""

SMALLEST_FONT = 13
"""Pixels of the text in a notebook; that of a page is larger."""

EM, GAP = 0.58, 0.9
"""The width of a character in em, which few fonts exceed on average, and the gap behind a cell."""

ROOMY = 1.3
"""A table takes no more room than this many times what its columns would have."""


class _Column(NamedTuple):
    """A column of text: how its cells begin, the width in em that it needs, and the one it would have."""

    cell: str
    least: float
    wish: float
    prose: bool


def tables(sheet: Sheet) -> Iterable[str]:
    """A table for each section, with its title; the strips of all stand below each other."""
    columns, scale = _columns(sheet), None
    strips = any(section.scale for section in sheet.sections)
    needed = _needed(columns, strips=strips)
    begin = _begin(columns, needed, strips=strips)
    keys = sheet.head.index(sheet.keys) if sheet.keys else None

    def table(head: str, section: Section) -> str:
        band = _band(section)
        lines = [_row(row, columns, keys, _strip(row, section, band) if strips else None) for row in section.rows]
        if section.more:
            wide = len(columns) + strips
            lines.append(f'<tr><td colspan="{wide}">… {section.more:,} more, not shown here</td></tr>')
        return f"{begin}{head}<tbody>{''.join(lines)}</tbody></table>"

    if sheet.sections:
        yield narrow(needed)
    for n, section in enumerate(sheet.sections):
        head = _head(sheet.head, section.scale, strips=strips) if n == 0 or section.scale != scale else ""
        scale = section.scale
        first, rest = ([], section.rows) if section.folded else (section.rows[:OPEN_ROWS], section.rows[OPEN_ROWS:])
        title = isolated(section.title, SENTENCE)
        if not section.folded:
            titled = f'<p class="fr-section">{title}</p>' if section.title else ""
            yield titled + table(head, section._replace(rows=first, more=0 if rest else section.more))
            title, head = f"{len(rest) + section.more:,} more", ""
        if rest:
            folded = table(head, section._replace(rows=rest))
            yield f'<details class="fr-section"><summary>{title}</summary>{folded}</details>'


# --- columns


def _columns(sheet: Sheet) -> list[_Column]:
    found = []
    for n, name in enumerate(sheet.head):
        texts = [row.cells[n] for section in sheet.sections for row in section.rows]
        whole, prose = name in sheet.whole, name in sheet.prose
        longest = max(map(len, [name, *texts]))
        words = max(len(word) for text in [name, *texts] for word in [*text.split(), ""])
        least = min(longest, LONGEST_WHOLE) if whole else min(words, LONGEST_WORD)
        wish = least if whole else max(least, min(longest, WIDEST_PROSE if prose else WIDEST))
        shown = "fr-whole" if whole else "fr-prose" if prose else ""
        cell = (f' class="{shown}"' if shown else "") + (f' data-label="{escape(name)}"' if n >= STRIP_AFTER else "")
        found.append(_Column(f"<td{cell}>", _em(least), _em(wish), prose))
    return found


def _free(columns: Sequence[_Column]) -> list[_Column]:
    return [column for column in columns if column.wish > column.least]


def _needed(columns: Sequence[_Column], *, strips: bool) -> int:
    """The width that the columns need in em, where those that would have more share what is left."""
    free = _free(columns)
    total = sum(column.wish for column in free)
    fixed = sum(column.least for column in columns if column not in free)
    shared = max((column.least * total / column.wish for column in free), default=0)
    return math.ceil(fixed + shared + strips * (WIDTH + EDGE) / SMALLEST_FONT)


def _begin(columns: Sequence[_Column], needed: int, *, strips: bool) -> str:
    """The table with its columns: those that need no more are so wide, the others share what is left."""
    free = _free(columns)
    total = sum(column.wish for column in free)
    widths = [f"{100 * c.wish / total:.1f}%" if c in free else f"{c.least:.1f}em" for c in columns]
    if strips:
        widths.insert(STRIP_AFTER, f"{WIDTH + EDGE}px")
    cols = "".join(f'<col style="width:{width}">' for width in widths)
    most = ROOMY * sum(column.wish for column in columns)
    wide = f"min-width:{needed}em;width:min(100%,{most:.1f}em + {(WIDTH + EDGE) * strips}px)"
    return f'<table class="fr-{needed}" style="{wide}"><colgroup>{cols}</colgroup>'


def _em(characters: int) -> float:
    return EM * characters + GAP


# --- rows


def _head(names: Sequence[str], scale: Scale | None, *, strips: bool) -> str:
    cells = [f'<th scope="col">{escaped(name)}</th>' for name in names]
    if strips:
        cells.insert(STRIP_AFTER, f'<th class="fr-strip">{axis(scale) if scale else ""}</th>')
    return f"<thead><tr>{''.join(cells)}</tr></thead>"


def _row(row: Row, columns: Sequence[_Column], keys: int | None, strip_cell: str | None) -> str:
    shown = [
        f"{column.cell}{_links(row) if n == keys and row.links else _text(text, column)}</td>"
        for n, (text, column) in enumerate(zip(row.cells, columns, strict=True))
    ]
    if strip_cell is not None:
        shown.insert(STRIP_AFTER, strip_cell)
    return f"<tr>{''.join(shown)}</tr>"


def _text(text: str, column: _Column) -> str:
    return isolated(text, NOTE if column.prose else LONGEST) if text else ""


def _links(row: Row) -> str:
    return ", ".join(link_html(*one) for one in row.links)


def _strip(row: Row, section: Section, band: str) -> str:
    return f'<td class="fr-strip"{band}>{strip(row.mark, section.scale)}</td>'


def _band(section: Section) -> str:
    """The range behind the rows: the background of their cells, so that it has no gaps where a row is tall."""
    if section.band is None or section.scale is None:
        return ""
    low, high = section.band
    left = 0.0 if low is None else place(low, section.scale)
    right = float(WIDTH) if high is None else place(high, section.scale)
    edges = [x for x, end in ((left, low), (right, high)) if end is not None]
    lines = [_stops(x - 0.75, x + 0.75, BLUE) for x in edges]
    return f' style="background:{",".join([*lines, _stops(left, right, BAND)])}"'


def _stops(left: float, right: float, color: str) -> str:
    stops = f"transparent {left:.1f}px,{color} {left:.1f}px,{color} {right:.1f}px,transparent {right:.1f}px"
    return f"linear-gradient(to right,{stops})"
