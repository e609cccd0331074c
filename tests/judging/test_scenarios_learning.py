"""What a batch teaches the mixture: spreads, agreement, copying, the scale and, with truths, the tails."""

import copy
import math
import pickle
import random
from typing import Any

import pytest

from figrecon import methods as m
from figrecon.errors import MethodError
from tests.benchmarks import calibration as c

Figures = list[float]


def batch(spread: float, n: int = 120, sources: int = 3, seed: int = 7) -> tuple[list[Figures], list[float]]:
    """Subjects whose sources err by a normal in ln x, in many digits, and the truths."""
    rng = random.Random(seed)  # noqa: S311  a simulation, not a secret
    truths = [math.exp(rng.uniform(5, 12)) for _ in range(n)]
    return [[t * math.exp(rng.gauss(0, spread)) for _ in range(sources)] for t in truths], truths


@pytest.mark.parametrize("spread", [0.003, 0.03, 0.3, 1.5])
def test_the_spread_of_a_batch_is_found(spread: float) -> None:
    groups, _ = batch(spread)
    found = m.learn_scenarios(groups)
    assert found.spread == pytest.approx(spread, rel=0.5)
    assert found.subjects == 120
    one = groups[0]
    learned, default = m.scenario_mixture(one, prior=found).range, m.scenario_mixture(one).range
    assert ((learned.high or 0) - (learned.low or 0) < (default.high or 0) - (default.low or 0)) == (spread < 1)


def test_agreement_and_copying_are_found() -> None:
    rng = random.Random(3)  # noqa: S311
    exact = [[float(n), float(n), float(n), n * math.exp(rng.gauss(0, 0.4))] for n in range(1001, 1201)]
    agreeing = m.learn_scenarios(exact)
    assert agreeing.agreement > 0.5
    copying = m.learn_scenarios(exact, lineage="unknown")
    assert copying.lineage == "unknown"
    pairs = [[x, x, y, y] for x, y in ((n + rng.random(), n * 2 + rng.random()) for n in range(1001, 1201))]
    assert m.learn_scenarios(pairs).copying > agreeing.copying


def test_nothing_is_learned_of_single_figures_and_little_of_two_subjects() -> None:
    assert m.learn_scenarios([]) == m.DEFAULT_SCENARIOS
    assert m.learn_scenarios([[3], [5]], lineage="unknown") == m.UNKNOWN_LINEAGE
    few = m.learn_scenarios([[100, 101], [200, 203]])
    for a, b in zip(few.spread_weights, m.DEFAULT_SCENARIOS.spread_weights, strict=True):
        assert abs(a - b) < 0.2
    assert few.subjects == 2


@pytest.mark.parametrize(
    "groups",
    [
        [[137, 137, 137]] * 60,
        [[137, 137]] * 2_000,
        [[0, 0], [0, 0, 0]] * 30,
        [[1e-100, 1e100]] * 40,
        [[-1e100, 1e100]] * 40,
        [[(5, None), (None, 9)]] * 40,
        [[1.0, 1.0 + 2**-52]] * 40,
        [[0, 10], [5, 5]] * 40,
        [[(1, 4), (2, 5)]] * 40,
    ],
    ids=range(9),
)
def test_no_batch_explodes(groups: list[list[Any]]) -> None:
    found = m.learn_scenarios(groups)
    assert math.fsum(found.urns) == pytest.approx(1)
    for group in ([137], [137, 140], groups[0]):
        got = m.scenario_mixture(group, prior=found)
        assert got.best == got.range.best  # a Range: in order, and finite
    one = m.scenario_mixture([137], prior=found)
    if found.scale == "auto":
        assert one.low is not None
        assert one.high is not None
        assert one.low > 137 / 1e4
        assert one.high < 137 * 1e4
    else:  # sources that differ by googols may be off by as much
        assert (one.low, one.high) == (None, None)


def test_like_subjects_are_learned_from_once_each_and_large_batches_evenly() -> None:
    groups, _ = batch(0.1, n=30)
    assert m.learn_scenarios(groups * 2).spread_weights == m.learn_scenarios(groups + groups[::-1]).spread_weights
    large, _ = batch(0.1, n=2_100)
    assert m.learn_scenarios(large).subjects == 420  # every fifth


def test_figures_that_agree_to_the_last_digits_make_finer_spreads() -> None:
    groups, _ = batch(1e-6)
    found = m.learn_scenarios(groups)
    assert found.spreads[0] < 0.004
    assert found.spread == pytest.approx(1e-6, rel=1)


def test_the_linear_scale_is_taken_where_the_batch_calls_for_it() -> None:
    rng = random.Random(5)  # noqa: S311
    degrees = [[t + rng.gauss(0, 0.5) for _ in range(4)] for t in (rng.uniform(1, 30) for _ in range(150))]
    found = m.learn_scenarios(degrees)
    assert found.scale == "linear"
    assert found.unit == pytest.approx(15, rel=0.2)
    assert m.scenario_mixture([1, 2], prior=found).scale == "linear"
    assert "differ by 0.0" in str(found)
    assert m.learn_scenarios([[-3, -2], [4, 5]]).scale == "linear"  # no logarithm of those
    assert m.learn_scenarios([[0, 0], [0]]).scale == "auto"


def test_truths_set_the_tails() -> None:
    groups, truths = batch(0.2)
    shifted = m.learn_scenarios(groups, [t * 1.15 for t in truths])  # all sources are too low
    assert shifted.tails is not None
    assert shifted.truths == 120
    assert shifted.tails[0] > 0.05
    assert shifted.tails[1] > 0.95
    found = [m.scenario_mixture(group, prior=shifted) for group in groups]
    held = sum((f.low or 0) <= t * 1.15 <= (f.high or 0) for f, t in zip(found, truths, strict=True))
    assert held / len(groups) >= 0.88
    plain = m.learn_scenarios(groups, [None] * len(groups))
    assert plain == m.learn_scenarios(groups)
    assert m.learn_scenarios(groups, [*truths[:20], *[None] * 100]) == plain  # too few


def test_tails_learned_at_one_coverage_are_moved_to_another() -> None:
    groups, truths = batch(0.2)
    prior = m.learn_scenarios(groups, truths, coverage=0.8)
    assert prior.coverage == 0.8
    assert prior.probabilities(0.8) == pytest.approx(prior.tails)
    tails = [prior.probabilities(x) for x in (1e-9, 0.5, 0.8, 0.9, 1 - 2**-53)]
    assert [low for low, _ in tails] == sorted([low for low, _ in tails], reverse=True)
    assert [high for _, high in tails] == sorted([high for _, high in tails])
    assert all(0 < low < high < 1 for low, high in tails[1:])


def test_truths_stretch_the_ranges_of_experts() -> None:
    rng = random.Random(11)  # noqa: S311
    truths = [math.exp(rng.uniform(5, 9)) for _ in range(80)]
    rows = [[(t * 1.5 * 0.99, t * 1.5 * 1.01), (t * 1.4, t * 1.45, t * 1.55)] for t in truths]
    prior = m.learn_scenarios(rows, truths)
    assert prior.stretch > 2
    found = [m.scenario_mixture(row, prior=prior) for row in rows]
    assert sum((f.low or 0) <= t <= (f.high or 0) for f, t in zip(found, truths, strict=True)) >= 72
    assert prior.truths == 80
    assert m.learn_scenarios(rows[:20], truths[:20]).stretch == 1


def test_a_truth_with_no_place_on_the_scale_is_left_out() -> None:
    groups, truths = batch(0.2, n=40)
    ranges: list[Any] = [[(90, 110), (95, 120)]] * 40
    assert m.learn_scenarios(groups, [0.0] * 12 + truths[12:]).tails is None
    assert m.learn_scenarios([[0.0, *g] for g in groups], [0.0] * 40).tails is not None
    assert m.learn_scenarios(ranges, [-1] * 40).stretch == 1


def test_a_prior_pickles_compares_and_says_what_it_learned() -> None:
    groups, truths = batch(0.03)
    found = m.learn_scenarios(groups, truths)
    assert pickle.loads(pickle.dumps(found)) == found == copy.deepcopy(found)  # noqa: S301
    assert found != m.DEFAULT_SCENARIOS
    assert hash(found) == hash(copy.copy(found))
    assert str(found).endswith("learned from 120 subjects, 120 with a known truth")
    assert "sd of ln x 0.0" in str(found)
    own_size = m.ScenarioPrior(scale="linear")
    assert str(own_size).startswith("sources that estimate differ by 0.26 of their typical size; of those")
    assert m.scenario_mixture([3, 5], prior=own_size) != m.scenario_mixture([3, 5])


REFUSED: list[tuple[Any, dict[str, Any], str]] = [
    (5, {}, "^groups must be a list; got 5$"),
    ("abc", {}, "^groups must be a list; got 'abc'$"),
    ([[1, 2], 7], {}, r"^groups\[1\] must be a list of figures; got 7$"),
    ([[1, 2], []], {}, r"^groups\[1\] must hold at least one figure"),
    ([[1, "x"]], {}, r"^groups\[0\]\[1\] must be a finite number; got 'x'$"),
    ([[1, 2]], {"truths": [1, 2]}, "^truths must be as many as groups, 1; got 2$"),
    ([[1, 2]], {"truths": ["x"]}, r"^truths\[0\] must be a finite number; got 'x'$"),
    ([[1, 2]], {"truths": 3}, "^truths must be a list; got 3$"),
    ([[1, 2]], {"lineage": "?"}, "^lineage must be one of collapsed, unknown; got"),
    ([[1, 2]], {"truths": [1], "coverage": 0}, "^coverage must lie between 0 and 1"),
    ([[1, 2]], {"coverage": 2}, "^coverage must lie between 0 and 1"),
]


@pytest.mark.parametrize(("groups", "options", "message"), REFUSED, ids=range(len(REFUSED)))
def test_a_bad_batch_is_one_clear_error(groups: Any, options: dict[str, Any], message: str) -> None:
    with pytest.raises(MethodError, match=message):
        m.learn_scenarios(groups, **options)


PRIORS: list[tuple[dict[str, Any], str]] = [
    ({"spreads": (0.0, 1.0)}, r"^spreads must be numbers above 0; got \(0.0, 1.0\)$"),
    ({"spreads": ()}, "^spreads must be numbers above 0"),
    ({"lineage": "x"}, "^lineage must be one of collapsed, unknown; got 'x'$"),
    ({"scale": "log"}, "^scale must be one of auto, linear; got 'log'$"),
    ({"urns": (1.0,)}, r"^urns must be 5 weights above 0 that sum to 1; got \(1.0,\)$"),
    ({"urns": (0.5, 0.5, 0.5, 0.25, 0.25)}, "^urns must be 5 weights"),
    ({"spread_weights": (0.0, *[1 / 7] * 7)}, "^spread_weights must be 8 weights"),
]


@pytest.mark.parametrize(("fields", "message"), PRIORS, ids=range(len(PRIORS)))
def test_a_prior_that_is_none(fields: dict[str, Any], message: str) -> None:
    with pytest.raises(MethodError, match=message):
        m.ScenarioPrior(**fields)


def test_a_learned_prior_beats_the_default_in_simulation() -> None:
    rng = random.Random(1)  # noqa: S311
    groups = [c.group(rng, c.World(spread=0.1), 3) for _ in range(200)]
    prior = m.learn_scenarios([g.figures for g in groups])
    scores = {
        name: c.score([m.scenario_mixture(g.figures, prior=known).range for g in groups], [g.truth for g in groups])
        for name, known in (("learned", prior), ("default", m.DEFAULT_SCENARIOS))
    }
    assert scores["learned"].interval < scores["default"].interval
    assert scores["learned"].coverage > 0.8
