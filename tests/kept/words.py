"""What is read of a text: all figures that are found in it, and the one that it is; and the days that a date is."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime
from typing import Any

import attrs

import figrecon as fr
from figrecon.dates import read_published

WRITTEN = date(2024, 10, 16)
"""The day, a Wednesday, on which the words of dates were written."""


NO_DATE = "not a date such as"
"""How the error begins that says no more than this."""


def figure_in_full(figure: fr.Figure, *, why: bool = False) -> str:
    """All that a figure says, and what is doubtful of it; `why` adds the words of each doubt."""
    doubts = [str(flag) if why else flag.doubt.value for flag in figure.flags]
    return f"{attrs.evolve(figure, flags=(), text='')!r}" + (f" doubts {doubts}" if doubts else "")


def figures(given: list[str]) -> Iterator[str]:
    """For "en: 3 to 5 dead", each mention, and what the whole is read as where that is another."""
    locale, _, text = given[0].partition(": ")
    mentions = fr.find(text, locale=locale)
    for mention in mentions:
        beside = " ".join([f"noun {mention.noun}"] * (mention.noun is not None) + [*mention.modifiers])
        yield f"{text[mention.start : mention.end]} → {figure_in_full(mention.figure, why=True)} {beside}".strip()
    try:
        whole = figure_in_full(fr.read(text, locale=locale), why=True)
    except fr.FigreconError as error:
        whole = type(error).__name__
    if [whole] != [figure_in_full(mention.figure, why=True) for mention in mentions]:
        yield f"whole: {whole}"


def periods(given: list[str]) -> Iterator[str]:
    """For "late October", the first and the last day: alone, on a day, and with the order and the hemisphere.

    A second line may tell another day on which it was written. Of a date with a time, the time of publication, too.
    """
    text, last = given[0], ""
    written = date.fromisoformat(given[1].removeprefix("on ")) if len(given) > 1 else WRITTEN
    ways: dict[str, dict[str, Any]] = {
        "": {},
        "written: ": {"reference": written},
        "day first: ": {"reference": written, "day_first": True, "hemisphere": "south"},
        "month first: ": {"reference": written, "day_first": False, "hemisphere": "north"},
    }
    for way, how in ways.items():
        try:
            found = fr.Period.read(text, **how)
        except fr.FigreconError as error:
            told = f"no date: {str(error).partition(': ')[0].partition(NO_DATE)[0]}".removesuffix(": ")
        else:
            doubts = [flag.message for flag in found.flags]
            told = f"{found.first} to {found.last}: {found}" + (f" doubts {doubts}" if doubts else "")
        if told != last:
            yield way + told
        last = told
    with suppress(fr.FigreconError):
        moment = read_published(text, reference=written, day_first=True)
        if isinstance(moment, datetime):
            yield f"published: {moment.isoformat()}"
