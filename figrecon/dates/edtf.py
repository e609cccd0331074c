"""ISO 8601 and EDTF: dates, times, intervals and their open ends, read and written.

Source: the Extended Date/Time Format (EDTF) of the Library of Congress, https://www.loc.gov/standards/datetime/,
level 0, with the open intervals and the qualifiers `?`, `~`, `%` of level 1; it is part of ISO 8601-2:2019.
"""

import re
from datetime import date, datetime

from figrecon.errors import DateError

from .spans import DAYS_IN, MONTHS_IN, YEAR, Days, Ends, day, end_of_month, month, months, one, shifted, year

DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
WEEK = re.compile(r"(\d{4})-?w(\d{2})(?:-?([1-7]))?", re.ASCII)
UNSPECIFIED = re.compile(r"(\d{3})x|(\d{4})(?:-(\d{2}))?-xx", re.ASCII)
COMPACT = len("YYYYMMDD")
TIME = re.compile(
    r"(\d{4}-\d{2}-\d{2})[Tt ]((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?) ?([Zz]|[+-]\d{2}(?::?\d{2})?)?",
    re.ASCII,
)
QUALIFIERS = {"?": "uncertain", "~": "approximate", "%": "uncertain and approximate"}
OPEN = ".."
SUB_YEAR = range(21, 42)
"""EDTF's numbers for seasons, quarters and halves, which stand where the month does."""
TO_YEAR, TO_MONTH, TO_DAY = 4, 7, 10
"""How many characters of YYYY-MM-DD tell a year, a month, a day."""


def read_edtf(text: str) -> Ends | None:
    """First day, last day and doubts of an EDTF text, or None where it has not the form of one; DateError if wrong."""
    if time := moment_of(text):
        return time.date(), time.date(), ()
    start, slash, end = text.partition("/")
    if not slash:
        whole = edtf_span(text)
        return (whole.first, whole.last, whole.flags) if whole else None
    first, last = (None if side == OPEN else edtf_span(side) for side in (start, end))
    if not any((first, last)) or (first is None and start != OPEN) or (last is None and end != OPEN):
        return None
    flags = tuple(flag for side in (first, last) if side for flag in side.flags)
    return first.first if first else None, last.last if last else None, flags


def edtf_span(text: str) -> Days | None:
    """One EDTF date, possibly qualified; None where the text has not the form of one."""
    qualifier = QUALIFIERS.get(text[-1:])
    bare = text[:-1] if qualifier else text
    if len(bare) == COMPACT and bare.isdigit():  # 20241023, ISO 8601's basic format
        bare = f"{bare[:4]}-{bare[4:6]}-{bare[6:]}"
    match = DATE.fullmatch(bare)
    if numbered := WEEK.fullmatch(bare):
        return week(*(int(piece) for piece in numbered.groups() if piece))
    if unspecified := _unspecified(bare):
        return unspecified
    if not match:
        if text.startswith("-") and DATE.fullmatch(text[1:]):
            raise DateError("years before 1 are not taken")
        return None
    number, part, day_of_month = (int(piece) if piece else 0 for piece in match.groups())
    if match[2] and not match[3] and not 1 <= part <= YEAR:
        return None  # 2023-24 is no month: a pair of years, which the newspaper reader knows
    found = one(day(number, part, day_of_month)) if match[3] else month(number, part) if match[2] else year(number)
    if match[2] and not match[3] and part == (number + 1) % 100:
        found = found.flagged(
            f"read as the month {match[0][:TO_MONTH]}; it could be the years {match[1]} and {number + 1:04}"
        )
    return found.flagged(f"marked as {qualifier}") if qualifier else found


def week(year_of: int, number: int, weekday: int | None = None) -> Days:
    """A week of ISO 8601, from Monday to Sunday, or one day of it.

    >>> print(week(2018, 45).first)
    2018-11-05
    """
    try:
        first = date.fromisocalendar(year_of, number, weekday or 1)
    except ValueError:
        raise DateError("no such week") from None
    return one(first) if weekday else Days(first, shifted(first, DAYS_IN["week"] - 1))


def _unspecified(text: str) -> Days | None:
    """EDTF's unspecified digits: 196X is a decade, 1931-XX a year, 2024-10-XX a month, each known to that only."""
    match = UNSPECIFIED.fullmatch(text)
    if not match:
        return None
    decade, years, number = match.groups()
    if decade:
        return months(int(decade) * 10 * YEAR, MONTHS_IN["decade"])
    return month(int(years), int(number)) if number else year(int(years))


def moment_of(text: str) -> datetime | None:
    """A date with a time of day, with an offset where one is written; None where the text has not the form of one."""
    match = TIME.fullmatch(text)
    if not match:
        return None
    try:
        return datetime.fromisoformat(f"{match[1]}T{match[2]}{(match[3] or '').upper()}")
    except ValueError:
        raise DateError("no such date") from None


def precision(first: date | None, last: date | None) -> int:
    """How much of an ISO date both ends need: `TO_YEAR`, `TO_MONTH` or `TO_DAY`.

    An open start is told to the month at least: "by 2024" is heard as before 2024 begins.
    """
    if (first and first.day != 1) or (last and last != end_of_month(last)):
        return TO_DAY
    whole_years = first and first.month == 1 and (last is None or last.month == YEAR)
    return TO_YEAR if whole_years else TO_MONTH


def edtf_text(first: date | None, last: date | None) -> str:
    """The shortest EDTF text of a period, both ends to the same precision.

    >>> edtf_text(date(2024, 10, 1), date(2024, 11, 30))
    '2024-10/2024-11'
    """
    size = precision(first, last)
    start, end = (OPEN if end is None else end.isoformat()[:size] for end in (first, last))
    return start if start == end else f"{start}/{end}"
