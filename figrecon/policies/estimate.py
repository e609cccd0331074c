"""Estimate: where the truth lies, with a promise of coverage; the other question than what was said."""

from collections.abc import Sequence
from typing import Any

import attrs

from figrecon import methods, units
from figrecon.errors import PolicyError, shown
from figrecon.methods import DEFAULT_SCENARIOS, Influence, ScenarioEstimate, ScenarioPrior
from figrecon.ranges import Range
from figrecon.select import Position, Verdict

from .policy import Policy, Ruling, data_of

LEAST_TOLD = 0.05
"""Scenarios of less weight are not told: nobody would act on them."""
MOST_TOLD = 3
"""So many scenarios are told, the heaviest first."""
SCALES = {"log": "ratios", "log1p": "ratios of one more than each", "linear": "differences"}
"""What is compared on each scale, in words."""


def _coverage(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < 1:
        raise PolicyError(f"coverage must be between 0 and 1, such as 0.9; got {shown(value)}")
    return float(value)


def _prior(value: Any) -> ScenarioPrior:
    if not isinstance(value, ScenarioPrior):
        raise PolicyError(f"prior must be a ScenarioPrior, such as learn_scenarios gives; got {shown(value)}")
    return value


@attrs.frozen(repr=False)
class Estimate(Policy):
    """A range that holds the truth with a stated coverage, by every way in which the positions can have come about.

    It is that of `methods.scenario_mixture`: one figure may be exact and so many sources repeat it, or all may be
    estimates, some of them blunders; bounds, ranges and their stated bests count, and ranges alone are pooled as those
    of experts. `prior` is what is known before of spread, agreement and copying: `methods.learn_scenarios` learns it
    from a batch, and `methods.UNKNOWN_LINEAGE` is for origins that may hide copies. Counts are compared by their
    ratios, and none is let below 0; what is measured and has a 0 among its figures is compared on a linear scale.
    `explain()` tells which ways have most weight, what would change the range most, and what other methods would have
    said.
    Raises PolicyError for a coverage outside 0 to 1. Measured coverage: docs/explanation/calibration.md.

    >>> import figrecon as fr
    >>> figures = {"A": 1500, "B": 3000, "C": 10_000}
    >>> said = [fr.Report("troops", n, source=s, published="2024-10-23") for s, n in figures.items()]
    >>> print(f"{fr.reconcile(said, policy=Estimate(0.9)).range:,.0f}")
    3,000 (964–12,950)
    >>> Estimate(0.8), Estimate(0.8) == Estimate(0.8), Estimate(0.8).label
    (Estimate(coverage=0.8), True, 'ESTIMATE (0.8) 2')
    """

    coverage: float = attrs.field(default=0.9, converter=_coverage)
    prior: ScenarioPrior = attrs.field(default=DEFAULT_SCENARIOS, kw_only=True, converter=_prior)
    version: str = attrs.field(default="2", kw_only=True)

    @classmethod
    def of_text(cls, text: str) -> "Estimate":
        """An estimate from the coverage in digits; of an empty text, with the coverage of the default."""
        try:
            return cls(float(text)) if text else cls()
        except ValueError:  # PolicyError is one
            raise PolicyError(f"coverage must be between 0 and 1, such as 0.9; got {shown(text)}") from None

    @property
    def name(self) -> str:
        """The coverage, unless a name is given."""
        return self._name or f"ESTIMATE ({self.coverage:g})"

    def judge(self, positions: Sequence[Position], verdict: Verdict) -> Ruling:
        """Where the truth lies by these positions, and how that was worked out."""
        del verdict
        found = self._found(positions)
        notes = [*_scenarios(found), _how(found), _others(positions, found)]
        value = _rounded(found.range, 12)
        if value.low is not None and value.low < 0 and _counts_from_zero(positions):
            notes.append("no count is below 0: the range begins there")
            value = attrs.evolve(value, low=0)
        return Ruling(value, notes=tuple(notes))

    def remarks(self, positions: Sequence[Position]) -> tuple[str, ...]:
        """What would change the range most: one figure less, and one more source for the likeliest."""
        found = methods.influences(_figures(positions), self._found(positions)) if positions else ()
        told = [_changed(change, positions) for change in found]
        return (f"what would change it most: {'; '.join(told)}",) if told else ()

    def _found(self, positions: Sequence[Position]) -> ScenarioEstimate:
        figures = _figures(positions)
        lowest = min(end for figure in figures for end in figure if end is not None)
        scale = "linear" if lowest == 0 and not _counts_from_zero(positions) else None
        return methods.scenario_mixture(figures, coverage=self.coverage, prior=self.prior, scale=scale)


def _figures(positions: Sequence[Position]) -> list[tuple[float | None, float | None, float | None]]:
    return [(p.figure.low, p.figure.best, p.figure.high) for p in positions]


def _counts_from_zero(positions: Sequence[Position]) -> bool:
    """Whether the truth cannot be negative: people, things or bare numbers are counted, and nobody says less than 0."""
    figures = [position.figure for position in positions]
    numerals = [n for figure in figures for n in figure.numerals or ()]
    return min(numerals) >= 0 and all(figure.unit is None or units.is_count(figure.unit) for figure in figures)


def _scenarios(found: ScenarioEstimate) -> list[str]:
    """The ways in which the figures can have come about, in words, that have some weight; of ranges alone none."""
    told = [s for s in found.scenarios if s.weight >= LEAST_TOLD][:MOST_TOLD]
    words = [(s.weight, str(attrs.evolve(s, value=s.value and _digits(s.value, 12)))) for s in told]
    if not words:
        return []
    (first, most), *others = words
    rest = "".join(f"; {_percent(weight)}: {text}" for weight, text in others)
    return [f"most weight ({_percent(first)}): {most}{rest}"]


def _how(found: ScenarioEstimate) -> str:
    method = "scenario mixture" if found.scenarios else "ranges pooled as experts'"
    prior = "the default" if found.prior == DEFAULT_SCENARIOS else str(found.prior)
    n = f"n = {found.n}; distinct: {found.distinct}"
    return f"{method} at {_percent(found.coverage)}; {n}; by {SCALES[found.scale]}; known before: {prior}"


def _changed(change: Influence, positions: Sequence[Position]) -> str:
    """What the range would be, in words."""
    ends = _rounded(Range.between(change.estimate.low, change.estimate.high), 4)
    if change.without is None:
        return f"one more source for {_digits(change.confirmed or 0, 12):,} would make it {ends}"
    left = positions[change.without]
    return f"without {left.origin}, {left.figure}, it would be {ends}"


def _others(positions: Sequence[Position], found: ScenarioEstimate) -> str:
    """What two simple methods would have said."""
    lows, highs = [p.figure.low for p in positions], [p.figure.high for p in positions]
    said = {"the hull": methods.hull_of(data_of(positions))}
    if all(low == high and low is not None for low, high in zip(lows, highs, strict=True)):
        said["the moderated log-t"] = methods.moderated_log_t(lows, coverage=found.coverage).range
    elif not found.scenarios:
        bests = [p.figure.best for p in positions]
        said["the average of the ends"] = methods.quantile_average(lows, highs, None if None in bests else bests)
    return "others would have said: " + "; ".join(f"{name} {_rounded(value, 4)}" for name, value in said.items())


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"


def _digits(n: float, digits: int) -> int | float:
    """To so many significant digits: 4 for a remark, 12 to take the noise of a logarithm off 49.00000000000001."""
    short = float(f"{n:.{digits}g}")
    return int(short) if short.is_integer() else short


def _rounded(value: Range, digits: int) -> Range:
    return Range(*(None if n is None else _digits(n, digits) for n in (value.low, value.best, value.high)))
