"""One figure as worded: an amount with what stands beside it, and where two amounts are joined."""

from fractions import Fraction

import attrs

from figrecon.units.table import Sort

from .amounts import LETTERS, Amount, amount
from .beside import Before, after, before
from .labels import Noun, bare_rate
from .lexicon import Lexicon
from .nouns import money_noun, noun
from .tokens import END, NUMBER, VULGAR, WORD, Tokens

Number = int | Fraction

DOZEN = 12

NEAR = 8
"""Tokens within which the second amount of a range begins: its hedges and its sign of money stand before it."""


@attrs.define
class Part:
    """An amount with the words before and after it and its noun."""

    amount: Amount
    left: Before
    hedges: list[str]
    noun: Noun | None
    end: int
    increment: bool = False

    @property
    def value(self) -> Number:
        """The number, with its sign."""
        return -self.amount.value if self.left.minus else self.amount.value


def part(t: Tokens, i: int, floor: int, lex: Lexicon, money: str = "") -> Part | None:
    """The amount at token i with all that belongs to it; `money` is the currency that an earlier amount had."""
    found = amount(t, i, lex)
    if found is None:
        return None
    left = before(t, i, floor, lex)
    money = left.money or money
    hedges = left.hedges[::-1] if left.hedges else left.hedges
    if money:
        return _paid(t, found, left, hedges, money, lex)
    if t.kinds[found.end] == END:
        return Part(found, left, hedges, None, found.end, left.increment)
    if t.words[found.end] in RATIOS:
        _ratio(t, found, lex)
    return _counted(t, found, left, hedges, lex)


def _counted(t: Tokens, found: Amount, left: Before, hedges: list[str], lex: Lexicon) -> Part:
    """An amount with its noun, and the words between the two and after both: 300 OR SO people, 300 people OR MORE."""
    hedge, end = after(t, found.end + bool(found.letter), lex)
    more = _more(t, found.end + bool(found.letter), lex)
    if hedge or more:
        end += more
        counted = _settle_behind(t, found, end, lex)
    else:
        counted, end = _settle(t, found, lex), found.end
    if counted is None or (found.share and counted.sort is not Sort.MEASURES):
        counted, end = None, bare_rate(t, max(end, found.end))
    else:
        end = max(end, counted.end)
        if not hedge:
            hedge, end = after(t, end, lex)
        if not more and _more(t, end, lex):
            more, end = True, end + 1
    return Part(found, left, [*hedges, hedge] if hedge else hedges, counted, end, more or left.increment)


def _settle_behind(t: Tokens, found: Amount, end: int, lex: Lexicon) -> Noun | None:
    """The noun behind a hedge, which decides on an open letter as well: 1.5m or more people."""
    counted = noun(t, end, lex, one=found.value == 1)
    if found.letter == "m" and counted is not None:
        _scale_letter(found)
    elif found.letter:
        counted, found.letter = noun(t, found.end, lex), ""
    return counted


def _paid(t: Tokens, found: Amount, left: Before, hedges: list[str], money: str, lex: Lexicon) -> Part:
    """An amount of money whose sign stands before it: $5m, more than $5m, $15/hour."""
    if found.letter:
        _scale_letter(found)
    counted = money_noun(t, money, found.end)
    hedge, end = after(t, max(found.end, counted.end), lex)
    return Part(found, left, [*hedges, hedge] if hedge else hedges, counted, end, left.increment)


RATIOS = frozenset({"in", "out", "over"})


def _more(t: Tokens, j: int, lex: Lexicon) -> bool:
    """Whether "more" stands there, and compares nothing."""
    return t.words[j] in lex.more_after and t.words[j + 1] not in ("than", "or", "to")


def _ratio(t: Tokens, found: Amount, lex: Lexicon) -> None:
    """One in three, two out of five hundred, 1 over 20: a share."""
    j = found.end
    word = t.words[j]
    if found.letter or found.factor > 1 or not isinstance(found.value, int):
        return
    if word == "out" and t.words[j + 1] != "of":
        return
    below = amount(t, j + 1 + (word == "out"), lex)
    if below is None or not isinstance(below.value, int) or below.value <= 0 or below.letter:
        return
    after_it = t.kinds[below.end]
    if word == "over":
        fits = after_it != WORD and t.words[below.end] != "%"
    elif word == "out":
        fits = found.value < below.value
    else:
        few = found.value == 1 or below.value <= DOZEN or below.value % 10 == 0
        unit = noun(t, below.end, lex)
        fits = found.value < below.value and few and (unit is None or unit.sort is not Sort.MEASURES)
    if fits:
        found.value, found.end, found.share = Fraction(found.value, below.value), below.end, True


def _scale_letter(found: Amount) -> None:
    """Beside money, or before what is counted, m and t are magnitudes."""
    found.scaled(LETTERS[found.letter])
    found.end, found.letter = found.end + 1, ""


def _settle(t: Tokens, found: Amount, lex: Lexicon) -> Noun | None:
    """The noun after an amount; it decides whether an open letter is a magnitude: 1.5m people, 155 m."""
    one = found.value == 1
    if not found.letter:
        return noun(t, found.end, lex, one=one)
    at = found.end + 1
    counted = None if t.words[at] in lex.dimensions or not _may_scale(t, found) else noun(t, at, lex)
    money = counted is not None and counted.sort is Sort.MONEY
    if counted is not None and (money or found.letter == "m"):
        _scale_letter(found)
        return counted
    if found.letter == "m" and t.kinds[at] != WORD:
        found.doubt = found.doubt or f"'{t.raw(found.start, at)}' is read as meters; it may be millions"
    return noun(t, found.end, lex, one=one)


def _may_scale(t: Tokens, found: Amount) -> bool:
    """Whether the words after the letter are not "a day", which would make m a rate."""
    return t.words[found.end + 1] not in ("a", "an", "per", "/")


def second(t: Tokens, j: int, lex: Lexicon, money: str = "") -> Part | None:
    """The amount that begins at token j, hedges and money included."""
    for at in range(j, j + NEAR):
        if t.kinds[at] in (NUMBER, VULGAR) or t.words[at] in lex.openers:
            found = part(t, at, j, lex, money)
            if found is None:
                return None
            start = found.left.start
            start -= start > j and t.words[start - 1] in lex.articles
            return found if start <= j else None
    return None
