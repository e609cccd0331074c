"""Whether the cells of a column show how its numerals are grouped: beside 1.234.567, a bare 12.345 is no fraction."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

import attrs

from figrecon.figures import Figure
from figrecon.flags import Doubt, Flag
from figrecon.wording import MAX_TEXT

MARKS = {".": ",", ",": "."}
"""What may stand between thousands, each with what the decimals then stand behind."""

START, END = r"(?<![\d.,])", r"(?!\d|[.,]\d)"
"""Around a numeral: neither digits nor marks with digits."""


class Shapes(NamedTuple):
    """What of a cell is to be looked at for one mark."""

    for_groups: re.Pattern[str]
    """1.234.567 and 1.234,5."""
    for_decimals: re.Pattern[str]
    """12.5, 0.345, 1234.567 and 1,234.5, and the other mark between thousands."""
    either: re.Pattern[str]
    """12.345, which is read by the others."""


@cache
def shapes_of(mark: str) -> Shapes:
    """What shows that a mark stands between thousands, or that it does not.

    >>> bool(shapes_of(".").for_groups.search("1.234.567")), bool(shapes_of(".").for_decimals.search("about 12.5 km"))
    (True, True)
    """
    m, other = re.escape(mark), re.escape(MARKS[mark])
    groups = rf"\d{{1,3}}(?:{m}\d{{3}}){{2,9}}|[1-9]\d{{0,2}}(?:{m}\d{{3}}){{1,9}}{other}\d{{1,20}}"
    decimals = (
        rf"\d{{1,20}}{m}(?:\d{{1,2}}|\d{{4,20}})|0{m}\d{{3}}|\d{{4,20}}{m}\d{{3}}"
        rf"|\d{{1,3}}(?:{other}\d{{3}}){{2,9}}|\d{{1,3}}(?:{other}\d{{3}}){{1,9}}{m}\d{{1,20}}"
    )
    shapes = (groups, decimals, rf"[1-9]\d{{0,2}}{m}\d{{3}}")
    return Shapes(*(re.compile(f"{START}(?:{shape}){END}", re.ASCII) for shape in shapes))


@attrs.define
class Shown:
    """What the cells of one column have shown so far, of the mark that its language does not put between thousands."""

    mark: str
    for_groups: bool = False
    for_decimals: bool = False

    def look(self, cell: Any) -> bool:
        """Take account of a cell; True where it holds a numeral that the others decide."""
        if not isinstance(cell, str) or len(cell) > MAX_TEXT or ("." not in cell and "," not in cell):
            return False
        found = shapes_of(self.mark)
        self.for_groups = self.for_groups or found.for_groups.search(cell) is not None
        self.for_decimals = self.for_decimals or found.for_decimals.search(cell) is not None
        return found.either.search(cell) is not None

    @property
    def is_grouped(self) -> bool:
        """Whether some cell shows the mark between thousands, and none shows that it is for decimals."""
        return self.for_groups and not self.for_decimals


def ungrouped(cells: Mapping[str, Any], marks: Mapping[str, str]) -> tuple[dict[str, Any], tuple[Flag, ...]]:
    """The cells without the marks that stand between thousands, and a doubt for each numeral that has lost its own.

    >>> cells, flags = ungrouped({"figure": "about 12.345"}, {"figure": "."})
    >>> cells, flags[0].message
    ({'figure': 'about 12345'}, "'12.345' read as 12,345, as other cells of the column are grouped")
    """
    plain, flags = dict(cells), []
    for name, mark in marks.items():
        if isinstance(cell := cells.get(name), str):
            found = shapes_of(mark).either
            plain[name] = found.sub(lambda numeral, mark=mark: numeral[0].replace(mark, ""), cell)  # type: ignore[misc]
            flags += [_doubt(numeral, mark) for numeral in found.findall(cell)]
    return plain, tuple(flags)


def _doubt(numeral: str, mark: str) -> Flag:
    number = f"{int(numeral.replace(mark, '')):,}"
    return Flag(Doubt.AMBIGUOUS, f"{numeral!r} read as {number}, as other cells of the column are grouped")


def with_text(figure: Figure | None, cell: Any, flags: tuple[Flag, ...]) -> Figure | None:
    """A figure that was read without the marks between thousands, with its text as the cell has it, and the doubts."""
    if figure is None or not flags:
        return figure
    return attrs.evolve(figure, text=cell if isinstance(cell, str) else figure.text, flags=(*figure.flags, *flags))
