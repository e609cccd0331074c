"""From a ledger to an answer: reconcile one subject, each subject, or one over time."""

from .answer import Entry, Reconciliation
from .engine import reconcile, reconcile_each, timeline
from .over_time import Timeline

__all__ = ["Entry", "Reconciliation", "Timeline", "reconcile", "reconcile_each", "timeline"]
