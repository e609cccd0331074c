"""Laws of the mixture over who is exact, who estimates and who copies."""

import math
import random
from itertools import pairwise
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from figrecon import methods as m

few = settings(max_examples=max(20, settings().max_examples // 2), deadline=None)

WIDENS = 2.5
"""By so much in ln x a figure inside the range can widen it: a third can show that two who agreed were both astray."""
ROUNDED = 0.05
"""A figure is rounded by at most a twentieth, so that no end moves further for what its digits say."""
NEAR = 1e-5
"""How finely a quantile is resolved, relative to the spread of the parts."""

exact_to_the_last = st.integers(10**8, 10**10).map(lambda n: n / 1e6 + 0.000_000_1)  # no digit of them is a rounding
counts = st.integers(1, 99_999).map(float) | st.integers(1, 99).map(lambda n: n * 100.0)
signed = st.integers(-9_999, 9_999).map(float)
lists = st.lists(counts, min_size=1, max_size=8)
lineages = st.sampled_from(["collapsed", "unknown"])
coverages = st.floats(0.01, 0.99)


@st.composite
def repeated(draw: st.DrawFn, values: st.SearchStrategy[float]) -> list[float]:
    """Figures of which some are given by several sources."""
    distinct = draw(st.lists(values, min_size=1, max_size=5))
    return [value for value in distinct for _ in range(draw(st.integers(1, 4)))]


def said(value: float) -> st.SearchStrategy[Any]:
    """A figure, a bound or a range about a value."""
    return st.sampled_from(
        [value, (value, None), (None, value), (value, 2 * abs(value) + 1), (value, value, value + 3)]
    )


figures = st.lists(signed.flatmap(said), min_size=1, max_size=7)


def width(found: m.ScenarioEstimate) -> float:
    """The width of a range in ln x."""
    assert found.low is not None
    assert found.high is not None
    return math.log(found.high / found.low)


def near(a: float | None, b: float | None, factor: float = 1.0) -> bool:
    """Whether one end is the other times a factor."""
    assert a is not None
    assert b is not None
    return math.isclose(a, factor * b, rel_tol=NEAR)


@few
@given(told=figures, lineage=lineages, coverage=coverages)
def test_low_best_and_high_are_in_order_and_the_weights_sum_to_one(
    told: list[Any], lineage: str, coverage: float
) -> None:
    found = m.scenario_mixture(told, lineage=lineage, coverage=coverage)
    assert found.low is not None
    assert found.high is not None
    assert found.low <= found.best <= found.high
    assert math.isfinite(found.low)
    assert math.isfinite(found.high)
    assert not found.scenarios or math.isclose(math.fsum(s.weight for s in found.scenarios), 1)


@few
@given(told=figures, seed=st.integers(0, 99))
def test_the_order_of_figures_never_matters(told: list[Any], seed: int) -> None:
    shuffled = random.Random(seed).sample(told, len(told))  # noqa: S311
    assert m.scenario_mixture(shuffled) == m.scenario_mixture(told)


@few
@given(values=repeated(exact_to_the_last), factor=st.floats(1e-30, 1e30))
def test_figures_of_many_digits_in_another_unit_give_the_range_in_that_unit(values: list[float], factor: float) -> None:
    found, other = m.scenario_mixture(values), m.scenario_mixture([x * factor for x in values])
    assert near(other.low, found.low, factor)
    assert near(other.best, found.best, factor)
    assert near(other.high, found.high, factor)


@few
@given(values=repeated(st.integers(1, 9999).map(lambda n: n * 10)), power=st.integers(1, 20))
def test_round_figures_in_thousands_or_millions_give_the_range_in_those(values: list[int], power: int) -> None:
    found, other = m.scenario_mixture(values), m.scenario_mixture([x * 10**power for x in values])
    assert near(other.low, found.low, 10**power)
    assert near(other.high, found.high, 10**power)


@few
@given(values=lists, factor=st.floats(1e-6, 1e6))
def test_any_unit_moves_an_end_by_no_more_than_the_rounding(values: list[float], factor: float) -> None:
    found, other = m.scenario_mixture(values), m.scenario_mixture([x * factor for x in values])
    for a, b in ((found.low, other.low), (found.high, other.high)):
        assert abs(math.log((b or 0) / factor / (a or 0))) <= 2 * ROUNDED + NEAR


@few
@given(values=st.lists(signed.map(lambda x: x + 0.123_456_789), min_size=2, max_size=6), factor=st.floats(1e-9, 1e9))
def test_the_linear_scale_has_no_unit_and_no_preferred_sign(values: list[float], factor: float) -> None:
    found = m.scenario_mixture(values, scale="linear")
    size = max(abs(found.low or 0), abs(found.high or 0))
    for other, sign in (
        (m.scenario_mixture([x * factor for x in values], scale="linear"), 1),
        (m.scenario_mixture([-x * factor for x in values], scale="linear"), -1),
    ):
        ends = [(end or 0) / factor * sign for end in (other.low, other.best, other.high)][::sign]
        for a, b in zip(ends, (found.low, found.best, found.high), strict=True):
            assert math.isclose(a, b or 0, rel_tol=NEAR, abs_tol=NEAR * size)


@few
@given(values=repeated(counts), place=st.floats(0, 1), lineage=lineages)
def test_a_figure_inside_the_range_widens_it_by_a_bounded_factor(
    values: list[float], place: float, lineage: str
) -> None:
    found = m.scenario_mixture(values, lineage=lineage)
    assert found.low is not None
    inside = min(found.low * math.exp(place * width(found)), found.high or 0)
    assert width(m.scenario_mixture([*values, inside], lineage=lineage)) <= width(found) + WIDENS


@few
@given(value=counts, times=st.integers(1, 12), lineage=lineages)
def test_agreement_narrows(value: float, times: int, lineage: str) -> None:
    found = [m.scenario_mixture([value] * n, lineage=lineage) for n in (times, times + 1)]
    widths = [width(f) for f in found]
    assert widths[1] < widths[0] or widths[1] <= 2 * ROUNDED + NEAR
    assert widths[1] <= widths[0] + NEAR
    assert [f.best for f in found] == [value, value]


@few
@given(value=counts, times=st.integers(1, 3))
def test_a_copy_narrows_less_than_a_confirmation(value: float, times: int) -> None:
    before, after = (
        {kind: width(m.scenario_mixture([value] * n, lineage=kind)) for kind in ("unknown", "collapsed")}
        for n in (times, times + 1)
    )
    assert after["unknown"] > after["collapsed"]
    if times == 1:
        assert before["unknown"] - after["unknown"] < before["collapsed"] - after["collapsed"]


@few
@given(values=st.lists(st.integers(9500, 10_500), min_size=4, max_size=8, unique=True), power=st.integers(2, 60))
def test_one_absurd_figure_does_not_carry_the_range_off(values: list[int], power: int) -> None:
    found = m.scenario_mixture([*values, 10_000 * 10**power])
    assert found.high is not None
    assert found.high < 2 * max(values)


@few
@given(told=figures, lineage=lineages)
def test_more_coverage_never_gives_a_narrower_range(told: list[Any], lineage: str) -> None:
    found = [m.scenario_mixture(told, lineage=lineage, coverage=c) for c in (0.2, 0.5, 0.9, 0.99, 0.999)]
    for narrow, wide in pairwise(found):
        size = max(abs(wide.low or 0), abs(wide.high or 0))
        assert (wide.low or 0) <= (narrow.low or 0) + NEAR * size
        assert (narrow.high or 0) <= (wide.high or 0) + NEAR * size


@few
@given(low=counts, span=st.floats(1.2, 9.0), times=st.integers(2, 6))
def test_experts_who_agree_are_not_wider_together_than_one_alone(low: float, span: float, times: int) -> None:
    told = (low, low * span)
    assume(told[0] < told[1])
    alone, together = m.scenario_mixture([told]), m.scenario_mixture([told] * times)
    assert width(together) <= width(alone) + NEAR
