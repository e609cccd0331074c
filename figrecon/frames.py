"""Frames: tables of other libraries opened as rows, and a table that any of them can take; no library is needed."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, time
from importlib import import_module
from typing import Any

import attrs

from ._values import FrozenMapping, number_of
from .errors import TableError, shown

LARGEST_IN_ARROW = 2**63 - 1
"""A column with a whole number beyond a signed 64-bit one goes out as floats: Arrow has no wider integer."""

MIDNIGHT = time()


def _columns(value: Mapping[str, Iterable[Any]]) -> FrozenMapping[str, tuple[Any, ...]]:
    return FrozenMapping({name: tuple(cells) for name, cells in value.items()})


@attrs.frozen(repr=False)
class Table:
    """Named columns of equal length, of plain values; None is a missing cell.

    `polars.DataFrame(table)`, `pyarrow.table(table)` and a query of DuckDB take it through the Arrow PyCapsule
    interface, for which pyarrow must be installed; `pandas.DataFrame(table.to_dict())` needs nothing else.
    Raises TableError for columns of unequal length.

    >>> table = Table({"source": ["NIS", "Cho"], "best": [1500, None]})
    >>> table, table.columns, table.to_dict()["best"], table.to_rows()[1]
    (<Table of 2 rows, 2 columns>, ('source', 'best'), [1500, None], {'source': 'Cho', 'best': None})
    """

    _cells: FrozenMapping[str, tuple[Any, ...]] = attrs.field(converter=_columns)

    def __attrs_post_init__(self) -> None:
        lengths = {name: len(cells) for name, cells in self._cells.items()}
        if len(set(lengths.values())) > 1:
            raise TableError(f"the columns of a table must have one length; got {shown(lengths)}")

    @classmethod
    def of_rows(cls, columns: Iterable[str], rows: Iterable[Mapping[str, Any]]) -> "Table":
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
        return [dict(zip(self._cells, row, strict=True)) for row in zip(*self._cells.values(), strict=True)]

    def __len__(self) -> int:
        return max(map(len, self._cells.values()), default=0)

    def __repr__(self) -> str:
        return f"<Table of {number_of(len(self), 'row')}, {number_of(len(self._cells), 'column')}>"

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        """The table as an Arrow stream. Raises TableError where pyarrow is not installed.

        A column of mixed types goes out as text.
        """
        arrow = _pyarrow()
        arrays = {name: _arrow_array(arrow, cells) for name, cells in self._cells.items()}
        return arrow.table(arrays).__arrow_c_stream__(requested_schema)


def _pyarrow() -> Any:
    try:
        return import_module("pyarrow")
    except ImportError:
        raise TableError(
            "Arrow data needs pyarrow: pip install 'figrecon[arrow]'; without it, use to_dict() or to_rows()"
        ) from None


def _arrow_array(arrow: Any, cells: Sequence[Any]) -> Any:
    types = {type(cell) for cell in cells if cell is not None}
    if types == {int} and any(abs(cell) > LARGEST_IN_ARROW for cell in cells if cell is not None):
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


def is_missing(value: Any) -> bool:
    """Whether a cell is empty: None, an empty text, or a NaN, NaT or NA of any library.

    >>> [is_missing(cell) for cell in (None, "", float("nan"), 0, " ")]
    [True, True, True, False, False]
    """
    if value is None or isinstance(value, str):
        return not value
    if hasattr(value, "__len__"):
        return False  # a list or an array is no missing cell, whatever is in it
    try:
        return bool(value != value)  # noqa: PLR0124  NaN, NaT and NA are the values not equal to themselves
    except (TypeError, ValueError, ArithmeticError):  # pandas.NA has no truth value, and a signaling NaN signals
        return type(value).__name__ == "NAType"


def opened(frame: Any) -> tuple[list[Any], list[dict[Any, Any]]]:
    """The column names and the rows of a frame: pandas, polars, pyarrow, a DuckDB relation, a dict of lists, a Table.

    Any other object that speaks the Arrow PyCapsule interface is opened through pyarrow. A column of datetimes that
    all fall on midnight, without a time zone, holds days: it comes out as dates, since pandas has no other way to hold
    them. Raises TableError for anything else, for a name given twice and for a frame that its own library cannot open.

    >>> opened({"source": ["A", "B"], "figure": [1, None]})
    (['source', 'figure'], [{'source': 'A', 'figure': 1}, {'source': 'B', 'figure': None}])
    """
    if isinstance(frame, Mapping):
        frame = Table(_listed(frame))
    opener = next((opener for has, opener in OPENERS if all(hasattr(frame, name) for name in has)), None)
    if opener is None or isinstance(frame, type):
        raise TableError(
            "a frame must be one of pandas, polars, pyarrow or DuckDB, a dict of lists, or speak Arrow; "
            f"got {shown(frame)}"
        )
    try:
        header, rows = opener(frame)
    except TableError:
        raise
    except Exception as error:  # noqa: BLE001  whatever the other library raises: one error for all
        raise TableError(f"the frame cannot be opened: {shown(str(error))}") from None
    return header, _with_days(header, rows)


def _listed(frame: Mapping[Any, Any]) -> dict[Any, Any]:
    for name, cells in frame.items():
        if isinstance(cells, (str, bytes, Mapping)) or not isinstance(cells, Iterable):
            raise TableError(f"a dict of columns holds a list for each column; got {shown(cells)} for {shown(name)}")
    return dict(frame)


def _once(header: Iterable[Any]) -> list[Any]:
    names: dict[Any, None] = {}
    for name in header:
        if name in names:
            raise TableError(f"a column must be named once; got {shown(name)} twice")
        names[name] = None
    return list(names)


def _of_arrow(frame: Any) -> tuple[list[Any], list[dict[Any, Any]]]:
    return _once(frame.schema.names), frame.to_pylist()


def _of_records(frame: Any) -> tuple[list[Any], list[dict[Any, Any]]]:
    return _once(frame.columns), frame.to_dict(orient="records")


def _of_relation(frame: Any) -> tuple[list[Any], list[dict[Any, Any]]]:
    header = _once(frame.columns)
    return header, [dict(zip(header, row, strict=True)) for row in frame.fetchall()]


OPENERS = (
    (("to_rows", "columns"), lambda frame: (list(frame.columns), frame.to_rows())),  # our own Table
    (("to_pylist", "schema"), _of_arrow),  # pyarrow
    (("iter_rows", "to_dicts"), lambda frame: (list(frame.columns), frame.to_dicts())),  # polars
    (("iterrows", "to_dict"), _of_records),  # pandas
    (("fetchall", "columns"), _of_relation),  # DuckDB
    (("__arrow_c_stream__",), lambda frame: _of_arrow(_pyarrow().table(frame))),
)
"""How the rows of a frame are got, by what it has; the frame's own way first, so that pyarrow is seldom needed."""


def _with_days(header: Sequence[Any], rows: list[dict[Any, Any]]) -> list[dict[Any, Any]]:
    days = {name for name in header if _holds_days([row[name] for row in rows])}
    if not days:
        return rows
    return [
        {name: cell.date() if name in days and not is_missing(cell) else cell for name, cell in row.items()}
        for row in rows
    ]


def _holds_days(cells: Iterable[Any]) -> bool:
    filled = [cell for cell in cells if not is_missing(cell)]
    return bool(filled) and all(
        isinstance(cell, datetime) and cell.tzinfo is None and cell.time() == MIDNIGHT for cell in filled
    )
