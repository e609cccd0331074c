"""Sheets as different people have them: what a column says of the language, of days and of how numerals are grouped."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

import figrecon as fr
from figrecon import Doubt, Range

ROW = {"subject": "dead", "figure": "12", "source": "Ministry", "published": "2031-10-23"}


def one(options: dict[str, Any] | None = None, **cells: Any) -> fr.Report:
    ledger: fr.Ledger = fr.Ledger.from_rows([{**ROW, **cells}], **(options or {}))
    return ledger[0]


def column(*cells: Any, **options: Any) -> fr.Ledger:
    ledger: fr.Ledger = fr.Ledger.from_rows([{**ROW, "figure": cell} for cell in cells], **options)
    return ledger


def best(ledger: fr.Ledger) -> list[int | float | None]:
    return [None if report.figure is None else report.figure.best for report in ledger]


# --- bad rows, beside the good ones of any table


def test_bad_rows_come_back_by_every_way_in(tmp_path: Path) -> None:
    rows: list[dict[str, Any]] = [ROW, {**ROW, "figure": "twelvish"}, {**ROW, "published": "2031-02-30"}]
    frame = {name: [row[name] for row in rows] for name in ROW}
    path = tmp_path / "reports.json"
    path.write_text(fr.Ledger([one()]).to_json_text().replace('"12"', '"twelvish"'))
    for ledger, rejects in (
        fr.Ledger.from_rows(rows, errors="collect"),
        fr.Ledger.from_frame(frame, errors="collect"),
    ):
        assert ledger == fr.Ledger.from_rows(rows[:1])
        assert [reject.row for reject in rejects] == [2, 3]
        assert [reject.error.__notes__ for reject in rejects] == [
            ["column figure", "row 2"],
            ["column published", "row 3"],
        ]
        assert [reject.cells for reject in rejects] == rows[1:]
    ledger, (reject,) = fr.read_json(path, errors="collect")
    assert (len(ledger), reject.row, str(reject.error)) == (0, 1, "no figure in 'twelvish'")
    with pytest.raises(fr.TableError, match="'raise' or 'collect'"):
        fr.Ledger.from_rows(rows, errors="skip")  # type: ignore[call-overload]


# --- the language of a row


def test_a_column_names_the_language_of_each_row() -> None:
    rows: list[dict[str, Any]] = [
        {**ROW, "lang": "es", "figure": "al menos 30"},
        {**ROW, "lang": "de-AT", "figure": "mindestens 1.200"},
        {**ROW, "lang": "", "figure": "at least 1,200"},
        {**ROW, "lang": "en", "figure": "1.5"},
        {**ROW, "lang": "xx", "figure": "12"},
    ]
    ledger, rejects = fr.Ledger.from_rows(rows, locale="[{lang}]", errors="collect")
    ranges = [report.figure.range for report in ledger if report.figure is not None]
    assert ranges == [Range.at_least(30), Range.at_least(1200), Range.at_least(1200), Range.exactly(1.5)]
    assert [reject.row for reject in rejects] == [5]
    assert "a locale is one of" in str(rejects[0].error)
    assert rejects[0].error.__notes__ == ["column [{lang}]", "row 5"]
    _, rejects = fr.Ledger.from_rows(rows, locale="{lang}", errors="collect")
    assert [reject.row for reject in rejects] == [3, 5]


def test_a_locale_that_nobody_knows_is_one_error() -> None:
    for wrong in ("xx", "", 5):
        with pytest.raises(fr.TableError, match="a locale is"):
            column("12", "13", locale=wrong)
    with pytest.raises(fr.TableError, match="did you mean 'source'"):
        column("12", locale="{sorce}")


def test_the_nearest_column_is_named() -> None:
    _, (reject,) = fr.Ledger.from_rows([{**ROW, "figure": None, "low": "x y"}], errors="collect")
    assert reject.error.__notes__ == ["column low", "row 1"]


# --- bounds


def test_errors_name_the_first_of_many_columns() -> None:
    with pytest.raises(fr.TableError, match=r"missing: figure, source; got: 'published', 'c0'.* and 471 more$"):
        fr.Ledger.from_rows([{"published": "2031-05-04", **{f"c{n}": 1 for n in range(500)}}], subject="x", unit="y")
    with pytest.raises(fr.TableError, match="at most 100,000 columns; got 100,001"):
        fr.Ledger.from_rows([dict.fromkeys(map(str, range(100_001)), 1)])


def test_bad_rows_keep_nothing_else_alive() -> None:
    _, (reject,) = fr.Ledger.from_rows([{**ROW, "published": "2031-02-30"}], errors="collect")
    assert (reject.error.__traceback__, reject.error.__context__) == (None, None)


# --- numerals by the other cells of their column


@pytest.mark.parametrize(
    ("locale", "cells", "numbers"),
    [
        ("en", ["12.345", "1.234.567"], [12_345, 1_234_567]),
        ("en", ["about 12.345 people", "1.234,5", "at least 3"], [12_345, 1234.5, 3]),
        ("de", ["12,345", "1,234,567", "345"], [12_345, 1_234_567, 345]),
        ("fr", ["12.345", "1.234.567", "12"], [12_345, 1_234_567, 12]),
        # no cell shows it, or another shows the opposite
        ("en", ["12.345", "3.456"], [12.345, 3.456]),
        ("en", ["12.345", "1.234.567", "0.345"], [12.345, 1_234_567, 0.345]),
        ("en", ["12.345", "1.234.567", "12.5"], [12.345, 1_234_567, 12.5]),
        ("en", ["12.345", "1.234.567", "1234.567"], [12.345, 1_234_567, 1234.567]),
        ("en", ["12.345", "1.234.567", "1,234,567"], [12.345, 1_234_567, 1_234_567]),
        ("en", ["12.345", "1,234.5"], [12.345, 1234.5]),
        ("de", ["12.345", "1,234,567"], [12_345, 1_234_567]),
        # what is no numeral of its own, or no text
        ("en", ["12.345", "1.234.567", 3.456, None], [12_345, 1_234_567, 3.456, None]),
    ],
)
def test_thousands_as_the_column_shows_them(locale: str, cells: list[Any], numbers: list[Any]) -> None:
    ledger = column(*cells, locale=locale)
    assert best(ledger) == numbers
    for report, cell in zip(ledger, cells, strict=True):
        assert report.figure is None or not isinstance(cell, str) or report.figure.text == cell
    assert fr.Ledger.from_rows(ledger.to_rows()) == ledger
    assert fr.Ledger.from_json_text(ledger.to_json_text()) == ledger
    apart = fr.Ledger([*ledger, *column("12.345", "1.5"), *column("1.234.567")])
    assert fr.Ledger.from_rows(apart.to_rows()) == apart


def test_what_the_column_decides_is_flagged() -> None:
    figure = column("12.345", "1.234.567")[0].figure
    assert figure is not None
    assert [(flag.doubt, flag.message) for flag in figure.flags] == [
        (Doubt.AMBIGUOUS, "'12.345' read as 12,345, as other cells of the column are grouped")
    ]


def test_each_column_decides_for_itself() -> None:
    rows = [
        {"day": "2031-05-04", "dead": "12.345", "hurt": "12.345"},
        {"day": "2031-05-05", "dead": "1.234.567", "hurt": ""},
    ]
    once: dict[str, Any] = {"columns": {"day": "published"}, "source": "Ministry"}
    ledger = fr.Ledger.from_rows(rows, wide={"subject": ["dead", "hurt"]}, **once)
    assert best(ledger) == [12_345, 12.345, 1_234_567]


def test_the_ends_of_a_range_are_grouped_alike() -> None:
    rows: list[dict[str, Any]] = [
        {**ROW, "figure": None, "low": "1.200", "high": "2.400"},
        {**ROW, "figure": None, "low": "1.200", "high": None},
        {**ROW, "figure": None, "low": "1.200.000"},
    ]
    assert [r.figure.range for r in fr.Ledger.from_rows(rows) if r.figure is not None] == [
        Range(1200, None, 2400),
        Range.at_least(1200),
        Range.at_least(1_200_000),
    ]


def test_rejects_are_those_of_the_second_reading() -> None:
    rows: list[dict[str, Any]] = [
        {**ROW, "figure": None, "low": "1.200", "high": "900"},
        {**ROW, "figure": None, "low": "2.000", "high": "900.000"},
        {**ROW, "figure": "twelvish"},
        {**ROW, "figure": None, "low": "1.200.000"},
    ]
    ledger, rejects = fr.Ledger.from_rows(rows, errors="collect")
    assert [reject.row for reject in rejects] == [1, 3]
    assert [r.figure.range for r in ledger if r.figure is not None] == [
        Range(2000, None, 900_000),
        Range.at_least(1_200_000),
    ]


# --- days


@pytest.mark.parametrize(
    ("cell", "day", "spoken_of"),
    [
        ("2031-05", date(2031, 5, 31), "2031-05"),
        ("May 2031", date(2031, 5, 31), "2031-05"),
        ("2031", date(2031, 12, 31), "2031"),
        (2031, date(2031, 12, 31), "2031"),
        (2031.0, date(2031, 12, 31), "2031"),
        ("Q2 2031", date(2031, 6, 30), "2031-04-01/2031-06-30"),
        ("2031-05-04", date(2031, 5, 4), "2031-05-04"),
        ("4/10/31", date(2031, 10, 4), "2031-10-04"),
        ("03-Oct-31 23:45", datetime.fromisoformat("2031-10-03T23:45"), "2031-10-03"),
    ],
)
def test_a_publication_known_to_a_month_is_out_by_its_end(cell: Any, day: date, spoken_of: str) -> None:
    report = one({"day_first": True, "reference": "2031-10-31"}, published=cell)
    assert (report.published, report.as_of) == (day, fr.Period.of(spoken_of))
    assert fr.Ledger.from_rows(fr.Ledger([report]).to_rows())[0] == report


def test_what_a_month_is_told_of_stays_as_it_is_said() -> None:
    report = one(published="2031-05", as_of=2030)
    assert (report.published, report.as_of) == (date(2031, 5, 31), fr.Period.of("2030"))


@pytest.mark.parametrize("cell", ["the 2020s", "since May 2031", "by May 2031", "2030 to 2031", True])
def test_what_is_no_month_nor_year_is_refused(cell: Any) -> None:
    with pytest.raises(fr.ReportErrors):
        one(published=cell)


@pytest.mark.parametrize(
    ("numbers", "cell", "published"),
    [
        ("excel", 48000, date(2031, 6, 1)),
        ("excel", "48000", date(2031, 6, 1)),
        ("excel", 48000.75, datetime.fromisoformat("2031-06-01T18:00")),
        ("excel", "48000.75", datetime.fromisoformat("2031-06-01T18:00")),
        ("excel", "2031-06-01", date(2031, 6, 1)),
        ("excel", date(2031, 6, 1), date(2031, 6, 1)),
        ("unix", 1937995200, datetime(2031, 5, 31, 12, tzinfo=UTC)),
        ("unix", "1937995200", datetime(2031, 5, 31, 12, tzinfo=UTC)),
        ("unix-ms", 1937995200000, datetime(2031, 5, 31, 12, tzinfo=UTC)),
    ],
)
def test_numbers_are_days_where_it_is_said(numbers: str, cell: Any, published: date) -> None:
    assert one({"date_numbers": numbers}, published=cell).published == published


def test_numbers_are_days_of_which_is_spoken_too() -> None:
    assert one({"date_numbers": "excel"}, as_of="48000").as_of == fr.Period.of("2031-06-01")


@pytest.mark.parametrize(
    ("cell", "hint"),
    [
        (48000, "date_numbers='excel' reads it as 2031-06-01"),
        ("48000.5", "date_numbers='excel' reads it as 2031-06-01"),
        ("1937995200", "date_numbers='unix' reads it as 2031-05-31"),
        (1937995200000, "date_numbers='unix-ms' reads it as 2031-05-31"),
    ],
)
def test_a_number_that_may_be_a_day_is_refused_with_the_way_out(cell: Any, hint: str) -> None:
    with pytest.raises(fr.ReportErrors) as errors:
        one(published=cell)
    assert hint in str(errors.value.exceptions[0])


def test_wrong_numbers_of_days_are_errors() -> None:
    with pytest.raises(fr.TableError, match="date_numbers must be"):
        one({"date_numbers": "lotus"})
    for wrong in (60, 9_999_999, -3, 10**400, float("inf"), 1e308, "9" * 5000):
        for numbers in ("excel", None):
            with pytest.raises(fr.ReportErrors):
                one({"date_numbers": numbers}, published=wrong)
    for wrong in ("9" * 16, 10**5000, float("inf")):
        with pytest.raises(fr.ReportErrors):
            one({"date_numbers": "unix"}, published=wrong)


# --- no number, in the words of others


@pytest.mark.parametrize("cell", ["k.A.", "k. A.", "unbekannt", "inconnu", "n.c.", "s/d", "Sin datos", "brak danych"])
def test_no_number_in_other_languages(cell: str) -> None:
    assert best(column(cell)) == [None]
