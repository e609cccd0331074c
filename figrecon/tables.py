"""Rows of a table to reports and back; all bad rows of a table arrive together."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import attrs

from .conventions import Qualifier
from .dates import Period, read_published
from .errors import FigreconError, FigureError, ReportErrors, RowError, TableError, nearest, shown
from .figures import Figure
from .ranges import number
from .reports import Report, as_figure
from .wording import read

REQUIRED = ("subject", "figure", "source", "published")
OPTIONAL = ("as_of", "kind", "via", "derived_from", "replaces", "denies", "reference", "note", "key")
NUMBERS = ("low", "best", "high")
"""May stand for `figure`."""
FIGURE_PARTS = (*NUMBERS, "unit", "qualifier", "increment", "grain", "word", "earlier")
"""How a figure is written that no words read back."""
COLUMNS = (*REQUIRED, *OPTIONAL, *FIGURE_PARTS)
ONCE = ("subject", "source", "kind", "unit", "published")
"""May be given once for a table that lacks the column."""
LISTS = ("via", "derived_from", "replaces", "denies")

FIRST_ROW = 2
"""Rows are counted as a spreadsheet shows them: the header is row 1."""


@attrs.frozen
class Reject:
    """A row that makes no report: its number as a spreadsheet shows it, its cells, and why."""

    row: int
    cells: Mapping[str, Any]
    error: FigreconError


@attrs.frozen
class Layout:
    """How the columns of a table map to ours, and what is given once for all rows."""

    names: Mapping[str, str]
    """Their name of a column to ours; the rest are unknown and kept as they are."""
    once: Mapping[str, Any]
    day_first: bool | None = None

    @classmethod
    def of(
        cls,
        header: Sequence[str],
        *,
        columns: Mapping[str, str] | None = None,
        once: Mapping[str, Any] | None = None,
        day_first: bool | None = None,
    ) -> "Layout":
        """Check a header. Raises TableError for a column told twice, mapped to nothing, or missing."""
        given = {name: value for name, value in (once or {}).items() if value is not None}
        renamed = _renamed(header, columns or {})
        names: dict[str, str] = {}
        for theirs in header:
            ours = renamed.get(theirs, _plain(theirs))
            if theirs in names or (ours in COLUMNS and ours in names.values()):
                raise TableError(f"a column must be told once; got {shown(theirs)} twice")
            names[theirs] = ours if ours in COLUMNS else theirs
        have = {*names.values(), *given}
        missing = [c for c in REQUIRED if c not in have and not (c == "figure" and have.intersection(NUMBERS))]
        if missing:
            hints = "".join(nearest(column, header) for column in missing[:1])
            raise TableError(
                f"a table needs the columns {', '.join(REQUIRED)}; missing: {', '.join(missing)}; "
                f"got: {', '.join(map(shown, header)) or 'none'}{hints}"
            )
        return cls(names, given, day_first)

    def report(self, row: Mapping[str, Any]) -> Report:
        """The report of one row. Raises the error of the first cell that cannot be read."""
        cells: dict[str, Any] = {}
        extra: dict[str, Any] = {}
        for theirs, value in row.items():
            if is_missing(value):
                continue
            ours = self.names.get(theirs, theirs)
            (cells if ours in COLUMNS else extra)[ours] = value
        for name, value in self.once.items():
            cells.setdefault(name, value)
        told: dict[str, Any] = {name: cells[name] for name in ("subject", "source", *OPTIONAL) if name in cells}
        for name in ("subject", "source", "published"):
            if name not in cells:
                raise RowError(f"the {name} is missing")
        told["published"] = _cell(
            "published", lambda v: read_published(v, day_first=self.day_first), cells["published"]
        )
        if isinstance(cells.get("as_of"), str):
            told["as_of"] = _cell("as_of", lambda v: Period.read(v, day_first=self.day_first), cells["as_of"])
        return Report(figure=_figure(cells), extra=extra, **told)


def _cell(column: str, reader: Any, value: Any) -> Any:
    try:
        return reader(value)
    except FigreconError as error:
        error.add_note(f"column {column}")
        raise


def _plain(name: str) -> str:
    return "_".join(name.strip().casefold().replace("-", " ").split())


def _renamed(header: Sequence[str], columns: Mapping[str, str]) -> Mapping[str, str]:
    """The user's mapping as theirs to ours; it may be written in either direction."""
    for mapping in (columns, {ours: theirs for theirs, ours in columns.items()}):
        if all(theirs in header and ours in COLUMNS for theirs, ours in mapping.items()):
            return mapping
    wrong = next(t for t, o in columns.items() if t not in header or o not in COLUMNS)
    allowed: Sequence[str] = COLUMNS
    if wrong in header:
        told, got = f"a column of {', '.join(COLUMNS)}", columns[wrong]
    else:
        allowed, told, got = tuple(header), "a column of the table", wrong
    raise TableError(f"columns= must map to {told}; got {shown(got)}{nearest(str(got), allowed)}")


def is_missing(value: Any) -> bool:
    """Whether a cell is empty: None, an empty text, or a NaN of any library."""
    if value is None or isinstance(value, str):
        return not value
    try:
        return bool(value != value)  # noqa: PLR0124  NaN, NaT and NA are the values not equal to themselves
    except (TypeError, ValueError):  # pandas.NA has no truth value; arrays have several
        return type(value).__name__ == "NAType"


def _figure(cells: Mapping[str, Any]) -> Figure | None:
    """The figure of a row: its words, or its numbers where they are given."""
    if not any(name in cells for name in (*NUMBERS, "qualifier")):
        figure = as_figure(cells.get("figure"))
        unit = cells.get("unit")
        return figure.to(unit) if figure is not None and unit and figure.unit is None else figure
    if "qualifier" in cells:
        return _literal(cells)
    low, best, high = (_number(name, cells.get(name)) for name in NUMBERS)
    words = cells.get("figure")
    shape = _shape(low, best, high)
    if best is None and low == high:
        best = low
    if shape is Qualifier.EXACT and low is None and high is None:
        low = high = best
    if best is None and shape is not Qualifier.BETWEEN:
        best = high if low is None else low
    return Figure(low, best, high, cells.get("unit"), shape, text=words if isinstance(words, str) else "")


def _shape(low: float | None, best: float | None, high: float | None) -> Qualifier:
    """What the filled cells among low, best and high say: an end that is missing beside the other is open."""
    if low is not None and high is not None:
        return Qualifier.BETWEEN if best is None and low != high else Qualifier.EXACT
    if low is None and high is None:
        return Qualifier.EXACT
    return Qualifier.AT_LEAST if high is None else Qualifier.AT_MOST


def _literal(cells: Mapping[str, Any]) -> Figure:
    """A figure written out field by field, as `figure_cells` does where no words read back."""
    told = {name: cells[name] for name in FIGURE_PARTS if name in cells}
    for name in (*NUMBERS, "grain", "earlier"):
        told[name] = _number(name, told.get(name))
    told["increment"] = str(told.get("increment", "")).casefold() in ("true", "1", "yes")
    try:
        told["qualifier"] = Qualifier(told["qualifier"])
    except ValueError:
        allowed = ", ".join(q.value for q in Qualifier)
        raise FigureError(f"a qualifier must be one of {allowed}; got {shown(told['qualifier'])}") from None
    return Figure(**told, text=cells["figure"] if isinstance(cells.get("figure"), str) else "")


def _number(column: str, value: Any) -> int | float | None:
    """A number from a cell: a number, or words that name exactly one."""
    if value is None:
        return None
    if not isinstance(value, str):
        return number(value, column)
    figure = _cell(column, read, value)
    if figure.qualifier is not Qualifier.EXACT or figure.low != figure.high:
        raise FigureError(f"{column} must be one number; got {shown(value)}")
    best: int | float | None = figure.best
    return best


def read_rows(
    rows: Iterable[Mapping[str, Any]], layout: Layout, *, first: int = FIRST_ROW
) -> tuple[list[Report], list[Reject]]:
    """The reports of all good rows, and the bad rows; a row without any cell is no row."""
    reports, rejects = [], []
    for n, row in enumerate(rows, first):
        if all(is_missing(value) for value in row.values()):
            continue
        try:
            if None in row:
                raise RowError(f"the row has more cells than the table has columns; got {shown(row[None])}")  # type: ignore[index]
            reports.append(layout.report(row))
        except FigreconError as error:
            error.add_note(f"row {n}")
            rejects.append(Reject(n, dict(row), error))
    return reports, rejects


def raise_rejects(rejects: Sequence[Reject], where: str) -> None:
    """All bad rows as one error. Raises ReportErrors where there are any."""
    if rejects:
        n = len(rejects)
        raise ReportErrors(f"{n} bad row{'s' if n > 1 else ''} in {where}", [reject.error for reject in rejects])


def to_row(report: Report) -> dict[str, Any]:
    """A report as a row of our columns, its unknown columns behind; of the empty cells only figure is kept.

    Raises TableError for an unknown column that has the name of one of ours.
    """
    cells: dict[str, Any] = {"subject": report.subject, **figure_cells(report.figure), "source": report.source}
    cells["published"] = report.published.isoformat()
    if report.has_as_of:
        cells["as_of"] = _period_text(report.as_of)
    if report.has_kind:
        cells["kind"] = report.kind.value
    cells |= {name: "; ".join(getattr(report, name)) for name in LISTS}
    cells |= {"reference": report.reference, "note": report.note, "key": report.key if report.has_key else None}
    for name, value in report.extra.items():
        if _plain(str(name)) in COLUMNS:
            raise TableError(f"an extra column cannot have the name of one of ours; got {shown(name)}")
        cells[name] = value
    told = {name: value for name, value in cells.items() if value not in (None, "", ())}
    return told if "figure" in told else {**told, "figure": None}


def figure_cells(figure: Figure | None) -> dict[str, Any]:
    """The cells of a figure: its words where they read back as the same figure, else field by field."""
    if figure is None:
        return {}
    for words in (figure.text, str(figure)):
        if words and _reads_as(words, figure):
            return {"figure": words}
    fields = {name: getattr(figure, name) for name in FIGURE_PARTS}
    fields["qualifier"] = figure.qualifier.value
    fields["increment"] = "true" if figure.increment else None
    return {"figure": figure.text or None, **fields}


def _reads_as(words: str, figure: Figure) -> bool:
    try:
        return read(words) == figure
    except FigreconError:
        return False


def _period_text(period: Period) -> str:
    try:
        return period.text if period.text and Period.of(period.text) == period else period.isoformat()
    except FigreconError:
        return period.isoformat()
