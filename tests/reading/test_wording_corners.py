"""Sentences at the edges of the grammar: what each number is, in order."""

import pytest

from figrecon.wording import find, read

NUMBERS: list[tuple[str, list[float | None]]] = [
    ("5 in (3)", [5, 3]),
    ("a gallon of beer", [1]),
    ("12 dollars a gallon", [12]),
    ("two miles a gallon", [2]),
    ("two and ½", [2.5]),
    ("five and a twenty-fifth", [5.04]),
    ("5 1/2/3", [5]),
    ("three twenty-firsts", [3 / 21]),
    ("one hundred thirty-fifths", [100 / 35]),
    ("one hundred and thirty-two fifths", [26.4]),
    ("two and fifty-four hundredths", [2.54]),
    ("three hundred and two dozens", [324]),
    ("one thousand two million", [1000, 2_000_000]),
    ("two hundred hundred", [200, 100]),
    ("3 hundred 4567", [300, 4567]),
    ("3 hundred and 2.12 hundred", [300, 212]),
    ("six hundred and six hundred", [600, 600]),
    ("one million and a half million", [1_500_000]),
    ("one billion and a half million", [1_000_500_000]),
    ("three million and many", [3_000_000]),
    ("two point", [2]),
    ("two hundred point seventy-one", [200.71]),
    ("two point two three twelve", [2.23, 12]),
    ("half a million million", [500_000_000_000]),
    ("8 in 5", [8, 5]),
    ("2.5 in 5", [2.5, 5]),
    ("5 out 3", [5, 3]),
    ("5 out of many", [5]),
    ("1 over 3%", [1, 3]),
    ("2 in 3 months", [2, 3]),
    ("1 over 20", [0.05]),
    ("5 to third", [5]),
    ("no 5 times", [5]),
    ("the toll is at 5: 300", [5, 300]),
    ("2000 blue red green dark cold", []),
    ("5 blue red green dark cold pale bright warm loud soft", [5]),
    ("3 hundred and 456", [300, 456]),
    ("million " * 18, [10**96]),
    ("10 Big Old Red Town", [10]),
    ("October 23 and 5", [5]),
    ("680, up from last year", [680]),
    ("5 (of them)", [5]),
    ("5 (six men)", [5, 6]),
    ("5 (6-7)", [5, None]),
    ("5 (, , , , , , , , , 6-7)", [5, None]),
    ("5 (6 to 7", [5, None]),
    ("hundreds of hundreds", [None]),
    ("hundreds of dozens", [None]),
    ("tens people", []),
    ("he scores", []),
    ("20 of the 300", [20, 300]),
    ("x = 5", [5]),
    ("5 -6", [5, -6]),
    ("- 10  k", [-10_000]),
    ("ten-twelve", [None]),
    ("9.83e-3 +/- 1e-5 km/s2", [0.00983]),
    ("4e14 s-1", [4e14]),
    ("1,23.45,6", []),
    ("EUR5", [5]),
    ("ALL 300 left", [300]),
    ("U.S. 300", [300]),
    ("5 percent to 3 tonnes", [5, 3]),
    ("3 tonnes to 5", [3, 5]),
    ("between 40 people and 50", [None]),
    ("more than 5 but 6", [5, 6]),
    ("more than 5, 6 men and 7 women", [5, 6, 7]),
    ("$5 and €6", [5, 6]),
    ("between $5 and €6", [5, 6]),
    ("5 or 50", [5, 50]),
    ("5 or about 6", [5, 6]),
    ("3 to 5 October", []),
    ("between 8 and 13 October", []),
    ("200 to more than 300", [200, 300]),
    ("\u00bd and \u2153", [0.5, 1 / 3]),
    ("1,500dead", [1500]),
    ("a pair, pair", [2]),
    ("an eighth of the vote", [0.125]),
    ("quarter million", [250_000]),
    ("half time, half an hour", [0.5]),
    ("3 in 17", [3, 17]),
    ("vitamin c 300", [300]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "numbers"), NUMBERS)
def test_the_numbers_of_a_sentence(text: str, numbers: list[float | None]) -> None:
    assert [m.figure.best for m in find(text)] == [n if n is None else pytest.approx(n) for n in numbers]


ENDS: list[tuple[str, str, float | None, float | None, str | None]] = [
    ("en", "3.0 to 3.5 million", 3_000_000, 3_500_000, None),
    ("en", "from between 5 and 10", 5, 10, None),
    ("en", "at least 10 to 12", 10, None, None),
    ("en", "up to 10 or 12", None, 12, None),
    ("en", "between 20 and 10", 10, 20, None),
    ("en", "3,000 troops ± 10%", 2700, 3300, "troop"),
    ("en", "50 ± 3%", 47, 53, "percent"),
    ("en", "5 to 6 km", 5, 6, "kilometer"),
    ("en", "1.2 to 1,300 million", 1_200_000, 1_300_000_000, None),
    ("en", "3,000 (2,500–3,500 troops)", 2500, 3500, "troop"),
    ("en", "300 people or more", 300, None, "person"),
    ("en", "$300 or more", 300, None, "USD"),
    ("en", "5 km/h per second per second", 5, 5, "kilometer/hour"),
    ("en", "12 armed police officers", 12, 12, "police officer"),
    ("en", "one mosque burned", 1, 1, "mosque"),
    ("en", "5 big red old new long dark cold green men", 5, 5, None),
    ("en", "3,000 people more", 3000, 3000, "person"),
    ("en", "the 'roaring 20s' and a crowd", None, None, None),
    ("en", "10-5, then", None, None, None),
    ("it", "200 carri nuovi", 200, 200, "carri"),
    ("fr", "300 grands bateaux blancs hier", 300, 300, "grand"),
    ("fr", "300 d'autres", 300, 300, "autre"),
    ("fr", "1.5", 1.5, 1.5, None),
]


@pytest.mark.parametrize(("locale", "text", "low", "high", "unit"), [row for row in ENDS if row[1] != "10-5, then"])
def test_the_ends_of_a_figure(locale: str, text: str, low: float | None, high: float | None, unit: str | None) -> None:
    figure = read(text, locale=locale)
    assert (figure.low, figure.high, figure.unit) == (low, high, unit)


def test_a_c_is_a_hedge_with_its_point_only() -> None:
    assert [str(find(text)[0].figure) for text in ("vitamin c 300", "c. 300")] == ["300", "about 300"]
