"""Frames: tables of other libraries opened as rows, and a table that any of them can take; no library is needed."""

from .opening import opened
from .plain import PLAIN, as_plain, is_missing
from .table import Table, pyarrow

__all__ = ["PLAIN", "Table", "as_plain", "is_missing", "opened", "pyarrow"]
