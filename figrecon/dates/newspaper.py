"""Dates in the words of newspapers: periods with open ends, ranges, and single dates by their shape."""

import attrs

from figrecon.errors import DateError

from . import spans
from .families import SHAPES, on_weekday, yearly
from .frame import Frame
from .kinds import Token, TokenKind, shape
from .spans import Days, Ends
from .words import date_tokens

EXAMPLES = "2024-10-23, 23 October 2024, October 2024 or 2024-10-18/2024-10-23"

FUTURE = (TokenKind.BY, TokenKind.UNTIL, TokenKind.BEFORE)
"""Words that open the start, and mean the next December instead of the last one."""

OPENING = (*FUTURE, TokenKind.SINCE, TokenKind.AFTER)
"""Besides those the words that open the end."""

WITH_YEAR = {
    TokenKind.YEAR,
    TokenKind.ISO,
    TokenKind.YEAR_FIRST,
    TokenKind.NUMERIC,
    TokenKind.NUMERIC_MONTH,
    TokenKind.YEARS,
    TokenKind.DECADE,
}
"""Kinds of tokens that tell a year."""


def read_newspaper(text: str, frame: Frame) -> Ends:
    """First day, last day and doubts of a plain text. Raises DateError where there is no date in it."""
    tokens = date_tokens(text)
    head = tokens[0].kind if tokens else None
    if head is TokenKind.FROM and not _separators(tokens):
        head = TokenKind.SINCE  # "from March" is "since March"
    if head not in OPENING:
        span = _closed(tokens, frame)
        return span.first, span.last, span.flags
    span = _closed(tokens[1:], attrs.evolve(frame, future=head in FUTURE))
    if head is TokenKind.SINCE:
        return span.first, None, span.flags
    if head is TokenKind.AFTER:
        return spans.shifted(span.last, 1), None, span.flags
    return None, spans.shifted(span.first, -1) if head is TokenKind.BEFORE else span.last, span.flags


def _separators(tokens: list[Token]) -> list[int]:
    return [i for i, token in enumerate(tokens) if token.kind in (TokenKind.TO, TokenKind.UNTIL, TokenKind.AND)]


def _closed(tokens: list[Token], frame: Frame) -> Days:
    head = tokens[0].kind if tokens else None
    between = head is TokenKind.BETWEEN
    tokens = tokens[1:] if between or head is TokenKind.FROM else tokens
    at = _separators(tokens)
    if not at and not between:
        return _single(tokens, frame)
    if len(at) != 1 or (tokens[at[0]].kind is TokenKind.AND and not between):
        raise DateError(f"not a date such as {EXAMPLES}")
    return _range(tokens[: at[0]], tokens[at[0] + 1 :], frame)


def _range(left: list[Token], right: list[Token], frame: Frame) -> Days:
    """From one date to another, each completed by the other: 8–13 October 2024, October 8–13, December–January 2024."""
    if shape(left) == "day" and shape(right[:2]) == "day month":
        left = left + right[1:]
    elif shape(left) == "month day" and shape(right) in ("day", "day year"):
        right = left[:1] + right
    if shape(right) in ("year", "decade", "years") and not _has_year(left):
        raise DateError("a range needs the same kind of date at both ends")
    if not _has_year(left) and (_has_year(right) or frame.future):
        last = _single(right, frame)
        first = _single(left, attrs.evolve(frame, anchor=last.last, future=False))
    else:
        first = _single(left, frame)
        last = _single(right, attrs.evolve(frame, anchor=first.first, future=True))
    if first.first > last.last:
        raise DateError("a period cannot end before it begins")
    return Days(first.first, last.last, first.flags + last.flags)


def _has_year(tokens: list[Token]) -> bool:
    return any(token.kind in WITH_YEAR for token in tokens)


def _single(tokens: list[Token], frame: Frame) -> Days:
    """One date, by its shape; a weekday may stand before a day, and early or the end before a period."""
    reader = SHAPES.get(shape(tokens))
    if reader is not None:
        return reader(frame, *(token.value for token in tokens))
    head = tokens[0].kind if tokens else None
    if head is TokenKind.WEEKDAY and len(tokens) > 1:
        return on_weekday(tokens[0].value, _single(tokens[1:], frame))
    if head in (TokenKind.THIRD, TokenKind.EDGE):
        return _part(tokens[0], tokens[1:], frame)
    if any(token.kind is TokenKind.BEFORE_CHRIST for token in tokens):
        raise DateError("years before 1 are not taken")
    raise DateError(f"not a date such as {EXAMPLES}")


def _part(token: Token, rest: list[Token], frame: Frame) -> Days:
    """Early, mid and late: a third. Start and end: the first or the last day."""

    def cut(span: Days) -> Days:
        if token.kind is TokenKind.THIRD:
            return spans.third(span, token.value)
        edge = span.last if token.value else span.first
        return Days(edge, edge, span.flags)

    if shape(rest) == "month":
        return yearly(lambda y: cut(spans.month(y, rest[0].value)), frame)
    return cut(_single([Token(TokenKind.RELATION, 0), *rest] if shape(rest) == "unit" else rest, frame))
