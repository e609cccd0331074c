"""What each language says in words, and what is no figure in it: a table of cases for each, in `cases/<code>.txt`.

A line is a text and how it is read: the best number, or low/best/high; the unit; the qualifier in brackets. "none" is
no figure, and "two" is more than one.
"""

from pathlib import Path

import pytest

from figrecon.errors import FigureError
from figrecon.figures import Figure
from figrecon.languages import codes
from figrecon.wording import find, read

FOLDER = Path(__file__).parent / "cases"
ROWS = [
    (file.stem, *(piece.strip() for piece in line.rsplit(" | ", 1)))
    for file in sorted(FOLDER.glob("*.txt"))
    for line in file.read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def number(value: float | None) -> str:
    return "-" if value is None else f"{value:.6g}" if value % 1 else f"{value:.0f}"


def shown(figure: Figure) -> str:
    numbers = (figure.low, figure.best, figure.high)
    said = number(figure.best) if len(set(numbers)) == 1 else "/".join(map(number, numbers))
    qualifier = "" if figure.qualifier.value == "exact" else f" [{figure.qualifier.value}]"
    return said + (f" {figure.unit}" if figure.unit else "") + qualifier


@pytest.mark.parametrize(("code", "text", "right"), ROWS)
def test_is_read(code: str, text: str, right: str) -> None:
    if right in ("none", "two"):
        with pytest.raises(FigureError, match="no figure in" if right == "none" else "one figure is read at a time"):
            read(text, locale=code)
    else:
        assert shown(read(text, locale=code)) == right


@pytest.mark.parametrize(("code", "text", "right"), [row for row in ROWS if row[2] == "none"])
def test_is_none_in_prose_either(code: str, text: str, right: str) -> None:
    assert find(text, locale=code) == (), right


@pytest.mark.parametrize(("code", "text", "right"), [row for row in ROWS if row[2] not in ("none", "two")])
def test_capitals_change_nothing_but_names(code: str, text: str, right: str) -> None:
    assert shown(read(text[0].upper() + text[1:], locale=code)) == right


PROSE: dict[str, tuple[str, list[str]]] = {
    "de": (
        """
        Gegen acht Uhr kamen mindestens zwölf Menschen ums Leben, darunter drei Kinder; acht weitere Leichen fand
        man am 7.10. Die Elf von Müller gewann. Einer von ihnen ist der 12. Mann. Im 1. Halbjahr stieg der Umsatz um
        fünf Prozent auf 1,2 Mrd. Euro.
        """,
        ["12/12/- person [at least]", "3 child", "8 “Leichen”", "5 percent", "1200000000 EUR"],
    ),
    "fr": (
        """
        Vers huit heures, près de deux cents personnes ont fui. L'un des blessés est mort, un pont neuf a été
        détruit. La moitié des 3 000 maisons, soit plus d'un millier, ont brûlé le 1er mai à 20 heures.
        """,
        ["200 person [about]", "0.5", "3000 home", "1000/1000/- [more than]"],
    ),
    "es": (
        """
        A las ocho de la mañana murieron doce personas en Oriente Medio. Uno de los heridos falleció. Por medio de
        un comunicado, el Gobierno dijo que pagará tres mil millones de euros, dos días después del 1 de mayo.
        """,
        ["12 person", "3000000000 EUR", "2 day"],
    ),
    "it": (
        """
        Alle otto sono morte almeno dodici persone. Tu sei qui. Uno dei feriti è il terzo uomo. Alle ore 20 il
        governo ha stanziato tre miliardi e mezzo di euro, l'80% in più.
        """,
        ["12/12/- person [at least]", "3500000000 EUR", "80 percent"],
    ),
    "pt": (
        """
        Às oito da manhã morreram doze pessoas no Oriente Médio. Um dos feridos, num quarto escuro, é o 21º. Às 20h,
        dois mil e duzentos soldados chegaram com meio milhão de reais.
        """,
        ["12 person", "2200 soldier", "500000 BRL"],
    ),
    "nl": (
        """
        Om acht uur kwamen zeker twaalf mensen om ten zuiden van de stad. Eén van hen is de derde man. Half januari
        trok de regering drieënhalf miljard euro uit voor een honderdtal huizen.
        """,
        ["12/12/- person [at least]", "3500000000 EUR", "100 home [about]"],
    ),
}


@pytest.mark.parametrize("code", PROSE)
def test_the_figures_of_a_passage(code: str) -> None:
    text, right = PROSE[code]
    assert [shown(mention.figure) for mention in find(" ".join(text.split()), locale=code)] == right


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "ten further just 36 thousand"),
        ("de", "neunundachtzig further a fünfeinhalb"),
        ("it", "venti additional just ventisette"),
        ("nl", "eenenzestig surpass de negentieneneenhalf"),
    ],
)
def test_no_word_belongs_to_two_figures(code: str, text: str) -> None:
    first, second = find(text, locale=code)
    assert first.end <= second.start


def test_every_language_has_its_table() -> None:
    assert {file.stem for file in FOLDER.glob("*.txt")} == set(codes()) - {"en"}
