"""A cell of a table: one figure and notes on it, for a cell is no prose."""

import re
from collections.abc import Iterable
from typing import Any

import attrs

from figrecon.conventions import DEFAULT, Convention, Qualifier
from figrecon.errors import FigureError, shown
from figrecon.figures import Figure
from figrecon.flags import Doubt, Flag

from .reader import MAX_TEXT, find, read

NOTE = re.compile(r"\([^()\[\]]*\)|\[[^()\[\]]*\]")
"""What stands in round or square brackets, which do not nest."""

BRACKETS = re.compile(r"[()\[\]]")

AS_TEXT = re.compile(r"\s*['’](?=[+−-]?\d)")
"""A mark by which spreadsheets keep a number as text."""

QUERIED = re.compile(r"[\d)]\s?\?\s*$")
"""A question mark behind the number, by which whoever filled in the cell hedges it."""

TWO_COUNTS = re.compile(r"\s*(\d{1,3}(?:,\d{3})+|\d{3,})\s*/\s*(\d{1,3}(?:,\d{3})+|\d{3,})\s*")
"""Two counts with a slash between them; with fewer digits they could be a day and a month, or a share."""


def read_cell(
    text: str, *, locale: str = "en", convention: Convention = DEFAULT, day_first: bool | None = None
) -> Figure:
    """The one figure of a cell of a table; what stands in brackets behind it is a note on it.

    The whole cell is kept as the text. A note that tells its parts ("183 (13 US + 170 Afghan)") is added up, and where
    they do not make the figure it is flagged. Two counts with a slash between them ("300/500") are read as a range,
    flagged. The arguments are those of `read`, and so are the errors; a cell with two figures is to be split.

    >>> print(read_cell("183 (13 US + 170 Afghan)"), "|", read_cell("12 (incl. 3 children)"), "|", read_cell("'300"))
    183 | 12 | 300
    >>> print(*read_cell("12 dead (4 soldiers + 7 civilians)").flags)
    does not add up: 4 soldiers + 7 civilians make 11, not 12
    >>> read_cell("19 dead, 1 missing")
    Traceback (most recent call last):
    figrecon.errors.FigureError: one figure is read at a time; got '19 dead' and '1 missing': split the cell
    """
    how: dict[str, Any] = {"locale": locale, "convention": convention, "day_first": day_first}
    if not isinstance(text, str):
        return read(text, **how)  # raises
    if len(text) > MAX_TEXT:
        return read(text, **how)  # raises
    plain = AS_TEXT.sub("", text, count=1)
    pair = TWO_COUNTS.fullmatch(plain)
    found = None if pair is None else _between(read(pair[1], **how), read(pair[2], **how))
    figure = _with_notes(plain, how) if found is None else found
    unsure = figure.qualifier is Qualifier.EXACT and QUERIED.search(plain) is not None
    if unsure:
        figure = attrs.evolve(figure, qualifier=Qualifier.ABOUT)
    return figure if figure.text == text else attrs.evolve(figure, text=text)


def split_cell(
    text: str, *, locale: str = "en", convention: Convention = DEFAULT, day_first: bool | None = None
) -> tuple[Figure, ...]:
    """Every figure of a cell that tells several, in order, each with its own words as the text.

    A cell of one figure gives that of `read_cell`, whose arguments these are, and whose errors. A cell of several in
    which a numeral belongs to none of them is refused, so that nothing is lost in silence.

    >>> print(*split_cell("19 dead, 1 missing"), sep=" | ")
    19 deaths | 1 missing
    >>> split_cell("19 dead, 1 missing (2 boys); 4/5/2024")
    Traceback (most recent call last):
    figrecon.errors.FigureError: '4/5/2024' belongs to no figure of '19 dead, 1 missing (2 boys); 4/5/2024'
    """
    how: dict[str, Any] = {"locale": locale, "convention": convention, "day_first": day_first}
    if not isinstance(text, str):
        return (read(text, **how),)  # raises
    try:
        return (read_cell(text, **how),)
    except FigureError:
        if len(text) > MAX_TEXT:
            raise
        bare = NOTE.sub(" ", AS_TEXT.sub("", text, count=1))
        found = find(bare, **how)
        if len(found) < 2:
            raise
    ends = [0, *(end for mention in found for end in (mention.start, mention.end)), len(bare)]
    left = [bare[start:end] for start, end in zip(ends[::2], ends[1::2], strict=True)]
    lost = next((word for piece in left for word in piece.split() if any(map(str.isdigit, word))), None)
    if lost is not None:
        raise FigureError(f"{shown(lost)} belongs to no figure of {shown(text)}")
    return tuple(mention.figure for mention in found)


def _between(one: Figure, other: Figure) -> Figure | None:
    """Two counts as a range, where they are in order."""
    if one.best is None or other.best is None or one.best >= other.best:
        return None
    flag = Flag(Doubt.AMBIGUOUS, f"{one}/{other} is read as a range; two figures or a share may be meant")
    return Figure(one.best, None, other.best, qualifier=Qualifier.BETWEEN, flags=(flag,))


def _with_notes(text: str, how: dict[str, Any]) -> Figure:
    """The figure of the whole text or, where that has several, of the text without its notes."""
    notes, bare = NOTE.findall(text), NOTE.sub(" ", text).strip()
    if notes and bare and not any(character.isdigit() for note in notes for character in note):
        return read(bare, **how)
    try:
        return read(text, **how)
    except FigureError as error:
        if len(find(text, **how)) < 2:
            raise
        if notes and len(find(bare, **how)) == 1:
            figure = read(bare, **how)
            flags = (*figure.flags, *_sums(figure, notes, how))
            return attrs.evolve(figure, flags=flags, earlier=_earlier(text, figure, how))
        raise FigureError(f"{error}: split the cell", position=error.position) from None


def _earlier(text: str, figure: Figure, how: dict[str, Any]) -> int | float | None:
    """What the figure was before, where a note tells it: 251 (up from 242)."""
    found = find(BRACKETS.sub(" ", text), **how)
    return found[0].figure.earlier if len(found) == 1 and found[0].figure.best == figure.best else figure.earlier


def _sums(figure: Figure, notes: Iterable[str], how: dict[str, Any]) -> Iterable[Flag]:
    """A flag for each note that tells parts with a plus between them, where they do not make the figure."""
    for note in notes:
        parts = [mention.figure for mention in find(note, **how)]
        sizes = [part.best for part in parts if part.best is not None]
        if len(sizes) == note.count("+") + 1 > 1 and figure.best is not None and sum(sizes) != figure.best:
            told = " + ".join(map(str, parts))
            message = f"{told} make {sum(sizes):,}, not {figure.best:,}"
            yield Flag(Doubt.DOES_NOT_ADD_UP, message)
