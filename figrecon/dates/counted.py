"""Units of time that are counted from a day: three days ago, the past six months, the year to June, in a week."""

from figrecon.errors import DateError

from . import spans
from .frame import Frame
from .spans import Days

THIS, LAST, NEXT, PAST = range(4)
"""The values of relations, in the order of their keys in the language files."""

STEPS = {THIS: 0, LAST: -1, NEXT: 1}


def ago(frame: Frame, count: int, unit: str) -> Days:
    """The whole unit so many units back, as exact as its name: two weeks ago is a week."""
    if unit == "century":
        raise DateError("a century ago is no date; write the years")
    return spans.unit(unit, frame.now, -count)


def ahead(frame: Frame, count: int, unit: str, shift: int = 0) -> Days:
    """The whole unit so many units on: in two weeks. `shift` counts from tomorrow or yesterday, by the day."""
    return spans.unit(unit, spans.shifted(frame.now, shift), count)


def related(frame: Frame, shift: int, unit: str) -> Days:
    """This, last or next week, of the calendar; the past week is the last seven days."""
    if unit == "weekend" and shift == PAST:  # this past weekend
        shift = LAST
    return rolling(frame, PAST, 1, unit) if shift == PAST else spans.unit(unit, frame.now, STEPS[shift])


def rolling(frame: Frame, shift: int, count: int, unit: str) -> Days:
    """The past three weeks: from the day so many units back to the reference itself; the next three likewise."""
    if shift == THIS:
        raise DateError("this counts one unit only")
    there = spans.moved(frame.now, count if shift == NEXT else -count, unit)
    return Days(frame.now, there) if shift == NEXT else Days(there, frame.now)


def ending(count: int, unit: str, end: Days) -> Days:
    """So many units that end with the last day of a date: the year to June, the week ending 20 October."""
    if unit in spans.MONTHS_IN and end.last == spans.end_of_month(end.last):
        size = count * spans.MONTHS_IN[unit]
        return Days(spans.months(spans.month_index(end.last) - size + 1).first, end.last, end.flags)
    return Days(spans.shifted(spans.moved(end.last, -count, unit), 1), end.last, end.flags)


def starting(count: int, unit: str, start: Days) -> Days:
    """So many units that begin with the first day of a date: the week beginning 14 October."""
    return Days(start.first, spans.shifted(spans.moved(start.first, count, unit), -1), start.flags)


def beside(count: int, unit: str, span: Days, sign: int) -> Days:
    """The day before yesterday, two days after 5 October, the year before 2014: of days, and of the same unit only."""
    if span != spans.unit(unit, span.first):
        raise DateError("before and after count days from a day, or a unit from the same unit")
    there = spans.unit(unit, span.first, sign * count)
    return Days(there.first, there.last, span.flags)
