"""Laws of what is counted.

No sentence has the noun of an outcome that no report and no subject has. Nothing is lost. The order of the reports
changes nothing. What is said as of a date never depends on what is published later. No position compares two outcomes,
and what stands beside the count is softer than the count.
"""

from collections import Counter
from datetime import date, timedelta
from random import Random
from typing import Any

import attrs
from hypothesis import given
from hypothesis import strategies as st

import figrecon as fr
from figrecon import FigureStatus, Kind, units
from figrecon.select.quantities import words_of_subject
from figrecon.units.table import table

FIRST = date(2031, 5, 1)
LAST = FIRST + timedelta(days=8)
OUTCOMES = {units.label(entry.name): entry.outcome for entry in table().names.values() if entry.outcome}
"""The printed nouns of outcomes, in the plural."""

SUBJECTS = (
    "dead",
    "deaths in Hamra",
    "injured in Hamra",
    "Hamra",
    "troops at Hamra",
    "cases",
    "dead or missing",
    "people",
)
UNITS = (None, None, "dead", "dead", "injured", "wounded", "missing", "cases", "civilians", "troops", "Palestinians",
         "civilians killed", "dead or missing", "tanks", "percent", "USD", "cases per 100,000")  # fmt: skip
KINDS = (None, None, None, Kind.INCREMENT, Kind.PART, Kind.PLAN, Kind.PROXY, Kind.WITHDRAWAL)
DAYS = st.integers(0, 8).map(lambda n: FIRST + timedelta(days=n))
STATUSES = st.sampled_from((None, None, None, *FigureStatus))


@st.composite
def figures(draw: st.DrawFn) -> fr.Figure:
    n, unit = draw(st.integers(0, 500)), draw(st.sampled_from(UNITS))
    worded = draw(st.sampled_from((fr.Figure.exactly, fr.Figure.about, fr.Figure.at_least)))
    figure: fr.Figure = worded(n, unit, status=draw(STATUSES))
    return figure


@st.composite
def tables(draw: st.DrawFn) -> list[fr.Report]:
    subject = draw(st.sampled_from(SUBJECTS))
    rows = st.tuples(figures() | st.none(), st.sampled_from("ABCD"), DAYS, st.sampled_from(KINDS), DAYS | st.none())
    return [
        fr.Report(subject, figure, source=source, published=day, kind=kind, as_of=as_of, key=f"k{n}")
        for n, (figure, source, day, kind, as_of) in enumerate(draw(st.lists(rows, min_size=1, max_size=10)))
    ]


ASKED = st.sampled_from((None, None, None, "dead", "injured", "people", "troops"))


def answer(reports: list[fr.Report], **asked: Any) -> fr.Reconciliation | str:
    """The answer, or the error in its stead."""
    try:
        return fr.reconcile(reports, **asked)
    except fr.IncommensurableError as error:
        return str(error)


def outcomes_of(reports: list[fr.Report], unit: str | None) -> set[str | None]:
    """What became of those whom the reports, their subject or the question name."""
    named = {units.outcome(r.figure.unit) for r in reports if r.figure is not None and r.figure.unit is not None}
    return named | {units.outcome(unit) if unit else None} | {"dead" if "dea" in reports[0].subject else None}


@given(tables(), ASKED)
def test_no_sentence_has_an_outcome_that_nobody_told(reports: list[fr.Report], unit: str | None) -> None:
    found = answer(reports, unit=unit, as_of=LAST)
    if isinstance(found, str):
        return
    sentence = found.sentence().removeprefix(found.subject)
    printed = {outcome for label, outcome in OUTCOMES.items() if f" {label}" in sentence}
    if "dead or missing" in sentence:
        printed.discard("missing")
    assert printed <= outcomes_of(reports, unit)


@given(tables(), ASKED)
def test_each_position_prints_with_a_noun_that_its_reports_have(reports: list[fr.Report], unit: str | None) -> None:
    found = answer(reports, unit=unit, as_of=LAST)
    for one in () if isinstance(found, str) else found.within():
        for p in one.positions:
            own = {r.figure.unit for r in p.reports if r.figure is not None} - {None}
            outcome = (
                units.outcome(p.figure.unit) if p.figure.unit and "people" not in units.label(p.figure.unit) else None
            )
            assert outcome is None or not own or len(own) > 1 or outcome in {units.outcome(each or "") for each in own}


@given(tables(), ASKED, DAYS)
def test_nothing_is_lost(reports: list[fr.Report], unit: str | None, as_of: date) -> None:
    found = answer(reports, unit=unit, as_of=as_of)
    if not isinstance(found, str):
        assert Counter(entry.report.key for entry in found.account) == Counter(report.key for report in reports)
        assert "other quantity" in {e.reason for e in found.account} or not any("other" in f.doubt for f in found.flags)


@given(tables(), ASKED, DAYS, st.randoms(use_true_random=False))
def test_the_order_changes_nothing(reports: list[fr.Report], unit: str | None, as_of: date, random: Random) -> None:
    shuffled = list(reports)
    random.shuffle(shuffled)
    one, other = answer(reports, unit=unit, as_of=as_of), answer(shuffled, unit=unit, as_of=as_of)
    assert one == other


@given(tables(), DAYS)
def test_what_is_said_as_of_a_date_depends_on_nothing_later(reports: list[fr.Report], as_of: date) -> None:
    known = [report for report in reports if report.day <= as_of]
    if not known:
        return
    now, then = answer(known, as_of=as_of), answer(reports, as_of=as_of)
    if isinstance(now, str) or isinstance(then, str):
        assert now == then
        return
    assert (now.range, now.verdict, now.positions, now.unit) == (then.range, then.verdict, then.positions, then.unit)
    assert now.sentence() == then.sentence()
    assert now.flags == then.flags


@given(tables(), ASKED)
def test_no_range_compares_two_outcomes(reports: list[fr.Report], unit: str | None) -> None:
    found = answer(reports, unit=unit, as_of=LAST)
    for one in () if isinstance(found, str) else found.within():
        told = {units.outcome(r.figure.unit) for p in one.positions for r in p.reports if r.figure and r.figure.unit}
        assert len(told - {None}) <= 1
        sizes = {units.dimension(p.figure.unit) for p in one.positions if p.figure.unit}
        assert len(sizes) <= 1


@given(tables())
def test_what_stands_beside_the_count_is_softer(reports: list[fr.Report]) -> None:
    found = answer(reports, as_of=LAST)
    if isinstance(found, str):
        return
    softest = max((list(FigureStatus).index(p.figure.status) for p in found.positions if p.figure.status), default=-1)
    for kind in found.beside:
        if kind in set(FigureStatus):
            assert list(FigureStatus).index(FigureStatus(kind)) > softest


@given(tables())
def test_a_report_of_something_else_changes_no_number(reports: list[fr.Report]) -> None:
    found = answer(reports, unit="dead", as_of=LAST)
    balloons = fr.Report(reports[0].subject, "7 balloons", source="E", published=FIRST, key="balloons")
    more = answer([*reports, balloons], unit="dead", as_of=LAST)
    if isinstance(found, str) or isinstance(more, str):
        return
    assert attrs.evolve(more, set_aside=(), flags=()) == attrs.evolve(found, set_aside=(), flags=())


@given(tables())
def test_no_source_is_given_a_unit_that_neither_it_nor_the_subject_names(reports: list[fr.Report]) -> None:
    found = answer(reports, as_of=LAST)
    for one in () if isinstance(found, str) else found.within():
        for p in one.positions:
            own = {report.figure.unit for report in p.reports if report.figure is not None} - {None}
            unit = p.said.unit
            assert own or unit is None or words_of_subject(one.subject).name(unit)
            assert p.said.range == p.figure.range
