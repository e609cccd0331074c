"""Where the truth may lie: a mixture of exact figures, as wide as their rounding, and normals; and its quantiles."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from math import erfc, exp, fsum, inf, log, nextafter, sqrt
from operator import add
from typing import NamedTuple

from figrecon.methods.special import normal_quantile, root

from .copying import chances_of_repeats
from .evidence import DistinctFigures
from .likelihoods import candidates, likelihoods
from .prior import LEAST_PROBABILITY, ScenarioPrior

FAINTEST = 20.0
"""Scenarios with e**-20 of the weight of the heaviest are not built."""
LIGHTEST = 3e-4
"""The lightest parts, together of less than this weight, are left out: it moves a quantile of 5 % to one of 5.03 %."""
RESOLVED = 1e-7
"""How finely a quantile is resolved, in widths of its bracket."""
ROOT_HALF = sqrt(0.5)


class ExactPart(NamedTuple):
    """That a reported figure is the exact one: its weight, its place, half its rounding, and the figure."""

    weight: float
    place: float
    half: float
    value: int | float
    sources: int


Normal = tuple[float, float, float]
"""That no figure is exact: weight, mean, and 1 / (sd √2)."""


class Posterior(NamedTuple):
    """Exact figures and normals; the weights of all sum to 1."""

    exact: tuple[ExactPart, ...]
    estimated: tuple[Normal, ...]


def posterior(seen: DistinctFigures, prior: ScenarioPrior) -> Posterior:
    """Every scenario with its weight: prior times the likelihood of the places, times that of the repeats."""
    none, one = _repeats(tuple(sorted(seen.times)), prior.urns)
    tried = candidates(seen)
    ones = [one[seen.times[j]] for j in tried]
    found = list(likelihoods(seen, prior.spreads, tried))
    tops = [max([none + max(at.estimated)[0], *map(add, ones, at.exact)]) for at in found]
    peak = max(tops)
    heights = [0.0] * len(tried)
    normals = []
    for w, at, top in zip(prior.spread_weights, found, tops, strict=True):
        if top < peak - FAINTEST:
            continue
        for i, height in enumerate(at.exact):
            heights[i] += w * exp(height - peak + ones[i])
        shift, least = none - peak, peak - none - FAINTEST
        for height, mean, variance in at.estimated:
            if height > least:
                normals.append((w * exp(height + shift), mean, ROOT_HALF / sqrt(variance)))
    total = sum(heights) + sum([w for w, _, _ in normals])
    exact = [_exact(seen, j, w / total) for j, w in zip(tried, heights, strict=True) if w > 0]
    return Posterior(tuple(exact), tuple([(w / total, m, s) for w, m, s in normals]))


@lru_cache(maxsize=1024)  # a batch has the same few numbers of sources again and again
def _repeats(times: tuple[int, ...], weights: tuple[float, ...]) -> tuple[float, Mapping[int, float]]:
    """The logarithm of the chance of the repeats: if no figure is exact and, by how many sources give it, if one is."""
    urns = [(log(w) + base, gains) for w, (base, gains) in zip(weights, chances_of_repeats(times), strict=True)]
    one = {m: log_sum([base + gains[m] for base, gains in urns]) for m in urns[0][1]}
    return log_sum([base for base, _ in urns]), one


def log_sum(logs: Sequence[float]) -> float:
    """The logarithm of the sum of what these are logarithms of."""
    top = max(logs)
    return top + log(fsum([exp(x - top) for x in logs]))


def _exact(seen: DistinctFigures, j: int, weight: float) -> ExactPart:
    value = seen.values[j]
    assert value is not None  # noqa: S101  a candidate is a point
    return ExactPart(weight, seen.places[j], seen.halves[j], value, seen.times[j])


def pruned(found: Posterior) -> Posterior:
    """Without the lightest parts: the weights of the others sum to a little less than 1."""
    weights = sorted([part[0] for part in (*found.exact, *found.estimated)])
    light = bisect_left(list(accumulate(weights)), LIGHTEST)  # so many of them are left out
    least = weights[light - 1] if light else 0.0
    exact = tuple([part for part in found.exact if part[0] > least])
    return Posterior(exact, tuple([part for part in found.estimated if part[0] > least]))


def distribution(found: Posterior) -> Callable[[float], float]:
    """The distribution function of the truth, on the axis."""
    exact = [(w, y, h) for w, y, h, _, _ in found.exact]
    normals = found.estimated

    def below(x: float) -> float:
        total = 0.5 * sum([w * erfc((m - x) * s) for w, m, s in normals])
        for w, y, h in exact:
            d = x - y
            if d >= h:
                total += w
            elif d > -h:
                total += 0.5 * w * (1 + d / h)
        return total

    return below


def quantiles(found: Posterior, probabilities: Sequence[float]) -> list[tuple[float, int | float | None]]:
    """The places where so much of the weight is reached, each with the reported figure where it is one, not rounded.

    Such a figure is a jump. Elsewhere the root, of the logarithm of the nearer tail, which is nearly straight, is
    bracketed by the quantiles of the parts.
    """
    below = distribution(found)
    total = sum([part[0] for part in (*found.exact, *found.estimated)])
    jumps = [part for part in found.exact if part.half == 0]
    return [_quantile(found, below, jumps, total, p) for p in probabilities]


def _quantile(
    found: Posterior, below: Callable[[float], float], jumps: Sequence[ExactPart], total: float, p: float
) -> tuple[float, int | float | None]:
    z = normal_quantile(p) * ROOT_HALF
    ends = [m + z / s for _, m, s in found.estimated] + [y + (2 * p - 1) * h for _, y, h, _, _ in found.exact]
    low, high = min(ends), max(ends)
    wanted = p * total
    for w, y, _, value, _ in jumps:
        if low <= y <= high:
            reached = below(y)
            if reached - w < wanted <= reached:
                return y, value
            if reached < wanted:
                low = y
            else:
                high = nextafter(y, -inf)

    def miss(x: float) -> float:
        if p < 0.5:  # noqa: PLR2004
            return log(max(below(x), LEAST_PROBABILITY) / wanted)
        return -log(max(total - below(x), LEAST_PROBABILITY) / ((1 - p) * total))

    return root(miss, low, high, tiny=RESOLVED * (high - low)), None
