"""A common value from values with standard uncertainties: fixed and random effects, prediction, common factors."""

import math

from figrecon.errors import MethodError

from ._inputs import Numbers, closed, named, proportion
from .results import Pooled
from .special import normal_quantile, t_quantile
from .tau import Centered, centered, tau_squared

INTERVALS = ("wald", "hksj", "floored")
PREDICTIONS = ("hts", "interval")
CODATA_RESIDUAL = 2.0
"""The largest normalized residual, |x - mean|/u, that CODATA leaves: "two or less" (2018, and 2014 before it)."""
PDG_CUT = 3.0
"""Only measurements with u <= 3 √n · (u of the mean) enter the scale factor: Review of Particle Physics, 5.2.2."""


def random_effects(
    values: Numbers, u: Numbers, *, tau: str = "PM", interval: str = "floored", coverage: float = 0.9
) -> Pooled:
    """The mean of values that scatter beyond their standard uncertainties `u`, each weighted with 1/(u² + tau²).

    `tau` names the estimator of the variance between sources: DL, DL2, HE, HS, SJ, PM, ML, REML, or FE for none.
    `interval`: "wald" is normal with 1/√Σw and too narrow for few values; "hksj" (Hartung and Knapp 2001, Sidik and
    Jonkman 2002) takes the scatter itself and t(n - 1), and can be far too narrow or 12 times too wide at n = 2;
    "floored" (Röver, Knapp and Friede 2015) never lets it fall below Wald's. One value gives its own Wald interval.
    Assumes independent, normal errors. Raises MethodError for u <= 0 or u far below the spread (1e-70 of it).

    >>> pooled = random_effects([34.3, 32.9, 34.53], [1.03, 0.69, 0.83], tau="DL", interval="wald", coverage=0.95)
    >>> f"{pooled.range:.2f}"
    '33.77 (32.68–34.86)'
    """
    c, wanted = centered(values, u), proportion(coverage)
    named(interval, INTERVALS, "interval")
    tau2 = tau_squared(c, tau)
    mean, se, df = _mean(c, tau2, interval)
    return _pooled(c, f"{tau}+{interval if c.n > 1 else 'wald'}", wanted, mean, se, df, tau2)


def fixed_effect(values: Numbers, u: Numbers, *, coverage: float = 0.9) -> Pooled:
    """The mean weighted with 1/u², with its normal interval: right only where the sources differ by `u` alone.

    >>> f"{fixed_effect([880.2, 887.7], [1.2, 2.2]).range:.1f}"
    '881.9 (880.2–883.7)'
    """
    return random_effects(values, u, tau="FE", interval="wald", coverage=coverage)


def prediction(
    values: Numbers,
    u: Numbers,
    *,
    tau: str = "REML",
    interval: str = "wald",
    degrees: str = "hts",
    coverage: float = 0.9,
) -> Pooled:
    """The range in which the value of one more source would lie: mean ± quantile · √(se² + tau²), the `se` of it.

    `degrees`: "hts" takes t(n - 2) as Higgins, Thompson and Spiegelhalter (2009), and needs three values; "interval"
    takes the quantile of the `interval`, as metafor does.

    >>> found = prediction([34.3, 32.9, 34.53, 32.42, 31.9, 35.8], [1.03, 0.69, 0.83, 0.29, 0.4, 0.38], coverage=0.95)
    >>> f"{found.range:.2f}"
    '33.59 (29.13–38.05)'
    """
    c, wanted = centered(values, u), proportion(coverage)
    named(interval, INTERVALS, "interval")
    named(degrees, PREDICTIONS, "degrees")
    tau2 = tau_squared(c, tau)
    mean, se, df = _mean(c, tau2, interval)
    if degrees == "hts":
        df = c.n - 2
        if df < 1:
            raise MethodError(f"values must be at least three for the prediction interval; got {c.n}")
    return _pooled(c, f"prediction:{tau}+{interval}", wanted, mean, math.sqrt(se * se + tau2), df, tau2)


def birge(values: Numbers, u: Numbers, *, coverage: float = 0.9) -> Pooled:
    """The fixed effect with its standard error widened by Birge's ratio √(χ²/(n - 1)) where that exceeds 1.

    Birge, Physical Review 40 (1932) 207. `factor` is the ratio itself, also where it is below 1, and `chi2` is χ², here
    over all measurements. Assumes that all uncertainties are understated by the same factor.

    >>> found = birge([880.2, 887.7, 882.5], [1.2, 2.2, 2.1])
    >>> round(found.factor, 2), round(found.chi2, 2)
    (2.12, 9.02)
    """
    c, wanted = centered(values, u), proportion(coverage)
    mean, total, q, _ = c.weighted(0.0)
    factor = math.sqrt(q / (c.n - 1)) if c.n > 1 else 1.0
    se = max(1.0, factor) / math.sqrt(total)
    return _pooled(c, "birge", wanted, mean, se, None, 0.0, factor=factor, chi2=q, chi2_kept=q)


def pdg(values: Numbers, u: Numbers, *, coverage: float = 0.9) -> Pooled:
    """The fixed effect with the Particle Data Group's scale factor S, at least 1.

    S² is χ²/(N - 1) over the N measurements with u <= δ0, and δ0 = 3 √n times the uncertainty of the mean of all n:
    those that carry no weight have no say in the factor either. Review of Particle Physics, Introduction, 5.2.2.
    `delta0` is δ0, `n_eff` is N, `chi2_kept` their χ² about the mean of all, and `chi2` that of all.

    >>> kaon = pdg([493.696, 493.636, 493.657], [0.007, 0.011, 0.020])
    >>> round(kaon.center, 3), round(kaon.factor, 1), round(kaon.delta0, 3)
    (493.677, 3.3, 0.029)
    """
    c, wanted = centered(values, u), proportion(coverage)
    mean, total, q, _ = c.weighted(0.0)
    cut = PDG_CUT * math.sqrt(c.n / total)
    kept = [(d, v) for d, v in zip(c.deviations, c.variances, strict=True) if math.sqrt(v) <= cut]
    chi2 = math.fsum([(d - mean) ** 2 / v for d, v in kept])
    factor = max(1.0, math.sqrt(chi2 / (len(kept) - 1))) if len(kept) > 1 else 1.0
    rests_on = {"n_eff": len(kept), "chi2": q, "chi2_kept": chi2, "delta0": cut * c.unit}
    return _pooled(c, "pdg", wanted, mean, factor / math.sqrt(total), None, 0.0, factor=factor, **rests_on)


def codata(values: Numbers, u: Numbers, *, coverage: float = 0.9) -> Pooled:
    """The fixed effect with all uncertainties multiplied by CODATA's expansion factor, at least 1.

    The factor is the least with which no value lies more than two of its expanded uncertainties from the mean, as the
    Task Group did for the Newtonian constant of gravitation: Tiesinga, Mohr, Newell and Taylor, Reviews of Modern
    Physics 93 (2021) 025010. A common factor leaves the mean where it is. One stray value decides the factor, so that
    it grows with the number of values. `chi2` is that before the expansion. Correlations are not considered.

    >>> found = codata([880.2, 887.7, 882.5], [1.2, 2.2, 2.1])
    >>> round(found.center, 2), round(found.factor, 3)
    (882.04, 1.287)
    """
    c, wanted = centered(values, u), proportion(coverage)
    mean, total, q, _ = c.weighted(0.0)
    residuals = [abs(d - mean) / math.sqrt(v) for d, v in zip(c.deviations, c.variances, strict=True)]
    factor = max(1.0, max(residuals) / CODATA_RESIDUAL)
    se = factor / math.sqrt(total)
    return _pooled(c, "codata", wanted, mean, se, None, 0.0, factor=factor, chi2=q, chi2_kept=q)


def _mean(c: Centered, tau2: float, interval: str) -> tuple[float, float, int | None]:
    """The weighted mean, its standard error by the named rule, and degrees of freedom (None: normal)."""
    mean, total, q, _ = c.weighted(tau2)
    if interval == "wald" or c.n == 1:
        return mean, math.sqrt(1 / total), None
    ratio = q / (c.n - 1)
    return mean, math.sqrt((max(1.0, ratio) if interval == "floored" else ratio) / total), c.n - 1


def _pooled(
    c: Centered,
    method: str,
    coverage: float,
    mean: float,
    se: float,
    df: int | None,
    tau2: float,
    *,
    n_eff: float | None = None,
    **rests_on: float,
) -> Pooled:
    """A result in the units of the values: the mean and its quantile times `se` to either side."""
    tail = (1 - coverage) / 2
    half = -(normal_quantile(tail) if df is None else t_quantile(tail, df)) * se * c.unit
    center = c.back(mean)
    ends = closed(center - half, center, center + half)
    n_eff, tau = n_eff or c.n, math.sqrt(tau2) * c.unit
    return Pooled(*ends, method, coverage, c.n, n_eff, center, se * c.unit, df, tau, **rests_on)  # type: ignore[arg-type]
