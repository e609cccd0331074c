"""Figures as the checks see them, and how a flag names those that it is about."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from figrecon._values import among, in_a_row
from figrecon.reports import Report

DIGITS = 3
"""A figure of fewer significant digits says too little: round numbers are alike by chance."""

MOST_QUOTED = 3
"""So many figures a flag quotes; the others it counts."""


class Seen(NamedTuple):
    """A number with who said it when, as the checks see it."""

    value: float
    origin: str
    report: Report

    @property
    def key(self) -> str:
        """The key of the report."""
        return self.report.key

    @property
    def on(self) -> date:
        """The day that it speaks of."""
        return self.report.speaks_on


ByValue = Mapping[float, Sequence[Seen]]
"""What was said, by the number: a check looks at each number once, however many say it."""


def by_value(seen: Iterable[Seen]) -> ByValue:
    """Those who say the same, together, the numbers in order."""
    found: dict[float, list[Seen]] = {}
    for one in seen:
        found.setdefault(one.value, []).append(one)
    return {value: found[value] for value in sorted(found)}


def is_unround(value: float) -> bool:
    """Whether a number has digits enough to be known by them.

    >>> is_unround(1234), is_unround(1200), is_unround(0.125)
    (True, False, True)
    """
    return len(repr(value).replace(".", "").strip("-0")) >= DIGITS


def quoted(values: Sequence[float], said: ByValue) -> str:
    """Numbers with those who give them: "1,234 (A) and 1,243 (B and C)"."""
    first = [f"{value:,} ({among([s.origin for s in said[value]])})" for value in values[:MOST_QUOTED]]
    left = len(values) - len(first)
    return in_a_row([*first, "another" if left == 1 else f"{left:,} others"] if left else first)


def keys_of(values: Iterable[float], said: ByValue) -> tuple[str, ...]:
    """The keys of the reports that give these numbers."""
    return tuple(s.key for value in values for s in said[value])
