"""Scores: how did these ranges do, now that the truth is known?"""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from figrecon.errors import MethodError, shown
from figrecon.ranges import Range, number


def _share(coverage: Any) -> float:
    if not isinstance(coverage, int | float) or not 0 < coverage < 1:
        raise MethodError(f"coverage must be between 0 and 1; got {shown(coverage)}")
    return float(coverage)


def interval_score(value: Range, truth: float, *, coverage: float = 0.9, log: bool = False) -> float:
    """The interval (Winkler) score, the smaller the better: the width, plus 2/α for each unit the truth lies outside.

    α = 1 − coverage. With `log` all three are taken as logarithms, as for counts. Raises MethodError for an open end,
    for a truth that is no finite number, and on the log scale for anything not above 0.
    Source: Gneiting and Raftery, JASA 102 (2007), eq. 43.

    >>> interval_score(Range(90, 100, 110), 100), round(interval_score(Range(90, 100, 110), 115), 6)
    (20.0, 120.0)
    """
    alpha = 1 - _share(coverage)
    if value.low is None or value.high is None:
        raise MethodError(f"value must have two ends; got {value}")
    low, high, x = (_scaled(n, log=log) for n in (value.low, value.high, number(truth, "truth")))
    return high - low + 2 / alpha * (max(low - x, 0) + max(x - high, 0))


def _scaled(n: float, *, log: bool) -> float:
    if log and not n > 0:
        raise MethodError(f"on the log scale every number must be above 0; got {shown(n)}")
    return math.log(n) if log else float(n)


def weighted_interval_score(values: Mapping[float, Range], truth: float, *, log: bool = False) -> float:
    """The weighted interval score of ranges by coverage, all with one best: an approximation of the CRPS.

    Source: Bracher et al., PLOS Computational Biology 17 (2021), eq. 1. Raises MethodError as `interval_score`, and for
    no ranges or one without a best.

    >>> round(weighted_interval_score({0.5: Range(90, 100, 110), 0.9: Range(80, 100, 120)}, 100), 6)
    2.8
    """
    bests = [value.best for value in values.values()]
    if not bests or bests[0] is None or any(best != bests[0] for best in bests):
        raise MethodError(f"values must be ranges with one best; got {shown(list(values.values()))}")
    x, middle = _scaled(number(truth, "truth"), log=log), _scaled(bests[0], log=log)
    parts = [(1 - c) / 2 * interval_score(v, truth, coverage=c, log=log) for c, v in values.items()]
    return (abs(x - middle) / 2 + math.fsum(parts)) / (len(values) + 0.5)


def absolute_log_error(best: float, truth: float) -> float:
    """How far a best value is off, as `|ln best − ln truth|`: 0.69 is a factor of two. Raises MethodError as above.

    >>> round(absolute_log_error(200, 100), 2)
    0.69
    """
    return abs(_scaled(number(best, "best"), log=True) - _scaled(number(truth, "truth"), log=True))


@attrs.frozen
class Score:
    """How some ranges did: None where no range allows the number.

    `n` ranges were scored, `nothing` of them without a figure; `open` have an open end and no score. `coverage` is the
    share of those with a figure that hold the truth, `exact` that of bests that hit it. `width` is high less low and
    `ratio` high over low, each the median; the other three are means.
    """

    n: int
    nothing: int
    open: int
    coverage: float | None
    exact: float | None
    width: float | None
    ratio: float | None
    interval_score: float | None
    log_interval_score: float | None
    log_error: float | None


def score(values: Sequence[Range], truths: Sequence[float], *, coverage: float = 0.9) -> Score:
    """Score ranges against the truth, one for one.

    `coverage` is what the ranges promise. The scores are of closed ranges; on the log scale only of those above 0.
    Raises MethodError for lists of different lengths, or none.

    >>> done = score([Range(90, 100, 110), Range(50, 60, 70)], [100, 80])
    >>> done.coverage, done.exact, done.width
    (0.5, 0.5, 20)
    """
    if not values or len(values) != len(truths):
        raise MethodError(f"values and truths must be as many, and at least one; got {len(values)} and {len(truths)}")
    pairs = [(v, number(t, "truth")) for v, t in zip(values, truths, strict=True)]
    figures = [(v, t) for v, t in pairs if not v.is_nothing]
    closed = [(v, t) for v, t in figures if v.low is not None and v.high is not None]
    above = [(v, t) for v, t in closed if (v.low or 0) > 0 and t > 0]
    bests = [(v.best, t) for v, t in figures if v.best is not None]
    return Score(
        n=len(pairs),
        nothing=len(pairs) - len(figures),
        open=len(figures) - len(closed),
        coverage=_mean([float(t in v) for v, t in figures]),
        exact=_mean([float(best == t) for best, t in bests]),
        width=_median([(v.high or 0) - (v.low or 0) for v, _ in closed]),
        ratio=_median([(v.high or 0) / v.low for v, _ in closed if v.low is not None and v.low > 0]),
        interval_score=_mean([interval_score(v, t, coverage=coverage) for v, t in closed]),
        log_interval_score=_mean([interval_score(v, t, coverage=coverage, log=True) for v, t in above]),
        log_error=_mean([absolute_log_error(best, t) for best, t in bests if best > 0 and t > 0]),
    )


def _mean(numbers: Sequence[float]) -> float | None:
    return math.fsum(numbers) / len(numbers) if numbers else None


def _median(numbers: Sequence[float]) -> float | None:
    ordered = sorted(numbers)
    return ordered[(len(ordered) - 1) // 2] if ordered else None
