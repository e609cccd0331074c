"""What is counted: the noun, the unit or the money beside an amount."""

from collections.abc import Iterator

from figrecon.units.nouns import DEGREE, PARTICIPLES
from figrecon.units.table import Sort

from .labels import (
    CountNoun,
    as_written,
    is_plural,
    is_refused,
    is_stop,
    known,
    longest,
    named_money,
    rated,
    translated,
    unit_label,
)
from .lexicon import Lexicon
from .tokens import DASH, END, MARK, NUMBER, SIGN, WORD, Tokens

MAX_NOUN = 8
"""Words of a noun with its modifiers: "North Korean special warfare troops" has five."""

MAX_MODIFIERS = 3
"""Words before the noun that "one" counts."""

SHORTEST = 3
"""Letters of the shortest noun that hangs on a number: a 300,000-dwt tanker."""

MAX_ADJECTIVES = 3
"""Words before a noun of another language."""

MILLIMETERS = "mm"
"""The symbol after which the digits before it may name a gun: 25,000 155mm shells."""


def count_noun(t: Tokens, j: int, lex: Lexicon, *, one: bool = False) -> CountNoun | None:
    """The noun, unit or money after an amount that ends before token j; `one` expects a singular."""
    kind = t.kinds[j]
    if kind == WORD:
        of_degrees = t.words[j + 1] == "°" and t.words[j] in lex.of  # a couple of °C
        return _signed(t, j + 1, lex) if of_degrees else _worded(t, j, lex, one=one)
    if kind == DASH:
        hyphen = t.glued(j) and t.kinds[j + 1] == WORD and t.glued(j + 1)
        return _hyphened(t, j, lex) if hyphen else None
    if kind == NUMBER:
        return _counted(t, j, lex, one=one) if t.words[j + 1] == MILLIMETERS else None  # 25,000 155mm shells
    return _signed(t, j, lex)


def _hyphened(t: Tokens, j: int, lex: Lexicon) -> CountNoun | None:
    """The noun that hangs on a number, in the singular: a 50-basis-point rise, a nine-storey block."""
    found = translated(t, j + 1, t.words[j + 1], lex) or unit_label(t, j + 1, lex)
    if found is not None and t.words[j + 1] in lex.inch and _leads_on(t, found.end, lex):
        return None  # one-in-a-million
    if found is not None:
        return rated(t, found._replace(start=j), lex)
    word = t.words[j + 1]
    if not lex.english_plurals or is_stop(t, j + 1, lex) or word in lex.numbers or word.endswith(lex.verb_endings):
        return None
    raw = t.raw(j + 1, j + 2)
    return CountNoun(raw, j, j + 2, raw) if len(word) >= SHORTEST and word.isalpha() else None


def _leads_on(t: Tokens, j: int, lex: Lexicon) -> bool:
    """Whether a word hangs on an inch that makes none of it: one-IN-A-million; but 12-in-wide."""
    return t.kinds[j] == DASH and t.glued(j) and t.words[j + 1] not in lex.dimensions


def _signed(t: Tokens, j: int, lex: Lexicon) -> CountNoun | None:
    """A sign for a unit: %, €, °C."""
    if t.words[j] in ("%", "‰"):
        return rated(t, CountNoun(t.words[j], j, j + 1, t.words[j], (), Sort.MEASURES), lex)
    if t.kinds[j] == SIGN:
        return rated(t, CountNoun(t.words[j], j, j + 1, t.words[j], (), Sort.MONEY), lex)
    if t.words[j] != "°":
        return None
    degrees = t.raw(j, j + 2) if t.glued(j + 1) else ""
    if degrees and known(degrees):
        return CountNoun(degrees, j, j + 2, degrees, (), Sort.MEASURES)
    return CountNoun(DEGREE, j, j + 1, "°", (), Sort.THINGS)


def _worded(t: Tokens, j: int, lex: Lexicon, *, one: bool) -> CountNoun | None:
    """A noun or unit in words; after "of", or behind adjectives."""
    if t.words[j] in lex.of or t.words[j] in lex.the:
        j = _after_of(t, j, lex)
    if t.words[j] in lex.money_letters:  # 40m kr
        money = lex.money_letters[t.words[j]]
        return rated(t, CountNoun(money, j, j + 1, t.raw(j, j + 1), (), Sort.MONEY), lex)
    named = _translated(t, j, lex) if lex.foreign else None
    if named is not None:
        return rated(t, named, lex)
    stopped = t.words[j] in lex.stops and is_stop(t, j, lex) and not _is_unit(t, j, lex)
    ends = stopped and t.words[j] in lex.ending and t.kinds[j + 1] in (END, MARK)  # claimed 14 lives
    if stopped and (ends or not longest(t.words[j])):
        return CountNoun(t.raw(j, j + 1), j, j + 1, t.raw(j, j + 1)) if ends else None
    found = unit_label(t, j, lex)
    if stopped and (found is None or (found.end == j + 1 and not _is_sum(t, j, found, lex))):
        return None  # but 300 lives lost, 5 long tons, 50 billion won
    counts = found is None or found.sort not in (Sort.MEASURES, Sort.MONEY)
    follows = found is not None and (t.kinds[found.end] in (WORD, DASH) or t.words[found.end] == "/")
    if found is not None and (not follows or (stopped and counts)):
        return found
    if found is None or counts or _is_multiplied(t, found):
        found = _counted(t, j, lex, one=one)
    return None if found is None else rated(t, found, lex)


def _is_multiplied(t: Tokens, found: CountNoun) -> bool:
    """Whether another unit hangs on one, so that the two are a third: foot-pounds are no feet."""
    if t.kinds[found.end] != DASH or not t.glued(found.end) or not t.glued(found.end + 1):
        return False
    entry = known(t.raw(found.end + 1, found.end + 2)) if t.kinds[found.end + 1] == WORD else None
    return entry is not None and entry.sort is Sort.MEASURES


def is_measured(t: Tokens, j: int, lex: Lexicon) -> bool:
    """Whether a measure stands there: une demi-HEURE, eine halbe TONNE."""
    at = j + (t.kinds[j] == DASH and t.glued(j))
    found = _translated(t, at, lex) or unit_label(t, at, lex) if t.kinds[at] == WORD else None
    return found is not None and found.sort is Sort.MEASURES and not found.modifiers


def is_surely_noun(t: Tokens, j: int, lex: Lexicon) -> bool:
    """Whether a noun of a table stands there, or a capital where nouns have one."""
    found = count_noun(t, j, lex)
    if found is None:
        return False
    return found.sort is not None or bool(lex.capitals and found.noun[0].isupper() and len(found.modifiers) < 2)


def _is_unit(t: Tokens, j: int, lex: Lexicon) -> bool:
    """Whether a small word is a unit after all: 40 per cent; 2 in., 2 in thick."""
    word = t.words[j]
    if word in lex.per_cent:
        return any(tuple(t.words[j : j + len(phrase)]) == phrase for phrase, _ in lex.per_cent[word])
    if word not in lex.inch:
        return False
    if t.glued(j) and t.kinds[j - 1] == NUMBER:
        return True
    return t.kinds[j + 1] not in (WORD, NUMBER) or t.words[j + 1] in lex.dimensions


def _is_sum(t: Tokens, j: int, found: CountNoun, lex: Lexicon) -> bool:
    """Whether a verb is a currency after all: 50 billion won; but 300 won the vote."""
    if found.sort is not Sort.MONEY:
        return False
    following = t.words[j + 1]
    if t.words[j - 1] in lex.scales:
        return following not in lex.articles and following not in lex.determiners
    return t.kinds[j + 1] != WORD and len(t.words[j - 1]) > SHORTEST


def money_noun(t: Tokens, sign: str, j: int, lex: Lexicon) -> CountNoun:
    """The currency of an amount that ends before token j, with what it is paid per: $15/hour."""
    own = unit_label(t, j, lex) if t.kinds[j] == WORD else None
    if own is not None and own.sort is Sort.MONEY:
        j = own.end
    elif t.kinds[j] == WORD and t.text[t.starts[j]].isupper() and (whole := named_money(t.words[j], sign)):
        return rated(t, CountNoun(whole, j, j + 1, whole, (), Sort.MONEY), lex)
    return rated(t, CountNoun(sign, j, j, sign, (), Sort.MONEY), lex)


def _translated(t: Tokens, j: int, lex: Lexicon) -> CountNoun | None:
    """A noun of another language that English has a label for: Soldaten, réfugiés, d'euros; after adjectives too."""
    for at in range(j, j + MAX_ADJECTIVES + 1):
        word = t.words[at]
        for sign in lex.elided:
            word = word.removeprefix(sign)
        found = translated(t, at, word, lex)
        if found is not None:
            return found._replace(start=j, modifiers=_modifiers(t, j, at))
        if word != t.words[at] and known(word) is not None:
            return CountNoun(word, j, at + 1, t.raw(at, at + 1), _modifiers(t, j, at))
        if not _is_adjective(t, at, lex):
            return None
    return None


def _is_adjective(t: Tokens, at: int, lex: Lexicon) -> bool:
    """Whether a word may stand before a noun and belong to it: no small word, no number, no unit of its own."""
    word = t.words[at]
    if t.kinds[at] != WORD or word in lex.stops or word in lex.rates or _is_number(word, lex):
        return False
    entry = known(t.raw(at, at + 1))
    return entry is None or entry.sort not in (Sort.MEASURES, Sort.MONEY)


def _modifiers(t: Tokens, j: int, first: int) -> tuple[str, ...]:
    """What stands before the head of a noun."""
    return tuple(t.text[t.starts[j] : t.starts[first]].split())


def _after_of(t: Tokens, j: int, lex: Lexicon) -> int:
    """Step over "of" and "of the": dozens of the protesters."""
    j += t.words[j] in lex.of
    return j + (t.words[j] in lex.determiners)


def _words(t: Tokens, j: int, lex: Lexicon) -> Iterator[int]:
    """The tokens that may be part of a noun: words up to a stop; names such as Su-27 and 155mm may stand between."""
    at, last = j, j + MAX_NOUN
    while at < last:
        if t.kinds[at] == NUMBER and t.words[at + 1] == MILLIMETERS:
            at += 2
        elif at > j and t.kinds[at] == DASH and t.glued(at) and t.glued(at + 1) and t.kinds[at + 1] in (WORD, NUMBER):
            at += 1 + (t.kinds[at + 1] == NUMBER)
        elif t.kinds[at] != WORD or _is_number(t.words[at], lex) or (t.words[at] in lex.stops and is_stop(t, at, lex)):
            return
        else:
            yield at
            at += 1


def _is_number(word: str, lex: Lexicon) -> bool:
    return lex.number(word) is not None or (
        word in lex.scales and bool(lex.foreign) and word not in lex.symbols and word not in lex.scales_of_words
    )


def _counted(t: Tokens, j: int, lex: Lexicon, *, one: bool) -> CountNoun | None:
    """A count noun with its modifiers."""
    head = _head(t, j, lex)
    if head is None and lex.foreign:
        head = _foreign(t, j, lex)
    elif head is None and one:
        head = _singular(t, j, lex)
    if head is None:
        return None
    first, end = head
    first -= first > j and is_refused(t.raw(first - 1, end))  # football pitches
    text = t.raw(first, end)
    for sign in lex.elided:
        text = text.removeprefix(sign)  # d'avions
    entry = known(text)
    label = text if entry is not None or not lex.foreign else as_written(text if lex.capitals else text.lower())
    return CountNoun(label, j, end, text, _modifiers(t, j, first), None if entry is None else entry.sort)


def _head(t: Tokens, j: int, lex: Lexicon) -> tuple[int, int] | None:
    """The first plural or noun of the table, and what it leads to: Paris RESIDENTS, armed forces PERSONNEL."""
    head: tuple[int, int] | None = None
    for at in _words(t, j, lex):
        if head is not None and at < head[1]:
            continue
        if t.words[at] in lex.plural_of_digits and t.kinds[at - 1] == NUMBER and t.kinds[at - 2] == DASH:
            return at - 3, at + 1  # Su-27s
        found = _countable(t, at, lex)
        if found is not None and at > j and t.words[at] in PARTICIPLES and t.kinds[at + 1] == NUMBER:
            break  # a 6.2 quake killed 9
        if found is not None and t.kinds[at - 1] == DASH and at - 2 >= j and t.kinds[at - 2] == WORD and t.glued(at):
            found = _compound(t, at, found)
        if found is None and head is not None:
            break
        if found is None or (head is not None and t.words[at].endswith(lex.verb_endings)):
            continue
        head = found
    return head


def _compound(t: Tokens, at: int, found: tuple[int, int]) -> tuple[int, int]:
    """A unit behind a hyphen is another unit: light-years are no years; but ex-soldiers are soldiers."""
    entry = known(t.raw(*found))
    return (at - 2, found[1]) if entry is not None and entry.sort is Sort.MEASURES else found


def _countable(t: Tokens, at: int, lex: Lexicon) -> tuple[int, int] | None:
    """The tokens of a noun of the table, or of an English plural, that begins there."""
    found = unit_label(t, at, lex)
    if found is not None and (found.sort in (Sort.PEOPLE, Sort.THINGS) or is_plural(t.words[found.end - 1])):
        return at, found.end
    return (at, at + 1) if lex.english_plurals and is_plural(t.words[at]) else None


def _foreign(t: Tokens, j: int, lex: Lexicon) -> tuple[int, int] | None:
    """The noun of another language that no table has: the first capital where nouns have one, else the first word."""
    if t.words[j] in lex.per:
        return None  # 300 pro Tag
    found = next((at for at in _words(t, j, lex) if not lex.capitals or t.text[t.starts[at]].isupper()), None)
    return None if found is None else (found, found + 1)


def _singular(t: Tokens, j: int, lex: Lexicon) -> tuple[int, int] | None:
    """The noun after "one": the last word before a stop or a verb; none where that says how sure it is: 1 confirmed."""
    last = None
    for at in _words(t, j, lex):
        if last is not None and t.words[at].endswith(lex.verb_endings):
            break
        last = at
    if last is None or last - j > MAX_MODIFIERS or t.words[last] in lex.statuses:
        return None
    first = next((at for at in range(j, last) if known(t.raw(at, last + 1))), last)  # one North Korean
    return first, last + 1
