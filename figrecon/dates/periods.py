"""Period: the days that a date as written speaks of."""

import functools
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Literal

import attrs

from figrecon.errors import DateError, shown
from figrecon.flags import Flag, Flags

from . import edtf, newspaper, printing, spans, words
from .frame import Frame

CACHED = 4096
"""Days of publication kept: more than a decade has."""


def _day(value: date | None) -> date | None:
    if value is None or type(value) is date:
        return value
    if not isinstance(value, date):
        raise DateError(f"a day is a datetime.date or a datetime; got {shown(value)}")
    try:
        return date(value.year, value.month, value.day)  # a datetime counts with its day, as written in its own zone
    except (TypeError, ValueError):
        raise DateError(f"no such date: {shown(value)}") from None  # pandas.NaT calls itself a datetime


def read_reference(value: "DateLike | None", day_first: bool | None = None) -> date | None:
    """The day that words are read against: as a day, or a date of one day as written, which needs none itself."""
    if isinstance(value, (str, Period)):
        period = Period.of(value, day_first=day_first)
        return _one_day(period, value, "a reference is one day", "a reference cannot be in doubt")
    return _day(value)


def _flags(flags: Iterable[Flag]) -> tuple[Flag, ...]:
    return Flags(flags) if flags else ()


def _days(span: spans.Days) -> tuple[date, date]:
    return span.first, span.last


@attrs.frozen(repr=False)
class Period:
    """The first and the last day that a date as written speaks of; both days belong to it.

    A `first` of None is an open start ("by December"), a `last` of None an open end ("since March"). `text` keeps the
    words and `flags` the doubts of the reading; neither counts when periods are compared. Years 1 to 9999.
    Raises DateError for a first day after the last, and for two open ends.

    >>> Period(date(2024, 10, 18), date(2024, 10, 23))
    Period(first=datetime.date(2024, 10, 18), last=datetime.date(2024, 10, 23))
    >>> print(Period.read("2024-10"), "|", Period.read("../2024-12"))
    October 2024 | by December 2024
    """

    first: date | None = attrs.field(converter=_day)
    last: date | None = attrs.field(converter=_day)
    text: str = attrs.field(default="", kw_only=True, eq=False)
    flags: tuple[Flag, ...] = attrs.field(default=(), converter=_flags, kw_only=True, eq=False)

    def __attrs_post_init__(self) -> None:
        if self.first is None and self.last is None:
            raise DateError("a period needs a first day or a last one; both were None")
        if self.first and self.last and self.first > self.last:
            raise DateError(f"a period cannot end before it begins; got {self.first} to {self.last}")

    @classmethod
    def day(cls, year: int, month: int, day: int) -> "Period":
        """One day.

        >>> print(Period.day(2024, 10, 23))
        23 October 2024
        """
        return cls(when := spans.day(year, month, day), when)

    @classmethod
    def month(cls, year: int, month: int) -> "Period":
        """A whole month.

        >>> print(Period.month(2024, 2).last)
        2024-02-29
        """
        return cls(*_days(spans.month(year, month)))

    @classmethod
    def year(cls, year: int) -> "Period":
        """A whole year.

        >>> print(Period.year(2024))
        2024
        """
        return cls(*_days(spans.year(year)))

    @classmethod
    def serial(cls, value: "float | str") -> "Period":
        """The day that a spreadsheet keeps as a serial number of Excel's 1900 system; a fraction is a time of day.

        No text that is read as a date is taken for one: whoever has such numbers says so. Raises DateError for what is
        no serial number, and for 60, which is 29 February 1900 in Excel, a day that never was.

        >>> print(Period.serial(45321), "|", Period.serial("45588.5"))
        30 January 2024 | 23 October 2024
        """
        return cls(when := spans.serial_day(value), when, text=value if isinstance(value, str) else "")

    @classmethod
    def until(cls, end: "DateLike") -> "Period":
        """Up to the last day of a date, or of what `Period.of` takes; the start is open.

        >>> print(Period.until("2024-12"))
        by December 2024
        """
        return cls(None, cls.of(end).last)

    @classmethod
    def since(cls, start: "DateLike") -> "Period":
        """From the first day of a date, or of what `Period.of` takes; the end is open.

        >>> print(Period.since(date(2024, 3, 4)))
        since 4 March 2024
        """
        return cls(cls.of(start).first, None)

    @classmethod
    def of(
        cls,
        value: "DateLike",
        *,
        reference: "DateLike | None" = None,
        day_first: bool | None = None,
        hemisphere: Literal["north", "south"] | None = None,
    ) -> "Period":
        """A period of what people have: a Period, a date, a datetime (its day, in its own zone) or a text.

        A text is read by `Period.read`, to which the keywords go. Raises DateError for anything else.

        >>> Period.of(datetime(2024, 10, 23, 14, 5)) == Period.of("23 October 2024")
        True
        """
        if isinstance(value, cls):
            return value
        if isinstance(value, str):
            return cls.read(value, reference=reference, day_first=day_first, hemisphere=hemisphere)
        if isinstance(value, date):
            return cls(value, value)
        raise DateError(f"a date is a text, a datetime.date, a datetime or a Period; got {shown(value)}")

    @classmethod
    def read(
        cls,
        text: str,
        *,
        reference: "DateLike | None" = None,
        day_first: bool | None = None,
        hemisphere: Literal["north", "south"] | None = None,
    ) -> "Period":
        """Read a date as written: ISO 8601, EDTF, or the words of a newspaper.

        Relative words ("Wednesday", "last month", "October" without a year) are read against `reference`, most often
        the day of publication, a date or the text of one; the past is preferred, but for "by" and "until". `day_first`
        decides 03/04/2024, which without it is 3 April and flagged; seasons need a `hemisphere`. At most `MAX_TEXT`
        characters.
        Raises DateError for any text that is no date, and for a relative one without a reference.

        >>> print(Period.read("by December", reference="23 October 2024"))
        by December 2024
        >>> Period.read("Wednesday")
        Traceback (most recent call last):
        figrecon.errors.DateError: needs a reference date (pass reference=): 'Wednesday'
        """
        if not isinstance(text, str):
            raise DateError(f"a date is read from a text; got {shown(text)}")
        frame = Frame(read_reference(reference, day_first), day_first, hemisphere)
        try:
            plain = words.plain(text)
            first, last, flags = edtf.read_edtf(plain) or newspaper.read_newspaper(plain, frame)
            return cls(first, last, text=text, flags=flags)
        except DateError as why:
            raise DateError(f"{why}: {shown(text)}") from None

    @property
    def is_day(self) -> bool:
        """Whether it is one day."""
        return self.first == self.last

    def isoformat(self) -> str:
        """The shortest EDTF text that reads back as this period.

        >>> Period.month(2024, 10).isoformat(), Period.until("2024-12").isoformat()
        ('2024-10', '../2024-12')
        """
        return edtf.edtf_text(self.first, self.last)

    def __contains__(self, when: date) -> bool:
        found = _day(when)
        if found is None:
            raise DateError("a period contains days; got None")
        return (self.first is None or self.first <= found) and (self.last is None or found <= self.last)

    def __str__(self) -> str:
        return printing.printed_period(self.first, self.last)

    def _repr_html_(self) -> str:
        from figrecon.display import card

        return card({"period": self, "as written": self.text, "doubts": self.flags})

    def __repr__(self) -> str:
        extra = "".join(f", {name}={value!r}" for name in ("text", "flags") if (value := getattr(self, name)))
        return f"Period(first={self.first!r}, last={self.last!r}{extra})"


DateLike = str | date | Period
"""A date as people have it: a text that `Period.read` reads, a date or datetime, or a Period."""


def read_published(value: DateLike, *, reference: date | None = None, day_first: bool | None = None) -> date | datetime:
    """The day, or the day and time, that a report was published.

    Takes a date, a datetime, a one-day Period, and text: ISO 8601, or a day in words or numbers, with or without a time
    and an offset, GMT or UTC; of other zones the day alone is known. Raises DateError for more than one day, and for
    what can be read in two ways: a bare date cannot carry a flag, so 03/04/2024 needs `day_first`. A date without a
    year is read against the `reference`.

    >>> read_published("Oct 23, 2024")
    datetime.date(2024, 10, 23)
    >>> read_published("2024-10-23T14:05Z")
    datetime.datetime(2024, 10, 23, 14, 5, tzinfo=datetime.timezone.utc)
    """
    if type(value) is date:
        return value
    if isinstance(value, str):
        order = None if day_first is None else bool(day_first)
        return _published_text(str(value), read_reference(reference, order), order)
    day = _published_on(Period.of(value, reference=reference, day_first=day_first), value)
    if isinstance(value, datetime):
        return datetime.combine(day, value.timetz())  # a plain datetime also of a subclass such as pandas' own
    return day


@functools.lru_cache(CACHED)
def _published_text(text: str, reference: date | None, day_first: bool | None) -> date | datetime:
    moment = _moment(text)
    if moment is not None:
        return moment
    day = _published_on(Period.read(text, reference=reference, day_first=day_first), text)
    clock = _clock(text, reference)
    return datetime.combine(day, clock) if clock else day


def _published_on(period: Period, value: DateLike) -> date:
    return _one_day(period, value, "a report is published on one day", "a day of publication cannot be in doubt")


def _one_day(period: Period, value: DateLike, one: str, sure: str) -> date:
    """The day of a period that is one day and in no doubt, or a DateError that says what it has to be."""
    if period.first is None or not period.is_day:
        raise DateError(f"{one}; got {shown(value)}, which is {period}")
    if period.flags:
        raise DateError(f"{sure}: {period.flags[0].message}; got {shown(value)}")
    return period.first


def _moment(text: str) -> datetime | None:
    try:
        return edtf.moment_of(words.plain(text))
    except DateError as why:
        raise DateError(f"{why}: {shown(text)}") from None


def _clock(text: str, near: date | None) -> time | None:
    """The time of day beside a day in words; none is looked for in ISO 8601, whose days need no vocabulary."""
    plain = words.plain(text)
    return None if edtf.read_edtf(plain) else words.clock_in(plain, near)
