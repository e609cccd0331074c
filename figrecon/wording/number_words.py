"""Numbers in words, and in words and digits mixed: "one hundred and three", "two and a half", "three quarters"."""

import unicodedata
from fractions import Fraction

import attrs

from .lexicon import Lexicon
from .tokens import DASH, NUMBER, VULGAR, WORD, Tokens

MAX_SLASHED = 4
"""Digits above and below the slash of a fraction."""

MAX_POINT = 30
"""Digits after "point", in words."""

BIG = 1000
"""From here up a magnitude ends a group of three digits."""

LARGEST = 10**100
"""No further magnitude is taken beyond this: it is the largest number that a Range takes."""

TEN, TWENTY, HUNDRED = 10, 20, 100
GROUP = 3

DOZENS = (12, 20)
"""Dozen and score: magnitudes of their own, that nothing is added to but halves."""


@attrs.define
class Count:
    """A number as far as it is read: what is complete, the group being read, and the magnitudes last taken."""

    total: int | Fraction
    group: int | Fraction | None
    scale: int
    end: int
    factor: int = 1

    @property
    def value(self) -> int | Fraction:
        """All that was read."""
        return self.total + (self.group or 0)


def skip_hyphen(t: Tokens, j: int) -> int:
    """The token after a hyphen between two words: twenty-one, fifty - two, three-quarters."""
    return j + 1 if t.kinds[j] == DASH and t.kinds[j + 1] == WORD and t.words[j] in "-‐‑" else j


def small(t: Tokens, j: int, lex: Lexicon) -> tuple[int, int] | None:
    """A number below a hundred in words, and the token after it."""
    tens = lex.numbers.get(t.words[j])
    if tens is None:
        return None
    if tens >= TWENTY:
        after = skip_hyphen(t, j + 1)
        unit = lex.numbers.get(t.words[after], 0)
        if 0 < unit < TEN:
            return tens + unit, after + 1
    return tens, j + 1


def fraction(t: Tokens, j: int, lex: Lexicon) -> tuple[Fraction, int] | None:
    """A fraction: ½, a half, one third, five eighths, fifty-four hundredths; and the token after it."""
    if t.kinds[j] == VULGAR:
        return vulgar(t.words[j]), j + 1
    if t.kinds[j] == NUMBER:
        return slashed(t, j)
    over, after = 1, j + 1
    if t.words[j] not in lex.articles:
        found = small(t, j, lex)
        if found is None and t.words[j] not in ("half", "quarter"):
            return None
        over, after = found or (1, j)
    at = skip_hyphen(t, after)
    below = denominator(t, at, lex, plural=over > 1)
    if below is None and after == j + 1 and t.words[j] in lex.articles:
        below = _compound(t, at, lex)
    return None if below is None else (Fraction(over, below[0]), below[1])


def vulgar(sign: str) -> Fraction:
    """The value of ½ and its like."""
    return Fraction(unicodedata.numeric(sign)).limit_denominator(TEN)


def slashed(t: Tokens, j: int) -> tuple[Fraction, int] | None:
    """1/4 in digits without spaces; a third part would make it a date."""
    if t.words[j + 1] not in ("/", "⁄") or t.kinds[j + 2] != NUMBER or not (t.glued(j + 1) and t.glued(j + 2)):
        return None
    if t.words[j + 3] == "/" and t.glued(j + 3):
        return None
    over, below = t.words[j], t.words[j + 2]
    if not (over.isdecimal() and below.isdecimal()) or max(len(over), len(below)) > MAX_SLASHED or int(below) == 0:
        return None
    return Fraction(int(over), int(below)), j + 3


def denominator(t: Tokens, j: int, lex: Lexicon, *, plural: bool) -> tuple[int, int] | None:
    """The lower part of a fraction in words: third, thirds."""
    word = t.words[j]
    if word.endswith("s") != plural:
        return None
    below = lex.denominators.get(word)
    return None if below is None else (below, j + 1)


def _compound(t: Tokens, j: int, lex: Lexicon, *, plural: bool = False) -> tuple[int, int] | None:
    """twenty-first(s), as the lower part of a fraction."""
    tens = lex.numbers.get(t.words[j], 0)
    at = skip_hyphen(t, j + 1)
    word = t.words[at].removesuffix("s") if plural else t.words[at]
    unit = {"first": 1, "second": 2}.get(word) or lex.denominators.get(word, 0)
    if tens >= TWENTY and 0 < unit < TEN and t.words[at].endswith("s") == plural and word not in ("half", "quarter"):
        return tens + unit, at + 1
    return None


def count(t: Tokens, i: int, lex: Lexicon) -> Count | None:
    """The number in words that begins at token i; its end is the token after it."""
    first = small(t, i, lex)
    if first is None:
        if t.words[i] not in lex.bare:
            return None
        first = (1, i)  # "hundred", "million": the article before it is not needed
    read = Count(0, first[0], 0, first[1])
    follow(t, read, lex)
    return read


def follow(t: Tokens, read: Count, lex: Lexicon) -> None:
    """Magnitudes, further groups, decimals and fractions after a first number."""
    _scales(t, read, lex)
    while read.scale and _next_group(t, read, lex):
        _scales(t, read, lex)
    if t.words[read.end] == "point":
        _decimals(t, read, lex)
        _scales(t, read, lex)
    _fraction_of(t, read, lex)
    _and_fraction(t, read, lex)


def ordinal_at(t: Tokens, j: int, lex: Lexicon) -> bool:
    """Whether what was read is the beginning of an ordinal: twenty-first, one hundred and fifth."""
    at = skip_hyphen(t, j)
    word = t.words[at + (t.words[at] == "and")]
    return (at > j and word in ("first", "second")) or (word in lex.denominators and word.endswith(("th", "ird")))


def _scales(t: Tokens, read: Count, lex: Lexicon) -> None:
    """Take every magnitude that follows: hundred thousand, lakh crore."""
    read.factor = 1
    while True:
        at = skip_hyphen(t, read.end)
        scale = scale_at(t, at, lex)
        if scale is None:
            return
        if scale < BIG:
            if read.group is None or read.scale in (HUNDRED, *DOZENS) or (scale == HUNDRED and read.group >= BIG):
                return
            read.group *= scale
        elif read.group is not None and (read.total == 0 or read.total % scale == 0):
            read.total += read.group * scale
            read.group = None
        elif read.group is None and 0 < read.total <= LARGEST:
            read.total *= scale
        else:
            return
        read.scale, read.end, read.factor = scale, at + 1, read.factor * scale


def scale_at(t: Tokens, j: int, lex: Lexicon) -> int | None:
    """The magnitude that a word is, if it can be nothing else."""
    word = t.words[j]
    return None if word in LETTERS else lex.scales.get(word)


LETTERS = frozenset(["k", "m", "b", "t", "mm"])
"""Magnitudes that are something else as well; amounts.py decides."""


def _next_group(t: Tokens, read: Count, lex: Lexicon) -> bool:
    """Add a smaller group: "one hundred AND THREE", "one million TWO HUNDRED thousand"."""
    at = read.end
    comma = t.words[at] == ","
    joined = comma or t.words[at] in ("and", "&")
    at += joined
    if read.scale in DOZENS or (comma and read.scale < BIG) or (joined and _proper(t, at, lex)):
        return False
    if not joined and (below := _compound(t, at, lex, plural=True)):
        read.total, read.group, read.end, read.scale = Fraction(read.value) / below[0], None, below[1], 0
        return False
    value, end = small(t, at, lex) or _digits(t, at, read, lex, joined=joined) or (0, at)
    after = scale_at(t, skip_hyphen(t, end), lex) or 1
    if after in DOZENS:
        value, end, after = value * after, skip_hyphen(t, end) + 1, 1
    if not value or (comma and after == 1) or not _fits(read, value, after):
        return False
    read.group, read.end = (read.group or 0) + value, end
    read.scale = read.scale if after > 1 else 0
    return True


def _proper(t: Tokens, at: int, lex: Lexicon) -> bool:
    """Whether a fraction below one begins there."""
    found = fraction(t, at, lex)
    return found is not None and found[0] < 1


def _fits(read: Count, value: int, after: int) -> bool:
    """Whether a group is smaller than the magnitude before it: 3 hundred and 2 thousand, not and 2 hundred."""
    if after >= BIG:
        return read.scale == HUNDRED or value * after < read.scale
    return value * after < read.scale


def _digits(t: Tokens, at: int, read: Count, lex: Lexicon, *, joined: bool) -> tuple[int, int] | None:
    """A group in digits: "3 hundred and 21", "4 thousand 3 hundred"."""
    word = t.words[at]
    if t.kinds[at] != NUMBER or not word.isdecimal() or len(word) > GROUP or not word.isascii():
        return None
    if (joined and read.scale == HUNDRED and len(word) < GROUP) or scale_at(t, at + 1, lex):
        return int(word), at + 1
    return None


def _decimals(t: Tokens, read: Count, lex: Lexicon) -> None:
    """Two hundred POINT ZERO THREE."""
    digits, at = "", read.end + 1
    while (found := small(t, at, lex)) and (not digits or found[0] < TEN) and len(digits) < MAX_POINT:
        digits, at = digits + str(found[0]), found[1]
        if found[0] >= TEN:
            break
    if digits:
        read.group = (read.group or 0) + Fraction(int(digits), 10 ** len(digits))
        read.end = at


def _fraction_of(t: Tokens, read: Count, lex: Lexicon) -> None:
    """twenty-three FIFTHS; two thirds OF A MILLION."""
    at = skip_hyphen(t, read.end)
    plural = read.value != 1
    below = denominator(t, at, lex, plural=plural) or _compound(t, at, lex, plural=plural)
    if below is None:
        return
    read.total, read.group, read.end, read.scale = Fraction(read.value) / below[0], None, below[1], 0
    of_scale(t, read, lex)


def of_scale(t: Tokens, read: Count, lex: Lexicon) -> None:
    """A fraction of a magnitude: half A MILLION, a quarter OF A million, half-DOZEN."""
    at = skip_hyphen(t, read.end)
    at += t.words[at] == "of"
    at += t.words[at] in lex.articles
    at = skip_hyphen(t, at)
    scale = scale_at(t, at, lex)
    if scale is not None and not t.words[at].endswith("s"):
        read.total, read.end, read.scale = read.value * scale, at + 1, scale
        read.group = None
        while (again := scale_at(t, read.end, lex)) and again >= BIG and read.total <= LARGEST:
            read.total, read.end = read.total * again, read.end + 1


def _and_fraction(t: Tokens, read: Count, lex: Lexicon) -> None:
    """Two AND A HALF million, a million AND A HALF, one billion AND THREE QUARTERS million."""
    if t.words[read.end] not in ("and", "&"):
        return
    found = fraction(t, read.end + 1, lex)
    if found is None or found[0] >= 1:
        return
    part, end = found
    scale = scale_at(t, end, lex)
    open_group = read.scale in DOZENS or (read.scale >= BIG and read.group is None)
    large = read.scale if open_group else 1
    if scale is not None:
        read.total = read.value + part * scale if large > 1 else (read.value + part) * scale
        read.scale, end = scale, end + 1
    else:
        read.total = read.value + part * large
    read.group, read.end = None, end
