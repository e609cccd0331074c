"""Frames: rows out of tables of other libraries and into them, each library where it is installed."""

import sys
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

import figrecon as fr
from figrecon.frames import opened
from tests._examples import ROOT
from tests.reports._frames import library

COLUMNS: dict[str, list[Any]] = {
    "subject": ["dead", "dead", "dead"],
    "figure": ["at least 140", None, "1,500"],
    "source": ["Ministry", "Mayor", "Army"],
    "published": [date(2024, 10, 1), date(2024, 10, 2), date(2024, 10, 3)],
    "as_of": [None, date(2024, 9, 30), None],
    "page": [7, None, 9],
}
EXPECTED = fr.Ledger(
    [
        fr.Report("dead", "at least 140", source="Ministry", published="2024-10-01", extra={"page": 7}),
        fr.Report("dead", source="Mayor", published="2024-10-02", as_of="2024-09-30"),
        fr.Report("dead", "1,500", source="Army", published="2024-10-03", extra={"page": 9}),
    ]
)


def pandas_as_it_comes() -> Any:
    return library("pandas").DataFrame(COLUMNS)


def pandas_with_timestamps() -> Any:
    pandas = library("pandas")
    frame = pandas.DataFrame(COLUMNS)
    return frame.assign(published=pandas.to_datetime(frame["published"]), as_of=pandas.to_datetime(frame["as_of"]))


def pandas_with_its_own_missing_values() -> Any:
    return library("pandas").DataFrame(COLUMNS).convert_dtypes()


def pandas_of_arrow() -> Any:
    pandas, arrow = library("pandas"), library("pyarrow")
    return arrow.table(COLUMNS).to_pandas(types_mapper=pandas.ArrowDtype)


def polars_frame() -> Any:
    return library("polars").DataFrame(COLUMNS)


def polars_with_datetimes() -> Any:
    polars = library("polars")
    return polars.DataFrame(COLUMNS).with_columns(polars.col("published").cast(polars.Datetime))


def arrow_table() -> Any:
    return library("pyarrow").table(COLUMNS)


def arrow_batch() -> Any:
    return library("pyarrow").RecordBatch.from_pydict(COLUMNS)


def arrow_reader() -> Any:
    return arrow_table().to_reader()


def duckdb_relation() -> Any:
    library("pyarrow")
    return library("duckdb").from_arrow(arrow_table())


def our_table() -> Any:
    return fr.Table(COLUMNS)


def dict_of_lists() -> Any:
    return COLUMNS


FRAMES = (
    *(pandas_as_it_comes, pandas_with_timestamps, pandas_with_its_own_missing_values, pandas_of_arrow),
    *(polars_frame, polars_with_datetimes, arrow_table, arrow_batch, arrow_reader, duckdb_relation),
    *(our_table, dict_of_lists),
)


@pytest.mark.parametrize("frame", FRAMES, ids=lambda make: make.__name__)
def test_every_frame_is_the_same_ledger(frame: Callable[[], Any]) -> None:
    ledger = fr.Ledger.from_frame(frame())
    assert ledger == EXPECTED
    assert [type(report.published) for report in ledger] == [date] * 3


def story() -> fr.Ledger:
    return fr.read_csv(
        ROOT / "docs" / "data" / "north-korea-troops.csv",
        roster=fr.read_roster(ROOT / "docs" / "data" / "north-korea-sources.toml"),
    )


def to_pandas(table: fr.Table) -> Any:
    return library("pandas").DataFrame(table.to_dict())


def to_pandas_by_rows(table: fr.Table) -> Any:
    return library("pandas").DataFrame(table)


def to_pandas_by_arrow(table: fr.Table) -> Any:
    pandas = library("pandas")
    library("pyarrow")
    if not hasattr(pandas.DataFrame, "from_arrow"):
        pytest.skip("DataFrame.from_arrow is of pandas 3")
    return pandas.DataFrame.from_arrow(table)


def to_polars(table: fr.Table) -> Any:
    return library("polars").DataFrame(table.to_dict())


def to_polars_by_arrow(table: fr.Table) -> Any:
    library("pyarrow")
    return library("polars").DataFrame(table)


def to_pyarrow(table: fr.Table) -> Any:
    return library("pyarrow").table(table)


def to_duckdb(table: fr.Table) -> Any:
    duckdb, arrow = library("duckdb"), library("pyarrow")
    return duckdb.from_arrow(arrow.table(table))


INTO = (to_pandas, to_pandas_by_rows, to_pandas_by_arrow, to_polars, to_polars_by_arrow, to_pyarrow, to_duckdb)


@pytest.mark.parametrize("into", INTO, ids=lambda to: to.__name__)
def test_a_ledger_survives_every_frame(into: Callable[[fr.Table], Any]) -> None:
    for ledger in (story(), EXPECTED):
        assert fr.Ledger.from_frame(into(ledger.to_frame()), roster=ledger.roster) == ledger


@pytest.mark.parametrize("into", INTO, ids=lambda to: to.__name__)
def test_answers_go_into_every_frame(into: Callable[[fr.Table], Any]) -> None:
    answers = fr.timeline(story())
    header, rows = opened(into(answers.to_frame()))
    assert header == list(answers.to_frame().columns)
    assert [(row["as_of"], row["best"], row["verdict"]) for row in rows] == [
        (date(2024, 10, 18), 1500, "single"),
        (date(2024, 10, 23), 3000, "single"),
    ]
    header, rows = opened(into(answers[-1].to_frame()))
    assert len(rows) == 9
    assert {row["place"] for row in rows} == {"position", "set aside", "denial", "beside"}
    assert rows[0]["published"] == date(2024, 10, 18)


# --- the table


def test_the_account_as_rows() -> None:
    rows = fr.reconcile(story(), as_of="2024-10-23").to_rows()
    by_key = {row["key"]: row for row in rows}
    assert len(rows) == 9
    assert by_key["a1"] | {"reason": "superseded", "by": "a3", "place": "set aside"} == by_key["a1"]
    told = {name: by_key["a5"][name] for name in ("source", "via", "as_of", "best", "unit", "place", "reason", "by")}
    assert told == {
        "source": "NIS",
        "via": "Cho Tae-yong; Park Sunwon",
        "as_of": "../2024-12",
        "best": 10_000,
        "unit": "troop",
        "place": "beside",
        "reason": "plan",
        "by": None,
    }
    assert (by_key["a7"]["low"], by_key["a7"]["figure"]) == (None, None)


def test_answers_are_a_tuple_and_a_table() -> None:
    answers = fr.timeline(story())
    assert isinstance(answers, fr.Answers)
    assert answers == tuple(answers)
    each = fr.Answers(fr.reconcile_each(story()).values())
    (row,) = each.to_rows()
    assert (row["low"], row["origins"], row["reports"], row["denied_by"]) == (3000, 1, 9, "North Korea; Russia")
    assert fr.Answers().to_frame().to_rows() == []


def test_published_is_a_column_of_dates_or_of_texts() -> None:
    day = fr.Report("dead", 1, source="A", published="2024-10-01")
    moment = fr.Report("dead", 1, source="B", published="2024-10-01T10:00Z")
    assert fr.Ledger([day]).to_frame().to_dict()["published"] == [date(2024, 10, 1)]
    mixed = fr.Ledger([day, moment])
    assert mixed.to_frame().to_dict()["published"] == ["2024-10-01", "2024-10-01T10:00:00+00:00"]
    assert fr.Ledger.from_frame(mixed.to_frame()) == mixed


def test_an_empty_ledger_has_columns_and_no_rows() -> None:
    table = fr.Ledger().to_frame()
    assert (table.columns, len(table)) == (("subject", "figure", "source", "published"), 0)
    assert fr.Ledger.from_frame(table) == fr.Ledger()
    assert repr(table) == "<Table of 0 rows, 4 columns>"
    assert repr(fr.Table({"a": [1]})) == "<Table of 1 row, 1 column>"


def test_columns_have_one_length() -> None:
    with pytest.raises(fr.TableError, match="one length"):
        fr.Table({"a": [1], "b": []})


def test_without_pyarrow_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(fr.TableError, match=r"pip install 'figrecon\[arrow\]'"):
        fr.Table({"a": [1]}).__arrow_c_stream__()

    class Speaker:
        def __arrow_c_stream__(self) -> None: ...

    with pytest.raises(fr.TableError, match="needs pyarrow"):
        fr.Ledger.from_frame(Speaker())


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ([1, None, 2], [1, None, 2]),
        ([1, None, 2.5], [1.0, None, 2.5]),
        ([2**70, None], [float(2**70), None]),
        ([-(2**70), 0.5], [-float(2**70), 0.5]),
        ([True, 1], ["True", "1"]),
        ([date(2024, 10, 1), "later", None], ["2024-10-01", "later", None]),
        ([1j, None], ["1j", None]),
        (["\ud800"], ["?"]),
        ([None, None], [None, None]),
        ([["a"], ["b", "c"]], [["a"], ["b", "c"]]),
        ([Decimal("2.50")], [Decimal("2.50")]),
        ([], []),
    ],
)
def test_every_column_goes_into_arrow(cells: list[Any], expected: list[Any]) -> None:
    assert library("pyarrow").table(fr.Table({"x": cells})).to_pydict()["x"] == expected


@pytest.mark.parametrize(
    ("numbers", "kept"),
    [((2**63 - 1, -(2**63), None), "int64"), ((2**63, None), "double"), ((-(2**63) - 1, 3), "double")],
)
def test_whole_numbers_of_64_bits_stay_whole_in_arrow(numbers: tuple[int | None, ...], kept: str) -> None:
    arrow: Any = pytest.importorskip("pyarrow", reason="pyarrow is in the dependency group 'frames'")
    assert str(arrow.table(fr.Table({"n": list(numbers)})).schema.field("n").type) == kept
