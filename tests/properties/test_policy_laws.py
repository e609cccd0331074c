"""Laws of policies, and of the user's marks that they act on.

A policy never uses a report it set aside: judged again from what it left, it says the same, and whoever it left out may
as well not have spoken. It accounts for every report, in any order. An interested party can add or take away itself,
never a witness. Marks of one subject leave the others alone.
"""

from collections import Counter
from datetime import timedelta
from random import Random
from typing import Any

import attrs
from hypothesis import given
from hypothesis import strategies as st

import figrecon as fr
from figrecon.policies import ALL, judged
from figrecon.testing import DAYS, FIRST_DAY, ORIGINS, days, ledgers, reports

LAST_DAY = FIRST_DAY + timedelta(days=DAYS)
BY_MARK = (fr.Reason.INTERESTED_PARTY, fr.Reason.OUTRANKED, fr.Reason.FLOOR, fr.Reason.STALE)

LOOSE = fr.policies.Reported(name="Loose", parties="kept")
STRICT = fr.policies.Reported(name="Strict", parties="left out", stale_after=7)
policies = st.sampled_from([*ALL, fr.Priority(["Police", "Ministry"]), fr.Priority(["Nobody"]), LOOSE, STRICT])

marks = st.fixed_dictionaries(
    {},
    optional={
        "interested": st.sampled_from([True, "troops", "tanks"]),
        "tally": st.booleans(),
        "rank": st.integers(1, 3),
    },
)
rosters = st.dictionaries(st.sampled_from(ORIGINS), marks)
some = ledgers(min_size=1)


def ends(result: fr.Reconciliation) -> dict[str, object]:
    """What is printed of the count and of each kind beside it."""
    told = {"count": (result.range, result.verdict, result.origins)}
    return told | {str(kind): (other.range, other.verdict) for kind, other in result.beside.items() if other.positions}


@given(some, rosters, policies, days())
def test_a_policy_judged_again_from_what_it_left_says_the_same(
    ledger: fr.Ledger, roster: dict[str, Any], policy: fr.Policy, as_of: Any
) -> None:
    result = fr.reconcile(ledger, roster=roster, policy=policy, as_of=as_of)
    for answer in (result, *result.beside.values()):
        again = judged(policy, answer.positions, answer.verdict)
        assert again == fr.Ruling(answer.range)
        used = {report.key for p in answer.positions for report in p.reports}
        assert used.isdisjoint(aside.report.key for aside in answer.set_aside)


@given(ledgers(min_size=1, max_size=8), rosters, policies)
def test_whoever_the_marks_left_out_may_as_well_not_have_spoken(
    ledger: fr.Ledger, roster: dict[str, Any], policy: fr.Policy
) -> None:
    plain = [attrs.evolve(r, denies=(), replaces=(), derived_from=()) for r in ledger]
    counts = [r for r in plain if r.kind.counts]
    result = fr.reconcile(counts or plain, roster=roster, policy=policy, as_of=LAST_DAY)
    gone = {a.report.source for a in result.set_aside if a.reason in BY_MARK}
    kept = [r for r in counts if r.source not in gone]
    if gone:
        without = fr.reconcile(kept, roster=roster, policy=policy, as_of=LAST_DAY)
        assert (without.range, without.verdict, without.origins) == (result.range, result.verdict, result.origins)


@given(some, rosters, policies, st.randoms(use_true_random=False))
def test_every_policy_accounts_for_every_report_in_any_order(
    ledger: fr.Ledger, roster: dict[str, Any], policy: fr.Policy, random: Random
) -> None:
    shuffled = list(ledger)
    random.shuffle(shuffled)
    result = fr.reconcile(ledger, roster=roster, policy=policy)
    assert fr.reconcile(shuffled, roster=roster, policy=policy) == result
    assert Counter(entry.report.key for entry in result.account) == Counter(report.key for report in ledger)
    assert result.policy is policy
    assert policy.label in result.explain()


def witnesses(result: fr.Reconciliation) -> set[str]:
    """The independent origins: those that count the whole, and not only a part of it or what came on top."""
    return {p.origin for p in result.positions if p.how not in (fr.How.PARTS, fr.How.INCREMENTS)}


def left_behind(result: fr.Reconciliation) -> set[str]:
    """Those whose figures are of days that others have moved on from."""
    gone = (fr.Reason.OVERTAKEN, fr.Reason.STALE)
    return {result.origin_of(a.report) for a in result.set_aside if a.reason in gone}


@given(ledgers(), reports(), st.sets(st.sampled_from(ORIGINS), max_size=2))
def test_a_report_of_a_party_moves_the_count_of_origins_by_one_at_most(
    ledger: fr.Ledger, more: fr.Report, others: set[str]
) -> None:
    party = attrs.evolve(more, source="Rebels", key="party")
    roster = {name: {"interested": True} for name in {"Rebels", *others}}
    with_party = fr.reconcile([*ledger, party], roster=roster, as_of=LAST_DAY)
    without = fr.reconcile(ledger, roster=roster, as_of=LAST_DAY) if ledger else None
    before, old = (witnesses(without), left_behind(without)) if without else (set(), set())
    assert witnesses(with_party) - before - old <= {"Rebels"}
    assert before - left_behind(with_party) <= witnesses(with_party)
    if not others and before:
        assert left_behind(with_party) - {"Rebels"} == old  # by a party nobody is left behind
    again = fr.reconcile([*ledger, party, attrs.evolve(more, source="Rebels", key="again")], roster=roster)
    assert abs(len(witnesses(again)) - len(witnesses(with_party))) <= 1


@given(some, rosters)
def test_marks_for_another_subject_change_nothing(ledger: fr.Ledger, roster: dict[str, Any]) -> None:
    elsewhere = {name: {"interested": "tanks"} for name in roster}
    assert ends(fr.reconcile(ledger, roster=elsewhere)) == ends(fr.reconcile(ledger))


@given(some)
def test_marking_everybody_is_marking_nobody(ledger: fr.Ledger) -> None:
    everybody = {name: {"interested": True} for name in ORIGINS}
    assert ends(fr.reconcile(ledger, roster=everybody)) == ends(fr.reconcile(ledger))


@given(some, st.permutations(ALL))
def test_comparing_policies_is_reconciling_under_each(ledger: fr.Ledger, chosen: list[fr.Policy]) -> None:
    rows = fr.compare_policies(ledger, chosen)
    assert rows == tuple(fr.reconcile(ledger, policy=policy) for policy in chosen)
