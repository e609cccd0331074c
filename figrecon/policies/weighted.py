"""WeightedBest: another policy's range, with a best that is chosen by the weights of the sources."""

from collections.abc import Mapping, Sequence

import attrs

from figrecon._values import FrozenMapping, among
from figrecon.conventions import Convention
from figrecon.errors import PolicyError, RangeError, shown
from figrecon.methods import weighted_median
from figrecon.ranges import NumberLike, Range, number
from figrecon.reports import folded_name
from figrecon.select import Parties, Position, Verdict, Window

from .policy import Policy, Ruling, judged
from .written import REPORTED


def _weights(value: Mapping[str, NumberLike]) -> FrozenMapping[str, float]:
    if not isinstance(value, Mapping):
        raise PolicyError(f"weights must map the names of sources to numbers; got {shown(value)}")
    found = {}
    for name, weight in value.items():
        try:
            found[name] = float(number(weight, "a weight"))
        except RangeError as error:
            raise PolicyError(str(error)) from None
        if not isinstance(name, str) or not found[name] > 0:
            raise PolicyError(
                f"a weight must be a number above 0 for the name of a source; got {shown((name, weight))}"
            )
    return FrozenMapping(found)


def _policy(value: Policy) -> Policy:
    if not isinstance(value, Policy):
        raise PolicyError(f"of must be a policy; got {shown(value)}")
    return value


@attrs.frozen(repr=False)
class WeightedBest(Policy):
    """The range of another policy, with the weighted median of the positions as the best where they are disputed.

    `weights` are those of the sources by name, 1 for a source that they do not name: of `TrackRecord.weights()`, or the
    user's own. `of` is the other policy, whose convention and marks count. The weights choose a best among the figures
    that somebody holds, also between two, and no more: low and high stay where the other policy has them, or give way
    to the best; a range is never narrower than without the weights. Equal weights change nothing, and neither do any
    where the positions are compatible: there the newest is the best for another reason.
    Raises PolicyError for a weight that is not above 0, and for another `of` than a policy.

    >>> import figrecon as fr
    >>> said = [fr.Report("dead", n, source=s, published="2024-10-01") for s, n in [("A", 50), ("B", 90), ("C", 95)]]
    >>> answer = fr.reconcile(said, policy=WeightedBest({"A": 4.0, "C": 0.5}))
    >>> print(fr.reconcile(said).range, answer.range, answer.policy.label, sep="; ")
    90 (50–95); 50 (50–95); REPORTED WEIGHTED 1
    """

    weights: FrozenMapping[str, float] = attrs.field(converter=_weights)
    of: Policy = attrs.field(default=REPORTED, converter=_policy, kw_only=True)
    convention: Convention = attrs.field(
        init=False, repr=False, default=attrs.Factory(lambda self: self.of.convention, takes_self=True)
    )
    parties: Parties = attrs.field(
        init=False, repr=False, default=attrs.Factory(lambda self: self.of.parties, takes_self=True)
    )
    stale_after: int | None = attrs.field(
        init=False, repr=False, default=attrs.Factory(lambda self: self.of.stale_after, takes_self=True)
    )
    window: Window = attrs.field(
        init=False, repr=False, default=attrs.Factory(lambda self: self.of.window, takes_self=True)
    )

    @property
    def name(self) -> str:
        """That of the other policy and "WEIGHTED", unless a name is given."""
        return self._name or f"{self.of.name} WEIGHTED"

    def judge(self, positions: Sequence[Position], verdict: Verdict) -> Ruling:
        """The ruling of the other policy, with the best by the weights."""
        ruling = judged(self.of, positions, verdict)
        gone = {position.origin for position, _ in ruling.left_out}
        folded = {folded_name(name): weight for name, weight in self.weights.items()}
        held = [
            (p.figure.best, folded.get(folded_name(p.origin), 1.0), p.origin)
            for p in positions
            if p.origin not in gone and p.figure.best is not None
        ]
        if verdict is not Verdict.DISPUTED or len({weight for _, weight, _ in held}) < 2:  # noqa: PLR2004  all alike
            return ruling
        best = weighted_median([value for value, _, _ in held], [weight for _, weight, _ in held])
        heaviest = sorted(held, key=lambda one: (-one[1], one[2]))
        told = among([f"{origin} {weight:.3g}" for _, weight, origin in heaviest])
        note = f"the best is the median of the positions by weight: {told}"
        return attrs.evolve(ruling, range=_holding(ruling.range, best), notes=(*ruling.notes, note))


def _holding(value: Range, best: float) -> Range:
    """A range with another best, widened where it would lie outside; an open end stays open."""
    return Range(
        None if value.low is None else min(value.low, best), best, None if value.high is None else max(value.high, best)
    )
