"""Reports chosen, put in order and put into groups by their columns: our own, and the unknown ones of their table."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from operator import attrgetter
from typing import Any

from figrecon import units
from figrecon.dates import DateLike, Period
from figrecon.errors import DateError, TableError, nearest, shown
from figrecon.frames import is_missing
from figrecon.reports import Course, Kind, Report, Roster, as_figure, as_name, subject_name

from .normalized import origins_of

Test = Callable[[Report], object]
"""A question to a report, answered by yes or no."""

By = str | Callable[[Report], object]
"""A column by its name, or a function that makes a value of a report."""

LISTS = ("via", "derived_from", "replaces", "denies")
FIELDS = (
    *("subject", "figure", "source", "as_of", "kind", "course", *LISTS),
    *("reference", "note", "confidence", "rank", "key"),
)
PERIODS = ("published", "as_of")


def values(reports: Sequence[Report], roster: Roster, by: By) -> list[Any]:
    """What each report has in a column, None for nothing. Raises TableError for a column that no report has."""
    if callable(by):
        return [None if is_missing(cell := by(report)) else cell for report in reports]
    unknown = [None if is_missing(cell := report.extra.get(by)) else cell for report in reports]
    if by == "origin" and all(cell is None for cell in unknown):
        return list(origins_of(reports, roster))
    if by not in OURS:
        _check_name(by, reports)
        return unknown
    cells = [OURS[by](report) for report in reports]
    if by == "status":  # a table may have a status of something else, which is kept as unknown
        return [other if cell is None else cell for cell, other in zip(cells, unknown, strict=True)]
    return cells


def _part(name: str) -> Callable[[Report], Any]:
    return lambda report: getattr(report.figure, name, None)


OURS: Mapping[str, Callable[[Report], Any]] = {
    **{name: attrgetter(name) for name in FIELDS},
    **{name: _part(name) for name in ("low", "best", "high", "unit", "status")},
    "published": attrgetter("day"),
}
"""What a report has in each of our columns; `published` is the day. Beside them is `origin`, by the roster."""


def _check_name(name: str, reports: Sequence[Report]) -> None:
    if not reports or any(name in report.extra for report in reports):
        return
    ours = (*OURS, "origin")
    hint = nearest(str(name), [*ours, *dict.fromkeys(str(other) for report in reports for other in report.extra)])
    raise TableError(
        f"a column must be {', '.join(ours)}, or an unknown one that a report has; got {shown(name)}{hint}"
    )


# --- choosing


def choose(
    reports: Sequence[Report], roster: Roster, tests: Sequence[Test], columns: Mapping[str, object]
) -> list[Report]:
    """The reports that pass every test, and that have in each column the value given, or one of those given."""
    kept = [all(test(report) for test in tests) for report in reports]
    for name, wanted in columns.items():
        cells = values(reports, roster, name)
        read = READ.get(name, lambda value: value)
        if name == "origin":  # by any of its names and spellings
            read = cache(lambda value: roster.key(roster.origin(value).name) if isinstance(value, str) else value)
            cells = [read(cell) for cell in cells]
        fits = _fitting(name, wanted, read)
        kept = [keep and fits(cell) for keep, cell in zip(kept, cells, strict=True)]
    return [report for report, keep in zip(reports, kept, strict=True) if keep]


def published_within(since: DateLike | None, until: DateLike | None) -> list[Test]:
    """Tests for the day of publication; both ends are within, and a month is all its days. Raises DateError."""
    tests: list[Test] = []
    if since is not None:
        first = _sure(since).first
        if first is None:
            raise DateError(f"since= needs a first day; got {shown(since)}")
        tests.append(lambda report: report.day >= first)
    if until is not None:
        last = _sure(until).last
        if last is None:
            raise DateError(f"until= needs a last day; got {shown(until)}")
        tests.append(lambda report: report.day <= last)
    return tests


def _sure(value: DateLike) -> Period:
    period = Period.of(value)
    if period.flags:
        raise DateError(f"reports cannot be chosen by a date in doubt; got {shown(value)}: {period.flags[0].message}")
    return period


def _fitting(name: str, wanted: Any, read: Callable[[Any], Any]) -> Callable[[Any], bool]:
    """Whether a cell of a column is what is wanted: one value, or any of several."""
    several = isinstance(wanted, Iterable) and not isinstance(wanted, (str, bytes, Mapping))
    given = [None if is_missing(value) else read(value) for value in (wanted if several else [wanted])]
    if name in PERIODS:
        return lambda cell: any(_lies_in(cell, period) for period in given)
    if name in LISTS:
        return lambda cell: any(each in cell if each is not None else not cell for each in given)
    try:
        known: Any = frozenset(given)
    except TypeError:  # a list or a dict in a cell of an unknown column
        known = given
    return lambda cell: _among(cell, known)


def _among(cell: Any, known: Any) -> bool:
    try:
        return cell in known
    except TypeError:  # a cell that has no hash
        return cell in list(known)


def _lies_in(cell: Any, period: Period | None) -> bool:
    if period is None:
        return False  # every report has both dates
    told = Period.of(cell)
    after = period.first is None or (told.first is not None and told.first >= period.first)
    return after and (period.last is None or (told.last is not None and told.last <= period.last))


READ: Mapping[str, Callable[[Any], object]] = {
    "subject": subject_name,
    "source": as_name,
    "via": as_name,
    "kind": Kind.read,
    "course": Course.read,
    "figure": as_figure,
    "unit": units.canonical,
    "published": _sure,
    "as_of": _sure,
}
"""How a value that is wanted is read, so that a word which is none is an error and no empty answer."""


# --- order


def in_order(reports: Sequence[Report], roster: Roster, by: Sequence[By], *, reverse: bool) -> list[Report]:
    """The reports by the first column, those alike by the next, the rest as they were; what is missing comes last."""
    order = list(range(len(reports)))
    for column in reversed(by):
        cells = values(reports, roster, column)
        keys = [_key(report if column == "published" else cell) for report, cell in zip(reports, cells, strict=True)]
        filled = sorted((n for n in order if keys[n] is not None), key=lambda n: keys[n], reverse=reverse)  # type: ignore[arg-type,return-value]
        order = [*filled, *(n for n in order if keys[n] is None)]
    return [reports[n] for n in order]


def _key(cell: Any) -> tuple[int, Any] | None:
    """Numbers before dates before texts, so that a column of all three has an order too."""
    if isinstance(cell, Report):  # by its day, and of the same day by the hour
        return 1, cell.published.isoformat()
    if hasattr(cell, "says_nothing"):
        named = (cell.best, cell.low, cell.high)
        cell = next((n for n in named if n is not None), None)
    if is_missing(cell) or cell == ():
        return None
    if isinstance(cell, (int, float, Decimal)):
        return 0, cell
    if isinstance(cell, (date, datetime)):
        return 1, cell.isoformat()
    if isinstance(cell, Period):
        return 1, f"{cell.first or ''}/{cell.last or '~'}"
    return 2, "; ".join(cell) if isinstance(cell, tuple) and all(isinstance(c, str) for c in cell) else str(cell)


# --- groups


def grouped(reports: Sequence[Report], roster: Roster, by: By) -> dict[Any, list[Report]]:
    """The reports by what they have in a column, in the order in which the values are met."""
    groups: dict[Any, list[Report]] = {}
    for report, value in zip(reports, values(reports, roster, by), strict=True):
        try:
            groups.setdefault(value, []).append(report)
        except TypeError:
            raise TableError(f"reports are grouped by single values; got {shown(value)}") from None
    return groups
