"""The last day of a table that is at hand as a whole."""

from datetime import datetime
from typing import Any

import attrs

from figrecon.errors import FigreconError, NoReportsError
from figrecon.frames import as_plain
from figrecon.tables import read_dates

from .answering import layout_for
from .requests import Request


def latest(table: Any, asked: Request) -> Request:
    """The question with the last day on which anything in the table was published. Raises NoReportsError for none."""
    layout = layout_for(table.schema.names, asked)
    column = next(theirs for theirs, ours in layout.names.items() if ours == "published")
    days = []
    for cell in set(table.column(column).unique().to_pylist()) - {None, ""}:
        try:
            published = read_dates({"published": as_plain(cell)}, layout.reading, is_filled=False)["published"]
            days.append(published.date() if isinstance(published, datetime) else published)
        except FigreconError:
            continue  # its rows are told as rejects
    if not days:
        raise NoReportsError("no row of the table has a day of publication")
    return attrs.evolve(asked, as_of=max(days))
