"""Laws of one origin's totals and increments, whatever the course of the count.

Any mix of bounds, ranges and hedges is answered by every policy, with every report in the account. The order of the
reports, copies and relays change nothing. What is said as of a date depends on nothing published later. What only says
an earlier figure less exactly changes no range. A level corrects nothing, and nothing corrects what can be true too.
"""

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from random import Random
from typing import Any

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

import figrecon as fr
from figrecon.policies import ALL
from figrecon.testing import DAYS, FIRST_DAY, days, figures, ledgers, periods

LAST_DAY = FIRST_DAY + timedelta(days=DAYS)
SUBJECTS = st.sampled_from(["dead", "missing", "crowd size", "troops"])
TIMES = st.none() | periods()


def of_status(figure: fr.Figure, suspected: bool) -> fr.Figure:
    return attrs.evolve(figure, status="suspected") if suspected else figure


STATED = st.builds(of_status, figures(), st.sampled_from([False, False, False, True]))


def told(subject: str, rows: list[Any]) -> list[fr.Report]:
    return [
        fr.Report(subject, figure, source=source, kind=kind, published=day, as_of=as_of, key=f"k{n}")
        for n, (figure, source, kind, day, as_of) in enumerate(rows)
    ]


@st.composite
def stories(draw: st.DrawFn, *, most: int = 10, origins: int = 2) -> list[fr.Report]:
    """Totals and increments of one origin or two, with windows, statuses, bounds and hedges, on a few days."""
    row = st.tuples(STATED, st.sampled_from("AB"[:origins]), st.sampled_from(["total", "increment"]), days(), TIMES)
    return told(draw(SUBJECTS), draw(st.lists(row, min_size=1, max_size=most)))


def numbers(result: fr.Reconciliation) -> object:
    return result.range, result.verdict, {p.origin: (p.figure.range, p.as_of, p.how) for p in result.positions}


@given(stories(), st.sampled_from([*ALL, fr.Estimate(0.9), fr.Priority("B")]), st.randoms(use_true_random=False))
def test_every_policy_answers_any_mix_of_bounds_and_accounts_for_every_report(
    reports: list[fr.Report], policy: fr.Policy, random: Random
) -> None:
    result = fr.reconcile(reports, policy=policy)
    assert result.verdict is not fr.Verdict.NOTHING
    assert not result.range.is_nothing or len(result.positions) > 1  # bounds of rivals may point away from each other
    assert all(p.figure.numerals for p in result.positions)
    assert Counter(entry.report.key for entry in result.account) == Counter(r.key for r in reports)
    assert all(a.by is None or a.by.key != a.report.key for a in result.set_aside)
    assert result.sentence()
    assert result.explain()
    random.shuffle(reports)
    assert fr.reconcile(reports, policy=policy) == result
    assert numbers(fr.reconcile([*reports, *reports[::2]], policy=policy)) == numbers(result)


@given(stories(), st.data(), st.integers(1, 60))
def test_a_relay_changes_nothing_whatever_the_course(reports: list[fr.Report], data: st.DataObject, after: int) -> None:
    original = data.draw(st.sampled_from(reports))
    relay = attrs.evolve(
        original, via=("Evening Post",), published=original.day + timedelta(days=after), as_of=original.as_of, key=None
    )
    later = LAST_DAY + timedelta(days=60)
    assert numbers(fr.reconcile([*reports, relay], as_of=later)) == numbers(fr.reconcile(reports, as_of=later))


@given(SUBJECTS, ledgers(min_size=1), days(), days())
def test_what_is_said_as_of_a_date_depends_on_nothing_published_later(
    subject: str, ledger: fr.Ledger, as_of: date, known_by: date
) -> None:
    reports = [attrs.evolve(r, subject=subject) for r in ledger]
    known = [r for r in reports if r.day <= known_by]
    assume(known)
    now, then = (fr.reconcile(given, as_of=as_of, known_by=known_by) for given in (reports, known))
    assert (now.range, now.verdict, now.positions, now.flags) == (then.range, then.verdict, then.positions, then.flags)
    assert now.sentence() == then.sentence()
    assert [fr.reconcile(reports, as_of=day) for day in (as_of, known_by)] == list(
        fr.timeline(reports, [as_of, known_by])
    )


COUNTS = st.lists(st.integers(100, 10**7), min_size=1, max_size=6)


@given(COUNTS, st.sampled_from(["about", "more", "most", "bare"]), SUBJECTS, st.integers(0, 5), st.booleans())
def test_a_repeat_that_says_no_more_changes_no_range(
    counts: list[int], worded: str, subject: str, at: int, relayed: bool
) -> None:
    """A rounding of any total, told the day after it, is as if it had not been told."""
    counts = [count + (count % 10 == 0) for count in counts]
    rows = [(count, "A", "total", FIRST_DAY + timedelta(days=2 * n), None) for n, count in enumerate(counts)]
    reports = told(subject, rows)
    at %= len(counts)
    step = 10 ** (len(str(counts[at])) - 2)
    below, nearest = counts[at] // step * step, (counts[at] + step // 2) // step * step
    again = {
        "about": fr.Figure.about(nearest),
        "more": fr.Figure.more_than(below),
        "most": fr.Figure.at_most(below + step),
        "bare": fr.Figure.exactly(below),
    }[worded]
    if worded == "about":
        assume(abs(nearest - counts[at]) <= 0.05 * nearest)
    if worded == "bare":
        assume(step >= 100 and counts[at] - below <= min(step / 2, 0.05 * below))
    repeat = attrs.evolve(
        reports[at],
        figure=again,
        published=reports[at].day + timedelta(days=1),
        via=("Wire",) if relayed else (),
        key="repeat",
    )
    for end in (reports[-1].day, LAST_DAY):
        with_it, without = (fr.reconcile(given, as_of=end) for given in ([*reports, repeat], reports))
        assert numbers(with_it) == numbers(without)
        assert (with_it.positions, with_it.flags) == (without.positions, without.flags)


@given(stories(origins=1))
def test_only_what_cannot_be_true_too_is_corrected_and_a_level_corrects_nothing(reports: list[fr.Report]) -> None:
    for answer in fr.timeline(reports):
        for position in answer.positions:
            for earlier in (position.corrects, position.down_from):
                if earlier is not None and earlier.figure is not None:
                    assert not fr.compatible(position.figure, earlier.figure)
                    assert (position.figure.numerals or (0, 0))[1] < (earlier.figure.numerals or (0, 0))[0]
            level = answer.course is fr.Course.LEVEL
            assert position.corrects is None if level else position.down_from is None
        assert ("correct" in answer.sentence()) == any(p.corrects for p in answer.positions)


@given(st.lists(st.tuples(st.integers(0, 500), periods(), days()), min_size=1, max_size=12))
def test_no_day_of_increments_is_counted_twice(rows: list[Any]) -> None:
    """The floor of increments is at least the largest of them, at most their sum, and reached by times apart."""
    reports = told("dead", [(n, "A", "increment", day, period) for n, period, day in rows])
    result = fr.reconcile(reports)
    (position,) = result.positions
    counted = [r.figure.best or 0 for r in position.reports if r.figure is not None]
    assert result.range.low == sum(counted) >= max(n for n, _, _ in rows)
    times = sorted({(min(r.as_of.first or date.min, r.speaks_on), r.speaks_on) for r in position.reports})
    assert all(last < first for (_, last), (first, _) in pairwise(times))
