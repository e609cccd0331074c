"""Suggesting: what the roster of a ledger should perhaps say, with the evidence and the effect. A person accepts it."""

from .suggesting import suggest
from .suggestion import Hint, Suggestion
from .suggestions import Suggestions

__all__ = ["Hint", "Suggestion", "Suggestions", "suggest"]
