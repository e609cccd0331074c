"""How the header of any table maps to our columns, and a row of it to its reports."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

import attrs

from figrecon._values import remembered
from figrecon.errors import FigreconError, KindError, RowError, TableError, nearest, shown
from figrecon.figures import Figure, FigureStatus
from figrecon.frames import is_missing
from figrecon.ranges import number
from figrecon.reports import Kind, Report
from figrecon.wording import separators

from .cells import NUMBERS, name_column, read_column, read_figure
from .credits import take_apart
from .days import read_dates
from .grouping import ungrouped, with_text
from .headers import column_name, shown_names
from .layouts import hint_of, laid_out
from .naming import COLUMNS, OPTIONAL, REQUIRED, renamed
from .options import Reading, is_status, plain_word
from .templates import Template, is_template
from .wide import DATED, FIGURELESS, FIGURES, Headers, Measure, keyed, measures_of

TEXTS = frozenset(
    ("subject", "source", "via", "derived_from", "replaces", "denies", "reference", "note", "confidence", "key", "unit")
)
"""A number in such a cell is its text: a spreadsheet's keys are 1, 2, 3."""
NEVER_MISSING = frozenset((int, bool, date))
"""Types of which no value is an empty cell."""

STATUS = "status"
"""A column that many tables have for something else: there it is unknown, and kept as it is."""

OURS = frozenset(COLUMNS)

NEVER_EMPTY = ("subject", "source", "published")

NEEDED = frozenset(NEVER_EMPTY)

GIVEN = frozenset(("subject", "source", *OPTIONAL))
"""What goes into a report as it stands in its cell."""

FROM_ABOVE = "; fill_down='subject' takes it from the row above"
OF_A_TOTAL = "; the row adds up the table, which nobody reported"

TOTALS = frozenset(
    (
        *("total", "totals", "grand total", "overall total", "subtotal", "sub-total", "sum", "overall", "all sources"),
        *("gesamt", "insgesamt", "summe", "total général", "totale", "totaal", "totales", "suma", "razem", "ogółem"),
    )
)
"""What stands in the place of a subject or source where a table adds up its own rows, in small letters."""

DEFAULT_LOCALE = "en"


@attrs.frozen
class Layout:
    """How the columns of a table map to ours, and how its cells are read."""

    names: Mapping[Any, Any]
    """Their name of a column to ours; the rest are unknown and kept as they are."""
    reading: Reading
    once: Mapping[str, Any]
    """What is said of all rows that do not say it themselves."""
    templates: Mapping[str, Template]
    """What is said of each row by its other cells, whatever else stands there."""
    measures: tuple[Measure, ...] = ()
    """The figures of a wide row; none where a row has one figure in our columns."""
    taken: frozenset[Any] = frozenset()
    """The columns of the measures."""
    language: Template | None = None
    """What of a row names the language that it is in, where that is not the same for all."""
    marks: Mapping[str | None, Mapping[str, str]] = attrs.field(factory=dict)
    """By the name of the measure and by our name, what stands between thousands in the columns that show it."""

    @classmethod
    def of(cls, header: Sequence[Any], options: Mapping[str, Any], required: Sequence[str] = REQUIRED) -> "Layout":
        """Check a header and the options. Raises TableError for a column named twice, mapped to nothing, or missing."""
        laid = laid_out(header, options)
        reading = Reading.of(laid.options)
        theirs = renamed(header, reading.columns)
        known = _known(header, theirs)
        lenient = laid.lenient
        said = {name: _saying(known, lenient=lenient)(name, value) for name, value in reading.once.items()}
        if "key" in said and not isinstance(said["key"], Template):
            raise TableError(f"key= names the columns that tell rows apart, such as '{{id}}'; got {shown(said['key'])}")
        measures: tuple[Measure, ...] = ()
        if reading.wide is not None:
            headers = Headers(
                names=header, mapped=frozenset(theirs), reference=reading.reference, day_first=reading.day_first
            )
            measures = measures_of(reading.wide, headers, _saying(known, lenient=lenient))
        taken = frozenset(column for measure in measures for column in measure.figures.values())
        layout = cls(
            known,
            reading,
            {name: value for name, value in said.items() if not isinstance(value, Template)},
            {name: value for name, value in said.items() if isinstance(value, Template)},
            measures,
            taken,
            Template.of(reading.locale, known, lenient=lenient) if is_template(reading.locale) else None,
        )
        layout._check(header, required, laid.name)
        return layout

    def _check(self, header: Sequence[Any], required: Sequence[str], name: str | None) -> None:
        """Raises TableError where a figure stands in two places, or a column is missing."""
        have = {ours for theirs, ours in self.names.items() if theirs not in self.taken}
        if self.measures and (beside := have.intersection(FIGURES)):
            raise TableError(
                f"a wide table has its figures in the columns that wide= names; got also {', '.join(sorted(beside))}"
            )
        have.update(self.once, self.templates)
        if self.measures:
            have.add("figure")
            have.update(set.intersection(*(set(measure.said) for measure in self.measures)))
        missing = [c for c in required if c not in have and not (c == "figure" and have.intersection(NUMBERS))]
        if missing:
            hint = hint_of(header, name) or nearest(missing[0], map(str, header))
            raise TableError(
                f"a table needs the columns {', '.join(required)}; missing: {', '.join(missing)}; "
                f"got: {shown_names(header)}{hint}"
            )

    def reports(self, row: Mapping[Any, Any]) -> tuple[list[Report], list[FigreconError]]:
        """The reports of one row, and the errors of its cells; an error that all its figures share is told once."""
        cells, extra = self._sorted(row)
        if not self.measures:
            return self._tried(row, cells, extra)
        asked = [measure for measure in self.measures if not measure.is_blank(row)]
        if not asked and self._needs_no_figure(cells):
            asked = list(self.measures)
        reports: list[Report] = []
        errors: list[FigreconError] = []
        for measure in asked:
            done, failed = self._tried(row, dict(cells), extra, measure)
            for error in failed:
                error.add_note(f"column {measure.name}")
            reports += done
            errors += failed
        if 1 < len(asked) == len(errors) and len({str(error) for error in errors}) == 1:
            del errors[1:], errors[0].__notes__[-1]
        return reports, errors

    def _tried(
        self, row: Mapping[Any, Any], cells: dict[str, Any], extra: Mapping[Any, Any], measure: Measure | None = None
    ) -> tuple[list[Report], list[FigreconError]]:
        try:
            return [self._report(row, cells, extra, measure)], []
        except FigreconError as error:
            error.__context__ = error.__cause__ = None  # each trace would keep alive all that was at work on its row
            return [], [error.with_traceback(None)]

    def _needs_no_figure(self, cells: Mapping[str, Any]) -> bool:
        """Whether a row without figures is still a word on others: a denial, or a withdrawal."""
        word = cells.get("kind", self.once.get("kind"))
        try:
            return word is not None and Kind.read(word) in FIGURELESS
        except KindError:
            return False

    def _report(
        self, row: Mapping[Any, Any], cells: dict[str, Any], extra: Mapping[Any, Any], measure: Measure | None
    ) -> Report:
        """The report of one row, or of one measure of it. Raises the error of the first cell that cannot be read."""
        reading = self.reading
        is_filled = self._say(cells, row, measure) if self.once or self.templates or measure is not None else False
        for name, cell in cells.items():
            if type(cell) is not str and name in TEXTS and isinstance(cell, int | float) and not isinstance(cell, bool):
                cells[name] = str(number(cell, name))
        if not cells.keys() >= NEEDED:
            missing = [name for name in NEVER_EMPTY if name not in cells]
            hint = FROM_ABOVE if "subject" in missing else OF_A_TOTAL if is_total(cells["subject"]) else ""
            raise RowError(f"the {missing[0]} is missing{hint}")
        if is_total(cells["source"]):
            raise RowError(f"{shown(cells['source'])} is no source{OF_A_TOTAL}")
        if measure is not None:
            keyed(cells, measure)
        take_apart(cells, links=reading.links, relays=reading.split_via)
        if "kind" in cells:
            self._take_kind(cells)
        fields: dict[str, Any] = {name: cell for name, cell in cells.items() if name in GIVEN}
        fields |= read_dates(cells, reading, is_filled=is_filled)
        return Report(figure=self._figure(row, cells, measure), extra=extra, **fields)

    def _figure(self, row: Mapping[Any, Any], cells: Mapping[str, Any], measure: Measure | None) -> Figure | None:
        """The figure of the cells; a doubt about its thousands is settled by the other cells of the column."""
        marks = self.marks.get(None if measure is None else measure.name) if self.marks else None
        plain, flags = ungrouped(cells, marks) if marks and "qualifier" not in cells else (cells, ())
        locale = self._locale(row)
        try:
            figure = read_figure(plain, locale)
        except FigreconError as error:
            if measure is None:  # else the error will have its name
                name_column(error, "figure")
            raise
        return with_text(figure, cells.get("figure"), flags)

    def columns_of_figures(self) -> dict[str | None, Mapping[str, Any]]:
        """The columns of each measure, or of the one figure of a row, in which words are read, by our names."""
        if self.measures:
            return {measure.name: measure.figures for measure in self.measures}
        return {None: {ours: theirs for theirs, ours in self.names.items() if ours in FIGURES}}

    def _say(self, cells: dict[str, Any], row: Mapping[Any, Any], measure: Measure | None) -> bool:
        """Add what is said of all rows, of this one by a template and of the measure; the nearer to the figure wins.

        True where the day of publication comes from a template.
        """
        for name, value in self.once.items():
            cells.setdefault(name, value)
        said: dict[str, Any] = {**self.templates, **(measure.said if measure is not None else {})}
        if measure is not None:
            found = {name: row.get(theirs) for name, theirs in measure.figures.items()}
            is_no_number = self.reading.is_no_number
            cells |= {name: cell for name, cell in found.items() if not (is_missing(cell) or is_no_number(cell))}
        for name, value in said.items():
            cells[name] = self._filled(value, row) if isinstance(value, Template) else value
        return isinstance(said.get("published"), Template)

    def _filled(self, template: Template, row: Mapping[Any, Any]) -> str:
        return template.fill(row, self.reading.is_no_number)

    def _locale(self, row: Mapping[Any, Any]) -> str:
        """How this row is written; an empty cell that may be empty says nothing of it."""
        if self.language is None:
            return self.reading.locale
        name = self._filled(self.language, row) or DEFAULT_LOCALE
        read_column(self.language.text, separators, name)
        return name

    def _take_kind(self, cells: dict[str, Any]) -> None:
        """The kind by the table's own word for it; a word for how sure a count is goes where that belongs."""
        word = cells["kind"]
        found = self.reading.kinds.get(plain_word(word)) if isinstance(word, str) else None
        if isinstance(found, FigureStatus):
            del cells["kind"]
            cells.setdefault("status", found.value)
        elif found is not None:
            cells["kind"] = found

    def _sorted(self, row: Mapping[Any, Any]) -> tuple[dict[str, Any], dict[Any, Any]]:
        """The filled cells of a row: those of our columns by our names, and those that are unknown."""
        cells: dict[str, Any] = {}
        extra: dict[Any, Any] = {}
        for theirs, value in row.items():
            if (type(value) not in NEVER_MISSING and is_missing(value)) or theirs in self.taken:
                continue
            ours = self.names.get(theirs, theirs)
            if ours not in OURS:
                extra[ours] = value
            elif ours == STATUS and column_name(theirs) == STATUS and not is_status(value):
                extra[theirs] = value
            elif ours not in FIGURES or not self.reading.is_no_number(value):
                cells[ours] = value
        return cells, extra


def _known(header: Sequence[Any], theirs: Mapping[Any, str]) -> dict[Any, Any]:
    """Each column of a header with our name of it, or with its own. Raises TableError for one that is there twice."""
    known: dict[Any, Any] = {}
    for name in header:
        ours = theirs.get(name, column_name(name))
        if name in known or (ours in COLUMNS and ours in known.values()):
            raise TableError(f"a column must be named once; got {shown(name)} twice")
        known[name] = ours if ours in COLUMNS else name
    return known


@remembered
def is_total(cell: Any) -> bool:
    """Whether what stands in the place of a subject or source is a word for the sum of a table.

    >>> is_total("Grand total:"), is_total("Total Relief")
    (True, False)
    """
    return isinstance(cell, str) and cell.casefold().strip(" :*") in TOTALS


def _saying(known: Mapping[Any, Any], *, lenient: bool) -> Callable[[str, Any], Any]:
    def saying(name: str, value: Any) -> Any:
        if not is_template(value):
            return value
        return Template.of(value, known, is_date=name in DATED, lenient=lenient)

    return saying
