"""The estimate beside its rivals: no worse than when it was chosen, and the tables of the docs that tell it."""

import math
import re
from pathlib import Path

import pytest

from figrecon import methods as m
from figrecon.ranges import Range
from tests._examples import ROOT
from tests._tables import is_on_page
from tests.benchmarks import rivals as r

PAGE = ROOT / "docs" / "explanation" / "calibration.md"
NUMBERS = re.compile(r"\d+\.\d(?= %| /)|\b\d+\.\d\d\b")
"""Coverages, as the text and the cells have them, and scores."""

# By set: cases, then of the default, of what is learned and of what truths of the other half teach the least coverage
# in percent and the greatest mean log interval score: those of the study by which the estimator was chosen or, of
# the ranges of forecasts, which it did worse (6.36), our own.
CHOSEN: dict[str, tuple[int, tuple[float, float], tuple[float, float], tuple[float, float]]] = {
    "Ebola, the days around": (99, (100, 0.48), (96.9, 0.14), (88.8, 0.14)),
    "Ebola, the next figure": (103, (95, 0.54), (85, 0.28), (90, 0.30)),
    "Ebola, one origin": (99, (98.9, 2.27), (98.9, 2.27), (92, 0.40)),
    "losses in Ukraine": (97, (65.9, 8.31), (73, 7.67), (87, 7.30)),
    "forecasts, medians": (253, (82.5, 2.80), (79, 2.65), (91.6, 2.35)),
    "forecasts, ranges": (253, (98.8, 3.15), (98.8, 3.14), (92, 2.16)),
    "populations": (48, (95, 4.63), (93, 4.51), (93, 4.53)),
}


@pytest.fixture(scope="module")
def printed(data: Path) -> list[str]:
    """The two tables as the command prints them."""
    return list(r.tables(data))


@pytest.mark.outside
def test_the_page_says_what_the_command_prints(printed: list[str]) -> None:
    text = PAGE.read_text(encoding="utf-8")
    for table in printed:
        assert is_on_page(table, text)
    assert text.count("| method | Ebola, the days around") == text.count("| method | clean (1,000) |") == 1


def test_what_the_page_tells_of_coverage_and_scores_stands_in_its_tables() -> None:
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    tables = {number for line in lines if line.startswith("|") for number in NUMBERS.findall(line)}
    told = {number for line in lines if not line.startswith("|") for number in NUMBERS.findall(line)}
    assert len(told) > 40
    assert told <= tables


def cells(table: str) -> dict[str, dict[str, tuple[float, float, float]]]:
    """By method and set, without the number of its cases: coverage, score and width."""
    head, _, *lines = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()]
    sets = [name.rpartition(" (")[0] for name in head[1:]]
    found: dict[str, dict[str, tuple[float, float, float]]] = {}
    for method, *shown in lines:
        for name, cell in zip(sets, shown, strict=True):
            if cell != "–":
                held, score, width = cell.split(" / ")
                found.setdefault(method, {})[name] = float(held), float(score), float(width)
    return found


@pytest.mark.outside
@pytest.mark.parametrize("name", CHOSEN)
def test_no_set_is_held_worse_than_when_the_estimate_was_chosen(name: str, printed: list[str]) -> None:
    cases, *wanted = CHOSEN[name]
    assert f"| {name} ({cases}) |" in printed[0]
    found = cells(printed[0])
    for method, (held, score) in zip(("scenario mixture", r.LEARNED, r.WITH_TRUTHS), wanted, strict=True):
        assert found[method][name][0] >= held
        assert found[method][name][1] <= score


def test_a_cell_is_coverage_score_and_width_of_one_more_than_each() -> None:
    trials = [r.Trial((9.0, 99.0), 19), r.Trial((9.0, 99.0), 999), r.Trial((0.0, 99.0), 0)]
    found = r.judged(trials, r.METHODS["hull"])
    width = (2 * math.log(10) + math.log(100)) / 3
    assert found.held == pytest.approx(200 / 3)
    assert found.width == pytest.approx(width)
    assert found.score == pytest.approx(width + 20 * math.log(10) / 3)
    assert str(found) == "66.7 / 18.42 / 3.07"
    below = r.judged([r.Trial((1.0,), 2)], lambda _: Range(-5, 0, 3))
    assert (below.held, below.score, below.width) == pytest.approx((100, math.log(4), math.log(4)))


def test_a_case_is_judged_by_what_the_other_half_taught() -> None:
    sets = [r.Trial((100.0, 100.0 * f), 100.0, group=f"{f}") for f in (1.01, 1.5) for _ in range(40)]
    learned = r.learned(sets)
    for name, other in ((r.TRUTHS_OF_OTHERS, sets[40:]), (r.WITH_TRUTHS, sets[1::2])):
        prior = m.learn_scenarios([t.figures for t in other], [t.truth for t in other])
        assert prior.truths == 40
        assert learned[name](sets[0]) == m.scenario_mixture(sets[0].figures, prior=prior).range
    assert r.TRUTHS_OF_OTHERS not in r.learned([r.Trial((1.0, 2.0), 1), r.Trial((1.0, 3.0), 1)])  # one group
    assert r.TRUTHS_OF_OTHERS not in r.learned(list(r.SIMULATIONS["clean"]())[:4])  # nothing hangs together


def test_figures_are_points_by_their_best_or_middle() -> None:
    trial = r.Trial((3, (1, None, 5), (2, 4, 9), (7, None, None), (None, None, 8)), 1)
    assert trial.points == [3, 3, 4, 7, 8]


def test_every_method_takes_every_kind_of_set() -> None:
    points = [r.Trial((float(n), n + 1.0, 0.0), n) for n in range(1, 5)]
    ranges = [r.Trial(((n, n + 1.0, n + 3.0), (n + 1.0, n + 2.0, n + 5.0)), n + 1) for n in range(1, 5)]
    lines = list(r.table({"points": points, "ranges": ranges}))
    assert lines[0] == "| method | points (4) | ranges (4) |"
    found = {line.split("|")[1].strip(): line for line in lines[2:]}
    assert list(found) == [*r.METHODS, *r.learned(points), *r.FOR_RANGES]
    assert [name for name, line in found.items() if "| – |" in line] == list(r.FOR_RANGES)


def test_the_command_prints_the_sets_that_are_asked_for(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["rivals", "clean"])
    monkeypatch.setattr(r, "SIMULATED", 4)
    r.main()
    printed = capsys.readouterr().out
    assert printed.startswith("| method | clean (16) |\n|---|---|\n| scenario mixture | ")
    assert len(printed.splitlines()) == 2 + len(r.METHODS) + 3
