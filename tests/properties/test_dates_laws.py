"""Laws of Period: what is written reads back, and the past is preferred."""

import datetime as dt
import pickle
from datetime import date
from itertools import pairwise

from hypothesis import assume, example, given
from hypothesis import strategies as st

from figrecon.dates import Period, read_published
from figrecon.dates.printing import MONTHS
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
