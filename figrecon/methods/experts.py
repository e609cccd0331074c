"""Ranges that experts or models give, each meant to hold the truth with the same probability, into one."""

import math
from collections.abc import Sequence

from figrecon.errors import MethodError, shown
from figrecon.ranges import Range

from ._inputs import Numbers, numbers, proportion, same_length, weights_for
from .points import quantile
from .pools import mixture_quantile
from .special import normal_cdf, normal_quantile

Expert = tuple[float, float, float]


def _experts(lows: Numbers, highs: Numbers, bests: Numbers | None) -> list[Expert]:
    """Each expert's low, best and high; without bests, the middle."""
    low, high = numbers(lows, "lows"), numbers(highs, "highs")
    same_length(high, "highs", len(low), "lows")
    best = [a + (b - a) / 2 for a, b in zip(low, high, strict=True)] if bests is None else numbers(bests, "bests")
    same_length(best, "bests", len(low), "lows")
    rows = list(zip(low, best, high, strict=True))
    for index, (a, b, c) in enumerate(rows):
        if not a <= b <= c:
            raise MethodError(f"lows[{index}] <= bests[{index}] <= highs[{index}] must hold; got {shown((a, b, c))}")
    return rows


def _spanned(experts: Sequence[Expert], bests: Numbers | None, p: float) -> Range:
    lows, middles, highs = zip(*experts, strict=True)
    best = None if bests is None else quantile(middles, 0.5)
    return Range(quantile(lows, p), best, quantile(highs, 1 - p))


def expert_quartiles(lows: Numbers, highs: Numbers, bests: Numbers | None = None) -> Range:
    """The first quartile of the lows to the third of the highs; best is the median of the bests, if given.

    The most accurate for its width of six rules in Park and Budescu, Judgment and Decision Making 10 (2015) 130.

    >>> expert_quartiles([10, 20, 30], [40, 50, 90])
    Range(low=15, best=None, high=70)
    """
    bests = None if bests is None else list(numbers(bests, "bests"))
    return _spanned(_experts(lows, highs, bests), bests, 0.25)


def expert_deciles(lows: Numbers, highs: Numbers, bests: Numbers | None = None) -> Range:
    """The tenth percentile of the lows to the ninetieth of the highs; wider than the quartiles.

    >>> expert_deciles([10, 20, 30], [40, 50, 90], [20, 30, 40])
    Range(low=12, best=30, high=82)
    """
    bests = None if bests is None else list(numbers(bests, "bests"))
    return _spanned(_experts(lows, highs, bests), bests, 0.1)


def quantile_average(
    lows: Numbers,
    highs: Numbers,
    bests: Numbers | None = None,
    *,
    weights: Numbers | None = None,
) -> Range:
    """The mean of the lows, of the bests (if given) and of the highs: Vincentization (Vincent 1912; Ratcliff 1979).

    It keeps the experts' average width: right where they are calibrated, too narrow where they are overconfident.

    >>> quantile_average([10, 20], [30, 60])
    Range(low=15, best=None, high=45)
    """
    bests = None if bests is None else list(numbers(bests, "bests"))
    experts = _experts(lows, highs, bests)
    votes = weights_for(weights, len(experts), "lows")
    total = math.fsum(votes)
    low, best, high = (
        math.fsum(w * x for w, x in zip(votes, column, strict=True)) / total for column in zip(*experts, strict=True)
    )
    return Range(low, None if bests is None else min(max(best, low), high), high)


def expert_pool(
    lows: Numbers,
    highs: Numbers,
    bests: Numbers | None = None,
    *,
    held: float = 0.9,
    weights: Numbers | None = None,
    coverage: float = 0.9,
) -> Range:
    """The range of the linear pool: the mixture of the experts' distributions (Stone 1961).

    Each range holds the truth with probability `held`, says its expert, and with as much below as above. Between and
    beyond these three quantiles each side is half a normal, so an expert may be lopsided; without bests the middle is
    the median. The pool widens where experts disagree: right where they are overconfident. Best is its median.

    >>> f"{expert_pool([10, 20], [30, 60]):.1f}"
    '26.7 (11.8–55.6)'
    """
    experts = _experts(lows, highs, bests)
    votes = weights_for(weights, len(experts), "lows")
    total, wanted = math.fsum(votes), proportion(coverage)
    z = -normal_quantile((1 - proportion(held, "held")) / 2)

    def cdf(x: float) -> float:
        return math.fsum(w * _below(x, expert, z) for w, expert in zip(votes, experts, strict=True)) / total

    found = []
    for p in ((1 - wanted) / 2, 0.5, (1 + wanted) / 2):
        ends = [_quantile(normal_quantile(p) / z, expert) for expert in experts]
        found.append(mixture_quantile(cdf, p, min(ends), max(ends)))
    return Range(*sorted(found))


def _below(x: float, expert: Expert, z: float) -> float:
    """The probability that the expert gives to values up to `x`; a side of no width is a jump."""
    low, best, high = expert
    side = best - low if x < best else high - best
    if side == 0:
        return 0.0 if x < best else 1.0
    return normal_cdf(z * (x - best) / side)


def _quantile(share_of_side: float, expert: Expert) -> float:
    low, best, high = expert
    return best + share_of_side * (best - low if share_of_side < 0 else high - best)
