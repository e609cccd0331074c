"""reconcile(), reconcile_each() and timeline(): choose the reports, call selection, then the policy."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import attrs

from figrecon import units
from figrecon._values import FrozenMapping
from figrecon.checks import check_positions
from figrecon.conventions import Convention
from figrecon.errors import FigreconError, NoReportsError, RowError, SubjectError, nearest, shown
from figrecon.policies import ALL, REPORTED, Policy, as_policy
from figrecon.reports import Report, Subject
from figrecon.select import Names, Selection, Selector, SetAside, by_key, prepare, verdict
from figrecon.sources import Roster

from .answer import Reconciliation
from .answers import Comparison, Timeline
from .days import as_day, sampled
from .wholes import with_parts


def reconcile(
    reports: Iterable[Report],
    *,
    subject: Subject | str | None = None,
    as_of: Any = None,
    known_by: Any = None,
    policy: Policy | Convention | str = REPORTED,
    unit: str | None = None,
    roster: Any = None,
) -> Reconciliation:
    """Reconcile the reports of one subject as of a date.

    `as_of` is the date the answer is about, by default the latest publication; `known_by` lets only reports published
    by then count, by default `as_of`, so that nothing is known in advance. Both take a date or a text; of a period,
    the last day counts. `unit` converts the answer. `subject` may be a Subject with parts, whose ranges add where
    nobody gives a figure for the whole. `roster` is a Roster or a mapping of names to aliases; a Ledger brings its own.
    Raises NoReportsError for no reports, SubjectError for several subjects with none chosen, IncommensurableError for
    units that cannot be compared, KeyConflictError and LineageError for reports that contradict each other's keys.

    >>> import figrecon as fr
    >>> said = [("A", 1500), ("B", 3000), ("C", 10_000)]
    >>> r = reconcile([fr.Report("troops", n, source=s, published="2024-10-23") for s, n in said])
    >>> print(r.range, r.verdict)
    3,000 (1,500–10,000) disputed
    """
    given, names = _given(reports, roster)
    asked = _Asked(given, by_key(given), names, as_policy(policy), unit)
    at, by = _dates(given, as_of, known_by)
    return asked.about(_subject(given, subject)).answer(at, by)


def reconcile_each(
    reports: Iterable[Report],
    *,
    as_of: Any = None,
    known_by: Any = None,
    policy: Policy | Convention | str = REPORTED,
    unit: str | None = None,
    roster: Any = None,
) -> dict[str, Reconciliation]:
    """Reconcile every subject by itself: a dict by subject, sorted.

    The dates are the same for all, by default the latest publication of any. Raises what `reconcile` raises, with a
    note that names the subject.
    """
    given, names = _given(reports, roster)
    asked = _Asked(given, by_key(given), names, as_policy(policy), unit)
    at, by = _dates(given, as_of, known_by)
    answers = {}
    for name in sorted(asked.groups):
        try:
            answers[name] = asked.about(Subject(name)).answer(at, by)
        except FigreconError as error:
            error.add_note(f"subject {shown(name)}")
            raise
    return answers


def timeline(
    reports: Iterable[Report],
    dates: Iterable[Any] | str | None = None,
    *,
    subject: Subject | str | None = None,
    known_by: Any = None,
    policy: Policy | Convention | str = REPORTED,
    unit: str | None = None,
    roster: Any = None,
) -> Timeline:
    """The answer on each of several dates, by default on every day on which something was published.

    `dates` may also be "day", "week", "month" or "year": the last day of each, from the first publication to the last.
    Each answer is what `reconcile(..., as_of=date)` would have said; with `known_by` given, what is known by then.
    Raises what `reconcile` raises, and DateError for more than `MOST_DATES` dates.

    >>> import figrecon as fr
    >>> said = [fr.Report("dead", n, source="A", published=d) for n, d in [(160, "2024-10-01"), (140, "2024-10-03")]]
    >>> [str(r.range) for r in timeline(said)], [str(r.as_of) for r in timeline(said, "month")]
    (['160', '140'], ['2024-10-03'])
    """
    given, names = _given(reports, roster)
    chosen = _subject(given, subject)
    case = _Asked(given, by_key(given), names, as_policy(policy), unit).about(chosen)
    fixed = None if known_by is None else as_day(known_by, "known_by")
    days = sampled(dates, [report.day for report in given if report.subject in _names_of(chosen)])
    return Timeline(case.answer(day, day if fixed is None else fixed) for day in days)


def compare_policies(
    reports: Iterable[Report],
    policies: Iterable[Policy | Convention | str] = ALL,
    *,
    subject: Subject | str | None = None,
    as_of: Any = None,
    known_by: Any = None,
    unit: str | None = None,
    roster: Any = None,
) -> Comparison:
    """The same reports under several policies, by default all that have a name: one answer a policy.

    Raises what `reconcile` raises.

    >>> import figrecon as fr
    >>> said = [fr.Report("dead", n, source=s, published="2024-10-01") for s, n in [("A", 5), ("B", 9)]]
    >>> for answer in compare_policies(said, ["REPORTED", "ACLED", "UCDP"]):
    ...     print(answer.policy.name, answer.range)
    REPORTED 5–9
    ACLED 5
    UCDP 5 (5–9)
    """
    given = tuple(reports)
    names = roster if roster is not None else getattr(reports, "roster", None)
    return Comparison(
        reconcile(given, subject=subject, as_of=as_of, known_by=known_by, policy=policy, unit=unit, roster=names)
        for policy in policies
    )


@attrs.frozen
class _Asked:
    """All reports given, and what does not depend on the subject asked about."""

    given: Sequence[Report]
    table: dict[str, Report]
    names: Names
    policy: Policy
    unit: str | None
    groups: dict[str, list[Report]] = attrs.field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        for report in self.given:
            self.groups.setdefault(report.subject, []).append(report)

    def about(self, subject: Subject) -> "_Case":
        """The case of one subject, and of each of its parts."""
        own = self.groups.get(subject.name, [])
        selector = Selector(prepare(own, self.table, self.names), self.policy.marks, subject.name)
        unit = None if self.unit is None else units.canonical(self.unit)
        return _Case(subject.name, selector, self.policy, unit, tuple(self.about(part) for part in subject.parts))


@attrs.frozen
class _Case:
    """One subject's reports under one policy, ready to be answered on any date."""

    subject: str
    selector: Selector
    policy: Policy
    unit: str | None

    parts: tuple["_Case", ...] = ()

    def answer(self, as_of: date, known_by: date) -> Reconciliation:
        """The answer as of a date, from what is known by another."""
        own = self.judged(self.selector.at(as_of, known_by), as_of, known_by)
        if not self.parts:
            return own
        return with_parts(own, FrozenMapping((part.subject, part.answer(as_of, known_by)) for part in self.parts))

    def judged(self, selected: Selection, as_of: date, known_by: date) -> Reconciliation:
        """What the policy makes of a selection, and of each kind beside it by the same rules."""
        agreement = verdict(selected.positions, self.policy.convention)
        ruling = self.policy.judge(selected.positions, agreement)
        positions = selected.positions
        left_out: tuple[SetAside, ...] = ()
        if ruling.left_out:
            gone = {position.origin for position, _ in ruling.left_out}
            positions = tuple(p for p in positions if p.origin not in gone)
            by = positions[0].newest if positions else None
            left_out = tuple(SetAside(r, reason, by) for p, reason in ruling.left_out for r in p.reports)
            agreement = verdict(positions, self.policy.convention)
        found, unit = ruling.range, selected.unit
        if self.unit is not None and unit not in {None, self.unit}:
            found = found.scaled(units.factor(unit or "", self.unit))
            positions = tuple(attrs.evolve(p, figure=p.figure.to(self.unit)) for p in positions)
            unit = self.unit
        beside = {kind: self.beside(other).judged(other, as_of, known_by) for kind, other in selected.beside.items()}
        return Reconciliation(
            subject=self.subject,
            unit=unit or self.unit,
            as_of=as_of,
            known_by=known_by,
            range=found,
            verdict=agreement,
            positions=positions,
            beside=FrozenMapping(beside),
            denials=selected.denials,
            set_aside=(*selected.set_aside, *left_out),
            flags=(*selected.flags, *check_positions(positions)),
            policy=self.policy,
            notes=ruling.notes,
        )

    def beside(self, other: Selection) -> "_Case":
        """The same case; a kind beside the count that is of another dimension keeps its own unit."""
        own = self.unit is not None and other.unit is not None and not units.commensurable(other.unit, self.unit)
        return attrs.evolve(self, unit=None) if own else self


def _given(reports: Iterable[Report], roster: Any) -> tuple[tuple[Report, ...], Names]:
    names = roster if roster is not None else getattr(reports, "roster", None)
    if isinstance(reports, Report) or not isinstance(reports, Iterable):
        raise RowError(f"reports must be an iterable of Report; got {shown(reports)}")
    given = tuple(reports)
    for report in given:
        if not isinstance(report, Report):
            raise RowError(f"reports must be Report objects; got {shown(report)}")
    if not given:
        raise NoReportsError("there must be at least one report; got none")
    return given, Names(Roster.of(names))


def _subject(given: Sequence[Report], subject: Subject | str | None) -> Subject:
    told = sorted({report.subject for report in given})
    if subject is not None:
        asked = Subject.of(subject)
        if not _names_of(asked).intersection(told):
            raise SubjectError(f"no report speaks of {shown(asked.name)}{nearest(asked.name, told)}")
        return asked
    if len(told) > 1:
        named = ", ".join(shown(name) for name in told[:MOST_NAMED])
        more = f" and {len(told) - MOST_NAMED} more" if len(told) > MOST_NAMED else ""
        raise SubjectError(f"these reports are of {len(told)} subjects; choose one by subject=: {named}{more}")
    return Subject(told[0])


def _names_of(subject: Subject) -> set[str]:
    return {subject.name}.union(*(_names_of(part) for part in subject.parts))


MOST_NAMED = 10
"""How many subjects an error lists."""


def _dates(given: Sequence[Report], as_of: Any, known_by: Any) -> tuple[date, date]:
    at = max(report.day for report in given) if as_of is None else as_day(as_of, "as_of")
    return at, at if known_by is None else as_day(known_by, "known_by")
