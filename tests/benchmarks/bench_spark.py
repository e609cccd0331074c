"""Rows a second on Spark, in local[2]: `python -m tests.benchmarks.bench_spark`, or with another number behind it.

Beside it a `mapInArrow` that hands each batch on as it is, over the same rows spread and sorted alike: what Spark takes
by itself. The time is that of the wall, after a first question that starts the workers. It needs the extra `spark`,
and Java.
"""

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pyarrow as pa

from figrecon.bulk import spark

from .cases import cells

DAY = "2024-01-31"


def handed_on(batches: Iterable[Any]) -> Iterator[Any]:
    """Each batch as it is."""
    yield from batches


def session() -> Any:
    """A session of two threads."""
    os.environ |= {"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master("local[2]").appName("figrecon").config("spark.ui.enabled", "false")
    builder = builder.config("spark.sql.shuffle.partitions", "8").config("spark.driver.memory", "2g")
    found = builder.config("spark.sql.execution.arrow.pyspark.enabled", "true").getOrCreate()
    found.sparkContext.setLogLevel("OFF")
    return found


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    """Print the two rates."""
    rows = int(float(sys.argv[1])) if len(sys.argv) > 1 else 10**6
    engine = session()
    frame = engine.createDataFrame(pa.table(cells(rows)).to_pandas()).cache()
    frame.count()
    spread = frame.repartition("subject").sortWithinPartitions("subject")
    works = {
        "a mapInArrow that does nothing": lambda: spread.mapInArrow(handed_on, frame.schema).count(),
        "reconcile": lambda: spark.reconcile(frame, as_of=DAY).count(),
    }
    spark.reconcile(frame.limit(1_000), as_of=DAY).count()
    for name, work in works.items():
        print(f"{name}, {rows:,} rows: {rows / seconds(work):,.0f} rows a second", flush=True)
    engine.stop()


if __name__ == "__main__":
    main()
