"""The reports in the order of publication, each with its origin and, for a reprint, the report it repeats."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property, lru_cache, partial
from typing import Any

import attrs

from figrecon.conventions import DEFAULT, Convention
from figrecon.figures import Figure, FigureStatus, comparable, may_repeat, same, told_in
from figrecon.ranges import Range
from figrecon.reports import ABOUT_REPORTS, COUNTS, Course, Kind, Names, Report, Source

ONE_DAY = timedelta(days=1)

Time = tuple[date, date]
"""The first and the last day that an increment speaks of."""

Said = tuple[Time, Range, str | None]
"""The time, the numbers and the unit of an increment."""


@attrs.define(eq=False)  # never handed out, so not frozen: it is filled twice as fast
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

    def __lt__(self, other: "Item") -> bool:
        """Any order that is always the same, for reports that nothing else tells apart."""
        return self.report.key < other.report.key

    def is_later(self, as_of: date, known_by: date) -> bool:
        """Whether it was published too late to be known or, of a count, speaks of too late a day."""
        return self.report.day > known_by or (self.root is None and self.on > as_of and self.counts)


@attrs.define(eq=False)  # never handed out, so not frozen: it is filled twice as fast
class Counted:
    """A report that gives a number, with its figure as it enters the range."""

    item: Item
    figure: Figure
    on: date
    """The day it speaks of."""
    report: Report
    course: Course | None = None
    """How the count can move from day to day."""

    @cached_property
    def order(self) -> tuple[date, date]:
        """The day it speaks of, then that of publication."""
        return self.on, self.report.day

    @cached_property
    def adds(self) -> bool:
        """Whether it came on top of a total."""
        return self.item.kind is Kind.INCREMENT

    @cached_property
    def series(self) -> tuple[date | None, FigureStatus | None] | None:
        """What two totals of one origin share that go on from one another: the window and the status, if any."""
        return None if self.window is None and self.status is None else (self.window, self.status)

    @cached_property
    def window(self) -> date | None:
        """For a total that is counted over a part of the time, the first day of that part."""
        return window_of(self.report, self.course) if self.item.kind is Kind.TOTAL else None

    @cached_property
    def status(self) -> FigureStatus | None:
        """How far it is established, as its words say: "suspected", "confirmed"; None where they say nothing."""
        return self.figure.status

    @cached_property
    def time(self) -> Time:
        """The days that an increment speaks of, as far as they were over when it was published."""
        first = self.report.as_of.first if self.report.has_as_of else self.on
        return min(first or date.min, self.on), self.on

    @cached_property
    def said(self) -> Said:
        """What two increments have in common that are the same one, told twice."""
        return self.time, self.figure.range, self.figure.unit

    @cached_property
    def may_repeat(self) -> bool:
        """Whether it could be an earlier figure said less exactly."""
        return may_repeat(self.figure)

    def in_unit(self, unit: str) -> "Counted":
        """The same in another unit, but by a noun of its own where the two are of one size."""
        figure = told_in(self.figure, unit)
        return self if figure is self.figure else attrs.evolve(self, figure=figure)


def window_of(report: Report, course: Course | None) -> date | None:
    """The first day of the time that a total is counted over; None where it counts from the beginning.

    A window is an `as_of` of more than one day with a first day: "10 October to 13 August", "since March". A calendar
    month or year is none, however it was written: it is a date of low precision, and the total a point in the series.
    Only what adds up over time has windows: a level, or the one size of a closed event, is of some day within them.
    """
    if not report.has_as_of or course in (Course.LEVEL, Course.FIXED):
        return None
    first, last = report.as_of.first, report.as_of.last
    return None if first is None or first == last or (last is not None and _is_calendar(first, last)) else first


def _is_calendar(first: date, last: date) -> bool:
    """Whether the days are exactly those of one month or one year."""
    if first.day != 1 or first.year != last.year:
        return False
    if first.month == last.month:
        return last == date.max or (last + ONE_DAY).month != last.month
    return (first.month, last.month, last.day) == (1, 12, 31)


def _wide(convention: Convention) -> Convention:
    return attrs.evolve(convention, literal=False) if convention.literal else convention


@attrs.define  # never handed out, so not frozen: it is filled twice as fast
class Rules:
    """What it takes to compare the figures of one origin: how wide a hedge is, and how the count can move.

    A convention that drops the hedge when it enters a number does not make "about 1,600" a correction of 1,612: the
    words are compared as they were said.
    """

    convention: Convention = attrs.field(default=DEFAULT, converter=_wide)
    course: Course | None = None


def without_copies(reports: Sequence[Report]) -> tuple[list[Report], list[tuple[Report, Report]]]:
    """The reports of which no two have one key, and the copies that have the key of another, each with that one."""
    unique: dict[str, Report] = {}
    copies = []
    for report in reports:
        first = unique.get(report.key)
        if first is None:
            unique[report.key] = report
        else:
            copies.append((report, first))
    return list(unique.values()), copies


def lay_out(reports: Sequence[Report], names: Names) -> tuple[Item, ...]:
    """The reports in the order of publication, each reprint tied to what it repeats."""
    return _with_roots(_in_order(reports, names))


def _in_order(reports: Sequence[Report], names: Names) -> list[Item]:
    """By publication; of two prints of one day the first-hand one is the first, then the one of the earlier date.

    After that comes one without a date of its own; what is still alike stands in the order of the given keys, or of the
    names of the sources.
    """
    ordered: list[tuple[Any, ...]] = []
    for report in reports:
        speaker, origin = names[report.source]
        relayed = speaker is not origin and speaker.name != origin.name
        if report.via and not relayed:
            relayed = any(names[via][0].name != origin.name for via in report.via)
        day, on, at, kind = report.day, report.speaks_on, published_at(report), report.kind
        item = Item(report, origin, relayed, at, kind, on, 0, kind in COUNTS, kind in ABOUT_REPORTS)
        ordered.append((day, relayed, on, report.has_as_of, at, report.key if report.has_key else report.source, item))
    ordered.sort()
    items = [row[-1] for row in ordered]
    spelled = names.spelled(reports)
    for number, item in enumerate(items):
        item.number = number
        if spelled:
            item.source = spelled.get(item.source.name, item.source)
    return items


CACHED = 4096
"""Days whose midnights are kept: eleven years of them, and a table is seldom of more."""

midnight_of = lru_cache(CACHED)(partial(datetime.combine, time=time.min, tzinfo=UTC))


def published_at(report: Report) -> datetime:
    """When it was published, in UTC; a bare date is its midnight, and a time without a zone is read as UTC."""
    at = report.published
    if not isinstance(at, datetime):
        return midnight_of(at)
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at


def is_timed(report: Report) -> bool:
    """Whether the hour of publication is known; a bare date ties with every time of its day."""
    return isinstance(report.published, datetime)


def published_after(a: Counted, b: Counted) -> bool:
    """Whether one was published after another: on a later day, or at a later hour where both are known."""
    if a.report.day != b.report.day:
        return a.report.day > b.report.day
    return is_timed(a.report) and is_timed(b.report) and a.item.moment > b.item.moment


def _said(figure: Figure | None) -> Any:
    return figure and (
        figure.low,
        figure.best,
        figure.high,
        figure.qualifier,
        figure.increment,
        figure.word,
        figure.status,
    )


def _with_roots(items: Sequence[Item]) -> tuple[Item, ...]:
    """Tie each reprint to the report it repeats.

    A relayed report that repeats an earlier one of its origin, without a date of its own or with the same, is that
    report: a late reprint is no news.
    """
    if True not in [item.relayed for item in items]:
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
