"""A text with its typography and its spaces made plain, and the way back to the text as it was printed."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cached_property

import attrs

from figrecon.reports.spelling import VARIANTS

PIECE = re.compile(r"\s+|[\x21-\x7e]+|.", re.DOTALL)
"""White space, what is plain already, or one other character."""

Span = tuple[int, int]
"""Where something stands in a text: its first character, and the one behind its last."""


@attrs.frozen(slots=False)
class Folded:
    """A text as it is compared, and for each of its characters its place in the text as it was printed."""

    plain: str
    places: tuple[int, ...]
    """One more than `plain` has characters: the last is the length of the text."""

    def all(self, words: str, *, any_case: bool = False) -> Iterator[Span]:
        """Every place of the printed text where these words stand as whole words, one after the other.

        >>> list(fold_text("They sent 13,000 men, then “3,000  men”").all("3,000 men"))
        [(28, 38)]
        """
        plain, sought = (self.small, _small(words)) if any_case else (self.plain, words)
        at = plain.find(sought) if sought else -1
        while at >= 0:
            end = at + len(sought)
            if _parted(plain, at) and _parted(plain, end):
                yield self.places[at], max(self.places[end], self.places[end - 1] + 1)
            at = plain.find(sought, end)

    @cached_property
    def small(self) -> str:
        """The plain text in small letters, each at the place where it was."""
        return _small(self.plain)


def fold_text(text: str) -> Folded:
    r"""The text with one space for each run of white space, plain dashes and quotes, and nothing that nobody sees.

    Letters stay as they are, but for how they are stored: a letter and its accent are one character, a ligature is its
    letters. The time is linear.

    >>> fold_text("“At  least\n1,500”—he said").plain
    '"At least 1,500"-he said'
    """
    plain: list[str] = []
    places: list[int] = []
    for piece in PIECE.finditer(text):
        said, at = piece[0], piece.start()
        if said.isspace():
            plain.append(" ")
            places.append(at)
        elif said.isascii():
            made = said.translate(VARIANTS)
            plain += made
            places += range(at, at + len(made))
        elif unicodedata.combining(said) and plain:
            composed = unicodedata.normalize("NFKC", plain[-1] + said)
            plain[-1:] = composed
            places += [at] * (len(composed) - 1)
        else:
            made = unicodedata.normalize("NFKC", said.translate(VARIANTS)).translate(VARIANTS)
            made = said if " " in made else made  # a diaeresis by itself would become a space with dots
            plain += made
            places += [at] * len(made)
    return Folded("".join(plain), (*places, len(text)))


def _small(text: str) -> str:
    """A text in small letters, as long as it was: a Turkish capital I stays, for its small letter is two."""
    made = text.lower()
    if len(made) == len(text):
        return made
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def _parted(text: str, at: int) -> bool:
    """Whether a word, or a numeral, may begin or end at a place: not within "13", "1,500" or "troops"."""
    before, after = text[at - 1 : at] if at else "", text[at : at + 1]
    if before.isalnum() and after.isalnum():
        return False
    if before in (".", ",", "'") and after.isdigit():
        return not text[at - 2 : at - 1].isdigit()
    return not (before.isdigit() and after in (".", ",", "'") and text[at + 1 : at + 2].isdigit())
