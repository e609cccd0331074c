"""Quantities: what a unit counts, and what the words of a subject name."""

import functools
import re
from collections.abc import Sequence

import attrs

from figrecon import units
from figrecon.units import nouns
from figrecon.units.table import KnownUnit, Sort, find_unit

WORD = re.compile(r"[^\W_]+(?:[-'/][^\W_]+)*")

MOST_WORDS = 4
"""Words of the longest label that is looked for in a subject: "internally displaced people" has three."""

TALLIES = ("toll", "count", "counts", "tally", "figures", "number", "numbers", "total")
"""What a noun in the singular may stand before and be what is counted: death toll; a hostage crisis counts none."""

SHORTEST_MEASURE = 4
"""Letters of a measure that counts in the words of a subject: "in" and "a" are labels too."""

PERSON = "[person]"

EVERYBODY = "person"
"""The unit that is true of people of every kind."""


@attrs.frozen
class Quantity:
    """What a unit counts or measures: its dimension and, of people, what became of them.

    A number without a unit may be of it, unless it is a ratio: 3,000 among percentages is no percentage.
    """

    dimension: str
    outcome: str | None = None
    is_ratio: bool = False

    def fits(self, other: "Quantity") -> bool:
        """Whether the two can be compared: a role goes with any one outcome."""
        if BARE in (self, other):
            return not (self.is_ratio or other.is_ratio)
        return self.dimension == other.dimension and (
            self.outcome is None or other.outcome is None or self.outcome == other.outcome
        )


BARE = Quantity("")
"""What a number without a unit counts."""

SHARES = ("[]", "[percentage_point]")
"""The dimensions of percentages and of their differences."""


@functools.lru_cache(4096)
def quantity_of(unit: str) -> Quantity:
    """The quantity of a canonical unit."""
    dimension = units.dimension(unit)
    above, slash, _ = unit.partition("/")
    return Quantity(dimension, units.outcome(unit), dimension in SHARES or bool(slash and units.is_count(above)))


@attrs.frozen
class Words:
    """What the words of a subject name: outcomes, whether its head is a role, and all that is a unit."""

    outcomes: frozenset[str]
    role: bool
    units: frozenset[str]
    named: frozenset[Quantity]

    def name(self, unit: str) -> bool:
        """Whether they say themselves what is counted in a unit: deaths under "the dead of Hamra", and people."""
        if unit == EVERYBODY:
            return any(quantity.dimension == PERSON for quantity in self.named)
        return unit in self.units or (unit == units.DEATH and units.DEAD in self.outcomes)


@functools.lru_cache(1024)
def words_of_subject(subject: str) -> Words:
    """The quantities that the words of a subject name.

    >>> [words_of_subject(text).outcomes for text in ("deaths in the flood", "hostage crisis")]
    [frozenset({'dead'}), frozenset()]
    >>> words_of_subject("troops in Russia").role
    True
    """
    words = WORD.findall(subject)
    found: list[KnownUnit] = []
    at = 0
    while at < len(words):
        entry, end = _label_at(words, at)
        if entry is not None:
            found.append(entry)
        at = end
    head = nouns.head(subject)
    role = find_unit(head) if nouns.singular(head.casefold()) != head.casefold() else None
    return Words(
        outcomes=frozenset(entry.outcome for entry in found if entry.outcome),
        role=role is not None and is_role(role),
        units=frozenset(entry.name for entry in found),
        named=frozenset(quantity_of(entry.name) for entry in found),
    )


def _label_at(words: Sequence[str], at: int) -> tuple[KnownUnit | None, int]:
    """The longest label of the table at a word, if it is told as what is counted, and the word after it."""
    for end in range(min(at + MOST_WORDS, len(words)), at, -1):
        entry = find_unit(" ".join(words[at:end]))
        if entry is None:
            continue
        last = words[end - 1].casefold()
        plural = nouns.singular(last) != last or last in nouns.PARTICIPLES or end - at > 1
        if entry.sort is Sort.MEASURES:
            return entry if len(last) >= SHORTEST_MEASURE else None, end
        tallied = end < len(words) and words[end].casefold() in TALLIES
        return entry if plural or tallied or entry.sort is Sort.MONEY else None, end
    return None, at + 1


def is_role(entry: KnownUnit) -> bool:
    """Whether it says who people are; "people" says nothing."""
    return entry.sort is Sort.PEOPLE and entry.outcome is None and entry.name != EVERYBODY
