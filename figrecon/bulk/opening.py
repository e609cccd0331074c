"""What a table is given as, opened: whole in memory, or a stream that is read once, from front to back."""

import os
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import attrs

from figrecon.errors import TableError, shown
from figrecon.frames import pyarrow

from .answering import layout_for, subject_in
from .days import last_day
from .files import PARQUET, ending_of
from .requests import Request
from .subjects import FIRST, ROW, ROWS, subject_of

SHEET_FIRST = 2
"""The rows of a CSV file are counted as a spreadsheet shows them: the header is row 1."""


class Opened(NamedTuple):
    """A table as batches with the numbers of their rows, the name of its column of subjects, and the question."""

    batches: Iterable[Any]
    subject: str
    asked: Request


def table_or_stream(table: Any, asked: Request) -> Opened:
    """A table in memory sorted by its subjects, or a stream as it comes.

    A stream is a RecordBatchReader of Arrow, or the path of a Parquet or a CSV file. Raises TableError for what is
    none of these, for a file that cannot be read, for a missing column, and for a stream without `as_of`.
    """
    arrow = pyarrow()
    if isinstance(table, str | os.PathLike):
        batches, header, first = _of_file(Path(table))
    elif isinstance(table, arrow.RecordBatchReader):
        batches, header, first = table, table.schema.names, FIRST
    elif hasattr(type(table), "__arrow_c_stream__") or isinstance(table, arrow.RecordBatch | dict):
        return _in_memory(_table(table), asked)
    else:
        raise TableError(f"a table must speak Arrow, or be the path of a Parquet or CSV file; got {shown(table)}")
    subject = subject_in(layout_for(header, asked))
    if asked.as_of is None:
        raise TableError("a stream is read once and cannot tell its last day beforehand: as_of= must say it")
    return Opened(_numbered(_read(batches), first), subject, asked)


def _table(table: Any) -> Any:
    """Anything that speaks Arrow as a table of pyarrow."""
    arrow = pyarrow()
    try:
        whole = arrow.Table.from_batches([table]) if isinstance(table, arrow.RecordBatch) else arrow.table(table)
    except Exception as error:  # noqa: BLE001  whatever the other library raises: one error for all
        raise TableError(f"the table cannot be opened: {shown(str(error))}") from None
    types = [arrow.string() if field.type == arrow.string_view() else field.type for field in whole.schema]
    return whole.cast(arrow.schema(zip(whole.schema.names, types, strict=True)))  # Arrow cannot put views in order


def _in_memory(table: Any, asked: Request) -> Opened:
    """A table with its rows numbered and sorted by subject; its last day, unless the question has one."""
    arrow = pyarrow()
    layout = layout_for(table.schema.names, asked)
    subject = subject_in(layout)
    if asked.as_of is None:
        asked = attrs.evolve(asked, as_of=last_day(table, layout))
    names = [subject_of(cell) or "" for cell in table.column(subject).to_pylist()]
    order = sorted(range(len(names)), key=names.__getitem__)
    numbered = table.append_column(ROW, arrow.array(range(FIRST, FIRST + len(names)), arrow.int64()))
    return Opened(numbered.take(order).to_batches(ROWS), subject, asked)


def _of_file(path: Path) -> tuple[Iterable[Any], list[str], int]:
    """The batches of a file, its columns, and the number of its first row."""
    arrow = pyarrow()
    ending = ending_of(path)
    try:
        if ending == PARQUET:
            file = import_module("pyarrow.parquet").ParquetFile(path)
            return file.iter_batches(ROWS), file.schema_arrow.names, FIRST
        csv = import_module("pyarrow.csv")
        with csv.open_csv(path) as looked_at:
            header = looked_at.schema.names
        as_text = csv.ConvertOptions(column_types=dict.fromkeys(header, arrow.string()), strings_can_be_null=False)
        return csv.open_csv(path, convert_options=as_text), header, SHEET_FIRST
    except (OSError, arrow.ArrowException) as error:
        raise TableError(f"{shown(str(path))} cannot be read: {shown(str(error))}") from None


def _read(batches: Iterable[Any]) -> Iterator[Any]:
    """The batches; an error of Arrow on the way is one of ours."""
    try:
        yield from batches
    except pyarrow().ArrowException as error:
        raise TableError(f"the stream cannot be read on: {shown(str(error))}") from None


def _numbered(batches: Iterable[Any], first: int) -> Iterator[Any]:
    """The batches, each with a column of the numbers of its rows."""
    arrow = pyarrow()
    for batch in batches:
        numbers = arrow.array(range(first, first + batch.num_rows), arrow.int64())
        first += batch.num_rows
        yield batch.append_column(ROW, numbers)
