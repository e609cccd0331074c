"""What is asked: the file before, between or behind the options, and all of it looked at before any work is done."""

import re
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

import figrecon as fr
from figrecon import cli
from tests._command import LAYOUT, NEEDS_PLOTS, SHEET, STORY, run
from tests._devices import device
from tests._examples import ROOT
from tests.reports._frames import library

# --- where the file stands


@pytest.mark.parametrize(
    "arguments",
    [
        (STORY, "--timeline", "--policy", "UCDP"),
        ("--policy", "UCDP", "--timeline", STORY),
        ("--timeline", STORY, "--policy", "UCDP"),
        ("--timeline", "--policy", "UCDP", STORY),
        ("--policy", "UCDP", STORY, "--timeline"),
        ("--timeline", "--", STORY, "--policy=UCDP"),
    ],
)
def test_the_file_stands_anywhere(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]) -> None:
    if "--" in arguments:  # all that follows is no option
        arguments = (*arguments[3:], *arguments[:3])
    assert run(capsys, *arguments) == run(capsys, STORY, "--timeline", "--policy", "UCDP")


def test_the_step_and_the_file(capsys: pytest.CaptureFixture[str]) -> None:
    expected = run(capsys, STORY, "--timeline", "week")
    assert expected[0] == 0
    assert run(capsys, "--timeline", "week", STORY) == expected
    assert run(capsys, "--timeline=week", "--policy", "reported", STORY) == expected


@pytest.mark.parametrize("arguments", [(), ("--timeline",), ("--timeline", "week"), ("--as-of", "2024-10-23")])
def test_no_file(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]) -> None:
    told = ["figrecon: the following arguments are required: FILE"]
    assert run(capsys, *arguments) == (2, "", told)


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        cli.main(["--version"])
    assert (left.value.code, capsys.readouterr().out) == (0, f"figrecon {version('figrecon')}\n")


# --- options of the question and of the table


def test_the_age_that_makes_a_figure_stale(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("subject,figure,source,published\nx,10,A,2024-03-01\nx,20,B,2024-03-21\n")
    assert "1 stale" not in run(capsys, str(sheet), "--course", "fixed", "--stale-after", "20")[1]
    told = run(capsys, str(sheet), "--course", "fixed", "--stale-after", "19", "--explain")[1]
    assert "stale" in told
    assert "(policy REPORTED (stale after 19 days) 1)" in told
    assert (
        "(policy ESTIMATE (0.8) (stale after 1 day) 2)"
        in run(capsys, str(sheet), "--policy", "ESTIMATE 0.8", "--stale-after", "1", "--explain")[1]
    )
    assert run(capsys, str(sheet), "--stale-after", "999999")[0] == 0


def test_links_on_the_command_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("subject,figure,source,published\nx,10,https://www.example.org/1,2024-03-01\n")
    assert "single: https://www.example.org/1" in run(capsys, str(sheet))[1]
    assert "single: example.org" in run(capsys, str(sheet), "--links", "host")[1]


def test_a_sentence_for_each_answer(capsys: pytest.CaptureFixture[str]) -> None:
    ledger = fr.read_csv(SHEET, layout=LAYOUT)
    sentences = [answer.sentence() for answer in fr.reconcile_each(ledger).values()]
    assert run(capsys, SHEET, "--layout", LAYOUT, "--format", "sentence")[1].splitlines() == sentences
    over_time = [answer.sentence() for answer in fr.timeline(fr.read_csv(STORY))]
    assert run(capsys, STORY, "--timeline", "--format", "sentence")[1].splitlines() == over_time


# --- before any work


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--policy", "UCPD"], "did you mean 'UCDP'?"),
        (["--as-of", "soon"], "not a date"),
        (["--known-by", "2024-13"], "2024-13"),
        (["--reference", "never"], "not a date"),
        (["--timeline", "weak"], "did you mean 'week'?"),
        (["--unit", "q!!"], "a unit is named by"),
        (["--course", "up"], "up"),
        (["--locale", "xx"], "a locale is one of"),
        (["--plot", "plot.gif"], "must end in"),
        pytest.param(["--plot", "absent/plot.svg"], "cannot write 'absent/plot.svg': No such", marks=NEEDS_PLOTS),
        (["--output", "absent/out.txt"], "cannot write 'absent/out.txt': No such file or directory"),
        (["--output", f"{STORY}/out.txt"], "Not a directory"),
        (["--output", "docs"], "cannot write 'docs': Is a directory"),
        (["--output", "a" * 300], "cannot write"),
        (["--skip-bad", "absent/bad.csv"], "cannot write 'absent/bad.csv': No such file or directory"),
    ],
)
def test_what_cannot_be_is_told_before_the_file_is_read(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str
) -> None:
    def read(_: object) -> None:
        raise AssertionError("the file is read")

    monkeypatch.setattr(cli, "ledger_of", read)
    status, out, err = run(capsys, STORY, *arguments)
    assert (status, out, len(err)) == (2, "", 1)
    assert message in err[0]


def test_a_folder_that_refuses(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    assert "Permission denied" in run(capsys, STORY, "--output", str(tmp_path / "out.txt"))[2][0]
    assert "Permission denied" in run(capsys, STORY, "--output", str(device(tmp_path, "null")))[2][0]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--subject", "nothing of the kind"], "no report speaks of"),
        pytest.param(["--plot", "plot.svg"], "a plot is of one subject", marks=NEEDS_PLOTS),
        (["--timeline", "--format", "csv"], "a line over time is of one subject"),
    ],
)
def test_what_the_file_forbids_is_told_before_it_is_answered(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str
) -> None:
    def answer(*_: object, **__: object) -> Any:
        raise AssertionError("a subject is answered")

    monkeypatch.setattr("figrecon.cli.answering.in_turn", answer)
    status, out, err = run(capsys, SHEET, "--layout", LAYOUT, *arguments)
    assert (status, out, len(err)) == (2, "", 1)
    assert message in err[0]


# --- shells


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_completion(capsys: pytest.CaptureFixture[str], shell: str) -> None:
    pytest.importorskip("shtab", reason="shtab is not installed")
    with pytest.raises(SystemExit) as left:
        cli.main(["--print-completion", shell])
    told = capsys.readouterr().out
    assert left.value.code == 0
    assert "figrecon" in told
    assert re.search(r"stale-after", told)
    assert ("published" in told) == (shell != "tcsh")  # which has one list for all words


ASKED = """source <("$0" -m figrecon --print-completion bash)
COMP_WORDS=(figrecon --for); COMP_CWORD=1; _shtab_figrecon figrecon --for figrecon; echo ${COMPREPLY[*]}
COMP_WORDS=(figrecon --format j); COMP_CWORD=2; _shtab_figrecon figrecon j --format; echo ${COMPREPLY[*]}
COMP_WORDS=(figrecon d.csv --sug); COMP_CWORD=2; _shtab_figrecon figrecon --sug d.csv; echo ${COMPREPLY[*]}
COMP_WORDS=(figrecon dra); COMP_CWORD=1; _shtab_figrecon figrecon dra figrecon; echo ${COMPREPLY[*]}
COMP_WORDS=(figrecon pypro); COMP_CWORD=1; _shtab_figrecon figrecon pypro figrecon; echo ${COMPREPLY[*]}
COMP_WORDS=(figrecon draft a.txt --publ); COMP_CWORD=3; _shtab_figrecon figrecon --publ a.txt; echo ${COMPREPLY[*]}
COMP_WORDS=(figrecon draft pypro); COMP_CWORD=2; _shtab_figrecon figrecon pypro draft; echo ${COMPREPLY[*]}
COMP_WORDS=(figrecon draft --format h); COMP_CWORD=3; _shtab_figrecon figrecon h --format; echo ${COMPREPLY[*]}
"""
COMPLETED = ["--format", "json", "--suggest", "draft", "pyproject.toml", "--published", "pyproject.toml", "html"]


def test_bash_takes_the_completion() -> None:
    pytest.importorskip("shtab", reason="shtab is not installed")
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("there is no bash here")
    done = subprocess.run(  # noqa: S603  our own command
        [bash, "-c", ASKED, sys.executable], capture_output=True, encoding="utf-8", check=True, cwd=ROOT
    )
    assert (done.stdout.split(), done.stderr) == (COMPLETED, "")


def test_completion_without_shtab(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "shtab", None)
    told = ["figrecon: completion needs shtab: pip install 'figrecon[completion]'"]
    assert run(capsys, "--print-completion", "bash") == (2, "", told)


# --- workbooks, and tables whose header is not their first row


def test_a_sheet_of_a_workbook(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for name in ("xlsxwriter", "python_calamine"):
        library(name)
    book = tmp_path / "Book.XLSX"
    fr.read_csv(STORY).to_excel(book)
    by_csv = run(capsys, STORY)[1]
    for more in ((), ("--sheet", "reports"), ("--sheet", "1"), ("--header", "1")):
        assert run(capsys, str(book), *more) == (0, by_csv, [])
    status, _, told = run(capsys, str(book), "--sheet", "2031")
    assert status == 2
    assert "2031" in told[0]


def test_the_row_of_the_header(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("old names,of,the,columns\nsubject,figure,source,published\nx,10,A,2024-03-01\n")
    assert run(capsys, str(sheet), "--header", "2") == run(capsys, str(sheet))
    assert run(capsys, str(sheet), "--header", "1")[0] == 2


@pytest.mark.parametrize(
    ("file", "option", "value", "told"),
    [
        ("sheet.csv", "--sheet", "2", "a sheet is one of a workbook; got --sheet with"),
        ("book.ods", "--encoding", "cp1252", "an encoding is that of a text"),
        ("data.json", "--header", "2", "a header is that of a table"),
        ("sheet.csv", "--header", "0", "the number of a row, such as 3; got '0'"),
        ("sheet.csv", "--header", "x", "the number of a row, such as 3; got 'x'"),
    ],
)
def test_an_option_that_is_not_for_this_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, file: str, option: str, value: str, told: str
) -> None:
    status, _, error = run(capsys, str(tmp_path / file), option, value)
    assert status == 2
    assert told in "\n".join(error)
