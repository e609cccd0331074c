"""Period as a value: making, printing, keeping; and the day of publication."""

import datetime as dt
import pickle
import subprocess
import sys
from datetime import date
from typing import Any

import pytest

from figrecon.dates import MAX_TEXT, Period, read_published
from figrecon.errors import DateError
from figrecon.flags import Doubt, Flag

TODAY = date(2024, 10, 23)

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
    wrong: Any = 45588
    with pytest.raises(DateError, match=r"a day is a datetime\.date"):
        Period.read("today", reference=wrong)
    wrong = "2024-10-23"
    with pytest.raises(DateError, match="hemisphere must be 'north' or 'south'; got '2024-10-23'"):
        Period.read("2024", hemisphere=wrong)


def test_a_reference_is_a_date_as_written_like_any_other() -> None:
    for reference in ("2024-10-23", "23 October 2024", "2024-10-23T14:05Z", "23/10/2024", Period.day(2024, 10, 23)):
        assert Period.read("yesterday", reference=reference) == Period.day(2024, 10, 22)
        assert Period.of("yesterday", reference=reference) == Period.day(2024, 10, 22)
    assert Period.read("today", reference="03/04/2024", day_first=True) == Period.day(2024, 4, 3)


@pytest.mark.parametrize(
    ("reference", "message"),
    [
        ("October 2024", "a reference is one day; got 'October 2024', which is October 2024"),
        ("by 23 October 2024", "a reference is one day"),
        ("03/04/2024", "a reference cannot be in doubt: read as 3 April 2024"),
        ("yesterday", "needs a reference date"),
        ("someday", "no date holds the word 'someday'"),
        (Period.month(2024, 10), "a reference is one day"),
    ],
)
def test_a_reference_is_one_day_in_no_doubt(reference: Any, message: str) -> None:
    with pytest.raises(DateError, match=message):
        Period.read("today", reference=reference)


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
    ("3/22/2020 23:45", dt.datetime(2020, 3, 22, 23, 45)),  # noqa: DTZ001
    ("Oct 23, 2024, 6.30 p.m.", dt.datetime(2024, 10, 23, 18, 30)),  # noqa: DTZ001
    ("12 a.m. on 23 October 2024", dt.datetime(2024, 10, 23)),  # noqa: DTZ001
    ("23.10.2024, 14:30 Uhr", dt.datetime(2024, 10, 23, 14, 30)),  # noqa: DTZ001
    ("le 23 octobre 2024 à 14 heures 30", dt.datetime(2024, 10, 23, 14, 30)),  # noqa: DTZ001
    ("23 October, 2024 at 14:00 GMT", dt.datetime(2024, 10, 23, 14, tzinfo=dt.UTC)),
    ("1430 GMT, 23 October 2024", dt.datetime(2024, 10, 23, 14, 30, tzinfo=dt.UTC)),
    (
        "Wed, 23 Oct 2024 14:05:00 +0200",
        dt.datetime(2024, 10, 23, 14, 5, tzinfo=dt.timezone(dt.timedelta(hours=2))),
    ),
    ("Wed Oct 23 11:00:09 EDT 2024", TODAY),
    ("Wednesday night, 23 October 2024", TODAY),
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
