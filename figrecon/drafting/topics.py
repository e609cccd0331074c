"""Topics: what is asked about a text, and whether a figure is an answer to it."""

import functools
from collections.abc import Sequence

import attrs

from figrecon import units
from figrecon.languages import language
from figrecon.select.quantities import words_of_subject
from figrecon.units import nouns
from figrecon.units.nouns import PARTICIPLES
from figrecon.units.table import Sort, find_unit

from .article import Article
from .counts_told import Count

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
    measures: frozenset[str]
    head: frozenset[str]
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
        measures = frozenset(
            kind
            for unit, said in article.told.measured.items()
            if not told and set(said) & {nouns.singular(word) for word in head}
            for kind in _measured(unit)
        )
        return cls(subject, told, frozenset(counted), named, measures, frozenset(head), article.code)

    @property
    def roles(self) -> frozenset[str]:
        """The nouns that say who or what is counted, without those for anybody."""
        anybody = set(language(self.code).drafting.anybody)
        return frozenset(noun for noun in self.nouns if noun not in anybody and not _outcome_noun(noun))

    @property
    def all_nouns(self) -> frozenset[str]:
        """The nouns by which a figure may be known to count the subject."""
        return self.roles.union(*(alike_to(noun, self.code) for noun in self.roles))

    def why_not(self, count: Count) -> str:
        """Why a count is none of the subject; nothing where it is one."""
        if count.is_bare:
            return "nothing says what it counts"
        if self.measures:
            return "" if _measured(count.unit) & self.measures else f"counts {_called(count)}"
        anybody = language(self.code).drafting.anybody
        if self.outcomes:
            if count.outcome not in self._outcomes and not self._held_by(count):
                return f"counts {_called(count)}"
            groups = {*anybody, *language(self.code).sources.groups, *self.all_nouns}
            known = not self.roles or not count.noun or count.noun in groups or _outcome_noun(count.noun)
            return "" if known else f"counts {nouns.plural_of(count.noun)}"
        if count.outcome is not None:
            return f"counts {_called(count)}"
        if count.noun in self.nouns | self.all_nouns or not self.nouns:
            return ""
        anybody_fits = count.noun in anybody and count.is_people and self._are_people()
        return "" if anybody_fits or (count.is_people and self._is_anybody(count)) else f"counts {_called(count)}"

    def of_others(self, modifiers: Sequence[str]) -> bool:
        """Whether words before a noun say that these are another's: TARVIAN tanks, where Severian ones are asked for."""
        theirs = [word.casefold() for word in modifiers if word[0].isupper()]
        ours = [name for name in self.names if name in self.head]
        if not theirs or not ours or any(_same_nation(one, other, self.code) for one in theirs for other in self.names):
            return False
        return not any(_same_nation(one, other, self.code) for one in theirs for other in ours)

    def doubts(self, count: Count) -> list[str]:
        """What is doubtful about a count of the subject."""
        found = []
        if count.like_before:
            found.append(f"nothing beside it says what it counts; read like the figure before: {_called(count)}")
        if count.outcome not in self.outcomes and count.outcome in JOINT:
            found.append("casualties are the dead and the injured")
        return found

    @property
    def _outcomes(self) -> frozenset[str]:
        """The outcomes that count: the dead are among casualties, which are told with a doubt."""
        return self.outcomes | {name for name, parts in JOINT.items() if parts & self.outcomes}

    def _held_by(self, count: Count) -> bool:
        """Whether a noun of the subject is what is counted, with no word of what became of it."""
        return count.outcome is None and count.noun in self.roles and not count.is_people

    def _is_anybody(self, count: Count) -> bool:
        """Whether people are asked for, and these are people at something: visitors, marchers."""
        return not self.roles and count.noun in alike_to("visitor", self.code)

    def _are_people(self) -> bool:
        return any(alike_to(noun, self.code) for noun in self.roles)


JOINT = {"dead or hurt": {"dead", "hurt"}, "dead or missing": {"dead", "missing"}}
"""Outcomes that are told together, of which a topic may be one."""


def _measured(unit: str | None) -> frozenset[str]:
    """What a unit measures: money of any currency, or its dimension."""
    entry = find_unit(unit) if unit else None
    if entry is None or unit is None:
        return frozenset()
    return frozenset(["money" if entry.sort is Sort.MONEY else units.dimension(unit)])


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


@functools.lru_cache(1024)
def alike_to(noun: str, code: str) -> frozenset[str]:
    """The nouns that a newspaper takes for one another, of which this is one.

    >>> "soldier" in alike_to("troop", "en")
    True
    """
    rows = [set(row.split()) for row in language(code).drafting.alike]
    return frozenset().union(*(row for row in rows if noun in row))
