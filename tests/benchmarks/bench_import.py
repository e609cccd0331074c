"""How long `import figrecon` takes beside `import pint`: `python -m tests.benchmarks.bench_import`.

Each runs in a fresh interpreter, in turn; the figure to quote is the ratio of the medians. The third row says what the
first answer costs, for the names of the façade are loaded when they are first used.
"""

import statistics
import subprocess
import sys

ROUNDS = 15
TIMER = "import time; t = time.perf_counter(); {}; print(time.perf_counter() - t)"
ANSWER = "import figrecon as f; f.reconcile([f.Report('troops', '1,500', source='NIS', published='2024-10-18')])"


def seconds(code: str) -> float:
    """What some code takes in a fresh interpreter."""
    done = subprocess.run(  # noqa: S603  our own command
        [sys.executable, "-c", TIMER.format(code)], capture_output=True, text=True, check=True
    )
    return float(done.stdout)


def main() -> None:
    """Print both medians and their ratio."""
    rows = {"import figrecon": "import figrecon", "import pint": "import pint", "first answer": ANSWER}
    taken: dict[str, list[float]] = {row: [] for row in rows}
    for _ in range(ROUNDS):
        for row, code in rows.items():
            taken[row].append(seconds(code))
    medians = {row: statistics.median(times) for row, times in taken.items()}
    for row, median in medians.items():
        print(f"{row}: {1000 * median:.0f} ms (median of {ROUNDS})")
    print(f"ratio of the imports: {medians['import figrecon'] / medians['import pint']:.2f} (at most 0.1)")


if __name__ == "__main__":
    main()
