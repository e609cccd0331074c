"""Several days of one month are a date, whatever lists them; what counts something beside a date is a figure."""

import pytest

from figrecon.wording import find

LISTED = [
    "Oct 5, 6 and 7: 8 dead",
    "On October 5, 6 and 7, 8 died",
    "Oct. 5, 6, 7 and 9: 8 dead",
    "October 5, 6, and 7, 8 dead",
    "Oct 5, 6, 7: 8 dead",
    "October 5 and 6: 8 dead",
    "Oct 5 & 6: 8 dead",
    "Oct 5 or 6, 8 dead",
    "Oct 5-7 and 9: 8 dead",
    "Oct 5, 6-8: 8 dead",
    "May 5, 6 and 7, 2024: 8 dead",
    "May 5 and 6, 2024: 8 dead",
    "April 30, May 1 and 2: 8 dead",
    "Between May 5 and 7, 8 died",
    "On May 5, 12 and 20 the floods left 8 dead",
    "On May 5, 12 and 20 in Rafah: 8 dead",
    "On 5, 6 and 7 October some 8 died",
    "The 5, 6 and 7 of May: 8 dead",
    "5-7, 9 and 12 May: 8 dead",
    "Wednesday 5, 6 and 7: 8 dead",
]


@pytest.mark.parametrize("text", LISTED)
def test_listed_days_are_no_figures(text: str) -> None:
    assert [mention.figure.best for mention in find(text)] == [8]


NEITHER = ["On October 5, 6 and 7 people died", "In May 5 or 6 men died", "the October 5 and 6 attacks"]


@pytest.mark.parametrize("text", NEITHER)
def test_what_may_be_a_day_or_a_count_is_not_guessed(text: str) -> None:
    assert find(text) == ()


COUNTS = [
    ("On October 5, 6 people died and 7 were hurt", ["6 deaths", "7 injured"]),
    ("On October 5, 6 died and 7 were injured", ["6 deaths", "7 injured"]),
    ("On May 5, 6 dead and 7 hurt", ["6 deaths", "7 injured"]),
    ("On May 5, 300 and 400 people marched", ["300", "400 people"]),
    ("By May 5, 12 and 13 bodies were found", ["12", "13 bodies"]),
    ("On May 5, 10 and 20 people came", ["10", "20 people"]),
    ("On May 5, 12 and 20 were hurt", ["12", "20 injured"]),
    ("May 5, 12 dead", ["12 deaths"]),
    ("May 5, 12, 40 dead", ["12", "40 deaths"]),
    ("May 5, 12: 40 dead", ["12", "40 deaths"]),
    ("May 5, 6%", ["6%"]),
    ("May 5, 6 and 7% of all", ["6", "7%"]),
    ("May 5 and €6", ["€6"]),
    ("May 5, 6 and 7km of road", ["6", "7 km"]),
    ("May 5, 6 and 70", ["6", "70"]),
    ("May 5, 4 and 3", ["4", "3"]),
    ("May 5 and 6:30: 8 dead", ["8 deaths"]),
    ("They left 5, 6 and 7", ["5", "6", "7"]),
    ("He named 5, 6 and 7 men", ["5", "6", "7 men"]),
]


@pytest.mark.parametrize(("text", "figures"), COUNTS)
def test_counts_beside_a_date_stay(text: str, figures: list[str]) -> None:
    assert [str(mention.figure) for mention in find(text)] == figures


IN_OTHER_LANGUAGES = [
    ("es", "los días 5, 6 y 7 de octubre murieron 8 personas"),
    ("fr", "les 5, 6 et 7 octobre, 8 morts"),
    ("fr", "entre le 5 et le 7 octobre, 8 morts"),
    ("de", "am 5., 6. und 7. Oktober starben 8 Menschen"),
    ("it", "il 5, 6 e 7 ottobre 8 morti"),
    ("nl", "op 5, 6 en 7 oktober 8 doden"),
    ("pl", "5, 6 i 7 października zginęło 8 osób"),
    ("pt", "nos dias 5, 6 e 7 de outubro 8 mortos"),
]


@pytest.mark.parametrize(("locale", "text"), IN_OTHER_LANGUAGES)
def test_listed_days_of_other_languages(locale: str, text: str) -> None:
    assert [mention.figure.best for mention in find(text, locale=locale)] == [8]
