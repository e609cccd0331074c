"""Estimate: which method is chosen, what is told of it, and what it refuses. The numbers are those of `methods`."""

from typing import Any

import pytest

import figrecon as fr
from figrecon import methods


def said(*figures: Any) -> list[fr.Report]:
    return [fr.Report("troops", figure, source=f"S{n}", published="2024-10-23") for n, figure in enumerate(figures)]


def twelve(value: fr.Range) -> fr.Range:
    """Twelve digits: an estimate leaves off the noise of its logarithms."""
    return fr.Range(*(None if n is None else float(f"{n:.12g}") for n in (value.low, value.best, value.high)))


def test_points_are_weighed_by_how_they_can_have_come_about() -> None:
    result = fr.reconcile(said(1500, 3000, 10_000), policy=fr.Estimate(0.9))
    assert result.range == twelve(methods.scenario_mixture([1500, 3000, 10_000]).range)
    assert result.policy.label == "ESTIMATE (0.9) 2"
    weights, how, others = result.notes
    (change,) = result.policy.remarks(result.positions)
    assert weights == (
        "most weight (85 %): no figure is the true one: the sources estimate; "
        "9 %: the figure 3,000 is the true one and one source gives it"
    )
    assert how == "scenario mixture at 90 %; n = 3; distinct: 3; by ratios; known before: the default"
    assert change == (
        "what would change it most: without S2, 10,000, it would be 744.2–6,047; "
        "one more source for 3,000 would make it 1,288–10,220"
    )
    assert others == "others would have said: the hull 1,500–10,000; the moderated log-t 3,000 (1,387–9,124)"
    assert all(note in result.explain() for note in (*result.notes, change))
    assert change in result._repr_html_()


def test_agreement_is_evidence() -> None:
    result = fr.reconcile(said(*[140] * 3), policy=fr.Estimate(0.9))
    assert result.range == twelve(methods.scenario_mixture([140] * 3).range)
    assert "most weight (86 %): the figure 140 is the true one and three sources repeat it" in result.explain()
    assert fr.reconcile(said(*[137] * 20)).estimate() == fr.Range.exactly(137)


def test_bounds_and_ranges_count_and_so_do_stated_bests() -> None:
    mixed = fr.reconcile(said(1500, "at least 3,000"), policy=fr.Estimate(0.9))
    assert mixed.range == twelve(methods.scenario_mixture([1500, (3000, None)]).range)
    bare = fr.reconcile(said("between 10 and 20", "at least 15", "up to 30"), policy=fr.Estimate())
    assert bare.range == twelve(methods.scenario_mixture([(10, 20), (15, None), (None, 30)]).range)
    assert "would have said: the hull 10–30\n" in bare.explain()
    best = fr.reconcile(said("19 (10–20)", 15), policy=fr.Estimate())
    assert best.range == twelve(methods.scenario_mixture([(10, 19, 20), 15]).range)
    assert best.range != fr.reconcile(said("10–20", 15), policy=fr.Estimate()).range


def test_increments_count_with_the_total_that_they_are_added_to() -> None:
    days = [("100 dead", "A", "2024-10-01"), ("another 40 dead", "A", "2024-10-02"), ("150 dead", "B", "2024-10-02")]
    reports = [fr.Report("dead", figure, source=source, published=day) for figure, source, day in days]
    assert fr.reconcile(reports).estimate() == twelve(methods.scenario_mixture([140, 150]).range)


def test_ranges_alone_are_pooled_as_those_of_experts() -> None:
    result = fr.reconcile(said("10–20", "15–30"), policy=fr.Estimate(0.5))
    assert result.range == twelve(methods.scenario_mixture([(10, 20), (15, 30)], coverage=0.5).range)
    assert result.notes[0].startswith("ranges pooled as experts' at 50 %; n = 2; distinct: 2; by ratios")
    with_best = fr.reconcile(said("12 (10–20)", "20 (15–30)"), policy=fr.Estimate(0.5))
    assert "the average of the ends 16 (12.5–25)" in with_best.explain()
    assert with_best.range != result.range


def test_one_source_is_as_wide_as_what_is_known_before_and_another_would_narrow_it() -> None:
    result = fr.reconcile(said(3000), policy=fr.Estimate(0.9))
    assert result.range == twelve(methods.scenario_mixture([3000]).range)
    assert "what would change it most: one more source for 3,000 would make it" in result.explain()
    bound = fr.reconcile(said("at least 40"), policy=fr.Estimate(0.9))
    assert "what would change it most" not in bound.explain()  # there is no figure to confirm, and none to leave out


def test_a_best_that_was_reported_is_printed_as_it_was() -> None:
    assert fr.reconcile(said(7, "about 1,000", 49), policy=fr.Estimate()).range.best == 49


def test_what_is_measured_has_the_same_estimate_in_every_unit() -> None:
    told = said("0 km", "3 km")
    small, large = (fr.reconcile(told, unit=unit).estimate(0.8) for unit in ("km", "m"))
    assert (small.low or 0) < 0  # a linear scale: one more than none of them means nothing
    assert large.low == pytest.approx(1000 * (small.low or 0))
    assert large.high == pytest.approx(1000 * (small.high or 0))


def test_no_count_is_let_below_zero_by_a_linear_scale() -> None:
    prior = methods.ScenarioPrior(scale="linear")
    counted = fr.reconcile(said(1, 9), policy=fr.Estimate(prior=prior))
    assert counted.range.low == 0
    assert counted.notes[-1] == "no count is below 0: the range begins there"
    assert (fr.reconcile(said("1 km", "9 km"), policy=fr.Estimate(prior=prior)).range.low or 0) < 0


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
    prior = methods.learn_scenarios([[100, 101], [200, 202], [50, 50.5]] * 20)
    narrow = fr.reconcile(said(1500, 1600), policy=fr.Estimate(0.9, prior=prior))
    wide = fr.reconcile(said(1500, 1600), policy=fr.Estimate(0.9))
    assert (narrow.range.high or 0) < (wide.range.high or 0)
    assert f"known before: {prior}" in narrow.explain()
    with pytest.raises(
        fr.PolicyError, match=r"^prior must be a ScenarioPrior, such as learn_scenarios gives; got Prior"
    ):
        fr.Estimate(prior=methods.DEFAULT_PRIOR)  # type: ignore[arg-type]


def told(*figures: object, coverage: float = 0.9) -> str:
    return fr.reconcile(said(*figures), policy=fr.Estimate(coverage)).explain()


def test_nothing_is_told_as_certain_that_is_not() -> None:
    assert "most weight (over 99 %): no figure is the true one" in told(*range(1000, 1210, 7))
    assert "scenario mixture at 99.9 %; " in told(140, 150, coverage=0.999)
    for bounds in (["at least 40"], ["at least 40", "10–20"], ["up to 100", "fewer than 80"]):
        assert "bounds and ranges name no exact figure: the sources estimate\n" in told(*bounds)
    assert "bounds and ranges" not in told("10–20", "15–30")  # pooled as experts', with no scenarios


def test_a_change_that_changes_nothing_is_not_told_as_one() -> None:
    assert "\nneither one source less nor one more for 137 would change it\n" in told(*[137] * 20)
    assert "what would change it most: without S0, 1,000,123, it would be 946,900–1,056,000\n" in told(*[1_000_123] * 4)
    assert told(None).endswith(": unquantified\nNo source gives a figure.")


def test_figures_are_told_with_all_their_digits() -> None:
    vast = told(1_234_567_890_123)
    assert "1,234,567,890,123 (" in vast
    assert "the figure 1,234,567,890,123 is the true one" in vast
    assert "one more source for 1,234,567,890,123 would make it 877,200,000,000–1,737,000,000,000\n" in vast
    assert "would have said: the hull 12,345–12,349; the moderated log-t 12,350 (6,259–24,360)\n" in told(
        12_345, 12_349
    )
    assert f"the hull {10**90:,}–{3 * 10**90:,}; " in told(10**90, 3 * 10**90)


def test_ends_that_are_close_are_told_with_the_digits_that_differ() -> None:
    assert "one more source for 1,000,100 would make it 995,824–1,004,420\n" in told(
        1_000_000, 1_000_100, 1_000_200, 1_000_150
    )


def test_the_world_of_unknown_lineage_is_told() -> None:
    unknown = fr.reconcile(said(140, 140), policy=fr.Estimate(prior=methods.UNKNOWN_LINEAGE)).explain()
    assert "; the default for unknown lineage\n" in unknown
    assert "known before: the default\n" in told(140, 140)


def test_what_one_source_or_the_hull_is_worth_is_not_said_of_the_estimate() -> None:
    assert told(3000).endswith("One source gives no range of its own: nothing bears it out, nothing disputes it.")
    assert "unbiased, lowest to highest figure would hold the truth with probability 50 %" in told(140, 150)
