"""Bad input: one MethodError that names the argument, from every method alike."""

import math
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from figrecon import methods as m
from figrecon.errors import MethodError

POINTS: dict[str, Callable[..., Any]] = {
    "algorithm_a": m.algorithm_a,
    "huber": m.huber,
    "hull": m.hull,
    "log_t": m.log_t,
    "lower_median": m.lower_median,
    "mad": m.mad,
    "median_t": m.median_t,
    "moderated_log_t": m.moderated_log_t,
    "p10_p90": m.p10_p90,
    "qn": m.qn,
    "quantile": lambda values: m.quantile(values, 0.3),
    "quartiles": m.quartiles,
    "sign_test": m.sign_test,
    "signed_rank": m.signed_rank,
    "sn": m.sn,
    "trimmed": m.trimmed,
    "vote": m.vote,
    "weighted_median": lambda values: m.weighted_median(values, [1] * 3),
}
PAIRS: dict[str, Callable[..., Any]] = {
    "birge": m.birge,
    "codata": m.codata,
    "fixed_effect": m.fixed_effect,
    "half_cauchy": m.half_cauchy,
    "heterogeneity": m.heterogeneity,
    "linear_pool": m.linear_pool,
    "pdg": m.pdg,
    "prediction": m.prediction,
    "random_effects": m.random_effects,
}
EXPERTS: dict[str, Callable[..., Any]] = {
    "expert_deciles": m.expert_deciles,
    "expert_pool": m.expert_pool,
    "expert_quartiles": m.expert_quartiles,
    "quantile_average": m.quantile_average,
}
ENDS: dict[str, Callable[..., Any]] = {
    "best_overlap": m.best_overlap,
    "censored_lognormal": m.censored_lognormal,
    "marzullo": m.marzullo,
    "mixed_log_t": m.mixed_log_t,
    "schmid_schossmaier": m.schmid_schossmaier,
}
UNREADABLE = [math.nan, math.inf, -math.inf, Decimal("NaN"), Decimal("1e999999"), 10**101, "3,000", True, None, [1], 1j]
BAD_COVERAGES = [0, 1, -0.1, 1.5, math.nan, math.inf, "0.9", None]


@pytest.mark.parametrize("name", POINTS)
@pytest.mark.parametrize("bad", UNREADABLE, ids=repr)
def test_a_value_that_is_no_finite_number_is_named(name: str, bad: Any) -> None:
    with pytest.raises(MethodError, match=r"^values\[1\] must be"):
        POINTS[name]([1.0, bad, 3.0])


@pytest.mark.parametrize("name", POINTS)
@pytest.mark.parametrize("values", [[], "123", b"123", 5, None], ids=repr)
def test_values_must_be_a_list_of_numbers(name: str, values: Any) -> None:
    with pytest.raises(MethodError, match=r"^values must"):
        POINTS[name](values)


@pytest.mark.parametrize("name", PAIRS)
def test_uncertainties_are_checked(name: str) -> None:
    call = PAIRS[name]
    for bad in (0.0, -1.0, 0):
        with pytest.raises(MethodError, match=r"^u\[2\] must be above 0"):
            call([1, 2, 3], [1, 1, bad])
    for unreadable in UNREADABLE:
        with pytest.raises(MethodError, match=r"^u\[0\] must be"):
            call([1, 2, 3], [unreadable, 1, 1])
    with pytest.raises(MethodError, match=r"^u must be as many as values, 3; got 2"):
        call([1, 2, 3], [1, 1])
    with pytest.raises(MethodError, match=r"^values must hold at least one"):
        call([], [])
    with pytest.raises(MethodError, match=r"^u must be at least 1e-70 of the spread"):
        call([1, 2, 3e90], [1, 1, 1e-90])


@pytest.mark.parametrize("name", EXPERTS)
def test_experts_are_checked(name: str) -> None:
    call = EXPERTS[name]
    with pytest.raises(MethodError, match=r"^highs must be as many as lows, 2; got 1"):
        call([1, 2], [3])
    with pytest.raises(MethodError, match=r"^bests must be as many as lows"):
        call([1, 2], [3, 4], [2])
    with pytest.raises(MethodError, match=r"^lows\[1\] <= bests\[1\] <= highs\[1\] must hold"):
        call([1, 5], [3, 4])
    with pytest.raises(MethodError, match=r"^lows\[0\] <= bests\[0\]"):
        call([1, 2], [3, 4], [9, 3])
    with pytest.raises(MethodError, match=r"^highs\[0\] must be a finite number; got nan"):
        call([1, 2], [math.nan, 4])
    with pytest.raises(MethodError, match=r"^lows must hold at least one"):
        call([], [])


@pytest.mark.parametrize("name", ENDS)
def test_ends_are_checked(name: str) -> None:
    call = ENDS[name]
    with pytest.raises(MethodError, match=r"^highs must be as many as lows, 2; got 1"):
        call([1, 2], [3])
    with pytest.raises(MethodError, match=r"^lows\[1\] <= highs\[1\] must hold"):
        call([1, 5], [3, 4])
    with pytest.raises(MethodError, match=r"^lows\[0\] must be a finite number; got nan"):
        call([math.nan, 1], [3, 4])
    with pytest.raises(MethodError, match=r"^highs\[1\] must be a finite number; got '4'"):
        call([1, 1], [3, "4"])
    nothing: list[Any] = [[], "12", 7]
    for empty in nothing:
        with pytest.raises(MethodError, match=r"^lows must"):
            call(empty, [])


@pytest.mark.parametrize("bad", BAD_COVERAGES, ids=repr)
def test_coverage_lies_between_0_and_1(bad: Any) -> None:
    values, u = [1.0, 2.0, 4.0], [1, 1, 1]
    calls: list[Callable[[], Any]] = [
        *(lambda f=f: f(values, coverage=bad) for f in (m.moderated_log_t, m.log_t, m.sign_test, m.signed_rank)),
        *(lambda f=f: f(values, coverage=bad) for f in (m.algorithm_a, m.huber, m.median_t)),
        *(lambda f=f: f(values, u, coverage=bad) for f in PAIRS.values()),
        lambda: m.expert_pool([1, 2], [3, 4], coverage=bad),
        lambda: m.mixed_log_t([1, 2], [1, None], coverage=bad),
        lambda: m.censored_lognormal([1, 2], [1, 2], coverage=bad),
    ]
    for call in calls:
        with pytest.raises(MethodError, match=r"^coverage must"):
            call()


RULES: list[tuple[Callable[[], Any], str]] = [
    (lambda: m.marzullo([1, 2], [3, 4], faulty=2), "^faulty must be a whole number from 0 to n - 1, here 1; got 2"),
    (lambda: m.schmid_schossmaier([1], [3], faulty=-1), "^faulty must be .* here 0; got -1"),
    (lambda: m.marzullo([1, 2], [3, 4], faulty=0.5), "^faulty must be"),  # type: ignore[arg-type]
    (lambda: m.marzullo([1, 2], [3, 4], faulty=True), "^faulty must be"),
    (lambda: m.marzullo([math.inf], [None]), r"^lows\[0\] must be a finite"),
    (lambda: m.mixed_log_t([1, None], [1, None]), r"^lows\[1\] and highs\[1\] must not both be None"),
    (
        lambda: m.random_effects([1, 2], [1, 1], tau="REMl"),
        "^tau must be one of FE.*; got 'REMl'; did you mean 'REML'",
    ),
    (lambda: m.random_effects([1, 2], [1, 1], tau=["PM"]), "^tau must be one of"),  # type: ignore[arg-type]
    (
        lambda: m.random_effects([1, 2], [1, 1], interval="t"),
        "^interval must be one of wald, hksj, floored; got 't'",
    ),
    (lambda: m.random_effects([1, 2], [1, 1], interval=None), "^interval must be"),  # type: ignore[arg-type]
    (lambda: m.prediction([1, 2], [1, 1]), "^values must be at least three for the prediction interval; got 2"),
    (lambda: m.prediction([1, 2, 3], [1, 1, 1], degrees="k-2"), "^degrees must be one of hts, interval"),
    (lambda: m.algorithm_a([1]), "^values must be at least two for Algorithm A; got one"),
    (lambda: m.huber([1]), "^values must be at least two for Huber's estimate; got one"),
    (lambda: m.mad([1]), "^values must be at least two for a scale; got one"),
    (lambda: m.sn([1]), "^values must be at least two for a scale; got one"),
    (lambda: m.qn([1]), "^values must be at least two for a scale; got one"),
    (lambda: m.median_t([1]), "^values must be at least two for a scale; got one"),
    (lambda: m.qn(range(2_001)), "^values must be at most 2,000 for Qn; got 2,001"),
    (lambda: m.median_t([1, 2], scale="MAd"), "^scale must be one of MAD, Sn, Qn; got 'MAd'; did you mean 'MAD'"),
    (lambda: m.median_t([1, 2], scale=None), "^scale must be one of MAD, Sn, Qn; got None"),  # type: ignore[arg-type]
    (lambda: m.log_t([1]), "^values must be at least two and all above 0"),
    (lambda: m.log_t([1, 0]), "^values must be at least two and all above 0"),
    (lambda: m.moderated_log_t([1e-200, 1]), "^values must be 0 or at least 1e-100"),
    (lambda: m.log_t([1e-200, 1]), r"^values must be 0 or at least 1e-100"),
    (lambda: m.mixed_log_t([1e-200, 1], [1, 1]), "^lows must be 0 or at least 1e-100"),
    (lambda: m.censored_lognormal([1e-200, 1], [1, 1]), "^lows and highs must be 0 or at least 1e-100"),
    (lambda: m.censored_lognormal([0, 5], [0, 5]), "^highs must be above 0"),
    (lambda: m.censored_lognormal([-5, 5], [5, 5]), "^highs must be above 0, lows not below"),
    (lambda: m.censored_lognormal([10, 20], [30, None]), "must contradict each other somewhere"),
    (lambda: m.censored_lognormal([7, 7], [7, 7]), "must contradict each other somewhere"),
    (lambda: m.censored_lognormal([10, None], [None, 5]), "must hold a point or a closed range"),
    (lambda: m.signed_rank(range(2_001)), "^values must be at most 2,000"),
    (lambda: m.weighted_median([1, 2], [1]), "^weights must be as many as values, 2; got 1"),
    (lambda: m.weighted_median([1, 2], [1, 0]), r"^weights\[1\] must be above 0; got 0"),
    (lambda: m.vote([1, 2], [1, -1]), r"^weights\[1\] must be above 0"),
    (lambda: m.quantile([1, 2], 1.1), "^p must lie between 0 and 1"),
    (lambda: m.trimmed([1, 2], cut=1), "^cut must lie between 0 and 1"),
    (lambda: m.hull_confidence(0), "^n must be at least 1; got 0"),
    (lambda: m.hull_of([]), "^data must hold at least one number"),
    (lambda: m.hull_of([m.Datum(None)]), "^data must hold at least one number"),
    (lambda: m.Prior(nu0=0), "^nu0 must be above 0; got 0"),
    (lambda: m.Prior(s0=math.nan), "^s0 must be a finite number; got nan"),
    (lambda: m.half_cauchy([1, 2], [1, 1], scale=0), "^scale must be above 0 and comparable to u; got 0"),
    (lambda: m.half_cauchy([1, 2], [1, 1], scale=math.nan), "^scale must be a finite number"),
    (lambda: m.linear_pool([1, 2], [1, 1], df=[3]), "^df must be as many as values, 2; got 1"),
    (lambda: m.linear_pool([1, 2], [1, 1], df=[3, 0]), r"^df\[1\] must be above 0; got 0"),
    (lambda: m.linear_pool([1, 2], [1, 1], df=3), "^df must be a list of numbers"),  # type: ignore[arg-type]
    (lambda: m.linear_pool([1, 2], [1, 1], df=[3, math.nan]), r"^df\[1\] must be a finite number"),
    (lambda: m.linear_pool([1, 2], [1, 1], weights=[1]), "^weights must be as many as values"),
    (lambda: m.quantile_average([1, 2], [3, 4], weights=[1]), "^weights must be as many as lows"),
    (lambda: m.expert_pool([1, 2], [3, 4], held=1), "^held must lie between 0 and 1"),
    (lambda: m.learn_prior([[1, "x"]]), r"^groups\[1\] must be a finite number"),  # type: ignore[list-item]
]


@pytest.mark.parametrize(("call", "message"), RULES, ids=[f"rule {i}" for i in range(len(RULES))])
def test_each_rule_of_its_own(call: Callable[[], Any], message: str) -> None:
    with pytest.raises(MethodError, match=message):
        call()


def test_other_kinds_of_number_are_taken() -> None:
    assert m.hull([Decimal("1.5"), Fraction(5, 2), 3]).low == 1.5
    assert m.moderated_log_t([Decimal(1500), 3000.0]).range == m.moderated_log_t([1500, 3000]).range
    assert m.moderated_log_t(iter([1500, 3000])).n == 2
    assert m.moderated_log_t([1500, 3000], coverage=Fraction(9, 10)) == m.moderated_log_t([1500, 3000])  # type: ignore[arg-type]
