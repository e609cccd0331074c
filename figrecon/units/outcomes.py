"""Outcomes: what became of the people that a unit counts, by the headings of labels.txt."""

import functools
from collections.abc import Set as AbstractSet

from . import nouns
from .labels import CACHED, counted, unit_of
from .table import find_unit, table

DEAD = "dead"
"""What nothing else becomes of."""

DEATH = "death"
"""The unit that holds for all the dead, whether told as bodies, martyrs or the killed."""

JOINT = {
    "casualty": (frozenset(["dead", "hurt"]), frozenset(["dead or hurt", "missing", "captured"])),
    "dead or missing": (frozenset(["dead", "missing"]), frozenset()),
}
"""Units of several outcomes, which they have and may have: an army's casualties are also its missing and captured."""


def outcome(unit: str) -> str | None:
    """What became of the people that a unit counts; None where it says only who they are, and for all other units.

    Two outcomes cannot be compared. Raises UnitError where `canonical` does.

    >>> [outcome(u) for u in ("people killed", "injured", "wounded soldiers", "troops", "cases per 100,000", "tanks")]
    ['dead', 'hurt', 'hurt', None, 'infected', None]
    """
    return outcome_of(unit_of(unit).of)


@functools.lru_cache(CACHED)
def outcome_of(name: str) -> str | None:
    """What became of the people that a name counts; None where it says only who they are, and of what is no people.

    Of several words the one behind the noun says most, then the one before it; but the dead stay dead: bodies
    recovered, dead hostages.
    """
    entry = table().names.get(name)
    if entry:
        return entry.outcome
    if counted(name) != "[person]":
        return None
    noun, after = nouns.cut(name)
    before, _, head = noun.rpartition(" ")
    first = after.partition(" ")[0]
    described = [word for word in reversed(before.split(" ")) if word in nouns.PARTICIPLES]  # a case worker is no case
    told = (find_unit(word) for word in (after, first, *described, head) if word)
    outcomes = [entry.outcome for entry in told if entry and entry.outcome]
    return DEAD if DEAD in outcomes else next(iter(outcomes), None)


def joint_outcome(outcomes: AbstractSet[str | None]) -> str | None:
    """The unit of a number that is told of several outcomes at once, where there is one.

    >>> [joint_outcome(set(each.split(", "))) for each in ("dead, hurt, missing", "dead, missing", "dead, infected")]
    ['casualty', 'dead or missing', None]
    """
    return next((name for name, (has, may) in JOINT.items() if has <= outcomes <= has | may), None)
