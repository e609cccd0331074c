"""Two amounts that are one: feet with their inches, dollars with their cents, and a measure told again in another."""

from fractions import Fraction

from figrecon import units
from figrecon.units.smaller import parts_in
from figrecon.units.table import Sort

from .labels import resolved
from .lexicon import Lexicon
from .phrases import MILLION, WordedAmount, second
from .tokens import NUMBER, Tokens
from .wordings import Wording, single

MAX_JOINING = 2
"""A comma and the word after it."""

CENTS = 2
"""Digits of cents that are told without their name: 9 dollars 25."""

MINUTE = "minute"
"""What a bare m is beside hours and seconds."""

METER = "m"
"""The unit whose hundredths are told so in other languages: French "1 m 80"."""


def compound(t: Tokens, first: WordedAmount, lex: Lexicon) -> Wording | None:
    """6 ft 2 in, 5 pounds 3 ounces, three dollars and 42 cents, 9 dollars 25."""
    noun = first.noun
    if noun is None or noun.sort not in (Sort.MEASURES, Sort.MONEY) or first.amount.factor > 1:
        return None
    j = first.end
    joined = t.words[j] in lex.number_and or t.words[j] == ","
    if t.kinds[j + joined] != NUMBER and t.words[j + joined] not in lex.openers:
        return None
    last = second(t, j + joined, lex)
    if last is None or last.left.start != j + joined or last.hedges or last.value < 0:
        return None
    if last.noun is None:
        parted = noun.sort is Sort.MONEY or (bool(lex.foreign) and resolved(noun.label)[0] == resolved(METER)[0])
        bare = parted and not first.left.money and not joined and t.kinds[j] == NUMBER
        size = 100 if bare and last.end == j + 1 and len(t.words[j]) == CENTS else 0
    elif t.words[last.end] in lex.dimensions:
        return None  # 1h, 30m deep
    else:
        first, unit, below = _minutes(first, resolved(noun.label)[0] or "", last, resolved(last.noun.label)[0] or "")
        size = parts_in(unit, below)
    if last.value >= size or isinstance(first.value, Fraction) or _goes_on(t, last.end, lex):
        return None
    value = first.amount.value + Fraction(last.value) / size
    return single(first._replace(amount=first.amount._replace(value=value, step=None), end=last.end))


def _minutes(first: WordedAmount, unit: str, last: WordedAmount, below: str) -> tuple[WordedAmount, str, str]:
    """The first amount and both units; a bare m beside hours or seconds is a minute: 1h 30m, 10m 30s."""
    if last.amount.letter == MILLION and parts_in(unit, MINUTE):
        return first, unit, MINUTE
    if first.amount.letter == MILLION and first.noun is not None and parts_in(MINUTE, below):
        noun = first.noun._replace(label=MINUTE)
        return first._replace(noun=noun, amount=first.amount._replace(letter_doubt=None)), MINUTE, below
    return first, unit, below


def _goes_on(t: Tokens, j: int, lex: Lexicon) -> bool:
    """Whether a third measure follows, which makes a list of them: 3 years, 2 months, 14 days."""
    for _ in range(MAX_JOINING):
        j += t.words[j] == "," or t.words[j] in lex.number_and
    third = second(t, j, lex)
    return third is not None and third.left.start == j and third.noun is not None and third.noun.sort is Sort.MEASURES


def told_again(t: Tokens, first: WordedAmount, last: WordedAmount, closing: tuple[str, ...]) -> Wording | None:
    """100 km (62 miles), $1.3 billion (£1bn): the same amount in another unit, which the first holds already."""
    one, two = first.noun, last.noun
    if one is None or two is None or t.words[last.end] not in closing:
        return None
    if one.sort not in (Sort.MEASURES, Sort.MONEY) or two.sort is not one.sort:
        return None
    names = resolved(one.label)[0], resolved(two.label)[0]
    if None in names or names[0] == names[1]:
        return None
    if one.sort is Sort.MEASURES and units.dimension(names[0] or "") != units.dimension(names[1] or ""):
        return None
    return single(first)._replace(end=last.end + 1)
