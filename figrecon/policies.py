"""Policies: named, versioned bundles of convention and method; what a newsroom would write down as its rule."""

from collections.abc import Callable, Sequence
from typing import Any

import attrs

from .conventions import DEFAULT, Convention
from .errors import PolicyError, nearest, shown
from .methods.reported import Held, reported
from .ranges import Range
from .select import Position, Verdict

Method = Callable[[Sequence[Position], Verdict], Range]


@attrs.frozen
class Policy:
    """How positions become a range; the result carries its name and version.

    >>> REPORTED.name, REPORTED.version
    ('REPORTED', '1')
    """

    name: str
    method: Method = attrs.field(repr=False)
    convention: Convention = DEFAULT
    version: str = "1"

    @property
    def label(self) -> str:
        """Name and version, as a result prints them."""
        return f"{self.name} {self.version}"

    def judge(self, positions: Sequence[Position], verdict: Verdict) -> Range:
        """The range of these positions."""
        return self.method(positions, verdict)


def held(positions: Sequence[Position]) -> list[Held]:
    """Positions as plain numbers, for the methods."""
    ages = {recency: n for n, recency in enumerate(sorted({p.recency for p in positions}))}
    return [Held(p.figure.low, p.figure.best, p.figure.high, ages[p.recency], lineage=p.origin) for p in positions]


def _reported(positions: Sequence[Position], verdict: Verdict) -> Range:
    return reported(held(positions), compatible=verdict is not Verdict.DISPUTED)


REPORTED = Policy("REPORTED", _reported)
"""The editor's: the hull of what the origins say, and a best that one of them said."""

NAMED = {policy.name: policy for policy in (REPORTED,)}


def as_policy(value: Any) -> Policy:
    """A policy from itself or from its name in any case. Raises PolicyError.

    >>> as_policy("reported") is REPORTED
    True
    """
    if isinstance(value, Policy):
        return value
    if isinstance(value, str) and value.upper() in NAMED:
        return NAMED[value.upper()]
    hint = nearest(value.upper(), NAMED) if isinstance(value, str) else ""
    raise PolicyError(f"a policy must be a Policy or one of {', '.join(NAMED)}; got {shown(value)}{hint}")
