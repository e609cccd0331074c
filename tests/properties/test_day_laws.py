"""Laws of figures of different days, whatever the course of the count.

Order, copies and the future change nothing. Nothing is lost: who was overtaken is in the account with the report of
another origin, of a later day, that did it. The newest day is never overtaken. A lower figure of a new source, of a day
within the story but older than the window, changes neither range nor verdict of a count that only grows. Figures of
such a count are compatible exactly where those of each two days are. A closed event has no days.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import combinations
from random import Random

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

import figrecon as fr
from figrecon.testing import DAYS, FIRST_DAY, days, ledgers

some = ledgers(min_size=1)
courses = st.sampled_from([None, *fr.Course])
LAST_DAY = FIRST_DAY + timedelta(days=DAYS)


def ends(result: fr.Reconciliation) -> object:
    return result.range, result.verdict, result.positions


@given(some, courses, days(), st.randoms(use_true_random=False))
def test_order_and_copies_change_nothing(
    ledger: fr.Ledger, course: fr.Course | None, as_of: date, random: Random
) -> None:
    mixed = [*ledger, *ledger[::2]]
    random.shuffle(mixed)
    plain = fr.reconcile(ledger, as_of=as_of, course=course)
    assert ends(fr.reconcile(mixed, as_of=as_of, course=course)) == ends(plain)
    assert Counter(entry.report.key for entry in plain.account) == Counter(report.key for report in ledger)


@given(some, courses, days())
def test_what_is_published_later_changes_nothing(ledger: fr.Ledger, course: fr.Course | None, as_of: date) -> None:
    known = [report for report in ledger if report.day <= as_of]
    assume(known)
    assert ends(fr.reconcile(ledger, as_of=as_of, course=course)) == ends(
        fr.reconcile(known, as_of=as_of, course=course)
    )


@given(some, courses)
def test_who_is_overtaken_gave_way_to_a_later_day_of_another_origin(
    ledger: fr.Ledger, course: fr.Course | None
) -> None:
    result = fr.reconcile(ledger, course=course)
    origin = result.origins_of_set_aside()
    gone = [a for a in result.set_aside if a.reason in (fr.Reason.OVERTAKEN, fr.Reason.STALE)]
    for aside in gone:
        assert aside.by is not None
        assert aside.by.speaks_on > aside.report.speaks_on
        assert aside.by.source != aside.report.source
        assert origin[aside.report.key] not in result.origins
    if course is fr.Course.FIXED:
        assert gone == []
    if gone:
        assert max(p.on for p in result.positions) >= max(a.report.speaks_on for a in gone)


totals = st.lists(
    st.tuples(st.sampled_from("ABCD"), st.integers(1, 2000), st.integers(0, 60)), min_size=1, max_size=12, unique=True
)


@given(totals, st.floats(0, 1), st.floats(0, 1))
def test_an_old_lower_figure_of_a_new_source_changes_nothing_of_a_count_that_grows(
    rows: list[tuple[str, int, int]], share: float, age: float
) -> None:
    said = [
        fr.Report("dead", n, source=source, published=FIRST_DAY + timedelta(days=day), key=f"{source}{n}/{day}")
        for source, n, day in [("A", 1, 0), *rows]
    ]
    as_of = FIRST_DAY + timedelta(days=60)
    result = fr.reconcile(said, as_of=as_of)
    newest = max(p.on for p in result.positions)
    length = (newest - FIRST_DAY).days
    before_the_window = length - max(2, length // 10)
    assume(before_the_window > 0)
    day = FIRST_DAY + timedelta(days=int(age * (before_the_window - 1)))
    low = int(share * min(p.figure.best or 0 for p in result.positions))
    again = fr.reconcile([*said, fr.Report("dead", low, source="Late", published=day)], as_of=as_of)
    assert ends(again) == ends(result)
    assert [a.reason for a in again.set_aside if a.report.source == "Late"] == [fr.Reason.OVERTAKEN]


@given(some)
def test_a_closed_event_has_no_days(ledger: fr.Ledger) -> None:
    dated = [attrs.evolve(r, as_of=None, published=FIRST_DAY) for r in ledger if r.kind is fr.Kind.TOTAL]
    sources = {r.source: r for r in dated}  # one total each, so that nothing supersedes
    assume(sources)
    spread = [attrs.evolve(r, published=FIRST_DAY + timedelta(days=9 * n)) for n, r in enumerate(sources.values())]
    together, apart = fr.reconcile(list(sources.values()), course="fixed"), fr.reconcile(spread, course="fixed")
    assert (apart.range.low, apart.range.high, apart.verdict) == (
        together.range.low,
        together.range.high,
        together.verdict,
    )


rises = st.lists(st.tuples(st.integers(1, 5), st.floats(0.9, 1.3)), min_size=2, max_size=8)
"""From one figure of a count to the next: the days between them, and how many times the other it is."""


def growing(first: int, rises: Sequence[tuple[int, float]]) -> list[tuple[int, int]]:
    """Figures of a count with the days that they speak of, after an older one beside which all of them are recent."""
    told = [(400, first)]
    for days_between, times in rises:
        day, figure = told[-1]
        told.append((day + days_between, round(figure * times)))
    return told


@given(st.integers(1_000, 10**6), rises)
def test_figures_of_a_count_that_grows_are_compatible_where_those_of_each_two_days_are(
    first: int, rises: list[tuple[int, float]]
) -> None:
    told = [(day, 10 * figure + 1) for day, figure in growing(first, rises)]  # each is exact to one
    beginning = fr.Report("dead", 0, source="first", published=FIRST_DAY)
    said = [fr.Report("dead", n, source=f"S{i}", published=FIRST_DAY + timedelta(d)) for i, (d, n) in enumerate(told)]
    result = fr.reconcile([beginning, *said], course="cumulative")
    assert len(result.positions) == len(said)  # the window is a tenth of the story
    grew = all(
        low <= high + 1 and high - low - 1 <= (b - a) * (low + 0.5) / 10
        for (a, low), (b, high) in combinations(told, 2)
    )
    one_number = len({n for _, n in told}) == 1
    assert (result.verdict in (fr.Verdict.COMPATIBLE, fr.Verdict.AGREED)) is (grew or one_number)


steps = st.lists(st.tuples(st.integers(1, 40), st.sampled_from([0.0, 0.1, 0.5, 0.9, 1.0])), min_size=1, max_size=7)
"""From one figure to the next: the days between, and how far it goes from the highest so far to all that is allowed."""


def reach(told: Sequence[tuple[int, int]], day: int, pace: int | None) -> int:
    """The highest that a count can be on a day beside every figure before it, each of which is exact to one."""
    return int(min(n + 0.5 + (day - on) * (0.1 * (n + 0.5) if pace is None else pace) for on, n in told) + 0.5)


@given(st.integers(11, 999), steps, st.integers(1, 40), st.sampled_from([None, 7, 30]), st.integers(-3, 3))
def test_a_figure_of_a_count_that_grows_is_held_against_every_one_before_it(
    first: int, steps: list[tuple[int, float]], last: int, pace: int | None, beyond: int
) -> None:
    told = [(4000, 10 * first + 1)]
    for days_between, share in steps:
        day, most = told[-1][0] + days_between, max(n for _, n in told)
        told.append((day, int(most + share * (reach(told, day, pace) - most) - 1) // 10 * 10 + 1))
    day = told[-1][0] + last
    allowed, most = reach(told, day, pace), max(n for _, n in told)
    now = max(allowed + beyond, most)
    assume(now % 10)  # a round number is not exact to one
    beginning = [(0, 1)] if pace is None else [(0, 1), (1, 1 + pace)]
    said = [fr.Report("dead", n, source="first", published=FIRST_DAY + timedelta(day)) for day, n in beginning]
    for source, (on, n) in enumerate([*told, (day, now)]):
        said.append(fr.Report("dead", n, source=f"S{source}", published=FIRST_DAY + timedelta(on)))
    result = fr.reconcile(said, course="cumulative")
    assert len(result.positions) == len(told) + 1
    assert (result.verdict is not fr.Verdict.DISPUTED) is (now <= allowed)
