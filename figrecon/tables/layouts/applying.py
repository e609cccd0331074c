"""A layout and what is given beside it, as the options of one table."""

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from figrecon._log import INFO, log
from figrecon.errors import TableError, shown
from figrecon.tables.naming import column_in, renamed
from figrecon.tables.options import check_names
from figrecon.tables.wide import DATES, FIGURES, SAID

from .layout import NamedLayout
from .shelf import SUFFIX, layouts


class Laid(NamedTuple):
    """The options of a table without a layout among them; `name` is that of the layout they come from.

    With `lenient`, columns that a data set has only in some of its tables may be lacking.
    """

    options: Mapping[str, Any]
    name: str | None = None
    lenient: bool = False


def layout_of(value: Any) -> NamedLayout:
    """The layout that `layout=` gives: one of ours by its name, a file, or a mapping of options. Raises TableError."""
    if isinstance(value, NamedLayout):
        return value
    if isinstance(value, Mapping):
        return NamedLayout("", options=value)
    if hasattr(value, "read") or isinstance(value, os.PathLike):
        return NamedLayout.read(value)
    if not isinstance(value, str):
        raise TableError(f"layout= is the name of a layout, a file, or a mapping of options; got {shown(value)}")
    is_path = value.lower().endswith(SUFFIX) or "/" in value or os.sep in value
    return NamedLayout.read(value) if is_path else layouts()[value]


def opened_layout(options: Mapping[str, Any], encoding: str | None) -> tuple[dict[str, Any], str | None]:
    """Options with their layout opened, so that a file is read once, and the encoding given or else its own."""
    layout = options.get("layout")
    if layout is None:
        return dict(options), encoding
    opened = layout_of(layout)
    log(INFO, "layout %s: %s", opened.name or "given", opened.title or "of its own")
    return {**options, "layout": opened}, encoding or opened.options.get("encoding")


def spread(options: Mapping[str, Any]) -> Mapping[str, Any]:
    """Options, and under them those of their layout.

    >>> spread({"layout": {"header": 3, "unit": "people"}, "unit": "troops"})["header"]
    3
    """
    layout = options.get("layout")
    return options if layout is None else {**layout_of(layout).options, **options}


def expected_names(options: Mapping[str, Any]) -> tuple[str, ...]:
    """The names of columns that options look for in a header, those of their layout first; what is wrong is left out.

    >>> expected_names({"columns": {"killed": "figure"}, "wide": {"Dead": {"low": "min"}, "source": ["NIS"]}})
    ('killed', 'figure', 'Dead', 'min', 'NIS')
    """
    layout = options.get("layout")
    opened = None if layout is None else layout_of(layout)
    names: list[Any] = [] if opened is None else [*opened.found_by, *expected_names(opened.options)]
    columns, wide = (each if isinstance(each := options.get(name), Mapping) else {} for name in ("columns", "wide"))
    for theirs, ours in columns.items():
        names += [theirs, ours]
    for name, value in wide.items():
        if isinstance(value, Mapping):
            names += [name, *(value[ours] for ours in FIGURES if ours in value)]
        elif value != DATES and isinstance(value, Iterable):
            names += [value] if isinstance(value, str) else value
    return tuple(dict.fromkeys(map(str, names)))


def laid_out(header: Sequence[Any], options: Mapping[str, Any]) -> Laid:
    """The options of a table with this header: those of its layout, and above them those that are given.

    Raises TableError for a keyword that is none, for what is no layout, and for one of another table.
    """
    check_names(options)
    given = {name: value for name, value in options.items() if name != "layout" and value is not None}
    if options.get("layout") is None:
        return Laid(given)
    layout = layout_of(options["layout"])
    own = {name: value for name, value in layout.options.items() if name not in ("encoding", "sheet")}
    check_names(own)
    if "layout" in own:
        raise TableError("a layout holds the options of a table, and no other layout")
    if not header:  # a table with no rows in JSON: nothing is read
        return Laid(given, layout.name or None)
    lenient = bool(layout.found_by)
    if lenient:
        _check_header(layout, header)
    columns = _columns(header, own.get("columns", {}), given, lenient=lenient)
    merged = {**own, **given, **_added(own, given), "columns": columns}
    if "wide" in own and "wide" not in given:
        merged["wide"] = _wide(header, own["wide"], given, lenient=lenient)
    return Laid(merged, layout.name or None, lenient)


def _check_header(layout: NamedLayout, header: Sequence[Any]) -> None:
    lacking = [name for name in layout.found_by if column_in(header, name) is None]
    if lacking:
        raise TableError(
            f"a table of the layout {layout.name!r} has the columns {', '.join(layout.found_by)}; "
            f"this one lacks {', '.join(lacking)}{hint_of(header, None)}"
        )


def _columns(
    header: Sequence[Any], own: Mapping[str, str], given: Mapping[str, Any], *, lenient: bool
) -> dict[Any, str]:
    """The layout's mapping of columns, but for what is told otherwise, and the one that is given."""
    if lenient:
        found = {
            ours: column
            for theirs, ours in reversed(list(own.items()))
            if (column := column_in(header, theirs)) is not None
        }
        ours_of = {column: ours for ours, column in found.items()}  # of two for one of ours the first
    else:
        ours_of = renamed(header, own)
    above = renamed(header, given.get("columns", {}))
    told = {*given, *above.values(), *(FIGURES if "wide" in given else ())}
    return {theirs: ours for theirs, ours in ours_of.items() if theirs not in above and ours not in told} | above


def _added(own: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """Words for no number and for kinds that are given beside a layout's: they add to its own, as to those known."""
    added: dict[str, Any] = {}
    if "missing" in own and isinstance(given.get("missing"), str | int | float | list | tuple | set | frozenset):
        added["missing"] = [*_listed(own["missing"]), *_listed(given["missing"])]
    if "kinds" in own and isinstance(given.get("kinds"), Mapping):
        added["kinds"] = {**own["kinds"], **given["kinds"]}
    return added


def _listed(value: Any) -> list[Any]:
    return [value] if isinstance(value, (str, int, float)) else list(value)


def _wide(header: Sequence[Any], own: Mapping[str, Any], given: Mapping[str, Any], *, lenient: bool) -> dict[str, Any]:
    """The layout's wide columns that the table has, without what is told otherwise of all rows."""
    wide: dict[str, Any] = {}
    for name, value in own.items():
        if not isinstance(value, Mapping):
            wide[name] = value
            continue
        said = {ours: what for ours, what in value.items() if ours not in SAID or ours not in given}
        if lenient:
            lacking = {ours for ours in FIGURES if ours in said and column_in(header, said[ours]) is None}
            said = {ours: what for ours, what in said.items() if ours not in lacking}
            if not any(ours in said for ours in FIGURES) and column_in(header, name) is None:
                continue
        wide[name] = said
    return wide


def hint_of(header: Sequence[Any], name: str | None) -> str:
    """What an error adds where a table lacks a column: the layout it looks like, or that its layout leaves it open."""
    if name is not None:
        return f"; the layout {name!r} leaves that to you"
    found = layouts().matching(header).names
    return f"; this header looks like {found[0]!r}: give layout={found[0]!r}" if len(found) == 1 else ""
