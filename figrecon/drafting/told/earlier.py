"""Earlier figures: those that are told beside a newer one, 61 from 48, the 131 reported on Wednesday."""

import attrs

from figrecon.drafting.folding import Span
from figrecon.figures import Figure
from figrecon.wording import Mention

from .article import Article, Phrases

NEAR = 5
"""Words before a figure that may say that it was told earlier: HIGHER THAN THE official 131."""

BEHIND = 3
"""Words behind a figure that may say so."""


class EarlierTold:
    """Which figures of an article were told earlier than the rest."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.before = Phrases(article.told.earlier_before)
        self.behind = Phrases(article.told.earlier_behind)

    def told(self, mention: Mention, span: Span) -> tuple[bool, bool]:
        """Whether a figure was told earlier, and whether nobody is named for it: the 131 REPORTED on Wednesday.

        Of two numbers that are read as one figure, from 48 to 61, it is the newer one that is asked for.
        """
        first, last = span
        words = self.article.words
        led = first + (mention.figure.earlier is None)
        is_nobodys = bool(self.behind.at(words, last, min(len(words), last + BEHIND)))
        return is_nobodys or bool(self.before.last(words, max(0, first - NEAR), led)), is_nobodys

    def within(self, mention: Mention, span: Span) -> tuple[int, Figure] | None:
        """The earlier of two numbers that are read as one figure, 61 from 48, and the token it stands on."""
        earlier = mention.figure.earlier
        if earlier is None:
            return None
        for i in range(*span):
            digits = self.article.words[i].replace(",", "")
            if digits.isdecimal() and int(digits) == earlier:
                return i, attrs.evolve(Figure.exactly(earlier, mention.figure.unit), text=self.article.tokens[i].text)
        return None
