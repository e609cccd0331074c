"""Names: the columns of a table of reports by our names, and how the names of any table are compared."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from figrecon.errors import TableError, nearest, shown

from .cells import FIGURE_PARTS
from .headers import column_name

REQUIRED = ("subject", "figure", "source", "published")
OPTIONAL = (
    "as_of",
    "kind",
    "course",
    "via",
    "derived_from",
    "replaces",
    "denies",
    "reference",
    "note",
    "confidence",
    "rank",
    "key",
)
COLUMNS = (*REQUIRED, *OPTIONAL, *FIGURE_PARTS)


def column_in(header: Iterable[Any], name: Any) -> Any:
    """The column of a header that a name means, as it is written there; None where there is none.

    >>> column_in(["DisNo.", "Total Deaths"], "total deaths"), column_in(["a"], "b")
    ('Total Deaths', None)
    """
    columns = list(header)
    if name in columns:
        return name
    alike = [theirs for theirs in columns if column_name(theirs) == column_name(name)]
    return alike[0] if len(alike) == 1 else None


def renamed(header: Sequence[Any], columns: Mapping[Any, Any]) -> dict[Any, str]:
    """A mapping of columns as theirs to ours; it may be written in either direction. Raises TableError."""
    for mapping in (columns, {ours: theirs for theirs, ours in columns.items()}):
        if all(theirs in header and ours in COLUMNS for theirs, ours in mapping.items()):
            return dict(mapping)
    wrong = next(t for t, o in columns.items() if t not in header or o not in COLUMNS)
    allowed: Sequence[str] = COLUMNS
    if wrong in header:
        target, got = f"a column of {', '.join(COLUMNS)}", columns[wrong]
    else:
        allowed, target, got = tuple(map(str, header)), "a column of the table", wrong
    raise TableError(f"columns= must map to {target}; got {shown(got)}{nearest(str(got), allowed)}")
