"""From a ledger to an answer: one subject, each, over time, under several policies; what changed; parts and shares."""

from .changes import Change, diff
from .days import DatesLike, as_day, check_step
from .engine import answer_on, answers_over, compare_policies, in_turn, reconcile, reconcile_each, timeline
from .question import Question
from .reconciliation import Reconciliation
from .series import Answers, Comparison, Failure, Timeline
from .shares import difference, share

__all__ = [
    "Answers",
    "Change",
    "Comparison",
    "DatesLike",
    "Failure",
    "Question",
    "Reconciliation",
    "Timeline",
    "answer_on",
    "answers_over",
    "as_day",
    "check_step",
    "compare_policies",
    "diff",
    "difference",
    "in_turn",
    "reconcile",
    "reconcile_each",
    "share",
    "timeline",
]
