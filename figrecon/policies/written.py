"""The field's own written rules, each as its source has it."""

from collections import Counter
from collections.abc import Iterable, Sequence

import attrs

from figrecon.conventions import ACLED as ACLED_WORDS
from figrecon.conventions import AIRWARS as AIRWARS_WORDS
from figrecon.conventions import CCC as CCC_WORDS
from figrecon.conventions import Convention, Qualifier
from figrecon.errors import PolicyError, shown
from figrecon.methods import Datum, hull_of, reported
from figrecon.ranges import Range
from figrecon.reports import folded_name, names
from figrecon.select import Parties, Position, Reason, Verdict

from .policy import Policy, Ruling, as_parties, data_of


@attrs.frozen(repr=False)
class Reported(Policy):
    """The hull of what the origins say, and a best that one of them said, never a mean.

    >>> Reported(name="House rule", stale_after=30)
    Reported(name='House rule', stale_after=30)
    """

    def judge(self, positions: Sequence[Position], verdict: Verdict) -> Range:
        """Lowest to highest, and the figure of one position as the best."""
        return reported(data_of(positions), compatible=verdict is not Verdict.DISPUTED)


REPORTED = Reported(name="REPORTED")
"""The editor's: the hull of what the origins say, and a best that one of them said, never a mean."""


def _value(position: Position) -> int | float:
    """The one number a coder would enter: the number named, or the low of a bare range."""
    figure = position.figure
    return figure.best if figure.best is not None else (figure.numerals or (0,))[0]


def _newest(positions: Sequence[Position]) -> list[Position]:
    last = max(p.recency for p in positions)
    return [p for p in positions if p.recency == last]


@attrs.frozen(repr=False)
class MajorityOfNewest(Policy):
    """Of the newest figures the one that more than half of them give; without a majority the lowest."""

    def judge(self, positions: Sequence[Position], verdict: Verdict) -> Range:
        """One number, all three."""
        del verdict
        values = Counter(_value(p) for p in _newest(positions))
        value, votes = max(values.items(), key=lambda cast: (cast[1], -cast[0]))
        return Range.exactly(value if 2 * votes > values.total() else min(values))


GTD = MajorityOfNewest(name="GTD", convention=Convention("GTD"), parties=Parties.LEFT_OUT)
"""The Global Terrorism Database: of independent sources the most recent; of several at about the same time the majority
figure; without a majority the lowest; no claim of a perpetrator where others speak. Vague or unreported is blank.
Source: GTD codebook, "nkill". A range is entered by its low, where the codebook is silent."""


@attrs.frozen(repr=False)
class Lowest(Policy):
    """The lowest number that any origin gives."""

    def judge(self, positions: Sequence[Position], verdict: Verdict) -> Range:
        """One number, all three."""
        del verdict
        return Range.exactly(min(_value(p) for p in positions))


ACLED = Lowest(name="ACLED", convention=ACLED_WORDS)
"""Armed Conflict Location & Event Data: where sources differ or are vague, the lowest number; its own table of words.
Source: ACLED codebook, "Reported fatalities". The codebook would rather have "a more reliable or corroborated" number:
say which by a rank in the roster."""


@attrs.frozen(repr=False)
class LowerBest(Policy):
    """The lower number as the best, the higher ones in high, and an uncorroborated party's figure nowhere else."""

    def judge(self, positions: Sequence[Position], verdict: Verdict) -> Range:
        """Low and best of the positions that are borne out, high of all."""
        del verdict
        counted = [p for p in positions if p.borne_out]
        highest = max((p.figure.numerals or (0,))[-1] for p in positions)
        if not counted:
            return Range(0, 0, highest)
        lowest = min((p.figure.numerals or (0,))[0] for p in counted)
        return Range(lowest, min(_value(p) for p in counted), highest)


UCDP = LowerBest(name="UCDP", parties=Parties.KEPT)
"""Uppsala Conflict Data Program: best is the agreed or, if one cannot tell, the lower number; a higher one that is as
reliable goes to high; a belligerent's uncorroborated claim of enemy dead counts only in high (0/0/250).
Source: UCDP Battle-Related Deaths codebook, and the low, best and high of the GED events it was read against."""


@attrs.frozen(repr=False)
class MinMax(Policy):
    """Lowest to highest without a best; "more than N" begins at N plus the strict step of the convention."""

    def judge(self, positions: Sequence[Position], verdict: Verdict) -> Range:
        """The hull of what the origins say, from the next whole number where they say "more than"."""
        del verdict
        rows = [self._from_the_next(p, d) for p, d in zip(positions, data_of(positions), strict=True)]
        return hull_of(d._replace(best=None) if d.low is not None and d.high is not None else d for d in rows)

    def _from_the_next(self, position: Position, datum: Datum) -> Datum:
        """More than 30 dead are 31 at least; more than 1.5 hectares are no whole number of anything."""
        number = position.figure.best
        if position.figure.qualifier is not Qualifier.MORE_THAN or not isinstance(number, int):
            return datum
        following = number + self.convention.strict_step
        return datum._replace(low=following, best=following)


AIRWARS = MinMax(name="AIRWARS", convention=AIRWARS_WORDS)
"""Airwars: the minimum and the maximum that sources give, "more than N" from N+1.
Source: Airwars methodology; N+1 as measured in 42 of 68 of its assessments."""

IBC = MinMax(name="IBC", convention=AIRWARS_WORDS)
"""Iraq Body Count: minimum and maximum of the reports of an incident, summed apart.
Source: IBC, Methods."""


@attrs.frozen(repr=False)
class MeanOfEnds(Policy):
    """Lowest, highest, and their mean as the best."""

    def judge(self, positions: Sequence[Position], verdict: Verdict) -> Range:
        """The outermost numerals and the number half-way between them."""
        del verdict
        numerals = [n for p in positions for n in p.figure.numerals or ()]
        low, high = min(numerals), max(numerals)
        return Range(low, low + (high - low) / 2, high)


CCC = MeanOfEnds(name="CCC", convention=CCC_WORDS)
"""Crowd Counting Consortium: the lowest reported (often the police), the highest (often the organizers), and their
mean, which figrecon's own rule would not print. Source: CCC data dictionary, size_low, size_mean, size_high."""


@attrs.frozen(repr=False)
class Newest(Policy):
    """The newest position by the date it speaks of; of several as new, their hull."""

    def judge(self, positions: Sequence[Position], verdict: Verdict) -> Ruling:
        """The newest, and every older position left out as stale."""
        del verdict
        kept = _newest(positions)
        older = tuple((p, Reason.STALE) for p in positions if p.recency < kept[0].recency)
        return Ruling(reported(data_of(kept), compatible=True), older)


LATEST = Newest(name="LATEST")
"""The newest position by the date it speaks of; of several as new, their hull. Common in data feeds; it forgets that
the newest may be a rival and not a correction."""


@attrs.frozen(repr=False)
class Priority(Policy):
    """Only the first source of an order that speaks counts, as EM-DAT's priority source or Wikidata's preferred rank.

    `order` lists canonical names, the best first; where none of them speaks, all others do, by REPORTED.
    Raises PolicyError for an empty order or one that names a source twice. Source: EM-DAT protocols, "Source entry".

    >>> Priority(["Court", "Police"]), Priority("Court; Police").label
    (Priority(order=('Court', 'Police')), 'PRIORITY (Court, Police) 1')
    """

    order: tuple[str, ...] = attrs.field(converter=names)
    parties: Parties = attrs.field(default=Parties.KEPT, converter=as_parties, kw_only=True)

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if not self.order or len({*self._folded}) != len(self.order):
            raise PolicyError(f"an order must name each source once, and at least one; got {shown(self.order)}")

    @property
    def name(self) -> str:
        """The order, unless a name is given."""
        return self._name or f"PRIORITY ({', '.join(self.order)})"

    @property
    def _folded(self) -> list[str]:
        return [folded_name(name) for name in self.order]

    def judge(self, positions: Sequence[Position], verdict: Verdict) -> Ruling:
        """The first of the order that speaks; the others are outranked."""
        place = {name: n for n, name in enumerate(self._folded)}
        ranked = [p for p in positions if folded_name(p.origin) in place]
        if not ranked:
            return Ruling(reported(data_of(positions), compatible=verdict is not Verdict.DISPUTED))
        best = min(ranked, key=lambda p: place[folded_name(p.origin)])
        outranked: Iterable[Position] = (p for p in positions if p.origin != best.origin)
        return Ruling(reported(data_of([best]), compatible=True), tuple((p, Reason.OUTRANKED) for p in outranked))
