"""A number as worded: the value, its sums and differences, and when two of them can both be true."""

from .arithmetic import difference_of, share_of, total
from .comparing import Span, all_compatible, comparable, compatible, in_unit_of, meet_any, same, span, told_in
from .figure import Figure, FigureFields, FigureLike, last_digit, negative
from .marking import mark
from .repeats import may_repeat, repeats
from .statuses import OF_ROLES, FigureStatus

__all__ = [
    "OF_ROLES",
    "Figure",
    "FigureFields",
    "FigureLike",
    "FigureStatus",
    "Span",
    "all_compatible",
    "comparable",
    "compatible",
    "difference_of",
    "in_unit_of",
    "last_digit",
    "mark",
    "may_repeat",
    "meet_any",
    "negative",
    "repeats",
    "same",
    "share_of",
    "span",
    "told_in",
    "total",
]
