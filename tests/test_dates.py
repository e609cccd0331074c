"""Dates as written, family by family; the reference day is Wednesday 23 October 2024, the day of the founding story."""

import datetime as dt
import pickle
import subprocess
import sys
from datetime import date
from typing import Any, Literal

import pytest

from figrecon.dates import MAX_TEXT, Period, read_published
from figrecon.errors import DateError
from figrecon.flags import Doubt, Flag

TODAY = date(2024, 10, 23)

ISO = [
    ("2024", "2024"),
    ("0001", "0001"),
    ("2024-10", "2024-10"),
    ("2024-10-23", "2024-10-23"),
    ("20241023", "2024-10-23"),
    (" 2024-10-23\n", "2024-10-23"),
    ("2024-10-18/2024-10-23", "2024-10-18/2024-10-23"),
    ("2024-10/2024-12", "2024-10/2024-12"),
    ("2024-10-18/2024-11", "2024-10-18/2024-11-30"),
    ("2023/2024", "2023/2024"),
    ("2024/2024", "2024"),
    ("../2024-12", "../2024-12"),
    ("../2024", "../2024-12"),
    ("../2024-12-08", "../2024-12-08"),
    ("2024-10/..", "2024-10/.."),
    ("2024/..", "2024/.."),
    ("2024-10-23T14:05", "2024-10-23"),
    ("2024-10-23 14:05:59", "2024-10-23"),
    ("2024-10-23T23:59:59.999999999Z", "2024-10-23"),
    ("2024-10-23T00:30+14:00", "2024-10-23"),
    ("٢٠٢٤-١٠-٢٣", "2024-10-23"),
    ("२०२४-१०", "2024-10"),
    ("２０２４", "2024"),
]

ABSOLUTE = [
    ("23 October 2024", "2024-10-23"),
    ("23 Oct 2024", "2024-10-23"),
    ("23 OCT. 2024", "2024-10-23"),
    ("23OCT2024", "2024-10-23"),
    ("23-Oct-2024", "2024-10-23"),
    ("Oct-2024", "2024-10"),
    ("October 23, 2024", "2024-10-23"),
    ("Oct. 23, 2024", "2024-10-23"),
    ("October 23rd, 2024", "2024-10-23"),
    ("the 23rd of October 2024", "2024-10-23"),
    ("2024 October 23", "2024-10-23"),
    ("Wednesday, 23 October 2024", "2024-10-23"),
    ("Wed., Oct. 23, 2024", "2024-10-23"),
    ("on 23\u00a0October\u202f2024", "2024-10-23"),
    ("23\u200f October 2024", "2024-10-23"),
    ("23. Oktober 2024", "2024-10-23"),
    ("am 3. März 2024", "2024-03-03"),
    ("3. Ma\u0308rz 2024", "2024-03-03"),
    ("Mittwoch, den 23. Oktober 2024", "2024-10-23"),
    ("le 23 août 2024", "2024-08-23"),
    ("1er novembre 2024", "2024-11-01"),
    ("23 févr. 2024", "2024-02-23"),
    ("23 de octubre de 2024", "2024-10-23"),
    ("3 ago 2024", "2024-08-03"),
    ("miércoles, 23 de octubre de 2024", "2024-10-23"),
    ("23 ottobre 2024", "2024-10-23"),
    ("1° novembre 2024", "2024-11-01"),
    ("23 de outubro de 2024", "2024-10-23"),
    ("1º de março de 2024", "2024-03-01"),
    ("terça-feira, 22 de outubro de 2024", "2024-10-22"),
    ("23 oktober 2024", "2024-10-23"),
    ("23 mei 2024", "2024-05-23"),
    ("23.10.2024", "2024-10-23"),
    ("3.4.2024", "2024-04-03"),
    ("23. 10. 2024", "2024-10-23"),
    ("23/10/2024", "2024-10-23"),
    ("10/23/2024", "2024-10-23"),
    ("23-10-2024", "2024-10-23"),
    ("4/4/2024", "2024-04-04"),
    ("2024/10/23", "2024-10-23"),
    ("2024.10.23", "2024-10-23"),
    ("October 2024", "2024-10"),
    ("in Oct 2024", "2024-10"),
    ("2024 October", "2024-10"),
    ("10/2024", "2024-10"),
    ("octobre 2024", "2024-10"),
    ("Sept. 2024", "2024-09"),
    ("Q3 2024", "2024-07/2024-09"),
    ("2024-Q3", "2024-07/2024-09"),
    ("2024Q1", "2024-01/2024-03"),
    ("third quarter of 2024", "2024-07/2024-09"),
    ("the 4th quarter of 2024", "2024-10/2024-12"),
    ("H1 2024", "2024-01/2024-06"),
    ("the second half of 2024", "2024-07/2024-12"),
    ("the 1990s", "1990/1999"),
    ("1990's", "1990/1999"),
    ("2023–24", "2023/2024"),
    ("2003–04", "2003/2004"),
    ("2024/25", "2024/2025"),
    ("1999-00", "1999/2000"),
    ("1914–18", "1914/1918"),
    ("early October 2024", "2024-10-01/2024-10-10"),
    ("mid-October 2024", "2024-10-11/2024-10-20"),
    ("late February 2024", "2024-02-21/2024-02-29"),
    ("early 2024", "2024-01/2024-04"),
    ("mid-2024", "2024-05/2024-08"),
    ("late 2023", "2023-09/2023-12"),
    ("the early 1990s", "1990/1993"),
    ("the mid-1990s", "1994/1996"),
    ("the late 1990s", "1997/1999"),
    ("the start of October 2024", "2024-10-01"),
    ("as of the end of October 2024", "2024-10-31"),
    ("end-2023", "2023-12-31"),
    ("year-end 2023", "2023-12-31"),
]

RANGES = [
    ("8–13 October 2024", "2024-10-08/2024-10-13"),
    ("8—13 October 2024", "2024-10-08/2024-10-13"),
    ("8.–13. Oktober 2024", "2024-10-08/2024-10-13"),
    ("October 8-13, 2024", "2024-10-08/2024-10-13"),
    ("Oct. 8-13", "2024-10-08/2024-10-13"),
    ("23/24 October 2024", "2024-10-23/2024-10-24"),
    ("between 8 and 13 October", "2024-10-08/2024-10-13"),
    ("from 8 to 13 October", "2024-10-08/2024-10-13"),
    ("from 8 until 13 October 2024", "2024-10-08/2024-10-13"),
    ("8 October to 3 November 2024", "2024-10-08/2024-11-03"),
    ("Sept. 28–Oct. 3, 2024", "2024-09-28/2024-10-03"),
    ("8 January 2000–10 January 2001", "2000-01-08/2001-01-10"),
    ("Jan 8, 2000-10 Jan 2001", "2000-01-08/2001-01-10"),
    ("28 December 2023 to 3 January 2024", "2023-12-28/2024-01-03"),
    ("28 December to 3 January 2024", "2023-12-28/2024-01-03"),
    ("28 December to 3 January", "2023-12-28/2024-01-03"),
    ("8 October 2024 to 3 November", "2024-10-08/2024-11-03"),
    ("October–November 2024", "2024-10/2024-11"),
    ("Oct/Nov 2024", "2024-10/2024-11"),
    ("December–January 2024", "2023-12/2024-01"),
    ("March 2023 through June", "2023-03/2023-06"),
    ("2019–2021", "2019/2021"),
    ("between 2019 and 2021", "2019/2021"),
    ("between October and December", "2024-10/2024-12"),
    ("Q1–Q3 2024", "2024-01/2024-09"),
    ("1970s–1980s", "1970/1989"),
    ("mid-October to late November 2024", "2024-10-11/2024-11-30"),
    ("2024-10-18 – 2024-10-23", "2024-10-18/2024-10-23"),
    ("23.10.2024-25.10.2024", "2024-10-23/2024-10-25"),
    ("the 8th to the 13th", "2024-10-08/2024-10-13"),
    ("Monday to Wednesday", "2024-10-21/2024-10-23"),
    ("Monday to Friday", "2024-10-21/2024-10-25"),
    ("last week to today", "2024-10-14/2024-10-23"),
]

RELATIVE = [
    ("Wednesday", "2024-10-23"),
    ("on Friday", "2024-10-18"),
    ("as of Tuesday", "2024-10-22"),
    ("last Wednesday", "2024-10-16"),
    ("next Wednesday", "2024-10-30"),
    ("next Monday", "2024-10-28"),
    ("last Friday", "2024-10-18"),
    ("this Friday", "2024-10-25"),
    ("Friday last week", "2024-10-18"),
    ("earlier on Wednesday", "2024-10-23"),
    ("earlier today", "2024-10-23"),
    ("today", "2024-10-23"),
    ("this morning", "2024-10-23"),
    ("last night", "2024-10-22"),
    ("yesterday", "2024-10-22"),
    ("tomorrow", "2024-10-24"),
    ("this week", "2024-10-21/2024-10-27"),
    ("last week", "2024-10-14/2024-10-20"),
    ("next week", "2024-10-28/2024-11-03"),
    ("last weekend", "2024-10-19/2024-10-20"),
    ("this month", "2024-10"),
    ("last month", "2024-09"),
    ("this quarter", "2024-10/2024-12"),
    ("this half", "2024-07/2024-12"),
    ("last year", "2023"),
    ("this year", "2024"),
    ("last decade", "2010/2019"),
    ("a day ago", "2024-10-22"),
    ("three days ago", "2024-10-20"),
    ("100 days ago", "2024-07-15"),
    ("2000 days ago", "2019-05-03"),
    ("two weeks ago", "2024-10-07/2024-10-13"),
    ("10 months ago", "2023-12"),
    ("twelve years ago", "2012"),
    ("earlier this month", "2024-10-01/2024-10-23"),
    ("later this year", "2024-10-23/2024-12-31"),
    ("October", "2024-10"),
    ("December", "2023-12"),
    ("last October", "2023-10"),
    ("last September", "2024-09"),
    ("this September", "2024-09"),
    ("next October", "2025-10"),
    ("23 October", "2024-10-23"),
    ("Oct. 24", "2023-10-24"),
    ("October 23rd", "2024-10-23"),
    ("as of 30 October", "2023-10-30"),
    ("29 February", "2024-02-29"),
    ("the 23rd", "2024-10-23"),
    ("the 31st", "2024-08-31"),
    ("Q3", "2024-07/2024-09"),
    ("Q4", "2024-10/2024-12"),
    ("the first half", "2024-01/2024-06"),
    ("early October", "2024-10-01/2024-10-10"),
    ("late October", "2024-10-21/2024-10-31"),
    ("late November", "2023-11-21/2023-11-30"),
    ("early last month", "2024-09-01/2024-09-10"),
    ("late last year", "2023-09/2023-12"),
    ("the end of the month", "2024-10-31"),
    ("year-end", "2024-12-31"),
    ("month-end", "2024-10-31"),
]

OPEN = [
    ("by December", "../2024-12"),
    ("by December 2025", "../2025-12"),
    ("by October", "../2024-10"),
    ("by March", "../2025-03"),
    ("by 2030", "../2030-12"),
    ("by the 8th", "../2024-11-08"),
    ("by the end of the year", "../2024-12"),
    ("by the end of November", "../2024-11"),
    ("by the start of 2025", "../2025-01-01"),
    ("by year-end", "../2024-12"),
    ("by mid-November", "../2024-11-20"),
    ("by late March", "../2025-03"),
    ("until Friday", "../2024-10-25"),
    ("until Wednesday", "../2024-10-23"),
    ("till 8 November", "../2024-11-08"),
    ("by 20–25 October", "../2024-10-25"),
    ("until 29 February", "../2028-02"),
    ("before December", "../2024-11"),
    ("before 2024-10-23", "../2024-10-22"),
    ("since March", "2024-03/.."),
    ("since March 2022", "2022-03/.."),
    ("since 24 February 2022", "2022-02-24/.."),
    ("since 2022-02-24", "2022-02-24/.."),
    ("since last week", "2024-10-14/.."),
    ("since the beginning of 2024", "2024/.."),
    ("since the 1990s", "1990/.."),
    ("from Monday", "2024-10-21/.."),
    ("after March 2024", "2024-04/.."),
    ("after 23/10/2024", "2024-10-24/.."),
]


@pytest.mark.parametrize(("text", "iso"), ISO + ABSOLUTE + RANGES + RELATIVE + OPEN)
def test_read(text: str, iso: str) -> None:
    assert Period.read(text, reference=TODAY).isoformat() == iso


@pytest.mark.parametrize(("text", "iso"), ISO + ABSOLUTE)
def test_an_absolute_date_needs_no_reference(text: str, iso: str) -> None:
    assert Period.read(text).isoformat() == iso


@pytest.mark.parametrize("text", [text for text, _ in RELATIVE])
def test_a_relative_date_needs_a_reference(text: str) -> None:
    with pytest.raises(DateError, match=r"needs a reference date \(pass reference=\)"):
        Period.read(text)


SEASONS: list[tuple[str, Literal["north", "south"], str]] = [
    ("summer 2024", "north", "2024-06/2024-08"),
    ("the summer of 2024", "south", "2024-12/2025-02"),
    ("spring 2024", "north", "2024-03/2024-05"),
    ("spring 2024", "south", "2024-09/2024-11"),
    ("autumn 2024", "south", "2024-03/2024-05"),
    ("fall 2024", "north", "2024-09/2024-11"),
    ("winter 2024", "south", "2024-06/2024-08"),
    ("winter 2024", "north", "2024-12/2025-02"),
    ("winter 2023–24", "north", "2023-12/2024-02"),
    ("winter 2023-24", "north", "2023-12/2024-02"),
    ("winter", "north", "2023-12/2024-02"),
    ("last summer", "north", "2024-06/2024-08"),
    ("last winter", "north", "2023-12/2024-02"),
    ("next summer", "north", "2025-06/2025-08"),
    ("this autumn", "north", "2024-09/2024-11"),
    ("this winter", "north", "2024-12/2025-02"),
    ("by summer", "north", "../2025-08"),
]


@pytest.mark.parametrize(("text", "hemisphere", "iso"), SEASONS)
def test_seasons(text: str, hemisphere: Literal["north", "south"], iso: str) -> None:
    assert Period.read(text, reference=TODAY, hemisphere=hemisphere).isoformat() == iso


def test_this_winter_may_have_begun_last_year() -> None:
    assert Period.read("this winter", reference=date(2024, 1, 5), hemisphere="north").isoformat() == "2023-12/2024-02"


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
    ("23/10/24", "not a date such as"),
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
    ("three hours ago", "no date holds the word 'hours'"),
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


@pytest.mark.parametrize("text", [text for text, _ in ISO + ABSOLUTE + RANGES + OPEN])
def test_a_plain_date_is_not_flagged(text: str) -> None:
    assert Period.read(text, reference=TODAY).flags == ()


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


PRINTED = [
    ("2024-10-23", "23 October 2024"),
    ("2024-10", "October 2024"),
    ("2024", "2024"),
    ("0476-09-04", "4 September 0476"),
    ("2024-10-18/2024-10-23", "18–23 October 2024"),
    ("2024-10-28/2024-11-03", "28 October–3 November 2024"),
    ("2023-12-28/2024-01-03", "28 December 2023–3 January 2024"),
    ("2023-10-08/2024-10-08", "8 October 2023–8 October 2024"),
    ("2024-10/2024-11", "October–November 2024"),
    ("2023-12/2024-01", "December 2023–January 2024"),
    ("2023/2024", "2023–2024"),
    ("../2024-12", "by December 2024"),
    ("../2024-12-08", "by 8 December 2024"),
    ("2024-03/..", "since March 2024"),
    ("2024/..", "since 2024"),
    ("2024-03-04/..", "since 4 March 2024"),
]


@pytest.mark.parametrize(("iso", "printed"), PRINTED)
def test_str_is_the_printed_form(iso: str, printed: str) -> None:
    assert str(Period.read(iso)) == printed


def test_constructors() -> None:
    assert Period.day(2024, 10, 23) == Period(TODAY, TODAY)
    assert Period.month(2024, 2) == Period(date(2024, 2, 1), date(2024, 2, 29))
    assert Period.year(9999) == Period(date(9999, 1, 1), date(9999, 12, 31))
    assert Period.until(TODAY) == Period(None, TODAY)
    assert Period.since("2024-10") == Period(date(2024, 10, 1), None)


@pytest.mark.parametrize("bad", [(0, 1, 1), (2024, 2, 30), (10**30, 1, 1), ("2024", 1, 1), (2024.0, 1, 1)])
def test_no_such_day(bad: Any) -> None:
    with pytest.raises(DateError, match="no such date"):
        Period.day(*bad)


def test_of_takes_what_people_have() -> None:
    day = Period.day(2024, 10, 23)
    assert Period.of(day) is day
    assert Period.of(TODAY) == day
    assert Period.of(dt.datetime(2024, 10, 23, 23, 59, tzinfo=dt.UTC)) == day
    assert Period.of("yesterday", reference=TODAY) == Period.day(2024, 10, 22)
    assert Period.of("03/04/2024", day_first=False) == Period.day(2024, 3, 4)


@pytest.mark.parametrize("bad", [None, 2024, 45588.0, b"2024-10", float("nan"), ["2024"]])
def test_of_refuses_the_rest(bad: Any) -> None:
    with pytest.raises(DateError, match=r"a date is a text, a datetime\.date, a datetime or a Period"):
        Period.of(bad)
    with pytest.raises(DateError, match="a date is a text"):
        read_published(bad)
    with pytest.raises(DateError, match="a date is read from a text"):
        Period.read(bad)


class NotATime(dt.datetime):
    """As pandas.NaT: a datetime by its class, with no day in it."""

    year = property(lambda _self: float("nan"))


def test_a_missing_time_is_refused() -> None:
    with pytest.raises(DateError, match="no such date"):
        Period.of(NotATime(2024, 10, 23))


def test_a_datetime_counts_with_its_day() -> None:
    period = Period(dt.datetime(2024, 10, 23, 14), TODAY)  # noqa: DTZ001  a naive time is a case
    assert type(period.first) is date
    assert period.is_day
    assert dt.datetime(2024, 10, 23, 23, 59) in period  # noqa: DTZ001
    reference = dt.datetime(2024, 10, 23, 0, 5, tzinfo=dt.UTC)
    assert Period.read("yesterday", reference=reference) == Period.day(2024, 10, 22)


@pytest.mark.parametrize(("first", "last"), [(None, None), (date(2024, 10, 24), TODAY), ("2024-10-23", TODAY)])
def test_no_period(first: Any, last: Any) -> None:
    with pytest.raises(DateError):
        Period(first, last)


def test_a_reference_and_a_hemisphere_are_checked() -> None:
    wrong: Any = "2024-10-23"
    with pytest.raises(DateError, match=r"a day is a datetime\.date"):
        Period.read("today", reference=wrong)
    with pytest.raises(DateError, match="hemisphere must be 'north' or 'south'; got '2024-10-23'"):
        Period.read("2024", hemisphere=wrong)


def test_contains() -> None:
    assert TODAY in Period.month(2024, 10)
    assert date(2024, 11, 1) not in Period.month(2024, 10)
    assert date.min in Period.until(TODAY)
    assert date(2024, 10, 24) not in Period.until(TODAY)
    assert date.max in Period.since(TODAY)
    assert date(2024, 10, 22) not in Period.since(TODAY)
    nothing: Any = None
    with pytest.raises(DateError, match="a period contains days"):
        nothing in Period.year(2024)  # noqa: B015


def test_words_and_doubts_are_kept_and_do_not_count() -> None:
    read = Period.read("03/04/2024")
    assert read.text == "03/04/2024"
    assert read.flags
    assert read == Period.day(2024, 4, 3)
    assert hash(read) == hash(Period.day(2024, 4, 3))
    assert pickle.loads(pickle.dumps(read)).flags == read.flags  # noqa: S301  our own bytes
    again = eval(repr(read), {"Period": Period, "datetime": dt, "Flag": Flag, "Doubt": Doubt})  # noqa: S307
    assert (again, again.text, again.flags) == (read, read.text, read.flags)


PUBLISHED: list[tuple[Any, date]] = [
    (TODAY, TODAY),
    (Period.day(2024, 10, 23), TODAY),
    ("2024-10-23", TODAY),
    ("23 October 2024", TODAY),
    ("Oct 23, 2024", TODAY),
    ("Wed., Oct. 23, 2024", TODAY),
    ("23.10.2024", TODAY),
    ("23/10/2024", TODAY),
    ("2024-10-23T14:05", dt.datetime(2024, 10, 23, 14, 5)),  # noqa: DTZ001  naive stays naive
    ("2024-10-23 14:05", dt.datetime(2024, 10, 23, 14, 5)),  # noqa: DTZ001
    ("2024-10-23t14:05:30.5z", dt.datetime(2024, 10, 23, 14, 5, 30, 500_000, dt.UTC)),
    (
        "2024-10-23T14:05 +09:00",
        dt.datetime(2024, 10, 23, 14, 5, tzinfo=dt.timezone(dt.timedelta(hours=9))),
    ),
    (
        dt.datetime(2024, 10, 23, 14, 5, tzinfo=dt.UTC),
        dt.datetime(2024, 10, 23, 14, 5, tzinfo=dt.UTC),
    ),
]


@pytest.mark.parametrize(("value", "expected"), PUBLISHED)
def test_read_published(value: Any, expected: date) -> None:
    found = read_published(value)
    assert (found, type(found)) == (expected, type(expected))


def test_a_naive_time_stays_naive_and_an_offset_is_kept() -> None:
    naive, offset = read_published("2024-10-23T14:05"), read_published("2024-10-23T14:05+09:00")
    assert isinstance(naive, dt.datetime)
    assert naive.tzinfo is None
    assert isinstance(offset, dt.datetime)
    assert offset.utcoffset() == dt.timedelta(hours=9)


class Stamp(dt.datetime):
    """A subclass, as other libraries have them."""


def test_a_subclass_becomes_a_plain_datetime() -> None:
    stamp = read_published(Stamp(2024, 10, 23, 14, 5, fold=1))
    assert type(stamp) is dt.datetime
    assert stamp.fold == 1


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("2024-10", "is published on one day; got '2024-10', which is October 2024"),
        ("8–13 October 2024", "which is 8–13 October 2024"),
        ("by December 2024", "which is by December 2024"),
        ("since 2024", "which is since 2024"),
        ("03/04/2024", "cannot be in doubt: read as 3 April 2024; it could be 4 March 2024: day_first decides"),
        ("2024-10-23?", "cannot be in doubt: marked as uncertain"),
        ("Tuesday, 23 October 2024", "is a Wednesday"),
        ("Wednesday", "needs a reference date"),
        ("2024-10-23T14:05+99:00", "no such date"),
        ("1" * (MAX_TEXT + 1), "at most"),
    ],
)
def test_read_published_refuses(value: str, message: str) -> None:
    with pytest.raises(DateError, match=message):
        read_published(value)


def test_day_first_decides_a_day_of_publication() -> None:
    assert read_published("03/04/2024", day_first=True) == date(2024, 4, 3)
    assert read_published("03/04/2024", day_first=False) == date(2024, 3, 4)


def test_import_is_light() -> None:
    code = "import figrecon.dates, sys; print(sorted({'pint', 'numpy', 'locale', 'calendar'} & set(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert found.stdout.strip() == "[]"
