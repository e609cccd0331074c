"""How likely the figures are: as honest estimates of one spread with some blunders, or beside one that is exact."""

from collections.abc import Iterator, Sequence
from math import exp, inf, log, pi, prod
from typing import NamedTuple

from .evidence import DistinctFigures
from .many import modes

BLUNDER = 0.05
"""The share of estimates that are blunders: a slip of the pen, another quantity, propaganda."""
BLUNDER_DENSITY = 0.07
"""Where a blunder lands, for each unit of ln x: anywhere within e**14, about a million times."""
SHARED = 0.10
"""The variance that honest sources share, in units of that between them: ten of them do not err independently."""
MOST_TRIED = 30
"""Up to so many distinct figures every run and every exact figure is tried; of more, the work is kept linear."""
LEAST_PRODUCT = 1e-300
"""Down to here a product of floats keeps its digits."""
HALF_LOG_TAU = 0.5 * log(2 * pi)
LOG_HONEST = log(1 - BLUNDER)

Estimated = tuple[float, float, float]
"""That no figure is exact: the logarithm of the likelihood, and the mean and variance of the truth then."""


class Run(NamedTuple):
    """A run of neighbors as honest estimates, the others as blunders.

    How many there are; ln of their density, but for the height of each and the sum of squares; the sum of the weights;
    the weighted mean, and the weighted sum of squares about it.
    """

    members: int
    density: float
    weight: float
    mean: float
    square: float


class Likelihoods(NamedTuple):
    """At one spread: the runs that may be the honest ones and, for each candidate, ln of the others if it is exact."""

    estimated: list[Estimated]
    exact: list[float]


def likelihoods(seen: DistinctFigures, spreads: Sequence[float], tried: Sequence[int]) -> Iterator[Likelihoods]:
    """For each spread, what the figures are worth as estimates, and beside each that is tried as the exact one.

    An honest estimate is normal about the truth with the spread, a range with the variance of its own beside it; a
    blunder has a flat density. If no figure is exact, the honest ones are a run of neighbors, at least half of the
    distinct figures, and the truth has a flat prior, so that its integral is closed: a run of r has the density
    (1 - o)^r · Π N(y; μ, s² + v) · √(2π / Λ), with the precision Λ = Σ 1 / (s² + v), at its weighted mean μ. If a
    figure is exact, each other one is independently honest about it or a blunder.
    """
    k = len(seen.places)
    flats = _flats(seen)
    lost = [log(flat) for flat in flats]
    others = [_others(seen, flats, j) for j in tried]
    many, ranges = k > MOST_TRIED, any(seen.variances)
    alike = None if many or ranges else runs(seen.places, [1.0] * k, [-x for x in lost])
    all_lost = sum(lost)
    for spread in spreads:
        s2 = spread * spread
        weights = [1 / (s2 + v) for v in seen.variances] if ranges else [1 / s2] * k
        logs = [LOG_HONEST - HALF_LOG_TAU + 0.5 * log(w) for w in weights] if ranges else [_log_height(s2)] * k
        heights = [exp(x) for x in logs] if ranges else [exp(logs[0])] * k
        if many:
            estimated = modes(seen.places, weights, heights, flats, SHARED * s2)
        elif alike is None:
            gains = [x - y for x, y in zip(logs, lost, strict=True)]
            estimated = _weighed(runs(seen.places, weights, gains), all_lost, 0.0, 1.0, SHARED * s2)
        else:
            estimated = _weighed(alike, all_lost, logs[0], 1 / s2, SHARED * s2)
        yield Likelihoods(estimated, _beside(others, weights, heights))


def _log_height(s2: float) -> float:
    """The logarithm of the greatest density of an honest estimate."""
    return LOG_HONEST - HALF_LOG_TAU - 0.5 * log(s2)


def _flats(seen: DistinctFigures) -> list[float]:
    """The density of each figure as a blunder: on either scale for each unit of ln x."""
    density = BLUNDER * BLUNDER_DENSITY
    if seen.axis.name != "linear":
        return [density] * len(seen.places)
    return [density / max(1.0, abs(y)) for y in seen.places]


def candidates(seen: DistinctFigures) -> list[int]:
    """Which figures may be exact: all points or, of many, those with the most sources, then the most central."""
    points = [j for j, value in enumerate(seen.values) if value is not None]
    if len(seen.places) <= MOST_TRIED:
        return points
    middle = len(seen.places) / 2
    points.sort(key=lambda j: (-seen.times[j], abs(j + 0.5 - middle), j))
    return sorted(points[:MOST_TRIED])


def runs(places: Sequence[float], weights: Sequence[float], gains: Sequence[float]) -> list[Run]:
    """Every run of neighbors that holds at least half of the figures.

    Its sums are taken about its first figure, so that no digit is lost to one far away.
    """
    k = len(places)
    near = (k + 1) // 2
    found = []
    for i in range(k - near + 1):
        density = weight = first = second = 0.0
        start = places[i]
        for j in range(i, k):
            w, d = weights[j], places[j] - start
            density += gains[j]
            weight += w
            first += w * d
            second += w * d * d
            if j + 1 - i >= near:
                mean = first / weight
                square = second - first * mean
                integral = density - 0.5 * log(weight)
                found.append(Run(j + 1 - i, integral, weight, start + mean, square if square > 0 else 0.0))
    return found


def _weighed(found: Sequence[Run], lost: float, height: float, per: float, shared: float) -> list[Estimated]:
    """The likelihood of each run: `height` is to be added for each member, and its sums to be multiplied by `per`."""
    rest, half = HALF_LOG_TAU + lost - 0.5 * log(per), 0.5 * per
    return [
        (rest + density + n * height - half * square, mean, 1 / (weight * per) + shared)
        for n, density, weight, mean, square in found
    ]


def _others(seen: DistinctFigures, flats: Sequence[float], j: int) -> list[tuple[float, float, int]]:
    """The figures beside the j-th: the square of the distance from it, the density as a blunder, and the place."""
    x = seen.places[j]
    return [((y - x) ** 2, flat, i) for i, (y, flat) in enumerate(zip(seen.places, flats, strict=True)) if i != j]


def _beside(
    others: Sequence[Sequence[tuple[float, float, int]]], weights: Sequence[float], heights: Sequence[float]
) -> list[float]:
    """For each figure that is tried ln Π (height · e^(-d² w/2) + flat) over the other figures."""
    halves = [-0.5 * w for w in weights]
    found = []
    for row in others:
        terms = [heights[i] * exp(halves[i] * d) + flat for d, flat, i in row]
        product = prod(terms)
        found.append(log(product) if LEAST_PRODUCT < product < inf else sum(map(log, terms)))
    return found
