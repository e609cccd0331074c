"""Number words of other languages: what has none is refused, and how a language joins its own."""

import pytest

from figrecon.conventions import DEFAULT
from figrecon.errors import FigureError
from figrecon.languages import Language, language
from figrecon.wording import find, read
from figrecon.wording.compiling import compiled
from figrecon.wording.locales import Separators
from figrecon.wording.mentions import Settings, wordings

UNREAD = {
    "de": "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig einundzwanzig dreißig zweihundert",
    "fr": "deux trois quatre cinq sept huit neuf dix onze douze quinze vingt trente soixante-dix quatre-vingt",
    "es": "dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta doscientos",
    "it": "due tre quattro cinque sei sette otto nove dieci undici dodici venti ventuno duecento",
    "pt": "dois três quatro cinco seis sete oito nove dez onze doze vinte trinta duzentos",
    "nl": "twee drie vier vijf zeven acht negen tien elf twaalf twintig dertig tweehonderd",
}
"""Numbers of the languages that have no number words yet; French and Dutch "six" and "zes" aside, see below."""

SCALES = [(code, scale) for code in UNREAD for scale in language(code).scales.alone]


@pytest.mark.parametrize(("code", "scale"), SCALES)
def test_a_scale_after_an_unread_number_is_no_figure(code: str, scale: str) -> None:
    for word in UNREAD[code].split():
        for text in (f"{word} {scale}", f"{word.title()} {scale} Menschen", f"über {word}-{scale}"):
            with pytest.raises(FigureError, match="no figure in"):
                read(text, locale=code)
            assert find(text, locale=code) == ()


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "trois cent mille morts"),
        ("fr", "trois cents millions"),
        ("fr", "vingt et un mille morts"),
        ("es", "treinta y un millones"),
        ("pt", "vinte e um milhões"),
        ("pt", "dois mil e cento e vinte"),
        ("de", "zwei hundert tausend"),
        ("de", "Zwei Millionen Soldaten und drei Millionen Zivilisten"),
        ("nl", "drie miljoen honderd duizend"),
        ("fr", "trois " + "mille " * 30),
    ],
)
def test_nothing_of_an_unread_number_is_a_figure(code: str, text: str) -> None:
    assert find(text, locale=code) == ()


@pytest.mark.parametrize(
    ("code", "text", "best"),
    [
        ("de", "2 Millionen", 2_000_000),
        ("de", "eine Million", 1_000_000),
        ("de", "Millionen Menschen", 1_000_000),
        ("de", "tausend Soldaten", 1000),
        ("de", "über tausend", 1000),
        ("de", "mehr als eine Million Menschen", 1_000_000),
        ("de", "mit tausend Soldaten", 1000),
        ("de", "Soldaten und eine Million Zivilisten", 1_000_000),
        ("de", "Es starben viele: tausend Soldaten", 1000),
        ("de", "two Millionen", 2_000_000),
        ("de", "a square dozen", 12),
        ("fr", "un million de personnes", 1_000_000),
        ("fr", "environ mille soldats", 1000),
        ("fr", "cent mille morts", 100_000),
        ("fr", "six cents morts", 600),
        ("es", "un millón de personas", 1_000_000),
        ("it", "circa mille soldati", 1000),
        ("nl", "een miljoen mensen", 1_000_000),
    ],
)
def test_a_scale_by_itself_is_read(code: str, text: str, best: int) -> None:
    assert [mention.figure.best for mention in find(text, locale=code)] == [best]


@pytest.mark.parametrize("text", ["mehrere hundert Verletzte", "einige tausend Tote"])
def test_a_vague_scale_is_read(text: str) -> None:
    assert read(text, locale="de").word == f"several {'hundred' if 'hundert' in text else 'thousand'}"


# How a language joins its numbers, shown by small languages of their own.

DAYS = """
[dates]
months = ["a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", "a10", "a11", "a12"]
weekdays = ["b1", "b2", "b3", "b4", "b5", "b6", "b7"]
"""
GERMAN = """
between_tens_and_units = "und"
unit_first = true
words.3 = "drei"
words.5 = "fünf"
words.12 = "zwölf"
words.30 = "dreißig"
words.100 = "hundert"
"""
TOGETHER = GERMAN + "written_together = true\n"
SPANISH = 'between_tens_and_units = "y"\nwords.5 = "cinco"\nwords.30 = "treinta"\nwords.200 = "doscientos"\n'
ITALIAN = 'written_together = true\nwords.5 = "cinque"\nwords.30 = "trenta"\n'
POLISH = 'one_and_a_half = "półtora"\nwords.2 = "dwa"\nwords.20 = "dwadzieścia"\nwords.200 = "dwieście"\n'


def numbers(table: str, text: str) -> list[object]:
    """The numbers of a text in English and a language with this table of numbers."""
    scales = "[scales]\nalone = 'mille'\nwords = { 1_000 = 'mille', 1_000_000 = 'million' }"
    toml = f"name = 'X'\ndigits = {{ group = '.', decimal = ',' }}\n[numbers]\n{table}\n{scales}\n{DAYS}"
    lexicon = compiled(language("en"), Language.parse("xx", toml), Separators("xx", ".", ","))
    return [found.best for _, found in wordings(text, Settings(lexicon, DEFAULT))]


@pytest.mark.parametrize(
    ("table", "text", "best"),
    [
        (TOGETHER, "fünfunddreißig", 35),
        (TOGETHER, "fünf und dreißig", 35),
        (TOGETHER, "fünfunddreißig mille", 35_000),
        (TOGETHER, "hundert fünfunddreißig", 135),
        (TOGETHER, "zwölf", 12),
        (GERMAN, "fünf und dreißig", 35),
        (GERMAN, "dreißig", 30),
        (GERMAN, "hundert drei", 103),
        (SPANISH, "treinta y cinco", 35),
        (SPANISH, "doscientos treinta y cinco mille", 235_000),
        (SPANISH, "doscientos", 200),
        (ITALIAN, "trentacinque", 35),
        (ITALIAN, "trenta-cinque", 35),
        (POLISH, "dwieście dwadzieścia dwa", 222),
        (POLISH, "półtora million", 1_500_000),
        (POLISH, "półtora", 1.5),
        (POLISH, "mille", 1000),
        (POLISH, "dwa mille dwieście", 2200),
    ],
)
def test_how_numbers_are_joined(table: str, text: str, best: float) -> None:
    assert numbers(table, text) == [best]


@pytest.mark.parametrize(
    ("table", "text", "best"),
    [
        (GERMAN, "fünf drei", [5, 3]),
        (GERMAN, "zwölf und dreißig", [12, 30]),
        (GERMAN, "fünfunddreißig", []),
        (GERMAN, "hundert hundert", [100, 100]),
        (SPANISH, "cinco y treinta", [5, 30]),
        (SPANISH, "treinta y doscientos", [30, 200]),
    ],
)
def test_what_is_not_joined(table: str, text: str, best: list[int]) -> None:
    assert numbers(table, text) == best
