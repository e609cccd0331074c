"""Frames of other libraries opened as rows of plain values, each by what it has."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, time
from typing import Any

from figrecon.errors import TableError, shown

from .likes import FrameLike
from .plain import PLAIN, as_plain, is_missing
from .table import Table, pyarrow

LARGEST_WHOLE = 2**53
"""Up to here every whole number has a float of its own; beyond, a float says nothing of the number that it was."""

MIDNIGHT = time()

Way = tuple[tuple[str, ...], Callable[[Any], Any]]


def opened(frame: "FrameLike") -> tuple[list[Any], list[dict[Any, Any]]]:
    """The column names and the rows of a frame: pandas, polars, pyarrow, a DuckDB relation, a dict of lists, a Table.

    Lazy frames are collected, and narwhals frames opened as what they hold. Any other object that speaks the Arrow
    PyCapsule interface is opened through pyarrow. The scalars of numpy, pandas and pyarrow come out as plain values. A
    column of datetimes that all fall on midnight, without a time zone, holds days, and comes out as dates, since pandas
    has no other way to hold them; nor has it one for whole numbers among which some are missing, so that a column of it
    whose numbers are all whole comes out as ints. Raises TableError for anything else, for a name given twice and for a
    frame that its own library cannot open.

    >>> opened({"source": ["A", "B"], "figure": [1, None]})
    (['source', 'figure'], [{'source': 'A', 'figure': 1}, {'source': 'B', 'figure': None}])
    """
    try:
        frame = _collected(frame)
        opener = _way(OPENERS, Table(_listed(frame)) if isinstance(frame, Mapping) else frame)
        if opener is not None:
            header, rows = opener()
            return header, _plain_rows(header, rows)
    except TableError:
        raise
    except Exception as error:  # noqa: BLE001  whatever the other library raises: one error for all
        raise TableError(f"the frame cannot be opened: {shown(str(error))}") from None
    raise TableError(
        f"a frame must be one of pandas, polars, pyarrow or DuckDB, a dict of lists, or speak Arrow; got {shown(frame)}"
    )


def _way(ways: Sequence[Way], frame: Any) -> Callable[[], Any] | None:
    """How to open a frame, by what its class has: a frame itself may have a column of any name."""
    for has, way in ways:
        if all(hasattr(type(frame), name) for name in has):
            return lambda: way(frame)
    return None


def _collected(frame: Any) -> Any:
    """The frame behind others that wrap it or are not computed yet."""
    for _ in range(MOST_LAYERS):
        collect = _way(LAZY, frame)
        if collect is None:
            break
        frame = collect()
    return frame


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
    header = _once(frame.columns)
    levels = [name for name in getattr(getattr(frame, "index", None), "names", ()) if name is not None]
    named = [name for name in levels if name not in header]
    if named:  # an index with a name is data, and is a column again
        frame = frame.reset_index(level=named)
        header = _once(frame.columns)
    rows = frame.to_dict(orient="records")
    whole = {name for name in header if _holds_whole_numbers([row[name] for row in rows])}
    if whole:
        rows = [{name: _whole(cell) if name in whole else cell for name, cell in row.items()} for row in rows]
    return header, rows


def _holds_whole_numbers(cells: Iterable[Any]) -> bool:
    filled = [cell for cell in cells if not is_missing(cell)]
    return float in map(type, filled) and all(
        type(cell) is int or (type(cell) is float and cell.is_integer() and abs(cell) <= LARGEST_WHOLE)
        for cell in filled
    )


def _whole(cell: Any) -> Any:
    return cell if is_missing(cell) else int(cell)


def _of_relation(frame: Any) -> tuple[list[Any], list[dict[Any, Any]]]:
    header = _once(frame.columns)
    return header, [dict(zip(header, row, strict=True)) for row in frame.fetchall()]


LAZY: tuple[Way, ...] = (
    (("to_native", "columns"), lambda frame: frame.to_native()),  # narwhals, lazy or not
    (("collect", "collect_schema"), lambda frame: frame.collect()),  # polars
    (("compute", "dask"), lambda frame: frame.compute()),  # Dask
    (("toPandas",), lambda frame: frame.toPandas()),  # Spark
)
"""How a frame is got from what wraps one or computes it later."""

MOST_LAYERS = 4
"""Frames within frames that are looked through: narwhals around a lazy frame are two."""

OPENERS: tuple[Way, ...] = (
    (("to_rows", "columns"), lambda frame: (list(frame.columns), frame.to_rows())),  # our own Table
    (("to_pylist", "schema"), _of_arrow),  # pyarrow
    (("iter_rows", "to_dicts"), lambda frame: (list(frame.columns), frame.to_dicts())),  # polars
    (("iterrows", "to_dict"), _of_records),  # pandas, Modin
    (("fetchall", "columns"), _of_relation),  # DuckDB
    (("__arrow_c_stream__",), lambda frame: _of_arrow(pyarrow().table(frame))),
)
"""How the rows of a frame are got, by what it has; the frame's own way first, so that pyarrow is seldom needed."""


def _plain_rows(header: Sequence[Any], rows: list[dict[Any, Any]]) -> list[dict[Any, Any]]:
    """The rows with plain cells, and with dates in the columns that hold days."""
    changes: dict[Any, Callable[[Any], Any]] = {}
    for name in header:
        if not {type(row[name]) for row in rows} <= PLAIN:
            changes[name] = _day if _holds_days(as_plain(row[name]) for row in rows) else as_plain
    if not changes:
        return rows
    return [{name: changes[name](cell) if name in changes else cell for name, cell in row.items()} for row in rows]


def _day(cell: Any) -> Any:
    return cell if is_missing(cell) else as_plain(cell).date()


def _holds_days(cells: Iterable[Any]) -> bool:
    filled = [cell for cell in cells if not is_missing(cell)]
    return bool(filled) and all(
        isinstance(cell, datetime) and cell.tzinfo is None and cell.time() == MIDNIGHT for cell in filled
    )
