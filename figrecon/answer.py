"""Answer: what reconciling gives for one subject as of a date; data alone, whose tuples show themselves as rows."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import attrs

from . import units
from ._values import NOTHING, FrozenMapping, Word, number_of
from .display import Listed, Row, Section, Sheet, Style, excerpt, scale_of
from .figures import FigureStatus, mark
from .flags import Flag, Flags
from .policies import REPORTED, Policy
from .ranges import Range
from .reports import Course, Kind, Report
from .select import Position, Reason, SetAside, Verdict
from .select.showing import PROSE, WHOLE, Positions, Reports, SetAsides, because, report_row


class Place(Word):
    """Where a report went.

    >>> Place("set aside")
    Place.SET_ASIDE
    """

    POSITION = "position"
    """The range rests on it."""
    BESIDE = "beside"
    """It stands beside the count: a plan, a forecast and their like."""
    DENIAL = "denial"
    """It denies or withdraws figures."""
    SET_ASIDE = "set aside"
    """It does not count, for a reason."""


@attrs.frozen
class Entry:
    """One line of the account: a report, its place and, unless the range rests on it, why and by which other."""

    report: Report
    place: Place
    reason: Reason | None = None
    by: Report | None = None

    def _repr_html_(self) -> str:
        return Account([self])._repr_html_()


class Account(Listed[Entry]):
    """Every report with its place, as a notebook shows it: each with its mark, and why it is where it is."""

    __slots__ = ()

    def _sheet(self) -> Sheet:
        figures = [entry.report.figure for entry in self]
        unit = next((f.unit for f in figures if f is not None and f.unit is not None), None)
        shown, more = excerpt(self)
        rows = [_row(entry, unit) for entry in shown]
        return Sheet(
            title=number_of(len(self), "report"),
            head=("source", "figure", "place", "as of", "report", *PROSE),
            sections=[Section("", rows, scale_of(row.mark for row in rows), more=more)] if rows else [],
            whole=("place", *WHOLE),
            prose=PROSE,
            keys="report",
        )


STYLES = {Place.POSITION: Style.USED, Place.BESIDE: Style.BESIDE}


def _row(entry: Entry, unit: str | None) -> Row:
    report = entry.report
    row = report_row(report, "" if entry.reason is None else because(entry.reason, entry.by))
    source, figure, *rest = row.cells
    style = STYLES.get(entry.place, Style.ASIDE)
    return row._replace(cells=(source, figure, entry.place.value, *rest), mark=mark(report.figure, unit, style))


NO_POSITIONS, NO_REPORTS, NOBODY_ASIDE, NO_FLAGS = Positions(), Reports(), SetAsides(), Flags()
"""Most answers have no denials or flags; all of these share one of each."""


def _positions(value: Iterable[Position]) -> tuple[Position, ...]:
    return Positions(value) if value else NO_POSITIONS


def _denials(value: Iterable[Report]) -> tuple[Report, ...]:
    return Reports(value) if value else NO_REPORTS


def _set_asides(value: Iterable[SetAside]) -> tuple[SetAside, ...]:
    return SetAsides(value) if value else NOBODY_ASIDE


def _flags(value: Iterable[Flag]) -> tuple[Flag, ...]:
    return Flags(value) if value else NO_FLAGS


def _frozen(value: Mapping[str, str]) -> FrozenMapping[str, str]:
    return value if isinstance(value, FrozenMapping) else FrozenMapping(value)


@attrs.frozen
class Answer:
    """The reconciled range of one subject as of a date, and where every report went.

    `range` is in `unit`. `positions` are what the origins hold, one each; `beside` maps each kind that stands beside
    the count ("plan"), and each status of softer figures ("feared"), to an answer of its own; `denials` holds denials
    and withdrawals; `set_aside` the rest, each with its reason; `flags` the doubts, which change no number; `policy`
    the rules, by name and version. Of a whole,
    `parts` are the answers for its parts and `parts_range` their sum, which is the range where nobody gives a figure
    for the whole. `notes` say how the policy came to its range, and `names` who stands behind a name that a report
    gives, where that is another: an alias, a relay, another spelling. `course` is how the count moves in time, None
    where nothing tells, and `course_basis` what says so.
    """

    subject: str
    unit: str | None
    as_of: date
    known_by: date
    range: Range
    verdict: Verdict
    positions: tuple[Position, ...] = attrs.field(default=(), converter=_positions)
    beside: Mapping[str, "Answer"] = NOTHING
    denials: tuple[Report, ...] = attrs.field(default=(), converter=_denials)
    set_aside: tuple[SetAside, ...] = attrs.field(default=(), converter=_set_asides)
    flags: tuple[Flag, ...] = attrs.field(default=(), converter=_flags)
    policy: Policy = REPORTED
    parts: Mapping[str, "Answer"] = NOTHING
    parts_range: Range | None = None
    notes: tuple[str, ...] = ()
    course: Course | None = None
    course_basis: str = ""
    names: Mapping[str, str] = attrs.field(default=NOTHING, eq=False, converter=_frozen)

    @property
    def origins(self) -> tuple[str, ...]:
        """The independent sources whose figures stand."""
        return tuple(p.origin for p in self.positions)

    @property
    def noun(self) -> str | None:
        """The unit that it prints with: the noun that all positions share, else the unit of the range.

        None where a source gave a bare number and only others say what is counted.
        """
        bare = any(p.figure.unit is not None and p.said.unit is None for p in self.positions)
        if bare and self.unit is not None and units.is_count(self.unit):
            return None
        nouns = {p.figure.unit for p in self.positions}
        return (nouns.pop() if len(nouns) == 1 else None) or self.unit

    @property
    def status(self) -> FigureStatus | None:
        """How sure all positions are said to be; None where nothing is said, or not the same of all."""
        statuses = {p.figure.status for p in self.positions}
        return statuses.pop() if len(statuses) == 1 else None

    @property
    def denied_by(self) -> tuple[str, ...]:
        """The sources of the denials, each once."""
        return tuple(sorted({self.origin_of(r) for r in self.denials if r.kind is Kind.DENIAL}))

    @property
    def unquantified(self) -> tuple[Report, ...]:
        """The reports that say there are some and give no number."""
        return Reports(a.report for a in self.set_aside if a.reason is Reason.UNQUANTIFIED)

    @property
    def account(self) -> tuple[Entry, ...]:
        """Every report given, exactly once, in the order of publication.

        >>> import figrecon as fr
        >>> days = {"2024-10-01": 160, "2024-10-03": 140}
        >>> said = [fr.Report("dead", n, source="A", published=day) for day, n in days.items()]
        >>> [(entry.report.figure.best, entry.place, entry.reason) for entry in fr.reconcile(said).account]
        [(160, Place.SET_ASIDE, Reason.SUPERSEDED), (140, Place.POSITION, None)]
        """
        entries = [*self.own_account, *(e for part in self.parts.values() for e in part.account)]
        for kind, other in self.beside.items():
            reason = Reason(kind)
            entries += [attrs.evolve(e, place=Place.BESIDE, reason=e.reason or reason) for e in other.account]
        return Account(sorted(entries, key=lambda e: (e.report.day, e.report.key)))

    @property
    def own_account(self) -> tuple[Entry, ...]:
        """The account without what stands beside the count and without the parts."""
        entries = [Entry(report, Place.POSITION) for p in self.positions for report in p.reports]
        entries += [Entry(report, Place.DENIAL) for report in self.denials]
        entries += [Entry(a.report, Place.SET_ASIDE, a.reason, a.by) for a in self.set_aside]
        return Account(sorted(entries, key=lambda e: (e.report.day, e.report.key)))

    @property
    def number_of_reports(self) -> int:
        """How many lines the account has, without putting them in order."""
        own = sum(len(p.reports) for p in self.positions) + len(self.denials) + len(self.set_aside)
        return own + sum(other.number_of_reports for other in (*self.parts.values(), *self.beside.values()))

    # --- a whole and its parts

    @property
    def is_sum(self) -> bool:
        """Whether it is known by its parts alone."""
        return not self.positions and bool(self.parts) and not self.range.is_nothing

    @property
    def open_ends(self) -> tuple[bool, bool]:
        """Whether the low and the high are open, as a part of a whole; an unknown part makes the whole at least."""
        if self.range.is_nothing:
            return False, True
        return self.open_parts if self.is_sum else (self.range.low is None, self.range.high is None)

    @property
    def open_parts(self) -> tuple[bool, bool]:
        """Whether any part is open below, and any above."""
        ends = [part.open_ends for part in self.parts.values()]
        return any(low for low, _ in ends), any(high for _, high in ends)

    def within(self) -> Iterator["Answer"]:
        """The answer, then those of its parts, then those beside the count, and within each the same."""
        yield self
        for other in (*self.parts.values(), *self.beside.values()):
            yield from other.within()

    # --- whose figures they are

    def origin_of(self, report: Report) -> str:
        """Who stands behind a report of this subject: the source it names, by the roster and in one spelling.

        >>> import figrecon as fr
        >>> said = fr.Report("dead", 140, source="the WHO,", published="2024-10-01")
        >>> fr.reconcile([said], roster={"WHO": []}).origin_of(said)
        'WHO'
        """
        return self.names.get(report.source, report.source)

    def origins_of_set_aside(self) -> Mapping[str, str]:
        """The origin of each report by key, of those set aside too.

        A report that was set aside belongs to the origin whose figure took its place, else to the source it names.
        """
        found = {r.key: p.origin for p in self.positions for r in p.reports}
        asides = {aside.report.key: aside for aside in self.set_aside}
        for aside in self.set_aside:
            passed = [aside]
            while (by := _successor(passed[-1])) is not None and by not in found and by in asides:
                passed.append(asides.pop(by))  # popped: no chain is walked twice, or in a circle
            origin = found.get(by or "") or self.origin_of(passed[-1].report)
            found.update({link.report.key: origin for link in passed if link.report.key not in found})
        return found


def _successor(aside: SetAside) -> str | None:
    """The key of the report of the same origin that this one gave way to."""
    by = aside.by
    if by is None or aside.reason not in (Reason.SAME_ORIGIN, Reason.SUPERSEDED, Reason.OTHER_STATUS):
        return None
    return None if aside.report.key in by.replaces else by.key
