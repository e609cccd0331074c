"""The checks between one total and the next of the same subject and origin."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

import attrs

from figrecon import units
from figrecon.errors import NoReportsError
from figrecon.figures import Figure, compatible
from figrecon.flags import Doubt, Flag, Flags
from figrecon.reports import Course, Kind, Names, Report, RosterLike, course_of_nouns, roster_of
from figrecon.select import extra_digit, window_of

from .seen import Seen, by_value
from .slips import slip, swapped


def check_series(reports: Iterable[Report], *, roster: "RosterLike | None" = None) -> tuple[Flag, ...]:
    r"""Slips and falls between one total and the next of the same subject and origin, and falls by swapped digits.

    For a table whose history is to be trusted: the answer of `reconcile` looks only at what stands. A lower figure is a
    fall where both cannot be true and the count is no level, which may fall. Raises NoReportsError for no reports.

    >>> import figrecon as fr
    >>> said = [("2024-10-01", 1234), ("2024-10-02", 124), ("2024-10-03", 1250)]
    >>> print(*check_series([fr.Report("cases", n, source="Ministry", published=d) for d, n in said]), sep="\n")
    scale: 1,234 (Ministry) is 10 times 124 (Ministry)
    falling: Ministry lowered its figure from 1,234 to 124
    scale: 1,250 (Ministry) is 10 times 124 (Ministry)
    """
    names = Names(roster_of(reports, roster))
    given = tuple(reports)
    if not given:
        raise NoReportsError("there must be at least one report to check; got none")
    flags: list[Flag] = []
    for series in _series(given, names).values():
        before: list[float] = []  # without what only came again, which no check asks for
        for was, now in pairwise(series):
            if was.seen.value not in before[-1:]:
                before.append(was.seen.value)
            flags += _between(was, now, before)
    return Flags(flags)


@attrs.frozen
class _Total:
    """A total of a series, as the checks see it, with its own words."""

    seen: Seen
    figure: Figure
    course: Course | None


def _between(was: _Total, now: _Total, before: Sequence[float]) -> list[Flag]:
    a, b = was.seen, now.seen
    pair = by_value([a, b])
    scale = slip(pair)
    fell = falling(a, b) if _cannot_both_be_true(was, now) else []
    times = 0 if scale else extra_digit(b.value, before)
    digit = [Flag(Doubt.EXTRA_DIGIT, f"{b.value:,} ({b.origin}), after {a.value:,}", (a.key, b.key))]
    return [*scale, *(digit if times else ()), *(swapped(pair) if fell else ()), *fell]


def _cannot_both_be_true(a: _Total, b: _Total) -> bool:
    """Whether a lower figure says that the one before was wrong: no rounding of it, and of no level that may fall."""
    return b.course is not Course.LEVEL and not compatible(a.figure, b.figure)


def falling(a: Seen, b: Seen) -> list[Flag]:
    """A total that is lower than the one before: legal, and worth a look."""
    if b.value >= a.value:
        return []
    return [Flag(Doubt.FALLING, f"{b.origin} lowered its figure from {a.value:,} to {b.value:,}", (a.key, b.key))]


def _series(reports: Sequence[Report], names: Names) -> Mapping[Any, list[_Total]]:
    """The totals that go on from one another: of one subject, origin, unit, status and window of time."""
    found: dict[Any, list[_Total]] = {}
    for r in sorted(reports, key=lambda r: (r.speaks_on, r.day, r.key)):
        if r.kind is not Kind.TOTAL or r.figure is None or r.figure.best is None:
            continue
        origin, unit = names[r.source][1].name, r.figure.unit
        course = r.course or course_of_nouns("" if unit is None else units.label(unit), r.subject)[0]
        key = r.subject, origin, unit, r.figure.status, window_of(r, course)
        total = _Total(Seen(r.figure.best, origin, r), r.figure, course)
        found.setdefault(key, []).append(total)
    return found
