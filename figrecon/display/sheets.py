"""What is to be shown: rows of text, each with a mark on a strip; the same for a page and for a terminal."""

import math
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

OPEN_ROWS = 12
"""Rows that a section shows unfolded: what fits a screen."""

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


class Linked(NamedTuple):
    """A word on a page and the reference to which it leads, if that is a link."""

    word: str
    reference: str | None


class Row(NamedTuple):
    """A line of a table; its mark is drawn on the strip behind the second cell.

    `links` are the words of its cell in the column of keys, separated by commas there.
    """

    cells: tuple[str, ...]
    mark: Mark | None = None
    links: tuple[Linked, ...] = ()


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

    Of the columns that `head` names, those in `whole` are never broken into lines, as dates are not; those in `prose`
    hold sentences, and have more room; and `keys` is the one in which the words of a row lead to their references.
    """

    title: str
    head: tuple[str, ...]
    sections: Sequence[Section]
    answer: str = ""
    badge: str = ""
    under: str = ""
    sentences: Sequence[str] = ()
    notes: Sequence[str] = ()
    whole: tuple[str, ...] = ()
    prose: tuple[str, ...] = ()
    keys: str = ""


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


def givers_first(rows: Sequence[Row], low: float | None, high: float | None, best: float | None = None) -> list[Row]:
    """Rows of which some will be folded: one for the low, the high, the best; then all that give them; then the rest.

    So no fold and no cut hides whose number an end of a range is. A low or high of None is an open end.

    >>> rows = [Row((str(n),), Mark(n, n, n)) for n in range(1, 31)]
    >>> [row.cells[0] for row in givers_first(rows, 1, 30, 20)[:4]]
    ['1', '30', '20', '2']
    """
    if len(rows) <= OPEN_ROWS:
        return list(rows)
    ends = [_givers(rows, "low", low), _givers(rows, "high", high), [] if best is None else _givers(rows, "best", best)]
    first = [*(n for end in ends for n in end[:1]), *sorted(n for end in ends for n in end)]
    return [rows[n] for n in dict.fromkeys([*first, *range(len(rows))])]


def _givers(rows: Sequence[Row], end: str, number: float | None) -> list[int]:
    """The rows with the number, in whatever place it has in them; of an open end, those with the same end open."""
    marks = [(n, row.mark) for n, row in enumerate(rows) if row.mark is not None]
    if number is None:
        return [n for n, mark in marks if getattr(mark, end) is None]
    return [n for n, mark in marks if any(math.isclose(number, other) for other in mark.numbers)]
