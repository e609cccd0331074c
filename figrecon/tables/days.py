"""When a row was published, and of which time it speaks."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
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
    plain = _plain_day(cells["published"], reading) if "as_of" not in cells else None
    if plain is not None:
        return {"published": plain}
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


def _plain_day(cell: Any, reading: Reading) -> date | None:
    """The day of a cell that is one, or whose text names one; a table repeats its days, and each is read once."""
    if type(cell) is date:
        return cell
    if type(cell) is str and len(cell) <= LONGEST_DAY and reading.date_numbers is None:
        return _day_in(cell.strip(), reading.reference, reading.day_first)
    return None


LONGEST_DAY = 40
"""Characters of a day in words: "Wednesday, 23 September 2024, 14:05 +02:00"."""


@lru_cache(4096)
def _day_in(text: str, reference: date | None, day_first: bool | None) -> date | None:
    """The day, or None where the text names none by itself, or a longer time."""
    try:
        return read_published(text, reference=reference, day_first=day_first)
    except DateError:
        return None


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
