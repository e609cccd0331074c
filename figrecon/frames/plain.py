"""Cells of any library as plain values of Python."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

PLAIN = frozenset({type(None), str, int, float, bool, date, Decimal})
"""Types of cells that need no second look."""


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


def as_plain(cell: Any) -> Any:
    """A cell as a plain value: the scalar of numpy, pandas or pyarrow as that of Python, and any other as it is.

    A period of pandas is its day, or else the text of its days, which a Period reads.

    >>> as_plain(3), as_plain([1])
    (3, [1])
    """
    if type(cell) in PLAIN or is_missing(cell):
        return cell
    library = type(cell).__module__.partition(".")[0]
    if library == "numpy":
        return _of_numpy(cell)
    if library == "pandas":
        return _of_pandas(cell)
    return cell.as_py() if library == "pyarrow" and hasattr(cell, "as_py") else cell


def _of_numpy(cell: Any) -> Any:
    if not hasattr(cell, "item") or cell.shape:  # an array in a cell stays one
        return cell
    kind = cell.dtype.name
    if kind in ("datetime64[Y]", "datetime64[M]"):
        return str(cell)  # no day was said
    finer = kind.startswith("datetime64[") and kind != "datetime64[D]"
    return cell.astype("datetime64[us]").item() if finer else cell.item()


def _of_pandas(cell: Any) -> Any:
    if isinstance(cell, datetime):
        return cell.to_pydatetime(warn=False)  # type: ignore[attr-defined]
    if not hasattr(cell, "freqstr"):
        return cell
    first, last = cell.start_time.date(), cell.end_time.date()
    if cell.freqstr == "D":
        return first
    return str(cell) if first == last or cell.freqstr == "M" else f"{first.isoformat()}/{last.isoformat()}"
