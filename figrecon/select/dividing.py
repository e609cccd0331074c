"""What is counted, and what is something else: by the question, the subject's own words or most of the sources.

Reports of one subject may count the dead and the injured, troops and tanks, people and a percentage. One of them is
what is asked; what counts something else is set aside, and never compared with it. Only what is known by the date of
the question tells which, so that no later report changes what was said.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import attrs

from figrecon import units
from figrecon.errors import IncommensurableError
from figrecon.flags import Doubt, Flag
from figrecon.reports import Kind
from figrecon.units.table import find_unit

from .account import SetAside
from .items import Item
from .quantities import BARE, EVERYBODY, PERSON, WORD, Quantity, is_role, quantity_of, words_of_subject

BY_MOST = "as most sources count"
"""What says so where neither the question nor the subject does."""

MOST_TOLD = 4
"""How many figures of something else a flag lists."""


@attrs.frozen
class Choice:
    """The quantity that is asked about, and what says so; `roles` where people count and no outcome of theirs."""

    quantity: Quantity
    basis: str
    roles: bool = False

    def fits(self, other: Quantity) -> bool:
        """Whether a figure of another quantity counts the same; a number without a unit is of what was asked for."""
        if other == BARE:
            return self.basis != BY_MOST or BARE.fits(self.quantity)
        return other == self.quantity if self.roles else other.fits(self.quantity)


@attrs.define  # never handed out, so not frozen: it is filled twice as fast
class Division:
    """The reports of the quantity that is asked about, and the others by theirs."""

    counted: Sequence[Item]
    others: Mapping[Quantity, Sequence[Item]]
    basis: str = ""


@attrs.define  # never handed out, so not frozen: it is filled twice as fast
class Quantities:
    """What the reports of a subject may count on any date: their units, its words, and the unit that was asked for."""

    units: frozenset[str]
    subject: str
    asked: str | None = None
    settled: bool = attrs.field(init=False)
    """Whether no report of any date can count something else."""

    def __attrs_post_init__(self) -> None:
        if not self.units and self.asked is None:  # bare numbers
            self.settled = True
            return
        found = {quantity_of(unit) for unit in self.units}
        of_roles = self.asked is None and found <= {Quantity(PERSON)}  # whatever the subject's words say
        choice = None if of_roles else self._known(found, bare=True)
        self.settled = _all_fit([*found, BARE]) if choice is None else all(choice.fits(q) for q in (*found, BARE))

    def divide(self, items: Sequence[Item]) -> Division:
        """The reports of what is asked about, and those of something else.

        Raises IncommensurableError where they count two things, and nothing tells which is asked about.
        """
        if self.settled:
            return Division(items, {})
        counts = [item for item in items if item.kind is not Kind.PART and item.report.figure is not None] or items
        by_quantity = _by_quantity(counts)
        bare = any(item.report.figure is not None and _unit(item) is None for item in counts)
        choice = self._known(set(by_quantity), bare=bare) or self._chosen(by_quantity)
        found = _divided(items, by_quantity, choice)
        if len(counts) > sum(map(len, found.others.values())):
            return found  # the parts of a count are held against it, whatever they count
        return _divided(items, _by_quantity(items), choice)

    def beside(self, items: Sequence[Item], unit: str | None) -> Division:
        """The same for a kind beside the count, where the count's quantity leads; a tie goes to the first published."""
        if self.settled:
            return Division(items, {})
        by_quantity = _by_quantity(items)
        if _all_fit(by_quantity):
            return Division(items, {})
        main = None if unit is None else quantity_of(unit)
        of_the_count = [q for q in by_quantity if main is not None and q.fits(main)]
        first = of_the_count[0] if of_the_count and main else max(by_quantity, key=lambda q: _votes(by_quantity[q]))
        quantity = main if of_the_count and main and main.outcome else first
        return _divided(items, by_quantity, Choice(quantity, "as the count does", roles=quantity.outcome is None))

    def _known(self, found: Iterable[Quantity], *, bare: bool) -> Choice | None:
        """What is asked about by the unit that was asked for, else by the subject's own words; None if nothing asks."""
        found = set(found)
        people = {q for q in found if q.dimension == PERSON}
        some_role = bare or Quantity(PERSON) in people
        asked = None if self.asked is None else quantity_of(self.asked)
        if asked is not None:
            entry = find_unit(self.asked or "")
            roles = some_role and len(people) > 1 and entry is not None and is_role(entry)
            if asked.outcome or asked.dimension != PERSON or roles:
                return Choice(asked, "as was asked for", roles)
        words = words_of_subject(self.subject)
        if not (people or bare) or not (asked is None or asked.dimension == PERSON):
            return None
        if len(words.outcomes) == 1:
            (outcome,) = words.outcomes
            return Choice(Quantity(PERSON, outcome), "by the subject's own words")
        if not words.outcomes and words.role and some_role:
            return Choice(Quantity(PERSON), "by the subject's own words", roles=True)
        return None

    def _chosen(self, by_quantity: Mapping[Quantity, Sequence[Item]]) -> Choice | None:
        """Where several quantities were counted: the one that the subject's words name, else that of most sources."""
        asked = None if self.asked is None else quantity_of(self.asked)
        candidates = [q for q in by_quantity if asked is None or q.dimension == asked.dimension]
        if _all_fit(by_quantity):
            return None
        if asked is not None and _all_fit(candidates):
            return Choice(asked, "as was asked for")
        named = [q for q in candidates if q in words_of_subject(self.subject).named or self._names(by_quantity[q])]
        if named and _all_fit(named):
            return _of(named, by_quantity, "by the subject's own words")
        leading = _leading(candidates, by_quantity)
        if BARE in leading:
            of_bare = [q for q in candidates if q != BARE and q.fits(BARE)]
            leading = [*leading, *_leading(of_bare, by_quantity)]
        if not _all_fit(leading):
            raise IncommensurableError(_undecided(candidates, by_quantity))
        return _of(leading, by_quantity, BY_MOST)

    def _names(self, items: Sequence[Item]) -> bool:
        """Whether the subject has the noun of some reports in its words, one that no table has included."""
        words = f" {' '.join(WORD.findall(self.subject)).casefold()} "
        return any(f" {units.label(unit).casefold()} " in words for item in items if (unit := _unit(item)))


def unit_of_earliest(items: Iterable[Item]) -> str | None:
    """The unit of the earliest-published report that has one, of a count before those of parts.

    Of people it is the earliest that says what became of them; of the dead told by several nouns, as bodies and as
    martyrs, it is the one that holds for all.
    """
    named = [(item.kind is Kind.PART, item.moment, item.report.key, u) for item in items if (u := _unit(item))]
    parts_alone = all(row[0] for row in named)
    told = [row for row in named if row[0] == parts_alone and quantity_of(row[3]).outcome is not None]
    if told and len({row[3] for row in told}) > 1 and all(units.outcome(row[3]) == units.DEAD for row in told):
        return units.DEATH
    return min(told or named)[3] if named else None


def for_bare(unit: str | None) -> str | None:
    """The unit of the count for a number beside it that has none; a ratio is no unit for it."""
    return None if unit is None or quantity_of(unit).is_ratio else unit


def _by_quantity(items: Iterable[Item]) -> dict[Quantity, list[Item]]:
    """The reports by what they count; those without a unit by themselves where a ratio stands among them."""
    found: dict[Quantity, list[Item]] = {}
    bare = []
    for item in items:
        if (unit := _unit(item)) is not None:
            found.setdefault(quantity_of(unit), []).append(item)
        elif item.report.figure is not None and item.kind is not Kind.INCREMENT:
            bare.append(item)
    return {**found, BARE: bare} if bare and any(q.is_ratio for q in found) else found


def _leading(candidates: Sequence[Quantity], by_quantity: Mapping[Quantity, Sequence[Item]]) -> list[Quantity]:
    """Those of some quantities that most sources count."""
    most = max((_votes(by_quantity[q]) for q in candidates), default=0)
    return [q for q in candidates if _votes(by_quantity[q]) == most]


def _unit(item: Item) -> str | None:
    return None if item.report.figure is None else item.report.figure.unit


def _all_fit(found: Iterable[Quantity]) -> bool:
    return all(a.fits(b) for a, b in combinations(found, 2))


def _votes(items: Sequence[Item]) -> int:
    """One vote for each origin, however often it speaks."""
    return len({item.source.name for item in items})


def _of(leading: Sequence[Quantity], by_quantity: Iterable[Quantity], basis: str) -> Choice:
    """Of quantities that fit each other, the one that tells an outcome; a role alone, where several are counted."""
    quantity = min(leading, key=lambda q: (q == BARE, q.outcome is None, q.outcome or ""))
    outcomes = {q.outcome for q in by_quantity if q.dimension == quantity.dimension and q.outcome}
    return Choice(quantity, basis, roles=quantity.outcome is None and len(outcomes) > 1)


def _divided(items: Sequence[Item], by_quantity: Mapping[Quantity, Sequence[Item]], choice: Choice | None) -> Division:
    others = {} if choice is None else {q: [*found] for q, found in by_quantity.items() if not choice.fits(q)}
    if choice is None or not others:
        return Division(items, {})
    for item, quantity in _following(items):
        if quantity in others:
            others[quantity].append(item)
    out = {item.number for found in others.values() for item in found}
    return Division([item for item in items if item.number not in out], others, choice.basis)


def flag_on(others: Sequence[SetAside], division: Division, unit: str | None) -> Flag:
    """One flag on all that counts something else."""
    told = [f"{aside.report.figure} ({aside.report.source})" for aside in others[:MOST_TOLD]]
    more = [f"{len(others) - MOST_TOLD} more"] if len(others) > MOST_TOLD else []
    counted = f"counted are {units.label(unit)}" if unit else "no figure is of what is asked about"
    message = f"{counted}, {division.basis}, and not {', '.join([*told, *more])}"
    return Flag(Doubt.OTHER_QUANTITY, message, tuple(aside.report.key for aside in others))


def _following(items: Iterable[Item]) -> Iterator[tuple[Item, Quantity]]:
    """The increments without a noun, each with what its origin counted last: another 5, after 30 injured."""
    last: dict[str, Quantity] = {}
    for item in items:
        unit = _unit(item)
        if unit is not None:
            last[item.source.name] = quantity_of(unit)
        elif item.kind is Kind.INCREMENT and item.source.name in last:
            yield item, last[item.source.name]


def _undecided(candidates: Iterable[Quantity], by_quantity: Mapping[Quantity, Sequence[Item]]) -> str:
    told = []
    for quantity in candidates:
        first = by_quantity[quantity][0]
        told.append((units.label(_unit(first) or EVERYBODY), quantity == BARE, first))
    told.sort(key=lambda row: row[:2])
    choices = ", ".join(
        f"{'a number without a unit' if bare else label} ({first.source.name}, {first.report.key})"
        for label, bare, first in told
    )
    return (
        f"these reports count {len(told)} things, and nothing tells which is asked about: {choices}; choose one by "
        f"unit={told[0][0]!r}, or name it in the subject"
    )
