"""Languages: every file loads, a wrong file is one clear error, and no word was lost or means two things."""

import subprocess
import sys
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import attrs
import pytest

from figrecon._values import FrozenMapping
from figrecon.dates.vocabulary import compiled_vocabulary, fold, vocabulary
from figrecon.errors import FigreconError, LanguageError
from figrecon.languages import Language, codes, language
from figrecon.wording.compiling import lexicon
from figrecon.wording.together import number_words
from tests._examples import ROOT

TINY = """
name = "Tiny"
digits = { group = ".", decimal = "," }
[dates]
months = ["m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9", "m10", "m11", "m12"]
weekdays = ["d1", "d2", "d3", "d4", "d5", "d6", "d7"]
"""
"""A file with what every language needs, and nothing else."""


def texts(of: Any) -> Iterator[str]:
    """Every word and phrase of a language."""
    if isinstance(of, str):
        yield of
    elif isinstance(of, Mapping):
        for word, meaning in of.items():
            yield from texts(word)
            yield from texts(meaning)
    elif isinstance(of, tuple):
        for each in of:
            yield from texts(each)
    elif attrs.has(type(of)):
        for field in attrs.fields(type(of)):
            yield from texts(getattr(of, field.name))


@pytest.mark.parametrize("code", codes())
def test_every_file_is_a_language(code: str) -> None:
    found = Language.load(code)
    assert (found.code, found) == (code, language(code))
    assert all(len(row) >= 1 for row in (*found.dates.months, *found.dates.weekdays))
    assert hash(found) == hash(Language.load(code))


def test_the_languages_are_the_files_of_the_folder() -> None:
    names = [file.name for file in files("figrecon.languages").iterdir() if file.name.endswith(".toml")]
    assert codes() == tuple(sorted(name.removesuffix(".toml") for name in names))
    assert {"en", "de", "fr", "es", "it", "pt", "nl", "pl"} <= set(codes())


def test_what_every_language_needs_is_enough() -> None:
    tiny = Language.parse("xx", TINY)
    assert (tiny.code, tiny.name, tiny.digits.decimal, tiny.dates.months[11]) == ("xx", "Tiny", ",", ("m12",))
    months, days = (f"m{n}" for n in range(1, 13)), (f"d{n}" for n in range(1, 8))
    assert set(texts(tiny)) == {"xx", "Tiny", ".", ",", "", *months, *days}


WRONG = [
    ("nam = 'x'\n" + TINY, "xx.toml: no key is called 'nam'; did you mean 'name'?"),
    (TINY + "noize = 'x'", "xx.toml: no key is called 'dates.noize'; did you mean 'noise'?"),
    (TINY + "[zebra]", "xx.toml: no key is called 'zebra'"),
    (TINY + "[hedges.before]\nat_lest = ['x']", "no key is called 'hedges.before.at_lest'; did you mean 'at_least'?"),
    (TINY + "[ranges]\nfrom_ = ['x']", "no key is called 'ranges.from_'; did you mean 'from'?"),
    (TINY.replace('name = "Tiny"', ""), "xx.toml: the key 'name' is missing, and every language needs it"),
    ("name = 'Tiny'", "the key 'digits' is missing"),
    (TINY.replace("group", "#"), "not TOML"),
    (TINY.replace('group = ".", ', ""), "the key 'digits.group' is missing"),
    (TINY.replace("weekdays", "weekdays_short"), "the key 'dates.weekdays' is missing"),
    ("name =", "xx.toml: not TOML: "),
    (TINY.replace('"Tiny"', "5"), "'name' must be a text; got 5"),
    (TINY.replace('"."', '".."'), "'digits.group' must be one character; got '..'"),
    (TINY.replace('"."', "3"), "'digits.group' must be one character; got 3"),
    (TINY.replace('"m12"', "12"), "'dates.months' must be an array of 12 texts"),
    (TINY.replace(', "d7"', ""), "'dates.weekdays' must be an array of 7 texts"),
    (TINY.replace('["d1", "d2", "d3", "d4", "d5", "d6", "d7"]', '"d1"'), "'dates.weekdays' must be an array of 7"),
    (TINY + "noise = ['x']", "'dates.noise' must be one text, its words separated by blanks; got ['x']"),
    (TINY + "[ranges]\nto = 'x'", "'ranges.to' must be an array of texts; got 'x'"),
    (TINY + "[ranges]\nto = [5]", "'ranges.to' must be an array of texts; got [5]"),
    (TINY + "[ranges]\nto = [' ']", "'ranges.to' must be an array of texts"),
    (TINY + "[nouns]\ncapitals = 'yes'", "'nouns.capitals' must be true or false; got 'yes'"),
    (TINY + "[nouns]\nlabels = ['x']", "'nouns.labels' must be a table of names, each with an array of texts"),
    (TINY + "[nouns.labels]\ntanks = 'x'", "'nouns.labels' must be a table of names, each with an array of texts"),
    (TINY + "[vague]\nquantifiers = 'x'", "'vague.quantifiers' must be a table of words, each with a text"),
    (TINY + "[vague.quantifiers]\nfew = 3", "'vague.quantifiers' must be a table of words, each with a text"),
    (TINY + "[numbers]\nwords = 'x'", "'numbers.words' must be a table of whole numbers"),
    (TINY + "[numbers.words]\none = 'x'", "'numbers.words' must be a table of whole numbers"),
    (TINY + "[numbers.words]\n-1 = 'x'", "'numbers.words' must be a table of whole numbers"),
    (TINY + "[numbers.words]\n1 = ['x']", "'numbers.words' must be a table of whole numbers"),
    (TINY + "[numbers.words]\n1 = 'x'\n2 = 'y x'", "each with one text of words that no other number has"),
    ("hedges = 'x'\n" + TINY, "'hedges' must be a table; got 'x'"),
    (TINY + "[digits.regions]\nxx-yy = 'x'", "not TOML"),
    (TINY.replace('"," }', '",", regions = 5 }'), "'digits.regions' must be a table; got 5"),
    (TINY.replace('"," }', '",", regions.xx-yy = 5 }'), "'digits.regions.xx-yy' must be a table; got 5"),
    (TINY.replace('"," }', '",", regions.xx-yy.group = "." }'), "the key 'digits.regions.xx-yy.decimal' is missing"),
]


@pytest.mark.parametrize(("toml", "message"), WRONG)
def test_a_wrong_file_is_one_clear_error(toml: str, message: str) -> None:
    with pytest.raises(LanguageError) as caught:
        Language.parse("xx", toml)
    assert message in str(caught.value)
    assert isinstance(caught.value, FigreconError)
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize("code", ["xx", "ger", "", "../en", "EN", None, 5])
def test_an_unknown_code_names_the_known_ones(code: Any) -> None:
    with pytest.raises(LanguageError, match="a language is one of de, en, es, fr, it, nl, pl, pt; got"):
        Language.load(code)


# No word is lost, and none means two things.


@pytest.mark.parametrize("line", (Path(__file__).parent / "words_0_1_0.txt").read_text("utf-8").splitlines()[1:])
def test_every_word_of_0_1_0_is_kept(line: str) -> None:
    code, _, words = (piece.strip() for piece in line.split("|", 2))
    of = codes() if code == "dates" else [code]
    kept = {fold(piece) for each in of for text in texts(language(each)) for piece in (text, *text.split())}
    kept |= {"-", "–", "/"}  # signs, which stand in the code
    lost = [word for word in words.split(", ") if word.strip(" ,") and fold(word.strip(" ,")) not in kept]
    assert lost == []


@pytest.mark.parametrize("code", codes())
def test_no_word_means_two_numbers(code: str) -> None:
    own = language(code)
    tables = (number_words(own.numbers), own.scales.words, own.scales.symbols, own.fractions.denominators)
    meanings = [(word, n) for table in tables for word, n in table.items()]
    assert len(meanings) == len(dict(meanings))
    assert set(own.scales.alone) <= set(own.scales.words)
    assert set(own.scales.plurals) <= set(own.scales.words)
    assert set(own.scales.open_symbols) <= set(own.scales.symbols)


@pytest.mark.parametrize("code", codes())
def test_no_phrase_before_a_number_means_two_things(code: str) -> None:
    own = language(code)
    headings = {
        **{field.name: getattr(own.hedges.before, field.name) for field in attrs.fields(type(own.hedges.before))},
        "increment": own.increments.before,
        "between": own.ranges.between,
        "from": own.ranges.from_,
    }
    said = [(phrase, name) for name, phrases in headings.items() for phrase in set(phrases)]
    assert len(said) == len(dict(said))


@pytest.mark.parametrize("code", codes())
def test_every_word_is_in_small_letters(code: str) -> None:
    """The scan looks words up in small letters: another would never be found. Codes of currencies are capitals."""
    own = language(code)
    labels = attrs.evolve(own.look_alikes, not_currencies=(), not_glued=())
    nouns = attrs.evolve(own.nouns, labels=type(own.nouns.labels)(), money_letters=FrozenMapping())
    of = attrs.evolve(own, name="", look_alikes=labels, nouns=nouns)
    assert [text for text in texts(of) if text != text.lower()] == []
    assert [text for phrases in own.nouns.labels.values() for text in phrases if text != text.lower()] == []


def test_a_word_of_dates_that_means_two_things_is_an_error() -> None:
    """The dates of all languages are read at once: a new file may not change what another means."""
    new = Language.parse("xx", TINY.replace('"m3"', '"m3 May"'))
    with pytest.raises(
        LanguageError, match=r"xx[.]toml: 'may' means something else in the dates of en[.]toml \(month\)"
    ):
        compiled_vocabulary([language("en"), new])
    assert compiled_vocabulary([language("en"), Language.parse("xx", TINY)]).words["m3"].value == 3


def test_the_vocabulary_of_dates_is_that_of_all_files() -> None:
    names = {fold(name) for code in codes() for row in language(code).dates.months for name in row}
    assert names <= set(vocabulary().words)


# Nothing is read before it is needed.


def run(code: str) -> str:
    done = subprocess.run(  # noqa: S603  our own command
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return done.stdout.strip()


def test_import_reads_no_file_and_a_text_only_those_of_its_locale() -> None:
    code = (
        "import figrecon.wording, figrecon.dates\nfrom figrecon.languages import language\nsize = language.cache_info"
    )
    shown = "print(size().currsize, end=' ')"
    assert run(f"{code}\n{shown}\nfigrecon.wording.read('5 men')\n{shown}") == "0 1"
    assert run(f"{code}\nfigrecon.wording.read('5', locale='de')\n{shown}") == "2"
    assert run(f"{code}\nfigrecon.dates.Period.read('2024-10-23')\n{shown}") == "0"
    assert run("import sys, figrecon\nprint('tomllib' in sys.modules)") == "False"


def test_a_locale_of_no_language_reads_english() -> None:
    pytest.importorskip("babel", reason="the extra 'locales' is not installed")
    assert lexicon("sv").foreign == ""
    assert lexicon("de-CH").foreign == "de"
