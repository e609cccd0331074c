"""Frames that come in: how they are known, what is missing in them, what is refused."""

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import figrecon as fr
from figrecon.frames import is_missing, opened
from tests.reports._frames import library


@pytest.mark.parametrize(
    ("value", "missing"),
    [
        (None, True),
        ("", True),
        (" ", False),
        (0, False),
        (False, False),
        (float("nan"), True),
        (Decimal("NaN"), True),
        (Decimal("sNaN"), False),
        ((), False),
    ],
)
def test_what_is_missing(value: Any, missing: bool) -> None:
    assert is_missing(value) is missing


def test_the_missing_values_of_pandas() -> None:
    pandas = library("pandas")
    assert is_missing(pandas.NA)
    assert is_missing(pandas.NaT)
    assert not is_missing(pandas.array([1, 2]))
    report = fr.Report("dead", 1, source="A", published="2024-10-01", extra={"page": pandas.NA, "desk": pandas.NaT})
    assert "page" not in fr.Ledger([report]).to_rows()[0]
    assert '"page"' not in fr.Ledger([report]).to_json_text()


def test_midnights_are_days_only_where_all_are() -> None:
    at_noon, at_midnight = datetime(2024, 10, 1, 12), datetime(2024, 10, 2)  # noqa: DTZ001  as pandas has them
    told = {"subject": ["x", "x"], "figure": [1, 2], "source": ["A", "B"]}
    days = fr.Ledger.from_frame({**told, "published": [at_midnight, at_midnight]})
    moments = fr.Ledger.from_frame({**told, "published": [at_noon, at_midnight]})
    zoned = fr.Ledger.from_frame({**told, "published": [at_midnight.replace(tzinfo=UTC)] * 2})
    assert [r.published for r in days] == [date(2024, 10, 2)] * 2
    assert [r.published for r in moments] == [at_noon, at_midnight]
    assert zoned[0].published == at_midnight.replace(tzinfo=UTC)


def test_numbers_in_columns_of_text_are_their_text() -> None:
    told = {
        "key": [1, 2.0],
        "subject": ["x", "x"],
        "figure": [1, 2],
        "source": ["A", 7],
        "published": ["2024-10-01"] * 2,
        "replaces": [None, 1.0],
    }
    ledger = fr.Ledger.from_frame(told)
    assert [(r.key, r.source, r.replaces) for r in ledger] == [("1", "A", ()), ("2", "7", ("1",))]


def test_the_keywords_are_those_of_rows() -> None:
    told = {"Who": ["US officials (via NYT)"], "N": [1500], "When": ["03/10/2024"]}
    columns = {"Who": "source", "N": "figure", "When": "published"}
    (report,) = fr.Ledger.from_frame(
        told, columns=columns, day_first=True, split_via=True, subject="troops", unit="troops"
    )
    assert report == fr.Report("troops", "1,500 troops", source="US officials", via="NYT", published=date(2024, 10, 3))


class Relation:
    """What a database's cursor or relation looks like."""

    columns = ("a", "b")

    def fetchall(self) -> list[tuple[int, str]]:
        return [(1, "x")]


class Records:
    """What pandas looks like, from here."""

    columns = ("a", "b")

    def iterrows(self) -> None: ...

    def to_dict(self, orient: str) -> list[dict[str, Any]]:
        return [{"a": 1, "b": "x"}] if orient == "records" else []


class Dicts(Records):
    """What polars looks like, from here."""

    def iter_rows(self) -> None: ...

    def to_dicts(self) -> list[dict[str, Any]]:
        return [{"a": 1, "b": "x"}]


class Pylist:
    """What pyarrow looks like, from here."""

    class schema:  # noqa: N801  its name there
        names = ("a", "b")

    def to_pylist(self) -> list[dict[str, Any]]:
        return [{"a": 1, "b": "x"}]


@pytest.mark.parametrize("frame", [Relation(), Records(), Dicts(), Pylist()])
def test_frames_are_known_by_what_they_have(frame: Any) -> None:
    assert opened(frame) == (["a", "b"], [{"a": 1, "b": "x"}])


class Broken(Relation):
    def fetchall(self) -> list[tuple[int, str]]:
        raise RuntimeError("the connection is closed")


class Twice(Relation):
    columns = ("a", "a")


@pytest.mark.parametrize(
    ("frame", "message"),
    [
        (3, "a frame must be one of"),
        ("x.csv", "a frame must be one of"),
        ([{"a": 1}], "a frame must be one of"),
        (fr.Table, "a frame must be one of"),
        ({"a": 1}, "a list for each column"),
        ({"a": "xyz"}, "a list for each column"),
        ({"a": [1], "b": []}, "one length"),
        (Broken(), "the connection is closed"),
        (Twice(), "'a' twice"),
    ],
)
def test_what_is_no_frame(frame: Any, message: str) -> None:
    with pytest.raises(fr.TableError, match=message):
        fr.Ledger.from_frame(frame)


@pytest.mark.parametrize("rows", ["subject", {"subject": "x"}, 3, [1], [("subject", "x")]])
def test_what_are_no_rows(rows: Any) -> None:
    with pytest.raises(fr.RowError):
        fr.Ledger.from_rows(rows)


def test_names_of_columns_that_are_no_text_are_unknown_columns(tmp_path: Path) -> None:
    row: dict[Any, Any] = {"subject": "x", "figure": 1, "source": "A", "published": "2024-10-01", 7: "seven"}
    ledger = fr.Ledger.from_rows([row])
    kept: dict[Any, Any] = dict(ledger[0].extra)
    assert kept == {7: "seven"}
    ledger.to_csv(tmp_path / "out.csv")
    assert fr.read_csv(tmp_path / "out.csv")[0].extra == {"7": "seven"}
    with pytest.raises(fr.TableError, match="missing: source"):
        fr.Ledger.from_rows([{name: cell for name, cell in row.items() if name != "source"}])
