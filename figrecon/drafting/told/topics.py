"""Topics: what is asked about a text, and whether a figure is an answer to it."""

import functools
from collections.abc import Sequence

import attrs

from figrecon import units
from figrecon.languages import language
from figrecon.reports import Kind
from figrecon.select.quantities import words_of_subject
from figrecon.units import nouns
from figrecon.units.nouns import PARTICIPLES
from figrecon.units.table import Sort, find_unit

from .article import Article
from .counts import Count

WORD_ENDS = " ,;:.()'\"’“”"

OUTCOMES = {"hurt": "injured", "dead or hurt": "casualties", "infected": "infected"}
"""What those are called of whom an outcome has another name."""


@attrs.frozen
class Topic:
    """The subject that is asked about, by its words."""

    subject: str
    outcomes: frozenset[str]
    """What became of the people who are counted, where it says so: the DEAD in the flood."""
    nouns: frozenset[str]
    """Who or what is counted, in the singular."""
    names: frozenset[str]
    """Its words with a capital, and its numbers: places, nations, years."""
    measures: frozenset[str]
    """What is measured, where nothing is counted: a dimension, or money."""
    head: frozenset[str]
    """The words before its first preposition."""
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
        counts = [word for word in head if word not in named and _is_counted(word, with_outcome=bool(told))]
        measures = frozenset(
            kind
            for unit, said in article.told.measured.items()
            if not told and set(said) & {nouns.singular(word) for word in head}
            for kind in _measured(unit)
        )
        counted = frozenset(map(nouns.singular, counts))
        return cls(subject, told, counted, named, measures, frozenset(head), article.code)

    @functools.cached_property
    def roles(self) -> frozenset[str]:
        """The nouns that say who or what is counted, without those for anybody."""
        anybody = set(language(self.code).drafting.anybody)
        return frozenset(noun for noun in self.nouns if noun not in anybody and not _outcome_noun(noun))

    @functools.cached_property
    def all_nouns(self) -> frozenset[str]:
        """The nouns by which a figure may be known to count the subject."""
        if not self.roles and not self.outcomes:
            return alike_to(language(self.code).drafting.at_events, self.code)
        return self.roles.union(*(alike_to(noun, self.code) for noun in self.roles))

    def why_not(self, count: Count, kind: Kind = Kind.TOTAL) -> str:
        """Why a count is none of the subject; nothing where it is one."""
        room = kind is Kind.CAPACITY and count.like_before and self.outcomes  # there is room for 45, but for no dead
        if count.is_bare or room:
            return "nothing says what it counts"
        if self.measures:
            fits = bool(_measured(count.unit) & self.measures)
        elif self.outcomes:
            fits = count.outcome in self._outcomes
        else:
            fits = count.outcome is None and self._has_noun(count)
        if not fits:
            return f"counts {_called(count)}"
        return "" if not self.outcomes or self._has_role(count) else f"counts {nouns.plural_of(count.noun)}"

    def _has_noun(self, count: Count) -> bool:
        """Whether it counts what the subject names: troops, or the people at a festival."""
        if not self.nouns or count.noun in self.nouns | self.all_nouns:
            return True
        told = language(self.code).drafting
        return count.is_people and count.noun in told.anybody and any(map(_is_of_people, self.roles))

    def _has_role(self, count: Count) -> bool:
        """Whether the people whose outcome is asked for may be those whom it counts: no rebels among dead soldiers."""
        if not self.roles or not count.noun or _outcome_noun(count.noun):
            return True
        said = language(self.code)
        return count.noun in {*said.drafting.anybody, *said.sources.groups, *self.all_nouns}

    def of_others(self, modifiers: Sequence[str]) -> bool:
        """Whether words before a noun say whose it is, and it is another's: TARVIAN tanks, not Severian ones."""
        theirs = [word.casefold() for word in modifiers if word[0].isupper()]
        if not theirs or self.names.isdisjoint(self.head):
            return False
        return not any(_same_nation(one, other, self.code) for one in theirs for other in self.names)

    def doubts(self, count: Count) -> list[str]:
        """What is doubtful about a count of the subject."""
        found = []
        if count.like_before:
            found.append(f"nothing beside it says what it counts; read like the figure before: {_called(count)}")
        if count.outcome not in self.outcomes and count.outcome in JOINT:
            found.append("casualties are the dead and the injured")
        return found

    @functools.cached_property
    def _outcomes(self) -> frozenset[str]:
        """The outcomes that count: the dead are among casualties, which are told with a doubt."""
        return self.outcomes | {name for name, parts in JOINT.items() if parts & self.outcomes}


def _is_counted(word: str, *, with_outcome: bool) -> bool:
    """Whether a word of a subject says who or what is counted: a plural, and of those with an outcome one of people."""
    if word in PARTICIPLES or nouns.singular(word) == word:
        return find_unit(word) is not None and word not in PARTICIPLES and not with_outcome
    entry = find_unit(word)
    return not with_outcome or (entry is not None and entry.sort is Sort.PEOPLE)


def _is_of_people(noun: str) -> bool:
    entry = find_unit(noun)
    return entry is not None and entry.sort is Sort.PEOPLE


JOINT = {"dead or hurt": {"dead", "hurt"}, "dead or missing": {"dead", "missing"}}
"""Outcomes that are told together, of which a topic may be one."""


def _measured(unit: str | None) -> frozenset[str]:
    """What a unit measures: money of any currency, or its dimension."""
    entry = find_unit(unit) if unit else None
    if entry is None or unit is None:
        return frozenset()
    return frozenset(["money" if entry.sort is Sort.MONEY else units.dimension(unit)])


CACHED = 1024
"""Nouns whose likes are kept."""

SAME_LETTERS = 4
"""Letters with which two forms of one nation's name begin: Severian, Severia."""


def _same_nation(one: str, other: str, code: str) -> bool:
    if one[:SAME_LETTERS] == other[:SAME_LETTERS]:
        return True
    return any({one, other} <= set(row.split()) for row in language(code).drafting.same_nations)


def _called(count: Count) -> str:
    """What a count is of, for print: the injured, tanks."""
    if count.outcome is not None:
        return f"the {OUTCOMES.get(count.outcome, count.outcome)}"
    return nouns.plural_of(count.noun) if count.noun else count.unit or "nothing told"


def _outcome_noun(noun: str) -> bool:
    return bool(words_of_subject(nouns.plural_of(noun)).outcomes or words_of_subject(noun).outcomes)


@functools.lru_cache(CACHED)
def alike_to(noun: str, code: str) -> frozenset[str]:
    """The nouns that a newspaper takes for one another, of which this is one.

    >>> "soldier" in alike_to("troop", "en")
    True
    """
    rows = [set(row.split()) for row in language(code).drafting.alike]
    return frozenset().union(*(row for row in rows if noun in row))
