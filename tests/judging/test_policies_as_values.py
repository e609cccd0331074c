"""Policies are values: two with the same fields are the same one, and none can be changed."""

import attrs
import pytest

from figrecon import Priority
from figrecon.conventions import ACLED
from figrecon.policies import ALL, Estimate, Policy, WeightedBest

EVERY = [*ALL, Estimate(0.8), Priority("B; A"), WeightedBest({"A": 2})]


@pytest.mark.parametrize("policy", EVERY, ids=lambda policy: policy.name)
def test_a_policy_is_a_value(policy: Policy) -> None:
    again = attrs.evolve(policy)
    assert again is not policy
    assert again == policy
    assert hash(again) == hash(policy)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(policy, "name", "OTHER")  # noqa: B010  a type checker would refuse it


def test_a_weighted_best_takes_its_convention_from_the_policy_that_it_is_of() -> None:
    with pytest.raises(TypeError, match="convention"):
        WeightedBest({"A": 2}, convention=ACLED)  # type: ignore[call-arg]


def test_a_weighted_best_is_told_by_its_weights_and_its_policy() -> None:
    assert repr(WeightedBest({"A": 2}))[: len("WeightedBest(weights=")] == "WeightedBest(weights="
    assert "convention" not in repr(WeightedBest({"A": 2}))
    assert "stale_after" not in repr(WeightedBest({"A": 2}))
    assert "parties" not in repr(WeightedBest({"A": 2}))
