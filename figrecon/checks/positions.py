"""The checks between the figures that stand."""

from collections.abc import Sequence
from datetime import date
from operator import attrgetter

from figrecon._values import among
from figrecon.flags import Doubt, Flag
from figrecon.ranges import Range
from figrecon.reports import Course
from figrecon.select import Position

from .names import alike, links
from .pace import LEAST_PATIENCE, StoryPace
from .seen import ByValue, Seen, by_value, is_unround, keys_of
from .slips import slip, swapped


def check_positions(
    positions: Sequence[Position],
    pace: StoryPace,
    known_by: date,
    course: Course | None = None,
    overtaken: Sequence[Position] = (),
) -> tuple[Flag, ...]:
    """All checks on the positions of one answer, by the pace of its story as it was known on a day.

    The names of those who were overtaken are looked at too: one origin under two names has moved on from itself. The
    size of a closed event has no age.
    """
    named = sorted([*positions, *overtaken], key=attrgetter("origin")) if overtaken else positions
    flags = _doubtful_names(tuple([p.source.name for p in named]), named)
    if len(positions) < 2:  # noqa: PLR2004  nothing to compare
        return tuple(flags)
    seen = [Seen(best, p.source.name, p.reports[-1]) for p in positions if (best := p.figure.best) is not None]
    said = by_value(seen)
    old = [] if course is Course.FIXED else stale(seen, pace, known_by)
    return (*flags, *slip(said), *swapped(said), *echo(said), *old, *camps(said))


def _doubtful_names(names: tuple[str, ...], positions: Sequence[Position]) -> list[Flag]:
    """Links that stand as sources, and names that are nearly alike."""
    linked = links(names)
    groups = alike(names) if len(names) > 1 else ()
    flags = [Flag(Doubt.LINK_AS_SOURCE, _links(linked, names), _keys(linked, positions))] if linked else []
    return flags + [
        Flag(Doubt.ALIKE_NAMES, f"{among([names[n] for n in which])}: one origin?", _keys(which, positions))
        for which in groups
    ]


def _keys(which: Sequence[int], positions: Sequence[Position]) -> tuple[str, ...]:
    return tuple(positions[n].newest.key for n in which)


def _links(which: Sequence[int], names: Sequence[str]) -> str:
    named = among([names[n] for n in which])
    return f"{named}: a link is a reference, no source; a host in the roster makes its links one"


def echo(said: ByValue) -> list[Flag]:
    """The same unround figure from several sources: perhaps one origin, so ask who told whom.

    >>> from figrecon.reports import Report
    >>> said = [Report("dead", 1243, source=name, published="2024-10-01") for name in "ABC"]
    >>> print(*echo(by_value([Seen(1243, r.source, r) for r in said])))
    same figure: 1,243 from A, B and C: the same origin?
    """
    flags = []
    for value, those in said.items():
        if len(those) > 1 and is_unround(value):
            both = "both " if len(those) == 2 else ""  # noqa: PLR2004  two
            message = f"{value:,} from {both}{among([s.origin for s in those])}: the same origin?"
            flags.append(Flag(Doubt.SAME_FIGURE, message, keys_of([value], said)))
    return flags


def stale(seen: Sequence[Seen], pace: StoryPace, known_by: date) -> list[Flag]:
    r"""Positions that are much older than the newest, by the pace of the story.

    >>> days = {"A": date(2024, 10, 1), "B": date(2024, 10, 2), "C": date(2024, 10, 20)}
    >>> seen = [Seen(5, name, Report("dead", 5, source=name, published=day)) for name, day in days.items()]
    >>> print(*stale(seen, StoryPace(lambda: [(s.on, s.on) for s in seen]), date(2024, 10, 20)), sep="\n")
    stale: A's figure is of 2024-10-01, 19 days before the newest
    stale: B's figure is of 2024-10-02, 18 days before the newest
    """
    if not seen:
        return []
    days = [s.on for s in seen]
    newest, oldest = max(days), min(days)
    patience = pace.patience(known_by) if (newest - oldest).days > LEAST_PATIENCE else None
    if patience is None:
        return []
    old = [(s, lag) for s, on in zip(seen, days, strict=True) if (lag := (newest - on).days) > patience]
    message = "{}'s figure is of {}, {:,} days before the newest"
    return [Flag(Doubt.STALE, message.format(s.origin, s.on, lag), (s.key,)) for s, lag in old]


def camps(said: ByValue) -> list[Flag]:
    """Two groups of figures, each of two or more, with a gap between them that is wider than either group.

    >>> told = [("A", 100), ("B", 110), ("C", 900), ("D", 950)]
    >>> said = [Seen(n, name, Report("dead", n, source=name, published="2024-10-01")) for name, n in told]
    >>> print(*camps(by_value(said)))
    two camps: A and B (100–110) against C and D (900–950)
    """
    ordered = [s for those in said.values() for s in those]
    values = [s.value for s in ordered]
    for cut in range(2, len(ordered) - 1):
        below, above = values[cut - 1], values[cut]
        if above - below > below - values[0] and above - below > values[-1] - above:
            sides = [
                f"{among([s.origin for s in side])} ({Range(side[0].value, None, side[-1].value)})"
                for side in (ordered[:cut], ordered[cut:])
            ]
            return [Flag(Doubt.TWO_CAMPS, " against ".join(sides), tuple(s.key for s in ordered))]
    return []
