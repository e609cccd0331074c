"""Zeros: nobody killed, and an empty cell, are different things everywhere."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

import figrecon as fr
from figrecon import Range, Reason, Verdict, output
from figrecon.testing import figures
from tests.answers._reports import DAYS, said

ROWS = [
    {"subject": "dead", "figure": figure, "source": source, "published": DAYS[1]}
    for source, figure in [("A", 0), ("B", "0"), ("C", "0 killed"), ("D", "zero dead"), ("E", ""), ("F", None)]
]


def test_tables_keep_the_two_apart() -> None:
    ledger = fr.Ledger.from_rows(ROWS)
    assert [r.figure and r.figure.best for r in ledger] == [0, 0, 0, 0, None, None]
    again = fr.Ledger.from_rows(csv.DictReader(io.StringIO(ledger.to_csv_text())))
    for other in (again, fr.Ledger.from_json_text(ledger.to_json_text()), fr.Ledger.from_frame(ledger.to_frame())):
        assert [r.figure for r in other] == [r.figure for r in ledger]
    numbers = fr.Ledger.from_rows([{"subject": "dead", "low": 0, "high": 0, "source": "A", "published": DAYS[1]}])
    assert numbers[0].figure == fr.Figure.exactly(0)


def test_a_zero_is_a_figure_and_an_empty_cell_is_none() -> None:
    result = fr.reconcile(fr.Ledger.from_rows(ROWS))
    assert (result.range, result.verdict) == (Range.exactly(0), Verdict.AGREED)
    assert {a.report.source for a in result.set_aside if a.reason is Reason.UNQUANTIFIED} == {"E", "F"}
    assert result.sentence() == (
        "dead: 0 deaths as of 1 October 2024, according to A, B, C and D, who agree; E and F give no number."
    )


def test_a_zero_is_a_rival_and_an_empty_cell_is_none() -> None:
    assert fr.reconcile([said(0, "A"), said(3, "B")]).sentence() == (
        "dead: disputed, between 0 (A) and 3 (B) as of 1 October 2024."
    )
    assert fr.reconcile([said(None, "A"), said(3, "B")]).verdict is Verdict.SINGLE


def test_a_zero_is_in_every_form() -> None:
    answer = fr.reconcile([said(0, "A")])
    assert answer.to_rows()[0]["best"] == 0
    assert json.loads(output.json_text(answer))["answers"][0]["low"] == 0
    assert output.range_plot(answer).splitlines()[-1] == "dead,0,0,0"
    assert "| A | 0 |" in output.markdown(answer)
    assert "“0”" in output.footnotes(answer)
    assert "range      0" in output.text(answer)
    assert output.quickstatements(answer, "Q1", "P1120").split("\t")[2] == "0"
    assert "no number" in output.footnotes(fr.reconcile([said(None, "A")]))


def test_a_source_that_takes_its_count_down_to_zero_corrects_it() -> None:
    result = fr.reconcile([said(5, "A"), said(0, "A", 2)])
    assert (result.range, result.positions[0].corrects is not None) == (Range.exactly(0), True)


# --- where the truth lies


def test_an_estimate_of_zeros_compares_by_one_more_than_each_and_is_not_below_zero() -> None:
    answer = fr.reconcile([said(0, "A"), said(3, "B")], policy="ESTIMATE 0.9")
    assert (answer.range.low, answer.range.best) == (0, 1.5)
    assert "by ratios of one more than each" in answer.explain()
    one, three = (fr.reconcile([said(0, source) for source in sources]).estimate() for sources in ("A", "ABC"))
    assert (one.low, one.best, three.low, three.best) == (0, 0, 0, 0)
    assert 0 < (three.high or 0) < 0.5 < (one.high or 0) < 3
    assert fr.reconcile([said("0 people", "A"), said("3 people", "B")]).estimate().low == 0


def test_an_estimate_of_what_may_be_negative_reaches_below_zero() -> None:
    assert (fr.reconcile([said("0 °C", "A"), said("3 °C", "B")]).estimate().low or 0) < 0
    assert (fr.reconcile([said(-1, "A"), said(3, "B")]).estimate().low or 0) < -1


ZEROS = [0, -5, 3, "at least 0", "at most 0", "0-10", "about 0", "at most -2", "dozens", fr.Figure(-4, 0, 4)]


@given(st.lists(st.sampled_from(ZEROS) | figures(), min_size=1, max_size=5), st.floats(0.01, 0.99))
def test_no_mix_of_zeros_stops_an_estimate(told: list[object], coverage: float) -> None:
    answer = fr.reconcile([said(figure, f"S{n}") for n, figure in enumerate(told)])
    found = answer.estimate(coverage)
    assert not found.is_nothing or answer.range.is_nothing
    assert answer.explain()
    for other in fr.compare_policies([entry.report for entry in answer.account], ["ESTIMATE 0.5", "CCC", "UCDP"]):
        assert other.sentence()


@pytest.mark.parametrize("policy", fr.policies.ALL, ids=lambda policy: policy.name)
def test_every_policy_takes_a_zero(policy: fr.Policy) -> None:
    answer = fr.reconcile([said(0, "A"), said(0, "B")], policy=policy)
    assert {answer.range.low, answer.range.high} == {0}
