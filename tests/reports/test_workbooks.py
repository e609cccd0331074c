"""Workbooks: a sheet of Excel or OpenDocument is read as a CSV file is, and a ledger comes back as it went."""

import io
import re
import sys
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

import figrecon as fr
from figrecon.tables import read_workbook
from tests.reports import _messy
from tests.reports._books import book, ods, xls
from tests.reports._frames import library

library("python_calamine")
library("xlsxwriter")

HEADER = ["subject", "figure", "source", "published"]
DAY = date(2031, 5, 4)
ROW = ["dead", 12, "Police", DAY]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "book.xlsx"


def test_a_messy_sheet_is_read_as_its_csv(path: Path, tmp_path: Path) -> None:
    import csv

    book(path, {"Toll": _messy.typed()}, ["A1:H1"])
    with (tmp_path / "sheet.csv").open("w", newline="") as file:
        csv.writer(file).writerows(_messy.SHEET)
    options: dict[str, Any] = {"columns": _messy.COLUMNS, "day_first": False, "errors": "collect"}
    ledger, rejects = fr.read_excel(path, **options)
    expected, bad = fr.read_csv(tmp_path / "sheet.csv", **options)
    assert ledger == expected
    assert ledger.notes == expected.notes
    assert [(reject.row, str(reject.error)) for reject in rejects] == [(one.row, str(one.error)) for one in bad]
    with pytest.raises(fr.ReportErrors, match="5 bad rows"):
        fr.read_excel(path, columns=_messy.COLUMNS, day_first=False)


def test_cells_keep_their_types(path: Path) -> None:
    noon = datetime(2031, 5, 4, 12, 30)  # noqa: DTZ001  as a workbook has it
    extra = [3, 2.5, True, noon, time(8, 15), timedelta(hours=30), "007", date(2031, 5, 5)]
    header = [*HEADER, *"abcdefgh"]
    book(path, {"Toll": [header, [*ROW, *extra], ["dead", 2**60, "Army", noon]]})
    first, second = fr.read_excel(path)
    assert (first.figure, first.published) == (fr.Figure.exactly(12), DAY)
    assert list(first.extra.values()) == extra
    assert [type(cell) for cell in first.extra.values()] == [type(cell) for cell in extra]
    assert second.published == noon
    assert second.figure is not None
    assert second.figure.best == float(2**60)


@pytest.mark.parametrize("form", ["ods", "xls"])
def test_other_formats(tmp_path: Path, form: str) -> None:
    path = tmp_path / f"book.{form}"
    path.write_bytes(
        xls() if form == "xls" else ods([HEADER, ROW, [None] * 4, ["dead", "15.5", "Army", date(2031, 5, 5)]])
    )
    ledger = fr.read_excel(path, "Toll")
    assert [(r.subject, str(r.figure), r.source, r.day) for r in ledger] == [
        ("dead", "12", "Police", DAY),
        ("dead", "15.5", "Army", date(2031, 5, 5)),
    ]
    assert fr.read_excel(io.BytesIO(path.read_bytes())) == ledger


# --- which sheet


def test_a_sheet_by_name_or_number(path: Path) -> None:
    made = book(path, {"Read me": [["Hello"]], "Toll": [HEADER, ROW], "Data 2031": [HEADER, ROW, ROW]})
    assert len(fr.read_excel(path, "Toll")) == len(fr.read_excel(path, 2)) == 1
    assert len(fr.read_excel(path, sheet=3)) == 2
    assert fr.read_excel(path, 2).notes == ()
    made["Read me"].sheet_state = "hidden"
    made.create_chartsheet("Chart")
    made.save(path)
    assert fr.read_excel(path).notes == ("read from the sheet 'Toll'; other sheets: 'Data 2031'",)
    for wrong, words in (("Tol", "got 'Tol'; did you mean 'Toll'"), (4, "got 4"), (0, "got 0"), (True, "got True")):
        with pytest.raises(fr.TableError, match=f"has the sheets 'Read me', 'Toll', 'Data 2031'; {words}"):
            fr.read_excel(path, wrong)
    with pytest.raises(fr.TableError, match="'raise' or 'collect'"):
        fr.read_excel(path, errors="ignore")  # type: ignore[call-overload]


def test_an_error_names_some_of_many_sheets(path: Path) -> None:
    book(path, {f"S{n}": [HEADER, ROW] for n in range(12)})
    with pytest.raises(fr.TableError, match="'S9', …; got 99"):
        fr.read_excel(path, 99)
    assert fr.read_excel(path).notes[0].endswith("'S10', …")


def test_a_header_of_years_and_days(path: Path) -> None:
    book(path, {"Toll": [["Toll"], [*HEADER, 2030, DAY, "2029*"], [*ROW, 7, 8, 19]]})
    (report,) = fr.read_excel(path)
    assert report.extra == {"2030": 7, "2031-05-04": 8, "2029*": 19}
    assert fr.read_excel(path, columns={"2030": "low", "2029": "high"})[0].figure == fr.Figure(7, 12, 19)


def test_a_layout_names_the_sheet(path: Path, tmp_path: Path) -> None:
    book(path, {"Read me": [["Hello"]], "Toll": [["Toll of the flood"], ["What", *HEADER[1:]], ROW, ["", *ROW[1:]]]})
    layout = tmp_path / "layout.toml"
    layout.write_text('sheet = "Toll"\nheader = 2\nfill_down = ["subject"]\n[columns]\nWhat = "subject"\n')
    assert len(fr.read_excel(path, layout=layout)) == 2


# --- cells that stand for others, that hold an error or a formula


def test_what_merged_cells_hold_each_of_them_holds(path: Path) -> None:
    rows: list[list[Any]] = [
        ["Toll of the flood", None, None, None, None],
        ["subject", "numbers", None, "source", "published"],
        [None, "low", "high", None, None],
        ["dead", 10, 12, "Police", DAY],
        [None, 11, None, "Army", DAY],
        ["missing", 3, 4, "Army", DAY],
        ["* without the missing", None, None, None, None],
    ]
    merged = ["A1:E1", "A2:A3", "B2:C2", "D2:D3", "E2:E3", "A4:A5", "B5:C5", "A7:E8", "Z1:Z4", "B30:C31", "G4:H4"]
    book(path, {"Toll": rows}, merged)
    ledger = fr.read_excel(path)
    assert [(report.subject, str(report.figure)) for report in ledger] == [
        ("dead", "10–12"), ("dead", "11"), ("missing", "3–4"),
    ]  # fmt: skip
    assert ledger.notes[0] == "row 1: Toll of the flood"
    assert ledger.notes[-1] == "row 7: * without the missing"


def test_cells_of_errors_and_of_formulas_that_nobody_calculated(path: Path) -> None:
    figures: list[Any] = ["#N/A", "#REF!", "=6*2", 12, None]
    book(path, {"Toll": [HEADER, *(["dead", figure, f"S{n}", DAY] for n, figure in enumerate(figures))]})
    made = library("openpyxl").load_workbook(path)
    made["Toll"]["F9"] = "#N/A"
    made.save(path)
    ledger, rejects = fr.read_excel(path, errors="collect")
    assert [report.figure for report in ledger] == [None, fr.Figure.exactly(12), None]
    bad = [(reject.row, reject.cells["figure"]) for reject in rejects]
    assert bad == [(3, "#REF!"), (4, "=6*2 (not calculated)"), (9, "")]


# --- what is no workbook


def broken(place: int, content: bytes, whole: bytes = xls()) -> bytes:
    """The small .xls with something else in some place: its table of sectors lies behind 9 sectors."""
    return whole[:place] + content + whole[place + len(content) :]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty, and no workbook"),
        (b"subject,figure\ndead,12\n", "is no workbook that can be read"),
        (b"PK\x03\x04" + bytes(100), "is no workbook that can be read"),
        (ods([HEADER])[:-10], "is no workbook that can be read"),
        (xls()[:100], "its parts are not whole"),
        (xls()[:30] + b"\x05" + xls()[31:], "its parts are not whole"),
        (broken(9 * 512, bytes(512)), "its parts are not whole"),
        (broken(9 * 512, b"\x01\0\0\0\0\0\0\0"), "its parts are not whole"),
        (broken(60, bytes(4), broken(512, b"\x01\0\0\0\0\0\0\0")), "its parts are not whole"),
        (xls()[:600], "is no workbook that can be read"),
        (xls()[:2000] + "EncryptedPackage".encode("utf-16-le"), "is protected by a password; save it without one"),
        (ods([]), "is empty; a table begins with a header"),
    ],
)
def test_a_workbook_that_is_none(path: Path, content: bytes, message: str) -> None:
    path.write_bytes(content)
    with pytest.raises(fr.TableError, match=message) as caught:
        fr.read_excel(path)
    assert len(str(caught.value)) < 500


def test_a_path_that_leads_to_no_workbook(tmp_path: Path) -> None:
    for wrong in (tmp_path, tmp_path / "nowhere.xlsx"):
        with pytest.raises(fr.TableError, match="cannot read"):
            fr.read_excel(wrong)
    with pytest.raises(fr.TableError, match="is open as text"):
        fr.read_excel(io.StringIO("subject"))


def test_a_workbook_without_cells(path: Path) -> None:
    made = book(path, {"Toll": [HEADER]})
    made.create_chartsheet("Chart")
    made.remove(made["Toll"])
    made.save(path)
    with pytest.raises(fr.TableError, match="has no sheet of cells"):
        fr.read_excel(path)


def test_a_stray_cell_in_the_last_corner(path: Path) -> None:
    made = book(path, {"Toll": [HEADER, ROW], "Fine": [HEADER, ROW]})
    made["Toll"]["XFD1048576"] = " "
    made.save(path)
    with pytest.raises(fr.TableError, match=r"'Toll' of .* reaches to XFD1048576, more than 20,000,000 cells"):
        fr.read_excel(path)
    assert len(fr.read_excel(path, "Fine")) == 1


def test_merged_cells_over_each_other(path: Path) -> None:
    book(path, {"Toll": [HEADER, ROW, ROW]}, ["A2:A3"])
    one = re.compile(rb'<mergeCell ref="A2:A3" ?/>')  # openpyxl writes it by lxml where that is there
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with ZipFile(path, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, one.sub(b'<mergeCell ref="A2:XFD3"/>' * 1000, part))
    with pytest.raises(fr.TableError, match="has merged cells that lie over each other"):
        fr.read_excel(path)


def test_a_workbook_that_is_too_large_unpacked(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book(path, {"Toll": [HEADER, ROW]})
    monkeypatch.setattr("figrecon.tables.workbooks.MOST_BYTES", 1000)
    with pytest.raises(fr.TableError, match="is too large: what is packed in it has more than 1,000 bytes"):
        fr.read_excel(path)


@pytest.mark.parametrize("name", ["python_calamine", "xlsxwriter"])
def test_what_is_not_installed_says_so(path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    ledger = fr.Ledger([fr.Report("dead", 12, source="Police", published=DAY)])
    ledger.to_excel(path)
    monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(fr.TableError, match=r"pip install 'figrecon\[excel\]'"):
        fr.read_excel(path) if name == "python_calamine" else ledger.to_excel(path)


# --- writing


def test_a_ledger_comes_back_as_it_went(path: Path) -> None:
    story = fr.read_csv("docs/data/north-korea-troops.csv")
    story.to_excel(path)
    assert fr.read_excel(path) == story
    grid, merged, told = read_workbook(path)
    assert isinstance(grid[1][grid[0].index("published")], date)
    assert (merged, told) == ([], ())


def test_cells_are_typed_and_no_text_is_a_formula(path: Path) -> None:
    noon = datetime(2031, 5, 4, 12, tzinfo=UTC)
    midnight = datetime(2031, 5, 4)  # noqa: DTZ001  a time without a zone
    extra = {
        "n": 3,
        "x": 2.5,
        "yes": True,
        "day": DAY,
        "when": datetime(2031, 5, 4, 8, 5),  # noqa: DTZ001
        "old": date(1812, 6, 24),
        "zone": noon,
        "sum": "=1+1",
        "code": "007",
        "long": 10**20,
        "hex": "_x0041_",
        "inf": float("inf"),
        "lines": "a\r\nb\rc\n d ",
        "at": "@x",
        "bell": "\x07",
    }
    reports = [
        fr.Report("=SUM(A1)", 1500, source="+Police", published=DAY, extra=extra),
        fr.Report("dead", "about 1,500 people", source="Army", published=noon),
        fr.Report("dead", fr.Figure.between(1, 2.5), source="Mayor", published=midnight),
        fr.Report("dead", "1,500 people", source="Radio", published=date(1812, 6, 24), key="3", rank=2),
        fr.Report("dead", fr.read("2 km").to("m"), source="Post", published=datetime(2031, 5, 4, 8, 5, 6, 7)),  # noqa: DTZ001
        fr.Report("dead", source="Owner", published=DAY),
    ]
    ledger = fr.Ledger(reports)
    ledger.to_excel(path)
    again = fr.read_excel(path)
    assert again[1:] == ledger[1:]
    texts = {"old": "1812-06-24", "zone": noon.isoformat(), "long": str(10**20), "inf": "inf"}
    assert dict(again[0].extra) == {**extra, **texts}
    assert (again[0].subject, again[0].source, again[0].figure) == ("=SUM(A1)", "+Police", fr.Figure.exactly(1500))
    assert [report.words for report in again] == [report.words for report in ledger]
    first = path.read_bytes()
    ledger.to_excel(path)
    assert path.read_bytes() == first


def test_a_status_that_is_none_of_ours_stays_an_extra_column(path: Path) -> None:
    ledger = fr.Ledger([fr.Report("dead", 12, source="Police", published=DAY, extra={"status": "on file"})])
    ledger.to_excel(path)
    assert fr.read_excel(path) == ledger


def test_numbers_are_numbers_where_no_word_is_lost(path: Path) -> None:
    said = ["1,500", "1500", "at least 3", "3 people", "another 4"]
    fr.Ledger([fr.Report("dead", words, source="A", published=DAY) for words in said]).to_excel(path)
    cells = [row[1] for row in read_workbook(path)[0][1:]]
    assert cells == [1500, "1500", "at least 3", "3 people", "another 4"]


@pytest.mark.parametrize("note", ["x" * 32_768, "\ud800", "\uffff"])
def test_a_text_that_no_cell_holds(path: Path, note: str) -> None:
    ledger = fr.Ledger([fr.Report("dead", 12, source="Police", published=DAY, note=note)])
    with pytest.raises(fr.TableError, match=r"a cell of a workbook holds|a workbook has no form"):
        ledger.to_excel(path)
    assert not path.exists()
    with pytest.raises(fr.TableError, match="cannot write"):
        fr.Ledger().to_excel(path / "no" / "such")


def test_an_answer_with_its_account_on_the_second_sheet(path: Path) -> None:
    said = [
        fr.Report("dead", 12, source="Police", published=DAY, extra={"desk": "night"}),
        fr.Report("dead", "15 to 20", source="Army", published=DAY),
        fr.Report("dead", 40, source="Mayor", published=DAY, kind="plan"),
    ]
    fr.reconcile(said).to_excel(path)
    grid, _, _ = read_workbook(path, "answer")
    rows = [dict(zip(grid[0], row, strict=True)) for row in grid[1:]]
    assert [(r["place"], r["source"], r["low"], r["high"]) for r in rows] == [
        ("answer", "", 12, 20), ("answer", "Army", 15, 20), ("answer", "Police", 12, 12),
        ("plan", "", 40, 40), ("plan", "Mayor", 40, 40),
    ]  # fmt: skip
    account, _, _ = read_workbook(path, 2)
    assert len(account) == 4
    assert account[0][-1] == "desk"
    whole = fr.Subject("all", parts=["dead", "injured"])
    injured = fr.Report("injured", 3, source="Army", published=DAY)
    fr.output.save_workbook([fr.reconcile([*said, injured], subject=whole)], path)
    assert {row[1] for row in read_workbook(path)[0][1:]} == {"answer", "part", "plan"}
    fr.output.save_workbook(fr.reconcile_each([*said, injured]), path)
    assert {row[0] for row in read_workbook(path)[0][1:]} == {"dead", "injured"}
    with pytest.raises(fr.ExportError, match="an export takes reconciliations"):
        fr.output.save_workbook("x", path)  # type: ignore[arg-type]
