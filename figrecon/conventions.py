"""What words mean: qualifiers, and named conventions for how wide a hedge is and what "dozens" stands for."""

import math
from collections.abc import Iterable, Mapping

import attrs

from ._values import FrozenMapping, Word
from .errors import FigureError, RangeError, shown
from .ranges import Range, number


class Qualifier(Word):
    """How a number was worded; its `bool()` raises, for no qualifier is "none".

    >>> Qualifier("at least")
    Qualifier.AT_LEAST
    """

    EXACT = "exact"
    """A bare number; "3,000 ± 200" is exact too, with low and high."""
    ABOUT = "about"
    """about, some, roughly, around."""
    NEARLY = "nearly"
    """From below: nearly, almost, close to."""
    JUST_OVER = "just over"
    """From above: just over, slightly more than."""
    AT_LEAST = "at least"
    """The number or more; no upper end."""
    MORE_THAN = "more than"
    """Strictly more; no upper end."""
    AT_MOST = "at most"
    """The number or less, a hard bound."""
    LESS_THAN = "less than"
    """Strictly less."""
    UP_TO = "up to"
    """A soft upper bound: English readers let it be exceeded, as they do not "at most" (McNabb et al.)."""
    BETWEEN = "between"
    """Two ends, and no number named best."""
    VAGUE = "vague"
    """A word for a number: "dozens", "hundreds"."""

    def __bool__(self) -> bool:
        raise FigureError("a Qualifier is neither true nor false; compare it: `figure.qualifier is Qualifier.EXACT`")


FLOORS = (Qualifier.AT_LEAST, Qualifier.MORE_THAN)
CEILINGS = (Qualifier.AT_MOST, Qualifier.UP_TO, Qualifier.LESS_THAN)
"""The bounds from below, and those from above."""


def _words(words: Mapping[str, Range]) -> FrozenMapping[str, Range]:
    if not isinstance(words, Mapping) or not all(isinstance(meant, Range) for meant in words.values()):
        raise RangeError(f"words of a convention map each vague word to a Range; got {shown(words)}")
    return FrozenMapping(words)


def _steps(steps: Iterable[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    try:
        return tuple((number(start), number(share)) for start, share in steps)
    except (TypeError, ValueError):  # RangeError is one
        raise RangeError(f"about is steps, each a start and a share, such as (0, 0.2); got {shown(steps)}") from None


# The names of vague words are keys, and English because the coders' manuals are: a language file says which of its own
# words mean which of them, so that none of these is ever compared with a text.
_LOWER = ("at least ", "more than ")
_UPPER = ("at most ", "less than ", "up to ")
_FEW = ("several", "a few", "a couple", "a handful")
_MAGNITUDES = {"dozen": 12, "score": 20, "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9}


@attrs.frozen(cache_hash=True)
class Convention:
    """A named, versioned reading of vague words and hedges; a user's own is one call.

    `words` maps a vague word to the range that it stands for. `about` gives the half width of a hedged number as a
    share of it, by steps: the share of the last step whose start the number reaches. With `literal` the hedge is
    dropped and the numeral stands, and no numeral is taken for a rounded one, as coders of event data do.
    `strict_step` is what "more than N" adds to N.
    Raises RangeError for a share outside 0 to 1.

    >>> mine = Convention("house style", about=((0, 0.25),), words={"dozens": Range(24, 30, 60)})
    >>> print(mine.meaning(Qualifier.ABOUT, Range.exactly(200)))
    200 (150–250)
    """

    name: str
    words: FrozenMapping[str, Range] = attrs.field(factory=FrozenMapping, converter=_words)
    about: tuple[tuple[float, float], ...] = attrs.field(default=((0, 0.20), (1000, 0.10)), converter=_steps)
    literal: bool = attrs.field(default=False, kw_only=True)
    strict_step: int = attrs.field(default=0, kw_only=True)
    version: str = attrs.field(default="1", kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.about or any(not 0 <= share < 1 for _, share in self.about):
            raise RangeError(f"the shares of a convention must be in [0, 1); got {shown(self.about)}")

    def _repr_html_(self) -> str:
        from .display import card

        hedges = [f"±{share:.0%}" + (f" from {start:,}" if start else "") for start, share in self.about]
        return card(
            {
                "convention": f"{self.name} {self.version}",
                "words": self.words,
                "a hedge": "is dropped" if self.literal else hedges,
                "more than": f"{self.strict_step:,} more" if self.strict_step else "",
            }
        )

    def width(self, value: float) -> int | float:
        """The half width of "about" this number.

        >>> DEFAULT.width(3000), DEFAULT.width(100)
        (300, 20)
        """
        share = [share for start, share in self.about if abs(value) >= start] or [self.about[0][1]]
        return number(abs(value) * share[-1])

    def meaning(self, qualifier: Qualifier, said: Range, word: str | None = None) -> Range:
        """What a figure may mean: the range that it allows by this convention.

        An open end stays open; a vague word that the convention does not know means no number.

        >>> print(DEFAULT.meaning(Qualifier.NEARLY, Range.exactly(3000)))
        3,000 (2,700–3,000)
        """
        if qualifier is Qualifier.VAGUE:
            return self._vague(word or "")
        best = said.best
        if best is None or said.low != said.high:
            return self._bound(qualifier, said)
        below = self.width(best) if qualifier in (Qualifier.ABOUT, Qualifier.NEARLY) else 0
        above = self.width(best) if qualifier in (Qualifier.ABOUT, Qualifier.JUST_OVER) else 0
        return said if self.literal else Range(best - below, best, best + above)

    def _vague(self, word: str) -> Range:
        """What a vague word stands for; "at least dozens" keeps the low of dozens and has no high."""
        bound = next((b for b in (*_LOWER, *_UPPER) if word.startswith(b)), "")
        meant = self._word(word.removeprefix(bound).strip())
        if self.literal or not bound or meant.is_nothing:
            return meant
        return Range(meant.low, meant.best, None) if bound in _LOWER else Range(None, meant.best, meant.high)

    def _word(self, word: str) -> Range:
        """A word in the table; else a couple of a magnitude is two of it, and any other few of it are its plural."""
        if word in self.words:
            return self.words[word]
        few = next((f for f in _FEW if word.startswith(f + " ")), "")
        magnitudes = word.removeprefix(few).split() if few else []
        if any(magnitude not in _MAGNITUDES for magnitude in magnitudes):
            return Range.nothing()
        if few == "a couple" and few in self.words:
            return self.words[few].scaled(math.prod(_MAGNITUDES[m] for m in magnitudes))
        return self.words.get(" of ".join(m + "s" for m in magnitudes), Range.nothing())

    def _bound(self, qualifier: Qualifier, said: Range) -> Range:
        best = said.best
        if best is None or qualifier in (Qualifier.EXACT, Qualifier.ABOUT):
            return said
        if qualifier is Qualifier.MORE_THAN and self.strict_step:
            return Range.at_least(best + self.strict_step)
        return Range.exactly(best) if self.literal else said


DEFAULT = Convention(
    "default",
    {
        "a couple": Range(2, 2, 3),
        "a few": Range.between(3, 9),
        "several": Range.between(3, 9),
        "a handful": Range.between(3, 9),
        "tens": Range.between(20, 99),
        "dozens": Range.between(24, 99),
        "scores": Range.between(40, 99),
        "hundreds": Range.between(200, 999),
        "thousands": Range.between(2_000, 9_999),
        "tens of thousands": Range.between(20_000, 99_999),
        "hundreds of thousands": Range.between(200_000, 999_999),
        "millions": Range.between(2_000_000, 9_999_999),
        "tens of millions": Range.between(20_000_000, 99_999_999),
        "hundreds of millions": Range.between(200_000_000, 999_999_999),
        "billions": Range.between(2 * 10**9, 10**10 - 1),
        "tens of billions": Range.between(2 * 10**10, 10**11 - 1),
        "hundreds of billions": Range.between(2 * 10**11, 10**12 - 1),
        "trillions": Range.between(2 * 10**12, 10**13 - 1),
        "tens of trillions": Range.between(2 * 10**13, 10**14 - 1),
        "hundreds of trillions": Range.between(2 * 10**14, 10**15 - 1),
    },
)
"""±10 % for about from 1,000 up, ±20 % below. Of readers asked by Ferson et al. (2015), about 80 % read "about 3,000"
no wider than ±10 %, and 72 to 77 % read "about" 50 or 100 no wider than ±20 %. A vague plural begins at two of its
kind and ends below the next. A few, several and a handful begin at three, which the Crowd Counting Consortium's
coders enter for the first two, and end below ten, from where English has the tens."""

ACLED = Convention(
    "ACLED",
    {
        "tens": Range.exactly(10),
        "dozens": Range.exactly(12),
        "hundreds": Range.exactly(100),
        **dict.fromkeys(("several", "many", "few", "a few"), Range(3, None, 10)),
    },
    literal=True,
)
"""Armed Conflict Location & Event Data, the lowest number that the words allow: Codebook, "Reported fatalities"
(dozens, hundreds; an unknown plural is 3 or 10 by the scale of the attack), and its fatalities FAQ of 7 May 2024
(tens)."""

CCC = Convention(
    "CCC",
    {
        "a couple": Range.exactly(2),
        "a few": Range.exactly(3),
        "several": Range.exactly(3),
        "a handful": Range.exactly(5),
        "some": Range.exactly(10),
        "dozens": Range.exactly(24),
        "several dozen": Range.exactly(36),
        "a few dozen": Range.exactly(36),
        "scores": Range.exactly(40),
        "hundreds": Range.exactly(200),
        "several hundred": Range.exactly(300),
        "a few hundred": Range.exactly(300),
        "a large group": Range.exactly(300),
        "thousands": Range.exactly(2_000),
        "several thousand": Range.exactly(3_000),
        "tens of thousands": Range.exactly(20_000),
        "hundreds of thousands": Range.exactly(200_000),
    },
    literal=True,
)
"""Crowd Counting Consortium. Hundreds, thousands, tens and hundreds of thousands: ccc_data_dictionary.md, size_low
and size_high. The rest is what its coders entered most often beside the same words: dozens 24 (1,109 of 1,140),
scores 40 (26 of 26), several dozen 36 (65 of 126), a few dozen 36 (35 of 60), several hundred 300 (73 of 141), a few
hundred 300 (23 of 44), several thousand 3,000 (5 of 8), a handful 5 (27 of 30), several 3 (9 of 16), a few 3 (11 of
11), a couple 2 (4 of 4), a large group 300 (6 of 6), some 10 (3 of 3). They drop the hedge of "about 100" and the
bound of "more than 100" in 97 to 99.5 of 100 records."""

COUNTLOVE = Convention("Count Love", {"dozens": Range.exactly(20), "hundreds": Range.exactly(100)}, literal=True)
"""Count Love, countlove.org/faq.html: dozens are 20 and hundreds 100."""

AIRWARS = Convention(
    "Airwars",
    {
        **dict.fromkeys(("several", "a number", "many"), Range.at_least(2)),
        "dozens": Range.between(12, 24),
        "hundreds": Range.between(100, 200),
    },
    strict_step=1,
)
"""Airwars, as measured on 939 incidents: dozens injured are 12 to 24 in 69 of 119; several 2 in 38 of 79; a number of
2 in 114 of 205; many 2 in 25 of 84; hundreds 100 to 200 in the few cases. "More than N" begins at N + 1 in 42 of 68
sentences, "at least N" at N in 55 of 90, "up to N" ends at N in 14 of 16."""
