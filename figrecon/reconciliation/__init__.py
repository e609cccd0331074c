"""From a ledger to an answer: one subject, each, over time, under several policies; what changed; parts and shares."""

from .changes import Change, diff
from .engine import compare_policies, reconcile, reconcile_each, timeline
from .reconciliation import Reconciliation
from .series import Answers, Comparison, Failure, Timeline
from .shares import difference, share

__all__ = [
    "Answers",
    "Change",
    "Comparison",
    "Failure",
    "Reconciliation",
    "Timeline",
    "compare_policies",
    "diff",
    "difference",
    "reconcile",
    "reconcile_each",
    "share",
    "timeline",
]
