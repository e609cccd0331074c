"""How a count can move, by the nouns of its subject."""

import pytest

from figrecon.reports import Course, course_of_nouns


@pytest.mark.parametrize(
    ("words", "course"),
    [
        ("dead in the earthquake", Course.CUMULATIVE),
        ("Deaths, all causes", Course.CUMULATIVE),
        ("killed or injured", Course.CUMULATIVE),
        ("confirmed cases", Course.CUMULATIVE),
        ("tanks destroyed", Course.CUMULATIVE),
        ("aircraft losses", Course.CUMULATIVE),
        ("arrests at the march", Course.CUMULATIVE),
        ("refugees drowned", Course.CUMULATIVE),
        ("hostages killed", Course.CUMULATIVE),
        ("deaths in the crowd", Course.CUMULATIVE),
        ("missing", Course.LEVEL),
        ("active cases", Course.LEVEL),
        ("people displaced by the flood", Course.LEVEL),
        ("hostages held in the strip", Course.LEVEL),
        ("patients in intensive care", Course.LEVEL),
        ("North Korean troops in Russia", Course.LEVEL),
        ("soldiers at the border", Course.LEVEL),
        ("crowd size", Course.FIXED),
        ("participants of the march", Course.FIXED),
        ("attendance", Course.FIXED),
        ("troops", Course.LEVEL),
        ("strike", None),
        ("area burned", None),
        ("", None),
    ],
)
def test_the_words_tell_the_course(words: str, course: Course | None) -> None:
    assert course_of_nouns("", words)[0] is course


def test_every_course_says_what_it_is() -> None:
    assert [Course(word) for word in ("cumulative", "level", "fixed")] == list(Course)
