"""The kinds of words and numbers that dates are made of.

A phrase is read by its shape: the kinds of its tokens in order, a blank between them, such as "day month year" for
23 October 2024. The values below are what shapes are written with.
"""

from typing import Any, NamedTuple

from figrecon._values import Word


class TokenKind(Word):
    """What a word or number of a date may be."""

    # numbers
    DAY = "day"
    """A number below 100: the 23 of 23 October."""
    YEAR = "year"
    """A number of four digits: 2024."""
    NUMBER = "number"
    """Any other number, and numbers in words: 100 days, three days."""
    NTH = "nth"
    """A day with its ending: 23rd."""
    ORDINAL = "ordinal"
    """First to thirty-first, in words."""
    SHORT_YEAR = "short-year"
    """A number of two digits behind an apostrophe: the '24 of Oct '24."""

    # numbers with signs between them
    ISO = "iso"
    """2024-10 or 2024-10-23."""
    NUMERIC = "numeric"
    """Two numbers and a year: 23/10/2024."""
    NUMERIC_SHORT = "numeric-short"
    """The same with a year of two digits: 10/23/24."""
    YEAR_FIRST = "year-first"
    """2024/10/23."""
    NUMERIC_MONTH = "numeric-month"
    """10/2024."""
    YEARS = "years"
    """A pair of years: 2023–24."""
    DECADE = "decade"
    """1990s."""
    YEAR_PART = "year-part"
    """A numbered quarter or half: Q3, H1."""

    # names
    MONTH = "month"
    WEEKDAY = "weekday"
    SEASON = "season"
    UNIT = "unit"
    """A unit of time: day, week, year."""
    UNIT_END = "unit-end"
    """The last day of one: year-end."""

    # what places a time
    TODAY = "today"
    """Today, yesterday, tomorrow."""
    RELATION = "relation"
    """This, last, next, past."""
    EARLIER = "earlier"
    """Earlier, later."""
    THIRD = "third"
    """Early, mid, late."""
    EDGE = "edge"
    """The start, the end."""
    AGO = "ago"
    IN = "in"
    """Before a count of units that is still to come: IN three days."""
    OVER = "over"
    """Before a period it says nothing, before a count it says more."""
    ABOUT = "about"
    """Circa, about."""
    PART_OF_DAY = "part-of-day"
    """Morning, night, dawn."""
    TIME = "time"
    """A time of day: 14:05, 6 p.m."""

    # what opens or joins periods
    BY = "by"
    UNTIL = "until"
    BEFORE = "before"
    SINCE = "since"
    AFTER = "after"
    FROM = "from"
    BETWEEN = "between"
    AND = "and"
    OR = "or"
    STARTING = "starting"
    """Starting, beginning: what begins on the day that follows."""
    ENDING = "ending"
    """Ending, ended: what ends on the day that follows."""
    ONWARD = "onward"
    TO = "to"
    """The word, a dash or a slash."""

    BEFORE_CHRIST = "before-christ"
    NOISE = "noise"
    """Articles and prepositions that change nothing."""


class Token(NamedTuple):
    """A word or number of a date: its kind, and what it stands for."""

    kind: TokenKind
    value: Any


def shape(tokens: list[Token]) -> str:
    """The kinds of some tokens in order.

    >>> shape([Token(TokenKind.DAY, 23), Token(TokenKind.MONTH, 10)])
    'day month'
    """
    return " ".join(token.kind for token in tokens)
