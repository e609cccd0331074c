"""Tables by the million on the command line: a file in, a file out."""

import csv
from pathlib import Path

import pytest

import figrecon as fr
from figrecon import bulk
from tests._command import run

pa = pytest.importorskip("pyarrow", reason="tables by the million need pyarrow")

ROWS = """subject,figure,source,published
dead,140,A,2024-10-01
dead,160,B,2024-10-02
dead,n/k,C,2024-10-02
hurt,9007199254740993,A,2024-10-02
odd,3 tanks,A,2024-10-02
odd,3 people,B,2024-10-02
"""
AS_OF = ("--as-of", "2024-10-02")


@pytest.fixture
def sheet(tmp_path: Path) -> str:
    path = tmp_path / "in.csv"
    path.write_text(ROWS)
    return str(path)


def test_a_row_for_each_subject(capsys: pytest.CaptureFixture[str], sheet: str, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    status, printed, err = run(capsys, "--bulk", sheet, *AS_OF, "--output", str(out))
    assert (status, printed) == (0, "")
    assert [line.partition("; ")[0] for line in err] == [
        "figrecon: 1 row could not be read",
        "figrecon: 1 subject left without an answer",
    ]
    dead, hurt, odd = csv.DictReader(out.read_text(encoding="utf-8").splitlines())
    assert (dead["low"], dead["high"], dead["rejects"]) == ("140", "160", "row 4: no figure in 'n/k' (column figure)")
    assert (hurt["best"], hurt["error"]) == ("9007199254740993", "")
    assert (odd["verdict"], odd["error"].startswith("these reports count 2 things")) == ("", True)


def test_parquet_there_and_back(capsys: pytest.CaptureFixture[str], sheet: str, tmp_path: Path) -> None:
    from pyarrow import csv as arrow_csv
    from pyarrow import parquet

    table, out = tmp_path / "in.parquet", tmp_path / "out.parquet"
    parquet.write_table(arrow_csv.read_csv(sheet).slice(0, 2), table)
    question = ("--policy", "ACLED", "--unit", "people", "--course", "fixed", "--known-by", "2024-10-02")
    assert run(capsys, "--bulk", str(table), *AS_OF, *question, "--output", str(out))[::2] == (0, [])
    told = parquet.read_table(out)
    assert told.schema == bulk.answer_schema()
    assert told.select(["best", "unit", "policy"]).to_pylist() == [{"best": 140, "unit": "person", "policy": "ACLED 1"}]


def test_a_row_for_each_report(capsys: pytest.CaptureFixture[str], sheet: str, tmp_path: Path) -> None:
    out, roster = tmp_path / "out.csv", tmp_path / "roster.toml"
    roster.write_text('A = ["B"]\n')
    options = ("--account", "--roster", str(roster), "--workers", "2", "--output", str(out))
    status, _, err = run(capsys, "--bulk", sheet, *AS_OF, *options)
    assert (status, err[0].partition("; ")[0]) == (0, "figrecon: 3 rows have no place in an answer")
    rows = list(csv.DictReader(out.read_text(encoding="utf-8").splitlines()))
    assert [(row["row"], row["place"], row["reason"]) for row in rows][:2] == [
        *(("2", "set aside", "superseded"), ("3", "position", "")),
    ]


def test_a_file_that_fails_leaves_the_old_one(capsys: pytest.CaptureFixture[str], sheet: str, tmp_path: Path) -> None:
    Path(sheet).write_text(ROWS + "dead,170,B,2024-10-02\n")
    out = tmp_path / "out.csv"
    out.write_text("before")
    status, _, err = run(capsys, "--bulk", sheet, *AS_OF, "--output", str(out))
    assert status == 2
    assert "'dead' comes back in row 8" in err[0]
    assert (out.read_text(encoding="utf-8"), sorted(path.name for path in tmp_path.iterdir())) == (
        "before",
        ["in.csv", "out.csv"],
    )


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--bulk", "IN", "--output", "a.csv"), "as_of= must say it"),
        (("--bulk", "IN", *AS_OF), "--bulk needs --output FILE, which ends in .parquet or .csv"),
        (("--bulk", "IN", *AS_OF, "--output", "a.xlsx"), "must end in .parquet or .csv; got 'a.xlsx'"),
        (("--bulk", "IN", *AS_OF, "--output", "a.csv", "--explain"), "--explain is not allowed"),
        (("--bulk", "IN", *AS_OF, "--output", "a.csv", "--format", "json"), "--format is not allowed"),
        (("--bulk", "IN", *AS_OF, "--output", "a.csv", "--workers", "two"), "it takes a whole number, such as 2"),
        (("--bulk", "IN", *AS_OF, "--output", "a.csv", "--workers", "0"), "workers must be a whole number from 1"),
        (("IN", "--workers", "2"), "--workers and --account are for --bulk"),
        (("IN", "--account"), "--workers and --account are for --bulk"),
    ],
)
def test_what_cannot_be_asked(
    capsys: pytest.CaptureFixture[str], sheet: str, options: tuple[str, ...], message: str
) -> None:
    status, printed, err = run(capsys, *(sheet if option == "IN" else option for option in options))
    assert (status, printed) == (2, "")
    assert message in err[0]


def test_answers_are_written_by_their_ending(tmp_path: Path) -> None:
    cells = {"subject": ["a", "b"], "figure": [0.1, 1e40], "source": ["A", "A"], "published": ["2024-10-01"] * 2}
    bulk.write_answers(bulk.reconcile_table(cells), tmp_path / "a.csv")
    rows = list(csv.DictReader((tmp_path / "a.csv").read_text(encoding="utf-8").splitlines()))
    assert [row["best"] for row in rows] == ["0.1", "1e+40"]
    with pytest.raises(fr.TableError, match=r"must end in \.parquet or \.csv; got 'a'"):
        bulk.write_answers(bulk.reconcile_table(cells), "a")
    with pytest.raises(fr.TableError, match="cannot write"):
        bulk.write_answers(bulk.reconcile_table(cells), tmp_path / "none" / "a.csv")
    with pytest.raises(fr.ReportErrors):
        bulk.write_answers(bulk.reconcile_table({**cells, "figure": ["n/k"] * 2}, errors="raise"), tmp_path / "b.csv")
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]
