"""What each family of dates means: a function a family, from the values of its words to the days."""

from collections.abc import Callable

from figrecon.errors import DateError

from . import counted, edtf, spans, within
from .frame import Frame
from .printing import SEASONS, WEEKDAYS, printed_period
from .spans import YEAR, Days

EXAMPLES = "2024-10-23, 23 October 2024, October 2024 or 2024-10-18/2024-10-23"
NO_DATE = f"not a date such as {EXAMPLES}"

TODAY = (0, -1, 1, -2, 2)
"""The days of today, yesterday, tomorrow, the day before yesterday and the one after tomorrow."""

LEAP_GAP = 8
"""29 February comes back after eight years at most (1896 to 1904)."""

WEEKDAY_GAP = 20
"""Friday the 13th comes back after fourteen months at most, Friday the 31st after twenty."""


def _nearest(make: Callable[[int], Days], start: int, frame: Frame, gap: int = LEAP_GAP) -> Days:
    """The latest of a series of spans that has begun, or (future) the earliest that has not ended."""
    steps = range(start - 1, start + gap + 1) if frame.future else range(start + 1, start - gap - 1, -1)
    return _first(make, steps, lambda span: span.last >= frame.near if frame.future else span.first <= frame.near)


def _first(make: Callable[[int], Days], steps: range, fits: Callable[[Days], bool]) -> Days:
    for step in steps:
        try:
            span = make(step)
        except DateError:  # 29 February, the 31st, or before year 1
            continue
        if fits(span):
            return span
    raise DateError("no such date")


def yearly(make: Callable[[int], Days], frame: Frame, year: int | None = None) -> Days:
    """The span of the year that is given, else of the year that the frame prefers."""
    return _nearest(make, frame.near.year, frame) if year is None else make(year)


def _relation(make: Callable[[int], Days], start: int, frame: Frame, shift: int) -> Days:
    """This (0), last (1) or next (2) of a series: last is over, next has not begun."""
    now = frame.now
    if shift == counted.THIS:  # a winter may be the one that began last year
        return _first(make, range(start - 1, start + 1), lambda span: span.last >= now or span.first.year == now.year)
    if shift != counted.NEXT:
        return _first(make, range(start, start - LEAP_GAP, -1), lambda span: span.last < now)
    return _first(make, range(start, start + LEAP_GAP), lambda span: span.first > now)


def _today(frame: Frame, which: int) -> Days:
    return spans.one(spans.shifted(frame.now, TODAY[which]))


def _day(frame: Frame, number: int, month: int, year: int | None = None) -> Days:
    return yearly(lambda y: spans.one(spans.day(y, month, number)), frame, year)


def _month(frame: Frame, month: int, year: int | None = None) -> Days:
    return yearly(lambda y: spans.month(y, month), frame, year)


def _day_of_month(frame: Frame, number: int) -> Days:
    def make(index: int) -> Days:
        return spans.one(spans.day(index // YEAR, index % YEAR + 1, number))

    return _nearest(make, spans.month_index(frame.near), frame)


def weekday_on(frame: Frame, weekday: int, number: int) -> Days:
    """Friday the 13th, where neither the latest 13th nor the next is one: the latest that was, which is flagged."""

    def make(index: int) -> Days:
        span = spans.one(spans.day(index // YEAR, index % YEAR + 1, number))
        if span.first.weekday() != weekday:
            raise DateError("no such date")
        return span

    span, other = _nearest(make, spans.month_index(frame.near), frame, WEEKDAY_GAP), _day_of_month(frame, number)
    told, weekday_of_other = printed_period(span.first, span.last), WEEKDAYS[other.first.weekday()]
    return span.flagged(f"read as {told}; {printed_period(other.first, other.last)} is a {weekday_of_other}")


def _numeric(frame: Frame, a: int, b: int, year: int, dotted: bool) -> Days:
    """23/10/2024 by what is possible, 03/04/2024 by day_first; points are day first in every locale of the CLDR."""
    first, second = ((a, b), (b, a)) if frame.day_first is not False else ((b, a), (a, b))
    number, month = first if first[1] <= YEAR else second
    span = spans.one(spans.day(year, month, number))
    if frame.day_first is not None or dotted or a == b or max(a, b) > YEAR:
        return span
    other = printed_period(*(spans.day(year, number, month),) * 2)
    return span.flagged(f"read as {printed_period(span.first, span.last)}; it could be {other}: day_first decides")


def _numeric_short(frame: Frame, a: int, b: int, short: int, dotted: bool, two_digits: bool) -> Days:
    """10/23/24: the year is last; where it could be first as well, `day_first` must decide."""
    span = _numeric(frame, a, b, spans.full_year(short, frame.reference), dotted)
    if dotted or not two_digits or frame.day_first is not None:
        return span
    try:
        spans.day(spans.full_year(a, frame.reference), b, short)
    except DateError:
        return span
    raise DateError("a date of two digits each may begin or end with the year (pass day_first=, or write it in full)")


def on_weekday(weekday: int, span: Days) -> Days:
    """A day that a weekday stands before, flagged where it is another weekday."""
    if span.first != span.last:
        raise DateError("a weekday belongs to one day")
    if span.first.weekday() == weekday:
        return span
    return span.flagged(f"{printed_period(span.first, span.last)} is a {WEEKDAYS[span.first.weekday()]}")


def _weekday(frame: Frame, weekday: int) -> Days:
    away = weekday - frame.near.weekday()
    return spans.one(spans.shifted(frame.near, away % 7 if frame.future else -(-away % 7)))


def _weekday_relation(frame: Frame, shift: int, weekday: int) -> Days:
    away = weekday - frame.now.weekday()
    if shift == counted.THIS:
        return spans.one(spans.shifted(frame.now, away))
    shift = counted.NEXT if shift == counted.NEXT else counted.LAST  # this past Friday
    days = -(-away % 7 or 7) if shift == 1 else away % 7 or 7
    span = spans.one(spans.shifted(frame.now, days))
    if (away < 0) is (shift == 1) and away:
        other = spans.shifted(span.first, -7 if shift == 1 else 7)
        return span.flagged(
            f"read as {printed_period(span.first, span.last)}; it could be {printed_period(other, other)}"
        )
    return span


def _weekday_of_week(frame: Frame, weekday: int, shift: int, unit: str) -> Days:
    if unit != "week":
        raise DateError("a weekday belongs to a week")
    return within.weekday_of(counted.related(frame, shift, unit), 1, weekday)


def _so_far(frame: Frame, later: int, shift: int, unit: str) -> Days:
    if shift:
        raise DateError("earlier and later are read of this week, month or year only")
    span = counted.related(frame, shift, unit)
    return Days(frame.now, span.last) if later else Days(span.first, frame.now)


def _year_part(frame: Frame, part: tuple[int, str], year: int | None = None) -> Days:
    number, unit = part
    if year is not None and unit not in ("quarter", "half"):
        return within.part_of(spans.year(year), number, 1, unit)
    if unit == "century":
        return spans.century(number)
    if unit not in ("quarter", "half") or not 1 <= number <= YEAR // spans.MONTHS_IN[unit]:
        raise DateError("a year has four quarters and two halves")
    size = spans.MONTHS_IN[unit]
    return yearly(lambda y: spans.months(y * YEAR + (number - 1) * size, size), frame, year)


def _decade(_frame: Frame, year: int) -> Days:
    if year % 10:
        raise DateError("a decade begins with a year that ends in 0")
    span = spans.months(year * YEAR, spans.MONTHS_IN["decade"])
    if year % 100:
        return span
    return span.flagged(f"read as the years {year} to {year + 9}; it could be the whole century")


def _pair(_frame: Frame, year: int, end: int, mark: str) -> Days:
    """2023–24, 2010-13, 1999/00: years of one century, or a year and its next."""
    last = year + 1 if end == (year + 1) % 100 else year // 100 * 100 + end
    if last <= year:
        raise DateError("no such date")
    span = Days(spans.year(year).first, spans.year(last).last)
    if mark == "-" and end in edtf.SUB_YEAR:
        return span.flagged(f"read as the years {year} to {last}; in EDTF it is a season or another part of {year}")
    return span


def _weekend(frame: Frame, unit: str) -> Days:
    """The weekend: the latest that has begun, or the one to come."""
    if unit != "weekend":
        raise DateError(NO_DATE)
    span = spans.unit(unit, frame.near)
    return span if frame.future or span.first <= frame.near else spans.unit(unit, frame.near, -1)


def _numbered(frame: Frame, unit: str, number: int, year: int | None = None) -> Days:
    """Week 42 of 2024, by ISO 8601."""
    if unit != "week":
        raise DateError("only weeks have numbers")
    return yearly(lambda y: edtf.week(y, number), frame, year)


def _season(frame: Frame, season: int, year: int | None = None) -> Days:
    span = yearly(_season_maker(frame, season), frame, year)
    if year is None or span.last.year == year:
        return span
    return span.flagged(f"read as the {SEASONS[season]} that begins in {year}; it could be the one that ends in it")


def _season_maker(frame: Frame, season: int) -> Callable[[int], Days]:
    """Meteorological seasons: whole months, from March, June, September and December in the north."""
    if frame.hemisphere is None:
        raise DateError("a season needs a hemisphere (pass hemisphere='north' or 'south')")
    start = (2 + 3 * season + (6 if frame.hemisphere == "south" else 0)) % YEAR
    return lambda year: spans.months(year * YEAR + start, 3)


def _season_pair(frame: Frame, season: int, pair: tuple[int, int, str]) -> Days:
    span, years = _season_maker(frame, season)(pair[0]), _pair(frame, pair[0], pair[1], "–")
    if (span.first.year, span.last.year) != (years.first.year, years.last.year):
        raise DateError("no such season")
    return span


def _year_end(frame: Frame, unit: str, year: int | None = None) -> Days:
    if year is None:
        return spans.one(spans.unit(unit, frame.now).last)
    if unit != "year":
        raise DateError("only a year-end takes a year")
    return spans.one(spans.year(year).last)


def _from_today(frame: Frame, count: int, unit: str, _: int, which: int) -> Days:
    return counted.ahead(frame, count, unit, TODAY[which])


def _counts(shape: Callable[[str], str], reader: Callable[..., Days]) -> dict[str, Callable[..., Days]]:
    """A shape with each kind of number that units are counted with."""
    return dict.fromkeys((shape("day"), shape("year"), shape("number")), reader)


SHAPES: dict[str, Callable[..., Days]] = {
    "iso": lambda _frame, span: span,
    "numeric": lambda frame, numbers: _numeric(frame, *numbers),
    "year-first": lambda _frame, numbers: spans.one(spans.day(*numbers)),
    "numeric-short": lambda frame, numbers: _numeric_short(frame, *numbers),
    "numeric-month": lambda _frame, numbers: spans.month(numbers[1], numbers[0]),
    "years": lambda frame, pair: _pair(frame, *pair),
    "year": lambda _frame, year: spans.year(year),
    "decade": _decade,
    "month": _month,
    "month year": _month,
    "year month": lambda frame, year, month: _month(frame, month, year),
    "nth": _day_of_month,
    **dict.fromkeys(("day month", "day month year", "nth month", "nth month year"), _day),
    **dict.fromkeys(
        ("month day", "month day year", "month nth", "month nth year"),
        lambda frame, month, number, *year: _day(frame, number, month, *year),
    ),
    "year month day": lambda frame, year, month, number: _day(frame, number, month, year),
    "weekday": _weekday,
    "earlier weekday": lambda frame, _, weekday: _weekday(frame, weekday),
    "earlier today": lambda frame, _, shift: _today(frame, shift),
    "relation weekday": _weekday_relation,
    "weekday relation": lambda frame, weekday, shift: _weekday_relation(frame, shift, weekday),
    "weekday relation unit": _weekday_of_week,
    "relation unit weekday": lambda frame, shift, unit, weekday: _weekday_of_week(frame, weekday, shift, unit),
    "today": _today,
    "relation unit": counted.related,
    "unit relation": lambda frame, unit, shift: counted.related(frame, shift, unit),
    "unit": _weekend,
    **dict.fromkeys(("unit day", "unit day year"), _numbered),
    **_counts(lambda number: f"{number} unit ago", lambda frame, count, unit, _: counted.ago(frame, count, unit)),
    **_counts(lambda number: f"ago {number} unit", lambda frame, _, count, unit: counted.ago(frame, count, unit)),
    **_counts(lambda number: f"in {number} unit", lambda frame, _, count, unit: counted.ahead(frame, count, unit)),
    **_counts(lambda number: f"{number} unit from today", _from_today),
    **_counts(lambda number: f"relation {number} unit", counted.rolling),
    **dict.fromkeys(
        ("day relation unit", "number relation unit"),
        lambda frame, count, shift, unit: counted.rolling(frame, shift, count, unit),
    ),
    "earlier relation unit": _so_far,
    "earlier unit": lambda frame, later, unit: _so_far(frame, later, 0, unit),
    "year-part": _year_part,
    "year-part year": _year_part,
    "year year-part": lambda frame, year, part: _year_part(frame, part, year),
    **dict.fromkeys(
        ("nth unit", "ordinal unit", "nth unit year", "ordinal unit year"),
        lambda frame, number, unit, *year: _year_part(frame, (number, unit), *year),
    ),
    "unit-end": _year_end,
    "unit-end year": _year_end,
    "season": _season,
    "season year": _season,
    "season years": _season_pair,
    "season relation": lambda frame, season, shift: _relation(
        _season_maker(frame, season), frame.now.year, frame, shift
    ),
    "month relation": lambda frame, month, shift: _relation(
        lambda y: spans.month(y, month), frame.now.year, frame, shift
    ),
    "relation season": lambda frame, shift, season: _relation(
        _season_maker(frame, season), frame.now.year, frame, shift
    ),
    "relation month": lambda frame, shift, month: _relation(
        lambda y: spans.month(y, month), frame.now.year, frame, shift
    ),
}
"""The shape of a phrase (see `kinds`) and what reads it: a function of the frame and of the values of its tokens."""
