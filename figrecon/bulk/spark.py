"""The same on a cluster: Spark brings the rows of a subject together, and each batch of subjects is answered alike."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Protocol, Unpack

from figrecon.errors import TableError

from .answering import answers_of_batch, layout_for, subject_in
from .requests import BulkOptions, Request
from .schemas import account_schema, answer_schema
from .subjects import ROW, whole_subjects


class SparkFrame(Protocol):
    """What of a `DataFrame` of Spark is used."""

    @property
    def columns(self) -> list[str]:
        """The names of its columns."""

    def withColumn(self, colName: str, col: Any) -> Any:  # noqa: N802, N803  Spark's names
        """The frame with one column more."""


SUBJECT = "figrecon subject"
"""The column by which Spark groups: the name of the subject as a report has it."""

SPACES = "".join(chr(code) for code in range(0x3001) if chr(code).isspace())
"""What Python takes for white space, so that Spark brings together whatever is one subject here."""


def reconcile(df: SparkFrame, *, partitions: int | None = None, **how: Unpack[BulkOptions]) -> Any:
    """Every subject of a Spark frame: one row a subject or, with `account`, one a report.

    `partitions` is how many the subjects are spread over, by default as Spark is configured. The keywords are those of
    `BulkOptions`, and `as_of` must be among them; figrecon and pyarrow must be installed where Spark works. The number
    of a row is Spark's own id of it, since a frame has no order. With `errors="raise"` the first batch with problems
    raises. Raises TableError for a missing column or without `as_of`; nothing is read before the answers are asked for.
    """
    asked = Request.of(how)
    column = subject_in(layout_for(df.columns, asked))
    if asked.as_of is None:
        raise TableError("a frame of Spark is not looked through beforehand: as_of= must say the day")
    from pyspark.sql import functions as f
    from pyspark.sql.pandas.types import from_arrow_schema

    name = f.trim(f.regexp_replace(f.col(f"`{column}`").cast("string"), f"[{SPACES}]+", " "))
    keyed = df.withColumn(ROW, f.monotonically_increasing_id()).withColumn(SUBJECT, name)
    grouped = keyed.repartition(SUBJECT) if partitions is None else keyed.repartition(partitions, SUBJECT)
    schema = from_arrow_schema(account_schema() if asked.account else answer_schema())
    return grouped.sortWithinPartitions(SUBJECT).mapInArrow(answering(asked), schema)


def answering(asked: Request) -> Callable[[Iterable[Any]], Iterator[Any]]:
    """What answers the batches of one partition, in which each subject stands together."""

    def answers(batches: Iterable[Any]) -> Iterator[Any]:
        for batch in whole_subjects(batches, subject=SUBJECT):
            own = batch.select([name for name in batch.schema.names if name != SUBJECT])
            yield answers_of_batch(own, asked)

    return answers
