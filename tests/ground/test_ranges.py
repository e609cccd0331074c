"""Range: order, open ends, sums, scale and print."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import figrecon as fr
from figrecon.ranges import LARGEST, add, number

NUMBERS = st.integers(-(10**12), 10**12) | st.floats(-1e12, 1e12)


@pytest.mark.parametrize(
    ("given_", "expected"),
    [(3000.0, 3000), (2.5, 2.5), (Decimal("1.5"), 1.5), (Decimal("3e2"), 300), (Fraction(6, 2), 3), (10**30, 10**30)],
)
def test_a_number_is_whole_or_a_float(given_: object, expected: float) -> None:
    found = number(given_)
    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize(
    "bad",
    [float("nan"), float("inf"), -float("inf"), True, "3", b"three", None, object(), 1j, LARGEST + 1, -LARGEST - 1,
     -LARGEST * 10, Decimal("sNaN"), Decimal("Infinity"), Decimal("1e999999999")],
)  # fmt: skip
def test_what_is_no_finite_number(bad: Any) -> None:
    with pytest.raises(fr.RangeError):
        number(bad)
    if bad is not None:
        with pytest.raises(fr.RangeError):
            fr.Range(bad, bad, bad)


@given(st.lists(NUMBERS, min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_a_sum_does_not_depend_on_the_order(numbers: list[float], random: object) -> None:
    shuffled = sorted(numbers, key=lambda _: random.random())  # type: ignore[attr-defined]
    assert add(shuffled) == add(numbers)


@pytest.mark.parametrize("bad", [(3, 2, 1), (1, 3, 2), (None, 3, 2), (3, 2, None), (3, None, 2)])
def test_low_best_and_high_are_in_order(bad: tuple[float | None, ...]) -> None:
    with pytest.raises(fr.RangeError, match="low <= best <= high"):
        fr.Range(*bad)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (fr.Range.exactly(3000), "3,000"),
        (fr.Range(1500, 3000, 10_000), "3,000 (1,500–10,000)"),
        (fr.Range.between(1500, 10_000), "1,500–10,000"),
        (fr.Range.between(3, 3), "3"),
        (fr.Range.at_least(140), "at least 140"),
        (fr.Range.at_most(140), "at most 140"),
        (fr.Range(140, 160, None), "160 (at least 140)"),
        (fr.Range(None, 140, 160), "140 (at most 160)"),
        (fr.Range(140, None, None), "at least 140"),
        (fr.Range(None, 140, None), "140 (open)"),
        (fr.Range.nothing(), "no figure"),
        (fr.Range(1.5, 2.25, 3), "2.25 (1.5–3)"),
    ],
)
def test_text(value: fr.Range, text: str) -> None:
    assert str(value) == f"{value}" == text


def test_a_format_is_for_all_three() -> None:
    assert f"{fr.Range(1234.5, 2345.6, 3456.7):,.0f}" == "2,346 (1,234–3,457)"


def test_repr_round_trips() -> None:
    value = fr.Range(1, 2.5, None)
    assert eval(repr(value), {"Range": fr.Range}) == value  # noqa: S307


def test_total_keeps_open_ends_open() -> None:
    assert fr.Range.total([fr.Range(1, None, 3), fr.Range.at_least(5)]) == fr.Range(6, None, None)
    assert fr.Range.total([]) == fr.Range.exactly(0)


def test_scaling_and_containing() -> None:
    assert fr.Range(1, 2, None).scaled(2.5) == fr.Range(2.5, 5, None)
    value = fr.Range(1, 2, 3)
    assert value.scaled(1) is value
    assert (2 in value, 4 in value, 4 in fr.Range.at_least(3), 2 in fr.Range.at_least(3)) == (True, False, True, False)
    for bad in (0, -1, float("nan")):
        with pytest.raises(fr.RangeError, match="positive"):
            value.scaled(bad)


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        (10, 12_000, "10 – 12,000"),
        (1, 9_000, "1 – 9,000"),
        (999, 999_000, "999–999,000"),
        (998, 999_000, "998 – 999,000"),
        (10, 100_000, "10 – 100,000"),
        (10, 101_000, "10–101,000"),
        (10, 10_000, "10–10,000"),
        (10, 12_500, "10–12,500"),
        (0, 9_000, "0–9,000"),
        (1.5, 9_000, "1.5–9,000"),
        (1_000, 2_000_000, "1,000–2,000,000"),
        (500, 1_000_000, "500–1,000,000"),
    ],
)
def test_a_dash_with_blanks_where_the_low_end_could_share_the_thousands(low: float, high: float, text: str) -> None:
    assert str(fr.Range.between(low, high)) == text
    assert str(fr.Range(low, high, high)) == f"{high:,} ({low:,}–{high:,})"
