"""What is told to the log: under one name, to whom has asked, and in words that nobody can forge a line with."""

import io
import logging
import subprocess
import sys

import pytest

import figrecon as fr
from tests._examples import ROOT

STORY = "docs/data/north-korea-troops.csv"
ROWS = "subject,figure,source,published,desk\ndead,12,Police,2031-05-04,x\ndead,twelvish,Army,2031-05-04,y\n"


@pytest.fixture
def lines(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level("DEBUG", logger="figrecon")
    return caplog


def test_a_file_that_is_read_is_told(lines: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    fr.read_csv(STORY)
    assert [(record.name, record.levelname) for record in lines.records] == [("figrecon", "INFO")] * 2
    assert lines.messages[0] == f"'{STORY}': {(ROOT / STORY).stat().st_size} bytes, read as utf-8"
    assert lines.messages[1] == f"{STORY}: 9 reports, from row 2 on"


def test_rejects_and_unknown_columns_are_told(lines: pytest.LogCaptureFixture) -> None:
    fr.read_csv(io.StringIO(ROWS), errors="collect")
    assert lines.messages == [
        "the file: 1 report, from row 2 on",
        "the file: kept as they are, the unknown columns desk",
        "the file: 1 row rejected, the first row 3: no figure in 'twelvish'",
    ]


def test_a_layout_is_told_by_its_name(lines: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    fr.read_csv("docs/data/flood-sheet.csv", layout="docs/data/flood-layout.toml")
    assert lines.messages[1] == "layout flood-layout: of its own"


def test_an_answer_is_told_to_who_asks_for_all(lines: pytest.LogCaptureFixture) -> None:
    ledger = fr.Ledger([fr.Report("dead", n, source=s, published="2031-05-04") for s, n in (("A", 5), ("B", 9))])
    lines.clear()
    fr.reconcile(ledger)
    assert [record.levelname for record in lines.records] == ["DEBUG"]
    assert lines.messages == ["dead as of 2031-05-04: disputed; positions 2, set aside 0, flags 0"]
    lines.clear()
    lines.set_level("INFO", logger="figrecon")
    fr.reconcile(ledger)
    assert lines.messages == []


def test_nobody_forges_a_line(lines: pytest.LogCaptureFixture) -> None:
    subject = "dead\u2028ERROR:root:all is lost\u202e " + "x" * 1000
    fr.reconcile([fr.Report(subject, 5, source="A", published="2031-05-04")])
    (message,) = lines.messages
    assert message.startswith("dead ERROR:root:all is lost� x")
    assert len(message.splitlines()) == 1
    assert len(message) < 250


@pytest.mark.parametrize("before", ["", "import logging; "])
def test_nothing_is_printed_unless_somebody_asks(before: str) -> None:
    code = f"{before}import figrecon as f; f.reconcile(f.read_csv({STORY!r}, errors='collect')[0])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)  # noqa: S603
    assert (done.stdout, done.stderr) == ("", "")


def test_logging_is_not_imported_for_it() -> None:
    code = f"import sys, figrecon as f; f.reconcile(f.read_csv({STORY!r})); print('logging' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)  # noqa: S603
    assert done.stdout == "False\n"


def test_whoever_called_is_where_a_line_comes_from(lines: pytest.LogCaptureFixture) -> None:
    logging.getLogger("figrecon").debug("the program's own")
    fr.reconcile([fr.Report("dead", 5, source="A", published="2031-05-04")])
    assert [record.funcName for record in lines.records] == [
        "test_whoever_called_is_where_a_line_comes_from",
        "answer",
    ]
