"""How much longer ten times as much takes, on the worst that is known: `python -m tests.benchmarks.growth`.

The tests count lines of Python, and see nothing of a regular expression or a copy of a text; here both take their time.
Each family of `tests._families` at three sizes, from a thousand characters or thirty reports: seconds of the processor,
the best of some rounds, and what was longest in proportion to its size. A name behind it picks a group.
"""

import sys
from itertools import pairwise

from tests._families import BOUNDED, FAMILIES

from .timing import best

SIZES = (1_000, 10_000, 100_000)
FEWER = 33
"""So many characters are about one report."""

LEAST = 0.01
"""Seconds under which a time says nothing."""


def main(wanted: list[str]) -> None:
    """Print a row for each family, and at last the steepest."""
    steepest, where = 0.0, "nothing takes a hundredth of a second"
    for kind, families in {**BOUNDED, **FAMILIES}.items():
        if wanted and kind not in wanted:
            continue
        for name, family in families.items():
            sizes = SIZES if kind in BOUNDED or kind in ("find", "draft") else [n // FEWER for n in SIZES]
            times = []
            for n in sizes:
                family(n)()
                times.append(best(family(n)))
            told = "  ".join(f"{seconds:9.4f}" for seconds in times)
            growth = max(more / max(less, LEAST) for less, more in pairwise(times))
            print(f"{kind + ': ' + name:66} {told}  {growth:5.1f}", flush=True)
            if growth > steepest:
                steepest, where = growth, f"{kind}: {name}"
    print(f"steepest: {steepest:.1f} times as long for ten times as much ({where})")


if __name__ == "__main__":
    main(sys.argv[1:])
