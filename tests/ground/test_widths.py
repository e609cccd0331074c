"""Columns of a terminal: single characters, and those that are drawn as one, held against the library wcwidth."""

import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figrecon import display
from figrecon.display.widths import clusters, shortened

SIGNS = [
    "NIS",
    "国家统计局",
    "한국 보건부",
    "각",  # of three parts, as some systems write it
    "Médecins",
    "e\u0301",
    "وزارة الصِّحة",
    "می\u200cخواهم",
    "กระทรวงสาธารณสุข",
    "स्वास्थ्य मंत्रालय",
    "சுகாதார அமைச்சு",
    "❤️",
    "☎️ 112",
    "1️⃣",
    "👍🏽",
    "👩🏽\u200d🚒",
    "👨\u200d👩\u200d👧\u200d👦",
    "🏳️\u200d🌈",
    "🇺🇦🇷🇺",
    "🇺🇦 and 🇺",
    "─●◇○├┤→←…",
    "\ufe0f\u0903x",  # marks on nothing
]

LETTERS = ["ab 1,", "国家统计局。", "한국", "éü", "กขค", "कखग", "اب", "●─"]
MARKED = ["e\u0301\u0302", "กี", "क्ष", "कि", "நி", "한", "👍🏽", "👩\u200d🚒", "🇺🇦", "❤️"]
NAMES = st.lists(st.sampled_from([*LETTERS, *MARKED]), max_size=8).map("".join)

NOT_THERE_YET = ("So", "No", "Cn")
"""Categories with signs that Unicode 16 made wide, which the Python that runs may not know."""


def theirs() -> Any:
    return pytest.importorskip("wcwidth", reason="wcwidth, which measures for terminals, is in the group 'command'")


@pytest.mark.parametrize("text", SIGNS)
def test_what_is_drawn_as_one_is_measured_as_one(text: str) -> None:
    assert display.width(text) == theirs().wcswidth(text)


def test_each_visible_character_has_its_columns() -> None:
    wcwidth = theirs()
    wrong = [
        character
        for character in map(chr, range(0x110000))
        if display.clean(character) == character
        and unicodedata.category(character) not in NOT_THERE_YET
        and display.width(character) != wcwidth.wcwidth(character)
    ]
    assert wrong == ["\u3164", "\uffa0"]  # the fillers of Korean, which stand for a letter that is not there


@given(NAMES)
def test_names_of_many_scripts_have_their_columns(text: str) -> None:
    assert display.width(text) == theirs().wcswidth(text)


@given(NAMES, st.integers(1, 30))
def test_nothing_is_lost_or_torn(text: str, columns: int) -> None:
    assert "".join(cluster for cluster, _ in clusters(text)) == text
    assert display.width(shortened(text, columns)) <= max(columns, 1)
    if display.width(text) > columns:
        kept = shortened(text, columns).removesuffix("…")
        beginnings = ["".join(cluster for cluster, _ in list(clusters(text))[:n]) for n in range(len(text) + 1)]
        assert kept in {each.rstrip() for each in beginnings}


def test_letters_that_are_not_joined_are_drawn_apart() -> None:
    assert display.width("a\u200db") == 2
    assert display.width("क्1") == 2
    assert display.width("👨\u200d…") == 3  # a name that was cut within a family
