"""reconcile(), reconcile_each() and timeline(): choose the reports, call selection, then the policy."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from figrecon.errors import FigreconError, shown
from figrecon.policies import ALL, REPORTED, Policy
from figrecon.reports import Course, Report, Subject, roster_of

from .days import as_day, sampled
from .question import Question, names_of
from .reconciliation import Reconciliation
from .series import Comparison, Timeline


def reconcile(
    reports: Iterable[Report],
    *,
    subject: Subject | str | None = None,
    as_of: Any = None,
    known_by: Any = None,
    policy: Policy | str = REPORTED,
    unit: str | None = None,
    roster: Any = None,
    course: Course | str | None = None,
) -> Reconciliation:
    """Reconcile the reports of one subject as of a date.

    `as_of` is the date the answer is about, by default the latest publication; `known_by` lets only reports published
    by then count, by default `as_of`, so that nothing is known in advance. Both take a date or a text; of a period,
    the last day counts. `unit` converts the answer. `subject` may be a Subject with parts, whose ranges add where
    nobody gives a figure for the whole. `roster` is a Roster or a mapping of names to aliases; a Ledger brings its own.
    `course` says how the count moves in time ("cumulative", "level", "fixed"); by default its nouns tell.
    Raises NoReportsError for no reports, SubjectError for several subjects with none chosen, IncommensurableError for
    units that cannot be compared, KeyConflictError and LineageError for reports that contradict each other's keys.

    >>> import figrecon as fr
    >>> said = [("A", 1500), ("B", 3000), ("C", 10_000)]
    >>> r = reconcile([fr.Report("troops", n, source=s, published="2024-10-23") for s, n in said])
    >>> print(r.range, r.verdict)
    3,000 (1,500–10,000) disputed
    """
    question = Question(reports, policy=policy, unit=unit, roster=roster, course=course)
    at, by = _dates(question, as_of, known_by)
    return question.about(question.chosen(subject)).answer(at, by)


def reconcile_each(
    reports: Iterable[Report],
    *,
    as_of: Any = None,
    known_by: Any = None,
    policy: Policy | str = REPORTED,
    unit: str | None = None,
    roster: Any = None,
    course: Course | str | None = None,
) -> dict[str, Reconciliation]:
    """Reconcile every subject by itself: a dict by subject, sorted.

    The dates are the same for all, by default the latest publication of any. Raises what `reconcile` raises, with a
    note that names the subject.
    """
    question = Question(reports, policy=policy, unit=unit, roster=roster, course=course)
    at, by = _dates(question, as_of, known_by)
    answers = {}
    for name in question.subjects:
        try:
            answers[name] = question.about(Subject(name)).answer(at, by)
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
    policy: Policy | str = REPORTED,
    unit: str | None = None,
    roster: Any = None,
    course: Course | str | None = None,
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
    question = Question(reports, policy=policy, unit=unit, roster=roster, course=course)
    chosen = question.chosen(subject)
    answerable, names = question.about(chosen), names_of(chosen)
    fixed = None if known_by is None else as_day(known_by, "known_by")
    days = sampled(dates, [report.day for report in question.reports if report.subject in names])
    return Timeline(answerable.answer(day, day if fixed is None else fixed) for day in days)


def compare_policies(
    reports: Iterable[Report],
    policies: Iterable[Policy | str] | None = None,
    *,
    subject: Subject | str | None = None,
    as_of: Any = None,
    known_by: Any = None,
    unit: str | None = None,
    roster: Any = None,
    course: Course | str | None = None,
) -> Comparison:
    """The same reports under several policies, by default all that have a name: one answer for each.

    Raises what `reconcile` raises.

    >>> import figrecon as fr
    >>> said = [fr.Report("dead", n, source=s, published="2024-10-01") for s, n in [("A", 5), ("B", 9)]]
    >>> for answer in compare_policies(said, ["REPORTED", "ACLED", "UCDP"]):
    ...     print(answer.policy.name, answer.range)
    REPORTED 5–9
    ACLED 5
    UCDP 5 (5–9)
    """
    given, names = tuple(reports), roster_of(reports, roster)
    asked: dict[str, Any] = {"subject": subject, "as_of": as_of, "known_by": known_by, "unit": unit, "course": course}
    chosen = ALL if policies is None else policies
    return Comparison(reconcile(given, policy=policy, roster=names, **asked) for policy in chosen)


def _dates(question: Question, as_of: Any, known_by: Any) -> tuple[date, date]:
    """The date that the answer is about, by default the last publication, and the date by which things are known."""
    at = max(report.day for report in question.reports) if as_of is None else as_day(as_of, "as_of")
    return at, at if known_by is None else as_day(known_by, "known_by")
