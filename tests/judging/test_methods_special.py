"""Special functions: against closed forms everywhere, and against SciPy to 1e-10 where it is installed."""

import math
from typing import TYPE_CHECKING

import pytest

from figrecon.errors import MethodError
from figrecon.methods import special
from figrecon.methods.special import (
    chi2_cdf,
    chi2_quantile,
    chi2_upper,
    digamma,
    normal_cdf,
    normal_quantile,
    root,
    t_cdf,
    t_quantile,
)

if TYPE_CHECKING:
    from collections.abc import Callable

NO_SCIPY = "SciPy, a reference for tests only, is not installed"
TAILS = [1e-14, 1e-10, 1e-6, 1e-3, 0.005, 0.025, 0.05, 0.1, 0.25, 0.4, 0.49]
DEGREES = [0.1, 0.3, 0.7, 1, 1.5, 2, 3, 4.2, 7, 10, 30, 41, 100, 1_000, 4_999, 5_001, 20_000, 1e6, 1e8]


@pytest.mark.parametrize("p", TAILS)
def test_t_with_one_and_two_degrees_has_a_closed_form(p: float) -> None:
    cauchy = -1 / math.tan(math.pi * p)
    assert t_quantile(p, 1) == pytest.approx(cauchy, rel=1e-12)
    assert t_quantile(p, 2) == pytest.approx((2 * p - 1) / math.sqrt(2 * p * (1 - p)), rel=1e-12)
    assert t_cdf(cauchy, 1) == pytest.approx(p, rel=1e-12)


@pytest.mark.parametrize("p", [*TAILS, 0.6, 0.9, 0.999])
def test_chi2_with_two_degrees_has_a_closed_form(p: float) -> None:
    assert chi2_quantile(p, 2) == pytest.approx(-2 * math.log1p(-p), rel=1e-12)
    assert chi2_upper(-2 * math.log1p(-p), 2) == pytest.approx(1 - p, rel=1e-12)


@pytest.mark.parametrize(
    ("got", "pinned"),  # by SciPy 1.17.1
    [
        (t_quantile(0.975, 5), 2.5705818356363146),
        (t_quantile(0.975, 30), 2.0422724563012378),
        (t_quantile(0.95, 4.5), 2.065575888878524),
        (t_quantile(0.975, 10_000), 1.960201239890626),
        (t_quantile(0.9, 1e7), 1.2815516502030833),
        (t_cdf(0.5, 7), 0.6837964321553578),
        (t_cdf(2.5, 3e6), 0.9937903081991651),
        (chi2_quantile(0.95, 10), 18.307038053275146),
        (chi2_quantile(0.05, 10), 3.9402991361190605),
        (chi2_quantile(0.5, 1), 0.454936423119572),
        (chi2_quantile(0.975, 200), 241.05789550631093),
        (chi2_upper(3, 10), 0.9814240637778593),
        (chi2_cdf(25, 10), 0.9946544945128659),
        (digamma(1.0), -0.5772156649015329),  # minus Euler's constant
        (digamma(0.5), -0.5772156649015329 - 2 * math.log(2)),
        (digamma(100.0), 4.600161852738087),
        (normal_cdf(-20), 2.7536241186062337e-89),
        (normal_quantile(0.975), 1.959963984540054),
    ],
    ids=[f"pin {i}" for i in range(18)],
)
def test_pinned_values(got: float, pinned: float) -> None:
    assert got == pytest.approx(pinned, rel=1e-12)


@pytest.mark.parametrize("df", DEGREES)
def test_t_agrees_with_scipy(df: float) -> None:
    stats = pytest.importorskip("scipy.stats", reason=NO_SCIPY)
    for p in TAILS:
        quantile = stats.t.ppf(p, df)
        if abs(quantile) < 1e120:  # further out SciPy 1.17 itself gives up
            assert t_quantile(p, df) == pytest.approx(quantile, rel=1e-10)
            assert t_quantile(1 - p, df) == -t_quantile(1 - (1 - p), df)
            for t in (quantile, -quantile):
                assert t_cdf(t, df) == pytest.approx(stats.t.cdf(t, df), rel=1e-10)


@pytest.mark.parametrize("df", [0.5, 1, 2, 3, 5, 10, 50, 400, 10_000])
def test_chi2_agrees_with_scipy(df: float) -> None:
    stats = pytest.importorskip("scipy.stats", reason=NO_SCIPY)
    for p in [*TAILS, 0.5, 0.7, 0.95, 0.999, 1 - 1e-9]:
        x = stats.chi2.ppf(p, df)
        assert chi2_quantile(p, df) == pytest.approx(x, rel=1e-10)
        assert chi2_cdf(x, df) == pytest.approx(stats.chi2.cdf(x, df), rel=1e-10)
        assert chi2_upper(x, df) == pytest.approx(stats.chi2.sf(x, df), rel=1e-10)


def test_normal_and_digamma_agree_with_scipy() -> None:
    reference = pytest.importorskip("scipy.special", reason=NO_SCIPY)
    for p in [1e-300, 1e-30, *TAILS, 0.5, 0.7, 0.999]:
        assert normal_quantile(p) == pytest.approx(reference.ndtri(p), rel=1e-10, abs=1e-15)
    for x in [-37.0, -8.0, -1.0, 0.0, 0.3, 2.0, 9.0]:
        assert normal_cdf(x) == pytest.approx(reference.ndtr(x), rel=1e-10)
    for x in [1e-3, 0.1, 0.5, 1.0, 1.46, 2.5, 9.99, 10.0, 1e3, 1e6]:
        assert digamma(x) == pytest.approx(reference.digamma(x), rel=1e-10, abs=1e-13)


def test_ends_of_the_scale() -> None:
    assert t_quantile(0.5, 3) == 0
    assert t_quantile(1e-14, 0.05) == -math.inf  # beyond 1e150
    assert t_quantile(0.75, 4.0) == -t_quantile(0.25, 4.0)
    assert t_cdf(0, 3) == 0.5
    assert t_cdf(1e-200, 3) == 0.5
    assert chi2_cdf(0, 3) == 0
    assert chi2_cdf(chi2_quantile(1 - 1e-14, 0.5), 0.5) == pytest.approx(1 - 1e-14, rel=1e-15)
    assert chi2_upper(0, 3) == 1


@pytest.mark.parametrize("p", [0.0, 1.0, -0.1, 1.1, math.nan])
def test_probabilities_are_checked(p: float) -> None:
    calls: list[Callable[[], float]] = [
        lambda: t_quantile(p, 3),
        lambda: chi2_quantile(p, 3),
        lambda: normal_quantile(p),
    ]
    for call in calls:
        with pytest.raises(MethodError, match=r"^p must lie between 0 and 1"):
            call()


@pytest.mark.parametrize("df", [0.0, -1.0, math.inf, math.nan])
def test_degrees_of_freedom_are_checked(df: float) -> None:
    calls: list[Callable[[], float]] = [
        lambda: t_quantile(0.1, df),
        lambda: chi2_quantile(0.1, df),
        lambda: t_cdf(1, df),
    ]
    for call in calls:
        with pytest.raises(MethodError, match=r"^df must be positive and finite"):
            call()


def test_named_limits_bound_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    assert root(lambda x: x * x - 2, 0, 2) == pytest.approx(math.sqrt(2), rel=1e-15)
    monkeypatch.setattr(special, "STEPS", 3)
    assert root(lambda x: x * x - 2, 0, 2) == pytest.approx(math.sqrt(2), rel=0.1)
    monkeypatch.setattr(special, "TERMS", 3)
    assert t_cdf(-1.0, 3.3) == pytest.approx(0.1932, rel=0.01)
    assert chi2_upper(30, 10) == pytest.approx(0.000857, rel=0.2)
    assert chi2_cdf(4, 10) == pytest.approx(0.0527, rel=0.3)


def test_a_root_at_an_end_or_at_zero_is_found() -> None:
    assert root(lambda x: x, 0, 1) == 0
    assert root(lambda x: x - 1, 0, 1) == 1
    assert root(lambda x: x + 1, 0, 1) == 0  # no change of sign: the nearer end
    assert abs(root(lambda x: x**3 + x, -1, 2, tiny=1e-12)) < 1e-11
    assert root(lambda x: -1.0 if x < 0.3 else 1.0, 0, 1) == pytest.approx(0.3, rel=1e-12)  # a jump
