"""Ranges alone, as experts state them: half way between one of them being right and all of them sharing the truth."""

from collections.abc import Sequence
from math import fsum, sqrt

from figrecon.methods._inputs import median
from figrecon.methods.experts import expert_pool
from figrecon.methods.special import normal_quantile, t_quantile

from .evidence import Axis, Ends

HELD = 0.9
"""What a stated range is taken to hold of its author's belief: forecasters are asked for 5 to 95 %."""
STATED_VOTES = 2.0
"""How many degrees of freedom the widths that are stated count for, beside the scatter of the bests."""
OVERCONFIDENCE = 2.0
"""Experts' ranges are half as wide as they should be, by their hits in published forecasts and elicitations."""
SHARED_ERROR = 0.5
"""The variance that experts share, in units of that of one: they read the same papers."""
NARROWEST_SIDE = 1e-12
"""The least side of a range on its axis, so that a range with its best at an end has a width."""
MOST_COVERAGE = 1 - 2.0**-52
"""The greatest coverage whose upper tail a float tells from none."""

Span = tuple[float, float, float]


def stated_range(rows: Sequence[Ends], axis: Axis, coverage: float, stretch: float = 1.0) -> Span:
    """Low, best and high, on the axis, of ranges that each hold the truth with probability 0.9, say their authors.

    The mean of two answers: the linear pool of two-piece normals (Stone, Annals of Mathematical Statistics 32 (1961)
    1339), right where one of the experts is; and the median best ± t · √(s² (1/n + 1/2)) with n + 1 degrees of freedom,
    where s² = (2 (2 u)² + Σ(b - mean)²) / (n + 1) and u is the median stated standard deviation: a moderated t (Smyth,
    Statistical Applications in Genetics and Molecular Biology 3 (2004) 3), right where all of them look at one truth
    with errors that they half share. `stretch` multiplies both sides.
    """
    known = min(coverage, MOST_COVERAGE)
    average = _from_zero if axis.name == "log1p" else _average
    low, best, high = average(rows, axis, known)
    return best - stretch * (best - min(best, low)), best, best + stretch * (max(best, high) - best)


def _average(rows: Sequence[Ends], axis: Axis, coverage: float) -> Span:
    spans = [_span(axis, row) for row in rows]
    low, best, high = _pool(spans, coverage)
    middle, half = _around(spans, [(high - low) / 2 for low, _, high in spans], coverage)
    return (low + middle - half) / 2, best, (high + middle + half) / 2


def _from_zero(rows: Sequence[Ends], axis: Axis, coverage: float) -> Span:
    """The same where a low is 0, which says that there may be none, and no ratio.

    Pool, best and high are of the numbers themselves, divided by the greatest. The low is on the axis, where a range
    from 0 counts with its upper side.
    """
    size = max(high or 0 for _, _, high in rows)
    numbers = [_span(Axis("linear", lambda x: x / size, lambda y: y * size), row) for row in rows]
    low, best, high = _pool(numbers, coverage)
    middle, half = _around(numbers, [(high - low) / 2 for low, _, high in numbers], coverage)
    logs = [(axis.up(low * size), axis.up(best * size), axis.up(high * size)) for low, best, high in numbers]
    sides = [(high - low) / 2 if low else high - best for low, best, high in logs]
    least, below = _around(logs, sides, coverage)
    top = axis.up(max(high + middle + half, 2 * best) / 2 * size)
    return (axis.up(max(low, 0.0) * size) + max(least - below, 0.0)) / 2, axis.up(best * size), top


def _pool(spans: Sequence[Span], coverage: float) -> Span:
    lows, bests, highs = zip(*spans, strict=True)
    pool = expert_pool(lows, highs, bests, held=HELD, coverage=coverage)
    return float(pool.low or 0), float(pool.best or 0), float(pool.high or 0)


def _around(spans: Sequence[Span], sides: Sequence[float], coverage: float) -> tuple[float, float]:
    """The median best, and half the width of the moderated t about it."""
    n, bests = len(spans), sorted(best for _, best, _ in spans)
    mean, u = fsum(bests) / n, max(median(sorted(sides)), NARROWEST_SIDE) / -normal_quantile((1 - HELD) / 2)
    df = STATED_VOTES + n - 1
    square = (STATED_VOTES * (OVERCONFIDENCE * u) ** 2 + fsum([(b - mean) ** 2 for b in bests])) / df
    half = -t_quantile((1 - coverage) / 2, df) * sqrt(square * (1 / n + SHARED_ERROR))
    return median(bests), half


def _span(axis: Axis, row: Ends) -> Span:
    low, best, high = row
    a, b = axis.up(low or 0), axis.up(high or 0)
    return a, (a + b) / 2 if best is None else axis.up(best), b
