"""Ledger: reports with their roster; what a file loads into and a notebook shows."""

import os
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any, overload

import attrs

from figrecon import display
from figrecon._values import number_of
from figrecon.dates import DateLike
from figrecon.errors import TableError, shown
from figrecon.frames import Table
from figrecon.reports import Report, reports_in
from figrecon.tables import (
    file_header,
    header_of,
    to_document,
    to_rows,
    to_typed_rows,
    write_text,
    write_workbook,
)

from . import choosing, listing
from .joining import join_rosters
from .normalized import Normalized
from .normalizing import normalize
from .read import Read


@attrs.frozen(repr=False)
class Ledger(Read, display.Displayed):
    """An immutable sequence of reports with the roster that resolves their sources.

    Raises RowError for anything in it that is no Report.

    >>> import figrecon as fr
    >>> led = Ledger([fr.Report("troops", "1,500", source="Cho", published="2024-10-18")], roster={"NIS": ["Cho"]})
    >>> led, led[0].source, led.normalize()[0].origin
    (<Ledger of 1 report, 1 subject>, 'Cho', 'NIS')
    """

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
        since: DateLike | None = None,
        until: DateLike | None = None,
        **columns: object,
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

    def sort(self, *by: str | Callable[[Report], object], reverse: bool = False) -> "Ledger":
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

    def group(self, by: str | Callable[[Report], object] = "subject") -> "dict[Any, Ledger]":
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

    # --- ways out

    def to_rows(self) -> list[dict[str, Any]]:
        """One dict for each report, with our columns and its unknown ones; empty cells are left out, but for figure."""
        return to_rows(self.reports)

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

        Raises TableError where the file cannot be written, or a column has a name that no file keeps.
        """
        write_text(path, self.to_csv_text())

    def to_csv_text(self) -> str:
        """The same as one text. Raises TableError for a column that no file has a name for."""
        import csv
        import io

        rows = self.to_rows()
        out = io.StringIO(newline="")
        writer = csv.DictWriter(out, file_header(rows))  # RFC 4180, CRLF: so that a lone CR in a cell is quoted too
        writer.writeheader()
        writer.writerows(rows)
        return out.getvalue()

    def to_excel(self, path: str | os.PathLike[str]) -> None:
        """Write a workbook, .xlsx, that `read_excel` reads back: days and bare numbers typed, no text a formula.

        Raises TableError for a cell that no workbook holds, where the file cannot be written, and without the extra
        figrecon[excel].
        """
        rows = to_typed_rows(self.reports)
        write_workbook(path, {"reports": (file_header(rows), rows)})
