"""From a ledger to an answer: reconcile one subject, each subject, or one over time."""

from .answer import Entry, Reconciliation
from .answers import Answers
from .engine import reconcile, reconcile_each, timeline

__all__ = ["Answers", "Entry", "Reconciliation", "reconcile", "reconcile_each", "timeline"]
