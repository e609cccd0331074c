"""The words of dates in all languages, from their files, and the pattern that finds them in a text."""

import functools
import re
import unicodedata
from collections.abc import Iterable, Iterator
from string import ascii_lowercase

import attrs

from figrecon.errors import LanguageError, shown
from figrecon.languages import Language, codes, language

from .kinds import Token, TokenKind

MAX_NUMBER = 12
"""Newspapers write numbers in words up to here."""

MAX_ORDINAL = 4
"""The fourth quarter is the last part of a year that an ordinal in words names."""

ONES = (
    TokenKind.BY,
    TokenKind.UNTIL,
    TokenKind.BEFORE,
    TokenKind.SINCE,
    TokenKind.AFTER,
    TokenKind.FROM,
    TokenKind.BETWEEN,
    TokenKind.AND,
    TokenKind.TO,
)
"""Kinds whose words all mean the same, and whose key in a language file is their name."""

ROWS = {
    TokenKind.TODAY: ("today", "yesterday", "tomorrow"),
    TokenKind.RELATION: ("this", "last", "next"),
    TokenKind.EARLIER: ("earlier", "later"),
    TokenKind.THIRD: ("early", "mid", "late"),
    TokenKind.EDGE: ("start", "end"),
}
"""Kinds whose words mean one of a row, with the keys of the language files in the order of the values 0, 1, 2."""

FOLDED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe"})
"""Letters with a stroke and joined letters, which have no accent to take off."""

DASHES = str.maketrans("‐‑−‒–—―’", "---––––'")


@attrs.frozen
class Vocabulary:
    """Every word that dates are made of, and the pattern of their tokens."""

    words: dict[str, Token]
    ago: frozenset[str]
    """Words such as "ago", which mean so behind a unit of time only: in Spanish "3 ago" is the third of August."""
    quarters: frozenset[str]
    """The letters of numbered quarters; those of halves are the others."""
    pattern: re.Pattern[str]


def fold(text: str) -> str:
    """A text in small letters without accents, with hyphens and en dashes only.

    >>> fold("Października — Août")
    'pazdziernika – aout'
    """
    out = []
    for char in text.casefold().translate(DASHES).translate(FOLDED):
        parts = [part for part in unicodedata.normalize("NFKD", char) if not unicodedata.combining(part)]
        out.append(char if any(part.isdigit() for part in parts) else "".join(parts))
    return "".join(out)


@functools.cache
def vocabulary() -> Vocabulary:
    """The words of all languages at once. Raises LanguageError for a word that means two things."""
    return compiled_vocabulary(language(code) for code in codes())


def compiled_vocabulary(languages: Iterable[Language]) -> Vocabulary:
    """The words of some languages. Raises LanguageError for a word that means two things."""
    words: dict[str, Token] = {mark: Token(TokenKind.TO, 0) for mark in "-–/"}
    origin: dict[str, str] = {}
    every = tuple(languages)
    for each in every:
        for written, kind, value in _entries(each):
            word, token = fold(written), Token(kind, value)
            if words.setdefault(word, token) != token:
                raise LanguageError(
                    f"{each.code}.toml: {shown(word)} means something else in the dates of "
                    f"{origin.get(word, each.code)}.toml ({words[word].kind.value}), and both are read together"
                )
            origin.setdefault(word, each.code)
    return Vocabulary(
        words,
        frozenset(fold(word) for each in every for word in each.dates.ago),
        frozenset(letter for each in every for letter in each.dates.quarter_letter),
        _pattern(every, words),
    )


def _entries(of: Language) -> Iterator[tuple[str, TokenKind, object]]:
    """The words of dates of one language, each with its kind and its value."""
    dates = of.dates
    for number, names in enumerate(zip(dates.months, dates.months_short, strict=True), 1):
        yield from ((name, TokenKind.MONTH, number) for row in names for name in row)
    for number, names in enumerate(zip(dates.weekdays, dates.weekdays_short, strict=True)):
        yield from ((name, TokenKind.WEEKDAY, number) for row in names for name in row)
    for number, season in enumerate(attrs.astuple(dates.seasons, recurse=False)):
        yield from ((name, TokenKind.SEASON, number) for name in season)
    for kind, keys in ROWS.items():
        for number, key in enumerate(keys):
            yield from ((word, kind, number) for word in getattr(dates, key))
    for kind in ONES:
        own: tuple[str, ...] = getattr(dates, kind.value, ()) or getattr(dates, f"{kind.value}_", ())
        yield from ((word, kind, 0) for word in own)
    for kind, group in ((TokenKind.UNIT, dates.units), (TokenKind.UNIT_END, dates.ends)):
        for field in attrs.fields(type(group)):
            yield from ((word, kind, field.name) for word in getattr(group, field.name))
    yield from ((word, TokenKind.NUMBER, n) for word, n in of.numbers.words.items() if n <= MAX_NUMBER)
    yield from ((word, TokenKind.ORDINAL, n) for word, n in of.ordinals.words.items() if n <= MAX_ORDINAL)
    yield from ((word, TokenKind.NUMBER, 1) for word in dates.a)
    yield from ((word, TokenKind.BEFORE_CHRIST, 0) for word in dates.before_christ)
    yield from ((word, TokenKind.NOISE, 0) for word in dates.noise)


def _pattern(languages: tuple[Language, ...], words: dict[str, Token]) -> re.Pattern[str]:
    """The pattern of a token; no alternative can match in two ways, so that the scan is linear in the text."""
    letters = re.escape("".join(sorted({char for word in words for char in word} - set("-–/") | set(ascii_lowercase))))
    parts = {word.partition("-")[2] for word in words if "-" in word[1:]}
    numbered = {letter for each in languages for letter in (*each.dates.quarter_letter, *each.dates.half_letter)}
    endings = {fold(ending) for each in languages for ending in each.ordinals.endings}
    decades = {ending for each in languages for ending in each.dates.decade_endings}
    word = f"[{letters}]"
    return re.compile(
        rf"""
          (?P<iso>           \d{{4}}-\d{{2}}(?:-\d{{2}})? (?![-\d]) )
        | (?P<year_first>    \d{{4}}(?P<_y>[./])\d{{1,2}}(?P=_y)\d{{1,2}} (?!\d) )                   # 2024/10/23
        | (?P<years>         \d{{4}}[–/]\d{{2}} (?!\d) )                                             # 2023–24
        | (?P<numeric>       \d{{1,2}}(?P<_d>[./-])[ ]?\d{{1,2}}(?P=_d)[ ]?\d{{4}} (?!\d) )          # 23/10/2024
        | (?P<numeric_month> \d{{1,2}}[./]\d{{4}} (?!\d) )                                           # 10/2024
        | (?P<decade>        \d{{4}}(?:{_any(decades)})\b )                                          # 1990s
        | (?P<nth>           \d{{1,2}}(?:(?:{_any(endings)})\b|°) )                                  # 23rd, 1er, 1°
        | (?P<year_part>     (?:(?<=\d{{4}})-)?(?:{_any(numbered)})[1-4]\b )                         # Q3, H1
        | (?P<number>        \d+ )
        | (?P<skip>          (?<={word})-(?=\d{{4}}\b) | (?<=\d)-(?={word}+-\d{{4}}\b) )             # 23-Oct-2024
        | (?P<word>          {word}+(?:-(?:{_any(parts)})\b)? | [-–/] )
        | (?P<other>         \.\. | [^ .,'] )
        """,
        re.VERBOSE,
    )


def _any(texts: set[str]) -> str:
    """A pattern for one of these texts, the longest first."""
    return "|".join(map(re.escape, sorted(texts, key=lambda text: (-len(text), text))))
