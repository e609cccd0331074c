"""Units: what newsrooms write, what it means, and what can be compared with what."""

from .conversion import commensurable, dimension, factor
from .labels import MAX_LABEL, ambiguity, canonical
from .printing import format_amount, label, plural

__all__ = [
    "MAX_LABEL",
    "ambiguity",
    "canonical",
    "commensurable",
    "dimension",
    "factor",
    "format_amount",
    "label",
    "plural",
]
