"""From a question to its answers: the reports of one subject, selected as of a date and judged by a policy."""

from collections.abc import Iterable, Mapping
from datetime import date

import attrs

from figrecon import units
from figrecon._log import DEBUG, log
from figrecon._values import NOTHING, FrozenMapping
from figrecon.checks import StoryPace, check_positions
from figrecon.errors import FigreconError, NoReportsError, SubjectError, nearest, shown
from figrecon.figures import Figure, told_in
from figrecon.policies import Policy, Ruling, as_policy, judged
from figrecon.reports import Course, Names, Report, RosterLike, Subject, reports_in, roster_of
from figrecon.select import (
    EVERYBODY,
    Position,
    Prepared,
    Selection,
    Selector,
    SetAside,
    by_key,
    prepare,
    unlinked,
    verdict,
)

from .parts import with_parts
from .reconciliation import Reconciliation

MOST_NAMED = 10
"""How many subjects an error lists."""


class Question:
    """What is asked of some reports: by which policy and in which unit, of one subject or another.

    Raises RowError for what is no report, NoReportsError for none, PolicyError, UnitError, and KeyConflictError or
    LineageError for reports that contradict each other's keys; with `collect` these are kept by subject, in `faults`.
    Without `linked` the keys are those of each subject alone, and a report that names another's is such a fault.
    """

    def __init__(
        self,
        reports: Iterable[Report],
        *,
        policy: Policy | str,
        unit: str | None,
        roster: "RosterLike | None",
        course: Course | str | None = None,
        collect: bool = False,
        linked: bool = True,
    ) -> None:
        self.reports: tuple[Report, ...] = reports_in(reports)
        if not self.reports:
            raise NoReportsError("there must be at least one report; got none")
        self.latest = max([report.day for report in self.reports])
        """The last day on which any of them was published."""
        self._policy = as_policy(policy)
        self._marks = self._policy.marks
        self._unit = None if unit is None else units.canonical(unit)
        self._course = None if course is None else Course.read(course)
        self._names = Names(roster_of(reports, roster))
        self._by_subject: dict[str, list[Report]] = {}
        for report in self.reports:
            self._by_subject.setdefault(report.subject, []).append(report)
        self._tables: dict[str, Mapping[str, Report]] = {}
        """By subject, the reports that its own may name, by key."""
        self.faults: dict[str, FigreconError] = {}
        for group in [self.reports] if linked else self._by_subject.values():
            table, faults = by_key(group)
            faults += [] if linked else unlinked(table)
            if faults and not collect:
                raise faults[0][1]
            for concerned, error in faults:
                for report in concerned:
                    self.faults.setdefault(report.subject, error)
            self._tables.update(dict.fromkeys(self._by_subject if linked else [group[0].subject], table))

    @property
    def subjects(self) -> list[str]:
        """The subjects that the reports speak of, sorted."""
        return sorted(self._by_subject)

    def days(self, subject: Subject) -> list[date]:
        """The days on which the reports of a subject and of its parts were published."""
        return [report.day for name in sorted(names_of(subject)) for report in self._by_subject.get(name, [])]

    def about(self, subject: Subject) -> "Answerable":
        """The reports of one subject and of each of its parts, ready to be answered on any date."""
        own = self._by_subject.get(subject.name, [])
        prepared = prepare(own, self._tables.get(subject.name, {}), self._names)
        _check_unit(prepared, self._unit)
        if prepared.has_courses:
            _refuse_two_courses(own)
        selector = Selector(prepared, self._marks, subject.name, self._course or subject.course, self._unit)
        pace = StoryPace(
            lambda: [(i.report.day, i.on) for i in prepared.items if i.counts and i.report.figure is not None]
        )
        parts = tuple(self.about(part) for part in subject.parts)
        return Answerable(subject.name, selector, self._policy, self._unit, pace, parts)

    def chosen(self, subject: Subject | str | None) -> Subject:
        """The subject asked about, or the only one there is. Raises SubjectError."""
        if subject is not None:
            asked = Subject.of(subject)
            if not names_of(asked).intersection(self._by_subject):
                raise SubjectError(f"no report speaks of {shown(asked.name)}{nearest(asked.name, self.subjects)}")
            return asked
        if len(self.subjects) > 1:
            named = ", ".join(shown(name) for name in self.subjects[:MOST_NAMED])
            more = f" and {len(self.subjects) - MOST_NAMED} more" if len(self.subjects) > MOST_NAMED else ""
            raise SubjectError(
                f"these reports are of {len(self.subjects)} subjects; choose one by subject=: {named}{more}"
            )
        return Subject(self.subjects[0])


def _refuse_two_courses(reports: Iterable[Report]) -> None:
    given = {report.course: report for report in reports if report.course is not None}
    if len(given) > 1:
        both = " and ".join(f"{course.value} ({shown(report.key)})" for course, report in sorted(given.items()))
        raise SubjectError(f"a subject moves in one way; got {both}")


def names_of(subject: Subject) -> set[str]:
    """The names of a subject and of all its parts."""
    return {subject.name}.union(*(names_of(part) for part in subject.parts))


@attrs.define  # never handed out, so not frozen: it is filled twice as fast
class Answerable:
    """One subject's reports under one policy, ready to be answered on any date."""

    subject: str
    selector: Selector
    policy: Policy
    unit: str | None
    pace: StoryPace
    parts: tuple["Answerable", ...] = ()

    def answer(self, as_of: date, known_by: date) -> Reconciliation:
        """The answer as of a date, from what is known by another."""
        own = self.judge(self.selector.at(as_of, known_by), as_of, known_by)
        told = len(own.positions), len(own.set_aside), len(own.flags)
        log(DEBUG, "%s as of %s: %s; positions %d, set aside %d, flags %d", self.subject, as_of, own.verdict, *told)
        if not self.parts:
            return own
        return with_parts(own, FrozenMapping((part.subject, part.answer(as_of, known_by)) for part in self.parts))

    def judge(self, selected: Selection, as_of: date, known_by: date) -> Reconciliation:
        """What the policy makes of a selection, and of each kind beside it by the same rules."""
        agreement = verdict(selected.positions, self.policy.convention, selected.pace)
        ruling = judged(self.policy, selected.positions, agreement)
        positions, left_out = _divided(selected.positions, ruling)
        if left_out:
            agreement = verdict(positions, self.policy.convention, selected.pace)
        found, unit = ruling.range, selected.unit
        if self.unit is not None and unit not in {None, self.unit}:
            found = found.scaled(units.factor(unit or "", self.unit))
            positions = tuple(attrs.evolve(p, figure=_asked_in(p.figure, self.unit)) for p in positions)
            unit = self.unit
        others = selected.beside.items() if selected.beside else ()
        beside = {str(kind): self._beside(other).judge(other, as_of, known_by) for kind, other in others}
        return Reconciliation(
            subject=self.subject,
            unit=unit or self.unit,
            as_of=as_of,
            known_by=known_by,
            range=found,
            verdict=agreement,
            positions=positions,
            beside=FrozenMapping(beside) if beside else NOTHING,
            denials=selected.denials,
            set_aside=(*selected.set_aside, *left_out),
            flags=(
                *selected.flags,
                *check_positions(positions, self.pace, known_by, selected.course, selected.overtaken),
            ),
            policy=self.policy,
            notes=ruling.notes,
            names=self.selector.prepared.names,
            course=selected.course,
            course_basis=selected.course_basis,
        )

    def _beside(self, other: Selection) -> "Answerable":
        """The same for a kind beside the count; one of another dimension keeps its own unit."""
        own = self.unit is not None and other.unit is not None and not units.commensurable(other.unit, self.unit)
        return attrs.evolve(self, unit=None) if own else self


def _asked_in(figure: Figure, unit: str) -> Figure:
    """A figure in the unit that was asked for, or by a noun of its own; to call everybody a person renames nobody."""
    return figure.to(unit) if unit == EVERYBODY else told_in(figure, unit)


def _check_unit(prepared: Prepared, unit: str | None) -> None:
    """Raise IncommensurableError for a unit in which no count of the table can be told."""
    if unit is None:
        return
    counts = [item.report.figure for item in prepared.items if item.counts and item.report.figure is not None]
    named = [figure.unit for figure in counts if figure.unit is not None]
    if named and not any(units.dimension(own) == units.dimension(unit) for own in named):
        units.factor(named[0], unit)


def _divided(positions: tuple[Position, ...], ruling: Ruling) -> tuple[tuple[Position, ...], tuple[SetAside, ...]]:
    """The positions that count by a ruling, and the reports of those that it left out."""
    if not ruling.left_out:
        return positions, ()
    gone = {position.origin for position, _ in ruling.left_out}
    kept = tuple(p for p in positions if p.origin not in gone)
    by = kept[0].newest if kept else None
    return kept, tuple(SetAside(report, reason, by) for p, reason in ruling.left_out for report in p.reports)
