"""Laws of parts, shares and differences.

Where nobody gives a figure for the whole, its range is the interval sum of its parts'; where somebody does, the parts
change no number. The order of the parts and their nesting do not matter. Nothing is lost, nothing is counted twice. A
share and a difference hold every number that their terms allow.
"""

from collections import Counter
from datetime import timedelta
from fractions import Fraction

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import figrecon as fr
from figrecon.testing import DAYS, FIRST_DAY, figures, ledgers

LAST_DAY = FIRST_DAY + timedelta(days=DAYS)
NAMES = ("north", "south", "east")
WHOLE = fr.Subject("all", parts=NAMES)
few = ledgers(max_size=4)
parts = st.tuples(few, few, few)


def of(subject: str, ledger: fr.Ledger) -> list[fr.Report]:
    """The same reports of another subject, each link within it."""

    def keys(told: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(f"{subject}-{key}" for key in told)

    return [
        attrs.evolve(
            report,
            subject=subject,
            key=f"{subject}-{report.key}",
            denies=keys(report.denies),
            replaces=keys(report.replaces),
            derived_from=keys(report.derived_from),
        )
        for report in ledger
    ]


def all_of(told: tuple[fr.Ledger, ...]) -> list[fr.Report]:
    return [report for name, ledger in zip(NAMES, told, strict=True) for report in of(name, ledger)]


def summed(ranges: list[fr.Range]) -> tuple[float | None, float | None]:
    """Low and high of the interval sum: an open part counts with its numeral; an end is open if every part's is."""
    known = [[n for n in (r.low, r.best, r.high) if n is not None] for r in ranges]
    low = None if all(r.low is None for r in ranges) else sum(row[0] for row in known if row)
    high = None if any(not row for row in known) or all(r.high is None for r in ranges) else sum(r[-1] for r in known)
    return low, high


@given(parts)
def test_a_whole_that_nobody_reports_is_the_interval_sum_of_its_parts(told: tuple[fr.Ledger, ...]) -> None:
    reports = all_of(told)
    assume(reports)
    result = fr.reconcile(reports, subject=WHOLE, as_of=LAST_DAY)
    alone = fr.reconcile_each(reports, as_of=LAST_DAY)
    ranges = [alone[name].range if name in alone else fr.Range.nothing() for name in NAMES]
    assert {name: part.range for name, part in result.parts.items()} == dict(zip(NAMES, ranges, strict=True))
    assert (result.range.low, result.range.high) == summed(ranges)
    bests = [r.best for r in ranges]
    assert result.range.best == (None if None in bests else sum(best for best in bests if best is not None))
    assert result.parts_range == result.range


@given(parts, few)
def test_where_the_whole_is_reported_its_parts_change_no_number(told: tuple[fr.Ledger, ...], whole: fr.Ledger) -> None:
    own = of("all", whole)
    assume(own)
    alone = fr.reconcile(own, as_of=LAST_DAY)
    assume(alone.positions)
    result = fr.reconcile([*own, *all_of(told)], subject=WHOLE, as_of=LAST_DAY)
    assert (result.range, result.verdict, result.positions) == (alone.range, alone.verdict, alone.positions)
    without = fr.reconcile(all_of(told), subject=WHOLE, as_of=LAST_DAY) if all_of(told) else None
    assert result.parts_range == (without.range if without else fr.Range.nothing())


@given(parts, st.permutations(NAMES))
def test_the_order_of_the_parts_and_their_nesting_do_not_matter(told: tuple[fr.Ledger, ...], order: list[str]) -> None:
    reports = all_of(told)
    assume(reports)
    straight = fr.reconcile(reports, subject=WHOLE)
    turned = fr.reconcile(reports, subject=fr.Subject("all", parts=order))
    assert (turned.range, turned.verdict) == (straight.range, straight.verdict)
    closed = all(None not in (p.range.low, p.range.high) for p in straight.parts.values())
    if closed:  # of open parts a nested sum keeps only that it is open
        pair = fr.Subject("pair", parts=order[:2])
        nested = fr.reconcile(reports, subject=fr.Subject("all", parts=(pair, order[2])))
        assert (nested.range, nested.verdict) == (straight.range, straight.verdict)


@given(parts, few)
def test_every_report_of_the_whole_and_its_parts_is_accounted_for_once(
    told: tuple[fr.Ledger, ...], whole: fr.Ledger
) -> None:
    reports = [*all_of(told), *of("all", whole)]
    assume(reports)
    result = fr.reconcile(reports, subject=WHOLE)
    assert Counter(e.report.key for e in result.account) == Counter(r.key for r in reports)


@given(parts)
def test_a_sum_that_names_its_parts_is_no_second_witness(told: tuple[fr.Ledger, ...]) -> None:
    reports = all_of(told)
    assume(reports)
    keys = [report.key for report in reports]
    added = fr.Report("all", 12_345, source="Agency", published=LAST_DAY, derived_from=keys, key="sum")
    plain = fr.reconcile(reports, subject=WHOLE, as_of=LAST_DAY)
    result = fr.reconcile([*reports, added], subject=WHOLE, as_of=LAST_DAY)
    assert (result.range, result.verdict, result.positions) == (plain.range, plain.verdict, ())
    assert [(a.report.key, a.reason) for a in result.set_aside] == [("sum", fr.Reason.DERIVED)]


@given(figures(), st.integers(1, 100))
def test_a_share_ends_where_the_rounding_of_the_percentage_ends(figure: fr.Figure, percent: int) -> None:
    part = fr.share(figure, f"{percent} percent")
    exact = [
        None if end is None else Fraction(end) * rate / 100
        for end, rate in (
            (figure.low, percent - Fraction(1, 2)),
            (figure.best, Fraction(percent)),
            (figure.high, percent + Fraction(1, 2)),
        )
    ]
    assert [part.low, part.best, part.high] == [None if n is None else pytest.approx(float(n)) for n in exact]


@given(figures(), figures())
def test_a_difference_is_undone_by_its_mirror(a: fr.Figure, b: fr.Figure) -> None:
    there, back = fr.difference(a, b), fr.difference(b, a)

    def minus(n: float | None) -> float | None:
        return None if n is None else -n

    assert (there.low, there.best, there.high) == (minus(back.high), minus(back.best), minus(back.low))
    if a.low is not None and b.high is not None:
        assert there.low == a.low - b.high


@given(few, few)
def test_answers_go_into_a_difference_as_their_ranges_do(a: fr.Ledger, b: fr.Ledger) -> None:
    assume(a and b)
    one, other = fr.reconcile(a, as_of=LAST_DAY), fr.reconcile(b, as_of=LAST_DAY)
    if one.range.is_nothing or other.range.is_nothing:
        with pytest.raises(fr.FigureError, match="has none"):
            fr.difference(one, other)
        return
    told = fr.difference(one, other)
    closed = None not in (one.range.low, other.range.high)
    assert told.low == (one.range.low - other.range.high if closed else None)  # type: ignore[operator]
