"""One figure as worded: an amount with what stands beside it, and where two amounts are joined."""

from fractions import Fraction

import attrs

from figrecon.units.table import Sort

from .amounts import LETTERS, Amount, amount
from .beside import Before, after, before
from .english import DIMENSIONS
from .lexicon import Lexicon
from .nouns import Noun, money_noun, noun
from .tokens import NUMBER, VULGAR, WORD, Tokens

Number = int | Fraction

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
    if not left.money:
        _ratio(t, found, lex)
    hedge, end = after(t, found.end + bool(found.letter), lex)
    hedges = [hedge] if hedge else []
    more = _more(t, found.end, lex)
    if money or left.money:
        end = max(end, _settle_money(found))
        label = money_noun(t, left.money or money, end, lex)
        found.letter = ""
    elif hedge or more:
        label = noun(t, end + more, lex, one=found.value == 1)
        found.letter = ""
    else:
        label = _settle(t, found, lex)
        end = found.end
    if label is not None and label.end > end:
        end = label.end
        hedge, end = after(t, end, lex)
        hedges += [hedge] if hedge else []
    more = more or _more(t, end, lex)
    return Part(
        found,
        left,
        left.hedges[::-1] + hedges,
        label,
        end + (more and t.words[end] in lex.more_after),
        bool(more) or left.increment,
    )


def _more(t: Tokens, j: int, lex: Lexicon) -> bool:
    """Whether "more" stands there, and compares nothing."""
    return t.words[j] in lex.more_after and t.words[j + 1] not in ("than", "or", "to")


def _ratio(t: Tokens, found: Amount, lex: Lexicon) -> None:
    """One in three, two out of five hundred, 1 over 20: a share."""
    j = found.end
    word = t.words[j]
    if word not in ("in", "out", "over") or found.letter or found.factor > 1 or not isinstance(found.value, int):
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
        few = found.value == 1 or below.value <= 12 or below.value % 10 == 0
        unit = noun(t, below.end, lex)
        fits = found.value < below.value and few and (unit is None or unit.sort is not Sort.MEASURES)
    if fits:
        found.value, found.end, found.factor = Fraction(found.value, below.value), below.end, 1


def _settle_money(found: Amount) -> int:
    """After a sign of money m, t and mm are magnitudes."""
    if found.letter:
        found.scaled(LETTERS[found.letter])
        found.end += 1
    return found.end


def _settle(t: Tokens, found: Amount, lex: Lexicon) -> Noun | None:
    """The noun after an amount; it decides whether an open letter is a magnitude: 1.5m people, 155 m."""
    one = found.value == 1
    if not found.letter:
        return noun(t, found.end, lex, one=one)
    at = found.end + 1
    counted = None if t.words[at] in DIMENSIONS or not _may_scale(t, found) else noun(t, at, lex)
    money = counted is not None and counted.sort is Sort.MONEY
    if counted is not None and (money or found.letter == "m"):
        found.end = _settle_money(found)
        found.letter = ""
        return counted
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
