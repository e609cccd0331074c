"""On a terminal: lines broken at its width, colors with a meaning, a bar for work that takes its time."""

import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import figrecon as fr
from figrecon import display, output
from figrecon.cli import progress
from figrecon.cli.telling import tell
from figrecon.cli.terminals import columns
from tests._command import STORY, run
from tests._terminals import TONES, Terminal, command, pseudo_terminal

fcntl = pytest.importorskip("fcntl", reason="there are no pseudo-terminals here")
termios = pytest.importorskip("termios")

GREEN, YELLOW, RED, FAINT = "\x1b[32m", "\x1b[33m", "\x1b[31m", "\x1b[2m"


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    """A pseudo-terminal of 60 columns."""
    with pseudo_terminal(60) as found:
        yield found


def shown(terminal: Terminal, *arguments: str, **environment: str) -> str:
    return command(terminal, STORY, *arguments, **environment)


def story() -> fr.Reconciliation:
    return fr.reconcile(fr.read_csv(STORY))


def test_text_is_broken_and_in_color(terminal: Terminal) -> None:
    told = shown(terminal)
    plain = TONES.sub("", told)
    assert max(map(len, plain.splitlines())) <= 60
    assert plain.split() == output.text(story(), wide=60).split()
    assert f"  verdict    {YELLOW}single" in told
    assert "\n             2 superseded" in plain  # what goes on stands behind its label


def test_an_explanation_is_broken_and_in_color(terminal: Terminal) -> None:
    told = shown(terminal, "--explain")
    assert TONES.sub("", told).split() == story().explain().split()
    assert f"{FAINT}unquantified" in told
    assert f"troops, {GREEN}agreed" in told


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}, {"NO_COLOR": "1", "FORCE_COLOR": "1"}])
def test_no_color_where_none_is_wanted(terminal: Terminal, environment: dict[str, str]) -> None:
    told = shown(terminal, **environment)
    assert "\x1b" not in told
    assert max(map(len, told.splitlines())) <= 60


@pytest.mark.parametrize("form", ["json", "markdown", "html", "csv"])
def test_what_programs_read_is_as_it_is(terminal: Terminal, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(terminal, "--format", form) == run(capsys, STORY, "--format", form)[1]


def test_in_a_pipe_nothing_is_broken_or_colored(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    assert run(capsys, STORY)[1] == output.text(story())


def test_color_in_a_pipe_on_request(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.delenv("NO_COLOR", raising=False)
    told = run(capsys, STORY)[1]
    assert told != output.text(story())
    assert TONES.sub("", told) == output.text(story())
    assert run(capsys, STORY, "--output", str(tmp_path / "out.txt"))[0] == 0
    assert "\x1b" not in (tmp_path / "out.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("environment", "wanted"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": ""}, False),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": ""}, True),
    ],
)
def test_what_the_environment_says_of_colors(environment: dict[str, str], wanted: bool) -> None:
    assert display.wants_color(io.StringIO(), environment) is wanted


def test_a_closed_stream_is_no_terminal() -> None:
    stream = io.StringIO()
    stream.close()
    assert not display.is_terminal(stream)


# --- the tones


def said(figures: dict[str, str], subject: str = "dead") -> list[fr.Report]:
    return [fr.Report(subject, n, source=source, published="2031-05-04") for source, n in figures.items()]


@pytest.mark.parametrize(
    ("figures", "tone", "verdict"),
    [
        ({"A": "140", "B": "140"}, GREEN, "agreed"),
        ({"A": "about 140", "B": "141"}, GREEN, "compatible"),
        ({"A": "140"}, YELLOW, "single"),
        ({"A": "140", "B": "900"}, RED, "disputed"),
    ],
)
def test_a_verdict_has_its_tone_wherever_it_stands(figures: dict[str, str], tone: str, verdict: str) -> None:
    answers = fr.timeline(said(figures))
    for text in (output.text(answers), output.text(answers, over_time=True), output.explanations(answers)):
        assert f"{tone}{verdict}\x1b[0m" in output.colored(text)


def test_a_verdict_of_a_part_and_of_a_kind_beside() -> None:
    reports = [*said({"A": "5"}, "north"), fr.Report("north", "9", source="A", published="2031-05-04", kind="plan")]
    text = output.explanations(fr.reconcile(reports, subject=fr.Subject("dead", parts=["north"])))
    colored = output.colored(text)
    assert f"Part: north: 5, {YELLOW}single" in colored
    assert f"Planned, beside the count: 9, {YELLOW}single" in colored


def test_doubts_are_yellow_and_nothing_below_them_is() -> None:
    text = output.explanations(fr.reconcile(said({"https://example.org": "5", "B": "5000"})))
    lines = output.colored(text).split("\n")
    at = lines.index("Doubts:")
    assert lines[at + 1].startswith(f"  {YELLOW}")
    assert TONES.search(lines[-2]) is None
    lines = output.text(fr.reconcile(said({"https://x.org": "5"}))).split("\n")
    doubts = next(line for line in lines if "doubts" in line)
    assert output.colored(f"dead\n{doubts}").split("\n")[1].startswith(f"  {YELLOW}doubts")


# --- the bar


@pytest.mark.parametrize("size", ["60 columns", "none"])
def test_a_bar_where_work_takes_its_time(terminal: Terminal, monkeypatch: pytest.MonkeyPatch, size: str) -> None:
    pytest.importorskip("tqdm", reason="tqdm is not installed")
    writing, read = terminal
    if size == "none":  # as a terminal without a window has it
        fcntl.ioctl(writing, termios.TIOCSWINSZ, bytes(8))
    with open(os.dup(writing), "w", encoding="utf-8") as stream, monkeypatch.context() as patched:  # noqa: PTH123
        patched.setattr("sys.stderr", stream)
        patched.setattr(progress, "PATIENCE", 0)
        patched.setenv("TERM", "xterm")
        assert list(progress.watched(iter(range(5)), 5)) == list(range(5))
    assert "/5 " in read()


def test_no_bar_for_a_moment_of_work(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    writing, read = terminal
    with open(os.dup(writing), "w", encoding="utf-8") as stream, monkeypatch.context() as patched:  # noqa: PTH123
        patched.setattr("sys.stderr", stream)
        patched.setenv("TERM", "xterm")
        assert list(progress.watched(iter(range(5)), 5)) == list(range(5))
        patched.setitem(sys.modules, "tqdm", None)
        items = iter(range(5))
        assert progress.watched(items, 5) is items
        patched.setenv("TERM", "dumb")
        assert progress.watched(items, 5) is items
    assert read() == ""


# --- lines


class Pretender(io.StringIO):
    """A stream that says it is a terminal, and has no file."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def stream(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> Iterator[io.TextIOWrapper]:
    """What writes to that terminal, while standard output goes elsewhere."""
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setattr("sys.__stdout__", None)
    with open(os.dup(terminal[0]), "w", encoding="utf-8") as found:  # noqa: PTH123
        yield found


def test_the_width_is_that_of_the_stream(stream: io.TextIOWrapper, monkeypatch: pytest.MonkeyPatch) -> None:
    assert columns(stream) == 60
    monkeypatch.setenv("COLUMNS", "50")
    assert columns(stream) == 50
    monkeypatch.delenv("COLUMNS")
    fcntl.ioctl(stream, termios.TIOCSWINSZ, bytes(8))
    assert columns(stream) == 80  # it does not say
    assert columns(None) is None
    assert columns(Pretender()) == 80


def test_errors_are_broken_too(
    terminal: Terminal, stream: io.TextIOWrapper, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    long = "no such thing is known here " * 4
    tell([long])
    assert capsys.readouterr().err == f"figrecon: {long}\n"
    monkeypatch.setattr("sys.stderr", stream)
    tell([long])
    stream.close()
    told = terminal[1]().splitlines()
    assert max(map(len, told)) <= 60
    assert told[0].startswith("figrecon: no such thing")
    assert told[1].startswith("  ")


@pytest.mark.parametrize(
    ("line", "columns", "broken"),
    [
        ("short", 40, ["short"]),
        ("a line of words " * 4, 40, ["a line of words a line of words a line", "  of words a line of words "]),
        ("  " + "long " * 9, 39, ["  " + "long " * 9]),  # no room: the terminal's own
        ("https://example.org/" + "x" * 40, 40, ["https://example.org/" + "x" * 40]),
        ("see https://example.org/" + "x" * 40, 40, ["see", "  https://example.org/" + "x" * 40]),
        (
            "  denied by  the army; the ministry of health",
            40,
            ["  denied by  the army; the ministry of", "             health"],
        ),
        ("国家统计局 " * 5, 40, ["国家统计局 国家统计局 国家统计局", "  国家统计局 国家统计局 "]),
        ("国家统计局。" * 5, 40, ["国家统计局。国家统计局。国家统计局。国家", "  统计局。国家统计局。"]),
        (
            "a b" + "国家统计局应急" * 3 + "（办公室）",
            40,
            ["a b国家统计局应急国家统计局应急国家统计", "  局应急（办公室）"],
        ),
        (
            "a b" + "国家统计局应急" * 2 + "国家统（办公室）",
            40,
            ["a b国家统计局应急国家统计局应急国家统", "  （办公室）"],
        ),
    ],
)
def test_where_lines_are_broken(line: str, columns: int, broken: list[str]) -> None:
    assert display.wrapped(line, columns).split("\n") == broken
