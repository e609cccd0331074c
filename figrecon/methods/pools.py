"""Mixtures: the linear pool of values with uncertainties, and the quantiles of any mixture."""

import math
from collections.abc import Callable, Iterable, Sequence

from figrecon.errors import MethodError, shown

from ._inputs import Numbers, closed, finite, proportion, same_length, weights_for
from .results import Pooled
from .special import normal_cdf, normal_quantile, root, t_cdf, t_quantile
from .tau import centered

Component = tuple[float, float, float]
"""The weight, mean and standard deviation of one normal part of a mixture."""
TINY = 1e-16
"""How near to 0 a quantile is resolved, relative to the width of the bracket."""


def mixture_quantile(cdf: Callable[[float], float], p: float, low: float, high: float) -> float:
    """The point at which a distribution function reaches `p`, given quantiles of parts that lie on either side."""
    return root(lambda x: cdf(x) - p, low, high, tiny=TINY * (high - low)) if low < high else low


def normal_mixture_quantile(parts: Sequence[Component], p: float) -> float:
    """A quantile of a mixture of normals; both tails are resolved alike."""
    if p > 0.5:  # noqa: PLR2004  the lower tail of the mirrored mixture keeps its digits
        return -normal_mixture_quantile([(w, -m, s) for w, m, s in parts], 1 - p)
    z = normal_quantile(p)
    ends = [m + z * s for _, m, s in parts]
    middle = max(parts)  # a bracket grown from the heaviest part: the outermost may be 1e6 times as wide
    low = high = middle[1] + z * middle[2]
    step = middle[2]

    def cdf(x: float) -> float:
        return math.fsum([w * normal_cdf((x - m) / s) for w, m, s in parts])

    while cdf(low) > p and low > min(ends):
        low, step = max(low - step, min(ends)), 2 * step
    while cdf(high) < p and high < max(ends):
        high, step = min(high + step, max(ends)), 2 * step
    return mixture_quantile(cdf, p, low, high)


def linear_pool(
    values: Numbers,
    u: Numbers,
    *,
    df: Numbers | None = None,
    weights: Numbers | None = None,
    coverage: float = 0.9,
) -> Pooled:
    """The range of the mixture that takes each source at its word with equal (or the given) weight (Stone 1961).

    Each source is a normal with mean `values` and standard deviation `u`; with `df`, a Student t scaled so that its
    standard deviation is `u` as in the NIST Consensus Builder (Koepke et al., Metrologia 54 (2017) S34), whose
    approximation is used for two degrees of freedom and fewer. Assumes that one of them is right, not that all are:
    it widens with disagreement and does not narrow with n. `center` and `se` are the mixture's mean and standard
    deviation, the best its median.

    >>> pool = linear_pool([34.3, 32.9, 34.53, 32.42, 31.9, 35.8], [1.03, 0.69, 0.83, 0.29, 0.4, 0.38])
    >>> f"{pool.range:.2f}"
    '33.35 (31.64–36.08)'
    """
    c, wanted = centered(values, u), proportion(coverage)
    votes = weights_for(weights, c.n)
    total = math.fsum(votes)
    shares = [w / total for w in votes]
    sds = [math.sqrt(v) for v in c.variances]
    parts = list(zip(shares, c.deviations, sds, strict=True))
    mean = math.fsum(w * m for w, m, _ in parts)
    variance = math.fsum(w * (s * s + (m - mean) ** 2) for w, m, s in parts)
    probabilities = ((1 - wanted) / 2, 0.5, (1 + wanted) / 2)
    if df is None:
        found = [normal_mixture_quantile(parts, p) for p in probabilities]
    else:
        found = _t_mixture(parts, _degrees(df, c.n), probabilities)
    low, best, high = (c.origin + x * c.unit for x in found)
    center, sd = c.origin + mean * c.unit, math.sqrt(variance) * c.unit
    return Pooled(*closed(low, best, high), "linear-pool", wanted, c.n, c.n, center=center, se=sd)


def _degrees(df: Numbers, n: int) -> list[float]:
    """Degrees of freedom, where infinity stands for a normal."""
    try:
        got = [math.inf if x == math.inf else float(finite(x, f"df[{i}]")) for i, x in enumerate(df)]
    except TypeError:
        raise MethodError(f"df must be a list of numbers; got {shown(df)}") from None
    same_length(got, "df", n, "values")
    for index, nu in enumerate(got):
        if nu <= 0:
            raise MethodError(f"df[{index}] must be above 0; got {shown(nu)}")
    return got


def _t_mixture(parts: Sequence[Component], df: Sequence[float], probabilities: Iterable[float]) -> list[float]:
    scaled = [(w, m, s / _t_spread(nu), nu) for (w, m, s), nu in zip(parts, df, strict=True)]

    def cdf(x: float) -> float:
        return math.fsum(
            [w * (normal_cdf((x - m) / s) if nu == math.inf else t_cdf((x - m) / s, nu)) for w, m, s, nu in scaled]
        )

    found = []
    for p in probabilities:
        ends = [m + s * (normal_quantile(p) if nu == math.inf else t_quantile(p, nu)) for _, m, s, nu in scaled]
        found.append(mixture_quantile(cdf, p, min(ends), max(ends)))
    return found


def _t_spread(df: float) -> float:
    """The standard deviation of Student's t; for df <= 2, where there is none, the stand-in of the NIST program."""
    if df == math.inf:
        return 1.0
    if df > 2:  # noqa: PLR2004
        return math.sqrt(df / (df - 2))
    a, b = 0.4668994, -0.3998882  # linearOP.R of the NIST Consensus Builder 1.4
    return float(1.5 * (1 - 0.75 * (a - 4 * b * (df**-0.75 - 1) / 3)) ** (-4 / 3))
