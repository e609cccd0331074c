"""Dates as news and tables word them, kind by kind; the reference day is Wednesday 23 October 2024."""

from datetime import date

import pytest

from figrecon.dates import Period
from figrecon.errors import DateError

TODAY = date(2024, 10, 23)

SHORT_YEARS = [
    ("Oct '24", "2024-10"),
    ("Dec '23", "2023-12"),
    ("Sept ’22", "2022-09"),
    ("January ‘99", "1999-01"),
    ("10 Oct '24", "2024-10-10"),
    ("Oct. 10, '24", "2024-10-10"),
    ("Oct '23–Mar '24", "2023-10/2024-03"),
    ("since Oct '23", "2023-10/.."),
    ("Q4 '23", "2023-10/2023-12"),
    ("3Q24", "2024-07/2024-09"),
    ("4/20/20", "2020-04-20"),
    ("12/31/99", "1999-12-31"),
    ("13.4.21", "2021-04-13"),
    ("03.04.21", "2021-04-03"),
    ("23-Oct-24", "2024-10-23"),
    ("23/Oct/24", "2024-10-23"),
    ("'10 October 2024'", "2024-10-10"),
]

NAMED_MONTHS = [
    ("14/Mar/2021", "2021-03-14"),
    ("14-March-2021", "2021-03-14"),
    ("Mar/14/2021", "2021-03-14"),
    ("dec/2018", "2018-12"),
    ("2018/Dec", "2018-12"),
    ("2018-Dec", "2018-12"),
    ("2021/30/Nov", "2021-11-30"),
    ("2021/Nov/30", "2021-11-30"),
    ("2021-Nov-30", "2021-11-30"),
    ("Q2-2021", "2021-04/2021-06"),
    ("Q2/2021", "2021-04/2021-06"),
    ("1H 2024", "2024-01/2024-06"),
    ("Q1–Q3 2024", "2024-01/2024-09"),
    ("Oct/Nov 2024", "2024-10/2024-11"),
    ("August 2024-Dec", "2024-08/2024-12"),
    ("23.10.2024-Nov", "2024-10-23/2024-11-30"),
    ("Aug-Sept 2024", "2024-08/2024-09"),
    ("May eighth, 2010", "2010-05-08"),
    ("the twenty-first of June 2023", "2023-06-21"),
    ("twenty first of June 2023", "2023-06-21"),
    ("the thirty-first of March", "2024-03-31"),
]

COUNTED = [
    ("the past three weeks", "2024-10-02/2024-10-23"),
    ("the last six months", "2024-04-23/2024-10-23"),
    ("over the past month", "2024-09-23/2024-10-23"),
    ("in the past week", "2024-10-16/2024-10-23"),
    ("last week", "2024-10-14/2024-10-20"),
    ("for the past three weeks", "2024-10-02/2024-10-23"),
    ("the last 24 hours", "2024-10-22/2024-10-23"),
    ("the past 48 hours", "2024-10-21/2024-10-23"),
    ("the next three weeks", "2024-10-23/2024-11-13"),
    ("this past Friday", "2024-10-18"),
    ("this past weekend", "2024-10-19/2024-10-20"),
    ("in 7 days", "2024-10-30"),
    ("7 days from now", "2024-10-30"),
    ("two days from tomorrow", "2024-10-26"),
    ("in two weeks", "2024-11-04/2024-11-10"),
    ("in a month", "2024-11"),
    ("twenty years ago", "2004"),
    ("a night ago", "2024-10-22"),
    ("the day before yesterday", "2024-10-21"),
    ("the day after tomorrow", "2024-10-25"),
    ("two days after 5 October", "2024-10-07"),
    ("the week before last", "2024-10-07/2024-10-13"),
    ("the month after next", "2024-12"),
    ("the year before 2014", "2013"),
    ("the 12 months to September 2024", "2023-10/2024-09"),
    ("in the year to June", "2023-07/2024-06"),
    ("six months ended June 30, 2024", "2024-01/2024-06"),
    ("the month to 15 October", "2024-09-16/2024-10-15"),
    ("the week ending 20 October", "2024-10-14/2024-10-20"),
    ("the week beginning 14 October", "2024-10-14/2024-10-20"),
]

PARTS = [
    ("the first week of 2024", "2024-01-01/2024-01-07"),
    ("the first three months of 2024", "2024-01/2024-03"),
    ("the last three months of 2023", "2023-10/2023-12"),
    ("the first nine months of the year", "2024-01/2024-09"),
    ("the first half of October", "2024-10-01/2024-10-15"),
    ("the second half of February 2023", "2023-02-16/2023-02-28"),
    ("second half of the 2010s", "2015/2019"),
    ("the third quarter of last year", "2023-07/2023-09"),
    ("the first 10 days of October", "2024-10-01/2024-10-10"),
    ("last day of July", "2024-07-31"),
    ("the 1st of last month", "2024-09-01"),
    ("the 1st day of last month", "2024-09-01"),
    ("the first Monday in October", "2024-10-07"),
    ("the last Friday of this month", "2024-10-25"),
    ("the first weekend of October", "2024-10-05/2024-10-06"),
    ("the week of 3 June", "2024-06-03/2024-06-09"),
    ("the week of 8–14 October", "2024-10-08/2024-10-14"),
    ("the week of Monday, 3 June", "2024-06-03/2024-06-09"),
    ("the weekend of 19–20 October", "2024-10-19/2024-10-20"),
    ("week 42 of 2024", "2024-10-14/2024-10-20"),
    ("the month of October", "2024-10"),
    ("the year 2014", "2014"),
    ("the years 2014–2016", "2014/2016"),
    ("third-quarter 2024", "2024-07/2024-09"),
    ("mid-of-October", "2024-10-11/2024-10-20"),
    ("the last half of the year", "2024-07/2024-12"),
    ("the 21st century", "2001/2100"),
    ("the twentieth century", "1901/2000"),
    ("this century", "2001/2100"),
    ("the weekend", "2024-10-19/2024-10-20"),
    ("by the weekend", "../2024-10-27"),
    ("later in the year", "2024-10-23/2024-12-31"),
    ("March last year", "2023-03"),
    ("in March this year", "2024-03"),
    ("Q3 last year", "2023-07/2023-09"),
    ("between March and May last year", "2023-03/2023-05"),
    ("from Monday to Friday last week", "2024-10-14/2024-10-18"),
]

OPEN = [
    ("2019 or later", "2019/.."),
    ("2019 and earlier", "../2019-12"),
    ("5 October 2023 or before", "../2023-10-05"),
    ("from 2019 onwards", "2019/.."),
    ("2020 and beyond", "2020/.."),
    ("on or before 5 November", "../2024-11-05"),
    ("on or after 5 October 2024", "2024-10-05/.."),
    ("no later than 5 November", "../2024-11-05"),
    ("no earlier than 5 October 2024", "2024-10-05/.."),
    ("prior to 2020", "../2019-12"),
    ("through October", "../2024-10"),
    ("up to and including 5 November", "../2024-11-05"),
    ("beginning 3 March 2024", "2024-03-03/.."),
    ("effective March 3, 2024", "2024-03-03/.."),
    ("starting next week", "2024-10-28/.."),
    ("the beginning of March", "2024-03-01"),
    ("beginning of 2024", "2024-01-01"),
    ("since the weekend", "2024-10-19/.."),
    ("2015–present", "2015-01-01/2024-10-23"),
    ("2019 to today", "2019-01-01/2024-10-23"),
]

TIMES = [
    ("Tuesday night", "2024-10-22"),
    ("early Wednesday", "2024-10-23"),
    ("late on Tuesday", "2024-10-22"),
    ("late-night Tuesday", "2024-10-22"),
    ("early Monday morning", "2024-10-21"),
    ("late last night", "2024-10-22"),
    ("the evening of 5 October", "2024-10-05"),
    ("from Tuesday night to Wednesday morning", "2024-10-22/2024-10-23"),
    ("Today at 10:56 AM", "2024-10-23"),
    ("as of 6 p.m. Monday", "2024-10-21"),
    ("since 6 p.m. Monday", "2024-10-21/.."),
    ("at 6 o'clock on Monday", "2024-10-21"),
    ("3/22/2020 23:45", "2020-03-22"),
    ("23 October, 2024 at 14:00 GMT", "2024-10-23"),
    ("1430 GMT, 23 October 2024", "2024-10-23"),
    ("Wed, 23 Oct 2024 14:05:00 +0200", "2024-10-23"),
    ("Thu Oct 26 11:00:09 EDT 2023", "2023-10-26"),
    ("08/08/2023, 09:15 AM to 08/29/2023, 09:15 AM", "2023-08-08/2023-08-29"),
    ("23/10/2024 (Wed)", "2024-10-23"),
    ("23 October 2024, Wednesday", "2024-10-23"),
    ("last Friday, October 18", "2024-10-18"),
    ("Thursday, 24 October", "2024-10-24"),
    ("Friday the 1st", "2024-11-01"),
    # a year of two digits near to the reference
    ("20/4/31", "2031-04-20"),
    ("23-Oct-34", "2034-10-23"),
    ("May '33", "2033-05"),
]

ISO = [
    ("2018-W45", "2018-11-05/2018-11-11"),
    ("2018W45", "2018-11-05/2018-11-11"),
    ("2018-W45-3", "2018-11-07"),
    ("2018-W45/2018-W46", "2018-11-05/2018-11-18"),
    ("196X", "1960/1969"),
    ("1931-XX", "1931"),
    ("2024-10-XX", "2024-10"),
]


@pytest.mark.parametrize(("text", "iso"), SHORT_YEARS + NAMED_MONTHS + COUNTED + PARTS + OPEN + TIMES + ISO)
def test_read(text: str, iso: str) -> None:
    period = Period.read(text, reference=TODAY)
    assert (period.isoformat(), period.flags) == (iso, ())


FLAGGED = [
    ("the first week of October", "2024-10-01/2024-10-07", "the weeks of the calendar begin on other days"),
    ("the last week of October", "2024-10-25/2024-10-31", "the weeks of the calendar begin on other days"),
    ("the fifth week of October", "2024-10-29/2024-10-31", "the weeks of the calendar begin on other days"),
    ("the week of 9 October", "2024-10-07/2024-10-13", "read as the week from Monday, 7 October 2024"),
    ("starting January 7", "2024-01-07/..", "it could be since 7 January 2025"),
    ("beginning in March", "2024-03/..", "it could be since March 2025"),
    ("starting Monday", "2024-10-21/..", "it could be since 28 October 2024"),
    ("circa 2010", "2010", "marked as approximate"),
    ("on or about 5 November 2023", "2023-11-05", "marked as approximate"),
    ("about 8–13 October 2024", "2024-10-08/2024-10-13", "marked as approximate"),
    ("approximately from May to June 2024", "2024-05/2024-06", "marked as approximate"),
    ("1921 – circa 1970s", "1921/1979", "marked as approximate"),
    ("Friday 13th", "2024-09-13", "13 October 2024 is a Sunday"),
    ("viernes 13", "2024-09-13", "read as 13 September 2024; 13 October 2024 is a Sunday"),
    ("Monday the 31st", "2023-07-31", "31 August 2024 is a Saturday"),
    ("by Friday the 13th", "../2024-12-13", "13 November 2024 is a Wednesday"),
    ("23 October 2024 (Tuesday)", "2024-10-23", "23 October 2024 is a Wednesday"),
    ("Friday, 1 August", "2024-08-01", "1 August 2024 is a Thursday"),
    ("3/4/98", "1998-04-03", "it could be 4 March 1998: day_first decides"),
]


@pytest.mark.parametrize(("text", "iso", "message"), FLAGGED)
def test_doubt_is_flagged(text: str, iso: str, message: str) -> None:
    period = Period.read(text, reference=TODAY)
    assert period.isoformat() == iso
    assert message in period.flags[0].message


REFUSED = [
    ("23/10/24", "may begin or end with the year"),
    ("04-05-20", "may begin or end with the year"),
    ("May '68", "a year of two digits is read from 69 to 29"),
    ("1/2/45", "write 45 in full"),
    ("23-Oct-35", "or pass a reference= within 10 years of it"),
    ("the '90s", "not a date"),
    ("since '24", "not a date such as"),
    ("14 Mar 21", "not a date such as"),
    ("Oct-24", "not a date such as"),
    ("2021 to November", "same kind of date at both ends"),
    ("two weeks", "not a date such as"),
    ("the past 12 hours", "hours are counted in whole days only"),
    ("this two weeks", "this counts one unit only"),
    ("the first days of October", "days without a number are no length"),
    ("in the last weeks", "weeks without a number are no length"),
    ("the sixth week of October", "the period has no such part"),
    ("the first 40 days of October", "the period has no such part"),
    ("the first five weeks of October", "the period has no such part"),
    ("the first three years of 2024", "the period has no such part"),
    ("the fifth Friday of October", "the period has no such part"),
    ("the first week of last week", "the period has no such part"),
    ("the first month of last week", "the period has no such part"),
    ("the second half of the week", "the period has no such part"),
    ("the first quarter of May", "the period has no such part"),
    ("the last Friday before 5 October", "not a date such as"),
    ("the third half of 2024", "four quarters and two halves"),
    ("two weeks before 5 October", "before and after count days"),
    ("the week of 10–15 October", "these days lie in two weeks"),
    ("the week of October", "not the same period"),
    ("week on Monday", "not a date such as"),
    ("Wednesday week", "not a date such as"),
    ("week 54 of 2024", "no such week"),
    ("2018-W60", "no such week"),
    ("day 3 of 2024", "only weeks have numbers"),
    ("a century ago", "a century ago is no date"),
    ("the last half year", "half years are not counted"),
    ("over a week ago", "not a date such as"),
    ("as early as October", "as early as"),
    ("a day earlier", "counts from a day that is not told"),
    ("two days later", "counts from a day that is not told"),
    ("10:56", "not a date such as"),
    ("25:00 on Monday", "no such time of day"),
    ("13 p.m. on Monday", "no such time of day"),
    ("10:00 in October 2024", "a time of day belongs to one day"),
    ("before 6 p.m. Monday", "before and after are not read of a time of day"),
    ("before dawn on Wednesday", "before and after are not read of a time of day"),
    ("from 6 to 8 p.m. 23 October", "not a date such as"),
    ("8 to 10 p.m., 13 October", "not a date such as"),
    ("between 5 and 6 p.m. on Monday", "not a date such as"),
    ("midnight on Tuesday", "no date holds the word 'midnight'"),
    ("October (23)", "is in none"),
    ("on a Monday", "not a date such as"),
    ("1d ago", "not a date"),
]


@pytest.mark.parametrize(("text", "message"), REFUSED)
def test_refused(text: str, message: str) -> None:
    with pytest.raises(DateError, match=message):
        Period.read(text, reference=TODAY)


@pytest.mark.parametrize(
    ("text", "day_first", "expected"),
    [
        ("23/10/24", True, date(2024, 10, 23)),
        ("04/05/20", True, date(2020, 5, 4)),
        ("04/05/20", False, date(2020, 4, 5)),
        ("03.04.21", False, date(2021, 3, 4)),
    ],
)
def test_day_first_decides_with_two_digits(text: str, day_first: bool, expected: date) -> None:
    period = Period.read(text, day_first=day_first)
    assert (period, period.flags) == (Period(expected, expected), ())
