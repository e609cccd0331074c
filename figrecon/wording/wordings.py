"""Wording: a figure as its text words it, before it is a Figure."""

from typing import NamedTuple

from figrecon.figures import FigureStatus

from .beside import LOWER, UPPER, chosen
from .labels import CountNoun
from .numerals import Number
from .phrases import WordedAmount


class Wording(NamedTuple):
    """Numbers and words, and the tokens that they cover."""

    start: int
    end: int
    low: Number | None
    best: Number | None
    high: Number | None
    qualifier: str
    noun: CountNoun | None = None
    increment: int = 0
    step: Number | None = None
    earlier: Number | None = None
    word: str | None = None
    doubts: tuple[str, ...] = ()
    status: FigureStatus | None = None


def together(
    first: WordedAmount,
    last: WordedAmount,
    low: Number | None,
    best: Number | None,
    high: Number | None,
    qualifier: str,
) -> Wording:
    """What two parts say together; a noun behind the last belongs to both."""
    return Wording(
        first.left.start,
        max(last.end, first.end),
        low,
        best,
        high,
        qualifier,
        last.noun or first.noun,
        first.increment or last.increment,
        doubts=doubts_of(first) + doubts_of(last),
        status=first.status or last.status,
    )


def single(first: WordedAmount) -> Wording:
    """What one part says: a number, or a bound."""
    qualifier, value = chosen(first.hedges), first.value
    return Wording(
        first.left.start,
        first.end,
        None if qualifier in UPPER else value,
        value,
        None if qualifier in LOWER else value,
        qualifier,
        first.noun,
        first.increment,
        first.amount.step,
        doubts=doubts_of(first),
        status=first.status,
    )


def doubts_of(part: WordedAmount) -> tuple[str, ...]:
    """What is doubtful about the amount of a part."""
    doubt = part.amount.doubt or part.amount.letter_doubt
    return (doubt,) if doubt else ()
