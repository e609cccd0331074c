"""What is true of the reports on any date: their keys and order, and which report takes out which."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import Any, NamedTuple

import attrs

from figrecon._values import NOTHING, FrozenMapping
from figrecon.errors import FigreconError, KeyConflictError, LineageError, nearest, shown
from figrecon.flags import Doubt, Flag
from figrecon.reports import ABOUT_REPORTS, Kind, Names, Report, links_of

from .account import Reason, SetAside
from .items import Item, is_timed, lay_out, published_at, without_copies


@attrs.frozen(eq=False)
class Removal:
    """One report takes out others: those that it names or, naming none, the earlier ones of its origin."""

    by: Item
    named: tuple[SetAside, ...]
    earlier: Sequence[Report] = ()
    """Those of its origin in an order that begins with the ones it takes out; many removals share one such list."""
    count: int = 0
    """How many of them it takes out."""
    reason: Reason = Reason.DENIED
    """Why those are set aside."""


class InOrder(NamedTuple):
    """Reports of one origin in an order, and the place of each in it."""

    reports: list[Report]
    places: list[tuple[Any, ...]]


@attrs.define(eq=False)
class OfOrigin:
    """What one origin said, in the orders in which what a denial or a withdrawal takes out comes first."""

    items: list[Item] = attrs.field(factory=list)

    @cached_property
    def relayed(self) -> InOrder:
        """What others passed on, of each day first what has no hour."""
        return _listed([item.report for item in self.items if item.relayed], _untimed_first)

    @cached_property
    def untimed_first(self) -> InOrder:
        """All, of each day first what has no hour."""
        return _listed([item.report for item in self.items], _untimed_first)

    @cached_property
    def timed_first(self) -> InOrder:
        """All, of each day first what has an hour."""
        return _listed([item.report for item in self.items], _timed_first)


def _listed(reports: Iterable[Report], place: Callable[[Report], tuple[Any, ...]]) -> InOrder:
    ordered = sorted([(place(report), report.key, report) for report in reports])
    return InOrder([report for *_, report in ordered], [at for at, *_ in ordered])


def _untimed_first(report: Report) -> tuple[Any, ...]:
    return report.day, is_timed(report), published_at(report)


def _timed_first(report: Report) -> tuple[Any, ...]:
    return report.day, not is_timed(report), published_at(report)


@attrs.define(eq=False)  # never handed out, so not frozen: it is filled twice as fast
class Prepared:
    """The reports of one subject in the order of publication, what takes each of them out, and the copies of each."""

    items: tuple[Item, ...]
    copies: tuple[SetAside, ...]
    removals: tuple[Removal, ...]
    """The newest first: whether an older one has effect depends on the newer ones."""
    made_from: Mapping[str, tuple[Report, ...]]
    """For each report derived from others that are all in the table, those others."""
    flags: tuple[tuple[date, tuple[Flag, ...]], ...]
    """What is doubtful of a report by itself, from the day it was published."""
    units: frozenset[str]
    """The units that the figures name."""
    names: FrozenMapping[str, str]
    """Who stands behind a name that a report gives, where that is another name."""
    has_courses: bool = False
    """Whether any report says how the count moves."""
    has_statuses: bool = False
    """Whether of any figure is said how sure it is."""


END_OF_DAY = 2
"""Where `_untimed_first` has False and True: behind all that was published on a day."""

Fault = tuple[tuple[Report, ...], FigreconError]
"""What is wrong with some reports beside each other, and which they are."""


def by_key(reports: Sequence[Report]) -> tuple[dict[str, Report], list[Fault]]:
    """The reports by key, and what contradicts itself in them; an empty table where their keys say nothing.

    A KeyConflictError for one key with two contents, a LineageError for a `denies` that names no report or for reports
    that derive from, replace or deny each other in a circle.
    """
    table: dict[str, Report] = {}
    faults: list[Fault] = []
    if not _may_share_keys(reports):
        return table, faults
    for report in reports:
        other = table.setdefault(report.key, report)
        if other is not report and other != report:
            message = f"one key, two reports: {shown(report.key)} is {shown(other)} and {shown(report)}"
            faults.append(((other, report), KeyConflictError(message)))
    linked = [report for report in table.values() if report.denies or report.derived_from or report.replaces]
    if not linked:  # as in most tables
        return table, faults
    for report in linked:
        for key in report.denies:
            if key not in table:
                message = f"{shown(report.key)} denies {shown(key)}, which no report has{nearest(key, table)}"
                faults.append(((report,), LineageError(message)))
    for link in ("derived_from", "replaces", "denies"):
        for circle in _circles(table, link):
            message = f"{link} runs in a circle: {' → '.join(map(shown, circle[-4:]))}"
            faults.append((tuple(table[key] for key in circle), LineageError(message)))
    return table, faults


NO_LINKS = {(None, (), (), ())}
"""The links of reports of which none has a key or names another."""


_told_apart_by = attrgetter("subject", "source", "published")


def _may_share_keys(reports: Sequence[Report]) -> bool:
    """Whether any of the reports may be another once more, or names another: else nobody needs to know their keys.

    A key that nobody gave is made of the content, and there the subject, the source or the publication differs.
    """
    if set(map(links_of, reports)) != NO_LINKS:
        return True
    return len(set(map(_told_apart_by, reports))) < len(reports)


def unlinked(table: Mapping[str, Report]) -> list[Fault]:
    """What is wrong with reports that name others, where only those of one subject are at hand: a LineageError each."""
    return [
        ((report,), LineageError(f"{shown(report.key)} names {shown(key)}, which no report of its subject has"))
        for report in table.values()
        for key in (*report.derived_from, *report.replaces)
        if key not in table
    ]


def _circles(table: Mapping[str, Report], link: str) -> Iterable[list[str]]:
    """The keys of each circle that is met, the one in which it closes again at the end."""
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
                yield [*stack[stack.index(following) :], following]
            else:
                stack.append(following)


def prepare(reports: Sequence[Report], table: Mapping[str, Report], names: Names) -> Prepared:
    """Lay out the reports of one subject; `table` holds all reports given, of any subject, as `by_key` has them."""
    unique, copies = without_copies(reports) if table else (reports, [])
    items = lay_out(unique, names)
    derived = {
        item.report.key: tuple(table[key] for key in item.report.derived_from)
        for item in items
        if item.report.derived_from and all(key in table for key in item.report.derived_from)
    }
    figures = [item.report.figure for item in items if item.report.figure is not None]
    return Prepared(
        items=items,
        copies=tuple(sorted([SetAside(copy, Reason.SAME_ORIGIN, first) for copy, first in copies], key=_key_of)),
        removals=_removals(items),
        made_from=derived,
        flags=_flags(items, table),
        units=frozenset([figure.unit for figure in figures if figure.unit]),
        names=_renamed(items) if names.renames else NOTHING,
        has_courses=not {item.report.course for item in items} <= {None},
        has_statuses=not {figure.status for figure in figures} <= {None},
    )


def _key_of(aside: SetAside) -> str:
    return aside.report.key


def _renamed(items: Iterable[Item]) -> FrozenMapping[str, str]:
    named = {item.report.source: item.source.name for item in items}
    return FrozenMapping({name: origin for name, origin in named.items() if name != origin})


def _removals(items: Sequence[Item]) -> tuple[Removal, ...]:
    removers = [i for i in items if i.root is None and (i.about_reports or i.report.denies or i.report.replaces)]
    if not removers:  # as in most tables
        return ()
    first = {item.report.key: item for item in items}
    by_origin: dict[str, OfOrigin] = {}
    for item in items:
        if item.kind not in ABOUT_REPORTS:
            by_origin.setdefault(item.source.name, OfOrigin()).items.append(item)
    found = []
    for item in reversed(removers):
        fell = (*_denied(item, first), *_replaced(item, first))
        named = tuple([SetAside(target.report, reason, item.report) for target, reason in fell])
        if item.report.denies or item.kind not in ABOUT_REPORTS or item.source.name not in by_origin:
            found.append(Removal(item, named))
        else:
            found.append(Removal(item, named, *_earlier(item, by_origin[item.source.name]), _reason(item)))
    return tuple(found)


def _reason(item: Item) -> Reason:
    return Reason.WITHDRAWN if item.kind is Kind.WITHDRAWAL else Reason.DENIED


def _denied(item: Item, first: Mapping[str, Item]) -> Iterable[tuple[Item, Reason]]:
    """Whom a withdrawal or a denial takes out of those that it names."""
    reason = _reason(item)
    for target in (first[key] for key in item.report.denies if key in first):
        is_own = target.source.name == item.source.name
        if is_own or reason is Reason.WITHDRAWN:
            yield from ((each, reason) for each in _prints(target, own=is_own))


def _earlier(item: Item, told: OfOrigin) -> tuple[list[Report], int]:
    """Whom a withdrawal or a denial takes out that names none: the first so many of a list.

    A figure of the same day, the hour unknown, counts as earlier; for a withdrawal only where there is no older one,
    for an origin may take back a figure and give a new one in one breath.
    """
    report, listed = item.report, told.relayed
    if item.kind is Kind.WITHDRAWAL:
        before = _timed_first(report) if is_timed(report) else (report.day,)
        count = bisect_left(told.timed_first.places, before)
        if count:
            return told.timed_first.reports, count
        listed = told.untimed_first
    within = _untimed_first(report) if is_timed(report) else (report.day, END_OF_DAY)
    return listed.reports, bisect_left(listed.places, within)


def _replaced(item: Item, first: Mapping[str, Item]) -> Iterable[tuple[Item, Reason]]:
    replaced = (first[key] for key in item.report.replaces if key in first)
    return ((each, Reason.SUPERSEDED) for target in replaced for each in _prints(target, own=True))


def _prints(target: Item, *, own: bool) -> Iterable[Item]:
    """A report that is named and, where its own origin speaks of it, the print that it repeats.

    An origin disowns, takes back or replaces a figure, whichever of its prints it names; but a user who finds that one
    outlet does not have it says nothing of the others.
    """
    return (target,) if target.root is None or not own else (target, target.root)


def _flags(items: Sequence[Item], table: Mapping[str, Report]) -> tuple[tuple[date, tuple[Flag, ...]], ...]:
    """What is doubtful of each report by itself and by what it is tied to, where anything is."""
    found = []
    for item in items:
        report = item.report
        flags = report.flags
        if item.root is not None or report.derived_from or report.replaces:
            flags = (*flags, *_of_ties(item, table))
        if flags:
            found.append((report.day, flags))
    return tuple(found)


def _of_ties(item: Item, table: Mapping[str, Report]) -> list[Flag]:
    report = item.report
    flags = []
    missing = [key for key in (*report.derived_from, *report.replaces) if key not in table]
    if missing:
        flags.append(Flag(Doubt.MISSING_REPORT, f"it names {', '.join(missing)}, not at hand here", (report.key,)))
    root = item.root
    if root is not None and not report.has_as_of and report.day > root.on:
        what = item.kind.value if item.about_reports else "figure"
        message = f"{item.source.name}'s {what} of {root.report.as_of}, printed again on {report.day}, keeps its date"
        flags.append(Flag(Doubt.REPRINT, message, (report.key, root.report.key)))
    return flags
