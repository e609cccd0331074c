"""Misdated rows: a day of publication far from all others of its story, that one slip of the pen explains."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from figrecon.reports import Report

from .suggestion import Hint, Suggestion
from .testimony import Testimony, keys

LEAST_OTHERS = 5
"""Other reports of a subject, of which at least: fewer tell of no time in which the story was told."""

FAR = 2
"""A day lies far from the others that is so many times their whole length away from them, and `LEAST_DAYS` at least."""

LEAST_DAYS = 60
"""Days that a story may rest without anybody's having mistaken a date."""


def misdated(told: Testimony) -> list[Suggestion]:
    """The one report of a subject that stands far from the others by its day, where another month or year mends it."""
    by_subject: dict[str, list[Report]] = {}
    for speaker in told.speakers:
        for report in speaker.reports:
            by_subject.setdefault(report.subject, []).append(report)
    found = []
    for _, own in sorted(by_subject.items()):
        if len(own) > LEAST_OTHERS:
            own.sort(key=lambda report: (report.day, report.key))
            found += [one for far, rest in ((own[0], own[1:]), (own[-1], own[:-1])) for one in _mended(told, far, rest)]
    return found


def _mended(told: Testimony, far: Report, rest: Sequence[Report]) -> Iterator[Suggestion]:
    first, last = rest[0].day, rest[-1].day
    away = max(first - far.day, far.day - last)
    if away < max(timedelta(LEAST_DAYS), FAR * (last - first)) or far.has_as_of or isinstance(far.published, datetime):
        return
    fitting = [(day, why) for day, why in _slips(far.day) if first <= day <= last]
    if len(fitting) == 1:
        ((day, why),) = fitting
        yield Suggestion(
            Hint.DATE,
            f"{far.words} of {told.shown(far)} was published on {day.isoformat()}, not {far.day.isoformat()}",
            f"all others are of {first.isoformat()} to {last.isoformat()}, and {why}",
            keys([far, rest[0], rest[-1]]),
            corrections={far.key: {"published": day}},
        )


def _slips(day: date) -> Iterator[tuple[date, str]]:
    """The days that are often written as this one: of the year before or after, or with day and month exchanged."""
    for years, why in ((1, "the year of the year before was written"), (-1, "the year of the year after was written")):
        mended = _day(day.year + years, day.month, day.day)
        if mended is not None:
            yield mended, why
    mended = _day(day.year, day.day, day.month)
    if mended is not None and mended != day:
        yield mended, "day and month changed places"


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
