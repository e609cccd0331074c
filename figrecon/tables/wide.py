"""Wide tables: a column a measure, a day or a source; one row makes a report for each of them that is filled."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

import attrs

from figrecon.dates import Period, read_published
from figrecon.errors import DateError, TableError, nearest, shown
from figrecon.frames import is_missing
from figrecon.reports import Kind, Report

from .cells import NUMBERS
from .headers import shown_names
from .naming import column_in

FIGURES = ("figure", *NUMBERS)
"""What of a figure a wide table may have a column of its own for."""

SAID = (
    "subject",
    "source",
    "kind",
    "course",
    "unit",
    "status",
    "published",
    "as_of",
    "reference",
    "note",
    "confidence",
    "key",
)
"""What may be said of all figures of a column."""

DATED = ("published", "as_of")
DATES = "dates"
"""Stands for every column whose header reads as a date."""

REFERENCES = ("derived_from", "replaces", "denies")
"""Lists of keys: in a wide table a key names a row, and each of its figures by the column."""

MIDNIGHT = time()

FIGURELESS = (Kind.DENIAL, Kind.WITHDRAWAL)

Saying = Callable[[str, Any], Any]
"""Makes a template of what is said of a column, where it is one."""


@attrs.frozen
class Measure:
    """One figure of each row: its name, the columns that hold it, and what is said of it."""

    name: str
    figures: Mapping[str, Any]
    """Ours (figure, low, best, high) to the columns of the table."""
    said: Mapping[str, Any]

    def is_blank(self, row: Mapping[Any, Any]) -> bool:
        """Whether a row says nothing of it: no cell is filled. A word for "no number" is not nothing."""
        return all(_is_blank(row.get(theirs)) for theirs in self.figures.values())

    def key(self, base: str) -> str:
        """The key of its report in the row with this key.

        >>> Measure("Deaths; total", {}, {}).key("r1")
        'r1 Deaths, total'
        """
        return f"{base.strip()} {self.name.replace(';', ',')}"


def _day(name: Any) -> Any:
    """A header that is midnight is a day: a frame's columns have no other dates."""
    return name.date() if isinstance(name, datetime) and name.time() == MIDNIGHT else name


def _is_blank(cell: Any) -> bool:
    return is_missing(cell) or (isinstance(cell, str) and not cell.strip())


@attrs.frozen(kw_only=True)
class Headers:
    """The header of a wide table, and how a header is read as a date."""

    names: Sequence[Any]
    mapped: frozenset[Any]
    """Columns that have another meaning already."""
    reference: date | None
    day_first: bool | None

    def column(self, name: Any, what: str) -> Any:
        """A column that is named. Raises TableError where it is not there."""
        found = column_in(self.names, name)
        if found is None:
            raise TableError(
                f"{what} names a column of the table; got {shown(name)}{nearest(str(name), map(str, self.names))}"
            )
        return found

    def dated(self, ours: str) -> list[tuple[Any, Any]]:
        """The columns whose header is a date, each with it. Raises TableError where there is none, or one in doubt."""
        found = [name for name in self.names if name not in self.mapped and self._is_date(name)]
        if not found:
            raise TableError(
                f"wide= looks for columns with a date as header, and finds none; got {shown_names(self.names)}"
            )
        return [(name, self._date(ours, _day(name))) for name in found]

    def _is_date(self, name: Any) -> bool:
        if isinstance(name, date):
            return True
        text = str(name)
        try:
            return any(c.isdigit() for c in text) and self._period(text).first is not None
        except DateError:
            return False

    def _period(self, name: Any) -> Period:
        return Period.of(name, reference=self.reference, day_first=self.day_first)

    def _date(self, ours: str, name: Any) -> Any:
        """The day or the period that a header is. Raises TableError where it is in doubt, or no day though due."""
        given = name if isinstance(name, date) else str(name)
        try:
            if ours == "published":
                return read_published(given, reference=self.reference, day_first=self.day_first)
            period = self._period(given)
            doubts = [flag.message for flag in period.flags]
        except DateError as error:
            doubts = [str(error)]
        if doubts:
            raise TableError(f"the column {shown(name)} of wide= is a date for {ours}: {doubts[0]}")
        return period


def measures_of(wide: Any, headers: Headers, saying: Saying) -> tuple[Measure, ...]:
    """The measures that `wide` names. Raises TableError for what is no column, or says what no column can.

    It maps a column, or the name of a figure in several columns, to what is said of it; or one of ours to the columns
    whose header is its value, `"dates"` for all that read as dates.
    """
    if not isinstance(wide, Mapping) or not wide:
        raise TableError(f"wide= maps columns to what they say, or one of ours to columns; got {shown(wide)}")
    found = [measure for name, value in wide.items() for measure in _measures(name, value, headers, saying)]
    names = [measure.name for measure in found]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise TableError(f"wide= must name a column once; got {shown(twice)} twice")
    return tuple(found)


def _measures(name: Any, value: Any, headers: Headers, saying: Saying) -> Iterator[Measure]:
    if isinstance(value, Mapping):
        yield _described(name, value, headers, saying)
        return
    if name not in SAID or not isinstance(value, (str, Iterable)):
        allowed = ", ".join(SAID)
        raise TableError(
            f"wide= maps a column to a mapping of what it says, or one of {allowed} to a list of columns; "
            f"got {shown(name)}: {shown(value)}"
        )
    if value == DATES and name in DATED:
        found = [(column, str(_day(column)), said) for column, said in headers.dated(name)]
    else:
        listed = map(str, [value] if isinstance(value, str) else value)
        found = [(headers.column(each, "wide="), each, each) for each in listed]
    for column, called, said in found:
        yield Measure(called, {"figure": column}, {name: said})


def _described(name: Any, value: Mapping[str, Any], headers: Headers, saying: Saying) -> Measure:
    for ours in value:
        if ours not in (*FIGURES, *SAID):
            allowed = (*FIGURES, *SAID)
            raise TableError(
                f"a column of wide= says {', '.join(allowed)}; got {shown(ours)}{nearest(str(ours), allowed)}"
            )
    figures = {
        ours: headers.column(value[ours], f"{ours} of {shown(name)} in wide=") for ours in FIGURES if ours in value
    }
    if not figures:
        figures = {"figure": headers.column(name, "wide=")}
    elif "figure" not in figures and (own := column_in(headers.names, name)) not in (None, *figures.values()):
        figures["figure"] = own
    said = {ours: saying(ours, value[ours]) for ours in SAID if value.get(ours) is not None}
    return Measure(str(name), figures, said)


def keyed(cells: dict[str, Any], measure: Measure) -> None:
    """Give the report of a measure a key of its own, that of its row with the measure's name; so where it is named."""
    if isinstance(cells.get("key"), str) and "key" not in measure.said:
        cells["key"] = measure.key(cells["key"])
    for name in REFERENCES:
        named = cells.get(name)
        listed = named.split(";") if isinstance(named, str) else named
        if isinstance(listed, (list, tuple)) and all(isinstance(each, str) for each in listed):
            cells[name] = [measure.key(each) for each in listed if each.strip()]


def linked(reports: Sequence[Report], measures: Sequence[Measure]) -> list[Report]:
    """The reports with references only to what is there: a row that is replaced may have no figure in each column.

    A denial of rows that have no figure in its column is none.
    """
    keys = {report.key for report in reports if report.has_key}
    ends = [measure.key("") for measure in measures]
    kept = []
    for report in reports:
        cut = {name: given for name in REFERENCES if (given := getattr(report, name)) != _there(given, keys, ends)}
        if not cut:
            kept.append(report)
            continue
        left: dict[str, Any] = {name: _there(given, keys, ends) for name, given in cut.items()}
        if report.kind not in FIGURELESS or any(left.get(name, getattr(report, name)) for name in REFERENCES):
            kept.append(attrs.evolve(report, **left))
    return kept


def _there(named: tuple[str, ...], keys: set[str], ends: Sequence[str]) -> tuple[str, ...]:
    return tuple(key for key in named if key in keys or not _is_of_a_row(key, keys, ends))


def _is_of_a_row(key: str, keys: set[str], ends: Sequence[str]) -> bool:
    """Whether a key without a report names a row that has others."""
    bases = [key.removesuffix(end) for end in ends if key.endswith(end)]
    return any(f"{base}{end}" in keys for base in bases for end in ends)
