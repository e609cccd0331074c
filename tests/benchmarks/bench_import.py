"""How long `import figrecon` takes beside `import pint`: `python -m tests.benchmarks.bench_import`.

Each import runs in a fresh interpreter, the two in turn; the figure to quote is the ratio of the medians.
"""

import statistics
import subprocess
import sys

ROUNDS = 15
TIMER = "import time; t = time.perf_counter(); import {}; print(time.perf_counter() - t)"


def seconds(module: str) -> float:
    """One import in a fresh interpreter."""
    done = subprocess.run(  # noqa: S603  our own command
        [sys.executable, "-c", TIMER.format(module)], capture_output=True, text=True, check=True
    )
    return float(done.stdout)


def main() -> None:
    """Print both medians and their ratio."""
    taken: dict[str, list[float]] = {"figrecon": [], "pint": []}
    for _ in range(ROUNDS):
        for module, times in taken.items():
            times.append(seconds(module))
    medians = {module: statistics.median(times) for module, times in taken.items()}
    for module, median in medians.items():
        print(f"import {module}: {1000 * median:.0f} ms (median of {ROUNDS})")
    print(f"ratio: {medians['figrecon'] / medians['pint']:.2f} (at most 0.4)")


if __name__ == "__main__":
    main()
