"""The estimate beside every rival on real sets and in simulation: coverage, log interval score and width, in one run.

Run `python -m tests.benchmarks.rivals` where the real data is (the folder named by FIGRECON_DATA; about half a minute),
with the beginning of a set's name for the sets that begin so. Sets and truths:

- the cases of `backtests`: Ebola 2014, by two sources and by one, and losses in Ukraine with one source left out;
- forecasts of weekly cases and deaths by teams of the European COVID-19 Forecast Hub, the ensemble left out, with what
  was observed: their medians as figures, and their 5 to 95 % ranges with the medians;
- statements of population in Wikidata: the one before and the one after say the one between;
- the four promised columns of `calibration`.

The log score is the interval score of ln(1 + x), as Bosse et al. (PLOS Computational Biology 19 (2023) e1011393) advise
for counts with zeros, and so is the width: one of 0.7 is a factor of two. An end below 0 is 0.
"""

import math
import random
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from statistics import fmean

import attrs

import figrecon as fr
from figrecon import methods as m
from figrecon.ranges import Range
from figrecon.scoring import interval_score
from tests._examples import DATA

from . import backtests, calibration

COVERAGE = 0.9
SIMULATED = 250
"""Groups of each size in each of the four promised columns."""
RELATIVE_U = 0.1
"""The standard uncertainty, relative to the figure, that random effects are given: figures come without one."""
LEARNED = "scenario mixture, learned"
WITH_TRUTHS = "scenario mixture, with truths"
TRUTHS_OF_OTHERS = "scenario mixture, truths of other groups"

Figure = float | tuple[float | None, float | None, float | None]


@attrs.frozen
class Trial:
    """Figures of one subject, what their range should hold, and the window, series or place that they are of."""

    figures: tuple[Figure, ...]
    truth: float
    group: str = ""

    @property
    def points(self) -> list[float]:
        """Each figure as a number: its best, or the middle of its ends."""
        return [figure if isinstance(figure, (int, float)) else _named(*figure) for figure in self.figures]


Method = Callable[[Trial], Range]


def _named(low: float | None, best: float | None, high: float | None) -> float:
    ends = [end for end in (low, high) if end is not None]
    return best if best is not None else sum(ends) / len(ends)


# --- the sets


def _positions(cases: Iterator[backtests.Case]) -> Iterator[Trial]:
    """What the origins hold, as any policy is given it."""
    for case in cases:
        figures = [p.figure for p in fr.reconcile(case.reports, roster=case.roster).positions]
        yield Trial(tuple([(f.low, f.best, f.high) for f in figures]), case.truth, case.group)


def _forecasts(folder: Path, columns: Sequence[str]) -> Iterator[Trial]:
    groups: dict[tuple[str, ...], list[Figure]] = defaultdict(list)
    observed: dict[tuple[str, ...], float] = {}
    for row in backtests.rows_of(folder / "covid_forecasts" / "claims.csv"):
        key = row["location"], row["target_type"], row["target_end_date"], row["forecast_date"]
        observed[key] = float(row["observed"])
        if "ensemble" not in row["model"]:
            said = [float(row[column]) for column in columns]
            groups[key].append(said[0] if len(said) == 1 else (said[0], said[1], said[2]))
    for target, figures in groups.items():
        if len(figures) > 1 and observed[target] >= 0:  # below is a correction of earlier weeks, no count
            yield Trial(tuple(figures), observed[target], group=target[0])


def _populations(folder: Path) -> Iterator[Trial]:
    series: dict[str, dict[str, float]] = defaultdict(dict)
    for row in backtests.rows_of(folder / "wikidata_population" / "figures.csv"):
        if row["measure"] == "P1082":  # population
            series[row["case"]][row["as_of"]] = float(row["value"])
    for place, by_day in series.items():
        values = [by_day[day] for day in sorted(by_day)]
        for before, truth, after in zip(values, values[1:], values[2:], strict=False):
            yield Trial((before, after), truth, group=place)


def _simulated(world: str) -> Iterator[Trial]:
    rng = random.Random(calibration.SEED)  # noqa: S311  a simulation, not a secret
    for n in calibration.SIZES:
        for number in range(SIMULATED):
            group = calibration.group(rng, calibration.WORLDS[world], n)
            yield Trial(tuple(group.figures), math.exp(group.truth), group=f"{n}, {number}")


REAL: dict[str, Callable[[Path], Iterator[Trial]]] = {
    "Ebola, the days around": lambda folder: _positions(backtests.ebola(folder, backtests.around, relays=False)),
    "Ebola, the next figure": lambda folder: _positions(backtests.ebola(folder, backtests.following, relays=False)),
    "Ebola, one origin": lambda folder: _positions(backtests.ebola(folder, backtests.around, relays=True)),
    "losses in Ukraine": lambda folder: _positions(backtests.radford(folder)),
    "forecasts, medians": partial(_forecasts, columns=["q50"]),
    "forecasts, ranges": partial(_forecasts, columns=["q05", "q50", "q95"]),
    "populations": _populations,
}
SIMULATIONS: dict[str, Callable[[], Iterator[Trial]]] = {
    world: partial(_simulated, world) for world in calibration.PROMISED
}


# --- the methods


def _of_points(call: Callable[..., m.Pooled]) -> Method:
    return lambda trial: call(trial.points, coverage=COVERAGE).range


def _plain(call: Callable[..., Range]) -> Method:
    return lambda trial: call(trial.points)


def _textbook(trial: Trial) -> Range:
    """The log-t interval, where there is one; of equal figures, a single one or a zero the hull."""
    values = trial.points
    there_is = len(set(values)) > 1 and min(values) > 0
    return m.log_t(values, coverage=COVERAGE).range if there_is else m.hull(values)


def _algorithm_a(trial: Trial) -> Range:
    values = trial.points
    return m.algorithm_a(values, coverage=COVERAGE).range if len(values) > 1 else m.hull(values)


def _random_effects(trial: Trial) -> Range:
    """Paule and Mandel's tau with Hartung and Knapp's interval, of ln(1 + x)."""
    logs = [math.log1p(x) for x in trial.points]
    found = m.random_effects(logs, [RELATIVE_U] * len(logs), tau="PM", interval="hksj", coverage=COVERAGE)
    return Range(*(math.expm1(x) for x in (found.low or 0, found.best or 0, found.high or 0)))


def _of_ranges(call: Callable[..., Range]) -> Method:
    """A rule for ranges with a best."""

    def found(trial: Trial) -> Range:
        lows, bests, highs = zip(*[f for f in trial.figures if isinstance(f, tuple)], strict=True)
        return call(lows, highs, bests)

    return found


def _mixture(prior: m.ScenarioPrior) -> Method:
    return lambda trial: m.scenario_mixture(trial.figures, coverage=COVERAGE, prior=prior).range


METHODS: dict[str, Method] = {
    "scenario mixture": _mixture(m.DEFAULT_SCENARIOS),
    "scenario mixture, lineage unknown": _mixture(m.UNKNOWN_LINEAGE),
    "moderated log-t": _of_points(m.moderated_log_t),
    "hull": _plain(m.hull),
    "quartiles": _plain(m.quartiles),
    "p10–p90": _plain(m.p10_p90),
    "trimmed": _plain(m.trimmed),
    "sign test": _of_points(m.sign_test),
    "signed rank": _of_points(m.signed_rank),
    "Algorithm A": _algorithm_a,
    "log-t": _textbook,
    "PM + HKSJ": _random_effects,
}
FOR_RANGES: dict[str, Method] = {
    "expert pool": _of_ranges(partial(m.expert_pool, coverage=COVERAGE)),
    "expert quartiles": _of_ranges(m.expert_quartiles),
    "expert deciles": _of_ranges(m.expert_deciles),
    "quantile average": _of_ranges(m.quantile_average),
}


def learned(trials: Sequence[Trial]) -> dict[str, Method]:
    """The methods that learn from the figures of the set, as a user would, with and without truths.

    With truths each half of the cases is judged by what the other half taught. The halves are every other case, by
    which neighbors in time teach each other, and, where cases hang together in groups, every other group.
    """
    figures = [trial.figures for trial in trials]
    prior = m.learn_prior([trial.points for trial in trials])
    places = {group: place for place, group in enumerate(dict.fromkeys(trial.group for trial in trials))}
    found = {
        LEARNED: _mixture(m.learn_scenarios(figures)),
        WITH_TRUTHS: _taught(trials, range(len(trials))),
        "moderated, learned prior": lambda t: m.moderated_log_t(t.points, coverage=COVERAGE, prior=prior).range,
    }
    if 1 < len(places) < len(trials):
        found[TRUTHS_OF_OTHERS] = _taught(trials, [places[trial.group] for trial in trials])
    return found


def _taught(trials: Sequence[Trial], places: Sequence[int]) -> Method:
    """The mixture, which for cases in even places has learned from those in odd ones, and the other way round."""
    odd = {id(trial): place % 2 for trial, place in zip(trials, places, strict=True)}
    halves = [[trial for trial in trials if odd[id(trial)] == which] for which in (1, 0)]
    priors = [m.learn_scenarios([t.figures for t in half], [t.truth for t in half]) for half in halves]
    return lambda trial: _mixture(priors[odd[id(trial)]])(trial)


# --- the tables


@attrs.frozen
class Worth:
    """What the ranges of a method are worth on a set: coverage in percent, mean log interval score, mean log width."""

    held: float
    score: float
    width: float

    def __str__(self) -> str:
        return f"{self.held:.1f} / {self.score:.2f} / {self.width:.2f}"


def judged(trials: Sequence[Trial], method: Method) -> Worth:
    """What the ranges of a method are worth."""
    ranges = [method(trial) for trial in trials]
    held = sum(trial.truth in found for found, trial in zip(ranges, trials, strict=True))
    logs = [_logs(found) for found in ranges]
    truths = [math.log1p(trial.truth) for trial in trials]
    scores = [interval_score(found, truth, coverage=COVERAGE) for found, truth in zip(logs, truths, strict=True)]
    return Worth(100 * held / len(trials), fmean(scores), fmean((found.high or 0) - (found.low or 0) for found in logs))


def _logs(value: Range) -> Range:
    """The two ends as ln(1 + x)."""
    low, high = (math.log1p(max(end or 0, 0)) for end in (value.low, value.high))
    return Range(low, None, high)


def every_method(trials: Sequence[Trial]) -> dict[str, Method]:
    """All methods that can be asked of a set: those for experts only where each figure is a range."""
    ends = [figure for trial in trials for figure in trial.figures if isinstance(figure, tuple)]
    ranges = any(low != high for low, _, high in ends) and not any(None in figure for figure in ends)
    return {**METHODS, **learned(trials), **(FOR_RANGES if ranges else {})}


def table(sets: Mapping[str, Sequence[Trial]]) -> Iterator[str]:
    """A Markdown table: a row for each method, a column for each set with the number of its cases."""
    cells: dict[str, dict[str, str]] = defaultdict(dict)
    for name, trials in sets.items():
        for method, call in every_method(trials).items():
            cells[method][name] = str(judged(trials, call))
    yield "| method | " + " | ".join(f"{name} ({len(trials):,})" for name, trials in sets.items()) + " |"
    yield "|---|" + "---|" * len(sets)
    for method, found in cells.items():
        yield f"| {method} | " + " | ".join(found.get(name, "–") for name in sets) + " |"


def tables(folder: Path, begins: str = "") -> Iterator[str]:
    """The table of the real sets and that of the simulation, of the sets that begin so; of none no table."""
    for sets in (
        {name: list(of(folder)) for name, of in REAL.items() if name.startswith(begins)},
        {name: list(of()) for name, of in SIMULATIONS.items() if name.startswith(begins)},
    ):
        if sets:
            yield "\n".join(table(sets))


def main() -> None:
    """Print every table, or those of the sets that begin as the argument does."""
    print(*tables(DATA, sys.argv[1] if len(sys.argv) > 1 else ""), sep="\n\n")


if __name__ == "__main__":
    main()
