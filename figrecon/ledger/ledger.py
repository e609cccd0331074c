"""Ledger: reports with their roster; what a file loads into and a notebook shows."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Unpack, overload

import attrs

from figrecon import display
from figrecon._values import number_of
from figrecon.errors import RowError, TableError, shown
from figrecon.frames import PLAIN, Table, as_plain, opened
from figrecon.reports import Report, Roster, reports_in
from figrecon.tables import (
    REQUIRED,
    Layout,
    Links,
    Options,
    Shaped,
    filled_down,
    header_of,
    raise_rejects,
    read_document,
    read_rows,
    shape_mappings,
    to_document,
    to_row,
    to_typed_row,
    write_text,
    write_workbook,
)

from . import choosing, listing
from .joining import join_rosters
from .normalized import Normalized, normalize


def _roster(value: Any) -> Roster:
    return Roster.of(value)


def _texts(value: Iterable[str]) -> tuple[str, ...]:
    return tuple(value)


@attrs.frozen(repr=False)
class Ledger(Sequence[Report]):
    """An immutable sequence of reports with the roster that resolves their sources.

    Raises RowError for anything in it that is no Report.

    >>> import figrecon as fr
    >>> led = Ledger([fr.Report("troops", "1,500", source="Cho", published="2024-10-18")], roster={"NIS": ["Cho"]})
    >>> led, led[0].source, led.normalize()[0].origin
    (<Ledger of 1 report, 1 subject>, 'Cho', 'NIS')
    """

    reports: tuple[Report, ...] = attrs.field(default=(), converter=reports_in)
    roster: Roster = attrs.field(factory=Roster, converter=_roster)
    notes: tuple[str, ...] = attrs.field(default=(), converter=_texts, eq=False)
    """What stood in the table beside its rows, each with its row: titles above the header, remarks below."""

    @overload
    def __getitem__(self, index: int) -> Report: ...
    @overload
    def __getitem__(self, index: slice) -> "Ledger": ...
    def __getitem__(self, index: int | slice) -> "Report | Ledger":
        if isinstance(index, slice):
            return attrs.evolve(self, reports=self.reports[index])
        return self.reports[index]

    def __len__(self) -> int:
        return len(self.reports)

    def __iter__(self) -> Iterator[Report]:
        return iter(self.reports)

    def __repr__(self) -> str:
        return f"<Ledger of {number_of(len(self), 'report')}, {number_of(len(self.subjects), 'subject')}>"

    def _repr_html_(self) -> str:
        return display.cell(display.html(self._sheet()))

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        display.pretty(printer, self, cycle, lambda: display.plain_text(self._sheet()))

    def _sheet(self) -> display.Sheet:
        return listing.sheet(self.reports, self.roster, self.notes)

    @property
    def subjects(self) -> tuple[str, ...]:
        """The subjects, sorted."""
        return tuple(sorted({report.subject for report in self.reports}))

    def of(self, subject: str) -> "Ledger":
        """The reports of one subject, with the same roster."""
        return attrs.evolve(self, reports=[report for report in self.reports if report.subject == subject])

    # --- joined, chosen, put in order and into groups

    def __add__(self, other: "Iterable[Report]") -> "Ledger":
        """The reports of both, one after the other; of two ledgers the rosters are joined.

        Any iterable of reports can be added. A source must be the same in both rosters, or in one alone. Raises
        SourceError where two rosters contradict each other, RowError for what is no report.

        >>> import figrecon as fr
        >>> led = Ledger([fr.Report("dead", 3, source="Cho", published="2024-10-18")], roster={"NIS": ["Cho"]})
        >>> both = led + Ledger(roster={"WHO": []})
        >>> both, list(both.roster.sources)
        (<Ledger of 1 report, 1 subject>, ['NIS', 'WHO'])
        """
        if isinstance(other, (str, Report)) or not isinstance(other, Iterable):
            return NotImplemented
        if not isinstance(other, Ledger):
            return attrs.evolve(self, reports=(*self.reports, *reports_in(other)))
        roster, notes = join_rosters(self.roster, other.roster), dict.fromkeys([*self.notes, *other.notes])
        return Ledger((*self.reports, *other.reports), roster, tuple(notes))

    def where(
        self,
        test: Callable[[Report], object] | None = None,
        /,
        *,
        since: Any = None,
        until: Any = None,
        **columns: Any,
    ) -> "Ledger":
        """The reports that fit, with the same roster; several conditions must all hold.

        `test` is a function of a report. Each keyword is a column and the value it has to have, or a list or set of
        values: a field of `Report`; `low`, `best`, `high`, `unit` or `status` of its figure; `origin`, who stands
        behind it by the roster, by any name; or an unknown column. None finds what is missing. `via`, `derived_from`,
        `replaces` and `denies` are to have the value among others; `published` and `as_of` are to lie within a date or
        period. `since` and `until` are the first and the last day of publication.
        Raises TableError for a column that no report has, and DateError, KindError and so on for no such value.

        >>> import figrecon as fr
        >>> ledger = fr.read_csv("docs/data/north-korea-troops.csv")
        >>> ledger.where(kind="total", until="October 2024"), ledger.where(lambda report: report.figure is None)
        (<Ledger of 4 reports, 1 subject>, <Ledger of 3 reports, 1 subject>)
        """
        if test is not None and not callable(test):
            raise TableError(f"where takes a function of a report, and columns by keywords; got {shown(test)}")
        tests = [*([] if test is None else [test]), *choosing.published_within(since, until)]
        return attrs.evolve(self, reports=choosing.choose(self.reports, self.roster, tests, columns))

    def sort(self, *by: str | Callable[[Report], Any], reverse: bool = False) -> "Ledger":
        """A ledger in the order of some columns, by default of publication; what is missing comes last.

        The columns are those of `where`, or functions of a report. A figure is sorted by its best number, else the low,
        else the high, whatever its unit; reports that are alike stay as they are. No order changes an answer.
        Raises TableError for a column that no report has.

        >>> import figrecon as fr
        >>> told = {"B": 3, "A": 12, "C": None}
        >>> ledger = fr.Ledger(fr.Report("dead", n, source=s, published="2024-10-01") for s, n in told.items())
        >>> [r.source for r in ledger.sort("source")], [r.source for r in ledger.sort("figure", reverse=True)]
        (['A', 'B', 'C'], ['A', 'B', 'C'])
        """
        return attrs.evolve(
            self, reports=choosing.in_order(self.reports, self.roster, by or ("published",), reverse=reverse)
        )

    def group(self, by: str | Callable[[Report], Any] = "subject") -> "dict[Any, Ledger]":
        """A ledger for each value of a column, in the order in which they are met; None for a missing one.

        `by` is a column as in `where`, or a function of a report. Each report is in one group, and each group has the
        roster. Raises TableError for a column that no report has, and for values that cannot be keys, such as lists.

        >>> rows = [{"source": s, "figure": 3, "country": c} for s, c in [("A", "Chad"), ("B", "Niger"), ("C", "Chad")]]
        >>> ledger = Ledger.from_rows(rows, subject="dead", published="2024-10-18")
        >>> ledger.group("country")
        {'Chad': <Ledger of 2 reports, 1 subject>, 'Niger': <Ledger of 1 report, 1 subject>}
        """
        groups = choosing.grouped(self.reports, self.roster, by)
        return {value: attrs.evolve(self, reports=reports) for value, reports in groups.items()}

    def normalize(self) -> tuple[Normalized, ...]:
        """Each report on one footing: canonical source, days, unit, low, best and high; nothing merged."""
        return normalize(self.reports, roster=self.roster)

    # --- ways in

    @classmethod
    def from_rows(
        cls,
        rows: Iterable[Mapping[str, Any]],
        *,
        roster: Any = None,
        **options: Unpack[Options],
    ) -> "Ledger":
        """A ledger from mappings of column to cell; cells may be numbers, dates, or missing (None, NaN, NaT, NA).

        The keywords are those of `figrecon.tables.Options`: `columns` maps foreign names to ours, and
        `subject=`, `source=` and the like may be given once. Raises TableError for a missing column or a wrong option,
        ReportErrors for all bad rows together.

        >>> Ledger.from_rows([{"who": "A", "n": 3}], columns={"who": "source", "n": "figure"}, subject="x",
        ...     published="2024-10-18")
        <Ledger of 1 report, 1 subject>
        """
        table = _mappings(rows)
        header = list(dict.fromkeys(name for row in table for name in row))
        return cls._shaped(shape_mappings(header, table, options), roster)

    @classmethod
    def from_frame(
        cls,
        frame: Any,
        *,
        roster: Any = None,
        **options: Unpack[Options],
    ) -> "Ledger":
        """A ledger from a frame of pandas, polars, pyarrow or narwhals, lazy ones too, of DuckDB, or anything Arrow.

        A dict of lists is a frame too. The keywords are those of `from_rows`. An index is a column where it has a name.
        A column of datetimes that are all midnight holds days, and one of pandas whose numbers are all whole, ints.
        Raises what `from_rows` raises, and TableError for no frame.

        >>> Ledger.from_frame({"source": ["A", "B"], "figure": [3, None]}, subject="x", published="2024-10-18")
        <Ledger of 2 reports, 1 subject>
        """
        header, rows = opened(frame)
        return cls._shaped(shape_mappings(header, rows, options), roster)

    @classmethod
    def from_json_text(
        cls,
        text: str,
        *,
        roster: Any = None,
        where: str = "the text",
        **options: Unpack[Options],
    ) -> "Ledger":
        """A ledger from JSON by the schema of `figrecon.schema`: an object with `reports`, or an array of reports.

        The keywords are those of `from_rows`; a roster that is given takes the place of the document's own. `where`
        names the text in errors. A link in the place of a source is kept there, unless `links` or a layout says more,
        for such a document was written by a program. Raises TableError for no such document, ReportErrors for all bad
        reports together.

        >>> Ledger.from_json_text('''[{"subject": "dead", "figure": "at least 140", "source": "Ministry",
        ...     "published": "2024-10-23"}]''')
        <Ledger of 1 report, 1 subject>
        """
        document = read_document(text, where)
        needed = [name for name in REQUIRED if name != "figure"] if document.rows else ()
        if options.get("layout") is None:
            options.setdefault("links", Links.SOURCE)
        layout = Layout.of(document.header, options, needed)
        return cls._read(document.rows, layout, document.roster if roster is None else roster, where)

    @classmethod
    def _shaped(cls, table: Shaped, roster: Any) -> "Ledger":
        layout = Layout.of(table.header, table.options)
        return attrs.evolve(cls._read(table.rows, layout, roster, first=table.first), notes=table.notes)

    @classmethod
    def _read(
        cls,
        rows: Iterable[Mapping[Any, Any]],
        layout: Layout,
        roster: Any,
        where: str = "the rows",
        first: int = 1,
    ) -> "Ledger":
        reports, rejects = read_rows(filled_down(rows, layout), layout, first=first)
        raise_rejects(rejects, where)
        return cls(reports, roster)

    # --- ways out

    def to_rows(self) -> list[dict[str, Any]]:
        """One dict for each report, with our columns and its unknown ones; empty cells are left out, but for figure."""
        return [to_row(report) for report in self.reports]

    def to_frame(self) -> Table:
        """The rows as a table that pandas, polars, pyarrow and DuckDB take; `from_frame` reads it back.

        `published` is a column of dates, or of ISO texts where a report has a time of day.
        """
        rows = self.to_rows()
        if not any(isinstance(report.published, datetime) for report in self.reports):
            rows = [{**row, "published": report.day} for row, report in zip(rows, self.reports, strict=True)]
        return Table.of_rows(header_of(rows), rows)

    def to_json(self, path: str | os.PathLike[str]) -> None:
        """Write reports and roster as JSON by the schema of `figrecon.schema`; whole or not at all.

        Raises TableError where the file cannot be written.
        """
        write_text(path, self.to_json_text())

    def to_json_text(self) -> str:
        """The same as one text.

        Values of unknown columns that JSON has no form for go out as text, dates in ISO form.
        """
        return to_document(self.reports, self.roster)

    def to_csv(self, path: str | os.PathLike[str]) -> None:
        """Write what was read, nothing lost; the file is there whole or not at all.

        Raises TableError where the file cannot be written.
        """
        write_text(path, self.to_csv_text())

    def to_csv_text(self) -> str:
        """The same as one text."""
        import csv
        import io

        rows = self.to_rows()
        out = io.StringIO(newline="")
        writer = csv.DictWriter(out, header_of(rows))  # RFC 4180, CRLF: so that a lone CR in a cell is quoted too
        writer.writeheader()
        writer.writerows(rows)
        return out.getvalue()

    def to_excel(self, path: str | os.PathLike[str]) -> None:
        """Write a workbook, .xlsx, that `read_excel` reads back: days and bare numbers typed, no text a formula.

        Raises TableError for a cell that no workbook holds, where the file cannot be written, and without the extra
        figrecon[excel].
        """
        rows = [to_typed_row(report) for report in self.reports]
        write_workbook(path, {"reports": (header_of(rows), rows)})


def _mappings(rows: Any) -> list[Mapping[Any, Any]]:
    if isinstance(rows, (str, Mapping)) or not isinstance(rows, Iterable):
        raise RowError(f"rows must be an iterable of mappings; got {shown(rows)}")
    table = list(rows)
    for row in table:
        if not isinstance(row, Mapping):
            raise RowError(f"a row must be a mapping of column to cell; got {shown(row)}")
    return [row if set(map(type, row.values())) <= PLAIN else _plain(row) for row in table]


def _plain(row: Mapping[Any, Any]) -> dict[Any, Any]:
    return {name: as_plain(cell) for name, cell in row.items()}
