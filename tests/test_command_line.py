"""The command line: answers on stdout, problems on stderr, never a traceback."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import figrecon as fr
from figrecon import exports
from figrecon.__main__ import main
from tests._examples import ROOT

STORY = str(ROOT / "docs" / "data" / "north-korea-troops.csv")
ROSTER = str(ROOT / "docs" / "data" / "north-korea-sources.toml")
SHEET = str(ROOT / "docs" / "data" / "flood-sheet.csv")
LAYOUT = str(ROOT / "docs" / "data" / "flood-layout.toml")
SUBJECT = "North Korean troops in Russia"


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, list[str]]:
    status = main(arguments)
    told = capsys.readouterr()
    return status, told.out, told.err.splitlines()


def story() -> fr.Reconciliation:
    return fr.reconcile(fr.read_csv(STORY), as_of="2024-10-23")


# --- text


def test_the_story(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, STORY, "--as-of", "2024-10-23", "--roster", ROSTER)
    assert (status, err) == (0, [])
    assert "range      3,000 troops" in out
    assert "plan       10,000 troops, agreed: NIS; Ukraine's government" in out
    assert "denied by  North Korea; Russia" in out


def test_the_options(capsys: pytest.CaptureFixture[str]) -> None:
    assert "1,500 troops" in run(capsys, STORY, "--as-of", "2024-10-20")[1]
    assert "8 later" in run(capsys, STORY, "--known-by", "2024-10-20")[1]
    assert run(capsys, STORY, "--explain")[1] == story().explain() + "\n"
    assert "3,000 people" in run(capsys, STORY, "--unit", "people")[1]
    assert run(capsys, STORY, "--subject", SUBJECT)[1] == run(capsys, STORY)[1]


@pytest.fixture
def two(tmp_path: Path) -> str:
    """A sheet of two subjects; day-first it is of 3 and 4 April, month-first of March 4 and April 4."""
    sheet = tmp_path / "two.csv"
    sheet.write_text(
        "subject,figure,source,published,kind,key\n"
        "dead,12,Police,03/04/2024,,a\ninjured,about 40,Police,03/04/2024,,b\ndead,,Desk,04/04/2024,withdrawal,c\n"
    )
    return str(sheet)


def test_one_block_a_subject(capsys: pytest.CaptureFixture[str], two: str) -> None:
    _, out, _ = run(capsys, two, "--day-first")
    assert [block.split(",")[0] for block in out.split("\n\n")] == ["dead", "injured"]
    assert "as of 4 April 2024" in out
    assert "withdrawn  c" in out
    assert "dead, as of 4 March 2024" in run(capsys, two, "--month-first", "--as-of", "2024-03-04")[1]


def test_nothing_moves_the_cursor(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("subject,figure,source,published\ndead,12,\x1b[2JPolice\u202e,2024-04-03\n", encoding="utf-8")
    for option in ("--explain", "--timeline", "--format=text", "--format=markdown"):
        _, out, _ = run(capsys, str(sheet), option)
        assert "\x1b" not in out
        assert "\u202e" not in out
        assert "Police\ufffd" in out


# --- policies


def test_a_policy_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    flood = (SHEET, "--columns", LAYOUT, "--subject", "dead", "--format", "json")

    def found(*policy: str) -> tuple[str, object]:
        (answer,) = json.loads(run(capsys, *flood, *policy)[1])["answers"]
        return answer["policy"], (answer["low"], answer["best"], answer["high"])

    ledger = fr.read_csv(SHEET, **fr.read_layout(LAYOUT)).of("dead")
    assert found() == ("REPORTED 1", (150, 170, 250))
    assert found("--policy", "acled") == ("ACLED 1", (150, 150, 150))
    for name, coverage in [("ESTIMATE", 0.9), ("estimate 0.8", 0.8), ("Estimate  0.95 ", 0.95)]:
        expected = fr.reconcile(ledger, policy=fr.Estimate(coverage))
        want = expected.range
        assert found("--policy", name) == (expected.policy.label, (want.low, want.best, want.high))


@pytest.mark.parametrize("options", [(), ("--unit", "people"), ("--timeline",)])
def test_a_policy_reaches_every_way_of_asking(capsys: pytest.CaptureFixture[str], options: tuple[str, ...]) -> None:
    _, out, _ = run(capsys, STORY, "--policy", "UCDP", "--format", "json", *options)
    assert {answer["policy"] for answer in json.loads(out)["answers"]} == {"UCDP 1"}


# --- over time


def test_a_timeline_is_a_line_a_date(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, STORY, "--timeline")[1].splitlines() == [
        SUBJECT,
        "  2024-10-18  1,500 troops  single: NIS",
        "  2024-10-23  3,000 troops  single: NIS",
    ]


@pytest.mark.parametrize(("step", "dates"), [("day", 6), ("week", 2), ("month", 1), ("year", 1)])
def test_the_steps(capsys: pytest.CaptureFixture[str], step: str, dates: int) -> None:
    assert len(run(capsys, STORY, "--timeline", step)[1].splitlines()) == 1 + dates


def test_a_timeline_of_each_subject(capsys: pytest.CaptureFixture[str]) -> None:
    flood = (SHEET, "--columns", LAYOUT, "--timeline")
    assert run(capsys, *flood)[1].split("\n\n")[1] == "missing\n  2024-10-05  1,000  single: Mayor\n"
    assert "missing" not in run(capsys, *flood, "--subject", "dead")[1]


# --- the other forms


def test_markdown(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, STORY, "--format", "markdown")
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in out.splitlines() if line.startswith("|")]
    went = {cells[3]: cells[4] for cells in rows[2:]}
    assert out.startswith(f"## {SUBJECT}, as of 23 October 2024\n\n| source |")
    expected = {"a1": "superseded (see a3)", "a2": "superseded (see a3)", "a3": "stands", "a4": "same origin (see a3)"}
    beside = {"a5": "plan", "a6": "plan", "a7": "unquantified", "a8": "denial", "a9": "denial"}
    assert went == expected | beside
    assert len(rows) - 2 == len(story().account)
    assert out.endswith("\n\n" + exports.footnotes(story()))


def test_markdown_of_several_subjects(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.csv"
    sheet.write_text(
        "subject,figure,source,published,kind,key\na|b,100,P*,2024-04-02,,k0\na|b,90,P*,2024-04-03,,k1\na|b,80,Q,2024-04-03,,k2\n"
        "c,9,P,2024-04-03,plan,k3\nc,8,P,2024-04-02,plan,k4\n"
    )
    _, out, _ = run(capsys, str(sheet), "--format", "markdown")
    assert [line for line in out.splitlines() if line.startswith("##")] == [
        "## a\\|b, as of 3 April 2024",
        "## c, as of 3 April 2024",
    ]
    assert "| P\\* | 90 | 3 April 2024 | k1 | stands |" in out
    assert "| P | 8 | 2 April 2024 | k4 | plan, superseded (see k3) |" in out
    assert [line.split(":")[0] for line in out.splitlines() if line.startswith("[^")] == ["[^1]", "[^2]", "[^3]"]
    doubts = fr.reconcile(fr.read_csv(sheet), subject="a|b").flags
    assert sum(line.startswith("- ") for line in out.splitlines()) == len(doubts) > 0


def test_markdown_over_time(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, STORY, "--format", "markdown", "--timeline")
    assert out.splitlines()[:2] == [f"## {SUBJECT}", ""]
    assert "| 2024-10-18 | 1,500 troops | single | NIS |  |" in out
    assert "[^1]" not in out


def test_html_is_one_page(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, STORY, "--format", "html")[1] == story().to_html()
    for options, heading, tables in [
        (("--timeline",), "2 subjects", 2),
        ((), "2 subjects", None),
        (("--timeline", "--subject", "dead"), "dead", 1),
    ]:
        _, out, _ = run(capsys, SHEET, "--columns", LAYOUT, "--format", "html", *options)
        assert out.count("<!doctype html>") == out.count("</html>") == 1
        assert f"<h1><bdi>{heading}</bdi></h1>" in out
        assert tables is None or out.count("<table>") == tables


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, STORY, "--format", "json")[1] == exports.json_text(story())
    _, out, _ = run(capsys, SHEET, "--columns", LAYOUT, "--format", "json", "--timeline")
    assert [answer["subject"] for answer in json.loads(out)["answers"]] == ["dead"] * 4 + ["missing"]


def test_csv(capsys: pytest.CaptureFixture[str]) -> None:
    def rows(*options: str) -> list[list[str]]:
        return list(csv.reader(io.StringIO(run(capsys, *options, "--format", "csv")[1])))

    assert rows(STORY) == [
        ["label", "low", "best", "high"],
        ["NIS", "3000", "3000", "3000"],
        [SUBJECT, "3000", "3000", "3000"],
    ]
    assert rows(SHEET, "--columns", LAYOUT)[1:] == [["dead", "150", "170", "250"], ["missing", "1000", "1000", "1000"]]
    assert rows(STORY, "--timeline") == [
        ["date", "best", "low", "high"],
        ["2024-10-18", "1500", "1500", "1500"],
        ["2024-10-23", "3000", "3000", "3000"],
    ]


# --- ways in and out


class Stdin(io.TextIOWrapper):
    """Standard input as a process has it, in a locale that is not UTF-8."""

    def __init__(self, told: bytes) -> None:
        super().__init__(io.BytesIO(told), encoding="latin-1")


def test_from_standard_input(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Stdin("subject,figure,source,published\ndead,12,Łódź,2024-10-01\n".encode()))
    assert "single: Łódź" in run(capsys, "-")[1]
    monkeypatch.setattr(sys, "stdin", io.StringIO("subject,figure,source,published\ndead,13,A,2024-10-01\n"))
    assert "range      13" in run(capsys, "-")[1]


def test_from_json(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "story.JSON"
    fr.read_csv(STORY).to_json(file)
    assert run(capsys, str(file)) == run(capsys, STORY)


def test_options_win_over_the_layout(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(Path(LAYOUT).read_text().replace("split_via = true\n", ""))
    flood = (SHEET, "--subject", "dead", "--columns")
    as_laid_out = run(capsys, *flood, LAYOUT)[1]
    assert run(capsys, *flood, str(own), "--split-via")[1] == as_laid_out
    assert "Ministry of Health (via Daily News)" in run(capsys, *flood, str(own))[1]
    assert "as of 10 July 2024" in run(capsys, *flood, LAYOUT, "--month-first")[1]


def test_the_output_is_a_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for form in ("text", "csv", "html"):
        file = tmp_path / form
        file.write_text("before")
        printed = run(capsys, STORY, "--format", form)[1]
        assert run(capsys, STORY, "--format", form, "--output", str(file)) == (0, "", [])
        assert file.read_bytes().decode() == printed
    assert sorted(path.name for path in tmp_path.iterdir()) == ["csv", "html", "text"]


def test_half_a_character_is_escaped(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    sheet, file = tmp_path / "sheet.csv", tmp_path / "out.json"
    sheet.write_bytes(b"subject,figure,source,published\ndead,12,P\xed\xa0\x80,2024-04-03\n")
    _, out, _ = run(capsys, str(sheet), "--format", "json")
    assert json.loads(out)["answers"][0]["account"][0]["source"] == "P\ud800"
    run(capsys, str(sheet), "--format", "json", "--output", str(file))
    assert file.read_text(encoding="utf-8") == out


def test_into_a_text_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert main([STORY]) == 0
    assert isinstance(sys.stdout, io.StringIO)
    assert "3,000 troops" in sys.stdout.getvalue()


# --- plots


def test_a_plot_of_the_sources(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    first, second = tmp_path / "first.svg", tmp_path / "second.svg"
    assert run(capsys, STORY, "--plot", str(first)) == run(capsys, STORY, "--plot", str(second))
    drawn = first.read_text(encoding="utf-8")
    for words in (SUBJECT, "NIS (planned)", "Ukraine's government (planned)", "set aside", "beside"):
        assert f">{words}</text>" in drawn
    assert first.read_bytes() == second.read_bytes()  # no date of making, no random name
    assert "<dc:date>" not in drawn


def test_a_plot_of_a_timeline(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    file = tmp_path / "toll.svg"
    status, out, _ = run(capsys, SHEET, "--columns", LAYOUT, "--subject", "dead", "--timeline", "--plot", str(file))
    assert (status, len(out.splitlines())) == (0, 5)
    assert ">2024-10-07</text>" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(("ending", "begin"), [(".png", b"\x89PNG"), (".PDF", b"%PDF")])
def test_other_pictures(capsys: pytest.CaptureFixture[str], tmp_path: Path, ending: str, begin: bytes) -> None:
    pytest.importorskip("matplotlib")
    file = tmp_path / f"plot{ending}"
    assert run(capsys, STORY, "--plot", str(file))[0] == 0
    assert file.read_bytes().startswith(begin)
    assert b"CreationDate" not in file.read_bytes()


def test_a_plot_of_many_sources_in_another_script(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    sheet, file = tmp_path / "sheet.csv", tmp_path / "plot.svg"
    rows = "".join(f"dead,{n},新聞{n},2024-10-01\n" for n in range(1, 41))
    sheet.write_text(f"subject,figure,source,published\n{rows}", encoding="utf-8")
    status, _, err = run(capsys, str(sheet), "--plot", str(file))
    assert (status, err) == (0, [])
    drawn = file.read_text(encoding="utf-8")
    assert ">新聞40</text>" in drawn
    assert 'height="1008pt"' in drawn  # 40 lines of 0.35 inches


def test_no_matplotlib(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    file = tmp_path / "plot.svg"
    told = run(capsys, STORY, "--plot", str(file))
    assert told == (2, "", ["figrecon: plots need matplotlib: pip install 'figrecon[plot]'"])
    assert not file.exists()


@pytest.mark.parametrize("name", ["absent/plot.svg", "pl\0t.svg"])
def test_a_plot_that_cannot_be_written(capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str) -> None:
    pytest.importorskip("matplotlib")
    status, out, err = run(capsys, STORY, "--plot", str(tmp_path / name))
    assert (status, out, len(err)) == (2, "", 1)
    assert err[0].startswith("figrecon: cannot write ")


# --- problems


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nowhere.csv"], "figrecon: cannot read 'nowhere.csv': No such file or directory"),
        ([STORY, "--as-of", "soon"], "figrecon: not a date"),
        ([STORY, "--subject", "North Korean troop"], "did you mean"),
        ([STORY, "--subject", ""], "a subject must be a name"),
        ([STORY, "--unit", "tanks"], f"figrecon: subject '{SUBJECT}': "),
        ([STORY, "--unit", "tanks"], "cannot be compared"),
        ([STORY, "--roster", STORY], "a roster has the columns"),
        ([STORY, "--columns", ROSTER], "a layout holds"),
        ([STORY, "--policy", "UCPD"], "did you mean 'UCDP'?"),
        ([STORY, "--policy", "ESTIMATE 80%"], "coverage must be between 0 and 1, such as 0.9; got '80%'"),
        ([STORY, "--policy", "ESTIMATE 1.5"], "coverage must be between 0 and 1, such as 0.9; got '1.5'"),
        ([STORY, "--policy", "ESTIMATE nan"], "coverage must be between 0 and 1, such as 0.9; got 'nan'"),
        ([STORY, "--timeline", "weak"], "did you mean 'week'?"),
        ([STORY, "--timeline", "--as-of", "2024-10-20"], "not allowed with argument --timeline"),
        ([STORY, "--format", "xml"], "invalid choice: 'xml'"),
        ([STORY, "--format", "csv", "--explain"], "not allowed with argument"),
        ([STORY, "--nonsense\nof two lines"], "unrecognized arguments: --nonsense of two lines"),
        ([], "the following arguments are required: FILE"),
        ([STORY, "--plot", "plot.gif"], "must end in .svg, .pdf, .png; got 'plot.gif'"),
        ([STORY, "--output", "absent/out.txt"], "cannot write 'absent/out.txt': No such file or directory"),
        ([SHEET, "--columns", LAYOUT, "--plot", "plot.svg"], "a plot is of one subject; choose it by --subject; got 2"),
        ([SHEET, "--columns", LAYOUT, "--timeline", "--format", "csv"], "a line over time is of one subject"),
    ],
)
def test_one_line_a_problem(capsys: pytest.CaptureFixture[str], arguments: list[str], message: str) -> None:
    status, out, err = run(capsys, *arguments)
    assert (status, out, len(err)) == (2, "", 1)
    assert message in err[0]
    assert err[0].startswith("figrecon: ")


@pytest.mark.parametrize("options", [(), ("--unit", "people"), ("--timeline",), ("--plot", "plot.svg")])
def test_no_reports(capsys: pytest.CaptureFixture[str], tmp_path: Path, options: tuple[str, ...]) -> None:
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("subject,figure,source,published\n")
    assert run(capsys, str(sheet), *options)[::2] == (2, ["figrecon: there must be at least one report; got none"])


def test_all_bad_rows_at_once(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("subject,figure,source,published\ndead,x y,A,2024-10-01\ndead,1,A,2024-10-32\n")
    status, _, err = run(capsys, str(sheet))
    assert status == 2
    assert [line.split(":")[1].strip() for line in err] == ["row 2", "row 3, column published"]


def test_the_help_names_every_option(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--help"])
    assert left.value.code == 0
    page = (ROOT / "docs" / "howto" / "command-line.md").read_text(encoding="utf-8")
    words = capsys.readouterr().out.replace(",", " ").replace("[", " ").replace("]", " ").split()
    options = {word for word in words if word.startswith("--")} - {"--help"}
    assert len(options) > 10
    assert [option for option in sorted(options) if f"`{option}" not in page] == []


class Failing(io.RawIOBase):
    """A stream that takes nothing, with the descriptor of a real one to be redirected."""

    def __init__(self, error: BaseException, descriptor: int) -> None:
        self.error, self.descriptor = error, descriptor

    def writable(self) -> bool:
        return True

    def write(self, _: object) -> int:
        raise self.error

    def fileno(self) -> int:
        return self.descriptor


@pytest.mark.parametrize(
    ("error", "status", "told"),
    [
        (BrokenPipeError(32, "Broken pipe"), 0, ""),
        (OSError(28, "No space left on device"), 2, "figrecon: cannot write the answer: No space left on device\n"),
        (KeyboardInterrupt(), 130, ""),
    ],
)
def test_a_stream_that_fails(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    error: BaseException,
    status: int,
    told: str,
) -> None:
    with (tmp_path / "stream").open("wb") as file, monkeypatch.context() as patched:
        unbuffered: Any = Failing(error, file.fileno())  # as `python -u` has it: nothing is left to be flushed
        patched.setattr(sys, "stdout", io.TextIOWrapper(unbuffered))
        assert main([STORY]) == status
        patched.undo()
    assert capsys.readouterr().err == told


def test_no_stream_at_all(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stdout", None)
        assert main([STORY]) == 2
    assert capsys.readouterr().err == "figrecon: cannot write the answer: standard output is closed\n"


def module(*arguments: str, stdout: int = subprocess.PIPE) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(  # noqa: S603  our own command
        [sys.executable, "-m", "figrecon", STORY, *arguments],
        stdout=stdout,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        check=False,
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )


def test_as_a_module() -> None:
    assert "“3,000 troops”" in module("--format", "markdown").stdout
    wrong = module("--as-of", "x")
    assert (wrong.returncode, len(wrong.stderr.splitlines())) == (2, 1)


def test_a_reader_that_has_gone() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        gone = module(stdout=writing)
    finally:
        os.close(writing)
    assert (gone.returncode, gone.stderr) == (0, "")
