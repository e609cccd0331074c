"""Reports without a number: denials, withdrawals, and word that there are some, though not how many."""

import functools
from collections.abc import Iterator
from typing import NamedTuple

from figrecon.languages import language
from figrecon.reports import Kind

from .article import Article, Phrases
from .folding import Span
from .sources_told import Said, SourcesTold

OBJECT = 12
"""Words behind a verb of denying among which there is what is denied."""


class Numberless(NamedTuple):
    """A report without a number: its kind, who makes it, and the words that say so."""

    kind: Kind
    said: Said | None
    span: Span
    doubt: str


@functools.cache
def _phrases(code: str) -> tuple[Phrases, Phrases]:
    words = language(code).drafting
    return Phrases(words.withdrawn), Phrases(words.numberless)


def numberless(article: Article, sources: SourcesTold) -> Iterator[Numberless]:
    """The reports of an article that have no number, in their order."""
    for said in sources.in_order:
        if said.by.denies and (found := _denial(article, said)):
            yield found
    yield from _others(article, sources)


def _denial(article: Article, said: Said) -> Numberless | None:
    """Russia denied the troop movements: a verb of denying, and what is denied is a count or what is counted."""
    verb = article.token_at(said.by.cue_span[0])
    start, end = article.near(verb, verb + 1)
    objects = article.grammar.claims | set(article.told.denied)
    until = min(end, verb + 1 + OBJECT)
    for i in range(verb + 1, until):
        word = article.words[i]
        if article.tokens[i].text in ",;" or word in article.told.breaks:
            until = i
            break
    at = next((i for i in range(verb + 1, until) if article.words[i] in objects), None)
    if at is None:
        return None
    return Numberless(Kind.DENIAL, said, article.place(verb, at + 1), "which figure is denied?")


def _others(article: Article, sources: SourcesTold) -> Iterator[Numberless]:
    withdrawn, without = _phrases(article.code)
    words, claims = article.words, article.grammar.claims
    withdraws = set(article.told.withdraws)
    for i, word in enumerate(words):
        end = withdrawn.at(words, i, len(words))
        if word in withdraws and article.tokens[i].text == word:
            at = next((n for n in range(i + 1, min(i + 6, len(words))) if words[n] in claims), None)
            end = at + 1 if at is not None else 0
        if end:
            yield Numberless(Kind.WITHDRAWAL, _who(article, sources, i), article.place(i, end), "which figure is withdrawn?")
        elif end := without.at(words, i, len(words)):
            yield Numberless(Kind.TOTAL, _who(article, sources, i), article.place(i, end), "it gives no number")


def _who(article: Article, sources: SourcesTold, i: int) -> Said | None:
    """The last who speaks before some words in their sentence, or whose words they are."""
    place = article.tokens[i].start
    sentence = article.sentence_at(i)
    start, end = article.place(sentence.first, sentence.last)
    here = [each for each in sources.in_order if start <= each.by.span[0] < end]
    reaching = [each for each in here if each.by.reach[0] <= place < each.by.reach[1]]
    return next(iter(reaching or here), None)
