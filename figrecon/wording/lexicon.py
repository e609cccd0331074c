"""The words of a locale, compiled from the tables when they are first needed."""

import functools

import attrs

from figrecon.conventions import Qualifier

from . import english
from .languages import LANGUAGES
from .locales import Separators, language, separators
from .tokens import TOKEN

MEASURES = frozenset(english.MEASURES.split())

MAX_ABBREVIATION = 3
"""Letters of tsd, mio, mrd, which are no number by themselves."""

LINKS = ("stops", "to", "and", "or", "of", "from", "between")
"""The headings of a language whose words no noun begins with."""

Phrase = tuple[str, ...]
Phrases = dict[str, list[tuple[Phrase, str]]]
"""Phrases and what they mean, by the word that they are found by, the longest first."""


@attrs.frozen
class Lexicon:
    """All that the grammar knows of a language, each a table that is looked up by word."""

    separators: Separators
    before: Phrases
    after: Phrases
    to: Phrases
    vague: Phrases
    and_: frozenset[str]
    or_: frozenset[str]
    more_after: frozenset[str]
    articles: frozenset[str]
    numbers: dict[str, int]
    scales: dict[str, int]
    bare: frozenset[str]
    denominators: dict[str, int]
    openers: frozenset[str]
    months: frozenset[str]
    year_before: frozenset[str]
    change: frozenset[str]
    vary: frozenset[str]
    labels: frozenset[str]
    stops: frozenset[str]
    of: frozenset[str]
    nouns: Phrases
    foreign: str
    dimensions: frozenset[str]


@functools.lru_cache(64)
def lexicon(locale: str) -> Lexicon:
    """The tables of a locale: English, and its own language over it."""
    own = LANGUAGES.get(language(locale), {})
    before = [(phrase, name) for name, text in english.BEFORE.items() for phrase in _phrases(text)]
    before += [
        ((*start, word, *equal, *than), bound)
        for bound, words in english.OR_EQUAL.items()
        for word in words.split()
        for start, equal, than in (
            ((), ("than", "or", "equal"), ("to",)),
            ((), ("than", "or", "equal"), ()),
            ((), ("or", "equal"), ("than",)),
            (("equal", "or"), (), ("than",)),
            ((), ("or", "equal"), ("to",)),
            (("equal", "to", "or"), (), ("than",)),
        )
    ]
    before += [(("at", "least", "or", "equal", "to"), "at least"), (("at", "most", "or", "equal", "to"), "at most")]
    before += [(phrase, "increment") for phrase in _phrases(english.INCREMENTS_BEFORE)]
    before += [(phrase, "between") for phrase in _phrases(english.BETWEEN)]
    before += [(phrase, "from") for phrase in _phrases(english.FROM)]
    before += [
        (phrase, name)
        for name in (*(q.value for q in Qualifier), "increment", "between", "from")
        for phrase in _phrases(own.get(name, ""))
    ]
    after = [(phrase, name) for name, text in english.AFTER.items() for phrase in _phrases(text)]
    to = [(phrase, "to") for phrase in _phrases(english.TO + ", " + own.get("to", ""))]
    to += [(phrase, "±") for phrase in _phrases(english.PLUS_MINUS)]
    vague = _headings(own.get("vague", ""))
    numbers = dict(english.NUMBERS)
    scales = english.SCALES | _scales(own.get("scales", ""))
    bare = frozenset(_words(english.BARE)) | {
        word for word in _scales(own.get("scales", "")) if len(word) > MAX_ABBREVIATION
    }
    articles = frozenset({"a", "an", *_words(own.get("articles", ""))})
    months = frozenset((english.MONTHS + " " + own.get("months", "")).split())
    return Lexicon(
        separators=separators(locale),
        before=_by(before, -1),
        after=_by(after, 0),
        to=_by(to, 0),
        vague=_by(vague, 0),
        and_=frozenset({*_words(english.AND), *_words(own.get("and", ""))}),
        or_=frozenset({*_words(english.OR), *_words(own.get("or", ""))}),
        more_after=frozenset(_words(english.INCREMENTS_AFTER)),
        articles=articles,
        numbers=numbers,
        scales=scales,
        bare=bare,
        denominators=english.DENOMINATORS
        | {word + "s": n for word, n in english.DENOMINATORS.items() if word != "half"},
        openers=frozenset(
            {
                *numbers,
                *bare,
                *english.DENOMINATORS,
                *english.QUANTIFIERS,
                *english.PLURALS,
                *english.COLLECTIVES,
                *MEASURES,
                *(p[0] for p, _ in vague),
            }
        ),
        months=months,
        year_before=frozenset(english.YEAR_BEFORE.split()) | months,
        change=frozenset(english.CHANGE.split()) | set(own.get("change", "").split()),
        vary=frozenset(english.VARY.split()),
        labels=frozenset(english.LABELS.split()),
        stops=frozenset(english.STOPS.split())
        | {w for name in LINKS for w in own.get(name, "").replace(",", " ").split()},
        of=frozenset({"of", *_words(own.get("of", ""))}),
        nouns=_by(_headings(own.get("nouns", "")), 0),
        foreign=language(locale) if own else "",
        dimensions=frozenset(english.DIMENSIONS.split()),
    )


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]


def _phrases(text: str) -> list[Phrase]:
    """Phrases between commas, each cut as the scan cuts a text."""
    return [tuple(m.group().lower() for m in TOKEN.finditer(phrase)) for phrase in _words(text.replace("\n", " "))]


def _by(phrases: list[tuple[Phrase, str]], place: int) -> Phrases:
    found: Phrases = {}
    for phrase, meaning in phrases:
        found.setdefault(phrase[place], []).append((phrase, meaning))
    for listed in found.values():
        listed.sort(key=lambda entry: -len(entry[0]))
    return found


def _headings(own: str) -> list[tuple[Phrase, str]]:
    """Every phrase of a table, and the heading that it stands under."""
    found = []
    for heading in own.split(";"):
        name, _, words = heading.partition(":")
        found += [(phrase, name.strip()) for phrase in _phrases(words)]
    return found


def _scales(own: str) -> dict[str, int]:
    return {" ".join(phrase): int(value) for phrase, value in _headings(own)}
