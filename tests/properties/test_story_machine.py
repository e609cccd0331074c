"""A story as it unfolds: reports are added, corrected, relayed, denied, withdrawn and overtaken, in any order.

After each step nothing is lost, the past is as it was, and the sentence says no more than the reports. Deep, for a
quarter of an hour: `pytest --hypothesis-profile=deep tests/properties/test_story_machine.py`.
"""

import io
import pickle
import tempfile
from collections import Counter
from datetime import date, timedelta
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import attrs
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

import figrecon as fr
from figrecon.testing import ALIASES
from tests._read_back import founded, unfounded

SUBJECT, PARTS = "dead in the flood", ("dead in the north", "dead in the south")
FIRST_DAY = date(2031, 5, 1)
ORIGINS, OUTLETS = tuple(ALIASES), ("Evening Post", "Hill Radio")
HAS_BOOKS = find_spec("python_calamine") is not None and find_spec("xlsxwriter") is not None

sources = st.sampled_from(ORIGINS)
numbers = st.integers(1, 60).map(lambda n: n * 7) | st.sampled_from((0, 100, 150, 1200))
WORDS = (
    *("{n}", "{n} people", "at least {n}", "more than {n}", "up to {n}", "about {n}", "nearly {n}", "{n}-{m}"),
    *("{n} killed", "{n} injured", "{n} feared dead", "less than {n}", "dozens", "many", "another {n}"),
    *("at most {n}", "another {n} or more", "another {n}-{m}", "{n} confirmed dead"),
)
figures = st.builds(
    lambda words, n, more: words.format(n=n, m=n + more), st.sampled_from(WORDS), numbers, st.integers(1, 50)
)
waits = st.integers(0, 6)
times = st.none() | st.integers(-9, 0)


class Story(RuleBasedStateMachine):
    """Reports and a roster, and what must hold of them."""

    def __init__(self) -> None:
        super().__init__()
        self.reports: list[fr.Report] = []
        self.aliases: dict[str, list[str]] = {}
        self.day = FIRST_DAY

    def tell(self, figure: Any, source: str, wait: int, *, speaks: int | None = None, **more: Any) -> None:
        """One more report, some days after the last, of its day or of one before it."""
        self.day += timedelta(days=wait)
        as_of = None if speaks is None else self.day + timedelta(days=speaks)
        told: dict[str, Any] = {
            "subject": SUBJECT,
            "published": self.day,
            "as_of": as_of,
            "key": f"k{len(self.reports)}",
        }
        self.reports.append(fr.Report(figure=figure, source=source, **{**told, **more}))

    def one(self, data: st.DataObject) -> fr.Report:
        return data.draw(st.sampled_from(self.reports))

    # --- what happens

    @initialize(figure=figures, source=sources)
    def begin(self, figure: str, source: str) -> None:
        self.tell(figure, source, 0)

    @rule(figure=figures, source=sources, wait=waits, speaks=times)
    def add(self, figure: str, source: str, wait: int, speaks: int | None) -> None:
        self.tell(figure, source, wait, speaks=speaks)

    @rule(source=sources, wait=waits, kind=st.sampled_from(["plan", "projection", "part", "proxy"]), figure=figures)
    def tell_another_kind(self, figure: str, source: str, wait: int, kind: str) -> None:
        self.tell(figure, source, wait, kind=kind)

    @rule(data=st.data(), wait=waits, named=st.booleans())
    def withdraw(self, data: st.DataObject, wait: int, named: bool) -> None:
        it = self.one(data)
        self.tell(None, it.source, wait, subject=it.subject, kind="withdrawal", denies=[it.key] if named else [])

    @rule(data=st.data(), wait=waits, figure=figures)
    def correct(self, data: st.DataObject, wait: int, figure: str) -> None:
        it = self.one(data)
        self.tell(figure, it.source, wait, subject=it.subject, replaces=[it.key])

    @rule(data=st.data(), wait=waits, outlet=st.sampled_from(OUTLETS), dated=st.booleans())
    def relay(self, data: st.DataObject, wait: int, outlet: str, dated: bool) -> None:
        it = self.one(data)
        when = it.as_of if dated else None
        self.tell(it.figure, it.source, wait, subject=it.subject, kind=it.kind, via=[outlet], as_of=when)

    @rule(data=st.data(), wait=waits, source=sources)
    def retell(self, data: st.DataObject, wait: int, source: str) -> None:
        it = self.one(data)
        self.tell(it.figure, source, wait, subject=it.subject, derived_from=[it.key])

    @rule(data=st.data(), wait=waits, source=sources, named=st.booleans())
    def deny(self, data: st.DataObject, wait: int, source: str, named: bool) -> None:
        it = self.one(data)
        self.tell(None, source, wait, subject=it.subject, kind="denial", denies=[it.key] if named else [])

    @rule(figure=figures, source=sources, wait=st.integers(5, 20))
    def overtake(self, figure: str, source: str, wait: int) -> None:
        self.tell(figure, source, wait)

    @rule(figure=figures, source=sources, wait=waits, part=st.sampled_from(PARTS))
    def split(self, figure: str, source: str, wait: int, part: str) -> None:
        self.tell(figure, source, wait, subject=part)

    @rule(source=sources, data=st.data(), figure=figures, wait=waits)
    def relabel(self, source: str, data: st.DataObject, figure: str, wait: int) -> None:
        """Somebody is called by another name, which the roster now lists."""
        alias = data.draw(st.sampled_from(ALIASES[source]))
        self.aliases[source] = sorted({*self.aliases.get(source, []), alias})
        self.tell(figure, alias, wait)

    # --- what holds

    @property
    def ledger(self) -> fr.Ledger:
        return fr.Ledger(self.reports, roster=self.aliases)

    def answer(self, reports: Any = None, **how: Any) -> fr.Reconciliation:
        given = self.reports if reports is None else reports
        return fr.reconcile(given, subject=self.subject, roster=self.aliases, **how)

    @property
    def subject(self) -> fr.Subject:
        parts = {report.subject for report in self.reports} - {SUBJECT}
        return fr.Subject(SUBJECT, parts=sorted(parts))

    @invariant()
    @precondition(lambda self: self.reports)
    def every_report_has_its_place_and_its_reason(self) -> None:
        answer = self.answer()
        account = answer.account
        assert Counter(entry.report.key for entry in account) == Counter(report.key for report in self.reports)
        assert answer.number_of_reports == len(account)
        assert all(entry.reason for entry in account if entry.place in (fr.Place.SET_ASIDE, fr.Place.BESIDE))
        assert all(entry.reason is None for entry in account if entry.place is fr.Place.POSITION)

    @invariant()
    @precondition(lambda self: self.reports)
    def a_timeline_is_the_answers_from_scratch(self) -> None:
        line = fr.timeline(self.reports, subject=self.subject, roster=self.aliases)
        assert line == tuple(self.answer(as_of=answer.as_of) for answer in line)

    @invariant()
    @precondition(lambda self: self.reports)
    def the_order_of_the_reports_does_not_matter(self) -> None:
        mixed = self.reports[1::2] + self.reports[::2]
        assert self.answer(mixed) == self.answer(self.reports[::-1]) == self.answer()

    @invariant()
    @precondition(lambda self: self.reports)
    def the_past_is_as_it_was(self) -> None:
        for day in sorted({report.day for report in self.reports})[:-1]:
            known = [report for report in self.reports if report.day <= day]
            assert _said(self.answer(as_of=day)) == _said(self.answer(known, as_of=day))
            assert _said(self.answer(as_of=self.day, known_by=day)) == _said(
                self.answer(known, as_of=self.day, known_by=day)
            )

    @invariant()
    @precondition(lambda self: self.reports)
    def the_sentence_says_no_more_than_the_reports(self) -> None:
        answer = self.answer()
        sentence = answer.sentence()
        assert not unfounded(answer), f"{unfounded(answer)}: {sentence}"
        numbers = {n for n in (answer.range.low, answer.range.best, answer.range.high) if n is not None}
        assert numbers <= set(founded(answer))

    @invariant()
    @precondition(lambda self: self.reports)
    def what_is_saved_comes_back(self) -> None:
        ledger = self.ledger
        reports = ledger.reports
        assert fr.read_csv(io.StringIO(ledger.to_csv_text(), newline="")).reports == reports
        assert fr.read_json(io.StringIO(ledger.to_json_text())) == ledger
        assert fr.Ledger.from_frame(ledger.to_frame()).reports == reports
        assert pickle.loads(pickle.dumps(ledger)) == ledger  # noqa: S301  our own
        answer = self.answer()
        assert pickle.loads(pickle.dumps(answer)) == answer  # noqa: S301

    def teardown(self) -> None:
        """A workbook is slow to write: once a story."""
        if self.reports and HAS_BOOKS:
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "story.xlsx"
                self.ledger.to_excel(path)
                assert fr.read_excel(path).reports == self.ledger.reports


def _said(answer: fr.Reconciliation) -> object:
    """All that an answer says but which reports came later."""
    beside = {kind: _said(other) for kind, other in answer.beside.items() if other.positions}
    parts = {name: _said(part) for name, part in answer.parts.items()}
    return answer.range, answer.verdict, answer.unit, answer.positions, answer.flags, beside, parts


Story.TestCase.settings = settings(max_examples=max(1, settings().max_examples // 4), stateful_step_count=15)
TestStory = Story.TestCase


def test_who_reads_the_sentence_back_sees_what_nobody_said() -> None:
    """An invented number, sum, noun, source and day, each in an answer that is otherwise right."""
    said = [("140 people", "Army", 1), ("150 people", "Police", 2)]
    reports = [fr.Report(SUBJECT, words, source=who, published=f"2031-05-0{day}") for words, who, day in said]
    answer = fr.reconcile(reports)
    assert unfounded(answer) == []
    first, second = answer.positions
    invented: dict[str, dict[str, Any]] = {
        "the number 0": {"figure": fr.Figure.exactly(0, "people")},
        "the number 290": {"figure": fr.Figure.exactly(290, "people")},
        "the noun injured": {"figure": fr.Figure.exactly(140, "injured")},
        "the word Navy": {"source": fr.Source("Navy")},
        "the day 9 May": {"down_from": attrs.evolve(first.newest, published="2031-05-09")},
    }
    for what, fields in invented.items():
        told = attrs.evolve(answer, positions=[attrs.evolve(first, **fields), second])
        assert what in unfounded(told), told.sentence()
