"""The variance between sources: nine estimators and the Q-profile interval, on values centered and scaled."""

import math
from collections.abc import Callable, Mapping
from operator import mul
from types import MappingProxyType
from typing import Any

import attrs

from figrecon.errors import MethodError, nearest, shown

from ._inputs import NARROWEST, Numbers, numbers, positive, proportion, same_length
from .special import EPSILON, chi2_quantile, chi2_upper, root

NEWTON_STEPS = 100
"""Paule-Mandel takes about five; 13 was the most seen, with u that span thirty decades."""
GRID_RATIO = 2.0
"""The likelihood is scanned at steps of this ratio in tau² before it is refined, so that no second summit is missed."""
GRID_BELOW = 1e-6
"""The scan starts this far below the smallest u²: the likelihood is flat from there down to 0."""


@attrs.frozen(slots=False)  # made once a group: a __dict__ is filled faster than slots
class Centered:
    """Values as deviations from the most precise one, in a unit (a power of two) in which none exceeds 1."""

    deviations: tuple[float, ...]
    variances: tuple[float, ...]
    origin: int | float
    unit: float
    low: int | float
    high: int | float

    @property
    def n(self) -> int:
        """How many values."""
        return len(self.deviations)

    def back(self, deviation: float) -> float:
        """A mean deviation as a value, kept inside the hull of the values."""
        return min(max(self.origin + deviation * self.unit, self.low), self.high)

    def weighted(self, tau2: float) -> tuple[float, float, float, float]:
        """With weights w = 1/(u² + tau²): the mean, Σw, Q = Σw r² and Σw² r², r being the deviation from the mean."""
        weights = [1 / (v + tau2) for v in self.variances]
        total = math.fsum(weights)
        mean = math.fsum(map(mul, weights, self.deviations)) / total
        residuals = [d - mean for d in self.deviations]
        terms = [*map(mul, weights, map(mul, residuals, residuals))]
        return mean, total, math.fsum(terms), math.fsum(map(mul, weights, terms))


def centered(values: Numbers, u: Numbers) -> Centered:
    """Check values with their standard uncertainties, and center them so that an offset costs no digits."""
    got, sizes = numbers(values), positive(u, "u")
    same_length(sizes, "u", len(got), "values")
    origin = min(zip(sizes, got, strict=True))[1]
    deviations = [float(value - origin) for value in got]
    largest = max(*map(abs, deviations), *sizes)
    unit = math.ldexp(1.0, math.frexp(largest)[1])
    if min(sizes) < NARROWEST * unit:
        raise MethodError(f"u must be at least {NARROWEST} of the spread of the values; got {shown(min(sizes))}")
    scaled = [s / unit for s in sizes]
    squares = tuple(map(mul, scaled, scaled))
    return Centered(tuple([d / unit for d in deviations]), squares, origin, unit, min(got), max(got))


def _moment(c: Centered, weights: list[float]) -> float:
    """The method of moments with any weights (DerSimonian and Kacker 2007, equation 6), cut at 0."""
    total = math.fsum(weights)
    mean = math.fsum(map(mul, weights, c.deviations)) / total
    residuals = [d - mean for d in c.deviations]
    q = math.fsum(map(mul, weights, map(mul, residuals, residuals)))
    shares = [w * (1 - w / total) for w in weights]
    return max(0.0, (q - math.fsum(map(mul, shares, c.variances))) / math.fsum(shares))


def dersimonian_laird(c: Centered) -> float:
    """DerSimonian and Laird 1986: the moments of Cochran's Q."""
    return _moment(c, [1 / v for v in c.variances])


def two_step(c: Centered) -> float:
    """DerSimonian and Kacker 2007: moments once more, with the weights that DL gives."""
    first = dersimonian_laird(c)
    return _moment(c, [1 / (v + first) for v in c.variances])


def hedges(c: Centered) -> float:
    """Hedges 1983 (also Cochran): the plain variance less the mean of u²."""
    return _moment(c, [1.0] * c.n)


def hunter_schmidt(c: Centered) -> float:
    """Hunter and Schmidt: (Q - n) / Σw."""
    _, total, q, _ = c.weighted(0.0)
    return max(0.0, (q - c.n) / total)


def sidik_jonkman(c: Centered) -> float:
    """Sidik and Jonkman 2005: one step from the plain variance; never 0 unless all values are equal."""
    mean = math.fsum(c.deviations) / c.n
    start = math.fsum([(d - mean) ** 2 for d in c.deviations]) / c.n
    return c.weighted(start)[2] * start / (c.n - 1)


def paule_mandel(c: Centered) -> float:
    """Paule and Mandel 1982: where Q equals its expectation, n - 1; 0 if Q is below it from the start.

    Newton on 1/Q from 0. As Q = z'(A + tau² B)⁻¹z for the contrasts z, its reciprocal is the least of functions linear
    in tau², so concave and rising: every step stays between 0 and the root, and cannot overshoot.
    """
    wanted, tau2 = c.n - 1, 0.0
    for _ in range(NEWTON_STEPS):
        _, _, q, slope = c.weighted(tau2)
        if q <= wanted:
            break
        before, tau2 = tau2, tau2 + q * (q / wanted - 1) / slope
        if tau2 - before <= EPSILON * tau2:
            break
    return tau2


def maximum_likelihood(c: Centered) -> float:
    """The highest summit of the likelihood (Hardy and Thompson 1996)."""
    return _summit(c, restricted=False)


def restricted_likelihood(c: Centered) -> float:
    """REML: the highest summit of the likelihood of the residuals (Viechtbauer 2005)."""
    return _summit(c, restricted=True)


def _summit(c: Centered, *, restricted: bool) -> float:
    """The global maximum over tau² >= 0: a scan for the highest point, then the root of the slope beside it."""

    def height(tau2: float) -> float:
        _, total, q, _ = c.weighted(tau2)
        logs = math.fsum([math.log(v + tau2) for v in c.variances])
        return -logs - q - (math.log(total) if restricted else 0.0)

    def slope(tau2: float) -> float:
        _, total, _, squares = c.weighted(tau2)
        lost = math.fsum([1 / (v + tau2) ** 2 for v in c.variances]) / total if restricted else 0.0
        return squares + lost - total

    grid = [0.0, GRID_BELOW * min(c.variances)]
    while grid[-1] < 4:  # noqa: PLR2004  in this unit no deviation exceeds 1, and the summit lies at or below that
        grid.append(grid[-1] * GRID_RATIO)
    best = max(range(len(grid) - 1), key=lambda i: height(grid[i]))
    here = slope(grid[best])
    if here <= 0:
        return root(slope, grid[best - 1], grid[best]) if best else 0.0
    return root(slope, grid[best], grid[best + 1])


ESTIMATORS: Mapping[str, Callable[[Centered], float]] = MappingProxyType(
    {
        "FE": lambda _: 0.0,
        "DL": dersimonian_laird,
        "DL2": two_step,
        "HE": hedges,
        "HS": hunter_schmidt,
        "SJ": sidik_jonkman,
        "PM": paule_mandel,
        "ML": maximum_likelihood,
        "REML": restricted_likelihood,
    }
)


def tau_squared(c: Centered, estimator: Any) -> float:
    """Tau² by name, in squared units of `c`; 0 for a single value, which says nothing of it."""
    try:
        estimate = ESTIMATORS[estimator]
    except (KeyError, TypeError):
        allowed = ", ".join(ESTIMATORS)
        hint = nearest(estimator, ESTIMATORS) if isinstance(estimator, str) else ""
        raise MethodError(f"tau must be one of {allowed}; got {shown(estimator)}{hint}") from None
    return estimate(c) if c.n > 1 else 0.0


@attrs.frozen
class Heterogeneity:
    """How far values scatter beyond their uncertainties.

    Cochran's `q` with `df` = n - 1 and its p-value; `i2` (Higgins and Thompson 2002) the share of the variance that is
    between sources, 0 to 1; the Q-profile interval for tau² (Viechtbauer 2007), whose upper end is None for one value.
    """

    q: float
    df: int
    p: float
    i2: float
    tau2_low: float
    tau2_high: float | None


def heterogeneity(values: Numbers, u: Numbers, *, coverage: float = 0.95) -> Heterogeneity:
    """Cochran's Q, I² and the Q-profile interval for tau² at `coverage`, of values with standard uncertainties.

    >>> found = heterogeneity([34.3, 32.9, 34.53, 32.42, 31.9, 35.8], [1.03, 0.69, 0.83, 0.29, 0.4, 0.38])
    >>> round(found.q, 2), round(found.i2, 3), round(found.tau2_low, 3), round(found.tau2_high, 2)
    (68.22, 0.927, 0.654, 12.95)
    """
    c, wanted = centered(values, u), proportion(coverage)
    df = c.n - 1
    if df == 0:
        return Heterogeneity(0.0, 0, 1.0, 0.0, 0.0, None)
    q = c.weighted(0.0)[2]
    tail = (1 - wanted) / 2
    low, high = (_profile(c, chi2_quantile(p, df)) * c.unit**2 for p in (1 - tail, tail))
    return Heterogeneity(q, df, chi2_upper(q, df), max(0.0, 1 - df / q) if q else 0.0, low, high)


def _profile(c: Centered, wanted: float) -> float:
    """The tau² at which Q is `wanted`, or 0 where Q is below it from the start."""
    if c.weighted(0.0)[2] <= wanted:
        return 0.0
    return root(lambda tau2: 1 / c.weighted(tau2)[2] - 1 / wanted, 0.0, c.n / wanted)
