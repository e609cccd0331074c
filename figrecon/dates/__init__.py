"""Dates as written: the days that a text such as "18–23 October 2024", "by December" or `2024-10` speaks of."""

from .periods import DateLike, Period, read_published, read_reference
from .words import MAX_TEXT

__all__ = ["MAX_TEXT", "DateLike", "Period", "read_published", "read_reference"]
