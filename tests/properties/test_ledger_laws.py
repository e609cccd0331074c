"""Laws of ledgers: joining keeps all, choosing parts them, groups are a partition, and no order changes an answer."""

from collections.abc import Sequence
from typing import Any

import attrs
from hypothesis import given
from hypothesis import strategies as st

import figrecon as fr
from figrecon.testing import ledgers, reports

SUBJECTS = ("dead", "injured", "missing")
ROSTER = {"Army": ["the soldiers"], "Red Cross": [], "Police": {"relays": "Ministry"}}
COLUMNS = ("subject", "source", "origin", "kind", "published", "as_of", "figure", "best", "unit", "via", "key", "town")
TOWNS = st.sampled_from(["Homs", "Hama", 3, 3.5, None])


def in_towns(told: Sequence[fr.Report], towns: Sequence[Any]) -> list[fr.Report]:
    return [attrs.evolve(r, extra={} if town is None else {"town": town}) for r, town in zip(told, towns, strict=False)]


several = st.tuples(
    st.lists(st.one_of(*(reports(subject=name, unit="people") for name in SUBJECTS)), max_size=8),
    st.lists(TOWNS, min_size=8, max_size=8),
).map(lambda drawn: fr.Ledger(in_towns(drawn[0], ["Homs", *drawn[1]]), ROSTER))
"""Ledgers of several subjects, in which one report at least has a town."""

columns = st.sampled_from(COLUMNS)


@given(several, several, several)
def test_a_sum_has_all_of_both(one: fr.Ledger, other: fr.Ledger, third: fr.Ledger) -> None:
    assert list(one + other) == [*one, *other]
    assert (one + other) + third == one + (other + third)
    assert one + fr.Ledger() == one == fr.Ledger() + one
    assert fr.Ledger.from_frame((one + other).to_frame(), roster=ROSTER) == one + other


def _where(ledger: fr.Ledger, column: str, values: list[object]) -> fr.Ledger:
    wanted: dict[str, Any] = {column: values}
    return ledger.where(**wanted)


@given(several, columns, st.data())
def test_what_fits_and_what_does_not_are_all(ledger: fr.Ledger, column: str, data: st.DataObject) -> None:
    day = data.draw(st.dates())
    for test in (lambda r: r.day < day, lambda r: r.figure is not None, lambda r: r.extra.get("town") == 3):
        yes, no = ledger.where(test), ledger.where(lambda r, test=test: not test(r))  # type: ignore[misc]
        assert len(yes) + len(no) == len(ledger)
        assert [r for r in ledger if test(r)] == list(yes)
    assert len(ledger.where(until=day)) + len(ledger.where(lambda r: r.day > day)) == len(ledger)
    assert ledger.where(since=day).where(until=day) == ledger.where(published=day)
    values = list(ledger.group(column))
    if column not in ("via", "as_of"):  # a list, of which one is to be there; a period, within which others lie
        assert _where(ledger, column, values) == ledger
        assert _where(ledger, column, []) == ledger[:0]


@given(several, columns)
def test_groups_are_a_partition(ledger: fr.Ledger, column: str) -> None:
    groups = ledger.group(column)
    assert sorted(r.key for own in groups.values() for r in own) == sorted(r.key for r in ledger)
    assert all(own and own.roster == ledger.roster for own in groups.values())
    for value, own in groups.items():
        assert list(own) == [r for r in ledger if r in own.reports]
        assert column == "town" or list(own.group(column)) == [value]  # a group without a town has no such column
        if column not in ("via", "as_of"):
            assert _where(ledger, column, [value]) == own


@given(several, st.lists(columns, max_size=3), st.booleans())
def test_sorting_keeps_all_and_is_done_once(ledger: fr.Ledger, by: list[str], reverse: bool) -> None:
    ordered = ledger.sort(*by, reverse=reverse)
    assert sorted(map(id, ordered)) == sorted(map(id, ledger))
    assert ordered.sort(*by, reverse=reverse) == ordered
    if by == ["published"] and not reverse:
        assert [r.day for r in ordered] == sorted(r.day for r in ledger)


@given(ledgers(min_size=1, unit="troops"), st.lists(columns.filter(lambda c: c != "town"), max_size=2), st.booleans())
def test_no_order_changes_an_answer(ledger: fr.Ledger, by: list[str], reverse: bool) -> None:
    assert fr.reconcile(ledger.sort(*by, reverse=reverse)) == fr.reconcile(ledger)


@given(several)
def test_each_group_is_answered_as_by_itself(ledger: fr.Ledger) -> None:
    last = max((r.day for r in ledger), default=None)
    alone = {subject: fr.reconcile(own, as_of=last, known_by=last) for subject, own in sorted(ledger.group().items())}
    assert fr.reconcile_each(ledger) == alone
    assert tuple(alone) == ledger.subjects
