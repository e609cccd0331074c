"""How a case is timed, in a process of its own."""

import resource
import time

from .cases import CASES, Work

ENOUGH = 2.0
"""Seconds: work that takes longer is not done a second time."""
ROUNDS = 3

Row = tuple[float, float, dict[str, float | None]]
"""Seconds, megabytes, and the seconds of each peer; None where it is not installed."""


def best(work: Work) -> float:
    """The best of some rounds, in seconds of the processor."""
    taken: list[float] = []
    while len(taken) < ROUNDS and sum(taken) < ENOUGH:
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


def peak() -> float:
    """Megabytes that this process has had at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measured(case: int, n: int) -> Row:
    """One row of the table, in a process of its own."""
    name, make, peers, _ = CASES[case]
    work = make(n)
    if name.startswith("keys"):
        start = time.process_time()
        work()
        return time.process_time() - start, 0, {}
    before = peak()
    ours, more = best(work), peak() - before
    theirs: dict[str, float | None] = {}
    for peer, made in peers.items():
        try:
            theirs[peer] = best(made(n))
        except ImportError:
            theirs[peer] = None
    return ours, more, theirs
