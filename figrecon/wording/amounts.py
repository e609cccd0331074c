"""One amount: a numeral or number words with what scales it."""

import math
from fractions import Fraction
from typing import NamedTuple

from .fraction_words import ordinal_at, skip_glued_hyphen, slashed, vulgar
from .labels import is_plural
from .lexicon import Lexicon
from .number_words import LARGEST, Worded, number_in_words, of_scale, with_scales
from .numerals import MAX_EXPONENT, Number, numeral
from .tokens import DASH, MARK, NUMBER, RAISED, SIGN, TIMES, VULGAR, WORD, Tokens

MAX_BASE = 3
"""Digits of a base or an exponent: 10**100 has no more."""

SURE_SYMBOLS = ("M", "k")
"""Symbols that are a million and a thousand wherever they stand: no unit of the news is written so."""

RAISED_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")


class Amount(NamedTuple):
    """A value with the tokens it covers.

    `factor` is what scales have multiplied the numeral by, and `step` the value of its last digit. `letter` is a
    symbol behind it whose meaning is still open, such as the m of 1.5m, and `letter_doubt` says so where nothing
    decides. A `share` is a part of what it speaks of and no count: half, one in three.
    """

    value: Number
    start: int
    end: int
    step: Number | None = None
    factor: int = 1
    letter: str = ""
    doubt: str | None = None
    letter_doubt: str | None = None
    share: bool = False

    def scaled(self, factor: int) -> "Amount":
        """The amount multiplied, as by a scale that follows or is shared."""
        step = None if self.step is None else self.step * factor
        value, scale = self.value * factor, self.factor * factor
        return Amount(value, self.start, self.end, step, scale, self.letter, self.doubt, self.letter_doubt, self.share)

    def with_letter(self, size: int) -> "Amount":
        """The amount whose open letter is a scale of this size after all."""
        step = None if self.step is None else self.step * size
        return self._replace(
            value=self.value * size,
            factor=self.factor * size,
            step=step,
            end=self.end + 1,
            letter="",
            letter_doubt=None,
        )


def amount_at(t: Tokens, i: int, lex: Lexicon) -> Amount | None:
    """The amount that begins at token i, or None."""
    kind = t.kinds[i]
    if kind == NUMBER:
        found = _in_digits(t, i, lex)
    elif kind == WORD:
        found = _in_words(t, i, lex)
    elif kind == VULGAR:
        return _in_one_sign(t, i, lex)
    else:
        return None
    return None if found is None or not -LARGEST <= found.value <= LARGEST else found


def _in_one_sign(t: Tokens, i: int, lex: Lexicon) -> Amount | None:
    """½, ¼ million; but not ½ as a part of 1½½."""
    if (t.kinds[i + 1] in (NUMBER, VULGAR) and t.glued(i + 1)) or (t.kinds[i - 1] == VULGAR and t.glued(i)):
        return None
    return _part(of_scale(t, vulgar(t.words[i]), i + 1, lex), i)


def _part(read: Worded, start: int) -> Amount:
    """A fraction; without a scale it is a share."""
    share = not read.scale and read.value < 1
    return Amount(read.value, start, read.end, factor=read.scale or 1, share=share)


def _in_words(t: Tokens, i: int, lex: Lexicon) -> Amount | None:
    word = t.words[i]
    if word in lex.denominators:
        return _portion(t, i, lex)
    if word in lex.collectives:
        led = t.words[i - 1] in lex.articles
        return Amount(lex.collectives[word], i, i + 1) if led else None
    if word in lex.measures:
        one = t.words[i - 1] in lex.articles and not is_plural(t.words[i - 2])
        return Amount(1, i, i) if one else None
    found = number_in_words(t, i, lex)
    if found is None or ordinal_at(t, found.end, lex):
        return None
    share = isinstance(found.value, Fraction) and found.value < 1 and found.factor == 1
    return Amount(found.value, i, found.end, factor=found.factor, share=share)


def _portion(t: Tokens, i: int, lex: Lexicon) -> Amount | None:
    """Half, a third: a fraction that no number leads. After other words it is a time, a place or a turn."""
    word, before, after = t.words[i], t.words[i - 1], t.words[i + 1]
    read = of_scale(t, Fraction(1, lex.denominators[word]), i + 1, lex)
    if word in lex.half:
        if t.kinds[i - 1] == DASH and t.glued(i) and t.glued(i - 1):
            before = t.words[i - 2]  # the first-half score
        if before in lex.half_not_after or after in lex.half_not_before:
            return None
        if after in lex.articles and read.end == i + 1:
            read = read._replace(end=i + 2)  # half an hour, half a mile: the noun comes after the article
        return _part(read, i)
    led = before in lex.articles or (word in lex.part_without_article and read.scale > 0)
    followed = read.scale > 0 or t.kinds[i + 1] != WORD or after in lex.part_followed_by
    return _part(read, i) if led and followed else None


def _in_digits(t: Tokens, i: int, lex: Lexicon) -> Amount | None:
    found = numeral(t.words[i], lex.separators)
    if found is None:
        return None
    value, end = found.value, i + 1
    following, word = t.kinds[end], t.words[end]
    if following == WORD:
        if word[0] != "x":  # the sign of times in 1.3x10^6
            return _with_scale(t, Amount(value, i, end, found.step, doubt=found.doubt), lex)
    elif following in (NUMBER, VULGAR, DASH) or word in ("/", "⁄"):
        mixed = _mixed(t, i, value, lex)
        hangs = following == DASH and (t.words[end + 1] in lex.long_scales or t.words[end + 1] in lex.number_and)
        if mixed is None and hangs:
            mixed = _with_scale(t, Amount(value, i, end, found.step, doubt=found.doubt), lex)
        if mixed is not None:
            return mixed
    powered = _power(t, value, end) if following in (WORD, MARK, RAISED) else None
    if powered is not None:
        return Amount(powered[0], i, powered[1], doubt=found.doubt)
    if word == "^" or (following == VULGAR and t.glued(end)):
        return None  # a power beyond all bounds, or 1½½
    return Amount(value, i, end, found.step, doubt=found.doubt)


def _mixed(t: Tokens, i: int, value: Number, lex: Lexicon) -> Amount | None:
    """A fraction behind a whole number, or in its place: 2½, 2 1/2, 1/4; with a scale: 1/2 million."""
    at = i + 1
    if t.words[at] in ("/", "⁄"):
        part, whole = slashed(t, i), 0
    elif isinstance(value, Fraction):
        return None
    elif t.kinds[at] == VULGAR:
        if t.kinds[at + 1] == VULGAR:
            return None
        part, whole = (vulgar(t.words[at]), at + 1), value
    else:
        at += t.kinds[at] == DASH and t.glued(at)
        part, whole = slashed(t, at) if t.kinds[at] == NUMBER else None, value
    if part is None or (whole and part[0] >= 1):
        return None
    return _part(of_scale(t, whole + part[0], part[1], lex), i)


def _with_scale(t: Tokens, found: Amount, lex: Lexicon) -> Amount:
    """1.5 million, 3 hundred and 21, 10k, 1.5m."""
    at = skip_glued_hyphen(t, found.end)  # a $5-billion deal
    word = t.words[at]
    if at == found.end and word in lex.symbols:
        return _with_symbol(t, found, word, lex)
    joined = word in lex.number_and and (t.kinds[at + 2] == WORD or at > found.end)  # 12-and-a-half
    if word not in lex.scales and not joined:
        return found
    read = with_scales(t, found.value, found.end, lex)
    if read.end == found.end:
        return found
    ends_in_point = t.words[read.end] == "." and t.words[read.end - 1] in lex.dotted
    end = read.end + (ends_in_point and t.kinds[read.end + 1] in (WORD, SIGN))
    step = None if found.step is None else found.step * read.factor
    return Amount(read.value, found.start, end, step, read.factor, doubt=found.doubt)


def _with_symbol(t: Tokens, found: Amount, word: str, lex: Lexicon) -> Amount:
    """Take a symbol for a scale where it can be nothing else; leave m, t and mm open."""
    at = found.end
    if t.raw(at, at + 1) in SURE_SYMBOLS or (t.glued(at) and word not in lex.open_symbols):
        return found.with_letter(lex.symbols[word])
    return found._replace(letter=word) if word in lex.open_symbols else found


def _power(t: Tokens, value: Number, end: int) -> tuple[Number, int] | None:
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
