"""Where a period begins and ends: the first day that belongs to it, the last, and the days beside them.

The reference day is Wednesday 16 October 2024.
"""

from datetime import date

import pytest

from figrecon.dates import Period

TODAY = date(2024, 10, 16)

WEEKDAYS_AND_DAYS = [
    ("Friday 18", "2024-10-18"),
    ("Wednesday 16", "2024-10-16"),
    ("Freitag, der 11.", "2024-10-11"),
    ("13, Sunday", "2024-10-13"),
    ("Friday the 1st", "2024-11-01"),
    ("since Friday the 11th", "2024-10-11/.."),
    ("by Friday the 18th", "../2024-10-18"),
]

UNDER_WAY = [
    ("the week ending 20 October", "2024-10-14/2024-10-20"),
    ("the week ended the 20th", "2024-10-14/2024-10-20"),
    ("the week to October 22", "2024-10-16/2024-10-22"),
    ("the week to 13 October", "2024-10-07/2024-10-13"),
    ("the ten days to 20 October", "2024-10-11/2024-10-20"),
    ("the month ending 31 October", "2024-10"),
    ("the month to 15 November", "2024-10-16/2024-11-15"),
    ("the year to 16 November", "2023-11-17/2024-11-16"),
    # not begun yet, or not over for long
    ("the week to 23 October", "2023-10-17/2023-10-23"),
    ("the year to 17 November", "2022-11-18/2023-11-17"),
    ("the year to 30 June", "2023-07/2024-06"),
    ("the year to June", "2023-07/2024-06"),
    ("the year ending December", "2023"),
    ("the week to Sunday", "2024-10-07/2024-10-13"),
    # the year is told
    ("the week ending 20 October 2023", "2023-10-14/2023-10-20"),
]


@pytest.mark.parametrize(("text", "iso"), WEEKDAYS_AND_DAYS + UNDER_WAY)
def test_read(text: str, iso: str) -> None:
    period = Period.read(text, reference=TODAY)
    assert (period.isoformat(), period.flags) == (iso, ())


def test_a_week_whose_year_is_told_needs_no_reference() -> None:
    assert Period.read("the week ending 20 October 2024").isoformat() == "2024-10-14/2024-10-20"
