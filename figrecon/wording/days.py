"""Dates in running text, which are no figures: October 23, 2024; 23 Oct 2024; October 5, 6 and 7."""

from .lexicon import Lexicon
from .nouns import count_noun
from .runs import run_end
from .tokens import DASH, NUMBER, SIGN, WORD, Tokens

RECENT = range(1900, 2100)
"""Years that prose names without more ado."""
PAST = range(1000, 2100)
"""Years that prose names after "in" and its like."""
SHORT, YEAR = 2, 4
"""Digits of a day and of a year."""

DAYS = 31
"""The last day of a month."""

LISTED = 3
"""Days that are listed by commas alone."""


def is_year(word: str, years: range) -> bool:
    """Whether a numeral prints as a year."""
    return len(word) == YEAR and word.isdecimal() and int(word) in years


def is_day(word: str) -> bool:
    """Whether a numeral may be the day of a month."""
    return word.isdecimal() and len(word) <= SHORT and 0 < int(word) <= DAYS


def is_month(t: Tokens, j: int, lex: Lexicon) -> bool:
    """Whether token j names a month: in capitals, or in a language that writes months small."""
    word = t.words[j]
    if word in lex.months:
        return bool(lex.foreign) or not t.text[t.starts[j]].islower()
    return word in lex.short_months and (t.words[j + 1] == "." or is_year(t.words[j + 1], PAST))


def date_end(t: Tokens, i: int, lex: Lexicon) -> int:
    """The token after a date whose day is token i, or 0: October 23, 2024; 23 Oct 2024; Oct. 8-13; Wednesday 23."""
    if not is_day(t.words[i]):
        return 0
    end = _span(t, i, lex)
    before = i - 1 - (t.words[i - 1] == ".")
    if before >= 0 and (is_month(t, before, lex) or t.words[before] in lex.weekdays):
        if end == i + 1 and _is_dated(t, before, lex) and count_noun(t, end, lex) is not None:
            return 0  # il 3 maggio 20 feriti
        end = _listed(t, end, lex, led=True)
        at = end + (t.words[end] == ",")
        return at + 1 if is_year(t.words[at], PAST) else end
    found = _to_month(t, end, lex)
    last = end if found else _listed(t, end, lex, led=False)
    return found or (_to_month(t, last, lex) if last > end else 0)


def _to_month(t: Tokens, end: int, lex: Lexicon) -> int:
    """The token after the month, and its year, that stands behind a day, or 0."""
    hangs = t.kinds[end] == DASH and t.glued(end) and t.glued(end + 1)  # 23-Oct
    at = end + (t.words[end] == "." or t.words[end] in lex.of or hangs)
    if not is_month(t, at, lex):
        return 0
    if hangs:
        return run_end(t, at + 1)
    year = at + 1 + (t.words[at + 1] == "." or t.words[at + 1] in lex.of)  # 23 Oct. 2024, 23 de octubre de 2024
    return year + 1 if is_year(t.words[year], PAST) else at + 1


def _span(t: Tokens, i: int, lex: Lexicon) -> int:
    """The token after a day or the last of several that a dash joins: 8-13; 8 and 13 October."""
    end = i + 1
    dashed = t.kinds[end] == DASH or t.words[end] in lex.to
    if (dashed or t.words[end] in lex.range_and) and t.kinds[end + 1] == NUMBER and is_day(t.words[end + 1]):
        end += 2 * (dashed or is_month(t, end + 2, lex))
    return end


def _listed(t: Tokens, end: int, lex: Lexicon, *, led: bool) -> int:
    """The token after the days that are listed with the one before token `end`: October 5, 6 AND 7; Oct. 5-7 AND 9.

    They rise, and "and" ends them; `led` says that their month stands before them. A noun behind the last makes it a
    count, unless each is the day after: October 5, 10 and 20 people; but October 5, 6 and 7 people.
    """
    days, at, closed = [int(t.words[end - 1])], _past_point(t, end, lex), False
    while not closed:
        joined = at + (t.words[at] == ",")
        ends = t.words[joined] in lex.range_and or t.words[joined] in lex.range_or
        following = joined + ends
        following += not led and t.words[following] in lex.stops  # le 5 et le 7 mai
        after = _span(t, following, lex)
        day = t.words[following]
        if following == at or not is_day(day) or int(day) <= days[-1] or _hangs(t, after):
            break
        days += map(int, t.words[following:after:2])
        at, closed = _past_point(t, after, lex), ends
    if at == end or not (closed or len(days) >= LISTED):
        return end
    apart = days[-1] - days[0] > len(days) - 1
    return at if not led or not _tells(t, at, lex) or (closed and not apart) else end


def _tells(t: Tokens, j: int, lex: Lexicon) -> bool:
    """Whether the word at token j may tell of a number before it: 20 people, 20 were hurt; but 20 the army, 20 in."""
    small = t.words[j] in lex.articles or t.words[j] in lex.determiners or t.words[j] in lex.change_in
    return not small and (t.kinds[j] == WORD or count_noun(t, j, lex) is not None)


def _past_point(t: Tokens, j: int, lex: Lexicon) -> int:
    """The token after the point of an ordinal: am 5., 6. und 7. Oktober."""
    return j + (lex.pointed_ordinals and t.words[j] == ".")


def _hangs(t: Tokens, j: int) -> bool:
    """Whether what stands at token j makes no day of the number before it: 6%, 6 €, 6:30, 6km."""
    if t.words[j] in (":", "/"):
        return t.glued(j) and t.glued(j + 1)
    return t.words[j] in ("%", "‰", "°") or t.kinds[j] == SIGN or (t.kinds[j] == WORD and t.glued(j))


def _is_dated(t: Tokens, month: int, lex: Lexicon) -> bool:
    """Whether a month has its day already, so that what stands behind it is none: le 3 mai 20 blessés; no 20 heures."""
    day = month - 1 - (t.words[month - 1] == "." or t.words[month - 1] in lex.of)
    following = t.words[month + 2]
    return day >= 0 and is_day(t.words[day]) and following not in lex.hours and following not in lex.clock
