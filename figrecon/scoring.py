"""Scoring: how would these ranges have done, once the truth is known?"""

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import attrs

from .errors import MethodError, shown
from .policies import REPORTED, Policy, as_policy
from .ranges import Range, number
from .reconciliation import timeline
from .reports import Report, reports_in, roster_of


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


@attrs.frozen
class Tried:
    """One answer of a backtest beside the truth."""

    subject: str
    as_of: date
    range: Range
    truth: float

    @property
    def holds(self) -> bool:
        """Whether the range holds the truth; one without a figure does not."""
        return not self.range.is_nothing and self.truth in self.range


@attrs.frozen
class Backtest:
    """What a policy would have said on each date, and how it did."""

    policy: str
    tried: tuple[Tried, ...]
    score: Score


def backtest(
    reports: Iterable[Report],
    truth: Mapping[str, Any],
    policy: Policy | str = REPORTED,
    dates: Iterable[Any] | str | None = None,
    *,
    coverage: float = 0.9,
    roster: Any = None,
) -> Backtest:
    """How would this policy have done? Each subject's answer on each date beside what is known now.

    `truth` gives each subject's number, or a mapping of ISO dates to numbers; subjects and dates without a truth are
    left out. Only what was published by a date is used for it. Raises MethodError where nothing can be tried, and what
    `timeline` raises.

    >>> import figrecon as fr
    >>> said = [fr.Report("dead", n, source=s, published=d)
    ...     for s, n, d in [("A", 90, "2024-10-01"), ("B", 120, "2024-10-02"), ("A", 100, "2024-10-03")]]
    >>> done = backtest(said, {"dead": 100})
    >>> [(str(row.as_of), str(row.range), row.holds) for row in done.tried]
    [('2024-10-01', '90', False), ('2024-10-02', '90–120', True), ('2024-10-03', '100–120', True)]
    """
    names = roster_of(reports, roster)
    given = reports_in(reports)
    days = dates if dates is None or isinstance(dates, str) else tuple(dates)
    tried = []
    for subject in sorted({report.subject for report in given}.intersection(truth)):
        for answer in timeline(given, days, subject=subject, policy=policy, roster=names):
            known = truth[subject]
            value = known.get(answer.as_of.isoformat()) if isinstance(known, Mapping) else known
            if value is not None:
                tried.append(Tried(subject, answer.as_of, answer.range, number(value, f"the truth of {subject}")))
    if not tried:
        raise MethodError("truth must name a subject of the reports, with a date that is tried; got none")
    return Backtest(
        as_policy(policy).label,
        tuple(tried),
        score([t.range for t in tried], [t.truth for t in tried], coverage=coverage),
    )
