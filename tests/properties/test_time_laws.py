"""Laws of time.

A timeline is reconcile on each of its dates, also with known_by, by steps and with parts; its steps are the ends of
weeks, months and years. What could have been printed on a day depends on nothing published later. Two answers differ,
dates aside, exactly where diff tells of a change, and it names only reports that are at hand.
"""

from datetime import date, timedelta
from typing import Any

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

import figrecon as fr
from figrecon.testing import DAYS, FIRST_DAY, days, ledgers
from tests.properties.test_policy_laws import policies, rosters

LAST_DAY = FIRST_DAY + timedelta(days=DAYS)
some = ledgers(min_size=1)
steps = st.sampled_from(["day", "week", "month", "year"])


def ends_step(step: str, day: date) -> bool:
    """Whether the next day begins another step."""
    following = day + timedelta(days=1)
    if step == "week":
        return day.isoweekday() == 7
    return step == "day" or (day.month, day.year)[step == "year"] != (following.month, following.year)[step == "year"]


@given(some, st.lists(days(), max_size=6), st.none() | days(), rosters, policies)
def test_a_timeline_is_reconcile_on_each_date_also_with_known_by(
    ledger: fr.Ledger, dates: list[date], known_by: date | None, roster: dict[str, Any], policy: fr.Policy
) -> None:
    told = fr.timeline(ledger, dates, known_by=known_by, roster=roster, policy=policy)
    assert told == tuple(fr.reconcile(ledger, as_of=d, known_by=known_by, roster=roster, policy=policy) for d in dates)


@given(some, steps, st.none() | days())
def test_steps_are_reconcile_on_the_last_day_of_each(ledger: fr.Ledger, step: str, known_by: date | None) -> None:
    told = fr.timeline(ledger, step, known_by=known_by)
    first, last = min(r.day for r in ledger), max(r.day for r in ledger)
    span = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    assert [answer.as_of for answer in told] == [d for d in span if d == last or ends_step(step, d)]
    assert told == tuple(fr.reconcile(ledger, as_of=answer.as_of, known_by=known_by) for answer in told)


@given(ledgers(min_size=1, max_size=5), ledgers(max_size=5), st.none() | days())
def test_a_timeline_of_a_whole_is_reconcile_of_the_whole(
    north: fr.Ledger, south: fr.Ledger, known_by: date | None
) -> None:
    moved = [
        attrs.evolve(r, subject="south", key=f"s{n}", denies=(), replaces=(), derived_from=())
        for n, r in enumerate(south)
    ]
    whole = fr.Subject("all", parts=("troops", "south"))
    told = fr.timeline([*north, *moved], subject=whole, known_by=known_by)
    assert [answer.as_of for answer in told] == sorted({r.day for r in (*north, *moved)})
    assert told == tuple(
        fr.reconcile([*north, *moved], subject=whole, as_of=answer.as_of, known_by=known_by) for answer in told
    )


@given(some, days(), days())
def test_what_could_have_been_printed_on_a_day_does_not_depend_on_later_reports(
    ledger: fr.Ledger, as_of: date, known_by: date
) -> None:
    known = [r for r in ledger if r.day <= known_by]
    assume(known)
    now = fr.reconcile(ledger, as_of=as_of, known_by=known_by)
    then = fr.reconcile(known, as_of=as_of, known_by=known_by)
    assert (now.range, now.verdict, now.positions, now.denials) == (
        then.range,
        then.verdict,
        then.positions,
        then.denials,
    )
    assert {k: b.range for k, b in now.beside.items()} == {k: b.range for k, b in then.beside.items()}
    assert now.sentence() == then.sentence()


def undated(answer: fr.Reconciliation) -> fr.Reconciliation:
    """The answer without its two dates, also within."""
    return attrs.evolve(
        answer,
        as_of=FIRST_DAY,
        known_by=FIRST_DAY,
        beside={kind: undated(other) for kind, other in answer.beside.items()},
        parts={name: undated(part) for name, part in answer.parts.items()},
    )


def told_of(a: fr.Reconciliation, b: fr.Reconciliation) -> None:
    changes = fr.diff(a, b)
    assert (changes == ()) is (undated(a) == undated(b))
    known = {e.report.key for e in (*a.account, *b.account)}
    assert {report.key for change in changes for report in change.because} <= known
    assert all(change.text and str(change).startswith(change.of) for change in changes)


@given(some, days(), days(), st.none() | days())
def test_diff_is_empty_exactly_when_nothing_changed(
    ledger: fr.Ledger, one: date, other: date, known_by: date | None
) -> None:
    a, b = fr.timeline(ledger, [one, other], known_by=known_by)
    told_of(a, b)
    assert fr.diff(a, a) == ()


@given(some, rosters, policies, policies)
def test_diff_tells_of_another_policy_and_other_marks(
    ledger: fr.Ledger, roster: dict[str, Any], one: fr.Policy, other: fr.Policy
) -> None:
    told_of(fr.reconcile(ledger, policy=one), fr.reconcile(ledger, policy=other, roster=roster))


@given(some, ledgers(min_size=1))
def test_diff_tells_of_any_difference_between_two_tables(one: fr.Ledger, other: fr.Ledger) -> None:
    told_of(fr.reconcile(one, as_of=LAST_DAY), fr.reconcile(other, as_of=LAST_DAY))


@given(some, st.integers(0, 11), st.sampled_from([{"note": "checked"}, {"reference": "p. 3"}, {"via": "Herald"}]))
def test_diff_tells_of_a_report_whose_content_changed(ledger: fr.Ledger, n: int, edit: dict[str, Any]) -> None:
    reports = list(ledger)
    reports[n % len(reports)] = attrs.evolve(reports[n % len(reports)], **edit)
    told_of(fr.reconcile(ledger, as_of=LAST_DAY), fr.reconcile(reports, as_of=LAST_DAY))


@given(ledgers(min_size=1, max_size=5), ledgers(max_size=5), days(), days())
def test_diff_of_a_whole(north: fr.Ledger, south: fr.Ledger, one: date, other: date) -> None:
    moved = [
        attrs.evolve(r, subject="south", key=f"s{n}", denies=(), replaces=(), derived_from=())
        for n, r in enumerate(south)
    ]
    a, b = fr.timeline([*north, *moved], [one, other], subject=fr.Subject("all", parts=("troops", "south")))
    told_of(a, b)
