"""Who is credited in a row: the source of a cell, beside it its link and those who passed its word on."""

from typing import Any

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
    source, found = (cell, ()) if links is Links.SOURCE else split_links(cell)
    if found:
        told = [] if cells.get("reference") is None else [str(cells["reference"])]
        cells["reference"] = "; ".join([*told, *(link for link in found if link not in "".join(told))])
        source = source or (hosts_of(found) if links is Links.HOST else cell)
    if relays:
        source, passed_on = split_via(source)
        cells["via"] = (*passed_on, *names(cells.get("via")))
    cells["source"] = source
