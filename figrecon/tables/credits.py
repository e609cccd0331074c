"""Who is credited in a row: the source of a cell, beside it its link and those who passed its word on."""

from functools import lru_cache
from typing import Any

from figrecon._values import REMEMBERED, SHORT
from figrecon.reports import names

from .links import Links, hosts_of, split_links
from .via import split_via


def take_apart(cells: dict[str, Any], *, links: Links, relays: bool) -> None:
    """Leave the name alone in the cell of the source: its links are a reference, its relays the first of those told.

    >>> cells = {"source": "Ministry (via AFP, https://example.org/3)"}
    >>> take_apart(cells, links=Links.REFERENCE, relays=True)
    >>> cells
    {'source': 'Ministry', 'reference': 'https://example.org/3', 'via': ('AFP',)}
    """
    cell = cells["source"]
    if not isinstance(cell, str):  # the report will say so
        return
    read = _remembered if len(cell) <= SHORT else _credited
    source, found, passed_on = read(cell, links, relays)
    if found:
        told = [] if cells.get("reference") is None else [str(cells["reference"])]
        cells["reference"] = "; ".join([*told, *(link for link in found if link not in "".join(told))])
    if relays:
        cells["via"] = (*passed_on, *names(cells.get("via")))
    cells["source"] = source


def _credited(cell: str, links: Links, relays: bool) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """The name in a cell, its links, and those who passed its word on."""
    source, found = (cell, ()) if links is Links.SOURCE else split_links(cell)
    if found:
        source = source or (hosts_of(found) if links is Links.HOST else cell)
    source, passed_on = split_via(source) if relays else (source, ())
    return source, found, passed_on


_remembered = lru_cache(REMEMBERED)(_credited)
