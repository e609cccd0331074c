"""reconcile(), reconcile_each() and timeline(): choose the reports, call selection, then the policy."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Literal, TypeVar, overload

from figrecon.dates import DateLike
from figrecon.errors import FigreconError, PolicyError, shown
from figrecon.policies import ALL, REPORTED, Policy
from figrecon.reports import Course, Report, RosterLike, Subject, reports_in, roster_of

from .days import DatesLike, as_day, sampled
from .question import Question
from .reconciliation import Reconciliation
from .series import BySubject, Comparison, Failure, Failures, Timeline

A = TypeVar("A")


def reconcile(
    reports: Iterable[Report],
    *,
    subject: Subject | str | None = None,
    as_of: DateLike | None = None,
    known_by: DateLike | None = None,
    policy: Policy | str = REPORTED,
    unit: str | None = None,
    roster: "RosterLike | None" = None,
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
    return answer_on(question, question.chosen(subject), as_of, known_by)


@overload
def reconcile_each(
    reports: Iterable[Report],
    *,
    as_of: DateLike | None = None,
    known_by: DateLike | None = None,
    policy: Policy | str = REPORTED,
    unit: str | None = None,
    roster: "RosterLike | None" = None,
    course: Course | str | None = None,
    errors: Literal["raise"] = "raise",
) -> dict[str, Reconciliation]: ...
@overload
def reconcile_each(
    reports: Iterable[Report],
    *,
    as_of: DateLike | None = None,
    known_by: DateLike | None = None,
    policy: Policy | str = REPORTED,
    unit: str | None = None,
    roster: "RosterLike | None" = None,
    course: Course | str | None = None,
    errors: Literal["collect"],
) -> tuple[dict[str, Reconciliation], tuple[Failure, ...]]: ...
def reconcile_each(
    reports: Iterable[Report],
    *,
    as_of: DateLike | None = None,
    known_by: DateLike | None = None,
    policy: Policy | str = REPORTED,
    unit: str | None = None,
    roster: "RosterLike | None" = None,
    course: Course | str | None = None,
    errors: Literal["raise", "collect"] = "raise",
) -> dict[str, Reconciliation] | tuple[dict[str, Reconciliation], tuple[Failure, ...]]:
    """Reconcile every subject by itself: a dict by subject, sorted; of no reports, an empty one.

    The dates are the same for all, by default the latest publication of any. Raises what `reconcile` raises, with a
    note that names the subject. With `errors="collect"` the other subjects are answered, and behind the answers comes
    what failed: a `Failure` for each subject, which names it and has the error.

    >>> import figrecon as fr
    >>> told = {"dead": ["12 people", "15 people"], "lost": ["3 tanks", "about 5 people"]}
    >>> said = [fr.Report(s, n, source=n, published="2024-10-01") for s, both in told.items() for n in both]
    >>> answers, failures = reconcile_each(said, errors="collect")
    >>> str(answers["dead"].range), [failure.subject for failure in failures]
    ('12–15', ['lost'])
    """
    if errors not in ("raise", "collect"):
        raise PolicyError(f"errors must be 'raise' or 'collect'; got {shown(errors)}")
    names, given = roster_of(reports, roster), reports_in(reports)
    if not given:
        return BySubject() if errors == "raise" else (BySubject(), Failures())
    collect = errors == "collect"
    question = Question(given, policy=policy, unit=unit, roster=names, course=course, collect=collect)
    subjects = [Subject(name) for name in question.subjects]
    at, by = _dates(question, as_of, known_by)  # what is wrong with these is wrong with the question
    found = list(in_turn(question, subjects, lambda one: question.about(one).answer(at, by), collect=collect))
    failures = Failures(one for one in found if isinstance(one, Failure))
    answers = BySubject((one.subject, one) for one in found if not isinstance(one, Failure))
    return (answers, failures) if collect else answers


def in_turn(
    question: Question, subjects: Iterable[Subject], answer: Callable[[Subject], A], *, collect: bool = False
) -> Iterator[A | Failure]:
    """The answer about each subject, as soon as it is there; with `collect` a Failure for one that has none.

    Raises the first error otherwise, with a note that names the subject.
    """
    for subject in subjects:
        found: A | Failure
        try:
            if subject.name in question.faults:
                raise question.faults[subject.name]
            found = answer(subject)
        except FigreconError as error:
            if not collect:
                error.add_note(f"subject {shown(subject.name)}")
                raise
            found = Failure(subject.name, error)
        yield found


def answer_on(
    question: Question, subject: Subject, as_of: DateLike | None = None, known_by: DateLike | None = None
) -> Reconciliation:
    """The answer about one subject as of a date; the dates as `reconcile` takes them."""
    return question.about(subject).answer(*_dates(question, as_of, known_by))


def answers_over(
    question: Question, subject: Subject, dates: "DatesLike | None" = None, known_by: DateLike | None = None
) -> Timeline:
    """The answers about one subject on several dates; the dates as `timeline` takes them."""
    answerable, days = question.about(subject), sampled(dates, question.days(subject))
    fixed = None if known_by is None else as_day(known_by, "known_by")
    return Timeline(answerable.answer(day, day if fixed is None else fixed) for day in days)


def timeline(
    reports: Iterable[Report],
    dates: "DatesLike | None" = None,
    *,
    subject: Subject | str | None = None,
    known_by: DateLike | None = None,
    policy: Policy | str = REPORTED,
    unit: str | None = None,
    roster: "RosterLike | None" = None,
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
    return answers_over(question, question.chosen(subject), dates, known_by)


def compare_policies(
    reports: Iterable[Report],
    policies: Iterable[Policy | str] | None = None,
    *,
    subject: Subject | str | None = None,
    as_of: DateLike | None = None,
    known_by: DateLike | None = None,
    unit: str | None = None,
    roster: "RosterLike | None" = None,
    course: Course | str | None = None,
) -> Comparison:
    """The same reports under several policies, by default all that have a name: one answer for each.

    Of several subjects, with none chosen, each is answered under each policy, subject by subject and with the same
    dates: policies by events as one table. Raises what `reconcile` raises.

    >>> import figrecon as fr
    >>> said = [fr.Report("dead", n, source=s, published="2024-10-01") for s, n in [("A", 5), ("B", 9)]]
    >>> for answer in compare_policies(said, ["REPORTED", "ACLED", "UCDP"]):
    ...     print(answer.policy.name, answer.range)
    REPORTED 5–9
    ACLED 5
    UCDP 5 (5–9)
    >>> said += [fr.Report("hurt", "about 40", source="A", published="2024-10-01")]
    >>> compare_policies(said, ["REPORTED", "ACLED"]).by_policy("low").to_rows()
    [{'subject': 'dead', 'REPORTED 1': 5, 'ACLED 1': 5}, {'subject': 'hurt', 'REPORTED 1': 40, 'ACLED 1': 40}]
    """
    names, given = roster_of(reports, roster), reports_in(reports)
    chosen_policies = ALL if policies is None else policies
    asked = [Question(given, policy=p, unit=unit, roster=names, course=course) for p in chosen_policies]
    subjects = dict.fromkeys(name for question in asked for name in question.subjects)
    chosen = [question.chosen(subject) for question in asked[:1]] if subject is not None else map(Subject, subjects)
    return Comparison(
        question.about(one).answer(*_dates(question, as_of, known_by)) for one in chosen for question in asked
    )


def _dates(question: Question, as_of: DateLike | None, known_by: DateLike | None) -> tuple[date, date]:
    """The date that the answer is about, by default the last publication, and the date by which things are known."""
    at = question.latest if as_of is None else as_day(as_of, "as_of")
    return at, at if known_by is None else as_day(known_by, "known_by")
