"""Frames: tables of other libraries opened as rows, and a table that any of them can take; no library is needed."""

from .likes import FrameLike
from .opening import opened
from .plain import PLAIN, as_plain, is_missing
from .table import Table, pyarrow

__all__ = ["PLAIN", "FrameLike", "Table", "as_plain", "is_missing", "opened", "pyarrow"]
