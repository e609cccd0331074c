"""Kinds met in newer news: times and zeros in words, money named before its number, shares of many, units of two."""

import pytest

from figrecon.errors import FigureError
from figrecon.wording import find, read


def said(text: str, locale: str = "en") -> list[str]:
    return [str(mention.figure) for mention in find(text, locale=locale)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("half past ten", []),
        ("at half past seven 12 people", ["12 people"]),
        ("ten past six", []),
        ("a quarter past nine", []),
        ("half of the ten", ["0.5", "10"]),
        ("net zero by 2050", []),
        ("sub-zero nights", []),
        ("ground zero", []),
        ("a zero-sum game", []),
        ("zero cases", ["0 cases"]),
        ("absolute zero", ["0"]),
        ("a year or two", []),
        ("in a day or two 12 people left", ["12 people"]),
        ("a million or two", ["1,000,000–2,000,000"]),
        ("a hundred or two people", ["100–200 people"]),
        ("one or two", ["1–2"]),
        ("a year and a half", []),
        ("two years and a half", ["2.5 years"]),
        ("at one point 300 people were inside", ["300 people"]),
        ("at one point five people stood", ["5 people"]),
        ("one point five million", ["1,500,000"]),
        ("two point 5 million", ["2,500,000"]),
    ],
)
def test_words_that_are_times_zeros_and_moments(text: str, figures: list[str]) -> None:
    assert said(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("a 3-for-1 split", []),
        ("a two-for-one offer", []),
        ("one-on-one talks", []),
        ("a 3-in-1 vaccine", []),
        ("a 1-in-100-year flood", ["0.01"]),
        ("a one-in-a-million chance", ["1e-06"]),
        ("one in a million", ["1e-06"]),
        ("12 in a day", ["12"]),
        ("a 5K run", []),
        ("a 4K screen", []),
        ("10k video views", ["10,000 views"]),
        ("5K runners", ["5,000 runners"]),
        ("10 K runners", ["10,000 runners"]),
        ("300 K", ["300 K"]),
        ("Smith, 45, a teacher", []),
        ("In March, 45, a record, died", []),
        ("the 400m hurdles", ["400 m"]),
        ("2m of the 5m refugees", ["2,000,000", "5,000,000 refugees"]),
        ("case 2021/045", []),
        ("a 6.2 quake killed 9", ["6.2", "9"]),
        ("9 civilians killed", ["9 civilians killed"]),
        ("Tier 1 capital", []),
        ("men aged 19, 22, 25 and 31, were held", []),
        ("boys aged 5, 12, and 16 died", []),
        ("boys aged 5, 12, and 16 men died", ["16 men died"]),
        ("children aged 5, 300 people", ["300 people"]),
        ("scored 356/7", []),
        ("45/2", ["22.5"]),
        ("claimed 14 lives.", ["14 lives"]),
        ("12 lives lost", ["12 deaths"]),
        ("12 works in Paris", ["12"]),
    ],
)
def test_names_and_pairs(text: str, figures: list[str]) -> None:
    assert said(text) == figures


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Rupees 500", "INR"),
        ("Rupees 12 crore", "INR"),
        ("US Dollars 5 million", "USD"),
        ("Kenyan Shillings 4 million", "KES"),
        ("Naira 5 million", "NGN"),
        ("Rand 5 million", "ZAR"),
        ("Euro 5 Mio.", "EUR"),
        ("the Rand 5 years ago", "year"),
        ("in Euros 20 countries pay", "country"),
        ("Mark 19 people", None),
        ("R5-billion", "ZAR"),
        ("N500-million", "NGN"),
        ("R120 000", "ZAR"),
        ("R1 200 a month", "ZAR/month"),
        ("N95 300 masks", "mask"),
        ("35p a litre", "penny/liter"),
        ("34 cents a litre", "cent/liter"),
        ("45 foot-pounds", "foot-pound"),
        ("12-in-wide", "inch"),
        ("20 MW", "megawatt"),
        ("20 mW", None),
        ("5 mJ", None),
        ("45 TEUs", "TEU"),
        ("$hundreds of millions", "USD"),
    ],
)
def test_units_and_money(text: str, figure: str | None) -> None:
    assert [mention.figure.unit for mention in find(text)] == ([] if text.startswith("Mark") else [figure])


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("tens of billions", (20_000_000_000, 99_999_999_999)),
        ("hundreds of billions", (200_000_000_000, 999_999_999_999)),
        ("several hundred billion", (200_000_000_000, 999_999_999_999)),
        ("trillions", (2_000_000_000_000, 9_999_999_999_999)),
        ("tens of crores", (200_000_000, 999_999_999)),
        ("dozens of lakhs", (2_000_000, 9_999_999)),
        ("crores of rupees", (20_000_000, 99_999_999)),
        ("tens of people", (20, 99)),
    ],
)
def test_the_largest_vague_words(text: str, ends: tuple[int, int]) -> None:
    figure = read(text)
    assert (figure.low, figure.high) == ends


def test_bits_are_no_money() -> None:
    assert "GBP" not in str(find("2 Gbps")[0].figure)


@pytest.mark.parametrize(
    ("text", "locale", "figures"),
    [
        ("subió hasta 45", "es", ["45"]),
        ("subió un 3% hasta 450", "es", ["3%", "450"]),
        ("hasta 45 muertos", "es", ["up to 45 deaths"]),
        ("est monté jusqu'à 45", "fr", ["45"]),
        ("jusqu'à 45 morts", "fr", ["up to 45 deaths"]),
        ("è salito fino a 45", "it", ["45"]),
        ("fino a 45 morti", "it", ["up to 45 deaths"]),
        ("subiu até 45", "pt", ["45"]),
        ("até 45 mortos", "pt", ["up to 45 deaths"]),
        ("steeg tot 45", "nl", ["45"]),
        ("tot 45 doden", "nl", ["up to 45 deaths"]),
        ("kletterte von 350 auf 680", "de", ["680"]),
        ("einer von fünf", "de", ["0.2"]),
        ("neun von zehn Frauen", "de", ["0.9"]),
        ("5 von 12 Millionen", "de", ["5", "12,000,000"]),
        ("ein Team von fünf Leuten", "de", ["5 Leuten"]),
        ("ein Preis von 5 Euro", "de", ["€5"]),
        ("stieg um 3 von 7 auf 10", "de", ["3", "10"]),
        ("vier van de tien", "nl", ["0.4"]),
        ("een groep van 12", "nl", ["12"]),
        ("um de cada cinco", "pt", ["0.2"]),
        ("300 pro Tag", "de", ["300"]),
        ("50-prozentige Steigerung", "de", ["50%"]),
        ("il 3 maggio 20 feriti", "it", ["20 wounded"]),
        ("am 3. Mai 20 Tote", "de", ["20 deaths"]),
        ("le 3 mai 20 heures", "fr", []),
        ("el 3 de mayo 20 heridos", "es", ["20 wounded"]),
    ],
)
def test_other_languages(text: str, locale: str, figures: list[str]) -> None:
    assert said(text, locale) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("12 -15 people", ["12–15 people"]),
        ("4 -9 kg", ["4–9 kg"]),
        ("5 -6", ["5", "-6"]),
        ("15 -12 people", []),
        ("gained $1.20 to $83.50", ["$1.2", "$83.5"]),
        ("gained 3 to 4 points", ["3–4 points"]),
        ("added 50,000 to 60,000 jobs", ["50,000–60,000 jobs"]),
        ("possibly 30 people", ["about 30 people"]),
        ("from under 10 to over 50", ["10–50"]),
        ("between at least 3 and at most 5", ["3–5"]),
        ("a 45,000 minimum wage", ["45,000"]),
        ("20 minimum", ["at least 20"]),
        ("300 people minimum", ["at least 300 people"]),
        ("close on 200 people", ["nearly 200 people"]),
        ("a 2-in-a-box set", ["2"]),
        ("a wave of 6 feet, 30 or more people", ["6 feet", "at least 30 people"]),
        ("Guests 500.", ["500"]),
        ("Paid Dollars 5 million", ["$5,000,000"]),
        ("-COP\u00a01–0", ["-COP\u00a01–0"]),
    ],
)
def test_ends_and_hedges(text: str, figures: list[str]) -> None:
    assert said(text) == figures


def test_a_rate_out_of_a_measure_is_no_rate_of_people() -> None:
    with pytest.raises(FigureError):
        read("8 litres per 100 km")
