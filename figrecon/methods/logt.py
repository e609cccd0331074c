"""The default for points without stated uncertainty: a moderated t interval, on the log scale where it can be."""

from collections import Counter
from collections.abc import Iterable
from math import dist, exp, fsum, inf, log, log1p, sqrt

from figrecon.errors import MethodError, shown

from ._inputs import LARGEST_LOG, MOST, SMALLEST, Numbers, closed, numbers, proportion
from .results import Pooled, Prior
from .special import digamma, root, t_quantile

DEFAULT_PRIOR = Prior()
ENOUGH_GROUPS = 50
"""Fewer groups with a spread of their own than this say too little about the prior; the default stands."""
LEAST_NU0, MOST_NU0 = 0.2, 100.0
"""Where all groups spread alike the estimate of nu0 runs to infinity: a hundred is as good as certain."""
RESOLVED = 1e-9
"""How finely ln nu0 and ln s0² are resolved: far below what any batch can tell."""


def moderated_log_t(values: Numbers, *, coverage: float = 0.9, prior: Prior = DEFAULT_PRIOR) -> Pooled:
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
    wanted = proportion(coverage)
    got.sort()
    n, k, lowest = len(got), len(set(got)), got[0]
    if lowest > 0:
        ys, s0 = _logs(got), prior.s0
    else:
        ys, s0 = [float(x - lowest) for x in got], prior.s0 * _typical_size(got)
    m = fsum(ys) / n
    spread = dist(ys, (m,) * n)  # the root of the sum of squares
    df = prior.nu0 + k - 1
    s = sqrt((prior.nu0 * s0 * s0 + spread * spread * k / n) / df)
    se = s / sqrt(k)
    half = -t_quantile((1 - wanted) / 2, df) * se
    a, b = got[(n - 1) // 2], got[n // 2]
    if lowest > 0:
        scale, center, top = "log", m + log(lowest), m + half
        low, high = lowest * exp(m - half), lowest * exp(top) if top < LARGEST_LOG else inf
        best = a if a == b else sqrt(a) * sqrt(b)
    else:
        scale, center = "linear", m + lowest
        low, best, high = center - half, a if a == b else a + (b - a) / 2, center + half
    # plain comparisons: min(), max() and a helper would cost a tenth of the time of the whole
    low_end = (low if low < best else best) if low >= -MOST else None  # noqa: FURB136
    high_end = (high if high > best else best) if high <= MOST else None  # noqa: FURB136
    return Pooled(low_end, best, high_end, "moderated-log-t", wanted, n, k, center, se, df, s, scale, prior)


def _logs(ordered: list[int | float]) -> list[float]:
    """ln(x / smallest) without a prior to drown it: no digit is lost however close the values are."""
    lowest = ordered[0]
    if lowest < SMALLEST:
        raise MethodError(f"values must be 0 or at least {SMALLEST}; got {shown(lowest)}")
    return [log1p((x - lowest) / lowest) for x in ordered]


def _typical_size(values: list[int | float]) -> float:
    """The median size of the values that are not 0: the unit of the prior on a linear scale; 0 if all are."""
    sizes = sorted(abs(x) for x in values if x) or [0]
    return float(sizes[len(sizes) // 2])


def log_t(values: Numbers, *, coverage: float = 0.9) -> Pooled:
    """The textbook t interval of ln x, taken back: exp(m ± t(n - 1) · s/√n).

    Exact for independent log-normal errors, and useless for two values (12 times wide in simulation): for comparison.
    Raises MethodError for fewer than two values or a value that is not positive.

    >>> print(f"{log_t([1500, 3000, 10_000]).range:,.0f}")
    3,557 (705–17,944)
    """
    got = sorted(numbers(values))
    n, lowest = len(got), got[0]
    wanted = proportion(coverage)
    if n == 1 or lowest <= 0:
        raise MethodError(f"values must be at least two and all above 0 for log-t; got {shown(got)}")
    ys = _logs(got)
    m = fsum(ys) / n
    s = dist(ys, [m] * n) / sqrt(n - 1)
    se = s / sqrt(n)
    half = -t_quantile((1 - wanted) / 2, n - 1) * se
    top = lowest * exp(m + half) if m + half < LARGEST_LOG else inf
    ends = closed(lowest * exp(m - half), min(lowest * exp(m), got[-1]), top)
    return Pooled(*ends, "log-t", wanted, n, n, m + log(lowest), se, n - 1, s, scale="log")


def learn_prior(groups: Iterable[Numbers]) -> Prior:
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
        nu0 = exp(log_nu0)
        square = _best_square(seen, nu0)
        gains = [times * (digamma((df + nu0) / 2) - digamma(nu0 / 2)) for df, times in counts.items()]
        return fsum(gains) - fsum([log1p(df * variance / (nu0 * square)) for variance, df in seen])

    nu0 = exp(root(slope, log(LEAST_NU0), log(MOST_NU0), tiny=RESOLVED))
    return Prior(nu0, sqrt(_best_square(seen, nu0)), len(seen))


def _best_square(seen: list[tuple[float, int]], nu0: float) -> float:
    """The s0² of greatest likelihood for a given nu0: it lies between the smallest and the largest variance."""

    def slope(log_square: float) -> float:
        square = nu0 * exp(log_square)
        return fsum([(df + nu0) * df * variance / (square + df * variance) - df for variance, df in seen])

    variances = [variance for variance, _ in seen]
    return exp(root(slope, log(min(variances)), log(max(variances)), tiny=RESOLVED))


def _variance(group: Numbers) -> tuple[float, int] | None:
    """The variance of ln x over the distinct figures and its degrees of freedom, where there is a spread to learn."""
    got = sorted(set(numbers(group, "groups")))
    if len(got) == 1 or got[0] <= 0:
        return None
    ys = _logs(got)
    m, df = fsum(ys) / len(ys), len(ys) - 1
    return dist(ys, [m] * len(ys)) ** 2 / df, df
