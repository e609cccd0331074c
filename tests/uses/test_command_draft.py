"""`draft` on the command line: from articles to a table that the command line answers; nothing is silent."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

import figrecon as fr
from figrecon.cli import drafting
from figrecon.cli.telling import MOST_PROBLEMS
from tests._command import run
from tests._examples import ROOT

DAY = ("--published", "2031-05-07")
ASKED = (*DAY, "--subject", "dead in the flood")
HERALD = """At least 46 people drowned, the Coast Guard said on Tuesday. The mayor spoke of 60 dead.

“We fear there will be 100,” he told Radio Centro. 300 were injured."""
POST = """At least 46 people drowned, the Coast Guard said on  Tuesday. 61 people drowned."""


@pytest.fixture
def herald(tmp_path: Path) -> str:
    return _written(tmp_path / "herald.txt", HERALD)


@pytest.fixture
def post(tmp_path: Path) -> str:
    return _written(tmp_path / "post.txt", POST)


def _written(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return str(path)


def rows(told: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(told)))


# --- the table


def test_from_a_text_to_a_sentence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, herald: str
) -> None:
    status, table, _ = run(capsys, "draft", herald, *ASKED)
    assert status == 0
    monkeypatch.setattr("sys.stdin", io.StringIO(table))
    status, out, err = run(capsys, "-", "--format", "sentence")
    assert (status, err) == (0, [])
    drafted = fr.draft(HERALD, published="2031-05-07", subject="dead in the flood")
    assert out == fr.reconcile(drafted.accept().ledger()).sentence() + "\n"


def test_the_table_is_that_of_the_drafts_with_the_article(capsys: pytest.CaptureFixture[str], herald: str) -> None:
    drafted = fr.draft(HERALD, published="2031-05-07", subject="dead in the flood")
    found = rows(run(capsys, "draft", herald, *ASKED)[1])
    assert [{name: cell for name, cell in row.items() if name != "article"} for row in found] == rows(
        drafted.to_csv_text()
    )
    assert [row["article"] for row in found] == [herald] * len(drafted)


def test_the_columns_of_a_draft_are_kept(capsys: pytest.CaptureFixture[str], tmp_path: Path, herald: str) -> None:
    table = tmp_path / "draft.csv"
    assert run(capsys, "draft", herald, *ASKED, "--output", str(table))[:2] == (0, "")
    ledger = fr.read_csv(table)
    assert [report.extra["quote"] for report in ledger] == ["At least 46 people drowned", "60 dead", "100"]
    assert [HERALD[slice(*map(int, report.extra["span"].split(":")))] for report in ledger] == [
        report.extra["quote"] for report in ledger
    ]
    assert "read as" in ledger[2].extra["doubts"]
    assert len(fr.Drafts.from_csv(table, HERALD)) == 3


def test_without_a_subject_each_figure_has_its_own(capsys: pytest.CaptureFixture[str], herald: str) -> None:
    found = rows(run(capsys, "draft", herald, *DAY)[1])
    assert {row["subject"] for row in found} == {"dead", "hurt"}


def test_the_roster_and_the_outlet(capsys: pytest.CaptureFixture[str], tmp_path: Path, post: str) -> None:
    roster = _written(tmp_path / "roster.toml", '"Navy" = ["Coast Guard"]\n')
    _, told, _ = run(capsys, "draft", post, *ASKED, "--roster", roster, "--format", "json", "--outlet", "Post")
    table = json.loads(told)
    assert table["roster"] == {"Navy": {"aliases": ["Coast Guard"]}}
    assert [report["source"] for report in table["reports"]] == ["Coast Guard", "Post"]


def test_another_language(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    article = tmp_path / "blatt.txt"
    article.write_bytes("Mindestens 1.046 Menschen sind getötet worden.".encode("cp1252"))
    status, table, err = run(capsys, "draft", str(article), *ASKED)
    assert (status, table, len(err)) == (2, "", 1)
    assert "is not UTF-8 text; byte" in err[0]
    status, table, _ = run(
        capsys, "draft", str(article), *DAY, "--subject", "Tote", "--locale", "de", "--encoding", "cp1252"
    )
    assert (status, len(rows(table))) == (0, 1)
    monkeypatch.setattr("sys.stdin", io.StringIO(table))
    assert "at least 1,046" in run(capsys, "-", "--locale", "de")[1]


def test_an_article_from_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, herald: str
) -> None:
    for stream in (io.StringIO(HERALD), io.TextIOWrapper(io.BytesIO(HERALD.encode()), encoding="latin-1")):
        monkeypatch.setattr("sys.stdin", stream)
        status, table, _ = run(capsys, "draft", "-", *ASKED)
        assert (status, table) == (0, run(capsys, "draft", herald, *ASKED)[1].replace(herald, "-"))


# --- what is told beside it


def test_what_is_set_aside_and_what_is_doubtful(capsys: pytest.CaptureFixture[str], herald: str) -> None:
    told = run(capsys, "draft", herald, *ASKED)[2]
    assert told[0] == "figrecon: draft 4, '300 were injured', set aside: counts the injured"
    assert told[1].startswith("figrecon: draft 3, '100', doubtful: “he” is read as mayor")
    assert len(told) == 2


def test_an_article_without_a_figure(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, herald: str
) -> None:
    _written(tmp_path / "empty.txt", "")
    quiet = _written(tmp_path / "quiet.txt", "The dam is safe.")
    monkeypatch.chdir(tmp_path)
    told = ["figrecon: 'empty.txt' has no figure"]
    assert run(capsys, "draft", "empty.txt", *DAY) == (0, "subject,figure,source,published\r\n", told)
    told = run(capsys, "draft", herald, quiet, *ASKED)[2]
    assert told[0].endswith("has no figure of 'dead in the flood'")


def test_what_is_told_is_bounded(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    many = _written(tmp_path / "many.txt", "They treated 300 injured. 61 people drowned.\n\n" * 100)
    told = run(capsys, "draft", many, *ASKED)[2]
    assert len(told) == 2 * (MOST_PROBLEMS + 1)
    assert told[MOST_PROBLEMS] == f"figrecon: and {100 - MOST_PROBLEMS} more set aside"
    assert told[-1] == f"figrecon: and {100 - MOST_PROBLEMS} more doubtful"


# --- other forms


def test_the_marked_text(capsys: pytest.CaptureFixture[str], herald: str) -> None:
    drafted = fr.draft(HERALD, published="2031-05-07", subject="dead in the flood")
    assert run(capsys, "draft", herald, *ASKED, "--format", "text")[1] == drafted.to_text() + "\n"
    assert run(capsys, "draft", herald, *ASKED, "--format", "html")[1] == drafted.to_html()


def test_the_marked_texts_of_several(capsys: pytest.CaptureFixture[str], herald: str, post: str) -> None:
    _, told, _ = run(capsys, "draft", herald, post, *ASKED, "--format", "text")
    first, second = told.split("=== ")[1:]
    assert first.splitlines()[2].startswith("[At least 46 people drowned]1, _the Coast Guard_")
    assert "drowned]5, the Coast Guard said on Tuesday. [61 people drowned]6." in " ".join(second.split())
    _, page, _ = run(capsys, "draft", herald, post, *ASKED, "--format", "html")
    assert page.count("<!doctype html>") == 1
    assert "<h1><bdi>4 drafts, 2 articles</bdi></h1>" in page
    assert page.count("<h2>") == 2
    assert '<mark class="fr-count">61 people drowned</mark><sup>6</sup>' in page


def test_nothing_in_a_name_of_a_file_runs(capsys: pytest.CaptureFixture[str], tmp_path: Path, herald: str) -> None:
    evil = _written(tmp_path / "<b>\x1b[2J.txt", POST)
    for form in ("html", "text"):
        status, told, err = run(capsys, "draft", herald, evil, *ASKED, "--format", form)
        assert status == 0
        assert "\x1b" not in told + "".join(err)
        assert form == "text" or "<b>" not in told


# --- several articles


def test_one_quote_in_two_papers_is_one_report(capsys: pytest.CaptureFixture[str], herald: str, post: str) -> None:
    status, table, err = run(capsys, "draft", herald, post, *ASKED)
    found = rows(table)
    assert status == 0
    assert [(row["article"], row["quote"], row["draft"]) for row in found] == [
        (herald, "At least 46 people drowned", "1"),
        (herald, "60 dead", "2"),
        (herald, "100", "3"),
        (post, "61 people drowned", "6"),
    ]
    assert (
        f"figrecon: {post}: draft 5, 'At least 46 people drowned', set aside: told by draft 1 of {herald} already"
        in err
    )


def test_each_article_is_its_own_source_of_what_nobody_is_named_for(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, post: str
) -> None:
    mail = _written(tmp_path / "mail.txt", "In all 62 people drowned.")
    assert [row["source"] for row in rows(run(capsys, "draft", post, *ASKED)[1])] == ["Coast Guard", "the article"]
    said = [row["source"] for row in rows(run(capsys, "draft", post, mail, *ASKED)[1])]
    assert said == ["Coast Guard", f"the article {post}", f"the article {mail}"]
    named = ("--outlet", "Post", "--outlet", "Mail")
    assert [row["source"] for row in rows(run(capsys, "draft", post, mail, *ASKED, *named)[1])][1:] == ["Post", "Mail"]
    once = rows(run(capsys, "draft", post, mail, *ASKED, "--outlet", "Post")[1])
    assert [row["source"] for row in once][1:] == ["Post", "Post"]


def test_a_day_for_each_article(capsys: pytest.CaptureFixture[str], herald: str, post: str) -> None:
    days = ("--published", "2031-05-07", "--published", "2031-05-08T09:30")
    for arguments in (("draft", herald, post, *days), ("draft", *days, herald, post), ("draft", herald, *days, post)):
        found = rows(run(capsys, *arguments)[1])
        assert {(row["article"], row["published"]) for row in found} == {
            (herald, "2031-05-07"),
            (post, "2031-05-08T09:30:00"),
        }


# --- what is wrong


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["HERALD"], "the following arguments are required: --published"),
        ([*DAY], "the following arguments are required: FILE"),
        (["HERALD", "--published", "soon"], "not a date"),
        (["HERALD", "--published", "2031-02-30"], "no such date: '2031-02-30'"),
        (["HERALD", "POST", *DAY, *DAY, *DAY], "--published is given once, or once for each of the 2 articles; got 3"),
        (["HERALD", *DAY, "--outlet", "A", "--outlet", "B"], "--outlet is given once"),
        (["HERALD", "POST", "HERALD", *DAY], "an article is named once; got"),
        (["HERALD", *DAY, "--subject", " "], "a subject must be a name"),
        (["HERALD", *DAY, "--outlet", ""], "source"),
        (["HERALD", *DAY, "--locale", "xx"], "a locale is one of"),
        (["HERALD", *DAY, "--encoding", "xx"], "is the name of an encoding"),
        (["HERALD", *DAY, "--format", "xml"], "invalid choice: 'xml'"),
        (["HERALD", *DAY, "--as-of", "2031-05-07"], "unrecognized arguments: --as-of 2031-05-07"),
        (["HERALD", *DAY, "--roster", "nowhere.toml"], "cannot read 'nowhere.toml'"),
        (["HERALD", *DAY, "--output", "HERALD"], "--output would be written over FILE, which is the same file"),
        (["POST", "HERALD", *DAY, "--output", "HERALD"], "--output would be written over FILE"),
        (["HERALD", *DAY, "--roster", "ROSTER", "--output", "ROSTER"], "--output would be written over --roster"),
        (["HERALD", *DAY, "--output", "absent/out.csv"], "cannot write 'absent/out.csv'"),
        (["nowhere.txt", *DAY], "cannot read 'nowhere.txt': No such file or directory"),
        (["docs", *DAY], "cannot read 'docs': Is a directory"),
        (["BOOK", *DAY], "is a workbook, or an archive, and no text"),
        (["PICTURE", *DAY], "is not UTF-8 text; byte 0 cannot be read"),
        (["ZEROS", *DAY], "is no text: it begins with zeros"),
    ],
)
def test_one_line_a_problem(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, herald: str, post: str, arguments: list[str], message: str
) -> None:
    content = {
        "BOOK": b"PK\x03\x04 and more",
        "PICTURE": b"\x89PNG\r\n",
        "ZEROS": b"\0\0\0\0\0\0",
        "ROSTER": b'"Navy" = ["Coast Guard"]\n',
    }
    paths = {"HERALD": herald, "POST": post, **{name: str(tmp_path / name) for name in content}}
    for name, binary in content.items():
        (tmp_path / name).write_bytes(binary)
    status, out, err = run(capsys, "draft", *(paths.get(each, each) for each in arguments))
    assert (status, out, len(err)) == (2, "", 1)
    assert err[0].startswith("figrecon: ")
    assert message in err[0]


def test_a_text_that_is_too_long(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(drafting, "LONGEST_ARTICLE", 20)
    told = "is too long: a text has at most 20 characters"
    for text, fits in [("ä" * 20, True), ("ä" * 21, False), ("\N{GRINNING FACE}" * 20, True), ("a" * 10_000, False)]:
        article = _written(tmp_path / "long.txt", text)
        status, _, err = run(capsys, "draft", article, *DAY)
        assert (status, told in err[0]) == ((0, False) if fits else (2, True))
        monkeypatch.setattr("sys.stdin", io.StringIO(text))
        assert run(capsys, "draft", "-", *DAY)[0] == status


# --- the word itself


def test_a_file_called_draft(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    _written(tmp_path / "draft", "subject,figure,source,published\ndead,12,Police,2031-05-04\n")
    assert "single: Police" in run(capsys, "./draft")[1]
    assert run(capsys, "--timeline", "draft")[0] == 0
    assert run(capsys, "draft")[0] == 2


def test_the_help_of_draft(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        run(capsys, "draft", "--help")
    assert left.value.code == 0
    page = (ROOT / "docs" / "howto" / "command-line.md").read_text(encoding="utf-8")
    told = capsys.readouterr().out
    words = told.replace(",", " ").replace("[", " ").replace("]", " ").split()
    options = {word for word in words if word.startswith("--")} - {"--help"}
    assert len(options) == 8
    assert [option for option in sorted(options) if f"`{option}" not in page] == []
    assert "A file called draft is ./draft." in " ".join(told.split())


def test_two_commands_and_a_pipe(herald: str) -> None:
    command = [sys.executable, "-m", "figrecon"]
    drafted = subprocess.run([*command, "draft", herald, *ASKED], capture_output=True, check=True, cwd=ROOT)  # noqa: S603
    answered = subprocess.run(  # noqa: S603
        [*command, "-", "--format", "sentence"], input=drafted.stdout, capture_output=True, check=True, cwd=ROOT
    )
    assert answered.stdout.startswith("dead in the flood: 60 (46–60) deaths".encode())
