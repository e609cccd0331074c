"""Times of day, dates and ordinals as other languages write them: um 14.30 Uhr, à 20 heures, am 7.10., der 12. Mann."""

import re

from .lexicon import Lexicon
from .tokens import DASH, END, NUMBER, WORD, Tokens

HOURS = 24
"""The last hour of a day."""

MINUTES = 2
"""Digits of minutes."""

MARKS = frozenset([",", ".", ";", ")"])
"""What may stand behind a time that nothing is said of."""

DAYS, MONTHS = 31, 12

HOUR = re.compile(r"\d{1,2}(?:[.,:][0-5]\d)?")
"""An hour in digits, with minutes or without."""

DAY = re.compile(r"(\d{1,2})\.(\d{1,2})")
"""A day and a month between points."""

LONGEST_ORDINAL = 3
"""Digits of an ordinal: "das 150. Jubiläum"."""


def is_time(t: Tokens, i: int, end: int, lex: Lexicon) -> bool:
    """Whether a number from token i up to `end` is a time of day: acht Uhr, à huit heures, a las ocho."""
    before, word = t.words[i - 1], t.words[end]
    if word in lex.clock:
        return True
    if before not in lex.clock_before:
        return before in lex.hours_after and word in lex.hours
    ends = t.kinds[end] == END or word in MARKS or word in lex.stops or word in lex.clock_before
    return ends or before in lex.hours or word in lex.hours


def hours(t: Tokens, i: int, lex: Lexicon) -> int:
    """The token after a time of day in digits, or 0: 14.30 Uhr, 5 h 30, 20 Uhr 15, von 8 bis 17 Uhr."""
    if not HOUR.fullmatch(t.words[i]):
        return 0
    following = t.words[i + 1]
    named = following in lex.hours or following in lex.clock
    if named and t.kinds[i + 2] == NUMBER and len(t.words[i + 2]) == MINUTES and t.words[i + 2] < "60":
        return i + 3
    joined = following in lex.to or following in lex.range_and or t.kinds[i + 1] == DASH
    if joined and HOUR.fullmatch(t.words[i + 2]) and t.words[i + 3] in lex.clock:
        return i + 4
    if following in lex.hours and "." in t.words[i] and lex.separators.decimal != ".":
        return i + 2  # 14.30 uur
    early = int(re.split("[.,:]", t.words[i])[0]) <= HOURS
    return i + 1 + named if early and is_time(t, i, i + 1, lex) else 0


def ordinal(t: Tokens, i: int, lex: Lexicon) -> int:
    """The token after a day with its month, or after an ordinal, or 0: am 7.10., der 12. Mann, 21.º, il 12° uomo."""
    led = t.words[i - 1] in lex.ordinals_after or i == 0
    sign, then = t.words[i + 1], i + 2
    dated = DAY.fullmatch(t.words[i]) if lex.dotted_dates and (sign == "." or (led and i)) else None
    if dated is not None and 0 < int(dated[1]) <= DAYS and 0 < int(dated[2]) <= MONTHS:
        return i + 1 + (sign == ".")
    follows = t.kinds[then] == WORD and not t.glued(then)
    if sign == "°":
        return then if led and i and follows else 0
    if sign != "." or not t.glued(i + 1):
        return 0
    if t.words[then] in lex.ordinal_endings and t.glued(then):
        return then + 1
    short = lex.pointed_ordinals and t.words[i].isdecimal() and len(t.words[i]) <= LONGEST_ORDINAL
    return then if short and follows and (led or t.text[t.starts[then]].islower()) else 0
