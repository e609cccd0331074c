"""Topics: what is asked about a text, and whether a figure is an answer to it."""

import functools

import attrs

from figrecon.languages import language
from figrecon.select.quantities import words_of_subject
from figrecon.units import nouns
from figrecon.units.nouns import PARTICIPLES

from .article import Article, Phrases
from .counts_told import Count
from .folding import Span

WORD_ENDS = " ,;:.()'\"’“”"

OUTCOMES = {"hurt": "injured", "dead or hurt": "casualties", "infected": "infected"}
"""What those are called of whom an outcome has another name."""


@attrs.frozen
class Topic:
    """The subject that is asked about: what became of the people, who they are or what the things are, and its names."""

    subject: str
    outcomes: frozenset[str]
    nouns: frozenset[str]
    names: frozenset[str]
    code: str

    @classmethod
    def of(cls, subject: str, article: Article) -> "Topic":
        """The topic that the words of a subject name."""
        words = [word.strip(WORD_ENDS) for word in subject.split()]
        words = [word.removesuffix("'s").removesuffix("’s") for word in words if word]
        prepositions = article.grammar.within | article.grammar.stops
        at = next((n for n, word in enumerate(words) if n and word.casefold() in prepositions), len(words))
        head = [word.casefold() for word in words[:at]]
        named = frozenset(word.casefold() for word in words if word[0].isupper() or word[0].isdigit())
        told = words_of_subject(subject).outcomes
        counted = {nouns.singular(word) for word in head if word not in PARTICIPLES and word not in named}
        return cls(subject, told, frozenset(counted), named, article.code)

    @property
    def roles(self) -> frozenset[str]:
        """The nouns that say who or what is counted, without those for anybody."""
        anybody = set(language(self.code).drafting.anybody)
        return frozenset(noun for noun in self.nouns if noun not in anybody and not _outcome_noun(noun))

    @property
    def all_nouns(self) -> frozenset[str]:
        """The nouns by which a figure may be known to count the subject."""
        return self.roles.union(*(alike_to(noun, self.code) for noun in self.roles))

    def doubt_of(self, count: Count) -> str:
        """Why a count is none of the subject; nothing where it is one."""
        if count.is_bare:
            return "nothing says what it counts"
        anybody = language(self.code).drafting.anybody
        if self.outcomes:
            if count.outcome not in self.outcomes and not self._held_by(count):
                return f"counts {_called(count)}"
            if self.roles and count.noun and count.noun not in anybody and count.noun not in self.all_nouns:
                if not (_outcome_noun(count.noun) or count.noun in language(self.code).sources.groups):
                    return f"counts {nouns.plural_of(count.noun)}"
            return ""
        if count.outcome is not None:
            return f"counts {_called(count)}"
        if count.noun in self.nouns | self.all_nouns or not self.nouns:
            return ""
        return "" if count.noun in anybody and count.is_people and self._are_people() else f"counts {_called(count)}"

    def _held_by(self, count: Count) -> bool:
        """Whether a noun of the subject is what is counted, with no word of what became of it."""
        return count.outcome is None and count.noun in self.roles and not count.is_people

    def _are_people(self) -> bool:
        return any(alike_to(noun, self.code) for noun in self.roles)


def _called(count: Count) -> str:
    """What a count is of, for print: the injured, tanks."""
    if count.outcome is not None:
        return f"the {OUTCOMES.get(count.outcome, count.outcome)}"
    return nouns.plural_of(count.noun)


def _outcome_noun(noun: str) -> bool:
    return bool(words_of_subject(nouns.plural_of(noun)).outcomes or words_of_subject(noun).outcomes)


@functools.lru_cache(1024)
def alike_to(noun: str, code: str) -> frozenset[str]:
    """The nouns that a newspaper takes for one another, of which this is one.

    >>> "soldier" in alike_to("troop", "en")
    True
    """
    rows = [set(row.split()) for row in language(code).drafting.alike]
    return frozenset().union(*(row for row in rows if noun in row))


@functools.cache
def _elsewhere(code: str) -> Phrases:
    return Phrases(language(code).drafting.elsewhere)


@functools.cache
def _excluded(code: str) -> Phrases:
    return Phrases(language(code).drafting.excluded)


def another_event(article: Article, span: Span, topic: Topic, year: int) -> str:
    """Why a figure that counts such things may be of another event, or left out of the count; nothing where it is not."""
    first, last = span
    words = article.words
    start, end = article.clause_at(first, last)
    if _excluded(article.code).first(words, max(start, first - 5), first):
        return "left out of the count"
    if found := _elsewhere(article.code).first(words, *article.near(first, last)):
        return f"another event? “{article.text[slice(*article.place(*found))]}”"
    start, end = article.near(first, last)
    for i in (*range(start, first), *range(last, end)):
        word = words[i]
        if len(word) == 4 and word.isdecimal() and 1000 <= int(word) < year and word not in topic.names:
            return f"another event? {word}"
    return ""
