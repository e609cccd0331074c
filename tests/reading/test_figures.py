"""Figure: what is said, what it may mean, and the sums that editors do."""

import pickle
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pint
import pytest
from hypothesis import given
from hypothesis import strategies as st

import figrecon as fr
from figrecon import Figure, Qualifier
from figrecon.figures import difference_of as difference
from figrecon.figures import last_digit, total
from figrecon.figures import share_of as share
from figrecon.figures.arithmetic import numerals
from figrecon.testing import figures


@given(figures(), figures(unit="troops"))
def test_values_have_equality_hash_pickle_and_repr(a: Figure, b: Figure) -> None:
    names = {"Figure": Figure, "Qualifier": Qualifier}
    for figure in (a, b):
        assert eval(repr(figure), names) == figure == pickle.loads(pickle.dumps(figure))  # noqa: S301, S307
        assert hash(eval(repr(figure), names)) == hash(figure)  # noqa: S307


@given(figures(unit="troops"))
def test_the_meaning_holds_what_was_said(figure: Figure) -> None:
    meaning = figure.interval()
    assert all(n in meaning for n in (figure.low, figure.best, figure.high) if n is not None)


@given(figures(), figures())
def test_compatible_is_symmetric_and_holds_for_itself(a: Figure, b: Figure) -> None:
    assert fr.compatible(a, b) == fr.compatible(b, a)
    strict_zero = a.qualifier in (Qualifier.LESS_THAN, Qualifier.MORE_THAN)
    assert fr.compatible(a, a) or strict_zero


@given(figures(), figures())
def test_a_sum_does_not_depend_on_the_order(a: Figure, b: Figure) -> None:
    assert total([a, b]) == total([b, a])
    ends = total([a, b]).range
    assert ends.high is None or (a.high is not None and b.high is not None)
    assert ends.low is None or all(figure.low is not None or numerals(figure)[0] >= 0 for figure in (a, b))
    assert not ends.is_nothing


@pytest.mark.parametrize(
    ("figure", "low", "high"),
    [
        (Figure.about(3000), 2700, 3300),
        (Figure.about(100), 80, 120),
        (Figure(3000, 3000, 3000, None, "nearly"), 2700, 3000),
        (Figure(3000, 3000, 3000, None, "just over"), 3000, 3300),
        (Figure.more_than(100), 100, None),
        (Figure.at_least(100), 100, None),
        (Figure.up_to(100), None, 100),
        (Figure.between(10, 20), 10, 20),
        (Figure.exactly(7), 7, 7),
        (Figure(2800, 3000, 3200, None, "about"), 2800, 3200),
        (Figure(qualifier="vague", word="dozens"), 24, 99),
        (Figure(qualifier="vague", word="hundreds"), 200, 999),
        (Figure(qualifier="vague", word="scores"), 40, 99),
        (Figure(qualifier="vague", word="many"), None, None),
    ],
)
def test_what_it_may_mean_by_the_default_convention(figure: Figure, low: int | None, high: int | None) -> None:
    meaning = figure.interval()
    assert (meaning.low, meaning.high) == (low, high)


@pytest.mark.parametrize(
    ("value", "digit"), [(1520, 10), (3000, 1000), (7, 1), (0, 1), (2.5, 0.1), (10**40, 10**40), (-300, 100)]
)
def test_last_significant_digit(value: float, digit: float) -> None:
    assert last_digit(value) == digit


BEYOND = [2**52 + 1, 2**53 + 1, 2**60 + 1, 10**17 + 1, 3 * 10**20 + 1, 10**99 + 1, 2.0**53, 1e22, 9e99]


@pytest.mark.parametrize("value", [*BEYOND, 2**53 - 1, 1.5, 5e-324, 1e-7, 0, 120])
def test_the_rounding_of_any_number_holds_it(value: float) -> None:
    for n in (value, -value):
        rounded = Figure.exactly(n).rounding()
        assert rounded.low <= n <= rounded.high  # type: ignore[operator]
        assert -Figure.exactly(-n).rounding().low == rounded.high  # type: ignore[operator]
        for grain in (0.1, 1, 10):
            wide = Figure.exactly(n, grain=grain).rounding()
            assert wide.low <= n <= wide.high  # type: ignore[operator]
            assert Fraction(wide.high) - Fraction(n) >= Fraction(grain) / 2 or abs(n) < 2**52  # type: ignore[arg-type]


def test_the_rounding_of_a_number_beyond_all_halves_is_whole() -> None:
    n = 2**53 + 1
    assert Figure.exactly(n).rounding() == fr.Range(n - 1, n, n + 1)
    assert fr.compatible(Figure.exactly(n), Figure.exactly(n)) is True


def test_rounding() -> None:
    assert Figure.exactly(3_000_000, grain=100_000).rounding() == fr.Range(2_950_000, 3_000_000, 3_050_000)
    with pytest.raises(fr.FigureError, match="named best"):
        Figure.between(1, 2).rounding()
    with pytest.raises(fr.FigureError, match="grain"):
        Figure.exactly(1, grain=0)


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        (Figure.exactly(1500, "troops"), "1,500 troops"),
        (Figure.exactly(1, "troops"), "1 troop"),
        (Figure.exactly(1500, "troops", increment=True), "another 1,500 troops"),
        (Figure.about(3000), "about 3,000"),
        (Figure.at_least(140, "people"), "at least 140 people"),
        (Figure.more_than(140), "more than 140"),
        (Figure.up_to(500, "USD"), "up to $500"),
        (Figure.at_most(5), "at most 5"),
        (Figure.between(1500, 3000, "troops"), "1,500–3,000 troops"),
        (Figure(1, 2, 3, "km"), "2 (1–3) km"),
        (Figure(qualifier="vague", word="dozens", unit="people"), "dozens of people"),
        (Figure(qualifier="vague", word="dozens"), "dozens"),
        (Figure(), "no figure"),
    ],
)
def test_text(figure: Figure, text: str) -> None:
    assert str(figure) == text


def test_a_number_format_is_for_the_numerals() -> None:
    assert f"{Figure.about(1234.5, 'km'):,.0f}" == "about 1,234 km"


# --- ways in


def test_what_a_figure_can_be_made_of() -> None:
    ureg: pint.UnitRegistry[float] = pint.UnitRegistry()
    assert Figure.of(3) == Figure.exactly(3)
    assert Figure.of(Figure.about(3)) == Figure.about(3)
    assert Figure.of(fr.Range(1, 2, 3)) == Figure(1, 2, 3)
    assert Figure.of(fr.Range.between(1, 3)) == Figure.between(1, 3)
    assert Figure.of(ureg.Quantity(5, "km")) == Figure.exactly(5, "km")
    assert Figure.exactly(5, "km").to_pint(ureg) == ureg.Quantity(5, "km")
    assert Figure.between(5, 6, "km").to_pint(ureg) == ureg.Quantity(5, "km")
    assert Figure(None, None, 6, "km").to_pint(ureg) == ureg.Quantity(6, "km")


@pytest.mark.parametrize("bad", ["3", None, b"three"])
def test_what_it_cannot_be_made_of(bad: Any) -> None:
    with pytest.raises(fr.FigureError):
        Figure.of(bad)


@pytest.mark.parametrize("bad", [float("nan"), float("inf"), object(), True])
def test_numbers_that_are_none(bad: Any) -> None:
    with pytest.raises(fr.RangeError):
        Figure.of(bad)
    with pytest.raises(fr.FigureError, match="needs a number"):
        Figure().to_pint()
    with pytest.raises(fr.FigureError, match="needs a unit"):
        Figure.exactly(3).to_pint()


@pytest.mark.parametrize("ends", [(3, 2, 1), (3, None, 1), (3, 2, None), (None, 3, 2)])
def test_numbers_out_of_order(ends: tuple[float | None, ...]) -> None:
    with pytest.raises(fr.RangeError, match="low <= best <= high"):
        Figure(*ends)  # type: ignore[arg-type]


NONE: dict[str, Callable[[], object]] = {
    "a qualifier": lambda: Figure(qualifier="x"),
    "no qualifier": lambda: Figure(qualifier=None),  # type: ignore[arg-type]
    "a list as one": lambda: Figure(qualifier=[]),  # type: ignore[arg-type]
    "a status": lambda: Figure(status="x"),
    "no flags": lambda: Figure(flags=5),  # type: ignore[arg-type]
    "a flag in words": lambda: Figure(flags=["x"]),  # type: ignore[list-item]
    "flags in words": lambda: Figure(flags="x"),  # type: ignore[arg-type]
    "an increment": lambda: Figure(increment="yes"),  # type: ignore[arg-type]
    "a grain": lambda: Figure(grain=-1),
    "a qualifier in the place of a unit": lambda: Figure(1, 1, 1, Qualifier.ABOUT),
    "a number as a unit": lambda: Figure(1, 1, 1, 5),  # type: ignore[arg-type]
    "a doubt": lambda: fr.Flag("x"),
    "a doubt with a message": lambda: fr.Flag("x", "m"),
    "no doubt": lambda: fr.Flag(None),  # type: ignore[arg-type]
    "a number as a message": lambda: fr.Flag("tie", 5),  # type: ignore[arg-type]
    "one key": lambda: fr.Flag("tie", "m", "k1"),
    "no keys": lambda: fr.Flag("tie", "m", None),  # type: ignore[arg-type]
    "numbers as keys": lambda: fr.Flag("tie", "m", [1]),  # type: ignore[list-item]
}


@pytest.mark.parametrize("case", NONE)
def test_a_word_or_a_value_that_is_none_is_one_clear_error(case: str) -> None:
    with pytest.raises(fr.FigreconError, match=r".{20}"):
        NONE[case]()


def test_a_qualifier_is_neither_true_nor_false() -> None:
    with pytest.raises(fr.FigureError, match="compare it"):
        bool(Qualifier.EXACT)


# --- units


def test_another_unit_scales_numbers_and_rounding() -> None:
    figure = Figure(2, 3, 4, "km", grain=1, earlier=1).to("m")
    assert (figure.low, figure.best, figure.high, figure.grain, figure.earlier) == (2000, 3000, 4000, 1000, 1000)
    assert Figure.exactly(3).to("km") == Figure.exactly(3, "km")
    assert Figure.between(1, 2, "km").to("m").grain is None
    assert Figure.exactly(30, "troops").to("people").grain is None
    with pytest.raises(fr.IncommensurableError):
        Figure.exactly(3, "troops").to("tanks")


def test_a_unit_changes_no_compatibility() -> None:
    assert fr.compatible(Figure.exactly(3, "km"), Figure.exactly(3100, "m"))
    assert not fr.compatible(Figure.exactly(3, "km"), Figure.exactly(3400, "m"))


# --- sums


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([Figure.exactly(100), Figure.exactly(40)], Figure.exactly(140, grain=100)),
        ([Figure.exactly(100), Figure.at_least(40)], Figure.at_least(140, grain=100)),
        ([Figure.exactly(100), Figure.more_than(40)], Figure.more_than(140, grain=100)),
        ([Figure.exactly(100), Figure.up_to(40)], Figure.up_to(140, grain=100)),
        ([Figure.exactly(100), Figure.at_most(40)], Figure.at_most(140, grain=100)),
        ([Figure.exactly(100), Figure(None, 40, 40, None, "less than")],
         Figure(None, 140, 140, None, "less than", grain=100)),
        ([Figure.at_least(100), Figure.at_most(40)], Figure.at_least(100, grain=100)),
        ([Figure.at_least(100), Figure.up_to(50, increment=True)], Figure.at_least(100, grain=100)),
        ([Figure.exactly(100), Figure.up_to(50, increment=True)], Figure.between(100, 150, grain=100)),
        ([Figure.at_most(20), Figure.exactly(5)], Figure.at_most(25, grain=10)),
        ([Figure.at_most(20), Figure.at_least(5), Figure.between(3, 7)], Figure.at_least(8, grain=10)),
        ([Figure.more_than(100), Figure.up_to(50)], Figure.more_than(100, grain=100)),
        ([Figure.at_least(100), Figure(None, 50, 50, None, "less than")], Figure.at_least(100, grain=100)),
        ([Figure(80, 100, 120), Figure.at_least(5)], Figure.at_least(85, grain=10)),
        ([Figure.exactly(100), Figure.exactly(-30, increment=True)], Figure.exactly(70, grain=100)),
        ([Figure.exactly(100), Figure.at_most(-30, increment=True)], Figure.at_most(70, grain=100)),
        ([Figure.at_least(100), Figure.at_most(-30, increment=True)], Figure(None, 70, None, None, "about", grain=100)),
        ([Figure.at_least(100), Figure.at_most(-30), Figure.between(5, 10)],
         Figure(None, 75, None, None, "about", grain=100)),
        ([Figure.about(100), Figure.exactly(40)], Figure.about(140, grain=100)),
        ([Figure.about(100), Figure(40, 40, 40, None, "nearly")], Figure.about(140, grain=100)),
        ([Figure.between(100, 200), Figure.exactly(40)], Figure.between(140, 240, grain=100)),
        ([Figure.between(100, 200), Figure.at_least(40)], Figure.at_least(140, grain=100)),
        ([Figure.between(100, 200), Figure.at_most(40)], Figure.at_most(240, grain=100)),
    ],
)  # fmt: skip
def test_a_total_says_what_is_true_of_the_whole(parts: list[Figure], expected: Figure) -> None:
    assert total(parts) == expected


def test_a_total_at_least() -> None:
    assert total([Figure.between(10, 20), Figure.exactly(5)], at_least=True).range == fr.Range.at_least(15)
    assert total([Figure(8, 10, 20), Figure.up_to(5)], at_least=True).range == fr.Range.at_least(8)
    assert total([Figure.at_most(-5)], at_least=True).range == fr.Range.at_least(0)
    with pytest.raises(fr.FigureError, match="at least one figure"):
        total([])
    with pytest.raises(fr.FigureError, match="needs a number"):
        total([Figure()])


def test_a_difference_carries_bounds() -> None:
    assert difference(Figure.at_least(160), Figure.exactly(140)).range == fr.Range.at_least(20)
    assert difference(Figure.exactly(160), Figure.at_least(140)).range == fr.Range.at_most(20)
    assert difference(Figure.between(160, 170), Figure.between(10, 20)).range == fr.Range.between(140, 160)


def test_a_share_keeps_the_rounding_of_its_percentage() -> None:
    assert share(Figure.exactly(1000), 83).range == fr.Range(825, 830, 835)
    assert share(Figure.at_least(1000), Figure.exactly(50, "percent")).range == fr.Range(495, 500, None)
    assert share(Figure.exactly(200), Figure.between(10, 20, "percent")).range == fr.Range.between(20, 40)
    for bad in (Figure.exactly(3, "km"), Figure()):
        with pytest.raises(fr.FigureError, match="in percent"):
            share(Figure.exactly(3), bad)
    with pytest.raises(fr.FigureError, match="not negative"):
        share(Figure.exactly(-3), 50)


# --- conventions


def test_a_convention_of_ones_own() -> None:
    mine = fr.Convention("mine", {"dozens": fr.Range(20, 30, 40)}, about=((0, 0.5),))
    assert Figure.about(100).interval(mine) == fr.Range(50, 100, 150)
    vague = Figure(qualifier="vague", word="dozens").read_with(mine)
    assert vague.range == fr.Range(20, 30, 40)
    assert fr.Convention("coder", literal=True).meaning(Qualifier.AT_LEAST, fr.Range.at_least(5)) == fr.Range.exactly(5)
    assert fr.Convention("strict", strict_step=1).meaning(Qualifier.MORE_THAN, fr.Range.at_least(5)).low == 6
    assert fr.Convention("late", about=((10, 0.1),)).width(5) == 0.5
    for shares in ((), ((0, 1.0),), ((0, -0.1),)):
        with pytest.raises(fr.RangeError, match="shares"):
            fr.Convention("bad", about=shares)


@given(st.sampled_from(list(Qualifier)), st.integers(0, 10**6))
def test_literal_conventions_drop_the_hedge(qualifier: Qualifier, n: int) -> None:
    if qualifier not in (Qualifier.VAGUE, Qualifier.BETWEEN):
        meaning = fr.Convention("coder", literal=True).meaning(qualifier, fr.Range.exactly(n))
        assert meaning == fr.Range.exactly(n)
