"""The words of dates in all languages, from their files, and the pattern that finds them in a text."""

import functools
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from string import ascii_lowercase

import attrs

from figrecon.errors import LanguageError, shown
from figrecon.languages import Language, codes, language

from . import clocks
from .kinds import Token, TokenKind

MAX_NUMBER = 99
"""Numbers in words are read up to here."""

MAX_ORDINAL = 31
"""The last day of a month that an ordinal in words names."""

TENS, LAST_TENS = range(20, 100, 10), range(20, 31, 10)
"""The numbers that a hyphen joins with a unit: thirty-one. The last two make ordinals of days."""

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
    TokenKind.OR,
    TokenKind.ONWARD,
    TokenKind.ENDING,
    TokenKind.ABOUT,
)
"""Kinds whose words all mean the same, and whose key in a language file is their name."""

ROWS = {
    TokenKind.TODAY: ("today", "yesterday", "tomorrow", "day_before_yesterday", "day_after_tomorrow"),
    TokenKind.RELATION: ("this", "last", "next", "past"),
    TokenKind.EARLIER: ("earlier", "later"),
    TokenKind.THIRD: ("early", "mid", "late"),
    TokenKind.EDGE: ("start", "end"),
}
"""Kinds whose words mean one of a row, with the keys of the language files in the order of the values 0, 1, 2 …"""

IN_PLACE = {
    "ago": None,
    "ago_before": TokenKind.AGO,
    "starting": TokenKind.STARTING,
    "in_": TokenKind.NOISE,
    "of": TokenKind.NOISE,
    "over": TokenKind.OVER,
    "to_between": None,
    "morning": None,
    "plural_units": None,
}
"""Keys whose words have their meaning in some places only (see `places`), and what they are elsewhere."""

FOLDED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe"})
"""Letters with a stroke and joined letters, which have no accent to take off."""

DASHES = str.maketrans("‐‑−‒–—―’‘", "---––––''")


@attrs.frozen
class Vocabulary:
    """Every word that dates are made of, and the pattern of their tokens."""

    words: dict[str, Token]
    in_place: dict[str, frozenset[str]]
    """The words of each key of `IN_PLACE`: "ago" means so behind a unit only; in Spanish "3 ago" is 3 August."""
    numbers: dict[str, int]
    """Numbers in words, those among them that mean something else in another language: French "sept" is seven days."""
    by_place: frozenset[str]
    """All words that mean something in some places only, and the hyphen."""
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
    numbers: dict[str, int] = {}
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
    for each in every:
        for kind, table in ((TokenKind.NUMBER, _numbers(each)), (TokenKind.ORDINAL, _ordinals(each))):
            for written, n in table.items():
                words.setdefault(fold(written), Token(kind, n))
                if kind is TokenKind.NUMBER:
                    numbers.setdefault(fold(written), n)
    in_place = {key: frozenset(fold(word) for each in every for word in getattr(each.dates, key)) for key in IN_PLACE}
    for key, elsewhere in IN_PLACE.items():
        if elsewhere:
            words.update({word: Token(elsewhere, 0) for word in in_place[key] if word not in words})
    return Vocabulary(
        words,
        in_place,
        numbers,
        frozenset().union("-", numbers, *in_place.values()),
        frozenset(letter for each in every for letter in each.dates.quarter_letter),
        _pattern(every, words),
    )


def _numbers(of: Language) -> dict[str, int]:
    """The numbers in words, with those that a hyphen joins, where nothing else does: twenty-one."""
    plain = {word: n for word, n in of.numbers.words.items() if n <= MAX_NUMBER}
    return plain | _joined(of, plain, plain, TENS)


def _ordinals(of: Language) -> dict[str, int]:
    plain = {word: n for word, n in of.ordinals.words.items() if n <= MAX_ORDINAL}
    return plain | _joined(of, of.numbers.words, plain, LAST_TENS)


def _joined(of: Language, tens: Mapping[str, int], units: Mapping[str, int], of_tens: range) -> dict[str, int]:
    if of.numbers.unit_first or of.numbers.written_together or of.numbers.between_tens_and_units:
        return {}
    whole = {(f"{ten}-{unit}", m + n) for ten, m in tens.items() if m in of_tens for unit, n in units.items()}
    return {word: n for word, n in whole if n % 10 > 0 and n <= (MAX_ORDINAL if of_tens is LAST_TENS else MAX_NUMBER)}


def _entries(of: Language) -> Iterator[tuple[str, TokenKind, object]]:
    """The words of dates of one language, each with its kind and its value."""
    dates = of.dates
    for number, names in enumerate(zip(dates.months, dates.months_short, strict=True), 1):
        yield from ((name, TokenKind.MONTH, number) for row in names for name in row)
    for number, names in enumerate(zip(dates.weekdays, dates.weekdays_short, strict=True)):
        yield from ((name, TokenKind.WEEKDAY, number) for row in names for name in row)
        yield from ((name + part, TokenKind.WEEKDAY, number) for name in names[0] for part in dates.joined_to_weekday)
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
    yield from ((word, TokenKind.PART_OF_DAY, 0) for word in dates.parts_of_day)
    yield from ((word, TokenKind.NUMBER, 1) for word in dates.a)
    yield from ((word, TokenKind.BEFORE_CHRIST, 0) for word in dates.before_christ)
    yield from ((word, TokenKind.NOISE, 0) for word in dates.noise)


def _pattern(languages: tuple[Language, ...], words: dict[str, Token]) -> re.Pattern[str]:
    """The pattern of a token; no alternative can match in two ways, so that the scan is linear in the text."""
    signs = set("-–/ '")
    letters = re.escape("".join(sorted({char for word in words for char in word} - signs | set(ascii_lowercase))))
    word = f"[{letters}]"
    phrases = {written for written in words if signs & set(written) - set("-–/")}
    hyphened = {written for written in words if "-" in written[1:]} - phrases
    weekdays = {written for written, token in words.items() if token.kind is TokenKind.WEEKDAY}
    months = {written for written, token in words.items() if token.kind is TokenKind.MONTH}
    numbered = {letter for each in languages for letter in (*each.dates.quarter_letter, *each.dates.half_letter)}
    endings = {fold(ending) for each in languages for ending in each.ordinals.endings}
    decades = {ending for each in languages for ending in each.dates.decade_endings}
    units = {written for written, token in words.items() if token.kind is TokenKind.UNIT}
    clock_words = (
        _any({fold(word) for each in languages for word in getattr(each.dates, key)})
        for key in ("greenwich", "zones", "oclock")
    )
    month, letter = f"(?:{_any(months)})", f"(?:{_any(numbered)})"
    return re.compile(
        rf"""
          (?P<time>          {clocks.pattern(*clock_words)} )                           # 14:05, 6 p.m.
        | (?P<iso>           \d{{4}}-\d{{2}}(?:-\d{{2}})? (?![-\d])
          |                  \d{{4}}-?w\d{{2}}(?:-[1-7])? (?![-\d]) )                               # 2018-W45
        | (?P<year_first>    \d{{4}}(?P<_y>[./])\d{{1,2}}(?P=_y)\d{{1,2}} (?!\d) )                   # 2024/10/23
        | (?P<named>         \d{{4}}(?P<_m>[/-])(?:{month}(?P=_m)\d{{1,2}}|\d{{1,2}}(?P=_m){month}) (?!{word}|\d)
          |                  {month}(?P<_n>[/-])\d{{1,2}}(?P=_n)\d{{4}} (?!\d)                       # Oct/23/2024
          |                  \d{{1,2}}(?P<_o>[/-]){month}(?P=_o)\d{{2}} (?![\d/-]) )                 # 23-Oct-24
        | (?P<years>         \d{{4}}[–/]\d{{2}} (?!\d) )                                             # 2023–24
        | (?P<numeric>       \d{{1,2}}(?P<_d>[./-])[ ]?\d{{1,2}}(?P=_d)[ ]?\d{{4}} (?!\d) )          # 23/10/2024
        | (?P<numeric_short> \d{{1,2}}(?P<_s>[./-])\d{{1,2}}(?P=_s)\d{{2}} (?!\d|(?P=_s)\d) )            # 10/23/24
        | (?P<numeric_month> \d{{1,2}}[./]\d{{4}} (?!\d) )                                           # 10/2024
        | (?P<decade>        \d{{4}}(?:{_any(decades)})\b )                                          # 1990s
        | (?P<nth>           \d{{1,2}}(?:(?:{_any(endings)})\b|°|\.(?=[ ](?:{_any(units)})\b)) )  # 23rd, 3. Woche
        | (?P<year_part>     (?:(?<=\d{{4}})-)?{letter}[1-4]\b                                       # Q3, H1
          |                  [1-4]{letter}(?=[ /-]?\d{{4}}\b|[ ]?'\d{{2}}\b|\d{{2}}\b) )            # 3Q 2024, 3Q24
        | (?P<short_year>    '\d{{2}}\b )                                                           # Oct '24
        | (?P<number>        \d+ )
        | (?P<skip>          (?<={word})[-/](?=\d{{4}}\b) | (?<=\d)[-/](?={word}+[-/]\d{{4}}\b)      # 23-Oct-2024
          |                  (?<=[{re.escape("".join(sorted(numbered)))}][1-4])[-/](?=\d{{4}}\b)     # Q2-2021
          |                  (?<=\A\d{{4}})[-/](?={month}\b(?![/-]|[ ]?\d))                              # 2018/Dec
          |                  \((?=(?:{_any(weekdays)})\b) | (?<=[a-z.])\) )                        # (Wed)
        | (?P<phrase>        {_phrases(phrases, word)} )                                             # il y a, l'
        | (?P<word>          (?={word}+-{word})(?:{_phrases(hyphened, word)}) | {word}+ | [-–/] )       # year-end
        | (?P<other>         \.\. | [^ .,'] )
        """,
        re.VERBOSE,
    )


def _phrases(texts: set[str], letter: str) -> str:
    """A pattern for phrases of several words, and for what ends in an apostrophe."""
    each = sorted(texts, key=lambda text: (-len(text), text))
    return "|".join(re.escape(text) + ("" if text.endswith("'") else f"(?!{letter})") for text in each) or "(?!)"


def _any(texts: set[str]) -> str:
    """A pattern for one of these texts, the longest first."""
    return "|".join(map(re.escape, sorted(texts, key=lambda text: (-len(text), text)))) or "(?!)"
