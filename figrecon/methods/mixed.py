"""Points, bounds and ranges together: the moderated log-t with half a vote for a bound."""

import math
from collections.abc import Iterable, Sequence
from typing import cast

from figrecon.errors import MethodError, shown

from ._inputs import SMALLEST, OpenEnds, closed, exp, finite, proportion, same_length
from .logt import DEFAULT_PRIOR
from .points import middles
from .results import Pooled, Prior
from .special import t_quantile

BOUND_FACTOR = 2
"""How far past its numeral a bound reaches: "at least L" stands for L to 2 L."""
BOUND_VOTE = 0.5
"""What a bound counts beside a point: in simulation 95 % coverage, where bounds as points fell to 81 %."""

Ends = tuple[float | None, float | None]
Row = tuple[float, float]
"""A value and its vote."""


def positions(lows: OpenEnds, highs: OpenEnds) -> list[Ends]:
    """Check the two ends of points (both alike), ranges, and bounds (None on the open side)."""
    columns = []
    for name, ends in (("lows", lows), ("highs", highs)):
        if isinstance(ends, (str, bytes)) or not isinstance(ends, Iterable):
            raise MethodError(f"{name} must be a list of numbers; got {shown(ends)}")
        columns.append([None if end is None else finite(end, f"{name}[{i}]") for i, end in enumerate(ends)])
    same_length(columns[1], "highs", len(columns[0]), "lows")
    rows: list[Ends] = list(zip(*columns, strict=True))
    if not rows:
        raise MethodError("lows must hold at least one position; got none")
    for index, (low, high) in enumerate(rows):
        if low is None and high is None:
            raise MethodError(f"lows[{index}] and highs[{index}] must not both be None")
        if low is not None and high is not None and low > high:
            raise MethodError(f"lows[{index}] <= highs[{index}] must hold; got {shown((low, high))}")
    return rows


def mixed_log_t(lows: OpenEnds, highs: OpenEnds, *, coverage: float = 0.9, prior: Prior = DEFAULT_PRIOR) -> Pooled:
    """A range for the truth behind points, bounds and ranges: `moderated_log_t` with votes.

    A point (low = high) has one vote. A range has half a vote at each end. "At least L" (high None) stands for the
    range L to 2 L at half weight, "at most U" (low None) for U/2 to U: real minimum claims are low-balled points (at
    the median 0.44 of what others say), so a censored likelihood is biased upward. With all values above 0 the scale
    is logarithmic, else linear. With m and S weighted by the votes and k the number of distinct positions, the formula
    is that of `moderated_log_t`, which it equals where all are points. The best value is the weighted median of the
    points and the middles of the others.

    >>> print(f"{mixed_log_t([1500, 3000, 5000], [1500, 3000, None]).range:,.0f}")
    3,000 (1,252–5,815)
    """
    rows = sorted(map(_stretched, positions(lows, highs)))
    wanted = proportion(coverage)
    lowest = min(low for low, _, _ in rows)
    logs = lowest > 0
    if logs and lowest < SMALLEST:
        raise MethodError(f"lows must be 0 or at least {SMALLEST}; got {shown(lowest)}")
    unit = 1.0 if logs else _typical_size(rows)
    scaled = [(_up(low, lowest, logs), _up(high, lowest, logs), vote) for low, high, vote in rows]
    votes = math.fsum(vote for _, _, vote in rows)
    k = len(set(rows))
    halves = [(y, vote / 2) for a, b, vote in scaled for y in (a, b)]
    m = math.fsum(y * vote for y, vote in halves) / votes
    square = math.fsum(vote * (y - m) ** 2 for y, vote in halves) * k / votes
    df = prior.nu0 + k - 1
    s = math.sqrt((prior.nu0 * (prior.s0 * unit) ** 2 + square) / df)
    se = s / math.sqrt(k)
    half = -t_quantile((1 - wanted) / 2, df) * se
    lower, upper = middles(sorted(((a + b) / 2, vote) for a, b, vote in scaled))
    low, best, high = (_down(y, lowest, logs) for y in (m - half, (lower + upper) / 2, m + half))
    ends = closed(min(low, best), best, max(high, best))
    center = m + (math.log(lowest) if logs else lowest)
    scale = "log" if logs else "linear"
    return Pooled(*ends, "mixed-log-t", wanted, len(rows), k, center, se, df, s, scale, prior)


def _stretched(ends: Ends) -> tuple[float, float, float]:
    """Low, high and vote; a bound is given its other end. Written with |L|, as "at least -5" stands for -5 to 0."""
    low, high = ends
    if high is None:
        named = cast("float", low)  # positions() refuses two open ends
        return named, named + (BOUND_FACTOR - 1) * abs(named), BOUND_VOTE
    if low is None:
        return high - (1 - 1 / BOUND_FACTOR) * abs(high), high, BOUND_VOTE
    return low, high, 1.0


def _up(x: float, lowest: float, logs: bool) -> float:
    return math.log1p((x - lowest) / lowest) if logs else float(x - lowest)


def _down(y: float, lowest: float, logs: bool) -> float:
    return lowest * exp(y) if logs else lowest + y


def _typical_size(rows: Sequence[tuple[float, float, float]]) -> float:
    sizes = sorted(max(abs(low), abs(high)) for low, high, _ in rows)
    sizes = [size for size in sizes if size] or [0.0]
    return float(sizes[len(sizes) // 2])
