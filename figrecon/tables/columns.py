"""The columns of a table of reports, and how the header of any table maps to them."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import attrs

from figrecon.dates import Period, read_published
from figrecon.errors import RowError, TableError, nearest, shown
from figrecon.figures import FigureStatus
from figrecon.frames import is_missing
from figrecon.ranges import number
from figrecon.reports import Report, names

from .cells import FIGURE_PARTS, NUMBERS, read_column, read_figure
from .options import Reading, is_status, plain_word
from .via import split_via

REQUIRED = ("subject", "figure", "source", "published")
OPTIONAL = (
    "as_of",
    "kind",
    "course",
    "via",
    "derived_from",
    "replaces",
    "denies",
    "reference",
    "note",
    "confidence",
    "rank",
    "key",
)
COLUMNS = (*REQUIRED, *OPTIONAL, *FIGURE_PARTS)
TEXTS = (
    "subject",
    "source",
    "via",
    "derived_from",
    "replaces",
    "denies",
    "reference",
    "note",
    "confidence",
    "key",
    "unit",
)
"""A number in such a cell is its text: a spreadsheet's keys are 1, 2, 3."""
STATUS = "status"
"""A column that many tables have for something else: there it is unknown, and kept as it is."""


@attrs.frozen
class Layout:
    """How the columns of a table map to ours, and how its cells are read."""

    names: Mapping[Any, Any]
    """Their name of a column to ours; the rest are unknown and kept as they are."""
    reading: Reading

    @classmethod
    def of(cls, header: Sequence[Any], options: Mapping[str, Any], required: Sequence[str] = REQUIRED) -> "Layout":
        """Check a header and the options. Raises TableError for a column named twice, mapped to nothing, or missing."""
        reading = Reading.of(options)
        renamed = _renamed(header, reading.columns)
        known: dict[Any, Any] = {}
        for theirs in header:
            ours = renamed.get(theirs, column_name(theirs))
            if theirs in known or (ours in COLUMNS and ours in known.values()):
                raise TableError(f"a column must be named once; got {shown(theirs)} twice")
            known[theirs] = ours if ours in COLUMNS else theirs
        have = {*known.values(), *reading.once}
        missing = [c for c in required if c not in have and not (c == "figure" and have.intersection(NUMBERS))]
        if missing:
            hint = nearest(missing[0], map(str, header))
            raise TableError(
                f"a table needs the columns {', '.join(required)}; missing: {', '.join(missing)}; "
                f"got: {', '.join(map(shown, header)) or 'none'}{hint}"
            )
        return cls(known, reading)

    def report(self, row: Mapping[Any, Any]) -> Report:
        """The report of one row. Raises the error of the first cell that cannot be read."""
        reading = self.reading
        cells, extra = self._sorted(row)
        for name, value in reading.once.items():
            cells.setdefault(name, value)
        for name in TEXTS:
            if isinstance(cells.get(name), (int, float)) and not isinstance(cells[name], bool):
                cells[name] = str(number(cells[name], name))
        for name in ("subject", "source", "published"):
            if name not in cells:
                raise RowError(f"the {name} is missing")
        if reading.split_via and isinstance(cells["source"], str):
            cells["source"], relays = split_via(cells["source"])
            cells["via"] = (*relays, *names(cells.get("via")))
        self._take_kind(cells)
        fields: dict[str, Any] = {name: cells[name] for name in ("subject", "source", *OPTIONAL) if name in cells}
        day_first, against = reading.day_first, reading.reference
        fields["published"] = read_column(
            "published", lambda cell: read_published(cell, reference=against, day_first=day_first), cells["published"]
        )
        if isinstance(cells.get("as_of"), str):
            seen: date = fields["published"]  # "Wednesday" and "5 Oct" are read against it
            fields["as_of"] = read_column(
                "as_of", lambda cell: Period.read(cell, reference=seen, day_first=day_first), cells["as_of"]
            )
        return Report(figure=read_figure(cells, reading.locale), extra=extra, **fields)

    def _take_kind(self, cells: dict[str, Any]) -> None:
        """The kind by the table's own word for it; a word for how sure a count is goes where that belongs."""
        word = cells.get("kind")
        found = self.reading.kinds.get(plain_word(word)) if isinstance(word, str) else None
        if isinstance(found, FigureStatus):
            del cells["kind"]
            cells.setdefault("status", found.value)
        elif found is not None:
            cells["kind"] = found

    def _sorted(self, row: Mapping[Any, Any]) -> tuple[dict[str, Any], dict[Any, Any]]:
        """The filled cells of a row: those of our columns by our names, and those that are unknown."""
        cells: dict[str, Any] = {}
        extra: dict[Any, Any] = {}
        for theirs, value in row.items():
            if is_missing(value):
                continue
            ours = self.names.get(theirs, theirs)
            if ours in ("figure", *NUMBERS) and self.reading.is_no_number(value):
                continue
            of_the_row = ours == STATUS and column_name(theirs) == STATUS and not is_status(value)
            if ours in COLUMNS and not of_the_row:
                cells[ours] = value
            else:
                extra[theirs if of_the_row else ours] = value
        return cells, extra


def column_name(name: Any) -> str:
    """A column's name without regard to case, hyphens and white space.

    >>> column_name(" Derived-From")
    'derived_from'
    """
    return "_".join(str(name).strip().casefold().replace("-", " ").split())


def _renamed(header: Sequence[Any], columns: Mapping[str, str]) -> Mapping[str, str]:
    """The user's mapping as theirs to ours; it may be written in either direction."""
    for mapping in (columns, {ours: theirs for theirs, ours in columns.items()}):
        if all(theirs in header and ours in COLUMNS for theirs, ours in mapping.items()):
            return mapping
    wrong = next(t for t, o in columns.items() if t not in header or o not in COLUMNS)
    allowed: Sequence[str] = COLUMNS
    if wrong in header:
        target, got = f"a column of {', '.join(COLUMNS)}", columns[wrong]
    else:
        allowed, target, got = tuple(map(str, header)), "a column of the table", wrong
    raise TableError(f"columns= must map to {target}; got {shown(got)}{nearest(str(got), allowed)}")
