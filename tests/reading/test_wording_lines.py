"""Blank lines and headlines: no phrase goes on over a blank line, and a noun before one is found."""

import pytest

from figrecon.wording import find

HEADLINES = [
    "46 lives lost\n\nThe flood came at night.",
    "46\nlives lost\n\nThe flood came at night.",
    "46 lives lost\nThe flood came at night.",
    "46 lives lost\r\n\r\nThe flood came at night.",
    "46 Lives Lost\n\nThe flood came at night.",
    "46 LIVES LOST\n\nTHE FLOOD CAME AT NIGHT.",
    "46 lives lost on Monday",
    "46 lives lost in a flood",
    "Flood: 46 lives lost",
    "46 dead\n\nThe flood came at night.",
    "46 people killed\n\nThe flood came at night.",
    # a number alone between blank lines, as in a box beside a text
    "46\n\ndead",
    "The toll\n\n46\n\ndead\n\nThe flood came at night.",
    "46\n \t\nlives lost\n\nThe flood came at night.",
]


@pytest.mark.parametrize("text", HEADLINES)
def test_the_noun_of_a_headline_is_found(text: str) -> None:
    (mention,) = find(text)
    assert (mention.figure.best, mention.figure.unit, mention.figure.increment) == (46, "death", False)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("claimed 46 lives\n\nThe flood", ["46 lives"]),
        ("46 dead\n\nMore rain is due", ["46 deaths"]),
        ("46 dead\nMore rain is due", ["46 deaths"]),
        ("46 injured More rain is due", ["46 injured"]),
        ("46\n\nMore rain is due", ["46"]),
        ("46 more dead", ["another 46 deaths"]),
        ("46 More Dead", ["another 46 deaths"]),
        ("46 dead, 3 more missing", ["46 deaths", "another 3 missing"]),
        ("killed 46\n\nPeople fled", ["46"]),
        ("at least\n\n46 dead", ["46 deaths"]),
        ("from 5\n\nto 6 men", ["5", "6 men"]),
        ("46 dead\n\n3 hurt", ["46 deaths", "3 injured"]),
        ("about\n46 dead", ["about 46 deaths"]),
    ],
)
def test_no_phrase_goes_on_over_a_blank_line(text: str, figures: list[str]) -> None:
    assert [str(mention.figure) for mention in find(text)] == figures


def test_a_noun_that_is_a_verb_as_well_needs_its_end() -> None:
    assert [str(mention.figure) for mention in find("a family of 5 lives there, and 3 works of art")] == ["5", "3"]
