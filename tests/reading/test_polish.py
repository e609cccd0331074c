"""Polish, the first language that was added by one file: numbers, nouns and dates in their cases."""

from datetime import date

import pytest

from figrecon.conventions import Qualifier
from figrecon.dates import Period
from figrecon.wording import find, read

N = float | None

FIGURES: list[tuple[str, str, N, N, N, str | None]] = [
    ("1 500 żołnierzy", "exact", 1500, 1500, 1500, "soldier"),
    ("1\u00a0500,5", "exact", 1500.5, 1500.5, 1500.5, None),
    ("co najmniej 140 zabitych", "at least", 140, 140, None, "death"),
    ("około 1 500 żołnierzy", "about", 1500, 1500, 1500, "soldier"),
    ("ok. 300 rannych", "about", 300, 300, 300, "wounded"),
    ("ponad 3 tys. osób", "more than", 3000, 3000, None, "person"),
    ("niespełna 2 tys. czołgów", "nearly", 2000, 2000, 2000, "tank"),
    ("nieco ponad 300 domów", "just over", 300, 300, 300, "home"),
    ("nie więcej niż 20 przypadków", "at most", None, 20, 20, "case"),
    ("mniej niż 100", "less than", None, 100, 100, None),
    ("do 500 osób", "up to", None, 500, 500, "person"),
    ("między 3 a 5 mln złotych", "between", 3_000_000, None, 5_000_000, "PLN"),
    ("od 3 do 5 osób", "between", 3, None, 5, "person"),
    ("5 lub 6 osób", "between", 5, None, 6, "person"),
    ("1,5 mld euro", "exact", 1.5e9, 1.5e9, 1.5e9, "EUR"),
    ("1 bilion dolarów", "exact", 1e12, 1e12, 1e12, "USD"),
    ("12 proc.", "exact", 12, 12, 12, "percent"),
    ("300 ofiar śmiertelnych", "exact", 300, 300, 300, "death"),
    ("1 żołnierz", "exact", 1, 1, 1, "soldier"),
    ("2 czołgi", "exact", 2, 2, 2, "tank"),
    ("5 czołgów", "exact", 5, 5, 5, "tank"),
    ("kolejnych 300 żołnierzy", "exact", 300, 300, 300, "soldier"),
    ("dwóch żołnierzy", "exact", 2, 2, 2, "soldier"),
    ("dwie osoby", "exact", 2, 2, 2, "person"),
    ("dwadzieścia pięć tysięcy uchodźców", "exact", 25_000, 25_000, 25_000, "refugee"),
    ("sto dwadzieścia trzy osoby", "exact", 123, 123, 123, "person"),
    ("trzystu żołnierzy", "exact", 300, 300, 300, "soldier"),
    ("dwa tysiące pięćset trzydzieści jeden", "exact", 2531, 2531, 2531, None),
    ("tysiąc dwieście osób", "exact", 1200, 1200, 1200, "person"),
    ("milion osób", "exact", 1e6, 1e6, 1e6, "person"),
    ("dwa miliony ludzi", "exact", 2e6, 2e6, 2e6, "person"),
    ("półtora miliona osób", "exact", 1.5e6, 1.5e6, 1.5e6, "person"),
    ("dwa i pół miliona dzieci", "exact", 2.5e6, 2.5e6, 2.5e6, "child"),
    ("pół miliona osób", "exact", 5e5, 5e5, 5e5, "person"),
    ("kilka osób", "vague", 3, None, 9, "person"),
    ("kilkaset osób", "vague", 200, None, 999, "person"),
    ("kilka tysięcy osób", "vague", 2000, None, 9999, "person"),
    ("tysiące żołnierzy", "vague", 2000, None, 9999, "soldier"),
    ("dziesiątki tysięcy ludzi", "vague", 20_000, None, 99_999, "person"),
]


@pytest.mark.parametrize(("text", "qualifier", "low", "best", "high", "unit"), FIGURES)
def test_figures(text: str, qualifier: str, low: N, best: N, high: N, unit: str | None) -> None:
    figure = read(text, locale="pl")
    assert (figure.qualifier, figure.low, figure.best, figure.high) == (Qualifier(qualifier), low, best, high)
    assert figure.unit == unit
    assert figure.flags == () or unit == "USD"


def test_a_change_and_an_increment() -> None:
    change = read("liczba wzrosła z 350 do 680", locale="pl")
    assert (change.earlier, change.best) == (350, 680)
    assert read("kolejnych 300", locale="pl").increment


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dnia 23 października 2024 r. zginęło 140 osób, w 2013 roku 92 osoby.", ["140 osób", "92 osoby"]),
        ("Od 1 września do 3 maja było spokojnie.", []),
        ("W środę 23 paź. 2024 przybyło 1 500 żołnierzy.", ["1 500 żołnierzy"]),
        ("Jest 5 lis w lesie.", ["5 lis"]),
    ],
)
def test_in_prose(text: str, found: list[str]) -> None:
    assert [mention.figure.text for mention in find(text, locale="pl")] == found


DATES = [
    ("23 października 2024", "2024-10-23"),
    ("23 października 2024 r.", "2024-10-23"),
    ("dnia 3 maja 2024 roku", "2024-05-03"),
    ("środa, 23 października 2024", "2024-10-23"),
    ("w środę", "2024-10-23"),
    ("w październiku 2024", "2024-10"),
    ("październik 2024", "2024-10"),
    ("23 paź 2024", "2024-10-23"),
    ("8–13 października 2024", "2024-10-08/2024-10-13"),
    ("od marca 2022", "2022-03/.."),
    ("wczoraj", "2024-10-22"),
    ("3 dni temu", "2024-10-20"),
    ("dwa tygodnie temu", "2024-10-07/2024-10-13"),
    ("lato 2024", "2024-06/2024-08"),
]


@pytest.mark.parametrize(("text", "iso"), DATES)
def test_dates(text: str, iso: str) -> None:
    assert Period.read(text, reference=date(2024, 10, 23), hemisphere="north").isoformat() == iso
