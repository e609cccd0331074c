"""Course: how a count moves in time, which says what a figure of an earlier day is beside one of today."""

import functools
from typing import Any

from figrecon._values import Word
from figrecon.errors import KindError, nearest, shown


class Course(Word):
    """How a count moves in time.

    >>> Course.read("Cumulative"), course_of_words("deaths in the flood"), course_of_words("troops at the front")
    (Course.CUMULATIVE, Course.CUMULATIVE, Course.LEVEL)
    """

    CUMULATIVE = "cumulative"
    """It only grows: the dead, cases, losses."""
    LEVEL = "level"
    """It rises and falls: the missing, the displaced, those present."""
    FIXED = "fixed"
    """One closed event, one true size: a crowd, the dead of a battle long ago."""

    @classmethod
    def read(cls, text: Any) -> "Course":
        """A course from its name in any case. Raises KindError."""
        try:
            return cls(text.strip().casefold()) if isinstance(text, str) else cls(text)
        except ValueError:
            allowed = [course.value for course in cls]
            hint = nearest(str(text), allowed)
            raise KindError(f"a course must be one of {', '.join(allowed)}; got {shown(text)}{hint}") from None


GROWS = """dead death deaths died killed fatalities fatality toll casualties casualty victims bodies corpses martyrs
    injured injuries wounded hurt cases case infections infected arrests arrested detained losses lost destroyed damaged
    layoffs evacuations doses vaccinations"""
"""Nouns of counts that only grow, as trackers of disasters, epidemics and wars keep them."""

RISES_AND_FALLS = """missing unaccounted displaced refugees hostages present troops soldiers hospitalized hospitalised
    patients active current currently remaining prisoners trapped stranded homeless population survivors strikers
    inmates reservists"""
"""Nouns of counts of a state: a later one says nothing of who was counted before."""

ONE_SIZE = "crowd attendance turnout protesters demonstrators participants marchers attendees visitors"
"""Nouns of what happens once and is over."""

CACHED = 1024
"""Subjects and nouns kept: a table repeats them in many rows."""

COURSES: dict[str, Course] = {
    **dict.fromkeys(GROWS.split(), Course.CUMULATIVE),
    **dict.fromkeys(RISES_AND_FALLS.split(), Course.LEVEL),
    **dict.fromkeys(ONE_SIZE.split(), Course.FIXED),
}


@functools.lru_cache(CACHED)
def course_of_words(words: str) -> Course | None:
    """The course of the first word that is a noun of a known one: "deaths in X" grows, "X" says nothing.

    >>> course_of_words("dead or missing in Hamra"), course_of_words("Hamra") is None
    (Course.CUMULATIVE, True)
    """
    plain = "".join(character if character.isalnum() else " " for character in words.casefold())
    return next((COURSES[word] for word in plain.split() if word in COURSES), None)
