"""The options by which every table is read: language, encoding, dates, words for no number and for kinds."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

import figrecon as fr
from figrecon import Doubt, FigureStatus, Kind, Range

ROW = {"subject": "dead", "figure": "12", "source": "Ministry", "published": "2031-10-23"}


def read(figure: Any = "12", *, options: dict[str, Any] | None = None, **cells: Any) -> fr.Report:
    ledger: fr.Ledger = fr.Ledger.from_rows([{**ROW, "figure": figure, **cells}], **(options or {}))
    return ledger[0]


# --- locale and dates


@pytest.mark.parametrize(
    ("locale", "figure", "range_"),
    [
        ("de", "mindestens 12.345", Range.at_least(12_345)),
        ("es", "al menos 30", Range.at_least(30)),
        ("fr", "environ 3 000", Range.exactly(3000)),
        ("en", "12.345", Range.exactly(12.345)),
        ("de", "12.345", Range.exactly(12_345)),
    ],
)
def test_numerals_and_words_by_their_language(locale: str, figure: str, range_: Range) -> None:
    report = read(figure, options={"locale": locale})
    assert report.figure is not None
    assert report.figure.range == range_
    assert fr.Ledger.from_rows(fr.Ledger([report]).to_rows())[0] == report


def test_numbers_of_a_range_by_their_language() -> None:
    report = read(None, low="1.200", high="2.400,5", options={"locale": "de"})
    assert report.figure is not None
    assert report.figure.range == Range(1200, None, 2400.5)


def test_a_date_without_a_year_is_read_against_the_reference() -> None:
    options = {"reference": "2031-12-31"}
    report = read(published="5 Oct", as_of="4 October", options=options)
    assert (report.published, report.as_of) == (date(2031, 10, 5), fr.Period.of("2031-10-04"))
    with pytest.raises(fr.ReportErrors):
        read(published="5 Oct")
    for wrong in ("2031", "soon", 5):
        with pytest.raises((fr.TableError, fr.DateError)):
            read(options={"reference": wrong})


# --- no number


@pytest.mark.parametrize(
    "cell", ["n/a", "N/A", " Unknown ", "-", "–", ".", "TBC", "no-data", "No Data", "#N/A", "NaN", "not reported"]
)
def test_words_for_no_number_are_known(cell: str) -> None:
    assert read(cell).figure is None
    bounded = read(None, low=cell, best="5", high="9").figure
    assert bounded is not None
    assert bounded.range == Range(None, 5, 9)


def test_a_zero_is_a_number() -> None:
    assert read("0").figure == fr.Figure.exactly(0)


@pytest.mark.parametrize("missing", [-99, "−99", [-99], ["x", "−99"], [-99.0], ("-99",)])
def test_a_code_is_no_number_only_where_it_is_named(missing: Any) -> None:
    assert [flag.doubt for flag in read(-99).flags] == [Doubt.MISSING_CODE]
    for cell in (-99, "-99", "−99", -99.0):
        assert read(cell, options={"missing": missing}).figure is None
    assert read(-98, options={"missing": missing}).figure == fr.Figure.exactly(-98)


def test_only_cells_of_figures_can_lack_a_number() -> None:
    assert read(source="Unknown", note="n/a").source == "Unknown"


# --- kinds


@pytest.mark.parametrize(
    ("word", "kind", "status"),
    [
        ("daily", Kind.INCREMENT, None),
        ("Cumulative", Kind.TOTAL, None),
        ("estimate", Kind.TOTAL, None),
        ("forecast", Kind.PROJECTION, None),
        ("Planned", Kind.PLAN, None),
        ("confirmed", Kind.TOTAL, FigureStatus.CONFIRMED),
        ("probable", Kind.TOTAL, FigureStatus.PROBABLE),
        ("worst-case", Kind.WORST_CASE, None),
    ],
)
def test_words_of_trackers_for_kinds(word: str, kind: Kind, status: FigureStatus | None) -> None:
    report = read(kind=word)
    assert report.figure is not None
    assert (report.kind, report.figure.status) == (kind, status)


def test_a_tables_own_words_for_kinds() -> None:
    options = {"kinds": {"Tagesmeldung": "increment", "gesichert": "confirmed", "daily": "total"}}
    told = [read(kind=word, options=options) for word in ("tagesmeldung", "gesichert", "daily", "part")]
    assert [report.kind for report in told] == [Kind.INCREMENT, Kind.TOTAL, Kind.TOTAL, Kind.PART]
    assert told[1].figure is not None
    assert told[1].figure.status is FigureStatus.CONFIRMED
    with pytest.raises(fr.KindError, match="did you mean 'increment'"):
        read(options={"kinds": {"daily": "incremnt"}})
    with pytest.raises(fr.ReportErrors):
        read(kind="dialy")


# --- encoding


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le"])
def test_a_mark_tells_the_encoding(tmp_path: Path, encoding: str) -> None:
    text = "subject,figure,source,published\nmorts,12,Préfecture,2031-05-04\n"
    sheet = tmp_path / "sheet.csv"
    sheet.write_bytes(("\ufeff" * (encoding == "utf-16-le") + text).encode(encoding))
    assert fr.read_csv(sheet)[0].source == "Préfecture"
    assert fr.read_csv(sheet, encoding="cp1252")[0].source == "Préfecture"


def test_an_encoding_is_given_by_its_name(tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.csv"
    sheet.write_bytes("subject,figure,source,published\nmorts,12,Préfecture,2031-05-04\n".encode("cp1252"))
    assert fr.read_csv(sheet, encoding="cp1252")[0].source == "Préfecture"
    with pytest.raises(fr.TableError, match="is not UTF-8 text; byte 43 cannot be read; another is given by encoding="):
        fr.read_csv(sheet)
    with pytest.raises(fr.TableError, match="the name of an encoding, such as cp1252; got 'latin9000'"):
        fr.read_csv(sheet, encoding="latin9000")
    with pytest.raises(fr.TableError, match=r"is not ascii text; byte 43 cannot be read$"):
        fr.read_csv(sheet, encoding="ascii")


# --- what is no option


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"locael": "de"}, "did you mean 'locale'"),
        ({"missing": 5j}, "missing= is words, or numbers"),
        ({"missing": [None]}, "missing= is words, or numbers"),
        ({"kinds": ["daily"]}, "kinds= maps the words of a table"),
    ],
)
def test_what_is_no_option_is_refused(options: dict[str, Any], words: str) -> None:
    with pytest.raises(fr.TableError, match=words):
        read(options=options)


def test_a_layout_holds_the_options(tmp_path: Path) -> None:
    layout = tmp_path / "layout.toml"
    layout.write_text('locale = "de"\nreference = 2031-12-31\nmissing = ["?", -9]\nkinds = {neu = "increment"}\n')
    options = {"layout": layout}
    assert read("12.345", kind="neu", published="5 Oct", options=options).kind is Kind.INCREMENT
    layout.write_text("missing = 5\n")
    with pytest.raises(fr.TableError, match="missing of a layout is a list of words and numbers"):
        read(options={"layout": layout})
