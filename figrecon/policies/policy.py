"""Policy: the rules by which positions become a range; what a newsroom would write down as its own."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from datetime import date

import attrs

from figrecon._values import brief, number_of
from figrecon.conventions import DEFAULT, Convention
from figrecon.display import card
from figrecon.errors import PolicyError, one_of, shown
from figrecon.methods import Datum
from figrecon.ranges import Range
from figrecon.reports import Report
from figrecon.select import Marks, Parties, Position, Reason, Verdict, Window


def _left_out(value: Iterable[tuple[Position, Reason]]) -> tuple[tuple[Position, Reason], ...]:
    return tuple(value)


def as_parties(value: Parties | str) -> Parties:
    """What becomes of interested parties, from its word. Raises PolicyError."""
    return one_of(Parties, value, value, "parties", PolicyError)


LEAVING_OUT = tuple(reason for reason in Reason if reason.leaves_out)
"""The reasons that a policy can give."""


@attrs.frozen
class Ruling:
    """What a policy makes of the positions: the range, those that it left out, each with the reason, and notes.

    A reason must be one that print names: whoever leaves out a figure that still stands has to say so. Raises
    PolicyError for any other, such as SUPERSEDED: what supersedes what is not for a policy to say.
    """

    range: Range
    left_out: tuple[tuple[Position, Reason], ...] = attrs.field(default=(), converter=_left_out)
    notes: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        for _, reason in self.left_out:
            if reason not in LEAVING_OUT:
                allowed = ", ".join(LEAVING_OUT)
                raise PolicyError(f"a policy must leave a position out as one of {allowed}; got {shown(reason)}")


@attrs.frozen(kw_only=True, repr=False)
class Policy(ABC):
    """How positions become a range; a value with fields and a `judge`, whose name and version the result carries.

    `convention` reads vague words and hedges, `parties` says what becomes of interested parties, and positions that
    are more than `stale_after` days older than the newest are set aside (None: never). `window` says how recent a
    figure of a growing count, or of a level, must be to be a rival of the newest. Without a `name` it has that of its
    class. Raises PolicyError for a negative number of days, and for another convention or window.

    A policy of your own is a few lines:

    >>> import attrs
    >>> import figrecon as fr
    >>> @attrs.frozen
    ... class Highest(fr.Policy):
    ...     def judge(self, positions, verdict):
    ...         return fr.Range.exactly(max(p.figure.high for p in positions))
    >>> said = [fr.Report("dead", n, source=s, published="2024-10-01") for s, n in [("A", 5), ("B", 9)]]
    >>> answer = fr.reconcile(said, policy=Highest())
    >>> print(answer.range, answer.policy.label)
    9 Highest 1
    """

    _name: str = attrs.field(default="", alias="name")
    convention: Convention = attrs.field(default=DEFAULT, repr=lambda convention: convention.name)
    parties: Parties = attrs.field(default=Parties.BORNE_OUT, converter=as_parties)
    stale_after: int | None = None
    window: Window = attrs.field(factory=Window)
    version: str = "1"

    def __attrs_post_init__(self) -> None:
        for name, field, kind in (("convention", self.convention, Convention), ("window", self.window, Window)):
            if not isinstance(field, kind):
                raise PolicyError(f"{name} must be a {kind.__name__}; got {shown(field)}")
        if self.stale_after is not None and not (isinstance(self.stale_after, int) and self.stale_after >= 0):
            raise PolicyError(f"stale_after must be None or days from 0; got {shown(self.stale_after)}")

    @abstractmethod
    def judge(self, positions: Sequence[Position], verdict: Verdict) -> Range | Ruling:
        """The range of one position or more, or a Ruling where some of them are left out."""

    def remarks(self, positions: Sequence[Position]) -> tuple[str, ...]:
        """What an explanation tells of these positions beside the notes of the ruling; worked out only there."""
        del positions
        return ()

    @property
    def name(self) -> str:
        """What it is called: the name given, or that of its class."""
        return self._name or type(self).__name__

    @property
    def label(self) -> str:
        """Name and version, as a result prints them."""
        return f"{self.name} {self.version}"

    @property
    def marks(self) -> Marks:
        """What selection has to know of the policy."""
        return Marks(self.convention, self.parties, self.stale_after, self.window)

    def __repr__(self) -> str:
        return brief(self)

    def _repr_html_(self) -> str:
        own = [f.name for f in attrs.fields(type(self)) if f.name not in _OF_ALL]
        return card(
            {
                "policy": self.label,
                "rule": (type(self).__doc__ or "").split("\n")[0],
                **{name.replace("_", " "): _worded(getattr(self, name)) for name in own},
                "convention": f"{self.convention.name} {self.convention.version}",
                "interested parties": self.parties.value,
                "stale after": "" if self.stale_after is None else number_of(self.stale_after, "day"),
                "window": f"{number_of(self.window.days, 'day')}, or {self.window.share:.0%} of the story",
            }
        )


def _worded(value: object) -> object:
    return value.label if isinstance(value, Policy) else value


_OF_ALL = frozenset(f.name for f in attrs.fields(Policy))


def judged(policy: Policy, positions: Sequence[Position], verdict: Verdict) -> Ruling:
    """What a policy makes of these positions; of none, no figure.

    Raises PolicyError where it gives neither a Range nor a Ruling, or leaves out what is no position of these.
    """
    if not positions:
        return Ruling(Range.nothing())
    found = policy.judge(positions, verdict)
    if isinstance(found, Range):
        return Ruling(found)
    if not isinstance(found, Ruling):
        raise PolicyError(f"the policy {policy.name} must give a Range or a Ruling; got {shown(found)}")
    known = {id(position) for position in positions} if found.left_out else ()  # mostly the very same objects
    for position, _ in found.left_out:
        if id(position) not in known and position not in positions:
            raise PolicyError(f"the policy {policy.name} leaves out what is no position here: {shown(position)}")
    return found


def data_of(positions: Sequence[Position]) -> list[Datum]:
    """Positions as plain numbers, for the methods."""
    return [Datum((f := p.figure).low, f.best, f.high, _recency(p.reports[-1])) for p in positions]


def _recency(report: Report) -> int:
    """As `Position.recency` has it, in one number: the day that a report speaks of, then that of publication."""
    return report.speaks_on.toordinal() * MOST_DAYS + report.day.toordinal()


MOST_DAYS = date.max.toordinal() + 1
"""More days than there are in all years that a date can have."""
