"""How fast one group is pooled, beside statsmodels and PyMARE in the same process.

Run `python -m tests.benchmarks.bench_methods` where both are installed; without them only our own times are printed.
Each time is the best of many short runs, taken in turns so that a busy machine slows all alike.
"""

import random
import timeit
from collections.abc import Callable
from importlib import import_module
from typing import Any

from figrecon import methods as m

VALUES = [1.0, 2.0, 3.0, 4.0, 7.0]
U = [0.32, 0.45, 0.55, 0.32, 0.45]
POINTS = [1200.0, 1500.0, 3000.0, 4000.0, 10_000.0]
SEED = 20241023
MANY = [round(random.Random(SEED + i).lognormvariate(7, 0.4), 1) for i in range(1_000)]  # noqa: S311  no secret
GROUPS = [[MANY[(7 * i + j) % 1_000] for j in range((2, 3, 5, 10)[i % 4])] for i in range(500)]
ROUNDS = 100
SECONDS = 0.005
"""How long one run of a round lasts, about: short, so that some runs are not interrupted on a busy machine."""

OURS: dict[str, Callable[[], Any]] = {
    "moderated_log_t": lambda: m.moderated_log_t(POINTS),
    "moderated_log_t, with its Range": lambda: m.moderated_log_t(POINTS).range,
    "mixed_log_t": lambda: m.mixed_log_t(POINTS, POINTS),
    "random_effects DL, Wald": lambda: m.random_effects(VALUES, U, tau="DL", interval="wald"),
    "random_effects PM, floored HKSJ": lambda: m.random_effects(VALUES, U, tau="PM", interval="floored"),
    "random_effects REML, floored HKSJ": lambda: m.random_effects(VALUES, U, tau="REML", interval="floored"),
    "half_cauchy": lambda: m.half_cauchy(VALUES, U),
    "linear_pool": lambda: m.linear_pool(VALUES, U),
    "scenario_mixture, n = 1": lambda: m.scenario_mixture(POINTS[:1]),
    "scenario_mixture, n = 5": lambda: m.scenario_mixture(POINTS),
    "scenario_mixture, n = 30": lambda: m.scenario_mixture(MANY[:30]),
    "scenario_mixture, 11 ranges": lambda: m.scenario_mixture([(x, 2 * x) for x in MANY[:11]]),
}
SLOW: dict[str, Callable[[], Any]] = {
    "scenario_mixture, n = 250": lambda: m.scenario_mixture(MANY[:250]),
    "scenario_mixture, n = 500": lambda: m.scenario_mixture(MANY[:500]),
    "scenario_mixture, n = 1,000": lambda: m.scenario_mixture(MANY),
    "learn_scenarios, 500 subjects": lambda: m.learn_scenarios(GROUPS),
}


def peers() -> dict[str, Callable[[], Any]]:
    """The same five values pooled by other programs, where they are installed."""
    found: dict[str, Callable[[], Any]] = {}
    try:
        np = import_module("numpy")
        combine_effects = import_module("statsmodels.stats.meta_analysis").combine_effects
    except ImportError:
        print("statsmodels is not installed: no comparison with it")
    else:
        effects, variances = np.array(VALUES), np.array(U) ** 2
        found["statsmodels DL"] = lambda: combine_effects(effects, variances, method_re="dl")
        found["statsmodels PM"] = lambda: combine_effects(effects, variances, method_re="iterated")
        found["statsmodels DL, with its interval"] = lambda: combine_effects(
            effects, variances, method_re="dl"
        ).conf_int()
    try:
        np = import_module("numpy")
        estimator = import_module("pymare.estimators").DerSimonianLaird
    except ImportError:
        print("PyMARE is not installed: no comparison with it")
    else:
        y, v, x = (np.array(a).reshape(-1, 1) for a in (VALUES, [s * s for s in U], [1.0] * len(U)))
        found["PyMARE DL"] = lambda: estimator().fit(y, v, x)
    return found


def best_times(calls: dict[str, Callable[[], Any]]) -> dict[str, float]:
    """Microseconds for each call, the best of all rounds, the calls taking turns."""
    timers = {name: timeit.Timer(call) for name, call in calls.items()}
    counts = {name: max(1, int(SECONDS / timer.timeit(20) * 20)) for name, timer in timers.items()}
    best = dict.fromkeys(calls, float("inf"))
    for _ in range(ROUNDS):
        for name, timer in timers.items():
            best[name] = min(best[name], timer.timeit(counts[name]) / counts[name] * 1e6)
    return best


def main() -> None:
    """Print the times, and the ratios that are promised."""
    times = best_times({**OURS, **peers()})
    for name, microseconds in times.items():
        print(f"{name:40} {microseconds:9.1f} µs")
    for name, call in SLOW.items():
        print(f"{name:40} {min(timeit.repeat(call, number=1, repeat=5)) * 1e3:9.1f} ms")
    for name, microseconds in times.items():
        if name.startswith("scenario_mixture"):
            print(f"{name} : moderated_log_t = {microseconds / times['moderated_log_t']:.0f}")
    for ours, theirs in (
        ("random_effects DL, Wald", "statsmodels DL"),
        ("random_effects DL, Wald", "PyMARE DL"),
        ("random_effects PM, floored HKSJ", "statsmodels PM"),
        ("moderated_log_t", "statsmodels DL"),
        ("moderated_log_t", "statsmodels DL, with its interval"),
        ("moderated_log_t", "statsmodels PM"),
    ):
        if theirs in times:
            print(f"{theirs} : {ours} = {times[theirs] / times[ours]:.1f}")


if __name__ == "__main__":
    main()
