"""What every ledger is made of, and how one is read from rows, frames and JSON."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, Self, TypeVar, Unpack, overload

import attrs

from figrecon._log import INFO, log
from figrecon._values import number_of
from figrecon.errors import RowError, TableError, shown
from figrecon.frames import PLAIN, FrameLike, as_plain, opened
from figrecon.reports import Report, Roster, RosterLike, reports_in
from figrecon.tables import (
    COLUMNS,
    REQUIRED,
    Layout,
    Links,
    Options,
    Reject,
    Rejects,
    Shaped,
    filled_down,
    raise_rejects,
    read_document,
    read_rows,
    shape_mappings,
)

MOST_NAMED = 20
"""Columns that a line of the log names; a table may have a thousand."""

Errors = Literal["raise", "collect"]
"""Whether bad rows are raised, all together, or come back beside the reports."""


def _roster(value: RosterLike | None) -> Roster:
    return Roster.of(value)


def _texts(value: Iterable[str]) -> tuple[str, ...]:
    return tuple(value)


@attrs.frozen(repr=False)
class Read(Sequence[Report]):
    """The reports, the roster that resolves their sources, and what else stood in the table; a ledger adds the rest."""

    reports: tuple[Report, ...] = attrs.field(default=(), converter=reports_in)
    roster: Roster = attrs.field(factory=Roster, converter=_roster)
    notes: tuple[str, ...] = attrs.field(default=(), converter=_texts, eq=False)
    """What stood in the table beside its rows, each with its row: titles above the header, remarks below."""

    @overload
    @classmethod
    def from_rows(
        cls,
        rows: Iterable[Mapping[str, object]],
        *,
        roster: "RosterLike | None" = None,
        errors: Literal["raise"] = "raise",
        **options: Unpack[Options],
    ) -> Self: ...
    @overload
    @classmethod
    def from_rows(
        cls,
        rows: Iterable[Mapping[str, object]],
        *,
        roster: "RosterLike | None" = None,
        errors: Literal["collect"],
        **options: Unpack[Options],
    ) -> tuple[Self, tuple[Reject, ...]]: ...
    @classmethod
    def from_rows(
        cls,
        rows: Iterable[Mapping[str, object]],
        *,
        roster: "RosterLike | None" = None,
        errors: Errors = "raise",
        **options: Unpack[Options],
    ) -> Self | tuple[Self, tuple[Reject, ...]]:
        """A ledger from mappings of column to cell; cells may be numbers, dates, or missing (None, NaN, NaT, NA).

        The keywords are those of `figrecon.tables.Options`: `columns` maps foreign names to ours, and
        `subject=`, `source=` and the like may be given once. With `errors="collect"` the good rows come back with the
        rejects. Raises TableError for a missing column or a wrong option, ReportErrors for all bad rows together.

        >>> import figrecon as fr
        >>> rows = [{"who": "A", "n": 3}, {"who": "B", "n": "twelvish"}]
        >>> once = {"columns": {"who": "source", "n": "figure"}, "subject": "x", "published": "2024-10-18"}
        >>> fr.Ledger.from_rows(rows[:1], **once)
        <Ledger of 1 report, 1 subject>
        >>> ledger, rejects = fr.Ledger.from_rows(rows, errors="collect", **once)
        >>> ledger, [(reject.row, str(reject.error)) for reject in rejects]
        (<Ledger of 1 report, 1 subject>, [(2, "no figure in 'twelvish'")])
        """
        table = _mappings(rows)
        header = list(dict.fromkeys(name for row in table for name in row))
        return of_table(cls, shape_mappings(header, table, options), roster, errors)

    @overload
    @classmethod
    def from_frame(
        cls,
        frame: "FrameLike",
        *,
        roster: "RosterLike | None" = None,
        errors: Literal["raise"] = "raise",
        **options: Unpack[Options],
    ) -> Self: ...
    @overload
    @classmethod
    def from_frame(
        cls,
        frame: "FrameLike",
        *,
        roster: "RosterLike | None" = None,
        errors: Literal["collect"],
        **options: Unpack[Options],
    ) -> tuple[Self, tuple[Reject, ...]]: ...
    @classmethod
    def from_frame(
        cls,
        frame: "FrameLike",
        *,
        roster: "RosterLike | None" = None,
        errors: Errors = "raise",
        **options: Unpack[Options],
    ) -> Self | tuple[Self, tuple[Reject, ...]]:
        """A ledger from a frame of pandas, polars, pyarrow or narwhals, lazy ones too, of DuckDB, or anything Arrow.

        A dict of lists is a frame too. The keywords are those of `from_rows`. An index is a column where it has a name.
        A column of datetimes that are all midnight holds days, and one of pandas whose numbers are all whole, ints.
        Raises what `from_rows` raises, and TableError for no frame.

        >>> import figrecon as fr
        >>> fr.Ledger.from_frame({"source": ["A", "B"], "figure": [3, None]}, subject="x", published="2024-10-18")
        <Ledger of 2 reports, 1 subject>
        """
        header, rows = opened(frame)
        return of_table(cls, shape_mappings(header, rows, options), roster, errors)

    @overload
    @classmethod
    def from_json_text(
        cls,
        text: str,
        *,
        roster: "RosterLike | None" = None,
        where: str = "the text",
        errors: Literal["raise"] = "raise",
        **options: Unpack[Options],
    ) -> Self: ...
    @overload
    @classmethod
    def from_json_text(
        cls,
        text: str,
        *,
        roster: "RosterLike | None" = None,
        where: str = "the text",
        errors: Literal["collect"],
        **options: Unpack[Options],
    ) -> tuple[Self, tuple[Reject, ...]]: ...
    @classmethod
    def from_json_text(
        cls,
        text: str,
        *,
        roster: "RosterLike | None" = None,
        where: str = "the text",
        errors: Errors = "raise",
        **options: Unpack[Options],
    ) -> Self | tuple[Self, tuple[Reject, ...]]:
        """A ledger from JSON by the schema of `figrecon.schema`: an object with `reports`, or an array of reports.

        The keywords are those of `from_rows`; a roster that is given takes the place of the document's own. `where`
        names the text in errors. A link in the place of a source is kept there, unless `links` or a layout says more,
        for such a document was written by a program. Raises TableError for no such document, ReportErrors for all bad
        reports together.

        >>> import figrecon as fr
        >>> fr.Ledger.from_json_text('''[{"subject": "dead", "figure": "at least 140", "source": "Ministry",
        ...     "published": "2024-10-23"}]''')
        <Ledger of 1 report, 1 subject>
        """
        return of_document(cls, text, roster, errors, where=where, options=dict(options))


L = TypeVar("L", bound=Read)


def of_document(
    kind: type[L], text: str, roster: "RosterLike | None", errors: Errors, *, where: str, options: dict[str, Any]
) -> L | tuple[L, tuple[Reject, ...]]:
    """The ledger of a JSON document, whose own roster counts where none is given."""
    document = read_document(text, where)
    needed = [name for name in REQUIRED if name != "figure"] if document.rows else ()
    if options.get("layout") is None:
        options.setdefault("links", Links.SOURCE)
    layout = Layout.of(document.header, options, needed)
    table = Shaped(list(document.header), document.rows, 1)
    return of_table(kind, table, document.roster if roster is None else roster, errors, where=where, layout=layout)


def of_table(
    kind: type[L],
    table: Shaped,
    roster: "RosterLike | None",
    errors: Errors,
    *,
    where: str = "the rows",
    layout: Layout | None = None,
) -> L | tuple[L, tuple[Reject, ...]]:
    """The ledger of a table that is in shape, with the rejects where they are to be collected."""
    check_errors(errors)
    layout = Layout.of(table.header, table.options) if layout is None else layout
    reports, rejects = read_rows(filled_down(table.rows, layout), layout, first=table.first)
    _log_table(where, table, layout, len(reports), rejects)
    if errors == "collect":
        return kind(reports, roster, table.notes), Rejects(rejects)
    raise_rejects(rejects, where)
    return kind(reports, roster, table.notes)


def _log_table(where: str, table: Shaped, layout: Layout, read: int, rejects: Sequence[Reject]) -> None:
    log(INFO, "%s: %s, from row %d on", where, number_of(read, "report"), table.first)
    unknown = [str(name) for name, ours in layout.names.items() if ours not in COLUMNS and name not in layout.taken]
    if unknown:
        log(INFO, "%s: kept as they are, the unknown columns %s", where, ", ".join(unknown[:MOST_NAMED]))
    if rejects:
        rows = number_of(len(rejects), "row")
        log(INFO, "%s: %s rejected, the first row %d: %s", where, rows, rejects[0].row, str(rejects[0].error))


def check_errors(errors: str) -> None:
    """Raises TableError for what is not one of the two ways to treat bad rows."""
    if errors not in ("raise", "collect"):
        raise TableError(f"errors must be 'raise' or 'collect'; got {shown(errors)}")


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
