"""Ledger: reports with their roster; what a file loads into and a notebook shows."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Unpack, overload

import attrs

from figrecon import display
from figrecon._values import number_of
from figrecon.errors import RowError, shown
from figrecon.frames import Table, opened
from figrecon.reports import Report, Roster, reports_in
from figrecon.tables import (
    REQUIRED,
    Layout,
    Options,
    header_of,
    raise_rejects,
    read_document,
    read_rows,
    to_document,
    to_row,
    write_text,
)

from . import listing
from .normalized import Normalized, normalize


def _roster(value: Any) -> Roster:
    return Roster.of(value)


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
        return display.cell(display.html(listing.sheet(self.reports, self.roster)))

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        display.pretty(printer, self, cycle, lambda: display.plain_text(listing.sheet(self.reports, self.roster)))

    @property
    def subjects(self) -> tuple[str, ...]:
        """The subjects, sorted."""
        return tuple(sorted({report.subject for report in self.reports}))

    def of(self, subject: str) -> "Ledger":
        """The reports of one subject, with the same roster."""
        return attrs.evolve(self, reports=[report for report in self.reports if report.subject == subject])

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
        layout = Layout.of(header, options)
        return cls._read(table, layout, roster)

    @classmethod
    def from_frame(
        cls,
        frame: Any,
        *,
        roster: Any = None,
        **options: Unpack[Options],
    ) -> "Ledger":
        """A ledger from a frame of pandas, polars or pyarrow, a DuckDB relation, a dict of lists, or anything Arrow.

        The keywords are those of `from_rows`. An index is no column: `reset_index()` makes it one. A column of
        datetimes that are all midnight holds days. Raises what `from_rows` raises, and TableError for no frame.

        >>> Ledger.from_frame({"source": ["A", "B"], "figure": [3, None]}, subject="x", published="2024-10-18")
        <Ledger of 2 reports, 1 subject>
        """
        header, rows = opened(frame)
        layout = Layout.of(header, options)
        return cls._read(rows, layout, roster)

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
        names the text in errors. Raises TableError for no such document, ReportErrors for all bad reports together.

        >>> Ledger.from_json_text('''[{"subject": "dead", "figure": "at least 140", "source": "Ministry",
        ...     "published": "2024-10-23"}]''')
        <Ledger of 1 report, 1 subject>
        """
        document = read_document(text, where)
        needed = [name for name in REQUIRED if name != "figure"] if document.rows else ()
        layout = Layout.of(document.header, options, needed)
        return cls._read(document.rows, layout, document.roster if roster is None else roster, where)

    @classmethod
    def _read(cls, rows: Iterable[Mapping[Any, Any]], layout: Layout, roster: Any, where: str = "the rows") -> "Ledger":
        reports, rejects = read_rows(rows, layout, first=1)
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


def _mappings(rows: Any) -> list[Mapping[Any, Any]]:
    if isinstance(rows, (str, Mapping)) or not isinstance(rows, Iterable):
        raise RowError(f"rows must be an iterable of mappings; got {shown(rows)}")
    table = list(rows)
    for row in table:
        if not isinstance(row, Mapping):
            raise RowError(f"a row must be a mapping of column to cell; got {shown(row)}")
    return table
