"""The last day of a table that is at hand as a whole."""

from datetime import date, datetime
from typing import Any

from figrecon.errors import FigreconError, NoReportsError
from figrecon.frames import as_plain
from figrecon.tables import Layout, read_dates


def last_day(table: Any, layout: Layout) -> date:
    """The last day on which anything in a table was published. Raises NoReportsError for none."""
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
    return max(days)
