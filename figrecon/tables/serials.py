"""Days as programs number them: in the days of a spreadsheet, or in the seconds of Unix."""

import re
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Any

from figrecon.dates import Period
from figrecon.errors import DateError, shown

NUMBER = re.compile(r"-?[0-9]{1,16}(?:\.[0-9]{1,20})?")

MOST = 10**16
"""No number of days or seconds is as large."""

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

SECONDS = 86_400
"""Of a day, of which the fraction of a serial number is a part."""


class DateNumbers(StrEnum):
    """What a bare number is in a column of dates."""

    EXCEL = "excel"
    """A day as a spreadsheet counts them, of which 45321 is 30 January 2024; a fraction is the time of day."""
    UNIX = "unix"
    """Seconds since 1970, in UTC."""
    UNIX_MS = "unix-ms"
    """Thousandths of a second since 1970, in UTC."""


def day_of_number(cell: Any, numbers: DateNumbers | None) -> Any:
    """The day, or the day and time, that a number in a column of dates is; whatever is no number stays as it is.

    Where it is not said what numbers are, one is its text, for a spreadsheet keeps a year as a number.

    >>> day_of_number(45321, DateNumbers.EXCEL), day_of_number(2024.0, None)
    (datetime.date(2024, 1, 30), '2024')
    >>> print(day_of_number("1706616000", DateNumbers.UNIX))
    2024-01-30 12:00:00+00:00
    """
    if isinstance(cell, bool) or not isinstance(cell, str | int | float):
        return cell
    if isinstance(cell, int) and abs(cell) >= MOST:
        return cell  # which is refused
    text = (
        cell.strip() if isinstance(cell, str) else f"{cell:.10f}".rstrip("0").rstrip(".") if cell % 1 else f"{cell:.0f}"
    )
    if numbers is None or NUMBER.fullmatch(text) is None:
        return cell if isinstance(cell, str) else text
    return _serial(text) if numbers is DateNumbers.EXCEL else _epoch(text, numbers)


def _serial(text: str) -> date:
    whole, _, part = text.partition(".")
    day: Any = Period.serial(whole).first
    seconds = round(float(f".{part}0") * SECONDS)
    return datetime.combine(day, time()) + timedelta(seconds=seconds) if seconds else day


def _epoch(text: str, numbers: DateNumbers) -> date:
    try:
        return EPOCH + timedelta(seconds=float(text) / (1000 if numbers is DateNumbers.UNIX_MS else 1))
    except OverflowError:
        raise DateError(f"a number of seconds since 1970 is within the years 1 to 9999; got {shown(text)}") from None


def hint_of_numbers(cell: Any) -> str:
    """What an error of a date adds where the cell is a bare number that a program may have written.

    >>> hint_of_numbers("45321"), hint_of_numbers("soon")
    ("; date_numbers='excel' reads it as 2024-01-30", '')
    """
    text = str(cell).strip()
    if re.fullmatch(r"[0-9]{5}(?:\.[0-9]{1,20})?", text):
        return f"; date_numbers='excel' reads it as {str(_serial(text))[:10]}"
    for length, numbers in ((10, DateNumbers.UNIX), (13, DateNumbers.UNIX_MS)):
        if len(text) == length and text.isascii() and text.isdigit():
            return f"; date_numbers={numbers.value!r} reads it as {str(_epoch(text, numbers))[:10]}"
    return ""
