"""Labels of units in a text: the longest that the table knows, what it means, and what a rate is per."""

import functools
import re
from typing import NamedTuple

from figrecon import units
from figrecon.errors import UnitError
from figrecon.units import nouns as english_nouns
from figrecon.units.smaller import COINS
from figrecon.units.table import KnownUnit, Sort, find_unit, folded, remark, spaced, table

from .lexicon import Lexicon
from .numerals import numeral
from .tokens import DASH, END, NUMBER, WORD, Tokens

MAX_LABEL_WORDS = 6
"""Words of the longest labels of units: "metric ton of carbon dioxide equivalent"."""

MIN_PLURAL = 4
"""Letters of the shortest plural that an ending tells: men is in the table, gas is none."""

MAX_SYMBOL = 3
"""Letters of a symbol that is written in capitals by mistake."""

AROUND = 30
"""Characters beside a word in capitals: where they are capitals too, it is a headline."""

MAX_PER = 2
"""Denominators of a rate: liters per person per day."""

CACHED = 4096
"""Labels kept: more than one long article has."""

PIECES = re.compile(r"[ /-]")
"""What cuts a label as the scan cuts a text."""

TIMES = frozenset(["second", "minute", "hour", "day", "week", "month", "quarter_year", "year", "decade", "century"])
"""Units, by their canonical names, that an article makes a rate of: barrels a day."""


SHARED = frozenset(["share", "head"])
"""What prices are told by beside measures: 17 cents a share."""


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
def label_starts() -> dict[str, tuple[int, frozenset[str]]]:
    """How many tokens the longest label has that begins with a word, and the words that come second in any."""
    labels = [PIECES.split(key.lower()) for key in (*table().typed, *table().folded)]
    lengths: dict[str, int] = {}
    seconds: dict[str, set[str]] = {}
    for words in labels:
        lengths[words[0]] = max(lengths.get(words[0], 0), 2 * len(words) - 1)
        seconds.setdefault(words[0], set()).update(words[1:2])
    return {word: (length, frozenset(seconds[word])) for word, length in lengths.items()}


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
def as_written(noun: str) -> str:
    """The label of a noun of another language: in quotes where English would give it another plural: Zelte, boeken."""
    plain = noun.casefold()
    return noun if english_nouns.plural_of(english_nouns.singular_of(plain)) == plain else f"“{noun}”"


def _forms(word: str) -> tuple[str, ...]:
    """A word as the table may have it: in any spelling and number."""
    plain = spaced(word)  # km², ºC
    return plain, singular(plain), folded(plain), plain[:-1]


@functools.lru_cache(CACHED)
def longest(word: str) -> int:
    """How many tokens the longest label has that begins with a word."""
    starts = label_starts()
    return max(starts[form][0] if form in starts else 0 for form in _forms(word))


@functools.lru_cache(CACHED)
def goes_on(word: str, following: str) -> bool:
    """Whether any label begins with these two words."""
    starts, seconds = label_starts(), _forms(following)
    return any(not starts[form][1].isdisjoint(seconds) for form in _forms(word) if form in starts)


def unit_label(t: Tokens, j: int, lex: Lexicon) -> CountNoun | None:
    """The longest label of the table of units that begins at token j; the name of a people only where it is a noun."""
    if t.words[j + 1] == "^" and t.glued(j + 1) and t.kinds[j + 2] == NUMBER:
        return _squared(t, j)
    if t.words[j + 1] == "." and t.words[j] in lex.abbreviated_units and t.kinds[j + 2] == WORD:
        return _abbreviated(t, j)
    length = longest(t.words[j])
    if not length or (len(t.words[j]) == 1 and _is_a_name(t, j)):
        return None
    end = j + 1
    if length > 1 and t.kinds[end] != END:
        second = end if t.kinds[end] == WORD else end + 1
        if t.kinds[second] == WORD and goes_on(t.words[j], t.words[second]):
            end = min(j + length, _last_word(t, j))
    text = t.raw(j, end)
    entry = known(text)
    while end > j + 1 and (entry is None or (t.kinds[end] == NUMBER and t.words[end - 2] in lex.range_and)):
        end -= 1  # left five dead and wounded 23
        text = t.raw(j, end)
        entry = known(text)
    if (
        entry is None
        or (entry.proper and not _is_noun(t, end, text, entry, lex))
        or (len(text) <= MAX_SYMBOL and text.isupper() and _is_modifier(t, j, text, entry, lex))
    ):
        return None
    return CountNoun(text, j, end, text, (), entry.sort)


def _is_noun(t: Tokens, end: int, text: str, entry: KnownUnit, lex: Lexicon) -> bool:
    """Whether the name of a people is one: nine Palestinians, nine Chinese; but nine Palestinian villages."""
    if text != entry.many:
        return False
    return entry.many != entry.one or t.kinds[end] not in (WORD, DASH) or is_stop(t, end, lex)


def _is_a_name(t: Tokens, j: int) -> bool:
    """Whether one letter belongs to a name, or is a small coin away from its number: F-16, F/A-18; 45p, but 45 p."""
    if t.text[t.starts[j]].isupper():
        at = j + 2 if t.words[j + 1] == "/" and t.glued(j + 2) else j
        return t.kinds[at + 2] == NUMBER and t.kinds[at + 1] == DASH
    entry = known(t.words[j])
    return entry is not None and entry.sort is Sort.THINGS and not (t.glued(j) and t.kinds[j - 1] == NUMBER)


def _is_modifier(t: Tokens, j: int, text: str, entry: KnownUnit, lex: Lexicon) -> bool:
    """Whether capitals before a noun are no symbol that is written in small letters: 12 GM crops, 10 CT scans."""
    if entry.sort is not Sort.MEASURES or len(text) == 1:
        return False
    return text not in table().typed and t.kinds[j + 1] == WORD and not is_stop(t, j + 1, lex)


def is_stop(t: Tokens, at: int, lex: Lexicon) -> bool:
    """Whether no noun holds a word; in capitals, but in a headline, it is an acronym: US soldiers, WHO staff."""
    if t.words[at] not in lex.stops:
        return False
    start, end = t.starts[at], t.ends[at]
    if t.text[start].islower() or end - start == 1 or not t.text[start:end].isupper():
        return True
    around = t.text[max(start - AROUND, 0) : start] + t.text[end : end + AROUND]
    return around == around.upper()


def _abbreviated(t: Tokens, j: int) -> CountNoun | None:
    """A unit whose first word ends in a point: 20 sq. miles, 30,000 cu. m."""
    label = f"{t.words[j]} {t.raw(j + 2, j + 3)}"
    entry = known(label)
    return None if entry is None else CountNoun(label, j, j + 3, t.raw(j, j + 3), (), entry.sort)


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


def translated(t: Tokens, j: int, word: str, lex: Lexicon) -> CountNoun | None:
    """The noun of another language that begins with this word at token j, under its English label."""
    for phrase, name in lex.nouns.get(word, ()):
        if tuple(t.words[j + 1 : j + len(phrase)]) == phrase[1:]:
            end, entry = j + len(phrase), known(name)
            return CountNoun(name, j, end, t.raw(j, end), (), None if entry is None else entry.sort)
    return None


def _is_paid(below: CountNoun, found: CountNoun) -> bool:
    """Whether money is paid for a measure that is none of time: 50 euros LA tonne, not la semaine dernière."""
    entry = known(below.label)
    paid = found.sort is Sort.MONEY and below.sort is Sort.MEASURES
    return paid and entry is not None and entry.name not in TIMES


def rated(t: Tokens, found: CountNoun, lex: Lexicon) -> CountNoun:
    """Add what a rate is per: barrels A DAY, cases PER 100,000 PEOPLE, $15 /HOUR."""
    end, whole = found.end, found.label
    for _ in range(MAX_PER):
        at = end + _hyphen(t, end)  # £350,000-a-week
        per = _per(t, at, found, lex) if t.words[at] in lex.rates else None
        if per is None:
            break
        below, then = per
        whole += f"/{below}" if t.words[at] == "/" else f" per {below}"
        end = then
    if end == found.end or resolved(whole)[0] is None:
        return found
    written = t.text[t.ends[found.end - 1] : t.ends[end - 1]]
    return found._replace(label=whole, end=end, noun=f"{found.noun}{written}")


@functools.lru_cache(CACHED)
def named_money(people: str, sign: str) -> str | None:
    """The money of a people whose sign several have: $80 CANADIAN. The doubt of a sign is also that of its nouns."""
    doubts = table().doubts
    nouns = [label for label, said in doubts.items() if said == doubts.get(sign) and label != sign]
    found = (f"{people} {noun}" for noun in nouns)
    return next((label for label in found if (entry := known(label)) and entry.sort is Sort.MONEY), None)


def _hyphen(t: Tokens, j: int) -> bool:
    """Whether a hyphen without spaces stands there, before a word."""
    return t.kinds[j] == DASH and t.glued(j) and t.glued(j + 1) and t.kinds[j + 1] == WORD


def _per(t: Tokens, j: int, found: CountNoun, lex: Lexicon) -> tuple[str, int] | None:
    """What stands below the line, and the token after it; "per 100,000" may go without its people."""
    word, at = t.words[j], j + 1 + _hyphen(t, j + 1)
    at += t.words[at] in lex.each and t.kinds[at + 1] == NUMBER  # por cada 100.000
    many, first = _round(t, at, word, lex)
    below = translated(t, first, t.words[first], lex) or unit_label(t, first, lex)
    if many:
        if below is not None and below.sort in (Sort.PEOPLE, Sort.THINGS):
            return f"{many} {below.label}", below.end
        if below is not None and t.words[first] not in lex.stops:
            return None  # 8 liters per 100 km
        noun = t.raw(first, first + 1) if lex.english_plurals and is_plural(t.words[first]) else ""
        return (f"{many} {noun}", first + 1) if noun else (many, first)  # per 1,000 vehicles
    if below is None or (word in lex.each and not _is_one(below, found)):
        return None
    if word in lex.paid and word not in lex.each and not _is_paid(below, found):
        return None
    return None if t.words[below.end] in lex.no_rate_before else (below.label, below.end)


def _round(t: Tokens, at: int, word: str, lex: Lexicon) -> tuple[str, int]:
    """The number that a rate is out of, as English prints it, and the token after it: per 100,000, por 100 mil."""
    if word in lex.per and t.words[at] in lex.long_scales:
        return t.words[at], at + 1
    counted = numeral(t.words[at], lex.separators) if t.kinds[at] == NUMBER else None
    if counted is None or not (word in lex.per or lex.foreign):
        return "", at
    scale = lex.scales[t.words[at + 1]] if t.words[at + 1] in lex.long_scales else 1
    value = counted.value * scale
    if word not in lex.per and value % 100:
        return "", at
    return (f"{value:,}" if isinstance(value, int) else t.words[at]), at + 1 + (scale > 1)


def bare_rate(t: Tokens, j: int, lex: Lexicon) -> int:
    """The token after what a number without a noun is per, or j: 12 per 100,000 people, 300 a day."""
    if t.words[j] not in lex.rates or t.words[j] == "/":
        return j
    per = _per(t, j, CountNoun("", j, j, ""), lex)
    return j if per is None else per[1]


def _is_one(below: CountNoun, found: CountNoun) -> bool:
    """Whether "a" before a noun means per: barrels a day, dollars a barrel."""
    entry = known(below.label)
    name = "" if entry is None else entry.name
    if name in TIMES:
        return True
    paid = found.sort is Sort.MONEY or resolved(found.label)[0] in COINS
    return (paid and below.sort is Sort.MEASURES) or (name in SHARED and found.sort in (Sort.MONEY, Sort.THINGS))
