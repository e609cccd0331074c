"""Said: a figure that is read, before it is a Figure."""

from fractions import Fraction

import attrs

from .beside import LOWER, UPPER, chosen
from .labels import Noun
from .phrases import Part

Number = int | Fraction


@attrs.define
class Said:
    """Numbers and words, and the tokens that they cover."""

    start: int
    end: int
    low: Number | None
    best: Number | None
    high: Number | None
    qualifier: str
    noun: Noun | None = None
    increment: bool = False
    step: Number | None = None
    earlier: Number | None = None
    word: str | None = None
    doubts: tuple[str, ...] = ()


def said(first: Part, last: Part, low: Number | None, best: Number | None, high: Number | None, qualifier: str) -> Said:
    """What two parts, or one twice, say together."""
    doubts = tuple(p.amount.doubt for p in ((first,) if first is last else (first, last)) if p.amount.doubt)
    return Said(
        first.left.start,
        max(last.end, first.end),
        low,
        best,
        high,
        qualifier,
        last.noun or first.noun,
        first.increment or last.increment,
        first.amount.step if first is last else None,
        doubts=doubts,
    )


def single(first: Part) -> Said:
    """What one part says: a number, or a bound."""
    qualifier, value = chosen(first.hedges), first.value
    low = None if qualifier in UPPER else value
    high = None if qualifier in LOWER else value
    return said(first, first, low, value, high, qualifier)
