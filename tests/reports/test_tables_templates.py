"""Templates: what is said of a row by its other cells."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

import figrecon as fr

ROW = {"figure": 12, "source": "Ministry", "published": "2031-10-23", "type": "floods", "Country": "Mali", "n": 3}


def read(subject: str = "dead", row: dict[str, Any] | None = None, **options: Any) -> fr.Report:
    ledger: fr.Ledger = fr.Ledger.from_rows([{**ROW, **(row or {})}], subject=subject, **options)
    return ledger[0]


@pytest.mark.parametrize(
    ("template", "subject"),
    [
        ("{type} in {Country}", "floods in Mali"),
        ("{ Type } in {country}", "floods in Mali"),
        ("{type}[ in {place}]", "floods"),
        ("{type}[ in {Country}[, {place}]]", "floods in Mali"),
        ("[{place}, ]{Country}", "Mali"),
        ("{type} [all]", "floods [all]"),
        ("{type} [all [of {place}]]", "floods all"),
        ("{type} {[}{Country}{]}", "floods [Mali]"),
        ("{type}] {{n}} }}", "floods] {n} }"),
        ("{type} {n}", "floods 3"),
        ("{source}: {figure}", "Ministry: 12"),
        ("dead in [Mali]", "dead in [Mali]"),
    ],
)
def test_a_subject_from_several_columns(template: str, subject: str) -> None:
    assert read(template, {"place": ""}).subject == subject


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("{typ}", "a template names columns of the table; got 'typ'; did you mean 'type'"),
        ("[{place}]", "got 'place'"),
        ("{}", "got ''"),
        ("{type.upper}", "got 'type.upper'"),
        ("{type!r}", "got 'type!r'"),
        ("{type:>9}", "got 'type:>9'"),
        ("{type", "a brace of a template closes another"),
        ("{type} }", "a brace of a template closes another"),
        ("{type}[, {Country}", "a bracket of a template must be closed"),
        ("[" * 9 + "{type}" + "]" * 9, "at most 7 brackets in each other"),
    ],
)
def test_what_is_no_template(template: str, words: str) -> None:
    with pytest.raises(fr.TableError, match=words.replace("{", r"\{")):
        read(template)


def test_an_empty_cell_is_a_bad_row() -> None:
    with pytest.raises(fr.ReportErrors) as caught:
        read("{type} in {place}", {"place": None})
    (error,) = caught.value.exceptions
    assert str(error) == "'{type} in {place}' needs the column 'place', which is empty"
    assert error.__notes__ == ["row 1"]


def test_a_template_says_it_for_every_row_and_a_text_where_a_cell_is_empty() -> None:
    row = {"subject": "dead", "note": "old"}
    assert read("{subject} in {Country}", row, note="new").subject == "dead in Mali"
    assert read("injured", row, note="new").note == "old"
    assert read("injured", {"subject": ""}, note="{type} {n}").note == "floods 3"


def test_other_columns_by_a_template() -> None:
    report = read("{type}", {"id": 7, "of": "people"}, key="r-{id}", unit="{of}", source="{Country}'s {source}")
    assert (report.key, report.source) == ("r-7", "Mali's Ministry")
    assert report.figure is not None
    assert report.figure.unit == "person"
    renamed = read("{kind} of {Country}", {"art": "part"}, columns={"art": "kind"})
    assert renamed.subject == "part of Mali"


DATE = "{y}[-{m}[-{d}]]"


@pytest.mark.parametrize(
    ("cells", "published", "as_of"),
    [
        ({"y": "2031", "m": "5", "d": "04"}, date(2031, 5, 4), "4 May 2031"),
        ({"y": 2031.0, "m": 12.0, "d": float("nan")}, date(2031, 12, 31), "December 2031"),
        ({"y": "2031", "m": "5.0", "d": "0"}, date(2031, 5, 31), "May 2031"),
        ({"y": "2031", "m": "", "d": "4"}, date(2031, 12, 31), "2031"),
        ({"y": "2031", "m": "n/a", "d": "4"}, date(2031, 12, 31), "2031"),
    ],
)
def test_dates_in_several_columns(cells: dict[str, Any], published: date, as_of: str) -> None:
    report = read(row=cells, published=DATE)
    assert (report.published, str(report.as_of)) == (published, as_of)
    spoken = read(row={**cells, "published": "2032-01-01"}, as_of=DATE)
    assert (spoken.published, str(spoken.as_of)) == (date(2032, 1, 1), as_of)


def test_a_day_that_a_template_names_keeps_its_hour_but_not_a_midnight() -> None:
    for cell, published in [
        ("2031-05-04 00:00:00.000", date(2031, 5, 4)),
        ("2031-05-04T00:00:00Z", date(2031, 5, 4)),
        (datetime(2031, 5, 4, 14, 5, tzinfo=UTC), datetime(2031, 5, 4, 14, 5, tzinfo=UTC)),
        ("4 May 2031", date(2031, 5, 4)),
    ]:
        assert read(row={"end": cell}, published="{end}").published == published
    report = read(row={"a": "2031-05-04 00:00:00", "b": date(2031, 5, 6)}, as_of="{a}/{b}")
    assert str(report.as_of) == "4–6 May 2031"


def test_a_date_of_a_template_that_is_none_is_refused() -> None:
    for cells in (
        {"y": "2031", "m": "13", "d": "4"},
        {"y": "", "m": "5", "d": "4"},
        {"y": "2031-05/", "m": "", "d": ""},
    ):
        with pytest.raises(fr.ReportErrors):
            read(row=cells, published=DATE)
    with pytest.raises(fr.ReportErrors):
        read(row={"y": "03/04/2031"}, published="{y}")
