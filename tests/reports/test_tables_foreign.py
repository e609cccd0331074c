"""Foreign sheets: laid out by keywords or by a file, read from a path or from a pipe."""

import io
import re
from datetime import date
from pathlib import Path

import pytest

import figrecon as fr
from tests._examples import ROOT

SHEET = ROOT / "docs" / "data" / "flood-sheet.csv"
LAYOUT = ROOT / "docs" / "data" / "flood-layout.toml"

MOST_LINES = 12
"""What the how-to promises: from a foreign sheet to a sentence and a plot."""


def test_the_how_to_keeps_its_promise_of_few_lines() -> None:
    page = (ROOT / "docs" / "howto" / "foreign-spreadsheet.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```python\n(.*?)```", page, re.DOTALL)[:2]
    code = [line for line in "".join(blocks).splitlines() if line.startswith((">>> ", "... ", "from ", "axes "))]
    assert any("timeline" in line for line in code)
    assert any("plot" in line for line in code)
    assert any("sentence" in line for line in code)
    assert len(code) <= MOST_LINES
    assert SHEET.read_text(encoding="utf-8") in page
    assert LAYOUT.read_text(encoding="utf-8").split("\n", 1)[1] in page


def test_a_layout_is_the_keywords() -> None:
    ledger = fr.read_csv(SHEET, layout=LAYOUT)
    assert [(r.subject, r.source, r.via, r.published, r.reference) for r in ledger][1] == (
        "dead",
        "rescuers",
        ("Evening Post",),
        date(2024, 10, 4),
        "https://example.org/2",
    )
    assert [report.figure for report in ledger][2:] == [
        fr.Figure(140, 150, 160),
        fr.Figure.about(1000),
        fr.Figure.at_least(170),
    ]


def test_a_layout_may_give_what_the_sheet_lacks(tmp_path: Path) -> None:
    (tmp_path / "layout.toml").write_text('subject = "dead"\nunit = "people"\npublished = 2024-10-03\n')
    (tmp_path / "sheet.csv").write_text("source,figure\nA,3\n")
    (report,) = fr.read_csv(tmp_path / "sheet.csv", layout=tmp_path / "layout.toml")
    assert report == fr.Report("dead", "3 people", source="A", published="2024-10-03")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("columns = ", "no TOML"),
        ("a = " + "[" * 10_000, "no TOML"),
        ('colums = "x"', "did you mean 'columns'"),
        ('columns = "x"', "columns of a layout is a table of names to names"),
        ("[columns]\nx = 1", "columns of a layout is a table of names to names"),
        ('day_first = "yes"', "day_first of a layout is true or false; got 'yes'"),
        ("split_via = 1", "split_via of a layout is true or false"),
        ("unit = 3", "unit of a layout is text"),
        ("published = 3", "published of a layout is a date"),
    ],
)
def test_a_layout_that_is_none(text: str, message: str) -> None:
    with pytest.raises(fr.TableError, match=message):
        fr.NamedLayout.read(io.StringIO(text))


def test_a_sheet_from_a_pipe() -> None:
    expected = fr.read_csv(SHEET, layout=LAYOUT)
    text = SHEET.read_text(encoding="utf-8")
    for pipe in (io.StringIO("\ufeff" + text), io.BytesIO(text.encode("utf-8-sig"))):
        assert fr.read_csv(pipe, layout=LAYOUT) == expected
    with pytest.raises(fr.TableError, match="'the file' is empty"):
        fr.read_csv(io.StringIO())
    with pytest.raises(fr.ReportErrors, match="in the file"):
        fr.read_csv(io.StringIO("subject,figure,source,published\nx,1,,2024-10-03\n"))
    closed = io.StringIO()
    closed.close()
    with pytest.raises(fr.TableError, match="cannot read"):
        fr.read_csv(closed)
