"""What looks like a figure and is none: years, dates, times, ordinals, scores, names, calibers, telephone numbers."""

import re

from .fraction_words import slashed
from .labels import is_plural, known
from .lexicon import Lexicon
from .tokens import DASH, MARK, NUMBER, RAISED, SIGN, TIMES, WORD, Tokens

TIED = frozenset(["#", "*", "**", "^", "_", "@", "&", "\\", "|"])
"""Marks that tie a number to a code or a formula."""

EVENTS = frozenset({("9", "11"), ("24", "7"), ("7", "7")})
"""Pairs with a slash that are names: the attacks of 9/11, open 24/7."""

SYMBOL = re.compile(r"[kMGTPEmµnpc]?(?:eV|Hz|Pa|Gy|Sv|Bq|Wh|bps|bit|mol|cd|lm|lx|Ga|[BVANFJWmgsLla])")
"""Symbols of the SI, and of bits and bytes, that may hang on a numeral: 5GHz, 16GB (BIPM 2019, tables 2, 4 and 7)."""

BORES = frozenset(
    [
        "5.45", "5.56", "7.62", "9", "12.7", "14.5", "20", "23", "25", "27", "30", "35", "40", "57", "60", "76", "81",
        "82", "85", "100", "105", "115", "120", "122", "125", "130", "152", "155", "203",
    ]
)  # fmt: skip
"""Common calibers in millimeters."""

MILLIMETERS = "mm"
COPYRIGHT = "©"

RECENT = range(1900, 2100)
"""Years that prose names without more ado."""
PAST = range(1000, 2100)
"""Years that prose names after "in" and its like."""
EVEN = 100
"""Of the numbers that are years as well, those that a count is rounded to."""
SHORT, SCORE, YEAR = 2, 3, 4
"""Digits of a day, a score, a year."""


def refused(t: Tokens, i: int, lex: Lexicon, *, day_first: bool | None, lenient: bool) -> int:
    """The token after what is refused at token i, or 0 where nothing is; `lenient` lets a bare year be a number."""
    before, word, following = t.words[i - 1], t.words[i], t.words[i + 1]
    glued = word[0] == "0" or t.starts[i] == t.ends[i - 1] or t.starts[i + 1] == t.ends[i]
    end = (
        (glued and (_glued(t, i, lex) or _chain(t, i)))
        or ((following in lex.clock or following == ":") and _clock(t, i, lex))
        or (len(word) <= SHORT and _date(t, i, lex))
        or ((before in lex.labels or before == ".") and _label(t, i, lex))
    )
    if end or (i and t.kinds[i - 1] == SIGN):
        return end or 0
    if following == "/" and t.kinds[i + 2] == NUMBER and t.glued(i + 1):
        return _slashed(t, i, day_first)
    dashed = t.kinds[i + 1] == DASH
    return (
        (len(word) == YEAR and _year(t, i, lex, lenient=lenient))
        or (dashed and _score(t, i, lex))
        or ((dashed or following in lex.caliber_units) and _caliber(t, i, lex))
        or (t.kinds[i + 1] == WORD and _street(t, i, lex))
        or 0
    )


def _glued(t: Tokens, i: int, lex: Lexicon) -> int:
    """Digits that are part of a name or a code: Su-27, #5, 3D, 1,5OO, 155th, 1960s, 007."""
    word = t.words[i]
    if word.isdecimal() and len(word) > 1 and word[0] == "0":
        return _rest(t, i + 1, spaced=len(word) > SHORT)
    return (t.glued(i) and _glued_before(t, i, lex)) or (t.glued(i + 1) and _glued_after(t, i, lex)) or 0


def _glued_before(t: Tokens, i: int, lex: Lexicon) -> int:
    before = t.words[i - 1]
    if t.kinds[i - 1] == MARK and (before in TIED or _is_odd_sign(t, i)):
        return i + 1
    if t.kinds[i - 1] == DASH and t.words[i - 2] == "^":
        return i + 1
    named = t.kinds[i - 1] == DASH and i > 1 and t.kinds[i - 2] == WORD and t.glued(i - 1)
    part_of = (named and not _may_end(t, i - 2, lex)) or t.kinds[i - 1] == WORD or before == "'"
    return _rest(t, i + 1) if part_of else 0


def _glued_after(t: Tokens, i: int, lex: Lexicon) -> int:
    suffix = t.words[i + 1]
    if t.kinds[i + 1] != WORD:
        return _rest(t, i + 1) if suffix in TIED - {"^", "&"} or suffix == "=" else 0
    if suffix in lex.ordinal_endings or suffix in lex.plural_of_digits:
        return i + 2
    powered = TIMES.fullmatch(suffix) and (t.words[i + 2] == "^" or t.kinds[i + 2] in (DASH, RAISED))
    return 0 if powered or _is_suffix(suffix, t.raw(i + 1, i + 2), lex) else _rest(t, i + 2)


def _is_odd_sign(t: Tokens, i: int) -> bool:
    """<>30, =>30: signs that compare nothing."""
    return t.words[i - 1] in ("<", ">", "=") and t.words[i - 2] in ("<", ">", "=") and t.glued(i - 1)


def _may_end(t: Tokens, j: int, lex: Lexicon) -> bool:
    """Whether the word before a hyphen belongs to an amount: 5k-20k, ten-12."""
    return t.words[j] in lex.alone or t.words[j] in lex.numbers or (t.kinds[j - 1] == NUMBER and t.glued(j))


def _rest(t: Tokens, j: int, *, spaced: bool = False) -> int:
    """Step over whatever hangs on without a space; `spaced`, over more numerals, as of a telephone."""
    while (t.kinds[j] in (WORD, NUMBER, DASH) and t.glued(j)) or (spaced and t.kinds[j] == NUMBER):
        j += 1
    return j


def _is_suffix(word: str, raw: str, lex: Lexicon) -> bool:
    return (
        word in lex.scales
        or word in lex.clock
        or word in lex.suffixes
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
    if links > 1 or (links and t.words[i - 1] == "+" and t.glued(i)):
        return _rest(t, j)
    if links == 1 and t.kinds[i + 1] == DASH and is_year(t.words[i], RECENT) and len(t.words[i + 2]) == SHORT:
        return j
    return 0


def is_year(word: str, years: range) -> bool:
    """Whether a numeral prints as a year."""
    return len(word) == YEAR and word.isdecimal() and int(word) in years


def _clock(t: Tokens, i: int, lex: Lexicon) -> int:
    """14:30, 2 pm, 2.17pm, 1800 GMT, 3:2."""
    word = t.words[i]
    if t.words[i + 1] == ":" and t.glued(i + 1) and t.kinds[i + 2] == NUMBER and t.glued(i + 2):
        return i + 3
    if t.words[i + 1] in lex.clock:
        hour, _, minutes = word.replace(":", ".").partition(".")
        if hour.isdecimal() and len(hour) <= YEAR and (not minutes or (len(minutes) == SHORT and minutes < "60")):
            return i + 2
    return 0


def is_day(word: str) -> bool:
    """Whether a numeral may be the day of a month."""
    return word.isdecimal() and len(word) <= SHORT and 0 < int(word) <= 31


def is_month(t: Tokens, j: int, lex: Lexicon) -> bool:
    """Whether token j names a month: in capitals, or in a language that writes months small."""
    word = t.words[j]
    if word in lex.months:
        return bool(lex.foreign) or not t.text[t.starts[j]].islower()
    return word in lex.short_months and (t.words[j + 1] == "." or is_year(t.words[j + 1], PAST))


def _date(t: Tokens, i: int, lex: Lexicon) -> int:
    """October 23, 2024; 23 Oct 2024; Oct. 8-13; Wednesday 23."""
    if not is_day(t.words[i]):
        return 0
    end = i + 1
    dashed = t.kinds[end] == DASH or t.words[end] in lex.to
    if (dashed or t.words[end] in lex.range_and) and t.kinds[end + 1] == NUMBER and is_day(t.words[end + 1]):
        end += 2 * (dashed or is_month(t, end + 2, lex))
    before = i - 1 - (t.words[i - 1] == ".")
    if before >= 0 and (is_month(t, before, lex) or t.words[before] in lex.weekdays):
        at = end + (t.words[end] == ",")
        return at + 1 if is_year(t.words[at], PAST) else end
    at = end + (t.words[end] == "." or t.words[end] in lex.of)
    if is_month(t, at, lex):
        year = at + 1 + (t.words[at + 1] == ".")  # 23 Oct. 2024
        return year + 1 if is_year(t.words[year], PAST) else at + 1
    return 0


def _slashed(t: Tokens, i: int, day_first: bool | None) -> int:
    """9/11, 24/7; with `day_first` given, any pair that can be a day and a month in that order."""
    pair = (t.words[i], t.words[i + 2])
    if pair in EVENTS:
        return i + 3
    dated = day_first is not None and is_day(pair[0]) and is_day(pair[1])
    if dated and int(pair[1 if day_first else 0]) <= 12:
        return i + 3
    if is_year(pair[0], RECENT) and len(pair[1]) in (SHORT, YEAR):
        return i + 3
    return 0 if slashed(t, i) else i + 3


def _label(t: Tokens, i: int, lex: Lexicon) -> int:
    """Page 12, No. 5, Flight 370, Boeing 747."""
    before = i - 1 - (t.words[i - 1] == "." and i > 1)
    word = t.words[before]
    if before < 0 or word not in lex.labels or not t.words[i].isdecimal():
        return 0
    if word in lex.labels_with_point and before == i - 1:
        return 0
    end = i + 1
    while (t.kinds[end] == DASH or t.words[end] == "/") and t.kinds[end + 1] == NUMBER:
        end += 2
    return end


def _year(t: Tokens, i: int, lex: Lexicon, *, lenient: bool) -> int:
    """In 2013, the 2024 elections, 1914-1918, (2020); but 2000 people, of 1,500."""
    word = t.words[i]
    if not is_year(word, PAST) or not word.isascii():
        return 0
    before, end, recent = t.words[i - 1], i + 1, int(word) in RECENT
    dashed = t.kinds[end] == DASH and t.kinds[end + 1] == NUMBER
    counted = _has_noun(t, end + 2 * dashed, lex)
    if recent and dashed and is_year(t.words[end + 1], RECENT) and not counted:
        return end + 2
    if t.words[end] in lex.scales or t.kinds[end] == SIGN or t.words[end] == "%" or (counted and not recent):
        return 0
    if before in lex.year_surely_after or is_month(t, i - 1, lex):
        return end
    even = int(word) % EVEN == 0
    dated = (
        before in lex.year_after
        or before in lex.year_after_determiner
        or before == COPYRIGHT
        or (before == "(" and t.words[end] == ")")
    )
    number = lenient or counted or (even and before in lex.before)
    return end if recent and ((dated and not (counted and even)) or not number) else 0


def _has_noun(t: Tokens, j: int, lex: Lexicon) -> bool:
    """Whether a plural or a unit follows: 2000 people."""
    for at in range(j, j + 4):
        if t.kinds[at] != WORD or t.words[at] in lex.stops:
            return False
        if is_plural(t.words[at]) or known(t.raw(at, at + 1)) is not None:
            return True
    return False


def _street(t: Tokens, i: int, lex: Lexicon) -> int:
    """10 Downing Street, 1600 Pennsylvania Avenue."""
    for at in range(i + 1, i + 5):
        if t.kinds[at] != WORD or not t.text[t.starts[at]].isupper():
            return 0
        if t.words[at] in lex.streets and at > i + 1:
            return at + 1
    return 0


def _caliber(t: Tokens, i: int, lex: Lexicon) -> int:
    """155mm shells, 7.62 mm, .50-caliber."""
    j = i + 1 + (t.kinds[i + 1] == DASH)
    if t.words[j] != MILLIMETERS:
        return j + 1 if t.words[j] in lex.caliber_units else 0
    after = t.words[j + 1 + (t.kinds[j + 1] == DASH)]
    return j + 1 if after in lex.calibers or (t.words[i] in BORES and after not in lex.no_caliber) else 0


def _score(t: Tokens, i: int, lex: Lexicon) -> int:
    """Won 3-2, 2-0: two small numbers, the second not larger, or a word of games or votes near and no noun."""
    a, b, after = t.words[i], t.words[i + 2], t.words[i + 3]
    small = a.isdecimal() and b.isdecimal() and max(len(a), len(b)) <= SCORE
    if not small or t.kinds[i + 3] == DASH or (t.kinds[i - 1] == DASH and t.glued(i)):
        return 0
    near = any(t.words[j] in lex.scores for j in range(max(i - 4, 0), i)) and not is_plural(after)
    return i + 3 if near or after in lex.scores or int(a) >= int(b) else 0
