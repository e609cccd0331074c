"""A source and its relay in one cell: "US officials (via NYT)"."""

import re

BEHIND = re.compile(r"\s+via\s+|\s*\(\s*(?:via|through)\s+", re.IGNORECASE)
"""Before the mark stands the source, behind it the relay: "US officials via NYT", "US officials (through NYT)"."""

BEFORE = re.compile(r"\s*,?\s+citing\s+|\s*\(\s*citing\s+", re.IGNORECASE)
"""Before the mark stands the relay, behind it the source: "NYT, citing US officials", "NYT (citing US officials)"."""


def split_via(cell: str) -> tuple[str, tuple[str, ...]]:
    """The source of a cell and those who passed it on; a cell with none of the marks is the source alone.

    Read are "X (via Y)", "X via Y", "X (through Y)", "Y citing X", "Y, citing X" and "Y (citing X)", in any case;
    several relays stand in a row, or with `;` between them. A bare "through" is left alone: names have it.

    >>> split_via("US officials (via NYT)"), split_via("NYT, citing US officials"), split_via("Walk Through Media")
    (('US officials', ('NYT',)), ('US officials', ('NYT',)), ('Walk Through Media', ()))
    >>> split_via("army via AFP via BBC")
    ('army', ('AFP', 'BBC'))
    """
    for mark, source_first in ((BEHIND, True), (BEFORE, False)):
        parts = [_bare(part) for part in mark.split(" ".join(cell.split()))]
        if len(parts) > 1 and all(parts):
            source, *relays = parts if source_first else reversed(parts)
            return source, tuple(relays)
    return cell, ()


def _bare(part: str) -> str:
    """Without the bracket that closes the mark's own."""
    part = part.strip()
    return part[:-1].rstrip() if part.endswith(")") and part.count("(") < part.count(")") else part
