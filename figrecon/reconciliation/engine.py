"""reconcile(), reconcile_each() and timeline(): choose the reports, call selection, then the policy."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import attrs

from figrecon import units
from figrecon._values import FrozenMapping
from figrecon.dates import Period
from figrecon.errors import DateError, NoReportsError, RowError, SubjectError, nearest, shown
from figrecon.policies import REPORTED, Policy, as_policy
from figrecon.reports import Report, Subject, subject_name
from figrecon.select import Selection, Selector, by_key, prepare, verdict
from figrecon.sources import Roster

from .answer import Reconciliation
from .answers import Answers


def reconcile(
    reports: Iterable[Report],
    *,
    subject: Subject | str | None = None,
    as_of: Any = None,
    known_by: Any = None,
    policy: Policy | str = REPORTED,
    unit: str | None = None,
    roster: Any = None,
) -> Reconciliation:
    """Reconcile the reports of one subject as of a date.

    `as_of` is the date the answer is about, by default the latest publication; `known_by` lets only reports published
    by then count, by default `as_of`, so that nothing is known in advance. Both take a date or a text; of a period,
    the last day counts. `unit` converts the answer. `roster` is a Roster or a mapping of names to aliases; a Ledger
    brings its own.
    Raises NoReportsError for no reports, SubjectError for several subjects with none chosen, IncommensurableError for
    units that cannot be compared, KeyConflictError and LineageError for reports that contradict each other's keys.

    >>> import figrecon as fr
    >>> said = [("A", 1500), ("B", 3000), ("C", 10_000)]
    >>> r = reconcile([fr.Report("troops", n, source=s, published="2024-10-23") for s, n in said])
    >>> print(r.range, r.verdict)
    3,000 (1,500–10,000) disputed
    """
    given, names = _given(reports, roster)
    chosen = _subject(given, subject)
    own = [report for report in given if report.subject == chosen]
    case = _Case.of(chosen, own, by_key(given), names, as_policy(policy), unit)
    at, by = _dates(given, as_of, known_by)
    return case.answer(at, by)


def reconcile_each(
    reports: Iterable[Report],
    *,
    as_of: Any = None,
    known_by: Any = None,
    policy: Policy | str = REPORTED,
    roster: Any = None,
) -> dict[str, Reconciliation]:
    """Reconcile every subject by itself: a dict by subject, sorted.

    The dates are the same for all, by default the latest publication of any. Raises what `reconcile` raises, with a
    note that names the subject.
    """
    given, names = _given(reports, roster)
    table, rules = by_key(given), as_policy(policy)
    at, by = _dates(given, as_of, known_by)
    groups: dict[str, list[Report]] = {}
    for report in given:
        groups.setdefault(report.subject, []).append(report)
    answers = {}
    for name in sorted(groups):
        try:
            answers[name] = _Case.of(name, groups[name], table, names, rules, None).answer(at, by)
        except Exception as error:
            error.add_note(f"subject {shown(name)}")
            raise
    return answers


def timeline(
    reports: Iterable[Report],
    dates: Iterable[Any] | None = None,
    *,
    subject: Subject | str | None = None,
    known_by: Any = None,
    policy: Policy | str = REPORTED,
    unit: str | None = None,
    roster: Any = None,
) -> Answers:
    """The answer on each of several dates, by default on every day on which something was published.

    Each is what `reconcile(..., as_of=date)` would have said; with `known_by` given, what is known by then of each.

    >>> import figrecon as fr
    >>> said = [fr.Report("dead", n, source="A", published=d) for n, d in [(160, "2024-10-01"), (140, "2024-10-03")]]
    >>> [str(r.range) for r in timeline(said)]
    ['160', '140']
    """
    given, names = _given(reports, roster)
    chosen = _subject(given, subject)
    own = [report for report in given if report.subject == chosen]
    case = _Case.of(chosen, own, by_key(given), names, as_policy(policy), unit)
    days = sorted({report.day for report in own}) if dates is None else [as_day(when, "a date") for when in dates]
    fixed = None if known_by is None else as_day(known_by, "known_by")
    return Answers(case.answer(day, day if fixed is None else fixed) for day in days)


@attrs.frozen
class _Case:
    """One subject's reports under one policy, ready to be answered on any date."""

    subject: str
    selector: Selector
    policy: Policy
    unit: str | None

    @classmethod
    def of(
        cls,
        subject: str,
        own: Sequence[Report],
        table: dict[str, Report],
        roster: Roster,
        policy: Policy,
        unit: str | None,
    ) -> "_Case":
        selector = Selector(prepare(own, table, roster), policy.convention, subject)
        return cls(subject, selector, policy, None if unit is None else units.canonical(unit))

    def answer(self, as_of: date, known_by: date) -> Reconciliation:
        """The answer as of a date, from what is known by another."""
        return self.judged(self.selector.at(as_of, known_by), as_of, known_by)

    def judged(self, selected: Selection, as_of: date, known_by: date) -> Reconciliation:
        """What the policy makes of a selection, and of each kind beside it by the same rules."""
        agreement = verdict(selected.positions, self.policy.convention)
        found = self.policy.judge(selected.positions, agreement)
        unit, positions = selected.unit, selected.positions
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
            set_aside=selected.set_aside,
            flags=selected.flags,
            policy=self.policy,
        )

    def beside(self, other: Selection) -> "_Case":
        """The same case; a kind beside the count that is of another dimension keeps its own unit."""
        own = self.unit is not None and other.unit is not None and not units.commensurable(other.unit, self.unit)
        return attrs.evolve(self, unit=None) if own else self


def _given(reports: Iterable[Report], roster: Any) -> tuple[tuple[Report, ...], Roster]:
    names = roster if roster is not None else getattr(reports, "roster", None)
    if isinstance(reports, Report) or not isinstance(reports, Iterable):
        raise RowError(f"reports must be an iterable of Report; got {shown(reports)}")
    given = tuple(reports)
    for report in given:
        if not isinstance(report, Report):
            raise RowError(f"reports must be Report objects; got {shown(report)}")
    if not given:
        raise NoReportsError("there must be at least one report; got none")
    return given, Roster.of(names)


def _subject(given: Sequence[Report], subject: Subject | str | None) -> str:
    told = sorted({report.subject for report in given})
    if subject is not None:
        name = subject_name(subject)
        if name not in told:
            raise SubjectError(f"no report speaks of {shown(name)}{nearest(name, told)}")
        return name
    if len(told) > 1:
        named = ", ".join(shown(name) for name in told[:MOST_NAMED])
        more = f" and {len(told) - MOST_NAMED} more" if len(told) > MOST_NAMED else ""
        raise SubjectError(f"these reports are of {len(told)} subjects; choose one by subject=: {named}{more}")
    return told[0]


MOST_NAMED = 10
"""How many subjects an error lists."""


def _dates(given: Sequence[Report], as_of: Any, known_by: Any) -> tuple[date, date]:
    at = max(report.day for report in given) if as_of is None else as_day(as_of, "as_of")
    return at, at if known_by is None else as_day(known_by, "known_by")


def as_day(value: Any, name: str) -> date:
    """A day from a date, a datetime, a Period or a text; of a period, the last day. Raises DateError."""
    if type(value) is date:
        return value
    last = Period.of(value).last
    if last is None:
        raise DateError(f"{name} must have a last day; got {shown(value)}")
    return last
