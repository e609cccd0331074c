"""Laws of shapes: nothing in a grid is lost, whatever stands in it, and a file and a frame are read alike."""

import csv
import io
from contextlib import suppress
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

import figrecon as fr

HEADER = ["subject", "figure", "source", "published", "note"]
CELLS = st.sampled_from(
    (
        *("", "", " ", "dead", "12", "at least 3", "Police", "2024-10-01", "* preliminary", "Source:", "Source: WHO"),
        *("Total", "Figures are provisional.", "no data", "#affected", "#date", "subject", "https://example.org"),
    )
)
GRIDS = st.lists(st.lists(CELLS, max_size=6), max_size=8)
TITLES = st.lists(st.lists(st.sampled_from(["", "Toll", "Source: WHO", "as of May"]), max_size=3), max_size=3)


def text_of(grid: list[list[Any]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out).writerows(grid)
    return out.getvalue()


@given(TITLES, GRIDS)
def test_every_row_is_a_report_a_reject_or_told(titles: list[list[str]], rows: list[list[str]]) -> None:
    grid = [*titles, HEADER, *rows]
    ledger, rejects = fr.read_csv(io.StringIO(text_of(grid)), header=len(titles) + 1, errors="collect")
    filled = [n for n, row in enumerate(grid, 1) if any(cell.strip() for cell in row) and n != len(titles) + 1]
    told = [int(note.split()[1].rstrip(":")) for note in ledger.notes]
    tags = [n for n in filled if all(cell.startswith("#") for cell in grid[n - 1] if cell.strip())]
    accounted = len(ledger) + len(rejects) + len(told)
    assert len(filled) - len(tags) <= accounted <= len(filled)
    assert not {reject.row for reject in rejects}.intersection(told)
    assert {*told, *(reject.row for reject in rejects)} <= {*filled}


@given(GRIDS)
def test_any_grid_is_read_or_refused(grid: list[list[str]]) -> None:
    with suppress(fr.FigreconError):
        fr.read_csv(io.StringIO(text_of(grid)), subject="dead", published="2024-10-01")
    with suppress(fr.FigreconError):
        fr.Ledger.from_frame({"a": [row[0] for row in grid if row], "b": [row[-1] for row in grid if row]})


@given(TITLES, GRIDS)
def test_a_frame_is_read_as_its_file(titles: list[list[str]], rows: list[list[str]]) -> None:
    grid = [*titles, HEADER, *(row[:5] for row in rows), ["dead", "12", "Police", "2024-10-01", ""]]
    try:
        expected = fr.read_csv(io.StringIO(text_of(grid)))
    except fr.FigreconError:
        return
    table = {n: [row[n] if n < len(row) else None for row in grid] for n in range(5)}
    again = fr.Ledger.from_frame(table)
    assert again == expected
    assert again.notes == expected.notes
