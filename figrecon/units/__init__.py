"""Units: what newsrooms write, what it means, and what can be compared with what."""

from .conversion import commensurable, dimension, factor
from .counting import is_count
from .exchange import QuantityLike, RegistryLike, definitions, from_quantity, is_quantity, to_pint
from .labels import MAX_LABEL, ambiguity, canonical, scaled_label
from .outcomes import DEAD, DEATH, joint_outcome, outcome
from .printing import format_amount, label, plural
from .scales import names_scale

__all__ = [
    "DEAD",
    "DEATH",
    "MAX_LABEL",
    "QuantityLike",
    "RegistryLike",
    "ambiguity",
    "canonical",
    "commensurable",
    "definitions",
    "dimension",
    "factor",
    "format_amount",
    "from_quantity",
    "is_count",
    "is_quantity",
    "joint_outcome",
    "label",
    "names_scale",
    "outcome",
    "plural",
    "scaled_label",
    "to_pint",
]
