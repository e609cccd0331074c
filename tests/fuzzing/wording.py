"""Harnesses of words: figures, dates and units, each from a text or a refusal of it."""

import functools
from datetime import date
from typing import Literal

import attrs

import figrecon as fr
from figrecon import units
from figrecon.dates import read_published
from figrecon.units.table import table

from .claims import in_order, refused
from .drawing import COMMON, Draws, text_of, words_of

LOCALES = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "en-IN", "de-CH", "es-MX")
REFERENCE = date(2024, 10, 23)


def read(data: bytes) -> bool:
    """A figure keeps its text, and what it prints is read as itself, but for its grain and what it was before.

    A noun that nobody listed may be read in another way, and those of other languages are printed without quotes.
    """
    locale = LOCALES[data[0] % len(LOCALES)] if data else "en"
    text = text_of(data[1:], words_of(locale[:2]))
    try:
        figure = fr.read(text, locale=locale)
    except fr.FigreconError as error:
        return refused(error, text)
    assert figure.text == text
    in_order(figure.range)
    assert repr(figure).isprintable()
    printed = str(figure)
    is_one_number = figure.best is None and figure.low == figure.high  # from 5 to 5, which prints as 5; or none at all
    if locale == "en" and not is_one_number and (figure.unit is None or figure.unit in table().names):
        again = attrs.evolve(fr.read(printed), grain=figure.grain, earlier=figure.earlier)
        assert again == figure, printed
    return True


def find(data: bytes) -> bool:
    """The mentions stand in order in the text, and each keeps its words."""
    locale = LOCALES[data[0] % len(LOCALES)] if data else "en"
    text = text_of(data[1:], words_of(locale[:2]))
    last = 0
    mentions = fr.find(text, locale=locale, day_first=True if text.startswith("1") else None)
    for mention in mentions:
        assert last <= mention.start < mention.end <= len(text)
        assert mention.figure.text == text[mention.start : mention.end]
        in_order(mention.figure.range)
        last = mention.end
    return bool(mentions)


def cells(data: bytes) -> bool:
    """A cell of one figure keeps its text; one of several is split."""
    locale = LOCALES[data[0] % len(LOCALES)] if data else "en"
    text = text_of(data[1:], words_of(locale[:2]))
    try:
        figures = fr.split_cell(text, locale=locale)
    except fr.FigreconError as error:
        return refused(error, text)
    for figure in figures:
        in_order(figure.range)
    assert len(figures) > 1 or figures[0].text == text
    return True


def dates(data: bytes) -> bool:
    """A period is in order, and reads back from each of its two prints."""
    draws = Draws(data)
    first, second = draws.byte(), draws.byte()
    reference = REFERENCE if first & 1 else None
    day_first = (None, True, False, None)[first >> 1 & 3]
    hemisphere: Literal["south"] | None = "south" if first & 8 else None
    text = text_of(data[2:], words_of(LOCALES[second % 8], "dates", "numbers", "ordinals"))
    try:
        read_published(text, reference=reference, day_first=day_first)
    except fr.FigreconError as error:
        refused(error, text)
    try:
        period = fr.Period.read(text, reference=reference, day_first=day_first, hemisphere=hemisphere)
    except fr.FigreconError as error:
        return refused(error, text)
    assert period.first is None or period.last is None or period.first <= period.last
    assert fr.Period.read(period.isoformat()) == period
    assert fr.Period.read(str(period)) == period
    return True


@functools.cache
def _labels() -> tuple[str, ...]:
    names = sorted(table().names)
    return (*names, *words_of("en", "nouns", "rates"), *COMMON * (len(names) // len(COMMON)))


def labels(data: bytes) -> bool:
    """The name of a name is the name, in the plural too; a unit is commensurable with itself."""
    text = text_of(data, _labels())
    try:
        units.scaled_label(text)
    except fr.FigreconError as error:
        refused(error, text)
    try:
        name = units.canonical(text)
    except fr.FigreconError as error:
        return refused(error, text)
    assert 0 < len(name) <= units.MAX_LABEL
    assert units.canonical(name) == name
    assert units.canonical(units.plural(name, 1)) == name
    assert units.canonical(units.plural(name, 2)) == name
    assert units.dimension(name)
    assert units.factor(name, name) == 1
    return True
