"""Days to answer on: one from whatever names a day, and the ends of weeks, months and years."""

import calendar
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from itertools import islice

from figrecon.dates import DateLike, Period
from figrecon.errors import DateError, nearest, shown

MOST_DATES = 100_000
"""No timeline has more dates: 270 years of days."""

DatesLike = Iterable[DateLike] | str
"""Dates as people have them, one after the other, or the name of a step such as "week"."""

WEEK = 7
DECEMBER = 12


def as_day(value: DateLike, name: str) -> date:
    """A day from a date, a datetime, a Period or a text; of a period, the last day. Raises DateError."""
    if type(value) is date:
        return value
    last = Period.of(value).last
    if last is None:
        raise DateError(f"{name} must have a last day; got {shown(value)}")
    return last


def sampled(dates: DatesLike | None, published: Sequence[date]) -> list[date]:
    """The days of a timeline: those given, those of a step ("week"), or each on which something was published.

    Raises DateError for a step that is none, or for more than `MOST_DATES` days.
    """
    if dates is None:
        return sorted(set(published))
    if isinstance(dates, str):
        return _ends(ENDS[check_step(dates)], min(published), max(published))
    if not isinstance(dates, Iterable):
        raise DateError(f"dates are a list of dates, or one of {', '.join(ENDS)}; got {shown(dates)}")
    days = [as_day(when, "a date") for when in islice(dates, MOST_DATES + 1)]
    if len(days) > MOST_DATES:
        raise DateError(f"a timeline has at most {MOST_DATES:,} dates; got more")
    return days


def check_step(step: str) -> str:
    """The step of a timeline by its name or its letter. Raises DateError for any other.

    >>> check_step("week"), check_step("W")
    ('week', 'week')
    """
    name = LETTERS.get(step, step)
    if name not in ENDS:
        raise DateError(f"a step must be one of {', '.join(ENDS)}; got {shown(step)}{nearest(step, ENDS)}")
    return name


def _ends(end: Callable[[date], date], first: date, last: date) -> list[date]:
    """The last day of each step; the final step ends with what was published."""
    days = [min(end(first), last)]
    while days[-1] < last:
        days.append(min(end(days[-1] + timedelta(days=1)), last))
        if len(days) > MOST_DATES:
            raise DateError(f"a timeline has at most {MOST_DATES:,} dates; from {first} to {last} there are more")
    return days


def _week(day: date) -> date:
    sunday = day.toordinal() + WEEK - day.isoweekday()
    return date.fromordinal(min(sunday, date.max.toordinal()))


def _month(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


ENDS: dict[str, Callable[[date], date]] = {
    "day": lambda day: day,
    "week": _week,
    "month": _month,
    "year": lambda day: date(day.year, DECEMBER, 31),
}
"""For each step, the last day of the one that a day lies in; weeks end on Sunday (ISO 8601)."""

LETTERS = {step[0].upper(): step for step in ENDS}
"""The letters that frame libraries use for the same steps: D, W, M, Y."""
