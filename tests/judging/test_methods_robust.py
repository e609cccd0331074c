"""Robust locations and scales, and common factors: printed numbers with their source, and definitions counted out."""

import math
from itertools import combinations

import pytest

from figrecon import methods as m
from figrecon.methods import robust
from figrecon.ranges import Range
from tests.benchmarks import robust as study

# Analytical Methods Committee, The Analyst 114 (1989) 1693: copper in wholemeal flour, MASS::chem in R.
CHEM = [2.9, 3.1, 3.4, 3.4, 3.7, 3.7, 2.8, 2.5, 2.4, 2.4, 2.7, 2.2]
CHEM += [5.28, 3.37, 3.03, 3.03, 28.95, 3.77, 3.4, 2.2, 3.5, 3.6, 3.7, 3.7]
# Abbey, Geostandards Newsletter 12 (1988) 241: nickel in a syenite rock, MASS::abbey in R.
ABBEY = [5.2, 6.5, 6.9, 7, 7, 7, 7.4, 8, 8, 8, 8, 8.5, 9, 9, 10, 11, 11, 12, 12, 13.7, 14, 14, 14, 16, 17, 17, 18]
ABBEY += [24, 28, 34, 125]
# Brownlee, Statistical Theory and Methodology (1965): 21 days of a plant that oxidizes ammonia, stackloss in R.
STACK_LOSS = [42, 37, 37, 28, 18, 18, 19, 20, 15, 14, 14, 13, 11, 12, 8, 7, 8, 8, 9, 15, 15]
AIR_FLOW = [80, 80, 75, 62, 62, 62, 62, 62, 58, 58, 58, 58, 58, 58, 50, 50, 50, 50, 50, 56, 70]
WATER_TEMPERATURE = [27, 27, 25, 24, 22, 23, 24, 24, 23, 18, 18, 17, 18, 19, 18, 18, 19, 19, 20, 20, 20]
# Tiesinga, Mohr, Newell and Taylor, Reviews of Modern Physics 93 (2021) 025010: G, in 1e-11 m³ kg⁻¹ s⁻².
G = (
    [
        *(6.67248, 6.6729, 6.67398, 6.674255, 6.67559, 6.67422, 6.67387, 6.67222),
        *(6.67425, 6.67349, 6.67554, 6.67191, 6.67435, 6.674184, 6.674484, 6.67260),
    ],
    [
        *(0.00043, 0.0005, 0.0007, 0.000092, 0.00027, 0.00098, 0.00027, 0.00087),
        *(0.00012, 0.00018, 0.00016, 0.00099, 0.00013, 0.000078, 0.000077, 0.00025),
    ],
)


# --- scales


@pytest.mark.parametrize(
    ("values", "printed"),
    [
        # R 3.6.0, robustbase::Sn, as printed in the tests of the package process-improve
        ([0, 1], "0.8861018"),
        ([0, 1, 2], "2.207503"),
        ([0, 1, 2, 3], "1.13774"),
        ([0, 1, 2, 3, 4], "1.611203"),
        ([0, 1, 2, 3, 4, 5], "2.368504"),
        ([0, 1, 2, 3, 4, 5, 6], "2.85747"),
        ([0, 1, 2, 3, 4, 50, 6], "2.85747"),
        ([0, 1, 20, 3, 4, 50, 6], "5.714939"),
        ([0, 10, 20, 3, 4, 50, 6], "8.572409"),
        (range(1, 11), "3.5778"),
        (range(1, 12), "3.896614"),
        (range(1, 20), "6.259503"),
        (range(1, 1501), "447.225"),
        # the same of the Python package robustbase, by its tests
        ([*range(1, 201), *range(501, 516)], "73.05441"),
    ],
)
def test_sn_as_robustbase_prints_it(values: list[float], printed: str) -> None:
    assert f"{m.sn(values):.7g}" == printed


@pytest.mark.parametrize(
    ("values", "printed"),  # robustbase::Qn(x, finite.corr = FALSE), as in the tests of statsmodels
    [(range(40), 13.3148), (CHEM, 0.73231), (STACK_LOSS, 8.87656), (AIR_FLOW, 8.87656), (WATER_TEMPERATURE, 2.21914)],
)
def test_qn_as_robustbase_prints_it_but_for_its_factor_for_few_values(values: list[float], printed: float) -> None:
    n = len(values)
    even = 3.67561 + (1.9654 + (6.987 - 77 / n) / n) / n  # robustbase, R/qnsn.R, above 12 values
    odd = 1.60188 + (-2.1284 - 5.172 / n) / n
    assert m.qn(values) * (1 + (odd if n % 2 else even) / n) == pytest.approx(printed, abs=5e-5)


def counted_qn(values: list[float]) -> float:
    """The least distance that enough pairs do not exceed, without its factors."""
    distances = [abs(a - b) for a, b in combinations(values, 2)]
    half = len(values) // 2 + 1
    return min(d for d in distances if sum(other <= d for other in distances) >= half * (half - 1) // 2)


def counted_sn(values: list[float]) -> float:
    """The median of medians as it is written, without its factors."""
    n = len(values)
    inner = [sorted(abs(a - b) for b in values)[n // 2] for a in values]
    return sorted(inner)[(n + 1) // 2 - 1]


@pytest.mark.parametrize("n", range(2, 17))
def test_scales_of_few_values_are_their_definition_times_the_published_factors(n: int) -> None:
    values = [float((i * i * 37) % 101) for i in range(n)]
    few = [0.399, 0.994, 0.512, 0.844, 0.611, 0.857, 0.669, 0.872]  # of Croux and Rousseeuw 1992
    qn, sn = m.qn(values) / 2.21914 / counted_qn(values), m.sn(values) / 1.1926 / counted_sn(values)
    if n <= 9:
        assert qn == pytest.approx(few[n - 2], abs=0.0018)
        assert sn == pytest.approx([0.743, 1.851, 0.954, 1.351, 0.993, 1.198, 1.005, 1.131][n - 2])
    else:
        assert qn == pytest.approx(n / (n + 1.4) if n % 2 else n / (n + 3.8), abs=0.009)
        assert sn == pytest.approx(n / (n - 0.9) if n % 2 else 1)


@pytest.mark.parametrize(
    ("n", "printed"),  # ISO 13528:2015, Annex C.5.2, b_p of Qn for p laboratories
    list(enumerate([0.9937, 0.5132, 0.8440, 0.6122, 0.8588, 0.6699, 0.8734, 0.7201, 0.8891, 0.7574], 3)),
)
def test_qn_has_the_factors_of_the_standard(n: int, printed: float) -> None:
    values = [float((i * i * 37) % 101) for i in range(n)]
    assert m.qn(values) / 2.21914 / counted_qn(values) == pytest.approx(printed, abs=5.1e-5)


def test_two_values_have_the_factor_that_makes_them_right_in_the_mean() -> None:
    mean_distance = 2 / math.sqrt(math.pi)  # of two standard normal values
    assert m.qn([0, mean_distance]) == pytest.approx(1, abs=1e-5)
    assert m.sn([0, mean_distance]) == pytest.approx(1, abs=1e-3)


def test_mad_as_printed() -> None:
    assert m.mad(CHEM) == pytest.approx(0.526323, rel=1e-12)  # R, ?huber of MASS: "$s 0.526323"
    printed = [0.7413, 1.4826, 3.7065, 4.4478]  # robustbase, tests/huber-etc.Rout.save
    assert [m.mad(x) for x in ([1, 2], [1, 2, 10], range(1, 11), range(1, 12))] == pytest.approx(printed, rel=1e-12)
    assert m.mad([1, 2, 3, 4, 900]) == pytest.approx(1 / m.normal_quantile(0.75), abs=5e-5)


@pytest.mark.parametrize("scale", [m.mad, m.sn, m.qn])
def test_more_than_half_alike_have_no_scale(scale: object) -> None:
    assert scale([7, 7, 7, 7, 1, 90, 1000]) == 0  # type: ignore[operator]
    assert scale([7, 7, 7, 1, 90, 1000]) > 0  # type: ignore[operator]


# --- the median with a range


@pytest.mark.parametrize(("name", "scale"), [("MAD", m.mad), ("Sn", m.sn), ("Qn", m.qn)])
def test_the_median_with_a_range_by_hand(name: str, scale: object) -> None:
    found = m.median_t(CHEM, scale=name, coverage=0.95)
    assert found.tau == scale(CHEM)  # type: ignore[operator]
    assert (found.best, found.center, found.df, found.n) == (3.385, 3.385, 23, 24)
    assert found.se == pytest.approx(1.25 * (found.tau or 0) / math.sqrt(24), rel=1e-12)
    assert found.half_width == pytest.approx(2.0686576104190406 * (found.se or 0), rel=1e-9)  # t(23) at 97.5 %
    assert found.method == f"median-t:{name}"


def test_the_default_scale_of_the_median_is_qn() -> None:
    assert m.median_t(CHEM) == m.median_t(CHEM, scale="Qn")


def test_more_than_half_alike_are_their_own_range() -> None:
    for name in ("MAD", "Sn", "Qn"):
        assert m.median_t([7, 7, 7, 1000], scale=name).range == Range.exactly(7)
    assert m.huber([7, 7, 7, 1000]).range == Range.exactly(7)


# --- Huber


@pytest.mark.parametrize(
    ("values", "printed"),
    [
        (CHEM, 3.206724),  # R, ?huber of MASS: "$mu 3.206724"
        # robustbase, tests/huber-etc.Rout.save: MASS::huber and huberM alike
        ([1, 2], 1.5),
        ([1, 2, 10], 2.611949),
        (range(1, 11), 5.5),
        ([*range(1, 11), 100], 6.167169),
        ([*range(1, 12), 100], 6.606518),
        ([*range(1, 11), 100, 1000], 6.834339),
        ([*range(1, 12), 100, 1000], 7.213034),
        ([*[1] * 12, 10, 100], 1),
    ],
)
def test_huber_as_r_prints_it(values: list[float], printed: float) -> None:
    stops_at = 1e-6 * m.mad(values)  # R's steps halve at least, and end with one that is shorter than this
    assert m.huber(values).center == pytest.approx(printed, abs=5e-7 + stops_at)


@pytest.mark.parametrize("values", [CHEM, ABBEY, [1, 2, 10], [-5, -4, 0, 900]])
def test_huber_meets_its_equation_and_has_the_error_of_its_formula(values: list[float]) -> None:
    """No printed number was found for its standard error: the formula again, from the estimate as it is defined."""
    found, n, s = m.huber(values), len(values), m.mad(values)

    def bent(center: float) -> list[float]:
        return [min(max(x - center, -1.5 * s), 1.5 * s) for x in values]

    low, high = min(values), max(values)
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if math.fsum(bent(middle)) > 0 else (low, middle)
    assert found.center == pytest.approx(middle, rel=1e-12, abs=1e-12 * s)
    inside = sum(abs(x - middle) <= 1.5 * s for x in values) / n
    variance = math.fsum(x * x for x in bent(middle)) / (n - 1) / inside**2 / n
    assert found.se == pytest.approx((1 + (1 - inside) / inside / n) * math.sqrt(variance), rel=1e-9)
    assert found.half_width == pytest.approx(m.t_quantile(0.95, n - 1) * (found.se or 0), rel=1e-12)
    assert found.tau == pytest.approx(s)
    assert (found.df, found.method) == (n - 1, "huber")


def test_huber_of_values_that_all_lie_inside_is_their_mean_with_its_error() -> None:
    found = m.huber([1, 2, 3, 4])
    assert found.center == 2.5
    assert found.se == pytest.approx(math.sqrt(5 / 3 / 4), rel=1e-12)


def test_algorithm_a_as_venables_and_ripley_print_hubers() -> None:
    found = m.algorithm_a(CHEM)  # R, ?hubers of MASS, which has the same fixed point: "$mu 3.205498 $s 0.6736526"
    assert found.center == pytest.approx(3.205498, abs=1e-6)
    assert found.tau == pytest.approx(0.673652, abs=1e-6)


def test_a_named_limit_bounds_the_rounds(monkeypatch: pytest.MonkeyPatch) -> None:
    values = [1.0, 2, 3, 4, 30]
    exact = [m.algorithm_a(values).center, m.huber(values).center]
    monkeypatch.setattr(robust, "ITERATIONS", 2)
    early = [m.algorithm_a(values).center, m.huber(values).center]
    assert early == pytest.approx(exact, rel=0.3)
    assert early != exact


# --- common factors


def test_the_newtonian_constant_as_codata_has_it() -> None:
    """Reviews of Modern Physics 93 (2021) 025010: G = 6.67430(15), expansion factor 3.9.

    The printed value takes three small correlations into account, which move its last digit from 29 to 30.
    """
    found = m.codata(*G)
    assert f"{found.center:.5f} ± {found.se:.5f}, factor {found.factor:.1f}" == "6.67429 ± 0.00015, factor 3.9"
    assert found.chi2 == pytest.approx(197.8399, abs=5e-5)  # metafor's own tests, QE of the same sixteen
    values, u = G
    residuals = [abs(x - (found.center or 0)) / (s * (found.factor or 0)) for x, s in zip(values, u, strict=True)]
    assert max(residuals) == pytest.approx(2, rel=1e-9)


def test_codata_leaves_what_agrees_alone() -> None:
    calm = m.codata([10, 10.1, 12], [1, 1, 1])
    assert calm.factor == 1
    assert calm.range == m.fixed_effect([10, 10.1, 12], [1, 1, 1]).range
    apart = m.codata([0, 10], [1, 1])  # each 5 u from the mean
    assert apart.factor == pytest.approx(2.5)
    assert apart.se == pytest.approx(2.5 * math.sqrt(0.5))
    assert (apart.chi2, apart.chi2_kept, apart.n_eff) == (50, 50, 2)


def test_the_kaon_mass_has_the_kept_chi2_and_the_limit_of_the_pdg() -> None:
    """Six inputs of the Review of Particle Physics; the numbers from its rule, written out again."""
    values = [493.696, 493.636, 493.691, 493.657, 493.670, 493.640]
    u = [0.007, 0.011, 0.040, 0.020, 0.029, 0.054]
    weights = [1 / s**2 for s in u]
    mean = sum(w * x for w, x in zip(weights, values, strict=True)) / sum(weights)
    delta0 = 3 * math.sqrt(6) / math.sqrt(sum(weights))
    kept = [((x - mean) / s) ** 2 for x, s in zip(values, u, strict=True) if s <= delta0]
    found = m.pdg(values, u)
    assert found.delta0 == pytest.approx(delta0, rel=1e-12)
    assert (found.n, found.n_eff) == (6, len(kept)) == (6, 5)
    assert found.chi2_kept == pytest.approx(sum(kept), rel=1e-8)
    assert found.chi2 == pytest.approx(22.9, abs=0.05)  # as printed below its ideogram
    assert found.factor == pytest.approx(math.sqrt(sum(kept) / 4), rel=1e-8)


def test_a_measurement_at_the_limit_itself_counts() -> None:
    """Of n alike the limit is 3 u: all count. And which ones do can be told from the limit alone."""
    found = m.pdg([1, 2, 4, 8], [1, 1, 1, 40])
    assert found.n_eff == sum(s <= (found.delta0 or 0) for s in (1, 1, 1, 40)) == 3
    assert m.pdg([1, 2, 4], [1, 1, 1]).delta0 == pytest.approx(3)


def test_birge_says_what_its_ratio_rests_on() -> None:
    found = m.birge([10, 14, 12], [1, 1, 2])
    assert found.chi2 == found.chi2_kept == m.heterogeneity([10, 14, 12], [1, 1, 2]).q
    assert found.factor == pytest.approx(math.sqrt((found.chi2 or 0) / 2))
    assert found.delta0 is None
    assert m.fixed_effect([10, 14], [1, 1]).chi2 is None


def test_one_measurement_has_no_factor() -> None:
    for call in (m.birge, m.pdg, m.codata):
        found = call([7], [2])
        assert (found.factor, found.chi2, found.chi2_kept, found.n_eff) == (1, 0, 0, 1)
    assert m.pdg([7], [2]).delta0 == 6


# --- what the ranges are worth


def test_the_ranges_cover_about_what_the_docs_print() -> None:
    table = study.cells(0.0, 600)
    for name, printed in {
        "median, Qn": (82, 86, 91, 90),
        "Huber": (82, 86, 89, 89),
        "median, MAD": (75, 81, 87, 88),
    }.items():
        measured = [100 * table[name, n].coverage for n in study.SIZES]
        assert measured == pytest.approx(printed, abs=5)  # three standard errors of 600 samples
    wild = study.cells(0.15, 600)
    assert wild["Huber", 20].width < wild["mean, Student", 20].width / 2


def test_the_study_prints_its_tables(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["robust", "20"])
    study.main()
    printed = capsys.readouterr().out
    assert printed.count("| method | n = 3 |") == 2
    assert printed.count("| Huber |") == 2
    monkeypatch.setattr("sys.argv", ["robust"])
    monkeypatch.setattr(study, "SAMPLES", 10)
    study.main()
    assert "normal, 10 samples per cell" in capsys.readouterr().out
