"""Periods in print, which is English whatever language they were read in."""

from datetime import date

from . import edtf

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = ("spring", "summer", "autumn", "winter")


def printed_period(first: date | None, last: date | None) -> str:
    """A period as it is printed.

    >>> print(printed_period(date(2024, 10, 18), date(2024, 10, 23)), "|", printed_period(None, date(2024, 12, 31)))
    18–23 October 2024 | by December 2024
    """
    size = edtf.precision(first, last)
    start, end = _parts(first, size), _parts(last, size)
    if last is None:
        return " ".join(["since", *start])
    if first is None:
        return " ".join(["by", *end])
    start = [part for i, part in enumerate(start) if start[i:] != end[i:]]  # what both ends share is said once
    return "–".join(" ".join(parts) for parts in (start, end) if parts)


def _parts(when: date | None, size: int) -> list[str]:
    if when is None:
        return []
    parts = [str(when.day), MONTHS[when.month - 1], f"{when.year:04}"]
    return parts[{edtf.TO_DAY: 0, edtf.TO_MONTH: 1, edtf.TO_YEAR: 2}[size] :]
