"""Tables of phrases, each cut as the scan cuts a text and found by its first or last word."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from .lexicon import Phrase
from .tokens import words_in

T = TypeVar("T")


def scanned(texts: Iterable[str]) -> list[Phrase]:
    """Phrases, each cut as the scan cuts a text."""
    return [words_in(text) for text in texts]


def headed(tables: Iterable[Mapping[str, Iterable[str]]]) -> list[tuple[Phrase, str]]:
    """Every phrase of some tables, and the heading that it stands under."""
    return [(phrase, name) for table in tables for name, texts in table.items() for phrase in scanned(texts)]


def found_by(phrases: Iterable[tuple[Phrase, T]], place: int) -> dict[str, list[tuple[Phrase, T]]]:
    """Phrases by their first (0) or last (-1) word, the longest first."""
    found: dict[str, list[tuple[Phrase, T]]] = {}
    for phrase, meaning in phrases:
        found.setdefault(phrase[place], []).append((phrase, meaning))
    for listed in found.values():
        listed.sort(key=lambda entry: -len(entry[0]))
    return found
