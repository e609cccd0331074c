"""Tables of reports: rows, CSV, JSON and its schema to reports and back; all bad rows of a table arrive together."""

from .columns import Layout
from .days import read_dates
from .delimited import LONGEST_CELL, csv_grid
from .documents import plain_value, read_document, to_document
from .files import MARK, File, name_of, read_bytes, read_text
from .grids import Shaped, filled_down, shape_grid, shape_mappings, wanted_names
from .headers import HEADER_ROWS
from .json_schema import schema
from .layouts import opened_layout
from .links import Links
from .naming import COLUMNS, REQUIRED
from .options import ONCE, Options
from .rejects import Reject, Rejects
from .rosters import read_roster
from .rows import file_header, header_of, raise_rejects, read_rows, to_rows
from .serials import DateNumbers
from .templates import is_template
from .typed import to_typed_rows
from .workbooks import MOST_CELLS, read_workbook, write_workbook
from .writing import replacing, write_bytes, write_text

__all__ = [
    "COLUMNS",
    "HEADER_ROWS",
    "LONGEST_CELL",
    "MARK",
    "MOST_CELLS",
    "ONCE",
    "REQUIRED",
    "DateNumbers",
    "File",
    "Layout",
    "Links",
    "Options",
    "Reject",
    "Rejects",
    "Shaped",
    "csv_grid",
    "file_header",
    "filled_down",
    "header_of",
    "is_template",
    "name_of",
    "opened_layout",
    "plain_value",
    "raise_rejects",
    "read_bytes",
    "read_dates",
    "read_document",
    "read_roster",
    "read_rows",
    "read_text",
    "read_workbook",
    "replacing",
    "schema",
    "shape_grid",
    "shape_mappings",
    "to_document",
    "to_rows",
    "to_typed_rows",
    "wanted_names",
    "write_bytes",
    "write_text",
    "write_workbook",
]
