"""Answers to a file as they come: Parquet, or CSV for programs that take nothing else."""

import csv
import io
import os
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import IO, Any

from figrecon.tables import replacing

from .files import CSV, ending_of
from .schemas import IN_A_FLOAT, NUMBERS


def write_answers(answers: Any, path: str | os.PathLike[str]) -> None:
    """Write what `reconcile_table` gives to a Parquet or CSV file, whole or not at all, batch by batch.

    In CSV a range is in digits, however long they are, and rejected rows are words: "row 7: no figure in 'n/k'". Raises
    TableError for another ending and for what cannot be written, and what the answers raise on their way.
    """
    ending = ending_of(path)
    with replacing(path) as file:
        if ending == CSV:
            for line in csv_lines(answers):
                file.write(line.encode("utf-8", errors="backslashreplace"))
        else:
            _write_parquet(answers, file)


def _write_parquet(answers: Any, file: IO[bytes]) -> None:
    with import_module("pyarrow.parquet").ParquetWriter(file, answers.schema) as writer:
        for batch in answers:
            writer.write_batch(batch)


def csv_lines(answers: Any) -> Iterator[str]:
    """The lines of a CSV table, those of each batch together."""
    names = [name for name in answers.schema.names if name != "exact"]
    yield _line([names])
    for batch in answers:
        yield _line([_cell(row, name) for name in names] for row in batch.to_pylist())


def _cell(row: dict[str, Any], name: str) -> Any:
    """A cell as text has it."""
    value = row[name]
    if name == "rejects":
        return "; ".join(f"row {reject['row']}: {reject['error']}" for reject in value)
    if name in NUMBERS and value is not None:
        exact = (row.get("exact") or {}).get(name)
        return exact if exact is not None else int(value) if abs(value) <= IN_A_FLOAT and value.is_integer() else value
    return value


def _line(rows: Iterable[Iterable[Any]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()
