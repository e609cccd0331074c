"""`--suggest` on the command line: what a roster should perhaps say, in the place of answers."""

from pathlib import Path

import pytest

import figrecon as fr
from tests._command import run

TABLE = """subject,figure,source,published,key
dead,"1,237",Health Ministry,2031-05-04,r1
dead,"1,237",Hill Radio,2031-05-05,r2
hurt,51,Police,2031-05-05,r3
"""


@pytest.fixture
def table(tmp_path: Path) -> str:
    path = tmp_path / "flood.csv"
    path.write_text(TABLE, encoding="utf-8")
    return str(path)


def test_in_words(capsys: pytest.CaptureFixture[str], table: str) -> None:
    status, out, err = run(capsys, table, "--suggest")
    assert (status, err, out) == (0, [], f"{fr.suggest(fr.read_csv(table))}\n")
    assert "1. Hill Radio relays Health Ministry" in out


def test_as_a_roster_that_is_read_back(capsys: pytest.CaptureFixture[str], tmp_path: Path, table: str) -> None:
    roster = tmp_path / "roster.toml"
    assert run(capsys, table, "--suggest", "--format", "toml", "--output", str(roster)) == (0, "", [])
    assert run(capsys, table, "--suggest", "--format", "toml")[1] == roster.read_text(encoding="utf-8")
    assert fr.read_roster(roster).origin("Hill Radio").name == "Health Ministry"
    assert run(capsys, table, "--suggest", "--roster", str(roster))[1] == "0 suggestions, 3 reports\n"


def test_of_one_subject(capsys: pytest.CaptureFixture[str], table: str) -> None:
    assert run(capsys, table, "--suggest", "--subject", " dead ")[1].startswith("1 suggestion, 2 reports\n")
    assert run(capsys, table, "--suggest", "--subject", "hurt")[1] == "0 suggestions, 1 report\n"
    told = ["figrecon: no report speaks of 'deaf'; did you mean 'dead'?"]
    assert run(capsys, table, "--suggest", "--subject", "deaf") == (2, "", told)


def test_without_bad_rows(capsys: pytest.CaptureFixture[str], tmp_path: Path, table: str) -> None:
    with Path(table).open("a", encoding="utf-8") as file:
        file.write("dead,many more,Army,2031-05-40,r4\n")
    assert run(capsys, table, "--suggest")[0] == 2
    status, out, err = run(capsys, table, "--suggest", "--skip-bad", str(tmp_path / "bad.csv"))
    assert (status, out.splitlines()[0], len(err)) == (0, "1 suggestion, 3 reports", 1)


def test_a_written_text_is_that_of_a_pipe(capsys: pytest.CaptureFixture[str], tmp_path: Path, table: str) -> None:
    file = tmp_path / "told.txt"
    assert run(capsys, table, "--suggest", "--output", str(file)) == (0, "", [])
    assert file.read_text(encoding="utf-8") == run(capsys, table, "--suggest")[1]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--as-of", "2031-05-07"], "--suggest gives no answer; --as-of is not allowed with it"),
        (["--timeline"], "--timeline is not allowed"),
        (["--known-by", "2031-05-07"], "--known-by is not allowed"),
        (["--policy", "UCDP"], "--policy is not allowed"),
        (["--stale-after", "3"], "--stale-after is not allowed"),
        (["--course", "level"], "--course is not allowed"),
        (["--unit", "people"], "--unit is not allowed"),
        (["--explain"], "--explain is not allowed"),
        (["--plot", "plot.svg"], "--plot is not allowed"),
        (["--format", "csv"], "--suggest prints text, toml; got --format csv"),
    ],
)
def test_what_makes_no_sense_with_it(
    capsys: pytest.CaptureFixture[str], table: str, arguments: list[str], message: str
) -> None:
    status, out, err = run(capsys, table, "--suggest", *arguments)
    assert (status, out, len(err)) == (2, "", 1)
    assert message in err[0]


def test_a_roster_is_no_form_of_answers(capsys: pytest.CaptureFixture[str], table: str) -> None:
    told = ["figrecon: --format toml is a roster; it is for --suggest"]
    assert run(capsys, table, "--format", "toml") == (2, "", told)
