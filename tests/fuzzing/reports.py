"""Reports, rosters and rows drawn from bytes: a story of a few weeks, told by a few sources, with harm in its names."""

from datetime import date, datetime, timedelta
from typing import Any

import figrecon as fr
from figrecon.reports import Course, Kind
from figrecon.tables import COLUMNS

from .drawing import HOSTILE, Draws, words_of

FIRST_DAY = date(2024, 10, 1)
SUBJECTS = ("dead", "troops in Russia", "dead in A", "dead in B", "people displaced", "share of votes", "rainfall")
SOURCES = (
    "Army",
    "Ministry",
    "Red Cross",
    "Police",
    "the WHO",
    "NIS",
    "Cho Tae-yong",
    "General Staff",
    "BBC",
    *HOSTILE,
)
UNITS = (
    "",
    "",
    "",
    " dead",
    " people",
    " troops",
    " soldiers",
    " tanks",
    " km",
    " miles",
    " acres",
    "%",
    " barrels a day",
)
HEDGES = (
    "{}", "{}", "{}", "about {}", "at least {}", "up to {}", "more than {}", "nearly {}", "another {}", "at most {}",
    "dozens", "between {} and 9,000", "{}–9,000", "{} (40–9,000)", "another {} or more", "a further {} to 9,000",
    "{} ± 20", "-{}", "{} confirmed", "{} feared", "just over {}", "fewer than {}", "rose from 30 to {}", "hundreds",
)  # fmt: skip
NUMBERS = (
    "0",
    "1",
    "3",
    "20",
    "46",
    "140",
    "160",
    "1,500",
    "3,000",
    "10,000",
    "2.5",
    "1e30",
    "0.001",
    "3 million",
    "1e100",
)
KEYS = tuple(f"k{n}" for n in range(12))
LINKS = ("replaces", "derived_from", "denies")
EXTRAS: tuple[dict[str, Any], ...] = (
    {}, {}, {"desk": "Foreign"}, {"=1+1": "<b>"}, {"n": 3, "deep": {"a": [1, None]}}, {"day": FIRST_DAY},
    {"x": float("inf")},
)  # fmt: skip


def figure(draws: Draws) -> Any:
    """A figure in words, in numbers, of any words at all, or none."""
    way = draws.byte()
    if way < 160:
        return draws.one_of(HEDGES).format(draws.one_of(NUMBERS)) + draws.one_of(UNITS)
    if way < 190:
        return draws.byte() * draws.byte()
    if way < 200:
        return draws.byte() / 7
    if way < 210:
        return draws.text(words_of("en"), 4)
    if way < 230:
        low, best, high = sorted((draws.byte(), draws.byte(), draws.byte()))
        return fr.Figure(low, best, high)
    return None


def day(draws: Draws) -> Any:
    """A day of a few weeks, or a time of one."""
    n = draws.byte()
    when = FIRST_DAY + timedelta(days=n & 31)
    return datetime(when.year, when.month, when.day, n >> 5) if n > 223 else when  # noqa: DTZ001


def report(draws: Draws, key: str | None, subjects: tuple[str, ...]) -> fr.Report | None:
    """One report, or None where what was drawn makes none."""
    more: dict[str, Any] = {}
    what = draws.byte()
    if what & 1:
        more["via"] = draws.one_of(SOURCES)
    if what & 2:
        more["kind"] = draws.one_of(tuple(Kind))
    if what & 4:
        more["as_of"] = draws.one_of(
            (day(draws), "2024-10", "../2024-12", "since 3 October 2024", "2024", "by December")
        )
    if what & 8 and key:
        more[draws.one_of(LINKS)] = draws.one_of(KEYS)
    if what & 16:
        more["reference"], more["note"] = draws.one_of(HOSTILE), draws.one_of(HOSTILE)
    if what & 32:
        more["extra"] = draws.one_of(EXTRAS)
    if what & 64:
        more["course"], more["confidence"] = draws.one_of((None, *Course)), draws.one_of(HOSTILE)
    if what & 128:
        more["rank"] = 1 + draws.byte() % 4
    try:
        return fr.Report(
            draws.one_of(subjects), figure(draws), source=draws.one_of(SOURCES), published=day(draws), key=key, **more
        )
    except fr.FigreconError:
        return None


def reports(draws: Draws, subjects: tuple[str, ...], most: int = 10) -> list[fr.Report]:
    """Reports while there are bytes; some with keys, some given twice."""
    made: list[fr.Report] = []
    keyed = draws.chance(200)
    while draws and len(made) < most:
        one = report(draws, KEYS[len(made)] if keyed else None, subjects)
        if one is not None:
            made.append(one)
    return [*made, *made[: draws.byte() % 2]]


def roster(draws: Draws) -> Any:
    """A roster as a mapping, often an empty one; it may contradict itself."""
    if not draws.chance(128):
        return {}
    return {draws.one_of(SOURCES): _source(draws) for _ in draws.some(4)}


def _source(draws: Draws) -> Any:
    if draws.chance(128):
        return [draws.one_of(SOURCES) for _ in draws.some(2)]
    told: dict[str, Any] = {"aliases": [draws.one_of(SOURCES) for _ in draws.some(2)]}
    if draws.chance(64):
        told["relays"] = draws.one_of(SOURCES)
    if draws.chance(64):
        told["interested"] = draws.one_of((True, False, ["dead"], "dead; troops in Russia"))
    if draws.chance(64):
        told["tally"] = True
    if draws.chance(64):
        told["rank"] = draws.byte() % 4
    return told


def cell(draws: Draws, column: str) -> str:
    """What may stand in a column, most often what belongs there."""
    if draws.chance(30):
        return draws.one_of(HOSTILE) if draws.chance(128) else draws.text(words_of("en"), 5)
    if column in ("figure", "low", "best", "high", "wide"):
        return draws.one_of(HEDGES).format(draws.one_of(NUMBERS)) + draws.one_of(UNITS)
    if column in ("published", "as_of", "date"):
        return draws.one_of(
            ("2024-10-18", "2024-10-23", "Oct 3, 2024", "3/4/2024", "45588", "2024-10-23T14:05Z", "2024")
        )
    if column == "kind":
        return draws.one_of((*map(str, Kind), "", "daily", "confirmed", "new", "nonsense"))
    if column in LINKS:
        return draws.one_of((*KEYS, "", "", "", "k1; k2"))
    return draws.one_of(SUBJECTS if column == "subject" else (*SOURCES[:9], "", "US officials (via NYT)"))


NEEDED = ("subject", "figure", "source", "published")
FOREIGN = ("Deaths", "date", "who", "Country", "", " figure ", "FIGURE", "#affected+killed", "wide", *HOSTILE[:4])
ALL_COLUMNS = (*COLUMNS, *FOREIGN)


def header(draws: Draws) -> list[str]:
    """The names of columns: most often those that are needed, and more."""
    needed = [] if draws.chance(20) else list(NEEDED)
    return [*needed, *(draws.one_of(ALL_COLUMNS) for _ in draws.some(4))]
