"""Known truths: the tails, and the stretch of experts' ranges, that would have served a batch best."""

from collections.abc import Sequence
from math import ceil
from typing import TypeVar

import attrs

from .evidence import Axis, Ends, axis_for, evidence_of
from .posterior import Posterior, posterior, pruned, quantiles
from .prior import ScenarioPrior
from .stated import stated_range

LEAST_TRUTHS = 30
"""Fewer known truths say too little of a tail that 5 % should lie beyond: one or two."""
MOST_TRUTHS = 500
"""Of more, as many are tried, evenly spaced."""
MISSED = 1.2
"""How many may miss on a side, in units of what the coverage allows: 6 % at 90 %."""
TAILS = (0.0005, 0.002, 0.005, 0.01, 0.02, 0.035, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5)
"""The tails that are tried, each about 1.5 times the one before: they move an end by less than a batch can tell."""
TOUCHES = 1e-9
"""Within this relative distance of an end a truth is no miss: the noise of a logarithm."""

T = TypeVar("T")
Case = tuple[Posterior, float]
"""Where the truth may lie, and where it does, on the axis."""


def with_tails(
    rows: Sequence[Sequence[Ends]], truths: Sequence[float | None], prior: ScenarioPrior, coverage: float
) -> ScenarioPrior:
    """A prior with the tails of least mean interval score for the known truths, and the stretch of ranges.

    The score of a range (Gneiting and Raftery, Journal of the American Statistical Association 102 (2007) 359) is a sum
    of one term for each end, so that each tail is chosen by itself: among those beyond which few enough truths lie, the
    cheapest. Ranges of experts are stretched about their best by the factor that would have held the truths as often as
    promised (split conformal prediction: Lei et al., the same 113 (2018) 1094). Either needs thirty truths. One with no
    place on the scale of its figures, as 0 has no logarithm, is left out.
    """
    known = [(row, truth) for row, truth in zip(rows, truths, strict=True) if truth is not None]
    stated = [pair for pair in known if _all_ranges(pair[0])]
    others = [pair for pair in known if not _all_ranges(pair[0])]
    cases = [case for row, truth in evenly(others, MOST_TRUTHS) for case in _case(row, truth, prior)]
    ratios = [ratio for row, truth in evenly(stated, MOST_TRUTHS) for ratio in _ratio(row, truth, coverage)]
    learned = attrs.evolve(prior, coverage=coverage)
    if len(cases) >= LEAST_TRUTHS:
        tails = _tail(cases, coverage, -1), 1 - _tail(cases, coverage, 1)
        learned = attrs.evolve(learned, tails=tails, truths=len(cases))
    if len(ratios) >= LEAST_TRUTHS:
        place = min(ceil(coverage * (len(ratios) + 1)), len(ratios)) - 1
        learned = attrs.evolve(learned, stretch=sorted(ratios)[place], truths=learned.truths + len(ratios))
    return learned


def evenly(rows: Sequence[T], most: int) -> Sequence[T]:
    """At most so many of some rows, evenly spaced in the order given."""
    return rows[:: -(-len(rows) // most) or 1]


def _all_ranges(row: Sequence[Ends]) -> bool:
    return all(low is not None and high is not None and low < high for low, _, high in row)


def _on(axis: Axis, truth: float) -> bool:
    """Whether a truth has a place on the axis: the logarithm of 0, or of less, is none."""
    return truth > 0 or axis.name == "linear" or (axis.name == "log1p" and truth == 0)


def _case(row: Sequence[Ends], truth: float, prior: ScenarioPrior) -> list[Case]:
    seen = evidence_of(row, prior.scale, prior.unit)
    return [(pruned(posterior(seen, prior)), seen.axis.up(truth))] if _on(seen.axis, truth) else []


def _ratio(row: Sequence[Ends], truth: float, coverage: float) -> list[float]:
    """How far the truth lies from the best, in units of the side of the range that it lies on."""
    axis = axis_for([end for ends in row for end in ends if end is not None])
    if not _on(axis, truth):
        return []
    low, best, high = stated_range(row, axis, coverage)
    y = axis.up(truth)
    return [(best - y) / (best - low) if y < best else (y - best) / (high - best)]


def _tail(cases: Sequence[Case], coverage: float, sign: int) -> float:
    """The best tail on one side: -1 below, 1 above."""
    allowed = MISSED * (1 - coverage) / 2 * len(cases)

    def cost(tail: float) -> tuple[bool, float]:
        misses = [sign * (truth - quantiles(found, [0.5 + sign * (0.5 - tail)])[0][0]) for found, truth in cases]
        missed = sum(miss > TOUCHES * (1 + abs(truth)) for miss, (_, truth) in zip(misses, cases, strict=True))
        return missed > allowed, sum([2 / (1 - coverage) * max(miss, 0.0) - miss for miss in misses])

    return min(TAILS, key=cost)
