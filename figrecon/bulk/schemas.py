"""The columns of what comes out, as Arrow has them."""

from typing import Any

from figrecon.frames import pyarrow

MOST_DIGITS = 38
"""Digits of a whole number that is kept exactly: what a decimal of Arrow, Parquet and Spark holds."""

IN_A_FLOAT = 2**53
"""Up to here every whole number is a float."""

NUMBERS = ("low", "best", "high")


def answer_schema() -> Any:
    """One row a subject: the columns of `Answers.to_frame`, and what went wrong.

    `low`, `best` and `high` are floats; where one of them is a whole number that no float holds, `exact` has all three.
    `error` says why a subject has no answer. `rejects` are the rows of the subject that are no reports, by number.
    """
    arrow = pyarrow()
    whole = arrow.decimal128(MOST_DIGITS, 0)
    reject = arrow.struct([("row", arrow.int64()), ("error", arrow.string())])
    return arrow.schema(
        [
            ("subject", arrow.string()),
            *((name, arrow.date32()) for name in ("as_of", "known_by")),
            *((name, arrow.float64()) for name in NUMBERS),
            *((name, arrow.string()) for name in ("unit", "verdict")),
            *((name, arrow.int64()) for name in ("origins", "reports")),
            *((name, arrow.string()) for name in ("denied_by", "doubts", "policy", "error")),
            ("exact", arrow.struct([(name, whole) for name in NUMBERS])),
            ("rejects", arrow.list_(reject)),
        ]
    )


def account_schema() -> Any:
    """One row a report: the columns of `account.to_frame`, the number of its row, and the error of one that is none.

    `figure` is as worded. A row that is no report, or whose subject has no answer, has no place.
    """
    arrow = pyarrow()
    return arrow.schema(
        [
            ("row", arrow.int64()),
            *((name, arrow.string()) for name in ("subject", "key", "source", "via")),
            ("published", arrow.date32()),
            *((name, arrow.string()) for name in ("as_of", "kind", "figure")),
            *((name, arrow.float64()) for name in NUMBERS),
            *((name, arrow.string()) for name in ("unit", "place", "reason", "by", "reference", "note", "confidence")),
            ("rank", arrow.int64()),
            ("error", arrow.string()),
        ]
    )


def record_batch(rows: list[dict[str, Any]], schema: Any) -> Any:
    """Rows as a batch, the numbers as floats."""
    arrow = pyarrow()
    columns = {field.name: [row.get(field.name) for row in rows] for field in schema}
    for name in NUMBERS:
        columns[name] = [None if n is None else float(n) for n in columns[name]]
    return arrow.RecordBatch.from_arrays(
        [arrow.array(columns[field.name], field.type) for field in schema], schema=schema
    )
