"""Course: how a count moves in time, which says what a figure of an earlier day is beside one of today."""

import functools
import re

from figrecon._values import Word
from figrecon.errors import KindError, one_of


class Course(Word):
    """How a count moves in time.

    >>> Course.read("Cumulative")
    Course.CUMULATIVE
    """

    CUMULATIVE = "cumulative"
    """It only grows: the dead, cases, losses."""
    LEVEL = "level"
    """It rises and falls: the missing, the displaced, those present."""
    FIXED = "fixed"
    """One closed event, one true size: a crowd, the dead of a battle long ago."""

    @classmethod
    def read(cls, text: "Course | str") -> "Course":
        """A course from its name in any case. Raises KindError."""
        word = text.strip().casefold() if isinstance(text, str) else text
        return one_of(cls, word, text, "a course", KindError)


GROWS = """dead death deaths died killed drowned executed fatalities fatality toll casualties casualty victims bodies
    corpses martyrs injured injuries wounded hurt cases case infections infected arrests arrested detained losses lost
    destroyed damaged layoffs evacuations doses vaccinations"""
"""Outcomes that only add up, as trackers of disasters, epidemics and wars keep them."""

MAY_END = """missing unaccounted displaced present hospitalized hospitalised active current currently remaining trapped
    stranded sheltering homeless unemployed"""
"""Outcomes that may end: a later count says nothing of who was counted before."""

COME_AND_GO = """troops soldiers reservists refugees hostages patients prisoners detainees inmates population survivors
    strikers"""
"""Who comes and goes, where nothing is said to have become of them."""

ONE_SIZE = "crowd crowds attendance turnout protesters demonstrators participants marchers attendees visitors"
"""Who takes part in what happens once and is over."""

OUTCOMES: dict[str, Course] = {
    **dict.fromkeys(GROWS.split(), Course.CUMULATIVE),
    **dict.fromkeys(MAY_END.split(), Course.LEVEL),
}

ROLES: dict[str, Course] = {
    **dict.fromkeys(COME_AND_GO.split(), Course.LEVEL),
    **dict.fromkeys(ONE_SIZE.split(), Course.FIXED),
}

WORD = re.compile(r"[^\W_]+")

CACHED = 1024
"""Subjects and nouns kept: a table repeats them in many rows."""


@functools.lru_cache(CACHED)
def course_of_nouns(noun: str, subject: str = "") -> tuple[Course | None, str]:
    """The course that the noun of the figures or the words of the subject tell, and which of them did.

    What became of people tells more than who they are, wherever it stands: "12 troops", for "deaths in Hamra", grow.
    Of several outcomes in one place the first counts.

    >>> course_of_nouns("deaths"), course_of_nouns("troops", "troops killed in Hamra")
    ((Course.CUMULATIVE, 'by the noun deaths'), (Course.CUMULATIVE, 'by the words of the subject'))
    >>> course_of_nouns("", "Hamra")
    (None, '')
    """
    places = ((_words(noun), f"by the noun {noun}"), (_words(subject), "by the words of the subject"))
    for courses in (OUTCOMES, ROLES):
        for words, basis in places:
            if not courses.keys().isdisjoint(words):
                return next(courses[word] for word in words if word in courses), basis
    return None, ""


def _words(text: str) -> list[str]:
    return WORD.findall(text.casefold())
