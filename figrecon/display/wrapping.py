"""Lines broken at the width of a terminal."""

import re

from .colors import TONES
from .terminal import width

NARROWEST = 40
"""Columns: on a narrower terminal the terminal itself breaks the lines, for there is no room for an indent."""

LABEL = re.compile(r" *(?:[^ ]+(?: [^ ]+){0,3} {2,})?")
"""What a line begins with: an indent, and perhaps a label of a few words that stands in a column of its own."""

WITHIN = "  "
"""A line that goes on stands this much further in, or behind its label."""


def wrapped(text: str, columns: int) -> str:
    """A text whose lines are broken at spaces, so that none is wider; what goes on is indented.

    A word that is wider by itself, such as a link, stays whole.

    >>> print(wrapped("  verdict    disputed: the army; the ministry of health; rescuers", 40))
      verdict    disputed: the army; the
                 ministry of health; rescuers
    """
    return "\n".join(part for line in text.split("\n") for part in _broken(line, columns))


def _broken(line: str, columns: int) -> list[str]:
    if columns < NARROWEST or _columns(line) <= columns:
        return [line]
    begin = LABEL.match(line)
    first = begin[0] if begin is not None and _columns(begin[0]) <= columns // 2 else ""
    if first.strip() and _columns(first) + _columns(line[len(first) :].split(" ", 1)[0]) > columns:
        first = ""  # nothing fits beside the label: it is a word like any other
    indent = " " * _columns(first) if first.strip() else first + WITHIN
    lines, line_so_far, taken, empty = [], first, _columns(first), True
    for word in line[len(first) :].split(" "):
        if not empty and taken + 1 + _columns(word) > columns:
            lines.append(line_so_far)
            line_so_far, taken, empty = indent, len(indent), True
        line_so_far += word if empty else f" {word}"
        taken += _columns(word) + (not empty)
        empty = False
    return [*lines, line_so_far]


def _columns(text: str) -> int:
    return width(TONES.sub("", text))
