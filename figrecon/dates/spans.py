"""Closed spans of days, and the calendar arithmetic that makes them; whatever has no date is a DateError."""

import re
from datetime import date, timedelta
from typing import Any

import attrs

from figrecon.errors import DateError, shown
from figrecon.flags import Doubt, Flag

LAST_DAY = date.max.toordinal()

MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
"""The units made of whole months; quarters and halves are those of the calendar year."""

YEAR = MONTHS_IN["year"]

THIRDS = {"month": (1, 11, 21), "year": (0, 4, 8), "decade": (0, 48, 84)}
"""Where early, mid and late begin, a convention of this library: on days 1, 11 and 21 of a month, with January, May and
September of a year, and with the years 0, 4 and 7 of a decade (the last two in months from its start)."""

HOURS, CENTURY = 24, 100

DAYS_IN = {"day": 1, "week": 7}

SURE_YEARS = {range(30): 2000, range(69, 100): 1900}
"""The years of two digits on whose century the usual conventions agree: 00–29 (Excel; POSIX says 00–68) and 69–99."""

Ends = tuple[date | None, date | None, tuple[Flag, ...]]
"""What reading a text gives: first and last day, None for an open end, and the doubts."""


@attrs.frozen
class Days:
    """A closed span of days: the first and the last, and the doubts of the reading."""

    first: date
    last: date
    flags: tuple[Flag, ...] = attrs.field(default=(), eq=False)

    def flagged(self, message: str) -> "Days":
        """The same days with one more doubt."""
        return attrs.evolve(self, flags=(*self.flags, Flag(Doubt.AMBIGUOUS, message)))


def day(year: int, month: int, number: int) -> date:
    """One day, or a DateError."""
    try:
        return date(year, month, number)
    except (ValueError, OverflowError, TypeError):
        raise DateError("no such date") from None


LEAP_OF_1900 = 60
"""The serial number of 29 February 1900, a day that never was and that Excel counts, as Lotus 1-2-3 did."""

LAST_SERIAL = 2_958_465
"""The serial number of 31 December 9999, Excel's last day."""


def serial_day(value: Any) -> date:
    """The day of a serial number of Excel's 1900 system, in which 1 is 1 January 1900; a fraction is a time of day.

    Source: Microsoft, "Date systems in Excel" and "Excel incorrectly assumes that the year 1900 is a leap year".

    >>> print(serial_day(45321), serial_day("59"), serial_day(61.75))
    2024-01-30 1900-02-28 1900-03-01
    """
    text = str(value).strip()
    if isinstance(value, bool) or not SERIAL.fullmatch(text) or not 1 <= int(text.partition(".")[0]) <= LAST_SERIAL:
        raise DateError(f"a serial number is 1 to {LAST_SERIAL:,}, with or without a fraction; got {shown(value)}")
    number = int(text.partition(".")[0])
    if number == LEAP_OF_1900:
        raise DateError(f"serial number {number} is 29 February 1900 in Excel, a day that never was")
    return date(1899, 12, 31 if number < LEAP_OF_1900 else 30) + timedelta(days=number)


SERIAL = re.compile(r"[0-9]{1,7}(?:\.[0-9]{1,20})?")


def one(when: date) -> Days:
    """The span of a single day."""
    return Days(when, when)


def shifted(when: date, days: int) -> date:
    """So many days later, or a DateError outside the years 1 to 9999."""
    ordinal = when.toordinal() + days
    if not 1 <= ordinal <= LAST_DAY:
        raise DateError("outside the years 1 to 9999")
    return date.fromordinal(ordinal)


def month_index(when: date) -> int:
    """Months since year 0, in which months are added and divided."""
    return when.year * YEAR + when.month - 1


def months(index: int, count: int = 1) -> Days:
    """So many whole months from the month with this index.

    >>> print(months(2024 * 12 + 9, 3).last)
    2024-12-31
    """
    year, start = divmod(index, YEAR)
    end_year, end = divmod(index + count - 1, YEAR)
    return Days(day(year, start + 1, 1), end_of_month(day(end_year, end + 1, 1)))


def end_of_month(when: date) -> date:
    """The last day of the month of this day.

    >>> print(end_of_month(date(2024, 2, 1)))
    2024-02-29
    """
    if when.month == YEAR:
        return when.replace(day=31)  # December 9999 has no next month
    return when.replace(month=when.month + 1, day=1) - timedelta(days=1)


def month(year: int, number: int) -> Days:
    """A whole month."""
    first = day(year, number, 1)
    return Days(first, end_of_month(first))


def year(number: int) -> Days:
    """A whole year."""
    return Days(day(number, 1, 1), day(number, 12, 31))


NEAR_YEARS = 10
"""So near to the reference no other century is meant, a convention of this library: beside 2024, '31 is 2031, but '68
may be 1968."""


def full_year(short: int, near: date | None = None) -> int:
    """The year that two digits mean; DateError where the usual conventions differ, and it is not near to the reference.

    >>> full_year(24), full_year(98), full_year(31, date(2024, 10, 23))
    (2024, 1998, 2031)
    """
    if near is not None:
        away = (short - near.year + CENTURY // 2) % CENTURY - CENTURY // 2
        if abs(away) <= NEAR_YEARS:
            return near.year + away
    for years, century in SURE_YEARS.items():
        if short in years:
            return century + short
    raise DateError(
        f"a year of two digits is read from 69 to 29; write {short:02} in full, with its century, "
        f"or pass a reference= within {NEAR_YEARS} years of it"
    )


def century(number: int) -> Days:
    """The 20th century is 1901 to 2000."""
    return Days(day(CENTURY * (number - 1) + 1, 1, 1), day(CENTURY * number, YEAR, 31))


def moved(when: date, count: int, name: str) -> date:
    """The day so many units further: the same day of another month, or its last one where it has no such day.

    >>> print(moved(date(2024, 10, 31), -4, "month"))
    2024-06-30
    """
    if name == "hour" and count % HOURS == 0:
        count, name = count // HOURS, "day"
    if name in DAYS_IN:
        return shifted(when, count * DAYS_IN[name])
    if name not in MONTHS_IN:
        raise DateError("hours are counted in whole days only, as in the past 48 hours")
    there = months(month_index(when) + count * MONTHS_IN[name])
    return min(there.last, shifted(there.first, when.day - 1))


def unit(name: str, when: date, shift: int = 0) -> Days:
    """The day, week, weekend, month, quarter, year, decade or century that holds a day, or the one so many further.

    Weeks run from Monday to Sunday (ISO 8601).

    >>> print(unit("week", date(2024, 10, 23), -1).first)
    2024-10-14
    """
    if name == "day":
        return one(shifted(when, shift))
    if name in ("week", "weekend"):
        monday = shifted(when, 7 * shift - when.weekday())
        return Days(shifted(monday, 5 if name == "weekend" else 0), shifted(monday, 6))
    if name == "century":
        return century((when.year - 1) // CENTURY + 1 + shift)
    if name not in MONTHS_IN:
        raise DateError("hours are counted in whole days only, as in the past 48 hours")
    size = MONTHS_IN[name]
    return months((month_index(when) // size + shift) * size, size)


def third(span: Days, part: int) -> Days:
    """The early, mid or late third (0, 1, 2) of a whole month, year or decade, by `THIRDS`; a day stays whole.

    >>> late = third(month(2024, 10), 2)
    >>> print(late.first, late.last)
    2024-10-21 2024-10-31
    """
    if span.first == span.last:
        return span
    for name, starts in THIRDS.items():
        if span == unit(name, span.first):
            if name == "month":
                firsts = [span.first.replace(day=number) for number in starts]
            else:
                firsts = [months(month_index(span.first) + count).first for count in starts]
            lasts = [*(shifted(first, -1) for first in firsts[1:]), span.last]
            return Days(firsts[part], lasts[part], span.flags)
    raise DateError("early, mid and late are read of a month, a year or a decade only")
