"""The words of a locale as the scan looks them up."""

from typing import Any

import attrs

from .locales import Separators

Phrase = tuple[str, ...]
Phrases = dict[str, list[tuple[Phrase, str]]]
"""Phrases and what they mean, by the word that they are found by, the longest first."""

Words = frozenset[str]
Numbers = dict[str, int]

PATH = "path"
"""Where a field keeps the key of the language files that it is made of."""


def _all(path: str) -> Any:
    """A field that holds the words of one key of the language files, of both languages of a locale."""
    return attrs.field(metadata={PATH: path})


@attrs.frozen(kw_only=True)
class Lexicon:
    """All that the grammar knows of the words of a locale, each table looked up by word.

    Most fields are one key of the language files, where `figrecon.languages` explains them.
    """

    separators: Separators
    foreign: str
    """The code of the language beside English, or nothing."""
    capitals: bool
    english_plurals: bool
    unit_first: bool
    unsure_scales: Words
    """The scales of a language without number words: an unread word before one may be a number."""
    known: Words
    """The words of that language that are none: its hedges, nouns, verbs and stops."""
    own_and: Words
    """The "and" of that language."""
    openers: Words
    """The words that a figure may begin with."""

    numbers: Numbers
    between_tens_and_units: Words = _all("numbers.between_tens_and_units")
    number_and: Words = _all("numbers.and_")
    point: Words = _all("numbers.point")
    one_and_a_half: Words = _all("numbers.one_and_a_half")
    minus: Words = _all("numbers.minus")
    one: Words = _all("numbers.one")
    one_not_after: Words = _all("numbers.one_not_after")
    one_not_before: Words = _all("numbers.one_not_before")
    collectives: Numbers = _all("numbers.collectives")
    measures: Words = _all("numbers.measures")

    scales: Numbers
    """The scales and their symbols."""
    symbols: Numbers = _all("scales.symbols")
    open_symbols: Words = _all("scales.open_symbols")
    alone: Words = _all("scales.alone")
    scale_plurals: Words = _all("scales.plurals")
    dotted: Words = _all("scales.dotted")

    denominators: Numbers
    """The parts of fractions in the singular: half, third."""
    denominator_plurals: Numbers
    half: Words = _all("fractions.half")
    part_without_article: Words = _all("fractions.without_article")
    half_not_after: Words = _all("fractions.half_not_after")
    half_not_before: Words = _all("fractions.half_not_before")
    part_followed_by: Words = _all("fractions.followed_by")
    ordinals: Numbers = _all("ordinals.words")
    ordinal_plurals: Numbers
    ordinal_endings: Words = _all("ordinals.endings")

    vague: Phrases
    vague_plurals: Words = _all("vague.plurals")
    vague_larger: Words = _all("vague.larger")
    vague_repeats: Words = _all("vague.repeats")
    vague_only_before_of: Words = _all("vague.only_before_of")
    vague_not_after: Words = _all("vague.not_after")
    games: Words = _all("vague.games")
    games_if_not_before: Words = _all("vague.games_if_not_before")
    quantifiers: dict[str, str] = _all("vague.quantifiers")
    quantifiers_without_article: Words = _all("vague.without_article")
    quantifiers_with_article_or_scale: Words = _all("vague.with_article_or_scale")
    quantifiers_with_scale: Words = _all("vague.with_scale")
    vague_scales: Words = _all("vague.scales")
    indefinite: Words = _all("vague.indefinite")
    groups: Words = _all("vague.groups")
    sizes: Words = _all("vague.sizes")
    plural_of_digits: Words = _all("vague.plural_of_digits")

    before: Phrases
    """Hedges, bounds, increments and the beginnings of ranges, by their last word."""
    after: Phrases
    abbreviated: Words = _all("hedges.abbreviated")
    only_with_point: Words = _all("hedges.only_with_point")
    fillers: Words = _all("hedges.fillers")
    not_after_before: Words = _all("hedges.not_after_before")
    more_after: Words = _all("increments.after")
    more_not_before: Words = _all("increments.not_before")

    to: Phrases
    range_and: Words = _all("ranges.and_")
    range_or: Words = _all("ranges.or_")
    after_hyphen: Words = _all("ranges.after_hyphen")
    between_bounds: Words = _all("ranges.between_bounds")
    interval: Words = _all("ranges.interval")
    percent: Words = _all("ranges.percent")
    change: Words = _all("changes.verbs")
    no_change: Words = _all("changes.not_verbs")
    change_from: Words = _all("changes.from_")
    change_to: Words = _all("changes.to")

    per: Words = _all("rates.per")
    each: Words = _all("rates.each")
    rates: Words
    """The words and the sign that a rate begins with."""
    ratio_in: Words = _all("rates.in_")
    ratio_out: Words = _all("rates.out")
    ratio_over: Words = _all("rates.over")
    ratios: Words

    nouns: Phrases
    articles: Words = _all("nouns.articles")
    of: Words = _all("nouns.of")
    the: Words = _all("nouns.the")
    determiners: Words = _all("nouns.determiners")
    stops: Words
    elided: tuple[str, ...]
    verb_endings: tuple[str, ...]
    per_cent: Phrases
    inch: Words = _all("nouns.inch")
    dimensions: Words = _all("nouns.dimensions")

    labels: Words = _all("look_alikes.labels")
    labels_with_point: Words = _all("look_alikes.labels_with_point")
    streets: Words = _all("look_alikes.streets")
    clock: Words = _all("look_alikes.clock")
    scores: Words = _all("look_alikes.scores")
    calibers: Words = _all("look_alikes.calibers")
    caliber_units: Words = _all("look_alikes.caliber_units")
    no_caliber: Words = _all("look_alikes.no_caliber")
    suffixes: Words = _all("look_alikes.suffixes")
    not_currencies: Words = _all("look_alikes.not_currencies")
    months: Words
    """Names of months, and their English abbreviations."""
    short_months: Words
    """Abbreviations of another language, which need a point or a year behind them: Portuguese "out." is October."""
    weekdays: Words
    year_after: Words
    """Words and months that a year of four digits may follow."""
    year_surely_after: Words = _all("dates.year_surely_after")
    year_after_determiner: Words = _all("dates.year_after_determiner")
