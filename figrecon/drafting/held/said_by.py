"""Whether those whom a row names are those who speak where its figure stands, by the attributions of the text."""

import re
from collections.abc import Iterable

import attrs

from figrecon._values import in_a_row
from figrecon.drafting.folding import Span
from figrecon.drafting.told.sources import SourcesTold
from figrecon.reports import Roster

from .names import without_article

WORD = re.compile(r"[^\W\d_]{2,}")

SMALL_WORDS = 3
"""Letters of the longest words without a capital that tell nothing of a name: "of", "the", "von"."""

SHORTEST_INITIALS, LONGEST_INITIALS = 3, 8
"""Letters of a name's abbreviation: WHO, of the United Nations' World Health Organization."""


@attrs.frozen
class SaidBy:
    """The attributions of a text by place, and the names that a roster knows."""

    sources: SourcesTold
    roster: Roster

    def doubt(self, names: Iterable[str], place: Span) -> str:
        """A doubt where others speak at a place than these, and none where nobody does, or one of these."""
        speakers = [each for each in self.sources.reaching(place[0]) if each.named.name]
        asked = set[str]().union(*map(self._telling, names))
        if not speakers or any(asked & self._telling(each.named.name) for each in speakers):
            return ""
        return f"said by others in the text: {in_a_row(list(dict.fromkeys(each.named.name for each in speakers)))}"

    def _telling(self, name: str) -> set[str]:
        """The words, and the initials, by which a name and the others that the roster has for it are known again."""
        source = self.roster.resolve(name)
        words: set[str] = set()
        for each in (name, source.name, *source.aliases):
            found = WORD.findall(without_article(each))
            words |= {word.casefold() for word in found if len(word) > SMALL_WORDS or word[0].isupper()}
            initials = "".join(word[0] for word in found if word[0].isupper())[-LONGEST_INITIALS:].casefold()
            words |= {initials[n:] for n in range(len(initials) - SHORTEST_INITIALS + 1)}
        return words
