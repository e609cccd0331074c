"""A track record of real forecasters, learned on one half of the weeks and used on the other (COVID-19 Forecast Hub).

What it shows is what the docs say: weights move the best a little, for better or worse, and no range.
"""

import csv
import math
from collections.abc import Mapping
from pathlib import Path
from statistics import median

import pytest

import figrecon as fr
from figrecon.scoring import TrackRecord, track_record

pytestmark = pytest.mark.outside
Rows = list[dict[str, str]]


@pytest.fixture(scope="module")
def rows(data: Path) -> Rows:
    """The median of each team for each place, count, week and horizon; not the ensemble, which is made of the teams."""
    path = data / "covid_forecasts" / "claims.csv"
    if not path.is_file():
        pytest.skip(f"no {path.name} in the folder of real data")
    with path.open(encoding="utf-8", newline="") as lines:
        return [row for row in csv.DictReader(lines) if "ensemble" not in row["model"]]


def subject(row: dict[str, str]) -> str:
    return " ".join(row[name] for name in ("location", "target_type", "target_end_date", "horizon"))


def half(rows: Rows, *, early: bool) -> list[fr.Report]:
    """The reports on the weeks before the middle one, or from there on."""
    weeks = sorted({row["target_end_date"] for row in rows})
    middle = weeks[len(weeks) // 2]
    return [
        fr.Report(subject(row), float(row["q50"]), source=row["model"], published=row["forecast_date"])
        for row in rows
        if (row["target_end_date"] < middle) is early
    ]


def learned(rows: Rows, *, early: bool) -> TrackRecord:
    truths = {subject(row): float(row["observed"]) for row in rows}
    return track_record(fr.reconcile_each(half(rows, early=early)), truths)


@pytest.mark.parametrize("early", [True, False])
def test_the_record_tells_the_teams_apart(rows: Rows, early: bool) -> None:
    record = learned(rows, early=early)
    weights = record.weights()
    assert max(weights, key=lambda name: weights[name]) == "UMass-MechBayes"
    assert min(weights, key=lambda name: weights[name]) == "EuroCOVIDhub-baseline"  # which repeats the last week
    assert sum(one.no_ratio for one in record) == (9 if early else 0)  # one week was corrected to less than nothing


def off(answers: Mapping[str, fr.Reconciliation], truths: dict[str, float]) -> float:
    """The median distance of a best from the truth, in logarithms."""
    told = [(answer.range.best, truths[name]) for name, answer in answers.items() if truths[name] > 0]
    return median(abs(math.log(best / truth)) for best, truth in told if best)


@pytest.mark.parametrize(("early", "before", "after"), [(True, 0.248, 0.295), (False, 0.175, 0.166)])
def test_weights_move_the_best_for_better_or_worse_and_no_range(
    rows: Rows, early: bool, before: float, after: float
) -> None:
    truths = {subject(row): float(row["observed"]) for row in rows}
    weights, said = learned(rows, early=early).weights(), half(rows, early=not early)
    plain, weighted = (
        fr.reconcile_each(said, policy=p) for p in (fr.policies.REPORTED, fr.policies.WeightedBest(weights))
    )
    both = {name: answer for name, answer in weighted.items() if plain[name].range.best is not None}
    assert off(plain, truths) == pytest.approx(before, abs=5e-4)
    assert off(both, truths) == pytest.approx(after, abs=5e-4)
    for name, answer in plain.items():
        assert (answer.range.low, answer.range.high) == (weighted[name].range.low, weighted[name].range.high)


@pytest.mark.parametrize("early", [True, False])
def test_an_estimate_holds_the_truth_no_less_often_with_weights(rows: Rows, early: bool) -> None:
    truths = {subject(row): float(row["observed"]) for row in rows}
    weights, said = learned(rows, early=early).weights(), half(rows, early=not early)
    plain = fr.reconcile_each(said, policy=fr.Estimate(0.9))
    weighted = fr.reconcile_each(said, policy=fr.policies.WeightedBest(weights, of=fr.Estimate(0.9)))
    held = {name for name, answer in plain.items() if truths[name] in answer.range}
    assert held
    assert held <= {name for name, answer in weighted.items() if truths[name] in answer.range}
