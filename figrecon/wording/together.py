"""Numbers that a language writes as one word: "zweihundertdreiunddreißig", "duecentotrentatré", "drieëntwintig"."""

import functools
import re
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction

import attrs

from figrecon.languages.numbers import Fractions, NumberWords

MAX_TOGETHER = 80
"""Letters of one word: the longest number below a million has 67 in German and 63 in Italian."""

LARGEST = 10**6
"""A word holds less than a million: that is where the languages begin a new word."""

CACHED = 4096
"""Words kept: more numbers than one long article has."""

TENS, UNITS = range(20, 100, 10), range(1, 10)
"""The tens that a unit may be added to, and the units."""

HALVED = range(2, 20)
"""Numbers that a half is written together with: "zweieinhalb"."""

SMALLEST_PART = 10
"""Parts that are written together with how many there are of them: "dreiviertel", "tweederde"; no twentieths."""


@attrs.frozen(eq=False)
class Pieces:
    """What the numbers of a language are put together of: those below a hundred, the scales, and what may join them."""

    small: Mapping[str, int]
    scales: tuple[tuple[str, int], ...]
    joints: tuple[str, ...]


class Openers(frozenset[str]):
    """Words that a figure may begin with, and every number that is written together of pieces."""

    pieces: Pieces

    @classmethod
    def of(cls, words: frozenset[str], pieces: Pieces | None) -> frozenset[str]:
        """These words, and those of the pieces, if there are any."""
        if pieces is None:
            return words
        found = cls(words)
        found.pieces = pieces
        return found

    def __contains__(self, word: object) -> bool:
        """Whether a figure may begin with a word."""
        return frozenset.__contains__(self, word) or taken_apart(str(word), self.pieces) is not None


def pieces_of(own: NumberWords) -> Pieces | None:
    """The pieces of a language, or None where no scale is written together with what it multiplies."""
    if not own.scales_within:
        return None
    scales = sorted(own.scales_within.items(), key=lambda each: (-each[1], -len(each[0])))
    small = {word: n for word, n in {**own.parts, **number_words(own)}.items() if 0 < n < 100}
    return Pieces(small, tuple(scales), own.between_tens_and_units if own.unit_first else ())


@functools.lru_cache(CACHED)
def taken_apart(word: str, pieces: Pieces) -> int | None:
    """The number below a million that one word is, where it holds a scale; None for any other word.

    >>> from figrecon.languages import language
    >>> taken_apart("zweihundertdreiunddreißigtausend", pieces_of(language("de").numbers))
    233000
    >>> taken_apart("hundertschaft", pieces_of(language("de").numbers))
    """
    if len(word) > MAX_TOGETHER or not any(form in word and form != word for form, _ in pieces.scales):
        return None
    return _value(word, LARGEST, pieces)


def _value(word: str, below: int, pieces: Pieces) -> int | None:
    """A number below a bound: a small one, or a scale with what stands on both sides of it."""
    found = pieces.small.get(word)
    if found is not None:
        return found if found < below else None
    for form, size in pieces.scales:
        at = word.find(form) if size < below else -1
        while at >= 0:
            over = _value(word[:at], min(size, below // size), pieces) if at else 1
            rest = None if over is None else _rest(word[at + len(form) :], size, pieces)
            if over is not None and rest is not None:
                return over * size + rest
            at = word.find(form, at + 1)
    return None


def _rest(word: str, below: int, pieces: Pieces) -> int | None:
    """What follows a scale: nothing, or a smaller number, joined or not."""
    if not word:
        return 0
    found = _value(word, below, pieces)
    for joint in pieces.joints:
        if found is None and word.startswith(joint):
            found = _value(word[len(joint) :], min(below, 100), pieces)
    return found


def number_words(own: NumberWords) -> dict[str, int]:
    """The number words of a language, with those that it writes together.

    >>> from figrecon._values import FrozenMapping
    >>> words = FrozenMapping({"fünf": 5, "dreißig": 30})
    >>> german = NumberWords(words=words, between_tens_and_units=("und",), unit_first=True, written_together=True)
    >>> number_words(german)
    {'fünf': 5, 'dreißig': 30, 'fünfunddreißig': 35}
    """
    found = dict(own.words)
    if own.written_together:
        pieces = [*own.words.items(), *own.parts.items()]
        tens = [(word, n) for word, n in pieces if n in TENS]
        units = [(word, n) for word, n in pieces if n in UNITS]
        for ten, many in tens:
            for unit, few in units:
                for between in own.between_tens_and_units or ("",):
                    whole = unit + between + ten if own.unit_first else ten + between + unit
                    found.setdefault(whole, many + few)
    return found


MILLION = 10**6
"""The least scale that a part is written together with: "Viertelmillion"."""


def mixed_words(own: NumberWords, parts: Fractions, scales: Mapping[str, int]) -> dict[str, Fraction]:
    """Words that are a number with a half, or some parts of one or of a scale: anderthalb, dreiviertel, Viertelmillion.

    >>> from figrecon.languages import language
    >>> dutch = language("nl")
    >>> found = mixed_words(dutch.numbers, dutch.fractions, dutch.scales.words)
    >>> str(found["anderhalf"]), str(found["kwartmiljoen"])
    ('3/2', '250000')
    """
    found = dict.fromkeys(own.one_and_a_half, Fraction(3, 2))
    for word, n in own.words.items():
        if n in HALVED:
            found |= {word + ending: n + Fraction(1, 2) for ending in own.half_endings}
        if own.written_together and n in UNITS:
            found |= {
                word + part: Fraction(n, size) for part, size in parts.plurals.items() if n < size <= SMALLEST_PART
            }
    if own.written_together:
        one = {part: Fraction(1, size) for part, size in parts.denominators.items() if size <= SMALLEST_PART}
        large = {scale: size for scale, size in scales.items() if size >= MILLION}
        proper = [(part, value) for part, value in (one | found).items() if value < 1]
        found |= {part + scale: value * size for part, value in proper for scale, size in large.items()}
    return found


SHORTEST_PIECE = 3
"""Letters of a word that tells a number which is run together: een, mil; two letters may end any word."""


def run_together(words: Iterable[str], alone: Iterable[str], joints: Iterable[str]) -> Callable[[str], bool]:
    """A test for number words that are run together by mistake; behind the last a scale may be joined.

    >>> [run_together(["two", "thousand"], ["thousand"], ["and"])(word) for word in ("twothousand", "thousands")]
    [True, False]
    """
    sure = [[re.escape(word) for word in each if len(word) >= SHORTEST_PIECE] for each in (words, alone, joints)]
    piece, scale, behind = ("|".join(sorted(each, reverse=True)) or "(?!)" for each in sure)
    between = "|".join(sorted(map(re.escape, joints)))
    pattern = re.compile(rf"(?:{piece})(?:(?:{between})?(?:{piece}))+|(?:{scale})(?:{behind})")
    return functools.lru_cache(CACHED)(lambda word: pattern.fullmatch(word) is not None)
