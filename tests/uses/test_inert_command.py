"""What strangers wrote, through the command line, its errors and the log: no terminal obeys it, no line of theirs."""

import csv
import io
import json
import logging
from pathlib import Path
from typing import Any

import pytest

import figrecon as fr
from figrecon.cli import main
from tests._injections import DAY, INJECTIONS, hostile, world
from tests._terminals import command, pseudo_terminal
from tests.answers.test_inert import unseen

FORMS = ("text", "sentence", "markdown", "html", "json", "csv")
ASKED = [
    *(["--format", form] for form in FORMS),
    *(["--timeline", "--format", form] for form in ("text", "markdown", "html", "json", "csv")),
    ["--explain"],
    ["--suggest"],
    ["--suggest", "--format", "toml"],
]

injections = pytest.mark.parametrize("name", [name for name in INJECTIONS if name != "half a pair"])
"""Half a surrogate pair is in no file of text."""


def table(folder: Path, name: str) -> str:
    """The story of an injection as a file, which brings its roster."""
    path = folder / "story.json"
    given = world(hostile(INJECTIONS[name])).ledger
    given.of(given[0].subject).to_json(path)
    return str(path)


@injections
def test_the_command_prints_what_is_seen(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = table(tmp_path, name)
    for asked in ASKED:
        assert main([path, "--links", "source", *asked]) == 0, asked
        out, err = capsys.readouterr()
        assert unseen(out.replace("\r\n", "\n")) == [], asked
        assert unseen(err) == [], asked
        if "json" in asked:
            assert json.loads(out)["answers"]
        if "csv" in asked:
            assert {len(row) for row in csv.reader(io.StringIO(out))} == {4}


@injections
def test_what_goes_wrong_is_told_in_lines_that_are_seen(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A wrong cell, column, kind, subject, policy, option and file, each in the words of a stranger."""
    words, good = hostile(INJECTIONS[name]), table(tmp_path, name)
    bad = tmp_path / "bad.csv"
    rows = [["subject", "figure", "source", "published", "kind", words["column"]]]
    rows += [[words["subject"], "no figure", words["source"], DAY, words["kind"], words["cell"]]]
    with bad.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows(rows)
    wrong = [[str(bad)], [good, "--subject", words["what"]], [good, "--policy", words["policy"]]]
    wrong += [[good, "--format", words["kind"]], [good, "--unit", words["unit"]], [good, f"--{words['why']}"]]
    wrong += [[words["file"].replace("\0", "")], [good, "--as-of", words["day"]], [good, "--layout", words["layout"]]]
    for arguments in wrong:
        assert main(arguments) == 2, arguments
        out_text, err = capsys.readouterr()
        assert (out_text, unseen(err)) == ("", []), arguments
        assert all(line.startswith("figrecon: ") for line in err.splitlines()), arguments


@injections
def test_the_log_has_no_line_of_a_stranger(name: str, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, logger="figrecon"):
        given = fr.read_json(table(tmp_path, name), links="source")
        fr.reconcile(given)
        fr.reconcile_each([*given, fr.Report("other", 1, source="A", published=DAY)])
    told: list[Any] = [record.getMessage() for record in caplog.records]
    assert len(told) >= 3
    assert [line for line in told if unseen(line) or "\n" in line] == []


@injections
def test_an_article_is_drafted_into_what_is_seen(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """But the table is for a program, and has the words of the article."""
    path = tmp_path / "article.txt"
    path.write_text(f"{INJECTIONS[name]} The army said 12 ships sank. {INJECTIONS[name]}", encoding="utf-8", newline="")
    for form in ("text", "json", "html", "csv"):
        assert main(["draft", str(path), "--published", DAY, "--format", form]) == 0
        out, err = capsys.readouterr()
        assert unseen(err) == []
        assert form == "csv" or unseen(out) == [], form


def test_a_terminal_is_shown_a_table_that_it_does_not_obey(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text("The army said 12 ships sank \x1b[H\x07on Monday.", encoding="utf-8")
    with pseudo_terminal(200) as terminal:
        told = command(terminal, "draft", str(path), "--published", DAY)
    assert "12 ships" in told
    assert unseen(told.replace("\r", "")) == []
