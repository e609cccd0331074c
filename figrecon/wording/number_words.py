"""Numbers in words, and in words and digits mixed: "one hundred and three", "two and a half million"."""

from fractions import Fraction
from typing import NamedTuple

import attrs

from figrecon.ranges import LARGEST

from .fraction_words import (
    compound_ordinal,
    denominator,
    fraction,
    is_between,
    is_proper,
    one_within,
    skip_hyphen,
    small_number,
)
from .lexicon import Lexicon
from .numerals import Number
from .tokens import CLOSING, DASH, END, MARK, NUMBER, VULGAR, WORD, Tokens
from .unread import is_after_unread

MAX_POINT = 30
"""Digits after "point", in words, that are counted: more than a float holds. What follows them is read and left out."""

MILLION = 10**6

DOZENS = (12, 20)
"""Dozen and score: scales of their own, that nothing is added to but halves."""

MAX_AHEAD = 8
"""Words of a number behind "and" that are looked through for its largest scale."""

DIGITS = 10
"""Numbers below it are digits, which a scale may be told before: between five hundred and SIX."""

LARGEST_PART = 10
"""The greatest denominator that stands in the singular behind a hyphen: a three-quarter million, two-third; further on
there are ordinals, as in a two-hundredth anniversary."""


class Worded(NamedTuple):
    """A number that is read: its value, the token after it, its scales together, and the last of them (or 0)."""

    value: Number
    end: int
    factor: int = 1
    scale: int = 0


@attrs.define
class _Growing:
    """A number as far as it is read; it lives within one function of this module, and a Worded is what comes out.

    `total` is complete, `group` is being read, `scale` and `factor` are the scales last taken. `between` stands before
    it.
    """

    total: Number
    group: Number | None
    scale: int
    end: int
    factor: int = 1
    between: bool = False

    @property
    def value(self) -> Number:
        return self.total + (self.group or 0)

    def worded(self) -> Worded:
        return Worded(self.value, self.end, self.factor, self.scale)


def number_in_words(t: Tokens, i: int, lex: Lexicon) -> Worded | None:
    """The number in words that begins at token i."""
    if t.words[i] in lex.mixed:
        return of_scale(t, lex.mixed[t.words[i]], i + 1, lex)
    if t.words[i] in lex.point:
        return _pointed(t, i, lex)
    first = small_number(t, i, lex)
    if first is None:
        if t.words[i] not in lex.alone or is_after_unread(t, i, lex) or _hangs_on(t, i, lex):
            return None
        first = (1, i)  # "hundred", "million": the article before it is not needed
    number, end = first
    read = _Growing(0, number, 0, end, between=is_between(t, i, lex))
    if number >= 1000 and number % 1000 == 0:  # a thousand that is written together: tweeduizend driehonderd
        read = attrs.evolve(read, total=number, group=None, scale=1000)
    found = _followed(t, read, lex)
    if lex.pieces is not None and found.end == end == i + 1 and number > 100 and number % 100 == 0:
        return found._replace(factor=1000 if number % 1000 == 0 else 100)  # zwei- bis dreihundert
    return found


def _pointed(t: Tokens, i: int, lex: Lexicon) -> Worded | None:
    """Point five, after no word but a verb of change: rose point five percent, but at this point five men."""
    if i and t.kinds[i - 1] == WORD and t.words[i - 1] not in lex.change:
        return None
    read = _Growing(0, None, 0, i)
    _decimals(t, read, i + 1, lex)
    return read.worded() if read.end > i else None


def with_scales(t: Tokens, value: Number, end: int, lex: Lexicon) -> Worded:
    """A numeral in digits that ends before token `end`, with the words that follow: 1.5 million, 3 hundred and 21."""
    return _followed(t, _Growing(0, value, 0, end, between=is_between(t, end - 1, lex)), lex)


def of_scale(t: Tokens, value: Number, end: int, lex: Lexicon) -> Worded:
    """A fraction of a scale, where one follows: half A MILLION, a quarter OF A million, half-DOZEN."""
    read = _Growing(value, None, 0, end)
    _of_scale(t, read, lex)
    return Worded(read.value, read.end, read.scale or 1, read.scale)


def scale_at(t: Tokens, j: int, lex: Lexicon) -> int | None:
    """The scale that a word is, if it can be nothing else."""
    word = t.words[j]
    if word in lex.symbols or (word in lex.slang and t.kinds[j + 1] == WORD and t.words[j + 1] not in lex.stops):
        return None  # two grand pianos
    return lex.scales.get(word)


def _hangs_on(t: Tokens, i: int, lex: Lexicon) -> bool:
    """Whether a scale hangs on a word that is no number, or on numbers in brackets: multi-million, 5 (6) million."""
    if t.words[i - 1] in CLOSING:
        return t.kinds[i - 2] in (NUMBER, VULGAR) or lex.number(t.words[i - 2]) is not None
    return t.kinds[i - 1] == DASH and t.glued(i) and t.glued(i - 1) and t.kinds[i - 2] == WORD


def _followed(t: Tokens, read: _Growing, lex: Lexicon) -> Worded:
    """Scales, further groups, decimals and fractions after a first number."""
    if _is_over(t, read.end, lex):
        return read.worded()
    _take_scales(t, read, lex)
    if _is_over(t, read.end, lex):
        return read.worded()
    while read.scale and _next_group(t, read, lex):
        _take_scales(t, read, lex)
    if t.words[at := skip_hyphen(t, read.end)] in lex.point:
        _decimals(t, read, at + 1, lex)
        _take_scales(t, read, lex)
    _fraction_of(t, read, lex)
    _and_fraction(t, read, lex)
    return read.worded()


def _is_over(t: Tokens, j: int, lex: Lexicon) -> bool:
    """Whether nothing that a number goes on with stands at token j, as mostly nothing does."""
    return t.kinds[j] in (END, WORD, MARK) and t.words[j] not in lex.goes_on and lex.pieces is None


def _take_scales(t: Tokens, read: _Growing, lex: Lexicon) -> None:
    """Take every scale that follows: hundred thousand, lakh crore."""
    read.factor = 1
    while True:
        at = skip_hyphen(t, read.end)
        scale = scale_at(t, at, lex)
        if scale is None or (t.kinds[at - 1] == NUMBER and t.words[at] in lex.scales_of_words):
            return
        if scale < read.scale and read.group is None and t.words[at] in lex.scales_within:
            return  # un millón MIL
        if scale < 1000:
            if read.group is None or read.scale in (100, *DOZENS) or (scale == 100 and read.group >= 1000):
                return
            read.group *= scale
        elif 0 <= read.total <= LARGEST and (read.total or read.group is not None):
            low = read.total % scale
            if low or read.group is not None:  # dos mil trescientos millones
                read.total += (low + (read.group or 0)) * scale - low
            else:
                read.total *= scale
            read.group = None
        else:
            return
        read.scale, read.end, read.factor = scale, at + 1, read.factor * scale


def _next_group(t: Tokens, read: _Growing, lex: Lexicon) -> bool:
    """Add a smaller group: "one hundred AND THREE", "one million TWO HUNDRED thousand"."""
    at = read.end
    comma = t.words[at] == ","
    large = read.scale >= MILLION and t.words[at] in lex.and_large
    joined = comma or large or t.words[at] in lex.number_and
    at = at + 1 if joined else skip_hyphen(t, at)
    if (
        read.scale == 12
        or (read.scale in DOZENS and not joined)
        or (comma and read.scale < 1000)
        or (joined and is_proper(t, at, lex))
    ):
        return False
    if not joined and (below := compound_ordinal(t, at, lex, plural=True)):
        read.total, read.group, read.end, read.scale = Fraction(read.value) / below[0], None, below[1], 0
        return False
    found = small_number(t, at, lex) or _one(t, at, read, lex) or _digits(t, at, read, lex, joined=joined)
    value, end = found or (0, at)
    thousands = value >= 1000 and value % 1000 == 0  # written together: een miljoen tweeduizend honderd
    after = 1 if thousands else scale_at(t, skip_hyphen(t, end), lex) or 1
    if after in DOZENS:
        value, end, after = value * after, skip_hyphen(t, end) + 1, 1
    largest, then = _ahead(t, end, lex) if joined else (after, end)
    if joined and read.between and not _joins_another(t, then, lex) and _is_other_end(read, value, largest):
        return False
    fits = value and _fits(t, read, value, max(after, largest), lex)
    if not fits or ((comma or large) and after == 1 and value < 1000):
        return False
    read.group, read.end = (read.group or 0) + value, end
    read.scale = read.scale if after > 1 else 0
    if thousands:
        read.total, read.group, read.scale = read.value, None, 1000
    return True


def _is_other_end(read: _Growing, value: int, largest: int) -> bool:
    """Whether "and" leads from "between" to a number of its own: one hundred AND three thousand, five hundred AND six.

    Behind one hundred AND FIFTY the other end may still be missing.
    """
    return largest > 1 or Fraction(read.value, read.scale) <= value < DIGITS


def _ahead(t: Tokens, j: int, lex: Lexicon) -> tuple[int, int]:
    """The largest scale of the number that goes on at token j, and the token after it: two hundred and ten MILLION."""
    largest = 1
    for _ in range(MAX_AHEAD):
        part = _and_part(t, j, lex)  # two and a half MILLION
        at = skip_hyphen(t, part[1] if part else j)
        scale = scale_at(t, at, lex)
        at += t.words[at] in lex.number_and and largest == 100
        if scale is None and lex.number(t.words[at]) is None:
            break
        largest, j = max(largest, scale or 1), at + 1
    return largest, j


def _joins_another(t: Tokens, j: int, lex: Lexicon) -> bool:
    """Whether "and" leads to one more number: between one hundred and fifty thousand AND two hundred thousand."""
    at = j + 1 + (t.words[j + 1] in lex.articles)
    return t.words[j] in lex.range_and and (t.kinds[at] == NUMBER or t.words[at] in lex.openers)


def _one(t: Tokens, at: int, read: _Growing, lex: Lexicon) -> tuple[int, int] | None:
    """A one without a number: deux cent UN, mille CENT; behind a million an article is mostly that of the next noun."""
    if t.words[at] in lex.scales_within and t.kinds[at - 1] != NUMBER:
        return 1, at  # which no scale takes up behind digits: un milliard 500 CENT
    if lex.foreign and t.words[at] in lex.articles and MILLION <= lex.scales.get(t.words[at + 1], 0) < read.scale:
        return 1, at + 1  # zwei Milliarden EINE Million
    return one_within(t, at, lex) if read.scale <= 1000 or t.kinds[at + 1] != WORD else None


def _fits(t: Tokens, read: _Growing, value: int, after: int, lex: Lexicon) -> bool:
    """Whether a group is smaller than the scale before it: 3 hundred and 2 thousand, not and 2 hundred.

    A greater scale behind it takes in what is before: dos mil trescientos MILLONES.
    """
    if after > read.scale >= 1000 and t.words[read.end - 1] in lex.scales_within and not read.between:
        return value < read.scale
    return (after >= 1000 and read.scale == 100) or value * after < read.scale


def _digits(t: Tokens, at: int, read: _Growing, lex: Lexicon, *, joined: bool) -> tuple[int, int] | None:
    """A group in digits: "3 hundred and 21", "4 thousand 3 hundred"."""
    word = t.words[at]
    if t.kinds[at] != NUMBER or not word.isdecimal() or len(word) > 3 or not word.isascii():
        return None
    mixed = len(word) == 3 and read.scale == 1000 and t.words[read.end - 1] in lex.scales_within  # 3 mil 500 pesos
    if mixed or (joined and read.scale == 100 and len(word) < 3) or scale_at(t, at + 1, lex):
        return int(word), at + 1
    return None


def _decimals(t: Tokens, read: _Growing, at: int, lex: Lexicon) -> None:
    """Two hundred point ZERO THREE, zero-point-FIVE."""
    digits = ""
    sized = not read.group or t.words[at + 1] in lex.scales  # zero point 3, two point 5 million
    if t.kinds[at] == NUMBER and t.words[at].isdecimal() and len(t.words[at]) < MAX_POINT and sized:
        digits, at = t.words[at], at + 1
    while found := small_number(t, skip_hyphen(t, at), lex):
        if digits and found[0] >= 10:
            break
        digits, at = (digits + str(found[0]))[:MAX_POINT], found[1]
        if found[0] >= 10:
            break
    if digits and (scale_at(t, at, lex) or 1000) >= 1000:
        read.group = (read.group or 0) + Fraction(int(digits), 10 ** len(digits))
        read.end = at


def _fraction_of(t: Tokens, read: _Growing, lex: Lexicon) -> None:
    """twenty-three FIFTHS; two thirds OF A MILLION."""
    at = skip_hyphen(t, read.end)
    plural = read.value != 1
    below = denominator(t, at, lex, plural=plural) or compound_ordinal(t, at, lex, plural=plural)
    if below is None and at > read.end and 1 < read.value < lex.denominators.get(t.words[at], 0) <= LARGEST_PART:
        below = denominator(t, at, lex, plural=False)  # a three-quarter million
    if below is not None and read.value != below[0]:  # two halves are no fraction
        read.total, read.group, read.end, read.scale = Fraction(read.value) / below[0], None, below[1], 0
        _of_scale(t, read, lex)


def _after_of(t: Tokens, j: int, lex: Lexicon) -> int:
    """Where the scale stands that a fraction may be of: OF A million, OF ONE million, half A million, half-million."""
    at = skip_hyphen(t, j)
    of = t.words[at] in lex.of
    at += of
    at += t.words[at] in lex.articles or (of and t.words[at] in lex.one)
    return skip_hyphen(t, at)


def _of_scale(t: Tokens, read: _Growing, lex: Lexicon) -> None:
    at = _after_of(t, read.end, lex)
    scale = scale_at(t, at, lex)
    if scale is not None and (read.value > 1 or t.words[at] not in lex.scale_plurals):
        read.total, read.end, read.scale, read.group = read.value * scale, at + 1, scale, None
        while (again := scale_at(t, read.end, lex)) and again >= 1000 and read.total <= LARGEST:
            read.total, read.end = read.total * again, read.end + 1


def _and_fraction(t: Tokens, read: _Growing, lex: Lexicon) -> None:
    """Two AND A HALF million, a million AND A HALF, one billion AND THREE QUARTERS million."""
    found = _and_part(t, read.end, lex)
    if found is None:
        return
    part, end = found
    at = _after_of(t, end, lex) if t.words[end] in lex.of else skip_hyphen(t, end)
    scale = scale_at(t, at, lex)
    open_group = read.scale in DOZENS or (read.scale >= 1000 and read.group is None)
    large = read.scale if open_group else 1
    if scale is not None:
        read.total = read.value + part * scale if large > 1 else (read.value + part) * scale
        read.scale, end = scale, at + 1
    else:
        read.total = read.value + part * large
    read.group, read.end = None, end


def _and_part(t: Tokens, j: int, lex: Lexicon) -> tuple[Fraction, int] | None:
    """A fraction below one behind "and", and the token after it: two AND A HALF, two-and-a-half."""
    at = skip_hyphen(t, j)
    joined = t.words[at] in lex.number_and or t.words[at] in lex.and_half
    found = fraction(t, skip_hyphen(t, at + 1), lex) if joined else None
    return None if found is None or found[0] >= 1 else found
