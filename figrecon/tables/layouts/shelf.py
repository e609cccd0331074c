"""The layouts of published data sets: listed, looked up by name, and found by the header of a table."""

import functools
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from typing import Any, overload

import attrs

from figrecon import display
from figrecon.errors import TableError, nearest, shown
from figrecon.tables.headers import column_name

from .layout import NamedLayout

SUFFIX = ".toml"

NEAR = 0.5
"""The share of a layout's columns that a header must have to be called near it."""


def _tuple(value: Iterable[NamedLayout]) -> tuple[NamedLayout, ...]:
    return tuple(value)


@attrs.frozen(repr=False)
class Layouts(Sequence[NamedLayout]):
    """Layouts by name and in the order of their names; a notebook shows them as a table, and so does `print`.

    >>> import figrecon as fr
    >>> fr.layouts()["acled"].title, "gtd" in [layout.name for layout in fr.layouts()]
    ('Armed Conflict Location & Event Data (ACLED)', True)
    """

    _all: tuple[NamedLayout, ...] = attrs.field(converter=_tuple)

    @overload
    def __getitem__(self, index: int | str) -> NamedLayout: ...
    @overload
    def __getitem__(self, index: slice) -> "Layouts": ...
    def __getitem__(self, index: int | str | slice) -> "NamedLayout | Layouts":
        if isinstance(index, slice):
            return Layouts(self._all[index])
        if not isinstance(index, str):
            return self._all[index]
        found = next((layout for layout in self._all if layout.name == index), None)
        if found is None:
            raise TableError(
                f"a layout is one of {', '.join(self.names)}, or a file whose name ends in {SUFFIX}; "
                f"got {shown(index)}{nearest(index, self.names)}"
            )
        return found

    def __len__(self) -> int:
        return len(self._all)

    def __iter__(self) -> Iterator[NamedLayout]:
        return iter(self._all)

    @property
    def names(self) -> tuple[str, ...]:
        """The names, in order."""
        return tuple(layout.name for layout in self._all)

    def matching(self, header: Iterable[object]) -> "Layouts":
        """Those all of whose columns are in a header; case, hyphens and white space make no difference.

        >>> import figrecon as fr
        >>> fr.layouts().matching(["Label", "low", "best", "high", "x"]).names
        ('datawrapper-range',)
        """
        have = {column_name(name) for name in header}
        return Layouts(each for each in self._all if each.found_by and have.issuperset(map(column_name, each.found_by)))

    def find(self, header: Iterable[object]) -> NamedLayout:
        """The layout of a table with this header. Raises TableError where there is none, and says which is nearest.

        Of several, it is the one that knows more of the columns.

        >>> import figrecon as fr
        >>> fr.layouts().find(["eventid", "iyear", "imonth", "iday", "country_txt", "nkil", "nwound"])
        Traceback (most recent call last):
            ...
        figrecon.errors.TableError: no layout has this header; the nearest is 'gtd', for which it lacks nkill
        """
        columns = list(header)
        found = sorted(self.matching(columns), key=lambda layout: -len(layout.found_by))
        if found and (len(found) == 1 or len(found[0].found_by) > len(found[1].found_by)):
            return found[0]
        if found:
            several = ", ".join(layout.name for layout in found)
            raise TableError(f"more than one layout has this header: {several}; choose one by its name")
        raise TableError(f"no layout has this header; {self._nearest(columns)}")

    def _nearest(self, header: Sequence[Any]) -> str:
        have = {column_name(name) for name in header}

        def lacks(layout: NamedLayout) -> list[str]:
            return [name for name in layout.found_by if column_name(name) not in have]

        near = min(self._all, key=lambda layout: len(lacks(layout)) / max(1, len(layout.found_by)), default=None)
        if near is None or len(lacks(near)) > NEAR * len(near.found_by):
            return "none is near"
        return f"the nearest is {near.name!r}, for which it lacks {', '.join(lacks(near))}"

    def __repr__(self) -> str:
        return f"<Layouts: {', '.join(self.names)}>"

    def __str__(self) -> str:
        return "\n\n".join(map(str, self._all))

    def _repr_html_(self) -> str:
        told = {each.name: "; ".join([each.title, *map(": ".join, each.told.items())]) for each in self._all}
        return display.card(told)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        display.pretty(printer, self, cycle, lambda: display.wrapped(str(self), display.room(printer)))


@functools.cache
def layouts() -> Layouts:
    """The layouts of published data sets that the library knows; `layout=` takes their names.

    >>> layouts().names[:3]
    ('acled', 'airwars', 'ccc')
    """
    folder = files(__package__)
    names = sorted(file.name.removesuffix(SUFFIX) for file in folder.iterdir() if file.name.endswith(SUFFIX))
    return Layouts(
        NamedLayout.parse(name, folder.joinpath(name + SUFFIX).read_text("utf-8"), name + SUFFIX) for name in names
    )
