"""From a ledger to an answer: one subject, each, over time, under several policies; what changed; parts and shares."""

from .answer import Entry, Reconciliation
from .answers import Answers, Comparison, Timeline
from .changes import Change, diff
from .engine import compare_policies, reconcile, reconcile_each, timeline
from .wholes import difference, share

__all__ = [
    "Answers",
    "Change",
    "Comparison",
    "Entry",
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
