"""Hypothesis strategies for figrecon's values, for your own tests: from ranges and figures to rosters and ledgers.

They are registered: `st.from_type(figrecon.Report)` draws from them.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

import attrs
from hypothesis import strategies as st

from .conventions import CEILINGS, FLOORS, Qualifier
from .dates import Period
from .figures import Figure
from .ledger import Ledger
from .ranges import Range
from .reports import Course, Kind, Report, Roster, Source, Subject

FIRST_DAY = date(2024, 1, 1)
DAYS = 40
"""Reports fall into a few weeks, so that they meet: supersede, repeat, add up."""

ORIGINS = ("Army", "Ministry", "Red Cross", "Police")
OUTLETS = ("BBC", "Reuters")
ALIASES = {
    "Army": ("General Staff", "Army spokesman"),
    "Ministry": ("Ministry of Health", "MoH"),
    "Red Cross": ("ICRC", "icrc.org"),
    "Police": ("Police chief", "Constabulary"),
}
"""Other names of the origins, no two of which share one: whichever are drawn, they make a roster."""

NOUNS = ("dead", "missing", "troops", "protesters")
MOST_PARTS = 3
COUNTS = st.integers(0, 20_000)
WORDED = [q for q in Qualifier if q is not Qualifier.VAGUE]
SILENT = (Kind.DENIAL, Kind.WITHDRAWAL)
Link = tuple[str | None, int]


def days() -> st.SearchStrategy[date]:
    """A day of a few weeks of 2024."""
    return _DAYS


_DAYS = st.integers(0, DAYS).map(lambda n: FIRST_DAY + timedelta(days=n))
_MOMENTS = st.tuples(_DAYS, st.integers(0, 23)).map(lambda at: datetime.combine(at[0], time(at[1])))


def periods() -> st.SearchStrategy[Period]:
    """A day, a span of days, or one with an open end."""
    return _PERIODS


def _period(drawn: tuple[date, date, str]) -> Period:
    first, last = min(drawn[:2]), max(drawn[:2])
    if drawn[2] == "day":
        return Period(first, first)
    return Period(None if drawn[2] == "by" else first, None if drawn[2] == "since" else last)


_PERIODS = st.tuples(_DAYS, _DAYS, st.sampled_from(("day", "span", "by", "since"))).map(_period)


def ranges() -> st.SearchStrategy[Range]:
    """Low, best and high in order, whole or not; with an open end or two, without a best, or with nothing at all.

    >>> import hypothesis
    >>> hypothesis.find(ranges(), lambda range: range.best is None and range.low != range.high)
    Range(low=None, best=None, high=0)
    """
    return _RANGES


_AMOUNTS = COUNTS | COUNTS.map(lambda n: n / 4)
_RANGES = st.tuples(st.lists(_AMOUNTS, min_size=3, max_size=3), *[st.booleans()] * 3).map(
    lambda drawn: Range(*(n if there else None for n, there in zip(sorted(drawn[0]), drawn[1:], strict=True)))
)


def figures(*, unit: str | None = None) -> st.SearchStrategy[Figure]:
    """A count as worded: bare, hedged, bounded or a range; in `unit`, by default without one.

    >>> import hypothesis
    >>> hypothesis.find(figures(unit="troops"), lambda figure: figure.high is None).unit
    'troop'
    """
    return _FIGURES.map(lambda figure: attrs.evolve(figure, unit=unit)) if unit else _FIGURES


def _figure(drawn: tuple[int, int, int, Qualifier, bool, bool]) -> Figure:
    low, best, high = sorted(drawn[:3])
    qualifier, wide, increment = drawn[3:]
    if qualifier is Qualifier.BETWEEN:
        return Figure.between(low, high + 1, increment=increment)
    if qualifier in FLOORS:
        return Figure(best, best, None, None, qualifier, increment=increment)
    if qualifier in CEILINGS:
        return Figure(None, best, best, None, qualifier, increment=increment)
    if qualifier is Qualifier.EXACT and wide:
        return Figure(low, best, high, increment=increment)
    return Figure(best, best, best, None, qualifier, increment=increment)


_FIGURES = st.tuples(COUNTS, COUNTS, COUNTS, st.sampled_from(WORDED), st.booleans(), st.booleans()).map(_figure)


def sources() -> st.SearchStrategy[Source]:
    """An origin of the reports drawn here, by some of its other names, with any of the marks that a user can give it.

    >>> import hypothesis
    >>> hypothesis.find(sources(), lambda source: source.tally and source.relays is not None)
    Source(name='Army', relays='Ministry', tally=True)
    """
    return _ANY_SOURCE


def _source(name: str) -> st.SearchStrategy[Source]:
    others = tuple(other for other in (*ORIGINS, *OUTLETS) if other != name)
    return st.builds(
        Source,
        st.just(name),
        st.lists(st.sampled_from(ALIASES[name]), unique=True),
        relays=st.none() | st.sampled_from(others),
        interested=st.booleans() | st.lists(st.sampled_from(NOUNS), min_size=1, unique=True),
        tally=st.booleans(),
        rank=st.none() | st.integers(1, len(ORIGINS)),
    )


_SOURCES = tuple(_source(name) for name in ORIGINS)
_ANY_SOURCE = st.one_of(*_SOURCES)


def rosters() -> st.SearchStrategy[Roster]:
    """Some of the origins of the reports drawn here, each listed once; whom they relay, in a chain that ends.

    >>> import hypothesis
    >>> hypothesis.find(rosters(), lambda roster: roster.origin("ICRC").name == "Ministry").sources["Red Cross"]
    Source(name='Red Cross', aliases=('ICRC',), relays='Ministry')
    """
    return _ROSTERS


def _roster(drawn: tuple[Sequence[int], *tuple[Source | None, ...]]) -> Roster:
    listed = [source for n in drawn[0] if (source := drawn[1:][n]) is not None]
    names = [source.name for source in listed]
    return Roster(
        # whoever is relayed stands further down, so that no relays run in a circle
        attrs.evolve(source, relays=None if source.relays in names[:n] else source.relays)
        for n, source in enumerate(listed)
    )


_ORDERS = st.permutations(range(len(ORIGINS)))
_ROSTERS = st.tuples(_ORDERS, *(st.none() | source for source in _SOURCES)).map(_roster)


def subjects() -> st.SearchStrategy[Subject]:
    """A subject, with parts or without; parts may have parts of their own, and no more.

    >>> import hypothesis
    >>> hypothesis.find(subjects(), lambda subject: any(part.parts for part in subject.parts)).parts[0].parts[0].name
    'dead, part 1, part 1'
    """
    return _SUBJECTS


_PLAIN = st.just(())
_WITH_PARTS = st.lists(_PLAIN, max_size=MOST_PARTS)
_WHOLE = st.lists(_WITH_PARTS, max_size=MOST_PARTS)


def _subject(name: str, parts: Sequence[Any], course: Course | None = None) -> Subject:
    return Subject(name, [_subject(f"{name}, part {n}", part) for n, part in enumerate(parts, 1)], course=course)


_SUBJECTS = st.builds(_subject, st.sampled_from(NOUNS), _WHOLE, st.none() | st.sampled_from(Course))


def reports(*, subject: str = "troops", unit: str | None = None) -> st.SearchStrategy[Report]:
    """One report of a subject: any kind, from one of a few origins, first-hand or relayed, dated or timed.

    It names no other report.
    """
    shared = {
        "source": st.sampled_from(ORIGINS),
        "via": st.lists(st.sampled_from(OUTLETS), max_size=1),
        "published": _DAYS | _DAYS | _MOMENTS,
        "as_of": st.none() | _PERIODS,
    }
    counts = st.sampled_from((None, None, Kind.TOTAL, Kind.INCREMENT, *(k for k in Kind if k not in SILENT)))
    loud = st.builds(Report, st.just(subject), figures(unit=unit), kind=counts, **shared)
    quiet = st.builds(Report, st.just(subject), kind=st.sampled_from((Kind.TOTAL, *SILENT)), **shared)
    return st.one_of(loud, loud, loud, quiet)


def ledgers(*, min_size: int = 0, max_size: int = 12, unit: str | None = None) -> st.SearchStrategy[Ledger]:
    """Reports of one subject, some of which replace, deny or derive from others published before."""
    links = st.tuples(st.sampled_from((None, None, "replaces", "derived_from", "denies")), st.integers(0, max_size))
    return st.lists(st.tuples(reports(unit=unit), links), min_size=min_size, max_size=max_size).map(_linked)


def _linked(drawn: Sequence[tuple[Report, Link]]) -> Ledger:
    made: list[Report] = []
    for n, (report, (link, to)) in enumerate(drawn):
        earlier = [r.key for r in made if r.day <= report.day]
        linked = link is not None and earlier and (link != "denies" or report.kind in SILENT)
        names: dict[str, Any] = {link: (earlier[to % len(earlier)],)} if link is not None and linked else {}
        made.append(attrs.evolve(report, key=f"k{n}", **names))
    return Ledger(made)
