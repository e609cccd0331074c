"""Estimate: where the truth lies, with a promise of coverage; the other question than what was said."""

from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from figrecon import methods, units
from figrecon.errors import PolicyError, shown
from figrecon.methods import DEFAULT_PRIOR, Pooled, Prior
from figrecon.ranges import Range
from figrecon.select import Position, Verdict

from .policy import Policy, Ruling, data_of

EXPERTS_HOLD = 0.9
"""What a stated range is taken to hold of its author's belief: forecasters are asked for 5 to 95 %."""


def _coverage(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < 1:
        raise PolicyError(f"coverage must be between 0 and 1, such as 0.9; got {shown(value)}")
    return float(value)


@attrs.frozen(repr=False)
class Estimate(Policy):
    """A range that holds the truth with a stated coverage, by what the positions are.

    Points without stated uncertainty: the moderated log-t. Only ranges with two ends: the linear pool of experts.
    Bounds, or points and ranges mixed: the half-weight rule. `prior` is what is known of the spread between sources;
    `methods.learn_prior` learns it from a batch. Where a figure is 0 or below the scale is linear, and a count of
    people or things is not let below 0. What two other methods would have said is in `explain()`.
    Raises PolicyError for a coverage outside 0 to 1. Measured coverage: docs/explanation/calibration.md.

    >>> import figrecon as fr
    >>> figures = {"A": 1500, "B": 3000, "C": 10_000}
    >>> said = [fr.Report("troops", n, source=s, published="2024-10-23") for s, n in figures.items()]
    >>> print(f"{fr.reconcile(said, policy=Estimate(0.9)).range:,.0f}")
    3,000 (1,387–9,124)
    >>> Estimate(0.8), Estimate(0.8) == Estimate(0.8), Estimate(0.8).label
    (Estimate(coverage=0.8), True, 'ESTIMATE (0.8) 1')
    """

    coverage: float = attrs.field(default=0.9, converter=_coverage)
    prior: Prior = attrs.field(default=DEFAULT_PRIOR, kw_only=True)

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
        found = _estimate(positions, self.coverage, self.prior)
        low = found.range.low
        if low is None or low >= 0 or not _counts_from_zero(positions):
            return found
        note = "no count is below 0: the range begins there"
        return attrs.evolve(found, range=attrs.evolve(found.range, low=0), notes=(*found.notes, note))


def _counts_from_zero(positions: Sequence[Position]) -> bool:
    """Whether the truth cannot be negative: people or things are counted, or bare numbers, and nobody says less than 0.

    On a linear scale, which a 0 among the figures makes needful, the range would else reach below it.
    """
    figures = [position.figure for position in positions]
    numerals = [n for figure in figures for n in figure.numerals or ()]
    return min(numerals) >= 0 and all(figure.unit is None or units.is_count(figure.unit) for figure in figures)


def _estimate(positions: Sequence[Position], coverage: float, prior: Prior) -> Ruling:
    lows, highs = [p.figure.low for p in positions], [p.figure.high for p in positions]
    ends = list(zip(lows, highs, strict=True))
    others = {"the hull": methods.hull_of(data_of(positions))}
    if all(low is not None and high is not None and low < high for low, high in ends):
        bests = [p.figure.best for p in positions]
        pool = methods.expert_pool(lows, highs, held=EXPERTS_HOLD, coverage=coverage)
        others["the average of the ends"] = methods.quantile_average(lows, highs, None if None in bests else bests)
        return Ruling(
            _rounded(pool, 12), notes=(f"linear pool at {coverage:.0%}; n = {len(positions)}", _rivals(others))
        )
    if all(low == high and low is not None for low, high in ends):
        pooled = methods.moderated_log_t(lows, coverage=coverage, prior=prior)
        others["the log-t without a prior"] = _without_prior(lows, coverage)
    else:
        pooled = methods.mixed_log_t(lows, highs, coverage=coverage, prior=prior)
        named = [p.figure.best for p in positions if p.figure.best is not None]
        if named:
            others["bounds taken as points"] = methods.moderated_log_t(named, coverage=coverage, prior=prior).range
    return Ruling(_rounded(pooled.range, 12), notes=(_how(pooled), _rivals(others)))


def _without_prior(values: Sequence[float | None], coverage: float) -> Range:
    """By the textbook interval of the logarithms, which there is only of two values and more, all above 0."""
    on_a_log_scale = len(values) > 1 and all(value is not None and value > 0 for value in values)
    return methods.log_t(values, coverage=coverage).range if on_a_log_scale else Range.nothing()


def _how(pooled: Pooled) -> str:
    tau, prior = pooled.tau or 0, pooled.prior or DEFAULT_PRIOR
    return (
        f"{pooled.method} at {pooled.coverage:.0%}; n = {pooled.n}; independent: {pooled.n_eff:g}; "
        f"τ = {tau:.3g} ({pooled.scale} scale); prior: ν0 = {prior.nu0:g}, s0 = {prior.s0:g}"
    )


def _rounded(value: Range, digits: int) -> Range:
    """To so many significant digits: 4 for a remark, 12 to take the noise of a logarithm off 49.00000000000001."""
    return Range(*(None if n is None else float(f"{n:.{digits}g}") for n in (value.low, value.best, value.high)))


def _rivals(others: Mapping[str, Range]) -> str:
    said = [f"{name} {_rounded(value, 4)}" for name, value in others.items() if not value.is_nothing]
    return f"others would have said: {'; '.join(said)}"
