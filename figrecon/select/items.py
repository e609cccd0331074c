"""The reports in the order of publication, each with its origin and, for a reprint, the report it repeats."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from operator import attrgetter
from typing import Any, NamedTuple

import attrs

from figrecon.figures import Figure, comparable, same
from figrecon.reports import ABOUT_REPORTS, Kind, Names, Report, Source

MIDNIGHT = time.min


@attrs.frozen(eq=False)
class Item:
    """A report with what follows from the roster and from the reports before it."""

    report: Report
    source: Source
    relayed: bool
    moment: datetime
    kind: Kind
    on: date
    """The day it speaks of."""
    number: int
    """Its place in the order of publication."""
    counts: bool
    about_reports: bool
    root: "Item | None" = None
    """For a reprint, the report it repeats, whose date it takes."""

    def is_later(self, as_of: date, known_by: date) -> bool:
        """Whether it was published too late to be known or, of a count, speaks of too late a day."""
        return self.report.day > known_by or (self.root is None and self.on > as_of and self.counts)


@attrs.frozen(eq=False)
class Counted:
    """A report that gives a number, with its figure as it enters the range."""

    item: Item
    figure: Figure
    on: date
    """The day it speaks of."""
    report: Report

    def in_unit(self, unit: str) -> "Counted":
        """The same in another unit."""
        return attrs.evolve(self, figure=self.figure.to(unit))


def lay_out(reports: Sequence[Report], names: Names) -> tuple[tuple[Item, ...], list[Report]]:
    """The reports in the order of publication, and the copies that have the key of another."""
    unique: dict[str, Report] = {}
    copies = []
    for report in reports:
        if report.key in unique:
            copies.append(report)
        else:
            unique[report.key] = report
    return _with_roots(_in_order(list(unique.values()), names)), copies


def _in_order(reports: Sequence[Report], names: Names) -> list[Item]:
    """By publication; of two prints of one day the first-hand one is the first, then the one of the earlier date.

    After that comes one without a date of its own.
    """
    placed = []
    for report in reports:
        speaker, origin = names[report.source]
        relayed = speaker.name != origin.name or any(names[via][0].name != origin.name for via in report.via)
        at = published_at(report)
        order = (report.day, relayed, report.speaks_on, report.has_as_of, at, report.key)
        placed.append(_Placed(order, report, origin, relayed, at))
    spelled = names.spelled(reports)
    if spelled:
        placed = [place._replace(origin=spelled.get(place.origin.name, place.origin)) for place in placed]
    placed.sort(key=attrgetter("order"))
    return [_item(number, place) for number, place in enumerate(placed)]


class _Placed(NamedTuple):
    """A report with its place in the order of publication."""

    order: tuple[Any, ...]
    report: Report
    origin: Source
    relayed: bool
    moment: datetime


def _item(number: int, placed: _Placed) -> Item:
    report, kind = placed.report, placed.report.kind
    return Item(
        report,
        placed.origin,
        placed.relayed,
        placed.moment,
        kind,
        report.speaks_on,
        number,
        kind.counts,
        kind in ABOUT_REPORTS,
    )


def published_at(report: Report) -> datetime:
    """When it was published, in UTC; a bare date is its midnight, and a time without a zone is read as UTC."""
    at = report.published
    if not isinstance(at, datetime):
        return datetime.combine(at, MIDNIGHT, UTC)
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at


def is_timed(report: Report) -> bool:
    """Whether the hour of publication is known; a bare date ties with every time of its day."""
    return isinstance(report.published, datetime)


def _said(figure: Figure | None) -> Any:
    return figure and (figure.low, figure.best, figure.high, figure.qualifier, figure.increment, figure.word)


def _with_roots(items: Sequence[Item]) -> tuple[Item, ...]:
    """Tie each reprint to the report it repeats.

    A relayed report that repeats an earlier one of its origin, without a date of its own or with the same, is that
    report: a late reprint is no news.
    """
    if not any(item.relayed for item in items):
        return tuple(items)
    latest: dict[Any, Item] = {}
    laid = []
    for item in items:
        report = item.report
        said = (item.source.name, item.kind, _said(report.figure), report.denies)
        root = latest.get((said, report.as_of if report.has_as_of else None)) if item.relayed else None
        if root is not None and _one_figure(report, root.report):
            latest.setdefault((said, report.as_of), root)  # so that a relay of this relay is the same print
            laid.append(attrs.evolve(item, root=root))
        else:
            latest[said, report.as_of] = latest[said, None] = item
            laid.append(item)
    return tuple(laid)


def _one_figure(a: Report, b: Report) -> bool:
    if a.figure is None or b.figure is None:
        return a.figure is b.figure
    return comparable(a.figure, b.figure) and same(a.figure, b.figure)
