"""A scale that is told once for several numbers: behind brackets, behind a fraction, or before the second end."""

import pytest

from figrecon.errors import FigureError
from figrecon.wording import find, read

N = float | None

MIXED = [
    ("one and three quarters of a million", 1_750_000),
    ("one and three-quarters of a million people", 1_750_000),
    ("1 and three quarters of a million", 1_750_000),
    ("2 and a half of a million", 2_500_000),
    ("1 and 3/4 million tonnes", 1_750_000),
    ("1 and 3/4 of a million", 1_750_000),
    ("one and two thirds of a billion", 5e9 / 3),
    ("one and a half of a dozen", 18),
    ("a billion and three quarters of a million", 1_000_750_000),
    ("three quarters of one million", 750_000),
    ("one and a quarter of one million", 1_250_000),
    # what is no part of a scale
    ("a million and a half of people", 1_500_000),
    ("two and a half million", 2_500_000),
]


@pytest.mark.parametrize(("text", "best"), MIXED)
def test_a_mixed_number_is_of_the_scale_behind_it(text: str, best: float) -> None:
    assert read(text).best == pytest.approx(best, rel=1e-15)


def test_numbers_that_share_no_scale_stay_apart() -> None:
    assert [m.figure.best for m in find("pages 1 and 3/4 of all of them")] == [0.75]
    assert [m.figure.best for m in find("Rounds 1 and 3/4 were won by 3 men")][-1] == 3


BETWEEN: list[tuple[str, N, N]] = [
    ("between 5 hundred and 6", 500, 600),
    ("between five hundred and six", 500, 600),
    ("between 5 hundred and 6 people", 500, 600),
    ("between 5 million and 6 people", 5_000_000, 6_000_000),
    ("between 1 million and 2", 1_000_000, 2_000_000),
    ("between $5 million and 6", 5_000_000, 6_000_000),
    ("between two thousand and five", 2_000, 5_000),
    ("between 5 dozen and 6", 60, 72),
    ("from 5 million to 6", 5_000_000, 6_000_000),
]


@pytest.mark.parametrize(("text", "low", "high"), BETWEEN)
def test_the_second_end_shares_the_scale_of_the_first_and_is_doubted(text: str, low: N, high: N) -> None:
    figure = read(text)
    assert (figure.low, figure.best, figure.high) == (low, None, high)
    assert "by the magnitude of the number before" in figure.flags[0].message


SURE: list[tuple[str, N, N, N]] = [
    ("between 5 hundred and 6 hundred", 500, None, 600),
    ("between five and six hundred", 500, None, 600),
    ("between one hundred and fifty and two hundred", 150, None, 200),
    ("between a hundred and five and a hundred and ten", 105, None, 110),
    ("between two thousand and five and two thousand and seven", 2_005, None, 2_007),
    ("between 5 thousand and 700", 700, None, 5_000),
    ("between two thousand and five hundred", 500, None, 2_000),
    ("between 5 thousand and 6 hundred", 600, None, 5_000),
    ("fell from 5 hundred to 6 men", 6, 6, 6),
    ("fell from 2 thousand to 9", 9, 9, 9),
    ("five hundred and six", 506, 506, 506),
]


@pytest.mark.parametrize(("text", "low", "best", "high"), SURE)
def test_an_end_of_its_own_scale_shares_none(text: str, low: N, best: N, high: N) -> None:
    figure = read(text)
    assert (figure.low, figure.best, figure.high, figure.flags) == (low, best, high, ())


@pytest.mark.parametrize("text", ["between one hundred and fifty", "between a hundred and twenty people"])
def test_a_number_that_may_be_two_ends_is_doubted(text: str) -> None:
    figure = read(text)
    assert figure.best in (120, 150)
    assert "may be two ends" in figure.flags[0].message


UNREAD = [
    ("5 (2-3) million people", 5_000_000, "person"),
    ("5 (6-7) million people", 5_000_000, "person"),
    ("5 [2 to 3] million people", 5_000_000, "person"),
    ("five (two to three) million people", 5_000_000, "person"),
    ("5 (6.6) million people", 5_000_000, "person"),
    ("5 (almost 6) million people", 5_000_000, "person"),
    ("5 (+2) million people", 5_000_000, "person"),
    ("5 (2023: 6) million people", 5_000_000, "person"),
    ("5 (95% CI 2-3) thousand cases", 5_000, "case"),
    ("5 (2) hundred men", 500, "man"),
    ("€5 (2-3) million", 5_000_000, "EUR"),
]


@pytest.mark.parametrize(("text", "best", "unit"), UNREAD)
def test_a_scale_behind_brackets_is_that_of_the_number_before_them(text: str, best: float, unit: str) -> None:
    (mention,) = find(f"They count {text}.")
    assert (mention.figure.low, mention.figure.best, mention.figure.high, mention.figure.unit) == (best,) * 3 + (unit,)
    assert "is not read" in mention.figure.flags[0].message


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("5% (2-3) million people", ["5%"]),
        ("5 km (3) million", ["5 km"]),
        ("5 million (6) million", ["5,000,000"]),
        ("some (2-3) million people", []),
        ("(five) million", []),
        ("1.4] million", []),
        ("(2020) million people", []),
    ],
)
def test_neither_the_scale_nor_the_number_in_brackets_counts_alone(text: str, figures: list[str]) -> None:
    assert [str(mention.figure) for mention in find(text)] == figures


def test_a_number_in_brackets_without_its_scale_is_not_read() -> None:
    with pytest.raises(FigureError, match="not understood as a whole"):
        read("(2-3) million people")


TOLERANCES: list[tuple[str, N, N, N, str | None]] = [
    ("5 (±2) men", 3, 5, 7, "man"),
    ("5 (± 2) million men", 3_000_000, 5_000_000, 7_000_000, "man"),
    ("5 million (±2) men", 3_000_000, 5_000_000, 7_000_000, "man"),
    ("5 million (±10%) men", 4_500_000, 5_000_000, 5_500_000, "man"),
    ("5 (±10%) million men", 4_500_000, 5_000_000, 5_500_000, "man"),
    ("50 (±10%) men", 45, 50, 55, "man"),
    ("5 (plus or minus 2) men", 3, 5, 7, "man"),
    ("5 dead (±2)", 3, 5, 7, "death"),
    ("5 km (±2 km)", 3, 5, 7, "kilometer"),
    ("5 (±2 km)", 3, 5, 7, "kilometer"),
    ("50 (±3) %", 47, 50, 53, "percent"),
    ("50% (±3)", 47, 50, 53, "percent"),
    ("500 (±3%)", 485, 500, 515, None),
    ("€5 (±2) million", 3_000_000, 5_000_000, 7_000_000, "EUR"),
    ("about 5,000 (±200) troops", 4_800, 5_000, 5_200, "troop"),
]


@pytest.mark.parametrize(("text", "low", "best", "high", "unit"), TOLERANCES)
def test_a_tolerance_in_brackets_leaves_the_noun(text: str, low: N, best: N, high: N, unit: str | None) -> None:
    figure = read(text)
    assert (figure.low, figure.best, figure.high, figure.unit) == (low, best, high, unit)


IN_OTHER_LANGUAGES: list[tuple[str, str, N, N, N, str | None]] = [
    ("es", "entre 5 mil y 6 personas", 5_000, None, 6_000, "person"),
    ("fr", "entre cinq cents et six", 500, None, 600, None),
    ("de", "zwischen fünf Millionen und sechs", 5_000_000, None, 6_000_000, None),
    ("pl", "między 5 mln a 6", 5_000_000, None, 6_000_000, None),
    ("de", "5 (2-3) Millionen Menschen", 5_000_000, 5_000_000, 5_000_000, "person"),
    ("fr", "5 (2-3) millions de personnes", 5_000_000, 5_000_000, 5_000_000, "person"),
    ("de", "5 (±2) Mio. Euro", 3_000_000, 5_000_000, 7_000_000, "EUR"),
    ("de", "5 (9) Mio. Euro", 5_000_000, 5_000_000, 5_000_000, "EUR"),
    ("es", "MADRID (EFE) Mil personas", 1_000, 1_000, 1_000, "person"),
]


@pytest.mark.parametrize(("locale", "text", "low", "best", "high", "unit"), IN_OTHER_LANGUAGES)
def test_other_languages_share_a_scale_alike(
    locale: str, text: str, low: N, best: N, high: N, unit: str | None
) -> None:
    figure = read(text, locale=locale)
    assert (figure.low, figure.best, figure.high, figure.unit) == (low, best, high, unit)
