"""Frames that others wrap or compute later, the dtypes of pandas, and the scalars of numpy."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest

import figrecon as fr
from figrecon.frames import as_plain, opened
from tests.reports._frames import library

COLUMNS: dict[str, list[Any]] = {
    "subject": ["dead", "dead"],
    "figure": [140, 160],
    "source": ["Army", "Mayor"],
    "published": [date(2024, 10, 1), date(2024, 10, 2)],
    "id": [7, None],
}
EXPECTED = fr.Ledger.from_frame(COLUMNS)


def polars_lazy() -> Any:
    return library("polars").LazyFrame(COLUMNS)


def narwhals_of_pandas() -> Any:
    return library("narwhals").from_native(library("pandas").DataFrame(COLUMNS))


def narwhals_of_polars() -> Any:
    return library("narwhals").from_native(library("polars").DataFrame(COLUMNS))


def narwhals_of_a_lazy_frame() -> Any:
    return (
        library("narwhals").from_native(library("polars").LazyFrame(COLUMNS)).filter(library("narwhals").col("id") > 0)
    )


def narwhals_of_arrow() -> Any:
    return library("narwhals").from_native(library("pyarrow").table(COLUMNS))


def narwhals_of_duckdb() -> Any:
    library("pyarrow")
    relation = library("duckdb").from_arrow(library("pyarrow").table(COLUMNS))
    return library("narwhals").from_native(relation)


class Dask:
    """What a frame of Dask looks like, from here."""

    dask: Any = None
    columns = tuple(COLUMNS)

    def compute(self) -> fr.Table:
        return fr.Table(COLUMNS)


class Spark:
    """What a frame of Spark looks like, from here: `collect` gives rows, and no frame."""

    columns = tuple(COLUMNS)

    def collect(self) -> None: ...

    def toPandas(self) -> fr.Table:  # noqa: N802  its name there
        return fr.Table(COLUMNS)


LAZY = (
    *(polars_lazy, narwhals_of_pandas, narwhals_of_polars, narwhals_of_a_lazy_frame, narwhals_of_arrow),
    *(narwhals_of_duckdb, Dask, Spark),
)


@pytest.mark.parametrize("frame", LAZY, ids=lambda make: make.__name__)
def test_a_frame_that_is_wrapped_or_lazy_is_opened(frame: Callable[[], Any]) -> None:
    ledger = fr.Ledger.from_frame(frame())
    assert ledger == (EXPECTED[:1] if frame is narwhals_of_a_lazy_frame else EXPECTED)
    assert type(ledger[0].extra["id"]) is int


class Endless:
    """A frame that holds itself."""

    columns = ("a",)

    def to_native(self) -> "Endless":
        return self


class Closed(Dask):
    def compute(self) -> fr.Table:
        raise RuntimeError("no cluster")


@pytest.mark.parametrize(
    ("frame", "message"), [(Endless(), "a frame must be one of"), (Closed(), "cannot be opened: 'no cluster'")]
)
def test_what_cannot_be_collected(frame: Any, message: str) -> None:
    with pytest.raises(fr.TableError, match=message):
        fr.Ledger.from_frame(frame)


def test_a_query_that_fails_is_one_clear_error() -> None:
    polars = library("polars")
    with pytest.raises(fr.TableError, match="the frame cannot be opened"):
        fr.Ledger.from_frame(polars.LazyFrame(COLUMNS).select("nothing"))


def test_a_column_of_any_name_makes_no_other_frame() -> None:
    pandas = library("pandas")
    names = ["to_native", "collect", "collect_schema", "toPandas", "to_rows", "compute", "dask"]
    assert opened(pandas.DataFrame({name: ["x"] for name in names}))[0] == names


# --- pandas


def test_an_index_with_a_name_is_a_column() -> None:
    pandas = library("pandas")
    frame = pandas.DataFrame(COLUMNS)
    assert fr.Ledger.from_frame(frame.set_index("id")) == EXPECTED
    assert fr.Ledger.from_frame(frame.set_index(["source", "published"])) == EXPECTED
    assert fr.Ledger.from_frame(frame.set_index("source", drop=False)) == EXPECTED
    assert fr.Ledger.from_frame(frame.set_index(pandas.Index([8, 9]))) == EXPECTED
    assert opened(frame.set_index("source"))[0] == ["source", "subject", "figure", "published", "id"]


def test_whole_numbers_stay_whole_where_some_are_missing() -> None:
    pandas = library("pandas")
    told = {
        "id": [7, None, 9],
        "far": [2.0**60, None, 1.0],
        "share": [0.5, None, 1.0],
        "mixed": [1.0, "x", None],
        "none": [float("nan")] * 3,
        "flag": [True, None, False],
        "infinite": [float("inf"), None, 1.0],
        "exact": pandas.array([2**60 + 1, None, 3], dtype="Int64"),
    }
    _, rows = opened(pandas.DataFrame(told))
    assert [(row["id"], type(row["id"])) for row in (rows[0], rows[2])] == [(7, int), (9, int)]
    assert {name: type(cell) for name, cell in rows[0].items()} == {
        "id": int,
        "far": float,
        "share": float,
        "mixed": float,
        "none": float,
        "flag": bool,
        "infinite": float,
        "exact": int,
    }
    assert rows[0]["exact"] == 2**60 + 1
    ledger = fr.Ledger.from_frame(pandas.DataFrame(COLUMNS))
    assert ledger.to_rows()[0]["id"] == 7
    assert '"id": 7' in ledger.to_json_text()
    assert ledger.to_frame().to_dict()["id"] == [7, None]
    assert fr.Ledger.from_frame(pandas.DataFrame(ledger.to_frame())) == ledger


def test_a_key_of_whole_numbers_is_their_text() -> None:
    pandas = library("pandas")
    told = {**COLUMNS, "key": [1, 2], "replaces": [None, 1]}
    assert [(r.key, r.replaces) for r in fr.Ledger.from_frame(pandas.DataFrame(told))] == [("1", ()), ("2", ("1",))]


def test_other_frames_say_which_numbers_are_whole() -> None:
    assert [type(row["x"]) for row in opened({"x": [1.0, None]})[1]] == [float, type(None)]
    assert type(opened(library("polars").DataFrame({"x": [1.0, None]}))[1][0]["x"]) is float


def test_the_dtypes_of_pandas_come_out_as_plain_values() -> None:
    pandas = library("pandas")
    seoul = timezone(timedelta(hours=9))
    frame = pandas.DataFrame(
        {
            "category": pandas.Categorical(["a", None]),
            "month": pandas.period_range("2024-10", periods=2, freq="M"),
            "day": pandas.period_range("2024-10-30", periods=2, freq="D"),
            "hour": pandas.period_range("2024-10-30 10:00", periods=2, freq="h"),
            "quarter": pandas.period_range("2024-10", periods=2, freq="Q"),
            "zoned": pandas.to_datetime(["2024-10-01 10:00", "2024-10-02 00:00"]).tz_localize("Etc/GMT-9"),
            "nullable": pandas.array([1, None], dtype="Int64"),
            "decimal": [Decimal("2.50"), None],
            "interval": pandas.interval_range(0, 2),
        }
    )
    (first, second) = opened(frame)[1]
    assert (
        first
        | {
            "category": "a",
            "month": "2024-10",
            "day": date(2024, 10, 30),
            "hour": "2024-10-30 10:00",
            "quarter": "2024-10-01/2024-12-31",
            "zoned": datetime(2024, 10, 1, 10, tzinfo=seoul),
            "nullable": 1,
            "decimal": Decimal("2.50"),
        }
        == first
    )
    assert type(first["zoned"]) is datetime
    assert type(second["zoned"]) is datetime
    told = frame.assign(subject="dead", source="A", figure=frame["decimal"]).rename(
        columns={"quarter": "as_of", "day": "published"}
    )
    report = fr.Ledger.from_frame(told)[0]
    assert (report.figure and report.figure.best, report.published) == (2.5, date(2024, 10, 30))
    assert report.as_of == fr.Period.of("2024-10-01/2024-12-31")


def test_arrow_types_within_pandas() -> None:
    pandas, arrow = library("pandas"), library("pyarrow")
    frame = arrow.table(COLUMNS).to_pandas(types_mapper=pandas.ArrowDtype)
    assert fr.Ledger.from_frame(frame) == EXPECTED
    assert type(fr.Ledger.from_frame(frame)[0].extra["id"]) is int


# --- polars and DuckDB


def test_the_dtypes_of_polars() -> None:
    polars = library("polars")
    seoul = timezone(timedelta(hours=9))
    frame = polars.DataFrame(
        {
            "subject": polars.Series(["dead", "dead"], dtype=polars.Categorical),
            "source": polars.Series(["A", "B"], dtype=polars.Enum(["A", "B"])),
            "figure": polars.Series([Decimal("3.00"), Decimal("2.50")], dtype=polars.Decimal(10, 2)),
            "published": polars.Series([datetime(2024, 10, 1, 10), datetime(2024, 10, 2)]).dt.replace_time_zone(  # noqa: DTZ001
                "Asia/Seoul"
            ),
            "id": polars.Series([2**60 + 1, None]),
            "tags": [["a"], []],
            "place": [{"town": "Homs"}, None],
        }
    )
    one, other = fr.Ledger.from_frame(frame)
    assert (one.figure and one.figure.best, other.figure and other.figure.best) == (3, 2.5)
    assert one.published == datetime(2024, 10, 1, 10, tzinfo=seoul)
    assert one.extra == {"id": 2**60 + 1, "tags": ["a"], "place": {"town": "Homs"}}
    assert other.extra == {"tags": []}


def test_the_types_of_duckdb() -> None:
    told = "'dead' as subject, 3::decimal(10, 2) as figure, 'A' as source, 7::hugeint as id"
    (report,) = fr.Ledger.from_frame(library("duckdb").sql(f"select {told}, date '2024-10-01' as published"))
    assert report == fr.Report("dead", 3, source="A", published="2024-10-01", extra={"id": 7})
    assert type(report.extra["id"]) is int


# --- scalars


def test_scalars_of_numpy_are_plain() -> None:
    numpy = library("numpy")
    cells = [
        (numpy.int64(7), 7),
        (numpy.float32(0.5), 0.5),
        (numpy.bool_(1), True),
        (numpy.str_("a"), "a"),
        (numpy.datetime64("2024-10-01"), date(2024, 10, 1)),
        (numpy.datetime64("2024-10-01T10:00:00.000000001"), datetime(2024, 10, 1, 10)),  # noqa: DTZ001  without a zone
        (numpy.datetime64("2024-10"), "2024-10"),
        (numpy.datetime64("2024"), "2024"),
    ]
    for cell, expected in cells:
        assert (as_plain(cell), type(as_plain(cell))) == (expected, type(expected))
    array, kind = numpy.array([1, 2]), numpy.dtype("int64")
    assert as_plain(array) is array
    assert as_plain(kind) is kind
    assert as_plain(numpy.datetime64("NaT")) != as_plain(numpy.datetime64("NaT"))


def test_arrays_are_columns_and_their_scalars_are_plain() -> None:
    numpy, arrow = library("numpy"), library("pyarrow")
    told = {
        "subject": numpy.array(["dead", "dead"]),
        "figure": numpy.array([140, 160]),
        "source": arrow.array(["Army", "Mayor"]),
        "published": numpy.array(["2024-10-01", "2024-10-02"], dtype="datetime64[ns]"),
        "id": arrow.array([7, None]),
    }
    ledger = fr.Ledger.from_frame(told)
    assert ledger == fr.Ledger.from_frame(COLUMNS)
    assert [type(cell) for cell in ledger.to_rows()[0].values()] == [str, str, str, str, int]
    rows = [dict(zip(told, row, strict=True)) for row in zip(*told.values(), strict=True)]
    assert fr.Ledger.from_rows(rows)[0].extra == {"id": 7}


def test_timestamps_in_rows_are_plain() -> None:
    pandas = library("pandas")
    row = {name: cells[0] for name, cells in COLUMNS.items()} | {"seen": pandas.Timestamp("2024-10-01 10:00", tz="UTC")}
    seen = fr.Ledger.from_rows([row])[0].extra["seen"]
    assert (seen, type(seen)) == (datetime(2024, 10, 1, 10, tzinfo=UTC), datetime)


def test_scalars_that_a_report_was_given_go_out_as_plain() -> None:
    numpy = library("numpy")
    extra = {"id": numpy.int64(7), "share": numpy.float64(0.5), "sure": numpy.bool_(1)}
    ledger = fr.Ledger([fr.Report("dead", 140, source="Army", published="2024-10-01", extra=extra)])
    assert [type(cell) for cell in ledger.to_rows()[0].values()][-3:] == [int, float, bool]
    assert fr.Ledger.from_json_text(ledger.to_json_text())[0].extra == {"id": 7, "share": 0.5, "sure": True}
    (row,) = fr.reconcile(ledger).to_rows()
    assert [type(row[name]) for name in extra] == [int, float, bool]
