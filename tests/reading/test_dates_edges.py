"""Where a period begins and ends: the first day that belongs to it, the last, and the days beside them.

The reference day is Wednesday 16 October 2024.
"""

from datetime import date

import pytest

from figrecon.dates import Period
from figrecon.errors import DateError

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

OF_A_DAY = [
    ("the week ending 20 October", "2024-10-14/2024-10-20"),
    ("the week ended the 20th", "2024-10-14/2024-10-20"),
    ("the week to October 22", "2024-10-16/2024-10-22"),
    ("the week to 29 October", "2024-10-23/2024-10-29"),
    ("the week to 13 October", "2024-10-07/2024-10-13"),
    ("the ten days to 20 October", "2024-10-11/2024-10-20"),
    ("the month ending 31 October", "2024-10"),
    ("the month to 15 November", "2024-10-16/2024-11-15"),
    ("the year to 16 November", "2023-11-17/2024-11-16"),
    ("the week beginning 21 October", "2024-10-21/2024-10-27"),
    ("the month beginning 23 October", "2024-10-23/2024-11-22"),
    ("the week of 21 October", "2024-10-21/2024-10-27"),
    ("the weekend of 19 October", "2024-10-19/2024-10-20"),
    ("the weekend of 19–20 October", "2024-10-19/2024-10-20"),
    ("the weekend of 12–13 October", "2024-10-12/2024-10-13"),
    # begins in more than a week, or is over in more than a month
    ("the week to 30 October", "2023-10-24/2023-10-30"),
    ("the week beginning 24 October", "2023-10-24/2023-10-30"),
    ("the year to 17 November", "2022-11-18/2023-11-17"),
    ("the year to 30 June", "2023-07/2024-06"),
    # of no day of a month
    ("the year to June", "2023-07/2024-06"),
    ("the year ending December", "2023"),
    ("the week to Sunday", "2024-10-07/2024-10-13"),
    # the year is told
    ("the week ending 20 October 2023", "2023-10-14/2023-10-20"),
]

IN_ITS_PLACE = [
    ("Monday this past week", "2024-10-14"),
    ("Tuesday the past week", "2024-10-15"),
    ("Wednesday this past week", "2024-10-09"),
    ("the second two months of 2024", "2024-03/2024-04"),
    ("the sixth two months of 2024", "2024-11/2024-12"),
    ("28 December to 3 January", "2023-12-28/2024-01-03"),
    ("8 October to 8 October", "2024-10-08"),
    ("the 8th to the 5th", "2024-10-08/2024-11-05"),
]


@pytest.mark.parametrize(("text", "iso"), WEEKDAYS_AND_DAYS + OF_A_DAY + IN_ITS_PLACE)
def test_read(text: str, iso: str) -> None:
    period = Period.read(text, reference=TODAY)
    assert (period.isoformat(), period.flags) == (iso, ())


ON = [
    ("week 1", "2024-12-29", "2024-01-01/2024-01-07"),
    ("week 1", "2024-12-30", "2024-12-30/2025-01-05"),
    ("by week 53", "2021-01-03", "../2021-01-03"),
    ("since week 53", "2021-01-03", "2020-12-28/.."),
    ("29 February", "1904-02-28", "1896-02-29"),
    ("by 29 February", "1896-03-01", "../1904-02"),
    ("December", "9999-12-31", "9999-12"),
]


@pytest.mark.parametrize(("text", "on", "iso"), ON)
def test_read_on_a_day(text: str, on: str, iso: str) -> None:
    assert Period.read(text, reference=on).isoformat() == iso


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("8–5 October", "cannot end before it begins"),
        ("October 8–5", "cannot end before it begins"),
        ("8 October to 5 October", "cannot end before it begins"),
        ("the fifth three months of 2024", "the period has no such part"),
        ("the seventh two months of 2024", "the period has no such part"),
        ("the weekend of 21 October", "not the same period"),
    ],
)
def test_refused(text: str, message: str) -> None:
    with pytest.raises(DateError, match=message):
        Period.read(text, reference=TODAY)


def test_a_week_whose_year_is_told_needs_no_reference() -> None:
    assert Period.read("the week ending 20 October 2024").isoformat() == "2024-10-14/2024-10-20"
