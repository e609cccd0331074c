"""What looks like a figure and is none: years, dates, times, ordinals, scores, names, calibers, telephone numbers."""

import re

from . import english, number_words
from .lexicon import Lexicon
from .nouns import is_plural, known
from .tokens import DASH, MARK, NUMBER, RAISED, SIGN, TIMES, WORD, Tokens

TIED = frozenset(["#", "*", "**", "^", "_", "@", "&", "\\", "|"])
"""Marks that tie a number to a code or a formula."""

ORDINALS = frozenset(["st", "nd", "rd", "th"])
CLOCK = frozenset(["am", "pm", "a.m.", "p.m.", "a.m", "p.m", "gmt", "utc", "bst", "est", "cet", "o'clock", "o’clock"])
STREETS = frozenset(english.STREETS.split())
CALIBERS = frozenset(english.CALIBERS.split())
BORES = frozenset(
    """5.45 5.56 7.62 9 12.7 14.5 20 23 25 27 30 35 40 57 60 76 81 82 85 100 105 115 120 122 125 130 152 155 203""".split()
)
"""Common calibers in millimeters."""
SYMBOL = re.compile(english.SYMBOLS)
SCORES = frozenset(english.SCORES.split())
BORE_UNITS = frozenset({"mm", "caliber", "calibre", "cal"})
EVENTS = frozenset({("9", "11"), ("24", "7"), ("7", "7")})
"""Pairs with a slash that are names: the attacks of 9/11, open 24/7."""
FIRM = frozenset(
    "in since until till during early late mid year fy spring summer autumn fall winter q1 q2 q3 q4 class".split()
)
"""Words after which four digits are a year, whatever the century."""
RECENT = range(1900, 2100)
PAST = range(1000, 2100)
LAST_DAY = 31
MONTHS = 12


def refused(t: Tokens, i: int, lex: Lexicon, *, day_first: bool | None, lenient: bool) -> int:
    """The token after what is refused at token i, or 0 where nothing is; `lenient` lets a bare year be a number."""
    before, word, following = t.words[i - 1], t.words[i], t.words[i + 1]
    if word[0] == "0" or t.starts[i] == t.ends[i - 1] or t.starts[i + 1] == t.ends[i]:
        end = _glued(t, i, lex) or _chain(t, i)
        if end:
            return end
    if following in CLOCK or following == ":":
        return _clock(t, i)
    if len(word) <= 2 and is_day(word):
        end = _date(t, i, lex)
        if end:
            return end
    if before in lex.labels or before == ".":
        end = _label(t, i, lex)
        if end:
            return end
    if following == "/" and t.glued(i + 1) and t.kinds[i + 2] == NUMBER:
        return _slashed(t, i, day_first)
    if t.kinds[i - 1] == SIGN and i:
        return 0
    if len(word) == 4 and is_year(word, PAST):
        return _year(t, i, lex, lenient=lenient)
    if t.kinds[i + 1] == DASH:
        return _score(t, i) or _caliber(t, i)
    return _caliber(t, i) if following in BORE_UNITS else _street(t, i) if t.kinds[i + 1] == WORD else 0


def _glued(t: Tokens, i: int, lex: Lexicon) -> int:
    """Digits that are part of a name or a code: Su-27, #5, 3D, 1,5OO, 155th, 1960s, 007."""
    word, before = t.words[i], t.words[i - 1]
    if word.isdecimal() and len(word) > 1 and word[0] == "0":
        return _rest(t, i + 1, spaced=len(word) > 2)
    if i and t.glued(i):
        if t.kinds[i - 1] == MARK and (before in TIED or _is_odd_sign(t, i)):
            return i + 1
        named = t.kinds[i - 1] == DASH and i > 1 and t.kinds[i - 2] == WORD and t.glued(i - 1)
        if (named and not _may_end(t, i - 2, lex)) or t.kinds[i - 1] == WORD or before == "'":
            return _rest(t, i + 1)
    if t.words[i + 1] in ("*", "**", "_", "@", "#", "=") and t.glued(i + 1) and t.kinds[i + 1] == MARK:
        return _rest(t, i + 1)
    if t.kinds[i + 1] == WORD and t.glued(i + 1):
        suffix = t.words[i + 1]
        if suffix in ORDINALS or (suffix == "s" and not word.startswith("1,") and word not in ("100", "1000", "10000")):
            return i + 2
        powered = TIMES.fullmatch(suffix) and (t.words[i + 2] == "^" or t.kinds[i + 2] in (DASH, RAISED))
        if not powered and not _is_suffix(suffix, t.raw(i + 1, i + 2), lex):
            return _rest(t, i + 2)
    return 0


def _is_odd_sign(t: Tokens, i: int) -> bool:
    """<>30, =>30: signs that compare nothing."""
    return t.words[i - 1] in ("<", ">", "=") and t.words[i - 2] in ("<", ">", "=") and t.glued(i - 1)


def _may_end(t: Tokens, j: int, lex: Lexicon) -> bool:
    """Whether the word before a hyphen belongs to an amount: 5k-20k, ten-12."""
    return t.words[j] in lex.bare or t.words[j] in lex.numbers or (t.kinds[j - 1] == NUMBER and t.glued(j))


def _rest(t: Tokens, j: int, *, spaced: bool = False) -> int:
    """Step over whatever hangs on without a space; `spaced`, over more numerals, as of a telephone."""
    while (t.kinds[j] in (WORD, NUMBER, DASH) and t.glued(j)) or (spaced and t.kinds[j] == NUMBER):
        j += 1
    return j


def _is_suffix(word: str, raw: str, lex: Lexicon) -> bool:
    return (
        word in lex.scales
        or word in CLOCK
        or word in ("plus", "ish", "odd", "s", "x")
        or known(raw) is not None
        or SYMBOL.fullmatch(raw) is not None
    )


def _chain(t: Tokens, i: int) -> int:
    """Three numerals or more that hang together: 2024-10-18, 5/17/2018, +1-222-2222; and 1995-01, 2013-14."""
    j, links = i + 1, 0
    while (
        (t.kinds[j] == DASH or t.words[j] in ("/", ":")) and t.glued(j) and t.kinds[j + 1] == NUMBER and t.glued(j + 1)
    ):
        j, links = j + 2, links + 1
    if t.words[i - 1] == "+" and t.glued(i) and t.kinds[i + 1] == t.kinds[i + 2] == NUMBER:
        return _rest(t, j, spaced=True)
    if links >= 2 or (links and t.words[i - 1] == "+" and t.glued(i)):
        return _rest(t, j)
    if links == 1 and t.kinds[i + 1] == DASH and is_year(t.words[i], RECENT) and len(t.words[i + 2]) == 2:
        return j
    return 0


def is_year(word: str, years: range) -> bool:
    """Whether a numeral prints as a year."""
    return len(word) == 4 and word.isdecimal() and int(word) in years


def _clock(t: Tokens, i: int) -> int:
    """14:30, 2 pm, 2.17pm, 1800 GMT, 3:2."""
    word = t.words[i]
    if t.words[i + 1] == ":" and t.glued(i + 1) and t.kinds[i + 2] == NUMBER and t.glued(i + 2):
        return i + 3
    if t.words[i + 1] in CLOCK:
        hour, _, minutes = word.replace(":", ".").partition(".")
        if hour.isdecimal() and len(hour) <= 4 and (not minutes or (len(minutes) == 2 and minutes < "60")):
            return i + 2
    return 0


def is_day(word: str) -> bool:
    """Whether a numeral may be the day of a month."""
    return word.isdecimal() and len(word) <= 2 and 0 < int(word) <= LAST_DAY


def is_month(t: Tokens, j: int, lex: Lexicon) -> bool:
    """Whether token j names a month; may and march only in capitals."""
    return (t.words[j] in lex.months and t.kinds[j] == WORD and not t.text[t.starts[j]].islower()) or (
        t.words[j] in lex.months
        and t.words[j] not in ("may", "march", "mar", "august", "sept", "mai", "mars")
        and lex.separators.name[:2] != "en"
    )


def _date(t: Tokens, i: int, lex: Lexicon) -> int:
    """October 23, 2024; 23 Oct 2024; Oct. 8-13; Wednesday 23."""
    if not is_day(t.words[i]):
        return 0
    end = i + 1
    if t.kinds[end] == DASH and t.kinds[end + 1] == NUMBER and is_day(t.words[end + 1]):
        end += 2
    before = i - 1 - (t.words[i - 1] == ".")
    if before >= 0 and (is_month(t, before, lex) or t.words[before] in WEEKDAYS):
        if end == i + 1 and t.words[i + 1] in ORDINALS:
            end += 1
        at = end + (t.words[end] == ",")
        return at + 1 if is_year(t.words[at], PAST) else end
    at = end + (t.words[end] in (".", "de", "of"))
    if is_month(t, at, lex):
        return at + 2 if is_year(t.words[at + 1], PAST) else at + 1
    return 0


WEEKDAYS = frozenset(english.WEEKDAYS.split())


def _slashed(t: Tokens, i: int, day_first: bool | None) -> int:
    """9/11, 24/7; with `day_first` given, any pair that can be a day and a month in that order."""
    pair = (t.words[i], t.words[i + 2])
    if pair in EVENTS:
        return i + 3
    if day_first is not None and is_day(pair[0]) and is_day(pair[1]) and int(pair[1 if day_first else 0]) <= MONTHS:
        return i + 3
    if is_year(pair[0], RECENT) and len(pair[1]) in (2, 4):
        return i + 3
    return 0 if number_words.slashed(t, i) or t.kinds[i - 1] == NUMBER else i + 3


def _label(t: Tokens, i: int, lex: Lexicon) -> int:
    """Page 12, No. 5, Flight 370, Boeing 747."""
    before = i - 1 - (t.words[i - 1] == "." and i > 1)
    word = t.words[before]
    if before < 0 or word not in lex.labels or not t.words[i].isdecimal():
        return 0
    if word in ("no", "nos") and before == i - 1:
        return 0
    end = i + 1
    while (t.kinds[end] == DASH or t.words[end] == "/") and t.kinds[end + 1] == NUMBER:
        end += 2
    return end


def _year(t: Tokens, i: int, lex: Lexicon, *, lenient: bool) -> int:
    """In 2013, the 2024 elections, 1914-1918, (2020)."""
    word = t.words[i]
    if not is_year(word, PAST) or not t.text[t.starts[i] : t.ends[i]].isascii():
        return 0
    before, end = t.words[i - 1], i + 1
    if t.kinds[end] == DASH and is_year(t.words[end + 1], RECENT) and int(word) in RECENT:
        if not (t.kinds[end + 2] == WORD and is_plural(t.words[end + 2])):
            return end + 2
    if t.words[end] in lex.scales or t.kinds[end] == SIGN or t.words[end] == "%":
        return 0
    if int(word) not in RECENT and _has_noun(t, end, lex):
        return 0
    if before in FIRM or is_month(t, i - 1, lex):
        return end
    if int(word) not in RECENT:
        return 0
    if (
        before in lex.year_before
        or before in ("the", "this", "last", "next", "©")
        or (before == "(" and t.words[end] == ")")
    ):
        return end
    if lenient or _has_noun(t, end, lex) or (before in lex.before and int(word) % 100 == 0):
        return 0
    return end


def _has_noun(t: Tokens, j: int, lex: Lexicon) -> bool:
    """Whether a plural or a unit follows: 2000 people."""
    for at in range(j, j + 4):
        if t.kinds[at] != WORD or t.words[at] in lex.stops:
            return False
        if is_plural(t.words[at]) or known(t.raw(at, at + 1)) is not None:
            return True
    return False


def _street(t: Tokens, i: int) -> int:
    """10 Downing Street, 1600 Pennsylvania Avenue."""
    for at in range(i + 1, i + 5):
        if t.kinds[at] != WORD or not t.text[t.starts[at]].isupper():
            return 0
        if t.words[at] in STREETS and at > i + 1:
            return at + 1
    return 0


def _caliber(t: Tokens, i: int) -> int:
    """155mm shells, 7.62 mm, .50-caliber."""
    j = i + 1
    if t.kinds[j] == DASH:
        j += 1
    if t.words[j] in ("caliber", "calibre", "cal"):
        return j + 1
    if t.words[j] != "mm":
        return 0
    after = t.words[j + 1] if t.kinds[j + 1] != DASH else t.words[j + 2]
    rain = after in ("of", "thick", "wide", "long", "deep", "high", "x", "per", "rain", "rainfall", "in", "a")
    return j + 1 if after in CALIBERS or (t.words[i] in BORES and not rain) else 0


def _score(t: Tokens, i: int) -> int:
    """Won 3-2, 2-0: two small numbers, the second not larger, or a word of games or votes near."""
    if (
        t.kinds[i + 1] != DASH
        or t.kinds[i + 2] != NUMBER
        or not t.words[i].isdecimal()
        or not t.words[i + 2].isdecimal()
    ):
        return 0
    a, b = t.words[i], t.words[i + 2]
    if max(len(a), len(b)) > 3 or t.kinds[i + 3] == DASH or (t.kinds[i - 1] == DASH and t.glued(i)):
        return 0
    near = any(t.words[j] in SCORES for j in range(max(i - 4, 0), i)) or t.words[i + 3] in SCORES
    return i + 3 if (near or int(a) >= int(b)) else 0
