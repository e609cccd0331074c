"""Huber's M-estimators of location: with the scale held at the MAD, and with one of its own (Algorithm A)."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from ._inputs import Numbers, median, proportion, two_or_more
from .results import Pooled
from .scales import MAD_FACTOR, MEDIAN_FACTOR, around

ITERATIONS = 10_000
"""Algorithm A converges in some 50 rounds; this many are needed only if nearly all values lie on its limits."""
HUBER_K = 1.5
"""Where values are cut, in scales: ISO 13528 and R's MASS::huber. It costs 4 % of the precision if all are normal."""
HUBER_FACTOR = 1.133392655462487
"""Makes the standard deviation of values cut at ±1.5 s one of the uncut; the standard prints it rounded, 1.134."""


def huber(values: Numbers, *, coverage: float = 0.9) -> Pooled:
    """Huber's M-estimate of location, k = 1.5, with the scale s held at the MAD (1.4826 times, about the median).

    The estimate is the mean of the values cut at 1.5 s from it: Huber, Annals of Mathematical Statistics 35 (1964) 73;
    MASS::huber of R gives the same. `tau` is s. The range is the estimate ± t(n - 1) · se with
    se = (1 + (n - m)/(n m)) · (n/m) · √(Σψ²/(n - 1)/n), where m values are not cut and ψ are the deviations as cut:
    Huber, Annals of Statistics 1 (1973) 799, as in R's MASS::rlm. Fewer than half of the values, however wild,
    move the estimate at most 1.5 s beyond the others. Where more than half of the values are the same, s is 0 and the
    range is that value. Assumes independent errors, symmetric about the center. One value raises MethodError.

    >>> chem = [2.9, 3.1, 3.4, 3.4, 3.7, 3.7, 2.8, 2.5, 2.4, 2.4, 2.7, 2.2, 5.28, 3.37, 3.03, 3.03, 28.95, 3.77, 3.4]
    >>> found = huber([*chem, 2.2, 3.5, 3.6, 3.7, 3.7])
    >>> f"{found.range:.3f}"
    '3.207 (2.955–3.458)'
    """
    got, wanted = two_or_more(values, "Huber's estimate"), proportion(coverage)
    n, start = len(got), median(got)
    deviations = [float(value - start) for value in got]
    scale = _mad(deviations)
    shift, _ = _fixed_point(deviations, scale, held=True)
    cut, kept = _cut(deviations, shift, scale)
    squares = math.fsum((x - shift) ** 2 for x in cut)
    se = (1 + (n - kept) / (n * kept)) * (n / kept) * math.sqrt(squares / (n - 1) / n)
    return around(got, start + shift, "huber", wanted, se, scale)


def algorithm_a(values: Numbers, *, coverage: float = 0.9) -> Pooled:
    """The robust mean and standard deviation of ISO 13528 (Annex C), iterated to its fixed point.

    Starts from the median and the scaled median absolute deviation (the plain standard deviation where that is 0),
    cuts every value at x* ± 1.5 s*, and takes the mean and 1.1334 standard deviations of the cut values until
    nothing moves. `center` is x*, `tau` is s*; the range is x* ± t(n-1) · 1.25 s*/√n. For about ten values and more:
    with five or fewer, or many equal, its intervals were the worst of those compared. One value raises MethodError.

    >>> round(algorithm_a([24.14, 20.155, 19.5, 20.3, 20.705, 17.57, 20.1, 20.94, 21.185]).center, 3)
    20.412
    """
    got, wanted = two_or_more(values, "Algorithm A"), proportion(coverage)
    n, start = len(got), median(got)
    deviations = [float(value - start) for value in got]
    scale = _mad(deviations) or _deviation(deviations, math.fsum(deviations) / n)
    shift, scale = _fixed_point(deviations, scale)
    return around(got, start + shift, "algorithm-a", wanted, MEDIAN_FACTOR * scale / math.sqrt(n), scale)


def _mad(deviations: Sequence[float]) -> float:
    return MAD_FACTOR * median(sorted(abs(d) for d in deviations))


def _fixed_point(deviations: Sequence[float], s: float, *, held: bool = False) -> tuple[float, float]:
    """Mean and scale of values around 0, in order, cut where they lie too far out; the scale is `held` or found."""
    n, x = len(deviations), 0.0
    least = 4 * 2.0**-52 * max(-deviations[0], deviations[-1])
    if held:
        least = min(least, 4 * 2.0**-52 * s)  # one wild value must not make the estimate of the others coarse
    for _ in range(ITERATIONS):
        cut, _ = _cut(deviations, x, s)
        before, x = x, math.fsum(cut) / n
        old, s = s, s if held else HUBER_FACTOR * _deviation(cut, x)
        if abs(x - before) <= least and abs(s - old) <= least:
            break
    return x, s


def _cut(deviations: Sequence[float], x: float, s: float) -> tuple[list[float], int]:
    """The values with those beyond 1.5 s put at its ends, and how many were not."""
    low, high = x - HUBER_K * s, x + HUBER_K * s
    first, last = bisect_left(deviations, low), bisect_right(deviations, high)
    return [low] * first + list(deviations[first:last]) + [high] * (len(deviations) - last), last - first


def _deviation(values: Sequence[float], mean: float) -> float:
    return math.sqrt(math.fsum((value - mean) ** 2 for value in values) / (len(values) - 1))
