"""The forms in which the command line prints and draws: Markdown, HTML, JSON, CSV, plots."""

import csv
import io
import json
import re
import sys
from pathlib import Path

import pytest

import figrecon as fr
from figrecon import output
from tests._command import LAYOUT, SHEET, STORY, SUBJECT, run, story


def test_markdown(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, STORY, "--format", "markdown")
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in out.splitlines() if line.startswith("|")]
    went = {cells[3]: cells[4] for cells in rows[2:]}
    assert out.startswith(f"## {SUBJECT}, as of 23 October 2024\n\n| source |")
    expected = {"a1": "superseded (see a3)", "a2": "superseded (see a3)", "a3": "stands", "a4": "same origin (see a3)"}
    beside = {"a5": "plan", "a6": "plan", "a7": "unquantified", "a8": "denial", "a9": "denial"}
    assert went == expected | beside
    assert len(rows) - 2 == len(story().account)
    assert out.endswith("\n\n" + output.footnotes(story()))


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
        _, out, _ = run(capsys, SHEET, "--layout", LAYOUT, "--format", "html", *options)
        assert out.count("<!doctype html>") == out.count("</html>") == 1
        assert f"<h1><bdi>{heading}</bdi></h1>" in out
        assert tables is None or out.count("</table>") == tables


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, STORY, "--format", "json")[1] == output.json_text(story())
    _, out, _ = run(capsys, SHEET, "--layout", LAYOUT, "--format", "json", "--timeline")
    assert [answer["subject"] for answer in json.loads(out)["answers"]] == ["dead"] * 4 + ["missing"]


def test_csv(capsys: pytest.CaptureFixture[str]) -> None:
    def rows(*options: str) -> list[list[str]]:
        return list(csv.reader(io.StringIO(run(capsys, *options, "--format", "csv")[1])))

    assert rows(STORY) == [
        ["label", "low", "best", "high"],
        ["NIS", "3000", "3000", "3000"],
        [SUBJECT, "3000", "3000", "3000"],
    ]
    assert rows(SHEET, "--layout", LAYOUT)[1:] == [["dead", "150", "170", "250"], ["missing", "1000", "1000", "1000"]]
    assert rows(STORY, "--timeline") == [
        ["date", "best", "low", "high"],
        ["2024-10-18", "1500", "1500", "1500"],
        ["2024-10-23", "3000", "3000", "3000"],
    ]


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
    status, out, _ = run(capsys, SHEET, "--layout", LAYOUT, "--subject", "dead", "--timeline", "--plot", str(file))
    assert (status, len(out.splitlines())) == (0, 5)
    drawn = file.read_text(encoding="utf-8")
    assert ">2024-Oct</text>" in drawn
    assert ">sources: " in drawn


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
    (height,) = re.findall(r'<svg .*?height="([0-9.]+)pt"', drawn, re.DOTALL)
    assert 40 * 0.35 <= float(height) / 72 <= 40 * 0.35 + 2.5  # 40 lines of 0.35 inches, and what is around them


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
