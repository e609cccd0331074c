"""Colors on a terminal: a few tones, each with a meaning, and when they are wanted."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any


class Tone(StrEnum):
    """What a color says, and the number by which terminals know it (ECMA-48, "select graphic rendition")."""

    HEADING = "1"
    """Bold: what the lines below are about."""
    FIRM = "32"
    """Green: sources agree."""
    DOUBTFUL = "33"
    """Yellow: look twice."""
    DISPUTED = "31"
    """Red: sources disagree."""
    ASIDE = "2"
    """Faint: does not count."""


TONES = re.compile("\x1b\\[[0-9]*m")
"""What a tone adds to a text: no column of the terminal is taken by it."""


def toned(text: str, tone: Tone) -> str:
    r"""A text in a tone; the tone ends with it.

    >>> toned("agreed", Tone.FIRM)
    '\x1b[32magreed\x1b[0m'
    """
    return f"\x1b[{tone.value}m{text}\x1b[0m"


def wants_color(stream: Any, environment: Mapping[str, str]) -> bool:
    """Whether a stream is to be written to in color: a terminal is, unless the environment says otherwise.

    A NO_COLOR that is not empty forbids it (no-color.org), then FORCE_COLOR asks for it even in a pipe, and a TERM of
    "dumb" is no terminal for colors.

    >>> import io
    >>> wants_color(io.StringIO(), {}), wants_color(io.StringIO(), {"FORCE_COLOR": "1"})
    (False, True)
    """
    if environment.get("NO_COLOR"):
        return False
    return bool(environment.get("FORCE_COLOR")) or (is_terminal(stream) and environment.get("TERM") != "dumb")


def is_terminal(stream: Any) -> bool:
    """Whether somebody looks at what is written to a stream.

    >>> import io
    >>> is_terminal(io.StringIO()), is_terminal(None)
    (False, False)
    """
    try:
        return bool(stream is not None and stream.isatty())
    except ValueError:  # it is closed
        return False
