"""A dozen or two, a score or two, a group or two dozen: what "or two" says of the word before it."""

import pytest

from figrecon.wording import find

CASES = [
    ("a score or two of men", ["20–40 men"]),
    ("a score or 2 of men", ["20–40 men"]),
    ("a score or so of men", ["about 20 men"]),
    ("a score of men", ["20 men"]),
    ("A score of people were killed.", ["20 deaths"]),
    ("killed a score or more people", ["at least 20 people"]),
    ("two score men", ["40 men"]),
    ("a dozen or two men", ["12–24 men"]),
    ("a dozen or two of them", ["12–24"]),
    ("a hundred or two people", ["100–200 people"]),
    ("a million or two people", ["1,000,000–2,000,000 people"]),
    ("a pair or two of boots", ["2–4 boots"]),
    ("a pair of boots", ["2 boots"]),
    ("a group or two dozen men", ["24 men"]),
    ("a gang or two hundred men", ["200 men"]),
    ("one or two dozen men", ["12–24 men"]),
    # games, and what nobody counts
    ("a score of 20", ["20"]),
    ("a score of goals", []),
    ("won by a score of 3 to 2", ["3", "2"]),
    ("a score or two goals", ["2 goals"]),
    ("a day or two", []),
    ("a man or two", []),
    ("a year or two people will remember", []),
]


@pytest.mark.parametrize(("text", "figures"), CASES)
def test_or_two(text: str, figures: list[str]) -> None:
    assert [str(mention.figure) for mention in find(text)] == figures
