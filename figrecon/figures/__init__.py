"""A number as worded: the value, its sums and differences, and when two of them can both be true."""

from .arithmetic import difference_of, share_of, total
from .comparing import Span, all_compatible, comparable, compatible, same, span
from .figure import Figure, last_digit

__all__ = [
    "Figure",
    "Span",
    "all_compatible",
    "comparable",
    "compatible",
    "difference_of",
    "last_digit",
    "same",
    "share_of",
    "span",
    "total",
]
