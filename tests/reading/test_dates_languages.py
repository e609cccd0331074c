"""Dates in the words of each language that has a file; the reference day is Wednesday 23 October 2024."""

from datetime import date

import pytest

from figrecon.dates import Period
from figrecon.dates.vocabulary import compiled_vocabulary
from figrecon.errors import DateError
from figrecon.languages import Language, codes, language

TODAY = date(2024, 10, 23)

GERMAN = [
    ("gestern", "2024-10-22"),
    ("vorgestern", "2024-10-21"),
    ("heute Morgen", "2024-10-23"),
    ("am Dienstagabend", "2024-10-22"),
    ("vor 3 Tagen", "2024-10-20"),
    ("vor einer Woche", "2024-10-14/2024-10-20"),
    ("vor Oktober", "../2024-09"),
    ("in 3 Tagen", "2024-10-26"),
    ("in den letzten 3 Wochen", "2024-10-02/2024-10-23"),
    ("vergangene Woche", "2024-10-14/2024-10-20"),
    ("am Wochenende", "2024-10-19/2024-10-20"),
    ("Anfang Oktober", "2024-10-01/2024-10-10"),
    ("Mitte Oktober 2023", "2023-10-11/2023-10-20"),
    ("Ende 2023", "2023-09/2023-12"),
    ("Ende letzten Jahres", "2023-09/2023-12"),
    ("bis Ende Oktober", "../2024-10"),
    ("seit März", "2024-03/.."),
    ("ab 2019", "2019/.."),
    ("2019 oder später", "2019/.."),
    ("3. bis 5. Oktober 2024", "2024-10-03/2024-10-05"),
    ("zwischen dem 3. und 5. Oktober", "2024-10-03/2024-10-05"),
    ("die Woche vom 3. Juni", "2024-06-03/2024-06-09"),
    ("3. Quartal 2023", "2023-07/2023-09"),
    ("im 20. Jahrhundert", "1901/2000"),
    ("am 23. Oktober 2024 um 14.30 Uhr", "2024-10-23"),
]

FRENCH = [
    ("hier", "2024-10-22"),
    ("aujourd'hui", "2024-10-23"),
    ("avant-hier soir", "2024-10-21"),
    ("il y a 3 jours", "2024-10-20"),
    ("il y a une semaine", "2024-10-14/2024-10-20"),
    ("dans 3 jours", "2024-10-26"),
    ("la semaine dernière", "2024-10-14/2024-10-20"),
    ("l'an dernier", "2023"),
    ("le week-end dernier", "2024-10-19/2024-10-20"),
    ("au cours des 3 derniers mois", "2024-07-23/2024-10-23"),
    ("début octobre", "2024-10-01/2024-10-10"),
    ("à la mi-octobre", "2024-10-11/2024-10-20"),
    ("fin octobre", "2024-10-21/2024-10-31"),
    ("depuis mars 2024", "2024-03/.."),
    ("à partir du 3 octobre 2024", "2024-10-03/.."),
    ("jusqu'à fin octobre", "../2024-10"),
    ("du 3 au 5 octobre 2024", "2024-10-03/2024-10-05"),
    ("de janvier à mars 2024", "2024-01/2024-03"),
    ("entre le 3 et le 5 octobre", "2024-10-03/2024-10-05"),
    ("le 23 octobre 2024 à 14h30", "2024-10-23"),
    ("le 11 octobre", "2024-10-11"),
]

SPANISH = [
    ("ayer", "2024-10-22"),
    ("anteayer", "2024-10-21"),
    ("pasado mañana", "2024-10-25"),
    ("ayer por la mañana", "2024-10-22"),
    ("hace 3 días", "2024-10-20"),
    ("3 ago 2024", "2024-08-03"),
    ("la semana pasada", "2024-10-14/2024-10-20"),
    ("el fin de semana", "2024-10-19/2024-10-20"),
    ("en los últimos 3 meses", "2024-07-23/2024-10-23"),
    ("a principios de octubre", "2024-10-01/2024-10-10"),
    ("a finales de octubre", "2024-10-21/2024-10-31"),
    ("hasta finales de octubre", "../2024-10"),
    ("a partir de marzo", "2024-03/.."),
    ("del 3 al 5 de octubre de 2024", "2024-10-03/2024-10-05"),
    ("de enero a marzo de 2024", "2024-01/2024-03"),
]

ITALIAN = [
    ("ieri", "2024-10-22"),
    ("l'altro ieri", "2024-10-21"),
    ("3 giorni fa", "2024-10-20"),
    ("tra 3 giorni", "2024-10-26"),
    ("tra marzo e maggio 2024", "2024-03/2024-05"),
    ("la settimana scorsa", "2024-10-14/2024-10-20"),
    ("quest'anno", "2024"),
    ("negli ultimi 3 mesi", "2024-07-23/2024-10-23"),
    ("a fine ottobre", "2024-10-21/2024-10-31"),
    ("l'8 marzo 2024", "2024-03-08"),
    ("dall'8 all'11 marzo", "2024-03-08/2024-03-11"),
    ("fino al 5 novembre", "../2024-11-05"),
    ("da marzo 2024", "2024-03/.."),
]

PORTUGUESE = [
    ("ontem", "2024-10-22"),
    ("anteontem", "2024-10-21"),
    ("há 3 dias", "2024-10-20"),
    ("3 dias atrás", "2024-10-20"),
    ("no mês passado", "2024-09"),
    ("nos últimos 3 meses", "2024-07-23/2024-10-23"),
    ("início de outubro", "2024-10-01/2024-10-10"),
    ("até o fim de outubro", "../2024-10"),
    ("de 3 a 5 de outubro de 2024", "2024-10-03/2024-10-05"),
    ("desde março", "2024-03/.."),
]

DUTCH = [
    ("gisteren", "2024-10-22"),
    ("eergisteren", "2024-10-21"),
    ("dinsdagavond", "2024-10-22"),
    ("3 dagen geleden", "2024-10-20"),
    ("vorige week", "2024-10-14/2024-10-20"),
    ("de afgelopen 3 weken", "2024-10-02/2024-10-23"),
    ("begin oktober", "2024-10-01/2024-10-10"),
    ("sinds maart", "2024-03/.."),
    ("van 3 tot 5 oktober 2024", "2024-10-03/2024-10-05"),
]

POLISH = [("przedwczoraj", "2024-10-21"), ("pojutrze", "2024-10-25"), ("3 dni temu", "2024-10-20")]


@pytest.mark.parametrize(("text", "iso"), GERMAN + FRENCH + SPANISH + ITALIAN + PORTUGUESE + DUTCH + POLISH)
def test_read(text: str, iso: str) -> None:
    period = Period.read(text, reference=TODAY)
    assert (period.isoformat(), period.flags) == (iso, ())


SEASONS = [
    ("im Sommer 2024", "2024-06/2024-08"),
    ("l'été 2024", "2024-06/2024-08"),
    ("otoño de 2024", "2024-09/2024-11"),
]


@pytest.mark.parametrize(("text", "iso"), SEASONS)
def test_seasons(text: str, iso: str) -> None:
    assert Period.read(text, hemisphere="north").isoformat() == iso


@pytest.mark.parametrize(
    "text",
    [
        "over 3 dagen",  # English reads more than three days
        "eind 2023",  # the last day, or the last months
        "na semana passada",  # Dutch: after
        "los últimos meses",
        "Ende der Woche",
        "a lunedì",
    ],
)
def test_refused(text: str) -> None:
    with pytest.raises(DateError):
        Period.read(text, reference=TODAY)


def test_a_number_in_words_may_be_a_month_elsewhere() -> None:
    """French "sept" is September short, and seven before a unit; Portuguese "dez" ten, and the German December."""
    more = Language.parse(
        "xx",
        """
        name = "More"
        digits = { group = ".", decimal = "," }
        numbers.words = { 7 = "sept", 10 = "dez" }
        [dates]
        months = ["m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9", "m10", "m11", "m12"]
        weekdays = ["d1", "d2", "d3", "d4", "d5", "d6", "d7"]
        """,
    )
    every = compiled_vocabulary([*map(language, codes()), more])
    assert (every.words["sept"].value, every.numbers["sept"]) == (9, 7)
    assert (every.words["dez"].value, every.numbers["dez"]) == (12, 10)
