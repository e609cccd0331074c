"""Reports without a number: denials, withdrawals, and word that there are some, though not how many."""

import functools
from collections.abc import Iterator
from typing import NamedTuple

from figrecon.drafting.folding import Span
from figrecon.languages import language
from figrecon.reports import Kind
from figrecon.units import nouns

from .article import Article, Phrases
from .sources import Said, SourcesTold

NEGATION = 2
"""Words before others that take back what these say: WITHOUT PROVIDING evidence."""

OBJECT, WITHDRAWN = 12, 5
"""Words behind a verb of denying, and of taking back, among which there is what is denied or taken back."""


class Numberless(NamedTuple):
    """A report without a number: its kind, who makes it, and the words that say so."""

    kind: Kind
    said: Said | None
    span: Span
    doubt: str


@functools.cache
def _phrases(code: str) -> tuple[Phrases, Phrases, Phrases]:
    words = language(code).drafting
    return Phrases(words.withdrawn), Phrases(words.numberless), Phrases(words.denials)


def denied_within(article: Article, span: Span) -> Span | None:
    """Where the clause of a figure denies it: the toll of 46 is A FAIRY TALE, the army said."""
    _, _, denials = _phrases(article.code)
    words, (first, last) = article.words, span
    _, end = article.clause_at(first, last)
    comma = next((i for i in range(last, end) if words[i] == ","), end)
    found = denials.first(words, last, comma)
    return article.place(*found) if found else None


def numberless(article: Article, sources: SourcesTold, asked: frozenset[str]) -> Iterator[Numberless]:
    """The reports of an article that have no number, in their order; `asked` are the nouns of the subject, or none."""
    for said in sources.in_order:
        if said.by.denies and (found := _denial(article, said)):
            yield found
    yield from _others(article, sources, asked)


def _denial(article: Article, said: Said) -> Numberless | None:
    """Russia denied the troop movements: a verb of denying, and what is denied is a count or what is counted."""
    verb = article.token_at(said.by.cue_span[0])
    _, end = article.near(verb, verb + 1)
    objects = article.grammar.claims | set(article.told.denied)
    for i in range(verb + 1, min(end, verb + 1 + OBJECT)):
        word = article.words[i]
        if word in objects:
            return Numberless(Kind.DENIAL, said, article.place(verb, i + 1), "which figure is denied?")
        if article.tokens[i].text in ",;" or word in article.told.breaks:
            break
    return None


def _others(article: Article, sources: SourcesTold, asked: frozenset[str]) -> Iterator[Numberless]:
    withdrawn, without, denials = _phrases(article.code)
    words, floor = article.words, 0
    firsts = {*withdrawn.by_first, *without.by_first, *denials.by_first, *article.told.withdraws}
    for i, word in enumerate(words):
        if i < floor or word not in firsts:
            continue
        if end := withdrawn.at(words, i, len(words)) or _withdraws(article, i):
            who = sources.subject_of(i) or sources.speaking(i)
            yield Numberless(Kind.WITHDRAWAL, who, article.place(i, end), "which figure is withdrawn?")
        elif end := denials.at(words, i, len(words)):
            who = sources.speaking(i)
            if who is not None and not who.by.denies:
                yield Numberless(Kind.DENIAL, who, article.place(i, end), "which figure is denied?")
        elif (end := without.at(words, i, len(words))) and _is_said(article, i) and _speaks_of(article, i, asked):
            yield Numberless(Kind.TOTAL, sources.speaking(i), article.place(i, end), "it gives no number")
        floor = max(floor, end)


def _withdraws(article: Article, i: int) -> int:
    """Where a verb of taking back ends with what is taken back: RETRACTED its toll; 0 where none does."""
    words = article.words
    if words[i] not in article.told.withdraws:
        return 0
    start, end = article.near(i, i + 1)
    near = range(i + 1, min(i + 1 + WITHDRAWN, end))
    told = article.grammar.claims
    if not told.isdisjoint(words[max(start, i - OBJECT) : i]):
        told |= article.grammar.objects  # issued a toll, but withdrew it
    return next((n + 1 for n in near if words[n] in told), 0)


def _is_said(article: Article, i: int) -> bool:
    """Whether there is what words name: not where they stand behind "without providing", or "no"."""
    return set(article.told.negations).isdisjoint(article.words[max(0, i - NEGATION) : i])


def _speaks_of(article: Article, i: int, asked: frozenset[str]) -> bool:
    """Whether a sentence names what is asked about."""
    if not asked:
        return True
    start, end = article.near(i, i + 1)
    return any(nouns.singular(word) in asked for word in article.words[start:end])
