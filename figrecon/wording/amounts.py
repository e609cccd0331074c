"""One amount: a numeral or number words with what scales it."""

import math
from fractions import Fraction

import attrs

from . import english, number_words
from .labels import is_plural
from .lexicon import MEASURES, Lexicon
from .numerals import MAX_EXPONENT, numeral
from .tokens import DASH, MARK, NUMBER, RAISED, SIGN, TIMES, VULGAR, WORD, Tokens

LETTERS = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12, "mm": 10**6}
"""Magnitudes that may be units: settled here where the case or a missing space tells, else by money or a noun."""

DOTTED = frozenset({"mio", "mrd", "mld", "tsd", "md", "mds"})
"""Magnitudes that are written with a dot: 3 Mrd. Euro."""

TEN = 10

MAX_BASE = 3
"""Digits of a base or an exponent: 10**100 has no more."""

RAISED_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")


@attrs.define
class Amount:
    """A value with the tokens it covers.

    `letter` is a suffix whose meaning is still open, such as the m of 1.5m; a `share` is a part of what it speaks of
    and no count: half, one in three.
    """

    value: int | Fraction
    start: int
    end: int
    step: int | Fraction | None = None
    factor: int = 1
    letter: str = ""
    doubt: str | None = None
    share: bool = False
    in_words: bool = False

    def scaled(self, factor: int) -> None:
        """Multiply, as by a magnitude that follows or is shared."""
        self.value *= factor
        self.factor *= factor
        if self.step is not None:
            self.step *= factor


def amount(t: Tokens, i: int, lex: Lexicon) -> Amount | None:
    """The amount that begins at token i, or None."""
    kind = t.kinds[i]
    if kind == NUMBER:
        return _bounded(_in_digits(t, i, lex))
    if kind == VULGAR:
        if (t.kinds[i + 1] in (NUMBER, VULGAR) and t.glued(i + 1)) or (t.kinds[i - 1] == VULGAR and t.glued(i)):
            return None
        read = number_words.Count(number_words.vulgar(t.words[i]), None, 0, i + 1)
        number_words.of_scale(t, read, lex)
        return Amount(read.value, i, read.end, factor=read.scale or 1, share=not read.scale)
    if kind == WORD:
        return _bounded(_in_words(t, i, lex))
    return None


def _bounded(found: Amount | None) -> Amount | None:
    return None if found is None or max(found.value, -found.value) > number_words.LARGEST else found


def _in_words(t: Tokens, i: int, lex: Lexicon) -> Amount | None:
    word = t.words[i]
    if word in lex.denominators:
        return _portion(t, i, lex)
    if word in english.COLLECTIVES:
        led = t.words[i - 1] in lex.articles
        return Amount(english.COLLECTIVES[word], i, i + 1, in_words=True) if led else None
    if word in MEASURES:
        one = t.words[i - 1] in lex.articles and not is_plural(t.words[i - 2])
        return Amount(1, i, i, in_words=True) if one else None
    found = number_words.count(t, i, lex)
    if found is None or number_words.ordinal_at(t, found.end, lex):
        return None
    share = isinstance(found.value, Fraction) and found.value < 1 and found.factor == 1
    return Amount(found.value, i, found.end, factor=found.factor, share=share, in_words=True)


def _portion(t: Tokens, i: int, lex: Lexicon) -> Amount | None:
    """Half, a third: a fraction that no number leads. After other words it is a time, a place or a turn."""
    word, before, after = t.words[i], t.words[i - 1], t.words[i + 1]
    below = lex.denominators[word]
    read = number_words.Count(Fraction(1, below), None, 0, i + 1)
    number_words.of_scale(t, read, lex)
    if word == "half":
        if after in lex.articles and read.end == i + 1:
            read.end = i + 2  # half an hour, half a mile: the noun comes after the article
        plain = before not in NOT_HALF and after not in ("time", "way", "life")
    else:
        led = before in lex.articles or (word == "quarter" and read.scale > 0)
        plain = led and (read.scale > 0 or t.kinds[i + 1] != WORD or after in ("of", "and", "to", "or"))
    if word.endswith("s") or not plain:
        return None
    return Amount(read.value, i, read.end, factor=read.scale or 1, share=not read.scale, in_words=True)


NOT_HALF = frozenset(english.NOT_HALF.split())


def _in_digits(t: Tokens, i: int, lex: Lexicon) -> Amount | None:
    found = numeral(t.words[i], lex.separators)
    if found is None:
        return None
    value, end = found.value, i + 1
    following, word = t.kinds[end], t.words[end]
    if following == WORD:
        if word[0] != "x":
            return _with_magnitude(t, Amount(value, i, end, found.step, doubt=found.doubt), lex)
    elif following in (NUMBER, VULGAR, DASH) or word in ("/", "⁄"):
        mixed = _mixed(t, i, value, lex)
        if mixed is not None:
            return mixed
    powered = _power(t, value, end) if following in (WORD, MARK, RAISED) else None
    if powered is not None:
        return Amount(powered[0], i, powered[1], doubt=found.doubt)
    if word == "^" or (following == VULGAR and t.glued(end)):
        return None  # a power beyond all bounds, or 1½½
    return Amount(value, i, end, found.step, doubt=found.doubt)


def _mixed(t: Tokens, i: int, value: int | Fraction, lex: Lexicon) -> Amount | None:
    """A fraction behind a whole number, or in its place: 2½, 2 1/2, 1/4; with a magnitude: 1/2 million."""
    at = i + 1
    if t.words[at] in ("/", "⁄"):
        part, whole = number_words.slashed(t, i), 0
    elif isinstance(value, Fraction):
        return None
    elif t.kinds[at] == VULGAR:
        if t.kinds[at + 1] == VULGAR:
            return None
        part, whole = (number_words.vulgar(t.words[at]), at + 1), value
    else:
        at += t.kinds[at] == DASH and t.glued(at)
        part, whole = number_words.slashed(t, at) if t.kinds[at] == NUMBER else None, value
    if part is None or (whole and part[0] >= 1):
        return None
    read = number_words.Count(whole + part[0], None, 0, part[1])
    number_words.of_scale(t, read, lex)
    return Amount(read.value, i, read.end, factor=read.scale or 1, share=not read.scale and read.value < 1)


def _with_magnitude(t: Tokens, found: Amount, lex: Lexicon) -> Amount:
    """1.5 million, 3 hundred and 21, 10k, 1.5m."""
    at = found.end
    word = t.words[at]
    if word in LETTERS:
        _letter(t, found, word)
    elif word in lex.scales or (word == "and" and t.kinds[at + 2] == WORD):
        read = number_words.Count(0, found.value, 0, at)
        number_words.follow(t, read, lex)
        if read.end > at:
            dotted = (
                t.words[read.end] == "." and t.words[read.end - 1] in DOTTED and t.kinds[read.end + 1] in (WORD, SIGN)
            )
            read.end += dotted
            step = None if found.step is None else found.step * read.factor
            return Amount(read.value, found.start, read.end, step, read.factor, doubt=found.doubt)
    return found


def _letter(t: Tokens, found: Amount, word: str) -> None:
    """Take a magnitude of one letter where it can be nothing else; leave m, t and mm open."""
    at = found.end
    raw, glued = t.raw(at, at + 1), t.glued(at)
    if raw in ("M", "k") or (glued and word in ("k", "b")):
        found.end = at + 1
        found.scaled(LETTERS[word])
    elif word in ("m", "t", "mm"):
        found.letter = word


def _power(t: Tokens, value: int | Fraction, end: int) -> tuple[int | Fraction, int] | None:
    """2.48×10−5, 1.3x10^6, 1.1^23, 10⁶: the value and the token after it."""
    factor, base, at = _times(t, value, end)
    if at > end and base == TEN and t.kinds[at] == DASH and t.glued(at) and t.kinds[at + 1] == NUMBER:
        return _raised(factor, 10, f"-{t.words[at + 1]}", at + 2)
    if t.kinds[at] == RAISED and t.glued(at):
        return _raised(factor, base, t.words[at].translate(RAISED_DIGITS), at + 1) if base == TEN else None
    if t.words[at] != "^":
        return None
    sign, at = "", at + 1
    while t.kinds[at] == DASH or t.words[at] == "+":
        sign, at = ("-" if t.kinds[at] == DASH else ""), at + 1
    return _raised(factor, base, sign + t.words[at], at + 1) if t.kinds[at] == NUMBER else None


def _times(t: Tokens, value: int | Fraction, end: int) -> tuple[int | Fraction, int | Fraction, int]:
    """A factor and the base that is raised: 1.3x10, 8 × 2; without a sign of times the value itself is the base."""
    joined = TIMES.fullmatch(t.words[end])
    if joined is not None and len(joined[1]) <= MAX_BASE:
        return value, int(joined[1]), end + 1
    base = t.words[end + 1]
    if t.words[end] in ("x", "×", "·") and t.kinds[end + 1] == NUMBER and base.isdecimal() and len(base) <= MAX_BASE:
        return value, int(base), end + 2
    return 1, value, end


def _raised(factor: int | Fraction, base: int | Fraction, power: str, end: int) -> tuple[int | Fraction, int] | None:
    digits = power.lstrip("+-")
    if not digits.isdecimal() or len(digits) > MAX_BASE or max(base, -base) > number_words.LARGEST:
        return None
    exponent = -int(digits) if power.startswith("-") else int(digits)
    size = abs(float(base))
    if size == 0 or abs(exponent) > MAX_EXPONENT or abs(exponent) * max(1, abs(math.log10(size))) > MAX_EXPONENT:
        return None
    return factor * Fraction(base) ** exponent, end
