"""The estimate: where the truth lies behind some figures, by every way in which they can have come about."""

from collections.abc import Sequence
from math import fsum, sqrt
from typing import Any

import attrs

from figrecon.errors import MethodError, shown
from figrecon.methods._inputs import closed, proportion
from figrecon.ranges import Range

from .evidence import Ends, Figures, axis_for, ends_of, evidence_of
from .posterior import Posterior, posterior, pruned, quantiles
from .prior import DEFAULT_SCENARIOS, SCALES, UNKNOWN_LINEAGE, WEIGHTS, ScenarioPrior
from .stated import stated_range

COUNTED = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
"""Numbers as print writes them out."""


@attrs.frozen
class Scenario:
    """One way in which the figures can have come about, with its weight.

    `value` is the exact figure, which so many `sources` give; None where no figure is exact and all are estimates.

    >>> print(Scenario(0.73, 140, 3))
    the figure 140 is the true one and three sources repeat it
    """

    weight: float
    value: int | float | None
    sources: int

    def __str__(self) -> str:
        if self.value is None:
            return "no figure is the true one: the sources estimate"
        if self.sources == 1:
            return f"the figure {self.value:,} is the true one and one source gives it"
        n = COUNTED[self.sources] if self.sources < len(COUNTED) else f"{self.sources:,}"
        return f"the figure {self.value:,} is the true one and {n} sources repeat it"


@attrs.frozen(slots=False)  # a frozen class fills a __dict__ three times as fast as slots, and batches make millions
class ScenarioEstimate:
    """A range that promises coverage, and the scenarios that it weighs; an end beyond 10**100 is open.

    `n` counts the figures, `distinct` the different ones. `scale` is "log", "log1p" or "linear". `scenarios` are the
    exact figures that are possible and that none is, the heaviest first; of ranges alone, which are weighed otherwise,
    there are none.
    """

    low: float | None
    best: float
    high: float | None
    coverage: float
    n: int
    distinct: int
    scale: str
    scenarios: tuple[Scenario, ...]
    prior: ScenarioPrior

    @property
    def range(self) -> Range:
        """Low, best and high as a Range."""
        return Range(self.low, self.best, self.high)


def scenario_mixture(
    figures: Figures,
    *,
    coverage: float = 0.9,
    lineage: str | None = None,
    prior: ScenarioPrior | None = None,
    scale: str | None = None,
) -> ScenarioEstimate:
    """A range for the truth behind figures: a mixture over who is exact, who is estimating and who is copying.

    Each figure is a number, (low, high), (low, best, high) or a Range, with None for an open end. Either one figure is
    exact, and so many sources repeat it while the others estimate or blunder; or none is, and at least half of the
    distinct figures are honest estimates of one unknown spread. Repeats are confirmations or copies (Pólya's urn). The
    range is that between two quantiles of the truth so mixed; the best value is the median of the figures (with a range
    or bound among them that of the mixture), and the range is widened to hold it. Ranges alone are pooled as experts'.

    `lineage` is "collapsed" (the default) for figures of independent origin, "unknown" for raw reports, some of which
    may be copies; `prior` is what `learn_scenarios` has learned from a batch, in place of it; `scale` "linear" is
    for what is not a count and may lie below 0, though no figure does. Every constant with its reason, and what is
    promised: docs/explanation/methods.md. Raises MethodError for what is no figure.

    >>> print(f"{scenario_mixture([1500, 3000, 10_000]).range:,.0f}")
    3,000 (964–12,950)
    >>> print(f"{scenario_mixture([140, 140]).range:,.0f} | {scenario_mixture([140] * 3).range:,.0f}")
    140 (99–197) | 140 (133–148)
    >>> print(f"{scenario_mixture([140, 140], lineage='unknown').range:,.0f}")
    140 (61–321)
    """
    rows, wanted = ends_of(figures), proportion(coverage)
    known = _prior(lineage, prior)
    on = _chosen("scale", known.scale if scale is None else scale, SCALES)
    if all(low is not None and high is not None and low < high for low, _, high in rows):
        return _of_ranges(rows, wanted, known, scale or "auto")  # what points taught of the scale is not of ranges
    unit = known.unit if on == known.scale else None
    seen = evidence_of(rows, on, unit)
    found = posterior(seen, known)
    low_at, high_at = known.probabilities(wanted)
    asked = (low_at, high_at) if None not in seen.values else (low_at, high_at, 0.5)
    low, high, *middle = [seen.axis.down(y) if x is None else x for y, x in quantiles(pruned(found), asked)]
    best = middle[0] if middle else _middle(rows, logs=seen.axis.name == "log")
    ends = closed(min(low, best), best, max(high, best))
    scenarios = _scenarios(found)
    return ScenarioEstimate(*ends, wanted, len(rows), len(seen.places), seen.axis.name, scenarios, known)


def prior_for(lineage: str) -> ScenarioPrior:
    """The default for a lineage."""
    return {"collapsed": DEFAULT_SCENARIOS, "unknown": UNKNOWN_LINEAGE}[_chosen("lineage", lineage, tuple(WEIGHTS))]


def _prior(lineage: str | None, prior: ScenarioPrior | None) -> ScenarioPrior:
    """The prior given, or the default for a lineage."""
    if prior is None:
        return prior_for("collapsed" if lineage is None else lineage)
    if not isinstance(prior, ScenarioPrior):
        raise MethodError(f"prior must be a ScenarioPrior, such as learn_scenarios gives; got {shown(prior)}")
    if lineage not in {None, prior.lineage}:
        raise MethodError(f"lineage must be that of the prior, {prior.lineage}; got {shown(lineage)}")
    return prior


def _chosen(name: str, got: Any, allowed: Sequence[str]) -> str:
    for word in allowed:
        if got == word:
            return word
    raise MethodError(f"{name} must be one of {', '.join(allowed)}; got {shown(got)}")


def _of_ranges(rows: Sequence[Ends], coverage: float, prior: ScenarioPrior, scale: str) -> ScenarioEstimate:
    axis = axis_for([end for row in rows for end in row if end is not None], scale)
    low, best, high = (axis.down(y) for y in stated_range(rows, axis, coverage, prior.stretch))
    ends = closed(min(low, best), best, max(high, best))
    return ScenarioEstimate(*ends, coverage, len(rows), len(set(rows)), axis.name, (), prior)


def _middle(rows: Sequence[Ends], *, logs: bool) -> float:
    """The median of the sources, of two middle figures their mean, on a log scale the geometric one."""
    values = sorted([row[0] or 0 for row in rows])
    a, b = values[(len(values) - 1) // 2], values[len(values) // 2]
    if a == b:
        return a
    return sqrt(a) * sqrt(b) if logs else a + (b - a) / 2


def _scenarios(found: Posterior) -> tuple[Scenario, ...]:
    """The heaviest first."""
    told = [Scenario(part.weight, part.value, part.sources) for part in found.exact]
    told.append(Scenario(fsum([part[0] for part in found.estimated]), None, 0))
    told.sort(key=lambda scenario: -scenario.weight)
    return tuple(told)
