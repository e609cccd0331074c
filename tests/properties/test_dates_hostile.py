"""Any text at all is a period or one DateError, and a report's day is never in doubt."""

import datetime as dt
from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from figrecon.dates import MAX_TEXT, Period, read_published
from figrecon.dates.vocabulary import vocabulary
from figrecon.errors import DateError

LONGEST_MESSAGE = 400

# Texts that look like dates reach deeper than random characters do.
pieces = st.one_of(
    st.sampled_from(sorted(vocabulary().words)),
    st.sampled_from(["/", "–", "-", "..", ".", "?", "~", "'s", "°", "T14:05", "Z", "q3", "\u0663", "²"]),
    st.integers(0, 99).map(str),
    st.integers(0, 10_000).map(lambda n: f"{n:04}"),
    st.integers(10**7, 10**30).map(str),
    st.dates().map(str),
)
date_like = st.builds(lambda parts, gap: gap.join(parts), st.lists(pieces, max_size=8), st.sampled_from([" ", "", "-"]))
days = st.dates() | st.sampled_from([date.min, date.max])
worst = st.builds(
    lambda piece: piece * MAX_TEXT, st.sampled_from(["-a", "1/", "a", "late ", "2024-", "\ufdfa", "mon "])
)


@given(
    st.text(max_size=40) | st.text(min_size=MAX_TEXT - 1, max_size=MAX_TEXT + 2) | date_like | worst,
    st.none() | days,
    st.none() | st.booleans(),
    st.sampled_from([None, "north", "south"]),
)
@example("\ud800", None, None, None)
@example("first week", date.min, None, None)
@example("last week", date.min, None, None)
@example("next year", date.max, None, None)
@example("by October", date.max, None, None)
@example("this winter", date.max, None, "north")
@example("this decade", date(5, 1, 1), None, None)
@example("early 0005", date(5, 1, 1), None, None)
@example("the 9990s", None, None, None)
@example("December 9999", None, None, None)
@example("winter 9999", None, None, "north")
def test_a_period_or_one_date_error(text: str, reference: date | None, day_first: bool | None, side: object) -> None:
    try:
        period = Period.read(text, reference=reference, day_first=day_first, hemisphere=side)  # type: ignore[arg-type]
    except DateError as error:
        message = str(error)
        cause = error.__cause__
    else:
        assert period.text == text
        assert len(text) <= MAX_TEXT
        assert Period.read(period.isoformat()) == period
        return
    assert 0 < len(message) <= LONGEST_MESSAGE
    assert cause is None


@given(st.text(max_size=40) | date_like | st.datetimes().map(str) | st.dates().map(str))
def test_a_day_of_publication_or_one_date_error(text: str) -> None:
    try:
        when = read_published(text)
    except DateError:
        return
    assert type(when) in (date, dt.datetime)
    assert Period.of(when) == Period.read(text)
    assert not Period.read(text).flags
