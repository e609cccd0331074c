"""Laws of reconcile.

Order does not matter. Every report is accounted for exactly once. A copy and a relay change nothing. Low, best and high
are in order, and under REPORTED best is the best of a position and the range lies in their hull. A unit scales the
numbers and changes no verdict. What is published later changes nothing. A timeline is reconcile on each of its dates.
"""

from collections import Counter
from datetime import date, timedelta
from random import Random

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import figrecon as fr
from figrecon.testing import DAYS, FIRST_DAY, days, ledgers

LAST_DAY = FIRST_DAY + timedelta(days=DAYS)
LATER_STILL = LAST_DAY + timedelta(days=30)
some = ledgers(min_size=1)


def numbers(result: fr.Reconciliation) -> object:
    """Everything in an answer that is a number or a count."""
    beside = {kind: numbers(other) for kind, other in result.beside.items()}
    positions = {p.origin: p.figure.range for p in result.positions}
    return result.range, result.verdict, result.unit, positions, beside


@given(some, st.randoms(use_true_random=False), days())
def test_the_order_of_the_reports_does_not_matter(ledger: fr.Ledger, random: Random, as_of: date) -> None:
    shuffled = [*ledger, *ledger[::2], *ledger[::3]]
    told = fr.reconcile(shuffled, as_of=as_of)
    random.shuffle(shuffled)
    assert fr.reconcile(shuffled, as_of=as_of) == told


@given(some, days(), days())
def test_every_report_is_accounted_for_exactly_once(ledger: fr.Ledger, as_of: date, known_by: date) -> None:
    twice = [*ledger, *ledger[::2]]
    account = fr.reconcile(twice, as_of=as_of, known_by=known_by).account
    assert Counter(entry.report.key for entry in account) == Counter(report.key for report in twice)


@given(some, days())
def test_a_report_given_twice_changes_no_number(ledger: fr.Ledger, as_of: date) -> None:
    assert numbers(fr.reconcile([*ledger, *ledger], as_of=as_of)) == numbers(fr.reconcile(ledger, as_of=as_of))


@given(some, st.data(), st.integers(0, 60), st.booleans())
def test_a_relay_changes_no_number(ledger: fr.Ledger, data: st.DataObject, after: int, dated: bool) -> None:
    told = data.draw(st.sampled_from(list(ledger)))
    relay = attrs.evolve(
        told,
        via=("Evening Post",),
        published=told.day + timedelta(days=after),
        as_of=told.as_of if dated else None,
        key=None,
    )
    assume(after > 0 or not hasattr(told.published, "hour"))
    with_relay = fr.reconcile([*ledger, relay], as_of=LATER_STILL)
    assert numbers(with_relay) == numbers(fr.reconcile(ledger, as_of=LATER_STILL))


@given(some, days())
def test_low_best_and_high_are_in_order_within_the_hull(ledger: fr.Ledger, as_of: date) -> None:
    result = fr.reconcile(ledger, as_of=as_of)
    for answer in (result, *result.beside.values()):
        named = [n for n in (answer.range.low, answer.range.best, answer.range.high) if n is not None]
        assert named == sorted(named)
        ends = [n for p in answer.positions for n in p.figure.numerals or ()]
        assert all(min(ends) <= n <= max(ends) for n in named)
        assert answer.range.best is None or answer.range.best in [p.figure.best for p in answer.positions]


@given(ledgers(min_size=1, unit="km"), days(), st.sampled_from(["m", "mile", "cm"]))
def test_a_unit_scales_the_numbers_and_changes_no_verdict(ledger: fr.Ledger, as_of: date, unit: str) -> None:
    plain, scaled = fr.reconcile(ledger, as_of=as_of), fr.reconcile(ledger, as_of=as_of, unit=unit)
    assert scaled.verdict is plain.verdict
    assert scaled.origins == plain.origins
    factor = fr.units.factor("km", unit)
    for end in ("low", "best", "high"):
        n = getattr(plain.range, end)
        assert getattr(scaled.range, end) == (None if n is None else pytest.approx(n * factor, rel=1e-12))


@given(some)
def test_before_the_first_report_there_is_nothing(ledger: fr.Ledger) -> None:
    result = fr.reconcile(ledger, as_of=FIRST_DAY - timedelta(days=1))
    assert result.verdict is fr.Verdict.NOTHING
    assert result.range == fr.Range.nothing()
    assert len(result.account) == result.number_of_reports == len(ledger)


@given(some, days())
def test_what_is_published_after_known_by_changes_nothing(ledger: fr.Ledger, known_by: date) -> None:
    known = [report for report in ledger if report.day <= known_by]
    assume(known)
    result = fr.reconcile(ledger, as_of=LATER_STILL, known_by=known_by)
    assert numbers(result) == numbers(fr.reconcile(known, as_of=LATER_STILL, known_by=known_by))


@given(some, st.lists(days(), max_size=8))
def test_a_timeline_is_reconcile_on_each_date(ledger: fr.Ledger, dates: list[date]) -> None:
    assert fr.timeline(ledger, dates) == tuple(fr.reconcile(ledger, as_of=d) for d in dates)


@given(some)
def test_no_position_rests_on_a_report_that_was_set_aside(ledger: fr.Ledger) -> None:
    result = fr.reconcile(ledger)
    used = {report.key for p in result.positions for report in p.reports}
    assert used.isdisjoint(aside.report.key for aside in result.set_aside)
    assert len(set(result.origins)) == len(result.origins)
