"""Dates as written, family by family; the reference day is Wednesday 23 October 2024, the day of the founding story."""

from datetime import date
from typing import Literal

import pytest

from figrecon.dates import Period
from figrecon.errors import DateError

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


@pytest.mark.parametrize("text", [text for text, _ in ISO + ABSOLUTE + RANGES + OPEN])
def test_a_plain_date_is_not_flagged(text: str) -> None:
    assert Period.read(text, reference=TODAY).flags == ()
