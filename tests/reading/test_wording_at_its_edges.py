"""What a kept reading cannot hold: the words of refusals, locales, orders of days and months, and lines."""

import pytest

from figrecon.errors import FigureError
from figrecon.wording import find, read

CUT = "is not understood as a whole"


@pytest.mark.parametrize(
    ("text", "says", "position"),
    [
        ("3 men and 5 men", "one figure is read at a time; got '3 men' and '5 men'", 10),
        ("Then 3 men, then 5 men", "one figure is read at a time; got '3 men' and '5 men'", 17),
        ("3 men, 5 men and 8 men", "one figure is read at a time; got '3 men' and '5 men'", 7),
        ("said", "no figure in 'said'", 0),
        ("the (2-3) million", f"no figure in 'the (2-3) million': '2-3) million' {CUT}", 0),
        ("the (2-3) million men", f"no figure in 'the (2-3) million men': '2-3) million' {CUT}", 0),
        ("of 5%x2 now", f"no figure in 'of 5%x2 now': '5%x2' {CUT}", 0),
        ("a (5%x) b", f"no figure in 'a (5%x) b': '(5%x)' {CUT}", 0),
        ("5$7 men", f"no figure in '5$7 men': '5$7' {CUT}", 0),
        ("one and twothousand", f"no figure in 'one and twothousand': 'twothousand' {CUT}", 0),
    ],
)
def test_a_refusal_says_what_and_where(text: str, says: str, position: int) -> None:
    with pytest.raises(FigureError) as refused:
        read(text)
    assert (str(refused.value), refused.value.position) == (says, position)


@pytest.mark.parametrize(
    ("locale", "text", "number"),
    [
        ("de", "1.500,5", 1500.5),
        ("de_CH", "1’500.5", 1500.5),
        ("de-CH", "1'500.5", 1500.5),
        ("it-CH", "1'500.5", 1500.5),
        ("de-AT", "1 500,5", 1500.5),
        ("en-GB", "1,500.5", 1500.5),
        ("EN-gb", "1,500.5", 1500.5),
        ("es", "1.500,5", 1500.5),
        ("es-MX", "1,500.5", 1500.5),
        ("pt-PT", "1 500,5", 1500.5),
    ],
)
def test_a_locale_has_its_own_signs(locale: str, text: str, number: float) -> None:
    figure = read(text, locale=locale)
    assert (figure.best, figure.flags) == (number, ())


def test_a_locale_has_a_name_of_few_plain_letters() -> None:
    """Forty characters are asked for in vain; more, none, or a letter that no tag has, are no name of a locale."""
    with pytest.raises(FigureError, match="a locale is one of"):
        read("5", locale="x" * 40)
    for bad in ("x" * 41, "", "dé"):
        with pytest.raises(FigureError, match="a locale is named like"):
            read("5", locale=bad)


@pytest.mark.parametrize(
    ("pair", "undated", "day_first", "month_first"),
    [
        ("5/10", 0.5, None, None),
        ("1/2", 0.5, None, None),
        ("5/13", 5 / 13, 5 / 13, None),
        ("13/5", None, None, 2.6),
        ("12/31", None, 12 / 31, None),
        ("31/12", None, None, 31 / 12),
        ("12/12", None, None, None),
        ("9/11", None, None, None),
        ("32/1", None, None, None),
        ("5/6 May", None, None, None),
    ],
)
def test_a_pair_with_a_slash_is_a_date_in_the_order_that_is_told(
    pair: str, undated: float | None, day_first: float | None, month_first: float | None
) -> None:
    for order, right in ((None, undated), (True, day_first), (False, month_first)):
        found = [mention.figure.best for mention in find(f"{pair}, twenty men", day_first=order)]
        assert found == ([20] if right is None else [pytest.approx(right), 20])


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("46 dead\nMore rain fell", [("46 dead", False)]),
        ("It was 46\nMore rain fell", [("46", False)]),
        ("It was 46 more", [("46 more", True)]),
        ("46 dead\nmore", [("46 dead\nmore", True)]),
        ("12\n\nmen", [("12\n\nmen", False)]),
        ("\n\n12\n\nmen", [("12\n\nmen", False)]),
        ("The toll\n\n12\n\nmen", [("12\n\nmen", False)]),
        ("The toll 12\n\nmen", [("12", False)]),
        ("5\n\n6\n\nmen", [("5", False), ("6", False)]),
        ("The toll is 12\n\n300 men", [("12", False), ("300 men", False)]),
    ],
)
def test_a_line_ends_what_is_said_but_of_a_number_alone(text: str, right: list[tuple[str, bool]]) -> None:
    found = [(text[mention.start : mention.end], mention.figure.increment) for mention in find(text)]
    assert found == right
