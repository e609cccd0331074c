"""What is no figure, what is two, and what is said about it."""

import pytest

from figrecon.errors import FigreconError, FigureError, UnitError
from figrecon.wording import MAX_TEXT, find, read

NO_FIGURE = [
    "in 2013",
    "since 1998",
    "the 2024 elections",
    "(2020)",
    "23 October 2024",
    "October 23",
    "Oct. 8-13",
    "8-13 October",
    "on May 12",
    "Wednesday 23",
    "23rd of October",
    "2024-10-18",
    "18/10/2024",
    "1995-01",
    "1914-1918",
    "2013-14",
    "2022/23",
    "the 1990s",
    "his 20s",
    "14:30",
    "2 pm",
    "2.17pm",
    "1800 GMT",
    "155th",
    "the 21st",
    "twenty-third",
    "the third man",
    "one hundred and fifth",
    "won 3-2",
    "2-0",
    "5-4 victory",
    "Su-27",
    "T-72",
    "F-16s",
    "SCP-173",
    "COVID-19",
    "G20",
    "MH17",
    "LGA1156",
    "i7-860BOX",
    "Boeing 737",
    "155mm",
    "the 155mm howitzers",
    "152-mm artillery",
    "a .50-caliber rifle",
    "page 12",
    "pp. 3-5",
    "No. 5",
    "number 1/0",
    "Flight 370",
    "Resolution 1701",
    "#5",
    "10 Downing Street",
    "1600 Pennsylvania Avenue",
    "+1-222-2222-2222",
    "+44 20 7946 0958",
    "020 7946 0958",
    "007",
    "192.168.1.2",
    "24/7",
    "9/11",
    "1/0",
    "2x3",
    "this one",
    "no one",
    "one of them",
    "3D",
    "5G",
    "1,5OO troops",
    "1٢3",
    "½½½",
    "1½½",
    "1e400",
    "1e-400",
    "1,2,3",
    "1.2.3.4",
    "1,23,45",
    "9**9**9",
    "5*3",
    "5_000",
    "<>30",
    "=>30",
    "2^9999",
    "0^-1",
    "10^400",
    "NaN",
    "inf",
    "http://example.org/2024/1500",
    "a",
    "an",
    "of",
    "the second half",
    "first half",
    "a third man",
    "few",
    "he scores",
    "a twenty-first birthday",
    "per cent",
    "",
    " ",
    "\u200f\u202e",
    "\u0301" * 50,
    "(" * 50,
]


@pytest.mark.parametrize("text", [text for text in NO_FIGURE if text != "few"])
def test_no_figure(text: str) -> None:
    with pytest.raises(FigureError, match="no figure in") as caught:
        read(text)
    assert caught.value.position == 0
    assert find(text) == ()


def test_few_says_some_and_no_number() -> None:
    figure = read("few")
    assert figure.says_nothing
    assert figure.word == "few"
    assert find("few") == ()


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("140 dead and 300 wounded", "300"),
        ("1,500 of the 3,000", "3,000"),
        ("rose 3% to 680", "680"),
        ("3000 to 1500", "1500"),
        ("10 bln or 10 tln", "10 tln"),
        ("5,000 euros to 3,000 dollars", "3,000"),
        ("12 killed (of 15 attacked)", "15"),
        ("-5 °C and 12%", "12"),
        ("232 of 400 seats, up from 197", "400"),
        ("$5 to €6", "€6"),
        ("more than 40 and less than 10", "less than 10"),
        ("1 to 2, 3 (4)", "3"),
    ],
)
def test_two_figures_are_named_with_the_place_of_the_second(text: str, second: str) -> None:
    with pytest.raises(FigureError, match="one figure is read at a time; got") as caught:
        read(text)
    assert caught.value.position == text.index(second)


@pytest.mark.parametrize("text", ["3 football pitches", "two football fields"])
def test_a_noun_without_a_size_is_a_unit_error_for_read_and_a_bare_number_for_find(text: str) -> None:
    with pytest.raises(UnitError, match="fixed size"):
        read(text)
    (mention,) = find(text)
    assert mention.figure.unit is None
    assert mention.noun == text.split(" ", 1)[1]


@pytest.mark.parametrize("value", [None, 3000, b"3,000", ["3,000"]])
def test_only_text_is_read(value: object) -> None:
    with pytest.raises(FigureError, match="text"):
        read(value)  # type: ignore[arg-type]
    with pytest.raises(FigureError, match="text"):
        find(value)  # type: ignore[arg-type]


def test_read_takes_no_more_than_a_paragraph() -> None:
    assert read("3,000" + " " * (MAX_TEXT - 5)).best == 3000
    with pytest.raises(FigureError, match="at most 1,000 characters; got 1,001") as caught:
        read("3,000" + " " * (MAX_TEXT - 4))
    assert caught.value.position == MAX_TEXT


@pytest.mark.parametrize(
    ("text", "day_first", "best"),
    [("5/10", None, 0.5), ("1/4 inch", None, 0.25), ("20/25", True, 0.8), ("5/13", True, 5 / 13), ("13/5", False, 2.6)],
)
def test_a_slash_makes_a_fraction(text: str, day_first: bool | None, best: float) -> None:
    assert read(text, day_first=day_first).best == pytest.approx(best)


@pytest.mark.parametrize(("text", "day_first"), [("5/10", True), ("31/12", True), ("12/31", False), ("5/10", False)])
def test_a_slash_makes_a_date_where_the_caller_says_so(text: str, day_first: bool) -> None:
    with pytest.raises(FigreconError, match="no figure"):
        read(text, day_first=day_first)


@pytest.mark.parametrize(
    ("text", "best", "unit"),
    [
        ("2000 people", 2000, "person"),
        ("about 2000", 2000, None),
        ("1500 troops", 1500, "troop"),
        ("in 1200 homes", 1200, "home"),
        ("of 2000 troops", 2000, "troop"),
        ("2000-2500 people", None, "person"),
        ("1999%", 1999, "percent"),
        ("50 mm of rain", 50, "millimeter"),
        ("3-2 weeks, 5", 5, None),
        ("in May 300 people", 300, "person"),
        ("10-12 people, the lead investigator said", None, "person"),
        ("may 12", 12, None),
        ("2.1 pm", 2.1, None),
        ("5GHz", 5, None),
    ],
)
def test_what_looks_like_a_refusal_and_is_a_figure(text: str, best: float | None, unit: str | None) -> None:
    figure = read(text)
    assert (figure.best, figure.unit) == (best, unit)


@pytest.mark.parametrize("locale", [None, [], 5])
def test_a_locale_is_text(locale: object) -> None:
    with pytest.raises(FigureError, match="a locale is named like"):
        read("5", locale=locale)  # type: ignore[arg-type]


@pytest.mark.parametrize("convention", [None, "CCC", []])
def test_a_convention_is_one(convention: object) -> None:
    with pytest.raises(FigureError, match="a convention must be a Convention; got"):
        read("5", convention=convention)  # type: ignore[arg-type]
    with pytest.raises(FigureError, match="a convention must be a Convention; got"):
        find("5", convention=convention)  # type: ignore[arg-type]


def test_an_open_letter_is_settled_behind_a_hedge() -> None:
    assert read("1.5m or more people").best == 1_500_000
    assert read("1.5m or more").unit == "meter"
    assert read("1.5m more people").increment
    assert read("1.5t or more").unit == "tonne"
