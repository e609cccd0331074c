"""Ledger: reports with their roster; what a file loads into and a notebook shows."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, overload

import attrs

from .errors import RowError, TableError, shown
from .normalized import Normalized, normalize
from .reports import Report
from .sources import Roster
from .tables import COLUMNS, REQUIRED, Layout, raise_rejects, read_rows, to_row


def _reports(value: Iterable[Report]) -> tuple[Report, ...]:
    if isinstance(value, (str, Report)) or not isinstance(value, Iterable):
        raise RowError(f"a ledger holds an iterable of Report; got {shown(value)}")
    reports = tuple(value)
    for report in reports:
        if not isinstance(report, Report):
            raise RowError(f"a ledger holds Report objects; got {shown(report)}")
    return reports


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

    reports: tuple[Report, ...] = attrs.field(default=(), converter=_reports)
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
        n, subjects = len(self), len(self.subjects)
        return f"<Ledger of {n} report{'s' * (n != 1)}, {subjects} subject{'s' * (subjects != 1)}>"

    def _repr_html_(self) -> str:
        from . import _render, listing

        return _render.cell(_render.html(listing.sheet(self.reports, self.roster)))

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        from . import _render, listing

        _render.pretty(printer, self, cycle, lambda: _render.text(listing.sheet(self.reports, self.roster)))

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

    @classmethod
    def from_rows(
        cls,
        rows: Iterable[Mapping[str, Any]],
        *,
        columns: Mapping[str, str] | None = None,
        day_first: bool | None = None,
        roster: Any = None,
        **once: Any,
    ) -> "Ledger":
        """A ledger from mappings of column to cell; cells may be numbers, dates, or missing (None, NaN).

        `columns` maps foreign names to ours; `subject=`, `source=`, `kind=`, `unit=` and `published=` may be given
        once. Raises TableError for a missing column, ReportErrors for all bad rows together.

        >>> Ledger.from_rows([{"who": "A", "n": 3}], columns={"who": "source", "n": "figure"}, subject="x",
        ...     published="2024-10-18")
        <Ledger of 1 report, 1 subject>
        """
        table = [dict(row) for row in rows]
        header = list(dict.fromkeys(name for row in table for name in row))
        layout = Layout.of(header, columns=columns, once=once, day_first=day_first)
        reports, rejects = read_rows(table, layout, first=1)
        raise_rejects(rejects, "the rows")
        return cls(reports, roster)

    def to_rows(self) -> list[dict[str, Any]]:
        """One dict a report, with our columns and its own unknown ones; empty cells are left out, but for figure."""
        return [to_row(report) for report in self.reports]

    def to_csv(self, path: str | os.PathLike[str]) -> None:
        """Write what was read, nothing lost; the file is there whole or not at all.

        Raises TableError where the file cannot be written.
        """
        write_atomically(path, self.to_csv_text())

    def to_csv_text(self) -> str:
        """The same as one text."""
        import csv
        import io

        rows = self.to_rows()
        used = {name for row in rows for name in row}
        ours = [name for name in COLUMNS if name in REQUIRED or name in used]
        header = [*ours, *sorted((name for name in used if name not in COLUMNS), key=str)]
        out = io.StringIO(newline="")
        writer = csv.DictWriter(out, header)  # RFC 4180, CRLF: so that a lone CR in a cell is quoted too
        writer.writeheader()
        writer.writerows(rows)
        return out.getvalue()


def write_atomically(path: str | os.PathLike[str], text: str) -> None:
    """Write a UTF-8 file beside its place, then move it there. Raises TableError."""
    import tempfile
    from pathlib import Path

    target = Path(path)
    try:
        handle, beside = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        try:
            with open(handle, "w", encoding="utf-8", errors="surrogatepass", newline="") as file:  # noqa: PTH123
                file.write(text)
            os.replace(beside, target)  # noqa: PTH105
        except BaseException:
            os.unlink(beside)  # noqa: PTH108
            raise
    except OSError as error:
        raise TableError(f"cannot write {shown(str(path))}: {error.strerror}") from None
