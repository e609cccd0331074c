"""When a row was published, and of which time it speaks."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from figrecon.dates import Period, read_published
from figrecon.errors import DateError

from .cells import read_column
from .options import Reading
from .serials import day_of_number, hint_of_numbers

LONGEST = 366
"""Days of the longest period in which a publication can be known to lie: a year."""


def read_dates(cells: Mapping[str, Any], reading: Reading, *, is_filled: bool) -> dict[str, Any]:
    """The day of publication, and the period spoken of, which is read against it.

    A publication that is known to a month or a year was out by its last day, and speaks of that month or year, unless
    the row says of what. With `is_filled` the day comes from a template.
    """
    if type(cells["published"]) is date and "as_of" not in cells:  # as a table with types has it
        return {"published": cells["published"]}
    dates: dict[str, Any] = {}

    def day(cell: Any) -> date:
        given = day_of_number(cell, reading.date_numbers)
        try:
            return read_published(given, reference=reading.reference, day_first=reading.day_first)
        except DateError as error:
            period = _longer(given, reading, is_filled=is_filled)
            if period is None or period.last is None:
                hint = hint_of_numbers(cell) if reading.date_numbers is None else ""
                raise DateError(f"{error}{hint}") from None
            dates["as_of"] = period
            return period.last

    seen = dates["published"] = read_column("published", day, cells["published"])
    spoken_of = cells.get("as_of")
    if isinstance(spoken_of, str | int | float):  # "Wednesday" and "5 Oct" are read against it

        def period(cell: Any) -> Period:
            given = day_of_number(cell, reading.date_numbers)
            return Period.of(given, reference=seen, day_first=reading.day_first)

        dates["as_of"] = read_column("as_of", period, spoken_of)
    elif spoken_of is not None:
        dates["as_of"] = spoken_of
    return dates


def _longer(cell: Any, reading: Reading, *, is_filled: bool) -> Period | None:
    """The month, the year or other period of several days that a cell of publication names, if it names one."""
    try:
        period = Period.of(cell, reference=reading.reference, day_first=reading.day_first)
    except DateError:
        return None
    if period.last is None or period.is_day or period.flags:
        return None
    is_near = period.first is not None and (period.last - period.first).days < LONGEST
    return period if is_near or is_filled else None
