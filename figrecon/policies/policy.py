"""Policy: a named, versioned bundle of convention and rule; what a newsroom would write down as its own."""

from collections.abc import Callable, Sequence

import attrs

from figrecon.conventions import DEFAULT, Convention
from figrecon.errors import PolicyError, shown
from figrecon.methods import Held
from figrecon.ranges import Range
from figrecon.select import Marks, Parties, Position, Reason, Verdict


@attrs.frozen
class Ruling:
    """What a rule makes of the positions: the range, those that it left out, each with the reason, and notes."""

    range: Range
    left_out: tuple[tuple[Position, Reason], ...] = ()
    notes: tuple[str, ...] = ()


Rule = Callable[[Sequence[Position], Verdict], "Range | Ruling"]


@attrs.frozen
class Policy:
    """How positions become a range; the result carries its name and version.

    `rule` takes the positions and the verdict and gives a Range, or a Ruling where it leaves positions out.
    `convention` reads vague words and hedges, `parties` says what becomes of interested parties, and positions that
    are more than `stale_after` days older than the newest are set aside (None: never).
    Raises PolicyError for an empty name or a negative number of days.

    A policy of your own is a few lines:

    >>> import figrecon as fr
    >>> def highest(positions, verdict):
    ...     return fr.Range.exactly(max(p.figure.high for p in positions))
    >>> said = [fr.Report("dead", n, source=s, published="2024-10-01") for s, n in [("A", 5), ("B", 9)]]
    >>> print(fr.reconcile(said, policy=fr.Policy("Highest", highest)).range)
    9
    """

    name: str
    rule: Rule = attrs.field(repr=False)
    convention: Convention = DEFAULT
    parties: Parties = attrs.field(default=Parties.BORNE_OUT, converter=Parties, kw_only=True)
    stale_after: int | None = attrs.field(default=None, kw_only=True)
    version: str = attrs.field(default="1", kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.name or (self.stale_after is not None and not self.stale_after >= 0):
            raise PolicyError(
                f"a policy needs a name and stale_after of None or days from 0; got {shown(self.name)}, "
                f"{shown(self.stale_after)}"
            )

    @property
    def label(self) -> str:
        """Name and version, as a result prints them."""
        return f"{self.name} {self.version}"

    @property
    def marks(self) -> Marks:
        """What selection has to know of the policy."""
        return Marks(self.convention, self.parties, self.stale_after)

    def judge(self, positions: Sequence[Position], verdict: Verdict) -> Ruling:
        """The range of these positions, by the rule; without any, no figure."""
        if not positions:
            return Ruling(Range.nothing())
        found = self.rule(positions, verdict)
        return Ruling(found) if isinstance(found, Range) else found


def held(positions: Sequence[Position]) -> list[Held]:
    """Positions as plain numbers, for the methods."""
    ages = {recency: n for n, recency in enumerate(sorted({p.recency for p in positions}))}
    return [
        Held(p.figure.low, p.figure.best, p.figure.high, lineage=p.origin, recency=ages[p.recency]) for p in positions
    ]
