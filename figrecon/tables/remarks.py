"""Remarks below a table: "Source: Ministry of Health", "* preliminary". They are told, and are no rows."""

import re
from collections.abc import Sequence
from typing import Any

from figrecon.dates import Period
from figrecon.errors import FigreconError
from figrecon.wording import read_cell

from .cells import NUMBERS
from .headers import filled, is_blank
from .options import MISSING, plain_word

MARKED = re.compile(r"\s*(?:©|(?:[*†‡§¶⁰¹²³⁴-⁹]{1,4}|\[\w{1,3}\]|\(\w\)|\w\)|\d{1,2}\.(?=\s))\s*[^\W\d_])")
"""What a footnote begins with, before its words: "* preliminary", "¹ Including", "(a) As of May", "2. Without"."""

LEGEND = re.compile(r"\s*\S[^=\n]{0,20}\s=\s\S")
"""A sign and what it stands for: "n/a = not available"."""

LABELED = re.compile(r"\s*[^\W\d_][^:\n]{0,30}:(?:\s|$)")
"""A word or a few and a colon: "Source: …", "Last updated: …", "Anmerkung: …"."""

LABEL_ALONE = re.compile(r"\s*[^\W\d_][^:\n]{0,30}:\s*")
MARK_ALONE = re.compile(r"\s*(?:[*†‡§¶⁰¹²³⁴-⁹]{1,4}|\[\w{1,3}\]|\(\w\))\s*")
"""What stands in a cell of its own before the text of a remark."""

SENTENCE = re.compile(r"\s*[^\W\d_]\S*(?:\s+\S+){2,}[.!?]\s*\Z")
"""Three words or more, with the mark of a sentence at their end."""

LINK = re.compile(r"\s*https?://\S+\s*")

SHAPES = (MARKED, LEGEND, LABELED, SENTENCE, LINK)

SEVERAL_WORDS = re.compile(r"\s*[^\W\d_]\S*\s+\S+[\s\S]*")

MOST_IN_A_REMARK = 2
"""Cells of a remark: its text, or a label and its text."""

MOST_REMARKS = 200
"""Remarks below a table: more than any sheet has, and few enough to be compared with the rows above."""

LOOKED_BACK = 1_000
"""Rows above a remark in which its like is looked for."""


def end_of_table(grid: Sequence[Sequence[Any]], start: int, roles: Sequence[str]) -> int:
    """Where the rows of a table end: behind the last that is neither blank nor a remark.

    A remark has the shape of one, or stands below a blank row: then words in the first column will do. It is a lone
    cell, or a label with a second cell. A figure in a column of figures is none, nor a day in one of days, nor what a
    row of the table has the like of in that column: a bad row is never taken for a remark.

    >>> rows = [["dead", "12"], ["dead", ""], ["Source: Ministry", ""], ["* preliminary", ""]]
    >>> end_of_table(rows, 0, ["subject", "figure"])
    2
    """
    end = place = len(grid)
    remarks = 0
    shaped = True  # whether all rows since `end` have the shape of a remark
    while place > start:
        cells = grid[place - 1]
        places = filled(cells)
        if places:
            shape = _shape(cells, places, roles)
            remarks += 1
            if shape is None or remarks > MOST_REMARKS or _has_like(grid, start, place - 1, places[0], shape):
                break
            shaped = shaped and shape is not SEVERAL_WORDS
        else:
            shaped = True  # a blank row above words parts them from the table
        place -= 1
        if shaped:
            end = place
    return end


def _shape(cells: Sequence[Any], places: Sequence[int], roles: Sequence[str]) -> re.Pattern[str] | None:
    """The shape of a row that may be a remark, None for any other."""
    first = places[0]
    text = cells[first]
    role = roles[first] if first < len(roles) else ""
    if not isinstance(text, str) or _is_value(text, role):
        return None
    if len(places) == 1:
        found = next((shape for shape in SHAPES if shape.match(text)), None)
        return found or (SEVERAL_WORDS if first == 0 and SEVERAL_WORDS.fullmatch(text) else None)
    beside = cells[places[1]]
    if len(places) > MOST_IN_A_REMARK or not isinstance(beside, str) or not any(map(str.isalpha, beside)):
        return None
    return LABELED if LABEL_ALONE.fullmatch(text) else MARKED if MARK_ALONE.fullmatch(text) else None


def _is_value(text: str, role: str) -> bool:
    """Whether a text is a figure in a column of figures, or a day in one of days: the rest of a row."""
    reader = read_cell if role in FIGURES else Period.read if role in DAYS else None
    if reader is None:
        return False
    if plain_word(text) in MISSING:
        return True
    try:
        reader(text)
    except FigreconError:
        return False
    return True


FIGURES = ("figure", *NUMBERS)
DAYS = ("published", "as_of")


def _has_like(grid: Sequence[Sequence[Any]], start: int, place: int, column: int, shape: re.Pattern[str]) -> bool:
    """Whether a fuller row above has the same text, or one of that shape, in that column."""
    text = grid[place][column]
    for cells in grid[max(start, place - LOOKED_BACK) : place]:
        if column >= len(cells) or is_blank(cells[column]) or len(filled(cells)) < MOST_IN_A_REMARK:
            continue
        above = cells[column]
        if above == text or (shape is not SEVERAL_WORDS and isinstance(above, str) and shape.match(above)):
            return True
    return False


def told_row(n: int, cells: Sequence[Any]) -> str:
    """A row that is no report, as a ledger tells it.

    >>> told_row(41, ["Source:", "", "Ministry"])
    'row 41: Source: | Ministry'
    """
    texts: list[str] = []
    for place in filled(cells):
        text = " ".join(str(cells[place]).split())
        texts += [text] if text not in texts[-1:] else []
    return f"row {n}: {' | '.join(texts)}"
