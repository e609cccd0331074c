"""Times of day beside a date: 14:05, 6 p.m., 14h30, 1430 GMT. A period looks through them; a report keeps them."""

import re
from datetime import UTC, time, timedelta, timezone

from figrecon.errors import DateError

NOON = 12

CLOCK = r"""
  \d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:[ ]?[ap]\.?[ ]?m\b\.?|[ ]?OCLOCK\b)?      # 14:05, 10:56:59 AM
| \d{1,2}(?:\.\d{2})?[ ]?[ap]\.?[ ]?m\b\.?                              # 6 p.m., 6.30pm
| \d{1,2}h\d{2}\b                                                       # 14h30
| \d{1,2}(?:\.\d{2}[ ]OCLOCK\b|[ ]OCLOCK\b(?:[ ]\d{2}\b(?!\.))?)        # 6 o'clock, 14.30 Uhr, 14 heures 30
"""
"""A time of day, in verbose notation. Each part is bounded, so that the scan stays linear."""

OFFSET = r"[ ]?[+-]\d{1,2}(?::?\d{2})?(?![\d-])"
"""How far a named zone is from Greenwich: GMT+2."""

BARE_OFFSET = r"(?:[ ]?\+\d{2}:?\d{2}|[ ]-\d{4})(?![\d-])"
"""The same without a name, where it cannot be the end of a range of times: +02:00, and -0500 as e-mail has it."""

PARTS = re.compile(r"(\d{1,2})(?:(?:[:.h]| [a-z']+ )(\d{2}))?(?::(\d{2})(?:\.(\d{1,9}))?)?", re.ASCII)
MILITARY = re.compile(r"(\d{2})(\d{2})(?!\d)", re.ASCII)
HALF = re.compile(r"(?:a|(p))\.? ?m\b", re.ASCII)
SHIFT = re.compile(r"([+-])(\d{1,2})(?::?(\d{2}))?$", re.ASCII)


def pattern(greenwich: str, zones: str, oclock: str) -> str:
    """The pattern of a time of day, given patterns for the names of Greenwich, of other zones, and for "o'clock"."""
    clock = CLOCK.replace("OCLOCK", f"(?:{oclock})")
    zone = rf"(?:[ ]?(?:(?P<greenwich>{greenwich})|(?P<zone>{zones}))\b(?:{OFFSET})?|{BARE_OFFSET})"
    return rf"(?:{clock}|\d{{4}}(?=[ ](?:{greenwich})\b)) {zone}?"


def read_clock(text: str, *, greenwich: bool = False, zone: bool = False) -> time | None:
    """The time that a text found by `pattern` tells, and whether it names Greenwich or another zone.

    An offset, GMT and UTC are kept. The other names mean several zones each, so that the day is all that is known.
    Raises DateError for a time that no clock shows.

    >>> read_clock("6.30 p.m."), read_clock("14:05:59 gmt", greenwich=True), read_clock("9:15 am est", zone=True)
    (datetime.time(18, 30), datetime.time(14, 5, 59, tzinfo=datetime.timezone.utc), None)
    """
    match = MILITARY.match(text) or PARTS.match(text)
    numbers = [int(piece) if piece else 0 for piece in (match.groups()[:3] if match else ())]
    hour, minute, second = (*numbers, 0, 0, 0)[:3]
    if half := HALF.search(text):
        if not 1 <= hour <= NOON:
            raise DateError("no such time of day")
        hour = hour % NOON + (NOON if half[1] else 0)
    part = match[4] if match and match.re is PARTS else None
    try:
        found = time(
            hour, minute, second, int((part or "0")[:6].ljust(6, "0")), tzinfo=_offset(text, greenwich=greenwich)
        )
    except ValueError:
        raise DateError("no such time of day") from None
    return None if zone and found.tzinfo is None else found


def _offset(text: str, *, greenwich: bool) -> timezone | None:
    shift = SHIFT.search(text)
    if shift:
        ahead = timedelta(hours=int(shift[2]), minutes=int(shift[3] or 0))
        return timezone(ahead if shift[1] == "+" else -ahead)
    return UTC if greenwich else None
