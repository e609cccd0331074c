"""When a figure is an earlier one said less exactly: the rule on figures alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figrecon import Figure, read
from figrecon.figures import compatible, may_repeat, repeats
from figrecon.testing import figures


@pytest.mark.parametrize(
    ("later", "earlier", "expected"),
    [
        ("about 1,600", "1,612", True),
        ("about 1,600", "1,552", True),
        ("about 1,600", "1,545", False),
        ("about 1,500", "1,612", True),
        ("about 250", "237", False),
        ("1,600", "1,612", True),
        ("1,600", "1,594", False),
        ("1,610", "1,612", False),
        ("12,300", "12,345", True),
        ("1,600", "about 1,612", False),
        ("more than 100", "100", False),
        ("at least 100", "100", True),
        ("at least 100", "160", False),
        ("at least 500", "590", True),
        ("at least 500", "900", False),
        ("more than 150", "163", True),
        ("at least 140", "160", False),
        ("nearly 3,000", "2,977", True),
        ("nearly 3,000", "2,500", False),
        ("up to 500", "412", False),
        ("up to 500", "490", True),
        ("fewer than 300", "266", True),
        ("fewer than 1,000", "412", False),
        ("dozens", "96", True),
        ("dozens", "120", False),
        ("between 260 and 300", "266", False),
        ("266 (260–300)", "266", False),
        ("about 270", "between 260 and 280", False),
        ("at most 0", "0", False),
        ("about 1,600", "about 1,600", False),
        ("up to 490", "at most 490", False),
        ("about 1.6 km", "1,612 m", True),
    ],
)
def test_a_repeat_says_no_more_than_the_figure_before(later: str, earlier: str, expected: bool) -> None:
    assert repeats(read(later), read(earlier)) is expected


@given(figures(), figures())
def test_a_repeat_is_compatible_is_none_of_itself_and_has_no_mirror(a: Figure, b: Figure) -> None:
    assert not repeats(a, a)
    if repeats(a, b):
        assert may_repeat(a)
        assert compatible(a, b)
        assert not repeats(b, a)


@given(st.integers(100, 10**9), st.integers(1, 6))
def test_what_a_newsroom_makes_of_a_count_repeats_it(count: int, digits: int) -> None:
    step = 10 ** min(digits, len(str(count)) - 1)
    below, nearest = count // step * step, (count + step // 2) // step * step
    assert repeats(Figure.at_least(below), Figure.exactly(count)) is (2 * count < 3 * below)
    if abs(nearest - count) <= 0.05 * nearest and nearest != count:
        assert repeats(Figure.about(nearest), Figure.exactly(count))
