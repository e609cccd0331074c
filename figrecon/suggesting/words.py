"""The words of names and subjects: folded, and cut as a language joins them, so that equal words are one text."""

import functools
import re
from collections.abc import Sequence

from figrecon.languages import language
from figrecon.reports import folded_name

REMEMBERED = 4096
"""Names whose words are kept: more than any one ledger has."""

LONGEST_SUBJECT = 1_000
"""Characters of a subject whose words are looked at: more than a headline has."""

LEAST_PART = 3
"""Letters that a part of a compound has at least: Rat-haus."""

LEAST_STEM = 4
"""Letters that are left of a word without its ending at least: Gas is no genitive."""

LONGEST_HEAD = 30
"""Letters at the end of a compound among which its last part is looked for."""

WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")

POSSESSIVE = re.compile(r"'s?(?=\s|$)")


def name_words(text: str) -> list[str]:
    """The words of a text, folded, without the "'s" of possession.

    >>> name_words("Ukraine's Government")
    ['ukraine', 'government']
    """
    return WORD.findall(POSSESSIVE.sub(" ", folded_name(text)))


@functools.lru_cache(REMEMBERED)
def compared_words(name: str, code: str) -> tuple[str, ...]:
    """The words of a name as a language compares them: without elisions and endings, compounds in their parts.

    >>> compared_words("Sprecher des Gesundheitsministeriums", "de")
    ('sprecher', 'des', 'gesundheit', 'ministerium')
    >>> compared_words("porte-parole de l'armée", "fr")
    ('porte-parole', 'de', 'armée')
    """
    elided = language(code).sources.elided
    return tuple(part for word in name_words(name) for part in _parts(_without_elision(word, elided), code))


@functools.lru_cache(REMEMBERED)
def subject_words(subject: str) -> frozenset[str]:
    """The words of a subject, of its first characters where it is a page of text.

    >>> sorted(subject_words("Dead in Guinea"))
    ['dead', 'guinea', 'in']
    """
    return frozenset(name_words(subject[:LONGEST_SUBJECT]))


def names_an(kind: Sequence[str], name: str, code: str) -> bool:
    """Whether one of some words stands in a name, alone or as a part of a compound.

    >>> names_an(["zeitung"], "Neue Abendzeitung", "de")
    True
    """
    return not set(kind).isdisjoint(compared_words(name, code))


def in_other_words(name: str, code: str) -> str:
    """A name with the usual words in the place of others for the same: press secretary, spokesman.

    >>> in_other_words("Navy press secretary Jan Blix", "en")
    'Navy spokesman Jan Blix'
    """
    for phrase, usual in language(code).sources.in_other_words.items():
        name = re.sub(rf"\b{re.escape(phrase)}\b", usual, name, flags=re.IGNORECASE)
    return name


def without_ending(word: str, code: str) -> str:
    """A word in small letters without its ending, if it is none that the language lists as it is.

    >>> without_ending("ministeriums", "de"), without_ending("kongress", "de")
    ('ministerium', 'kongress')
    """
    if word not in _heads(code):
        for ending in language(code).sources.endings:
            if word.endswith(ending) and len(word) - len(ending) >= LEAST_STEM:
                return word.removesuffix(ending)
    return word


def _without_elision(word: str, elided: Sequence[str]) -> str:
    return next((word.removeprefix(one) for one in elided if word.startswith(one) and word != one), word)


def _parts(word: str, code: str) -> tuple[str, ...]:
    """The parts of a compound whose last part is a known word; else the word itself."""
    word = without_ending(word, code)
    if language(code).sources.compounds and word not in _heads(code):
        for cut in range(max(LEAST_PART, len(word) - LONGEST_HEAD), len(word) - LEAST_PART + 1):
            if word[cut:] in _heads(code):
                return without_ending(word[:cut], code), word[cut:]
    return (word,)


@functools.cache
def _heads(code: str) -> frozenset[str]:
    """The words of a language that say what a body is, or who speaks for one."""
    said = language(code).sources
    lists = (said.small, said.speakers, said.titles, said.titles.values(), said.posts, said.general)
    more = (said.bodies, said.others, said.outlets, said.tallies)
    return frozenset(word for words in (*lists, *more) for word in words)
