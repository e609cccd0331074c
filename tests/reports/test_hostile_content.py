"""What stands in a file that is broken, foreign or meant to harm: one clear error each, which says where."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import figrecon as fr
from figrecon.tables import LONGEST_CELL
from tests._examples import ROOT

HEAD = "subject,figure,source,published\n"
ROW = "dead,12,A,2031-05-04\n"
GOOD = HEAD + ROW


def read(content: str | bytes, **options: Any) -> fr.Ledger:
    ledger: fr.Ledger = fr.read_csv(io.BytesIO(content if isinstance(content, bytes) else content.encode()), **options)
    return ledger


@pytest.mark.parametrize(
    ("content", "message"),
    [
        # truncated
        (b"", "is empty; a table begins with a header"),
        (b"\xef\xbb\xbf", "is empty; a table begins with a header"),
        ((HEAD + "dé".encode().decode("latin-1")[:-1]).encode("latin-1"), "is not UTF-8 text; byte 33"),
        (GOOD.encode("utf-16")[:-1], "is not utf-16 text; byte 106 cannot be read"),
        (GOOD.encode("utf-32")[:-2], "is not utf-32 text; byte"),
        (HEAD + 'dead,12,"A', "is no CSV, line 2: unexpected end of data"),
        # of another encoding
        ((HEAD + "morts,12,Préfecture,2031-05-04\n").encode("latin-1"), "byte 43 cannot be read; another is given by"),
        (GOOD.encode("utf-16-le"), "encoding='utf-16-le' or -be"),
        (GOOD.encode("utf-16-be"), "encoding='utf-16-le' or -be"),
        (GOOD.encode("utf-7").replace(b"dead", b"+AGQ-ead\xff"), "is not UTF-8 text"),
        # of another form
        (
            HEAD + f"dead,12,A,{'x' * (LONGEST_CELL + 1)}\n",
            "is no CSV, line 2: field larger than field limit (1000000)",
        ),
        (HEAD + 'dead,12,"A"B,2031-05-04\n', "is no CSV, line 2: ',' expected after '\"'"),
        ("subject,figure,figure,source,published\n", "a column must be named once; got 'figure' twice"),
        ("subject,figure,source,published,x,x\n", "a column must be named once; got 'x' twice"),
        ("subject,figure\n", "missing: source, published"),
    ],
)
def test_a_table_that_is_none(content: str | bytes, message: str) -> None:
    with pytest.raises(fr.TableError) as caught:
        read(content)
    assert message in str(caught.value)
    assert len(str(caught.value)) < 300


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbf" + GOOD.encode(),
        *(GOOD.encode(encoding) for encoding in ("utf-16", "utf-32")),
        GOOD.replace("\n", "\r\n").encode(),
        GOOD.replace("\n", "\r").encode(),
        GOOD.replace(",", ";").encode(),
        (GOOD + ",,,\n\n").encode(),
        GOOD.rstrip("\n").encode(),
    ],
)
def test_a_table_in_another_dress(content: bytes) -> None:
    assert read(content) == read(GOOD)


def test_zeros_within_a_cell_come_back() -> None:
    """A text may hold them; what is shown of it does not."""
    ledger = read(HEAD + "de\0ad,12,A\0B,2031-05-04\n")
    assert fr.read_csv(io.StringIO(ledger.to_csv_text(), newline="")) == ledger
    assert fr.read_json(io.StringIO(ledger.to_json_text())) == ledger
    assert "\0" not in fr.reconcile(ledger).to_html()


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("dead,12,A\n", ["row 2: the published is missing"]),
        ("dead,12,A,2031-05-04,x,y\n", ["row 2: the row has more cells than the table has columns; got ['x', 'y']"]),
        (ROW + "dead\n", ["row 3: the source is missing"]),
        ("dead,12,A,20", ["row 2, column published: not a date such as"]),
        (f"dead,12,{'x' * 900_000},2031-05-04\n", ["row 2: a source must be a name of 1 to 10,000"]),
        (f"dead,{'9' * 900_000},A,2031-05-04\n", ["row 2, column figure:"]),
        (f"dead,12,A,{'9' * 900_000}\n", ["row 2, column published:"]),
    ],
)
def test_rows_that_are_none(rows: str, told: list[str]) -> None:
    with pytest.raises(fr.ReportErrors) as caught:
        read(HEAD + rows)
    lines = caught.value.lines()
    assert len(lines) == len(told)
    for line, begins in zip(lines, told, strict=True):
        assert line.startswith(begins)
        assert len(line) < 200


def test_a_key_in_two_rows_is_told_where_it_matters() -> None:
    rows = "dead,12,A,2031-05-04,k\ndead,13,A,2031-05-04,k\n"
    with pytest.raises(fr.KeyConflictError, match="one key, two reports: 'k'"):
        fr.reconcile(read("subject,figure,source,published,key\n" + rows))


REPORT = {"subject": "dead", "figure": 12, "source": "A", "published": "2031-05-04"}


def reported(figure: str, **more: object) -> str:
    """A document whose figure is written as it is given."""
    return json.dumps([{**REPORT, "figure": "FIGURE", **more}]).replace('"FIGURE"', figure)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[" * 100_000, "is no JSON: maximum recursion depth exceeded"),
        ('{"reports":' * 100_000, "is no JSON: maximum recursion depth exceeded"),
        (reported("9" * 5_000), "is no JSON: Exceeds the limit (4300 digits)"),
        (reported("NaN"), "JSON has no NaN; leave a missing number out"),
        (reported("Infinity"), "JSON has no Infinity"),
        (reported("-Infinity"), "JSON has no -Infinity"),
        ('[{"subject": "dead", "subject": "hurt"}]', "a name must stand once in an object; got 'subject' twice"),
        ("[\0]", "is no JSON: Expecting value: line 1 column 2"),
        ('{"reports": 5}', "must hold an array of objects"),
        ('{"reports": [1]}', "must hold an array of objects"),
        ('{"reports": [], "roster": []}', "a roster must map names to aliases"),
        ('"' + "x" * 1_000_000, "is no JSON"),
        ("", "is no JSON"),
    ],
)
def test_a_document_that_is_none(text: str, message: str) -> None:
    with pytest.raises(fr.TableError) as caught:
        fr.read_json(io.StringIO(text))
    assert message in str(caught.value)
    assert len(str(caught.value)) < 300


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (reported("9" * 4_000), "row 1, column figure: the number must be within ±10**100"),
        (reported("1e999"), "row 1, column figure: the number must be a finite number; got inf"),
        (reported("{}"), "row 1, column figure:"),
        (reported("[[[[]]]]"), "row 1, column figure:"),
        (reported("true"), "row 1, column figure:"),
        (reported("12", source={}), "row 1: a source must be a name"),
        (reported("12", published=True), "row 1, column published:"),
    ],
)
def test_a_report_of_a_document_that_is_none(text: str, told: str) -> None:
    with pytest.raises(fr.ReportErrors) as caught:
        fr.read_json(io.StringIO(text))
    (line,) = caught.value.lines()
    assert line.startswith(told)
    assert len(line) < 200


@pytest.mark.parametrize(
    "text",
    [
        *("A = 5", "A = true", "A = 1.5", "A = nan", "A = 2031-05-04", "A = [1]", 'A = [["x"]]', "[A]\naliases = 5"),
        *("[A]\nrank = 'x'", "[A]\nrelays = []", "[A]\ntally = 1", "[A.b]\nx = 1", "[[A]]\naliases = []", "'' = ['x']"),
        *("a = " + "[" * 5_000, "[A]\nrank = " + "9" * 5_000, "A\0 = 1", "A = 1\nA = 2", "[A]\n[A]", "A ="),
    ],
)
@pytest.mark.parametrize("what", ["roster", "layout"])
def test_toml_of_wrong_types(tmp_path: Path, text: str, what: str) -> None:
    path = tmp_path / "it.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises((fr.SourceError, fr.TableError)) as caught:
        fr.read_roster(path) if what == "roster" else read(GOOD, layout=path)
    assert len(str(caught.value)) < 300


@pytest.mark.parametrize("reader", [fr.read_csv, fr.read_json, fr.read_roster, fr.read_excel])
def test_what_is_no_file(tmp_path: Path, reader: Any) -> None:
    if reader is fr.read_excel:
        pytest.importorskip("python_calamine", reason="the extra excel is not installed")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    for path, why in {
        tmp_path: "Is a directory",
        tmp_path / "pipe": "it is a pipe or a device; open it",
        Path(os.devnull): "it is a pipe or a device; open it",
        Path("/dev/zero"): "it is a pipe or a device; open it",
        tmp_path / "circle": "Too many levels of symbolic links",
        tmp_path / "nowhere": "No such file or directory",
        tmp_path / ("n" * 300): "File name too long",
        "nul\0byte": "embedded null",
    }.items():
        with pytest.raises(fr.TableError, match=r"^cannot read '") as caught:
            reader(path)
        assert str(caught.value).endswith(why) or why in str(caught.value)


def test_a_pipe_that_is_open_is_read() -> None:
    command = [sys.executable, "-m", "figrecon", "-", "--format", "sentence"]
    done = subprocess.run(command, cwd=ROOT, input=GOOD.encode(), capture_output=True, check=True)  # noqa: S603  our own
    assert b"12" in done.stdout
