"""Headers: what the names of columns are without their marks, and which row of a grid holds them."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

import attrs

from figrecon.errors import TableError, shown
from figrecon.frames import is_missing

HEADER_ROWS = 100
"""Rows in which a header is looked for: more than any sheet has titles."""

FEWEST_KNOWN = 2
"""Known names that make a row a header where none has all that are needed."""

LONGEST_NAME = 200
"""Characters of a name that is looked through for marks."""

MOST_COLUMNS = 100_000
"""Several times what any spreadsheet holds: Excel ends at 16,384, LibreOffice the same."""

MOST_SHOWN = 30
"""Columns of a table that an error names."""

UNNAMED = re.compile(r"Unnamed: \d+(?:_level_\d+)?")
"""What pandas calls a column that has no name."""

FOOTNOTE_MARKS = re.compile(r"(?:[*†‡§¶⁰¹²³⁴-⁹:\s]|\[\w{1,3}\])+$|^[*†‡§¶\s]+")
"""What points to a footnote: "Deaths*", "Deaths¹", "Killed[1]", "*Deaths"; and a colon at the end."""


def column_name(name: Any) -> str:
    """A column's name without regard to case, hyphens, white space and the marks of footnotes.

    >>> column_name(" Derived-From"), column_name("Source[1] "), column_name("as of¹")
    ('derived_from', 'source', 'as_of')
    """
    text = str(name)
    bare = FOOTNOTE_MARKS.sub("", text) if len(text) <= LONGEST_NAME else text
    return "_".join((bare or text).strip().casefold().replace("-", " ").split())


def check_width(top: Iterable[Sequence[Any]]) -> None:
    """Raises TableError where one of the first rows has more columns than any table that people made.

    >>> check_width([["source", "figure"]])
    """
    widest = max(map(len, top), default=0)
    if widest > MOST_COLUMNS:
        raise TableError(f"a table has at most {MOST_COLUMNS:,} columns; got {widest:,}")


def shown_names(names: Sequence[Any]) -> str:
    """The names of columns as an error tells them, the first of them where they are many.

    >>> shown_names(["dead", 2031]), shown_names([]), shown_names(range(32))[-17:]
    ("'dead', 2031", 'none', '28, 29 and 2 more')
    """
    more = f" and {len(names) - MOST_SHOWN:,} more" if len(names) > MOST_SHOWN else ""
    return f"{', '.join(map(shown, names[:MOST_SHOWN])) or 'none'}{more}"


def is_blank(cell: Any) -> bool:
    """Whether a cell has nothing to read in it: it is missing, or white space.

    >>> is_blank(" "), is_blank(None), is_blank(0)
    (True, True, False)
    """
    return not cell.strip() if isinstance(cell, str) else is_missing(cell)


def filled(cells: Sequence[Any]) -> list[int]:
    """Where a row has anything to read.

    >>> filled(["", "dead", None, 12])
    [1, 3]
    """
    return [n for n, cell in enumerate(cells) if not is_blank(cell)]


@attrs.frozen
class Wanted:
    """The names that a header may have: ours, and those that the options name."""

    ours: frozenset[str]
    needed: tuple[frozenset[str], ...]
    """The columns that a table must have, each with those that may stand for it."""
    mapped: Mapping[str, str]
    """The two sides of the user's mapping of columns, each to the other, as names are compared."""
    spelled: Mapping[str, Any]
    """The names of the sheet in the options, as names are compared, to how they are written there."""

    @classmethod
    def of(
        cls, ours: Iterable[str], needed: Iterable[Iterable[str]], columns: Any, also: Iterable[Any] = ()
    ) -> "Wanted":
        """The names by the user's mapping, which may be written in either direction, or be wrong; and others of theirs.

        >>> sorted(Wanted.of(["figure"], [], {"Deaths": "figure"}, ["Cases"]).known(["deaths*", "Cases", "Notes"]))
        ['cases', 'deaths']
        """
        pairs = columns.items() if isinstance(columns, Mapping) else ()
        mapped = {column_name(a): column_name(b) for a, b in pairs}
        spelled = {column_name(name): name for names in (also, *pairs) for name in names}
        return cls(
            frozenset(ours), tuple(map(frozenset, needed)), {**{b: a for a, b in mapped.items()}, **mapped}, spelled
        )

    @property
    def names(self) -> Collection[Any]:
        """The names of the sheet in the options, as they are written there."""
        return self.spelled.values()

    @property
    def all(self) -> Collection[str]:
        """All names that are known, as names are compared."""
        return self.ours | self.mapped.keys() | self.spelled.keys()

    def known(self, cells: Iterable[Any]) -> frozenset[str]:
        """The names in a row that are known, as names are compared."""
        names = {column_name(cell) for cell in cells if not is_blank(cell)}
        return frozenset(names.intersection(self.all))

    def has_all(self, cells: Iterable[Any]) -> bool:
        """Whether a row names all columns that a table must have."""
        names = self.known(cells)
        have = names | {self.mapped[name] for name in names if name in self.mapped}
        return bool(names) and all(have & any_of for any_of in self.needed)

    def role(self, name: Any) -> str:
        """The name of ours for a column, or its own, as names are compared."""
        plain = column_name(name)
        return self.mapped.get(plain, plain) if plain not in self.ours else plain

    def settled(self, cells: Sequence[Any]) -> list[Any]:
        """The names of a header without white space around; those in the mapping as it has them.

        >>> Wanted.of([], [], {"Deaths": "figure"}).settled([" Deaths* ", "Region¹ "])
        ['Deaths', 'Region¹']
        """
        names = [cell.strip() if isinstance(cell, str) else cell for cell in cells]
        exact = {name for name in names if name in self.names}
        found = [name if name in exact else self.spelled.get(column_name(name), name) for name in names]
        return [name if name == own or found.count(name) == 1 else own for name, own in zip(found, names, strict=True)]


def header_at(grid: Sequence[Sequence[Any]], wanted: Wanted) -> int:
    """Which row of a grid is its header: the first that has all names that are needed, else the most that are known.

    Where none has any, it is the first row with more than one cell.

    >>> wanted = Wanted.of(["source", "figure"], [["source"], ["figure", "best"]], {})
    >>> header_at([["The flood, May 2031"], [], ["Source", "Figure*"], ["A", "12"]], wanted)
    2
    """
    top = grid[:HEADER_ROWS]
    found = None
    for n, cells in enumerate(top):
        if (found is None or len(filled(cells)) > 1) and wanted.has_all(cells):
            if len(filled(cells)) > 1:
                return n
            found = n  # one name in a row may be a title
    if found is not None:
        return found
    most = max(range(len(top)), key=lambda n: len(wanted.known(top[n])))
    if len(wanted.known(top[most])) >= FEWEST_KNOWN:
        return most
    several = next((n for n, cells in enumerate(top) if len(filled(cells)) > 1), None)
    return several if several is not None else next((n for n, cells in enumerate(top) if filled(cells)), 0)
