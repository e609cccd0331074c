"""The mixture over who is exact, who estimates and who copies: reference numbers, each rule by itself, bad input."""

import math
import random
from collections.abc import Sequence
from typing import Any

import pytest

from figrecon import methods as m
from figrecon.errors import MethodError
from figrecon.methods.scenarios.copying import chances_of_repeats
from figrecon.methods.scenarios.evidence import ends_of, evidence_of
from figrecon.methods.scenarios.likelihoods import candidates, likelihoods
from figrecon.methods.scenarios.posterior import distribution, posterior
from figrecon.ranges import Range

# The worked examples by which the estimator was chosen, computed by an independent program of the same formulas; 1 %.
EXAMPLES: list[tuple[list[Any], str, tuple[float, float, float]]] = [
    ([1500, 3000, 10_000], "collapsed", (964.09, 3000, 12949.7)),
    ([140], "collapsed", (45.050, 140, 435.07)),
    ([140, 140], "collapsed", (99.478, 140, 197.03)),
    ([140, 140], "unknown", (61.010, 140, 321.26)),
    ([140] * 3, "collapsed", (132.55, 140, 147.88)),
    ([140] * 3, "unknown", (86.353, 140, 226.98)),
    ([137] * 20, "collapsed", (137, 137, 137)),
    ([12, 300], "collapsed", (6.0663, 60, 593.46)),
    ([0, 5, 9], "collapsed", (0, 5, 16.871)),
    ([5, 5, 5, 5, 50], "collapsed", (5, 5, 50.681)),
    ([-3, 2, 4], "collapsed", (-3.4237, 2, 5.5618)),
    ([20.1, 20.3, 20.2], "collapsed", (19.924, 20.2, 20.480)),
    ([140, (120, 150), (100, None)], "collapsed", (116.89, 139.83, 168.00)),
    ([1500, (3000, None)], "collapsed", (762.68, 1678.6, 9314.5)),
    ([15, 15, (None, 20)], "unknown", (8.3563, 15, 22.665)),
    ([-5, (None, -2)], "collapsed", (-8.1040, -4.3471, 0.40498)),
    ([(0, None)], "collapsed", (0, 0, 3.5784)),
    ([(10, 20), (15, 30)], "collapsed", (8.7218, 17.321, 34.396)),
    ([(10, 12, 20), (15, 20, 30)], "unknown", (7.9100, 16.638, 33.183)),
]


@pytest.mark.parametrize(("figures", "lineage", "wanted"), EXAMPLES)
def test_the_worked_examples(figures: list[Any], lineage: str, wanted: tuple[float, float, float]) -> None:
    found = m.scenario_mixture(figures, lineage=lineage)
    assert (found.low, found.best, found.high) == pytest.approx(wanted, rel=0.005)


Part = tuple[int | None, float, float, float]


def chance(times: Sequence[int], a: float, c: float, exact: int | None) -> float:
    """The urn, source by source: the first to give each figure, then those who copy or confirm it."""
    p, told = 1.0, 0
    for j, sources in enumerate(times):
        for before in range(sources):
            anew = (0.0 if before else c * (1 - a)) if j != exact else c * a
            p *= (anew + before) / (c + told)
            told += 1
    return p


def normal(x: float, mean: float, sd: float) -> float:
    return math.exp(-(((x - mean) / sd) ** 2) / 2) / (sd * math.sqrt(2 * math.pi))


def parts(places: Sequence[float], spread: float, truths: Sequence[float]) -> list[Part]:
    """At one spread: the exact figure or None, the likelihood (runs summed over a grid of truths), mean and sd."""
    k, step = len(places), truths[1] - truths[0]
    found: list[Part] = []
    for j, y in enumerate(places):
        others = [0.95 * normal(z, y, spread) + 0.05 * 0.07 for i, z in enumerate(places) if i != j]
        found.append((j, math.prod(others), y, 1e-9))
    for i in range(k):
        for j in range(i + (k + 1) // 2, k + 1):
            run = places[i:j]
            mass = sum(math.prod(normal(z, t, spread) for z in run) for t in truths) * step
            likely = 0.95 ** len(run) * (0.05 * 0.07) ** (k - len(run)) * mass
            found.append((None, likely, sum(run) / len(run), spread * math.sqrt(1 / len(run) + 0.1)))
    return found


def by_hand(values: Sequence[float], prior: m.ScenarioPrior, places_asked: Sequence[float]) -> list[float]:
    """The distribution function of the model with no closed form but the normal's."""
    places = sorted({math.log(v) for v in values})
    times = [sum(math.log(v) == y for v in values) for y in places]
    truths = [places[0] - 12 + 0.0005 * i for i in range(int((24 + places[-1] - places[0]) / 0.0005))]
    urns = [(0.0, 30.0), (0.0, 3.0), (0.6, 30.0), (0.6, 3.0), (0.9, 30.0)]
    weighed = []
    for spread, w in zip(prior.spreads, prior.spread_weights, strict=True):
        for exact, likely, mean, sd in parts(places, spread, truths):
            copied = math.fsum(v * chance(times, a, c, exact) for (a, c), v in zip(urns, prior.urns, strict=True))
            weighed.append((w * likely * copied, mean, sd))
    total = math.fsum(w for w, _, _ in weighed)
    return [
        math.fsum(w * 0.5 * math.erfc((mean - x) / sd / math.sqrt(2)) for w, mean, sd in weighed) / total
        for x in places_asked
    ]


@pytest.mark.parametrize("lineage", ["collapsed", "unknown"])
def test_the_closed_forms_are_those_of_the_model(lineage: str) -> None:
    values, prior = [101, 101, 173, 389], m.scenario_mixture([1], lineage=lineage).prior
    found = posterior(evidence_of(ends_of(values)), prior)
    asked = [math.log(x) for x in (60, 102, 150, 250, 600)]
    assert list(map(distribution(found), asked)) == pytest.approx(by_hand(values, prior, asked), abs=1e-6)


def test_the_weights_of_all_scenarios_sum_to_one_and_the_heaviest_is_first() -> None:
    found = m.scenario_mixture([140, 140, 140, 150, (100, None)])
    weights = [scenario.weight for scenario in found.scenarios]
    assert math.fsum(weights) == pytest.approx(1, rel=1e-12)
    assert weights == sorted(weights, reverse=True)
    assert found.scenarios[0].value == 140
    assert {scenario.value for scenario in found.scenarios} == {140, 150, None}  # a bound is never the exact figure
    assert (found.n, found.distinct, found.scale) == (5, 3, "log")


@pytest.mark.parametrize(
    ("scenario", "words"),
    [
        (m.Scenario(0.5, 12_000, 1), "the figure 12,000 is the true one and one source gives it"),
        (m.Scenario(0.5, 12, 2), "the figure 12 is the true one and two sources repeat it"),
        (m.Scenario(0.5, 12, 11), "the figure 12 is the true one and 11 sources repeat it"),
        (m.Scenario(0.5, None, 0), "no figure is the true one: the sources estimate"),
    ],
)
def test_a_scenario_is_told_in_words(scenario: m.Scenario, words: str) -> None:
    assert str(scenario) == words


# --- each rule by itself


@pytest.mark.parametrize(
    ("value", "half"),
    [
        (1500, 50),
        (10_000, 500),  # half of ten thousand, cut at a twentieth
        (1503, 0),
        (1230, 5),
        (137, 0),
        (0, 0),
        (2.5, 0.05),
        (0.25, 0.005),
        (-40, 2),
        (0.1 + 0.2, 0.015),  # 0.30000000000000004 is 0.3, cut at a twentieth
        (1234567.25, 0),  # finer than a millionth
        (1e-50, 5e-52),
    ],
)
def test_a_round_figure_is_as_wide_as_its_rounding(value: float, half: float) -> None:
    seen = evidence_of(ends_of([value, -1000]))  # on a linear scale
    found = dict(zip(seen.values, seen.halves, strict=True))[value]
    assert found * seen.axis.unit == pytest.approx(half, rel=1e-12)


def test_a_bound_is_a_range_to_three_times_its_numeral() -> None:
    bounds: list[tuple[list[Any], tuple[int, int]]]
    bounds = [([(40, None), 7], (40, 120)), ([(None, 90), 7], (30, 90)), ([(-5, None), 7], (-5, 5))]
    for figures, ends in bounds:
        bound, spelled = evidence_of(ends_of(figures)), evidence_of(ends_of([ends, 7]))
        assert bound.places == pytest.approx(spelled.places)
        assert bound.variances == pytest.approx(spelled.variances)


def test_a_stated_best_is_where_a_range_lies() -> None:
    middle, stated = m.scenario_mixture([(100, 400), 150]), m.scenario_mixture([(100, 110, 400), 150])
    assert stated.best < middle.best
    assert m.scenario_mixture([Range(100, 110, 400), Range.exactly(150)]) == stated
    assert m.scenario_mixture([[100, 110, 400], [150, 150]]) == stated
    alone = [m.scenario_mixture([figure, (90, 500)]).best for figure in ((100, 400), (100, 110, 400))]
    assert alone[1] < alone[0]


def test_the_scale_is_that_of_what_was_said() -> None:
    told: list[list[Any]] = [[3, 5], [0, 5], [-1, 5], [(0, 4), 5], [(2, 4), (1, 9)]]
    assert [m.scenario_mixture(figures).scale for figures in told] == [
        "log",
        "log1p",
        "linear",
        "log1p",
        "log",
    ]
    counted, measured = m.scenario_mixture([0, 3]), m.scenario_mixture([0, 3], scale="linear")
    assert counted.low == 0
    assert measured.scale == "linear"
    assert (measured.low or 0) < 0
    assert (m.scenario_mixture([(0, 3)], scale="linear").low or 0) < 0


def test_a_range_from_zero_says_nothing_of_ratios() -> None:
    """On ln(1 + x) alone its lower side, of ln 101, would make the upper end thousands."""
    found = m.scenario_mixture([(0, 100)])
    assert (found.low, found.best, found.high) == pytest.approx((0.61655, 50, 183.71), rel=1e-4)
    zero = m.scenario_mixture([(0, 0, 100)])
    assert (zero.low, zero.best, zero.high) == pytest.approx((0, 0, 158.71), abs=0.01)
    together = m.scenario_mixture([(0, 100), (20, 90)])
    assert (together.high or 0) < (found.high or 0)
    assert (together.low or 0) > (found.low or 0)


def test_the_urn_is_that_of_its_sources_one_by_one() -> None:
    for (a, c), (base, gains) in zip(m.scenarios.prior.URNS, chances_of_repeats([3, 2, 1]), strict=True):
        own = c * (1 - a)
        by_hand = own**3 * math.factorial(2) * math.factorial(1) / math.prod(c + i for i in range(6))
        assert math.exp(base) == pytest.approx(by_hand, rel=1e-12)
        exact = a * c * (a * c + 1) * (a * c + 2) / (own * 2)
        assert math.exp(gains[3]) == pytest.approx(exact, rel=1e-12)


def test_many_figures_are_weighed_as_few_are() -> None:
    """From 31 distinct figures on the work is linear; what it gives must not jump there."""
    figures = [1000 + 7 * ((i * 37) % 101) for i in range(31)]
    few, more = m.scenario_mixture(figures[:30]), m.scenario_mixture(figures)
    assert (more.low, more.high) == pytest.approx((few.low, few.high), rel=0.03)
    spoiled = [*figures, 5, 7_000_003, 90_000_001]
    assert m.scenario_mixture(spoiled).low == pytest.approx(more.low, rel=0.03)
    assert m.scenario_mixture(spoiled).high == pytest.approx(more.high, rel=0.03)


@pytest.mark.parametrize("spread", [0.005, 0.05, 0.4, 1.2])
@pytest.mark.parametrize("blunders", [0, 2])
def test_the_approximation_for_many_is_that_of_every_run(
    spread: float, blunders: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    rng = random.Random(f"{spread} {blunders}")  # noqa: S311  a simulation, not a secret
    figures = [1000 * math.exp(rng.gauss(0, spread)) for _ in range(25 - blunders)]
    figures += [1000 * math.exp(rng.choice([-5, 5, 7]) * rng.random()) for _ in range(blunders)]
    exact = m.scenario_mixture(figures)
    monkeypatch.setattr(m.scenarios.likelihoods, "MOST_TRIED", 5)
    found = m.scenario_mixture(figures)
    width = math.log((exact.high or 0) / (exact.low or 1))
    for a, b in ((exact.low, found.low), (exact.high, found.high)):
        assert abs(math.log((a or 0) / (b or 1))) < 0.02 * width


def test_of_many_figures_the_most_repeated_are_tried_as_exact() -> None:
    figures = [1000 + 13 * i for i in range(33)] + [1213] * 60
    found = m.scenario_mixture(figures)
    assert found.scenarios[0].value == 1213
    assert len(found.scenarios) == 31
    seen = evidence_of(ends_of([*figures, (5, None)]))
    assert seen.values[candidates(seen)[-1]] is not None


def test_two_camps_of_many_are_two_summits() -> None:
    seen = evidence_of(ends_of([*range(1000, 1400, 10), *range(90_001, 90_061, 2)]))
    at = next(likelihoods(seen, [0.05], candidates(seen)))
    assert len(at.estimated) >= 1
    assert max(at.estimated)[1] == pytest.approx(math.log(1190), rel=0.01)


# --- what may come


HOSTILE: list[list[Any]] = [
    [9e99] * 3,
    [1e-100, 1e100],
    [-1e100, 1e-100, 1e100],
    [0] * 1000,
    [0, 1e100],
    [5] * 1000,
    list(range(1, 1001)),
    list(range(-500, 500)),
    [10.0**i for i in range(-90, 90)],
    [(-1e100, 1e100)],
    [(1e-100, None), (None, 1e100)],
    [(0, None), (None, 0)],
    [(3, None)] * 200,
    [(1, 2, 3)] * 200 + [5],
    [1.0 + i * 2**-52 for i in range(40)],
]


@pytest.mark.parametrize("figures", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("coverage", [1e-300, 0.5, 0.9, 1 - 2**-53])
def test_nothing_overflows(figures: list[Any], coverage: float) -> None:
    found = m.scenario_mixture(figures, coverage=coverage)
    assert math.isfinite(found.best)
    assert found.range.low == found.low  # a Range, so in order and finite
    assert all(0 <= scenario.weight <= 1 + 1e-12 for scenario in found.scenarios)


UNREADABLE = [math.nan, math.inf, 10**101, "3,000", True, None, 1j]


@pytest.mark.parametrize("bad", UNREADABLE, ids=repr)
def test_a_figure_that_is_no_finite_number_is_named(bad: Any) -> None:
    with pytest.raises(MethodError, match=r"^figures\[1\] must be"):
        m.scenario_mixture([1, bad])


REFUSED: list[tuple[Any, dict[str, Any], str]] = [
    ([], {}, r"^figures must hold at least one figure and at most 100,000; got 0$"),
    ("123", {}, r"^figures must be a list of figures; got '123'$"),
    (7, {}, r"^figures must be a list of figures; got 7$"),
    ([1e-200], {}, r"^figures\[0\] must be 0 or at least 1e-100 in size; got 1e-200$"),
    ([(None, None)], {}, r"^figures\[0\] must have a low or a high; got \(None, None\)$"),
    ([(None, 3, None)], {}, r"^figures\[0\] must have a low or a high"),
    ([Range.nothing()], {}, r"^figures\[0\] must have a low or a high"),
    ([(5, 4)], {}, r"^figures\[0\] must be in order, low <= best <= high; got \(5, 4\)$"),
    ([(1, 9, 4)], {}, r"^figures\[0\] must be in order"),
    ([(1, 2, 3, 4)], {}, r"^figures\[0\] must be a number, \(low, high\) or \(low, best, high\); got"),
    ([(1, "4")], {}, r"^figures\[0\] must be a finite number; got '4'$"),
    (range(10_001), {}, r"^figures must be at most 10,000 different ones; got 10,001$"),
    ([1] * 100_001, {}, r"^figures must hold at least one figure and at most 100,000; got 100,001$"),
    ([1], {"coverage": 1}, "^coverage must lie between 0 and 1"),
    ([1], {"lineage": "known"}, "^lineage must be one of collapsed, unknown; got 'known'$"),
    ([1], {"lineage": ["unknown"]}, "^lineage must be one of collapsed, unknown"),
    ([1], {"lineage": "unknown", "prior": m.DEFAULT_SCENARIOS}, "^lineage must be that of the prior, collapsed; got"),
    ([1], {"scale": "log"}, "^scale must be one of auto, linear; got 'log'$"),
    ([1], {"prior": m.DEFAULT_PRIOR}, "^prior must be a ScenarioPrior, such as learn_scenarios gives; got Prior"),
]


@pytest.mark.parametrize(("figures", "options", "message"), REFUSED, ids=range(len(REFUSED)))
def test_bad_input_is_one_clear_error(figures: Any, options: dict[str, Any], message: str) -> None:
    with pytest.raises(MethodError, match=message):
        m.scenario_mixture(figures, **options)


# --- what would change it most


@pytest.mark.parametrize(
    ("figures", "place", "confirmed"),
    [([1500, 3000, 10_000], 2, 3000), ([140, 145, 9000, 150], 1, 145), ([100, 200, 200, 400], 3, 200)],
)
def test_what_would_change_it_most_is_one_figure_less_and_one_more_source(
    figures: list[float], place: int, confirmed: float
) -> None:
    found = m.scenario_mixture(figures, lineage="unknown", coverage=0.8)
    without, more = m.influences(figures, found)
    less = [
        m.scenario_mixture(figures[:i] + figures[i + 1 :], lineage="unknown", coverage=0.8) for i in range(len(figures))
    ]
    moved = [
        abs(math.log((a.low or 0) / (found.low or 1))) + abs(math.log((a.high or 0) / (found.high or 1))) for a in less
    ]
    assert (without.without, without.confirmed) == (place, None)
    assert without.estimate == less[place]
    assert moved[place] == max(moved)
    assert (more.without, more.confirmed) == (None, confirmed)
    assert more.estimate == m.scenario_mixture([*figures, confirmed], lineage="unknown", coverage=0.8)


@pytest.mark.parametrize(
    ("figures", "told"),
    [
        ([5], [(None, 5)]),
        ([(1, 4), (2, 90)], [(0, None)]),
        ([(3, None)], []),
        ([-9e99, 9e99, 5e99], [(0, None), (None, 5e99)]),  # ends that no number can hold
        ([(3e-76, 4.0, 469280.0), 4.5], [(1, None), (None, 4.5)]),  # a low that is 0 to a float
    ],
)
def test_a_single_figure_and_ranges_alone_have_less_to_change(figures: list[Any], told: list[Any]) -> None:
    found = m.influences(figures, m.scenario_mixture(figures))
    assert [(change.without, change.confirmed) for change in found] == told


def test_a_linear_scale_is_kept_where_one_figure_less_would_end_it() -> None:
    figures = [-1, 3, 4]
    assert {change.estimate.scale for change in m.influences(figures, m.scenario_mixture(figures))} == {"linear"}
