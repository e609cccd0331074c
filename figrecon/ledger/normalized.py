"""Normalizing: every report on one footing, row by row, nothing merged and nothing left out."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date

import attrs

from figrecon import units
from figrecon.dates import Period
from figrecon.display import card
from figrecon.errors import RangeError
from figrecon.figures import Figure, told_in
from figrecon.ranges import Range
from figrecon.reports import Kind, Names, Report, Roster


@attrs.frozen
class Normalized:
    """One report on the footing of its subject: canonical origin, days, unit, numbers.

    `low`, `best` and `high` are in `unit`: the unit of the subject's earliest-published figure where the two can be
    compared, else the figure's own, and so is another noun of the same size, as soldiers among troops, or where the
    number is too large for the other unit. None is an open end or no number. `said` is what the source said.
    """

    key: str
    subject: str
    origin: str
    via: tuple[str, ...]
    published: date
    as_of: Period
    kind: Kind
    low: int | float | None
    best: int | float | None
    high: int | float | None
    unit: str | None
    said: str
    report: Report = attrs.field(repr=False)

    @property
    def range(self) -> Range:
        """Its low, best and high together.

        >>> import figrecon as fr
        >>> fr.normalize([fr.Report("dead", "at least 140", source="A", published="2024-10-23")])[0].range
        Range(low=140, best=140, high=None)
        """
        return Range(self.low, self.best, self.high)

    def _repr_html_(self) -> str:
        told = {field.name.replace("_", " "): getattr(self, field.name) for field in attrs.fields(Normalized)}
        return card({**told, "kind": self.kind.value, "report": ""}, self.report.reference)


def footed(reports: Sequence[Report], roster: Roster) -> list[Normalized]:
    """Each report on the footing of its subject, in the order given."""
    footing: dict[str, str] = {}
    for report in sorted(reports, key=lambda r: (r.day, r.key)):
        if report.figure is not None and report.figure.unit is not None:
            footing.setdefault(report.subject, report.figure.unit)
    origins = origins_of(reports, roster)
    return [
        _normalized(report, footing.get(report.subject), origin)
        for report, origin in zip(reports, origins, strict=True)
    ]


def origins_of(reports: Sequence[Report], roster: Roster) -> list[str]:
    """Who stands behind each report, in one spelling for each subject, as an answer has it."""
    names = Names(roster)
    found = [(report.subject, names[report.source][1].name) for report in reports]
    subjects: dict[str, list[Report]] = {}
    for report in reports:
        subjects.setdefault(report.subject, []).append(report)
    spelled = {
        (subject, name): source.name for subject, own in subjects.items() for name, source in names.spelled(own).items()
    }
    return [spelled.get(place, place[1]) for place in found]


def _normalized(report: Report, unit: str | None, origin: str) -> Normalized:
    figure = report.figure or Figure()
    if unit is not None and (figure.unit is None or units.commensurable(figure.unit, unit)):
        with suppress(RangeError):  # too large in that unit: it keeps its own
            figure = told_in(figure, unit)
    return Normalized(
        key=report.key,
        subject=report.subject,
        origin=origin,
        via=report.via,
        published=report.day,
        as_of=report.as_of,
        kind=report.kind,
        low=figure.low,
        best=figure.best,
        high=figure.high,
        unit=figure.unit,
        said=report.words if report.figure is not None else "",
        report=report,
    )
