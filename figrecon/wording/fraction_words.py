"""Small numbers, ordinals and fractions: twenty-one, the twenty-first, three quarters, ½, 1/4."""

import unicodedata
from fractions import Fraction

from .lexicon import Lexicon
from .tokens import DASH, NUMBER, VULGAR, WORD, Tokens

MAX_SLASHED = 4
"""Digits above and below the slash of a fraction."""

MIN_SCORE = 3
"""Digits of either number from which on a pair that can be reduced is a tally: 100/150."""

MAX_VULGAR = 10
"""The greatest denominator of a fraction in one sign: ⅒."""


def skip_hyphen(t: Tokens, j: int) -> int:
    """The token after a hyphen between two words: twenty-one, fifty - two, three-quarters."""
    return j + 1 if t.kinds[j] == DASH and t.kinds[j + 1] == WORD and t.words[j] in "-‐‑" else j


def skip_glued_hyphen(t: Tokens, j: int) -> int:
    """The token after a hyphen that hangs on both sides: $5-billion."""
    return j + 1 if t.words[j] in ("-", "‐", "‑") and t.glued(j) and t.glued(j + 1) and t.kinds[j + 1] == WORD else j


def small_number(t: Tokens, j: int, lex: Lexicon) -> tuple[int, int] | None:
    """A number that needs no scale, and the token after it: twenty-one, "sto dwadzieścia", "quatre-vingt-dix-sept"."""
    found = _number(t, j, lex)
    if found is None or found[0] < 100:
        return found and _below_hundred(t, j, found, lex)
    number, end = found
    after = skip_hyphen(t, end)
    joined = t.words[after] in lex.number_and
    at = after + joined
    next_number = None if number % 100 else _number(t, at, lex)  # a hundred may be a word of its own
    if next_number is not None and next_number[0] < 100:
        rest: tuple[int, int] | None = _below_hundred(t, at, next_number, lex)
    else:
        rest = None if number % 100 else one_within(t, at, lex)
    if rest is None or not rest[0]:
        return found
    if joined and t.words[rest[1]] in lex.scales and is_between(t, j, lex):
        return found  # entre duzentos e três mil
    return number + rest[0], rest[1]


def _below_hundred(t: Tokens, j: int, found: tuple[int, int], lex: Lexicon) -> tuple[int, int]:
    """A ten with its unit, where the first of them is found: twenty-one, fünf und zwanzig."""
    number, end = found
    if number < 20 and not (lex.unit_first and 0 < number < 10):
        return found
    after = skip_hyphen(t, end)
    joined = t.words[after] in lex.between_tens_and_units
    if number < 10 and (is_between(t, j, lex) or not (joined or not lex.between_tens_and_units)):
        return found  # zwischen fünf und zwanzig
    after = skip_hyphen(t, after + joined)
    other, then = _number(t, after, lex) or one_within(t, after, lex) or (0, after)
    ten, unit = (other, number) if number < 10 else (number, other)
    return (ten + unit, then) if 20 <= ten < 100 and ten % 10 == 0 and 0 < unit < 10 else found


def _number(t: Tokens, j: int, lex: Lexicon) -> tuple[int, int] | None:
    """A number of one word, or of several that hyphens or blanks part: quatre-vingt; and the token after it."""
    for phrase, number in lex.number_phrases.get(t.words[j], ()):
        at = j
        for word in phrase:
            if t.words[at] != word:
                break
            end, at = at + 1, skip_hyphen(t, at + 1)
        else:
            return number, end
    found = lex.number(t.words[j])
    return None if found is None else (found, j + 1)


def one_within(t: Tokens, j: int, lex: Lexicon) -> tuple[int, int] | None:
    """An article that is a one behind another number: vingt et UN."""
    return (1, j + 1) if t.words[j] in lex.ones_within else None


def is_between(t: Tokens, j: int, lex: Lexicon) -> bool:
    """Whether "between" stands before a number or its article, so that "and" leads to the other end."""
    return t.words[j - 1 - (t.words[j - 1] in lex.articles)] in lex.range_between


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
    if not (over.isdecimal() and below.isdecimal()) or max(len(over), len(below)) > MAX_SLASHED:
        return None
    if int(below) < 2 or below[0] == "0" or len(over) >= MIN_SCORE > len(below):
        return None  # case 2021/045; 356/7, a score of cricket
    value = Fraction(int(over), int(below))
    if value.denominator != int(below) and max(len(over), len(below)) >= MIN_SCORE:
        return None  # 300/500 men, 120/80: no fraction is printed so
    return value, j + 3


def denominator(t: Tokens, j: int, lex: Lexicon, *, plural: bool) -> tuple[int, int] | None:
    """The lower part of a fraction in words, and the token after it: third, thirds."""
    below = (lex.denominator_plurals if plural else lex.denominators).get(t.words[j])
    return None if below is None else (below, j + 1)


def compound_ordinal(t: Tokens, j: int, lex: Lexicon, *, plural: bool) -> tuple[int, int] | None:
    """twenty-first(s), as the lower part of a fraction."""
    tens = lex.number(t.words[j]) or 0
    at = skip_hyphen(t, j + 1)
    unit = (lex.ordinal_plurals if plural else lex.ordinals).get(t.words[at], 0)
    return (tens + unit, at + 1) if 20 <= tens < 100 and 0 < unit < 10 else None


def ordinal_at(t: Tokens, j: int, lex: Lexicon) -> bool:
    """Whether what was read up to token j is the beginning of an ordinal: twenty-first, one hundred and fifth."""
    at = skip_hyphen(t, j)
    within = t.words[at] in lex.between_tens_and_units  # vingt et unième
    joined = within or t.words[at] in lex.number_and
    value = lex.ordinals.get(t.words[skip_hyphen(t, at + 1) if joined else at], 0)
    return value > 2 or (value > 0 and (at > j or within))  # "one first" and "one second" are no ordinals
