"""One table of what takes how long: `python -m tests.benchmarks`, or with the largest size, such as 1e5, behind it.

Every operation of `cases` at 10³, 10⁴ … reports: microseconds a report, the growth from one decade to the next (10 is
linear), the peak of memory beyond the data, and beside it, in the same process and on the same data, how many times as
long as each peer. A time is the processor's, the best of some rounds. Each row has a process of its own. A name behind
the size, or instead of it, picks the cases that have it in theirs.
"""

import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from .cases import CASES
from .timing import measured

SMALLEST = 10**3


def main() -> None:
    """Print the table as it grows."""
    largest = max([int(float(a)) for a in sys.argv[1:] if a[0].isdigit()], default=10**5)
    wanted = [a for a in sys.argv[1:] if not a[0].isdigit()]
    print(f"{'':42} {'reports':>10} {'µs each':>8} {'growth':>7} {'MB':>6}  times as long as")
    missing: set[str] = set()
    for place, (name, _, _, most) in enumerate(CASES):
        if wanted and not any(word in name for word in wanted):
            continue
        n, last, head = SMALLEST, None, name
        while n <= min(most, largest):
            with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
                seconds, megabytes, theirs = pool.submit(measured, place, n).result()
            growth = "" if last is None else f"{seconds / last:.1f}"
            beside = [f"{peer} {seconds / other:.2f}" for peer, other in theirs.items() if other]
            missing.update(peer for peer, other in theirs.items() if other is None)
            each = f"{1e6 * seconds / n:.1f}"
            print(f"{head:42} {n:>10,} {each:>8} {growth:>7} {megabytes:>6,.0f}  {'; '.join(beside)}", flush=True)
            n, last, head = 10 * n, seconds, ""
    if missing:
        print(f"not installed: {', '.join(sorted(missing))}")


if __name__ == "__main__":
    main()
