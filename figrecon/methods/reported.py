"""The editor's rule: low and high are the hull of what was said, best is a number that somebody said."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from figrecon.errors import MethodError
from figrecon.ranges import Range


class Datum(NamedTuple):
    """What one origin holds, in plain numbers; None is an open end or no best.

    `recency` orders by age (higher is newer).
    """

    low: float | None
    best: float | None = None
    high: float | None = None
    recency: int = 0

    @property
    def numerals(self) -> tuple[float, ...]:
        """The numbers that were named, in order: a bound counts with its own numeral."""
        low, best, high, _ = self
        if low is not None and best is not None and high is not None:  # as most have
            return low, best, high
        return tuple([n for n in (low, best, high) if n is not None])


def hull_of(data: Iterable[Datum]) -> Range:
    """Low and high of all that was said, without a best; a position without a number has no say.

    A bound counts with its own numeral, and an end is open only if every position at that outermost numeral is open.
    Raises MethodError where no position has a number.

    >>> hull_of([Datum(140, 140, None), Datum(160, 160, 160)])
    Range(low=140, best=None, high=160)
    >>> hull_of([Datum(140, 140, 140), Datum(160, 160, None)])
    Range(low=140, best=None, high=None)
    """
    low, high = _ends(data)
    return Range(low, None, high)


def _ends(data: Iterable[Datum]) -> tuple[float | None, float | None]:
    """The ends of the hull."""
    data = list(data)
    lows, highs = [d.low for d in data if d.low is not None], [d.high for d in data if d.high is not None]
    if len(lows) == len(highs) == len(data) > 0:  # none is open, as mostly
        return min(lows), max(highs)
    rows = [(numerals[0], d.low is None, numerals[-1], d.high is None) for d in data if (numerals := d.numerals)]
    if not rows:
        raise MethodError("data must hold at least one number; got none")
    low, high = min([row[0] for row in rows]), max([row[2] for row in rows])
    low_open = False not in [row[1] for row in rows if row[0] == low]
    high_open = False not in [row[3] for row in rows if row[2] == high]
    return None if low_open else low, None if high_open else high


def middle_of(data: Sequence[Datum]) -> Datum:
    """The middle position, the lower of two: always one that somebody holds.

    >>> middle_of([Datum(n, n, n) for n in (1500, 10_000, 3000)]).best
    3000
    """
    ordered = sorted(data, key=_place)
    return ordered[(len(ordered) - 1) // 2]


def _place(datum: Datum) -> tuple[float, bool, tuple[float, ...]]:
    """Where it stands in the order of positions: at its best, or in the middle of a bare range."""
    numerals = datum.numerals
    if datum.best is not None:
        return datum.best, False, numerals
    if not numerals:
        raise MethodError("a position without a number has no place among others")
    return numerals[0] + (numerals[-1] - numerals[0]) / 2, True, numerals


def reported(data: Sequence[Datum], *, compatible: bool) -> Range:
    """The range of rule REPORTED: the hull, and the best of a position.

    The best is the single or common one; of compatible positions the newest's (of several as new, the lower median);
    of two rivals none; of more rivals the lower median. Never a mean: a mean of rival figures is one that nobody
    reported.

    >>> print(reported([Datum(n, n, n) for n in (1500, 3000, 10_000)], compatible=False))
    3,000 (1,500–10,000)
    """
    if not data:
        return Range.nothing()
    low, high = _ends(data)
    if compatible:
        last = max([d.recency for d in data])
        return Range(low, middle_of([d for d in data if d.recency == last]).best, high)
    rivals = len(data) == 2  # noqa: PLR2004  two rivals
    return Range(low, None if rivals else middle_of(data).best, high)
