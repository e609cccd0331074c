"""A ledger as a JSON document: its reports and its roster."""

import json
import math
import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NoReturn

import attrs

from figrecon.errors import TableError, nearest, shown
from figrecon.reports import Report, Roster, Source

from .rows import LISTS, to_rows

PARTS = ("reports", "roster")
"""What a document holds."""

HALF_A_PAIR = re.compile("[\ud800-\udfff]")
"""Half a surrogate pair, which no file in UTF-8 holds: JSON has an escape for it."""


@attrs.frozen
class Document:
    """What a JSON document says: the header and rows of its reports, and its roster, if it has one."""

    header: tuple[str, ...]
    rows: tuple[Mapping[str, Any], ...]
    roster: Mapping[str, Any] | None = None


def read_document(text: str, where: str) -> Document:
    """A document from its text: an object with `reports` and perhaps a `roster`, or a bare array of reports.

    Raises TableError for a text that is no JSON, or JSON that is no such document.

    >>> read_document('[{"source": "NIS", "figure": 1500}]', "it").header
    ('source', 'figure')
    """
    try:
        found = json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise TableError(f"{where} is no JSON: {error}") from None
    document = {"reports": found} if isinstance(found, list) else found
    if not isinstance(document, dict) or "reports" not in document:
        raise TableError(f"{where} must be an object with 'reports', or an array of reports; got {shown(found)}")
    for name in document:
        if name not in PARTS:
            raise TableError(f"{where} holds {', '.join(PARTS)}; got {shown(name)}{nearest(name, PARTS)}")
    rows, roster = document["reports"], document.get("roster")
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise TableError(f"{where} must hold an array of objects, a report each; got {shown(rows)}")
    if not isinstance(roster, dict | None):
        raise TableError(f"a roster must map names to aliases; got {shown(roster)}")
    return Document(tuple(dict.fromkeys(name for row in rows for name in row)), tuple(rows), roster)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members: dict[str, Any] = {}
    for name, value in pairs:
        if name in members:
            raise TableError(f"a name must stand once in an object; got {shown(name)} twice")
        members[name] = value
    return members


def _no_constant(name: str) -> NoReturn:
    raise TableError(f"JSON has no {name}; leave a missing number out, or write null")


def to_document(reports: Iterable[Report], roster: Roster) -> str:
    """The text of a document. Raises TableError for an unknown column with the name of one of ours."""
    given = tuple(reports)
    document: dict[str, Any] = {
        "reports": [_object(row, report) for row, report in zip(to_rows(given), given, strict=True)]
    }
    if roster.sources:
        document["roster"] = {name: _entry(source) for name, source in roster.sources.items()}
    text = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    return HALF_A_PAIR.sub(lambda half: f"\\u{ord(half[0]):04x}", text)


def _object(cells: Mapping[str, Any], report: Report) -> dict[str, Any]:
    row = dict(cells) | {name: list(listed) for name in LISTS if (listed := getattr(report, name))}
    return {str(name): plain_value(value) for name, value in row.items()}


def _entry(source: Source) -> dict[str, Any]:
    fields = attrs.asdict(source, filter=lambda field, value: field.name != "name" and value != field.default)
    return {name: plain_value(value) for name, value in fields.items()}


def plain_value(value: Any) -> Any:
    """A value as JSON has it: dates in ISO form, and what JSON has no form for as its text.

    >>> plain_value({1: date(2024, 10, 23), "x": (1, float("inf"))})
    {'1': '2024-10-23', 'x': [1, 'inf']}
    """
    if isinstance(value, Mapping):
        return {str(name): plain_value(one) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain_value(one) for one in value]
    if value is None or isinstance(value, (str, int)) or (isinstance(value, float) and math.isfinite(value)):
        return value
    return value.isoformat() if isinstance(value, date) else str(value)
