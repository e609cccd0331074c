"""From a ledger to an answer: one subject, each, over time, under several policies; what changed; parts and shares."""

from .answer import Entry, Reconciliation
from .changes import Change, diff
from .engine import compare_policies, reconcile, reconcile_each, timeline
from .wholes import difference, share

__all__ = [
    "Change",
    "Entry",
    "Reconciliation",
    "compare_policies",
    "diff",
    "difference",
    "reconcile",
    "reconcile_each",
    "share",
    "timeline",
]
