"""What the methods give where a bare Range says too little: Pooled, Prior."""

import attrs

from figrecon.errors import MethodError, shown
from figrecon.ranges import Range

from ._inputs import finite


@attrs.frozen
class Prior:
    """What is known of the spread of ln x between sources before the reports are read.

    A scaled inverse chi-squared with `nu0` degrees of freedom and standard deviation `s0`: as if `nu0 + 1` other
    sources had been seen to spread by `s0`. `groups` is how many groups it was learned from; 0 for the default.
    The default, nu0 = 2 and s0 = 0.5, was fixed by simulation; 362 windows of real claims of conflict losses
    (Radford et al., PNAS 2023) give nu0 = 1.2 and s0 = 0.44.

    >>> Prior()
    Prior(nu0=2.0, s0=0.5, groups=0)
    """

    nu0: float = 2.0
    s0: float = 0.5
    groups: int = 0

    def __attrs_post_init__(self) -> None:
        for name in ("nu0", "s0"):
            if not finite(getattr(self, name), name) > 0:
                raise MethodError(f"{name} must be above 0; got {shown(getattr(self, name))}")


@attrs.frozen(slots=False)  # a frozen class fills a __dict__ three times as fast as slots, and batches make millions
class Pooled:
    """A range that promises coverage, and how it was reached; None where the method has no such number.

    `coverage` is the nominal one, `level` the exact one of an order statistic. `n` counts the values, `n_eff` those
    that count as independent. `center`, `se` and `df` are the estimate, its standard error and the degrees of freedom
    of its quantile (None: normal); they are on a log scale where `scale` says so. `tau` is the standard deviation
    between sources or, of a robust method, the scale. `factor` is the ratio of Birge's, the PDG's or CODATA's rule, by
    which the standard error was widened; `chi2` the sum of all squared deviations from the center, each divided by its
    u; `chi2_kept` that of the `n_eff` measurements on which the factor rests, and `delta0` the largest u that one of
    them may have by the PDG's rule. `loglik` is the log-likelihood at its maximum.
    An end beyond 10**100 is open.
    """

    low: float | None
    best: float | None
    high: float | None
    method: str
    coverage: float
    n: int
    n_eff: float
    center: float | None = None
    se: float | None = None
    df: float | None = None
    tau: float | None = None
    scale: str = "linear"
    prior: Prior | None = None
    factor: float | None = None
    chi2: float | None = None
    chi2_kept: float | None = None
    delta0: float | None = None
    level: float | None = None
    loglik: float | None = None

    @property
    def range(self) -> Range:
        """Low, best and high as a Range."""
        return Range(self.low, self.best, self.high)

    @property
    def half_width(self) -> float | None:
        """Half of high - low; None where an end is open."""
        return None if self.low is None or self.high is None else (self.high - self.low) / 2
