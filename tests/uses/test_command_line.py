"""The command line: answers on stdout, problems on stderr, never a traceback."""

import io
import json
import os
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import figrecon as fr
from figrecon.cli import main
from tests._command import LAYOUT, NEEDS_PLOTS, ROSTER, SHEET, STORY, SUBJECT, run, story
from tests._examples import ROOT

# --- text


def test_the_story(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, STORY, "--as-of", "2024-10-23", "--roster", ROSTER)
    assert (status, err) == (0, [])
    assert "range      3,000 troops" in out
    assert "plan       10,000 troops, agreed: NIS; Ukraine's government" in out
    assert "denied by  North Korea; Russia" in out


def test_the_module_is_the_command_line(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["figrecon", STORY])
    with pytest.raises(SystemExit) as done:
        runpy.run_module("figrecon", run_name="__main__")
    assert (done.value.code, capsys.readouterr().out) == (0, run(capsys, STORY)[1])


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
    flood = (SHEET, "--layout", LAYOUT, "--subject", "dead", "--format", "json")

    def found(*policy: str) -> tuple[str, object]:
        (answer,) = json.loads(run(capsys, *flood, *policy)[1])["answers"]
        return answer["policy"], (answer["low"], answer["best"], answer["high"])

    ledger = fr.read_csv(SHEET, layout=LAYOUT).of("dead")
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
    flood = (SHEET, "--layout", LAYOUT, "--timeline")
    assert run(capsys, *flood)[1].split("\n\n")[1] == "missing\n  2024-10-05  1,000  single: Mayor\n"
    assert "missing" not in run(capsys, *flood, "--subject", "dead")[1]


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


def test_a_layout_by_its_name(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    sheet = tmp_path / "plot.csv"
    sheet.write_text("Indicator,Country,Date,value\nEbola deaths,Freedonia,2031-05-04,40\n")
    assert "Ebola deaths in Freedonia, as of 4 May 2031" in run(capsys, str(sheet), "--layout", "who-ebola")[1]
    status, _, told = run(capsys, str(sheet))
    assert (status, told[0][-59:]) == (2, "this header looks like 'who-ebola': give layout='who-ebola'")


def test_options_win_over_the_layout(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(Path(LAYOUT).read_text(encoding="utf-8").replace("split_via = true\n", ""))
    flood = (SHEET, "--subject", "dead", "--layout")
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
    sheet, file = tmp_path / "sheet.json", tmp_path / "out.json"
    row = {"subject": "dead", "figure": 12, "source": "P\ud800", "published": "2024-04-03"}
    sheet.write_text(json.dumps({"reports": [row]}), encoding="utf-8")
    _, out, _ = run(capsys, str(sheet), "--format", "json")
    assert json.loads(out)["answers"][0]["account"][0]["source"] == "P\ud800"
    run(capsys, str(sheet), "--format", "json", "--output", str(file))
    assert file.read_text(encoding="utf-8") == out


def test_into_a_text_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert main([STORY]) == 0
    assert isinstance(sys.stdout, io.StringIO)
    assert "3,000 troops" in sys.stdout.getvalue()


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
        ([STORY, "--layout", ROSTER], "a layout holds"),
        ([STORY, "--policy", "UCPD"], "did you mean 'UCDP'?"),
        ([STORY, "--stale-after", "soon"], "--stale-after: it takes a whole number of days, such as 30; got 'soon'"),
        ([STORY, "--stale-after", "-1"], "--stale-after"),
        ([STORY, "--stale-after", "9" * 5000], "got '99999"),
        ([STORY, "--links", "hosts"], "invalid choice: 'hosts'"),
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
        pytest.param(
            [SHEET, "--layout", LAYOUT, "--plot", "plot.svg"],
            "a plot is of one subject; choose it by --subject; got 2",
            marks=NEEDS_PLOTS,
        ),
        ([SHEET, "--layout", LAYOUT, "--timeline", "--format", "csv"], "a line over time is of one subject"),
    ],
)
def test_one_line_a_problem(capsys: pytest.CaptureFixture[str], arguments: list[str], message: str) -> None:
    status, out, err = run(capsys, *arguments)
    assert (status, out, len(err)) == (2, "", 1)
    assert message in err[0]
    assert err[0].startswith("figrecon: ")


@pytest.mark.parametrize("options", [(), ("--unit", "people"), ("--timeline",)])
def test_no_reports(capsys: pytest.CaptureFixture[str], tmp_path: Path, options: tuple[str, ...]) -> None:
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("subject,figure,source,published\n")
    assert run(capsys, str(sheet), *options)[::2] == (2, ["figrecon: there must be at least one report; got none"])


def test_all_bad_rows_at_once(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("subject,figure,source,published\ndead,x y,A,2024-10-01\ndead,1,A,2024-10-32\n")
    status, _, err = run(capsys, str(sheet))
    assert status == 2
    assert [line.split(":")[1].strip() for line in err] == ["row 2, column figure", "row 3, column published"]


def test_a_column_of_languages_and_days_as_numbers(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("subject,figure,source,published,lang\ndead,al menos 30,Gobierno,48000,es\n")
    status, out, _ = run(capsys, str(sheet), "--locale", "{lang}", "--date-numbers", "excel")
    assert (status, out.splitlines()[0]) == (0, "dead, as of 1 June 2031")


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
