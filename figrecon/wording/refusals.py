"""What looks like a figure and is none: years, dates, times, ordinals, scores, names, calibers, telephone numbers."""

import re
from math import gcd

from figrecon.units.table import Sort

from .beside import is_printed_code
from .days import PAST, RECENT, SHORT, YEAR, date_end, is_day, is_month, is_year
from .fraction_words import skip_glued_hyphen, slashed
from .labels import is_plural, known
from .lexicon import Lexicon
from .named import POSSESSIVE, age, aged, caliber, decade, group, has_noun, is_capital, labeled, name_before, street
from .runs import run_end
from .times import hours, ordinal
from .tokens import DASH, MARK, NUMBER, RAISED, SIGN, TIMES, WORD, Tokens

TIED = frozenset(["#", "*", "**", "^", "_", "@", "&", "\\", "|"])
"""Marks that tie a number to a code or a formula."""

EVENTS = frozenset({("9", "11"), ("24", "7"), ("7", "7")})
"""Pairs with a slash that are names: the attacks of 9/11, open 24/7."""

SYMBOL = re.compile(r"[kMGTPEmµnpc]?(?:eV|Hz|Pa|Gy|Sv|Bq|Wh|bps|bit|mol|cd|lm|lx|Ga|[BVANFJWmgsLla])")
"""Symbols of the SI, and of bits and bytes, that may hang on a numeral: 5GHz, 16GB (BIPM 2019, tables 2, 4 and 7)."""

SURE_SYMBOL = re.compile(r"[kmµn][VAF]|[kMGTmµ]?(?:eV|Hz|Gy|Sv|Bq)|[kMG](?:VA|var|Ω|T|N)|[mµn]T|dBA?")
"""Those that may stand behind a blank as well, for they are no words or initials: 200 kV; but 60 TV sets."""

COPYRIGHT = "©"

EVEN = 100
"""Of the numbers that are years as well, those that a count is rounded to."""
MIXED = 2
"""Links of a whole number with its fraction."""

MONTHS = 12
"""The greatest number of a month."""

THOUSAND = "k"
"""The letter that is a thousand, and a kilometer of a race."""

SCORE = 3
"""Digits of a score."""


def refused(t: Tokens, i: int, lex: Lexicon, *, day_first: bool | None, lenient: bool) -> int:
    """The token after what is refused at token i, or 0 where nothing is; `lenient` lets a bare year be a number."""
    before, word, following = t.words[i - 1], t.words[i], t.words[i + 1]
    glued = word[0] == "0" or t.starts[i] == t.ends[i - 1] or t.starts[i + 1] == t.ends[i]
    end = (
        (glued and (_glued(t, i, lex) or _chain(t, i) or _odds(t, i, lex)))
        or (lex.foreign and hours(t, i, lex))
        or (following in lex.behind_names and (_clock(t, i, lex) or name_before(t, i, lex)))
        or (t.words[i + 3] in lex.clock and _clocks(t, i, lex))
        or (len(word) <= SHORT and (date_end(t, i, lex) or (before == following == "," and age(t, i, lex))))
        or (lex.foreign and (ordinal(t, i, lex) or decade(t, i, lex)))
        or (before in lex.before_names and labeled(t, i, lex))
        or (before in lex.of and group(t, i, lex))
        or ((before in lex.ages or t.words[i - 2] in lex.ages) and aged(t, i, lex))
    )
    if end or (i and (t.kinds[i - 1] == SIGN or before in lex.code_words)):
        return end or 0
    if following == "/" and t.kinds[i + 2] == NUMBER and t.glued(i + 1):
        return _slashed(t, i, lex, day_first)
    if t.kinds[i + 1] == NUMBER and t.words[i + 2] in ("/", "⁄") and day_first is None:
        return _improper(t, i)
    dashed = t.kinds[i + 1] == DASH
    return (
        (len(word) == YEAR and _year(t, i, lex, lenient=lenient))
        or ((dashed or (t.kinds[i + 1] == WORD and following in lex.to)) and _score(t, i, lex))
        or ((dashed or following in lex.caliber_units) and caliber(t, i, lex))
        or (t.kinds[i + 1] == WORD and t.text[t.starts[i + 1]].isupper() and street(t, i, lex))
        or (dashed and _shop(t, i, lex))
        or (following == THOUSAND and t.words[i + 2] in lex.after_k and not is_plural(t.words[i + 3]) and i + 2)
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
    if named and (t.words[i - 2] in lex.minus or (t.words[i - 2], t.words[i - 1]) in lex.no_name):
        return 0  # minus-20, sub-100
    coded = t.kinds[i - 1] == WORD and t.raw(i - 1, i) not in lex.codes  # USD34.6m, R1.5bn
    quoted = before == "'" and not (t.words[i - 2] in lex.elided_the and t.glued(i - 1))  # l'80 %
    part_of = (named and not _may_end(t, i - 2, lex)) or coded or quoted
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
    return t.words[j] in lex.alone or lex.number(t.words[j]) is not None or (t.kinds[j - 1] == NUMBER and t.glued(j))


def _rest(t: Tokens, j: int, *, spaced: bool = False) -> int:
    """Step over whatever hangs on without a space; `spaced`, over more numerals, as of a telephone."""
    j = run_end(t, j)
    while spaced and t.kinds[j] == NUMBER:
        j = run_end(t, j + 1)
    return j


def symbol_at(t: Tokens, j: int) -> str:
    """The symbol of a unit that no table has, behind the numeral before token j: 5GHz, 200 kV; else nothing."""
    j = skip_glued_hyphen(t, j)
    raw = t.raw(j, j + 1) if t.kinds[j] == WORD else ""
    shape = SYMBOL if t.glued(j) and t.kinds[j - 1] == NUMBER else SURE_SYMBOL
    return raw if shape.fullmatch(raw) and known(raw) is None else ""


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
    if links == MIXED and t.kinds[i + 1] == DASH and t.words[i + 3] == "/":
        return 0  # 1-1/2
    if links > 1 or (links and t.words[i - 1] == "+" and t.glued(i)):
        return _rest(t, j)
    if links == 1 and t.kinds[i + 1] == DASH and is_year(t.words[i], RECENT) and len(t.words[i + 2]) == SHORT:
        return j
    return 0


def _clock(t: Tokens, i: int, lex: Lexicon) -> int:
    """14:30, 2 pm, 2.17pm, 1800 GMT, 3:2."""
    word = t.words[i]
    if t.words[i + 1] == ":" and t.glued(i + 1) and t.kinds[i + 2] == NUMBER and t.glued(i + 2):
        return i + 3
    if t.words[i + 1] in lex.clock or "." in word:
        if t.words[i + 1] in lex.abbreviated and t.words[i + 2] == "." and not is_capital(t, i + 1):
            return 0  # 300 est.
        hour, _, minutes = word.replace(":", ".").partition(".")
        if hour.isdecimal() and len(hour) <= YEAR and (not minutes or (len(minutes) == SHORT and minutes < "60")):
            return i + 2
    return 0


def _clocks(t: Tokens, i: int, lex: Lexicon) -> int:
    """Between 5 and 6 p.m., 9 to 11 am."""
    joined = t.words[i + 1] in lex.range_and or t.words[i + 1] in lex.to or t.kinds[i + 1] == DASH
    return i + 4 if joined and t.kinds[i + 2] == NUMBER and _clock(t, i + 2, lex) else 0


def _odds(t: Tokens, i: int, lex: Lexicon) -> int:
    """2-to-1: the odds of a bet; 3-in-1; but 8- to 16-meter, 10-to-12."""
    joined = t.words[i + 2] in lex.after_hyphen or t.words[i + 2] in lex.ratio_in
    hyphens = joined and t.kinds[i + 1] == t.kinds[i + 3] == DASH
    pair = t.words[i], t.words[i + 4]
    odds = hyphens and t.kinds[i + 4] == NUMBER and all(each.isdecimal() for each in pair) and t.glued(i + 2)
    return run_end(t, i + 5) if odds and int(pair[0]) >= int(pair[1]) else 0


def _slashed(t: Tokens, i: int, lex: Lexicon, day_first: bool | None) -> int:
    """9/11, 24/7, 7/2019; with `day_first` given, any pair that can be a day and a month in that order."""
    pair = (t.words[i], t.words[i + 2])
    if pair in EVENTS:
        return i + 3
    if is_day(pair[0]) and is_day(pair[1]) and is_month(t, i + 3, lex):
        return i + 4  # the night of 5/6 May
    dated = day_first is not None and is_day(pair[0]) and is_day(pair[1])
    if dated and int(pair[1 if day_first else 0]) <= 12:
        return i + 3
    if is_year(pair[0], RECENT) and len(pair[1]) in (SHORT, YEAR):
        return i + 3
    month = is_day(pair[0]) and int(pair[0]) <= MONTHS and is_year(pair[1], RECENT) and int(pair[1]) % EVEN
    if month and t.words[i + 3] not in lex.of:
        return i + 3  # in 7/2019; but 1/2000 of an inch, 7/2019 of them
    part = slashed(t, i)
    return 0 if part and not (day_first is None and _is_tally(t, i, lex)) else i + 3


def _improper(t: Tokens, i: int) -> int:
    """5 3/2: a whole number before a fraction that is none, for it is one or more; but 5 24/7 shops."""
    part = slashed(t, i + 1)
    return part[1] if part and part[0] >= 1 and (t.words[i + 1], t.words[i + 3]) not in EVENTS else 0


def _is_tally(t: Tokens, i: int, lex: Lexicon) -> bool:
    """Whether a pair of two digits each is a tally or a date: 12/30, which nobody prints for 2/5; but 11/16 inch."""
    over, below, after = t.words[i], t.words[i + 2], t.words[i + 3]
    if is_day(over) and is_day(below) and int(over) > int(below) <= MONTHS:
        return True  # 11/9: nobody prints 1 2/9 so
    if not len(over) == len(below) == SHORT or after in lex.of or after in lex.scales or after == "%":
        return False
    unit = known(t.raw(i + 3, i + 4)) if t.kinds[i + 3] == WORD else None
    if unit is not None and unit.sort is Sort.MEASURES:
        return False
    few, many = sorted((int(over), int(below)))
    return gcd(few, many) > 1 or (few <= MONTHS and is_day(str(many)))


def _year(t: Tokens, i: int, lex: Lexicon, *, lenient: bool) -> int:
    """In 2013, the 2024 elections, 1914-1918, (2020); but 2000 people, of 1,500."""
    word = t.words[i]
    if not is_year(word, PAST) or not word.isascii():
        return 0
    before, end, recent = t.words[i - 1], i + 1, int(word) in RECENT
    dashed = t.kinds[end] == DASH and t.kinds[end + 1] == NUMBER
    counted = has_noun(t, end + 2 * dashed, lex)
    if recent and dashed and is_year(t.words[end + 1], RECENT) and not counted:
        return end + 2
    if t.words[end] in lex.scales or t.kinds[end] == SIGN or t.words[end] == "%" or (counted and not recent):
        return 0
    if before in lex.year_surely_after or is_month(t, i - 1, lex):
        return end
    if recent and (before.endswith(POSSESSIVE) or (t.words[end] in lex.year_before and int(word) % EVEN)):
        return end  # Toyota's 2021 profits, 2008 election observers
    even = int(word) % EVEN == 0
    dated = (
        before in lex.year_after
        or before in lex.year_after_determiner
        or before == COPYRIGHT
        or (before == "(" and t.words[end] == ")")
    )
    hedged = before in lex.before and (before != "." or t.words[i - 2] in lex.abbreviated)  # est. 2000; but met. 2000
    number = lenient or counted or (even and hedged)
    return end if recent and ((dated and not (counted and even)) or not number) else 0


def _shop(t: Tokens, i: int, lex: Lexicon) -> int:
    """7-Eleven: a number in words, with a capital, that hangs on one in digits is a name."""
    return run_end(t, i + 2) if t.words[i + 2] in lex.numbers and is_capital(t, i + 2) and t.glued(i + 2) else 0


def _score(t: Tokens, i: int, lex: Lexicon) -> int:
    """Won 3-2, 2-0: two small numbers, the second not larger, or a word of games or votes near and no noun."""
    a, b, after = t.words[i], t.words[i + 2], t.words[i + 3]
    small = a.isdecimal() and b.isdecimal() and max(len(a), len(b)) <= SCORE
    if not small or t.kinds[i + 3] == DASH or after == "/" or (t.kinds[i - 1] == DASH and t.glued(i)):
        return 0
    if is_printed_code(t, i - 1):
        return 0
    if t.kinds[i + 1] == WORD:  # voted 68 to 32
        votes = int(a) > int(b) and t.words[i - 1] in lex.scores and not is_plural(after)
        return i + 3 if votes else 0
    near = any(t.words[j] in lex.scores for j in range(max(i - 4, 0), i)) and not is_plural(after)
    return i + 3 if near or after in lex.scores or int(a) >= int(b) else 0
