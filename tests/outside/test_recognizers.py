"""The English specifications of Microsoft's Recognizers-Text: numbers and ranges of numbers in sentences."""

import json
import math
import sys
from pathlib import Path
from typing import Any

import pytest

from figrecon.conventions import Qualifier
from figrecon.figures import Figure
from figrecon.wording import find

Ends = tuple[float | None, float | None]

NOT_RANGES = {
    "He ranks between the tenth and the fifteenth.": "ordinals are ranks, not counts",
    "He ranks higher than the tenth but lower than the fifteenth.": "ordinals are ranks, not counts",
    "How about more than 2 in 5": "2 in 5 is a share; the specification itself calls its reading a choice",
    "The number is from 200 to 300 in 2008": "the specification finds nothing here, and the same with 3000000 a range",
}

NOT_NUMBERS = {
    "192.168.1.2": "an address is no four numbers",
    "the 180.25ml liquid": "a measure is a figure with its unit here, and left to another model there",
    "the 180ml liquid": "a measure, as above",
    " 29km Road ": "a measure, as above",
    "the .25ml liquid": "a measure, as above",
    "1m isn't a number.": "a measure, as above",
    "10G": "G is no magnitude in news: a gram, a gauss, a giga of something",
    "1,674.5 G": "G, as above",
    "twenty and three and three fifths": "twenty and three is no English number",
    "-1.1^--23": "two signs before an exponent",
    "a twenty-first": "an ordinal: a twenty-first birthday",
    "one one hundred fifth": "an ordinal after a number",
    "one one hundred and fifth": "an ordinal after a number",
    "one hundred one thousand fifths": "a fraction of 1,005 parts that no sentence has",
    "423 0000 will be recognized as two numbers.": "0000 is a code, no number",
    "Any time to meet on 5/17/2018?": "a date",
    "My phone number is +1-222-2222/2222": "a telephone number",
    "2000 over 3": "a bare 2000 is a year",
    "SCP-173": "a name",
    "Exercises nrs. 22,24,26,31.": "numbers after nrs. are names",
    "Let's try one last time": "this one counts nothing",
    " two millionth": "an ordinal",
    "they were playing three-nought-four": "a formation, not numbers",
}


def specifications(data: Path, name: str) -> list[dict[str, Any]]:
    with (data / "recognizers" / f"{name}.json").open(encoding="utf-8") as file:
        found: list[dict[str, Any]] = json.load(file)
    return found


def same(a: float | None, b: float | None) -> bool:
    return a == b or (a is not None and b is not None and math.isclose(a, b, rel_tol=1e-9))


def expected_ends(result: dict[str, Any]) -> Ends:
    """Their [20,30) and (20,) as ends; open or closed is the qualifier's business here."""
    low, _, high = result["Resolution"]["value"][1:-1].partition(",")
    return (float(low) if low else None), (float(high) if high else None)


def is_range(figure: Figure, words: str) -> bool:
    return figure.qualifier is not Qualifier.EXACT or "equal" in words.lower()


@pytest.mark.outside
def test_ranges_of_numbers(data: Path) -> None:
    """At least 80 of 87 with the ends right, their half-open "between" taken as closed."""
    specs, wrong = specifications(data, "NumberRangeModel"), []
    for spec in specs:
        text = spec["Input"]
        found = [(m.figure.low, m.figure.high) for m in find(text) if is_range(m.figure, text[m.start : m.end])]
        wanted = [expected_ends(result) for result in spec["Results"]]
        if len(found) != len(wanted) or not all(
            same(a, c) and same(b, d) for (a, b), (c, d) in zip(found, wanted, strict=True)
        ):
            wrong.append(text)
    score = f"NumberRangeModel: {len(specs) - len(wrong)} of {len(specs)}"
    sys.stdout.write(f"{score}\n")
    assert len(specs) - len(wrong) >= 80
    assert set(wrong) <= NOT_RANGES.keys()


@pytest.mark.outside
def test_numbers(data: Path) -> None:
    """At least 205 of 235: every number of the sentence, in order, and no other."""
    specs, wrong = specifications(data, "NumberModel"), []
    for spec in specs:
        found = [m.figure.best if m.figure.best is not None else m.figure.low for m in find(spec["Input"])]
        wanted = [float(result["Resolution"]["value"]) for result in spec["Results"]]
        if len(found) != len(wanted) or not all(map(same, found, wanted)):
            wrong.append(spec["Input"])
    score = f"NumberModel: {len(specs) - len(wrong)} of {len(specs)}"
    sys.stdout.write(f"{score}\n")
    assert len(specs) - len(wrong) >= 205
    assert set(wrong) <= NOT_NUMBERS.keys()
