"""Labels of units in a text: the longest that the table knows, what it means, and what a rate is per."""

import functools
import re
import unicodedata
from typing import NamedTuple

from figrecon import units
from figrecon.errors import UnitError
from figrecon.units import nouns as english_nouns
from figrecon.units.table import KnownUnit, Sort, find_unit, folded, remark, table

from .lexicon import Lexicon
from .tokens import DASH, END, NUMBER, WORD, Tokens

MAX_LABEL_WORDS = 6
"""Words of the longest labels of units: "metric ton of carbon dioxide equivalent"."""

MIN_PLURAL = 4
"""Letters of the shortest plural that an ending tells: men is in the table, gas is none."""

MAX_PER = 2
"""Denominators of a rate: liters per person per day."""

CACHED = 4096
"""Labels kept: more than one long article has."""

PIECES = re.compile(r"[ /-]")
"""What cuts a label as the scan cuts a text."""

TIMES = frozenset(["second", "minute", "hour", "day", "week", "month", "quarter_year", "year", "decade", "century"])
"""Units, by their canonical names, that an article makes a rate of: barrels a day."""


class CountNoun(NamedTuple):
    """What is counted: its label as units knows it, the noun as written, its modifiers, and the tokens it covers."""

    label: str
    start: int
    end: int
    noun: str
    modifiers: tuple[str, ...] = ()
    sort: Sort | None = None


@functools.lru_cache(CACHED)
def known(label: str) -> KnownUnit | None:
    """The entry of a label in the table of units."""
    return find_unit(label)


@functools.cache
def label_starts() -> dict[str, int]:
    """How many words the longest label has that begins with a word."""
    longest: dict[str, int] = {}
    for key in (*table().typed, *table().folded):
        words = PIECES.split(key.lower())
        longest[words[0]] = max(longest.get(words[0], 0), 2 * len(words) - key.count(" ") - 1)
    return longest


@functools.lru_cache(CACHED)
def resolved(label: str) -> tuple[str | None, str | None, str | None]:
    """The canonical unit of a label, what is doubtful about it, and why it is none."""
    try:
        return units.canonical(label), units.ambiguity(label), None
    except UnitError as error:
        return None, None, str(error)


@functools.lru_cache(CACHED)
def is_refused(label: str) -> bool:
    """Whether units refuses a label by name."""
    return remark(table().refused, label) is not None


singular = functools.lru_cache(CACHED)(english_nouns.singular)


@functools.lru_cache(CACHED)
def is_plural(word: str) -> bool:
    """Whether a word looks like the plural of a noun."""
    return (
        len(word) >= MIN_PLURAL
        and not word.endswith(("ss", "us", "is", "'s", "ous"))
        and english_nouns.singular(word) != word
    )


@functools.lru_cache(CACHED)
def longest(word: str) -> int:
    """How many tokens the longest label has that begins with a word, in any spelling and number."""
    starts, plain = label_starts(), unicodedata.normalize("NFKC", word)  # km²
    return max(starts.get(form, 0) for form in (plain, singular(plain), folded(plain)))


def unit_label(t: Tokens, j: int, lex: Lexicon) -> CountNoun | None:
    """The longest label of the table of units that begins at token j; the name of a people only where it is a noun."""
    if t.words[j + 1] == "^" and t.glued(j + 1):
        return _squared(t, j)
    length = longest(t.words[j])
    if not length:
        return None
    if len(t.words[j]) == 1 and t.kinds[j + 2] == NUMBER and t.kinds[j + 1] == DASH and t.text[t.starts[j]].isupper():
        return None  # F-16
    end = j + 1 if length == 1 or t.kinds[j + 1] == END else min(j + length, _last_word(t, j))
    text = t.raw(j, end)
    entry = known(text)
    while entry is None and end > j + 1:
        end -= 1
        text = t.raw(j, end)
        entry = known(text)
    if entry is None or (entry.proper and not _is_noun(t, end, text, entry, lex)):
        return None
    return CountNoun(text, j, end, text, (), entry.sort)


def _is_noun(t: Tokens, end: int, text: str, entry: KnownUnit, lex: Lexicon) -> bool:
    """Whether the name of a people is one: nine Palestinians, nine Chinese; but nine Palestinian villages."""
    if text != entry.many:
        return False
    return entry.many != entry.one or t.kinds[end] not in (WORD, DASH) or t.words[end] in lex.stops


def _squared(t: Tokens, j: int) -> CountNoun | None:
    """A unit with its power: km^2."""
    text = t.raw(j, j + 3)
    entry = known(text.replace("^", ""))
    return None if entry is None else CountNoun(text, j, j + 3, text, (), entry.sort)


def _last_word(t: Tokens, j: int) -> int:
    """The token after the run of words that begins at j, hyphens and slashes within included."""
    end = j
    while t.kinds[end] == WORD or (t.words[end] in ("-", "/") and t.glued(end) and t.kinds[end + 1] == WORD):
        end += 1
        if end - j >= MAX_LABEL_WORDS + 2:
            break
    return end


def rated(t: Tokens, found: CountNoun, lex: Lexicon) -> CountNoun:
    """Add what a rate is per: barrels A DAY, cases PER 100,000 PEOPLE, $15 /HOUR."""
    end, whole = found.end, found.label
    for _ in range(MAX_PER):
        then = _per(t, end, found, lex) if t.words[end] in lex.rates else None
        if then is None:
            break
        below = t.raw(end + 1, then)
        whole += f"/{below}" if t.words[end] == "/" else f" per {below}"
        end = then
    if end == found.end or resolved(whole)[0] is None:
        return found
    written = t.text[t.ends[found.end - 1] : t.ends[end - 1]]
    return found._replace(label=whole, end=end, noun=f"{found.noun}{written}")


def _per(t: Tokens, j: int, found: CountNoun, lex: Lexicon) -> int | None:
    """The token after what stands below the line; "per 100,000" may go without its people."""
    word, at = t.words[j], j + 1
    below = unit_label(t, at + 1 if word in lex.per and t.kinds[at] == NUMBER else at, lex)
    if word in lex.per and t.kinds[at] == NUMBER:
        return at + 1 if below is None or below.sort is not Sort.PEOPLE else below.end
    if below is None or (word in lex.each and not _is_one(below, found)):
        return None
    return below.end


def bare_rate(t: Tokens, j: int, lex: Lexicon) -> int:
    """The token after what a number without a noun is per, or j: 12 per 100,000 people, 300 a day."""
    if t.words[j] not in lex.rates or t.words[j] == "/":
        return j
    return _per(t, j, CountNoun("", j, j, ""), lex) or j


def _is_one(below: CountNoun, found: CountNoun) -> bool:
    """Whether "a" before a noun means per: barrels a day, dollars a barrel."""
    entry = known(below.label)
    return entry is not None and (entry.name in TIMES or (found.sort is Sort.MONEY and below.sort is Sort.MEASURES))
