"""What a batch of subjects teaches: how far estimates spread, how often sources agree and copy, on which scale."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from math import exp, fsum, log
from typing import Any, NamedTuple

import attrs

from figrecon.errors import MethodError, shown
from figrecon.methods._inputs import OpenEnds, finite, median, proportion
from figrecon.methods._progress import Progress, with_progress

from .copying import chances_of_repeats
from .evidence import DistinctFigures, Ends, Figures, ends_of, evidence_of
from .likelihoods import candidates, likelihoods
from .mixture import prior_for
from .posterior import log_sum
from .prior import ScenarioPrior
from .tails import evenly, with_tails

PSEUDO_SUBJECTS = 10.0
"""So many subjects the default counts for: one more moves it a little, none leaves it, and there is no threshold."""
MOST_SUBJECTS = 500
"""Of a larger batch as many are learned from, evenly spaced: they tell a weight to two points in a hundred."""
ROUNDS = 40
"""Rounds of EM; the weights settle in some twenty."""
SETTLED = 1e-5
"""A change in the weights after which nothing moves that a range would show."""
LINEAR_MARGIN = 10.0
"""By so much ln evidence the linear scale must win over a batch: figures err by ratios unless it clearly says no."""
FINE = 0.5
"""Where as much of a batch lies at the two finest spreads, finer ones are tried."""
FINER = 1 / 40
"""Two spreads finer: the finest but one becomes nearly the coarsest but three."""
FINEST = 1e-9
"""Figures that agree better than this are the same to a float."""


class Fit(NamedTuple):
    """The logarithm of the evidence of a batch, and the prior that it leads to."""

    evidence: float
    prior: ScenarioPrior


class SubjectGrid(NamedTuple):
    """The likelihood of a subject in each urn (rows) at each spread, and how many subjects are just like it."""

    rows: list[list[float]]
    times: int


def learn_scenarios(
    groups: Iterable[Figures],
    truths: OpenEnds | None = None,
    *,
    lineage: str = "collapsed",
    coverage: float = 0.9,
    progress: Progress | None = None,
) -> ScenarioPrior:
    """What `scenario_mixture` should know of subjects of one kind, from a batch: one list of figures for each subject.

    The weights of the spreads and of the urns are learned by EM (Dempster, Laird and Rubin, Journal of the Royal
    Statistical Society B 39 (1977) 1) with ten pseudo-subjects of the default, so that two subjects change little and
    nothing explodes; the linear scale is taken where it explains the batch far better than the logarithm, and spreads
    finer than the default's where figures agree so well. Subjects with one figure say nothing of this. `truths`, one
    for each subject and None where it is not known, set the tails (`with_tails`) where thirty or more are known;
    `coverage` is that of the ranges which will be asked for. `progress` is given the subjects of each scale that is
    tried, and hands them on: a bar such as `tqdm`.
    Raises MethodError for what is no figure, and for truths that are not as many.

    >>> print(learn_scenarios([[n, 1.02 * n, 0.97 * n] for n in range(100, 9100, 100)]))
    sources that estimate differ by a factor of 1.03 (sd of ln x 0.032); of those that do not copy 4 % give the exact figure; a second source copies the first in 5 %; learned from 90 subjects
    """  # noqa: E501  printed as it is
    base, wanted = prior_for(lineage), proportion(coverage)
    rows = [ends_of(group, f"groups[{index}]") for index, group in enumerate(_listed(groups, "groups"))]
    known = None if truths is None else _truths(truths, len(rows))
    told = evenly([row for row in rows if len(row) > 1], MOST_SUBJECTS)
    fits = list(_fits(told, base, progress)) if told else [Fit(0.0, base)]
    prior = max(fits, key=lambda fit: fit.evidence).prior
    return with_tails(rows, known, prior, wanted) if known else prior


def _listed(values: Iterable[Any], name: str) -> list[Any]:
    if isinstance(values, (str, bytes)) or not isinstance(values, Iterable):
        raise MethodError(f"{name} must be a list; got {shown(values)}")
    return list(values)


def _truths(truths: OpenEnds, n: int) -> list[float | None]:
    got = [None if t is None else finite(t, f"truths[{i}]") for i, t in enumerate(_listed(truths, "truths"))]
    if len(got) != n:
        raise MethodError(f"truths must be as many as groups, {n}; got {len(got)}")
    return list(got)


def _fits(batch: Sequence[Sequence[Ends]], base: ScenarioPrior, progress: Progress | None) -> Iterator[Fit]:
    """The batch on the logarithmic scale, if no figure is negative, and on the linear one, with ever finer spreads."""
    sizes = [median(sorted([abs(end) for row in group for end in row if end is not None])) for group in batch]
    linear = attrs.evolve(base, scale="linear", unit=float(median(sorted(sizes)) or 1.0))
    negative = any(end is not None and end < 0 for group in batch for row in group for end in row)
    for start in [linear] if negative else [base, linear]:
        known = start
        while True:
            fit = _fit(batch, known, base, progress)
            margin = LINEAR_MARGIN if start is linear else 0.0
            yield fit._replace(evidence=fit.evidence - margin)
            if sum(fit.prior.spread_weights[:2]) < FINE or known.spreads[0] < FINEST:
                break
            known = attrs.evolve(known, spreads=tuple([s * FINER for s in known.spreads]))


def _fit(batch: Sequence[Sequence[Ends]], known: ScenarioPrior, base: ScenarioPrior, progress: Progress | None) -> Fit:
    """EM from the default weights, on the scale and with the spreads given."""
    subjects = Counter([tuple(sorted(group, key=repr)) for group in batch])
    grids, heights = [], 0.0
    for group, times in with_progress(subjects.items(), progress):
        seen = evidence_of(group, known.scale, known.unit)
        logs = _log_grid(seen, known.spreads)
        top = max(map(max, logs))
        grids.append(SubjectGrid([[exp(x - top) for x in row] for row in logs], times))
        heights += times * (top - (len(seen.places) - 1) * _log_scale(seen))
    urns, spreads = _climbed(grids, base)
    heights += fsum([g.times * log(_mass(g.rows, urns, spreads)) for g in grids])
    learned = attrs.evolve(known, urns=urns, spread_weights=spreads, subjects=len(batch))
    return Fit(heights, learned)


def _log_grid(seen: DistinctFigures, spreads: Sequence[float]) -> list[list[float]]:
    """For each urn and spread, the logarithm of the likelihood of a subject, summed over all scenarios."""
    tried = candidates(seen)
    at = [(log_sum([e[0] for e in likely.estimated]), likely.exact) for likely in likelihoods(seen, spreads, tried)]
    return [
        [
            base + log_sum([none, *(gains[seen.times[j]] + x for j, x in zip(tried, exact, strict=True))])
            for none, exact in at
        ]
        for base, gains in chances_of_repeats(seen.times)
    ]


def _log_scale(seen: DistinctFigures) -> float:
    """How many units of x, in ln, one unit of the axis is: densities on two scales are compared for each unit of x."""
    if seen.axis.name == "linear":
        return log(seen.axis.unit)
    return fsum(seen.places) / len(seen.places)


def _climbed(grids: Sequence[SubjectGrid], base: ScenarioPrior) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """The weights of urns and of spreads, again and again (count + pseudo-count) / (subjects + pseudo-subjects)."""
    n = sum(grid.times for grid in grids) + PSEUDO_SUBJECTS
    urns, spreads = base.urns, base.spread_weights
    for _ in range(ROUNDS):
        by_urn, by_spread = ([PSEUDO_SUBJECTS * w for w in weights] for weights in (base.urns, base.spread_weights))
        for rows, times in grids:
            weighed = [
                [u * s * x for s, x in zip(spreads, row, strict=True)] for u, row in zip(urns, rows, strict=True)
            ]
            sums = list(map(sum, weighed))
            share = times / sum(sums)
            by_urn = [c + x * share for c, x in zip(by_urn, sums, strict=True)]
            columns = map(sum, zip(*weighed, strict=True))
            by_spread = [c + x * share for c, x in zip(by_spread, columns, strict=True)]
        before = (*urns, *spreads)
        urns, spreads = tuple([c / n for c in by_urn]), tuple([c / n for c in by_spread])
        if max([abs(a - b) for a, b in zip(before, (*urns, *spreads), strict=True)]) < SETTLED:
            break
    return urns, spreads


def _mass(rows: Sequence[Sequence[float]], urns: Sequence[float], spreads: Sequence[float]) -> float:
    return sum([u * s * x for u, row in zip(urns, rows, strict=True) for s, x in zip(spreads, row, strict=True)])
