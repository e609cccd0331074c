"""Suggestion: one thing that a roster or a report should perhaps say, with why and with what would come of it."""

from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from figrecon._values import FrozenMapping, Word
from figrecon._visible import visible
from figrecon.display import card
from figrecon.reports import Report, Roster, Source

Fields = FrozenMapping[str, Any]
"""What a corrected report has in some of its fields."""


class Hint(Word):
    """What a suggestion is about."""

    ALIAS = "alias"
    """Two names are of one body."""
    RELAY = "relay"
    """A source repeats what another says."""
    TALLY = "tally"
    """A source adds up what others say."""
    SUM = "sum"
    """A figure is the sum of others that are at hand."""
    REPLACED = "replaced"
    """A report says that it takes the place of another's."""
    COPY = "copy"
    """A rare number is another's, given again."""
    PART = "part"
    """A figure counts a group of those whom the subject counts."""
    EVENT = "event"
    """A figure is of another event of that name."""
    UNIT = "unit"
    """A figure is told in a unit that it is not of."""
    DATE = "date"
    """A report's day of publication is that of another month or year."""
    PARTY = "party"
    """A source has a side in the matter."""


def _sources(value: Iterable[Source]) -> tuple[Source, ...]:
    return tuple(value)


def _corrections(value: Mapping[str, Mapping[str, object]]) -> FrozenMapping[str, Fields]:
    return FrozenMapping({key: FrozenMapping(fields) for key, fields in value.items()})


@attrs.frozen
class Suggestion:
    """One proposal: what to say, why, by which reports, and what the answers would then be.

    Accepting it adds `sources` to the roster, or gives the reports whose keys are in `corrections` other fields.
    Nothing but `Suggestions.accept` does so. `evidence` are keys of reports.

    >>> import figrecon as fr
    >>> told = [(160, "Army", 3), (160, "Hill Radio", 4)]
    >>> said = [fr.Report("dead", n, source=who, published=f"2031-05-{day:02}") for n, who, day in told]
    >>> found = fr.suggest(fr.Ledger(said))[0]
    >>> print(found.kind, "|", found.what, "|", found.effect)
    relay | Hill Radio relays Army | 2 origins become 1, and the range stays 160
    """

    kind: Hint
    what: str
    why: str
    evidence: tuple[str, ...] = ()
    effect: str = ""
    sources: tuple[Source, ...] = attrs.field(default=(), converter=_sources, kw_only=True)
    corrections: FrozenMapping[str, Fields] = attrs.field(factory=FrozenMapping, converter=_corrections, kw_only=True)

    def __str__(self) -> str:
        return visible(f"{self.what}: {self.why}")

    def _repr_html_(self) -> str:
        return card(
            {
                "kind": self.kind.value,
                "what": self.what,
                "why": self.why,
                "evidence": ", ".join(self.evidence),
                "if accepted": self.effect,
            }
        )


def with_sources(roster: Roster, added: Iterable[Source]) -> Roster:
    """A roster that says of some sources what it said before and what is added.

    Raises SourceError where the two contradict each other.

    >>> with_sources(Roster({"NIS": ["Cho"]}), [Source("nis", ["Park"], tally=True)]).sources["NIS"]
    Source(name='NIS', aliases=('Cho', 'Park'), tally=True)
    """
    for source in added:
        roster = _with_source(roster, source)
    return roster


def _with_source(roster: Roster, added: Source) -> Roster:
    own = roster.resolve(added.name) if roster.lists(added.name) else Source(added.name)
    merged = attrs.evolve(
        own,
        aliases=tuple(dict.fromkeys([*own.aliases, *added.aliases])),
        relays=own.relays or added.relays,
        interested=_interests(own.interested, added.interested),
        tally=own.tally or added.tally,
    )
    return Roster({**roster.sources, merged.name: merged})


def _interests(one: bool | tuple[str, ...], other: bool | tuple[str, ...]) -> bool | tuple[str, ...]:
    """The subjects in which a source is interested, by either; True is all of them."""
    if one is True or other is True:
        return True
    return tuple(dict.fromkeys([*(one or ()), *(other or ())])) or False


def corrected(reports: Iterable[Report], corrections: Mapping[str, Mapping[str, Any]]) -> list[Report]:
    """The reports with what their corrections say; each keeps its key, so that others still find it."""
    return [
        attrs.evolve(report, key=report.key, **corrections[report.key]) if report.key in corrections else report
        for report in reports
    ]
