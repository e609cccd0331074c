"""The tables of a language for what stands beside a number: hedges, ranges, changes, rates and nouns."""

import attrs

from figrecon._values import FrozenMapping

from .keys import a_key, a_table, name_table, phrase_list, phrase_table, word_list, yes_or_no

NO_PHRASES: FrozenMapping[str, tuple[str, ...]] = FrozenMapping()


@attrs.frozen(kw_only=True)
class HedgesBefore:
    """[hedges.before]: what stands before a number and words it; the keys are the qualifiers."""

    about: tuple[str, ...] = a_key(phrase_list, ())
    nearly: tuple[str, ...] = a_key(phrase_list, ())
    just_over: tuple[str, ...] = a_key(phrase_list, ())
    at_least: tuple[str, ...] = a_key(phrase_list, ())
    more_than: tuple[str, ...] = a_key(phrase_list, ())
    at_most: tuple[str, ...] = a_key(phrase_list, ())
    less_than: tuple[str, ...] = a_key(phrase_list, ())
    up_to: tuple[str, ...] = a_key(phrase_list, ())
    exact: tuple[str, ...] = a_key(phrase_list, ())


@attrs.frozen(kw_only=True)
class HedgesAfter:
    """[hedges.after]: what stands after a number or its noun and words it: 300 people OR MORE."""

    about: tuple[str, ...] = a_key(phrase_list, ())
    at_least: tuple[str, ...] = a_key(phrase_list, ())
    or_equal: tuple[str, ...] = a_key(phrase_list, ())
    """What turns a strict bound into one that the number itself meets: more than 5 OR EQUAL."""
    at_most: tuple[str, ...] = a_key(phrase_list, ())


@attrs.frozen(kw_only=True)
class OrEqual:
    """[hedges.or_equal]: comparatives that "or equal" turns from strict into a bound: GREATER than or equal to."""

    at_least: tuple[str, ...] = a_key(word_list, ())
    at_most: tuple[str, ...] = a_key(word_list, ())
    patterns: tuple[str, ...] = a_key(phrase_list, ())
    """The phrases, with * where the comparative stands."""


@attrs.frozen(kw_only=True)
class Hedges:
    """[hedges]: words that say how sure or how open a number is."""

    before: HedgesBefore = a_table(HedgesBefore)
    after: HedgesAfter = a_table(HedgesAfter)
    or_equal: OrEqual = a_table(OrEqual)
    abbreviated: tuple[str, ...] = a_key(word_list, ())
    """Hedges that may end in a point: CA., APPROX."""
    only_with_point: tuple[str, ...] = a_key(word_list, ())
    """Hedges that are none without their point: C. 300."""
    fillers: tuple[str, ...] = a_key(word_list, ())
    """Words that may stand between a hedge and its number: more than A 100."""
    not_after_before: tuple[str, ...] = a_key(word_list, ())
    """Words that begin another number, whose hedge is then its own: above 10 and below A half."""
    none_after: FrozenMapping[str, tuple[str, ...]] = a_key(phrase_table, NO_PHRASES)
    """A hedge, and the words after which it is none: GONE up to 45, TWICE as many as the 300."""
    lasting: tuple[str, ...] = a_key(word_list, ())
    """Hedges that behind a number say how long or where: $50 billion OVER 10 years."""
    part: tuple[str, ...] = a_key(phrase_list, ())
    """What makes a part of a number, which is then no hedge: SOME OF the 300."""


@attrs.frozen(kw_only=True)
class Increments:
    """[increments]: what makes a count one on top of an earlier count."""

    before: tuple[str, ...] = a_key(phrase_list, ())
    after: tuple[str, ...] = a_key(word_list, ())
    not_before: tuple[str, ...] = a_key(word_list, ())
    """Words that make a comparison of it: 1,500 more THAN last year."""
    new: tuple[str, ...] = a_key(word_list, ())
    """Words between a number and what became of people: 63 NEW deaths."""
    fewer: tuple[str, ...] = a_key(word_list, ())
    """What stands after a number that is taken away: 30 FEWER deaths."""
    down: tuple[str, ...] = a_key(phrase_list, ())
    """What stands before one: DOWN BY 201."""
    removed: tuple[str, ...] = a_key(phrase_list, ())
    """The same, but of entries only: REMOVED 30 deaths, while rescuers remove bodies."""
    entries: tuple[str, ...] = a_key(word_list, ())
    """The nouns of such entries."""


@attrs.frozen(kw_only=True)
class Statuses:
    """[statuses]: words for how sure a number is of what it counts; the keys are the statuses of a figure."""

    confirmed: tuple[str, ...] = a_key(word_list, ())
    verified: tuple[str, ...] = a_key(word_list, ())
    probable: tuple[str, ...] = a_key(word_list, ())
    presumed: tuple[str, ...] = a_key(word_list, ())
    believed: tuple[str, ...] = a_key(word_list, ())
    suspected: tuple[str, ...] = a_key(word_list, ())
    feared: tuple[str, ...] = a_key(word_list, ())
    possible: tuple[str, ...] = a_key(word_list, ())
    alleged: tuple[str, ...] = a_key(word_list, ())
    unconfirmed: tuple[str, ...] = a_key(word_list, ())
    unverified: tuple[str, ...] = a_key(word_list, ())


@attrs.frozen(kw_only=True)
class Ranges:
    """[ranges]: what joins two numbers into one figure."""

    between: tuple[str, ...] = a_key(phrase_list, ())
    from_: tuple[str, ...] = a_key(phrase_list, ())
    to: tuple[str, ...] = a_key(phrase_list, ())
    to_after_from: tuple[str, ...] = a_key(word_list, ())
    """Those of them that lead to a result, and join two numbers only after "from": German "von 350 AUF 680"."""
    and_: tuple[str, ...] = a_key(phrase_list, ())
    """What joins the two ends after "between"."""
    or_: tuple[str, ...] = a_key(phrase_list, ())
    plus_minus: tuple[str, ...] = a_key(phrase_list, ())
    after_hyphen: tuple[str, ...] = a_key(word_list, ())
    """What joins after a hyphen that hangs on the first number: 8- TO 16-meter."""
    between_bounds: tuple[str, ...] = a_key(word_list, ())
    """What joins two bounds: at least 10 BUT no more than 20."""
    interval: tuple[str, ...] = a_key(word_list, ())
    """What may stand in brackets before the two ends: (95% CI 445,000-485,000)."""
    percent: tuple[str, ...] = a_key(word_list, ())
    """How the level of such an interval is written."""


@attrs.frozen(kw_only=True)
class Changes:
    """[changes]: words after which "from 350 to 680" is a change, whose later value is the figure."""

    verbs: tuple[str, ...] = a_key(word_list, ())
    not_verbs: tuple[str, ...] = a_key(word_list, ())
    """Words after which it is a range all the same: RANGED from 350 to 680."""
    from_: tuple[str, ...] = a_key(word_list, ())
    """What stands before the earlier value where it comes last: 680, up FROM 350."""
    to: tuple[str, ...] = a_key(word_list, ())
    """What stands before the later value where it comes first: rose TO 680 from 350."""
    by: tuple[str, ...] = a_key(word_list, ())
    """What stands before the difference: up BY 1,290 to 3,869."""
    times: tuple[str, ...] = a_key(phrase_list, ())
    """What may stand between the two values and says when: from 90 A YEAR AGO to 60."""
    in_: tuple[str, ...] = a_key(word_list, ())
    """What such a month or year stands behind: from 90 IN May to 60."""


@attrs.frozen(kw_only=True)
class Rates:
    """[rates]: what a number is per, or out of how many."""

    per: tuple[str, ...] = a_key(word_list, ())
    each: tuple[str, ...] = a_key(word_list, ())
    """Articles and their like that mean per before a measure: barrels A day."""
    paid: tuple[str, ...] = a_key(word_list, ())
    """Articles that mean per only where money is paid for a measure: French "50 euros LA tonne"."""
    in_: tuple[str, ...] = a_key(word_list, ())
    """One IN five."""
    out: tuple[str, ...] = a_key(word_list, ())
    """Two OUT of three."""
    over: tuple[str, ...] = a_key(word_list, ())
    """One OVER twenty."""
    among: tuple[str, ...] = a_key(phrase_list, ())
    """The same where it is several words, or where "one" is an article: Spanish "uno DE CADA tres"."""
    of_each: tuple[str, ...] = a_key(word_list, ())
    """One in EVERY five; nine of EVERY ten."""
    not_before: tuple[str, ...] = a_key(word_list, ())
    """What makes a time of the measure before it: 300 deaths a week LATER."""


@attrs.frozen(kw_only=True)
class Nouns:
    """[nouns]: what is counted, and where its words end."""

    labels: FrozenMapping[str, tuple[str, ...]] = a_key(phrase_table, NO_PHRASES)
    """The English label of a unit, and the nouns of the language for it, in every form that follows a number."""
    articles: tuple[str, ...] = a_key(word_list, ())
    """A and an: what makes one of a noun."""
    of: tuple[str, ...] = a_key(word_list, ())
    """What stands between a number and its noun: dozens OF people."""
    elided: tuple[str, ...] = a_key(word_list, ())
    """The same where it hangs on the noun: D'euros."""
    elided_the: tuple[str, ...] = a_key(word_list, ())
    """Articles, without their apostrophe, that hang on a numeral: Italian "L'80%", "DELL'1,5 per cento"."""
    ending: tuple[str, ...] = a_key(word_list, ())
    """Words of `stops` that are nouns where nothing follows them: claimed 14 LIVES."""
    determiners: tuple[str, ...] = a_key(word_list, ())
    """What may stand after it: dozens of THE protesters."""
    the: tuple[str, ...] = a_key(word_list, ())
    """What may stand between a number and its noun without it: half THE people."""
    stops: tuple[str, ...] = a_key(word_list, ())
    """Words that no noun holds, so that it ends before them."""
    capitals: bool = a_key(yes_or_no, default=False)
    """Whether nouns are written with a capital, which tells them from adjectives: in German."""
    english_plurals: bool = a_key(yes_or_no, default=False)
    """Whether any word with an English plural ending may be a noun: in English."""
    verb_endings: tuple[str, ...] = a_key(word_list, ())
    """Endings of verbs, with which no noun goes on: five men killED."""
    auxiliaries: tuple[str, ...] = a_key(word_list, ())
    """What may stand between people and what became of them: 12 people WERE killed."""
    per_cent: tuple[str, ...] = a_key(phrase_list, ())
    """Percent in two words."""
    inch: tuple[str, ...] = a_key(word_list, ())
    """A unit that is a small word as well, and a unit only at the end or before a dimension: 2 IN."""
    abbreviated: tuple[str, ...] = a_key(word_list, ())
    """Words of units that may end in a point: SQ. miles."""
    money_letters: FrozenMapping[str, str] = a_key(name_table, FrozenMapping())
    """Letters that are money where they hang on a sum, and its code: R1.5bn."""
    dimensions: tuple[str, ...] = a_key(word_list, ())
    """What follows a length: 10m HIGH is meters, 10m people are millions."""


@attrs.frozen(kw_only=True)
class LookAlikes:
    """[look_alikes]: words beside digits that are a name, a score, a time or a caliber, and no figure."""

    labels: tuple[str, ...] = a_key(word_list, ())
    """Nouns after which a numeral is a name: PAGE 12."""
    labels_with_point: tuple[str, ...] = a_key(word_list, ())
    """Those that are labels only with their point: NO. 5."""
    streets: tuple[str, ...] = a_key(word_list, ())
    clock: tuple[str, ...] = a_key(word_list, ())
    """What follows a time of day: 2 PM."""
    clock_before: tuple[str, ...] = a_key(word_list, ())
    """What stands before one where nothing is counted: Spanish "a LAS 8"."""
    hours: tuple[str, ...] = a_key(word_list, ())
    """The word for hours, which may be a time of day: French "à 20 HEURES"."""
    hours_after: tuple[str, ...] = a_key(word_list, ())
    """What stands before hours that are: À 20 heures, Dutch OM 8 uur."""
    dotted_dates: bool = a_key(yes_or_no, default=False)
    """Whether a day and a month stand between points: German "am 7.10."."""
    scores: tuple[str, ...] = a_key(word_list, ())
    """Words near the score of a game or a vote: WON 3-2."""
    calibers: tuple[str, ...] = a_key(word_list, ())
    """What has a caliber: 155mm SHELLS."""
    caliber_units: tuple[str, ...] = a_key(word_list, ())
    """What follows the number of a caliber: .50-CALIBER."""
    no_caliber: tuple[str, ...] = a_key(word_list, ())
    """What follows millimeters that are none: 50 mm OF rain."""
    suffixes: tuple[str, ...] = a_key(word_list, ())
    """Words that may hang on digits and leave them a number: 50ISH."""
    not_currencies: tuple[str, ...] = a_key(word_list, ())
    """Codes of currencies that a headline in capitals has as words: ALL."""
    not_glued: tuple[str, ...] = a_key(word_list, ())
    """Codes of currencies that are a name where digits hang on them: COP27."""
    ages: tuple[str, ...] = a_key(word_list, ())
    """What stands before an age, which counts nobody: men AGED 30 to 39."""
    compounds: tuple[str, ...] = a_key(word_list, ())
    """Words that make a word of the number before their hyphen: a six-FIGURE sum, one-OFF."""
    names_before: tuple[str, ...] = a_key(word_list, ())
    """Names, in capitals, whose number stands behind them: RADIO 4, the FTSE 100, WEEK 9."""
    names: tuple[str, ...] = a_key(word_list, ())
    """Names, in capitals, whose number stands before them: 737 MAX, 14 RUE Cler."""
    after_k: tuple[str, ...] = a_key(word_list, ())
    """What a K before it is no thousand of: a 5K RUN, a 4K SCREEN."""
    past: tuple[str, ...] = a_key(word_list, ())
    """What stands between the minutes and the hour: half PAST ten."""
    zero: tuple[str, ...] = a_key(word_list, ())
    """A zero that counts nothing behind the words of `zero_after`: net ZERO."""
    zero_after: tuple[str, ...] = a_key(word_list, ())
    """The words before such a zero: NET zero, SUB-zero."""
    decades: tuple[str, ...] = a_key(word_list, ())
    """What stands, behind an article, before the two digits of a decade: French "les ANNÉES 90"."""
    local: tuple[str, ...] = a_key(word_list, ())
    """What follows a time of day with its minutes: 17.00 LOCAL time."""
    year_before: tuple[str, ...] = a_key(word_list, ())
    """Nouns that a year stands before: 2008 ELECTION observers, 2021 PROFITS."""
