"""Of what kind a figure is, by the words before it and behind it, and which words those are."""

import functools
from typing import NamedTuple

import attrs

from figrecon.languages import language
from figrecon.languages.drafting import DraftWords
from figrecon.reports import Kind
from figrecon.wording import Mention

from .article import Article, Phrases, within_words
from .folding import Span

NEAR_BEFORE, NEAR_BEHIND = 14, 6
"""Words before a figure, and behind it, that may tell its kind."""

RIGHT_BEFORE = 4
"""Words right before a figure: INCLUDING at least 12."""

BETWEEN = 3
"""Words between two that tell a kind together: WILL probably soon SEND."""


class KindTold(NamedTuple):
    """A kind, and the place of the words that tell it, where any do."""

    kind: Kind
    span: Span | None = None


@attrs.frozen
class _Tables:
    """The phrases of a language for the kinds."""

    words: DraftWords
    before: tuple[tuple[Kind, Phrases], ...]
    behind: tuple[tuple[Kind, Phrases], ...]
    part_before: Phrases
    part_behind: Phrases
    windows: Phrases

    @classmethod
    @functools.cache
    def of(cls, code: str) -> "_Tables":
        words = language(code).drafting
        before = (
            (Kind.HYPOTHETICAL, words.hypotheticals),
            (Kind.WORST_CASE, words.worst_cases),
            (Kind.CAPACITY, words.capacities),
            (Kind.PLAN, words.plans),
            (Kind.PROJECTION, words.projections),
        )
        behind = ((Kind.WORST_CASE, words.worst_cases), (Kind.PLAN, words.planned))
        return cls(
            words,
            tuple((kind, Phrases(phrases)) for kind, phrases in before),
            tuple((kind, Phrases(phrases)) for kind, phrases in behind),
            Phrases(words.part_before),
            Phrases(words.part_behind),
            Phrases(words.windows),
        )


def kind_at(article: Article, mention: Mention) -> KindTold:
    """The kind of a figure by the words of its clause; a total where none tells another."""
    tables = _Tables.of(article.code)
    first, last = article.tokens_within((mention.start, mention.end))
    start, end = article.clause_at(first, last)
    words, near = article.words, (max(start, first - NEAR_BEFORE), first)
    if condition := _condition(article, first, last, tables.words):
        return KindTold(Kind.HYPOTHETICAL, condition)
    behind = (last, min(end, last + NEAR_BEHIND))
    for kind, phrases in tables.before:
        if found := phrases.last(words, *near):
            return KindTold(kind, article.place(*found))
        told = _by_verbs(kind, tables.words)
        if told and (found := within_words(words, *near, *told, BETWEEN)):
            return KindTold(kind, article.place(*found))
    if end < len(words) and article.tokens[end - 1].text == "?" and end - last <= 1:
        return KindTold(Kind.HYPOTHETICAL, article.place(end - 1, end))
    for kind, phrases in tables.behind:
        if found := phrases.first(words, *behind):
            return KindTold(kind, article.place(*found))
    if mention.figure.increment:
        return KindTold(Kind.INCREMENT)
    if found := tables.part_before.last(words, max(start, first - RIGHT_BEFORE), first):
        return KindTold(Kind.PART, article.place(*found))
    own = next((i for i in range(first, last) if words[i] in ("of",)), None)
    if own is not None and own + 1 < last and words[own + 1] in article.grammar.determiners | {"them", "whom", "those"}:
        return KindTold(Kind.PART, article.place(own, last))
    if last < end and (until := tables.part_behind.at(words, last, end)):
        return KindTold(Kind.PART, article.place(last, until))
    if found := tables.windows.first(words, start, end):
        return KindTold(Kind.PART, article.place(*found))
    alone = next((i for i in range(start, end) if words[i] in tables.words.alone), None)
    return KindTold(Kind.PART, article.place(alone, alone + 1)) if alone is not None else KindTold(Kind.TOTAL)


def _condition(article: Article, first: int, last: int, said: DraftWords) -> Span | None:
    """The word of a condition in a sentence that says what would be: IF the storm turned, half a million WOULD have to go."""
    start, end = article.near(first, last)
    words = article.words
    at = next((i for i in range(start, end) if words[i] in said.conditions), None)
    if at is None or not (set(words[start:end]) & {*said.modals, *said.wills}):
        return None
    return article.place(at, at + 1)


def _by_verbs(kind: Kind, words: DraftWords) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The verbs that tell a kind by another behind them: WILL send, COULD reach."""
    if kind is Kind.PLAN:
        return words.wills, words.acts
    if kind is Kind.PROJECTION:
        return words.modals, words.rises
    return None
