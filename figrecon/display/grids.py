"""A plain table, without marks: as escaped HTML, and as lines that fit the width of a terminal."""

from collections.abc import Sequence
from typing import NamedTuple

from .links import link_html
from .safe import LONGEST, clean, isolated
from .sheets import OPEN_ROWS
from .tables import LONGEST_WORD, SENTENCE
from .widths import LINE, shortened, width

MOST_COLUMNS = 60
"""Columns that a page holds; a table of a thousand is no table to look at."""

CUTS = (30, 20, 14)
"""Characters to which cells are cut in a terminal: the most with which every filled column fits, else the fewest."""

GAP = "  "

NARROWEST, WIDEST = 3, 10
"""Widths of a column on a page, in rem; longer texts are broken into lines."""


class Column(NamedTuple):
    """A column of a grid: its name and its cells as text, an empty one for a missing value."""

    name: str
    cells: Sequence[str]
    numeric: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether it has rows and nothing in any."""
        return bool(self.cells) and not any(self.cells)


class Grid(NamedTuple):
    """A whole table: a title, columns with their first rows, and how many rows more there are."""

    title: str
    columns: Sequence[Column]
    more: int = 0

    @property
    def rows(self) -> int:
        """How many rows it shows."""
        return max((len(column.cells) for column in self.columns), default=0)


# --- for a page


def grid_html(grid: Grid) -> str:
    """The grid as one element, without its style; the rows behind the first are folded.

    >>> grid_html(Grid("1 row", [Column("a<b", ["1"])])).count("a&lt;b")
    1
    """
    columns, left = grid.columns[:MOST_COLUMNS], grid.columns[MOST_COLUMNS:]
    blocks = [f'<p class="fr-title">{isolated(grid.title, SENTENCE)}</p>']
    if columns:
        blocks.append(_table(columns, 0, OPEN_ROWS))
    rest = grid.rows - OPEN_ROWS
    if rest > 0:
        folded = _table(columns, OPEN_ROWS, None, grid.more)
        blocks.append(f'<details class="fr-section"><summary>{rest + grid.more:,} more</summary>{folded}</details>')
    if left:
        blocks.append(f'<p class="fr-quiet">{isolated(_left_off(left), SENTENCE)}</p>')
    return "\n".join(['<div class="figrecon">', *blocks, "</div>"])


def _table(columns: Sequence[Column], first: int, end: int | None, more: int = 0) -> str:
    shares = "".join(f'<col style="width:{_rem(column)}rem">' for column in columns)
    names = "".join(f'<th scope="col"{_class(column)}>{isolated(column.name)}</th>' for column in columns)
    head = f"<thead><tr>{names}</tr></thead>" if first == 0 else ""
    rows = zip(*(column.cells[first:end] for column in columns), strict=True)
    cells = [
        "".join(f"<td{_class(column)}>{_text(cell)}</td>" for column, cell in zip(columns, row, strict=True))
        for row in rows
    ]
    lines = [f"<tr>{row}</tr>" for row in cells]
    if more:
        lines.append(f'<tr><td colspan="{len(columns)}">… {more:,} more, not shown here</td></tr>')
    return f"<table><colgroup>{shares}</colgroup>{head}<tbody>{''.join(lines)}</tbody></table>"


def _class(column: Column) -> str:
    """Numbers are to the right, and what has no spaces is not broken, as dates are at their hyphens."""
    words = all(len(cell) <= LONGEST_WORD and len(cell.split()) < 2 for cell in column.cells)  # noqa: PLR2004
    return ' class="fr-number"' if column.numeric else ' class="fr-whole"' if words else ""


def _text(cell: str) -> str:
    """A cell that is nothing but a link leads to it."""
    return link_html(cell, cell if len(cell.split()) == 1 else None)


def _rem(column: Column) -> int:
    """The width of a column by its longest text, so that a wide table is scrolled and not squeezed."""
    longest = max(min(len(text), LONGEST) for text in (column.name, *column.cells))
    return min(WIDEST, max(NARROWEST, 1 + longest // 2))


def _left_off(columns: Sequence[Column]) -> str:
    """How many columns there are beside those shown, and their names as far as a line goes."""
    names = ", ".join(column.name for column in columns[:MOST_COLUMNS])
    return f"… {len(columns):,} more column{'' if len(columns) == 1 else 's'}: {names}"


# --- for a terminal


def grid_text(grid: Grid, wide: int = LINE) -> str:
    """The grid as lines of at most `wide` columns of a terminal.

    Where not all fit, cells are cut shorter; then the empty columns are left off, then those in the middle, and named.

    >>> print(grid_text(Grid("2 rows", [Column("source", ["NIS", "Cho"]), Column("best", ["1500", ""], numeric=True)])))
    2 rows
    <BLANKLINE>
      source  best
      NIS     1500
      Cho
    """
    kept, most = _fitting(grid.columns, wide)
    drawn = [_padded(grid.columns[n], most) for n in kept]
    lines = [clean(grid.title), *([""] if drawn else [])]
    lines += [GAP + GAP.join(row) for row in zip(*drawn, strict=True)]
    if grid.more:
        lines.append(f"  … {grid.more:,} more")
    if len(kept) < len(grid.columns):
        left = [column for n, column in enumerate(grid.columns) if n not in set(kept)]
        lines += ["", clean(_left_off(left), wide)]
    return "\n".join(shortened(line.rstrip(), wide) for line in lines)


def _fitting(columns: Sequence[Column], wide: int) -> tuple[list[int], int]:
    """Which columns fit, and to how many characters their cells are cut."""
    every = list(range(len(columns)))
    filled = [n for n in every if not columns[n].is_empty]
    for kept in (every, filled) if len(every) <= wide else ():
        for most in CUTS:
            if sum(_wide(columns[n], most) for n in kept) <= wide:
                return kept, most
    half = wide // 2  # more columns than these fit in no line
    kept = filled if len(filled) <= wide else [*filled[:half], *filled[-half:]]
    while len(kept) > 1 and sum(_wide(columns[n], CUTS[-1]) for n in kept) > wide:
        del kept[len(kept) // 2]
    return kept, CUTS[-1]


def _wide(column: Column, most: int) -> int:
    return len(GAP) + max(width(clean(text, most)) for text in (column.name, *column.cells))


def _padded(column: Column, most: int) -> list[str]:
    """The name and the cells, each with its spaces."""
    texts = [clean(text, most) for text in (column.name, *column.cells)]
    widest = max(map(width, texts))
    spaces = [" " * (widest - width(text)) for text in texts]
    return [f"{space}{text}" if column.numeric else f"{text}{space}" for text, space in zip(texts, spaces, strict=True)]
