"""Number words that are run together by mistake, and money whose sign names no country."""

import pytest

from figrecon.errors import FigureError
from figrecon.wording import find, read


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("threethousand and two", "en"),
        ("onehundred and six men", "en"),
        ("hundredand nine", "en"),
        ("one hundredand nine", "en"),
        ("five hundredthousand", "en"),
        ("three hundred and onethousand", "en"),
        ("dreimillionen und zwei", "de"),
        ("deuxmille et trois", "fr"),
        ("tresmil y dos", "es"),
        ("tremilioni e due", "it"),
        ("tresmil e dois", "pt"),
        ("driemiljoen en twee", "nl"),
    ],
)
def test_no_part_of_a_number_that_is_run_together_is_a_figure(text: str, locale: str) -> None:
    assert find(text, locale=locale) == ()
    with pytest.raises(FigureError, match="no figure"):
        read(text, locale=locale)


def test_the_refusal_names_the_word() -> None:
    with pytest.raises(FigureError, match="'threethousand' is not understood as a whole"):
        read("threethousand and two")


@pytest.mark.parametrize(
    ("text", "locale", "figures"),
    [
        ("zweitausendeins", "de", ["2,001"]),
        ("duemila trecento", "it", ["2,300"]),
        ("tweeduizend driehonderd", "nl", ["2,300"]),
        ("fourteen men and sixteen women", "en", ["14 men", "16 women"]),
        ("twothousand men and 300 women", "en", ["300 women"]),
        ("often one man", "en", ["1 man"]),
    ],
)
def test_what_is_one_word_by_rule_is_a_number(text: str, locale: str, figures: list[str]) -> None:
    assert [str(mention.figure) for mention in find(text, locale=locale)] == figures


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("kr 25m", "25,000,000 kroner"),
        ("kr25m", "25,000,000 kroner"),
        ("25m kr", "25,000,000 kroner"),
        ("a fine of kr 1,500", "1,500 kroner"),
        ("Sh300", "300 shillings"),
        ("Sh300m", "300,000,000 shillings"),
        ("Sh. 40 million", "40,000,000 shillings"),
        ("Shs 40 million", "40,000,000 shillings"),
        ("Birr 25m", "ETB\N{NO-BREAK SPACE}25,000,000"),
        ("NIS 25m", "₪25,000,000"),
        ("Dh25m", "AED\N{NO-BREAK SPACE}25,000,000"),
        ("$4bil", "$4,000,000,000"),
        ("KShs 700", "KES\N{NO-BREAK SPACE}700"),
        ("KSh 3bn", "KES\N{NO-BREAK SPACE}3,000,000,000"),
    ],
)
def test_money_before_a_number(text: str, figure: str) -> None:
    found = read(text)
    assert str(found) == figure
    assert bool(found.flags) == figure.startswith("$") or figure.endswith(("kroner", "shillings"))
