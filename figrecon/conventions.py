"""What words mean: qualifiers, and named conventions for how wide a hedge is and what "dozens" stands for."""

from collections.abc import Mapping

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


def _words(words: Mapping[str, Range]) -> FrozenMapping[str, Range]:
    return FrozenMapping(words)


@attrs.frozen
class Convention:
    """A named, versioned reading of vague words and hedges; a user's own is one call.

    `words` maps a vague word to the range that it stands for. `about` gives the half width of a hedged number as a
    share of it, by steps: the share of the last step whose start the number reaches. With `literal` the hedge is
    dropped and the numeral stands, as coders of event data do. `strict_step` is what "more than N" adds to N.
    Raises RangeError for a share outside 0 to 1.

    >>> mine = Convention("house style", about=((0, 0.25),), words={"dozens": Range(24, 30, 60)})
    >>> print(mine.meaning(Qualifier.ABOUT, Range.exactly(200)))
    200 (150–250)
    """

    name: str
    words: FrozenMapping[str, Range] = attrs.field(factory=FrozenMapping, converter=_words)
    about: tuple[tuple[float, float], ...] = ((0, 0.20), (1000, 0.10))
    literal: bool = attrs.field(default=False, kw_only=True)
    strict_step: int = attrs.field(default=0, kw_only=True)
    version: str = attrs.field(default="1", kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.about or any(not 0 <= share < 1 for _, share in self.about):
            raise RangeError(f"the shares of a convention must be in [0, 1); got {shown(self.about)}")

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
            return self.words.get(word or "", Range.nothing())
        best = said.best
        if best is None or said.low != said.high:
            return self._bound(qualifier, said)
        below = self.width(best) if qualifier in (Qualifier.ABOUT, Qualifier.NEARLY) else 0
        above = self.width(best) if qualifier in (Qualifier.ABOUT, Qualifier.JUST_OVER) else 0
        return said if self.literal else Range(best - below, best, best + above)

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
        "dozens": Range.between(24, 99),
        "scores": Range.between(40, 99),
        "hundreds": Range.between(200, 999),
        "thousands": Range.between(2_000, 9_999),
        "tens of thousands": Range.between(20_000, 99_999),
        "hundreds of thousands": Range.between(200_000, 999_999),
        "millions": Range.between(2_000_000, 9_999_999),
    },
)
"""±10 % for about from 1,000 up, ±20 % below. Of readers asked by Ferson et al. (2015), about 80 % read "about 3,000"
no wider than ±10 %, and 72 to 77 % read "about" 50 or 100 no wider than ±20 %. A vague plural begins at two."""
