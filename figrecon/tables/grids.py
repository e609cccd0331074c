"""Grids: rows of cells as they stand in a file; from them a header, rows, and what is neither."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import attrs

from figrecon.errors import TableError, nearest, shown

from .cells import NUMBERS
from .columns import Layout
from .headers import HEADER_ROWS, UNNAMED, Wanted, check_width, column_name, filled, header_at, is_blank
from .hxl import are_tags, columns_by_tags, tags_at
from .layouts import expected_names, layout_of, spread
from .naming import COLUMNS, REQUIRED
from .options import ONCE, Reading
from .remarks import LOOKED_BACK, MOST_IN_A_REMARK, end_of_table, told_row

Grid = list[list[Any]]

Block = tuple[tuple[int, int], tuple[int, int]]
"""The first and the last cell of a merged range, each a row and a column, from 0."""


@attrs.frozen
class Shaped:
    """A table in the shape that readers take: its header and its rows, and what of it is no row."""

    header: list[Any]
    rows: Iterable[Mapping[Any, Any]]
    first: int
    """The number of the first row, as a spreadsheet counts."""
    notes: tuple[str, ...] = ()
    """The titles above the header and the remarks below the rows, each with its row."""
    options: Mapping[str, Any] = attrs.field(factory=dict)
    """The options, with what a row of tags gives once."""


def wanted_names(options: Mapping[str, Any]) -> Wanted:
    """The names that a header may have by our columns and by the options."""
    flat = spread(options)
    given = {name for name in ONCE if flat.get(name) is not None}
    wide = flat.get("wide")
    if isinstance(wide, Mapping):
        said = [set(value) if isinstance(value, Mapping) else {name} for name, value in wide.items()]
        given |= {"figure", *set.intersection(*said)} if said else {"figure"}
    needed = [{name, *(NUMBERS if name == "figure" else ())} for name in REQUIRED if name not in given]
    layout = flat.get("layout")
    if layout is not None and (found_by := layout_of(layout).found_by):
        needed = [{column_name(name)} for name in found_by]
    columns = flat.get("columns")
    mapped = columns if isinstance(columns, Mapping) else {}
    return Wanted.of(COLUMNS, needed, mapped, expected_names(options))


def shape_grid(
    grid: Grid, options: Mapping[str, Any], where: str, *, first: int = 1, merged: Sequence[Block] = ()
) -> Shaped:
    """The header, the rows and the rest of a grid; `first` is how its first row is counted.

    The header is the row that `header=` names, else the first that has the names of all columns that are needed. A
    row of HXL tags below or above it names the columns for which nothing else does. Columns without a name and
    without a cell are passed over, those with a cell are called by their letter. What merged cells of several rows
    hold, they hold in each row. Raises TableError where there is no row at all, or not the one that is named.

    >>> table = shape_grid([["Flood"], [], ["source", "figure"], ["A", "12"], ["Source: A"]], {}, "it")
    >>> table.header, list(table.rows), table.first, table.notes
    (['source', 'figure'], [{'source': 'A', 'figure': '12'}], 4, ('row 1: Flood', 'row 5: Source: A'))
    """
    check_width(grid[:HEADER_ROWS])
    if not any(map(filled, grid)):
        raise TableError(f"{where} is empty; a table begins with a header such as subject,figure,source,published")
    wanted = wanted_names(options)
    _hold_down(grid, merged)
    head, tags = _head(grid, wanted, Reading.of(options).header, first, where)
    names, once = _names(grid, head, tags, wanted, options)
    start = max(n for n in (head, tags) if n is not None) + 1
    end = end_of_table(grid, start, [wanted.role(name) for name in names])
    _hold_across(grid, merged, start, end)
    body = grid[start:end]
    kept = _kept(names, body)
    header = [name if not is_blank(name) else f"column {letters(n)}" for n, name in kept]
    outside = [n for n in (*range(start), *range(end, len(grid))) if n not in (head, tags) and filled(grid[n])]
    places = None if len(kept) == len(names) else [n for n, _ in kept]
    notes = tuple(told_row(n + first, grid[n]) for n in outside)
    grid.clear()
    rows = _rows(header, body, places, len(names))
    return Shaped(header, rows, first + start, notes, {**options, **once})


def _head(grid: Grid, wanted: Wanted, given: int | None, first: int, where: str) -> tuple[int | None, int | None]:
    """Which row is the header, and which the tags; either may be missing."""
    if given is not None and not first <= given < first + len(grid):
        raise TableError(f"header= is a row of the table, as a spreadsheet counts; {where} has no row {given}")
    head = header_at(grid, wanted) if given is None else given - first
    if given is not None or wanted.has_all(grid[head]):
        beside = (_next(grid, head, 1), _next(grid, head, -1))
        return head, next((n for n in beside if n is not None and are_tags(grid[n])), None)
    tags = tags_at(grid)
    if tags is None:
        return head, None
    above, below = _next(grid, tags, -1), _next(grid, tags, 1)
    if above is not None:
        return above, tags
    return (below, tags) if below is not None and _is_of_names(grid[below], wanted) else (None, tags)


def _next(grid: Grid, place: int, step: int) -> int | None:
    """The next row that is not blank, below or above one."""
    place += step
    while 0 <= place < len(grid):
        if filled(grid[place]):
            return place
        place += step
    return None


def _is_of_names(cells: Sequence[Any], wanted: Wanted) -> bool:
    """Whether a row below the tags is a header: known names are in it, or words alone."""
    texts = [cells[n] for n in filled(cells)]
    plain = all(isinstance(text, str) and not any(map(str.isdigit, text)) for text in texts)
    return bool(wanted.known(texts)) or plain


def _names(
    grid: Grid, head: int | None, tags: int | None, wanted: Wanted, options: Mapping[str, Any]
) -> tuple[list[Any], Mapping[str, Any]]:
    """The names of the columns by the header and by the tags, and what the tags give once."""
    names = wanted.settled([_title(cell) for cell in grid[head]]) if head is not None else []
    if tags is None:
        return names, {}
    row = grid[tags]
    if _is_by_tags(options):
        return list(row), {}
    names += [""] * (len(row) - len(names))
    taken = {wanted.role(name) for name in names if not is_blank(name)}
    taken |= {name for name in ONCE if options.get(name) is not None}
    found, once = columns_by_tags(row, taken)
    own = [row[n] if is_blank(name) and n < len(row) else name for n, name in enumerate(names)]
    return [found.get(n, name) for n, name in enumerate(own)], once


def _is_by_tags(options: Mapping[str, Any]) -> bool:
    """Whether the layout of a table knows it by its tags, and not by its names."""
    layout = options.get("layout")
    return layout is not None and any(name.startswith("#") for name in layout_of(layout).found_by)


def _title(cell: Any) -> Any:
    """A name as text: a year or a day may be one in a workbook."""
    return "" if is_blank(cell) else cell.isoformat() if isinstance(cell, date) else str(cell)


def _kept(names: Sequence[Any], body: Grid) -> list[tuple[int, Any]]:
    """The columns with a name, and those without one that have a cell."""
    nameless = {n for n, name in enumerate(names) if is_blank(name)}
    if nameless:
        nameless -= {n for cells in body for n in nameless if n < len(cells) and not is_blank(cells[n])}
    return [(n, name) for n, name in enumerate(names) if n not in nameless]


def _rows(header: Sequence[Any], body: Grid, places: Sequence[int] | None, width: int) -> Iterator[dict[Any, Any]]:
    """Rows by name; what is beyond the header stands under None, and a blank row has nothing.

    Each row is let go of once it is given: of a million rows, cells and reports are never all there at once.
    """
    body.reverse()
    while body:
        cells = body.pop()
        if not cells or (is_blank(cells[0]) and not filled(cells)):
            yield {}
            continue
        if places is None:
            row: dict[Any, Any] = dict(zip(header, cells, strict=False))
        else:
            row = {name: cells[n] for name, n in zip(header, places, strict=True) if n < len(cells)}
        if len(cells) > width and filled(cells[width:]):
            row[None] = cells[width:]
        yield row


def letters(column: int) -> str:
    """The letters by which a spreadsheet calls a column; the first is 0.

    >>> letters(0), letters(27)
    ('A', 'AB')
    """
    name = ""
    column += 1
    while column:
        column, last = divmod(column - 1, 26)
        name = chr(ord("A") + last) + name
    return name


# --- merged cells


def _hold_down(grid: Grid, merged: Iterable[Block]) -> None:
    """What merged cells of several rows hold, in their first column of each row."""
    for (top, left), (bottom, _) in merged:
        for n in range(top + 1, min(bottom, len(grid) - 1) + 1):
            grid[n][left : left + 1] = [grid[top][left]]


def _hold_across(grid: Grid, merged: Iterable[Block], start: int, end: int) -> None:
    """What merged cells among the rows of a table hold, in every column."""
    for (top, left), (bottom, right) in merged:
        for cells in grid[max(top, start) : min(bottom + 1, end)]:
            cells[left : right + 1] = [cells[left]] * (min(right + 1, len(cells)) - left)


def filled_down(rows: Iterable[Mapping[Any, Any]], layout: Layout) -> Iterable[Mapping[Any, Any]]:
    """The rows with what stands above in the empty cells of the columns that `fill_down=` names.

    Raises TableError for a name that no column has.
    """
    columns: list[Any] = []
    for name in layout.reading.fill_down:
        found = [
            theirs for theirs, ours in layout.names.items() if column_name(name) in map(column_name, (theirs, ours))
        ]
        if not found:
            near = nearest(name, map(str, layout.names))
            raise TableError(f"fill_down= names columns of the table; got {shown(name)}{near}")
        columns += found
    return _filled_down(rows, columns) if columns else rows


def _filled_down(rows: Iterable[Mapping[Any, Any]], columns: Sequence[Any]) -> Iterator[Mapping[Any, Any]]:
    above: dict[Any, Any] = {}
    for row in rows:
        if any(not is_blank(cell) for name, cell in row.items() if name is not None):
            here = {name: cell for name in columns if not is_blank(cell := row.get(name))}
            above |= here
            yield {**row, **above}
        else:
            yield row


# --- tables whose rows are mappings


def shape_mappings(header: Sequence[Any], rows: Sequence[Mapping[Any, Any]], options: Mapping[str, Any]) -> Shaped:
    """The same of a frame or of mappings: their own names are the header where they are one, and count as row 0.

    >>> titled = [{"Flood": "source", "Unnamed: 1": "figure"}, {"Flood": "A", "Unnamed: 1": 12}]
    >>> list(shape_mappings(["Flood", "Unnamed: 1"], titled, {}).rows)
    [{'source': 'A', 'figure': 12}]
    """
    check_width([header])
    wanted, given = wanted_names(options), Reading.of(options).header
    top = [list(header), *([row.get(name) for name in header] for row in rows[:HEADER_ROWS])]
    if given is None and (tags_at(top) is None or (wanted.has_all(header) and not are_tags(top[1]))):
        place = header_at(top, wanted)
        given = place if wanted.known(top[place]) else 0
    if given == 0:
        return _by_own_names(header, rows, wanted, options)
    names = [name if isinstance(name, str) and not UNNAMED.fullmatch(name) else None for name in header]
    grid = [names, *([row.get(name) for name in header] for row in rows)]
    return shape_grid(grid, options, "the table", first=0)


def _by_own_names(
    header: Sequence[Any], rows: Sequence[Mapping[Any, Any]], wanted: Wanted, options: Mapping[str, Any]
) -> Shaped:
    """Rows by their own names, but for those that the options spell otherwise."""
    spelled = {own: name for own, name in zip(header, wanted.settled(header), strict=True) if name in wanted.names}
    renamed = {own: name for own, name in spelled.items() if own != name}
    last = len(rows)
    while last and len([cell for cell in rows[last - 1].values() if not is_blank(cell)]) <= MOST_IN_A_REMARK:
        last -= 1
    below = [[row.get(name) for name in header] for row in rows[max(0, last - LOOKED_BACK) :]]
    end = len(rows) - len(below) + end_of_table(below, 0, [wanted.role(name) for name in header])
    notes = tuple(
        told_row(n, list(row.values())) for n, row in enumerate(rows[end:], end + 1) if filled([*row.values()])
    )
    kept: Iterable[Mapping[Any, Any]] = rows[:end]
    if renamed:
        kept = ({renamed.get(name, name): cell for name, cell in row.items()} for row in kept)
    return Shaped([renamed.get(name, name) for name in header], kept, 1, notes, options)
