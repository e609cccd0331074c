"""Texts that are no date, and those that can be read in two ways; the reference day is Wednesday 23 October 2024."""

from datetime import date

import pytest

from figrecon.dates import MAX_TEXT, Period
from figrecon.errors import DateError
from figrecon.flags import Doubt, Flag

TODAY = date(2024, 10, 23)

REFUSED = [
    ("", "not a date such as"),
    ("  .,", "not a date such as"),
    ("troops", "no date holds the word 'troops'"),
    ("Ocotber 2024", "did you mean 'october'"),
    ("35% of", "not a date"),
    ("October 2024?", "'[?]' is in none"),
    ("23² October 2024", "is in none"),
    ("½", "is in none"),
    ("октябрь 2024", "is in none"),
    ("2024..", "is in none"),
    ("../..", "is in none"),
    ("2024-10/", "not a date such as"),
    ("/2024-10", "not a date such as"),
    ("2024-10/..2024", "is in none"),
    ("2024-02-30", "no such date: '2024-02-30'"),
    ("2023-02-29", "no such date"),
    ("20241399", "no such date"),
    ("2024-13", "no such date"),
    ("2024-10-23T14:05+99:00", "no such date"),
    ("2024-10-23T24:00", "not a date"),
    ("0000", "no such date"),
    ("0000-05", "no such date"),
    ("-0044", "years before 1 are not taken"),
    ("-0044-03-15", "years before 1 are not taken"),
    ("44 BC", "years before 1 are not taken"),
    ("31 June 2024", "no such date"),
    ("31 June", "no such date"),
    ("23/13/2024", "no such date"),
    ("23/10/24", "may begin or end with the year"),
    ("98", "not a date such as"),
    ("1,500", "not a date such as"),
    ("2024-10-23/2024-10-18", "cannot end before it begins"),
    ("13–8 October 2024", "cannot end before it begins"),
    ("8–13–18 October 2024", "not a date such as"),
    ("between October 2024", "not a date such as"),
    ("8 and 13 October 2024", "not a date such as"),
    ("October – 2024", "same kind of date at both ends"),
    ("Monday to 2024", "same kind of date at both ends"),
    ("1995s", "a decade begins"),
    ("the 0000s", "no such date"),
    ("Q3 of the year", "not a date such as"),
    ("fourth half of 2024", "four quarters and two halves"),
    ("the first week", "four quarters and two halves"),
    ("H3 2024", "four quarters and two halves"),
    ("early last week", "early, mid and late"),
    ("early Q3 2024", "early, mid and late"),
    ("month-end 2024", "only a year-end takes a year"),
    ("Monday, October 2024", "a weekday belongs to one day"),
    ("Monday last month", "a weekday belongs to a week"),
    ("earlier last month", "earlier and later"),
    ("three hours ago", "hours are counted in whole days only"),
    ("99999999 days ago", "outside the years 1 to 9999"),
    ("9" * 150 + " days ago", "outside the years 1 to 9999"),
    ("9" * 150 + " years ago", "no such date"),
    ("99999999 weeks ago", "outside the years 1 to 9999"),
    ("before 0001", "outside the years 1 to 9999"),
    ("after 9999", "outside the years 1 to 9999"),
    ("summer 2024", r"pass hemisphere='north' or 'south'"),
    ("2024-١٠", "digits of two scripts"),
    ("1" * (MAX_TEXT + 1), f"at most {MAX_TEXT} characters"),
]


@pytest.mark.parametrize(("text", "message"), REFUSED)
def test_refused(text: str, message: str) -> None:
    with pytest.raises(DateError, match=message):
        Period.read(text, reference=TODAY)


def test_a_season_of_two_years_must_be_one() -> None:
    with pytest.raises(DateError, match="no such season"):
        Period.read("summer 2023–24", hemisphere="north")


FLAGGED = [
    ("03/04/2024", "2024-04-03", "read as 3 April 2024; it could be 4 March 2024: day_first decides"),
    ("2024-10?", "2024-10", "marked as uncertain"),
    ("2024-10-23~", "2024-10-23", "marked as approximate"),
    ("2024%/..", "2024/..", "marked as uncertain and approximate"),
    ("2003-04", "2003-04", "read as the month 2003-04; it could be the years 2003 and 2004"),
    ("2023-24", "2023/2024", "read as the years 2023 to 2024; in EDTF it is a season or another part of 2023"),
    ("the 2000s", "2000/2009", "read as the years 2000 to 2009; it could be the whole century"),
    ("Tuesday, 23 October 2024", "2024-10-23", "23 October 2024 is a Wednesday"),
    ("last Monday", "2024-10-21", "read as 21 October 2024; it could be 14 October 2024"),
    ("next Friday", "2024-10-25", "read as 25 October 2024; it could be 1 November 2024"),
    ("early 2000s", "2000/2003", "read as the years 2000 to 2009; it could be the whole century"),
    ("winter 2024", "2024-12/2025-02", "read as the winter that begins in 2024; it could be the one that ends in it"),
]


@pytest.mark.parametrize(("text", "iso", "message"), FLAGGED)
def test_doubt_is_flagged(text: str, iso: str, message: str) -> None:
    period = Period.read(text, reference=TODAY, hemisphere="north")
    assert (period.isoformat(), period.flags) == (iso, (Flag(Doubt.AMBIGUOUS, message),))


def test_both_ends_of_a_range_keep_their_doubts() -> None:
    assert len(Period.read("03/04/2024–05/06/2024").flags) == 2
    assert len(Period.read("2024-10?/2024-12~").flags) == 2


@pytest.mark.parametrize(
    ("text", "day_first", "expected"),
    [
        ("03/04/2024", True, date(2024, 4, 3)),
        ("03/04/2024", False, date(2024, 3, 4)),
        ("03.04.2024", False, date(2024, 3, 4)),
        ("23/10/2024", False, date(2024, 10, 23)),
        ("10/23/2024", True, date(2024, 10, 23)),
    ],
)
def test_day_first_decides(text: str, day_first: bool, expected: date) -> None:
    period = Period.read(text, day_first=day_first)
    assert (period, period.flags) == (Period(expected, expected), ())
