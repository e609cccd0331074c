"""Newspaper dates: tokens → first and last day, by a table from the shape of a phrase to what it means."""

from collections.abc import Callable
from datetime import date

import attrs

from figrecon.errors import DateError, shown

from . import edtf, spans, words
from .spans import YEAR, Ends, Span
from .words import Token

LEAP_GAP = 8
"""29 February comes back after eight years at most (1896 to 1904)."""
EXAMPLES = "2024-10-23, 23 October 2024, October 2024 or 2024-10-18/2024-10-23"
FUTURE = ("B", "U", "L")
"""by, until, before: an open start, and the next December instead of the last one."""
OPENING = (*FUTURE, "S", "G")
"""Besides those since and after, with an open end."""
SEASONS = ("spring", "summer", "autumn", "winter")


@attrs.frozen
class Frame:
    """What words are read against: the reference, who decides 03/04, the hemisphere, and the day to be near to."""

    reference: date | None = None
    day_first: bool | None = None
    hemisphere: str | None = None
    anchor: date | None = None
    future: bool = False

    def __attrs_post_init__(self) -> None:
        if self.hemisphere not in (None, "north", "south"):
            raise DateError(f"hemisphere must be 'north' or 'south'; got {shown(self.hemisphere)}")

    @property
    def now(self) -> date:
        """The reference date; DateError where none is given."""
        if self.reference is None:
            raise DateError("needs a reference date (pass reference=)")
        return self.reference

    @property
    def near(self) -> date:
        """The day that a date without a year lies next to: another date of the phrase, else the reference."""
        return self.anchor or self.now


def read(text: str, frame: Frame) -> Ends:
    """First day, last day and doubts of a plain text; DateError where there is no date in it."""
    found = words.tokens(text)
    head = _shape(found[:1])
    if head == "F" and not _separators(found):
        head = "S"  # "from March" is "since March"
    if head not in OPENING:
        span = _closed(found, frame)
        return span.first, span.last, span.flags
    span = _closed(found[1:], attrs.evolve(frame, future=head in FUTURE))
    if head == "S":
        return span.first, None, span.flags
    if head == "G":
        return spans.shifted(span.last, 1), None, span.flags
    return None, spans.shifted(span.first, -1) if head == "L" else span.last, span.flags


def _shape(tokens: list[Token]) -> str:
    return "".join(token.kind for token in tokens)


def _separators(tokens: list[Token]) -> list[int]:
    return [i for i, token in enumerate(tokens) if token.kind in ("-", "U", "&")]


def _closed(tokens: list[Token], frame: Frame) -> Span:
    head = _shape(tokens[:1])
    tokens = tokens[1:] if head in ("F", "Z") else tokens
    at = _separators(tokens)
    if not at and head != "Z":
        return _single(tokens, frame)
    if len(at) != 1 or (tokens[at[0]].kind == "&") > (head == "Z"):
        raise DateError(f"not a date such as {EXAMPLES}")
    return _range(tokens[: at[0]], tokens[at[0] + 1 :], frame)


def _range(left: list[Token], right: list[Token], frame: Frame) -> Span:
    """From one date to another, each completed by the other: 8–13 October 2024, October 8–13, December–January 2024."""
    if _shape(left) == "d" and _shape(right).startswith("dm"):
        left = left + right[1:]
    elif _shape(left) == "md" and _shape(right) in ("d", "dy"):
        right = left[:1] + right
    if _shape(right) in ("y", "k", "P") and not _has_year(left):
        raise DateError("a range needs the same kind of date at both ends")
    if not _has_year(left) and (_has_year(right) or frame.future):
        last = _single(right, frame)
        first = _single(left, attrs.evolve(frame, anchor=last.last, future=False))
    else:
        first = _single(left, frame)
        last = _single(right, attrs.evolve(frame, anchor=first.first, future=True))
    if first.first > last.last:
        raise DateError("a period cannot end before it begins")
    return Span(first.first, last.last, first.flags + last.flags)


def _has_year(tokens: list[Token]) -> bool:
    return bool(set(_shape(tokens)) & set("yXYDMPk"))


def _single(tokens: list[Token], frame: Frame) -> Span:
    shape, values = _shape(tokens), [token.value for token in tokens]
    if shape in TABLE:
        return TABLE[shape](frame, *values)
    if shape[:1] == "w" and shape != "w":
        return _on_weekday(values[0], _single(tokens[1:], frame))
    if shape[:1] in ("p", "e"):
        return _part(tokens[0], tokens[1:], frame)
    if "!" in shape:
        raise DateError("years before 1 are not taken")
    raise DateError(f"not a date such as {EXAMPLES}")


def _nearest(make: Callable[[int], Span], start: int, frame: Frame) -> Span:
    """The latest of a series of spans that has begun, or (future) the earliest that has not ended."""
    steps = range(start - 1, start + LEAP_GAP + 1) if frame.future else range(start, start - LEAP_GAP - 1, -1)
    return _first(make, steps, lambda span: span.last >= frame.near if frame.future else span.first <= frame.near)


def _first(make: Callable[[int], Span], steps: range, fits: Callable[[Span], bool]) -> Span:
    for step in steps:
        try:
            span = make(step)
        except DateError:  # 29 February, the 31st, or before year 1
            continue
        if fits(span):
            return span
    raise DateError("no such date")


def _yearly(make: Callable[[int], Span], frame: Frame, year: int | None = None) -> Span:
    return _nearest(make, frame.near.year, frame) if year is None else make(year)


def _relation(make: Callable[[int], Span], start: int, frame: Frame, shift: int) -> Span:
    """This (0), last (1) or next (2) of a series: last is over, next has not begun."""
    now = frame.now
    if shift == 0:  # a winter may be the one that began last year
        return _first(make, range(start - 1, start + 1), lambda span: span.last >= now or span.first.year == now.year)
    if shift == 1:
        return _first(make, range(start, start - LEAP_GAP, -1), lambda span: span.last < now)
    return _first(make, range(start, start + LEAP_GAP), lambda span: span.first > now)


# One function a family; the table below says which shapes belong to it.


def _day(frame: Frame, number: int, month: int, year: int | None = None) -> Span:
    return _yearly(lambda y: spans.one(spans.day(y, month, number)), frame, year)


def _month(frame: Frame, month: int, year: int | None = None) -> Span:
    return _yearly(lambda y: spans.month(y, month), frame, year)


def _day_of_month(frame: Frame, number: int) -> Span:
    def make(index: int) -> Span:
        return spans.one(spans.day(index // YEAR, index % YEAR + 1, number))

    return _nearest(make, spans.month_index(frame.near), frame)


def _numeric(frame: Frame, a: int, b: int, year: int, dotted: bool) -> Span:
    """23/10/2024 by what is possible, 03/04/2024 by day_first; points are day first in every locale of the CLDR."""
    first, second = ((a, b), (b, a)) if frame.day_first is not False else ((b, a), (a, b))
    number, month = first if first[1] <= YEAR else second
    span = spans.one(spans.day(year, month, number))
    if frame.day_first is not None or dotted or a == b or max(a, b) > YEAR:
        return span
    other = words.written(*(spans.day(year, number, month),) * 2)
    return span.flagged(f"read as {words.written(span.first, span.last)}; it could be {other}: day_first decides")


def _on_weekday(weekday: int, span: Span) -> Span:
    if span.first != span.last:
        raise DateError("a weekday belongs to one day")
    if span.first.weekday() == weekday:
        return span
    right = words.WEEKDAYS[span.first.weekday()].split()[0].title()
    return span.flagged(f"{words.written(span.first, span.last)} is a {right}")


def _weekday(frame: Frame, weekday: int) -> Span:
    away = weekday - frame.near.weekday()
    return spans.one(spans.shifted(frame.near, away % 7 if frame.future else -(-away % 7)))


def _weekday_relation(frame: Frame, shift: int, weekday: int) -> Span:
    away = weekday - frame.now.weekday()
    if shift == 0:
        return spans.one(spans.shifted(frame.now, away))
    days = -(-away % 7 or 7) if shift == 1 else away % 7 or 7
    span = spans.one(spans.shifted(frame.now, days))
    if (away < 0) is (shift == 1) and away:
        other = spans.shifted(span.first, -7 if shift == 1 else 7)
        return span.flagged(
            f"read as {words.written(span.first, span.last)}; it could be {words.written(other, other)}"
        )
    return span


def _weekday_of_week(frame: Frame, weekday: int, shift: int, unit: str) -> Span:
    if unit != "week":
        raise DateError("a weekday belongs to a week")
    return spans.one(spans.shifted(_unit_relation(frame, shift, unit).first, weekday))


def _unit_relation(frame: Frame, shift: int, unit: str) -> Span:
    return spans.unit(unit, frame.now, (0, -1, 1)[shift])


def _ago(frame: Frame, count: int, unit: str) -> Span:
    return spans.unit(unit, frame.now, -count)


def _so_far(frame: Frame, later: int, shift: int, unit: str) -> Span:
    span = _unit_relation(frame, shift, unit)
    if shift:
        raise DateError("earlier and later are read of this week, month or year only")
    return Span(frame.now, span.last) if later else Span(span.first, frame.now)


def _year_part(frame: Frame, part: tuple[int, str], year: int | None = None) -> Span:
    number, unit = part
    size = spans.MONTHS_IN.get(unit, 0)
    if unit not in ("quarter", "half") or not 1 <= number <= YEAR // size:
        raise DateError("a year has four quarters and two halves")
    return _yearly(lambda y: spans.months(y * YEAR + (number - 1) * size, size), frame, year)


def _decade(_frame: Frame, year: int) -> Span:
    if year % 10:
        raise DateError("a decade begins with a year that ends in 0")
    span = spans.months(year * YEAR, spans.MONTHS_IN["decade"])
    if year % 100:
        return span
    return span.flagged(f"read as the years {year} to {year + 9}; it could be the whole century")


def _pair(_frame: Frame, year: int, end: int, mark: str) -> Span:
    """2023–24, 2010-13, 1999/00: years of one century, or a year and its next."""
    last = year + 1 if end == (year + 1) % 100 else year // 100 * 100 + end
    if last <= year:
        raise DateError("no such date")
    span = Span(spans.year(year).first, spans.year(last).last)
    if mark == "-" and end in edtf.SUB_YEAR:
        return span.flagged(f"read as the years {year} to {last}; in EDTF it is a season or another part of {year}")
    return span


def _season(frame: Frame, season: int, year: int | None = None) -> Span:
    span = _yearly(_season_maker(frame, season), frame, year)
    if year is None or span.last.year == year:
        return span
    return span.flagged(f"read as the {SEASONS[season]} that begins in {year}; it could be the one that ends in it")


def _season_maker(frame: Frame, season: int) -> Callable[[int], Span]:
    """Meteorological seasons: whole months, from March, June, September and December in the north."""
    if frame.hemisphere is None:
        raise DateError("a season needs a hemisphere (pass hemisphere='north' or 'south')")
    start = (2 + 3 * season + (6 if frame.hemisphere == "south" else 0)) % YEAR
    return lambda year: spans.months(year * YEAR + start, 3)


def _season_pair(frame: Frame, season: int, pair: tuple[int, int, str]) -> Span:
    span, years = _season_maker(frame, season)(pair[0]), _pair(frame, pair[0], pair[1], "–")
    if (span.first.year, span.last.year) != (years.first.year, years.last.year):
        raise DateError("no such season")
    return span


def _part(token: Token, rest: list[Token], frame: Frame) -> Span:
    """Early, mid and late: a third. Start and end: the first or the last day."""

    def cut(span: Span) -> Span:
        if token.kind == "p":
            return spans.third(span, token.value)
        edge = span.last if token.value else span.first
        return Span(edge, edge, span.flags)

    if _shape(rest) == "m":
        return _yearly(lambda y: cut(spans.month(y, rest[0].value)), frame)
    return cut(_single([Token("r", 0), *rest] if _shape(rest) == "u" else rest, frame))


def _year_end(frame: Frame, unit: str, year: int | None = None) -> Span:
    if year is None:
        return spans.one(spans.unit(unit, frame.now).last)
    if unit != "year":
        raise DateError("only a year-end takes a year")
    return spans.one(spans.year(year).last)


TABLE: dict[str, Callable[..., Span]] = {
    "X": lambda _frame, span: span,
    "D": lambda frame, numbers: _numeric(frame, *numbers),
    "Y": lambda _frame, numbers: spans.one(spans.day(*numbers)),
    "M": lambda _frame, numbers: spans.month(numbers[1], numbers[0]),
    "P": lambda frame, pair: _pair(frame, *pair),
    "y": lambda _frame, year: spans.year(year),
    "k": _decade,
    "m": _month,
    "my": _month,
    "ym": lambda frame, year, month: _month(frame, month, year),
    "o": _day_of_month,
    **dict.fromkeys(("dm", "dmy", "om", "omy"), _day),
    **dict.fromkeys(("md", "mdy", "mo", "moy"), lambda frame, month, number, *year: _day(frame, number, month, *year)),
    "ymd": lambda frame, year, month, number: _day(frame, number, month, year),
    "w": _weekday,
    "iw": lambda frame, _, weekday: _weekday(frame, weekday),
    "it": lambda frame, _, shift: _unit_relation(frame, shift, "day"),
    "rw": _weekday_relation,
    "wru": _weekday_of_week,
    "t": lambda frame, shift: _unit_relation(frame, shift, "day"),
    "ru": _unit_relation,
    **dict.fromkeys(("dug", "yug", "nug"), lambda frame, count, unit, _: _ago(frame, count, unit)),
    "iru": _so_far,
    "Q": _year_part,
    "Qy": _year_part,
    "yQ": lambda frame, year, part: _year_part(frame, part, year),
    **dict.fromkeys(
        ("ou", "Ou", "ouy", "Ouy"), lambda frame, number, unit, *year: _year_part(frame, (number, unit), *year)
    ),
    "E": _year_end,
    "Ey": _year_end,
    "s": _season,
    "sy": _season,
    "sP": _season_pair,
    "rs": lambda frame, shift, season: _relation(_season_maker(frame, season), frame.now.year, frame, shift),
    "rm": lambda frame, shift, month: _relation(lambda y: spans.month(y, month), frame.now.year, frame, shift),
}
"""The shape of a phrase, a character a token, → what reads it. Characters: those of `words.OTHER` and the groups of
`words.TOKEN`, and d number below 100, y number of four digits, n other number, m month, w weekday, u unit, E year-end,
g ago, X ISO date."""
