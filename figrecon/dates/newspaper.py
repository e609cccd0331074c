"""Dates in the words of newspapers: periods with open ends, ranges, and single dates by their shape."""

import attrs

from figrecon.errors import DateError

from . import counted, spans, within
from .families import NO_DATE
from .frame import Frame
from .kinds import Token, TokenKind, shape
from .phrases import APPROXIMATE, of_a_day, single_date
from .printing import printed_period
from .spans import Days, Ends
from .words import date_tokens

FUTURE = (TokenKind.BY, TokenKind.UNTIL, TokenKind.BEFORE)
"""Words that open the start, and mean the next December instead of the last one."""

OPENING = (*FUTURE, TokenKind.SINCE, TokenKind.AFTER, TokenKind.STARTING)
"""Besides those the words that open the end."""

BEHIND_OR = (*OPENING, TokenKind.ABOUT)
"""What a date goes on with behind "on or": on or before, on or about."""

WITH_YEAR = {
    TokenKind.YEAR,
    TokenKind.ISO,
    TokenKind.YEAR_FIRST,
    TokenKind.NUMERIC,
    TokenKind.NUMERIC_SHORT,
    TokenKind.NUMERIC_MONTH,
    TokenKind.YEARS,
    TokenKind.DECADE,
}
"""Kinds of tokens that tell a year."""

OF_A_YEAR = (TokenKind.MONTH, TokenKind.DAY, TokenKind.NTH, TokenKind.SEASON, TokenKind.YEAR_PART)
"""What "last year" behind it gives a year to: March last year."""

RELATIVE = (TokenKind.TODAY, TokenKind.RELATION, TokenKind.AGO, TokenKind.UNIT)
"""What tells a time by the reference alone."""

TIMED = (TokenKind.TIME, TokenKind.PART_OF_DAY)


def read_newspaper(text: str, frame: Frame) -> Ends:
    """First day, last day and doubts of a plain text. Raises DateError where there is no date in it."""
    tokens, later = _onward(_with_years(date_tokens(text, frame.reference), frame))
    head = tokens[0].kind if tokens else None
    if head is TokenKind.OR and len(tokens) > 1 and tokens[1].kind in BEHIND_OR:  # on or before 5 October
        inclusive = {TokenKind.BEFORE: TokenKind.UNTIL, TokenKind.AFTER: TokenKind.SINCE}
        tokens = [Token(inclusive.get(tokens[1].kind, tokens[1].kind), 0), *tokens[2:]]
        head = tokens[0].kind
    if head is TokenKind.FROM and (later or not _separators(tokens)):
        head = TokenKind.SINCE  # "from March" is "since March"
    if later is not None:
        return _open(tokens[1:] if head is TokenKind.SINCE else tokens, frame, later)
    if head not in OPENING:
        span = _closed(tokens, frame)
        return span.first, span.last, span.flags
    if head in (TokenKind.BEFORE, TokenKind.AFTER) and any(token.kind in TIMED for token in tokens):
        raise DateError("before and after are not read of a time of day; by and since are")
    span = _closed(tokens[1:], attrs.evolve(frame, future=head in FUTURE))
    if head is TokenKind.STARTING:
        return span.first, None, _started(tokens[1:], span, frame).flags
    if head is TokenKind.SINCE:
        return span.first, None, span.flags
    if head is TokenKind.AFTER:
        return spans.shifted(span.last, 1), None, span.flags
    return None, spans.shifted(span.first, -1) if head is TokenKind.BEFORE else span.last, span.flags


def _with_years(tokens: list[Token], frame: Frame) -> list[Token]:
    """The tokens with "last year" as the year that it is, where a month or a day stands before it."""
    out: list[Token] = []
    for token in tokens:
        out.append(token)
        if [each.kind for each in out[-2:]] == [TokenKind.RELATION, TokenKind.UNIT] and token.value == "year":
            shift = out[-2].value
            if len(out) > 2 and out[-3].kind in OF_A_YEAR and shift in counted.STEPS:
                out[-2:] = [Token(TokenKind.YEAR, frame.now.year + counted.STEPS[shift])]
    return out


def _onward(tokens: list[Token]) -> tuple[list[Token], bool | None]:
    """The tokens without "or later" at their end, and whether it was later (or earlier); None where nothing was."""
    kinds = [token.kind for token in tokens[-2:]]
    if kinds[-1:] == [TokenKind.ONWARD]:
        return tokens[: -2 if kinds[0] in (TokenKind.AND, TokenKind.OR) else -1], True
    if len(kinds) > 1 and kinds[0] in (TokenKind.AND, TokenKind.OR):
        if kinds[1] is TokenKind.EARLIER:
            return tokens[:-2], bool(tokens[-1].value)
        if kinds[1] in (TokenKind.BEFORE, TokenKind.AFTER):
            return tokens[:-2], kinds[1] is TokenKind.AFTER
    return tokens, None


def _open(tokens: list[Token], frame: Frame, later: bool) -> Ends:
    """2019 or later, 2019 or earlier: the date belongs to it."""
    span = _closed(tokens, frame)
    return (span.first, None, span.flags) if later else (None, span.last, span.flags)


def _started(tokens: list[Token], span: Days, frame: Frame) -> Days:
    """What starts on a day without a year may still be to come, which is flagged."""
    coming = _closed(tokens, attrs.evolve(frame, future=True)).first
    if coming == span.first:
        return span
    return span.flagged(f"read as {printed_period(span.first, None)}; it could be {printed_period(coming, None)}")


def _separators(tokens: list[Token]) -> list[int]:
    at = [i for i, token in enumerate(tokens) if token.kind in (TokenKind.TO, TokenKind.UNTIL, TokenKind.AND)]
    ended = [i for i, token in enumerate(tokens) if i and token.kind is TokenKind.ENDING]
    return sorted(at + [i for i in ended if tokens[i - 1].kind is TokenKind.UNIT])


def _closed(tokens: list[Token], frame: Frame) -> Days:
    head = tokens[0].kind if tokens else None
    between = head is TokenKind.BETWEEN
    tokens = tokens[1:] if between or head is TokenKind.FROM else tokens
    at = _separators(tokens)
    if not at and not between:
        return single_date(tokens, frame)
    if head is TokenKind.ABOUT:
        return _closed(tokens[1:], frame).flagged(APPROXIMATE)
    if len(at) != 1 or (tokens[at[0]].kind is TokenKind.AND and not between):
        raise DateError(NO_DATE)
    if head is TokenKind.UNIT and at[0] > 1:  # the weekend of 19–20 October
        unit = tokens[0].value
        return of_a_day(tokens[1:], frame, _closed, lambda days: within.whole(unit, days))
    return _range(tokens[: at[0]], tokens[at[0] + 1 :], frame)


def _range(left: list[Token], right: list[Token], frame: Frame) -> Days:
    """From one date to another, each completed by the other: 8–13 October 2024, October 8–13, December–January 2024."""
    if shape(left) in ("unit", "day unit", "number unit"):  # the 12 months to September
        count = left[0].value if len(left) > 1 else 1
        return of_a_day(right, frame, single_date, lambda day: counted.ending(count, left[-1].value, day))
    if shape(left) == "day" and shape(right[:2]) == "day month":
        left = left + right[1:]
    elif shape(left) == "month day" and shape(right) in ("day", "day year"):
        right = left[:1] + right
    elif shape(left) == "weekday" and shape(right) == "weekday relation unit":
        left = left + right[1:]
    years = ("year", "decade", "years")
    told = _has_year(right) or any(token.kind in RELATIVE for token in right)  # 2019 to today
    if (shape(right) in years and not _has_year(left)) or (shape(left) in years and not told):
        raise DateError("a range needs the same kind of date at both ends")
    if not _has_year(left) and (_has_year(right) or frame.future):
        last = single_date(right, frame)
        first = single_date(left, attrs.evolve(frame, anchor=last.last, future=False))
    else:
        first = single_date(left, frame)
        last = single_date(right, attrs.evolve(frame, anchor=first.first, future=True))
    turns = not _has_year([*left, *right]) and first.first.month == last.last.month  # 8–5 October is no year
    if first.first > last.last or (turns and first.first.year < last.last.year):
        raise DateError("a period cannot end before it begins")
    return Days(first.first, last.last, first.flags + last.flags)


def _has_year(tokens: list[Token]) -> bool:
    return any(token.kind in WITH_YEAR for token in tokens)
