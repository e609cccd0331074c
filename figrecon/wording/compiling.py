"""From language files to the lookup tables of a locale, made when they are first needed."""

import functools
from collections.abc import Iterable, Iterator, Mapping
from operator import attrgetter
from typing import Any

import attrs

from figrecon._values import FrozenMapping
from figrecon.figures import FigureStatus
from figrecon.languages import Language, codes, language
from figrecon.languages.beside import HedgesAfter, HedgesBefore, Statuses
from figrecon.units.nouns import PARTICIPLES
from figrecon.units.table import money_codes

from .beside import ADDED, TAKEN
from .lexicon import PATH, Lexicon, Phrase, Words
from .locales import Separators, language_of, separators
from .phrase_tables import found_by, headed, scanned
from .together import Openers, mixed_words, number_words, pieces_of, run_together
from .tokens import scanner, words_in

BASE = "en"
"""The language that is understood beside every other."""

VOWELS = "aeiou"

THIRD = 3
"""The first ordinal that is the part of a fraction as well: a second is none."""


JOINING = ("symbols", "scales_within", "ordinals", "point", "number_and", "and_half", "and_large")
"""The tables whose words lead on within a number."""

CODED = ("k", "M", "T")
"""The symbols that may stand before the code of a currency: 120 MEUR, German 120 TEUR."""

LARGEST_CODED = 10**6
"""The largest scale that does: T is none where it is a trillion."""


@functools.lru_cache(64)
def lexicon(locale: str) -> Lexicon:
    """The tables of a locale: English, and its own language over it. Raises FigureError for what is no locale.

    >>> sorted(lexicon("nl").articles)
    ['a', 'an', 'een']
    """
    code = language_of(locale)
    own = language(code) if code in codes() and code != BASE else None
    return compiled(language(BASE), own, separators(locale))


def compiled(base: Language, own: Language | None, signs: Separators) -> Lexicon:
    """The tables of one language, and of another beside it."""
    both = (base,) if own is None else (_without(base, frozenset(own.not_english)), own)
    of_keys: dict[str, Any] = {
        field.name: _union([attrgetter(field.metadata[PATH])(each) for each in both])
        for field in attrs.fields(Lexicon)
        if PATH in field.metadata
    }
    of_keys["articles"] |= {sign + article for sign, article in _elisions(both[-1])}
    of_keys["fillers"] |= of_keys["articles"] | frozenset(() if own is None else own.nouns.determiners)
    return Lexicon(
        separators=signs,
        foreign="" if own is None else own.code,
        stops=_stops(both),
        ratios=of_keys["ratio_in"] | of_keys["ratio_out"] | of_keys["ratio_over"],
        rates=of_keys["per"] | of_keys["each"] | of_keys["paid"] | {"/"},
        among=found_by([(phrase, "among") for phrase in scanned(() if own is None else own.rates.among)], 0),
        own_articles=frozenset(() if own is None else (*own.nouns.articles, *own.numbers.within)),
        pointed_ordinals=any(each.ordinals.pointed for each in both),
        dotted_dates=any(each.look_alikes.dotted_dates for each in both),
        **of_keys,
        **_numbers(both, of_keys),
        **_phrase_tables(both),
        **_nouns(both),
        **_told(both, of_keys["auxiliaries"]),
        **_dates(both),
        **_money(both),
        **_unsure(own),
        behind_names=frozenset([":"]).union(*(of_keys[name] for name in ("clock", "local", "names"))),
        before_names=frozenset([".", "°"]) | of_keys["labels"] | of_keys["names_before"],
    )


def _union(values: list[Any]) -> Any:
    """The words of one key of all languages: texts of words as a set, tables of words as one table."""
    if isinstance(values[0], Mapping):
        return _merged(values)
    return frozenset(word for value in values for word in value)


def _merged(tables: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """One table of all; the language of the locale comes last and wins."""
    return {word: meaning for table in tables for word, meaning in table.items()}


def _without(of: Any, words: Words) -> Any:
    """What a table holds without some words: those of English that the other language has as words of its own."""
    if isinstance(of, Mapping):
        return FrozenMapping({word: _without(meaning, words) for word, meaning in of.items() if word not in words})
    if isinstance(of, tuple):
        return tuple(_without(each, words) for each in of if each not in words)
    if attrs.has(type(of)):
        names = [field.name for field in attrs.fields(type(of))]
        return attrs.evolve(of, **{name: _without(getattr(of, name), words) for name in names})
    return of


def _numbers(both: tuple[Language, ...], of_keys: dict[str, Any]) -> dict[str, Any]:
    """Number words, scales with their symbols, the parts of fractions, and all that a figure may begin with."""
    own = both[-1]
    spelled = _merged(number_words(each.numbers) for each in both)
    words = {word: n for word, n in spelled.items() if "-" not in word}
    phrases = [(tuple(word.split("-")), n) for word, n in spelled.items() if "-" in word]
    parts = _parts(both)
    mixed = _merged(mixed_words(each.numbers, each.fractions, each.scales.words) for each in both)
    vague = headed([each.vague.words for each in both])
    opening = ("alone", "quantifiers", "vague_plurals", "collectives", "approximate", "measures", "point")
    articles = () if len(both) == 1 else (*own.nouns.articles, *own.numbers.within)
    openers = frozenset(
        [*words, *mixed, *articles, *parts["denominators"], *(phrase[0] for phrase, _ in [*vague, *phrases])]
    )
    pieces = pieces_of(own.numbers)
    scales = _merged(each.scales.words for each in both)
    long_scales = frozenset(scales) - frozenset(of_keys["symbols"])
    joints = of_keys["number_and"] | of_keys["between_tens_and_units"] | of_keys["and_large"]
    return {
        "goes_on": frozenset([",", *words, *mixed, *scales, *articles, *(phrase[0] for phrase, _ in phrases)]).union(
            parts["denominators"],
            parts["denominator_plurals"],
            parts["ordinal_plurals"],
            *(of_keys[key] for key in JOINING),
        ),
        "unit_first": own.numbers.unit_first,
        "numbers": words,
        "pieces": pieces,
        "is_run_together": run_together({*words, *long_scales}, of_keys["alone"], joints),
        "number_phrases": found_by(phrases, 0),
        "mixed": mixed,
        "scales": scales | of_keys["symbols"],
        "long_scales": long_scales,
        **parts,
        "vague": found_by(vague, 0),
        "openers": Openers.of(openers.union(*(of_keys[name] for name in opening)), pieces),
    }


def _parts(both: tuple[Language, ...]) -> dict[str, Any]:
    """The parts of fractions in the singular and the plural; ordinals are, where the language says so."""
    ordinals = {
        word: n for each in both if each.ordinals.parts for word, n in each.ordinals.words.items() if n >= THIRD
    }
    plurals = {
        word + each.ordinals.plural_ending: n
        for each in both
        if each.ordinals.plural_ending
        for word, n in each.ordinals.words.items()
    }
    return {
        "denominators": _merged(each.fractions.denominators for each in both) | ordinals,
        "denominator_plurals": _merged(each.fractions.plurals for each in both)
        | {word: n for word, n in plurals.items() if n >= THIRD},
        "ordinal_plurals": plurals,
    }


def _unsure(own: Language | None) -> dict[str, Any]:
    """What tells a number that goes unread from other words, in a language without number words."""
    if own is None or own.numbers.words:
        return {"unsure_scales": frozenset(), "known": frozenset(), "own_and": frozenset()}
    tables = (own.hedges, own.increments, own.ranges, own.changes, own.rates, own.nouns, own.vague)
    return {
        "unsure_scales": frozenset(own.scales.alone),
        "known": frozenset(word for each in tables for word in _every_word(each)),
        "own_and": frozenset(own.ranges.and_),
    }


def _phrase_tables(both: tuple[Language, ...]) -> dict[str, Any]:
    """What stands before and after an amount, and what joins two."""
    before = [entry for each in both for entry in _before(each)]
    after = [entry for each in both for entry in _by_qualifier(each.hedges.after)]
    to = [(phrase, "to") for each in both for phrase in scanned(each.ranges.to)]
    to += [(phrase, "±") for each in both for phrase in scanned(each.ranges.plus_minus)]
    parts = [(phrase, "") for each in both for phrase in scanned(each.hedges.part)]
    times = [(phrase, "") for each in both for phrase in scanned(each.changes.times)]
    starts = [*(phrase[0] for phrase, _ in times), *(word for each in both for word in each.changes.in_)]
    return {
        "before": found_by(before, -1),
        "no_name": frozenset(phrase for phrase, _ in before if len(phrase) > 1 and phrase[-1] == "-"),
        "after": found_by(after, 0),
        "to": found_by(to, 0),
        "part": found_by(parts, -1),
        "times": found_by(times, 0),
        "time_starts": frozenset(starts),
        "no_hedge_after": {
            phrase: frozenset(words)
            for each in both
            for hedge, words in each.hedges.none_after.items()
            for phrase in scanned([hedge])
        },
    }


def _money(both: tuple[Language, ...]) -> dict[str, Any]:
    """The scan, with the codes of money that may hang on a numeral."""
    names = {word for each in both for word in (*each.look_alikes.not_glued, *each.look_alikes.not_currencies)}
    codes = frozenset(label for label in money_codes() if label not in names)
    letters = {letter for each in both for letter in each.nouns.money_letters}
    codes |= {letter for letter in letters if len(letter) > 1}
    scales = {scale for each in both for scale in (*each.scales.words, *each.scales.symbols)}
    codes_and_letters = codes | letters
    symbols = _merged(each.scales.symbols for each in both)
    return {
        "scan": scanner(codes, letters - codes, scales),
        "codes": codes_and_letters,
        "scaled_codes": {
            (symbol + code).lower(): (scale, code)
            for code in codes
            for symbol in CODED
            if code.isupper() and (scale := symbols[symbol.lower()]) <= LARGEST_CODED
        },
        "code_words": frozenset(code.lower() for code in codes_and_letters),
    }


def _before(own: Language) -> Iterator[tuple[Phrase, str]]:
    """Every phrase before an amount, and what it says."""
    yield from _by_qualifier(own.hedges.before)
    yield from _elided(own)
    either = own.hedges.or_equal
    for bound, comparatives in (("at least", either.at_least), ("at most", either.at_most)):
        for word in comparatives:
            yield from ((phrase, bound) for phrase in scanned(text.replace("*", word) for text in either.patterns))
    yield from ((phrase, "increment") for phrase in scanned(own.increments.before))
    yield from ((phrase, "taken away") for phrase in scanned(own.increments.down))
    yield from ((phrase, "struck out") for phrase in scanned(own.increments.removed))
    yield from ((phrase, "between") for phrase in scanned(own.ranges.between))
    yield from ((phrase, "from") for phrase in scanned(own.ranges.from_))


def _by_qualifier(hedges: HedgesBefore | HedgesAfter) -> Iterator[tuple[Phrase, str]]:
    """Every phrase of a table of hedges, and its qualifier: the key, with a blank for the underscore."""
    for field in attrs.fields(type(hedges)):
        yield from ((phrase, field.name.replace("_", " ")) for phrase in scanned(getattr(hedges, field.name)))


def _elisions(own: Language) -> list[tuple[str, str]]:
    """The signs that hang on an article which begins with a vowel: plus D'UN million."""
    return [(sign, article) for sign in own.nouns.elided for article in own.nouns.articles if article[0] in VOWELS]


def _elided(own: Language) -> Iterator[tuple[Phrase, str]]:
    """Hedges that end in "of", before an article that it hangs on: plus de, plus D'UN."""
    for phrase, name in _by_qualifier(own.hedges.before):
        if phrase[-1] in own.nouns.of:
            yield from (((*phrase[:-1], sign + article), name) for sign, article in _elisions(own))


def _nouns(both: tuple[Language, ...]) -> dict[str, Any]:
    """What is counted, and what its words may look like."""
    own = both[-1].nouns
    return {
        "nouns": found_by(headed([each.nouns.labels for each in both]), 0),
        "per_cent": found_by([(phrase, "percent") for each in both for phrase in scanned(each.nouns.per_cent)], 0),
        "elided": tuple(sign for each in both for sign in each.nouns.elided),
        "verb_endings": tuple(ending for each in both for ending in each.nouns.verb_endings),
        "capitals": own.capitals,
        "english_plurals": own.english_plurals,
    }


def _told(both: tuple[Language, ...], auxiliaries: Words) -> dict[str, Any]:
    """What became of those who are counted, and how sure that is."""
    statuses = {
        word: FigureStatus(field.name)
        for each in both
        for field in attrs.fields(Statuses)
        for word in getattr(each.statuses, field.name)
    }
    conjoined = frozenset([",", "/", "&"]).union(
        *(each.ranges.or_ for each in both), *(each.ranges.and_ for each in both)
    )
    return {
        "statuses": statuses,
        "more": {word: ADDED for each in both for word in each.increments.after}
        | {word: TAKEN for each in both for word in each.increments.fewer},
        "conjoined": conjoined,
        "telling": frozenset([*statuses, *auxiliaries, *PARTICIPLES]),
        "modifying": frozenset([*statuses, *PARTICIPLES, *(word for each in both for word in each.increments.new)]),
    }


def _dates(both: tuple[Language, ...]) -> dict[str, Any]:
    """Months and weekdays, and what a year may follow."""
    months = [month for each in both for row in each.dates.months for month in row]
    months += [month for row in both[0].dates.months_short for month in row]
    return {
        "short_months": frozenset(month for each in both[1:] for row in each.dates.months_short for month in row),
        "months": frozenset(months),
        "weekdays": frozenset(day for each in both for row in each.dates.weekdays for day in row),
        "year_after": frozenset(word for each in both for word in each.dates.year_after).union(months),
    }


def _stops(both: tuple[Language, ...]) -> Words:
    """The words that no noun holds: the stops, and beside English the words that join and begin ranges."""
    found = {word for each in both for word in each.nouns.stops}
    for each in both[1:]:
        joins = each.ranges
        for text in (*joins.to, *joins.and_, *joins.or_, *joins.from_, *joins.between, *each.nouns.of):
            found.update(text.split())
    return frozenset(found)


def _every_word(of: Any) -> Iterator[str]:
    """Every word that stands in a table of a language."""
    if isinstance(of, str):
        yield from words_in(of)
    elif isinstance(of, Mapping):
        for word, meaning in of.items():
            yield from _every_word(word)
            yield from _every_word(meaning)
    elif isinstance(of, tuple):
        for each in of:
            yield from _every_word(each)
    elif attrs.has(type(of)):
        for field in attrs.fields(type(of)):
            yield from _every_word(getattr(of, field.name))
