"""Tables of cases: what each method of points, experts, bounds and mixtures answers, worked out by hand."""

import math
from typing import TYPE_CHECKING

import pytest

from figrecon import methods as m
from figrecon.methods import censored
from figrecon.ranges import Range

if TYPE_CHECKING:
    from collections.abc import Sequence

Ends = tuple[float | None, float | None]


def numerals(found: Range) -> tuple[float, ...]:
    """Low, best and high, to be compared approximately."""
    return tuple(n for n in (found.low, found.best, found.high) if n is not None)


@pytest.mark.parametrize(
    ("values", "weights", "median"),
    [
        ([5], [1], 5),
        ([1, 2], [1, 1], 1),
        ([2, 1], [3, 1], 2),
        ([1, 2, 3], [1, 1, 2], 2),  # half of the weight is reached at 2 exactly
        ([1, 2, 3], [1, 1, 2.5], 3),
        ([1, 2, 3, 4], [0.1, 0.1, 0.1, 0.1], 2),
        ([10, 10, 1], [1, 1, 1], 10),
    ],
)
def test_weighted_median(values: list[float], weights: list[float], median: float) -> None:
    assert m.weighted_median(values, weights) == median


def test_lower_median_is_a_reported_value() -> None:
    assert [m.lower_median(v) for v in ([4], [1, 4], [9, 1, 4], [9, 1, 4, 2])] == [4, 1, 4, 2]


def test_vote_counts_weights_and_keeps_ties() -> None:
    assert m.vote([3, 1, 3.0, 2]) == m.Vote((3,), 2, 4)
    assert m.vote([3, 1, 1, 3]).values == (1, 3)
    assert m.vote([3, 1, 1], [2.5, 1, 1]) == m.Vote((3,), 2.5, 4.5)
    assert m.vote([1, 2], [0.1, 0.1]).values == (1, 2)
    assert m.vote([1, 1, 2]).is_majority
    assert not m.vote([1, 1, 2, 3]).is_majority  # half is none


def test_hull_and_what_it_is_worth() -> None:
    assert m.hull([7]) == Range.exactly(7)
    assert m.hull([10_000, 1500]) == Range(1500, 1500, 10_000)
    assert [m.hull_confidence(n) for n in (1, 2, 3, 4)] == [0, 0.5, 0.75, 0.875]


@pytest.mark.parametrize(
    ("held", "ends"),
    [
        ([m.Datum(1500, 1500, 1500), m.Datum(3000, 3000, 3000)], (1500, 3000)),
        ([m.Datum(140, 140, None)], (140, None)),
        ([m.Datum(None, 200, 200)], (None, 200)),
        ([m.Datum(140, 140, None), m.Datum(None, 120, 120)], (None, None)),
        ([m.Datum(140, 140, None), m.Datum(140, 140, 140)], (140, 140)),  # one closes the end
        ([m.Datum(140, 140, None), m.Datum(90, None, 130)], (90, None)),
        ([m.Datum(140, 140, None), m.Datum(90, None, 150)], (90, 150)),
        (
            [m.Datum(2700, 3000, 3300), m.Datum(None)],
            (2700, 3300),
        ),  # a position without a number has no say
    ],
)
def test_hull_of_data(held: list[m.Datum], ends: Ends) -> None:
    found = m.hull_of(held)
    assert (found.low, found.best, found.high) == (ends[0], None, ends[1])


def test_a_datum_names_its_numerals() -> None:
    assert m.Datum(1, 2, 3, recency=7).numerals == (1, 2, 3)
    assert m.Datum(None, None, 4).numerals == (4,)


def test_quantiles_interpolate_as_type_7() -> None:
    values = [40, 10, 30, 20]
    assert [m.quantile(values, p) for p in (0, 0.25, 0.5, 0.9, 1)] == [10, 17.5, 25, 37, 40]
    assert m.quartiles([8]) == m.p10_p90([8]) == Range.exactly(8)
    assert m.p10_p90(values) == Range(13, 25, 37)


def test_trimmed_cuts_both_ends_alike() -> None:
    assert m.trimmed([1, 900]) == Range(1, 450.5, 900)
    assert m.trimmed(range(10)) == Range(1, 4.5, 8)
    assert m.trimmed([1, 2, 3, 4, 500], cut=0.99) == Range.exactly(3)


@pytest.mark.parametrize(
    ("n", "outside", "level"),
    [(1, 0, 0.0), (2, 0, 0.5), (4, 0, 0.875), (5, 0, 0.9375), (7, 0, 1 - 1 / 64), (8, 1, 1 - 18 / 256)],
)
def test_sign_test_counts_order_statistics(n: int, outside: int, level: float) -> None:
    found = m.sign_test(range(n), coverage=0.9)
    assert (found.low, found.high) == (outside, n - 1 - outside)
    assert found.level == pytest.approx(level, rel=1e-12)


def test_beyond_the_exact_counts_the_tests_go_on_smoothly() -> None:
    for call, exact, beyond in ((m.sign_test, 999, 1_001), (m.signed_rank, 50, 52)):
        near, far = call(range(exact)), call(range(beyond))
        assert near.half_width is not None
        assert far.half_width is not None
        assert far.half_width == pytest.approx(near.half_width, abs=1.5)
        assert near.level is not None
        assert far.level is not None
        assert 0.9 <= near.level < 0.92
        assert far.level == pytest.approx(0.905, abs=0.015)


def test_signed_rank_for_one_and_two_values() -> None:
    assert m.signed_rank([4]).range == Range.exactly(4)
    two = m.signed_rank([4, 8], coverage=0.4)
    assert (two.low, two.center, two.high, two.level) == (4, 6, 8, 0.5)


def test_algorithm_a_starts_from_the_deviation_where_most_are_equal() -> None:
    found = m.algorithm_a([5, 5, 5, 9])
    assert found.center == 6  # 9 lies within 1.5 s of the mean, so nothing is cut
    assert found.tau == pytest.approx(2 * 1.133392655462487, rel=1e-12)
    assert m.algorithm_a([5, 5, 5]).range == Range.exactly(5)


def test_moderated_log_t_by_hand() -> None:
    logs = [math.log(x) for x in (1500, 3000, 10_000)]
    mean = sum(logs) / 3
    s = math.sqrt((2 * 0.25 + sum((y - mean) ** 2 for y in logs)) / 4)
    half = 2.1318467863266495 * s / math.sqrt(3)  # t(4) at 95 %
    found = m.moderated_log_t([10_000, 1500, 3000])
    assert found.low == pytest.approx(math.exp(mean - half), rel=1e-12)
    assert found.high == pytest.approx(math.exp(mean + half), rel=1e-12)
    assert (found.best, found.n, found.n_eff, found.df, found.scale) == (3000, 3, 3, 4, "log")
    assert found.center == pytest.approx(mean)
    assert found.tau == pytest.approx(s)
    assert found.prior == m.DEFAULT_PRIOR


def test_copies_count_once_and_still_pull() -> None:
    logs = [math.log(x) for x in (1500, 1500, 1500, 3000)]
    mean = sum(logs) / 4
    s = math.sqrt((0.5 + sum((y - mean) ** 2 for y in logs) * 2 / 4) / 3)
    found = m.moderated_log_t([1500, 3000, 1500, 1500])
    half = 2.3533634348018264 * s / math.sqrt(2)  # t(3) at 95 %
    assert found.range.low == pytest.approx(math.exp(mean - half), rel=1e-12)
    assert (found.best, found.n, found.n_eff) == (1500, 4, 2)


def test_the_default_range_is_widened_to_hold_the_median() -> None:
    tight = m.Prior(nu0=100, s0=0.01)
    found = m.moderated_log_t([1, 1, 1, 1, 1, 90, 91, 92, 93], coverage=0.05, prior=tight)
    assert found.best == 1
    assert found.low == 1
    upward = m.moderated_log_t([1, 2, 3, 90, 90, 90, 90, 90], coverage=0.05, prior=tight)
    assert upward.high == upward.best == 90


def test_two_values_have_their_geometric_mean_as_best() -> None:
    assert m.moderated_log_t([1000, 4000]).best == pytest.approx(2000, rel=1e-12)
    assert m.moderated_log_t([-1000, 4000]).best == 1500


def test_zeros_and_negative_values_go_on_a_linear_scale() -> None:
    found = m.moderated_log_t([0, 10, 20])
    s = math.sqrt((2 * (0.5 * 20) ** 2 + 200) / 4)
    assert found.scale == "linear"
    assert found.center == 10
    assert found.tau == pytest.approx(s)
    assert found.half_width == pytest.approx(2.1318467863266495 * s / math.sqrt(3), rel=1e-12)
    assert m.moderated_log_t([0, 0]).range == Range.exactly(0)
    assert m.mixed_log_t([0, 0], [0, 0]).range == Range.exactly(0)


def test_an_end_that_no_number_can_hold_is_open() -> None:
    found = m.moderated_log_t([1, 1e90])
    assert (found.high, found.half_width) == (None, None)
    assert found.range.high is None
    assert m.moderated_log_t([-9e99, 9e99]).range == Range(None, 0, None)
    assert m.log_t([1e-90, 1e90], coverage=0.999).high is None


def test_log_t_of_equal_values_has_no_width() -> None:
    assert m.log_t([3000, 3000, 3000]).range == Range.exactly(3000)


def test_a_learned_prior_finds_the_spread_it_was_drawn_from() -> None:
    groups = [[100, 100 * math.exp(0.1 * math.sqrt(2) * m.normal_quantile((i + 0.5) / 400))] for i in range(400)]
    learned = m.learn_prior(groups)  # one spread for all, 0.1
    assert learned.groups == 400
    assert learned.s0 == pytest.approx(0.1, rel=0.05)
    assert learned.nu0 > 30
    heavy = [[100, 100 * math.exp(0.1 * math.sqrt(2) * m.t_quantile((i + 0.5) / 400, 3))] for i in range(400)]
    assert m.learn_prior(heavy).nu0 == pytest.approx(3, rel=0.1)
    assert m.learn_prior(heavy).s0 == pytest.approx(0.1, rel=0.05)


def test_groups_that_say_nothing_are_left_out_of_the_prior() -> None:
    groups: list[Sequence[float]] = [[5], [5, 5], [0, 3], [-1, 2], *([100, 100 + i] for i in range(1, 50))]
    assert m.learn_prior(groups) == m.Prior()
    assert m.learn_prior([*groups, [100, 150, 150]]).groups == 50
    assert m.learn_prior([*groups, [100, 150]]) == m.learn_prior([*groups, [100, 150, 150, 100]])
    alike = m.learn_prior([[100, 200]] * 60)
    assert alike.groups == 60
    assert alike.nu0 == pytest.approx(100)
    assert alike.s0 == pytest.approx(math.log(2) / math.sqrt(2))


def test_expert_rules() -> None:
    lows, highs, bests = [10, 20, 30], [40, 50, 90], [20, 30, 40]
    assert m.expert_quartiles(lows, highs, bests) == Range(15, 30, 70)
    assert m.expert_deciles(lows, highs) == Range.between(12, 82)
    assert m.quantile_average(lows, highs, bests) == Range(20, 30, 60)
    assert m.quantile_average(lows, highs, weights=[1, 1, 2]) == Range.between(22.5, 67.5)


def test_expert_pool_takes_one_expert_at_her_word() -> None:
    found = m.expert_pool([10], [40], [20], held=0.9)
    assert numerals(found) == pytest.approx((10, 20, 40))
    wider = m.expert_pool([10], [40], [20], held=0.9, coverage=0.98)
    assert wider.low is not None
    assert wider.low == pytest.approx(20 - 10 * 2.3263478740408408 / 1.6448536269514722, rel=1e-9)


def test_expert_pool_of_certain_experts_jumps() -> None:
    assert numerals(m.expert_pool([5, 9, 9], [5, 9, 9])) == pytest.approx((5, 9, 9))
    assert numerals(m.expert_pool([5, 9], [5, 9], weights=[100, 1])) == pytest.approx((5, 5, 5))


@pytest.mark.parametrize(
    ("rows", "faulty", "marzullo", "lipschitz"),
    [
        ([(10, 12), (11, 13), (11.99, 13)], 0, (11.99, 12), (11.99, 12)),
        ([(10, 12), (11, 13), (11.99, 13)], 1, (11, 13), (11, 13)),
        ([(8, 12), (11, 13), (14, 15)], 1, (11, 12), (11, 13)),  # Marzullo 1990 and its less jumpy rival
        ([(8, 12), (11, 13), (14, 15)], 0, None, None),
        ([(1, 2), (2, 3)], 0, (2, 2), (2, 2)),  # closed ends touch
        ([(5, 5), (4, 6)], 0, (5, 5), (5, 5)),  # a point counts
        ([(500, None), (None, 800)], 0, (500, 800), (500, 800)),
        ([(500, None), (600, None)], 0, (600, None), (600, None)),
        ([(500, None), (600, None)], 1, (500, None), (500, None)),
        ([(None, None)], 0, (None, None), (None, None)),
        ([(1, 2), (3, 4)], 1, (1, 4), (1, 4)),
        ([(7, 9)], 0, (7, 9), (7, 9)),
    ],
)
def test_fault_tolerant_bounds(rows: list[Ends], faulty: int, marzullo: Ends | None, lipschitz: Ends | None) -> None:
    lows, highs = zip(*rows, strict=True)
    for call, ends in ((m.marzullo, marzullo), (m.schmid_schossmaier, lipschitz)):
        found = call(lows, highs, faulty=faulty)
        if ends is None:
            assert (found.status, found.ranges, found.range) == (m.Status.DISJOINT, (), Range.nothing())
        else:
            assert (found.status, found.range) == (m.Status.OVERLAP, Range.between(*ends))
        assert (found.n, found.faulty) == (len(rows), faulty)


def test_infinities_are_open_ends_on_their_own_side() -> None:
    assert m.marzullo([-math.inf, 3], [5, math.inf]).range == Range.between(3, 5)


@pytest.mark.parametrize(
    ("rows", "depth", "ranges"),
    [
        ([(8, 12), (11, 13), (20, 23), (22, 25)], 2, [(11, 12), (22, 23)]),
        ([(1, 2), (2, 3)], 2, [(2, 2)]),
        ([(5, 5), (5, 5), (4, 9), (7, 8), (7, 8)], 3, [(5, 5), (7, 8)]),
        ([(1, None), (2, None)], 2, [(2, None)]),
        ([(1, 2)], 1, [(1, 2)]),
        ([(1, 2), (3, 4)], 1, []),
    ],
)
def test_all_best_overlaps_are_returned(rows: list[Ends], depth: int, ranges: list[Ends]) -> None:
    found = m.best_overlap(*zip(*rows, strict=True))
    assert found.ranges == tuple(Range.between(*ends) for ends in ranges)
    assert found.depth == depth
    assert found.faulty == len(rows) - depth
    assert found.status == (m.Status.OVERLAP if ranges else m.Status.DISJOINT)


def test_a_bound_stands_for_a_range_of_factor_two_at_half_weight() -> None:
    bound = m.mixed_log_t([3000, 500], [3000, None])
    closed = [(math.log(3000), 1.0), (math.log(500), 0.25), (math.log(1000), 0.25)]
    mean = sum(y * w for y, w in closed) / 1.5
    s = math.sqrt((0.5 + sum(w * (y - mean) ** 2 for y, w in closed) * 2 / 1.5) / 3)
    assert (bound.n, bound.n_eff, bound.df) == (2, 2, 3)
    assert bound.center == pytest.approx(mean, rel=1e-12)
    assert bound.tau == pytest.approx(s, rel=1e-12)
    assert bound.best == 3000
    upper = m.mixed_log_t([3000, None], [3000, 1000])
    assert upper.range == bound.range  # at most 1,000 reaches down to 500


def test_bounds_below_zero_reach_to_their_own_side() -> None:
    found = m.mixed_log_t([-10, -4, None], [-10, None, -4])  # at least -4: to 0; at most -4: from -6
    assert found.scale == "linear"
    assert found.center == pytest.approx((-10 - 0.5 * 2 - 0.5 * 5) / 2)


def test_a_lone_bound_is_wider_than_a_lone_point() -> None:
    bound, point = m.mixed_log_t([1000], [None]), m.mixed_log_t([1414], [1414])
    assert bound.half_width is not None
    assert point.half_width is not None
    assert bound.half_width > point.half_width
    assert bound.df == point.df == 2


def test_a_range_has_half_a_vote_at_each_end() -> None:
    found = m.mixed_log_t([1000], [4000])
    assert found.best == pytest.approx(2000)
    assert found.tau == pytest.approx(math.sqrt((0.5 + math.log(2) ** 2) / 2))


def test_censored_fit_of_points_alone_is_the_plain_one() -> None:
    logs = [math.log(x) for x in (1500, 3000, 10_000)]
    mean = sum(logs) / 3
    sigma = math.sqrt(sum((y - mean) ** 2 for y in logs) / 3)
    found = m.censored_lognormal([1500, 3000, 10_000], [1500, 3000, 10_000])
    assert found.center == pytest.approx(mean, rel=1e-9)
    assert found.tau == pytest.approx(sigma, rel=1e-9)
    assert found.se == pytest.approx(sigma / math.sqrt(3), rel=1e-9)
    assert found.loglik == pytest.approx(-sum(logs) - 3 * math.log(sigma * math.sqrt(2 * math.pi)) - 1.5, rel=1e-9)


def test_a_range_of_almost_no_width_is_a_point_times_its_width() -> None:
    point = m.censored_lognormal([1500, 3000, 10_000], [1500, 3000, 10_000])
    narrow = m.censored_lognormal([1500, 3000, 10_000], [1500, 3000 * (1 + 1e-9), 10_000])
    assert narrow.center == pytest.approx(point.center, rel=1e-8)
    assert narrow.tau == pytest.approx(point.tau, rel=1e-8)
    assert narrow.loglik == pytest.approx((point.loglik or 0) + math.log(3000e-9), rel=1e-6)


def test_a_low_of_zero_is_open_on_the_log_scale() -> None:
    assert m.censored_lognormal([0, 900, 3000], [500, 900, 3000]) == m.censored_lognormal(
        [None, 900, 3000], [500, 900, 3000]
    )


def test_a_step_that_overshoots_is_halved() -> None:
    found = m.censored_lognormal([1472, 1360, None, 1057, 1324], [None, 1411, 15, None, None])
    assert found.center == pytest.approx(9.287479218972276, rel=1e-9)  # SciPy's Nelder-Mead agrees
    assert found.tau == pytest.approx(6.691669751725242, rel=1e-9)


def test_the_climb_survives_one_range_far_off() -> None:
    lows = [*[1000 + i / 3000 for i in range(3000)], 1e40]
    highs = [*lows[:-1], 1e41]
    found = m.censored_lognormal(lows, highs)
    # the range lies 55 standard deviations out, where erfc is 0: checked by a scan of the likelihood around it
    assert found.center == pytest.approx(6.936653325590199, rel=1e-9)
    assert found.tau == pytest.approx(1.5554434329498728, rel=1e-9)


def test_a_named_limit_bounds_the_censored_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    fit = m.censored_lognormal([1, 2, 3], [1, 2, None]).center
    monkeypatch.setattr(censored, "NEWTON_STEPS", 2)
    assert m.censored_lognormal([1, 2, 3], [1, 2, None]).center == pytest.approx(fit, rel=0.3)


def test_censored_likelihood_far_out_does_not_underflow() -> None:
    found = m.censored_lognormal([*[1000 + i for i in range(40)], 1e40], [*[1000 + i for i in range(40)], None])
    assert found.center is not None
    assert math.log(1000) < found.center < math.log(1e40)
    assert math.isfinite(found.loglik or math.nan)


def test_nobody_said_anything() -> None:
    assert m.reported([], compatible=True) == Range.nothing()
