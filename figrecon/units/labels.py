"""Labels: from what a newsroom writes to the canonical name of a unit. No pint here."""

import functools
import itertools
import re
import unicodedata

import attrs

from figrecon.errors import UnitError, nearest, shown

from . import nouns, scales
from .table import KnownUnit, Sort, find_unit, folded, remark, table

MAX_LABEL = 100
"""Characters of a label: the longest in the table has half as many."""

MAX_NAME = 64
"""Characters of a canonical name: below MAX_LABEL, so that a name and its plural are labels again."""

MAX_PER = 2
"""Denominators of a rate: liters per person per day has two, and no newsroom three."""

SETTLE = 2
"""How often a name is read again: what the singular leaves may be a label too (dailys), and a name must stay itself."""

CACHED = 4096
"""Labels and factors kept: more than the units of any one set of reports, and some 1 MB at most."""

POWER = re.compile(r"(?:(?:\*\*|\^)[23]|²|³)(?![0-9²³])")
"""A square or a cube, as m**2, m^2 or m²; other powers are no unit of the news."""

MULTIPLES = {
    **{f"{10**n:,}": 10**n for n in range(2, 7)},
    **{str(10**n): 10**n for n in range(3, 7)},
    "10k": 10**4,
    "100k": 10**5,
    "1m": 10**6,
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
}
"""The rounds that rates are told by: cases per 100,000."""

ARTICLES = ("a", "an", "the")
"""What may stand before a label: the troops, a barrel."""

SUFFIXES = {
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
    "annually": "year",
}
"""Barrels daily are barrels a day."""

SHORTEST_NOUN = 2
"""Letters and digits of a noun that the table lacks: a single letter is a symbol that nobody has explained."""

MARKS = frozenset(" -'/%‰°.,“”")
"""What a label may hold beside letters, digits and the signs of currencies."""

QUOTED = re.compile(r'"([^"\s]+)"')
"""A word in straight quotes: like one in curly quotes, it is taken as it is written and has no other plural."""

PLAIN = str.maketrans({"’": "'", "‐": "-", "‑": "-", "·": " ", "⋅": " ", "_": " ", "º": "°"})
"""Typographic forms of those marks."""


@attrs.frozen
class Unit:
    """A unit taken apart: what is counted or measured, and per how many of what."""

    of: str
    per: tuple[tuple[int, str], ...] = ()

    def __str__(self) -> str:
        return self.of + "".join(f"/{name}" if n == 1 else f"/{n:,} {name}" for n, name in self.per)


def canonical(label: str) -> str:
    """The canonical name of the unit that a newsroom label means.

    Known labels come from the table labels.txt; a noun that it lacks becomes its own unit, in the singular, and one in
    quotes as it is written, for another language has other plurals. Rates are written A/B, A per B or A a B, and a
    measured unit "of" something is that unit. The name of a name is the name.
    Raises UnitError for a text that is no label, is too long, or names something without a fixed size.

    >>> [canonical(x) for x in ("troops", "KM", "sq km", "bpd", "US$", "deaths per 100,000 people")]
    ['troop', 'kilometer', 'square_kilometer', 'oil_barrel/day', 'USD', 'death/100,000 person']
    >>> canonical('"Zelte"'), canonical("gizmos")
    ('“Zelte”', 'gizmo')
    """
    return str(unit_of(label))


def scaled_label(label: str) -> tuple[int, str | None]:
    """How many units one of a label is, and the canonical name of the unit: what a table prints over its numbers.

    A scale alone has no unit. Raises UnitError where `canonical` does, for the label without its scale.

    >>> scaled_label("million USD"), scaled_label("'000 people"), scaled_label("thousands"), scaled_label("km")
    ((1000000, 'USD'), (1000, 'person'), (1000, None), (1, 'kilometer'))
    """
    _check(label)
    factor, rest = scales.split(label)
    return factor, canonical(rest) if rest or factor == 1 else None


def unit_of(label: str) -> Unit:
    """The unit that a label means, taken apart."""
    _check(label)
    return _read(label)


def _check(label: str) -> None:
    if not isinstance(label, str):
        raise UnitError(f"a unit is named by text; got {shown(label)}")
    if len(label) > MAX_LABEL:
        raise UnitError(f"a label of a unit has at most {MAX_LABEL} characters; got {len(label):,}: {shown(label)}")


@functools.lru_cache(CACHED)
def _read(label: str) -> Unit:
    unit = _parse(label)
    for _ in range(SETTLE):
        unit = _parse(str(unit))
    return unit


def _parse(label: str) -> Unit:
    first, *rest = _parts(_clean(label))
    unit = _simple(first, label)
    for part in rest:
        times, name = _multiple(part)
        below = _simple(name, label)
        if below.per:
            raise UnitError(f"a rate cannot be per rate; got {shown(label)}")
        unit = Unit(unit.of, (*unit.per, (times, below.of)))
    if len(str(unit)) > MAX_NAME or len(unit.per) > MAX_PER:
        raise UnitError(
            f"the name of a unit has at most {MAX_NAME} characters and {MAX_PER} denominators; got {shown(label)}"
        )
    return unit


def _clean(label: str) -> str:
    """The label in plain characters, single spaces, without the dots of abbreviations."""
    text = QUOTED.sub(r"“\1”", " ".join(label.split()))
    text = POWER.sub(lambda power: unicodedata.normalize("NFKC", power[0][-1]), text)
    odd = next((c for c in text if unicodedata.category(c) == "No"), None)
    text = unicodedata.normalize("NFKC", text.translate(PLAIN))
    odd = odd or next((c for c in text if not _allowed(c)), None)
    if odd:
        raise UnitError(
            f"a unit is named by letters, digits and signs such as % or $; got {shown(odd)} in {shown(label)}"
        )
    text = "".join(c for c, before in zip(text, " " + text, strict=False) if not (c == "." and before.isalpha()))
    words = text.split()
    while len(words) > 1 and words[0].lower() in ARTICLES:
        words.pop(0)
    text = " ".join(words).replace(" /", "/").replace("/ ", "/")
    if not text:
        raise UnitError(f"no unit in {shown(label)}")
    return text


def _allowed(character: str) -> bool:
    if character.isascii():
        return character.isalnum() or character in MARKS or character == "$"
    return character.isalpha() or character in MARKS or unicodedata.category(character) in ("Mn", "Mc", "Sc", "Zs")


def _parts(text: str) -> list[str]:
    """A rate cut at its slashes, "per" and "a"; a label that the table has is one part."""
    if find_unit(text):
        return [text]
    parts: list[list[str]] = [[]]
    words = text.replace("/", " / ").split()
    for i, word in enumerate(words):
        low = word.lower()
        if low in ("/", "per") or (low in ("a", "an") and parts[-1] and _is_one(words[i + 1 :])):
            parts.append([])
        else:
            parts[-1].append(word)
    if len(parts[-1]) > 1 and parts[-1][-1].lower() in SUFFIXES:
        parts.append([SUFFIXES[parts[-1].pop().lower()]])
    return [" ".join(part) for part in parts]


def _is_one(words: list[str]) -> bool:
    """Whether "a" before these words means "per": a measure or a person follows, as in a day, a barrel."""
    name = " ".join(itertools.takewhile(lambda word: word.lower() not in ("/", "per", "a", "an"), words))
    entry = find_unit(name) if len(name) > 1 else None
    return entry is not None and (entry.sort is Sort.MEASURES or entry.name == "person")


def _multiple(part: str) -> tuple[int, str]:
    """How many, and of what: "100,000 people", "100,000", "capita"."""
    first, _, rest = part.partition(" ")
    if first.lower() in MULTIPLES:
        return MULTIPLES[first.lower()], rest or "person"
    return 1, "person" if part == "head" else part


def _simple(text: str, label: str) -> Unit:
    """The unit of a label without denominators, or of one in the table."""
    refusal = remark(table().refused, text)
    if refusal:
        raise UnitError(f"{shown(label)} {refusal}")
    entry = _known(text)
    if entry is None:
        return Unit(_noun(text, label))
    of, *per = entry.name.split("/")
    return Unit(of, tuple((1, name) for name in per))


def _known(text: str) -> KnownUnit | None:
    """The unit of the table that a label names: alone, or measured with what follows, as in hectares of forest.

    People of whom a word says what became are that: people rescued, rescued people.
    """
    if entry := find_unit(text):
        return entry
    start, after = nouns.cut(text)
    before, _, last = start.rpartition(" ")
    entry = find_unit(start if after else last)
    if entry and entry.name == "person":
        became = find_unit(after or before)
        return became if became and became.outcome else None
    return entry if after and entry and entry.sort in (Sort.MEASURES, Sort.MONEY) else None


def _noun(text: str, label: str) -> str:
    """The canonical name of a noun that the table lacks."""
    if scales.split(text)[0] > 1:
        raise UnitError(f"{shown(label)} multiplies the number before it: a unit has no scale of its own")
    words = _in_singular(text)
    first = nouns.unquoted(words[0])
    number = first.isdigit() or (len(words) == 1 and first[:1].isdigit())  # 1500 troops, 1500m: no unit
    if number or sum(c.isalnum() for c in text) < SHORTEST_NOUN or not all(_is_word(word) for word in words):
        hint = nearest(text.lstrip("0123456789., "), table().names)
        raise UnitError(f"no unit in {shown(label)}: a label names a unit or a thing, without a number{hint}")
    return " ".join(word.upper() if _is_designation(word) else word for word in words)


def _in_singular(text: str) -> list[str]:
    """The words of a noun in small letters, in the singular; quoted words and names of peoples stay as they are."""
    words = unicodedata.normalize("NFKC", nouns.singular_of(folded(text))).split(" ")
    named = nouns.cut(text)[0].split(" ")
    for first in range(len(named)):
        entry = find_unit(" ".join(named[first:]))
        if entry and entry.proper:
            words[first : len(named)] = entry.name.split(" ")
            break
    if "“" in text:
        words = [given if nouns.is_quoted(given) else word for word, given in zip(words, text.split(" "), strict=True)]
    return words


def _is_word(word: str) -> bool:
    plain = word[1:-1] if nouns.is_quoted(word) else word
    return bool(plain) and all(c.isalnum() or c in "-'" or unicodedata.category(c) in ("Mn", "Mc") for c in plain)


def _is_designation(word: str) -> bool:
    """F-16 and T-72 are written in capitals; 155mm is not."""
    return word.isascii() and word[:1].isalpha() and any(c.isdigit() for c in word)


def ambiguity(label: str) -> str | None:
    """What is doubtful about a label, or None: which ton, whose dollar, a unit or a million.

    A canonical name is never doubtful. Raises UnitError where `canonical` does.

    >>> ambiguity("tons")
    'tons: metric (1,000 kg) is taken; short tons would be 907 kg, long tons 1,016 kg'
    >>> ambiguity("tonnes") is None
    True
    """
    unit_of(label)
    doubts = table().doubts
    names = [name if find_unit(name) else nouns.cut(name)[0] for _, name in map(_multiple, _parts(_clean(label)))]
    return "; ".join(said for name in names if (said := remark(doubts, name))) or None


def counted(name: str) -> str | None:
    """The dimension of a counted unit, which pint need not be asked about; None for a measured one.

    What follows a noun leaves it what it was: a house destroyed is a house. With "of" it does not: a member of
    parliament is a person, but a pack of wolves is no pack of cigarettes.
    """
    noun, after = nouns.cut(name)
    entry = table().names.get(name)
    if entry is None and not after.startswith("of "):
        name, entry = noun, table().names.get(noun)
    if entry is None:
        last = find_unit(nouns.head(noun))
        entry = last if last and last.sort is Sort.PEOPLE else None
    if entry is None or entry.sort in (Sort.THINGS, Sort.MONEY):
        return f"[{name}]"
    return "[person]" if entry.sort is Sort.PEOPLE else None
