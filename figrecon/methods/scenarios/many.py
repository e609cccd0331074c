"""Many figures: the likelihood of the truth about its summits, in work that is linear in the figures."""

from collections.abc import Sequence
from math import exp, log, pi

CLIMBS = 50
"""Steps to a summit; some ten are taken."""
SETTLED = 1e-6
"""A step, in standard deviations of the truth, after which nothing moves."""
ALONE = 1e-9
"""With less than this of one honest figure there is none near."""
SAME = 0.5
"""Two summits nearer than so many standard deviations of the truth are one."""


def modes(
    places: Sequence[float],
    weights: Sequence[float],
    heights: Sequence[float],
    flats: Sequence[float],
    shared: float,
) -> list[tuple[float, float, float]]:
    """The summits of the likelihood of the truth, each as ln of its integral, its place and the variance about it.

    `shared` is the variance that all honest sources share.

    Each figure is on its own honest or a blunder, and the integral over the truth is Laplace's approximation, a normal
    about the summit (Tierney and Kadane, Journal of the American Statistical Association 81 (1986) 82). The summits
    are climbed by EM (each figure weighed by the chance that it is honest) from the median and from the middle of the
    shortest half of the figures, which half of them being blunders cannot lead astray (Rousseeuw, the same 79 (1984)
    871).
    """
    k = len(places)
    near = (k + 1) // 2
    first = min(range(k - near + 1), key=lambda i: (places[i + near - 1] - places[i], abs(2 * i + near - k)))
    found: list[tuple[float, float, float]] = []
    for start in (places[k // 2], (places[first] + places[first + near - 1]) / 2):
        mean, precision = _summit(start, places, weights, heights, flats)
        if any((mean - m) ** 2 * precision < SAME**2 for _, m, _ in found):
            continue
        rows = zip(places, weights, heights, flats, strict=True)
        height = sum([log(h * exp(-0.5 * w * (y - mean) ** 2) + f) for y, w, h, f in rows])
        found.append((height + 0.5 * log(2 * pi / precision), mean, 1 / precision + shared))
    return found


def _summit(
    mean: float, places: Sequence[float], weights: Sequence[float], heights: Sequence[float], flats: Sequence[float]
) -> tuple[float, float]:
    """Where the climb from `mean` ends, and the precision there: the weights of those who are honest."""
    for _ in range(CLIMBS):
        total = moment = 0.0
        for y, w, h, f in zip(places, weights, heights, flats, strict=True):
            d = y - mean
            density = h * exp(-0.5 * w * d * d)
            honest = w * density / (density + f)
            total += honest
            moment += honest * d
        if total < ALONE * min(weights):
            return mean, min(weights)
        step = moment / total
        mean += step
        if step * step * total < SETTLED**2:
            break
    return mean, total
