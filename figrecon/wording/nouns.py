"""What is counted: the noun, the unit or the money beside an amount."""

import functools
import re
from collections.abc import Iterator

import attrs

from figrecon import units
from figrecon.errors import UnitError
from figrecon.units import nouns as english_nouns
from figrecon.units.table import Entry, Sort, find, table

from . import english
from .lexicon import Lexicon
from .tokens import DASH, END, NUMBER, SIGN, WORD, Tokens

MAX_NOUN = 8
"""Words of a noun with its modifiers: "North Korean special warfare troops" has five."""

MAX_LABEL_WORDS = 6
"""Words of the longest labels of units: "metric ton of carbon dioxide equivalent"."""

MIN_PLURAL = 4
"""Letters of the shortest plural that an ending tells: men is in the table, gas is none."""

MAX_MODIFIERS = 3
"""Words before the noun that "one" counts."""

CACHED = 4096
"""Labels kept: more than one long article has."""

PIECES = re.compile(r"[ /-]")
"""What cuts a label as the scan cuts a text."""

RATE = frozenset({"per", "a", "an", "/", "every", "each"})
VERB_ENDINGS = ("ed", "ing")


@attrs.define
class Noun:
    """A unit or noun: its label as units knows it, the noun as written, its modifiers, and the tokens it covers."""

    label: str
    start: int
    end: int
    noun: str
    modifiers: tuple[str, ...] = ()
    sort: Sort | None = None


@functools.lru_cache(CACHED)
def known(label: str) -> Entry | None:
    """The entry of a label in the table of units."""
    return find(label)


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


singular = functools.lru_cache(CACHED)(english_nouns.singular)


@functools.lru_cache(CACHED)
def is_plural(word: str) -> bool:
    """Whether a word looks like the plural of a noun."""
    return (
        len(word) >= MIN_PLURAL
        and not word.endswith(("ss", "us", "is", "'s", "ous"))
        and english_nouns.singular(word) != word
    )


def noun(t: Tokens, j: int, lex: Lexicon, *, one: bool = False) -> Noun | None:
    """The noun, unit or money after an amount that ends before token j; `one` expects a singular."""
    start = j
    if t.words[j] in ("%", "‰"):
        return _rated(t, Noun(t.words[j], j, j + 1, t.words[j], (), Sort.MEASURES), lex)
    if t.words[j] == "°" and t.glued(j + 1) and known("°" + t.raw(j + 1, j + 2)):
        return Noun(t.raw(j, j + 2), j, j + 2, t.raw(j, j + 2), (), Sort.MEASURES)
    if t.kinds[j] == SIGN:
        return _rated(t, Noun(t.words[j], j, j + 1, t.words[j], (), Sort.MONEY), lex)
    hyphen = t.kinds[j] == DASH and t.glued(j) and t.kinds[j + 1] == WORD and t.glued(j + 1)
    j += hyphen
    if t.kinds[j] != WORD:
        return _counted(t, j, lex, one=one) if t.words[j + 1] == "mm" and t.kinds[j] == NUMBER else None
    if not hyphen and (t.words[j] in lex.of or t.words[j] == "the"):
        j = _after_of(t, j, lex)
    if lex.foreign:
        named = _translated(t, j, lex)
        if named is not None:
            return named
    if t.words[j] in lex.stops and not _is_unit(t, j, lex):
        return None
    found = _label(t, j)
    if hyphen:
        return None if found is None else attrs.evolve(found, start=start)
    if found is not None and t.kinds[found.end] != WORD and t.words[found.end] != "/":
        return found
    if found is not None and found.sort in (Sort.MEASURES, Sort.MONEY) and not _goes_on(t, found):
        return _rated(t, found, lex)
    counted = _counted(t, j, lex, one=one)
    return None if counted is None else _rated(t, counted, lex)


def _is_unit(t: Tokens, j: int, lex: Lexicon) -> bool:
    """Whether a small word is a unit after all: 40 per cent; 2 in., 2 in thick."""
    if t.words[j] == "per":
        return t.words[j + 1] == "cent"
    return (
        t.words[j] == "in" and (t.kinds[j + 1] != WORD or t.words[j + 1] in lex.dimensions) and t.kinds[j + 1] != NUMBER
    )


def money_noun(t: Tokens, sign: str, j: int, lex: Lexicon) -> Noun:
    """The currency of an amount that ends before token j, with what it is paid per: $15/hour."""
    own = _label(t, j) if t.kinds[j] == WORD else None
    if own is not None and own.sort is Sort.MONEY:
        j = own.end
    return _rated(t, Noun(sign, j, j, sign, (), Sort.MONEY), lex)


def _translated(t: Tokens, j: int, lex: Lexicon) -> Noun | None:
    """A noun of another language that English has a label for: Soldaten, réfugiés, d'euros; after adjectives too."""
    for at in range(j, j + 4):
        if t.kinds[at] != WORD or (t.words[at] in lex.stops and at > j):
            return None
        word = t.words[at].removeprefix("d'").removeprefix("d’")
        for phrase, label in lex.nouns.get(word, ()):
            if tuple(t.words[at + 1 : at + len(phrase)]) == phrase[1:]:
                end = at + len(phrase)
                return Noun(label, j, end, t.raw(at, end), _modifiers(t, j, at))
        if word != t.words[at] and known(word) is not None:
            return Noun(word, j, at + 1, t.raw(at, at + 1), _modifiers(t, j, at))
    return None


def _modifiers(t: Tokens, j: int, first: int) -> tuple[str, ...]:
    """What stands before the head of a noun."""
    return tuple(t.text[t.starts[j] : t.starts[first]].split())


def _after_of(t: Tokens, j: int, lex: Lexicon) -> int:
    """Step over "of" and "of the": dozens of the protesters."""
    j += t.words[j] in lex.of
    return j + (t.words[j] in ("the", "these", "those", "its", "their", "his", "her"))


def _goes_on(t: Tokens, found: Noun) -> bool:
    """Whether a label is only the beginning of a noun: "pound notes", "dollar stores" after a singular."""
    return (
        found.sort is Sort.MONEY
        and not is_plural(t.words[found.end - 1])
        and is_plural(t.words[found.end])
        and (t.words[found.end - 1] in ("dollar", "pound", "euro"))
    )


def _label(t: Tokens, j: int) -> Noun | None:
    """The longest label of the table of units that begins at token j."""
    starts, word = label_starts(), t.words[j]
    length = max(starts.get(word, 0), starts.get(singular(word), 0))
    if length == 1 or (length and t.kinds[j + 1] == END):
        entry = known(t.raw(j, j + 1))
        return None if entry is None else Noun(t.raw(j, j + 1), j, j + 1, t.raw(j, j + 1), (), entry.sort)
    for end in range(min(j + length, _last_word(t, j)), j, -1):
        text = t.raw(j, end)
        entry = known(text)
        if entry is not None:
            return Noun(text, j, end, text, (), entry.sort)
    if t.words[j + 1] in ("^", "²", "³") and t.glued(j + 1):
        entry = known(_squared(t, j)[0])
        if entry is not None:
            text, end = _squared(t, j)
            return Noun(text, j, end, text, (), entry.sort)
    return None


def _squared(t: Tokens, j: int) -> tuple[str, int]:
    raw, mark = t.raw(j, j + 1), t.words[j + 1]
    if mark == "^":
        return raw + t.words[j + 2], j + 3
    return raw + ("2" if mark == "²" else "3"), j + 2


def _last_word(t: Tokens, j: int) -> int:
    """The token after the run of words that begins at j, hyphens and slashes within included."""
    end = j
    while t.kinds[end] == WORD or (t.words[end] in ("-", "/") and t.glued(end) and t.kinds[end + 1] == WORD):
        end += 1
        if end - j >= MAX_LABEL_WORDS + 2:
            break
    return end


def _words(t: Tokens, j: int, lex: Lexicon) -> Iterator[int]:
    """The tokens that may be part of a noun: words up to a stop; names such as Su-27 and 155mm may stand between."""
    at, last = j, j + MAX_NOUN
    while at < last:
        if t.kinds[at] == NUMBER and t.words[at + 1] == "mm":
            at += 2
        elif at > j and t.kinds[at] == DASH and t.glued(at) and t.glued(at + 1) and t.kinds[at + 1] in (WORD, NUMBER):
            at += 1 + (t.kinds[at + 1] == NUMBER)
        elif t.kinds[at] != WORD or t.words[at] in lex.stops or t.words[at] in lex.numbers:
            return
        else:
            yield at
            at += 1


def _counted(t: Tokens, j: int, lex: Lexicon, *, one: bool) -> Noun | None:
    """A count noun with its modifiers: the first plural or people noun, or what it leads to."""
    head: tuple[int, int] | None = None
    for at in _words(t, j, lex):
        if head is not None and at < head[1]:
            continue
        word = t.words[at]
        if word == "s" and t.kinds[at - 1] == NUMBER and t.kinds[at - 2] == DASH:
            head = (at - 3, at + 1)  # Su-27s
            break
        found = _label(t, at)
        if found is not None and found.sort in (Sort.PEOPLE, Sort.THINGS):
            if head is not None and head[1] == at and word.endswith(VERB_ENDINGS):
                break
            head = (at, found.end)
            continue
        if head is not None and (at > head[1] or not is_plural(word)):
            break
        if is_plural(word) or (found is not None and is_plural(t.words[found.end - 1])):
            head = (at, at + 1 if found is None else found.end)
            continue
        if head is not None:
            break
    if head is None and lex.foreign:
        head = _foreign(t, j, lex)
    elif head is None and one:
        head = _singular(t, j, lex)
    if head is None:
        return None
    first, end = head
    label = t.raw(first, end)
    entry = known(label)
    return Noun(label, j, end, label, _modifiers(t, j, first), None if entry is None else entry.sort)


def _foreign(t: Tokens, j: int, lex: Lexicon) -> tuple[int, int] | None:
    """The noun of another language that no table has: in German the first capital, else the first word."""
    german = lex.foreign == "de"
    found = next((at for at in _words(t, j, lex) if not german or t.text[t.starts[at]].isupper()), None)
    return None if found is None else (found, found + 1)


def _singular(t: Tokens, j: int, lex: Lexicon) -> tuple[int, int] | None:
    """The noun after "one": the last word before a stop or a verb."""
    last = None
    for at in _words(t, j, lex):
        if last is not None and t.words[at].endswith(VERB_ENDINGS):
            break
        last = at
    return None if last is None or last - j > MAX_MODIFIERS else (last, last + 1)


def _rated(t: Tokens, found: Noun, lex: Lexicon) -> Noun:
    """Add what a rate is per: barrels A DAY, cases PER 100,000 PEOPLE, $15 /HOUR."""
    end = found.end
    for _ in range(2):
        word = t.words[end]
        if word not in RATE:
            break
        at = end + 1
        if word != "per" or t.kinds[at] != NUMBER:
            below = _label(t, at)
            if below is None or (word in ("a", "an", "each", "every") and not _is_one(below, found)):
                break
            end = below.end
        else:
            below = _label(t, at + 1)
            people = below is not None and below.sort is Sort.PEOPLE
            end = below.end if below is not None and people else at + 1
    if end == found.end:
        return found
    rate = t.raw(found.end, end).replace("each ", "a ").replace("every ", "a ")
    label = f"{found.label}{rate}" if rate.startswith("/") else f"{found.label} {rate}"
    if resolved(label)[0] is None:
        return found
    return attrs.evolve(
        found, label=label, end=end, noun=f"{found.noun}{t.text[t.ends[found.end - 1] : t.ends[end - 1]]}"
    )


TIMES = frozenset(english.TIMES.split())


def _is_one(below: Noun, found: Noun) -> bool:
    """Whether "a" before a noun means per: barrels a day, dollars a barrel."""
    entry = known(below.label)
    return entry is not None and (entry.name in TIMES or (found.sort is Sort.MONEY and below.sort is Sort.MEASURES))
