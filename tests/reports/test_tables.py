"""Tables in and out: what a sheet may look like, and one clear error for each way it can be wrong."""

from datetime import date, datetime
from pathlib import Path

import pytest

import figrecon as fr
from figrecon.tables import LONGEST_CELL

HEAD = "subject,figure,source,published\n"


def written(folder: Path, text: str, name: str = "sheet.csv") -> Path:
    path = folder / name
    path.write_bytes(text.encode("utf-8"))
    return path


def test_the_four_columns_are_enough(tmp_path: Path) -> None:
    (report,) = fr.read_csv(written(tmp_path, HEAD + 'dead,"1,500",NIS,2024-10-18\n'))
    assert report == fr.Report("dead", 1500, source="NIS", published="2024-10-18")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_the_header_tells_the_delimiter(tmp_path: Path, delimiter: str, mark: str) -> None:
    rows = ["subject", "figure", "source", "published"], ["dead", "15", "NIS", "2024-10-18"]
    text = mark + "\r\n".join(delimiter.join(row) for row in rows)
    assert fr.read_csv(written(tmp_path, text))[0].source == "NIS"


def test_all_columns(tmp_path: Path) -> None:
    text = (
        "key,subject,figure,source,via,kind,published,as_of,derived_from,replaces,denies,reference,note,Desk\n"
        "k1,dead,12,A,,,2024-10-01,,,,,,,\n"
        'k2,dead,10,B,"X; Y",plan,2024-10-02T10:00,../2024-12,k1,k1,,https://example.org,"two\nlines",night\n'
        "k3,dead,,B,,denial,2024-10-03,,,,k1; k2,,,\n"
    )
    ledger = fr.read_csv(written(tmp_path, text))
    second = ledger[1]
    assert (second.via, second.kind, second.derived_from, second.replaces) == (
        ("X", "Y"),
        fr.Kind.PLAN,
        ("k1",),
        ("k1",),
    )
    assert second.published == datetime(2024, 10, 2, 10)  # noqa: DTZ001  as written
    assert second.note == "two\nlines"
    assert dict(second.extra) == {"Desk": "night"}
    assert ledger[2].denies == ("k1", "k2")
    ledger.to_csv(tmp_path / "out.csv")
    assert fr.read_csv(tmp_path / "out.csv") == ledger


def test_what_a_sheet_lacks_is_given_once(tmp_path: Path) -> None:
    sheet = written(tmp_path, "figure,date\n12,3 October 2024\n13,4 October 2024\n")
    ledger = fr.read_csv(sheet, columns={"date": "published"}, subject="dead", source="A", kind="part", unit="people")
    assert [(r.subject, r.source, r.kind, r.figure and r.figure.unit) for r in ledger] == [
        ("dead", "A", fr.Kind.PART, "person")
    ] * 2


def test_columns_may_be_mapped_in_either_direction(tmp_path: Path) -> None:
    sheet = written(tmp_path, "Topic,N,Who,When\ndead,12,A,2024-10-03\n")
    theirs = {"Topic": "subject", "N": "figure", "Who": "source", "When": "published"}
    ours = {ours: name for name, ours in theirs.items()}
    assert fr.read_csv(sheet, columns=theirs) == fr.read_csv(sheet, columns=ours)


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (("10", "12", "15"), fr.Figure(10, 12, 15)),
        (("", "12", ""), fr.Figure.exactly(12)),
        (("10", "", "15"), fr.Figure.between(10, 15)),
        (("12", "", "12"), fr.Figure.exactly(12)),
        (("1,000", "", ""), fr.Figure.at_least(1000)),
        (("", "", "15"), fr.Figure.at_most(15)),
        (("10", "12", ""), fr.Figure(10, 12, None, None, fr.Qualifier.AT_LEAST)),
        (("", "12", "15"), fr.Figure(None, 12, 15, None, fr.Qualifier.AT_MOST)),
        (("", "", ""), None),
    ],
)
def test_low_best_and_high_may_stand_for_the_figure(
    tmp_path: Path, cells: tuple[str, str, str], expected: fr.Figure | None
) -> None:
    quoted = ",".join(f'"{cell}"' for cell in cells)
    sheet = written(tmp_path, f"subject,low,best,high,source,published\ndead,{quoted},A,2024-10-01\n")
    assert fr.read_csv(sheet)[0].figure == expected


@pytest.mark.parametrize(
    ("words", "low", "high", "expected"),
    [
        ("1,500 troops", "1000", "2000", fr.Figure(1000, 1500, 2000, "troops")),
        ("another 1,500", "1000", "2000", fr.Figure(1000, 1500, 2000, increment=True)),
        ("9,000", "1000", "2000", fr.Figure.between(1000, 2000)),
        ("no idea", "1000", "2000", fr.Figure.between(1000, 2000)),
        ("at least 1,000 people", "1000", "", fr.Figure.at_least(1000, "people")),
    ],
)
def test_words_beside_low_and_high_name_the_best_and_the_unit(
    tmp_path: Path, words: str, low: str, high: str, expected: fr.Figure
) -> None:
    sheet = written(tmp_path, f'subject,figure,low,high,source,published\ndead,"{words}",{low},{high},A,2024-10-01\n')
    figure = fr.read_csv(sheet)[0].figure
    assert figure == expected
    assert figure is not None
    assert figure.text == words


def test_only_what_can_be_given_once_is_taken(tmp_path: Path) -> None:
    with pytest.raises(fr.TableError, match="did you mean 'subject'"):
        fr.read_csv(written(tmp_path, HEAD), subjekt="dead")  # type: ignore[call-overload]


def test_day_first_decides(tmp_path: Path) -> None:
    sheet = written(tmp_path, HEAD + "dead,12,A,03/04/2024\n")
    assert fr.read_csv(sheet, day_first=True)[0].published == date(2024, 4, 3)
    assert fr.read_csv(sheet, day_first=False)[0].published == date(2024, 3, 4)
    with pytest.raises(fr.ReportErrors) as caught:
        fr.read_csv(sheet)
    assert isinstance(caught.value.exceptions[0], fr.DateError)


def test_all_bad_rows_come_together_with_their_rows(tmp_path: Path) -> None:
    rows = [
        "dead,12,A,2024-10-01",
        "dead,twelvety,A,2024-10-01",
        "",
        "dead,12,,2024-10-01",
        "dead,12,A,2024-02-30",
        "dead,12,A,2024-10-01,more",
        ",12,A,2024-10-01",
    ]
    sheet = written(tmp_path, HEAD + "\n".join(rows) + "\n")
    with pytest.raises(fr.ReportErrors, match="5 bad rows") as caught:
        fr.read_csv(sheet)
    told = [(type(e), e.__notes__[-1]) for e in caught.value.exceptions]
    assert told == [
        (fr.FigureError, "row 3"),
        (fr.RowError, "row 5"),
        (fr.DateError, "row 6"),
        (fr.RowError, "row 7"),
        (fr.RowError, "row 8"),
    ]
    ledger, rejects = fr.read_csv(sheet, errors="collect")
    assert len(ledger) == 1
    assert [reject.row for reject in rejects] == [3, 5, 6, 7, 8]
    assert rejects[0].cells["figure"] == "twelvety"


def test_report_errors_split_like_any_group(tmp_path: Path) -> None:
    sheet = written(tmp_path, HEAD + "dead,none at all,A,2024-10-01\ndead,1,A,2024-13-01\n")
    with pytest.raises(fr.ReportErrors) as caught:
        fr.read_csv(sheet)
    dates, rest = caught.value.split(fr.DateError)
    assert isinstance(dates, fr.ReportErrors)
    assert isinstance(rest, fr.ReportErrors)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "is empty"),
        ("subject,figure,published\n", "missing: source"),
        ("subject,figur,source,published\n", "did you mean 'figur'"),
        ("subject,figure,source,published,Source\n", "'Source' twice"),
        (HEAD + 'dead,"12,A,2024-10-01\n', "no CSV"),
        (HEAD + f'dead,"{"x" * (LONGEST_CELL + 1)}",A,2024-10-01\n', "no CSV"),
    ],
)
def test_a_table_that_is_none(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(fr.TableError, match=message):
        fr.read_csv(written(tmp_path, text))


def test_a_file_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(fr.TableError, match="No such file"):
        fr.read_csv(tmp_path / "nowhere.csv")
    (tmp_path / "latin.csv").write_bytes(b"subject,figure,source,published\nm\xe4n,1,A,2024-10-01\n")
    with pytest.raises(fr.TableError, match="not UTF-8"):
        fr.read_csv(tmp_path / "latin.csv")
    with pytest.raises(fr.TableError, match="cannot read"):
        fr.read_csv("nul\0byte.csv")
    with pytest.raises(fr.TableError, match="'raise' or 'collect'"):
        fr.read_csv("x.csv", errors="ignore")  # type: ignore[call-overload]


@pytest.mark.parametrize(
    ("columns", "message"),
    [({"Nope": "source"}, "a column of the table; got 'Nope'"), ({"Who": "sorce"}, "did you mean 'source'")],
)
def test_a_mapping_to_nowhere(tmp_path: Path, columns: dict[str, str], message: str) -> None:
    with pytest.raises(fr.TableError, match=message):
        fr.read_csv(written(tmp_path, "subject,figure,Who,published\n"), columns=columns)


def test_a_number_must_be_one_number(tmp_path: Path) -> None:
    sheet = written(tmp_path, "subject,low,high,source,published\ndead,about 10,20,A,2024-10-01\n")
    with pytest.raises(fr.ReportErrors) as caught:
        fr.read_csv(sheet)
    assert "low must be one number" in str(caught.value.exceptions[0])


# --- rows


def test_rows_take_values_and_missing_values() -> None:
    rows = [
        {"subject": "dead", "figure": 12, "source": "A", "published": date(2024, 10, 1), "as_of": None, "note": ""},
        {"subject": "dead", "figure": float("nan"), "source": "B", "published": date(2024, 10, 1)},
        {"subject": "dead", "low": 3, "high": 4.5, "source": "C", "published": "2024-10-01", "page": 7},
    ]
    ledger = fr.Ledger.from_rows(rows)
    assert [report.figure for report in ledger] == [fr.Figure.exactly(12), None, fr.Figure.between(3, 4.5)]
    assert ledger[2].extra == {"page": 7}
    assert fr.Ledger.from_rows(ledger.to_rows()) == ledger


def test_as_of_is_read_against_published() -> None:
    row = {"subject": "dead", "figure": 12, "source": "A", "published": "23 October 2024, 14:00 GMT"}
    said = ["5 Oct", "yesterday", "Tuesday night", "the past three days", "2024-10"]
    ledger = fr.Ledger.from_rows([{**row, "as_of": when, "key": when} for when in said])
    assert [str(report.as_of) for report in ledger] == [
        "5 October 2024", "22 October 2024", "22 October 2024", "20–23 October 2024", "October 2024",
    ]  # fmt: skip
    assert fr.Ledger.from_rows(ledger.to_rows()) == ledger


def test_bad_rows_are_counted_from_one() -> None:
    row = {"subject": "dead", "figure": 12, "source": "A", "published": "2024-10-01"}
    with pytest.raises(fr.ReportErrors) as caught:
        fr.Ledger.from_rows([row, {**row, "kind": "plam"}])
    assert caught.value.exceptions[0].__notes__ == ["row 2"]
    assert "did you mean 'plan'" in str(caught.value.exceptions[0])


# --- writing


def test_a_figure_that_no_words_read_back_is_written_field_by_field(tmp_path: Path) -> None:
    figures = [
        fr.read("2 km").to("m"),
        fr.Figure(1, 2, None),
        fr.Figure(None, 2.5, 3, "tank", "less than"),
        fr.Figure.exactly(3_000_000, grain=1000, earlier=5, increment=True),
    ]
    ledger = fr.Ledger([fr.Report("x", f, source=f"S{n}", published="2024-10-01") for n, f in enumerate(figures)])
    ledger.to_csv(tmp_path / "out.csv")
    assert fr.read_csv(tmp_path / "out.csv") == ledger


def test_words_that_do_not_read_back_alone_are_no_loss(tmp_path: Path) -> None:
    wednesday = fr.Period.read("Wednesday", reference=date(2024, 10, 24))
    report = fr.Report("x", fr.Figure(1, 2, 3, text="no idea"), source="A", published="2024-10-24", as_of=wednesday)
    ledger = fr.Ledger([report])
    ledger.to_csv(tmp_path / "out.csv")
    (again,) = fr.read_csv(tmp_path / "out.csv")
    assert again == report
    assert again.figure is not None
    assert again.figure.text == "no idea"
    assert again.as_of == fr.Period.day(2024, 10, 23)


def test_a_unit_given_once_is_written_beside_the_words() -> None:
    row = {"subject": "dead", "figure": "at least 12", "source": "A", "published": "2024-10-01"}
    ledger = fr.Ledger.from_rows([row], unit="people")
    assert ledger.to_rows() == [{**row, "unit": "person"}]
    assert fr.Ledger.from_rows(ledger.to_rows()) == ledger


def test_a_ledger_holds_reports_and_gives_those_of_a_subject() -> None:
    reports = [fr.Report(subject, 1, source="A", published="2024-10-01") for subject in ("b", "a")]
    ledger = fr.Ledger(reports)
    assert ledger.of("a").reports == (reports[1],)
    assert ledger[:1] == fr.Ledger(reports[:1])
    for wrong in ("x.csv", reports[0], 3, [3], [reports[0], 3]):
        with pytest.raises(fr.RowError, match="reports must be"):
            fr.Ledger(wrong)  # type: ignore[arg-type]


def test_a_wrong_qualifier(tmp_path: Path) -> None:
    sheet = written(tmp_path, "subject,low,qualifier,source,published\ndead,10,roundabout,A,2024-10-01\n")
    with pytest.raises(fr.ReportErrors) as caught:
        fr.read_csv(sheet)
    assert "a qualifier must be one of exact" in str(caught.value.exceptions[0])


def test_an_extra_column_cannot_take_our_names() -> None:
    report = fr.Report("dead", 1, source="A", published="2024-10-01", extra={"Note": "x"})
    with pytest.raises(fr.TableError, match="'Note'"):
        fr.Ledger([report]).to_rows()


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    ledger = fr.Ledger([fr.Report("dead", 1, source="A", published="2024-10-01")])
    with pytest.raises(fr.TableError, match="cannot write"):
        ledger.to_csv(tmp_path / "no such folder" / "out.csv")
    (tmp_path / "taken").mkdir()
    with pytest.raises(fr.TableError, match="cannot write"):
        ledger.to_csv(tmp_path / "taken")
    with pytest.raises(fr.TableError, match="cannot write"):
        ledger.to_csv("nul\0byte.csv")
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


# --- rosters


def test_a_roster_from_toml(tmp_path: Path) -> None:
    text = 'NIS = ["Cho"]\n["Yonhap wire"]\nrelays = "NIS"\nrank = 2\ninterested = ["dead"]\n'
    roster = fr.read_roster(written(tmp_path, text, "roster.toml"))
    assert roster.origin("yonhap wire").name == "NIS"
    assert roster.resolve("Yonhap wire").is_party_to("dead")


def test_a_roster_from_csv(tmp_path: Path) -> None:
    text = "name,aliases,relays,interested,tally,rank\nNIS,Cho; Park,,no,false,1\n\nWire,,NIS,dead; injured,yes,\n"
    roster = fr.read_roster(written(tmp_path, text, "roster.csv"))
    assert roster.sources["NIS"] == fr.Source("NIS", "Cho; Park", rank=1)
    assert roster.sources["Wire"] == fr.Source("Wire", relays="NIS", interested=("dead", "injured"), tally=True)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("who,aliases\nA,B\n", fr.TableError),
        ("name,color\nA,red\n", fr.TableError),
        ("name,rank\nA,first\n", fr.SourceError),
        ("name,tally\nA,perhaps\n", fr.SourceError),
        ("name,aliases\n,B\n", fr.SourceError),
    ],
)
def test_a_roster_that_is_none(tmp_path: Path, text: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        fr.read_roster(written(tmp_path, text, "roster.csv"))
    with pytest.raises(fr.SourceError, match="no TOML"):
        fr.read_roster(written(tmp_path, "NIS = [", "roster.toml"))
