"""Tables of reports: rows, CSV, JSON and its schema to reports and back; all bad rows of a table arrive together."""

from .columns import Layout
from .delimited import LONGEST_CELL, csv_rows
from .documents import plain_value, read_document, to_document
from .files import MARK, File, name_of, read_text, write_text
from .json_schema import schema
from .layouts import expected_names, opened_layout
from .links import Links
from .naming import COLUMNS, REQUIRED
from .options import ONCE, Options
from .rosters import read_roster
from .rows import Reject, header_of, raise_rejects, read_rows, to_row

__all__ = [
    "COLUMNS",
    "LONGEST_CELL",
    "MARK",
    "ONCE",
    "REQUIRED",
    "File",
    "Layout",
    "Links",
    "Options",
    "Reject",
    "csv_rows",
    "expected_names",
    "header_of",
    "name_of",
    "opened_layout",
    "plain_value",
    "raise_rejects",
    "read_document",
    "read_roster",
    "read_rows",
    "read_text",
    "schema",
    "to_document",
    "to_row",
    "write_text",
]
