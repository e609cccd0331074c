"""Laws of Period: what is written reads back, and the past is preferred."""

import datetime as dt
import pickle
from datetime import date
from itertools import pairwise

from hypothesis import assume, example, given
from hypothesis import strategies as st

from figrecon.dates import Period, read_published
from figrecon.dates.printing import MONTHS, WEEKDAYS
from figrecon.dates.vocabulary import vocabulary

days = st.dates()
months = st.builds(Period.month, st.integers(1, 9999), st.integers(1, 12))
years = st.integers(1, 9999).map(Period.year)
closed = st.builds(lambda a, b: Period(min(a, b), max(a, b)), days, days)
spans = st.builds(  # from one whole month or year to another: the forms that are written short
    lambda a, b: Period(min(a.first, b.first), max(a.last, b.last)), months | years, months | years
)
half_open = st.one_of(days.map(Period.until), days.map(Period.since), (months | years).map(Period.until))
periods = st.one_of(closed, spans, months, years, half_open, days.map(Period.of))

names = st.sampled_from(["Wednesday", "on Friday", "Monday"])
yearless = st.one_of(
    names,
    st.sampled_from(MONTHS),
    st.builds("{} {}".format, st.integers(1, 29), st.sampled_from(MONTHS)),
    st.builds("{} {}".format, st.sampled_from(["early", "mid", "late", "end of"]), st.sampled_from(MONTHS)),
    st.integers(1, 31).map(lambda n: f"the {n}th"),
    st.sampled_from(["Q1", "Q2", "Q3", "Q4", "first half", "second half"]),
    st.builds("{}–{}".format, names, names),
    st.builds("{}–{}".format, st.sampled_from(MONTHS), st.sampled_from(MONTHS)),
)
recent = st.dates(min_value=date(20, 1, 1), max_value=date(9980, 1, 1))


@given(periods)
@example(Period(None, date(2024, 12, 31)))
@example(Period(date.min, date.max))
def test_what_is_written_reads_back(period: Period) -> None:
    assert Period.read(period.isoformat()) == period
    assert Period.read(str(period)) == period
    assert str(Period.read(str(period))) == str(period)


@given(periods)
def test_the_short_forms_are_no_longer_than_days(period: Period) -> None:
    full = "/".join(".." if end is None else end.isoformat() for end in (period.first, period.last))
    assert len(period.isoformat()) <= len(full)


@given(periods)
def test_repr_pickle_and_hash(period: Period) -> None:
    again = eval(repr(period), {"Period": Period, "datetime": dt})  # noqa: S307  our own repr
    assert again == period == pickle.loads(pickle.dumps(period))  # noqa: S301  our own bytes
    assert len({again, period}) == 1


@given(closed, days)
def test_a_period_holds_its_days_and_no_other(period: Period, other: date) -> None:
    first, last = period.first, period.last
    assert first is not None
    assert last is not None
    assert first in period
    assert last in period
    assert (other in period) is (first <= other <= last)


@given(days)
def test_every_way_to_write_a_day_reads_as_that_day(when: date) -> None:
    month, year = MONTHS[when.month - 1], f"{when.year:04}"
    for text in (
        when.isoformat(),
        f"{when:%Y%m%d}" if when.year > 999 else when.isoformat(),
        f"{when.day} {month} {year}",
        f"{month} {when.day}, {year}",
        f"{month[:3]}. {when.day}, {year}",
        f"{when.day}.{when.month}.{year}",
        f"{year}/{when.month:02}/{when.day:02}",
        f"{when.day}-{month[:3]}-{year}",
    ):
        assert Period.read(text) == Period.of(when)
        assert read_published(text) == when


@given(st.dates(min_value=date(1969, 1, 1), max_value=date(2029, 12, 31)))
def test_a_year_of_two_digits_reads_as_that_year(when: date) -> None:
    month, year = MONTHS[when.month - 1], f"{when.year % 100:02}"
    for text in (
        f"{when.day}-{month[:3]}-{year}",
        f"{when.day}/{month}/{year}",
        f"{when.day} {month} '{year}",
        f"{month[:3]}. {when.day}, '{year}",
        f"{when.day}.{when.month}.{year}",
    ):
        assert read_published(text) == when
    assert Period.read(f"{month} '{year}") == Period.month(when.year, when.month)
    assert read_published(f"{when.day:02}/{when.month:02}/{year}", day_first=True) == when
    assert read_published(f"{when.month}/{when.day}/{year}", day_first=False) == when


@given(days)
def test_the_name_of_the_month_may_stand_anywhere(when: date) -> None:
    month, year = MONTHS[when.month - 1], f"{when.year:04}"
    for sign in "-/":
        for parts in (
            (when.day, month, year),
            (month, when.day, year),
            (year, month, when.day),
            (year, when.day, month),
        ):
            assert Period.read(sign.join(map(str, parts))) == Period.of(when)


@given(days)
def test_every_weekday_but_one_is_flagged(when: date) -> None:
    for number, name in enumerate(WEEKDAYS):
        for text in (f"{name}, {when}", f"{when} ({name[:3]})"):
            period = Period.read(text)
            assert period == Period.of(when)
            assert bool(period.flags) is (number != when.weekday())


@given(days, st.times(), st.sampled_from(["%H:%M", "%H:%M:%S", "%I:%M %p", "%I.%M %p", "%H:%M GMT", "%H:%M+02:00"]))
def test_a_time_of_day_changes_no_day(when: date, clock: dt.time, form: str) -> None:
    month, told = MONTHS[when.month - 1], clock.strftime(form)
    for text in (f"{when.day} {month} {when.year:04}, {told}", f"{told} on {month} {when.day}, {when.year:04}"):
        assert Period.read(text) == Period.of(when)
        published = read_published(text)
        assert isinstance(published, dt.datetime)
        assert (published.date(), published.hour, published.minute) == (when, clock.hour, clock.minute)


@given(days)
def test_day_first_and_month_first(when: date) -> None:
    year = f"{when.year:04}"
    assert read_published(f"{when.day}/{when.month}/{year}", day_first=True) == when
    assert read_published(f"{when.month}/{when.day}/{year}", day_first=False) == when
    flagged = Period.read(f"{when.day}/{when.month}/{year}")
    assert flagged == Period.of(when)
    assert bool(flagged.flags) is (when.day <= 12 and when.day != when.month)


@given(st.datetimes(timezones=st.none() | st.just(dt.UTC)))
def test_a_time_reads_back(when: dt.datetime) -> None:
    assert read_published(when.isoformat()) == when
    assert Period.read(when.isoformat(" ")) == Period.of(when)


@given(yearless, recent)
def test_the_past_is_preferred(text: str, reference: date) -> None:
    period = Period.read(text, reference=reference)
    assert period.first is not None
    assert period.first <= reference


@given(yearless.filter(lambda text: "–" not in text), recent)
def test_by_prefers_the_future(text: str, reference: date) -> None:
    period = Period.read(f"by {text.removeprefix('on ')}", reference=reference)
    assert period.first is None
    assert period.last is not None
    assert period.last >= reference


@given(st.sampled_from(["Wednesday", "October", "23 October", "Q3", "the 23rd"]), recent)
def test_the_past_is_the_nearest_one(text: str, reference: date) -> None:
    period = Period.read(text, reference=reference)
    assert period.last is not None
    assume(period.last < date(9970, 1, 1))
    later = Period.read(text, reference=period.last + dt.timedelta(days=366))
    assert later != period  # a year on, the same words mean a later day
    if period.last < reference:
        after = Period.read(f"by {text}", reference=period.last + dt.timedelta(days=1))
        assert after.last is not None
        assert after.last >= reference  # none lies between it and the reference


@given(recent, st.integers(0, 5000))
def test_days_ago_is_subtraction(reference: date, count: int) -> None:
    assume((reference - date.min).days > count)
    expected = reference - dt.timedelta(days=count)
    assert Period.read(f"{count} days ago", reference=reference) == Period.of(expected)


@given(recent, st.integers(1, 400), st.sampled_from(["day", "week", "month", "year"]))
def test_the_past_units_end_today_and_the_next_begin_there(reference: date, count: int, unit: str) -> None:
    assume(reference.year > 500)
    assume(reference.year < 9500)
    past = Period.read(f"the past {count} {unit}s", reference=reference)
    coming = Period.read(f"the next {count} {unit}s", reference=reference)
    assert past.last == reference == coming.first
    assert past.first is not None
    assert coming.last is not None
    assert past.first < reference < coming.last
    if unit in ("day", "week"):
        assert (
            reference - past.first == coming.last - reference == dt.timedelta(days=count * (7 if unit == "week" else 1))
        )


@given(recent, st.integers(1, 40), st.sampled_from(["day", "week", "month", "year"]))
def test_ago_and_in_are_as_exact_as_their_unit(reference: date, count: int, unit: str) -> None:
    assume(reference.year > 100)
    ago = Period.read(f"{count} {unit}s ago", reference=reference)
    assert ago.first is not None
    assert reference in Period.read(f"in {count} {unit}s", reference=ago.first)


@given(st.integers(1, 9999), st.integers(1, 12))
def test_the_parts_of_a_month_share_it(year: int, number: int) -> None:
    name, month = f"{MONTHS[number - 1]} {year:04}", Period.month(year, number)
    for ordinals, unit in ((("first", "second"), "half"), (("1st", "2nd", "3rd", "4th", "5th"), "week")):
        end = month.first
        for ordinal in ordinals[: 4 if unit == "week" and month.last and month.last.day == 28 else None]:
            part = Period.read(f"the {ordinal} {unit} of {name}")
            assert part.first == end
            assert part.last is not None
            end = part.last + dt.timedelta(days=1) if part.last < date.max else date.max
        assert part.last == month.last


@given(st.integers(1, 9999), st.integers(1, 12), st.sampled_from(range(7)))
def test_the_weekdays_of_a_month(year: int, number: int, weekday: int) -> None:
    name, day = f"{MONTHS[number - 1]} {year:04}", WEEKDAYS[weekday]
    first, last = (Period.read(f"the {which} {day} of {name}").first for which in ("first", "last"))
    assert first is not None
    assert last is not None
    assert first.weekday() == last.weekday() == weekday
    assert (first.day <= 7, last.day > 21) == (True, True)


@given(days)
def test_the_week_of_a_day_holds_it(when: date) -> None:
    assume(when < date(9999, 12, 20))
    week = Period.read(f"the week of {when}")
    assert when in week
    year, number, _ = when.isocalendar()
    assert Period.read(f"{year:04}-W{number:02}") == week
    assert bool(week.flags) is (when != week.first)


@given(recent, st.sampled_from(["day", "week", "weekend", "month", "quarter", "half", "year", "decade"]))
def test_this_and_last_meet(reference: date, unit: str) -> None:
    this, last = (Period.read(f"{which} {unit}", reference=reference) for which in ("this", "last"))
    assert this.first is not None
    assert last.last is not None
    assert last.last < reference
    if unit != "weekend":
        assert reference in this
        assert this.first - last.last == dt.timedelta(days=1)


@given(st.dates(min_value=date(10, 1, 1)), st.sampled_from(["October 2024", "2024", "the 1990s"]))
def test_early_mid_and_late_share_the_whole(reference: date, whole: str) -> None:
    name = whole.removeprefix("the ")
    parts = [Period.read(f"{part} {name}", reference=reference) for part in ("early", "mid", "late")]
    assert parts[0].first == Period.read(whole).first
    assert parts[2].last == Period.read(whole).last
    for before, after in pairwise(parts):
        assert before.last is not None
        assert after.first is not None
        assert after.first - before.last == dt.timedelta(days=1)


def test_every_word_is_plain() -> None:
    """The scan sees small letters without accents: another word would never be found."""
    assert all(word == word.casefold() and word.isascii() for word in vocabulary().words if word != "–")
