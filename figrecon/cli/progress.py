"""A progress bar by tqdm, where that is installed: the one module that imports it."""

import os
import shutil
import sys
from collections.abc import Iterable
from typing import TypeVar

from figrecon.display import is_terminal

T = TypeVar("T")

PATIENCE = 1.0
"""Seconds: work that is done by then has no bar."""


def watched(items: Iterable[T], total: int | None, unit: str = " subjects") -> Iterable[T]:
    """The same items; if they take their time, somebody who looks at the error stream sees how many have come.

    The total may be unknown. Nothing is shown without tqdm, where the stream is no terminal, or on one that cannot move
    its cursor.
    """
    if not is_terminal(sys.stderr) or os.environ.get("TERM") == "dumb":
        return items
    try:
        from tqdm import tqdm
    except ImportError:
        return items
    columns, lines = shutil.get_terminal_size()  # tqdm's own measure fails on a terminal without a size
    bar: Iterable[T] = tqdm(
        items,
        total=total,
        unit=unit,
        delay=PATIENCE,
        leave=False,
        ncols=columns,
        nrows=lines,
        file=sys.stderr,
    )
    return bar
