"""Special functions against finite sums that are exact for whole degrees of freedom, to the last digits.

The sums are those of Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 6.3.2 to 6.3.4, 26.4.4,
26.4.5, 26.7.3 and 26.7.4; the quantile for four degrees of freedom is Shaw's (Journal of Computational Finance 9
(2006) 37).
"""

import math
from collections.abc import Callable

import pytest

from figrecon.methods.special import chi2_cdf, chi2_quantile, chi2_upper, digamma, root, t_cdf, t_quantile, t_upper

EULER = 0.5772156649015329


@pytest.mark.parametrize("n", [*range(1, 25), 60, 200])
def test_digamma_of_whole_and_half_numbers_is_a_sum(n: int) -> None:
    whole = math.fsum([*(1 / k for k in range(1, n)), -EULER])
    half = math.fsum([*(2 / (2 * k - 1) for k in range(1, n)), -EULER, -2 * math.log(2)])
    assert digamma(n) == pytest.approx(whole, abs=4e-15)
    assert digamma(n - 0.5) == pytest.approx(half, abs=4e-15)


def between(t: float, df: int) -> float:
    """The probability between -t and t of Student's t with whole degrees of freedom."""
    angle = math.atan(t / math.sqrt(df))
    terms, last = [], math.cos(angle) if df % 2 else 1.0
    for k in range(2 + df % 2, df + 1, 2):
        terms.append(last)
        last *= (k - 1) / k * math.cos(angle) ** 2
    total = math.sin(angle) * math.fsum(terms)
    return 2 / math.pi * (angle + total) if df % 2 else total


@pytest.mark.parametrize("df", [1, 2, 3, 4, 5, 8, 13, 30, 39, 40, 41, 42, 60, 99, 200, 401, 1_000])
@pytest.mark.parametrize("t", [0.01, 0.3, 0.9, 1.2, 1.7, 2.5, 4.0])
def test_t_with_whole_degrees_is_a_sum(t: float, df: int) -> None:
    inside = between(t, df)
    assert t_cdf(t, df) == pytest.approx((1 + inside) / 2, rel=1e-14)
    assert t_cdf(-t, df) == t_upper(t, df) == pytest.approx((1 - inside) / 2, abs=1e-14)


@pytest.mark.parametrize("p", [1e-9, 0.001, 0.05, 0.2, 0.45, 0.7, 0.99])
def test_t_with_four_degrees_has_a_closed_quantile(p: float) -> None:
    root_of = math.sqrt(4 * p * (1 - p))
    q = math.cos(math.acos(root_of) / 3) / root_of
    assert t_quantile(p, 4) == pytest.approx(math.copysign(2 * math.sqrt(q - 1), p - 0.5), rel=1e-12)


@pytest.mark.parametrize("df", [4_999.0, 5_000.0, 5_001.0, 20_000.0, 999_999.0])
@pytest.mark.parametrize("p", [1e-14, 1e-12, 1e-9, 1e-6, 0.001, 0.05, 0.3])
def test_the_quantile_of_t_is_that_of_its_distribution_function(p: float, df: float) -> None:
    within = 4e-12 if df < 100_000 else 4e-11  # the fraction has many terms then
    assert t_cdf(t_quantile(p, df), df) / p == pytest.approx(1, abs=within)


def test_beyond_a_million_degrees_t_goes_on_smoothly() -> None:
    for t in (-4.0, -1.7, 0.3, 2.5):
        assert t_cdf(t, 1_000_000.0) == pytest.approx(t_cdf(t, 1_000_001.0), rel=1e-9)


def test_a_t_however_vast_has_a_tail() -> None:
    assert t_cdf(1e200, 3) == 1
    assert t_upper(1e200, 3) == t_upper(1e160, 3) < 1e-300
    assert t_cdf(-1e200, 0.001) == pytest.approx(t_cdf(-1e150, 0.001), rel=1e-6) != 0


def above(x: float, df: int) -> float:
    """The probability that chi-squared with whole degrees of freedom exceeds a number."""
    h = x / 2
    if df % 2 == 0:
        return math.fsum(math.exp(-h + k * math.log(h) - math.lgamma(k + 1)) for k in range(df // 2))
    terms = (math.exp(-h + (k - 0.5) * math.log(h) - math.lgamma(k + 0.5)) for k in range(1, (df - 1) // 2 + 1))
    return math.fsum([math.erfc(math.sqrt(h)), *terms])


@pytest.mark.parametrize("df", [1, 2, 3, 4, 5, 9, 10, 31, 64])
@pytest.mark.parametrize("part", [0.01, 0.3, 0.9, 1.0, 1.2, 1.9, 4.0])
def test_chi_squared_with_whole_degrees_is_a_sum(part: float, df: int) -> None:
    x = part * (df + 2)  # up to df + 2 the series is summed, beyond it the continued fraction
    outside = above(x, df)
    assert chi2_upper(x, df) == pytest.approx(outside, rel=2e-13, abs=1e-15)
    assert chi2_cdf(x, df) == pytest.approx(1 - outside, rel=2e-13, abs=4e-15)


@pytest.mark.parametrize("df", [0.2, 1.0, 2.5, 10.0, 300.0])
@pytest.mark.parametrize("p", [1e-6, 0.05, 0.499, 0.5, 0.501, 0.95, 0.999999])
def test_the_quantile_of_chi_squared_is_that_of_its_distribution_function(p: float, df: float) -> None:
    x = chi2_quantile(p, df)
    assert chi2_cdf(x, df) / p == pytest.approx(1, abs=1e-12)
    assert chi2_upper(x, df) == pytest.approx(1 - p, rel=1e-9)


@pytest.mark.parametrize(
    ("of", "low", "high", "tries"),
    [
        (lambda x: x * x - 2, 0, 2, 10),
        (lambda x: math.cos(x) - x, 0, 1, 8),
        (lambda x: x**3 - 2 * x - 5, 2, 3, 9),
        (lambda x: math.exp(x) - 1e6, 0, 100, 15),
        (lambda x: 1 / (x - 3) - 6, 3.01, 4, 12),
        (lambda x: x**9, -1, 1.7, 130),
        (lambda x: math.atan(x - 7), -200, 1_000, 18),
    ],
)
def test_a_root_is_found_to_the_last_bit_in_few_steps(
    of: Callable[[float], float], low: float, high: float, tries: int
) -> None:
    asked = []

    def counted(x: float) -> float:
        asked.append(x)
        return of(x)

    found = root(counted, low, high)
    assert of(math.nextafter(found, -math.inf)) * of(math.nextafter(found, math.inf)) <= 0
    assert len(asked) <= tries
