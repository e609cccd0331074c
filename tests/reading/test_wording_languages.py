"""The seven locales: separators, the words beside a numeral, and nouns."""

import sys
from types import ModuleType
from typing import Any

import pytest

from figrecon.conventions import Qualifier
from figrecon.errors import FigureError
from figrecon.figures import Figure
from figrecon.wording import find, read

Number = float | None

ROWS: list[tuple[str, str, str, Number, Number, Number, str | None]] = [
    ("de", "mehr als 1.500 Soldaten", "more than", 1500, 1500, None, "soldier"),
    ("de", "etwa 3.000 nordkoreanische Soldaten", "about", 3000, 3000, 3000, "soldier"),
    ("de", "zwischen 1,5 und 2 Millionen Menschen", "between", 1_500_000, None, 2_000_000, "person"),
    ("de", "mindestens 140 Tote", "at least", 140, 140, None, "death"),
    ("de", "bis zu 500", "up to", None, 500, 500, None),
    ("de", "3 Mrd. Euro", "exact", 3_000_000_000, 3_000_000_000, 3_000_000_000, "EUR"),
    ("de", "rund 12 Mio. Tonnen", "about", 12_000_000, 12_000_000, 12_000_000, "tonne"),
    ("de", "1 Billion Euro", "exact", 10**12, 10**12, 10**12, "EUR"),
    ("de", "zehntausende Menschen", "vague", 20_000, None, 99_999, "person"),
    ("de", "mehrere hundert Verletzte", "vague", 200, None, 999, "injured"),
    ("de", "mehrere Verletzte", "vague", 3, None, 9, "injured"),
    ("de", "knapp 2.000", "nearly", 2000, 2000, 2000, None),
    ("de", "gut 300 Schafe", "just over", 300, 300, 300, "“Schafe”"),
    ("de", "1,5 Prozent", "exact", 1.5, 1.5, 1.5, "percent"),
    ("de-CH", "1’500.50", "exact", 1500.5, 1500.5, 1500.5, None),
    ("de_AT", "1 500,5", "exact", 1500.5, 1500.5, 1500.5, None),
    ("fr", "environ 1\u202f500 soldats", "about", 1500, 1500, 1500, "soldier"),
    ("fr", "plus de 3\u00a0000 morts", "more than", 3000, 3000, None, "death"),
    ("fr", "au moins 140 personnes", "at least", 140, 140, None, "person"),
    ("fr", "3,5 millions d'euros", "exact", 3_500_000, 3_500_000, 3_500_000, "EUR"),
    ("fr", "jusqu'à 500", "up to", None, 500, 500, None),
    ("fr", "moins de 100", "less than", None, 100, 100, None),
    ("fr", "de 3 à 5 morts", "between", 3, None, 5, "death"),
    ("fr", "plusieurs centaines de personnes", "vague", 200, None, 999, "person"),
    ("fr", "12 pour cent", "exact", 12, 12, 12, "percent"),
    ("fr", "300 bateaux coulés", "exact", 300, 300, 300, "“bateaux”"),
    ("es", "al menos 1.500 soldados", "at least", 1500, 1500, None, "soldier"),
    ("es", "más de 3.000 muertos", "more than", 3000, 3000, None, "death"),
    ("es", "entre 1,5 y 2 millones de personas", "between", 1_500_000, None, 2_000_000, "person"),
    ("es", "unos 300 militares norcoreanos", "about", 300, 300, 300, "soldier"),
    ("es", "12 por ciento", "exact", 12, 12, 12, "percent"),
    ("es", "3 mil personas", "exact", 3000, 3000, 3000, "person"),
    ("es-MX", "1,500.5", "exact", 1500.5, 1500.5, 1500.5, None),
    ("it", "almeno 1.500 soldati", "at least", 1500, 1500, None, "soldier"),
    ("it", "tra 1,5 e 2 milioni di persone", "between", 1_500_000, None, 2_000_000, "person"),
    ("it", "fino a 500", "up to", None, 500, 500, None),
    ("it", "200 carri armati", "exact", 200, 200, 200, "tank"),
    ("it", "decine di morti", "vague", 20, None, 99, "death"),
    ("pt", "pelo menos 1.500 soldados", "at least", 1500, 1500, None, "soldier"),
    ("pt", "2 bilhões de reais", "exact", 2_000_000_000, 2_000_000_000, 2_000_000_000, "BRL"),
    ("pt", "até 500", "up to", None, 500, 500, None),
    ("nl", "minstens 1.500 soldaten", "at least", 1500, 1500, None, "soldier"),
    ("nl", "meer dan 3.000 doden", "more than", 3000, 3000, None, "death"),
    ("nl", "tussen 1,5 en 2 miljoen mensen", "between", 1_500_000, None, 2_000_000, "person"),
    ("nl", "tientallen doden", "vague", 20, None, 99, "death"),
    ("en-GB", "about 1,500 troops", "about", 1500, 1500, 1500, "troop"),
    ("de", "about 1.500 troops", "about", 1500, 1500, 1500, "troop"),
]


@pytest.mark.parametrize(("locale", "text", "qualifier", "low", "best", "high", "unit"), ROWS)
def test_reads_a_language(
    locale: str, text: str, qualifier: str, low: Number, best: Number, high: Number, unit: str | None
) -> None:
    figure = read(text, locale=locale)
    assert (figure.qualifier, figure.low, figure.best, figure.high) == (Qualifier(qualifier), low, best, high)
    assert figure.unit == unit


@pytest.mark.parametrize(
    ("locale", "text", "earlier", "best"),
    [("de", "stieg von 350 auf 680", 350, 680), ("es", "pasó de 3 a 5 millones", 3_000_000, 5_000_000)],
)
def test_a_change_in_another_language(locale: str, text: str, earlier: float, best: float) -> None:
    figure = read(text, locale=locale)
    assert (figure.earlier, figure.best) == (earlier, best)


@pytest.mark.parametrize(
    ("locale", "text"), [("de", "weitere 300 Soldaten"), ("nl", "nog eens 300"), ("it", "altri 300")]
)
def test_an_increment_in_another_language(locale: str, text: str) -> None:
    assert read(text, locale=locale).increment


@pytest.mark.parametrize(
    ("locale", "text", "best", "other"),
    [
        ("de", "1,500", 1.5, "it may be 1,500"),
        ("de", "1.5", 1.5, "not printed so in de"),
        ("de", "1,234.5", 1234.5, "not printed so in de"),
        ("fr", "1.500", 1500, "it may be 1.5"),
        ("en", "12.000", 12, "it may be 12,000"),
    ],
)
def test_what_the_locale_would_not_print_is_flagged(locale: str, text: str, best: float, other: str) -> None:
    figure = read(text, locale=locale)
    assert figure.best == best
    assert other in figure.flags[0].message


@pytest.mark.parametrize("text", ["1.500", "1.234,5", "0,5", "12,5"])
def test_what_the_locale_prints_is_not_flagged(text: str) -> None:
    assert read(text, locale="de").flags == ()


@pytest.mark.parametrize("text", ["am 3. Oktober 2024", "3. März", "im Jahr 2013"])
def test_dates_of_another_language_are_no_figures(text: str) -> None:
    assert find(text, locale="de") == ()


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("de", "am 3. Dez. 2024"),
        ("fr", "23 févr. 2024"),
        ("es", "3 ago 2024"),
        ("pt", "5 out. 2024"),
        ("en", "3 Oct. 2024"),
    ],
)
def test_dates_with_abbreviated_months_are_no_figures(locale: str, text: str) -> None:
    assert find(text, locale=locale) == ()
    with pytest.raises(FigureError, match="no figure"):
        read(text, locale=locale)


def test_an_abbreviation_that_is_a_word_as_well_needs_its_point_or_its_year() -> None:
    assert [m.figure.best for m in find("2 out of 4 hostages, 5 out. 2024", locale="pt")] == [0.5]


def test_a_locale_beyond_the_table_is_asked_of_babel() -> None:
    pytest.importorskip("babel", reason="the extra 'locales' is not installed")
    assert read("1\u00a0500,5", locale="sv").best == 1500.5
    assert read("1’500.5", locale="rm").best == 1500.5
    with pytest.raises(FigureError, match="a locale is one of"):
        read("5", locale="xx-yy")


def stand_in(monkeypatch: pytest.MonkeyPatch, asked: list[str]) -> None:
    """A Babel that knows two languages of its own making, and keeps what it is asked."""

    class UnknownLocaleError(Exception):
        pass

    def sign(of: dict[str, str], locale: str) -> str:
        asked.append(locale)
        if locale not in of:
            raise UnknownLocaleError
        return of[locale]

    core: Any = ModuleType("babel.core")
    numbers: Any = ModuleType("babel.numbers")
    core.UnknownLocaleError = UnknownLocaleError
    numbers.get_group_symbol = lambda locale: sign({"qa_qb": "’", "qc": "\u202f", "de_qd": "’"}, locale)
    numbers.get_decimal_symbol = lambda locale: sign({"qa_qb": ".", "qc": ",", "de_qd": ","}, locale)
    monkeypatch.setitem(sys.modules, "babel", ModuleType("babel"))
    monkeypatch.setitem(sys.modules, "babel.core", core)
    monkeypatch.setitem(sys.modules, "babel.numbers", numbers)


def test_what_babel_says_is_taken_with_any_space_and_any_apostrophe(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    stand_in(monkeypatch, asked)
    for text in ("1’500.5", "1'500.5"):
        assert (read(text, locale="qa-QB").best, read(text, locale="qa-QB").flags) == (1500.5, ())
    for text in ("1 500,5", "1\u00a0500,5"):
        assert (read(text, locale="qc").best, read(text, locale="qc").flags) == (1500.5, ())
    assert read("1'500,5 Tote", locale="de_QD").range.best == 1500.5  # a region that the file of its language has not
    with pytest.raises(FigureError, match=r"a locale is one of .*; got 'qe'$"):
        read("5", locale="qe")
    assert set(asked) == {"qa_qb", "qc", "de_qd", "qe"}


def test_without_babel_a_region_is_its_language_and_a_strange_locale_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "babel.core", None)
    assert read("1.500", locale="de-LU").best == 1500
    with pytest.raises(FigureError, match="Babel, if installed, knows more"):
        read("1 500", locale="fi")


@pytest.mark.parametrize(
    ("locale", "text", "printed"),
    [
        ("de", "etwa 20 Brücken", "about 20 Brücken"),
        ("de", "20 Hotels", "20 hotels"),  # a plural of English as well
        ("fr", "20 Bateaux coulés", "20 bateaux"),
        ("it", "20 scatole al giorno", "20 scatole per day"),
        ("nl", "1 boek", "1 boek"),
        ("es", "20 camiones", "20 camiones"),
    ],
)
def test_a_noun_that_no_table_has_is_printed_as_it_is_written(locale: str, text: str, printed: str) -> None:
    figure = read(text, locale=locale)
    assert str(figure) == printed
    assert Figure.exactly(20, figure.unit).unit == figure.unit


@pytest.mark.parametrize("locale", ["", "d" * 50, "dé", 5])
def test_a_locale_is_a_tag(locale: object) -> None:
    with pytest.raises(FigureError, match="a locale is named like 'en' or 'de-CH'"):
        read("5", locale=locale)  # type: ignore[arg-type]
