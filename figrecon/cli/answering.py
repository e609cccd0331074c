"""From a ledger to the answers that are asked for."""

import argparse
from collections.abc import Sequence

import attrs

from figrecon._values import number_of
from figrecon.errors import NoReportsError, SubjectError, shown
from figrecon.ledger import Ledger
from figrecon.policies import Policy, as_policy
from figrecon.reconciliation import Failure, Question, Reconciliation, answer_on, answers_over, in_turn
from figrecon.reports import Subject

from .options import EVERY_DAY
from .progress import watched
from .telling import problems, tell

MOST_NAMED = 10
"""Subjects that an error looks at: more than it has room for."""


def policy_of(asked: argparse.Namespace) -> Policy:
    """The policy by its name; with an age that makes figures stale, which its label then tells. Raises PolicyError."""
    policy = as_policy(asked.policy)
    if asked.stale_after is None:
        return policy
    days = number_of(asked.stale_after, "day")
    return attrs.evolve(policy, stale_after=asked.stale_after, name=f"{policy.name} (stale after {days})")


def answers_of(ledger: Ledger, policy: Policy, asked: argparse.Namespace) -> Sequence[Reconciliation]:
    """The answers, subject by subject; with `--skip-bad` without the subjects that have none, which are told.

    Raises SubjectError before any work is done, NoReportsError for none, and what `reconcile` raises.
    """
    collect = asked.skip_bad is not None
    question = Question(
        ledger, policy=policy, unit=asked.unit, roster=ledger.roster, course=asked.course, collect=collect
    )
    subjects = (
        [Subject(name) for name in question.subjects] if asked.subject is None else [question.chosen(asked.subject)]
    )
    _check_number(subjects, asked)

    def answer(subject: Subject) -> Sequence[Reconciliation]:
        if asked.timeline is None:
            return (answer_on(question, subject, asked.as_of, asked.known_by),)
        return answers_over(question, subject, None if asked.timeline == EVERY_DAY else asked.timeline, asked.known_by)

    found = list(watched(in_turn(question, subjects, answer, collect=collect), len(subjects)))
    failed = [one for one in found if isinstance(one, Failure)]
    if failed:
        tell((line for one in failed for line in _told(one)), "more subjects that have no answer")
    answers = [each for one in found if not isinstance(one, Failure) for each in one]
    if not answers:
        raise NoReportsError(f"no subject has an answer; {number_of(len(failed), 'subject')} left out")
    return answers


def _told(failure: Failure) -> Sequence[str]:
    return [f"subject {shown(failure.subject)} left out: {line}" for line in problems(failure.error)]


def _check_number(subjects: Sequence[Subject], asked: argparse.Namespace) -> None:
    """Raise SubjectError where several subjects are to be shown as what shows one."""
    what = "a line over time" if asked.timeline is not None and asked.format == "csv" else ""
    what = "a plot" if asked.plot is not None else what
    if what and len(subjects) > 1:
        named = shown(", ".join(subject.name for subject in subjects[:MOST_NAMED]))
        raise SubjectError(f"{what} is of one subject; choose it by --subject; got {len(subjects)}: {named}")
