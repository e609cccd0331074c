"""What would change an estimate most: one figure less, or one more source for the likeliest figure."""

from math import inf
from typing import Any

import attrs

from figrecon.methods._inputs import LEAST, SMALLEST

from .evidence import Axis, Ends, Figures, axis_for, ends_of
from .mixture import ScenarioEstimate, scenario_mixture


@attrs.frozen
class Influence:
    """A change of the figures and what the estimate would be then.

    `without` is the place of the figure that is left out, `confirmed` the figure that one more source would give; the
    other of the two is None.
    """

    without: int | None
    confirmed: int | float | None
    estimate: ScenarioEstimate


def influences(figures: Figures, estimate: ScenarioEstimate) -> tuple[Influence, ...]:
    """What would change an estimate of these figures most: one of them less, and one more source for the likeliest.

    Tried are the lowest figure, the highest and one of those that give the likeliest exact figure, so that the work is
    four times that of the estimate for any number of figures. A single figure cannot be left out, and ranges alone have
    no exact figure to confirm. Coverage, prior and a linear scale are those of the estimate.

    >>> figures = [1500, 3000, 10_000]
    >>> for found in influences(figures, scenario_mixture(figures)):
    ...     print(found.without, found.confirmed, f"{found.estimate.range:,.0f}")
    2 None 2,121 (744–6,047)
    None 3000 3,000 (1,288–10,218)
    """
    given = list(figures)
    rows = ends_of(given)
    linear = estimate.scale == "linear"

    def other(changed: list[Any]) -> ScenarioEstimate:
        scale = "linear" if linear else None
        return scenario_mixture(changed, coverage=estimate.coverage, prior=estimate.prior, scale=scale)

    likeliest = next((s.value for s in estimate.scenarios if s.value is not None), None)
    found = []
    if len(rows) > 1:
        ends = [end for row in rows for end in row if end is not None]
        axis = axis_for(ends, "linear" if linear else "auto")
        less = [(place, other(given[:place] + given[place + 1 :])) for place in _tried(rows, likeliest)]
        place, most = max(less, key=lambda pair: _moved(estimate, pair[1], axis))
        found.append(Influence(place, None, most))
    if likeliest is not None:
        found.append(Influence(None, likeliest, other([*given, likeliest])))
    return tuple(found)


def _tried(rows: list[Ends], likeliest: float | None) -> list[int]:
    """The places of the lowest, the highest and the likeliest figure, each once."""
    order = sorted(range(len(rows)), key=lambda i: [end for end in rows[i] if end is not None])
    likely = [i for i in order if rows[i][0] == rows[i][2] == likeliest]
    return list(dict.fromkeys([order[0], order[-1], *likely[:1]]))


def _moved(a: ScenarioEstimate, b: ScenarioEstimate, axis: Axis) -> float:
    """How far the two ends lie from those of another range, on the axis."""
    least = SMALLEST if axis.name == "log" else LEAST  # the low of a vast range may be 0 to a float
    return sum(
        inf if x is None or y is None else abs(axis.up(max(x, least)) - axis.up(max(y, least)))
        for x, y in ((a.low, b.low), (a.high, b.high))
        if x != y
    )
