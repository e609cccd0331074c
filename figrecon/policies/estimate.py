"""Estimate: where the truth lies, with a promise of coverage; the other question than what was said."""

from collections.abc import Sequence
from decimal import Decimal
from math import ceil, log10
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
NEARLY_SURE = 0.995
"""A weight above this would be told as 100 %, which nothing is."""
DIGITS = 12
"""The significant digits that are kept: a logarithm leaves noise such as 49.00000000000001 beyond them."""
LEAST_DIGITS = 4
"""Of what another estimate would be, and more only where it is narrow for its size."""
OF_THE_WIDTH = 3
"""So many digits of the width are told, so that both ends differ as they should."""
SCALES = {"log": "ratios", "log1p": "ratios of one more than each", "linear": "differences"}
"""What is compared on each scale, in words."""


def _coverage(value: float) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < 1:
        raise PolicyError(f"coverage must be between 0 and 1, such as 0.9; got {shown(value)}")
    return float(value)


def _prior(value: ScenarioPrior) -> ScenarioPrior:
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
        notes = [*_scenarios(found, positions), _how(found), _others(positions, found)]
        value = _clean(found.range)
        if value.low is not None and value.low < 0 and _counts_from_zero(positions):
            notes.append("no count is below 0: the range begins there")
            value = attrs.evolve(value, low=0)
        return Ruling(value, notes=tuple(notes))

    def remarks(self, positions: Sequence[Position]) -> tuple[str, ...]:
        """What would change the range most: one figure less, and one more source for the likeliest."""
        if not positions:
            return ()
        now = self._found(positions)
        found = methods.influences(_figures(positions), now)
        told = [_changed(change, positions) for change in found if _ends(change.estimate) != _ends(now)]
        if told:
            return (f"what would change it most: {'; '.join(told)}",)
        likeliest = [_exact(change.confirmed) for change in found if change.confirmed is not None]
        return tuple(f"neither one source less nor one more for {value} would change it" for value in likeliest)

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


def _scenarios(found: ScenarioEstimate, positions: Sequence[Position]) -> list[str]:
    """The ways in which the figures can have come about, in words, that have some weight; of ranges alone none."""
    if not found.scenarios:
        return []
    if all(position.figure.low != position.figure.high for position in positions):
        return ["bounds and ranges name no exact figure: the sources estimate"]
    told = [s for s in found.scenarios if s.weight >= LEAST_TOLD][:MOST_TOLD]
    (first, most), *others = [(s.weight, str(attrs.evolve(s, value=s.value and _plain(s.value)))) for s in told]
    rest = "".join(f"; {_percent(weight)}: {text}" for weight, text in others)
    return [f"most weight ({_percent(first)}): {most}{rest}"]


def _how(found: ScenarioEstimate) -> str:
    method = "scenario mixture" if found.scenarios else "ranges pooled as experts'"
    prior = "the default" if found.prior == DEFAULT_SCENARIOS else str(found.prior)
    n = f"n = {found.n}; distinct: {found.distinct}"
    return f"{method} at {100 * found.coverage:g} %; {n}; by {SCALES[found.scale]}; known before: {prior}"


def _changed(change: Influence, positions: Sequence[Position]) -> str:
    """What the range would be, in words."""
    ends = _ends(change.estimate)
    if change.without is None:
        return f"one more source for {_exact(change.confirmed or 0)} would make it {ends}"
    left = positions[change.without]
    return f"without {left.origin}, {left.figure}, it would be {ends}"


def _exact(value: float) -> str:
    return f"{_plain(value):,}"


def _ends(found: ScenarioEstimate) -> Range:
    """Low and high of an estimate, as a remark has them."""
    return _brief(Range.between(found.low, found.high))


def _others(positions: Sequence[Position], found: ScenarioEstimate) -> str:
    """What two simple methods would have said."""
    lows: list[Any] = [p.figure.low for p in positions]
    highs: list[Any] = [p.figure.high for p in positions]
    hull = _clean(methods.hull_of(data_of(positions)))
    said = {}
    if all(low == high and low is not None for low, high in zip(lows, highs, strict=True)):
        said["the moderated log-t"] = methods.moderated_log_t(lows, coverage=found.coverage).range
    elif not found.scenarios:
        bests: list[Any] = [p.figure.best for p in positions]
        said["the average of the ends"] = methods.quantile_average(lows, highs, None if None in bests else bests)
    others = [f"; {name} {_brief(value)}" for name, value in said.items()]
    return f"others would have said: the hull {hull}{''.join(others)}"


def _percent(share: float) -> str:
    return "over 99 %" if share > NEARLY_SURE else f"{100 * share:.0f} %"


def _digits(n: float, digits: int) -> int | float:
    """To so many significant digits, in decimals, so that a large number ends in zeros."""
    short = Decimal(f"{n:.{digits}g}")
    return int(short) if short == short.to_integral_value() else float(short)


def _plain(n: float) -> int | float:
    """A whole number as it is, any other without the noise of a float."""
    return n if isinstance(n, int) else _digits(n, DIGITS)


def _clean(value: Range) -> Range:
    return Range(*(None if n is None else _plain(n) for n in (value.low, value.best, value.high)))


def _brief(value: Range) -> Range:
    """As a remark has it: to four digits or, where the ends are close, as many as their distance calls for."""
    ends = [float(end) for end in (value.low, value.high) if end is not None]
    width = max(ends, default=0) - min(ends, default=0)
    close = ceil(log10(max(map(abs, ends)) / width)) if width else DIGITS
    digits = min(max(LEAST_DIGITS, OF_THE_WIDTH + close), DIGITS)
    return Range(*(None if n is None else _digits(n, digits) for n in (value.low, value.best, value.high)))
