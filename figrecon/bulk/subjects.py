"""Where subjects end in a stream of batches: cut there, and never within one."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from figrecon.errors import FigreconError, SubjectError, TableError, shown
from figrecon.frames import as_plain, pyarrow
from figrecon.ranges import number
from figrecon.reports import subject_name

ROWS = 20_000
"""Rows of a batch: enough that its own cost is nothing beside theirs, and some 20 MB of reports at a time."""

ROW = "figrecon row"
"""The column in which a batch brings the numbers of its rows, where it is a piece of a table."""

FIRST = 1
"""A batch that brings no numbers of its rows counts them from 1."""

SORT = "; sort it first, for example in DuckDB: select * from … order by subject"


def subject_of(cell: Any) -> str | None:
    """The name of the subject in a cell, as a report has it; None for a cell that names none."""
    cell = as_plain(cell)
    try:
        is_number = isinstance(cell, int | float) and not isinstance(cell, bool)
        return subject_name(str(number(cell)) if is_number else cell)
    except FigreconError:
        return None


def whole_subjects(batches: Iterable[Any], rows: int = ROWS, *, subject: str = "subject") -> Iterator[Any]:
    """Batches of Arrow cut anew, each of whole subjects: of `rows` rows or more, as its last subject has them.

    `subject` is the name of the column. Raises TableError for a batch without it, and SubjectError for a subject that
    comes back after another: its reports must stand together. A row that names no subject stays with those before it.

    .. skip: start if(NO_ARROW, reason="pyarrow is not installed")

    >>> import pyarrow
    >>> stream = [pyarrow.record_batch({"subject": list(letters)}) for letters in ("aab", "bb", "cd")]
    >>> ["".join(batch["subject"].to_pylist()) for batch in whole_subjects(stream, rows=2)]
    ['aa', 'bbb', 'cd']

    .. skip: end
    """
    if type(rows) is not int or rows < 1:
        raise TableError(f"rows must be a whole number of at least 1; got {shown(rows)}")
    kept: list[Any] = []  # what is not yet handed on: whole batches, all but the last of which are at their end
    count = seen = 0
    met: set[str] = set()
    last: str | None = None
    for batch in batches:
        start = at = 0
        for cell, run in groupby(_column(batch, subject).to_pylist()):
            name = subject_of(cell)
            if name is not None and name != last:
                if name in met:
                    row = batch.column(ROW)[at].as_py() if ROW in batch.schema.names else seen + at + FIRST
                    raise SubjectError(f"the subject {shown(name)} comes back in row {row:,}{SORT}")
                met.add(name)
                if count + at - start >= rows:
                    yield _joined([*kept, batch.slice(start, at - start)])
                    kept, count, start = [], 0, at
                last = name
            at += sum(1 for _ in run)
        kept.append(batch.slice(start))
        count += at - start
        seen += at
    if count:
        yield _joined(kept)


def _column(batch: Any, subject: str) -> Any:
    """The column of the subjects."""
    names = batch.schema.names
    if names.count(subject) != 1:
        raise TableError(f"a batch must have one column {shown(subject)}; got {', '.join(map(shown, names))}")
    return batch.column(names.index(subject))


def _joined(batches: list[Any]) -> Any:
    """Batches as one."""
    filled = [batch for batch in batches if batch.num_rows]
    return filled[0] if len(filled) == 1 else pyarrow().concat_batches(filled)
