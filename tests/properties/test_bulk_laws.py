"""Laws of tables by the million.

Each subject is answered as `reconcile` answers it, whatever the order of the rows of a table in memory, wherever a
stream is cut, and in however many rows. Every row is in the account, once.
"""

from collections.abc import Sequence
from random import Random
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import figrecon as fr
from figrecon import bulk
from figrecon.testing import ledgers

pa = pytest.importorskip("pyarrow", reason="tables by the million need pyarrow")

SUBJECTS = ("dead", "hurt", "lost", "missing")
CUTS = st.sampled_from((1, 2, 7))


@st.composite
def tables(draw: st.DrawFn) -> list[fr.Ledger]:
    """A ledger for each of some subjects."""
    drawn = draw(st.lists(ledgers(min_size=1, max_size=6), min_size=1, max_size=len(SUBJECTS)))
    return [
        fr.Ledger([attrs.evolve(report, subject=name) for report in ledger])
        for name, ledger in zip(SUBJECTS, drawn, strict=False)
    ]


def as_table(ledgers_: Sequence[fr.Ledger]) -> Any:
    """All their reports as one table of texts, as a file of them is read."""
    rows = [row for ledger in ledgers_ for row in ledger.to_rows()]
    names = dict.fromkeys(name for row in rows for name in row)
    texts = {name: [None if row.get(name) is None else str(row[name]) for row in rows] for name in names}
    return pa.table({name: pa.array(cells, pa.string()) for name, cells in texts.items()})


def expected(ledgers_: Sequence[fr.Ledger], as_of: str) -> list[dict[str, Any]]:
    answers = [fr.reconcile(fr.Ledger.from_rows(ledger.to_rows()), as_of=as_of) for ledger in ledgers_]
    return fr.Answers(answers).to_rows()


def ours(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows of answers, as `Answers.to_rows` has them."""
    beside = [(row.pop("error"), row.pop("rejects"), row.pop("exact")) for row in rows]
    assert beside == [(None, [], None)] * len(rows)
    return rows


@given(tables(), CUTS, st.integers(0, 1_000))
def test_a_table_in_memory_is_answered_in_any_order_and_any_cut(told: list[fr.Ledger], cut: int, seed: int) -> None:
    table = as_table(told)
    order = list(range(table.num_rows))
    Random(seed).shuffle(order)  # noqa: S311  an order, not a secret
    answers = bulk.reconcile_table(table.take(order), as_of="2024-02-01", rows=cut)
    assert ours(answers.read_all().to_pylist()) == expected(told, "2024-02-01")


@given(tables(), CUTS, CUTS)
def test_a_stream_is_answered_wherever_it_is_cut(told: list[fr.Ledger], cut: int, comes_in: int) -> None:
    stream = as_table(told).to_reader(max_chunksize=comes_in)
    answers = bulk.reconcile_table(stream, as_of="2024-02-01", rows=cut)
    assert ours(answers.read_all().to_pylist()) == expected(told, "2024-02-01")


@given(tables(), CUTS)
def test_the_last_day_of_a_table_is_that_of_all_its_subjects(told: list[fr.Ledger], cut: int) -> None:
    last = max(report.day for ledger in told for report in ledger)
    answers = bulk.reconcile_table(as_table(told), rows=cut)
    assert ours(answers.read_all().to_pylist()) == expected(told, last.isoformat())


@given(tables(), CUTS)
def test_every_row_is_in_the_account_once(told: list[fr.Ledger], cut: int) -> None:
    table = as_table(told)
    account = bulk.reconcile_table(table, as_of="2024-02-01", rows=cut, account=True).read_all().to_pylist()
    assert sorted(row["row"] for row in account) == list(range(1, table.num_rows + 1))
    for ledger in told:
        answer = fr.reconcile(fr.Ledger.from_rows(ledger.to_rows()), as_of="2024-02-01")
        places = {row["key"]: (row["place"], row["reason"], row["by"]) for row in answer.to_rows()}
        assert places == {
            row["key"]: (row["place"], row["reason"], row["by"]) for row in account if row["subject"] == answer.subject
        }
