"""From a grid of cells to header and rows: titles, tags, remarks, blank columns, marks, merged and ragged rows."""

import csv
import io
from typing import Any

import pytest

import figrecon as fr
from figrecon.tables.remarks import MOST_REMARKS
from tests.reports import _messy
from tests.reports._frames import library

HEAD = "subject,figure,source,published\n"
ROW = "dead,12,Police,2024-10-01\n"


def read(text: str, **options: Any) -> fr.Ledger:
    ledger: fr.Ledger = fr.read_csv(io.StringIO(text), **options)
    return ledger


def told(errors: fr.ReportErrors) -> list[str]:
    return errors.lines()


# --- a messy sheet, three ways


@pytest.fixture
def messy() -> tuple[fr.Ledger, tuple[fr.Reject, ...]]:
    out = io.StringIO()
    csv.writer(out).writerows(_messy.SHEET)
    return fr.read_csv(io.StringIO(out.getvalue()), columns=_messy.COLUMNS, day_first=False, errors="collect")


def test_no_row_of_a_messy_sheet_is_lost_and_none_is_wrong(messy: tuple[fr.Ledger, tuple[fr.Reject, ...]]) -> None:
    ledger, rejects = messy
    blank = sum(not any(row) for row in _messy.ROWS)
    assert len(ledger) + len(rejects) + blank == len(_messy.ROWS)
    assert {reject.row: reject.cells["Deaths"] for reject in rejects} == {n: row[1] for n, row in _messy.BAD.items()}
    assert [str(reject.error) for reject in rejects] == [
        "no figure in 'ask the owner'",
        "the subject is missing; fill_down='subject' takes it from the row above",
        "no such date: '30/30/24'",
        "the source is missing",
        "the source is missing; the row adds up the table, which nobody reported",
    ]
    assert [str(report.figure) for report in ledger[:9]] == [
        "12", "at least 14 confirmed", "None", "15–20", "None", "about 30", "31", "dozens", "1,024",
    ]  # fmt: skip
    assert ledger.notes == (
        "row 1: Deaths in two disasters, spring 2024",
        "row 2: Updated weekly; figures invented for a test",
        "row 36: * Deaths that somebody reported.",
        "row 37: ¹ As named in the report",
        "row 38: Source: our own desk",
        "row 39: Last updated: | 6 May 2024",
    )
    assert not any(report.extra for report in ledger)


@pytest.mark.parametrize("titled", [True, False])
def test_the_same_through_pandas(messy: tuple[fr.Ledger, tuple[fr.Reject, ...]], titled: bool) -> None:
    pandas = library("pandas")
    width = len(_messy.HEADER)
    sheet = [[cell or None for cell in row] + [None] * (width - len(row)) for row in _messy.SHEET]
    good = [row for n, row in enumerate(sheet, 1) if n not in _messy.BAD]
    names = [name or f"Unnamed: {n}" for n, name in enumerate(sheet[0])]
    frame = pandas.DataFrame(good[1:], columns=names) if titled else pandas.DataFrame(good)
    ledger = fr.Ledger.from_frame(frame, columns=_messy.COLUMNS, day_first=False)
    assert ledger == messy[0]
    assert [note.partition(": ")[2] for note in ledger.notes] == [n.partition(": ")[2] for n in messy[0].notes]


def test_a_display_tells_what_was_not_read() -> None:
    ledger = read("The flood\n" + HEAD + ROW + "".join(f"* note {chr(n)}a\n" for n in range(65, 76)))
    shown = ledger._repr_html_()
    assert "not read as a report: row 1: The flood" in shown
    assert "… 2 more" in shown
    assert fr.Ledger(ledger) == ledger


# --- the header


def test_the_header_is_found_or_given() -> None:
    text = "Toll of the flood\n\nas of 5 May, by source\n" + HEAD + ROW
    assert len(read(text)) == 1
    assert read(text, header=4) == read(text)
    assert read(text).notes == ("row 1: Toll of the flood", "row 3: as of 5 May | by source")
    with pytest.raises(fr.TableError, match="missing: subject"):
        read(text, header=3)
    for wrong in (0, 6, -1):
        with pytest.raises(fr.TableError, match=f"'the file' has no row {wrong}"):
            read(text, header=wrong)
    no_row: Any
    for no_row in ("four", True, 1.0):
        with pytest.raises(fr.TableError, match="header= is the number of a row"):
            read(text, header=no_row)


def test_a_title_of_one_name_is_no_header_where_there_is_a_fuller_one() -> None:
    once: dict[str, Any] = {"subject": "dead", "source": "Police", "published": "2024-10-01"}
    assert read("Figure\n\nfigure,note\n12,x\n", **once)[0].note == "x"
    assert [str(report.figure) for report in read("figure\n12\n13\n", **once)] == ["12", "13"]


def test_bad_rows_are_counted_from_the_top_of_the_sheet() -> None:
    with pytest.raises(fr.ReportErrors) as caught:
        read("Toll\n\n" + HEAD + ROW + ",\ndead,12,,2024-10-01\n")
    assert told(caught.value) == ["row 6: the source is missing"]


def test_a_header_that_lacks_a_column_is_named() -> None:
    with pytest.raises(fr.TableError, match="missing: source; got: 'subject', 'figure', 'published'"):
        read("Toll of the flood\nsubject,figure,published\ndead,12,2024-10-01\n")
    with pytest.raises(fr.TableError, match="got: 'What', 'Who'"):
        read("Toll of the flood\nWhat,Who\ndead,Police\n")
    with pytest.raises(fr.TableError, match=r"got: 'What'$"):
        read("What\n")
    with pytest.raises(fr.TableError, match="is empty"):
        read("\n , \n\n")


def test_an_error_names_only_the_first_of_many_columns() -> None:
    with pytest.raises(fr.TableError, match="and 99,970 more") as caught:
        read(",".join(f"c{n}" for n in range(100_000)))
    assert len(str(caught.value)) < 1000


@pytest.mark.parametrize(
    "name", ["Deaths*", " Deaths ", "Deaths¹", "Deaths[1]", "Deaths [a]", "*Deaths", "DEATHS†", "Deaths:"]
)
def test_a_name_of_the_options_is_found_without_its_marks(name: str) -> None:
    text = f"subject,{name},Source*,published²,Region¹\ndead,12,Police,2024-10-01,North\n"
    (report,) = read(text, columns={"Deaths": "figure"})
    assert report.figure == fr.Figure.exactly(12)
    assert report.extra == {"Region¹": "North"}
    assert read(text, columns={"figure": "Deaths"})[0] == report
    assert read(text, columns={name.strip(): "figure"})[0] == report
    rows = [{"subject": "dead", name: 12, "source": "Police", "published": "2024-10-01"}]
    assert fr.Ledger.from_rows(rows, columns={"Deaths": "figure"})[0].figure == fr.Figure.exactly(12)


def test_a_line_break_in_a_name() -> None:
    assert len(read('subject,"Number\nkilled",source,published\n' + ROW, columns={"Number killed": "figure"})) == 1


def test_two_names_that_differ_by_a_mark_are_two() -> None:
    text = "subject,Deaths,Deaths*,source,published\ndead,12,13,Police,2024-10-01\n"
    (report,) = read(text, columns={"Deaths": "figure"})
    assert report.extra == {"Deaths*": "13"}


@pytest.mark.parametrize("mark", [";", "\t"])
def test_what_stands_between_cells_is_found_below_titles(mark: str) -> None:
    text = "Toll, as of May, by source, all\n" + (HEAD + ROW).replace(",", mark)
    assert len(read(text)) == 1


# --- blank columns, ragged rows


def test_blank_columns_are_passed_over_and_nameless_ones_kept() -> None:
    text = "subject,,figure,,source,published,\ndead,,12,,Police,2024-10-01\n,,,,,,\ndead,,13,,Army,2024-10-01, seen\n"
    first, second = read(text)
    assert first.extra == {}
    assert second.extra == {"column G": " seen"}


def test_a_short_row_is_filled_and_a_long_one_refused() -> None:
    with pytest.raises(fr.ReportErrors) as caught:
        read(HEAD.strip() + ",note\n" + ROW + "dead,12,Police,2024-10-01,x,,y\n" + "dead,1,Army,2024-10-01,,,\n")
    assert told(caught.value) == ["row 3: the row has more cells than the table has columns; got ['', 'y']"]


# --- remarks


@pytest.mark.parametrize(
    "remark",
    [
        "Source: Ministry of Health",
        "* preliminary",
        "Note: as of May",
        "¹ with the missing",
        "[1] by phone",
        "(a) by phone",
        "https://example.org/toll",
        "© 2024 Desk",
        "n/a = not available",
        "Notes:\n1. As of May\n2. With the missing",
        "All figures are provisional.",
        "Quelle:,Ministerium",
        "*,preliminary",
        ",,* preliminary",
        ",* preliminary",
        ",,,Last updated: yesterday",
        "\nFigures are provisional",
        "\nNotes:\nFigures are provisional\n\nof the desk",
    ],
)
def test_remarks_below_a_table_are_told(remark: str) -> None:
    ledger = read(HEAD + ROW + remark + "\n")
    assert len(ledger) == 1
    assert ledger.notes
    rows = [dict(zip(HEAD.strip().split(","), line.split(","), strict=False)) for line in (ROW + remark).splitlines()]
    assert fr.Ledger.from_rows(rows).notes


@pytest.mark.parametrize(
    "row",
    [
        "dead",
        "Figures are provisional",
        "\ndead",
        ",about 30",
        ",,Ministry of Health",
        ",,,5 May 2024",
        "dead,12",
        "Hamra:,12",
        "dead: men,,",
        "* Source: x,12,,2024-10-01",
        ",* 30 dead",
        ",not reported",
    ],
)
def test_a_bad_row_is_no_remark(row: str) -> None:
    text = HEAD + "dead: women,12,Police,2024-10-01\n" + ROW + row + "\n"
    with pytest.raises(fr.ReportErrors, match="1 bad row"):
        read(text)


def test_a_remark_within_a_table_is_a_bad_row() -> None:
    with pytest.raises(fr.ReportErrors, match="1 bad row"):
        read(HEAD + ROW + "* preliminary\n" + ROW)


def test_so_many_remarks_are_none() -> None:
    _, rejects = fr.read_csv(io.StringIO(HEAD + ROW + "Source: x\n" * 100_000), errors="collect")
    assert len(rejects) == 100_000 - MOST_REMARKS


# --- totals, cells that stand for those below


@pytest.mark.parametrize("word", ["Total", "TOTAL:", "Grand total", "Insgesamt"])
def test_a_total_is_no_source(word: str) -> None:
    with pytest.raises(fr.ReportErrors) as caught:
        read(HEAD + ROW + f"dead,12,{word},2024-10-01\n")
    assert "the row adds up the table, which nobody reported" in told(caught.value)[0]
    assert len(read(HEAD + f"{word},12,Police,2024-10-01\n")) == 1


def test_an_empty_subject_is_filled_from_above_only_where_it_is_asked() -> None:
    text = HEAD + ROW + ",13,Army,2024-10-01\n\n,14,,2024-10-01\ninjured,3,Army,2024-10-01\n"
    with pytest.raises(fr.ReportErrors) as caught:
        read(text)
    assert told(caught.value)[0] == "row 3: the subject is missing; fill_down='subject' takes it from the row above"
    ledger = read(text, fill_down=["subject", "source"])
    assert [(report.subject, report.source) for report in ledger] == [
        ("dead", "Police"), ("dead", "Army"), ("dead", "Army"), ("injured", "Army"),
    ]  # fmt: skip
    named = read(text.replace("subject", "What"), columns={"What": "subject"}, fill_down=["What", "source"])
    assert named == ledger
    rows = [{"subject": "dead", "figure": 1, "source": "A", "published": "2024-10-01"}]
    rows += [{"figure": 2, "source": "B", "published": "2024-10-01"}]
    assert [report.subject for report in fr.Ledger.from_rows(rows, fill_down="subject")] == ["dead", "dead"]
    with pytest.raises(fr.TableError, match="columns of the table; got 'sorce'; did you mean 'source'"):
        read(text, fill_down="sorce")
    for wrong in (3, [3]):
        with pytest.raises(fr.TableError, match="fill_down= is names of columns"):
            read(text, fill_down=wrong)


# --- tables whose rows are mappings


def test_a_frame_whose_header_is_among_its_rows() -> None:
    grid: list[list[Any]] = [["Toll", None], ["source", "figure"], ["Police", 12], ["Army", None]]
    table = {str(n): [row[n] for row in grid] for n in range(2)}
    once: dict[str, Any] = {"subject": "dead", "published": "2024-10-01"}
    ledger = fr.Ledger.from_frame(table, **once)
    assert [report.figure for report in ledger] == [fr.Figure.exactly(12), None]
    assert fr.Ledger.from_frame(table, header=2, **once) == ledger
    plain = {"source": ["Police"], "figure": [12]}
    assert fr.Ledger.from_frame(plain, header=0, **once) == ledger[:1]
    with pytest.raises(fr.TableError, match="the table has no row 7"):
        fr.Ledger.from_frame(table, header=7, **once)
