"""Tables on Spark: equal to those of one process, in one local session; its own environment in .ci/run.

Without Spark or Java it is skipped by name, unless FIGRECON_SPARK says that they must be there.
"""

import os
import shutil
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

import figrecon as fr
from figrecon import bulk
from figrecon.bulk import spark

ROWS = 100_000
DAY = "2024-10-01"
COLUMNS = ("subject", "figure", "source", "published")


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    missing = [name for name in ("pyspark", "pyarrow", "pandas") if not _is_there(name)]
    missing += [] if shutil.which("java") or "JAVA_HOME" in os.environ else ["Java"]
    if missing and os.environ.get("FIGRECON_SPARK"):
        pytest.fail(f"Spark must be tried here, and there is no {', '.join(missing)}")
    if missing:
        pytest.skip(f"Spark is not tried: there is no {', '.join(missing)}")
    os.environ |= {"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master("local[2]").appName("figrecon").config("spark.ui.enabled", "false")
    found = builder.config("spark.sql.shuffle.partitions", "4").getOrCreate()
    found.sparkContext.setLogLevel("OFF")
    yield found
    found.stop()


def _is_there(name: str) -> bool:
    from importlib.util import find_spec

    return find_spec(name) is not None


def collected(frame: Any, by: str) -> list[dict[str, Any]]:
    rows = [row.asDict(recursive=True) for row in frame.collect()]
    return sorted(rows, key=lambda row: (row[by] is not None, row[by]))


pytestmark = pytest.mark.filterwarnings("ignore")  # what Spark and pandas say of each other


def test_a_hundred_thousand_rows_are_answered_as_in_one_process(session: Any) -> None:
    rng = Random(1)  # noqa: S311  data, not a secret
    rows = [
        (f"s{rng.randrange(ROWS // 5):06}", rng.randint(1, 10_000), f"S{n % 7}", date(2024, 10, 1) + timedelta(n % 9))
        for n in range(ROWS)
    ]
    frame = session.createDataFrame(rows, "subject string, figure long, source string, published date")
    found = collected(spark.reconcile(frame, as_of="2024-10-09", partitions=4), by="subject")
    cells = dict(zip(COLUMNS, map(list, zip(*rows, strict=True)), strict=True))
    assert found == bulk.reconcile_table(cells, as_of="2024-10-09").read_all().to_pylist()


def test_spellings_of_one_subject_come_together(session: Any) -> None:
    names = ["the dead", " the  dead", "the\u2003dead\x1f", "the dead\n"]
    frame = session.createDataFrame([(name, n, f"S{n}", DAY) for n, name in enumerate(names)], list(COLUMNS))
    (row,) = spark.reconcile(frame, as_of=DAY, partitions=8).collect()
    assert (row["subject"], row["reports"], row["low"], row["high"]) == ("the dead", 4, 0, 3)


def test_the_account_has_every_row(session: Any) -> None:
    rows = [("a", "3", "A", DAY), ("a", "twelvish", "B", DAY), ("b", "5", "A", DAY)]
    frame = session.createDataFrame(rows, list(COLUMNS))
    found = collected(spark.reconcile(frame, as_of=DAY, account=True), by="row")
    assert [(row["subject"], row["place"], row["error"]) for row in found] == [
        *(("a", "position", None), ("a", None, "no figure in 'twelvish' (column figure)"), ("b", "position", None)),
    ]
    answers = collected(spark.reconcile(frame, as_of=DAY), by="subject")
    assert [row["error"] for row in answers[0]["rejects"]] == ["no figure in 'twelvish' (column figure)"]


def test_problems_are_raised(session: Any) -> None:
    frame = session.createDataFrame([("a", "twelvish", "B", DAY)], list(COLUMNS))
    with pytest.raises(Exception, match="1 problem in the table"):  # what Spark makes of ReportErrors
        spark.reconcile(frame, as_of=DAY, errors="raise").collect()


def test_what_is_asked_wrongly_is_refused_at_once(session: Any) -> None:
    frame = session.createDataFrame([("a", "3", "B", DAY)], list(COLUMNS))
    with pytest.raises(fr.TableError, match="as_of= must say the day"):
        spark.reconcile(frame)
    with pytest.raises(fr.TableError, match="missing: source"):
        spark.reconcile(frame.drop("source"), as_of=DAY)
