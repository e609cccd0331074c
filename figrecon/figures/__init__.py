"""A number as worded: the value, its sums and differences, and when two of them can both be true."""

from .arithmetic import difference_of, share_of, total
from .comparing import Span, all_compatible, compatible, same, span
from .comparing import comparable as commensurable
from .figure import Figure, last_digit

__all__ = [
    "Figure",
    "Span",
    "all_compatible",
    "commensurable",
    "compatible",
    "difference_of",
    "last_digit",
    "same",
    "share_of",
    "span",
    "total",
]
