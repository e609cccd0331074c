"""Newspaper dates: tokens → first and last day, by a table from the shape of a phrase to what it means."""

from collections.abc import Callable
from datetime import date

import attrs

from figrecon.errors import DateError, shown
from . import edtf, spans, words
from .spans import Ends, Span
from .words import Token

LEAP_GAP = 8
"""29 February comes back after eight years at most (1896 to 1904)."""
EXAMPLES = "2024-10-23, 23 October 2024, October 2024 or 2024-10-18/2024-10-23"
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
    if not found:
        raise DateError(f"not a date such as {EXAMPLES}")
    head, rest = found[0].kind, found[1:]
    if head in ("B", "U"):
        span = _closed(rest, attrs.evolve(frame, future=True))
        return None, span.last, span.flags
    if head == "L":
        span = _closed(rest, attrs.evolve(frame, future=True))
        return None, spans.shifted(span.first, -1), span.flags
    if head == "G":
        span = _closed(rest, frame)
        return spans.shifted(span.last, 1), None, span.flags
    if head == "S" or (head == "F" and not _separators(rest)):
        span = _closed(rest, frame)
        return span.first, None, span.flags
    span = _closed(found, frame)
    return span.first, span.last, span.flags


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
    if _has_year(right) and not _has_year(left):
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
    if shape[:1] == "w" and len(shape) > 2:
        return _on_weekday(values[0], _single(tokens[1:], frame))
    if shape[:1] == "p":
        return _part(values[0], tokens[1:], frame)
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


def _yearly(make: Callable[[int], Span], frame: Frame, year: int | None) -> Span:
    return _nearest(make, frame.near.year, frame) if year is None else make(year)


def _relation(make: Callable[[int], Span], start: int, frame: Frame, shift: int) -> Span:
    """This (0), last (1) or next (2) of a series: last is over, next has not begun."""
    now = frame.now
    if shift == 0:
        return make(start)
    if shift == 1:
        return _first(make, range(start, start - LEAP_GAP - 1, -1), lambda span: span.last < now)
    return _first(make, range(start, start + LEAP_GAP + 1), lambda span: span.first > now)


# One function a family; the table below says which shapes belong to it.


def _day(frame: Frame, number: int, month: int, year: int | None = None) -> Span:
    return _yearly(lambda y: spans.one(spans.day(y, month, number)), frame, year)


def _month(frame: Frame, month: int, year: int | None = None) -> Span:
    return _yearly(lambda y: spans.month(y, month), frame, year)


def _day_of_month(frame: Frame, number: int) -> Span:
    def make(index: int) -> Span:
        return spans.one(spans.day(index // 12, index % 12 + 1, number))

    return _nearest(make, spans.month_index(frame.near), frame)


def _numeric(frame: Frame, a: int, b: int, year: int, dotted: bool) -> Span:
    first, second = ((a, b), (b, a)) if frame.day_first is not False else ((b, a), (a, b))
    number, month = first if first[1] <= 12 else second
    span = spans.one(spans.day(year, month, number))
    if frame.day_first is not None or dotted or a == b or max(a, b) > 12:
        return span
    other = words.written(*(spans.day(year, number, month),) * 2)
    return span.flagged(
        f"read as {words.written(span.first, span.last)}; it could be {other}, which day_first=False says"
    )


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


def _year_part(frame: Frame, part: tuple[str, int], year: int | None = None) -> Span:
    unit, number = part
    size = spans.MONTHS_IN[unit]
    if unit not in ("quarter", "half") or not 1 <= number <= 12 // size:
        raise DateError("a year has four quarters and two halves")
    return _yearly(lambda y: spans.months(y * 12 + (number - 1) * size, size), frame, year)


def _decade(_frame: Frame, year: int) -> Span:
    if year % 10:
        raise DateError("a decade begins with a year that ends in 0")
    span = spans.months(year * 12, spans.MONTHS_IN["decade"])
    return (
        span if year % 100 else span.flagged(f"read as the years {year} to {year + 9}; it could be the whole century")
    )


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
    start = (2 + 3 * season + (6 if frame.hemisphere == "south" else 0)) % 12
    return lambda year: spans.months(year * 12 + start, 3)


def _season_pair(frame: Frame, season: int, pair: tuple[int, int, str]) -> Span:
    span, years = _season_maker(frame, season)(pair[0]), _pair(frame, pair[0], pair[1], "–")
    if (span.first.year, span.last.year) != (years.first.year, years.last.year):
        raise DateError("no such season")
    return span


def _part(part: int, rest: list[Token], frame: Frame) -> Span:
    span = spans.third(_single([Token("r", 0), *rest] if _shape(rest) == "u" else rest, frame), part)
    if _shape(rest) == "m" and not frame.future and span.first > frame.near:
        before = attrs.evolve(frame, anchor=spans.shifted(spans.months(spans.month_index(span.first)).first, -1))
        return spans.third(_single(rest, before), part)
    return span


TABLE: dict[str, Callable[..., Span]] = {
    "X": lambda frame, span: span,
    "D": lambda frame, numbers: _numeric(frame, *numbers),
    "Y": lambda frame, numbers: spans.one(spans.day(*numbers)),
    "M": lambda frame, numbers: spans.month(numbers[1], numbers[0]),
    "P": lambda frame, pair: _pair(frame, *pair),
    "y": lambda frame, year: spans.year(year),
    "k": _decade,
    "m": _month,
    "my": _month,
    "ym": lambda frame, year, month: _month(frame, month, year),
    "o": _day_of_month,
    **dict.fromkeys(("dm", "dmy", "om", "omy"), _day),
    **dict.fromkeys(("md", "mdy", "mo", "moy"), lambda frame, month, number, *year: _day(frame, number, month, *year)),
    "ymd": lambda frame, year, month, number: _day(frame, number, month, year),
    "w": _weekday,
    "rw": _weekday_relation,
    "wru": _weekday_of_week,
    "t": lambda frame, shift: spans.unit("day", frame.now, (0, -1, 1)[shift]),
    "ru": _unit_relation,
    **dict.fromkeys(("dug", "yug", "nug"), lambda frame, count, unit, _: _ago(frame, count, unit)),
    "iru": _so_far,
    "Q": _year_part,
    "Qy": _year_part,
    "yQ": lambda frame, year, part: _year_part(frame, part, year),
    "ou": lambda frame, number, unit: _year_part(frame, (unit, number)),
    "ouy": lambda frame, number, unit, year: _year_part(frame, (unit, number), year),
    "s": _season,
    "sy": _season,
    "sP": _season_pair,
    "rs": lambda frame, shift, season: _relation(_season_maker(frame, season), frame.now.year, frame, shift),
    "rm": lambda frame, shift, month: _relation(lambda y: spans.month(y, month), frame.now.year, frame, shift),
}
"""The shape of a phrase, a letter a token, → what reads it. Letters: words.OTHER, and d day, y year, m month, n other
number, o ordinal, w weekday, u unit, X an ISO date, D 23/10/2024, Y 2024/10/23, M 10/2024, P 2023–24, Q Q3, k 1990s."""
