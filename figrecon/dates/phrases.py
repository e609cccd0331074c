"""One date in words: by its shape, or by what stands before, behind or around a date of a simpler shape."""

from collections.abc import Callable

import attrs

from figrecon.errors import DateError

from . import counted, spans, within
from .families import NO_DATE, SHAPES, on_weekday, weekday_on, yearly
from .frame import Frame
from .kinds import Token, TokenKind, shape
from .printing import printed_period
from .spans import Days

APPROXIMATE = "marked as approximate"

NUMBERS = (TokenKind.DAY, TokenKind.NUMBER, TokenKind.YEAR)
"""Kinds that units are counted with."""

SIGNS = {TokenKind.BEFORE: -1, TokenKind.AFTER: 1}

SOON = 31
"""Days that a date without a year may lie ahead, where more is said of it: on 23 October, "Friday the 1st"."""

JOINED = (*SIGNS, TokenKind.STARTING, TokenKind.FROM)
"""What a unit before it is counted from."""

THIS = Token(TokenKind.RELATION, counted.THIS)


def single_date(tokens: list[Token], frame: Frame) -> Days:
    """One date. Raises DateError where the tokens are none."""
    reader = SHAPES.get(shape(tokens))
    if reader is not None:
        return reader(frame, *(token.value for token in tokens))
    for rule in RULES if len(tokens) > 1 else ():
        if (found := rule(tokens, frame)) is not None:
            return found
    if any(token.kind is TokenKind.BEFORE_CHRIST for token in tokens):
        raise DateError("years before 1 are not taken")
    if len(tokens) > 1 and (tokens[-2].kind, tokens[-1].kind) == (TokenKind.UNIT, TokenKind.EARLIER):
        raise DateError("a day earlier or later counts from a day that is not told")
    raise DateError(NO_DATE)


def _about(tokens: list[Token], frame: Frame) -> Days | None:
    if tokens[0].kind is not TokenKind.ABOUT:
        return None
    return single_date(tokens[1:], frame).flagged(APPROXIMATE)


def _at_a_time(tokens: list[Token], frame: Frame) -> Days | None:
    """A time or a part of the day beside a date of one day, which it does not change."""
    for kind in (TokenKind.TIME, TokenKind.PART_OF_DAY):
        rest = [token for token in tokens if token.kind is not kind]
        if len(rest) == len(tokens) - 1:
            span = single_date(rest, frame)
            if span.first != span.last:
                raise DateError("a time of day belongs to one day")
            return span
    return None


def _on_a_weekday(tokens: list[Token], frame: Frame) -> Days | None:
    """A weekday before a day or behind it; "last Friday, 18 October" too."""
    if tokens[0].kind is TokenKind.WEEKDAY:
        weekday, rest = tokens[0].value, tokens[1:]
    elif tokens[-1].kind is TokenKind.WEEKDAY and tokens[-2].kind is not TokenKind.RELATION:
        weekday, rest = tokens[-1].value, tokens[:-1]
    else:
        return None
    if shape(rest) == "day":
        rest = [Token(TokenKind.NTH, rest[0].value)]  # viernes 13
    span = single_date(rest, frame)
    if span.first.weekday() != weekday and not frame.future:
        coming = single_date(rest, attrs.evolve(frame, future=True))
        soon = coming.first.weekday() == weekday and coming.first <= spans.shifted(frame.near, SOON)
        span = coming if soon else span
    if span.first.weekday() != weekday and shape(rest) == "nth":
        return weekday_on(frame, weekday, rest[0].value)
    return on_weekday(weekday, span)


def _early_or_end(tokens: list[Token], frame: Frame) -> Days | None:
    """Early, mid and late: a third. Start and end: the first or the last day."""
    token, rest = tokens[0], tokens[1:]
    if token.kind not in (TokenKind.THIRD, TokenKind.EDGE):
        return None

    def cut(span: Days) -> Days:
        if token.kind is TokenKind.THIRD:
            return spans.third(span, token.value)
        edge = span.last if token.value else span.first
        return Days(edge, edge, span.flags)

    if shape(rest) == "month":
        span, month = yearly(lambda y: cut(spans.month(y, rest[0].value)), frame), rest[0].value
        coming = cut(spans.month(frame.near.year, month))
        return span if frame.future or month != frame.near.month else _or_coming(span, coming)
    return cut(_of(rest, frame))


def _or_coming(span: Days, coming: Days) -> Days:
    """The end of October, said on 23 October: that of last year, flagged, for it could be the one to come."""
    if span.first == coming.first:
        return span
    read, other = printed_period(span.first, span.last), printed_period(coming.first, coming.last)
    return span.flagged(f"read as {read}; it could be {other}")


def _of(tokens: list[Token], frame: Frame) -> Days:
    """A period that something is a part of: "the month" is this month."""
    return single_date([THIS, *tokens] if shape(tokens) == "unit" else tokens, frame)


def _part(tokens: list[Token], frame: Frame) -> Days | None:
    """The first week of October, the last three months of 2023, the last Friday of this month, the 1st of last."""
    head, *rest = tokens
    numbered = head.kind in (TokenKind.NTH, TokenKind.ORDINAL)
    if not numbered and head != (TokenKind.RELATION, counted.LAST):
        return None
    which = head.value if numbered else within.LAST
    if len(rest) > 2 and rest[0].kind in NUMBERS and rest[1].kind is TokenKind.UNIT:  # three months of 2023
        return within.part_of(_of(rest[2:], frame), which, rest[0].value, rest[1].value)
    named, *whole = rest
    if numbered and named.kind in (TokenKind.RELATION, TokenKind.MONTH):
        span = single_date(rest, frame)
        found = spans.day(span.first.year, span.first.month, which)
        return spans.one(found) if span == spans.unit("month", span.first) else None
    if not whole or named.kind not in (TokenKind.UNIT, TokenKind.WEEKDAY) or whole[0].kind in JOINED:
        return None
    span = _of(whole, frame)
    if named.kind is TokenKind.UNIT:
        return within.part_of(span, which, 1, named.value)
    one = span.first == span.last
    return on_weekday(named.value, span) if one else within.weekday_of(span, which, named.value)


def _beside(tokens: list[Token], frame: Frame) -> Days | None:
    """Units before, after or from a date, or around it: two days before 5 October, the week beginning 14 October."""
    counts = tokens[0].kind in NUMBERS
    count, tokens = (tokens[0].value, tokens[1:]) if counts else (1, tokens)
    if len(tokens) < 2 or tokens[0].kind is not TokenKind.UNIT:  # a unit and its date
        return None
    unit, joined, rest = tokens[0].value, tokens[1].kind, tokens[2:]
    if joined is TokenKind.STARTING:
        return of_a_day(rest, frame, single_date, lambda day: counted.starting(count, unit, day))
    if joined in SIGNS and shape(rest) != "relation":
        return counted.beside(count, unit, single_date(rest, frame), SIGNS[joined])
    return None if counts else _around(unit, joined, rest if joined in JOINED else tokens[1:], frame)


def _around(unit: str, joined: TokenKind, rest: list[Token], frame: Frame) -> Days | None:
    """The year 2014, the week of 3 June, die Woche vom 3. Juni, the week before last."""
    if joined in SIGNS:
        outer = counted.LAST if joined is TokenKind.BEFORE else counted.NEXT
        return spans.unit(unit, frame.now, 2 * SIGNS[joined]) if rest[0].value == outer else None
    from_a_day = joined is not TokenKind.FROM or (rest and rest[0].kind is TokenKind.DAY)
    if not from_a_day or (unit == "week" and shape(rest) in ("weekday", "today")):
        return None  # a week from Monday and a week on Monday are no week of it
    return of_a_day(rest, frame, single_date, lambda day: within.whole(unit, day))


def of_a_day(
    tokens: list[Token], frame: Frame, read: Callable[[list[Token], Frame], Days], make: Callable[[Days], Days]
) -> Days:
    """What is made of a date: of a day without a year that is soon to come, where it begins within a week.

    The week ending 20 October, on 16 October, is under way, and that of 21 October the next; neither is last year's.
    """
    if frame.reference is not None and any(token.kind in (TokenKind.DAY, TokenKind.NTH) for token in tokens):
        coming = read(tokens, attrs.evolve(frame, future=True))
        if coming.first <= spans.shifted(frame.near, SOON):
            found = make(coming)
            if found.first <= spans.shifted(frame.near, within.WEEK):
                return found
    return make(read(tokens, frame))


RULES: tuple[Callable[[list[Token], Frame], Days | None], ...] = (
    _about,
    _at_a_time,
    _early_or_end,
    _part,
    _beside,
    _on_a_weekday,
)
"""What may stand around a simpler date; the first that knows the tokens reads them."""
