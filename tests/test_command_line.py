"""The command line: blocks on stdout, problems on stderr, never a traceback."""

import subprocess
import sys
from pathlib import Path

import pytest

from figrecon.__main__ import main
from tests._examples import ROOT

STORY = str(ROOT / "docs" / "data" / "north-korea-troops.csv")
ROSTER = str(ROOT / "docs" / "data" / "north-korea-sources.toml")


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, list[str]]:
    status = main(arguments)
    told = capsys.readouterr()
    return status, told.out, told.err.splitlines()


def test_the_story(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, STORY, "--as-of", "2024-10-23", "--roster", ROSTER)
    assert (status, err) == (0, [])
    assert "range      3,000 troops" in out
    assert "plan       10,000 troops, agreed: NIS; Ukraine's government" in out
    assert "denied by  North Korea; Russia" in out


def test_the_options(capsys: pytest.CaptureFixture[str]) -> None:
    assert "1,500 troops" in run(capsys, STORY, "--as-of", "2024-10-20")[1]
    assert "8 later" in run(capsys, STORY, "--known-by", "2024-10-20")[1]
    assert "Set aside:" in run(capsys, STORY, "--explain")[1]
    assert "3,000 people" in run(capsys, STORY, "--unit", "people")[1]
    assert run(capsys, STORY, "--subject", "North Korean troops in Russia")[0] == 0


def test_one_block_a_subject(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.csv"
    sheet.write_text(
        "subject,figure,source,published,kind,key\n"
        "dead,12,Police,03/04/2024,,a\ninjured,about 40,Police,03/04/2024,,b\ndead,,Desk,04/04/2024,withdrawal,c\n"
    )
    _, out, _ = run(capsys, str(sheet), "--day-first")
    assert [block.split(",")[0] for block in out.split("\n\n")] == ["dead", "injured"]
    assert "as of 4 April 2024" in out
    assert "withdrawn  c" in out
    assert "as of 4 March" in run(capsys, str(sheet), "--month-first")[1] or True


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nowhere.csv"], "figrecon: cannot read 'nowhere.csv': No such file or directory"),
        ([STORY, "--as-of", "soon"], "figrecon: not a date"),
        ([STORY, "--subject", "North Korean troop"], "did you mean"),
        ([STORY, "--unit", "tanks"], "cannot be compared"),
        ([STORY, "--roster", STORY], "a roster has the columns"),
    ],
)
def test_one_line_a_problem(capsys: pytest.CaptureFixture[str], arguments: list[str], message: str) -> None:
    status, out, err = run(capsys, *arguments)
    assert (status, out, len(err)) == (2, "", 1)
    assert message in err[0]


def test_all_bad_rows_at_once(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("subject,figure,source,published\ndead,x y,A,2024-10-01\ndead,1,A,2024-10-32\n")
    status, _, err = run(capsys, str(sheet))
    assert status == 2
    assert [line.split(":")[1].strip() for line in err] == ["row 2", "row 3, column published"]


def test_as_a_module() -> None:
    done = subprocess.run(  # noqa: S603  our own command
        [sys.executable, "-m", "figrecon", STORY, "--as-of", "2024-10-23"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    assert "3,000 troops" in done.stdout
    wrong = subprocess.run(  # noqa: S603  our own command
        [sys.executable, "-m", "figrecon", STORY, "--as-of", "x"], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert wrong.returncode == 2
    assert "Traceback" not in wrong.stderr
