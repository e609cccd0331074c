"""Estimate: which method is chosen, what is told of it, and what it refuses. The numbers are those of `methods`."""

import pytest

import figrecon as fr
from figrecon import methods


def said(*figures: object) -> list[fr.Report]:
    return [fr.Report("troops", figure, source=f"S{n}", published="2024-10-23") for n, figure in enumerate(figures)]


def twelve(value: fr.Range) -> fr.Range:
    """Twelve digits: an estimate leaves off the noise of its logarithms."""
    return fr.Range(*(None if n is None else float(f"{n:.12g}") for n in (value.low, value.best, value.high)))


def test_points_are_pooled_by_the_moderated_log_t() -> None:
    result = fr.reconcile(said(1500, 3000, 10_000), policy=fr.Estimate(0.9))
    assert result.range == twelve(methods.moderated_log_t([1500, 3000, 10_000]).range)
    assert result.policy.label == "ESTIMATE (0.9) 1"
    told = result.explain()
    assert "n = 3" in told
    assert "ν0 = 2, s0 = 0.5" in told
    assert "the hull 1,500–10,000" in told
    assert "the log-t without a prior" in told


def test_bounds_count_half() -> None:
    result = fr.reconcile(said(1500, "at least 3,000"), policy=fr.Estimate(0.9))
    assert result.range == twelve(methods.mixed_log_t([1500, 3000], [1500, None]).range)
    assert "bounds taken as points" in result.explain()
    bare = fr.reconcile(said("between 10 and 20", "at least 15", "up to 30"), policy=fr.Estimate())
    assert bare.range == twelve(methods.mixed_log_t([10, 15, None], [20, None, 30]).range)
    ranges = fr.reconcile(said("between 10 and 20", 15), policy=fr.Estimate())
    assert ranges.range == twelve(methods.mixed_log_t([10, 15], [20, 15]).range)


def test_ranges_of_experts_are_pooled_linearly() -> None:
    result = fr.reconcile(said("10–20", "15–30"), policy=fr.Estimate(0.5))
    assert result.range == twelve(methods.expert_pool([10, 15], [20, 30], coverage=0.5))
    with_best = fr.reconcile(said("12 (10–20)", "20 (15–30)"), policy=fr.Estimate(0.5))
    assert "the average of the ends 16 (12.5–25)" in with_best.explain()


def test_one_source_is_as_wide_as_the_prior() -> None:
    result = fr.reconcile(said(3000), policy=fr.Estimate(0.9))
    assert result.range == twelve(methods.moderated_log_t([3000]).range)
    assert "without a prior" not in result.explain()


def test_without_bests_nothing_is_taken_as_points() -> None:
    one = fr.reconcile(said("between 10 and 20"), policy=fr.Estimate())
    assert one.range == twelve(methods.expert_pool([10], [20]))
    met = fr.reconcile(said("between 10 and 20", fr.Figure.between(15, 15)), policy=fr.Estimate())
    assert met.range == twelve(methods.mixed_log_t([10, 15], [20, 15]).range)
    assert "bounds taken as points" not in met.explain()


def test_a_best_that_was_reported_is_printed_as_it_was() -> None:
    assert fr.reconcile(said("at least 40", "about 1,000", 49, "dozens"), policy=fr.Estimate()).range.best == 49


def test_an_answer_estimates_from_its_own_positions() -> None:
    reports = said("1,500 km", "3,000 km", "9,000 km")
    result = fr.reconcile(reports, unit="m")
    assert result.range.best == 3_000_000
    in_km = fr.reconcile(reports).estimate(0.8)
    in_m = result.estimate(0.8)
    assert in_m.low == pytest.approx(1000 * (in_km.low or 0))
    assert in_m.high == pytest.approx(1000 * (in_km.high or 0))
    assert fr.reconcile(said(None)).estimate() == fr.Range.nothing()


@pytest.mark.parametrize("coverage", [0, 1, -0.1, 90, True, "0.9", None])
def test_a_coverage_that_is_none(coverage: float) -> None:
    with pytest.raises(fr.PolicyError, match="coverage must be between 0 and 1"):
        fr.Estimate(coverage)


def test_a_learned_prior_is_told() -> None:
    prior = methods.learn_prior([[100, 101], [200, 202], [50, 50.5]] * 20)
    narrow = fr.reconcile(said(1500, 1600), policy=fr.Estimate(0.9, prior=prior))
    wide = fr.reconcile(said(1500, 1600), policy=fr.Estimate(0.9))
    assert (narrow.range.high or 0) < (wide.range.high or 0)
    assert f"s0 = {prior.s0:g}" in narrow.explain()
