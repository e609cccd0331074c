"""Small numbers, ordinals and fractions: twenty-one, the twenty-first, three quarters, ½, 1/4."""

import unicodedata
from fractions import Fraction

from .lexicon import Lexicon
from .tokens import DASH, NUMBER, VULGAR, WORD, Tokens

MAX_SLASHED = 4
"""Digits above and below the slash of a fraction."""

MIN_SCORE = 3
"""Digits of the lower number from which on a pair that can be reduced is a tally: 100/150."""

MAX_VULGAR = 10
"""The greatest denominator of a fraction in one sign: ⅒."""


def skip_hyphen(t: Tokens, j: int) -> int:
    """The token after a hyphen between two words: twenty-one, fifty - two, three-quarters."""
    return j + 1 if t.kinds[j] == DASH and t.kinds[j + 1] == WORD and t.words[j] in "-‐‑" else j


def skip_glued_hyphen(t: Tokens, j: int) -> int:
    """The token after a hyphen that hangs on both sides: $5-billion."""
    return j + 1 if t.words[j] in ("-", "‐", "‑") and t.glued(j) and t.glued(j + 1) and t.kinds[j + 1] == WORD else j


def small_number(t: Tokens, j: int, lex: Lexicon) -> tuple[int, int] | None:
    """A number below a thousand that needs no scale, and the token after it: twenty-one, "sto dwadzieścia"."""
    number = lex.numbers.get(t.words[j])
    if number is None:
        return None
    after = skip_hyphen(t, j + 1)
    if number >= 100:  # a hundred that is a word of its own
        rest = small_number(t, after, lex) if t.words[after] in lex.numbers else None
        return (number + rest[0], rest[1]) if rest and 0 < rest[0] < 100 <= number else (number, j + 1)
    if number < 20 and not (lex.unit_first and 0 < number < 10):
        return number, j + 1
    after += t.words[after] in lex.between_tens_and_units
    other = lex.numbers.get(t.words[after], 0)
    ten, unit = (other, number) if number < 10 else (number, other)
    return (ten + unit, after + 1) if 20 <= ten < 100 and 0 < unit < 10 else (number, j + 1)


def fraction(t: Tokens, j: int, lex: Lexicon) -> tuple[Fraction, int] | None:
    """A fraction: ½, a half, one third, five eighths, fifty-four hundredths; and the token after it."""
    if t.kinds[j] == VULGAR:
        return vulgar(t.words[j]), j + 1
    if t.kinds[j] == NUMBER:
        return slashed(t, j)
    led = t.words[j] in lex.articles
    over, after = 1, j + 1
    if not led:
        number = small_number(t, j, lex)
        if number is None and t.words[j] not in lex.part_without_article:
            return None
        over, after = number or (1, j)
    at = skip_hyphen(t, after)
    below = denominator(t, at, lex, plural=over > 1) or (compound_ordinal(t, at, lex, plural=False) if led else None)
    return None if below is None else (Fraction(over, below[0]), below[1])


def is_proper(t: Tokens, at: int, lex: Lexicon) -> bool:
    """Whether a fraction below one begins there."""
    found = fraction(t, at, lex)
    return found is not None and found[0] < 1


def vulgar(sign: str) -> Fraction:
    """The value of ½ and its like."""
    return Fraction(unicodedata.numeric(sign)).limit_denominator(MAX_VULGAR)


def slashed(t: Tokens, j: int) -> tuple[Fraction, int] | None:
    """1/4 in digits without spaces; a third part would make it a date."""
    if t.words[j + 1] not in ("/", "⁄") or t.kinds[j + 2] != NUMBER or not (t.glued(j + 1) and t.glued(j + 2)):
        return None
    if t.words[j + 3] == "/" and t.glued(j + 3):
        return None
    over, below = t.words[j], t.words[j + 2]
    if not (over.isdecimal() and below.isdecimal()) or max(len(over), len(below)) > MAX_SLASHED or int(below) == 0:
        return None
    value = Fraction(int(over), int(below))
    if value.denominator != int(below) and len(below) >= MIN_SCORE:
        return None  # 300/500 men: no fraction is printed so
    return value, j + 3


def denominator(t: Tokens, j: int, lex: Lexicon, *, plural: bool) -> tuple[int, int] | None:
    """The lower part of a fraction in words, and the token after it: third, thirds."""
    below = (lex.denominator_plurals if plural else lex.denominators).get(t.words[j])
    return None if below is None else (below, j + 1)


def compound_ordinal(t: Tokens, j: int, lex: Lexicon, *, plural: bool) -> tuple[int, int] | None:
    """twenty-first(s), as the lower part of a fraction."""
    tens = lex.numbers.get(t.words[j], 0)
    at = skip_hyphen(t, j + 1)
    unit = (lex.ordinal_plurals if plural else lex.ordinals).get(t.words[at], 0)
    return (tens + unit, at + 1) if 20 <= tens < 100 and 0 < unit < 10 else None


def ordinal_at(t: Tokens, j: int, lex: Lexicon) -> bool:
    """Whether what was read up to token j is the beginning of an ordinal: twenty-first, one hundred and fifth."""
    at = skip_hyphen(t, j)
    value = lex.ordinals.get(t.words[at + (t.words[at] in lex.number_and)], 0)
    return value > 2 or (value > 0 and at > j)  # "one first" and "one second" are no ordinals
