"""One layout: what is known of a data set, and the options by which its tables are read."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import PurePath
from typing import Any

import attrs

from figrecon import display
from figrecon._values import FrozenMapping
from figrecon._visible import visible
from figrecon.errors import TableError, nearest, shown
from figrecon.tables.files import File, name_of, read_text
from figrecon.tables.options import ONCE
from figrecon.tables.toml import read_toml

ABOUT = "about"
"""The table of a file that tells of the data set; the rest are options."""

LONGEST_LINE = 300
"""Characters of a line that tells of it."""


def _names(value: Iterable[str]) -> tuple[str, ...]:
    return tuple(value)


def _options(value: Mapping[str, object]) -> FrozenMapping[str, Any]:
    return FrozenMapping(value)


@attrs.frozen(repr=False)
class NamedLayout:
    """How the tables of a data set are laid out, and where that is written.

    `found_by` are the columns by which a table of it is known, `codebook` is the address of what says what they mean,
    in its `version`; `license` tells on what terms the data come, and `note` what to know before the figures are used.
    `options` are the keywords of `read_csv` and its like.

    >>> import figrecon as fr
    >>> ged = fr.layouts()["ucdp-ged"]
    >>> ged, ged.options["unit"]
    (<NamedLayout 'ucdp-ged': UCDP Georeferenced Event Dataset (GED)>, 'deaths')
    """

    name: str
    title: str = attrs.field(default="", kw_only=True)
    found_by: tuple[str, ...] = attrs.field(default=(), converter=_names, kw_only=True)
    codebook: str = attrs.field(default="", kw_only=True)
    version: str = attrs.field(default="", kw_only=True)
    license: str = attrs.field(default="", kw_only=True)
    note: str = attrs.field(default="", kw_only=True)
    options: FrozenMapping[str, Any] = attrs.field(factory=FrozenMapping, converter=_options, kw_only=True, hash=False)

    @classmethod
    def read(cls, path: File) -> "NamedLayout":
        """A layout from a TOML file, by whose name it goes: options, and perhaps a table `about` for the rest.

        Raises TableError for a file that cannot be read, or holds anything else.

        >>> NamedLayout.read("docs/data/flood-layout.toml").options["columns"]["url"]
        'reference'
        """
        return cls.parse(PurePath(name_of(path)).stem, read_text(path), name_of(path))

    @classmethod
    def parse(cls, name: str, text: str, where: str) -> "NamedLayout":
        """A layout from the text of such a file. Raises TableError.

        >>> NamedLayout.parse("flood", 'subject = "dead in the flood"', "flood.toml").options["subject"]
        'dead in the flood'
        """
        options = read_toml(text, where, TableError)
        about = options.pop(ABOUT, {})
        _check(options, OPTIONS, "a layout")
        if not isinstance(about, dict):
            raise TableError(f"about of a layout is a table; got {shown(about)}")
        _check(about, TOLD, "about of a layout")
        return cls(name, options=options, **about)

    @property
    def told(self) -> dict[str, str]:
        """What is known of the data set, by what it is; without what is not."""
        version = f" ({self.version})" if self.version else ""
        told = {
            "found by": ", ".join(self.found_by),
            "source": self.codebook + version,
            "license": self.license,
            "note": self.note,
        }
        return {what: words for what, words in told.items() if words}

    def __str__(self) -> str:
        lines = [f"{self.name}: {self.title}", *(f"  {what:<8}  {words}" for what, words in self.told.items())]
        return "\n".join(display.clean(line, LONGEST_LINE) for line in lines)

    def _repr_html_(self) -> str:
        return display.card({self.name: self.title, **self.told})

    def __repr__(self) -> str:
        title = f": {self.title}" if self.title else ""
        return visible(f"<NamedLayout {self.name!r}{title}>")


OPTIONS: Mapping[str, tuple[Any, str]] = {
    "columns": (dict, "a table of names to names"),
    "wide": (dict, "a table of columns to what they say"),
    "locale": (str, "a language, such as de or es-MX"),
    "encoding": (str, "the name of an encoding"),
    "day_first": (bool, "true or false"),
    "reference": ((str, date), "a date"),
    "missing": ((list, str), "a list of words and numbers"),
    "kinds": (dict, "a table of words to kinds"),
    "split_via": (bool, "true or false"),
    "links": (str, "reference, host or source"),
    "header": (int, "the number of a row"),
    "fill_down": ((list, str), "a list of columns"),
    "sheet": ((str, int), "the name of a sheet, or its number"),
    **dict.fromkeys(ONCE, (str, "text")),
    "published": ((str, date), "a date"),
    "as_of": ((str, date), "a date"),
}
"""What a layout may hold beside `about`, and of what type."""

TOLD: Mapping[str, tuple[Any, str]] = {
    "found_by": (list, "a list of columns"),
    **dict.fromkeys(("title", "codebook", "version", "license", "note"), (str, "text")),
}
"""What `about` may hold."""

OF_TEXTS = ("columns", "kinds", "found_by")
"""Tables and lists of nothing but text."""


def _check(given: Mapping[str, Any], allowed: Mapping[str, tuple[Any, str]], what: str) -> None:
    names = (ABOUT, *allowed) if allowed is OPTIONS else tuple(allowed)
    for name, value in given.items():
        if name not in allowed:
            raise TableError(f"{what} holds {', '.join(names)}; got {shown(name)}{nearest(name, names)}")
        types, meant = allowed[name]
        texts = value.values() if isinstance(value, dict) else value
        if not isinstance(value, types) or (name in OF_TEXTS and not all(isinstance(text, str) for text in texts)):
            raise TableError(f"{name} of a layout is {meant}; got {shown(value)}")
