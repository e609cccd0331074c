"""Student t, chi-squared and normal quantiles, and digamma: the standard library plus a few lines.

Checked against SciPy to a relative 1e-10 in the tests; SciPy is no dependency.
"""

import math
from collections.abc import Callable
from functools import lru_cache

from figrecon.errors import MethodError, shown

EPSILON = 2.0**-52
STEPS = 300
"""Steps of a root search: bisection alone needs about 110 to reach the last bit anywhere in a bracket of floats."""
TERMS = 20_000
"""Terms of a series or continued fraction: a few times √df are used: enough for 10**6 degrees of freedom."""
LARGE_DF = 5_000
"""From here the four terms of the quantile's expansion in 1/df leave an error below 1e-12."""
VAST_DF = 1_000_000
"""From here the normal approximation of t's distribution function has an error below 1e-13."""
LARGEST_LOG = 345.0
"""ln 10**150: a quantile beyond is infinite here, and a t beyond is taken as this, so that its square fits a float."""


def root(f: Callable[[float], float], a: float, b: float, *, tiny: float = 0.0) -> float:
    """Where `f` changes sign between `a` and `b`, to the last bits, or to `tiny` where the root may be 0.

    Chandrupatla's bracketing method (Advances in Engineering Software 28 (1997) 145): inverse quadratic steps where
    they are safe, bisection elsewhere.

    >>> root(lambda x: x * x - 2, 0, 2)
    1.4142135623730951
    """
    fa, fb = f(a), f(b)
    if fa == 0 or fb == 0 or (fa > 0) == (fb > 0):
        return a if abs(fa) <= abs(fb) else b
    t = 0.5
    for _ in range(STEPS):
        x = a + t * (b - a)
        fx = f(x)
        if (fx > 0) == (fa > 0):
            c, fc = a, fa
        else:
            c, fc, b, fb = b, fb, a, fa
        a, fa = x, fx
        best = a if abs(fa) < abs(fb) else b
        least = (EPSILON * abs(best) + tiny) / abs(b - a)
        if fa == 0 or least >= 0.5:  # noqa: PLR2004  no step is left between the two ends
            return best
        xi, phi = (a - b) / (c - b), (fa - fb) / (fc - fb)
        t = 0.5
        if phi * phi < xi and (1 - phi) * (1 - phi) < 1 - xi:
            t = fa / (fb - fa) * fc / (fb - fc) + (c - a) / (b - a) * fa / (fc - fa) * fb / (fc - fb)
        t = min(1 - least, max(least, t))
    return best


def probability(p: float) -> float:
    """Check a probability."""
    if not 0 < p < 1:
        raise MethodError(f"p must lie between 0 and 1, both excluded; got {shown(p)}")
    return p


def degrees(df: float) -> float:
    """Check degrees of freedom."""
    if not 0 < df < math.inf:
        raise MethodError(f"df must be positive and finite; got {shown(df)}")
    return df


def normal_cdf(x: float) -> float:
    """The standard normal distribution function, accurate in relative terms far into the lower tail.

    >>> round(normal_cdf(1.96), 6)
    0.975002
    """
    return 0.5 * math.erfc(-x / math.sqrt(2))


@lru_cache(maxsize=1024)
def normal_quantile(p: float) -> float:
    """The standard normal quantile (Wichura, algorithm AS 241, as in `statistics.NormalDist`).

    >>> round(normal_quantile(0.975), 6)
    1.959964
    """
    from statistics import NormalDist

    return NormalDist().inv_cdf(probability(p))


def _beta_fraction(a: float, b: float, x: float) -> float:
    """The continued fraction of the incomplete beta function (DLMF 8.17.22), by Lentz's method as modified."""
    least = 1e-300
    c, d = 1.0, 1 / ((1 - (a + b) * x / (a + 1)) or least)
    total = d
    for m in range(1, TERMS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        before = total
        for term in (even, odd):
            d = 1 / ((1 + term * d) or least)
            c = (1 + term / c) or least
            total *= d * c
        if abs(total - before) <= EPSILON * abs(total):
            break
    return total


def _log_half_step(a: float) -> float:
    """The difference lnΓ(a + 1/2) - lnΓ(a): for large `a` by its series, where two large logarithms would cancel."""
    if a < 20:  # noqa: PLR2004  from here the first term left out is below 1e-15
        return math.lgamma(a + 0.5) - math.lgamma(a)
    q = 1 / (a * a)
    return 0.5 * math.log(a) - (1 / 8 - q * (1 / 192 - q * (1 / 640 - q * 17 / 14_336))) / a


def t_upper(t: float, df: float) -> float:
    """The probability that Student's t exceeds a positive `t`: half of I_x(df/2, 1/2) at x = df/(df + t²)."""
    square = min(t, math.exp(LARGEST_LOG)) ** 2
    if square == 0:
        return 0.5
    a, b, x, y = df / 2, 0.5, df / (df + square), square / (df + square)
    log_x = math.log1p(-y) if y < x else math.log(x)
    front = math.exp(_log_half_step(a) - 0.5 * math.log(math.pi) + a * log_x + b * math.log(y))
    if x < (a + 1) / (a + b + 2):
        return 0.5 * front / a * _beta_fraction(a, b, x)
    return 0.5 - front * _beta_fraction(b, a, y)


def t_cdf(t: float, df: float) -> float:
    """The distribution function of Student's t with `df` degrees of freedom, not necessarily whole.

    >>> round(t_cdf(2.228139, 10), 6)
    0.975
    """
    if degrees(df) > VAST_DF:  # Abramowitz and Stegun 26.7.8
        return normal_cdf(t * (1 - 1 / (4 * df)) / math.sqrt(1 + t * t / (2 * df)))
    return 1 - t_upper(t, df) if t > 0 else t_upper(-t, df)


@lru_cache(maxsize=1024)  # a batch asks for the same few (coverage, n) again and again
def t_quantile(p: float, df: float) -> float:
    """The quantile of Student's t with `df` degrees of freedom, not necessarily whole.

    Infinite where it would lie beyond 1e150. The tails are exact for small p: ask for `p`, not for `1 - p`.

    >>> round(t_quantile(0.975, 10), 6)
    2.228139
    >>> round(t_quantile(0.95, 1.5), 6)
    3.705181
    """
    probability(p)
    degrees(df)
    if p > 0.5:  # noqa: PLR2004
        return -t_quantile(1 - p, df)
    if p == 0.5:  # noqa: PLR2004
        return 0.0
    if df > LARGE_DF:
        return _t_expansion(normal_quantile(p), df)
    low, high = -1.0, 1.0  # ends for ln t, as t itself spans hundreds of decades when df is small
    while t_upper(math.exp(low), df) < p:
        low *= 2
    while t_upper(math.exp(high), df) > p:
        if high == LARGEST_LOG:
            return -math.inf
        high = min(2 * high, LARGEST_LOG)
    return -math.exp(root(lambda y: t_upper(math.exp(y), df) / p - 1, low, high, tiny=1e-16))


def _t_expansion(z: float, df: float) -> float:
    """Abramowitz and Stegun 26.7.5: t from the normal quantile z in powers of 1/df."""
    z2 = z * z
    terms = (
        (z2 + 1) / 4,
        ((5 * z2 + 16) * z2 + 3) / 96,
        (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384,
        ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92_160,
    )
    return z * (1 + math.fsum(term / df**power for power, term in enumerate(terms, 1)))


def chi2_cdf(x: float, df: float) -> float:
    """The distribution function of chi-squared: the regularized incomplete gamma function P(df/2, x/2).

    Series DLMF 8.11.4 below the mean, the continued fraction DLMF 8.9.2 above it.

    >>> round(chi2_cdf(3.841459, 1), 6)
    0.95
    """
    return 1 - chi2_upper(x, df) if x > df + 2 else _gamma_series(df / 2, x / 2)


def chi2_upper(x: float, df: float) -> float:
    """The probability that chi-squared exceeds `x`: the p-value of Cochran's Q.

    >>> round(chi2_upper(5.544614, 7), 2)
    0.59
    """
    return _gamma_fraction(df / 2, x / 2) if x > df + 2 else 1 - _gamma_series(df / 2, x / 2)


def _gamma_series(a: float, x: float) -> float:
    if x <= 0:
        return 0.0
    term = total = 1 / a
    for k in range(1, TERMS):
        term *= x / (a + k)
        total += term
        if term <= EPSILON * total:
            break
    return total * math.exp(a * math.log(x) - x - math.lgamma(a))


def _gamma_fraction(a: float, x: float) -> float:
    b = x + 1 - a
    c, d = math.inf, 1 / b
    total = d
    for k in range(1, TERMS):
        an = k * (a - k)
        b += 2
        d = 1 / (an * d + b)
        c = b + an / c
        total *= d * c
        if abs(d * c - 1) <= EPSILON:
            break
    return total * math.exp(a * math.log(x) - x - math.lgamma(a))


@lru_cache(maxsize=1024)
def chi2_quantile(p: float, df: float) -> float:
    """The quantile of chi-squared.

    >>> round(chi2_quantile(0.95, 1), 6)
    3.841459
    """
    probability(p)
    degrees(df)
    high = 2 * df + 10.0
    while chi2_cdf(high, df) < p:
        high *= 2
    low = high
    while chi2_cdf(low, df) > p:
        low /= 4
    side: Callable[[float], float] = (
        (lambda x: chi2_cdf(x, df) / p - 1) if p < 0.5 else (lambda x: 1 - p - chi2_upper(x, df))  # noqa: PLR2004
    )
    return root(side, low, high)


def digamma(x: float) -> float:
    """The derivative of ln Γ at a positive `x`: recurrence (DLMF 5.5.2), then the asymptotic series (DLMF 5.11.2).

    >>> round(digamma(1.0), 6)
    -0.577216
    """
    below = 0.0
    while x < 10:  # noqa: PLR2004  from here seven terms give full precision
        below -= 1 / x
        x += 1
    q = 1 / (x * x)
    series = q * (1 / 12 - q * (1 / 120 - q * (1 / 252 - q * (1 / 240 - q * (1 / 132 - q * (691 / 32_760 - q / 12))))))
    return below + math.log(x) - 0.5 / x - series
