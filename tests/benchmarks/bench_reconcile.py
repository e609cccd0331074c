"""How fast reconciling is, beside what an analyst would pool with: `python -m tests.benchmarks.bench_reconcile`.

In one process: `reconcile_each` over 20,000 reports in subjects of five and DerSimonian–Laird by statsmodels for the
same groups (not installed: its row is left out); a timeline of 5,000 reports by 1,000 dates.
"""

import random
import time
from collections.abc import Callable
from datetime import date, timedelta

import figrecon as fr

SUBJECTS, EACH = 4_000, 5
REPORTS, DATES, ORIGINS = 5_000, 1_000, 20
FIRST = date(2024, 1, 1)


def seconds(work: Callable[[], object], rounds: int = 3) -> float:
    """The least of some rounds."""
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return min(taken)


def groups(rng: random.Random) -> list[fr.Report]:
    """Subjects of five reports each, of five sources."""
    return [
        fr.Report(
            f"subject {n}", rng.randint(1, 10_000), source=f"S{m}", published=FIRST + timedelta(days=rng.randint(0, 30))
        )
        for n in range(SUBJECTS)
        for m in range(EACH)
    ]


def series(rng: random.Random) -> list[fr.Report]:
    """One subject over 1,000 days: totals that grow, increments, relays and a withdrawal now and then."""
    told = []
    for n in range(REPORTS):
        day = FIRST + timedelta(days=rng.randint(0, DATES - 1))
        kind = rng.choices(["total", "increment", "withdrawal", "denial"], [80, 18, 1, 1])[0]
        figure = None if kind in ("withdrawal", "denial") else 100 + n
        via = ["BBC"] if rng.random() < 0.2 else []
        told.append(fr.Report("dead", figure, source=f"S{rng.randrange(ORIGINS)}", published=day, kind=kind, via=via))
    return told


def dersimonian_laird(reports: list[fr.Report]) -> Callable[[], object] | None:
    """The same groups pooled by statsmodels, each figure with a standard error of a tenth of it."""
    try:
        import numpy as np
        from statsmodels.stats.meta_analysis import combine_effects
    except ImportError:
        return None
    values = [float(r.figure.best or 1) for r in reports if r.figure is not None]
    effects = [np.array(values[n : n + EACH]) for n in range(0, len(values), EACH)]
    return lambda: [combine_effects(x, (0.1 * x) ** 2, method_re="dl") for x in effects]


def main() -> None:
    """Print seconds and ratios."""
    rng = random.Random(1)  # noqa: S311  a benchmark's data, not a secret
    reports = groups(rng)
    ours = seconds(lambda: fr.reconcile_each(reports))
    print(f"reconcile_each, {len(reports):,} reports in subjects of {EACH}: {ours:.2f} s")
    pooled = dersimonian_laird(reports)
    if pooled is not None:
        theirs = seconds(pooled)
        print(
            f"statsmodels DerSimonian–Laird, the same groups: {theirs:.2f} s; ratio {ours / theirs:.2f} (at most 1.8)"
        )
    told = series(rng)
    days = [FIRST + timedelta(days=n) for n in range(DATES)]
    print(f"timeline, {REPORTS:,} reports by {DATES:,} dates: {seconds(lambda: fr.timeline(told, days), 1):.1f} s")
    one = [r for r in told if r.source in ("S0", "S1")] * 1
    print(f"timeline, {len(one):,} reports by {DATES:,} dates: {seconds(lambda: fr.timeline(one, days), 1):.1f} s")


if __name__ == "__main__":
    main()
