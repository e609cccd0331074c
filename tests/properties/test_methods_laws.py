"""Laws that every method keeps: order, scale, offset, ties, one value, the hull, and no silent NaN."""

import math
import random
from collections.abc import Callable, Sequence
from itertools import pairwise

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from figrecon import methods as m
from figrecon.errors import MethodError

Call = Callable[..., m.Pooled]
few = settings(max_examples=max(10, settings().max_examples // 4), deadline=None)  # a dozen methods each; no clock


def pooled(found: m.Pooled | object) -> m.Pooled:
    """A Range as a Pooled, so that all methods can be asked the same."""
    if isinstance(found, m.Pooled):
        return found
    return m.Pooled(found.low, found.best, found.high, "range", 0.9, 1, 1)  # type: ignore[attr-defined]


def positive_points(values: Sequence[float]) -> m.Pooled:
    """The mixture of points alone."""
    return m.mixed_log_t(values, values)


POSITIVE: dict[str, Call] = {
    "hull": lambda values: pooled(m.hull(values)),
    "quartiles": lambda values: pooled(m.quartiles(values)),
    "p10_p90": lambda values: pooled(m.p10_p90(values)),
    "trimmed": lambda values: pooled(m.trimmed(values)),
    "sign_test": m.sign_test,
    "signed_rank": m.signed_rank,
    "moderated_log_t": m.moderated_log_t,
    "mixed_log_t": positive_points,
}
TWO_OR_MORE: dict[str, Call] = {"algorithm_a": m.algorithm_a, "huber": m.huber, "log_t": m.log_t}
TWO_OR_MORE |= {scale: lambda values, scale=scale: m.median_t(values, scale=scale) for scale in ("MAD", "Sn", "Qn")}
EFFECTS: dict[str, Call] = {
    f"{tau}+{interval}": lambda values, u, tau=tau, interval=interval, **kw: m.random_effects(
        values, u, tau=tau, interval=interval, **kw
    )
    for tau, interval in [*((tau, "floored") for tau in m.ESTIMATORS), ("PM", "wald"), ("PM", "hksj"), ("FE", "wald")]
}
WITH_U: dict[str, Call] = {
    **EFFECTS,
    "birge": m.birge,
    "codata": m.codata,
    "half_cauchy": m.half_cauchy,
    "linear_pool": m.linear_pool,
    "pdg": m.pdg,
}

sizes = st.integers(1, 60_000).map(lambda n: n / 16)  # exact in binary, so that a shift by 1e9 loses nothing
signed = st.integers(-60_000, 60_000).map(lambda n: n / 16)
uncertainties = st.integers(1, 4_000).map(lambda n: n / 64)
pairs = st.lists(st.tuples(signed, uncertainties), min_size=2, max_size=7)
positives = st.lists(sizes, min_size=2, max_size=9)
scales = st.sampled_from([1e-12, 1e-5, 0.37, 1e4, 1e12])


def numerals(found: m.Pooled) -> list[float]:
    """Low, best and high, which must all be there, in order, and no NaN."""
    got = [found.low, found.best, found.high]
    values = [n for n in got if n is not None]
    assert len(values) == 3
    assert all(math.isfinite(n) for n in values)
    assert all(a <= b for a, b in pairwise(values))
    return values


def split(rows: Sequence[tuple[float, float]]) -> tuple[list[float], list[float]]:
    values, u = zip(*rows, strict=True)
    return list(values), list(u)


def close(got: Sequence[float], wanted: Sequence[float], size: float) -> None:
    """Alike to a part in 1e9 of the numbers, or of the width where that is larger."""
    for a, b in zip(got, wanted, strict=True):
        assert a == pytest.approx(b, rel=1e-9, abs=1e-9 * size)


@pytest.mark.parametrize("name", [*POSITIVE, *TWO_OR_MORE])
@few
@given(values=positives, seed=st.integers(0, 99))
def test_the_order_of_points_never_matters(name: str, values: list[float], seed: int) -> None:
    call = {**POSITIVE, **TWO_OR_MORE}[name]
    shuffled = random.Random(seed).sample(values, len(values))  # noqa: S311
    assert call(shuffled) == call(values)


@pytest.mark.parametrize("name", WITH_U)
@few
@given(rows=pairs, seed=st.integers(0, 99))
def test_the_order_of_measurements_never_matters(name: str, rows: list[tuple[float, float]], seed: int) -> None:
    shuffled = random.Random(seed).sample(rows, len(rows))  # noqa: S311
    assert WITH_U[name](*split(shuffled)) == WITH_U[name](*split(rows))


@pytest.mark.parametrize("name", [*POSITIVE, *TWO_OR_MORE])
@few
@given(values=positives, scale=scales)
def test_points_in_another_unit_give_the_range_in_that_unit(name: str, values: list[float], scale: float) -> None:
    call = {**POSITIVE, **TWO_OR_MORE}[name]
    base = numerals(call(values))
    scaled = numerals(call([x * scale for x in values]))
    close([x / scale for x in scaled], base, base[2] - base[0])


@pytest.mark.parametrize("name", WITH_U)
@few
@given(rows=pairs, scale=scales)
def test_measurements_in_another_unit_give_the_range_in_that_unit(
    name: str, rows: list[tuple[float, float]], scale: float
) -> None:
    values, u = split(rows)
    base = numerals(WITH_U[name](values, u))
    scaled = numerals(WITH_U[name]([x * scale for x in values], [x * scale for x in u]))
    tolerance = 1e3 if name.startswith(("ML", "REML")) else 1  # the slope is flat where the likelihood is
    assume(not (name.startswith(("ML", "REML")) and _two_summits(values, u)))
    close([x / scale for x in scaled], base, tolerance * (base[2] - base[0] + max(map(abs, values))))


def _two_summits(values: Sequence[float], u: Sequence[float]) -> bool:
    """Whether a change in the last bit of the data could move the estimate to another summit."""
    nudged = [x * (1 + 1e-13) for x in u]
    return any(
        abs((m.random_effects(values, u, tau=t).tau or 0) - (m.random_effects(values, nudged, tau=t).tau or 0)) > 1e-3
        for t in ("ML", "REML")
    )


@pytest.mark.parametrize("name", WITH_U)
@few
@given(rows=pairs, sign=st.sampled_from([-1, 1]))
def test_an_offset_of_a_billion_costs_no_digits(name: str, rows: list[tuple[float, float]], sign: int) -> None:
    values, u = split(rows)
    base = numerals(WITH_U[name](values, u))
    moved = numerals(WITH_U[name]([x + sign * 1e9 for x in values], u))
    for a, b in zip(moved, base, strict=True):
        assert a - sign * 1e9 == pytest.approx(b, rel=1e-9, abs=1e-6)  # a float near 1e9 resolves 1.2e-7


@pytest.mark.parametrize("name", ["sign_test", "signed_rank", "algorithm_a", "huber", "MAD", "Sn", "Qn"])
@few
@given(values=st.lists(signed, min_size=2, max_size=9))
def test_an_offset_costs_the_order_statistics_nothing(name: str, values: list[float]) -> None:
    call = {**POSITIVE, **TWO_OR_MORE}[name]
    base, moved = numerals(call(values)), numerals(call([x + 1e9 for x in values]))
    for a, b in zip(moved, base, strict=True):
        assert a - 1e9 == pytest.approx(b, rel=1e-9, abs=1e-6)


@pytest.mark.parametrize("name", [*EFFECTS, "birge", "codata", "pdg"])
@few
@given(rows=pairs, exponents=st.lists(st.integers(-3, 3), min_size=7, max_size=7))
def test_uncertainties_that_span_a_million_are_borne(
    name: str, rows: list[tuple[float, float]], exponents: list[int]
) -> None:
    values, u = split(rows)
    spread = [x * 10.0**e for x, e in zip(u, exponents, strict=False)]
    found = WITH_U[name](values, spread)
    low, _, high = numerals(found)
    assert found.center is not None
    assert min(values) <= found.center <= max(values)
    assert low <= found.center <= high


@pytest.mark.parametrize("name", WITH_U)
@few
@given(value=signed, u=st.lists(uncertainties, min_size=2, max_size=5))
def test_equal_measurements_give_their_value(name: str, value: float, u: list[float]) -> None:
    found = WITH_U[name]([value] * len(u), u)
    assert numerals(found)[1] == pytest.approx(value, rel=1e-12, abs=1e-12)
    if name not in {"half_cauchy", "linear_pool"}:
        assert found.best == value
        assert found.tau == 0


@pytest.mark.parametrize("name", [*POSITIVE, *TWO_OR_MORE])
@few
@given(value=sizes, n=st.integers(2, 6))
def test_equal_points_give_their_value(name: str, value: float, n: int) -> None:
    found = {**POSITIVE, **TWO_OR_MORE}[name]([value] * n)
    assert numerals(found)[1] == value
    if name in {"moderated_log_t", "mixed_log_t"}:  # five copies of one figure are one figure
        assert found.range == POSITIVE[name]([value]).range


@pytest.mark.parametrize("name", WITH_U)
@few
@given(value=signed, u=uncertainties)
def test_one_measurement_is_never_narrower_than_itself(name: str, value: float, u: float) -> None:
    low, best, high = numerals(WITH_U[name]([value], [u]))
    z = m.normal_quantile(0.95)
    assert best == pytest.approx(value, rel=1e-9, abs=1e-9)
    assert low <= value - z * u + 1e-9 * (abs(value) + u)
    assert high >= value + z * u - 1e-9 * (abs(value) + u)


@pytest.mark.parametrize("name", POSITIVE)
@few
@given(value=sizes)
def test_one_point_is_its_own_best(name: str, value: float) -> None:
    assert numerals(POSITIVE[name]([value]))[1] == value


@pytest.mark.parametrize("name", WITH_U)
@few
@given(rows=pairs)
def test_more_coverage_never_gives_a_narrower_range(name: str, rows: list[tuple[float, float]]) -> None:
    found = [WITH_U[name](*split(rows), coverage=c).range for c in (0.5, 0.9, 0.99, 1 - 1e-12)]
    for narrow, wide in pairwise(found):
        assert wide.low <= narrow.low  # type: ignore[operator]
        assert narrow.high <= wide.high  # type: ignore[operator]


@given(values=st.lists(signed, min_size=1, max_size=9))
def test_the_default_takes_any_sign_and_holds_its_best(values: list[float]) -> None:
    found = m.moderated_log_t(values)
    low, best, high = numerals(found)
    assert low <= best <= high
    assert min(values) <= best <= max(values)
    assert found.scale == ("log" if min(values) > 0 else "linear")
    mixed = m.mixed_log_t(values, values)
    close(numerals(mixed), [low, best, high], high - low)


@given(values=positives)
def test_ratios_read_backward_give_the_range_turned_over(values: list[float]) -> None:
    low, best, high = numerals(m.moderated_log_t(values))
    back = numerals(m.moderated_log_t([1 / x for x in values]))
    close([1 / x for x in reversed(back)], [low, best, high], 0)


@given(values=positives, copies=st.integers(1, 4))
def test_copies_never_narrow_the_default(values: list[float], copies: int) -> None:
    copied = m.moderated_log_t(values * (copies + 1))
    once = m.moderated_log_t(values)
    assert copied.n_eff == once.n_eff
    if len(set(values)) == len(values):
        close(numerals(copied), numerals(once), 0)


@given(rows=pairs)
def test_the_floor_holds(rows: list[tuple[float, float]]) -> None:
    wald, hksj, floored = (m.random_effects(*split(rows), interval=i) for i in ("wald", "hksj", "floored"))
    assert floored.se == max(wald.se, hksj.se)  # type: ignore[type-var]


@given(rows=pairs)
def test_paule_mandel_meets_its_equation(rows: list[tuple[float, float]]) -> None:
    values, u = split(rows)
    tau = m.random_effects(values, u, tau="PM").tau
    assert tau is not None
    q = m.heterogeneity(values, [math.hypot(x, tau) for x in u]).q
    assert q <= (len(rows) - 1) * (1 + 1e-9)
    if tau > 0:
        assert q == pytest.approx(len(rows) - 1, rel=1e-9)


@given(rows=pairs, others=st.lists(st.floats(0, 1e4), min_size=5, max_size=5))
def test_no_tau_has_a_higher_likelihood(rows: list[tuple[float, float]], others: list[float]) -> None:
    values, u = split(rows)

    def height(tau: float, *, restricted: bool) -> float:
        weights = [1 / (x * x + tau * tau) for x in u]
        mean = math.fsum(w * y for w, y in zip(weights, values, strict=True)) / math.fsum(weights)
        q = math.fsum(w * (y - mean) ** 2 for w, y in zip(weights, values, strict=True))
        return math.fsum(map(math.log, weights)) - q - (math.log(math.fsum(weights)) if restricted else 0)

    for name, restricted in (("ML", False), ("REML", True)):
        best = m.random_effects(values, u, tau=name).tau
        assert best is not None
        top = height(best, restricted=restricted)
        grid = [0.0, *others, *(best * f for f in (0.5, 0.9, 0.99, 1.01, 1.1, 2))]
        assert all(height(tau, restricted=restricted) <= top + 1e-9 * (1 + abs(top)) for tau in grid)


@given(rows=pairs)
def test_the_q_profile_holds_its_equation(rows: list[tuple[float, float]]) -> None:
    values, u = split(rows)
    found = m.heterogeneity(values, u, coverage=0.9)
    df = len(rows) - 1
    assert found.tau2_high is not None
    for tau2, wanted in ((found.tau2_low, m.chi2_quantile(0.95, df)), (found.tau2_high, m.chi2_quantile(0.05, df))):
        q = m.heterogeneity(values, [math.sqrt(x * x + tau2) for x in u]).q
        assert q == pytest.approx(wanted, rel=1e-6) if tau2 > 0 else q <= wanted * (1 + 1e-9)


@given(
    rows=st.lists(st.tuples(st.none() | signed, st.none() | signed), min_size=1, max_size=7).map(
        lambda rows: [(min(a, b), max(a, b)) if a is not None and b is not None else (a, b) for a, b in rows]
    ),
    data=st.data(),
)
def test_fault_tolerant_bounds_hold_what_enough_ranges_hold(
    rows: list[tuple[float | None, float | None]], data: st.DataObject
) -> None:
    lows, highs = zip(*rows, strict=True)
    faulty = data.draw(st.integers(0, len(rows) - 1))
    marzullo = m.marzullo(lows, highs, faulty=faulty)
    lipschitz = m.schmid_schossmaier(lows, highs, faulty=faulty)
    best = m.best_overlap(lows, highs)

    def holders(x: float) -> int:
        return sum((a is None or a <= x) and (b is None or x <= b) for a, b in rows)

    places = [x for row in rows for x in row if x is not None] + [-1e6, 1e6]
    for x in places:
        if holders(x) >= len(rows) - faulty:
            assert x in marzullo.range
            assert x in lipschitz.range
        assert holders(x) <= best.depth
        if holders(x) == best.depth and best.ranges:
            assert any(x in r for r in best.ranges)
    for r in best.ranges:
        for end in (r.low, r.high):
            assert end is None or holders(end) == best.depth
    assert attrs.evolve(best, faulty=0) == attrs.evolve(m.best_overlap(lows[::-1], highs[::-1]), faulty=0)


@given(
    rows=st.lists(st.tuples(signed, signed, signed).map(sorted), min_size=1, max_size=7),
    seed=st.integers(0, 9),
)
def test_expert_ranges_lie_within_the_outermost_and_ignore_order(rows: list[list[float]], seed: int) -> None:
    shuffled = random.Random(seed).sample(rows, len(rows))  # noqa: S311
    lows, bests, highs = (list(column) for column in zip(*rows, strict=True))
    for call in (m.expert_quartiles, m.expert_deciles, m.quantile_average, m.expert_pool):
        found = call(lows, highs, bests)
        low, _, high = numerals(pooled(found))
        assert min(lows) - 1e-9 <= low <= high <= max(highs) + 1e-9
        a, b, c = (list(column) for column in zip(*shuffled, strict=True))
        assert call(a, c, b) == found
    same = m.expert_pool([lows[0]] * 3, [highs[0]] * 3, [bests[0]] * 3)
    close(numerals(pooled(same)), [lows[0], bests[0], highs[0]], 1e3)


@given(values=positives)
def test_the_hull_of_exact_positions_is_the_hull_of_their_numbers(values: list[float]) -> None:
    found = m.hull_of(m.Datum(x, x, x) for x in values)
    assert (found.low, found.high) == (min(values), max(values))


@given(rows=st.lists(st.tuples(sizes, st.sampled_from("=<>~")), min_size=3, max_size=9), scale=scales)
def test_the_censored_fit_follows_the_unit(rows: list[tuple[float, str]], scale: float) -> None:
    def fit(factor: float) -> m.Pooled:
        lows = [None if kind == "<" else x * factor for x, kind in rows]
        highs = [None if kind == ">" else 2 * x * factor if kind == "~" else x * factor for x, kind in rows]
        return m.censored_lognormal(lows, highs)

    closed = [x for x, kind in rows if kind == "="]
    assume(len(set(closed)) > 1)  # two different points: there is a maximum
    base, scaled = fit(1), fit(scale)
    assert scaled.center == pytest.approx((base.center or 0) + math.log(scale), rel=1e-7, abs=1e-7)
    assert scaled.tau == pytest.approx(base.tau, rel=1e-6)
    assert scaled.loglik == pytest.approx((base.loglik or 0) - len(closed) * math.log(scale), rel=1e-7, abs=1e-7)
    if len(closed) == len(rows):
        assert base.center == pytest.approx(math.fsum(map(math.log, closed)) / len(closed), rel=1e-9, abs=1e-9)


extremes = st.sampled_from([0, 1e-300, 5e-324, 1e-100, 10**100, 9e99]) | st.integers(-300, 99).map(lambda e: 10.0**e)
anything = st.tuples(extremes, st.sampled_from([-1, 1])).map(lambda pair: pair[0] * pair[1]) | signed


@pytest.mark.parametrize("name", [*POSITIVE, *TWO_OR_MORE, *WITH_U, "heterogeneity", "prediction", "censored"])
@few
@given(rows=st.lists(st.tuples(anything, extremes), min_size=1, max_size=5))
def test_no_input_escapes_as_anything_but_a_range_or_a_method_error(name: str, rows: list[tuple[float, float]]) -> None:
    values, u = split(rows)
    calls: dict[str, Callable[[], object]] = {
        "heterogeneity": lambda: m.heterogeneity(values, u),
        "prediction": lambda: m.prediction(values, u),
        "censored": lambda: m.censored_lognormal([abs(x) for x in values], [max(abs(x), y) for x, y in rows]),
    }
    points = {**POSITIVE, **TWO_OR_MORE}
    try:
        found = calls[name]() if name in calls else points[name](values) if name in points else WITH_U[name](values, u)
    except MethodError:
        return
    assert not {"nan", "inf"} & set(repr(found).replace("=", " ").replace(",", " ").split())
    if isinstance(found, m.Pooled):
        ends = [x for x in (found.range.low, found.range.best, found.range.high) if x is not None]
        assert ends == sorted(ends)
