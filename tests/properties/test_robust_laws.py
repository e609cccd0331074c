"""Laws of the robust methods: shift, scale, order, the factors, and that a wild minority has no say."""

import random
from collections.abc import Callable

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from figrecon import methods as m

few = settings(max_examples=max(10, settings().max_examples // 4), deadline=None)
SCALES: dict[str, Callable[..., float]] = {"mad": m.mad, "sn": m.sn, "qn": m.qn}
MEDIANS: dict[str, Callable[..., m.Pooled]] = {
    name: lambda values, name=name: m.median_t(values, scale=name) for name in ("MAD", "Sn", "Qn")
}
CENTERS = {**MEDIANS, "huber": m.huber}

numbers = st.integers(-60_000, 60_000).map(lambda n: n / 16)  # exact in binary
points = st.lists(numbers, min_size=2, max_size=15)


@pytest.mark.parametrize("name", SCALES)
@few
@given(values=points, shift=numbers, factor=st.sampled_from([-1024, -1, 0.5, 3, 1e9]), seed=st.integers(0, 99))
def test_a_scale_ignores_the_origin_and_the_order_and_follows_the_unit(
    name: str, values: list[float], shift: float, factor: float, seed: int
) -> None:
    scale = SCALES[name]
    moved = [factor * (x + shift) for x in random.Random(seed).sample(values, len(values))]  # noqa: S311
    assert scale(moved) == pytest.approx(abs(factor) * scale(values), rel=1e-12)


@pytest.mark.parametrize("name", SCALES)
@few
@given(values=points)
def test_a_scale_lies_between_nothing_and_the_spread_of_the_values(name: str, values: list[float]) -> None:
    found = SCALES[name](values)
    assert 0 <= found <= 2.3 * (max(values) - min(values))  # the largest factor, of Qn without that for few values


@pytest.mark.parametrize("name", CENTERS)
@few
@given(values=points, shift=numbers)
def test_the_range_moves_with_the_values_and_turns_over_with_them(name: str, values: list[float], shift: float) -> None:
    found = CENTERS[name](values)
    moved, turned = CENTERS[name]([x + shift for x in values]), CENTERS[name]([-x for x in values])
    ends = [found.low, found.best, found.high]
    near = 1e-9 * (1 + max(map(abs, values)) + abs(shift))
    assert [moved.low, moved.best, moved.high] == pytest.approx([(x or 0) + shift for x in ends], abs=near)
    assert [turned.high, turned.best, turned.low] == pytest.approx([-(x or 0) for x in ends], abs=near)


@pytest.mark.parametrize("name", CENTERS)
@few
@given(values=points)
def test_the_center_lies_within_the_values(name: str, values: list[float]) -> None:
    found = CENTERS[name](values)
    assert min(values) <= (found.center or 0) <= max(values)
    assert found.center == found.best


def wild(values: list[float], data: st.DataObject) -> tuple[list[float], list[float]]:
    """The values with fewer than half replaced by 1e12, above, below or on both sides, and those that are left."""
    replaced = data.draw(st.integers(0, (len(values) - 1) // 2))
    others = data.draw(st.lists(st.sampled_from([1e12, -1e12]), min_size=replaced, max_size=replaced))
    return others + values[replaced:], values[replaced:]


@pytest.mark.parametrize("name", MEDIANS)
@few
@given(values=points, data=st.data())
def test_a_wild_minority_leaves_the_median_within_the_others_and_its_range_near(
    name: str, values: list[float], data: st.DataObject
) -> None:
    given_values, rest = wild(values, data)
    found = MEDIANS[name](given_values)
    assert min(rest) <= (found.center or 0) <= max(rest)
    assert (found.tau or 0) <= 2.3 * (max(rest) - min(rest))  # bounded by those that are left alone


@few
@given(values=points, data=st.data())
def test_a_wild_minority_moves_hubers_estimate_at_most_one_and_a_half_scales_beyond_the_others(
    values: list[float], data: st.DataObject
) -> None:
    """Not within the others, as the median: of 1, 2 and a wild value it is 2.6."""
    given_values, rest = wild(values, data)
    found = m.huber(given_values)
    scale = found.tau or 0
    assert scale <= 1.4827 * (max(rest) - min(rest))
    assert min(rest) - 1.5 * scale - 1e-3 <= (found.center or 0) <= max(rest) + 1.5 * scale + 1e-3  # 1e12 has 1e-4


@few
@given(values=points, index=st.integers(0, 14), rise=numbers.map(abs))
def test_a_value_that_rises_never_lowers_the_median(values: list[float], index: int, rise: float) -> None:
    assume(index < len(values))
    raised = [x + rise if i == index else x for i, x in enumerate(values)]
    assert (m.median_t(raised).center or 0) >= (m.median_t(values).center or 0)


measurements = st.lists(st.tuples(numbers, st.integers(1, 4_000).map(lambda n: n / 64)), min_size=1, max_size=7)


@few
@given(rows=measurements)
def test_common_factors_widen_the_fixed_effect_and_leave_its_mean(rows: list[tuple[float, float]]) -> None:
    values, u = [x for x, _ in rows], [s for _, s in rows]
    fixed = m.fixed_effect(values, u)
    for call in (m.birge, m.pdg, m.codata):
        found = call(values, u)
        assert found.center == fixed.center
        assert found.se == pytest.approx(max(1, found.factor or 0) * (fixed.se or 0), rel=1e-12)
        assert found.chi2 == m.heterogeneity(values, u).q
        assert 0 <= (found.chi2_kept or 0) <= (found.chi2 or 0) * (1 + 1e-12)
    assert m.pdg(values, u).n_eff == sum(s <= (m.pdg(values, u).delta0 or 0) for s in u) >= 1


@few
@given(rows=measurements)
def test_codata_multiplies_no_more_than_needed(rows: list[tuple[float, float]]) -> None:
    values, u = [x for x, _ in rows], [s for _, s in rows]
    found = m.codata(values, u)
    factor = found.factor or 0
    again = m.codata(values, [s * factor for s in u])
    assert again.factor == pytest.approx(1, rel=1e-9)
    assert factor == pytest.approx(max(1, *(abs(x - (found.center or 0)) / s / 2 for x, s in rows)), rel=1e-6)
