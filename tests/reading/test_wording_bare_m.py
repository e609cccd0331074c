"""A bare m: a minute beside hours and seconds, a million before what is counted, and else a meter that is doubted."""

import pytest

from figrecon.wording import find

DURATIONS = [
    ("1h 30m", ["1.5 hours"]),
    ("1 h 30 m", ["1.5 hours"]),
    ("it took 1 hour 30m", ["1.5 hours"]),
    ("2h and 30m", ["2.5 hours"]),
    ("1h 30min", ["1.5 hours"]),
    ("10m 30s", ["10.5 minutes"]),
    ("2h 15m 30s", ["2 hours", "15.5 minutes"]),
    # no minutes
    ("1h, 30m deep", ["1 hour", "30 m"]),
    ("1h 90m", ["1 hour", "90 m"]),
    ("1h 30m people", ["1 hour", "30,000,000 people"]),
    ("5ft 30m", ["5 feet", "30 m"]),
]


@pytest.mark.parametrize(("text", "figures"), DURATIONS)
def test_a_bare_m_beside_hours_is_a_minute(text: str, figures: list[str]) -> None:
    assert [str(mention.figure) for mention in find(text)] == figures


def test_minutes_that_are_told_so_carry_no_doubt() -> None:
    for text in ("1h 30m", "10m 30s"):
        (mention,) = find(text)
        assert mention.figure.flags == ()


OPEN = ["1.5m or more", "1.5m or so", "1.5m at least", "at least 1.5m", "1.5m or less", "1.5m+", "1.5m plus", "1.5m"]


@pytest.mark.parametrize("text", OPEN)
def test_an_m_behind_or_before_a_bound_is_doubted(text: str) -> None:
    (flag,) = find(text)[0].figure.flags
    assert flag.message == "'1.5m' is read as meters; it may be millions"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("10m or more deep", "at least 10 m"),
        ("a wall 10m or more high", "at least 10 m"),
        ("1.5m or more people", "at least 1,500,000 people"),
        ("1.5m people or more", "at least 1,500,000 people"),
    ],
)
def test_an_m_that_a_word_decides_on_is_not(text: str, figure: str) -> None:
    (mention,) = find(text)
    assert (str(mention.figure), mention.figure.flags) == (figure, ())
