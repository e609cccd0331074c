"""A best by the weights of the sources: cases, what it leaves alone, and that no range gets narrower."""

import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import figrecon as fr
from figrecon.policies import ALL, REPORTED, WeightedBest, as_policy
from figrecon.testing import ORIGINS, ledgers


def said(**figures: Any) -> list[fr.Report]:
    return [fr.Report("dead", n, source=source, published="2031-05-04") for source, n in figures.items()]


def judged(weights: dict[str, float], of: fr.Policy = REPORTED, **figures: Any) -> fr.Reconciliation:
    return fr.reconcile(said(**figures), policy=WeightedBest(weights, of=of))


@pytest.mark.parametrize(
    ("weights", "figures", "shown"),
    [
        ({"A": 4}, {"A": 50, "B": 90, "C": 95}, "50 (50–95)"),
        ({"A": 2}, {"A": 50, "B": 90, "C": 95}, "50 (50–95)"),  # half of the weight is enough, and the lower counts
        ({"A": 1.9}, {"A": 50, "B": 90, "C": 95}, "90 (50–95)"),
        ({"c": 4}, {"A": 50, "B": 90, "C": 95}, "95 (50–95)"),  # one name in any case
        ({"A": 3, "B": 3, "C": 3}, {"A": 50, "B": 90, "C": 95}, "90 (50–95)"),
        ({"Nobody": 9}, {"A": 50, "B": 90, "C": 95}, "90 (50–95)"),
        ({}, {"A": 50, "B": 90, "C": 95}, "90 (50–95)"),
        ({"B": 1.1}, {"A": 50, "B": 90}, "90 (50–90)"),  # of two rivals there is no best without weights
        ({}, {"A": 50, "B": 90}, "50–90"),
        ({"A": 9}, {"A": "50-60", "B": 90, "C": 95}, "90 (50–95)"),  # a bare range names no number
        ({"A": 9}, {"A": "50-60", "B": "90-95"}, "50–95"),
        ({"A": 9}, {"A": 50}, "50"),
        ({"A": 9}, {"A": 50, "B": 50}, "50"),
        ({"A": 9}, {"A": "about 50", "B": 52, "C": 52}, "52 (50–52)"),  # compatible: the newest is the best
        ({"A": 9}, {"A": "at least 200", "B": 90}, "200 (at least 90)"),
    ],
)
def test_cases(weights: dict[str, float], figures: dict[str, Any], shown: str) -> None:
    assert str(judged(weights, **figures).range) == shown


def test_it_says_how_it_chose() -> None:
    answer = judged({"A": 4, "C": 0.25}, A=50, B=90, C=95)
    assert answer.notes == ("the best is the median of the positions by weight: A 4, B 1 and C 0.25",)
    assert answer.policy.label == "REPORTED WEIGHTED 1"
    assert judged({}, A=50, B=90, C=95).notes == ()
    assert WeightedBest({}, name="Desk").label == "Desk 1"


def test_the_other_policy_leaves_out_whom_it_leaves_out() -> None:
    reports = [*said(A=50, B=90, C=95), fr.Report("dead", 20, source="Old", published="2031-05-03")]
    answer = fr.reconcile(reports, policy=WeightedBest({"Old": 100, "C": 3}, of=fr.policies.LATEST))
    assert str(answer.range) == "95 (50–95)"
    assert [(aside.report.source, aside.reason) for aside in answer.set_aside] == [("Old", fr.Reason.STALE)]


def test_it_reads_words_as_the_other_policy_does() -> None:
    for policy in ALL:
        weighted = WeightedBest({}, of=policy)
        assert weighted.marks == policy.marks
        assert weighted.convention == policy.convention
    assert str(judged({"B": 9}, of=fr.policies.ACLED, A="dozens", B="hundreds").range) == "100 (12–100)"


def test_an_estimate_is_widened_to_a_best_beyond_it() -> None:
    estimate = fr.reconcile(said(A=10, B=100, C=100, D=100, E=100), policy=fr.Estimate(0.5)).range
    assert estimate.low is not None
    assert estimate.low > 10
    answer = judged({"A": 99}, of=fr.Estimate(0.5), A=10, B=100, C=100, D=100, E=100)
    assert answer.range == fr.Range(10, 10, estimate.high)


def test_it_is_a_value() -> None:
    policy = WeightedBest({"A": 2, "B": 1.5}, of=fr.policies.UCDP)
    assert policy == WeightedBest({"B": 1.5, "A": 2.0}, of=fr.policies.UCDP) == pickle.loads(pickle.dumps(policy))  # noqa: S301
    assert hash(policy) == hash(pickle.loads(pickle.dumps(policy)))  # noqa: S301
    assert policy != WeightedBest({"A": 2, "B": 1.5})
    assert as_policy(policy) is policy


@pytest.mark.parametrize(
    ("weights", "message"),
    [
        (None, "^weights must map the names of sources to numbers; got None"),
        ([("A", 1)], "^weights must map"),
        ({"A": 0}, r"^a weight must be a number above 0 for the name of a source; got \('A', 0\)"),
        ({"A": -1}, "^a weight must be a number above 0"),
        ({"A": float("nan")}, "^a weight must be a finite number; got nan"),
        ({"A": "2"}, "^a weight must be a finite number; got '2'"),
        ({"A": True}, "^a weight must be a finite number; got True"),
        ({7: 1}, r"^a weight must be a number above 0 for the name of a source; got \(7, 1\)"),
    ],
)
def test_bad_weights(weights: Any, message: str) -> None:
    with pytest.raises(fr.PolicyError, match=message):
        WeightedBest(weights)


def test_the_other_must_be_a_policy() -> None:
    with pytest.raises(fr.PolicyError, match=r"^of must be a policy; got 'REPORTED'"):
        WeightedBest({}, of="REPORTED")  # type: ignore[arg-type]


some_weights = st.dictionaries(st.sampled_from(ORIGINS), st.floats(1e-3, 1e3))
policies = st.sampled_from([*ALL, fr.Estimate(0.5), fr.Estimate(0.9), fr.Priority(["Police", "Ministry"])])


@given(ledgers(min_size=1), some_weights, policies)
def test_no_weights_ever_narrow_a_range(ledger: fr.Ledger, weights: dict[str, float], policy: fr.Policy) -> None:
    try:
        plain = fr.reconcile(ledger, policy=policy)
    except fr.MethodError:  # an estimate of figures that its method cannot take
        return
    found = fr.reconcile(ledger, policy=WeightedBest(weights, of=policy))
    for with_weights, without in ((found, plain), *((found.beside[kind], plain.beside[kind]) for kind in plain.beside)):
        low, high = without.range.low, without.range.high
        assert with_weights.range.low is None if low is None else (with_weights.range.low or 0) <= low
        assert with_weights.range.high is None if high is None else (with_weights.range.high or 0) >= high
        assert with_weights.verdict == without.verdict
        assert with_weights.positions == without.positions
        assert with_weights.set_aside == without.set_aside


powers = st.dictionaries(st.sampled_from(ORIGINS), st.integers(-5, 5).map(lambda n: 2.0**n))


@given(ledgers(min_size=1), powers, st.sampled_from([0.25, 8.0]))
def test_only_the_ratios_of_weights_count(ledger: fr.Ledger, weights: dict[str, float], factor: float) -> None:
    every = {origin: weights.get(origin, 1.0) for origin in ORIGINS}
    base = fr.reconcile(ledger, policy=WeightedBest(every))
    again = fr.reconcile(ledger, policy=WeightedBest({name: weight * factor for name, weight in every.items()}))
    assert again.range == base.range
