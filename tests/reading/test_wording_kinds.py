"""Kinds that were read wrongly in silence: plurals of digits, changes by a share, rates of things, years in words."""

import pytest

from figrecon.wording import find


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("10s of thousands of men", ["tens of thousands of men"]),
        ("100s of thousands", ["hundreds of thousands"]),
        ("1,000s of men", ["thousands of men"]),
        ("10s of men", ["tens of men"]),
    ],
)
def test_plurals_of_digits(text: str, figures: list[str]) -> None:
    assert [str(mention.figure) for mention in find(text)] == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Fares rose by a quarter to £40.", ["0.25", "£40"]),
        ("fell a half to 60 tons", ["0.5", "60 tonnes"]),
        ("a quarter to a half", ["0.25–0.5"]),
        ("¼ to 3 miles", ["0.25–3 miles"]),
        ("a pressure of 130/90", []),
        ("130 over 90", ["130", "90"]),
        ("1 over 20", ["0.05"]),
        ("odds of 9/1", []),
        ("3/2", []),
        ("45/2", ["22.5"]),
        ("7,OOO men", []),
        ("7,lOO men", []),
        ("on 7,our men came", ["7"]),
        ("zero-point-seven", ["0.7"]),
        ("one-point-four million", ["1,400,000"]),
        ("one point four to two", ["1.4–2"]),
    ],
)
def test_shares_and_decimals(text: str, figures: list[str]) -> None:
    assert [str(mention.figure) for mention in find(text)] == figures


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("4 deaths per 1,000 live births", "death/1,000 live birth"),
        ("4 crashes per 1,000 lorries", "crash/1,000 lorry"),
        ("4 births per 1,000 women", "birth/1,000 woman"),
        ("4 deaths per 100,000", "death/100,000 person"),
        ("4 deaths per 100,000 in the city", "death/100,000 person"),
    ],
)
def test_what_a_rate_is_out_of(text: str, unit: str) -> None:
    (mention,) = find(text)
    assert mention.figure.unit == unit


@pytest.mark.parametrize(
    ("text", "locale", "figures"),
    [
        ("born in nineteen seventy-two", "en", []),
        ("the year twenty twenty-one saw 40 deaths", "en", ["40 deaths"]),
        ("twenty-twenty", "en", []),
        ("sixteen ten-dollar notes", "en", ["16", "$10"]),
        ("sixteen, seventeen", "en", ["16", "17"]),
        ("twenty-five men", "en", ["25 men"]),
        ("nineteen ninety thousand", "en", ["19", "90,000"]),
        ("zwanzig einundzwanzig", "de", []),
        ("quatre-vingt-onze", "fr", ["91"]),
    ],
)
def test_a_year_in_words_is_no_count(text: str, locale: str, figures: list[str]) -> None:
    assert [str(mention.figure) for mention in find(text, locale=locale)] == figures


@pytest.mark.parametrize(
    ("text", "locale", "figures"),
    [
        ("tientallen duizenden mensen", "nl", ["tens of thousands of people"]),
        ("honderden miljoenen", "nl", ["hundreds of millions"]),
        ("miles de millones de euros", "es", ["billions of EUR"]),
        ("decenas de millares", "es", ["tens of thousands"]),
        ("Hunderte von Millionen", "de", ["hundreds of millions"]),
        ("milhares de milhões", "pt", ["billions"]),
        ("decine di miliardi", "it", ["tens of billions"]),
        ("thousands of billions", "en", ["trillions"]),
        ("scores of millions", "en", ["tens of millions"]),
        ("millions and millions", "en", ["millions"]),
        ("hundreds, thousands", "en", ["hundreds", "thousands"]),
        ("vier miljoenen", "nl", ["4,000,000"]),
        ("tres millares", "es", ["3,000"]),
        ("tre migliaia", "it", ["3,000"]),
        ("três milhares", "pt", ["3,000"]),
    ],
)
def test_vague_words_multiply_each_other(text: str, locale: str, figures: list[str]) -> None:
    assert [str(mention.figure) for mention in find(text, locale=locale)] == figures


@pytest.mark.parametrize(
    ("text", "locale", "figures"),
    [
        ("7 T€", "de", ["€7,000"]),
        ("7 TEUR", "de", ["€7,000"]),
        ("7 MEUR", "de", ["€7,000,000"]),
        ("7 t Weizen", "de", ["7 tonnes"]),
        ("$7t", "en", ["$7,000,000,000,000"]),
        ("2.500,- Euro", "de", ["€2,500"]),
        ("€ 2.500,–", "nl", ["€2,500"]),
        ("30 euro's", "nl", ["€30"]),
        ("90 km/u", "nl", ["90 km/h"]),
        ("90 Stundenkilometer", "de", ["90 km/h"]),
        ("4 muertos por 100 mil habitantes", "es", ["4 deaths per 100,000 people"]),
        ("4 mortes por 100 mil habitantes", "pt", ["4 deaths per 100,000 people"]),
        ("4 Tote je 100 Tausend Einwohner", "de", ["4 deaths per 100,000 people"]),
        ("4 morti ogni 100.000 abitanti", "it", ["4 deaths per 100,000 people"]),
        ("4 deaths per 100 thousand people", "en", ["4 deaths per 100,000 people"]),
        ("4 deaths per 10 men", "en", ["4 deaths", "10 men"]),
        ("1 m 75", "fr", ["1.75 m"]),
        ("100 m 75", "en", ["100 m", "75"]),
    ],
)
def test_magnitudes_and_units_of_other_languages(text: str, locale: str, figures: list[str]) -> None:
    assert [str(mention.figure) for mention in find(text, locale=locale)] == figures


@pytest.mark.parametrize(
    ("text", "locale", "figures"),
    [
        ("les années 70", "fr", []),
        ("negli anni '70", "it", []),
        ("los años 70", "es", []),
        ("nos anos 70", "pt", []),
        ("de jaren 70", "nl", []),
        ("hace dos años 70 personas", "es", ["2 years", "70 people"]),
        ("n° 12", "fr", []),
        ("§ 12", "de", []),
        ("Tempo 30", "de", []),
        ("el 3 de mayo de 2021", "es", []),
        ("14-Feb", "en", []),
        ("14-Feb-2021: 3 dead", "en", ["3 deaths"]),
        ("version 4.2", "en", []),
        ("Section 4.2 applies to 9 firms", "en", ["9 firms"]),
        ("size 4.2 inches", "en", ["4.2 inches"]),
        ("8 personnes sur 10", "fr", ["0.8"]),
        ("dos personas de cada tres", "es", ["0.6666666666666666"]),
        ("3 attaques sur 5 villes", "fr", ["3 attaques", "5 villes"]),
        ("9 of 10 men", "en", ["9", "10 men"]),
        ("mil neuf cent vingt", "fr", ["1,920"]),
    ],
)
def test_names_decades_dates_and_shares_of_other_languages(text: str, locale: str, figures: list[str]) -> None:
    assert [str(mention.figure) for mention in find(text, locale=locale)] == figures


@pytest.mark.parametrize(
    ("text", "locale", "earlier"),
    [
        ("von 90 auf 120 gestiegen", "de", 90),
        ("van 90 naar 120", "nl", 90),
        ("de 90 para 120", "pt", 90),
        ("von 90 bis 120", "de", None),
        ("van 90 tot 120", "nl", None),
        ("de 90 a 120", "pt", None),
    ],
)
def test_what_leads_to_a_later_value_makes_a_change(text: str, locale: str, earlier: int | None) -> None:
    (mention,) = find(text, locale=locale)
    assert mention.figure.earlier == earlier


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("300 weitere", "de"),
        ("300 soldats supplémentaires", "fr"),
        ("300 soldados adicionales", "es"),
        ("300 feriti ulteriori", "it"),
        ("300 feridos adicionais", "pt"),
    ],
)
def test_what_comes_on_top_may_stand_behind(text: str, locale: str) -> None:
    (mention,) = find(text, locale=locale)
    assert mention.figure.increment


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("A-10s struck", []),
        ("eight F-100s", ["8 F-100s"]),
        ("⅓/30", []),
        ("⅓, 30", ["0.3333333333333333", "30"]),
        ("(100s of men)", ["hundreds of men"]),
        ("Omicron XB.7 hit 12 countries", ["12 countries"]),
        ("Rs.700", ["₹700"]),
        ("c.700 men", ["about 700 men"]),
        ("30 155mm howitzers", []),
        ("30,000 155mm shells", ["30,000 shells"]),
        ("1 200mm pipe", ["1,200 mm"]),
        ("Day 1,000 of the war", []),
        ("a three-quarter million", ["750,000"]),
        ("a two-third majority", ["0.6666666666666666"]),
        ("the two-hundredth anniversary", []),
        ("a twenty-third", []),
        ("one might think of 12 men", ["12 men"]),
        ("none of the 90 was hurt", ["90"]),
        ("some of the 90 were killed", ["90"]),
        ("all of the 90 were killed", ["90 deaths"]),
    ],
)
def test_no_part_of_a_name_or_of_a_longer_numeral(text: str, figures: list[str]) -> None:
    assert [str(mention.figure) for mention in find(text)] == figures
