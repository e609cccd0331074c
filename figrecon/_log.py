"""Lines for the log of the program that uses us, all under one name, "figrecon"; nobody who has not asked sees one.

Read files are told as INFO, answers as DEBUG, never more: a doubt is a flag and an error is raised, and neither needs a
log. So nothing is printed by default, as a library's lines should not be (the Logging HOWTO of Python's documentation,
"Configuring Logging for a Library"). `logging` itself is not imported here: a program in which nobody has imported it
has nobody to listen, and pays one look for it.
"""

import sys
from functools import cache
from typing import Any

from .display import clean

NAME = "figrecon"
DEBUG, INFO = 10, 20
"""The levels of `logging`, which are part of its documentation."""

LONGEST_WORDS = 120
"""Characters of what other people wrote, in a line: a path or a message fits, a page of text does not."""


def log(level: int, line: str, *told: Any) -> None:
    r"""One line at a level; texts in it are cleaned, so that a name cannot begin a line of its own, and cut.

    >>> import logging
    >>> logging.basicConfig(stream=sys.stdout, format="%(name)s: %(message)s", level="INFO", force=True)
    >>> log(INFO, "%s: %d reports", "a.csv\nERROR: all is lost", 3)
    figrecon: a.csv ERROR: all is lost: 3 reports
    >>> log(DEBUG, "nobody asked for this")
    >>> logging.basicConfig(force=True)
    """
    logging = sys.modules.get("logging")
    logger = None if logging is None else _logger(logging)
    if logger is not None and logger.isEnabledFor(level):
        words = (clean(one, LONGEST_WORDS) if isinstance(one, str) else one for one in told)
        logger.log(level, line, *words, stacklevel=2)


@cache
def _logger(logging: Any) -> Any:
    return logging.getLogger(NAME)
