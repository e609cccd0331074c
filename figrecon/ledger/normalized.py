"""Normalizing: every report on one footing, row by row, nothing merged and nothing left out."""

from collections.abc import Iterable, Sequence
from datetime import date

import attrs

from figrecon import units
from figrecon.dates import Period
from figrecon.figures import Figure, told_in
from figrecon.reports import Kind, Names, Report, Roster, RosterLike, roster_of


@attrs.frozen
class Normalized:
    """One report on the footing of its subject: canonical origin, days, unit, numbers.

    `low`, `best` and `high` are in `unit`: the unit of the subject's earliest-published figure where the two can be
    compared, else the figure's own, and so is another noun of the same size, as soldiers among troops. None is an open
    end or no number. `said` is what the source said.
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


def normalize(reports: Iterable[Report], *, roster: "RosterLike | None" = None) -> tuple[Normalized, ...]:
    """Each report with its canonical source, days, unit, low, best and high, in the order given.

    `roster` is a Roster or a mapping of names to aliases; a Ledger brings its own.

    >>> import figrecon as fr
    >>> said = fr.Report("troops", "1,500", source="Cho", published="2024-10-18")
    >>> (row,) = normalize([said], roster={"NIS": ["Cho"]})
    >>> row.origin, row.low, row.best, row.high, str(row.as_of)
    ('NIS', 1500, 1500, 1500, '18 October 2024')
    """
    given = tuple(reports)
    origins = origins_of(given, roster_of(reports, roster))
    footing: dict[str, str] = {}
    for report in sorted(given, key=lambda r: (r.day, r.key)):
        if report.figure is not None and report.figure.unit is not None:
            footing.setdefault(report.subject, report.figure.unit)
    return tuple(
        _normalized(report, footing.get(report.subject), origin) for report, origin in zip(given, origins, strict=True)
    )


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
