"""A text with words in it marked: as escaped HTML, and as lines that fit the width of a terminal."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import islice, pairwise
from typing import NamedTuple

from .safe import clean, escaped
from .widths import LINE
from .wrapping import wrapped

LONGEST_TEXT = 20_000
"""Characters of a text that a display holds: a long article; a book is cut."""

MOST_HIGHLIGHTS = 400
"""Marks that a display holds."""


class Ink(StrEnum):
    """How words are marked: each by a color of its own on a page, and a speaker by a line below."""

    COUNT = "count"
    PART = "part"
    BESIDE = "beside"
    OTHER = "other"
    NAME = "name"


class Highlight(NamedTuple):
    """Words to be marked: the first character, the one behind the last, how, and a label behind them.

    Words of several paragraphs have their label at the end of the first.
    """

    start: int
    end: int
    ink: Ink
    label: str = ""


class _Piece(NamedTuple):
    """Words between two places where a mark begins or ends."""

    words: str
    inks: frozenset[Ink]
    labels: Sequence[str]


def passage_html(text: str, highlights: Iterable[Highlight]) -> str:
    """The text as paragraphs, marked, without its style; marks may overlap.

    >>> passage_html("About 140 <b>", [Highlight(0, 9, Ink.COUNT, "1")])
    '<p class="fr-text"><bdi><mark class="fr-count">About 140</mark><sup>1</sup> &lt;b&gt;</bdi></p>'
    """
    blocks = ["".join(map(_marked, pieces)) for pieces in _paragraphs(text, highlights)]
    return "\n".join(f'<p class="fr-text"><bdi>{block}</bdi></p>' for block in [*blocks, *map(escaped, _left(text))])


def passage_text(text: str, highlights: Iterable[Highlight], wide: int = LINE) -> str:
    """The same in characters: figures in brackets with their labels, names between low lines.

    >>> passage_text("About 140 dead, Cho said.", [Highlight(0, 9, Ink.COUNT, "1"), Highlight(16, 19, Ink.NAME)])
    '[About 140]1 dead, _Cho_ said.'
    """
    blocks = ["".join(map(_lined, pieces)) for pieces in _paragraphs(text, highlights)]
    return "\n\n".join(wrapped(" ".join(block.split()), wide) for block in [*blocks, *_left(text)])


def _left(text: str) -> list[str]:
    more = len(text) - LONGEST_TEXT
    return [f"… {more:,} more characters"] if more > 0 else []


def _paragraphs(text: str, highlights: Iterable[Highlight]) -> list[list[_Piece]]:
    """The pieces of each paragraph that has words."""
    some = islice((mark for mark in highlights if mark.start < mark.end), MOST_HIGHLIGHTS)
    kept = sorted(some, key=lambda mark: (mark[:3], len(mark.label), mark.label))  # 9 before 10
    found: list[list[_Piece]] = []
    start = 0
    between = "\n\n" if "\n\n" in text else "\n"  # lines that are broken within a paragraph are no paragraphs
    for block in text[:LONGEST_TEXT].split(between):
        end = start + len(block)
        if block.strip():
            here = [mark for mark in kept if mark.start < end and start < mark.end]
            found.append(_pieces(text, start, end, here))
        start = end + len(between)
    return found


def _pieces(text: str, start: int, end: int, marks: Sequence[Highlight]) -> list[_Piece]:
    places = {start, end}
    for mark in marks:
        places |= {max(start, mark.start), min(end, mark.end)}
    cuts = sorted(places)
    pieces: list[_Piece] = []
    for first, last in pairwise(cuts):
        over = [mark for mark in marks if mark.start <= first < mark.end]
        labels = [mark.label for mark in over if mark.label and mark.start >= start and min(mark.end, end) == last]
        piece = _Piece(text[first:last], frozenset(mark.ink for mark in over), labels)
        if pieces and pieces[-1].inks == piece.inks and not pieces[-1].labels:  # a name within a longer one
            piece = piece._replace(words=pieces.pop().words + piece.words)
        pieces.append(piece)
    return pieces


def _marked(piece: _Piece) -> str:
    said = escaped(piece.words, LONGEST_TEXT)
    if Ink.NAME in piece.inks:
        said = f"<u>{said}</u>"
    figures = sorted(piece.inks - {Ink.NAME})
    if figures:
        said = f'<mark class="fr-{figures[0].value}">{said}</mark>'
    return said + (f"<sup>{escaped(', '.join(piece.labels))}</sup>" if piece.labels else "")


def _lined(piece: _Piece) -> str:
    said = clean(piece.words, LONGEST_TEXT)
    if Ink.NAME in piece.inks:
        said = f"_{said}_"
    if piece.inks - {Ink.NAME}:
        said = f"[{said}]"
    return said + clean(",".join(piece.labels))
