"""Policies: the rules by which positions become a range, by name.

A practice has its policy here and its convention, how it reads words, in `figrecon.conventions`.
"""

from collections.abc import Callable, Mapping

from figrecon.conventions import Convention
from figrecon.errors import PolicyError, nearest, shown
from figrecon.select import Parties

from .estimate import Estimate
from .policy import Policy, Ruling, data_of, judged
from .weighted import WeightedBest
from .written import (
    ACLED,
    AIRWARS,
    CCC,
    GTD,
    IBC,
    LATEST,
    REPORTED,
    UCDP,
    LowerBest,
    Lowest,
    MajorityOfNewest,
    MeanOfEnds,
    MinMax,
    Newest,
    Priority,
    Reported,
)

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
    "LowerBest",
    "Lowest",
    "MajorityOfNewest",
    "MeanOfEnds",
    "MinMax",
    "Newest",
    "Parties",
    "Policy",
    "Priority",
    "Reported",
    "Ruling",
    "WeightedBest",
    "as_policy",
    "data_of",
    "judged",
]

ALL: tuple[Policy, ...] = (REPORTED, GTD, ACLED, UCDP, AIRWARS, IBC, CCC, LATEST)
"""The policies that go by a name alone."""

WITH_PARAMETER: Mapping[str, Callable[[str], Policy]] = {"ESTIMATE": Estimate.of_text, "PRIORITY": Priority}
"""The policies whose name a parameter follows: "ESTIMATE 0.8", "PRIORITY Court; Police"."""


def as_policy(value: Policy | str) -> Policy:
    """A policy from itself or from its name in any case, with its parameter where it has one. Raises PolicyError.

    >>> as_policy("reported") is REPORTED, as_policy("estimate 0.8"), as_policy("PRIORITY Court; Police")
    (True, Estimate(coverage=0.8), Priority(order=('Court', 'Police')))
    """
    if isinstance(value, Policy):
        return value
    name, _, parameter = value.strip().partition(" ") if isinstance(value, str) else ("", "", "")
    with_parameter = WITH_PARAMETER.get(name.upper())
    if with_parameter is not None:
        return with_parameter(parameter.strip())
    by_name = {policy.name: policy for policy in ALL}
    if isinstance(value, str) and value.strip().upper() in by_name:
        return by_name[value.strip().upper()]
    hint = nearest(name.upper(), [*by_name, *WITH_PARAMETER])
    if isinstance(value, Convention):
        hint = f"; a convention reads words: policies.Reported(convention={value.name})"
    allowed = ", ".join([*by_name, "'ESTIMATE 0.9'", "'PRIORITY first; second'"])
    raise PolicyError(f"a policy must be a Policy or one of {allowed}; got {shown(value)}{hint}")
