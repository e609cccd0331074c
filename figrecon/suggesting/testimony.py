"""Testimony: the reports of a ledger as the proposals look at them, in one order whatever order they came in."""

from collections.abc import Iterable, Mapping
from functools import cached_property

import attrs

from figrecon.checks.seen import is_unround
from figrecon.conventions import Qualifier
from figrecon.reports import Kind, Names, Report, Roster, tidy

MOST_EVIDENCE = 6
"""So many reports a proposal names as its evidence; more prove nothing more to a reader."""

MOST_REPORTS = 20_000
"""Reports of a ledger that are looked at, the earliest first: what repeats itself has done so by then."""

MOST_SPEAKERS = 2_000
"""Sources that are looked at, those with the most reports first."""


@attrs.frozen
class Number:
    """What two reports must share to say the same: the subject, the unit, and the number named."""

    subject: str
    unit: str | None
    value: float

    @property
    def is_odd(self) -> bool:
        """Whether it has digits enough that nobody else comes to it by chance."""
        return is_unround(self.value)


@attrs.frozen
class Speaker:
    """A source by the name that it is shown with, and its reports in order."""

    name: str
    reports: tuple[Report, ...]
    listed: bool = False
    """Whether the roster lists it."""

    @cached_property
    def subjects(self) -> frozenset[str]:
        """What it speaks of."""
        return frozenset(report.subject for report in self.reports)


class Testimony:
    """The reports of a ledger by who stands behind them, by a roster."""

    def __init__(self, reports: Iterable[Report], roster: Roster) -> None:
        every = sorted(reports, key=lambda r: (r.day, r.key, r.subject, r.source, r.words))[:MOST_REPORTS]
        self.roster = roster
        self._names = names = Names(roster)
        by_origin: dict[str, list[Report]] = {}
        for report in every:
            by_origin.setdefault(names[report.source][1].name, []).append(report)
        self._spelled = names.spelled(every)
        found = [Speaker(self._shown(name), tuple(own), roster.lists(name)) for name, own in by_origin.items()]
        most = sorted(found, key=lambda speaker: (-len(speaker.reports), speaker.name))[:MOST_SPEAKERS]
        self.speakers: tuple[Speaker, ...] = tuple(sorted(most, key=lambda speaker: speaker.name))
        self.by_name: Mapping[str, Speaker] = {speaker.name: speaker for speaker in self.speakers}
        self._units = _footing(every)

    def shown(self, report: Report) -> str:
        """The name of who stands behind a report."""
        return self._shown(self._names[report.source][1].name)

    def _shown(self, origin: str) -> str:
        return self._spelled[origin].name if origin in self._spelled else tidy(origin)

    def number(self, report: Report) -> Number | None:
        """The number that a report gives as a whole count; None for a part, a plan, an increment and the like."""
        figure = report.figure
        if figure is None or figure.best is None or figure.increment or report.kind is not Kind.TOTAL:
            return None
        return Number(report.subject, figure.unit or self._units.get(report.subject), figure.best)

    @cached_property
    def numbers(self) -> Mapping[str, Mapping[Number, Report]]:
        """For each speaker, each number that he gives, with the first report that gives it."""
        found: dict[str, dict[Number, Report]] = {}
        for speaker in self.speakers:
            own = found.setdefault(speaker.name, {})
            for report in speaker.reports:
                number = self.number(report)
                if number is not None:
                    own.setdefault(number, report)
        return found


def is_exact(report: Report) -> bool:
    """Whether a report names its number without a hedge."""
    return report.figure is not None and report.figure.qualifier is Qualifier.EXACT


def days_between(earlier: Report, later: Report) -> int:
    """How many days the second was published after the first; below zero if it was before."""
    found: int = (later.day - earlier.day).days
    return found


def keys(reports: Iterable[Report]) -> tuple[str, ...]:
    """The keys of the first few of some reports, each once, in the order of publication."""
    ordered = sorted(reports, key=lambda report: (report.day, report.key))
    return tuple(dict.fromkeys(report.key for report in ordered))[:MOST_EVIDENCE]


def _footing(reports: Iterable[Report]) -> Mapping[str, str]:
    """For each subject the unit of its first report that has one: a bare number is of that unit."""
    found: dict[str, str] = {}
    for report in reports:
        if report.figure is not None and report.figure.unit is not None:
            found.setdefault(report.subject, report.figure.unit)
    return found
