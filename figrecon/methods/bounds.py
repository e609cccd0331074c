"""Guaranteed bounds: what must hold if at most f of n ranges are wrong."""

from collections.abc import Iterable, Sequence
from math import inf
from typing import Any

import attrs

from figrecon._values import Word
from figrecon.errors import MethodError, shown
from figrecon.ranges import Range

from ._inputs import OpenEnds, finite, same_length


class Status(Word):
    """Whether the ranges have enough in common."""

    OVERLAP = "overlap"
    DISJOINT = "disjoint"


@attrs.frozen
class Overlap:
    """Where ranges agree. `ranges` are all the answers, in order; none where `status` is DISJOINT.

    `depth` is how many of the `n` ranges share one point at most, `faulty` how many may be wrong.
    """

    ranges: tuple[Range, ...]
    status: Status
    depth: int
    n: int
    faulty: int

    @property
    def range(self) -> Range:
        """The hull of the answers; nothing where they are disjoint."""
        if not self.ranges:
            return Range.nothing()
        return Range.between(self.ranges[0].low, self.ranges[-1].high)


Interval = tuple[float, float]


def marzullo(lows: OpenEnds, highs: OpenEnds, *, faulty: int = 0) -> Overlap:
    """Marzullo's M(n, f): the hull of all points that lie in at least n - f of the ranges.

    It holds the truth if at most `faulty` ranges do not (Marzullo, ACM Transactions on Computer Systems 8 (1990) 284).
    Its width is bounded by that of a right range only for f < n/2. Ends are closed: ranges that touch overlap, and a
    single point counts. None (or an infinity) is an open end. DISJOINT where no point lies in so many.

    >>> marzullo([10, 11, 11.99], [12, 13, 13], faulty=1).range
    Range(low=11, best=None, high=13)
    """
    ranges = _intervals(lows, highs)
    n, f = len(ranges), _faulty(faulty, len(ranges))
    inside = [place for place, depth in _sweep(ranges) if depth >= n - f]
    if not inside:
        return Overlap((), Status.DISJOINT, _deepest(ranges), n, f)
    return Overlap((_closed(inside[0], inside[-1]),), Status.OVERLAP, _deepest(ranges), n, f)


def schmid_schossmaier(lows: OpenEnds, highs: OpenEnds, *, faulty: int = 0) -> Overlap:
    """Schmid and Schossmaier's F(n, f): from the (f + 1)-th largest low to the (f + 1)-th smallest high.

    It holds the truth if at most `faulty` ranges do not, contains M(n, f), and moves little when a range moves little,
    which M does not (Real-Time Systems 20 (2001) 235). DISJOINT where the two ends cross.

    >>> schmid_schossmaier([10, 11, 11.99], [12, 13, 13], faulty=1).range
    Range(low=11, best=None, high=13)
    """
    ranges = _intervals(lows, highs)
    n, f = len(ranges), _faulty(faulty, len(ranges))
    low = sorted((low for low, _ in ranges), reverse=True)[f]
    high = sorted(high for _, high in ranges)[f]
    if low > high:
        return Overlap((), Status.DISJOINT, _deepest(ranges), n, f)
    return Overlap((_closed(low, high),), Status.OVERLAP, _deepest(ranges), n, f)


def best_overlap(lows: OpenEnds, highs: OpenEnds) -> Overlap:
    """Every interval that lies in the largest number of ranges: the optimistic reading, with no guarantee.

    All of them are returned, not the first: several tie for 28 % of the objects in a set of expert judgments.
    `faulty` is how many ranges the answers contradict. DISJOINT where no two of several ranges have a common point.

    >>> best_overlap([8, 11, 20, 22], [12, 13, 23, 25]).ranges
    (Range(low=11, best=None, high=12), Range(low=22, best=None, high=23))
    """
    ranges = _intervals(lows, highs)
    n, depth = len(ranges), _deepest(ranges)
    if depth == 1 and n > 1:
        return Overlap((), Status.DISJOINT, 1, n, n - 1)
    places = [place for place, here in _sweep(ranges) if here == depth]  # a start, its stop, the next start …
    found = tuple(_closed(low, high) for low, high in zip(places[::2], places[1::2], strict=True))
    return Overlap(found, Status.OVERLAP, depth, n, n - depth)


def _intervals(lows: OpenEnds, highs: OpenEnds) -> list[Interval]:
    """The ranges, with infinities for open ends."""
    low = _ends(lows, "lows", -inf)
    high = _ends(highs, "highs", inf)
    same_length(high, "highs", len(low), "lows")
    for index, (a, b) in enumerate(zip(low, high, strict=True)):
        if a > b:
            raise MethodError(f"lows[{index}] <= highs[{index}] must hold; got {shown((a, b))}")
    return list(zip(low, high, strict=True))


def _ends(ends: OpenEnds, name: str, opened: float) -> list[float]:
    if isinstance(ends, (str, bytes)) or not isinstance(ends, Iterable):
        raise MethodError(f"{name} must be a list of numbers; got {shown(ends)}")
    got = [
        opened if end is None or (type(end) is float and end == opened) else finite(end, f"{name}[{index}]")
        for index, end in enumerate(ends)
    ]
    if not got:
        raise MethodError(f"{name} must hold at least one end; got none")
    return got


def _faulty(faulty: Any, n: int) -> int:
    if type(faulty) is not int or not 0 <= faulty < n:
        raise MethodError(f"faulty must be a whole number from 0 to n - 1, here {n - 1}; got {shown(faulty)}")
    return faulty


def _sweep(ranges: Sequence[Interval]) -> list[tuple[float, int]]:
    """Every end in order, with the number of ranges that hold it and the points on its inner side.

    At one place starts come before stops: closed ranges that touch overlap, and a range of no width counts.
    """
    marks = sorted([(low, 0) for low, _ in ranges] + [(high, 1) for _, high in ranges])
    found, depth = [], 0
    for place, stop in marks:
        depth += 1 - stop
        found.append((place, depth))
        depth -= stop
    return found


def _deepest(ranges: Sequence[Interval]) -> int:
    return max(depth for _, depth in _sweep(ranges))


def _closed(low: float, high: float) -> Range:
    return Range.between(None if low == -inf else low, None if high == inf else high)
