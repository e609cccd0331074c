"""What is true of the reports on any date: their order, origins and reprints, and which report strikes which."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from typing import Any

import attrs

from figrecon.errors import KeyConflictError, LineageError, nearest, shown
from figrecon.figures import Figure, commensurable, same
from figrecon.flags import Doubt, Flag
from figrecon.reports import ABOUT_REPORTS, Kind, Report
from figrecon.sources import Roster, Source

from .account import Reason

MIDNIGHT = time.min


@attrs.frozen(eq=False)
class Item:
    """A report with what follows from the roster and from the reports before it."""

    report: Report
    source: Source
    relayed: bool
    moment: datetime
    number: int = 0
    """Its place in the order of publication."""
    root: "Item | None" = None
    """For a reprint, the report it repeats, whose date it takes."""

    @property
    def on(self) -> date:
        """The day it speaks of."""
        return self.report.speaks_on


@attrs.frozen(eq=False)
class Strike:
    """One report takes out another."""

    by: Item
    target: Item
    reason: Reason


@attrs.frozen(eq=False)
class Docket:
    """The reports of one subject in the order of publication, with the strikes on each and the copies of each."""

    items: tuple[Item, ...]
    copies: tuple[tuple[Report, Item], ...]
    strikes: tuple[Strike, ...]
    """The newest first: whether an older one has effect depends on the newer ones."""
    made_from: Mapping[str, tuple[Report, ...]]
    """For each report derived from others that are all in the table, those others."""
    flags: Mapping[str, tuple[Flag, ...]]
    one_unit: bool
    """Whether no two reports name different units."""


def by_key(reports: Iterable[Report]) -> dict[str, Report]:
    """The reports by key, checked as one table.

    Raises KeyConflictError for one key with two contents, LineageError for a `denies` that names no report or for
    reports that derive from, or replace, each other in a circle.
    """
    table: dict[str, Report] = {}
    for report in reports:
        other = table.setdefault(report.key, report)
        if other is not report and other != report:
            raise KeyConflictError(f"one key, two reports: {shown(report.key)} is {shown(other)} and {shown(report)}")
    for report in table.values():
        for key in report.denies:
            if key not in table:
                raise LineageError(f"{shown(report.key)} denies {shown(key)}, which no report has{nearest(key, table)}")
    for link in ("derived_from", "replaces", "denies"):
        _refuse_circles(table, link)
    return table


def _refuse_circles(table: Mapping[str, Report], link: str) -> None:
    done: set[str] = set()
    for start in (key for key, report in table.items() if getattr(report, link)):
        path: dict[str, Iterable[str]] = {}
        stack = [start]
        while stack:
            key = stack[-1]
            if key not in path:
                path[key] = iter(getattr(table[key], link) if key in table and key not in done else ())
            following = next(path[key], None)  # type: ignore[call-overload]
            if following is None:
                done.add(stack.pop())
                path.pop(key)
            elif following in path:
                raise LineageError(
                    f"{link} runs in a circle: {' → '.join([*map(shown, stack[-3:]), shown(following)])}"
                )
            else:
                stack.append(following)


def prepare(reports: Sequence[Report], table: Mapping[str, Report], roster: Roster) -> Docket:
    """Lay out the reports of one subject; `table` holds all reports given, of any subject, by key."""
    ordered, copies = _ordered(reports, roster, _named(table))
    items = _with_roots(ordered)
    first = {item.report.key: item for item in items}
    derived = {
        item.report.key: tuple(table[key] for key in item.report.derived_from)
        for item in items
        if item.report.derived_from and all(key in table for key in item.report.derived_from)
    }
    return Docket(
        items=items,
        copies=tuple((report, first[report.key]) for report in copies),
        strikes=_strikes(items, first),
        made_from=derived,
        flags={item.report.key: flags for item in items if (flags := _flags(item, table))},
        one_unit=len({i.report.figure.unit for i in items if i.report.figure and i.report.figure.unit}) <= 1,
    )


def _named(table: Mapping[str, Report]) -> set[str]:
    """The keys that other reports name."""
    return {key for report in table.values() for key in (*report.denies, *report.replaces, *report.derived_from)}


def _ordered(reports: Sequence[Report], roster: Roster, named: set[str]) -> tuple[list[Item], list[Report]]:
    """The reports in the order of publication, and the copies that have the key of another.

    Of two prints of one day the first-hand one is the first, then the one that speaks of the earlier date, then one
    without a date of its own, then one that other reports name.
    """
    known: dict[str, tuple[Source, Source]] = {}
    unique: dict[str, Report] = {}
    copies = []
    for report in reports:
        if report.key in unique:
            copies.append(report)
        unique.setdefault(report.key, report)
        if report.source not in known:
            known[report.source] = roster.resolve(report.source), roster.origin(report.source)
    laid = []
    for report in unique.values():
        teller, origin = known[report.source]
        relayed = teller.name != origin.name
        relayed = relayed or any(roster.resolve(via).name != origin.name for via in report.via)
        named_last = report.key not in named
        order = (report.day, relayed, report.speaks_on, report.has_as_of, named_last, moment(report), report.key)
        laid.append((order, Item(report, origin, relayed, moment(report))))
    laid.sort(key=lambda row: row[0])
    return [attrs.evolve(item, number=n) for n, (_, item) in enumerate(laid)], copies


def moment(report: Report) -> datetime:
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
    latest: dict[Any, Item] = {}
    laid = []
    for item in items:
        report = item.report
        said = (item.source.name, report.kind, _said(report.figure), report.denies)
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
    return commensurable(a.figure, b.figure) and same(a.figure, b.figure)


def _strikes(items: Sequence[Item], first: Mapping[str, Item]) -> tuple[Strike, ...]:
    by_origin: dict[str, list[Item]] = {}
    for item in items:
        if item.report.kind not in ABOUT_REPORTS:
            by_origin.setdefault(item.source.name, []).append(item)
    found = []
    for item in reversed(items):
        if item.root is None:
            own = by_origin.get(item.source.name, ())
            found += [Strike(item, *fell) for fell in (*_denied(item, own, first), *_replaced(item, first))]
    return tuple(found)


def _denied(item: Item, own: Sequence[Item], first: Mapping[str, Item]) -> Iterable[tuple[Item, Reason]]:
    """Whom a withdrawal or a denial takes out: those it names or, naming none, the earlier ones of its own origin.

    A figure of the same day, the hour unknown, counts as earlier; for a withdrawal only where there is no older one,
    for an origin may take back a figure and give a new one in one breath.
    """
    report = item.report
    reason = Reason.WITHDRAWN if report.kind is Kind.WITHDRAWAL else Reason.DENIED
    for target in (first[key] for key in report.denies if key in first):
        if reason is Reason.WITHDRAWN or target.source.name == item.source.name:
            yield target, reason
    if report.denies or report.kind not in ABOUT_REPORTS:
        return
    candidates = [other for other in own if other.relayed or reason is Reason.WITHDRAWN]
    before = [other for other in candidates if _is_before(other.report, report)]
    ties = [other for other in candidates if _is_tie(other.report, report)]
    for other in before + ([] if before and reason is Reason.WITHDRAWN else ties):
        yield other, reason


def _is_before(a: Report, b: Report) -> bool:
    return a.day < b.day or (a.day == b.day and is_timed(a) and is_timed(b) and moment(a) < moment(b))


def _is_tie(a: Report, b: Report) -> bool:
    return a.day == b.day and not (is_timed(a) and is_timed(b))


def _replaced(item: Item, first: Mapping[str, Item]) -> Iterable[tuple[Item, Reason]]:
    return ((first[key], Reason.SUPERSEDED) for key in item.report.replaces if key in first)


def _flags(item: Item, table: Mapping[str, Report]) -> tuple[Flag, ...]:
    report = item.report
    flags = list(report.flags)
    missing = [key for key in (*report.derived_from, *report.replaces) if key not in table]
    if missing:
        flags.append(Flag(Doubt.MISSING_REPORT, f"it names {', '.join(missing)}, not at hand here", (report.key,)))
    root = item.root
    if root is not None and not report.has_as_of and report.day > root.on:
        told = f"{item.source.name}'s figure of {root.report.as_of}, printed again on {report.day}, keeps its date"
        flags.append(Flag(Doubt.REPRINT, told, (report.key, root.report.key)))
    return tuple(flags)
