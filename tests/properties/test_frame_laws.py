"""Laws of frames: a ledger that goes out comes back, by columns and, where pyarrow is, by Arrow."""

from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import figrecon as fr
from figrecon.frames import opened
from figrecon.testing import ledgers

CELLS = st.none() | st.integers() | st.floats(allow_nan=False) | st.text(st.characters(codec="utf-8")) | st.dates()
NAMES = st.text(st.characters(codec="utf-8", exclude_characters="\0"))
"""Arrow's names end at a NUL: they are strings of C."""
TABLES = st.integers(0, 4).flatmap(
    lambda n: st.dictionaries(NAMES, st.lists(CELLS, min_size=n, max_size=n), max_size=4)
)
PAGES = st.lists(st.none() | st.integers(-(2**63), 2**63 - 1), min_size=12, max_size=12)


@given(ledgers(), ledgers(unit="troops"), PAGES)
def test_a_ledger_survives_its_own_table(bare: fr.Ledger, troops: fr.Ledger, pages: list[int | None]) -> None:
    for ledger in (bare, troops):
        told = fr.Ledger(
            attrs.evolve(r, extra={} if page is None else {"page": page})
            for r, page in zip(ledger, pages, strict=False)
        )
        table = told.to_frame()
        assert fr.Ledger.from_frame(table) == told
        assert fr.Ledger.from_frame(table.to_dict()) == told
        assert fr.Ledger.from_rows(table.to_rows()) == told if told else len(table) == 0


@given(ledgers(unit="troops"), PAGES)
def test_a_ledger_survives_arrow(ledger: fr.Ledger, pages: list[int | None]) -> None:
    arrow: Any = pytest.importorskip("pyarrow", reason="pyarrow is in the dependency group 'frames'")
    told = fr.Ledger(
        attrs.evolve(r, extra={} if page is None else {"page": page}) for r, page in zip(ledger, pages, strict=False)
    )
    assert fr.Ledger.from_frame(arrow.table(told.to_frame())) == told


@given(TABLES)
def test_any_table_goes_into_arrow(columns: dict[str, list[Any]]) -> None:
    arrow: Any = pytest.importorskip("pyarrow", reason="pyarrow is in the dependency group 'frames'")
    table = fr.Table(columns)
    taken = arrow.table(table)
    assert taken.num_columns == len(columns)
    assert not columns or taken.num_rows == len(table)
    for name, cells in columns.items():
        assert [cell is None for cell in taken.column(name).to_pylist()] == [cell is None for cell in cells]


@given(TABLES)
def test_a_table_opens_as_what_it_was_made_of(columns: dict[str, list[Any]]) -> None:
    header, rows = opened(fr.Table(columns))
    assert header == list(columns)
    assert {name: [row[name] for row in rows] for name in header} == (columns if rows else {n: [] for n in columns})
