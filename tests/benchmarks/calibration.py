"""What the ranges are worth: a seeded simulation of conflicting figures, printed as the tables of the docs.

Run `python -m tests.benchmarks.calibration` (about half a minute), or with a number of groups per cell.

Truth: log-uniform from 300 to 300,000. Each source errs by a normal in ln x; the spread of a group is itself log-normal
(median 0.4, sigma 0.6). Figures are rounded to one or two digits, half and half. An outlier is off by a further factor
of e to the 1 … 2.5, upward in 70 %. A copy repeats an earlier figure. Shared bias moves all sources alike.
The interval score is Gneiting and Raftery's (2007) in ln x: width plus 2/alpha times the miss; lower is better.
"""

import math
import random
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence

import attrs

from figrecon.methods import Prior, hull, learn_prior, log_t, mixed_log_t, moderated_log_t, scenario_mixture
from figrecon.ranges import Range

SEED = 20241023
GROUPS = 1_000
"""Of each size in each world: the coverage of a column is then known to half a point (one standard error)."""
SIZES = (2, 3, 5, 10)
COVERAGE = 0.9
TRUTHS = (math.log(300), math.log(300_000))
PROMISED = ("clean", "outliers 15 %", "copies 40 %", "both")


@attrs.frozen
class World:
    """How the sources of a simulated group err."""

    outliers: float = 0.0
    copies: float = 0.0
    spread: float | None = None  # None: drawn for each group
    bias: float = 0.0


WORLDS = {
    "clean": World(),
    "outliers 15 %": World(outliers=0.15),
    "copies 40 %": World(copies=0.4),
    "both": World(outliers=0.15, copies=0.4),
    "outliers 30 %": World(outliers=0.3),
    "agree, 0.1": World(spread=0.1),
    "chaos, 1.2": World(spread=1.2),
    "shared bias 0.3": World(bias=0.3),
}


@attrs.frozen
class Group:
    """The logarithm of the truth, and the figures reported."""

    truth: float
    figures: list[float]


@attrs.frozen
class Score:
    """Mean coverage and mean interval score over many groups."""

    coverage: float
    interval: float

    @classmethod
    def mean(cls, scores: Iterable["Score"]) -> "Score":
        """The plain mean of both."""
        rows = list(scores)
        return cls(sum(s.coverage for s in rows) / len(rows), sum(s.interval for s in rows) / len(rows))


Table = dict[str, dict[tuple[str, int], Score]]
"""By method, the world and the number of sources: what the ranges are worth."""


def rounded(x: float, digits: int) -> float:
    """X to so many significant digits, as a newspaper prints it."""
    unit = 10.0 ** (math.floor(math.log10(x)) - digits + 1)
    return round(x / unit) * unit


def figure(rng: random.Random, truth: float, spread: float, outliers: float) -> float:
    """One source's own figure, not rounded."""
    error = rng.gauss(0, spread)
    if rng.random() < outliers:
        error += rng.uniform(1, 2.5) * (1 if rng.random() < 0.7 else -1)
    return math.exp(truth + error)


def group(rng: random.Random, world: World, n: int) -> Group:
    """One subject, and what n sources say of it."""
    truth = rng.uniform(*TRUTHS)
    spread = math.exp(rng.gauss(math.log(0.4), 0.6)) if world.spread is None else world.spread
    shift = rng.gauss(0, world.bias)
    figures: list[float] = []
    for _ in range(n):
        if figures and rng.random() < world.copies:
            figures.append(rng.choice(figures))
        else:
            figures.append(rounded(figure(rng, truth + shift, spread, world.outliers), rng.choice((1, 2))))
    return Group(truth, figures)


def score(ranges: Iterable[Range], truths: Iterable[float]) -> Score:
    """Coverage and interval score in ln x."""
    held, total, n = 0, 0.0, 0
    for found, truth in zip(ranges, truths, strict=True):
        low, high = math.log(found.low or 0), math.log(found.high or 0)
        held += low <= truth <= high
        total += high - low + 2 / (1 - COVERAGE) * (max(0.0, low - truth) + max(0.0, truth - high))
        n += 1
    return Score(held / n, total / n)


def methods(groups: Sequence[Group]) -> dict[str, Callable[[list[float]], Range]]:
    """The methods compared, one with the prior learned from the very batch, as a user would."""
    learned: Prior = learn_prior(g.figures for g in groups)
    return {
        "hull (min to max)": hull,
        "log-t": lambda values: log_t(values, coverage=COVERAGE).range if len(set(values)) > 1 else hull(values),
        "moderated log-t": lambda values: moderated_log_t(values, coverage=COVERAGE).range,
        "moderated, learned prior": lambda values: moderated_log_t(values, coverage=COVERAGE, prior=learned).range,
        "scenario mixture": lambda values: scenario_mixture(values, coverage=COVERAGE).range,
        "scenario mixture, lineage unknown": lambda values: (
            scenario_mixture(values, coverage=COVERAGE, lineage="unknown").range
        ),
    }


def points(size: int = GROUPS, seed: int = SEED, worlds: Sequence[str] = tuple(WORLDS)) -> Table:
    """Every method in these worlds at every n."""
    rng = random.Random(seed)  # noqa: S311  a simulation, not a secret
    table: Table = {}
    for name in worlds:
        for n in SIZES:
            groups = [group(rng, WORLDS[name], n) for _ in range(size)]
            truths = [g.truth for g in groups]
            for method, call in methods(groups).items():
                table.setdefault(method, {})[name, n] = score((call(g.figures) for g in groups), truths)
    return table


MIXED = {
    "20 % at least": (0.2, 0.3, World()),
    "45 % at least": (0.45, 0.3, World()),
    "20 %, outliers 15 %": (0.2, 0.3, World(outliers=0.15)),
    "45 %, loose": (0.45, 0.8, World()),
    "45 %, loose, agree": (0.45, 0.8, World(spread=0.15)),
}
Ends = tuple[float | None, float | None]


def position(rng: random.Random, value: float, minima: float, gap: float) -> Ends:
    """What a source says of its belief: "at least", else in 9, 22 and 69 % "up to", a range, a point."""
    kind = rng.random()
    unit = 10.0 ** math.floor(math.log10(value))
    slack = abs(rng.gauss(0, gap))
    if kind < minima:
        low = value * math.exp(-slack)
        unit = 10.0 ** math.floor(math.log10(low))
        return math.floor(low / unit) * unit, None
    kind = (kind - minima) / (1 - minima)
    if kind < 0.09:
        high = value * math.exp(slack)
        return None, math.ceil(high / unit) * unit
    if kind < 0.31:
        width = abs(rng.gauss(0, 0.3))
        low, high = rounded(value * math.exp(-width), 2), rounded(value * math.exp(width), 2)
        return low, high
    point = rounded(value, rng.choice((1, 2)))
    return point, point


def as_points(rows: Sequence[Ends]) -> list[float]:
    """Every bound as if it were a point, every range as its geometric middle."""
    closed = [((low or high or 0), (high or low or 0)) for low, high in rows]
    return [math.sqrt(low * high) for low, high in closed]


def mixtures(size: int = GROUPS, seed: int = SEED) -> Table:
    """Points, bounds and ranges: the mixture and the half-weight rule, beside bounds as points and bounds left out."""
    rng = random.Random(seed)  # noqa: S311  a simulation, not a secret
    table: Table = {}
    for name, (minima, gap, world) in MIXED.items():
        for n in SIZES:
            truths, batches = [], []
            for _ in range(size):
                truth = rng.uniform(*TRUTHS)
                spread = math.exp(rng.gauss(math.log(0.4), 0.6)) if world.spread is None else world.spread
                beliefs = [figure(rng, truth, spread, world.outliers) for _ in range(n)]
                truths.append(truth)
                batches.append([position(rng, belief, minima, gap) for belief in beliefs])
            for method, call in FOR_BOUNDS.items():
                table.setdefault(method, {})[name, n] = score(map(call, batches), truths)
    return table


def naive(rows: Sequence[Ends]) -> Range:
    """Bounds as points."""
    return moderated_log_t(as_points(rows), coverage=COVERAGE).range


def without(rows: Sequence[Ends]) -> Range:
    """Bounds left out, unless there is nothing else."""
    kept = [row for row in rows if None not in row]
    return naive(kept or rows)


def rule(rows: Sequence[Ends]) -> Range:
    """The half-weight rule."""
    return mixed_log_t(*zip(*rows, strict=True), coverage=COVERAGE).range


def mixture(rows: Sequence[Ends]) -> Range:
    """The default, for which "at least L" is the range from L to 3 L."""
    return scenario_mixture(rows, coverage=COVERAGE).range


FOR_BOUNDS: dict[str, Callable[[Sequence[Ends]], Range]] = {
    "bounds as points": naive,
    "bounds left out": without,
    "half-weight rule": rule,
    "scenario mixture": mixture,
}


def lines(table: Table, columns: Sequence[str]) -> Iterator[str]:
    """A Markdown table: coverage in percent / interval score, averaged over n."""
    yield "| method | " + " | ".join(columns) + " | all |"
    yield "|---|" + "---|" * (len(columns) + 1)
    for method, cells in table.items():
        means = [Score.mean(cells[column, n] for n in SIZES) for column in columns]
        shown = [f"{100 * s.coverage:.1f} / {s.interval:.2f}" for s in (*means, Score.mean(means))]
        yield f"| {method} | " + " | ".join(shown) + " |"


def by_n(table: Table, columns: Sequence[str]) -> Iterator[str]:
    """The same, averaged over some columns, one column for each n."""
    yield "| method | " + " | ".join(f"n = {n}" for n in SIZES) + " | mean |"
    yield "|---|" + "---|" * (len(SIZES) + 1)
    for method, cells in table.items():
        means = [Score.mean(cells[column, n] for column in columns) for n in SIZES]
        shown = [f"{100 * s.coverage:.1f} / {s.interval:.2f}" for s in (*means, Score.mean(means))]
        yield f"| {method} | " + " | ".join(shown) + " |"


def tables(table: Table, mixed: Table) -> Iterator[str]:
    """The worlds, the four promised columns by n, and the mixtures."""
    yield "\n".join(lines(table, list(WORLDS)))
    yield "\n".join(by_n(table, PROMISED))
    yield "\n".join(lines(mixed, list(MIXED)))


def main() -> None:
    """Print all three tables."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else GROUPS
    print(*tables(points(size), mixtures(size)), sep="\n\n")


if __name__ == "__main__":
    main()
