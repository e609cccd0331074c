"""Lines broken at the width of a terminal."""

import re
import unicodedata
from collections.abc import Iterator

from .colors import TONES
from .widths import clusters, width

NARROWEST = 40
"""Columns: on a narrower terminal the terminal itself breaks the lines, for there is no room for an indent."""

LABEL = re.compile(r" *(?:[^ ]+(?: [^ ]+){0,3} {2,})?")
"""What a line begins with: an indent, and perhaps a label of a few words that stands in a column of its own."""

WITHIN = "  "
"""A line that goes on stands this much further in, or behind its label."""

NOT_FIRST, NOT_LAST = ("Pe", "Pf", "Po"), ("Ps", "Pi")
"""Categories of marks that begin no line, such as a full stop, and that end none, such as an opening bracket."""


def wrapped(text: str, columns: int) -> str:
    """A text whose lines are broken at spaces, so that none is wider; what goes on is indented.

    Where a word is wider by itself it is broken between its wide characters, which Chinese and Japanese write without
    spaces; one that has none, such as a link, stays whole.

    >>> print(wrapped("  verdict    disputed: the army; the ministry of health; rescuers", 40))
      verdict    disputed: the army; the
                 ministry of health; rescuers
    """
    return "\n".join(part for line in text.split("\n") for part in _broken(line, columns))


def in_a_column(text: str, columns: int) -> list[str]:
    """A text as the lines of a column, none of them wider: what is wider by itself is broken anywhere.

    >>> in_a_column("the ministry of health", 8), in_a_column("a3a3a3a3a3", 8)
    (['the', 'ministry', 'of', 'health'], ['a3a3a3a3', 'a3'])
    """
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if width(longer) <= columns:
            lines[-1] = longer
            continue
        first, *rest = [word] if width(word) <= columns else _pieces(word, columns)
        lines[-1:] = [lines[-1], first] if lines[-1] else [first]
        lines += rest
    return lines


def _pieces(word: str, columns: int) -> Iterator[str]:
    piece, taken = "", 0
    for cluster, wide in clusters(word):
        if piece and taken + wide > columns:
            yield piece
            piece, taken = "", 0
        piece += cluster
        taken += wide
    yield piece


def _broken(line: str, columns: int) -> list[str]:
    if columns < NARROWEST or _columns(line) <= columns:
        return [line]
    begin = LABEL.match(line)
    first = begin[0] if begin is not None and _columns(begin[0]) <= columns // 2 else ""
    if first.strip() and _columns(first) + _columns(line[len(first) :].split(" ", 1)[0]) > columns:
        first = ""  # nothing fits beside the label: it is a word like any other
    indent = " " * _columns(first) if first.strip() else first + WITHIN
    lines, line_so_far, taken, empty = [], first, _columns(first), True
    for space, word in _words(line[len(first) :], columns - len(indent)):
        if not empty and taken + len(space) + _columns(word) > columns:
            lines.append(line_so_far)
            line_so_far, taken, empty = indent, len(indent), True
        line_so_far += word if empty else space + word
        taken += _columns(word) + (0 if empty else len(space))
        empty = False
    return [*lines, line_so_far]


def _words(text: str, room: int) -> Iterator[tuple[str, str]]:
    """The words of a line, each with the space before it; none stands before a further piece of one without spaces."""
    for word in text.split(" "):
        space = " "
        for piece in _unspaced(word) if _columns(word) > room else [word]:
            yield space, piece
            space = ""


def _unspaced(word: str) -> Iterator[str]:
    """The pieces of a word that may stand on lines of their own: it can be broken where a wide character stands."""
    piece, before = "", ""
    for cluster, _ in clusters(word):
        if piece and (_is_wide(before) or _is_wide(cluster)) and _may_part(before[-1], cluster[0]):
            yield piece
            piece = ""
        piece += cluster
        before = cluster
    yield piece


def _is_wide(cluster: str) -> bool:
    return unicodedata.east_asian_width(cluster[0]) in "WF"


def _may_part(before: str, after: str) -> bool:
    return unicodedata.category(before) not in NOT_LAST and unicodedata.category(after) not in NOT_FIRST


def _columns(text: str) -> int:
    return width(TONES.sub("", text))
