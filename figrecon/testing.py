"""Hypothesis strategies for figrecon's values: figures, periods, reports and ledgers, for your own tests.

They are registered: `st.from_type(figrecon.Report)` draws from them.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

import attrs
from hypothesis import strategies as st

from .conventions import Qualifier
from .dates import Period
from .figures import Figure
from .ledger import Ledger
from .reports import Kind, Report

FIRST_DAY = date(2024, 1, 1)
DAYS = 40
"""Reports fall into a few weeks, so that they meet: supersede, repeat, add up."""

ORIGINS = ("Army", "Ministry", "Red Cross", "Police")
OUTLETS = ("BBC", "Reuters")
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
    if qualifier in (Qualifier.AT_LEAST, Qualifier.MORE_THAN):
        return Figure(best, best, None, None, qualifier, increment=increment)
    if qualifier in (Qualifier.AT_MOST, Qualifier.LESS_THAN, Qualifier.UP_TO):
        return Figure(None, best, best, None, qualifier, increment=increment)
    if qualifier is Qualifier.EXACT and wide:
        return Figure(low, best, high, increment=increment)
    return Figure(best, best, best, None, qualifier, increment=increment)


_FIGURES = st.tuples(COUNTS, COUNTS, COUNTS, st.sampled_from(WORDED), st.booleans(), st.booleans()).map(_figure)


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
