"""Checks: what a second pair of eyes would notice. Each gives flags and changes no number."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations, pairwise
from typing import Any

import attrs

from .errors import NoReportsError
from .flags import Doubt, Flag
from .reports import Course, Kind, Report, Roster, roster_of
from .select import Position

SLIPS = (10, 100, 1000)
"""Decimal slips: a digit lost or doubled, thousands read as units."""

UNIT_RATIOS = {2.471: "hectares and acres", 42: "barrels and gallons", 4.047: "acres and stremmata"}
"""Ratios of two units that newsrooms mix up: 2.471 acres a hectare (NIST SP 811), 42 US gallons a barrel of oil (EIA),
4.047 stremmata an acre (0.4047 ha / 0.1 ha)."""

NEAR = 0.01
"""Two figures stand in a ratio where they miss it by less than 1 %, the rounding of three digits."""

DIGITS = 3
"""A figure of fewer significant digits says too little: round numbers are alike by chance."""

STALE_DAYS = 30
"""A position older than the newest by more than this is flagged, and never dropped: no threshold fits all stories."""

MOST_COMPARED = 200
"""Positions compared in pairs; beyond this, only the checks that look at each once are made."""


@attrs.frozen
class Seen:
    """A number with who said it when, as the checks see it."""

    value: float
    origin: str
    key: str
    on: date


def slip(a: Seen, b: Seen) -> Flag | None:
    """A factor of 10, 100 or 1,000, or the ratio of two units that are often mixed up, between two unround figures.

    >>> day = date(2024, 10, 1)
    >>> print(slip(Seen(1234, "A", "a", day), Seen(12_340, "B", "b", day)))
    scale: 12,340 (B) is 10 times 1,234 (A)
    >>> slip(Seen(100, "A", "a", day), Seen(1000, "B", "b", day))
    """
    small, large = (a, b) if a.value <= b.value else (b, a)
    apart = small.value > 0 and large.value >= 2 * small.value
    if not apart or max(_significant(small.value), _significant(large.value)) < DIGITS:
        return None
    ratio = large.value / small.value
    for times in (*SLIPS, *UNIT_RATIOS):
        if abs(ratio / times - 1) < (NEAR if times in SLIPS else NEAR / 10):
            mixed = f": {UNIT_RATIOS[times]}?" if times in UNIT_RATIOS else ""
            message = f"{large.value:,} ({large.origin}) is {times:,} times {small.value:,} ({small.origin}){mixed}"
            return Flag(Doubt.SCALE, message, _keys(small, large))
    return None


def swapped(a: Seen, b: Seen) -> Flag | None:
    """Two whole figures that differ by two neighboring digits that changed places.

    >>> day = date(2024, 10, 1)
    >>> print(swapped(Seen(1243, "A", "a", day), Seen(1234, "B", "b", day)))
    swapped digits: 1,243 (A) and 1,234 (B)
    """
    if a.value == b.value or (a.value - b.value) % 9:
        return None
    one, other = str(a.value), str(b.value)
    apart = [n for n, (x, y) in enumerate(zip(one, other, strict=False)) if x != y]
    neighbors = len(one) == len(other) and len(apart) == 2 and apart[1] == apart[0] + 1  # noqa: PLR2004  a pair
    if len(one) < DIGITS or not neighbors or one[apart[0]] != other[apart[1]] or one[apart[1]] != other[apart[0]]:
        return None
    return Flag(Doubt.SWAPPED_DIGITS, f"{a.value:,} ({a.origin}) and {b.value:,} ({b.origin})", _keys(a, b))


def echo(a: Seen, b: Seen) -> Flag | None:
    """The same unround figure from two sources: perhaps one origin, so ask who told whom.

    >>> day = date(2024, 10, 1)
    >>> print(echo(Seen(1243, "A", "a", day), Seen(1243, "B", "b", day)))
    same figure: 1,243 from both A and B: the same origin?
    """
    if a.value != b.value or _significant(a.value) < DIGITS:
        return None
    return Flag(Doubt.SAME_FIGURE, f"{a.value:,} from both {a.origin} and {b.origin}: the same origin?", _keys(a, b))


def stale(seen: Sequence[Seen]) -> list[Flag]:
    """Positions that are much older than the newest.

    >>> old, new = Seen(3, "A", "a", date(2024, 1, 1)), Seen(4, "B", "b", date(2024, 10, 1))
    >>> print(*stale([old, new]))
    stale: A's figure is of 2024-01-01, 274 days before the newest
    """
    newest = max((s.on for s in seen), default=None)
    old = [(s, (newest - s.on).days) for s in seen if newest is not None and (newest - s.on).days > STALE_DAYS]
    message = "{}'s figure is of {}, {:,} days before the newest"
    return [Flag(Doubt.STALE, message.format(s.origin, s.on, days), (s.key,)) for s, days in old]


def camps(seen: Sequence[Seen]) -> list[Flag]:
    """Two groups of figures, each of two or more, with a gap between them that is wider than either group.

    >>> day = date(2024, 10, 1)
    >>> print(*camps([Seen(n, s, s, day) for s, n in zip("ABCD", (100, 110, 900, 950))]))
    two camps: A, B (100–110) against C, D (900–950)
    """
    ordered = sorted(seen, key=lambda s: (s.value, s.key))
    for cut in range(2, len(ordered) - 1):
        low, high = ordered[:cut], ordered[cut:]
        gap = high[0].value - low[-1].value
        if gap > low[-1].value - low[0].value and gap > high[-1].value - high[0].value:
            sides = [
                f"{', '.join(s.origin for s in side)} ({side[0].value:,}–{side[-1].value:,})" for side in (low, high)
            ]
            return [Flag(Doubt.TWO_CAMPS, " against ".join(sides), _keys(*ordered))]
    return []


def check_positions(positions: Sequence[Position], course: Course | None = None) -> tuple[Flag, ...]:
    """All checks between the positions of one answer; the size of a closed event has no age."""
    seen = [
        Seen(p.figure.best, p.origin, p.newest.key, p.newest.speaks_on) for p in positions if p.figure.best is not None
    ]
    if len(seen) < 2:  # noqa: PLR2004  nothing to compare
        return ()
    flags = []
    for a, b in combinations(seen if len(seen) <= MOST_COMPARED else (), 2):
        flags += [flag for flag in (slip(a, b), swapped(a, b), echo(a, b)) if flag is not None]
    old = [] if course is Course.FIXED else stale(seen)
    return (*flags, *old, *camps(seen))


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
    names = roster_of(reports, roster)
    given = tuple(reports)
    if not given:
        raise NoReportsError("there must be at least one report to check; got none")
    flags: list[Flag] = []
    for series in _series(given, names).values():
        for a, b in pairwise(series):
            fell = falling(a, b)
            flags += [flag for flag in (slip(a, b), fell and swapped(a, b), fell) if flag is not None]
    return tuple(flags)


def falling(a: Seen, b: Seen) -> Flag | None:
    """A total that is lower than the one before: legal, and worth a look."""
    if b.value >= a.value:
        return None
    return Flag(Doubt.FALLING, f"{b.origin} lowered its figure from {a.value:,} to {b.value:,}", _keys(a, b))


def _series(reports: Sequence[Report], names: Roster) -> Mapping[Any, list[Seen]]:
    found: dict[Any, list[Seen]] = {}
    for r in sorted(reports, key=lambda r: (r.speaks_on, r.day, r.key)):
        if r.kind is Kind.TOTAL and r.figure is not None and r.figure.best is not None:
            origin = names.origin(r.source).name
            seen = Seen(r.figure.best, origin, r.key, r.speaks_on)
            found.setdefault((r.subject, origin, r.figure.unit), []).append(seen)
    return found


def _significant(value: float) -> int:
    return len(repr(value).replace(".", "").strip("-0"))


def _keys(*seen: Seen) -> tuple[str, ...]:
    return tuple(s.key for s in seen)
