"""A part of a longer period: the first week of October, the last Friday of the month, the week of 3 June."""

from figrecon.errors import DateError

from . import spans
from .printing import printed_period
from .spans import Days

WEEK = spans.DAYS_IN["week"]
LAST = -1
"""Which part it is, where it is the last and not one with a number."""

SATURDAY = 5

MID_MONTH = 15
"""The first half of a month ends on this day."""


def part_of(span: Days, which: int, count: int, unit: str) -> Days:
    """The first, second … or last day, week, month … of a period, or so many of them; DateError where it has none.

    Weeks are counted from the first day, or for the last ones from the last, and flagged where they are not those of
    the calendar; a fifth week ends with its month.

    >>> from datetime import date
    >>> october = spans.month(2024, 10)
    >>> print(part_of(october, LAST, 2, "day").first, part_of(october, 2, 1, "half").first)
    2024-10-30 2024-10-16
    """
    if unit == "half" and span == spans.unit("month", span.first):
        middle = span.first.replace(day=MID_MONTH)
        found = {1: Days(span.first, middle), 2: Days(spans.shifted(middle, 1), span.last)}.get(_half(which))
    elif unit == "weekend" and count == 1:
        saturday = weekday_of(span, which, SATURDAY)
        found = Days(saturday.first, spans.shifted(saturday.first, 1))
    elif unit in spans.DAYS_IN:
        found = _days(span, which, count * spans.DAYS_IN[unit])
    else:
        found = _months(span, which, count, unit)
    if found is None or found.first < span.first:
        raise DateError("the period has no such part")
    found = Days(found.first, found.last, span.flags)
    if unit != "week" or found.first.weekday() == 0:
        return found
    return found.flagged(
        f"read as {printed_period(found.first, found.last)}; the weeks of the calendar begin on other days"
    )


def _half(which: int) -> int:
    return 2 if which == LAST else which


def _days(span: Days, which: int, size: int) -> Days | None:
    if size == WEEK and spans.shifted(span.first, 3 * WEEK) >= span.last:
        return None  # a week of a week says nothing
    if which == LAST:
        return Days(spans.shifted(span.last, 1 - size), span.last)
    start, length = (which - 1) * size, (span.last - span.first).days + 1
    if start >= length or (start + size > length and size != WEEK):
        return None
    first = spans.shifted(span.first, start)
    return Days(first, spans.shifted(first, min(size, length - start) - 1))


def _months(span: Days, which: int, count: int, unit: str) -> Days | None:
    """Parts of whole months of a period of whole months; halves are of the period, quarters of a year."""
    first, last = spans.month_index(span.first), spans.month_index(span.last)
    length = last - first + 1
    if spans.months(first, length) != span or unit not in spans.MONTHS_IN:
        return None
    if unit in ("half", "quarter"):
        parts = 2 if unit == "half" else 4
        if length % parts or (unit == "quarter" and length != spans.YEAR):
            return None
        size = length // parts
    else:
        size = spans.MONTHS_IN[unit]
    if abs(which) * count * size > length:
        return None
    start = last - count * size + 1 if which == LAST else first + (which - 1) * count * size
    return spans.months(start, count * size)


def weekday_of(span: Days, which: int, weekday: int) -> Days:
    """The first Monday of October, the last Friday of this month."""
    if which == LAST:
        found = spans.shifted(span.last, -((span.last.weekday() - weekday) % WEEK))
    else:
        found = spans.shifted(span.first, (weekday - span.first.weekday()) % WEEK + (which - 1) * WEEK)
    if not span.first <= found <= span.last:
        raise DateError("the period has no such part")
    return Days(found, found, span.flags)


def whole(unit: str, span: Days) -> Days:
    """The unit that a date names or lies in: the year 2014, the week of 3 June, the weekend of 19–20 October."""
    if unit == "week" and span.last == spans.shifted(span.first, WEEK - 1):
        return span
    if unit == "week" and span.last < spans.shifted(span.first, WEEK):
        week = spans.unit("week", span.first)
        if span.last > week.last:
            raise DateError("these days lie in two weeks")
        found = Days(week.first, week.last, span.flags)
        if span.first == week.first:
            return found
        return found.flagged(f"read as the week from Monday, {printed_period(week.first, week.first)}")
    weekend = spans.unit("weekend", span.first)
    if unit == "weekend" and weekend.first <= span.first and span.last <= weekend.last:
        return Days(weekend.first, weekend.last, span.flags)
    if unit == "year" and (span.first, span.last) == (
        spans.year(span.first.year).first,
        spans.year(span.last.year).last,
    ):
        return span  # the years 2014–2016
    if unit in ("hour", "weekend") or span != spans.unit(unit, span.first):
        raise DateError("the unit and the date beside it are not the same period")
    return span
