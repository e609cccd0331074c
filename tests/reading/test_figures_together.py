"""Figures beside each other: when they can all be true, when they are the same, what their sums and shares are."""

from collections.abc import Callable
from fractions import Fraction
from itertools import product
from typing import Any

import pytest

import figrecon as fr
from figrecon import Doubt, Figure, Range
from figrecon.conventions import ACLED
from figrecon.figures import all_compatible, same, share_of, total

# --- when two can both be true

Allows = Callable[[Fraction], bool]
SAYS: list[tuple[Figure, Allows]] = [
    (Figure.exactly(100), lambda x: 95 <= x < 105),  # rounded to hundreds, and by 5 % at most
    (Figure.exactly(100, grain=1), lambda x: 2 * x >= 199 and 2 * x < 201),
    (Figure.exactly(110), lambda x: 105 <= x < 115),
    (Figure.exactly(105), lambda x: 2 * x >= 209 and 2 * x < 211),
    (Figure.exactly(104), lambda x: 2 * x >= 207 and 2 * x < 209),
    (Figure.exactly(95), lambda x: 2 * x >= 189 and 2 * x < 191),
    (Figure.exactly(84), lambda x: 2 * x >= 167 and 2 * x < 169),
    (Figure.exactly(0), lambda x: x == 0),
    (Figure.exactly(-100), lambda x: -105 <= x < -95),
    (Figure.at_least(105), lambda x: x >= 105),
    (Figure.more_than(105), lambda x: x > 105),
    (Figure.more_than(95), lambda x: x > 95),
    (Figure.at_most(95), lambda x: x <= 95),
    (Figure.at_most(105), lambda x: x <= 105),
    (Figure(None, 105, 105, None, "less than"), lambda x: x < 105),
    (Figure(None, 0, 0, None, "less than"), lambda x: x < 0),
    (Figure.up_to(95), lambda x: x <= 95),
    (Figure.at_least(0), lambda x: x >= 0),
    (Figure.about(90), lambda x: 72 <= x <= 108),
    (Figure.about(70), lambda x: 56 <= x <= 84),
    (Figure(105, 105, 105, None, "nearly"), lambda x: 84 <= x <= 105),
    (Figure(105, 105, 105, None, "just over"), lambda x: 105 <= x <= 126),
    (Figure.between(105, 110), lambda x: 105 <= x <= 110),
    (Figure.between(84, 95), lambda x: 84 <= x <= 95),
    (Figure(84, 90, 95), lambda x: 84 <= x <= 95),
    (Figure(84, 84, 95), lambda x: 84 <= x <= 95),
    (Figure(None, 84, 95), lambda x: x <= 95),
    (Figure(84, 95, None), lambda x: x >= 84),
]
QUARTERS = [Fraction(n, 4) for n in range(-440, 560)]
ALLOWED = [(figure, frozenset(x for x in QUARTERS if allows(x))) for figure, allows in SAYS]


def test_two_figures_are_compatible_where_some_number_is_allowed_by_both() -> None:
    for (a, in_a), (b, in_b) in product(ALLOWED, repeat=2):
        assert fr.compatible(a, b) is bool(in_a & in_b), (a, b)


def test_several_figures_are_compatible_where_some_number_is_allowed_by_all() -> None:
    for (a, in_a), (b, in_b), (c, in_c) in product(ALLOWED, repeat=3):
        assert all_compatible([a, b, c]) is bool(in_a & in_b & in_c), (a, b, c)
    assert all_compatible([Figure.exactly(3)]) is True


@pytest.mark.parametrize(
    ("a", "b", "can_be"),
    [
        ("100", "104", False),
        ("100", "about 100", True),
        ("100", "at least 100", True),
        ("104", "at least 100", False),
        ("100", "between 90 and 100", True),
        ("89", "between 90 and 100", False),
        ("tens", "10", True),
    ],
)
def test_to_who_enters_what_is_written_a_numeral_is_exact(a: str, b: str, can_be: bool) -> None:
    figures = [fr.read(text).read_with(ACLED) for text in (a, b)]
    assert fr.compatible(figures[0], figures[1], ACLED) is can_be
    assert all_compatible(figures, ACLED) is can_be


@pytest.mark.parametrize(
    ("a", "b", "is_same"),
    [
        (Figure.about(3000), Figure.exactly(3000), True),
        (Figure.at_least(5), Figure.at_most(5), True),
        (Figure(3, 5, 9), Figure.exactly(5), True),
        (Figure(3, 5, 9), Figure.between(3, 9), False),
        (Figure.between(3, 9), Figure.between(3, 9), True),
        (Figure.between(3, 9), Figure.between(3, 8), False),
        (Figure.between(4, 9), Figure.between(3, 9), False),
        (Figure(3, None, None), Figure(3, None, None), True),
        (Figure(3, None, None), Figure(3, None, 9), False),
        (Figure(None, None, 9), Figure(3, None, 9), False),
        (Figure.exactly(1), Figure.exactly(1 + 5e-10), True),
        (Figure.exactly(1), Figure.exactly(1 + 2e-9), False),
        (Figure.exactly(1, "km"), Figure.exactly(1000, "m"), True),
        (Figure.exactly(1, "km"), Figure.exactly(1), True),
        (Figure.exactly(1), Figure.exactly(1, "m"), True),
        (Figure.exactly(1, "km"), Figure.exactly(1, "m"), False),
        (Figure.exactly(1, "mile"), Figure.exactly(1.609344, "km"), True),
        (Figure(), Figure(), True),
    ],
)
def test_when_two_figures_are_the_same_number(a: Figure, b: Figure, is_same: bool) -> None:
    assert same(a, b) is is_same
    assert same(b, a) is is_same


# --- sums and shares


@pytest.mark.parametrize(
    ("statuses", "softest"),
    [
        (["confirmed", "suspected"], "suspected"),
        (["confirmed", "confirmed"], "confirmed"),
        (["verified", "confirmed"], "verified"),
        (["feared", "probable"], "feared"),
        ([None, "confirmed"], None),
        ([None, "suspected"], "suspected"),
        ([None, "verified", "alleged"], "alleged"),
        ([None, None], None),
    ],
)
def test_a_sum_is_as_sure_as_its_least_sure_part(statuses: list[str | None], softest: str | None) -> None:
    for given in (statuses, statuses[::-1]):
        assert total(Figure.exactly(5, "dead", status=status) for status in given).status == softest


def test_a_sum_keeps_the_doubts_of_its_parts_and_none_of_their_words() -> None:
    doubt = fr.Flag(Doubt.AMBIGUOUS, "12.000")
    parts = [
        Figure.exactly(5, flags=[doubt], text="five", earlier=3),
        Figure.exactly(7, "km", word="x", increment=True),
    ]
    found = total(parts)
    assert (found.flags, found.text, found.earlier, found.word, found.increment) == ((doubt,), "", None, None, False)
    assert (found.best, found.unit, found.grain) == (12, "kilometer", 1)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([Figure.at_least(100), Figure.at_most(-1, increment=True)], Range(None, 99, None)),
        ([Figure.at_least(100), Figure.at_most(-0.5, increment=True)], Range(None, 99.5, None)),
        ([Figure.at_least(100), Figure.at_most(0, increment=True)], Range(100, 100, None)),
        ([Figure.exactly(100), Figure.at_most(-1, increment=True)], Range(None, 99, 99)),
        ([Figure.exactly(100), Figure.at_most(1, increment=True)], Range(100, None, 101)),
        ([Figure.exactly(100), Figure.at_most(1)], Range(None, 101, 101)),
        ([Figure.at_least(100), Figure.at_most(1)], Range(100, 100, None)),
        ([Figure.at_most(100), Figure.at_most(1, increment=True)], Range(None, 101, 101)),
        ([Figure.at_most(100, increment=True), Figure.at_most(1, increment=True)], Range(0, None, 101)),
    ],
)
def test_what_takes_away_has_no_end_at_zero(parts: list[Figure], expected: Range) -> None:
    for given in (parts, parts[::-1]):
        assert total(given).range == expected


@pytest.mark.parametrize(
    ("whole", "percent", "expected"),
    [
        (Figure.exactly(1000), 83, Range(825, 830, 835)),
        (Figure.exactly(1000), 50, Range(495, 500, 505)),  # to the whole percent at least
        (Figure.exactly(1000), 2.5, Range(24.5, 25, 25.5)),
        (Figure.exactly(1000), Figure.exactly(83, grain=0.5), Range(827.5, 830, 832.5)),
        (Figure.exactly(1000), Figure.exactly(80, grain=10), Range(795, 800, 805)),
        (Figure.exactly(1000), Figure(40, 50, 55, "percent"), Range(400, 500, 550)),
        (Figure.exactly(1000), Figure.between(10, 20, "percent"), Range(100, None, 200)),
        (Figure.exactly(1000), Figure.at_least(10, "percent"), Range(100, 100, None)),
        (Figure.exactly(1000), Figure.at_most(10, "percent"), Range(None, 100, 100)),
        (Figure.at_most(1000), Figure.at_most(10, "percent"), Range(None, 100, 100)),
        (Figure.about(1000), Figure.about(10, "percent"), Range(100, 100, 100)),
        (Figure.between(100, 200), 50, Range(49.5, None, 101)),
        (Figure.exactly(0), 50, Range(0, 0, 0)),
    ],
)
def test_a_share(whole: Figure, percent: Any, expected: Range) -> None:
    assert share_of(whole, percent).range == expected


def test_a_share_is_told_of_the_whole_in_its_own_unit() -> None:
    whole = Figure.exactly(1000, "troops", grain=100, earlier=900, text="1,000 troops", status="unconfirmed")
    share = share_of(whole, Figure.about(10, "percent"))
    assert share == Figure(100, 100, 100, "troops", "about", status="unconfirmed")
    assert share.text == ""
