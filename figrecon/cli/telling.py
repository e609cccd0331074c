"""What is told on the error stream: a line for each problem, and no more of them than can be read."""

import sys
from collections.abc import Iterable
from contextlib import suppress

from figrecon.display import clean, wrapped
from figrecon.errors import line_of

from .terminals import columns

MOST_PROBLEMS = 20
"""So many are told, and of the others the number: a file of 100,000 bad rows is one problem, not 100,000."""

LONGEST_LINE = 1000
"""Characters of one: a header of a thousand columns is not repeated whole."""


def tell(lines: Iterable[str], rest: str = "more problems") -> None:
    """Print lines to the error stream, the first of them and the number of the rest, which needs no reader."""
    told: list[str] = []
    more = 0
    for line in lines:
        if len(told) < MOST_PROBLEMS:
            told.append(clean(line, LONGEST_LINE))
        else:
            more += 1
    if more:
        told.append(f"and {more:,} {rest}")
    if sys.stderr is not None:
        with suppress(OSError, ValueError):  # nobody is there to read it
            wide = columns(sys.stderr)
            for line in told:
                whole = f"figrecon: {line}"
                print(whole if wide is None else wrapped(whole, wide), file=sys.stderr)


def problems(error: BaseException) -> Iterable[str]:
    """One line for each problem, with its row or subject where it has one."""
    if isinstance(error, BaseExceptionGroup):
        for one in error.exceptions:
            yield from problems(one)
    else:
        yield line_of(error)
