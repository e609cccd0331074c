"""What stands beside an amount: hedges and bounds, increments, money before it, and the words that join two amounts."""

import attrs

from figrecon.units.table import Sort, table

from . import english
from .lexicon import Lexicon
from .tokens import DASH, MARK, NUMBER, SIGN, WORD, Tokens

LOWER = ("at least", "more than")
UPPER = ("at most", "less than", "up to")
BOUNDS = LOWER + UPPER
OR_EQUAL = {"more than": "at least", "less than": "at most"}

FILLERS = frozenset(english.FILLERS.split())
ABBREVIATED = frozenset(english.ABBREVIATED.split())
BEGINNING = frozenset(english.BEGINNING.split())

MAX_CODE = 3
"""Letters of a code of a currency: USD, Rs."""

NOT_MONEY = frozenset({"ALL", "TOP", "TRY", "MOP", "LAK"})
"""Codes of currencies that a headline in capitals uses as words."""


@attrs.define
class Before:
    """What was found before an amount, from token `start` on."""

    start: int
    hedges: list[str] = attrs.field(factory=list)
    increment: bool = False
    opener: str = ""
    money: str = ""
    minus: bool = False

    @property
    def qualifier(self) -> str:
        """The word that counts of several: a bound before a hedge, the outermost first."""
        return chosen(self.hedges[::-1])


def chosen(hedges: list[str]) -> str:
    """Of several qualifiers the bound, else the first; none is exact."""
    found = next((h for h in hedges if h in BOUNDS), hedges[0] if hedges else "exact")
    return OR_EQUAL.get(found, found) if "or equal" in hedges else found


def before(t: Tokens, i: int, floor: int, lex: Lexicon) -> Before:
    """Read backward from an amount at token i, not beyond token `floor`."""
    found = Before(i)
    _money(t, found, floor)
    while found.start > floor:
        here = found.start
        if _phrase(t, found, here, floor, lex) or _minus(t, found, floor):
            continue
        at = here
        while at > max(floor, here - 2) and t.words[at - 1] in FILLERS:
            at -= 1
            if _phrase(t, found, at, floor, lex):
                break
        if found.start == here:
            break
    return found


def _phrase(t: Tokens, found: Before, end: int, floor: int, lex: Lexicon) -> bool:
    """Take the phrase that ends before token `end`, if there is one."""
    last = end - 1
    if t.words[last] == "." and last > floor and t.words[last - 1] in ABBREVIATED and t.glued(last):
        last -= 1
    for phrase, name in lex.before.get(t.words[last], ()):
        start = last + 1 - len(phrase)
        if start < floor or tuple(t.words[start : last + 1]) != phrase or (phrase == ("c",) and last == end - 1):
            continue
        if name in ("between", "from"):
            if found.opener:
                return False
            found.opener = name
        elif name == "increment":
            found.increment = True
        else:
            found.hedges.append(name)
        found.start = start
        return True
    return False


def _minus(t: Tokens, found: Before, floor: int) -> bool:
    at = found.start - 1
    if found.minus or found.hedges or at < floor:
        return False
    free = at == floor or not t.glued(at) or t.kinds[at - 1] in (MARK, DASH, SIGN)
    if t.words[at] in ("minus", "negative") or (t.kinds[at] == DASH and free and (t.glued(at + 1) or at == 0)):
        found.minus, found.start = True, at
        return True
    return False


def _money(t: Tokens, found: Before, floor: int) -> None:
    """A sign or code of a currency: $, US$, USD, Rs."""
    at = found.start - 1
    if t.kinds[at] == DASH and at > floor and t.kinds[at - 1] == SIGN and t.glued(at):
        found.minus = True
        at -= 1
    if at < floor:
        return
    if t.kinds[at] == SIGN:
        start = at
        if at > floor and t.kinds[at - 1] == WORD and t.glued(at) and t.raw(at - 1, at + 1) in table().typed:
            start = at - 1
        found.money, found.start = t.raw(start, at + 1), start
        return
    if t.words[at] == "." and at > floor:
        at -= 1
    raw = t.raw(at, at + 1)
    entry = table().typed.get(raw) if t.kinds[at] == WORD and len(raw) > 1 and raw[0].isupper() else None
    if (
        entry is not None
        and entry.sort is Sort.MONEY
        and raw not in NOT_MONEY
        and (raw.isupper() or len(raw) <= MAX_CODE)
    ):
        found.money, found.start = raw, at


def after(t: Tokens, j: int, lex: Lexicon) -> tuple[str, int]:
    """A hedge or bound after an amount or its noun, and the token after it; "" where there is none."""
    for phrase, name in lex.after.get(t.words[j], ()):
        end = j + len(phrase)
        if tuple(t.words[j:end]) != phrase or (phrase[0] == "-" and not t.glued(j)):
            continue
        following = t.words[end]
        if (
            t.kinds[end] in (NUMBER, SIGN)
            or following in BEGINNING
            or following in lex.numbers
            or following in lex.bare
        ):
            continue
        return name, end
    return "", j


def joint(t: Tokens, j: int, opener: str, lex: Lexicon) -> tuple[str, int]:
    """What joins two amounts: "to", "±", "or", "and" after between; and the token after it."""
    if t.kinds[j] == DASH and t.words[j + 1] in ("to", "bis", "or") and t.glued(j):
        return "to", j + 2 + (t.kinds[j + 2] == DASH and t.glued(j + 2))
    for phrase, name in lex.to.get(t.words[j], ()):
        if tuple(t.words[j : j + len(phrase)]) == phrase:
            return name, j + len(phrase)
    minus = t.words[j] in ("-", "−") and t.glued(j + 1) and not t.glued(j)  # 5 -6
    if t.kinds[j] == DASH and t.words[j] != "―" and not minus:
        return "to", j + 1
    if opener == "between" and t.words[j] in lex.and_:
        return "to", j + 1
    if t.words[j] in lex.or_:
        return "or", j + 1
    return "", j
