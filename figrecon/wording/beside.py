"""What stands beside an amount: hedges and bounds, increments, money before it, and the words that join two amounts."""

from typing import NamedTuple

import attrs

from figrecon.units import nouns
from figrecon.units.table import Sort, find_unit, table

from .lexicon import Lexicon, Phrase, Phrases
from .tokens import DASH, MARK, NUMBER, SIGN, WORD, Tokens

LOWER = ("at least", "more than")
UPPER = ("at most", "less than", "up to")
BOUNDS = LOWER + UPPER
HEDGES = ("about", "nearly", "just over")
"""The qualifiers that are open below, open above, either, and closed."""

ADDED, TAKEN, REMOVED = 1, -1, -2
INCREMENTS = {"increment": ADDED, "taken away": TAKEN, "struck out": REMOVED}
"""What a phrase before an amount says that it does to an earlier count."""

WITH_EQUAL = {"more than": "at least", "less than": "at most"}
"""What "or equal" makes of a strict bound."""

OR_EQUAL = "or equal"
"""What makes a bound of a comparative, and nothing without one: 5 or equal."""

MAX_FILLERS = 4
"""Words that may stand between a hedge and its number: "more than just a total of 100"."""

MAX_CHANGED = 7
"""Words from a verb of change to the end of its percentage: "subió de nuevo casi un 3 %"."""

NO_WORDS: frozenset[str] = frozenset()

NO_BREAK = "\N{NO-BREAK SPACE}"

MAX_CODE = 4
"""Letters of a code of a currency in small letters: Rs, KShs."""


class Before(NamedTuple):
    """What was found before an amount, from token `start` on; the outermost hedge comes first."""

    start: int
    hedges: tuple[str, ...] = ()
    increment: int = 0
    """ADDED for one on top of an earlier count, TAKEN for one that is taken away, REMOVED for one of entries only."""
    opener: str = ""
    money: str = ""
    minus: bool = False
    scale: int = 0
    """What the money before the amount multiplies it by: €m 4.5."""

    @property
    def qualifier(self) -> str:
        """The word that counts of several: a bound before a hedge, the outermost first."""
        return chosen(self.hedges)


@attrs.define
class _Found:
    """What is found so far on the way back from an amount; it lives within `before`, and a Before is what comes out."""

    start: int
    hedges: tuple[str, ...] = ()
    increment: int = 0
    opener: str = ""
    money: str = ""
    minus: bool = False
    scale: int = 0


def chosen(hedges: tuple[str, ...]) -> str:
    """Of several qualifiers the bound, else the first; none is exact."""
    if not hedges:
        return "exact"
    if len(hedges) == 1:
        return "exact" if hedges[0] == OR_EQUAL else hedges[0]
    found = next((hedge for hedge in hedges if hedge in BOUNDS), "")
    found = found or next((hedge for hedge in hedges if hedge != OR_EQUAL), "exact")
    return WITH_EQUAL.get(found, found) if OR_EQUAL in hedges else found


def before(t: Tokens, i: int, floor: int, lex: Lexicon) -> Before:
    """Read backward from an amount at token i, not beyond token `floor`."""
    if i == floor:
        return Before(i)
    word, j = t.words[i - 1], i - 1
    capital = t.kinds[j] != WORD or t.text[t.starts[j]].isupper()  # it may begin the code of a currency
    money = capital or t.ends[j] == t.starts[i] or word in lex.codes or word in lex.scales  # zł500, zł 5
    if not (money or word in lex.before or word in lex.fillers or word in lex.minus):
        return Before(i)  # a word that belongs to no amount after it, as most are
    found = _Found(i)
    if money:
        _money(t, found, floor, lex)
    while found.start > floor:
        here = found.start
        if _phrase(t, found, here, floor, lex) or _minus(t, found, floor, lex):
            continue
        if is_part(t, here, floor, lex):
            break
        at = here
        while at > max(floor, here - MAX_FILLERS) and t.words[at - 1] in lex.fillers:
            at -= 1
            if at > floor and _phrase(t, found, at, floor, lex):
                break
        if found.start == here:
            break
    return Before(found.start, found.hedges, found.increment, found.opener, found.money, found.minus, found.scale)


def _phrase(t: Tokens, found: _Found, end: int, floor: int, lex: Lexicon) -> bool:
    """Take the phrase that ends before token `end`, if there is one."""
    last = end - 1
    if t.words[last] == "." and last > floor and t.words[last - 1] in lex.abbreviated and t.glued(last):
        last -= 1
    for phrase, name in lex.before.get(t.words[last], ()):
        start = last + 1 - len(phrase)
        if start < last and (
            start < floor or t.words[start] != phrase[0] or tuple(t.words[start : last + 1]) != phrase
        ):
            continue
        if last == end - 1 and len(phrase) == 1 and phrase[0] in lex.only_with_point:
            continue
        if start and (phrase in lex.no_hedge_after or phrase[0] in lex.lasting) and _is_none(t, phrase, start, lex):
            return False
        if name in ("between", "from"):
            if found.opener:
                return False
            found.opener = name
        elif name in INCREMENTS:
            found.increment = INCREMENTS[name]
        else:
            found.hedges = (name, *found.hedges)
        found.start = start
        return True
    return False


def _is_none(t: Tokens, phrase: Phrase, start: int, lex: Lexicon) -> bool:
    """Whether what stands before a hedge makes none of it: GONE up to 45, TWICE as many, $2 BILLION over 10 years."""
    word = t.words[start - 1]
    verbs = lex.no_hedge_after.get(phrase, NO_WORDS)
    if word in verbs or (word == "%" and not verbs.isdisjoint(t.words[max(start - MAX_CHANGED, 0) : start])):
        return True  # subió un 3 % hasta 450
    if len(phrase) > 1 or phrase[0] not in lex.lasting:
        return False
    return t.kinds[start - 1] == NUMBER or word in lex.long_scales or word in lex.numbers


def is_part(t: Tokens, end: int, floor: int, lex: Lexicon) -> bool:
    """Whether the amount at token `end` is one of which a part is told: SOME OF THE 300."""
    for phrase, _ in lex.part.get(t.words[end - 1], ()):
        start = end - len(phrase)
        if start >= floor and t.words[start] == phrase[0] and tuple(t.words[start:end]) == phrase:
            return True
    return False


def _minus(t: Tokens, found: _Found, floor: int, lex: Lexicon) -> bool:
    at = found.start - 1
    if found.minus or found.hedges or at < floor:
        return False
    if t.words[at] in ("-", "+") and at > floor and t.glued(at) and t.glued(at + 1) and t.words[at - 1] in lex.minus:
        at -= 1  # minus-20
    if t.words[at] == "+" and t.glued(at + 1) and not (t.glued(at) and t.kinds[at - 1] in (WORD, NUMBER)):
        found.start = at
        return True
    free = at == floor or not t.glued(at) or t.kinds[at - 1] in (MARK, DASH, SIGN)
    if t.words[at] in lex.minus or (t.kinds[at] == DASH and free and (t.glued(at + 1) or at == 0)):
        found.minus, found.start = True, at
        return True
    return False


def _money(t: Tokens, found: _Found, floor: int, lex: Lexicon) -> None:
    """A sign or code of a currency: $, US$, USD, Rs."""
    at = found.start - 1
    if t.kinds[at] == DASH and at > floor and t.kinds[at - 1] == SIGN and t.glued(at):
        found.minus = True
        at -= 1
    scale = lex.scales.get(t.words[at], 0)
    if scale and at > floor and t.glued(at) and t.kinds[at - 1] == SIGN:  # €m 4.5
        found.scale = scale
        at -= 1
    if t.kinds[at] == SIGN:
        start = at
        if at > floor and t.kinds[at - 1] == WORD and t.glued(at):
            found.money, start = _lettered(t, at)
        found.money, found.start = found.money or t.raw(start, at + 1), start
        return
    if t.words[at] == "." and at > floor:
        at -= 1
    if t.kinds[at] != WORD:
        return
    raw = t.raw(at, at + 1)
    hangs = t.ends[at] == t.starts[at + 1] and t.kinds[at + 1] == NUMBER
    if raw in lex.money_letters and (hangs or len(raw) > 1):  # R1.5bn, kr 40m
        found.money, found.start = lex.money_letters[raw], at
    elif raw in lex.codes and (hangs or not raw.isascii()):  # zł 5: no word of prose has such letters
        found.money, found.start = raw, at
    elif len(raw) > 1 and raw[0].isupper():
        _capital(t, found, at, floor, lex)


def _capital(t: Tokens, found: _Found, at: int, floor: int, lex: Lexicon) -> None:
    """Money that is a word with a capital: USD, EURm, Rupees."""
    raw, start = t.raw(at, at + 1), at
    money, scale = (raw, 0) if is_printed_code(t, at) else _code(raw, lex)
    if not money:
        money, start = _named(t, at, floor, lex) or ("", at)
    if money:
        found.money, found.scale, found.start = money, scale, start


def _named(t: Tokens, at: int, floor: int, lex: Lexicon) -> tuple[str, int] | None:
    """Money told by its name before its number, and its first token: Rupees 500, US Dollars 5 million.

    The name stands as several of it are called, for a Mark and a Crown are other things as well; one that is the same
    for one and many needs a scale: Naira 5 million, but the Rand 5 years ago.
    """
    word, following = t.words[at], t.words[at + 2]
    if t.kinds[at + 1] != NUMBER or t.glued(at + 1) or word in lex.stops:
        return None
    leads = t.kinds[at + 2] == WORD and following not in lex.scales and following not in lex.stops
    if leads or not (following in lex.long_scales or nouns.singular(word) != word):
        return None  # in Euros 20 countries pay
    national = at > floor and t.kinds[at - 1] == WORD and t.text[t.starts[at - 1]].isupper()
    for start in (at - 1, at) if national else (at,):
        entry = find_unit(t.raw(start, at + 1))
        if entry is not None and entry.sort is Sort.MONEY:
            return t.raw(start, at + 1), start
    return None


def is_printed_code(t: Tokens, at: int) -> bool:
    """Whether a code stands before its number as figures print: with a no-break space, which no headline has."""
    if t.text[t.ends[at] : t.ends[at] + 1] != NO_BREAK or t.kinds[at + 1] not in (NUMBER, DASH):
        return False
    entry = table().typed.get(t.raw(at, at + 1))
    return entry is not None and entry.sort is Sort.MONEY


def _lettered(t: Tokens, at: int) -> tuple[str, int]:
    """The money of a sign with letters before it, and its first token: US$, nz$, MXN$."""
    whole, code = t.raw(at - 1, at + 1), t.raw(at - 1, at)
    for label in (whole, code):
        entry = find_unit(label)
        if entry is not None and entry.sort is Sort.MONEY:
            return label, at - 1
    return "", at


def _code(raw: str, lex: Lexicon) -> tuple[str, int]:
    """The code that a word is, and the scale that hangs on it: USD, EURm."""
    if _is_code(raw, lex):
        return raw, 0
    for letters in (1, 2):
        code, scale = raw[:-letters], lex.scales.get(raw[-letters:], 0)
        if scale and code.isupper() and code in lex.codes:
            return code, scale
    return "", 0


def _is_code(raw: str, lex: Lexicon) -> bool:
    """Whether a word is the code of a currency, and written as one."""
    entry = table().typed.get(raw)
    if entry is None or entry.sort is not Sort.MONEY or raw in lex.not_currencies:
        return False
    return raw.isupper() or len(raw) <= MAX_CODE


def after(t: Tokens, j: int, lex: Lexicon) -> tuple[str, int]:
    """A hedge or bound after an amount or its noun, and the token after it; "" where there is none."""
    for phrase, name in lex.after.get(t.words[j], ()):
        end = j + len(phrase)
        if (
            (end == j + 1 or tuple(t.words[j:end]) == phrase)
            and (phrase[0] != "-" or t.glued(j))
            and not (name in BOUNDS and end == j + 1 and phrase[0] in lex.before and _is_adjective(t, end, lex))
            and not _begins(t, end, phrase, lex)
        ):
            return name, end
    return "", j


def _is_adjective(t: Tokens, j: int, lex: Lexicon) -> bool:
    """Whether a bound before token j belongs to the noun there: a 45,000 MINIMUM wage; but 20 minimum."""
    return t.kinds[j] == WORD and t.words[j] not in lex.stops


def _begins(t: Tokens, j: int, phrase: Phrase, lex: Lexicon) -> bool:
    """Whether another amount begins at token j, so that a hedge before it is its own.

    "Or more" is none before an amount, unless it goes on: 100 or more A day; but 100 or more THAN.
    """
    word = t.words[j]
    if t.kinds[j] in (NUMBER, SIGN) or lex.number(word) is not None or word in lex.alone:
        return True
    if word not in lex.not_after_before:
        return False
    if word in lex.to and (t.kinds[j + 1] == NUMBER or lex.number(t.words[j + 1]) is not None):
        return True  # 10 or less to 20
    own, longer = phrase[1:], (*phrase[1:], word)
    opens = any(each == longer for each, _ in lex.before.get(word, ()))
    return opens or phrase[0] not in lex.range_or or any(each == own for each, _ in lex.before.get(phrase[-1], ()))


def phrase_at(t: Tokens, j: int, phrases: Phrases) -> int:
    """The token after the longest of some phrases that begins at token j, or 0."""
    for phrase, _ in phrases.get(t.words[j], ()):
        if tuple(t.words[j : j + len(phrase)]) == phrase:
            return j + len(phrase)
    return 0


def joint(t: Tokens, j: int, opener: str, lex: Lexicon) -> tuple[str, int]:
    """What joins two amounts: "to", "±", "or", "and" after between; and the token after it."""
    word = t.words[j]
    if t.kinds[j] == DASH and t.words[j + 1] in lex.after_hyphen and t.glued(j):
        return "to", j + 2 + (t.kinds[j + 2] == DASH and t.glued(j + 2))
    for phrase, name in lex.to.get(word, ()):
        if tuple(t.words[j : j + len(phrase)]) == phrase:
            return name, j + len(phrase)
    minus = word in ("-", "−") and t.glued(j + 1) and not t.glued(j)  # 5 -6
    if t.kinds[j] == DASH and word != "―" and not minus:
        return "to", j + 1
    if opener == "between" and word in lex.range_and:
        return "to", j + 1
    if word in lex.range_or:
        return "or", j + 1
    return "", j
