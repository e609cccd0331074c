"""The terminal that a stream writes to: how many columns it has."""

import os
import shutil
from typing import TextIO

from figrecon import display

USUAL = (80, 24)
"""Columns and lines of a terminal that does not say."""


def columns(stream: TextIO | None) -> int | None:
    """Columns of its terminal, or what COLUMNS says; None where nobody looks at what is written.

    >>> import io
    >>> columns(io.StringIO()) is None
    True
    """
    if stream is None or not display.is_terminal(stream):
        return None
    try:
        own = os.get_terminal_size(stream.fileno())
    except OSError:  # it has no file, or its file is none of a terminal
        own = os.terminal_size(USUAL)
    return shutil.get_terminal_size(own).columns or USUAL[0]  # it looks at standard output, which may be a file
