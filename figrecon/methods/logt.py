"""The default for points without stated uncertainty: a moderated t interval, on the log scale where it can be."""

import math
from collections import Counter
from collections.abc import Iterable
from typing import Any

from figrecon.errors import MethodError, shown

from ._inputs import SMALLEST, closed, exp, numbers, share
from .results import Pooled, Prior
from .special import digamma, root, t_quantile

DEFAULT_PRIOR = Prior()
ENOUGH_GROUPS = 50
"""Fewer groups with a spread of their own than this say too little about the prior; the default stands."""
LEAST_NU0, MOST_NU0 = 0.2, 100.0
"""Where all groups spread alike the estimate of nu0 runs to infinity: a hundred is as good as certain."""
RESOLVED = 1e-9
"""How finely ln nu0 and ln s0² are resolved: far below what any batch can tell."""


def moderated_log_t(values: Iterable[Any], *, coverage: float = 0.9, prior: Prior = DEFAULT_PRIOR) -> Pooled:
    """A range for the truth behind n reported figures, from their spread and a prior for it.

    With k distinct figures among the n (repeats are mostly copies), m the mean of ln x, S = Σ(ln x - m)² · k/n:
    s² = (nu0 s0² + S) / (nu0 + k - 1), and the range is exp(m ± t(nu0 + k - 1) · s/√k). It is the moderated t of
    Smyth (2004) applied to one group. The best value is the median, of two middle ones their geometric mean; the range
    is widened to hold it. Where a value is 0 or below the scale is linear, and s0 is in units of the median size of
    the values that are not 0. `center`, `se` and `tau` (here s) are on the scale named by `scale`.

    >>> print(f"{moderated_log_t([1500, 3000, 10_000]).range:,.0f}")
    3,000 (1,387–9,124)
    >>> print(f"{moderated_log_t([3000]).range:,.0f}")
    3,000 (697–12,918)
    """
    got = numbers(values)
    wanted = share(coverage)
    got.sort()
    n, k, lowest = len(got), len(set(got)), got[0]
    logs = lowest > 0
    ys, unit = (_logs(got), 1.0) if logs else ([float(x - lowest) for x in got], _typical_size(got))
    m = math.fsum(ys) / n
    square = math.fsum([(y - m) * (y - m) for y in ys]) * k / n
    df = prior.nu0 + k - 1
    s = math.sqrt((prior.nu0 * (prior.s0 * unit) ** 2 + square) / df)
    se = s / math.sqrt(k)
    half = -t_quantile((1 - wanted) / 2, df) * se
    a, b = got[(n - 1) // 2], got[n // 2]
    if logs:
        scale, center = "log", m + math.log(lowest)
        low, best, high = lowest * exp(m - half), a if a == b else math.sqrt(a) * math.sqrt(b), lowest * exp(m + half)
    else:
        scale, center = "linear", m + lowest
        low, best, high = center - half, a if a == b else a + (b - a) / 2, center + half
    low, high = min(low, best), max(high, best)
    return Pooled(*closed(low, best, high), "moderated-log-t", wanted, n, k, center, se, df, s, scale, prior)


def _logs(ordered: list[int | float]) -> list[float]:
    """ln(x / smallest): no digit is lost however close or far apart the values are."""
    lowest = ordered[0]
    if lowest < SMALLEST:
        raise MethodError(f"values must be 0 or at least {SMALLEST}; got {shown(lowest)}")
    log1p = math.log1p
    return [log1p((x - lowest) / lowest) for x in ordered]


def _typical_size(values: list[int | float]) -> float:
    """The median size of the values that are not 0: the unit of the prior on a linear scale; 0 if all are."""
    sizes = sorted(abs(x) for x in values if x) or [0]
    return float(sizes[len(sizes) // 2])


def log_t(values: Iterable[Any], *, coverage: float = 0.9) -> Pooled:
    """The textbook t interval of ln x, taken back: exp(m ± t(n - 1) · s/√n).

    Exact for independent log-normal errors, and useless for two values (12 times wide in simulation): for comparison.
    Raises MethodError for fewer than two values or a value that is not positive.

    >>> print(f"{log_t([1500, 3000, 10_000]).range:,.0f}")
    3,557 (705–17,944)
    """
    got = sorted(numbers(values))
    n, lowest = len(got), got[0]
    wanted = share(coverage)
    if n == 1 or lowest <= 0:
        raise MethodError(f"values must be at least two and all above 0 for log-t; got {shown(got)}")
    ys = _logs(got)
    m = math.fsum(ys) / n
    s = math.sqrt(math.fsum([(y - m) ** 2 for y in ys]) / (n - 1))
    se = s / math.sqrt(n)
    half = -t_quantile((1 - wanted) / 2, n - 1) * se
    ends = closed(lowest * exp(m - half), min(lowest * exp(m), got[-1]), lowest * exp(m + half))
    return Pooled(*ends, "log-t", wanted, n, n, m + math.log(lowest), se, n - 1, s, scale="log")


def learn_prior(groups: Iterable[Iterable[Any]]) -> Prior:
    """The prior of `moderated_log_t` learned from a batch: one list of figures for each subject.

    If a group's variance of ln x is drawn from the prior, and its figures from that, then over the batch the observed
    variances are s0² times Fisher's F with k - 1 and nu0 degrees of freedom (Smyth, Statistical Applications in
    Genetics and Molecular Biology 3 (2004) 3). The prior of greatest likelihood is taken; the moments of the logarithm
    that Smyth uses are led astray by figures rounded to near equality. Each distinct figure of a group counts once.
    Groups with one distinct figure, or with a figure of 0 or below, say nothing and are left out; with fewer than 50
    others the default is returned, with `groups` 0. nu0 is kept between 0.2 and 100.

    >>> learn_prior([[1500, 3000, 10_000]])
    Prior(nu0=2.0, s0=0.5, groups=0)
    >>> learn_prior([[100, 100 + i] for i in range(10, 80)]).groups
    70
    """
    seen = [found for found in map(_variance, groups) if found]
    if len(seen) < ENOUGH_GROUPS:
        return DEFAULT_PRIOR
    counts = Counter(df for _, df in seen)

    def slope(log_nu0: float) -> float:
        """Twice the derivative of the log-likelihood by nu0, at the best s0 for it."""
        nu0 = math.exp(log_nu0)
        square = _best_square(seen, nu0)
        gains = [times * (digamma((df + nu0) / 2) - digamma(nu0 / 2)) for df, times in counts.items()]
        return math.fsum(gains) - math.fsum([math.log1p(df * variance / (nu0 * square)) for variance, df in seen])

    nu0 = math.exp(root(slope, math.log(LEAST_NU0), math.log(MOST_NU0), tiny=RESOLVED))
    return Prior(nu0, math.sqrt(_best_square(seen, nu0)), len(seen))


def _best_square(seen: list[tuple[float, int]], nu0: float) -> float:
    """The s0² of greatest likelihood for a given nu0: it lies between the smallest and the largest variance."""

    def slope(log_square: float) -> float:
        square = nu0 * math.exp(log_square)
        return math.fsum([(df + nu0) * df * variance / (square + df * variance) - df for variance, df in seen])

    variances = [variance for variance, _ in seen]
    return math.exp(root(slope, math.log(min(variances)), math.log(max(variances)), tiny=RESOLVED))


def _variance(group: Iterable[Any]) -> tuple[float, int] | None:
    """The variance of ln x over the distinct figures and its degrees of freedom, where there is a spread to learn."""
    got = sorted(set(numbers(group, "groups")))
    if len(got) == 1 or got[0] <= 0:
        return None
    ys = _logs(got)
    m, df = math.fsum(ys) / len(ys), len(ys) - 1
    return math.fsum([(y - m) ** 2 for y in ys]) / df, df
