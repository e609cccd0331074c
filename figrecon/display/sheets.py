"""What is to be shown: rows of text, each with a mark on a strip; the same for a page and for a terminal."""

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import NamedTuple, TypeVar

from figrecon._values import Word

from .scales import Scale


class Style(Word):
    """How a mark is drawn."""

    USED = "used"
    """Filled: the figure counts."""
    BESIDE = "beside"
    """A hollow diamond: a plan or another figure beside the count."""
    ASIDE = "set aside"
    """Hollow: the figure was set aside."""


MOST_ROWS = 200
"""Rows of one section that a display holds; a notebook with a hundred thousand cannot be opened again."""

T = TypeVar("T")


class Mark(NamedTuple):
    """A number on a strip, or a range; None is an open end or, for `best`, no best."""

    low: float | None
    best: float | None
    high: float | None
    style: Style = Style.USED

    @property
    def numbers(self) -> list[float]:
        """The numbers that it names."""
        return [n for n in (self.low, self.best, self.high) if n is not None]


class Row(NamedTuple):
    """A line of a table; its mark is drawn on the strip behind the second cell."""

    cells: tuple[str, ...]
    mark: Mark | None = None


class Section(NamedTuple):
    """Rows under a title, on one scale; `band` is shaded behind them, `more` counts the rows that were left off."""

    title: str
    rows: Sequence[Row]
    scale: Scale | None = None
    band: tuple[float | None, float | None] | None = None
    folded: bool = False
    more: int = 0


class Sheet(NamedTuple):
    """A whole display: a title, the answer in large print with a badge, sentences, tables, notes.

    `widths` are the columns' shares of a page in percent; the strip has a quarter.
    """

    title: str
    head: tuple[str, ...]
    widths: tuple[int, ...]
    sections: Sequence[Section]
    answer: str = ""
    badge: str = ""
    under: str = ""
    sentences: Sequence[str] = ()
    notes: Sequence[str] = ()


def scale_of(marks: Iterable[Mark | None]) -> Scale | None:
    """The scale of some marks: it holds those used, and the others where they are not too far off."""
    drawn = [mark for mark in marks if mark is not None]
    used = [n for mark in drawn if mark.style is not Style.ASIDE for n in mark.numbers]
    return Scale.of(used, [n for mark in drawn if mark.style is Style.ASIDE for n in mark.numbers])


def excerpt(items: Sequence[T], most: int = MOST_ROWS) -> tuple[list[T], int]:
    """The first of the items, and how many were left off.

    >>> excerpt("abcde", 3)
    (['a', 'b', 'c'], 2)
    """
    return list(islice(items, most)), max(0, len(items) - most)
