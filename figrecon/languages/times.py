"""The tables of a language for dates."""

import attrs

from .keys import a_key, a_table, row_list, word_list

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

    day: tuple[str, ...] = a_key(word_list, ())
    """Also the parts of a day: this MORNING is today."""
    week: tuple[str, ...] = a_key(word_list, ())
    weekend: tuple[str, ...] = a_key(word_list, ())
    month: tuple[str, ...] = a_key(word_list, ())
    quarter: tuple[str, ...] = a_key(word_list, ())
    half: tuple[str, ...] = a_key(word_list, ())
    year: tuple[str, ...] = a_key(word_list, ())
    decade: tuple[str, ...] = a_key(word_list, ())


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
    early: tuple[str, ...] = a_key(word_list, ())
    mid: tuple[str, ...] = a_key(word_list, ())
    late: tuple[str, ...] = a_key(word_list, ())
    start: tuple[str, ...] = a_key(word_list, ())
    end: tuple[str, ...] = a_key(word_list, ())
    today: tuple[str, ...] = a_key(word_list, ())
    yesterday: tuple[str, ...] = a_key(word_list, ())
    tomorrow: tuple[str, ...] = a_key(word_list, ())
    this: tuple[str, ...] = a_key(word_list, ())
    last: tuple[str, ...] = a_key(word_list, ())
    next: tuple[str, ...] = a_key(word_list, ())
    earlier: tuple[str, ...] = a_key(word_list, ())
    later: tuple[str, ...] = a_key(word_list, ())
    ago: tuple[str, ...] = a_key(word_list, ())
    by: tuple[str, ...] = a_key(word_list, ())
    until: tuple[str, ...] = a_key(word_list, ())
    since: tuple[str, ...] = a_key(word_list, ())
    from_: tuple[str, ...] = a_key(word_list, ())
    before: tuple[str, ...] = a_key(word_list, ())
    after: tuple[str, ...] = a_key(word_list, ())
    between: tuple[str, ...] = a_key(word_list, ())
    and_: tuple[str, ...] = a_key(word_list, ())
    to: tuple[str, ...] = a_key(word_list, ())
    before_christ: tuple[str, ...] = a_key(word_list, ())
    """Years before 1, which are refused by name."""
    units: TimeUnits = a_table(TimeUnits)
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
