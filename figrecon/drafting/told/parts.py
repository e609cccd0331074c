"""Whether a figure counts a part of a larger one that stands before it: 27 attacks, with 16 in Iraq and 11 in Syria."""

import attrs

from figrecon.drafting.folding import Span
from figrecon.reports import Kind
from figrecon.wording import Mention

from .article import Article
from .counts import Count
from .kinds import KindTold

NEAR_PART = 12
"""Words between two parts of one whole: 51 around Mill Pond and 41 along Route 9."""

OPENING = 9
"""Words of a place with which a sentence begins: in the northern port of Los Remos."""


@attrs.frozen
class _Counted:
    mention: Mention
    count: Count
    kind: Kind
    last: int
    sentence: int


class PartsTold:
    """The figures of an article so far, and of what they are."""

    def __init__(self, article: Article, names: frozenset[str] = frozenset()) -> None:
        self.article = article
        self.names = names
        self.before: _Counted | None = None
        self.wholes: dict[str, _Counted] = {}

    def kind(self, mention: Mention, count: Count, span: Span, told: KindTold) -> KindTold:
        """The kind of a figure beside those before it, and remember it."""
        if told.kind is Kind.TOTAL and (found := self._part(mention, count, span)):
            told = KindTold(Kind.PART, found)
        if told.kind is Kind.TOTAL and (found := self._in_a_place(span)):
            told = KindTold(Kind.PART, found, by_place=True)
        self.before = _Counted(mention, count, told.kind, span[1], self.article.sentence_number(span[0]))
        if told.kind is Kind.TOTAL:
            self.wholes[count.outcome or count.noun] = self.before
        return told

    def _part(self, mention: Mention, count: Count, span: Span) -> Span | None:
        if self._is_of_a_share(span):
            return self.article.place(*span)
        return self._beside_a_part(mention.noun, count, span) or self._of_a_place(mention, count, span)

    def _is_of_a_share(self, span: Span) -> bool:
        """Two thirds of the cases, 902, are in Ganda: a number that says what a share comes to."""
        before = self.before
        share = None if before is None else before.mention.figure.best
        if before is None or share is None or not 0 < share < 1:
            return False
        return span[0] - before.last <= NEAR_PART and self.article.words[span[0] - 1] == ","

    def _beside_a_part(self, noun: str | None, count: Count, span: Span) -> Span | None:
        """19 of them died inside the post AND FIVE in an ambush."""
        before = self.before
        if before is None or before.kind is not Kind.PART or not _alike(before.count, count):
            return None
        if before.sentence != self.article.sentence_number(span[0]) or span[0] - before.last > NEAR_PART:
            return None
        is_whole = self.article.words[span[0] - 2] in self.article.told.of  # eleven OF our 58
        return self.article.place(*span) if noun is None and not is_whole else None

    def _in_a_place(self, span: Span) -> Span | None:
        """IN LOS REMOS, 22,500: a sentence that begins with a place which the subject does not name."""
        words, tokens = self.article.words, self.article.tokens
        opens, first = self.article.sentence_at(span[0]).first, span[0]
        if not opens < first or words[opens] not in self.article.told.places:
            return None
        until = min(first, opens + OPENING)
        comma = next((i for i in range(opens, until) if words[i] == ","), None)
        if comma is None:
            return None
        named = [i for i in range(opens + 1, comma) if tokens[i].is_capital]
        known = self.names | self.article.grammar.days
        if not named or any(words[i] in known for i in named):
            return None
        return self.article.place(opens, comma)

    def _of_a_place(self, mention: Mention, count: Count, span: Span) -> Span | None:
        """16 IN IRAQ; by county: PELL, 96."""
        whole, (first, last), tokens = self.wholes.get(count.outcome or count.noun), span, self.article.tokens
        if whole is None or not _is_less(mention, whole.mention):
            return None
        same = self.article.sentence_number(first) - whole.sentence <= (1 if count.like_before else 0)
        if same and self._names_a_place(last):
            return self.article.place(last, last + 2)
        named = (
            first > 1
            and tokens[first - 2].is_capital
            and self.article.words[first - 2] not in self.article.grammar.days
        )
        if named and tokens[first - 1].text == ",":
            return self.article.place(first - 2, first)
        return None

    def _names_a_place(self, i: int) -> bool:
        """Whether a place is named from a token on: in Iraq; but not: in May."""
        words, tokens = self.article.words, self.article.tokens
        if i + 1 >= len(tokens) or words[i] not in self.article.told.places:
            return False
        return tokens[i + 1].is_capital and words[i + 1] not in self.article.grammar.days


def _alike(one: Count, other: Count) -> bool:
    return (one.outcome, one.noun) == (other.outcome, other.noun) or (one.outcome == other.outcome is not None)


def _is_less(mention: Mention, whole: Mention) -> bool:
    one, other = mention.figure.best, whole.figure.best
    return one is not None and other is not None and one < other
