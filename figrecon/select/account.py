"""What selection hands on: positions, what was set aside and why."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import attrs

from figrecon._values import NOTHING, FrozenMapping, Word
from figrecon.dates import Period
from figrecon.display import card
from figrecon.figures import Figure, FigureStatus, told_in, total
from figrecon.flags import Flag
from figrecon.reports import Course, Kind, Report, Source

from .quantities import words_of_subject
from .stated import Stated


class Reason(Word):
    """Why a report is not in the range.

    `printed` is what print says behind the name of a source whose figure still stands and yet does not count, by the
    user's marks or by the policy: "not counted: the Army (a party to the matter)". It is empty for the other reasons:
    there, nothing that still stands was left out.

    >>> Reason("superseded"), Reason.INTERESTED_PARTY.printed, Reason.SUPERSEDED.printed
    (Reason.SUPERSEDED, 'a party to the matter', '')
    """

    LATER = "later"
    """Published after the day of the question, or speaks of a later one."""
    WITHDRAWN = "withdrawn"
    """Taken back by its origin, or by a check against the source cited."""
    DENIED = "denied"
    """Disowned by the very source it cites."""
    SUPERSEDED = "superseded"
    """The same origin has a newer figure, or another report takes its place."""
    SAME_ORIGIN = "same origin"
    """The same figure of the same origin once more: a copy or a relay."""
    DERIVED = "derived"
    """A sum, conversion or retelling of reports that are at hand."""
    PART = "part"
    """A part of the subject, or of the time: a floor, not a rival."""
    OTHER_STATUS = "other status"
    """Of another status than what its origin holds: suspected, where confirmed cases are counted."""
    PLAN = "plan"
    PROJECTION = "projection"
    CAPACITY = "capacity"
    WORST_CASE = "worst case"
    HYPOTHETICAL = "hypothetical"
    PROXY = "proxy"
    CONFIRMED = "confirmed"
    VERIFIED = "verified"
    PROBABLE = "probable"
    PRESUMED = "presumed"
    BELIEVED = "believed"
    SUSPECTED = "suspected"
    FEARED = "feared"
    POSSIBLE = "possible"
    ALLEGED = "alleged"
    UNCONFIRMED = "unconfirmed"
    UNVERIFIED = "unverified"
    OTHER_QUANTITY = "other quantity"
    """It counts something else: the injured under the dead, a percentage or tanks under troops."""
    FLOOR = "floor", "a tally"
    """What adds up to less than the whole, where a count or a higher floor exists: a tally, increments alone."""
    INTERESTED_PARTY = "interested party", "a party to the matter"
    """A party to the matter whom no disinterested source bears out."""
    OUTRANKED = "outranked", "outranked"
    """The roster, or a report of its own, ranks another source that speaks above it."""
    STALE = "stale", "older"
    """Older than the policy allows beside the newest."""
    UNCORROBORATED = "uncorroborated", "uncorroborated"
    """Left out by the policy's rule because nobody else says it."""
    OVERTAKEN = "overtaken"
    """Of an earlier day: another source has said the same and moved on, or the count has grown past it."""
    UNQUANTIFIED = "unquantified"
    """It gives no number."""

    @property
    def leaves_out(self) -> bool:
        """Whether a figure that still stands was left out, which print must say."""
        return bool(self.printed)


class How(Word):
    """How the figure of a position was reached."""

    REPORTED = "as reported"
    ADDED = "a total plus what came since"
    INCREMENTS = "increments alone, so at least"
    HULL = "the hull of figures of one day"
    PARTS = "the largest part, so at least"


@attrs.frozen
class SetAside:
    """A report that is not in the range, why, and the report that did it, where one did."""

    report: Report
    reason: Reason
    by: Report | None = None

    def _repr_html_(self) -> str:
        report = self.report
        return card(
            {
                "source": report.attribution,
                "figure": report.words,
                "as of": report.as_of,
                "report": report.key,
                "set aside as": self.reason.value,
                "by": None if self.by is None else self.by.key,
            }
        )


@attrs.frozen
class Position:
    """What one origin holds as of a date.

    `figure` is in the unit of the selection or, of people, told by a noun of its own; `reports` are those it rests on,
    in the order of the days they speak of,
    `how` it was reached, and `adds_up` the earlier total and the increments that make it, where they do.
    """

    source: Source
    figure: Figure
    reports: tuple[Report, ...]
    how: How = How.REPORTED
    adds_up: tuple[Report, ...] = ()
    corrects: Report | None = None
    """The origin's own earlier total, where the new one is lower and both cannot be true."""
    down_from: Report | None = None
    """The same of a count that rises and falls, where nothing was corrected."""
    interested: bool = False
    """Whether the user marked the origin as a party to the matter."""
    borne_out: bool = True
    """Of a party, whether a disinterested origin's figure is compatible with its own."""

    @property
    def origin(self) -> str:
        """The name of who stands behind it."""
        return self.source.name

    @property
    def said(self) -> Figure:
        """The figure as its source said it, for print: without a unit that neither its reports nor the subject name.

        A bare 1,200 beside others' "900 soldiers" is compared as soldiers, but nobody said that it is of soldiers;
        under "the dead of Hamra" it is of deaths. A number that was converted keeps the unit that it is in.
        """
        unit, told = self.figure.unit, [report.figure for report in self.reports if report.figure is not None]
        if unit is None or any(figure.unit for figure in told) or words_of_subject(self.newest.subject).name(unit):
            return self.figure
        bare = attrs.evolve(self.figure, unit=None)
        return bare if bare.numerals == self._numerals(told) else self.figure

    def _numerals(self, told: Sequence[Figure]) -> tuple[float, float] | None:
        """The lowest and the highest number that its reports make, as they were said."""
        if self.how is not How.HULL:
            return total(told, at_least=self.how in (How.INCREMENTS, How.PARTS)).numerals
        ends = [figure.numerals or (0, 0) for figure in told]
        return min(low for low, _ in ends), max(high for _, high in ends)

    @property
    def rank(self) -> int | None:
        """Its place in the user's trust: that of its last report that has one, else that of its source."""
        for report in reversed(self.reports):
            if report.rank is not None:
                return report.rank
        return self.source.rank

    @property
    def newest(self) -> Report:
        """The last report that it rests on."""
        return self.reports[-1]

    @property
    def as_of(self) -> Period:
        """The period that its figure speaks of."""
        return self.newest.as_of

    @property
    def on(self) -> date:
        """The day that its figure speaks of."""
        return self.reports[-1].speaks_on

    @property
    def recency(self) -> tuple[Any, ...]:
        """Orders positions by the date they speak of, then by publication."""
        return self.on, self.newest.day

    def _repr_html_(self) -> str:
        return card(
            {
                "source": self.origin,
                "figure": self.said,
                "as of": self.as_of,
                "reports": [report.key for report in self.reports],
                "how": self.how.value,
                "adds up": [report.figure for report in self.adds_up],
                "corrects": None if self.corrects is None else self.corrects.key,
                "down from": None if self.down_from is None else self.down_from.key,
                "a party to the matter": self.interested,
            }
        )


def in_unit(position: Position, unit: str | None) -> Position:
    """A position in a unit: by its own noun where its reports have one, in the unit where they have several."""
    figure = position.figure
    if unit is None or figure.unit == unit:
        return position
    nouns = {report.figure.unit for report in position.reports if report.figure is not None and report.figure.unit}
    return attrs.evolve(position, figure=told_in(figure, unit) if len(nouns) == 1 else figure.to(unit))


@attrs.define(eq=False)  # never handed out, so not frozen: it is filled twice as fast
class Holding:
    """What one origin holds: its position, its reports that are not in it, what is doubtful, and its totals by day."""

    position: Position
    set_aside: tuple[SetAside, ...]
    flags: tuple[Flag, ...] = ()
    stated: Stated = attrs.field(factory=Stated)


@attrs.frozen
class Pace:
    """How fast a count that only grows was seen to grow: the greatest rise a day of any source's own series.

    None where no source has two figures of different days.
    """

    a_day: float | None = None


@attrs.define  # never handed out, so not frozen: it is filled twice as fast
class Selection:
    """All reports of one subject as of a date, each in exactly one place.

    `beside` maps a kind beside the count, or the status of softer figures, to a selection of its own. `course` is how
    the count moves in time, `pace` how fast one that only grows has been seen to grow.
    """

    unit: str | None = None
    positions: tuple[Position, ...] = ()
    beside: FrozenMapping[Kind | FigureStatus, "Selection"] = NOTHING
    denials: tuple[Report, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    flags: tuple[Flag, ...] = ()
    course: Course | None = None
    course_basis: str = ""
    pace: Pace | None = None
    overtaken: tuple[Position, ...] = ()
    """Those that later ones have overtaken or left behind; their reports are set aside."""
