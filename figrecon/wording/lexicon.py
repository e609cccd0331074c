"""The words of a locale as the scan looks them up."""

import re
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import attrs

from figrecon.figures import FigureStatus

from .locales import Separators
from .together import Pieces, taken_apart

Phrase = tuple[str, ...]
Phrases = dict[str, list[tuple[Phrase, str]]]
"""Phrases and what they mean, by the word that they are found by, the longest first."""

Words = frozenset[str]
Numbers = dict[str, int]

PATH = "path"
"""Where a field keeps the key of the language files that it is made of."""


def words_of(path: str) -> Any:
    """A field that holds the words of one key of the language files, of both languages of a locale."""
    return attrs.field(metadata={PATH: path})


@attrs.frozen(kw_only=True)
class Lexicon:
    """All that the grammar knows of the words of a locale, each table looked up by word.

    Most fields are one key of the language files, where `figrecon.languages` explains them.
    """

    separators: Separators
    scan: re.Pattern[str]
    """The scan of a text, with the codes of money that hang on numerals."""
    codes: Words
    """These codes as they are written."""
    foreign: str
    """The code of the language beside English, or nothing."""
    capitals: bool
    english_plurals: bool
    unit_first: bool
    unsure_scales: Words
    """The scales of a language without number words: an unread word before one may be a number."""
    known: Words
    """The words of that language that are no numbers: its hedges, nouns, verbs and stops."""
    own_and: Words
    """The "and" of that language."""
    openers: Words
    """The words that a figure may begin with."""

    numbers: Numbers
    pieces: Pieces | None
    """What longer numbers of one word are put together of, in a language that has them."""
    is_run_together: Callable[[str], bool]
    """Whether a word is two number words or more without a blank between them, as printed by mistake: twothousand."""
    number_phrases: dict[str, list[tuple[Phrase, int]]]
    """Numbers of several words, by the first: quatre-vingt."""
    goes_on: Words
    """The words and signs that a number in words, or with a scale, may go on with."""
    ones_within: Words = words_of("numbers.within")
    doubtful_numbers: Words = words_of("numbers.doubtful")
    between_tens_and_units: Words = words_of("numbers.between_tens_and_units")
    number_and: Words = words_of("numbers.and_")
    point: Words = words_of("numbers.point")
    point_not_after: Words = words_of("numbers.point_not_after")
    and_half: Words = words_of("numbers.and_half")
    and_large: Words = words_of("numbers.and_large")
    mixed: dict[str, Fraction]
    """Words that are a number with a half, or some parts of one: anderthalb, dreiviertel."""
    minus: Words = words_of("numbers.minus")
    one: Words = words_of("numbers.one")
    one_not_after: Words = words_of("numbers.one_not_after")
    one_not_before: Words = words_of("numbers.one_not_before")
    collectives: Numbers = words_of("numbers.collectives")
    approximate: Numbers = words_of("numbers.approximate")
    measures: Words = words_of("numbers.measures")

    scales: Numbers
    """The scales and their symbols."""
    long_scales: Words
    """The scales that are no symbols."""
    symbols: Numbers = words_of("scales.symbols")
    slang: Words = words_of("scales.slang")
    open_symbols: Words = words_of("scales.open_symbols")
    alone: Words = words_of("scales.alone")
    scales_within: Words = words_of("scales.within")
    scales_of_words: Words = words_of("scales.words_only")
    scale_plurals: Words = words_of("scales.plurals")
    dotted: Words = words_of("scales.dotted")

    denominators: Numbers
    """The parts of fractions in the singular: half, third."""
    denominator_plurals: Numbers
    half: Words = words_of("fractions.half")
    part_without_article: Words = words_of("fractions.without_article")
    part_adjectives: Words = words_of("fractions.adjectives")
    half_not_after: Words = words_of("fractions.half_not_after")
    half_not_before: Words = words_of("fractions.half_not_before")
    part_followed_by: Words = words_of("fractions.followed_by")
    ordinals: Numbers = words_of("ordinals.words")
    ordinal_plurals: Numbers
    ordinal_endings: Words = words_of("ordinals.endings")
    pointed_ordinals: bool
    """Whether a point behind digits makes an ordinal of them: der 12. Mann."""
    ordinals_after: Words = words_of("ordinals.after")

    vague: Phrases
    vague_plurals: Words = words_of("vague.plurals")
    vague_larger: Words = words_of("vague.larger")
    vague_repeats: Words = words_of("vague.repeats")
    vague_only_before_of: Words = words_of("vague.only_before_of")
    vague_not_after: Words = words_of("vague.not_after")
    games: Words = words_of("vague.games")
    games_if_not_before: Words = words_of("vague.games_if_not_before")
    quantifiers: dict[str, str] = words_of("vague.quantifiers")
    quantifiers_without_article: Words = words_of("vague.without_article")
    quantifiers_with_article_or_scale: Words = words_of("vague.with_article_or_scale")
    quantifiers_with_scale: Words = words_of("vague.with_scale")
    vague_scales: Words = words_of("vague.scales")
    indefinite: Words = words_of("vague.indefinite")
    none: Words = words_of("vague.none")
    groups: Words = words_of("vague.groups")
    sizes: Words = words_of("vague.sizes")
    plural_of_digits: Words = words_of("vague.plural_of_digits")

    before: Phrases
    """Hedges, bounds, increments and the beginnings of ranges, by their last word."""
    no_name: frozenset[Phrase]
    """Those of two tokens that end in a hyphen: SUB-100."""
    after: Phrases
    abbreviated: Words = words_of("hedges.abbreviated")
    only_with_point: Words = words_of("hedges.only_with_point")
    fillers: Words = words_of("hedges.fillers")
    not_after_before: Words = words_of("hedges.not_after_before")
    no_hedge_after: dict[Phrase, Words]
    """Hedges, and the words after which they are none."""
    lasting: Words = words_of("hedges.lasting")
    part: Phrases
    """What makes a part of a number, by its last word."""
    more: Numbers
    """What stands after a number that adds to an earlier count, or takes away from it."""
    more_not_before: Words = words_of("increments.not_before")
    new: Words = words_of("increments.new")
    entries: Words = words_of("increments.entries")
    statuses: dict[str, FigureStatus]
    """Words for how sure a number is, with the status that each says."""
    conjoined: Words
    """What joins several outcomes of one number: killed, wounded OR missing."""
    auxiliaries: Words = words_of("nouns.auxiliaries")
    telling: Words
    """What the words may begin with that say, behind people, what became of them."""
    modifying: Words
    """Words that say something of the kind before a noun."""

    to: Phrases
    to_after_from: Words = words_of("ranges.to_after_from")
    range_between: Words = words_of("ranges.between")
    range_and: Words = words_of("ranges.and_")
    range_or: Words = words_of("ranges.or_")
    after_hyphen: Words = words_of("ranges.after_hyphen")
    between_bounds: Words = words_of("ranges.between_bounds")
    interval: Words = words_of("ranges.interval")
    percent: Words = words_of("ranges.percent")
    change: Words = words_of("changes.verbs")
    no_change: Words = words_of("changes.not_verbs")
    change_from: Words = words_of("changes.from_")
    change_to: Words = words_of("changes.to")
    change_by: Words = words_of("changes.by")
    change_in: Words = words_of("changes.in_")
    times: Phrases
    """What says when, by its first word."""
    time_starts: Words
    """The words that what says when begins with."""
    behind_names: Words
    """What stands behind a numeral that is a time or a name."""
    before_names: Words
    """What stands before one that is a name."""
    scaled_codes: dict[str, tuple[int, str]]
    """Codes with their scale before them, in small letters, as the scale and the code: MEUR."""
    code_words: Words
    """The codes that may hang on a numeral, in small letters."""

    per: Words = words_of("rates.per")
    each: Words = words_of("rates.each")
    paid: Words = words_of("rates.paid")
    rates: Words
    """The words and the sign that a rate begins with."""
    ratio_in: Words = words_of("rates.in_")
    ratio_out: Words = words_of("rates.out")
    ratio_over: Words = words_of("rates.over")
    ratios: Words
    among: Phrases
    """What shares are of, in several words, by the first: uno de cada tres."""
    own_articles: Words
    """The articles of the own language, which are numbers before another: ein bis zwei Tage."""
    of_each: Words = words_of("rates.of_each")
    no_rate_before: Words = words_of("rates.not_before")

    nouns: Phrases
    articles: Words = words_of("nouns.articles")
    of: Words = words_of("nouns.of")
    the: Words = words_of("nouns.the")
    ending: Words = words_of("nouns.ending")
    determiners: Words = words_of("nouns.determiners")
    stops: Words
    elided: tuple[str, ...]
    elided_the: Words = words_of("nouns.elided_the")
    verb_endings: tuple[str, ...]
    per_cent: Phrases
    inch: Words = words_of("nouns.inch")
    abbreviated_units: Words = words_of("nouns.abbreviated")
    money_letters: dict[str, str] = words_of("nouns.money_letters")
    dimensions: Words = words_of("nouns.dimensions")

    labels: Words = words_of("look_alikes.labels")
    labels_with_point: Words = words_of("look_alikes.labels_with_point")
    streets: Words = words_of("look_alikes.streets")
    clock: Words = words_of("look_alikes.clock")
    clock_before: Words = words_of("look_alikes.clock_before")
    hours: Words = words_of("look_alikes.hours")
    hours_after: Words = words_of("look_alikes.hours_after")
    dotted_dates: bool
    """Whether a day and a month stand between points: am 7.10."""
    scores: Words = words_of("look_alikes.scores")
    calibers: Words = words_of("look_alikes.calibers")
    caliber_units: Words = words_of("look_alikes.caliber_units")
    no_caliber: Words = words_of("look_alikes.no_caliber")
    suffixes: Words = words_of("look_alikes.suffixes")
    not_currencies: Words = words_of("look_alikes.not_currencies")
    ages: Words = words_of("look_alikes.ages")
    compounds: Words = words_of("look_alikes.compounds")
    names_before: Words = words_of("look_alikes.names_before")
    names: Words = words_of("look_alikes.names")
    after_k: Words = words_of("look_alikes.after_k")
    past: Words = words_of("look_alikes.past")
    zero: Words = words_of("look_alikes.zero")
    zero_after: Words = words_of("look_alikes.zero_after")
    decades: Words = words_of("look_alikes.decades")
    local: Words = words_of("look_alikes.local")
    year_before: Words = words_of("look_alikes.year_before")
    months: Words
    """Names of months, and their English abbreviations."""
    short_months: Words
    """Abbreviations of another language, which need a point or a year behind them: Portuguese "out." is October."""
    weekdays: Words
    year_after: Words
    """Words and months that a year of four digits may follow."""
    year_surely_after: Words = words_of("dates.year_surely_after")
    year_after_determiner: Words = words_of("dates.year_after_determiner")

    def number(self, word: str) -> int | None:
        """The number that one word is, written together or not."""
        found = self.numbers.get(word)
        return taken_apart(word, self.pieces) if found is None and self.pieces is not None else found
