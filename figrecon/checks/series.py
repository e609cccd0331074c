"""The checks between one total and the next of the same subject and origin."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from figrecon.errors import NoReportsError
from figrecon.flags import Doubt, Flag
from figrecon.reports import Kind, Names, Report, roster_of
from figrecon.select import extra_digit

from .seen import Seen, by_value
from .slips import slip, swapped


def check_series(reports: Iterable[Report], *, roster: Any = None) -> tuple[Flag, ...]:
    r"""Slips and falls between one total and the next of the same subject and origin, and falls by swapped digits.

    For a table whose history is to be trusted: the answer of `reconcile` looks only at what stands. Raises
    NoReportsError for no reports.

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
        for n in range(1, len(series)):
            flags += _between(series[:n], series[n])
    return tuple(flags)


def _between(before: Sequence[Seen], now: Seen) -> list[Flag]:
    last = before[-1]
    pair = by_value([last, now])
    scale = slip(pair)
    fell = falling(last, now)
    times = 0 if scale else extra_digit(now.value, [s.value for s in before])
    digit = [Flag(Doubt.EXTRA_DIGIT, f"{now.value:,} ({now.origin}), after {last.value:,}", (last.key, now.key))]
    return [*scale, *(digit if times else ()), *(swapped(pair) if fell else ()), *fell]


def falling(a: Seen, b: Seen) -> list[Flag]:
    """A total that is lower than the one before: legal, and worth a look."""
    if b.value >= a.value:
        return []
    return [Flag(Doubt.FALLING, f"{b.origin} lowered its figure from {a.value:,} to {b.value:,}", (a.key, b.key))]


def _series(reports: Sequence[Report], names: Names) -> Mapping[Any, list[Seen]]:
    found: dict[Any, list[Seen]] = {}
    for r in sorted(reports, key=lambda r: (r.speaks_on, r.day, r.key)):
        if r.kind is Kind.TOTAL and r.figure is not None and r.figure.best is not None:
            origin = names[r.source][1].name
            seen = Seen(r.figure.best, origin, r.key, r.speaks_on)
            found.setdefault((r.subject, origin, r.figure.unit), []).append(seen)
    return found
