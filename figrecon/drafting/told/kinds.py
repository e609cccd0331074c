"""Of what kind a figure is, by the words before it and behind it, and which words those are."""

import functools
from typing import NamedTuple

import attrs

from figrecon.drafting.folding import Span
from figrecon.languages import language
from figrecon.languages.drafting import DraftWords
from figrecon.reports import Kind
from figrecon.wording import Mention

from .article import Article, Phrases, within_words

NEAR_BEFORE, NEAR_BEHIND = 14, 6
"""Words before a figure, and behind it, that may tell its kind."""

RIGHT_BEFORE = 4
"""Words right before a figure: INCLUDING at least 12."""

BETWEEN = 3
"""Words between two that tell a kind together: WILL probably soon SEND."""


class KindTold(NamedTuple):
    """A kind, and the place of the words that tell it, where any do.

    A part may be the count of one day, and it may be known for one only by a place that is named.
    """

    kind: Kind
    span: Span | None = None
    is_window: bool = False
    by_place: bool = False


@attrs.frozen
class KindPhrases:
    """The phrases of a language for the kinds."""

    words: DraftWords
    before: tuple[tuple[Kind, Phrases], ...]
    behind: tuple[tuple[Kind, Phrases], ...]
    part_before: Phrases
    part_behind: Phrases
    windows: Phrases
    part_opens: Phrases
    part_near: Phrases

    @classmethod
    @functools.cache
    def of(cls, code: str) -> "KindPhrases":
        """Those of a language, compiled once."""
        words = language(code).drafting
        before = (
            (Kind.HYPOTHETICAL, words.hypotheticals),
            (Kind.WORST_CASE, words.worst_cases),
            (Kind.CAPACITY, words.capacities),
            (Kind.PLAN, words.plans),
            (Kind.PROJECTION, words.projections),
        )
        behind = (
            (Kind.HYPOTHETICAL, words.hypotheticals),
            (Kind.WORST_CASE, words.worst_cases),
            (Kind.PLAN, words.planned),
            (Kind.PROJECTION, words.projected),
        )
        return cls(
            words,
            tuple((kind, Phrases(phrases)) for kind, phrases in before),
            tuple((kind, Phrases(phrases)) for kind, phrases in behind),
            Phrases(words.part_before),
            Phrases(words.part_behind),
            Phrases(words.windows),
            Phrases(words.part_opens),
            Phrases(words.part_near),
        )


def kind_at(article: Article, mention: Mention, names: frozenset[str] = frozenset(), floor: int = 0) -> KindTold:
    """The kind of a figure by the words of its sentence; a total where none tells another.

    `names` are those of the subject: what counts "in Gao alone" counts the whole of it, where that is in Gao. Words
    before the token `floor` are on who tells the figure: a doctor who asked not TO BE named.
    """
    said = _Words(article, *article.tokens_within((mention.start, mention.end)), floor, KindPhrases.of(article.code))
    if found := said.beside():
        return found
    if mention.figure.increment:
        return KindTold(Kind.INCREMENT)
    return said.part(names) or KindTold(Kind.TOTAL)


@attrs.frozen
class _Words:
    """The words around a figure that stands on some tokens."""

    article: Article
    first: int
    last: int
    floor: int
    tables: KindPhrases

    def beside(self) -> KindTold | None:
        """What is no count: a plan, a projection, a scenario."""
        if condition := self._condition():
            return KindTold(Kind.HYPOTHETICAL, condition)
        return self._before() or self._behind()

    def _before(self) -> KindTold | None:
        article, tables, words = self.article, self.tables, self.article.words
        start, _ = article.clause_at(self.first, self.last)
        near = (max(start, self.floor, self.first - NEAR_BEFORE), self.first)
        whole = (article.near(self.first, self.last)[0], self.first)
        for kind, phrases in tables.before:
            told = _by_verbs(kind, tables.words)
            found = phrases.last(words, *(whole if kind is Kind.WORST_CASE else near))
            if found is None and told is not None:
                found = within_words(words, *near, *told, BETWEEN)
            if found is not None:
                return KindTold(kind, article.place(*found))
        return None

    def _behind(self) -> KindTold | None:
        article, tables, words = self.article, self.tables, self.article.words
        _, end = article.clause_at(self.first, self.last)
        near = (self.last, min(end, self.last + NEAR_BEHIND))
        if end < len(words) and words[end - 1] == "?" and end - self.last <= 1:
            return KindTold(Kind.HYPOTHETICAL, article.place(end - 1, end))
        told = ((kind, phrases.first(words, *near)) for kind, phrases in tables.behind)
        if said := next((KindTold(kind, article.place(*found)) for kind, found in told if found), None):
            return said
        found = within_words(words, *near, tables.words.modals, tables.words.rises, 0)
        return KindTold(Kind.PROJECTION, article.place(*found)) if found else None  # another 600 people COULD DIE

    def _condition(self) -> Span | None:
        """IF the storm turned, half a million WOULD have to go; half a million WOULD have to go IF the storm turned."""
        article, words, said = self.article, self.article.words, self.tables.words
        start, end = article.near(self.first, self.last)
        would = set(said.would)
        for i in range(start, end):
            if words[i] not in said.conditions:
                continue
            if i > self.first:
                told = words[start:i]
            else:
                comma = next((n for n in range(i, self.first) if words[n] == ","), i)
                told = words[comma : min(end, self.last + NEAR_BEFORE)]
            return article.place(i, i + 1) if would & set(told) else None
        return None

    def part(self, names: frozenset[str]) -> KindTold | None:
        """What counts a part of the whole."""
        article, tables, words = self.article, self.tables, self.article.words
        start, end = article.clause_at(self.first, self.last)
        opens = article.sentence_at(self.first).first
        found = (
            tables.part_before.last(words, max(start, self.first - RIGHT_BEFORE), self.first)
            or self._of_those()
            or tables.part_near.first(words, self.last, end)
        )
        if not found and (found := tables.windows.first(words, start, end)):
            return KindTold(Kind.PART, article.place(*found), is_window=True)
        if not found and (until := tables.part_behind.at(words, self.last, end)):
            found = (self.last, until)
        if not found and opens < self.first and (until := tables.part_opens.at(words, opens, self.first)):
            found = (opens, until)
        alone = next((i for i in range(start + 1, end) if words[i] in tables.words.alone), None)
        if not found and alone is not None and words[alone - 1] not in names:
            found = (alone, alone + 1)
        return KindTold(Kind.PART, article.place(*found)) if found else None

    def _of_those(self) -> Span | None:
        """11 OF THE peacekeepers, which is read as one figure."""
        words, said = self.article.words, language(self.article.code).speech
        determiners = self.article.grammar.determiners - {*said.of_persons, *said.of_bodies}  # 62 of its men are all
        for i in range(self.first, self.last - 1):
            if words[i] in self.tables.words.of and words[i + 1] in determiners:
                return i, self.last
        return None


def _by_verbs(kind: Kind, words: DraftWords) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The verbs that tell a kind by another behind them: WILL send, COULD reach."""
    if kind is Kind.PLAN:
        return words.wills, words.acts
    if kind is Kind.PROJECTION:
        return words.modals, words.rises
    return None
