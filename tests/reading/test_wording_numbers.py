"""Number words of other languages: what has none is refused, and how a language joins its own."""

import pytest

from figrecon.conventions import DEFAULT
from figrecon.languages import Language, language
from figrecon.wording import find, read
from figrecon.wording.compiling import compiled
from figrecon.wording.locales import Separators
from figrecon.wording.mentions import Settings, wordings

# A language that has no number words yet: a scale after a word that no table has may be a number that goes unread.

DAYS = """
[dates]
months = ["a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", "a10", "a11", "a12"]
weekdays = ["b1", "b2", "b3", "b4", "b5", "b6", "b7"]
"""
WITHOUT_WORDS = f"""
name = "X"
digits = {{ group = ".", decimal = "," }}
[scales]
alone = "hundra tusen miljon"
words = {{ 100 = "hundra", 1_000 = "tusen", 1_000_000 = "miljon miljoner" }}
[hedges.before]
more_than = ["over"]
[ranges]
and = ["och"]
[nouns]
articles = "en"
labels.people = ["personer"]
{DAYS}
"""


def found_without_words(text: str) -> list[object]:
    """The numbers of a text in English and a language that has scales, and no number words."""
    lexicon = compiled(language("en"), Language.parse("xx", WITHOUT_WORDS), Separators("xx", ".", ","))
    return [found.best for _, found in wordings(text, Settings(lexicon, DEFAULT))]


@pytest.mark.parametrize("scale", ["hundra", "tusen", "miljon"])
@pytest.mark.parametrize("word", ["tre", "sju", "trettio", "elva"])
def test_a_scale_after_an_unread_number_is_no_figure(word: str, scale: str) -> None:
    for text in (
        f"{word} {scale}",
        f"{word.title()} {scale} personer",
        f"over {word}-{scale}",
        f"{word} {scale} tusen",
        f"{word} hundra och {scale}",
        f"tjugo och en {scale}",
    ):
        assert found_without_words(text) == []


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("tusen personer", 1000),
        ("over tusen", 1000),
        ("en miljon personer", 1_000_000),
        ("2 miljoner", 2_000_000),
        ("two miljoner", 2_000_000),
        ("personer och en miljon personer", 1_000_000),
        ("hundra tusen", 100_000),
        ("miljon miljoner", 10**12),
    ],
)
def test_a_scale_by_itself_is_read(text: str, best: int) -> None:
    assert found_without_words(text) == [best]


def test_a_scale_behind_a_long_row_of_scales_is_no_figure() -> None:
    assert len(found_without_words("hundra " * 30)) < 30


@pytest.mark.parametrize("text", ["mehrere hundert Verletzte", "einige tausend Tote"])
def test_a_vague_scale_is_read(text: str) -> None:
    assert read(text, locale="de").word == f"several {'hundred' if 'hundert' in text else 'thousand'}"


BETWEEN = [
    ("between one hundred and three thousand men", ["100–3,000 men"]),
    ("between a hundred and fifty thousand people", ["100–50,000 people"]),
    ("between 2 hundred and 3 thousand men", ["200–3,000 men"]),
    ("between one hundred and fifty thousand and two hundred thousand", ["150,000–200,000"]),
    ("between a hundred and five and a hundred and ten", ["105–110"]),
    ("between two thousand and five hundred thousand people", ["2,000–500,000 people"]),
    ("between one thousand two hundred and three thousand men", ["1,200–3,000 men"]),
    (
        "between three hundred and twenty million and three hundred and thirty million",
        ["320,000,000–330,000,000"],
    ),
    ("between two million and two and a half million people", ["2,000,000–2,500,000 people"]),
    ("between two hundred and fifty and three hundred", ["250–300"]),
    ("between a million and a half and two million", ["1,500,000–2,000,000"]),
]
JOINED_BY_AND = [
    ("one thousand and three hundred million", ["1,000", "300,000,000"]),
    ("one thousand, three hundred million", ["1,000", "300,000,000"]),
    ("three million and two and a half million", ["3,000,000", "2,500,000"]),
    ("one thousand two hundred million people", ["1,200,000,000 people"]),
    ("one thousand two hundred and five million", ["1,205,000,000"]),
    ("two hundred and five thousand", ["205,000"]),
    ("one million and two hundred thousand people", ["1,200,000 people"]),
    ("one million, two hundred thousand people", ["1,200,000 people"]),
    ("a hundred and fifty thousand people", ["150,000 people"]),
    (
        "one trillion and two hundred thirty-four billion five hundred sixty-seven million dollars",
        ["$1,234,567,000,000"],
    ),
    ("It rose by zero point 3 percent.", ["0.3%"]),
    ("It rose point five percent.", ["0.5%"]),
    (f"It rose point {'one ' * 40}percent.", ["0.1111111111111111%"]),
    ("At this point five men left.", ["5 men"]),
    ("He paid four grand for two grand pianos.", ["4,000", "2 pianos"]),
    ("a second-half profit of twenty million", ["20,000,000"]),
]


@pytest.mark.parametrize(("text", "figures"), [*BETWEEN, *JOINED_BY_AND])
def test_what_and_joins_in_english(text: str, figures: list[str]) -> None:
    assert [str(mention.figure) for mention in find(text)] == figures


# How a language joins its numbers, shown by small languages of their own.

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
