"""A table that any library of frames can take, and that shows itself; no library is needed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import Any

import attrs

from figrecon import display
from figrecon._values import FrozenMapping, number_of
from figrecon.errors import TableError, shown

from .plain import is_missing

IN_ARROW = range(-(2**63), 2**63)
"""A column with a whole number beyond a signed 64-bit one goes out as floats: Arrow has no wider integer."""


def _columns(value: Mapping[str, Iterable[object]]) -> FrozenMapping[str, tuple[Any, ...]]:
    if not isinstance(value, Mapping) or not all(isinstance(cells, Iterable) for cells in value.values()):
        raise TableError(f"a table is made of a list for each column; got {shown(value)}")
    return FrozenMapping({name: tuple(cells) for name, cells in value.items()})


@attrs.frozen(repr=False)
class Table:
    """Named columns of equal length, of plain values; None is a missing cell.

    It iterates over its rows, a dict each, which is what `pandas.DataFrame(table)` takes; of no rows pandas makes no
    columns, but of `table.to_dict()`. `polars.DataFrame(table)`, `pyarrow.table(table)` and a query of DuckDB take it
    through the Arrow PyCapsule interface, for which pyarrow must be installed. A notebook and `print` show it as a
    table. Raises TableError for columns of unequal length.

    >>> table = Table({"source": ["NIS", "Cho"], "best": [1500, None]})
    >>> table, table.columns, table.to_dict()["best"], list(table)[1]
    (<Table of 2 rows, 2 columns>, ('source', 'best'), [1500, None], {'source': 'Cho', 'best': None})
    >>> print(table)
    2 rows, 2 columns
    <BLANKLINE>
      source  best
      NIS     1500
      Cho
    """

    _cells: FrozenMapping[str, tuple[Any, ...]] = attrs.field(converter=_columns)

    def __attrs_post_init__(self) -> None:
        lengths = {name: len(cells) for name, cells in self._cells.items()}
        if len(set(lengths.values())) > 1:
            raise TableError(f"the columns of a table must have one length; got {shown(lengths)}")

    @classmethod
    def of_rows(cls, columns: Iterable[str], rows: Iterable[Mapping[str, object]]) -> "Table":
        """A table from rows; a column that a row lacks is missing there.

        >>> Table.of_rows(["a", "b"], [{"a": 1}]).to_dict()
        {'a': [1], 'b': [None]}
        """
        given = tuple(rows)
        return cls({name: [row.get(name) for row in given] for name in columns})

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(self._cells)

    def to_dict(self) -> dict[str, list[Any]]:
        """A list for each column: what `pandas.DataFrame` and `polars.DataFrame` take."""
        return {name: list(cells) for name, cells in self._cells.items()}

    def to_rows(self) -> list[dict[str, Any]]:
        """A dict for each row."""
        return list(self)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return (dict(zip(self._cells, row, strict=True)) for row in zip(*self._cells.values(), strict=True))

    def __len__(self) -> int:
        return max(map(len, self._cells.values()), default=0)

    def __repr__(self) -> str:
        return f"<Table of {number_of(len(self), 'row')}, {number_of(len(self._cells), 'column')}>"

    def __str__(self) -> str:
        return display.grid_text(self._grid())

    def _repr_html_(self) -> str:
        return display.cell(display.grid_html(self._grid()))

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        display.pretty(printer, self, cycle, lambda: display.grid_text(self._grid(), display.room(printer)))

    def _grid(self) -> display.Grid:
        title = f"{number_of(len(self), 'row')}, {number_of(len(self._cells), 'column')}"
        shown_of = [
            display.Column(str(name), [_text(cell) for cell in cells[: display.MOST_ROWS]], numeric=_is_numeric(cells))
            for name, cells in self._cells.items()
        ]
        return display.Grid(title, shown_of, more=max(0, len(self) - display.MOST_ROWS))

    def __arrow_c_stream__(self, requested_schema: object = None) -> Any:
        """The table as an Arrow stream. Raises TableError where pyarrow is not installed.

        A column of mixed types goes out as text.
        """
        arrow = pyarrow()
        arrays = {name: _arrow_array(arrow, cells) for name, cells in self._cells.items()}
        return arrow.table(arrays).__arrow_c_stream__(requested_schema)


def _text(cell: Any) -> str:
    """A cell as it is shown; what cannot be printed is shown by its type."""
    if isinstance(cell, (bytes, list, dict)):
        return shown(cell)
    try:
        return "" if is_missing(cell) else str(cell)
    except Exception:  # noqa: BLE001  whatever a foreign value raises, an integer of 5,000 digits among them
        return f"<{type(cell).__name__}>"


def _is_numeric(cells: Iterable[Any]) -> bool:
    return {type(cell) for cell in cells if not is_missing(cell)} in ({int}, {float}, {int, float})


def pyarrow() -> Any:
    """The library. Raises TableError where it is not installed."""
    try:
        return import_module("pyarrow")
    except ImportError:
        raise TableError(
            "Arrow data needs pyarrow: pip install 'figrecon[arrow]'; without it, use to_dict() or to_rows()"
        ) from None


def _arrow_array(arrow: Any, cells: Sequence[Any]) -> Any:
    types = {type(cell) for cell in cells if cell is not None}
    if types == {int} and any(cell not in IN_ARROW for cell in cells if cell is not None):
        types = {int, float}
    if types == {int, float}:
        return arrow.array([None if cell is None else float(cell) for cell in cells])
    try:
        if len(types) < 2:  # noqa: PLR2004  one type, or nothing but missing cells
            return arrow.array(cells)
    except (arrow.ArrowException, ValueError, TypeError, OverflowError):
        pass  # a type that Arrow does not have
    texts = (None if cell is None else str(cell).encode("utf-8", "replace").decode() for cell in cells)
    return arrow.array(texts, arrow.string())
