"""Tables by the million: what comes in, what comes out, and what is refused."""

import multiprocessing
import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest

import figrecon as fr
from figrecon import bulk
from figrecon.bulk import spark
from figrecon.bulk.processes import answer_packed
from figrecon.bulk.requests import Request as BulkRequest

pa = pytest.importorskip("pyarrow", reason="tables by the million need pyarrow")


def table(*rows: tuple[object, ...], header: str = "subject figure source published") -> Any:
    return pa.table(dict(zip(header.split(), map(list, zip(*rows, strict=True)), strict=True)))


DAY = "2024-10-01"
FLOOD = table(("dead", 140, "A", DAY), ("hurt", 3, "A", DAY), ("dead", 160, "B", "2024-10-02"))


def answers(given: Any, **how: Any) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = bulk.reconcile_table(given, **how).read_all().to_pylist()
    return rows


def test_one_row_a_subject() -> None:
    dead, hurt = answers(FLOOD)
    assert (dead["subject"], dead["low"], dead["best"], dead["high"]) == ("dead", 140, 160, 160)
    assert (dead["verdict"], dead["origins"], dead["reports"], dead["error"]) == ("compatible", 2, 2, None)
    assert (dead["as_of"], dead["known_by"]) == (date(2024, 10, 2), date(2024, 10, 2))
    assert (hurt["best"], hurt["origins"], hurt["reports"], hurt["policy"]) == (3, 1, 1, "REPORTED 1")


# --- what comes in


def test_frames_are_tables() -> None:
    pandas, polars = pytest.importorskip("pandas"), pytest.importorskip("polars")
    cells = FLOOD.to_pydict()
    expected = answers(FLOOD)
    for frame in (pandas.DataFrame(cells), polars.DataFrame(cells), cells, fr.Ledger.from_frame(cells).to_frame()):
        assert answers(frame) == expected


def test_files_are_streams(tmp_path: Path) -> None:
    from pyarrow import csv, parquet

    sorted_rows = FLOOD.sort_by("subject")
    parquet.write_table(sorted_rows, tmp_path / "flood.parquet")
    csv.write_csv(sorted_rows, tmp_path / "flood.csv")
    expected = answers(FLOOD, as_of="2024-10-02")
    assert answers(tmp_path / "flood.parquet", as_of="2024-10-02") == expected
    assert answers(str(tmp_path / "flood.csv"), as_of="2024-10-02") == expected


def test_rows_are_counted_as_their_program_shows_them(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("subject,figure,source,published\ndead,twelvish,A,2024-10-01\n")
    (row,) = answers(path, as_of=DAY)
    assert row["rejects"][0]["row"] == 2
    (row,) = answers(table(("dead", "twelvish", "A", DAY)))
    assert row["rejects"][0]["row"] == 1


def test_columns_and_cells_are_read_as_they_are_told() -> None:
    given = table(("flood", "1.500", "Reuters (via Daily)", "03/04/2024"), header="event toll who day")
    names = {"event": "subject", "toll": "figure", "who": "source", "day": "published"}
    account = answers(given, columns=names, locale="de", day_first=True, split_via=True, account=True)
    (row,) = account
    assert (row["best"], row["source"], row["via"], row["published"]) == (1500, "Reuters", "Daily", date(2024, 4, 3))


def test_the_question_is_the_one_of_reconcile() -> None:
    roster = {"A": {"aliases": ["B"]}}
    assert answers(FLOOD, roster=roster)[0]["best"] == 160
    assert answers(FLOOD, as_of=DAY)[0]["best"] == 140
    assert answers(FLOOD, as_of="2024-10-02", known_by=DAY)[0]["best"] == 140
    assert answers(FLOOD, policy="ACLED")[0]["best"] == 140
    told = table(("way", "1 km", "A", DAY), ("way", "2 km", "B", DAY))
    assert answers(told, unit="m")[0]["high"] == 2000
    grown = table(("x", 100, "A", DAY), ("x", 150, "B", "2024-10-20"))
    assert [answers(grown, course=course)[0]["origins"] for course in ("cumulative", "fixed")] == [1, 2]


def test_several_processes_answer_as_one() -> None:
    given = table(*[(f"s{n:03}", n, source, DAY) for n in range(60) for source in "AB"])
    assert answers(given, workers=2, rows=10) == answers(given)


@attrs.frozen
class Killing(fr.Policy):
    """A policy that ends its process, as the system does with one that takes too much memory."""

    def judge(self, positions: Sequence[fr.Position], verdict: fr.Verdict) -> fr.Range:
        os._exit(len(positions) + len(verdict))


def test_a_process_that_is_killed_is_one_error() -> None:
    with pytest.raises(fr.TableError, match="a process that answered was killed"):
        answers(FLOOD, workers=2, policy=Killing())


def test_a_policy_that_cannot_travel_is_refused() -> None:
    @attrs.frozen
    class Local(fr.Policy):
        def judge(self, positions: Sequence[fr.Position], verdict: fr.Verdict) -> fr.Range:
            return fr.Range.exactly(len(positions) + len(verdict.value) - len("compatible"))

    assert answers(FLOOD, policy=Local())[0]["best"] == 2
    with pytest.raises(fr.PolicyError, match="Local 1 cannot be sent to a process: its class must be one of a module"):
        answers(FLOOD, workers=2, policy=Local())


def test_whoever_stops_early_leaves_no_process_at_work() -> None:
    given = table(*[(f"s{n:03}", n, "A", DAY) for n in range(400)])
    reader = bulk.reconcile_table(given, workers=2, rows=10)
    assert reader.read_next_batch().num_rows == 10
    reader.close()
    del reader
    assert multiprocessing.active_children() == []


def test_what_a_process_does_is_what_is_done_here() -> None:
    (batch,) = FLOOD.sort_by("subject").combine_chunks().to_batches()
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, batch.schema) as writer:
        writer.write_batch(batch)
    packed, problems, count = answer_packed(sink.getvalue().to_pybytes(), BulkRequest.of({"as_of": "2024-10-02"}))
    assert (pa.ipc.open_stream(packed).read_all().to_pylist(), problems, count) == (answers(FLOOD), [], 0)


# --- what comes out


@pytest.mark.parametrize("large", [2**53 + 1, 2**64 - 1, -(2**53) - 1])
def test_whole_numbers_that_no_float_holds_survive(large: int) -> None:
    arrays = {"subject": ["x"], "figure": pa.array([large], pa.uint64() if large > 0 else pa.int64())}
    (row,) = answers(pa.table({**arrays, "source": ["A"], "published": [DAY]}))
    assert row["exact"] == {"low": large, "best": large, "high": large}
    (row,) = answers(table(("x", str(large), "A", DAY)))
    assert int(row["exact"]["best"]) == large


def test_floats_need_no_exact_column() -> None:
    assert [row["exact"] for row in answers(table(("x", 0.1, "A", DAY), ("y", 2.0**53, "A", DAY)))] == [None, None]
    (row,) = answers(table(("x", f"{10**40}", "A", DAY)))
    assert (row["best"], row["exact"]) == (1e40, None)


def test_the_account_has_every_row() -> None:
    rows = answers(FLOOD, account=True, roster={"A": ["B"]})
    assert [(row["row"], row["subject"], row["place"], row["reason"]) for row in rows] == [
        (1, "dead", "set aside", "superseded"),
        (3, "dead", "position", None),
        (2, "hurt", "position", None),
    ]
    assert rows[0]["by"] == rows[1]["key"]


# --- what is wrong with rows


BAD = table(
    ("dead", "140", "A", DAY), ("dead", "twelvish", "B", DAY), ("", "3", "A", DAY), ("odd", "3", "", DAY),
    ("mixed", "3 tanks", "A", DAY), ("mixed", "5 people", "B", DAY),
)  # fmt: skip


def test_a_bad_row_is_told_and_the_rest_is_answered() -> None:
    nobody, dead, mixed, odd = answers(BAD)
    assert (dead["best"], dead["error"], dead["rejects"]) == (
        *(140, None, [{"row": 2, "error": "no figure in 'twelvish' (column figure)"}]),
    )
    assert nobody["subject"] is None
    assert nobody["rejects"][0]["row"] == 3
    assert "cannot be compared" in mixed["error"] or "tank" in mixed["error"]
    assert (odd["verdict"], odd["error"], odd["rejects"][0]["row"]) == (None, "no row of it is a report", 4)


def test_the_rejects_are_a_table() -> None:
    rejects = bulk.reject_table(bulk.reconcile_table(BAD)).to_pylist()
    assert [(row["subject"], row["row"]) for row in rejects] == [
        *((None, 3), (None, None), ("dead", 2), ("mixed", None), ("odd", 4), ("odd", None)),
    ]
    with pytest.raises(fr.TableError, match="by the answers of reconcile_table"):
        bulk.reject_table(bulk.reconcile_table(BAD, account=True))


def test_the_account_tells_bad_rows() -> None:
    rows = {row["row"]: row for row in answers(BAD, account=True)}
    assert sorted(rows) == [1, 2, 3, 4, 5, 6]
    assert rows[1]["place"] == "position"
    assert all(rows[n]["place"] is None and rows[n]["error"] for n in (2, 3, 4, 5, 6))


def test_the_first_hundred_problems_are_raised_and_all_are_counted() -> None:
    given = table(*[(f"s{n:03}", "twelvish" if n else "3", "A", DAY) for n in range(151)])
    for workers in (1, 2):
        reader = bulk.reconcile_table(given, errors="raise", rows=10, workers=workers)
        with pytest.raises(fr.ReportErrors, match=r"150 problems in the table; the first 100") as caught:
            reader.read_all()
        assert len(caught.value.exceptions) == 100
        assert caught.value.exceptions[0].__notes__ == ["column figure", "row 2"]
    with pytest.raises(fr.ReportErrors, match=r"^1 problem in the table"):
        bulk.reconcile_batch(given.slice(0, 2).combine_chunks().to_batches()[0], as_of=DAY, errors="raise")
    first = given.slice(0, 1).combine_chunks().to_batches()[0]
    assert bulk.reconcile_batch(first, as_of=DAY, errors="raise").num_rows == 1


def test_reports_of_other_subjects_cannot_be_named() -> None:
    given = table(
        ("a", 3, "A", DAY, "k1", None), ("b", 4, "B", DAY, "k2", "k1"), ("c", 5, "A", DAY, "k1", None),
        header="subject figure source published key replaces",
    )  # fmt: skip
    a, b, c = answers(given)
    assert (a["best"], b["best"], c["best"]) == (3, None, 5)
    assert b["error"] == "'k2' names 'k1', which no report of its subject has"


# --- what is refused


def test_a_subject_that_comes_back_is_refused() -> None:
    stream = FLOOD.to_reader()
    with pytest.raises(fr.SubjectError, match=r"'dead' comes back in row 3; sort it first, .* DuckDB"):
        bulk.reconcile_table(stream, as_of=DAY).read_all()


def test_a_stream_must_carry_its_day() -> None:
    with pytest.raises(fr.TableError, match="as_of= must say it"):
        bulk.reconcile_table(FLOOD.to_reader())
    with pytest.raises(fr.TableError, match="as_of= must say it"):
        bulk.reconcile_batch(FLOOD.to_batches()[0])
    with pytest.raises(fr.NoReportsError, match="no row of the table has a day"):
        bulk.reconcile_table(table(("x", 3, "A", "someday")))


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (3, "a table must speak Arrow"),
        ("a.xlsx", "must end in .parquet or .csv"),
        ("none.parquet", "cannot be read"),
        ("none.csv", "cannot be read"),
        (table(("x", 3, "A"), header="subject figure source"), "missing: published"),
        ({"subject": ["a"], "figure": 3}, "holds a list for each column|cannot be opened"),
    ],
)
def test_what_is_no_table_is_refused(given: Any, message: str) -> None:
    with pytest.raises(fr.TableError, match=message):
        bulk.reconcile_table(given, as_of=DAY)


@pytest.mark.parametrize(
    ("how", "message"),
    [
        ({"workers": 0}, "workers must be a whole number from 1 to 256; got 0"),
        ({"workers": True}, "got True"),
        ({"errors": "skip"}, "errors must be 'raise' or 'collect'; got 'skip'"),
        ({"rows": 0}, "rows must be a whole number from 1 to 10,000,000; got 0"),
        ({"policy": "REPORTD"}, "did you mean 'REPORTED'"),
        ({"unit": "xyzzy!"}, "xyzzy"),
        ({"columns": {"n": "figure"}}, "a column of the table"),
        ({"as_of": "someday"}, "someday"),
        ({"policies": "ACLED"}, "a table is asked with as_of, .* did you mean 'policy'"),
    ],
)
def test_what_is_no_question_is_refused(how: dict[str, Any], message: str) -> None:
    with pytest.raises(fr.FigreconError, match=message):
        bulk.reconcile_table(FLOOD, **how).read_all()


def test_a_batch_must_have_the_column_of_subjects() -> None:
    (batch,) = FLOOD.combine_chunks().to_batches()
    with pytest.raises(fr.TableError, match="one column 'event'; got 'subject', 'figure', 'source', 'published'"):
        list(bulk.whole_subjects([batch], subject="event"))
    with pytest.raises(fr.TableError, match="rows must be a whole number of at least 1; got True"):
        list(bulk.whole_subjects([batch], rows=True))


def test_empty_batches_are_passed_over() -> None:
    (batch,) = FLOOD.sort_by("subject").combine_chunks().to_batches()
    stream = [batch.slice(0, 0), batch, batch.slice(0, 0)]
    assert [found.num_rows for found in bulk.whole_subjects(stream, rows=1)] == [2, 1]
    assert answers(pa.RecordBatchReader.from_batches(batch.schema, [batch.slice(0, 0)]), as_of=DAY) == []


def test_a_damaged_stream_is_one_error() -> None:
    def broken() -> Any:
        yield FLOOD.sort_by("subject").to_batches()[0]
        raise pa.ArrowInvalid("the line is dead")

    with pytest.raises(fr.TableError, match="cannot be read on: 'the line is dead'"):
        bulk.reconcile_table(pa.RecordBatchReader.from_batches(FLOOD.schema, broken()), as_of=DAY).read_all()


# --- on a cluster: the part that needs none


def test_each_partition_is_answered_as_a_stream_is() -> None:
    given = FLOOD.sort_by("subject").append_column(spark.SUBJECT, FLOOD.sort_by("subject").column("subject"))
    answer = spark.answering(BulkRequest.of({"as_of": "2024-10-02"}))
    (batch,) = answer(given.to_batches(max_chunksize=1))
    assert batch.to_pylist() == answers(FLOOD)
    bad = BAD.append_column(spark.SUBJECT, BAD.column("subject"))
    with pytest.raises(fr.ReportErrors, match=r"^4 problems in the table"):
        list(spark.answering(BulkRequest.of({"as_of": DAY, "errors": "raise"}))(bad.to_batches()))


def test_a_frame_of_spark_is_looked_at_before_any_work() -> None:
    class Frame:
        def __init__(self, columns: str) -> None:
            self.columns = columns.split()

        def withColumn(self, colName: str, col: Any) -> Any:  # noqa: N802, N803
            raise AssertionError(colName, col)

    with pytest.raises(fr.TableError, match="missing: published"):
        spark.reconcile(Frame("subject figure source"), as_of=DAY)
    with pytest.raises(fr.TableError, match="as_of= must say the day"):
        spark.reconcile(Frame("subject figure source published"))


def test_nothing_is_imported_before_it_is_used() -> None:
    code = "import sys, figrecon.bulk; assert not {'pyarrow', 'pyspark', 'multiprocessing.pool'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603  our own code
