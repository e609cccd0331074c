"""Scoring: the scores on cases worked by hand, and a backtest that knows nothing in advance."""

import math
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

import figrecon as fr
from figrecon import Range, methods, scoring

T = TypeVar("T")
COUNTS = st.integers(1, 10**6)


@pytest.mark.parametrize(
    ("value", "truth", "coverage", "expected"),
    [
        (Range(90, 100, 110), 100, 0.9, 20),
        (Range(90, 100, 110), 85, 0.9, 20 + 2 / 0.1 * 5),
        (Range(90, 100, 110), 120, 0.5, 20 + 2 / 0.5 * 10),
        (Range.exactly(7), 7, 0.9, 0),
    ],
)
def test_interval_score(value: Range, truth: float, coverage: float, expected: float) -> None:
    assert scoring.interval_score(value, truth, coverage=coverage) == pytest.approx(expected)


def test_on_the_log_scale_a_factor_is_a_factor() -> None:
    assert scoring.interval_score(Range(100, 200, 400), 200, log=True) == pytest.approx(math.log(4))
    assert scoring.interval_score(Range(100, 200, 400), 800, log=True) == pytest.approx(math.log(4) + 20 * math.log(2))


@given(COUNTS, COUNTS, COUNTS, st.sampled_from([0.5, 0.8, 0.95]))
def test_the_score_is_least_for_a_range_that_ends_at_the_truth(a: int, b: int, truth: int, coverage: float) -> None:
    low, high = min(a, b), max(a, b)
    met = scoring.interval_score(Range.between(min(low, truth), max(high, truth)), truth, coverage=coverage)
    assert met <= scoring.interval_score(Range.between(low, high), truth, coverage=coverage) + 1e-6


def test_weighted_interval_score_by_hand() -> None:
    values = {0.5: Range(90, 100, 110), 0.9: Range(80, 100, 120)}
    by_hand = (0.5 * 15 + 0.25 * (20 + 4 * 5) + 0.05 * 40) / 2.5
    assert scoring.weighted_interval_score(values, 115) == pytest.approx(by_hand)


def test_a_score_of_many() -> None:
    values = [Range(90, 100, 110), Range(50, 60, 70), Range.nothing(), Range.at_least(5), Range(0, 0, 3)]
    done = scoring.score(values, [100, 80, 1, 9, 0])
    assert (done.n, done.nothing, done.open) == (5, 1, 1)
    assert done.coverage == 0.75
    assert done.exact == pytest.approx(2 / 4)
    assert done.width == 20
    assert done.ratio == pytest.approx(110 / 90)
    assert done.log_error == pytest.approx((0 + math.log(80 / 60) + math.log(9 / 5)) / 3)
    empty = scoring.score([Range.nothing()], [1])
    assert (empty.coverage, empty.exact, empty.interval_score, empty.width) == (None, None, None, None)


@pytest.mark.parametrize(
    "call",
    [
        lambda: scoring.interval_score(Range.at_least(1), 1),
        lambda: scoring.interval_score(Range.exactly(1), 1, coverage=1),
        lambda: scoring.interval_score(Range.exactly(1), 1, coverage="0.9"),  # type: ignore[arg-type]
        lambda: scoring.interval_score(Range.exactly(0), 1, log=True),
        lambda: scoring.interval_score(Range.exactly(0), float("nan")),
        lambda: scoring.weighted_interval_score({}, 1),
        lambda: scoring.weighted_interval_score({0.5: Range.between(1, 2)}, 1),
        lambda: scoring.weighted_interval_score({0.5: Range(1, 2, 3), 0.9: Range(1, 1, 3)}, 1),
        lambda: scoring.absolute_log_error(0, 1),
        lambda: scoring.score([], []),
        lambda: scoring.score([Range.exactly(1)], [1, 2]),
        lambda: scoring.backtest([fr.Report("x", 1, source="A", published="2024-10-01")], {"y": 1}),
    ],
    ids=range(12),
)
def test_bad_input(call: object) -> None:
    with pytest.raises(fr.FigreconError):
        call()  # type: ignore[operator]


def test_a_backtest_knows_nothing_in_advance() -> None:
    said = [
        fr.Report(subject, n, source=s, published=f"2024-10-0{d}")
        for subject, s, n, d in [
            ("dead", "A", 90, 1),
            ("dead", "B", 120, 2),
            ("dead", "MoH", 100, 3),
            ("hurt", "A", 5, 2),
        ]
    ]
    ledger = fr.Ledger(said, {"A": ["MoH"]})
    done = scoring.backtest(ledger, {"dead": {"2024-10-02": 95, "2024-10-03": 100}, "hurt": 5}, "LATEST")
    rows = [(row.subject, row.as_of, str(row.range), row.holds) for row in done.tried]
    assert rows == [
        ("dead", date(2024, 10, 2), "120", False),
        ("dead", date(2024, 10, 3), "100", True),
        ("hurt", date(2024, 10, 2), "5", True),
    ]
    assert done.policy == "LATEST 1"
    assert done.score.coverage == pytest.approx(2 / 3)
    weekly = scoring.backtest(ledger, {"hurt": 5}, fr.policies.REPORTED, ["2024-09-30", "2024-10-07"])
    assert [row.holds for row in weekly.tried] == [False, True]
    assert weekly.policy == "REPORTED 1"


def test_long_work_can_be_watched() -> None:
    seen: list[str] = []

    def watch(items: Iterable[T], /) -> Iterator[T]:
        for item in items:
            seen.append(repr(item))
            yield item

    said = [fr.Report(s, n, source="A", published="2024-10-01") for s, n in [("dead", 90), ("hurt", 9), ("lost", 1)]]
    truth = {"hurt": 9, "dead": 100}
    assert scoring.backtest(said, truth, progress=watch) == scoring.backtest(said, truth)
    assert seen == ["'dead'", "'hurt'"]
    batch = [[100, 100], [200, 210], [200, 210]]
    seen.clear()
    assert methods.learn_scenarios(batch, progress=watch) == methods.learn_scenarios(batch)
    assert len(seen) == 4  # two subjects that differ, on two scales
    with pytest.raises(fr.MethodError, match="progress must be what takes the items"):
        scoring.backtest(said, truth, progress=True)  # type: ignore[arg-type]
