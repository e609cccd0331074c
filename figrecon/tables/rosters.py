"""Rosters: sources and their aliases from a TOML or CSV file."""

import os
from collections.abc import Mapping
from typing import Any

from figrecon.errors import SourceError, TableError, shown
from figrecon.reports import Roster, Source

from .delimited import csv_grid
from .files import read_text
from .headers import shown_names
from .toml import read_toml

ROSTER_COLUMNS = ("name", "aliases", "relays", "interested", "tally", "rank")


def read_roster(path: str | os.PathLike[str]) -> Roster:
    """A roster from a TOML file, a table a source, or a CSV file with the columns name, aliases, relays, ….

    In TOML a source is `NIS = ["Cho Tae-yong"]`, or a table with the fields of `Source`. In CSV `;` separates aliases.
    Raises SourceError, TableError.
    """
    text = read_text(path)
    if str(path).lower().endswith(".toml"):
        return Roster(read_toml(text, str(path), SourceError))
    header, *rows = csv_grid(text, shown(str(path)), ROSTER_COLUMNS) or [[]]
    header = [name.strip() for name in header]
    unknown = [name for name in header if name not in ROSTER_COLUMNS]
    if unknown or "name" not in header:
        raise TableError(f"a roster has the columns {', '.join(ROSTER_COLUMNS)}; got {shown_names(header)}")
    twice = next((name for name in header if header.count(name) > 1), None)
    if twice is not None:
        raise TableError(f"a column must be named once; got {shown(twice)} twice")
    return Roster(
        [_source_of_row(dict(zip(header, row, strict=False)), n) for n, row in enumerate(rows, 2) if any(row)]
    )


def _source_of_row(row: Mapping[str, Any], n: int) -> Source:
    cells: dict[str, Any] = {name: value for name, value in row.items() if value}
    yes = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
    try:
        for name in ("interested", "tally"):
            if name in cells:
                cells[name] = yes.get(cells[name].strip().casefold(), cells[name])
        return Source(cells.pop("name", ""), **cells)
    except SourceError as error:
        error.add_note(f"row {n}")
        raise
