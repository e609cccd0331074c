"""Intervals of order statistics for a center, from points alone: the sign test and the signed rank."""

import math
from functools import lru_cache

from figrecon.errors import MethodError

from ._inputs import Numbers, closed, median, numbers, proportion
from .results import Pooled
from .special import normal_cdf, normal_quantile

EXACT_SIGNS = 1_000
"""Up to here the sign test counts exactly; beyond, the normal approximation is right to a small part of one rank."""
EXACT_RANKS = 50
"""Up to here the signed-rank distribution is counted exactly (R's wilcox.test draws the same line)."""
MOST_RANKS = 2_000
"""The signed-rank interval sorts n(n+1)/2 averages: two million at this many values, about a second."""


def sign_test(values: Numbers, *, coverage: float = 0.9) -> Pooled:
    """The interval of order statistics that holds the median, by the sign test (Thompson 1936).

    The narrowest pair of order statistics, d-th from either end, whose exact level is at least `coverage`; where even
    the hull falls short (n <= 4 at 90 %) it is the hull, and `level` says what it is worth. Assumes independence only.

    >>> sign_test([1500, 3000, 10_000]).level
    0.75
    """
    got = sorted(numbers(values))
    n, wanted = len(got), proportion(coverage)
    depth, level = _sign_depth(n, wanted)
    center = median(got)
    return Pooled(got[depth], center, got[n - 1 - depth], "sign-test", wanted, n, n, center=center, level=level)


@lru_cache(maxsize=1024)
def _sign_depth(n: int, wanted: float) -> tuple[int, float]:
    """How many order statistics can be left out at either end, and the exact level of what is left."""
    if n > EXACT_SIGNS:
        z = normal_quantile((1 - wanted) / 2)
        depth = math.floor((n + z * math.sqrt(n)) / 2) - 1
        return depth, 1 - 2 * normal_cdf((2 * depth + 1 - n) / math.sqrt(n))
    tail, term, depth = 1, 1, 0  # tail: how many of the 2**n signs lie outside on one side
    while depth + 1 < n - 1 - depth:
        term = term * (n - depth) // (depth + 1)
        if 1 - 2 * (tail + term) / 2**n < wanted:
            break
        tail, depth = tail + term, depth + 1
    return depth, 1 - 2 * tail / 2**n


def signed_rank(values: Numbers, *, coverage: float = 0.9) -> Pooled:
    """The interval of Walsh averages that holds the center, by the signed-rank test (Wilcoxon; Tukey 1949).

    Assumes independent errors, symmetric about the center. `center` is the Hodges-Lehmann estimate, the median of all
    pairwise averages. At most 2,000 values; the level is exact up to 50.

    >>> print(signed_rank([1500, 3000, 10_000]).range)
    4,375 (1,500–10,000)
    """
    got = sorted(numbers(values))
    n, wanted = len(got), proportion(coverage)
    if n > MOST_RANKS:
        raise MethodError(f"values must be at most {MOST_RANKS:,} for the signed-rank interval; got {n:,}")
    averages = sorted((got[i] + got[j]) / 2 for i in range(n) for j in range(i, n))
    rank, level = _signed_rank(n, wanted)
    center = median(averages)
    ends = closed(averages[rank], center, averages[-1 - rank])
    return Pooled(*ends, "signed-rank", wanted, n, n, center=center, level=level)


@lru_cache(maxsize=256)
def _signed_rank(n: int, wanted: float) -> tuple[int, float]:
    """How many Walsh averages to leave out at either end, and the level of what is left."""
    most = n * (n + 1) // 2
    if n > EXACT_RANKS:
        sd = math.sqrt(n * (n + 1) * (2 * n + 1) / 24)
        rank = math.floor(most / 2 + sd * normal_quantile((1 - wanted) / 2))
        return rank, 1 - 2 * normal_cdf((rank - 0.5 - most / 2) / sd)
    ways = [1] + [0] * most  # ways[v]: subsets of the ranks 1 … n with sum v
    for rank in range(1, n + 1):
        for total in range(most, rank - 1, -1):
            ways[total] += ways[total - rank]
    rank, below = 0, 1  # below: subsets with a sum of at most `rank`
    while 1 - 2 * (below + ways[rank + 1]) / 2**n >= wanted:
        rank += 1
        below += ways[rank]
    return rank, 1 - 2 * below / 2**n
