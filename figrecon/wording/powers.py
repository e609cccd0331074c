"""Powers: 2.48×10−5, 1.3x10^6, 10⁶."""

import math
from fractions import Fraction

from figrecon.ranges import LARGEST

from .numerals import MAX_EXPONENT, Number
from .tokens import DASH, NUMBER, RAISED, TIMES, Tokens

MAX_BASE = 3
"""Digits of a base or an exponent: 10**100 has no more."""

RAISED_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")


def power_at(t: Tokens, value: Number, end: int) -> tuple[Number, int] | None:
    """2.48×10−5, 1.3x10^6, 1.1^23, 10⁶: the value and the token after it."""
    factor, base, at = _times(t, value, end)
    if at > end and base == 10 and t.kinds[at] == DASH and t.glued(at) and t.kinds[at + 1] == NUMBER:
        return _raised(factor, 10, f"-{t.words[at + 1]}", at + 2)
    if t.kinds[at] == RAISED and t.glued(at):
        return _raised(factor, base, t.words[at].translate(RAISED_DIGITS), at + 1) if base == 10 else None
    if t.words[at] != "^":
        return None
    sign, at = "", at + 1
    while t.kinds[at] == DASH or t.words[at] == "+":
        sign, at = ("-" if t.kinds[at] == DASH else ""), at + 1
    return _raised(factor, base, sign + t.words[at], at + 1) if t.kinds[at] == NUMBER else None


def _times(t: Tokens, value: Number, end: int) -> tuple[Number, Number, int]:
    """A factor and the base that is raised: 1.3x10, 8 × 2; without a sign of times the value itself is the base."""
    joined = TIMES.fullmatch(t.words[end])
    if joined is not None and len(joined[1]) <= MAX_BASE:
        return value, int(joined[1]), end + 1
    base = t.words[end + 1]
    if t.words[end] in ("x", "×", "·") and t.kinds[end + 1] == NUMBER and base.isdecimal() and len(base) <= MAX_BASE:
        return value, int(base), end + 2
    return 1, value, end


def _raised(factor: Number, base: Number, power: str, end: int) -> tuple[Number, int] | None:
    digits = power.lstrip("+-")
    if not digits.isdecimal() or len(digits) > MAX_BASE or not -LARGEST <= base <= LARGEST:
        return None
    exponent = -int(digits) if power.startswith("-") else int(digits)
    size = abs(float(base))
    if size == 0 or abs(exponent) > MAX_EXPONENT or abs(exponent) * max(1, abs(math.log10(size))) > MAX_EXPONENT:
        return None
    value = factor * Fraction(base) ** exponent
    return value.numerator if value.denominator == 1 else value, end
