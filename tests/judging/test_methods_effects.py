"""Tables of cases for values with standard uncertainties, and what is printed of them in papers."""

import math

import pytest

from figrecon import methods as m
from figrecon.methods import tau
from figrecon.ranges import Range

# Koepke et al., NIST Consensus Builder User's Manual (2020), Exhibit 6: PCB 28 in ng/g, CCQM-K25.
PCB28 = ([34.3, 32.9, 34.53, 32.42, 31.9, 35.8], [1.03, 0.69, 0.83, 0.29, 0.4, 0.38])
# DerSimonian and Kacker, Contemporary Clinical Trials 28 (2007) 105: CLASP, log odds ratios.
CLASP = (
    [
        -1.29762872403423,
        -1.26487710730767,
        0.120792366847093,
        -0.329377388704769,
        -0.200670695462152,
        -0.128534068671863,
    ],
    [0.588875225924649, 0.515437423560081, 0.445409378937187, 0.162717803780493, 0.472542905739662, 0.0806136481425865],
)
# Normand, Statistics in Medicine 18 (1999) 321, Table VII: lidocaine, risk differences in percent.
LIDOCAINE = (
    [2.80262373285629, 0, 1.97111299915038, 1.79611650485437, 3.53344768439108, 4.40313111545988],
    [4.21396220378565, 6.12908965875675, 2.85172577394483, 3.30147723767001, 2.83044224443287, 2.47629372521841],
)
# Review of Particle Physics 2016, neutron mean life in s, statistical and systematic parts in quadrature.
NEUTRON = (
    [880.2, 887.7, 882.5, 880.7, 878.5, 889.2, 882.6],
    [1.2, 2.24722050542442, 2.05182845286832, 1.76918060129541, 0.761577310586391, 4.84148737476408, 2.7],
)


@pytest.mark.parametrize(
    ("estimator", "printed_tau", "printed_mean", "printed_se"),
    [
        ("PM", 0.3681, -0.3811, 0.2060),
        ("HE", 0.4410, -0.4035, 0.2327),
        ("DL", 0.2323, -0.3240, 0.1540),
        ("DL2", 0.3254, -0.3655, 0.1901),
        ("REML", 0.1843, -0.2980, 0.1343),
        ("HS", 0.1330, -0.2666, 0.1125),
        ("SJ", 0.4572, -0.4079, 0.2386),
    ],
)
def test_clasp_as_printed(estimator: str, printed_tau: float, printed_mean: float, printed_se: float) -> None:
    found = m.random_effects(*CLASP, tau=estimator, interval="wald")
    assert found.tau == pytest.approx(printed_tau, abs=5.1e-5)
    assert found.center == pytest.approx(printed_mean, abs=5.1e-5)
    assert found.se == pytest.approx(printed_se, abs=5.1e-5)


def test_maximum_likelihood_stops_at_its_boundary() -> None:
    assert m.random_effects(*CLASP, tau="ML").tau == 0  # printed as 0.0023: a program that stopped early


def test_lidocaine_as_printed() -> None:
    for call in (
        m.fixed_effect(*LIDOCAINE, coverage=0.95),
        m.random_effects(*LIDOCAINE, tau="DL", interval="wald", coverage=0.95),
    ):
        assert f"{call.range:.4f}" == "2.9444 (0.3831–5.5058)"
        assert call.tau == 0  # Q is below its expectation: the untruncated tau² of -8.87 has no root


def test_neutron_lifetime_as_printed() -> None:
    found = m.pdg(*NEUTRON)
    assert f"{found.center:.1f} ± {found.se:.1f}, S = {found.factor:.1f}" == "880.2 ± 1.0, S = 1.9"
    assert found.n_eff == 6  # one measurement is too uncertain to have a say in S


def test_charged_kaon_mass_as_printed() -> None:
    # Review of Particle Physics 2016; the ideogram's note on chi² = 22.9 is for all six.
    values = [493.696, 493.636, 493.691, 493.657, 493.670, 493.640]
    u = [0.007, 0.011, 0.040, 0.020, 0.029, 0.054]
    found = m.pdg(values, u)
    assert f"{found.center:.3f} ± {found.se:.3f}, S = {found.factor:.1f}" == "493.677 ± 0.013, S = 2.4"
    assert m.heterogeneity(values, u).q == pytest.approx(22.9, abs=0.05)


def test_birge_widens_and_never_narrows() -> None:
    found = m.birge([10, 14], [1, 1])
    assert found.factor == pytest.approx(math.sqrt(8))
    assert found.se == pytest.approx(math.sqrt(8) * math.sqrt(0.5))
    calm = m.birge([10, 10.1], [1, 1])
    assert calm.factor == pytest.approx(0.1 / math.sqrt(2))
    assert calm.se == pytest.approx(math.sqrt(0.5))


def test_two_equal_uncertainties_have_closed_forms() -> None:
    for name in ("DL", "DL2", "HE", "PM", "REML"):
        found = m.random_effects([10, 20], [1, 1], tau=name, interval="wald")
        assert (found.tau or 0) ** 2 == pytest.approx(49, rel=1e-12)  # (20 - 10)²/2 - 1
        assert found.se == pytest.approx(5, rel=1e-12)
    assert (m.random_effects([10, 20], [1, 1], tau="ML").tau or 0) ** 2 == pytest.approx(24, rel=1e-9)
    assert (m.random_effects([10, 20], [1, 1], tau="HS").tau or 0) ** 2 == pytest.approx(24, rel=1e-12)


def test_one_value_has_its_own_normal_interval() -> None:
    z = m.normal_quantile(0.95)
    for interval in ("wald", "hksj", "floored"):
        found = m.random_effects([7], [2], interval=interval)
        assert (found.low, found.best, found.high) == pytest.approx((7 - 2 * z, 7, 7 + 2 * z))
        assert (found.method, found.df, found.tau) == ("PM+wald", None, 0)
    assert m.pdg([7], [2]).range == m.birge([7], [2]).range == found.range
    lone = m.heterogeneity([7], [2])
    assert (lone.q, lone.df, lone.p, lone.i2, lone.tau2_low, lone.tau2_high) == (0, 0, 1, 0, 0, None)


def test_the_unfloored_interval_shrinks_to_nothing_and_the_floored_does_not() -> None:
    assert m.random_effects([5, 5], [1, 1], interval="hksj").range == Range.exactly(5)
    floored = m.random_effects([5, 5], [1, 1], interval="floored")
    assert floored.half_width == pytest.approx(6.313751514675043 * math.sqrt(0.5))  # t(1) at 95 %
    assert floored.df == 1


def test_an_extreme_offset_leaves_q_alone() -> None:
    values, u = PCB28
    base = m.heterogeneity(values, u).q
    for offset in (1e6, 1e8):
        assert m.heterogeneity([x + offset for x in values], u).q == pytest.approx(base, rel=1e-6)


def test_equal_values_have_no_heterogeneity() -> None:
    found = m.heterogeneity([3, 3, 3], [1, 2, 3])
    assert (found.q, found.p, found.i2, found.tau2_low, found.tau2_high) == (0, 1, 0, 0, 0)


def test_published_p_value_of_cochrans_q() -> None:
    # NIST Consensus Builder User's Manual, Exhibit 23: RF power, p = 0.59.
    values = [0.8247, 0.8184, 0.8196, 0.817, 0.8069, 0.8355, 0.8186, 0.8236]
    u = [0.0095, 0.0112, 0.0033, 0.007, 0.0072, 0.013, 0.0038, 0.0058]
    assert round(m.heterogeneity(values, u).p, 2) == 0.59


def test_paule_mandel_is_not_fooled_by_its_start() -> None:
    # Newton from var(x) overshoots below 0 here, and a well-known program then returns the fixed effect.
    assert m.random_effects(*CLASP, tau="PM").tau == pytest.approx(0.3681, abs=5e-5)
    far = m.random_effects([0, 1e6, 2e6], [1e-3, 1, 1e3], tau="PM")
    assert far.tau == pytest.approx(1e6, rel=1e-3)


def test_paule_mandel_comes_from_below(monkeypatch: pytest.MonkeyPatch) -> None:
    values, u = [0, 0, 1e3, 1e3 + 1], [1e-3, 1e3, 1e-3, 1]
    found = m.random_effects(values, u, tau="PM").tau
    assert found is not None
    assert m.heterogeneity(values, [math.hypot(x, found) for x in u]).q == pytest.approx(3, rel=1e-9)
    monkeypatch.setattr(tau, "NEWTON_STEPS", 1)
    early = m.random_effects(values, u, tau="PM").tau
    assert early is not None
    assert 0 < early < found


def test_the_prediction_interval_takes_either_degrees() -> None:
    hts = m.prediction(*PCB28, coverage=0.95)
    plain = m.prediction(*PCB28, degrees="interval", coverage=0.95)
    assert hts.df == 4
    assert plain.df is None
    assert hts.se == plain.se
    assert hts.half_width == pytest.approx(m.t_quantile(0.975, 4) * (hts.se or 0), rel=1e-12)


def test_half_cauchy_agrees_with_a_plain_sum_over_tau() -> None:
    values, u = PCB28
    scale = (0.4 + 0.69) / 2  # not exactly the median of the squares' root: given, so that both are the same
    found = m.half_cauchy(values, u, scale=scale, coverage=0.9)
    steps = 4_000
    nodes = [scale * math.tan(math.pi / 2 * (i + 0.5) / steps) for i in range(steps)]  # equal shares of the prior
    parts = []
    for node in nodes:
        weights = [1 / (x * x + node * node) for x in u]
        total = sum(weights)
        mean = sum(w * y for w, y in zip(weights, values, strict=True)) / total
        q = sum(w * (y - mean) ** 2 for w, y in zip(weights, values, strict=True))
        likelihood = math.exp(0.5 * sum(math.log(w) for w in weights) - 0.5 * math.log(total) - 0.5 * q)
        parts.append((likelihood, mean, 1 / math.sqrt(total)))
    whole = sum(w for w, _, _ in parts)
    for end, p in ((found.low, 0.05), (found.best, 0.5), (found.high, 0.95)):
        assert end is not None
        below = sum(w * m.normal_cdf((end - mean) / sd) for w, mean, sd in parts) / whole
        assert below == pytest.approx(p, abs=2e-6)
    middle = sum(w for (w, _, _), node in zip(parts, nodes, strict=True) if node <= (found.tau or 0)) / whole
    assert middle == pytest.approx(0.5, abs=0.01)


def test_half_cauchy_at_two_values_is_narrower_than_hartung_knapp_and_wider_than_fixed() -> None:
    values, u = [10, 14], [1, 1]
    half = m.half_cauchy(values, u).half_width
    assert half is not None
    assert (m.fixed_effect(values, u).half_width or 0) < half < (m.random_effects(values, u).half_width or 0)
    assert m.half_cauchy(values, u, scale=100).half_width > half  # type: ignore[operator]


def test_linear_pool_of_one_source_is_that_source() -> None:
    z = m.normal_quantile(0.95)
    found = m.linear_pool([7], [2])
    assert (found.low, found.best, found.high) == pytest.approx((7 - 2 * z, 7, 7 + 2 * z))
    t = m.t_quantile(0.95, 5) * math.sqrt(3 / 5)
    assert m.linear_pool([7], [2], df=[5]).high == pytest.approx(7 + 2 * t, rel=1e-12)
    assert m.linear_pool([7], [2], df=[math.inf]).high == pytest.approx(7 + 2 * z, rel=1e-12)


def test_linear_pool_weighs_and_widens() -> None:
    heavy = m.linear_pool([0, 100], [1, 1], weights=[99, 1])
    assert heavy.best == pytest.approx(0, abs=0.02)
    assert heavy.center == pytest.approx(1)
    apart = m.linear_pool([0, 100], [1, 1])
    assert apart.low == pytest.approx(m.normal_quantile(0.1), rel=1e-9)
    assert apart.high == pytest.approx(100 - m.normal_quantile(0.1), rel=1e-12)


def test_linear_pool_of_two_far_apart_is_cut_in_each_by_its_own_degrees_of_freedom() -> None:
    """Of two that do not meet, 5 % of the whole are 10 % of the lower one, and so at the other end."""
    found = m.linear_pool([0, 1000], [1, 1], df=[5, math.inf])
    assert found.low == pytest.approx(m.t_quantile(0.1, 5) * math.sqrt(3 / 5), rel=1e-6)
    assert found.high == pytest.approx(1000 - m.normal_quantile(0.1), rel=1e-9)


def test_linear_pool_with_few_degrees_of_freedom_uses_the_nist_scale() -> None:
    a, b = 0.4668994, -0.3998882
    spread = 1.5 * (1 - 0.75 * (a - 4 * b * (1.5**-0.75 - 1) / 3)) ** (-4 / 3)
    assert m.linear_pool([0], [1], df=[1.5]).high == pytest.approx(m.t_quantile(0.95, 1.5) / spread, rel=1e-9)
