"""What is known, before the figures are read, of how far estimates spread and how often sources agree or copy."""

from collections.abc import Iterable
from math import exp, fsum, log
from typing import NamedTuple

import attrs

from figrecon.errors import MethodError, shown
from figrecon.methods.special import normal_cdf, normal_quantile

SPREADS = (0.004, 0.01, 0.025, 0.065, 0.16, 0.4, 0.9, 2.0)
"""Standard deviations of ln x between honest estimates, from offices that count the same lists to mere guesses.

Each is some 2.5 times the one before: a range between two neighbors differs from both by less than figures can tell.
"""
SPREAD_WEIGHTS = (0.02, 0.04, 0.08, 0.13, 0.17, 0.20, 0.19, 0.17)
"""A log-normal of median 0.55 and sigma 2.3, cut at 2; tuned on simulation and on published conflicting figures."""


class Urn(NamedTuple):
    """One way in which sources agree and copy: Pólya's urn.

    Sources speak in turn. When i have spoken, the next copies one of them with probability i / (concentration + i)
    (Blackwell and MacQueen, Annals of Statistics 1 (1973) 353; Hoppe, Journal of Mathematical Biology 20 (1984) 91).
    One that does not copy gives the exact figure with probability `exact`, else an estimate of its own.
    """

    exact: float
    concentration: float


URNS = (Urn(0.0, 30.0), Urn(0.0, 3.0), Urn(0.6, 30.0), Urn(0.6, 3.0), Urn(0.9, 30.0))
"""Nobody knows the exact figure, most do, or nearly all; copying is rare (30: a second source in 31) or common (3)."""
COLLAPSED_WEIGHTS = (0.33, 0.22, 0.20, 0.15, 0.10)
"""Of independent origins: a repeat is more often a confirmation than a copy that nobody has noticed."""
UNKNOWN_WEIGHTS = (0.28, 0.45, 0.08, 0.14, 0.05)
"""Of raw reports: a repeat may well be a copy."""
WEIGHTS = {"collapsed": COLLAPSED_WEIGHTS, "unknown": UNKNOWN_WEIGHTS}
SUM_ERROR = 1e-6
"""How far the sum of weights may be from 1: the rounding of eight floats and of whoever wrote them down."""
SCALES = ("auto", "linear")
LEAST_PROBABILITY = 1e-300
"""The least probability that is told from 0."""
GREATEST_PROBABILITY = 1 - 2.0**-53
"""The greatest that a float tells from 1."""


def _numbers(values: Iterable[float]) -> tuple[float, ...]:
    return tuple(values)


@attrs.frozen
class ScenarioPrior:
    """What `scenario_mixture` knows before it reads the figures; the default, or what `learn_scenarios` has learned.

    `lineage` is "collapsed" where each figure is of another origin, "unknown" where some may be copies. `spreads` are
    standard deviations between honest estimates: of ln x or, where `scale` is "linear", in multiples of `unit` (None:
    the typical size of the subject's own figures). `urns` weighs the members of `URNS`. `tails`, where the truths of
    a batch were known, are the two probabilities whose quantiles are the range at `coverage`, and `stretch` is what
    the ranges of experts are stretched by. `subjects` and `truths` are how many it was learned from. Prints what it
    says in words. Raises MethodError for spreads or weights that are not positive, and weights that do not sum to 1.

    >>> print(DEFAULT_SCENARIOS)
    sources that estimate differ by a factor of 1.3 (sd of ln x 0.26); of those that do not copy 30 % give the exact figure; a second source copies the first in 11 %; the default
    """  # noqa: E501  printed as it is

    lineage: str = "collapsed"
    spreads: tuple[float, ...] = attrs.field(default=SPREADS, converter=_numbers)
    spread_weights: tuple[float, ...] = attrs.field(default=SPREAD_WEIGHTS, converter=_numbers)
    urns: tuple[float, ...] = attrs.field(default=COLLAPSED_WEIGHTS, converter=_numbers)
    scale: str = "auto"
    unit: float | None = None
    tails: tuple[float, float] | None = None
    coverage: float = 0.9
    stretch: float = 1.0
    subjects: int = 0
    truths: int = 0

    def __attrs_post_init__(self) -> None:
        for name, got, wanted in (
            ("lineage", self.lineage, tuple(WEIGHTS)),
            ("scale", self.scale, SCALES),
        ):
            if got not in wanted:
                raise MethodError(f"{name} must be one of {', '.join(wanted)}; got {shown(got)}")
        if not self.spreads or not min(self.spreads) > 0:
            raise MethodError(f"spreads must be numbers above 0; got {shown(self.spreads)}")
        for name, weights, n in (("spread_weights", self.spread_weights, len(self.spreads)), ("urns", self.urns, 5)):
            if len(weights) != n or not min(weights) > 0 or abs(fsum(weights) - 1) > SUM_ERROR:
                raise MethodError(f"{name} must be {n} weights above 0 that sum to 1; got {shown(weights)}")

    def probabilities(self, coverage: float) -> tuple[float, float]:
        """The two whose quantiles are the range at a coverage: half of the rest on either side, or as learned.

        Tails learned at another coverage are moved as those of a normal would be.
        """
        tail = (1 - coverage) / 2
        if self.tails is None:
            return tail, min(1 - tail, GREATEST_PROBABILITY)
        ratio = normal_quantile(tail) / normal_quantile((1 - self.coverage) / 2)
        low, high = (normal_cdf(ratio * normal_quantile(p)) for p in self.tails)
        return max(low, LEAST_PROBABILITY), min(high, GREATEST_PROBABILITY)

    @property
    def spread(self) -> float:
        """The typical spread between honest estimates: the weighted geometric mean."""
        return exp(fsum([w * log(s) for w, s in zip(self.spread_weights, self.spreads, strict=True)]))

    @property
    def agreement(self) -> float:
        """The share of those who do not copy that give the exact figure."""
        return fsum([w * urn.exact for w, urn in zip(self.urns, URNS, strict=True)])

    @property
    def copying(self) -> float:
        """How often a second source copies the first."""
        return fsum([w / (urn.concentration + 1) for w, urn in zip(self.urns, URNS, strict=True)])

    def __str__(self) -> str:
        if self.scale == "linear":
            of = "their typical size" if self.unit is None else f"{self.unit:,.4g}"
            spread = f"sources that estimate differ by {self.spread:.2g} of {of}"
        else:
            spread = (
                f"sources that estimate differ by a factor of {exp(self.spread):.3g} (sd of ln x {self.spread:.2g})"
            )
        default = "the default" if self.lineage == "collapsed" else f"the default for {self.lineage} lineage"
        learned = f"learned from {self.subjects:,} subjects" if self.subjects else default
        if self.truths:
            learned += f", {self.truths:,} with a known truth"
        return (
            f"{spread}; of those that do not copy {self.agreement:.0%} give the exact figure; "
            f"a second source copies the first in {self.copying:.0%}; {learned}"
        ).replace("%", " %")


DEFAULT_SCENARIOS = ScenarioPrior()
UNKNOWN_LINEAGE = ScenarioPrior(lineage="unknown", urns=UNKNOWN_WEIGHTS)
