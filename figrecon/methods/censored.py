"""The interval-censored log-normal likelihood: what survival analysis makes of points, bounds and ranges."""

import math
from collections.abc import Sequence

from figrecon.errors import MethodError, shown

from ._inputs import SMALLEST, OpenEnds, closed, exp, proportion
from .mixed import Ends, positions
from .results import Pooled
from .special import normal_cdf, normal_quantile

NEWTON_STEPS = 200
"""About ten are used: the log-likelihood is concave here, so Newton with halving climbs from anywhere."""
HALVINGS = 60
SETTLED = 1e-20
"""Newton's decrement, in units of log-likelihood, at which nothing is left to gain."""
NEAR = 1e-6
"""Below this decrement every full step gains, though the gain soon drowns in the rounding of the likelihood."""
NARROW = 1e-6
"""A range narrower than this many standard deviations counts as a point times its width; the error is its square."""
FAR = 30.0
"""From here five terms of the series for the normal tail are exact, and erfc is not yet 0."""
ROOT_TAU = math.log(2 * math.pi) / 2

Span = tuple[float, float]
Sums = tuple[float, float, float, float, float, float]
"""Log-likelihood, its two first and three second derivatives."""


def censored_lognormal(lows: OpenEnds, highs: OpenEnds, *, coverage: float = 0.9) -> Pooled:
    """The median of a log-normal fitted by maximum likelihood to points, ranges and open-ended bounds.

    A point counts with its density, a range or bound with the probability of what lies between its ends. The range is
    Wald's, exp(mu ± z · se) with se from the observed information; `center` is mu, `tau` is sigma, on the log scale.
    By name only: a bound chosen near what its source believes is no neutral censoring, and in simulation its intervals
    covered 51 to 57 % at n = 2. Newton's method in (mu/sigma, 1/sigma), where the likelihood is concave (Burridge,
    Journal of the Royal Statistical Society B 43 (1981) 41). Raises MethodError for a point or high at 0 or below, and
    where there is no maximum: all positions can be true at once, or they are nothing but bounds.

    >>> f"{censored_lognormal([1500, 3000, 10_000, 5000], [1500, 3000, 10_000, None]).range:,.0f}"
    '4,536 (2,189–9,398)'
    """
    wanted = proportion(coverage)
    spans = [_span(ends) for ends in positions(lows, highs)]
    _check_maximum(spans)
    finite = sorted(t for span in spans for t in span if math.isfinite(t))
    origin = finite[len(finite) // 2]
    unit = (finite[-1] - finite[0]) / 2 or 1.0
    scaled = sorted(((a - origin) / unit, (b - origin) / unit) for a, b in spans)
    alpha, beta, sums = _climb(scaled)
    loglik, _, _, haa, hab, hbb = sums
    determinant = haa * hbb - hab * hab
    # the inverse of the information in (alpha, beta), carried to mu = alpha/beta
    ga, gb = 1 / beta, -alpha / beta**2
    variance = -(ga * ga * hbb - 2 * ga * gb * hab + gb * gb * haa) / determinant
    mu, se, sigma = origin + unit * alpha / beta, unit * math.sqrt(variance), unit / beta
    densities = [a for a, b in spans if a == b]
    loglik -= math.fsum(densities) + len(densities) * math.log(unit)  # back to densities of x
    half = -normal_quantile((1 - wanted) / 2) * se
    ends = closed(exp(mu - half), exp(mu), exp(mu + half))
    return Pooled(
        *ends, "censored-lognormal", wanted, len(spans), len(spans), mu, se, tau=sigma, loglik=loglik, scale="log"
    )


def _span(ends: Ends) -> Span:
    """The logarithms of the ends; a low of 0 is an open end on the log scale."""
    low, high = ends
    if (low is not None and low < 0) or (high is not None and high <= 0):
        raise MethodError(f"highs must be above 0, lows not below, for a log-normal; got {shown(ends)}")
    if 0 < (low or 1) < SMALLEST or 0 < (high or 1) < SMALLEST:
        raise MethodError(f"lows and highs must be 0 or at least {SMALLEST}; got {shown(ends)}")
    return math.log(low) if low else -math.inf, math.inf if high is None else math.log(high)


def _check_maximum(spans: Sequence[Span]) -> None:
    if max(a for a, _ in spans) <= min(b for _, b in spans):
        raise MethodError("lows and highs must contradict each other somewhere: else the likelihood has no maximum")
    if all(math.isinf(b - a) for a, b in spans):
        raise MethodError("lows and highs must hold a point or a closed range: else the likelihood has no maximum")


def _climb(spans: Sequence[Span]) -> tuple[float, float, Sums]:
    """The maximum in alpha = mu/sigma, beta = 1/sigma."""
    alpha, beta = 0.0, 1.0
    sums = _likelihood(spans, alpha, beta)
    for _ in range(NEWTON_STEPS):
        here, ga, gb, haa, hab, hbb = sums
        determinant = haa * hbb - hab * hab
        da, db = (hab * gb - hbb * ga) / determinant, (hab * ga - haa * gb) / determinant
        decrement = ga * da + gb * db
        if decrement <= SETTLED:
            break
        for _ in range(HALVINGS if decrement > NEAR else 0):
            if beta + db > 0 and _height(spans, alpha + da, beta + db) > here:
                break
            da, db = da / 2, db / 2
        alpha, beta = alpha + da, beta + db
        sums = _likelihood(spans, alpha, beta)
    return alpha, beta, sums


def _log_tail(x: float) -> float:
    """The logarithm of the normal probability beyond a positive x, by its asymptotic series where erfc underflows."""
    if x < FAR:
        return math.log(normal_cdf(-x))
    q = 1 / (x * x)
    return -x * x / 2 - ROOT_TAU - math.log(x) + math.log1p(-q * (1 - q * (3 - q * (15 - q * (105 - q * 945)))))


def _log_mass(a: float, b: float) -> float:
    """The logarithm of the normal probability between a and b, from the side on which it keeps its digits."""
    if a < 0 < b:
        return math.log(normal_cdf(b) - normal_cdf(a))
    near, far = (a, b) if a >= 0 else (-b, -a)
    whole = _log_tail(near)
    return whole if math.isinf(far) else whole + math.log(-math.expm1(_log_tail(far) - whole))


def _height(spans: Sequence[Span], alpha: float, beta: float) -> float:
    """The log-likelihood."""
    terms = []
    for low, high in spans:
        a, b = beta * low - alpha, beta * high - alpha
        if b - a < NARROW:
            terms.append(-((a + b) ** 2) / 8 - ROOT_TAU + math.log(beta) + (math.log(high - low) if high > low else 0))
        else:
            terms.append(_log_mass(a, b))
    return math.fsum(terms)


def _likelihood(spans: Sequence[Span], alpha: float, beta: float) -> Sums:
    """The log-likelihood with its derivatives."""
    rows = [_slopes(low, high, alpha, beta) for low, high in spans]
    ga, gb, haa, hab, hbb = (math.fsum(column) for column in zip(*rows, strict=True))
    return _height(spans, alpha, beta), ga, gb, haa, hab, hbb


def _slopes(low: float, high: float, alpha: float, beta: float) -> tuple[float, float, float, float, float]:
    """First and second derivatives of one term, with z = beta · t - alpha."""
    a, b = beta * low - alpha, beta * high - alpha
    if b - a < NARROW:
        t = (low + high) / 2
        z = beta * t - alpha
        return z, 1 / beta - z * t, -1.0, t, -1 / beta**2 - t * t
    log_mass = _log_mass(a, b)
    # (density over mass, t, z) at each end; an open end has no density and drops out
    (pa, ta, za), (pb, tb, zb) = (
        (math.exp(-z * z / 2 - ROOT_TAU - log_mass), t, z) if math.isfinite(t) else (0.0, 0.0, 0.0)
        for t, z in ((low, a), (high, b))
    )
    first, second = pb - pa, tb * pb - ta * pa
    return (
        -first,
        second,
        -(zb * pb - za * pa) - first * first,
        tb * zb * pb - ta * za * pa + first * second,
        -(tb * tb * zb * pb - ta * ta * za * pa) - second * second,
    )
