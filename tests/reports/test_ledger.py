"""Ledger: a sequence that cannot change, with a roster; errors show only what fits; strategies register."""

import subprocess
import sys

import pytest
from hypothesis import find, given
from hypothesis import strategies as st

import figrecon as fr
from figrecon.errors import shown
from figrecon.testing import days, figures, ledgers, periods, reports
from tests._examples import ROOT


def test_a_ledger_is_a_sequence() -> None:
    told = [fr.Report(s, n, source="A", published="2024-10-01") for n, s in enumerate(["dead", "injured", "dead"])]
    ledger = fr.Ledger(told, roster={"A": ["B"]})
    assert (len(ledger), ledger[1], list(ledger)) == (3, told[1], told)
    assert ledger[1:] == fr.Ledger(told[1:], {"A": ["B"]})
    assert ledger.subjects == ("dead", "injured")
    assert [r.figure and r.figure.best for r in ledger.of("dead")] == [0, 2]
    assert repr(ledger) == "<Ledger of 3 reports, 2 subjects>"
    assert hash(ledger) == hash(fr.Ledger(told, {"A": "B"}))


@pytest.mark.parametrize("bad", ["text", 3, [3], None])
def test_what_is_no_ledger(bad: object) -> None:
    with pytest.raises(fr.RowError, match="reports must be"):
        fr.Ledger(bad)  # type: ignore[arg-type]


def test_what_is_shown_of_a_value() -> None:
    class Broken:
        def __repr__(self) -> str:
            raise RuntimeError

    assert shown(Broken()) == "<Broken>"
    assert len(shown([1] * 100)) == 40


@given(st.from_type(fr.Figure), reports(subject="x", unit="km"))
def test_types_build_by_themselves(figure: fr.Figure, report: fr.Report) -> None:
    assert not figure.says_nothing
    assert report.figure is None or report.figure.unit == "kilometer"


@given(st.from_type(fr.Period), st.from_type(fr.Report), st.from_type(fr.Ledger))
def test_types_are_registered(period: fr.Period, report: fr.Report, ledger: fr.Ledger) -> None:
    assert isinstance(period, fr.Period)
    assert isinstance(report, fr.Report)
    assert all(isinstance(entry, fr.Report) for entry in ledger)


def test_strategies_find_what_matters() -> None:
    assert find(periods(), lambda p: p.first is None).last is not None
    assert find(figures(), lambda f: f.increment).increment
    assert find(ledgers(), lambda led: any(r.replaces for r in led))
    assert find(days(), lambda d: d.day == 31).month == 1


def test_the_strategies_can_be_imported_first() -> None:
    code = "import figrecon.testing; from hypothesis import strategies as st; st.from_type(figrecon.Report).validate()"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)  # noqa: S603  our own command
