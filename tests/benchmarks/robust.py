"""What the ranges of the robust methods are worth: a seeded simulation, printed as the table of the docs.

Run `python -m tests.benchmarks.robust` (about a minute), or with a number of samples per cell. Truth: 0. Each value is
standard normal; in the second table 15 % of them are drawn ten times as wide.
"""

import random
import sys
from collections.abc import Callable

import attrs

from figrecon import methods as m

SEED = 19641993
SAMPLES = 10_000
SIZES = (3, 5, 10, 20)
COVERAGE = 0.9
WORLDS = {"normal": 0.0, "15 % outliers": 0.15}
METHODS: dict[str, Callable[[list[float]], m.Pooled]] = {
    "median, MAD": lambda values: m.median_t(values, scale="MAD", coverage=COVERAGE),
    "median, Sn": lambda values: m.median_t(values, scale="Sn", coverage=COVERAGE),
    "median, Qn": lambda values: m.median_t(values, scale="Qn", coverage=COVERAGE),
    "Huber": lambda values: m.huber(values, coverage=COVERAGE),
    "Algorithm A": lambda values: m.algorithm_a(values, coverage=COVERAGE),
    "mean, Student": lambda values: m.random_effects(values, [1e-9] * len(values), interval="hksj", coverage=COVERAGE),
}


@attrs.frozen
class Cell:
    """How often the range held the truth, and its median width."""

    coverage: float
    width: float


def cells(outliers: float, samples: int) -> dict[tuple[str, int], Cell]:
    """Every method on the same samples of each size."""
    found = {}
    for n in SIZES:
        rng = random.Random(SEED + n)  # noqa: S311  a simulation
        drawn = [[rng.gauss(0, 10 if rng.random() < outliers else 1) for _ in range(n)] for _ in range(samples)]
        for name, call in METHODS.items():
            ranges = [call(values).range for values in drawn]
            widths = sorted((r.high or 0) - (r.low or 0) for r in ranges)
            found[name, n] = Cell(sum(0 in r for r in ranges) / samples, widths[samples // 2])
    return found


def main() -> None:
    """Print a table for each world."""
    samples = int(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES
    for world, outliers in WORLDS.items():
        table = cells(outliers, samples)
        print(f"\n{world}, {samples:,} samples per cell: coverage, median width\n")
        print(f"| method | {' | '.join(f'n = {n}' for n in SIZES)} |")
        print(f"|---|{'---|' * len(SIZES)}")
        for name in METHODS:
            row = [f"{100 * table[name, n].coverage:.0f} %, {table[name, n].width:.2f}" for n in SIZES]
            print(f"| {name} | {' | '.join(row)} |")


if __name__ == "__main__":
    main()
