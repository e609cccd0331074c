"""Layouts: how a foreign sheet is laid out, kept in a file."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from figrecon.errors import FigreconError, TableError, nearest, shown

from .files import File, name_of, read_text
from .options import ONCE


def read_layout(path: File) -> dict[str, Any]:
    """How a foreign sheet is laid out, from a small TOML file: keywords for `read_csv` and its like.

    It may hold the options by which every table is read, among them a table `columns` that maps the sheet's names to
    ours, and `encoding`. Raises TableError for anything else.

    >>> read_layout("docs/data/flood-layout.toml")["columns"]["url"]
    'reference'
    """
    layout = read_toml(read_text(path), name_of(path), TableError)
    for name, value in layout.items():
        if name not in LAYOUT:
            raise TableError(f"a layout holds {', '.join(LAYOUT)}; got {shown(name)}{nearest(name, LAYOUT)}")
        types, what = LAYOUT[name]
        if not isinstance(value, types) or (types is dict and not all(isinstance(v, str) for v in value.values())):
            raise TableError(f"{name} of a layout is {what}; got {shown(value)}")
    return layout


LAYOUT: Mapping[str, tuple[Any, str]] = {
    "columns": (dict, "a table of names to names"),
    "locale": (str, "a language, such as de or es-MX"),
    "encoding": (str, "the name of an encoding"),
    "day_first": (bool, "true or false"),
    "reference": ((str, date), "a date"),
    "missing": ((list, str), "a list of words and numbers"),
    "kinds": (dict, "a table of words to kinds"),
    "split_via": (bool, "true or false"),
    **dict.fromkeys(ONCE, (str, "text")),
    "published": ((str, date), "a date"),
}
"""What a layout may hold, and of what type."""


def read_toml(text: str, name: str, error: type[FigreconError]) -> dict[str, Any]:
    """The tables of a TOML text. Raises the error given, with the name of the file, where it is none."""
    import tomllib

    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as why:
        raise error(f"{shown(name)} is no TOML: {why}") from None
