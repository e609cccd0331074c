"""How the track record of sources is worked out from answers, and from the truths where they are known."""

import math
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

import attrs

from figrecon.answer import Answer
from figrecon.errors import MethodError, shown
from figrecon.figures import Figure
from figrecon.methods import quantile, sn
from figrecon.policies import judged
from figrecon.ranges import LARGEST, NumberLike, Range, number
from figrecon.select import Position, Reason, verdict

from .records import SourceRecord, TrackRecord

SCALES = ("log", "linear")
MOST_POSITIONS = 1_000
"""Each of n sources is compared with the answer of the n - 1 others, so that the work grows with n²: this many take
some four seconds. No story has so many origins."""
GAVE_A_FIGURE = frozenset(
    {
        Reason.SUPERSEDED,
        Reason.SAME_ORIGIN,
        Reason.INTERESTED_PARTY,
        Reason.OUTRANKED,
        Reason.STALE,
        Reason.UNCORROBORATED,
        Reason.OVERTAKEN,
    }
)
"""A report set aside for one of these gave a figure of the very count, and can have been the first. What was withdrawn,
counts something else or was added up from others cannot."""

Pair = tuple[float, float]
"""The figure of a source, and the number with which it is compared."""


@attrs.define
class _Gathered:
    """What is known of one source, subject by subject."""

    subjects: int = 0
    pairs: list[Pair] = attrs.field(factory=list)
    lags: list[int] = attrs.field(factory=list)


def track_record(
    answers: Iterable[Answer] | Mapping[str, Answer],
    truths: Mapping[str, NumberLike] | None = None,
    *,
    scale: str = "log",
) -> TrackRecord:
    """How each source did over the subjects of some answers: how far off, how evenly, how late, how often first.

    `answers` are those of `reconcile_each` or any others, of many subjects; of several on one subject the last counts.
    The parts of a whole are subjects, too. `truths` gives the number of each subject; a subject without one says only
    who was first. Without `truths` the figure of a source is compared with the answer that the policy gives on the
    other positions, for a source would else confirm itself; who speaks alone is not compared. That is no truth: where
    most sources err alike, or repeat each other, the one that is right stands out as biased.

    Compared are the figures that stand, each by the number that it names, a range by its middle; a bound is none. A
    source whose figures the policy leaves out is told only by its days, so that the record of a roster with ranks is
    best made without them. With `scale="log"` ratios are compared, of which there is none where a number is 0 or below:
    these comparisons are left out and counted. With "linear" differences are, in the units of the answers, as for
    temperatures. Raises MethodError for anything but answers, for none, for truths that name no subject of them, for
    another scale and, without truths, for more than 1,000 sources on one subject, and RangeError for a truth that is no
    number.

    >>> import figrecon as fr
    >>> told = [("raid", "Army", 12, 3), ("raid", "Radio", 30, 1), ("raid", "Court", 10, 9), ("fire", "Radio", 4, 1)]
    >>> said = [fr.Report(what, n, source=who, published=f"2031-05-0{day}") for what, who, n, day in told]
    >>> record = track_record(fr.reconcile_each(said))
    >>> [(one.source, one.subjects, round(one.bias, 2), one.lag, one.first) for one in record]
    [('Army', 1, -0.37, 2, 0), ('Court', 1, -0.64, 8, 0), ('Radio', 2, 1.01, 0, 1)]
    """
    if scale not in SCALES:
        raise MethodError(f"scale must be one of {', '.join(SCALES)}; got {shown(scale)}")
    told = _last_of_each(answers)
    known = _known(truths, told)
    gathered = _gathered(told, known)
    records = [_record(source, of_source, linear=scale == "linear") for source, of_source in gathered.items()]
    return TrackRecord(
        sorted(records, key=lambda one: (-one.compared, one.source)),
        len(told),
        scale,
        "the others" if known is None else "the truths",
    )


def _gathered(told: Mapping[str, Answer], known: Mapping[str, float] | None) -> dict[str, _Gathered]:
    """What the answers say of each source."""
    gathered: dict[str, _Gathered] = {}
    for subject, answer in told.items():
        first_days = _first_days(answer)
        for origin, day in first_days.items():
            of_source = gathered.setdefault(origin, _Gathered())
            of_source.subjects += 1
            if len(first_days) > 1:
                of_source.lags.append((day - min(first_days.values())).days)
        for position in answer.positions:
            beside = _without(answer, position) if known is None else known.get(subject)
            named = _number(position.figure)
            if beside is not None and named is not None:
                gathered[position.origin].pairs.append((named, beside))
    return gathered


def _last_of_each(answers: Any) -> dict[str, Answer]:
    """The last answer on each subject, and on each part of one."""
    values = answers.values() if isinstance(answers, Mapping) else answers
    if isinstance(values, (str, Answer)) or not isinstance(values, Iterable):
        raise MethodError(f"answers must be several, as reconcile_each gives them; got {shown(answers)}")
    found: dict[str, Answer] = {}
    for value in values:
        if not isinstance(value, Answer):
            raise MethodError(f"answers must be reconciliations; got {shown(value)}")
        for answer in _with_parts(value):
            other = found.setdefault(answer.subject, answer)
            if (answer.as_of, answer.known_by) > (other.as_of, other.known_by):
                found[answer.subject] = answer
    if not found:
        raise MethodError("answers must be at least one; got none")
    return dict(sorted(found.items()))


def _with_parts(answer: Answer) -> Iterator[Answer]:
    yield answer
    for part in answer.parts.values():
        yield from _with_parts(part)


def _known(truths: Any, told: Mapping[str, Answer]) -> dict[str, float] | None:
    if truths is None:
        return None
    if not isinstance(truths, Mapping):
        raise MethodError(f"truths must map subjects to numbers; got {shown(truths)}")
    known = {
        subject: float(number(truths[subject], f"the truth of {subject}")) for subject in told if subject in truths
    }
    if not known:
        raise MethodError(f"truths must name a subject of the answers, such as {shown(next(iter(told)))}; got none")
    return known


def _first_days(answer: Answer) -> dict[str, date]:
    """On which day each origin first gave a figure of the count."""
    origins = answer.origins_of_set_aside()
    reports = [report for position in answer.positions for report in position.reports]
    reports += [aside.report for aside in answer.set_aside if aside.reason in GAVE_A_FIGURE]
    found: dict[str, date] = {}
    for report in reports:
        if report.figure is not None:
            origin = origins[report.key]
            found[origin] = min(report.day, found.get(origin, report.day))
    return found


def _without(answer: Answer, left: Position) -> float | None:
    """What the policy says on the positions of all other origins."""
    if len(answer.positions) > MOST_POSITIONS:
        got = f"{len(answer.positions):,} on {shown(answer.subject)}"
        raise MethodError(f"without truths an answer must rest on at most {MOST_POSITIONS:,} sources; got {got}")
    others = [position for position in answer.positions if position.origin != left.origin]
    if not others:
        return None
    return _number(judged(answer.policy, others, verdict(others, answer.policy.convention)).range)


def _number(value: Figure | Range) -> float | None:
    """The number that it names, else the middle of a range, of its logarithms where both ends are above 0."""
    if value.low is None or value.high is None:
        return None
    if value.best is not None:
        return float(value.best)
    if value.low > 0:
        return math.sqrt(value.low) * math.sqrt(value.high)
    return value.low + (value.high - value.low) / 2


def _record(source: str, of_source: _Gathered, *, linear: bool) -> SourceRecord:
    off = [_off(*pair, linear=linear) for pair in of_source.pairs]
    finite = [one for one in off if one is not None]
    lags = of_source.lags
    return SourceRecord(
        source,
        of_source.subjects,
        len(finite),
        quantile(finite, 0.5) if finite else None,
        sn(finite) if len(finite) > 1 else None,
        len(off) - len(finite),
        quantile(lags, 0.5) if lags else None,
        lags.count(0),
        len(lags),
    )


def _off(figure: float, beside: float, *, linear: bool) -> float | None:
    """How far a figure stands from another number; None where there is no ratio, unless they are the same."""
    if figure == beside:
        return 0.0
    if linear:
        return min(max(figure - beside, -LARGEST), LARGEST)
    return math.log(figure) - math.log(beside) if figure > 0 and beside > 0 else None
