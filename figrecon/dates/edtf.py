"""ISO 8601 and EDTF: dates, times, intervals and their open ends, read and written.

Source: the Extended Date/Time Format of the Library of Congress (https://www.loc.gov/standards/datetime/), level 0, with
the open intervals and the qualifiers `?`, `~`, `%` of level 1. It is part of ISO 8601-2:2019.
"""

import re
from datetime import date, datetime

from figrecon.errors import DateError
from .spans import Ends, Span, day, end_of_month, month, one, year

DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?|(\d{4})(\d{2})(\d{2})", re.ASCII)
TIME = re.compile(
    r"(\d{4}-\d{2}-\d{2})[Tt ]((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?) ?([Zz]|[+-]\d{2}(?::?\d{2})?)?",
    re.ASCII,
)
QUALIFIERS = {"?": "uncertain", "~": "approximate", "%": "uncertain and approximate"}
OPEN = ".."
SUB_YEAR = range(21, 42)
"""EDTF's numbers for seasons, quarters and halves, which stand where the month does."""


def read(text: str) -> Ends | None:
    """First and last day of an EDTF text, None where it has not the form of one; DateError where it has, and is wrong."""
    if time := moment(text):
        return time.date(), time.date(), ()
    sides = text.split("/")
    if len(sides) > 2 or sides == [OPEN, OPEN]:
        return None
    spans = [None if side == OPEN and len(sides) == 2 else span(side) for side in sides]
    if any(found is None and side != OPEN for found, side in zip(spans, sides, strict=True)):
        return None
    flags = tuple(flag for found in spans if found for flag in found.flags)
    first, last = spans[0], spans[-1]
    return first.first if first else None, last.last if last else None, flags


def span(text: str) -> Span | None:
    """One EDTF date, possibly qualified; None where the text has not the form of one."""
    qualifier = QUALIFIERS.get(text[-1:])
    match = DATE.fullmatch(text[:-1] if qualifier else text)
    if text.startswith("-") and DATE.fullmatch(text[1:]):
        raise DateError("years before 1 are not taken")
    if not match:
        return None
    a, b, c = (int(part) if part else 0 for part in (match.groups()[:3] if match[1] else match.groups()[3:]))
    if match[1] and b > 12 and not c:
        return None  # 2023-24 is no month: a pair of years, which the newspaper reader knows
    found = one(day(a, b, c)) if match[3] or match[6] else month(a, b) if match[2] else year(a)
    if match[2] and not match[3] and b == (a + 1) % 100:
        found = found.flagged(f"read as the month {a:04}-{b:02}; it could be the years {a:04} and {a + 1:04}")
    return found.flagged(f"marked as {qualifier}") if qualifier else found


def moment(text: str) -> datetime | None:
    """A date with a time of day, with an offset where one is written; None where the text has not the form of one."""
    match = TIME.fullmatch(text)
    if not match:
        return None
    try:
        return datetime.fromisoformat(f"{match[1]}T{match[2]}{(match[3] or '').upper()}")
    except ValueError:
        raise DateError("no such date") from None


def precision(first: date | None, last: date | None) -> int:
    """How much of an ISO date both ends need: 4 characters for years, 7 for months, 10 for days.

    An open start is told to the month at least: "by 2024" is heard as before 2024 begins.
    """
    if (first and first.day != 1) or (last and last != end_of_month(last)):
        return 10
    whole_years = first and first.month == 1 and (last is None or last.month == 12)
    return 4 if whole_years else 7


def written(first: date | None, last: date | None) -> str:
    """The shortest EDTF text of a period, both ends to the same precision."""
    size = precision(first, last)
    start, end = (OPEN if end is None else end.isoformat()[:size] for end in (first, last))
    return start if start == end else f"{start}/{end}"
