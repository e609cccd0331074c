"""The editor's rule: low and high are the hull of what was said, best is a number that somebody said."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from figrecon.errors import MethodError
from figrecon.ranges import Range


class Held(NamedTuple):
    """What one origin holds, in plain numbers; None is an open end or no best.

    `weight` is its vote, `lineage` names origins that depend on each other, `recency` orders by age (higher is newer),
    `disinterested` is False for a party to the matter.
    """

    low: float | None
    best: float | None = None
    high: float | None = None
    weight: float = 1
    lineage: str = ""
    recency: int = 0
    disinterested: bool = True

    @property
    def numerals(self) -> tuple[float, ...]:
        """The numbers that were named, in order: a bound counts with its own numeral."""
        return tuple(n for n in self[:3] if n is not None)

    @property
    def middle(self) -> float:
        """Where it stands in the order of positions: at its best, or in the middle of a bare range."""
        numerals = self.numerals
        return self.best if self.best is not None else numerals[0] + (numerals[-1] - numerals[0]) / 2


def hull_of(held: Iterable[Held]) -> Range:
    """Low and high of all that was said, without a best; a position without a number has no say.

    A bound counts with its own numeral, and an end is open only if every position at that outermost numeral is open.
    Raises MethodError where no position has a number.

    >>> hull_of([Held(140, 140, None), Held(160, 160, 160)])
    Range(low=140, best=None, high=160)
    >>> hull_of([Held(140, 140, 140), Held(160, 160, None)])
    Range(low=140, best=None, high=None)
    """
    rows = [(h, h.numerals) for h in held if h.numerals]
    if not rows:
        raise MethodError("held must have at least one position with a number; got none")
    low = min(numerals[0] for _, numerals in rows)
    high = max(numerals[-1] for _, numerals in rows)
    low_open = all(h.low is None for h, numerals in rows if numerals[0] == low)
    high_open = all(h.high is None for h, numerals in rows if numerals[-1] == high)
    return Range(None if low_open else low, None, None if high_open else high)


def middle_of(held: Sequence[Held]) -> Held:
    """The middle position, the lower of two: always one that somebody holds.

    >>> middle_of([Held(1500, 1500, 1500), Held(10_000, 10_000, 10_000), Held(3000, 3000, 3000)]).best
    3000
    """
    ordered = sorted(held, key=lambda h: (h.middle, h.best is None, h.numerals))
    return ordered[(len(ordered) - 1) // 2]


def reported(held: Sequence[Held], *, compatible: bool) -> Range:
    """The range of rule REPORTED: the hull, and the best of a position.

    The best is the single or common one; of compatible positions the newest's (of several as new, the lower median);
    of two rivals none; of more rivals the lower median. Never a mean: a mean of rival figures is one that nobody
    reported.

    >>> print(reported([Held(n, n, n) for n in (1500, 3000, 10_000)], compatible=False))
    3,000 (1,500–10,000)
    """
    if not held:
        return Range.nothing()
    newest = [h for h in held if h.recency == max(h.recency for h in held)]
    deciding = newest if compatible else held
    rivals = len(held) == 2 and not compatible  # noqa: PLR2004  two rivals
    ends = hull_of(held)
    return Range(ends.low, None if rivals else middle_of(deciding).best, ends.high)
