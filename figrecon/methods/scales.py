"""Robust scales of points (MAD, Sn, Qn), and the median with a range by any of them."""

import math
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from types import MappingProxyType

from figrecon.errors import MethodError

from ._inputs import Numbers, closed, median, named, proportion, two_or_more
from .results import Pooled
from .special import t_quantile

MAD_FACTOR = 1.4826
"""1 / Φ⁻¹(3/4), which makes the median absolute deviation a standard deviation, to the digits of R's mad()."""
SN_FACTOR = 1.1926
"""Makes Sn a standard deviation under the normal distribution (Rousseeuw and Croux 1993, section 2)."""
QN_FACTOR = 2.21914
"""1 / (√2 Φ⁻¹(5/8)), to the digits with which the factors for few values were found; the paper of 1993 has a slip of
the pen here, 2.2219."""
SN_FEW = (0.743, 1.851, 0.954, 1.351, 0.993, 1.198, 1.005, 1.131)
"""For 2 to 9 values, so that Sn is right in the mean (Croux and Rousseeuw 1992, Computational Statistics 1, 411)."""
QN_FEW = (0.399356, 0.99365, 0.51321, 0.84401, 0.61220, 0.85877, 0.66993, 0.87344, 0.72014, 0.88906, 0.75743)
"""For 2 to 12 values, so that Qn is right in the mean: those of Croux and Rousseeuw (1992) with more digits, from
Maechler's simulation of 2^27 samples for the R package robustbase. ISO 13528 (2015, Annex C.5) has the same to four."""
MOST_POINTS = 2_000
"""Qn sorts n(n - 1)/2 differences: two million at this many values, about a second."""
MEDIAN_FACTOR = 1.25
"""The standard error of a median is √(π/2) σ/√n for many normal values; ISO 13528 prints the root as 1.25."""


def mad(values: Numbers) -> float:
    """The median absolute deviation from the median, times 1.4826: a standard deviation if the values are normal.

    Hampel, JASA 69 (1974) 383. It is 0 where more than half of the values are the same. For few values it is too small
    in the mean, by a tenth at ten. One value raises MethodError.

    >>> mad([1500, 3000, 10_000])
    2223.9
    """
    return _mad(_points(values))


def sn(values: Numbers) -> float:
    """The scale Sn: the median over all values of the median distance of each from the others, times 1.1926.

    Rousseeuw and Croux, JASA 88 (1993) 1273, with the factors for few values of Croux and Rousseeuw (1992). The inner
    median is the upper of two, the outer one the lower. It asks for no center, so that it suits skewed values, and is 0
    where more than half of the values are the same. One value raises MethodError.

    >>> round(sn([1500, 3000, 10_000]), 4)
    3311.2539
    """
    return _sn(_points(values))


def qn(values: Numbers) -> float:
    """The scale Qn: of all distances between two values about the smallest quarter's largest, times 2.21914.

    Precisely the k-th smallest, with k = h(h - 1)/2 and h = n // 2 + 1: Rousseeuw and Croux, JASA 88 (1993) 1273. Right
    in the mean for few values by the factors of Croux and Rousseeuw (1992), as refined in the R package robustbase. The
    most precise of the three: as good as a standard deviation of 0.82 n normal values, where the MAD is as one of
    0.37 n. It is 0 where more than half of the values are the same. One value, or more than 2,000, raises MethodError.

    >>> round(qn([1500, 3000, 10_000]), 4)
    3307.5727
    """
    return _qn(_points(values))


def median_t(values: Numbers, *, scale: str = "Qn", coverage: float = 0.9) -> Pooled:
    """The median with a range by a robust scale s: median ± t(n - 1) · 1.25 s/√n.

    `scale` is "MAD", "Sn" or "Qn", and `tau` of the result is s. The standard error is that of ISO 13528 (2015, 7.7)
    for robust estimates. Fewer than half of the values, however wild, move the median within the others only, and leave
    the range finite. Where more than half of the values are the same, s is 0 and the range is that value: such values
    say nothing of how far off they may be. Assumes independent errors, symmetric about the center. One value, or more
    than 2,000 for Qn, raises MethodError.

    >>> print(f"{median_t([10.1, 10.3, 9.8, 10.2, 55.0]).range:.2f}")
    10.20 (9.75–10.65)
    """
    got, wanted = _points(values), proportion(coverage)
    named(scale, tuple(SCALES), "scale")
    n, center, spread = len(got), median(got), SCALES[scale](got)
    se = MEDIAN_FACTOR * spread / math.sqrt(n)
    return around(got, center, f"median-t:{scale}", wanted, se, spread)


def around(got: Sequence[int | float], center: float, method: str, coverage: float, se: float, scale: float) -> Pooled:
    """The center, inside the hull of the values, and t(n - 1) standard errors to either side."""
    n = len(got)
    center = min(max(center, got[0]), got[-1])
    half = -t_quantile((1 - coverage) / 2, n - 1) * se
    ends = closed(center - half, center, center + half)
    return Pooled(*ends, method, coverage, n, n, center=center, se=se, df=n - 1, tau=scale)


def _points(values: Numbers) -> list[int | float]:
    return two_or_more(values, "a scale")


def _mad(ordered: Sequence[int | float]) -> float:
    center = median(ordered)
    return MAD_FACTOR * median(sorted(abs(value - center) for value in ordered))


def _sn(ordered: Sequence[int | float]) -> float:
    n = len(ordered)
    held = n // 2 + 1  # the upper median of n distances, that of a value from itself among them
    first, distances = 0, []
    for value in ordered:  # its nearest ones stand side by side, and their first moves only upward
        while first + held < n and ordered[first + held] - value < value - ordered[first]:
            first += 1
        distances.append(max(value - ordered[first], ordered[first + held - 1] - value))
    few = SN_FEW[n - 2] if n - 2 < len(SN_FEW) else n / (n - 0.9) if n % 2 else 1
    return SN_FACTOR * few * sorted(distances)[(n - 1) // 2]


def _qn(ordered: Sequence[int | float]) -> float:
    n = len(ordered)
    if n > MOST_POINTS:
        raise MethodError(f"values must be at most {MOST_POINTS:,} for Qn; got {n:,}")
    half = n // 2 + 1
    differences = sorted(b - a for a, b in combinations(ordered, 2))
    return QN_FACTOR * _qn_few(n) * differences[half * (half - 1) // 2 - 1]


def _qn_few(n: int) -> float:
    """The factor for n values; beyond the table the curves that Maechler fitted to his simulation for robustbase."""
    if n - 2 < len(QN_FEW):
        return QN_FEW[n - 2]
    if n % 2:
        return 1 / (1 + (1.60188 + (-2.1284 - 5.172 / n) / n) / n)
    return 1 / (1 + (3.67561 + (1.9654 + (6.987 - 77 / n) / n) / n) / n)


SCALES: Mapping[str, Callable[[Sequence[int | float]], float]] = MappingProxyType({"MAD": _mad, "Sn": _sn, "Qn": _qn})
"""The scales by name, of values in order."""
