"""The tables of a language that make numbers: number words, scales, fractions, ordinals and vague words."""

import attrs

from figrecon._values import FrozenMapping

from .keys import a_key, a_text, name_table, number_table, phrase_table, word_list, yes_or_no

NONE: FrozenMapping[str, int] = FrozenMapping()
NO_NAMES: FrozenMapping[str, str] = FrozenMapping()
NO_PHRASES: FrozenMapping[str, tuple[str, ...]] = FrozenMapping()


@attrs.frozen(kw_only=True)
class NumberWords:
    """[numbers]: numbers in words, and how they join. A language without `words` reads numbers in digits only."""

    words: FrozenMapping[str, int] = a_key(number_table, NONE)
    """Every number that is one word: zero to nineteen, the tens, and the hundreds where they are words of their own.
    A hyphen within a word may be a space in a text: French "quatre-vingt" is one number."""
    within: tuple[str, ...] = a_key(word_list, ())
    """Articles that are a one only behind another number: French "vingt et UN", Portuguese "cento e UM"."""
    parts: FrozenMapping[str, int] = a_key(number_table, NONE)
    """Forms that stand only within a word: German EINundzwanzig, Italian VENTuno."""
    scales_within: FrozenMapping[str, int] = a_key(number_table, NONE)
    """The scales that are written together with what they multiply and with what follows: zweiHUNDERTdrei."""
    doubtful: tuple[str, ...] = a_key(word_list, ())
    """Those that are other words as well, and a number only before what is counted: French "neuf" is new, too."""
    between_tens_and_units: tuple[str, ...] = a_key(word_list, ())
    """What may stand between a ten and a unit: Spanish "y" in "treinta y cinco", Italian and Portuguese "e"."""
    unit_first: bool = a_key(yes_or_no, default=False)
    """Whether the unit stands before the ten, as in German "fünf und dreißig"."""
    written_together: bool = a_key(yes_or_no, default=False)
    """Whether ten and unit are one word, with what stands between them: German "fünfunddreißig"."""
    and_: tuple[str, ...] = a_key(word_list, ())
    """What joins a hundred or a whole number with what is added to it: a hundred AND three, two AND a half."""
    and_half: tuple[str, ...] = a_key(word_list, ())
    """What joins a fraction only: Spanish "un millón Y medio", while "mil y cien" are two numbers."""
    and_large: tuple[str, ...] = a_key(word_list, ())
    """What joins only behind a million: Italian "un milione E duecentomila"."""
    point: tuple[str, ...] = a_key(word_list, ())
    """What stands before decimals in words: two POINT five."""
    point_not_after: tuple[str, ...] = a_key(word_list, ())
    """Words before "one point" that make a moment of it: AT one point 300 people."""
    one_and_a_half: tuple[str, ...] = a_key(word_list, ())
    """Words for one and a half of the scale that follows: Polish "półtora miliona"."""
    half_endings: tuple[str, ...] = a_key(word_list, ())
    """What adds a half to a number that it is written together with: German zweiEINHALB."""
    minus: tuple[str, ...] = a_key(word_list, ())
    """What makes a number negative."""
    one: tuple[str, ...] = a_key(word_list, ())
    """The word for 1 that may also stand for a thing: this ONE, ONE of them."""
    one_not_after: tuple[str, ...] = a_key(word_list, ())
    """Words before such a "one" that counts nothing."""
    one_not_before: tuple[str, ...] = a_key(word_list, ())
    """Words after such a "one" that counts nothing."""
    collectives: FrozenMapping[str, int] = a_key(number_table, NONE)
    """Nouns that an article makes a number of: a PAIR of protesters."""
    approximate: FrozenMapping[str, int] = a_key(number_table, NONE)
    """The same, of about that many: French "une CENTAINE", Spanish "un CENTENAR"."""
    measures: tuple[str, ...] = a_key(word_list, ())
    """Measures that an article makes one of: a GALLON."""


@attrs.frozen(kw_only=True)
class Scales:
    """[scales]: words and abbreviations that multiply the number before them."""

    words: FrozenMapping[str, int] = a_key(number_table, NONE)
    """Every scale and its size, in each form that is written: million, millions, mn."""
    alone: tuple[str, ...] = a_key(word_list, ())
    """Those that are a number without one before them: a MILLION, THOUSAND euros."""
    within: tuple[str, ...] = a_key(word_list, ())
    """Those that go on with a number without one before them: French "mille CENT"."""
    words_only: tuple[str, ...] = a_key(word_list, ())
    """Those that multiply no digits: French "50 CENTS" are money."""
    plurals: tuple[str, ...] = a_key(word_list, ())
    """Those in the plural, which half and quarter do not stand before."""
    symbols: FrozenMapping[str, int] = a_key(number_table, NONE)
    """Abbreviations that are symbols of units as well: the m of 1.5m. The case, a space or the noun decides."""
    open_symbols: tuple[str, ...] = a_key(word_list, ())
    """Those of the symbols that only the noun decides on: m is a million or a meter, t a trillion or a tonne."""
    slang: tuple[str, ...] = a_key(word_list, ())
    """Those that are none before a noun: four GRAND, but two grand pianos."""
    dotted: tuple[str, ...] = a_key(word_list, ())
    """Abbreviations that end in a point: 3 MRD. Euro."""


@attrs.frozen(kw_only=True)
class Fractions:
    """[fractions]: halves and quarters, and what smaller parts are not the ordinals."""

    denominators: FrozenMapping[str, int] = a_key(number_table, NONE)
    """Names of parts that are no ordinals, in the singular: half, quarter."""
    plurals: FrozenMapping[str, int] = a_key(number_table, NONE)
    """The same in the plural: halves, quarters."""
    half: tuple[str, ...] = a_key(word_list, ())
    """The words of them that mean a half by themselves: HALF a million, HALF the people."""
    without_article: tuple[str, ...] = a_key(word_list, ())
    """Those that need no number and no article before a scale: QUARTER of a million."""
    adjectives: tuple[str, ...] = a_key(word_list, ())
    """Those that stand before a measure as well: German "eine HALBE Stunde"."""
    half_not_after: tuple[str, ...] = a_key(word_list, ())
    """Words before a half that make it part of a game or of a year: the FIRST half."""
    half_not_before: tuple[str, ...] = a_key(word_list, ())
    """Words after a half that make it something else: half TIME."""
    followed_by: tuple[str, ...] = a_key(word_list, ())
    """Words that may follow a part that an article leads: a third OF the voters."""


@attrs.frozen(kw_only=True)
class Ordinals:
    """[ordinals]: first, second, third."""

    words: FrozenMapping[str, int] = a_key(number_table, NONE)
    """The ordinals in words."""
    parts: bool = a_key(yes_or_no, default=False)
    """Whether they are the parts of fractions as well, as in English: two thirds."""
    pointed: bool = a_key(yes_or_no, default=False)
    """Whether a point behind digits makes an ordinal of them: German "der 12. Mann"."""
    after: tuple[str, ...] = a_key(word_list, ())
    """Words after which it does so before a capital too: German "IM 21. Jahrhundert"."""
    plural_ending: str = a_key(a_text, "")
    """What makes parts of them in the plural: two thirdS."""
    endings: tuple[str, ...] = a_key(word_list, ())
    """What stands behind digits: 21ST, 3RD."""


@attrs.frozen(kw_only=True)
class Vague:
    """[vague]: words that stand for a number, whose size a convention says.

    Conventions know them by their English names ("dozens", "tens of thousands", "several"), because the coders' manuals
    that define them are English. A language says which of its phrases mean which of these names.
    """

    words: FrozenMapping[str, tuple[str, ...]] = a_key(phrase_table, NO_PHRASES)
    """The name of a convention, and the phrases for it."""
    plurals: tuple[str, ...] = a_key(word_list, ())
    """English alone: scales in the plural, which conventions know by these very words and which combine."""
    larger: tuple[str, ...] = a_key(word_list, ())
    """Those of the plurals that may follow "of": tens of THOUSANDS."""
    repeats: tuple[str, ...] = a_key(word_list, ())
    """What may stand between a plural and the same again: dozens AND dozens."""
    only_before_of: tuple[str, ...] = a_key(word_list, ())
    """Plurals that are a number only alone or before "of": TENS of people, but no tens column."""
    games: tuple[str, ...] = a_key(word_list, ())
    """Plurals that are more often something else: SCORES."""
    games_if_not_before: tuple[str, ...] = a_key(word_list, ())
    """What follows those where they are a number: scores OF people, scores KILLED."""
    not_after: tuple[str, ...] = a_key(word_list, ())
    """Words after which a plural is no number: HE scores, TEST scores."""
    quantifiers: FrozenMapping[str, str] = a_key(name_table, NO_NAMES)
    """What may stand before a scale, and the name that conventions know it by: a COUPLE of thousand."""
    without_article: tuple[str, ...] = a_key(word_list, ())
    """The quantifiers that no article stands before: SEVERAL."""
    with_article_or_scale: tuple[str, ...] = a_key(word_list, ())
    """The quantifiers that are none without an article or a scale: a FEW, FEW hundred."""
    with_scale: tuple[str, ...] = a_key(word_list, ())
    """The quantifiers that are a number only before a scale: MANY thousands."""
    scales: tuple[str, ...] = a_key(word_list, ())
    """The scales that a quantifier counts: several HUNDRED."""
    indefinite: tuple[str, ...] = a_key(word_list, ())
    """Words that say that there are some, and no number."""
    groups: tuple[str, ...] = a_key(word_list, ())
    """Nouns that say so behind an article or a size: a CROWD, a large GROUP."""
    sizes: tuple[str, ...] = a_key(word_list, ())
    """The sizes of such a group."""
    none: tuple[str, ...] = a_key(word_list, ())
    """Words that say that something became of nobody: NO casualties, NOBODY was killed."""
    plural_of_digits: tuple[str, ...] = a_key(word_list, ())
    """What makes a vague number or a decade of digits: 100S of people, the 1960S."""
