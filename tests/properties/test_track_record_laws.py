"""Laws of a track record: order, unit, exactness, who is counted, and that nobody confirms himself."""

import math
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import figrecon as fr
from figrecon.scoring import TrackRecord, track_record
from figrecon.testing import ledgers

few = settings(max_examples=max(10, settings().max_examples // 4), deadline=None)
SOURCES = ("Army", "Mayor", "Press", "Court")
rows = st.lists(
    st.tuples(st.sampled_from(["flood", "fire", "raid"]), st.sampled_from(SOURCES), st.integers(1, 9_999)),
    min_size=1,
    max_size=12,
    unique_by=lambda row: row[:2],
)
Rows = list[tuple[str, str, int]]


def told(drawn: Rows, factor: int = 1) -> list[fr.Report]:
    """A figure of each source on each subject, on a day of its own."""
    return [
        fr.Report(what, n * factor, source=who, published=f"2031-05-{10 + SOURCES.index(who)}")
        for what, who, n in drawn
    ]


def record_of(drawn: Rows, truths: dict[str, int] | None = None, factor: int = 1) -> TrackRecord:
    return track_record(fr.reconcile_each(told(drawn, factor)), truths)


@few
@given(ledgers(min_size=1), st.integers(0, 99))
def test_any_answers_have_a_record_and_their_order_does_not_matter(ledger: fr.Ledger, seed: int) -> None:
    answers = fr.timeline(ledger)
    record = track_record(answers)
    assert record == track_record(random.Random(seed).sample(list(answers), len(answers)))  # noqa: S311
    for one in record:
        assert one.subjects == record.subjects == 1
        assert 0 <= one.first <= one.raced <= one.subjects
        assert one.compared + one.no_ratio <= one.subjects
        assert (one.bias is None) == (one.compared == 0)
    fr.policies.WeightedBest(record.weights())


@few
@given(rows)
def test_another_unit_changes_no_ratio(drawn: Rows) -> None:
    record, thousands = record_of(drawn), record_of(drawn, factor=1000)
    for one, other in zip(record, thousands, strict=True):
        assert (one.source, one.compared, one.lag, one.first) == (other.source, other.compared, other.lag, other.first)
        assert other.bias == pytest.approx(one.bias, abs=1e-9)
        assert other.spread == pytest.approx(one.spread, abs=1e-9)


@few
@given(rows)
def test_whoever_gives_the_truth_has_no_bias(drawn: Rows) -> None:
    truths = {what: n for what, who, n in drawn if who == "Army"}
    if truths:
        record = record_of(drawn, truths)
        army = record.of("Army")
        assert army.bias == 0
        assert army.spread in (0, None)
        assert army.compared == len(truths)
        assert record.weights()["Army"] == max(record.weights().values())


@few
@given(rows, st.integers(2, 50))
def test_a_source_that_says_more_stands_higher_and_nobody_confirms_himself(drawn: Rows, factor: int) -> None:
    """Without truths the others are what they were: the bias moves by the whole factor."""
    louder = [(what, who, n * factor if who == "Army" else n) for what, who, n in drawn]
    before = {one.source: one.bias for one in record_of(drawn)}.get("Army")
    after = {one.source: one.bias for one in record_of(louder)}.get("Army")
    if before is None:
        assert after is None
    else:
        assert after == pytest.approx(before + math.log(factor), abs=1e-9)


@few
@given(rows)
def test_the_earliest_is_first_wherever_another_speaks(drawn: Rows) -> None:
    record = record_of(drawn)
    for what in {what for what, _, _ in drawn}:
        speakers = [who for subject, who, _ in drawn if subject == what]
        earliest = min(speakers, key=SOURCES.index)
        assert record.of(earliest).first >= (len(speakers) > 1)
    assert sum(one.first for one in record) == sum(
        sum(subject == what for subject, _, _ in drawn) > 1 for what in {what for what, _, _ in drawn}
    )


@few
@given(rows, st.dictionaries(st.sampled_from(["flood", "fire", "raid"]), st.integers(1, 9_999), min_size=3))
def test_a_range_given_a_record_is_never_narrower_than_without(drawn: Rows, truths: dict[str, int]) -> None:
    for record in (record_of(drawn), record_of(drawn, truths)):
        for base in (fr.policies.REPORTED, fr.Estimate(0.9), fr.policies.UCDP, fr.policies.GTD):
            plain = fr.reconcile_each(told(drawn), policy=base)
            given_it = fr.reconcile_each(told(drawn), policy=fr.policies.WeightedBest(record.weights(), of=base))
            for subject, answer in plain.items():
                found = given_it[subject].range
                assert (found.low or 0) <= (answer.range.low or 0)
                assert (found.high or 0) >= (answer.range.high or 0)
