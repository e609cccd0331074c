"""The editor's rule: low and high are the hull of what was said, best is a number that somebody said."""

from collections.abc import Sequence
from typing import NamedTuple

from figrecon.ranges import Range


class Held(NamedTuple):
    """What one origin holds, in plain numbers; None is an open end or no best."""

    low: float | None
    best: float | None
    high: float | None
    recency: int = 0
    """The larger the newer; equal for the same date."""
    weight: float = 1
    lineage: str = ""
    disinterested: bool = True

    @property
    def numerals(self) -> tuple[float, float]:
        """The outermost numbers named: a bound counts with its own numeral."""
        named = [n for n in (self.low, self.best, self.high) if n is not None]
        return named[0], named[-1]

    @property
    def middle(self) -> float:
        """Where it stands in the order of positions: at its best, or in the middle of a bare range."""
        low, high = self.numerals
        return self.best if self.best is not None else low + (high - low) / 2


def hull(held: Sequence[Held]) -> Range:
    """Low and high of all that was said, without a best.

    A bound counts with its own numeral, and an end is open only if every position at that outermost numeral is open.

    >>> hull([Held(140, 140, None), Held(160, 160, 160)])
    Range(low=140, best=None, high=160)
    >>> hull([Held(140, 140, 140), Held(160, 160, None)])
    Range(low=140, best=None, high=None)
    """
    if not held:
        return Range.nothing()
    low = min(h.numerals[0] for h in held)
    high = max(h.numerals[1] for h in held)
    low_open = all(h.low is None for h in held if h.numerals[0] == low)
    high_open = all(h.high is None for h in held if h.numerals[1] == high)
    return Range(None if low_open else low, None, None if high_open else high)


def lower_median(held: Sequence[Held]) -> Held:
    """The middle position, the lower of two: always one that somebody holds.

    >>> lower_median([Held(1500, 1500, 1500), Held(10_000, 10_000, 10_000), Held(3000, 3000, 3000)]).best
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
    ends = hull(held)
    return Range(ends.low, None if rivals else lower_median(deciding).best, ends.high)


def holds_truth(n: int) -> float:
    """The probability that the min–max of n independent unbiased sources holds the truth: 1 − 2^(1−n).

    Each is above or below the truth with even odds, so all n fall on one side with probability 2 · 2^(−n).

    >>> holds_truth(2), holds_truth(3)
    (0.5, 0.75)
    """
    return 1 - 2.0 ** (1 - n)
