"""A whole table to its answers, as a stream: no more of it is in memory than is at work."""

import os
from collections.abc import Iterator
from typing import Any, Unpack

from figrecon.errors import FigreconError, TableError, shown
from figrecon.frames import FrameLike, pyarrow

from .answering import MOST_TOLD, raise_problems
from .opening import Opened, table_or_stream
from .processes import answered_in_turn
from .requests import BulkOptions, Request
from .schemas import account_schema, answer_schema
from .subjects import ROWS, whole_subjects

MOST_WORKERS = 256
"""No machine that this runs on has more processors; a larger number is a slip."""

MOST_ROWS = 10_000_000
"""Rows of a batch: more are not at work in one process within any memory."""


def reconcile_table(
    table: "FrameLike | str | os.PathLike[str]", *, workers: int = 1, rows: int = ROWS, **how: Unpack[BulkOptions]
) -> Any:
    """Every subject of a table, as a pyarrow.RecordBatchReader: one row a subject or, with `account`, one a report.

    A table in memory may be anything that speaks Arrow, and is sorted by its subjects; `as_of` is by default its last
    publication. A stream is a RecordBatchReader, or the path of a Parquet or CSV file: it is read once, the reports of
    a subject must stand together, and `as_of` must be given. The keywords are those of `BulkOptions`. `workers` are
    processes, and `rows` those of a batch; neither changes an answer. Each subject stands alone: keys are its own, and
    a report that names the key of another subject's is an error of its subject.

    A row that is no report is told in `rejects`, a subject without an answer in `error`, and all others are answered;
    with `errors="raise"` the whole table is looked through, and ReportErrors holds the first 100 problems and the count
    of all. Raises SubjectError for a stream in which a subject comes back, TableError for a table that cannot be read.

    .. skip: start if(NO_ARROW, reason="pyarrow is not installed")

    >>> cells = {"subject": ["dead", "hurt"], "figure": ["at least 140", "many"], "source": ["A", "B"]}
    >>> answers = reconcile_table({**cells, "published": ["2024-10-01", "2024-10-02"]})
    >>> answers.read_all().select(["subject", "low", "verdict"]).to_pylist()
    [{'subject': 'dead', 'low': 140.0, 'verdict': 'single'}, {'subject': 'hurt', 'low': None, 'verdict': 'nothing'}]

    .. skip: end
    """
    for name, value, most in (("workers", workers, MOST_WORKERS), ("rows", rows, MOST_ROWS)):
        if type(value) is not int or not 1 <= value <= most:
            raise TableError(f"{name} must be a whole number from 1 to {most:,}; got {shown(value)}")
    asked = Request.of(how)
    source = table_or_stream(table, asked)
    schema = account_schema() if asked.account else answer_schema()
    return pyarrow().RecordBatchReader.from_batches(schema, _batches(source, workers, rows))


def _batches(source: Opened, workers: int, rows: int) -> Iterator[Any]:
    """The answers; with `errors="raise"` none behind the first problem, but all problems are counted."""
    whole = whole_subjects(source.batches, rows, subject=source.subject)
    told: list[FigreconError] = []
    count = 0
    for batch, problems, found in answered_in_turn(whole, source.asked, workers):
        count += found
        told += problems[: MOST_TOLD - len(told)]
        if not count or source.asked.errors == "collect":
            yield batch
    if source.asked.errors == "raise":
        raise_problems(told, count)
