"""Figures in running prose: each with its span, its noun and its adjectives."""

import pytest

from figrecon.conventions import CCC, Qualifier
from figrecon.wording import Mention, find

STORY = (
    "South Korea's spy agency said on Wednesday that another 1,500 North Korean troops had been sent to "
    "Russia, bringing the total to 3,000, and that a total of 10,000 troops were expected by December. About "
    "1,500 special operation forces moved aboard four Russian navy ships from Oct. 8-13."
)

TOLL = (
    "At least 140 people were killed and more than 300 wounded, officials said, revising an earlier toll of "
    "92. The 7.8-magnitude earthquake struck at 4:17 a.m. on Feb. 6, 2023, destroying some 6,400 buildings "
    "across 10 provinces. Nearly two million were left homeless. Damage was put at $34.2 billion, or 4% of GDP"
    " in 2021."
)

WAR = (
    "It shot down 62 of 79 Shahed-136 drones and 3 Kh-101 missiles. Its General Staff claims 1,200 T-72 tanks,"
    " 13 Su-27s, 20,000-25,000 155mm shells and between 180,000 and 200,000 soldiers since Feb. 24, 2022. The "
    "72nd Brigade held Hill 305 near Route 66."
)

MARKETS = (
    "Turnout rose from 48.2% to 51.7%. Profits were down from €350m to €280m. Brent traded at $82.45 a barrel."
    " OPEC+ agreed to cut 1.5m bpd from May 1. The team won 3-2 on 14 May. Emissions were 37.4bn tonnes of CO2"
    " (36.2–38.6bn)."
)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        (
            STORY,
            [
                "another 1,500 North Korean troops",
                "3,000",
                "10,000 troops",
                "About 1,500 special operation forces",
                "four Russian navy ships",
            ],
        ),
        (
            TOLL,
            [
                "At least 140 people were killed",
                "more than 300 wounded",
                "92",
                "7.8",
                "some 6,400 buildings",
                "10 provinces",
                "Nearly two million were left homeless",
                "$34.2 billion",
                "4%",
            ],
        ),
        (
            WAR,
            [
                "62",
                "79 Shahed-136 drones",
                "3 Kh-101 missiles",
                "1,200 T-72 tanks",
                "13 Su-27s",
                "20,000-25,000 155mm shells",
                "between 180,000 and 200,000 soldiers",
            ],
        ),
        (
            MARKETS,
            [
                "from 48.2% to 51.7%",
                "from €350m to €280m",
                "$82.45 a barrel",
                "1.5m bpd",
                "37.4bn tonnes of CO2 (36.2–38.6bn)",
            ],
        ),
    ],
    ids=["story", "toll", "war", "markets"],
)
def test_finds_every_figure_of_a_story(text: str, spans: list[str]) -> None:
    mentions = find(text)
    assert [text[m.start : m.end] for m in mentions] == spans
    assert [m.figure.text for m in mentions] == spans


@pytest.mark.parametrize(
    ("text", "noun", "modifiers", "unit"),
    [
        (
            "Some 1,500 North Korean special warfare troops have arrived",
            "troops",
            ("North", "Korean", "special", "warfare"),
            "troop",
        ),
        ("79 Shahed-136 drones", "drones", ("Shahed-136",), "drone"),
        ("25,000 155mm shells", "shells", ("155mm",), "shell"),
        ("13 Su-27s were lost", "Su-27s", (), "SU-27"),
        ("200 Paris residents", "residents", ("Paris",), "resident"),
        ("5,000 armed forces personnel", "personnel", ("armed", "forces"), "personnel"),
        ("12 child soldiers", "soldiers", ("child",), "soldier"),
        ("one senior North Korean officer said", "officer", ("senior", "North", "Korean"), "officer"),
        ("one unexploded bomb was found", "bomb", ("unexploded",), "bomb"),
        ("one house burned", "house", (), "home"),
        ("3,000 of the displaced people", "displaced people", (), "displaced person"),
        ("dozens of the protesters", "protesters", (), "protester"),
        ("a 27-kilometer ring", "kilometer", (), "kilometer"),
        ("a 5 metre shark", "metre", (), "meter"),
        ("$15 an hour", "$ an hour", (), "USD/hour"),
        ("12 deaths per 100,000 people", "deaths per 100,000 people", (), "death/100,000 person"),
        ("3 liters per person per day", "liters per person per day", (), "liter/person/day"),
        ("301 km^2", "km^2", (), "square_kilometer"),
        ("301 km² of land", "km²", (), "square_kilometer"),
        ("5 ten-pound notes", None, (), None),
        ("30 fifty-dollar bills", None, (), None),
        ("3,000 includes the wounded", None, (), None),
        ("140 were killed", "killed", (), "death"),
        ("1,500 Russian", None, (), None),
        ("30 a day", None, (), None),
        ("one", None, (), None),
        ("one very long and winding phrase", None, (), None),
        ("2 in thick", "in", (), "inch"),
        ("two in my car", None, (), None),
    ],
)
def test_the_noun_is_the_head_and_the_rest_modifies_it(
    text: str, noun: str | None, modifiers: tuple[str, ...], unit: str | None
) -> None:
    mention = find(text)[0]
    assert (mention.noun, mention.modifiers, mention.figure.unit) == (noun, modifiers, unit)


def test_a_mention_is_a_value() -> None:
    (mention,) = find("At least 140 people")
    assert mention == Mention(0, 19, mention.figure, "people")
    assert hash(mention) == hash(find("At least 140 people")[0])
    assert mention.figure.qualifier is Qualifier.AT_LEAST


def test_a_vague_word_is_read_with_the_convention() -> None:
    text = "Dozens drowned, hundreds of families fled, and several children are missing; many were rescued."
    assert [(m.figure.word, m.figure.best, m.noun) for m in find(text, convention=CCC)] == [
        ("dozens", 24, "drowned"),
        ("hundreds", 200, "families"),
        ("several", 3, "children"),
    ]


@pytest.mark.parametrize(
    "text", ["", "No figure here.", "several of", "a few", "He scores.", "one of the three-day-old"]
)
def test_prose_may_have_none(text: str) -> None:
    assert [m for m in find(text) if m.figure.best != 3] == []


def test_a_year_in_prose_is_none_and_alone_in_a_cell_a_number() -> None:
    assert find("It was 2019 all over again.") == ()
    assert find("2019") == ()
    assert find("They counted roughly 2000.")[0].figure.best == 2000
