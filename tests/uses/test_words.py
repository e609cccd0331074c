"""The page of words: in the order of the alphabet, each in one line that leads to where it is treated."""

import re

import pytest

from tests._examples import ROOT

PAGE = ROOT / "docs" / "explanation" / "words.md"
ENTRY = re.compile(r"^(\S.*)\n  (.+) → \[(.+)\]\((\S+)\)$", re.MULTILINE)
ENTRIES = ENTRY.findall(PAGE.read_text(encoding="utf-8"))
WANTED = (
    *("toll", "death toll", "correction", "embargo", "retraction", "as of", "by", "dateline", "denial", "withdrawal"),
    *("wire copy", "relay", "range", "hull", "median", "outlier", "interval", "coverage", "increment", "cumulative"),
    *(
        "level",
        "missing",
        "injured",
        "displaced",
        "currency",
        "hectare",
        "lakh",
        "crore",
        "dozens",
        "scores",
        "at least",
    ),
    *("at least", "nearly", "up to", "roster", "alias", "layout", "HXL", "UCDP", "ACLED", "GTD", "EM-DAT"),
)


def test_the_words_are_in_order_and_each_stands_once() -> None:
    words = [word.casefold() for word, *_ in ENTRIES]
    assert words == sorted(set(words))
    assert {word.casefold() for word in WANTED} <= set(words)


def test_every_line_of_the_glossary_is_such_an_entry() -> None:
    inside = PAGE.read_text(encoding="utf-8").split(":sorted:", 1)[1].rsplit("```", 1)[0]
    assert ENTRY.sub("", inside).strip() == ""


@pytest.mark.parametrize(("word", "what", "title", "link"), ENTRIES)
def test_a_link_is_named_by_what_it_leads_to(word: str, what: str, title: str, link: str) -> None:
    file = (PAGE.parent / link.partition("#")[0]).resolve()
    assert re.search(rf"^#+ {re.escape(title)}$", file.read_text(encoding="utf-8"), re.MULTILINE), word
    assert what[0].isupper() or what[0] in '“"', word
    assert what.endswith("."), word
