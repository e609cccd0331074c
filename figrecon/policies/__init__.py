"""Policies: the rules by which positions become a range, by name."""

from typing import Any

from figrecon.conventions import DEFAULT, Convention
from figrecon.errors import PolicyError, nearest, shown
from figrecon.select import Parties

from .estimate import Estimate
from .policy import Policy, Rule, Ruling, held
from .written import ACLED, AIRWARS, ALL, CCC, GTD, IBC, LATEST, REPORTED, UCDP, Priority

__all__ = [
    "ACLED",
    "AIRWARS",
    "ALL",
    "CCC",
    "GTD",
    "IBC",
    "LATEST",
    "REPORTED",
    "UCDP",
    "Estimate",
    "Parties",
    "Policy",
    "Priority",
    "Rule",
    "Ruling",
    "as_policy",
    "held",
]


def as_policy(value: Any) -> Policy:
    """A policy from itself or from its name in any case; a convention stands for the policy of its practice.

    A convention of your own is read by REPORTED's rule. Raises PolicyError.

    >>> as_policy("reported") is REPORTED
    True
    """
    if isinstance(value, Policy):
        return value
    if isinstance(value, Convention):
        named_after = next((policy for policy in ALL if policy.convention is value and value is not DEFAULT), None)
        return named_after or Policy(value.name, REPORTED.rule, value)
    named = {policy.name: policy for policy in ALL}
    if isinstance(value, str) and value.upper() in named:
        return named[value.upper()]
    hint = nearest(value.upper(), named) if isinstance(value, str) else ""
    raise PolicyError(f"a policy must be a Policy or one of {', '.join(named)}; got {shown(value)}{hint}")
