"""Bounds behind a number, and what may follow them: or more a day, or more equal, or at least; and 5 3/2."""

import pytest

from figrecon.errors import FigureError
from figrecon.wording import find, read

CASES = [
    ("100 or more a day", ["at least 100"]),
    ("100 or more to flee", ["at least 100"]),
    ("100 people or more to the north", ["at least 100 people"]),
    ("100 or fewer a week", ["at most 100"]),
    ("100 or so an hour", ["about 100"]),
    ("5 or more equal", ["at least 5"]),
    ("5 or more or equal", ["at least 5"]),
    ("5 or less equal", ["at most 5"]),
    ("5 or more, or equal", ["at least 5"]),
    ("5 or more equal rights groups", ["at least 5"]),
    ("more than 5 or equal", ["at least 5"]),
    ("5 or equal", ["5"]),
    # a bound that is the next number's own, or none
    ("5 or at least", ["5"]),
    ("5 or at least 6", ["5", "at least 6"]),
    ("killed 5, or at least they said so", ["5"]),
    ("5 or more than 6", ["5", "more than 6"]),
    ("10 or less to 20", ["10", "20"]),
    ("above 10 and below a half", ["more than 10", "less than 0.5"]),
    ("over 5 or over 10", ["more than 5", "more than 10"]),
]


@pytest.mark.parametrize(("text", "figures"), CASES)
def test_bounds_behind_a_number(text: str, figures: list[str]) -> None:
    assert [str(mention.figure) for mention in find(text)] == figures


@pytest.mark.parametrize("text", ["5 3/2", "5 3/2 men", "5 4/4 inches", "5 9/8 inches", "5 3⁄2"])
def test_a_mixed_number_whose_fraction_is_none_is_refused(text: str) -> None:
    assert find(text) == ()
    with pytest.raises(FigureError, match="no figure"):
        read(text)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("5 1/2 men", ["5.5 men"]),
        ("5 3/4 inches", ["5.75 inches"]),
        ("5 24/7 shops", ["5"]),
        ("5 men, 3/4 of them ill", ["5 men", "0.75"]),
        ("They lost 5. 3/2 was the score.", ["5"]),
    ],
)
def test_what_stands_before_a_proper_fraction_is_read(text: str, figures: list[str]) -> None:
    assert [str(mention.figure) for mention in find(text)] == figures
