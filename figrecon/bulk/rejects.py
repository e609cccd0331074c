"""The rows of a table that are no reports, as a table of their own."""

from collections.abc import Iterable
from typing import Any

from figrecon.errors import TableError
from figrecon.frames import pyarrow

from .schemas import answer_schema


def reject_table(answers: Any) -> Any:
    """The rejected rows of some answers: subject, row, error. Subjects without an answer have a row without a number.

    Raises TableError for what is no table of answers.
    """
    arrow = pyarrow()
    table = answers.read_all() if isinstance(answers, arrow.RecordBatchReader) else answers
    if table.schema.names != answer_schema().names:
        raise TableError("rejects are told by the answers of reconcile_table, not by its account")
    rows = [row for one in table.select(["subject", "error", "rejects"]).to_pylist() for row in _of(one)]
    schema = arrow.schema([("subject", arrow.string()), ("row", arrow.int64()), ("error", arrow.string())])
    return arrow.Table.from_pylist(rows, schema=schema)


def _of(row: dict[str, Any]) -> Iterable[dict[str, Any]]:
    yield from ({"subject": row["subject"], **reject} for reject in row["rejects"])
    if row["error"] is not None:
        yield {"subject": row["subject"], "row": None, "error": row["error"]}
