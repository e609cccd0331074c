"""How much work something is, counted and not timed: the same number on a busy machine."""

import sys
from collections.abc import Callable
from itertools import pairwise
from types import FrameType
from typing import Any


def calls(work: Callable[[], object]) -> int:
    """How many functions are called, those of the interpreter included."""
    count = 0

    def counted(_frame: FrameType, event: str, _arg: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def lines(work: Callable[[], object]) -> int:
    """How many lines are run, and each turn of a loop on a line: for loops that call nothing."""
    count = 0

    def traced(_frame: FrameType, event: str, _arg: Any) -> Any:
        nonlocal count
        count += event == "line"
        return traced

    before = sys.gettrace()
    sys.settrace(traced)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


AT_MOST = 11
"""By how much the work of ten times as much may grow: the sorting is not for nothing."""

ONCE = 1_000
"""Beside what grows, what is done once: a table that is read, a hint that is looked for."""


def growth(
    work: Callable[[int], Callable[[], object]],
    few: int,
    counted: Callable[[Callable[[], object]], int] = lines,
    once: int = ONCE,
) -> float:
    """How much more work ten times as much is, at most, from few to a hundred times as many."""
    work(few + 1)()  # so that no table is still to be read
    counts = [counted(work(n)) for n in (few, 10 * few, 100 * few)]
    return max((more - once) / less for less, more in pairwise(counts))
