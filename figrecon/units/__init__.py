"""Units: what newsrooms write, what it means, and what can be compared with what."""

from .conversion import commensurable, dimension, factor
from .counting import is_count
from .exchange import definitions, from_quantity, to_pint
from .labels import MAX_LABEL, ambiguity, canonical
from .printing import format_amount, label, plural

__all__ = [
    "MAX_LABEL",
    "ambiguity",
    "canonical",
    "commensurable",
    "definitions",
    "dimension",
    "factor",
    "format_amount",
    "from_quantity",
    "is_count",
    "label",
    "plural",
    "to_pint",
]
