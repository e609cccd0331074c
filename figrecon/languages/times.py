"""The tables of a language for dates."""

import attrs

from .keys import a_key, a_table, phrase_list, row_list, word_list

MONTHS, DAYS = 12, 7


@attrs.frozen(kw_only=True)
class Seasons:
    """[dates.seasons]: the four seasons."""

    spring: tuple[str, ...] = a_key(word_list, ())
    summer: tuple[str, ...] = a_key(word_list, ())
    autumn: tuple[str, ...] = a_key(word_list, ())
    winter: tuple[str, ...] = a_key(word_list, ())


@attrs.frozen(kw_only=True)
class TimeUnits:
    """[dates.units]: the units of time, in every form that follows a number or "last"."""

    hour: tuple[str, ...] = a_key(word_list, ())
    """Counted in whole days only: the past 24 HOURS."""
    day: tuple[str, ...] = a_key(word_list, ())
    week: tuple[str, ...] = a_key(word_list, ())
    weekend: tuple[str, ...] = a_key(phrase_list, ())
    month: tuple[str, ...] = a_key(word_list, ())
    quarter: tuple[str, ...] = a_key(word_list, ())
    half: tuple[str, ...] = a_key(word_list, ())
    year: tuple[str, ...] = a_key(word_list, ())
    decade: tuple[str, ...] = a_key(word_list, ())
    century: tuple[str, ...] = a_key(word_list, ())


@attrs.frozen(kw_only=True)
class TimeEnds:
    """[dates.ends]: words for the last day of a unit of time: YEAR-END."""

    weekend: tuple[str, ...] = a_key(word_list, ())
    month: tuple[str, ...] = a_key(word_list, ())
    year: tuple[str, ...] = a_key(word_list, ())


@attrs.frozen(kw_only=True)
class DateWords:
    """[dates]: months, weekdays and the words that dates are made of.

    The dates of all languages are read at once, since a byline seldom says its language; so a word may mean one thing
    only in all of them. Accents and capitals do not count.
    """

    months: tuple[tuple[str, ...], ...] = a_key(row_list(MONTHS))
    """January to December, in each form that is written: nominative and genitive. Every language needs them, or its
    days would be read as figures."""
    months_short: tuple[tuple[str, ...], ...] = a_key(row_list(MONTHS), ((),) * MONTHS)
    """Their abbreviations, without the point."""
    weekdays: tuple[tuple[str, ...], ...] = a_key(row_list(DAYS))
    """Monday to Sunday, as for the months."""
    weekdays_short: tuple[tuple[str, ...], ...] = a_key(row_list(DAYS), ((),) * DAYS)
    noise: tuple[str, ...] = a_key(word_list, ())
    """Words that change nothing in a date: articles, and the prepositions of a point in time."""
    a: tuple[str, ...] = a_key(word_list, ())
    """Articles that count as one: A week ago."""
    seasons: Seasons = a_table(Seasons)
    early: tuple[str, ...] = a_key(phrase_list, ())
    mid: tuple[str, ...] = a_key(phrase_list, ())
    late: tuple[str, ...] = a_key(phrase_list, ())
    start: tuple[str, ...] = a_key(word_list, ())
    end: tuple[str, ...] = a_key(word_list, ())
    today: tuple[str, ...] = a_key(word_list, ())
    yesterday: tuple[str, ...] = a_key(word_list, ())
    tomorrow: tuple[str, ...] = a_key(word_list, ())
    day_before_yesterday: tuple[str, ...] = a_key(phrase_list, ())
    day_after_tomorrow: tuple[str, ...] = a_key(phrase_list, ())
    parts_of_day: tuple[str, ...] = a_key(word_list, ())
    """Morning and night, which beside a day change nothing; this MORNING is today."""
    morning: tuple[str, ...] = a_key(word_list, ())
    """Words for tomorrow that are a part of the day behind another day: German "Dienstag MORGEN"."""
    joined_to_weekday: tuple[str, ...] = a_key(word_list, ())
    """Parts of the day that are written together with a weekday: German "DienstagABEND"."""
    oclock: tuple[str, ...] = a_key(word_list, ())
    """What may follow the digits of a time of day: 6 O'CLOCK, 14.30 UHR."""
    greenwich: tuple[str, ...] = a_key(word_list, ())
    """The zone that all others are counted from, where it follows a time of day: 14:00 GMT."""
    zones: tuple[str, ...] = a_key(phrase_list, ())
    """Names of other zones: 11:00 EDT. Most of them mean several, so that they are looked through."""
    this: tuple[str, ...] = a_key(word_list, ())
    last: tuple[str, ...] = a_key(word_list, ())
    next: tuple[str, ...] = a_key(word_list, ())
    past: tuple[str, ...] = a_key(word_list, ())
    """What counts back from the reference: the PAST week is seven days, where "last week" is one of the calendar."""
    earlier: tuple[str, ...] = a_key(word_list, ())
    later: tuple[str, ...] = a_key(word_list, ())
    ago: tuple[str, ...] = a_key(word_list, ())
    """What stands behind the units that are counted back."""
    ago_before: tuple[str, ...] = a_key(phrase_list, ())
    """What stands before them: German "vor drei Tagen", French "il y a trois jours"."""
    in_: tuple[str, ...] = a_key(word_list, ())
    """What stands before units that are counted on; before anything else it changes nothing: IN three days, IN May."""
    over: tuple[str, ...] = a_key(word_list, ())
    """What changes nothing before a period, but does before a count: OVER the past month, over a month ago."""
    about: tuple[str, ...] = a_key(word_list, ())
    """Words that make a date approximate, which is flagged: CIRCA 2010."""
    by: tuple[str, ...] = a_key(phrase_list, ())
    until: tuple[str, ...] = a_key(phrase_list, ())
    since: tuple[str, ...] = a_key(phrase_list, ())
    from_: tuple[str, ...] = a_key(word_list, ())
    before: tuple[str, ...] = a_key(phrase_list, ())
    after: tuple[str, ...] = a_key(phrase_list, ())
    between: tuple[str, ...] = a_key(word_list, ())
    and_: tuple[str, ...] = a_key(word_list, ())
    or_: tuple[str, ...] = a_key(word_list, ())
    """What joins "later" and "earlier" to a date: 2019 OR later."""
    onward: tuple[str, ...] = a_key(word_list, ())
    starting: tuple[str, ...] = a_key(word_list, ())
    """What begins with the day that follows. Such a word may be one of `start` too: BEGINNING 3 March, the beginning of
    March."""
    ending: tuple[str, ...] = a_key(word_list, ())
    """What ends with the day that follows: the week ENDING 20 October."""
    of: tuple[str, ...] = a_key(word_list, ())
    """After these a word of both `starting` and `start` is the latter: the beginning OF March."""
    to: tuple[str, ...] = a_key(word_list, ())
    to_between: tuple[str, ...] = a_key(word_list, ())
    """Words that mean "to" only from one day, weekday, month or year to another: Portuguese "de 3 A 5 de outubro"."""
    before_christ: tuple[str, ...] = a_key(word_list, ())
    """Years before 1, which are refused by name."""
    units: TimeUnits = a_table(TimeUnits)
    plural_units: tuple[str, ...] = a_key(word_list, ())
    """Those of the units that say no length without a number: the first DAYS of May, the last MONTHS."""
    ends: TimeEnds = a_table(TimeEnds)
    quarter_letter: tuple[str, ...] = a_key(word_list, ())
    """The letter of a numbered quarter: Q3."""
    half_letter: tuple[str, ...] = a_key(word_list, ())
    """The letter of a numbered half: H1."""
    decade_endings: tuple[str, ...] = a_key(word_list, ())
    """What makes a decade of a year in digits: 1990S."""
    year_after: tuple[str, ...] = a_key(word_list, ())
    """Words that make a year of four digits where nothing is counted: IN 2013. The months do so as well."""
    year_surely_after: tuple[str, ...] = a_key(word_list, ())
    """Those that make a year even of the year 1200, and where a noun follows."""
    year_after_determiner: tuple[str, ...] = a_key(word_list, ())
    """Words between which and a noun four digits are a year: THE 2024 elections."""
