"""The field's own written rules, each as its source has it."""

from collections import Counter
from collections.abc import Iterable, Sequence

from figrecon.conventions import ACLED as ACLED_WORDS
from figrecon.conventions import AIRWARS as AIRWARS_WORDS
from figrecon.conventions import CCC as CCC_WORDS
from figrecon.conventions import Convention, Qualifier
from figrecon.errors import PolicyError, shown
from figrecon.methods import Held, hull_of, reported
from figrecon.ranges import Range
from figrecon.select import Parties, Position, Reason, Verdict
from figrecon.sources import names

from .policy import Policy, Ruling, held


def _reported(positions: Sequence[Position], verdict: Verdict) -> Range:
    return reported(held(positions), compatible=verdict is not Verdict.DISPUTED)


REPORTED = Policy("REPORTED", _reported)
"""The editor's: the hull of what the origins say, and a best that one of them said, never a mean."""


def _value(position: Position) -> int | float:
    """The one number a coder would enter: the number named, or the low of a bare range."""
    figure = position.figure
    return figure.best if figure.best is not None else (figure.numerals or (0,))[0]


def _newest(positions: Sequence[Position]) -> list[Position]:
    return [p for p in positions if p.recency == max(p.recency for p in positions)]


def _gtd(positions: Sequence[Position], verdict: Verdict) -> Range:
    del verdict
    values = Counter(_value(p) for p in _newest(positions))
    value, votes = max(values.items(), key=lambda cast: (cast[1], -cast[0]))
    return Range.exactly(value if 2 * votes > values.total() else min(values))


GTD = Policy("GTD", _gtd, Convention("GTD"), parties=Parties.LEFT_OUT)
"""The Global Terrorism Database: of independent sources the most recent; of several at about the same time the majority
figure; without a majority the lowest; no claim of a perpetrator where others speak. Vague or unreported is blank.
Source: GTD codebook, "nkill". A range is entered by its low, where the codebook is silent."""


def _acled(positions: Sequence[Position], verdict: Verdict) -> Range:
    del verdict
    return Range.exactly(min(_value(p) for p in positions))


ACLED = Policy("ACLED", _acled, ACLED_WORDS)
"""Armed Conflict Location & Event Data: where sources differ or are vague, the lowest number; its own table of words.
Source: ACLED codebook, "Reported fatalities". The codebook would rather have "a more reliable or corroborated" number:
say which by a rank in the roster."""


def _ucdp(positions: Sequence[Position], verdict: Verdict) -> Range:
    del verdict
    counted = [p for p in positions if p.borne_out]
    highest = max((p.figure.numerals or (0,))[-1] for p in positions)
    if not counted:
        return Range(0, 0, highest)
    lowest = min((p.figure.numerals or (0,))[0] for p in counted)
    return Range(lowest, min(_value(p) for p in counted), highest)


UCDP = Policy("UCDP", _ucdp, parties=Parties.KEPT)
"""Uppsala Conflict Data Program: best is the agreed or, if one cannot tell, the lower number; a higher one that is as
reliable goes to high; a belligerent's uncorroborated claim of enemy dead counts only in high (0/0/250).
Source: UCDP Battle-Related Deaths codebook, and the low, best and high of the GED events it was read against."""


def _min_max(positions: Sequence[Position], verdict: Verdict) -> Range:
    """Lowest to highest, with "more than N" from N+1; no best."""
    del verdict
    said = [_from_the_next(p, h) for p, h in zip(positions, held(positions), strict=True)]
    return hull_of(h._replace(best=None) if h.low is not None and h.high is not None else h for h in said)


def _from_the_next(position: Position, said: Held) -> Held:
    """More than 30 dead are 31 at least; more than 1.5 hectares are no whole number of anything."""
    number = position.figure.best
    if position.figure.qualifier is not Qualifier.MORE_THAN or not isinstance(number, int):
        return said
    following = number + AIRWARS_WORDS.strict_step
    return said._replace(low=following, best=following)


AIRWARS = Policy("AIRWARS", _min_max, AIRWARS_WORDS)
"""Airwars: the minimum and the maximum that sources give, "more than N" from N+1.
Source: Airwars methodology; N+1 as measured in 42 of 68 of its assessments."""

IBC = Policy("IBC", _min_max, AIRWARS_WORDS)
"""Iraq Body Count: minimum and maximum of the reports of an incident, summed apart.
Source: IBC, Methods."""


def _ccc(positions: Sequence[Position], verdict: Verdict) -> Range:
    del verdict
    numerals = [n for p in positions for n in p.figure.numerals or ()]
    low, high = min(numerals), max(numerals)
    return Range(low, low + (high - low) / 2, high)


CCC = Policy("CCC", _ccc, CCC_WORDS)
"""Crowd Counting Consortium: the lowest reported (often the police), the highest (often the organizers), and their
mean, which figrecon's own rule would not print. Source: CCC data dictionary, size_low, size_mean, size_high."""


def _latest(positions: Sequence[Position], verdict: Verdict) -> Ruling:
    del verdict
    kept = _newest(positions)
    older = tuple((p, Reason.STALE) for p in positions if p.recency < kept[0].recency)
    return Ruling(reported(held(kept), compatible=True), older)


LATEST = Policy("LATEST", _latest)
"""The newest position by the date it speaks of; of several as new, their hull. Common in data feeds; it forgets that
the newest may be a rival and not a correction."""


def Priority(order: Iterable[str]) -> Policy:  # noqa: N802  reads as the class it stands for: Priority(["EM-DAT"])
    """Only the first source of an order that speaks counts, as EM-DAT's priority source or Wikidata's preferred rank.

    `order` lists canonical names, the best first; where none of them speaks, all others do, by REPORTED.
    Raises PolicyError for an empty order or one that names a source twice. Source: EM-DAT protocols, "Source entry".

    >>> Priority(["Court", "Police"]).label
    'PRIORITY (Court, Police) 1'
    """
    listed = names(order)
    folded = [name.casefold() for name in listed]
    if not listed or len(set(folded)) != len(folded):
        raise PolicyError(f"an order must name each source once, and at least one; got {shown(listed)}")

    def first(positions: Sequence[Position], verdict: Verdict) -> Ruling:
        place = {p.origin: folded.index(p.origin.casefold()) for p in positions if p.origin.casefold() in folded}
        best = min(place, key=lambda origin: place[origin], default=None)
        kept = [p for p in positions if best is None or p.origin == best]
        out = tuple((p, Reason.OUTRANKED) for p in positions if best is not None and p.origin != best)
        return Ruling(reported(held(kept), compatible=best is not None or verdict is not Verdict.DISPUTED), out)

    return Policy(f"PRIORITY ({', '.join(listed)})", first, parties=Parties.KEPT)


ALL: tuple[Policy, ...] = (REPORTED, GTD, ACLED, UCDP, AIRWARS, IBC, CCC, LATEST)
