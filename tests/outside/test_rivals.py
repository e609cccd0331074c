"""The estimate on real sets, beside its rivals: no worse than when it was chosen, and the table that tells it."""

import math
from pathlib import Path

import pytest

from figrecon.ranges import Range
from tests.benchmarks import rivals as r

# By set: cases, then of the default, of what is learned and of what truths of the other half teach the least coverage
# in percent and the greatest mean log interval score: those of the study by which the estimator was chosen or, of
# the ranges of forecasts, which it did worse (6.36), our own.
CHOSEN: dict[str, tuple[int, tuple[float, float], tuple[float, float], tuple[float, float]]] = {
    "ebola, two sources, the days around": (99, (100, 0.48), (96.9, 0.14), (88.8, 0.14)),
    "ebola, two sources, the next figure": (103, (95, 0.54), (85, 0.28), (90, 0.30)),
    "ebola, one origin": (99, (98.9, 2.27), (98.9, 2.27), (92, 0.40)),
    "losses in Ukraine, one source left out": (97, (65.9, 8.31), (73, 7.67), (87, 7.30)),
    "covid, medians": (253, (82.5, 2.80), (79, 2.65), (91.6, 2.35)),
    "covid, ranges": (253, (98.8, 3.15), (98.8, 3.14), (92, 2.16)),
    "populations in Wikidata": (48, (95, 4.63), (93, 4.51), (93, 4.53)),
}


def row(text: str) -> tuple[float, float, float]:
    """Coverage, score and width of a row of the table."""
    held, score, width = (cell.strip(" %") for cell in text.strip("| ").split("|"))
    return float(held), float(score), float(width)


@pytest.mark.outside
@pytest.mark.parametrize("name", CHOSEN)
def test_no_set_is_held_worse_than_when_the_estimate_was_chosen(name: str, data: Path) -> None:
    trials = list(r.SETS[name](data))
    cases, *wanted = CHOSEN[name]
    assert len(trials) == cases
    learned = r.learned(trials)
    methods = [r.METHODS["scenario mixture"], learned["scenario mixture, learned"], learned[r.WITH_TRUTHS]]
    for method, (held, score) in zip(methods, wanted, strict=True):
        found = row(r.judged(trials, method))
        assert found[0] >= held
        assert found[1] <= score + 0.005


def test_a_row_is_coverage_score_and_width_of_one_more_than_each() -> None:
    trials = [r.Trial((9.0, 99.0), 19), r.Trial((9.0, 99.0), 999), r.Trial((0.0, 99.0), 0)]
    held, score, width = row(r.judged(trials, r.METHODS["hull"]))
    assert held == pytest.approx(66.7, abs=0.05)
    assert width == pytest.approx((2 * math.log(10) + math.log(100)) / 3, abs=0.005)
    assert score == pytest.approx(width + 20 * math.log(10) / 3, abs=0.01)
    below = row(r.judged([r.Trial((1.0,), 2)], lambda _: Range(-5, 0, 3)))
    assert below == pytest.approx((100, math.log(4), math.log(4)), abs=0.005)


def test_figures_are_points_by_their_best_or_middle() -> None:
    trial = r.Trial((3, (1, None, 5), (2, 4, 9), (7, None, None), (None, None, 8)), 1)
    assert trial.points == [3, 3, 4, 7, 8]


def test_every_method_takes_every_kind_of_set() -> None:
    points = [r.Trial((float(n), n + 1.0, 0.0), n) for n in range(1, 5)]
    ranges = [r.Trial(((n, n + 1.0, n + 3.0), (n + 1.0, n + 2.0, n + 5.0)), n + 1) for n in range(1, 5)]
    names = [line.split("|")[1].strip() for line in r.table(points)][2:]
    assert names == [*r.METHODS, *r.learned(points)]
    assert [line.split("|")[1].strip() for line in r.table(ranges)][2:] == [
        *r.METHODS,
        *r.FOR_RANGES,
        *r.learned(ranges),
    ]


def test_the_command_prints_the_sets_that_are_asked_for(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["rivals", "sim"])
    monkeypatch.setattr(r, "SIMULATED", 4)
    r.main()
    printed = capsys.readouterr().out
    assert printed.startswith("## simulated, the four promised columns: 64 cases\n")
    assert printed.count("| method |") == 1
