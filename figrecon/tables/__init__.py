"""Tables of reports: rows, JSON and its schema to reports and back; all bad rows of a table arrive together."""

from .columns import COLUMNS, ONCE, REQUIRED, Layout
from .documents import plain_value, read_document, written
from .json_schema import schema
from .rows import Reject, header_of, raise_rejects, read_rows, to_row

__all__ = [
    "COLUMNS",
    "ONCE",
    "REQUIRED",
    "Layout",
    "Reject",
    "header_of",
    "plain_value",
    "raise_rejects",
    "read_document",
    "read_rows",
    "schema",
    "to_row",
    "written",
]
