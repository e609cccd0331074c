"""A figure at the edges of each rule: how it is made, how it prints, what another unit makes of it."""

import inspect
from fractions import Fraction
from typing import Any

import attrs
import pytest

import figrecon as fr
from figrecon import Doubt, Figure, FigureStatus, Range
from figrecon.display import Mark, Style
from figrecon.figures import in_unit_of, last_digit, mark, negative, told_in

# --- how one is made


def test_only_the_numbers_the_unit_and_the_qualifier_are_given_by_their_place() -> None:
    fields = inspect.signature(Figure).parameters.values()
    by_place = [field.name for field in fields if field.kind is field.POSITIONAL_OR_KEYWORD]
    assert by_place == ["low", "best", "high", "unit", "qualifier"]
    assert Figure() == Figure(None, None, None, None, "exact", increment=False, grain=None, word=None, earlier=None)
    assert (Figure().status, Figure().flags, Figure().text) == (None, (), "")


@pytest.mark.parametrize(
    ("field", "value", "counts"),
    [
        ("low", 2, True),
        ("best", 4, True),
        ("high", 6, True),
        ("unit", "troops", True),
        ("qualifier", "about", True),
        ("increment", True, True),
        ("grain", 1, True),
        ("word", "dozens", True),
        ("earlier", 1, True),
        ("status", "feared", True),
        ("flags", [fr.Flag(Doubt.TIE, "two")], False),
        ("text", "five", False),
    ],
)
def test_two_figures_are_equal_that_say_the_same(field: str, value: Any, counts: bool) -> None:
    figure = Figure(3, 4.5, 5)
    other = attrs.evolve(figure, **{field: value})
    assert (other == figure) is not counts
    assert (hash(other) == hash(figure)) is not counts


@pytest.mark.parametrize(
    ("ends", "is_in_order"),
    [
        ((5, 5, 5), True),
        ((5, 5, 6), True),
        ((4, 5, 5), True),
        ((5, None, 5), True),
        ((5, None, 6), True),
        ((5, 5, None), True),
        ((None, 5, 5), True),
        ((None, 5, None), True),
        ((5, None, None), True),
        ((None, None, 5), True),
        ((4, 5, None), True),
        ((None, 5, 6), True),
        ((0, 0, 0), True),
        ((-1, 0, 0), True),
        ((0, 0, 1), True),
        ((5, None, 4), False),
        ((5, 4, None), False),
        ((None, 5, 4), False),
        ((5, 4, 6), False),
        ((4, 6, 5), False),
        ((1, 0, 1), False),
        ((0, None, -1), False),
        ((0, -1, None), False),
        ((None, 0, -1), False),
    ],
)
def test_its_numbers_are_in_order(ends: tuple[float | None, ...], is_in_order: bool) -> None:
    if is_in_order:
        figure = Figure(*ends)  # type: ignore[arg-type]
        assert (figure.low, figure.best, figure.high) == ends
    else:
        with pytest.raises(fr.RangeError, match="low <= best <= high"):
            Figure(*ends)  # type: ignore[arg-type]


def test_a_grain_is_positive_and_an_increment_true_or_false() -> None:
    assert Figure.exactly(3, grain=0.001).grain == 0.001
    for bad in (0, -1):
        with pytest.raises(fr.FigureError, match=rf"^the grain of a numeral must be positive; got {bad}$"):
            Figure.exactly(3, grain=bad)
    with pytest.raises(fr.FigureError, match=r"^increment must be True or False; got 1$"):
        Figure.exactly(3, increment=1)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (3, "Figure(low=3, best=3, high=3)"),
        (3.0, "Figure(low=3, best=3, high=3)"),
        (0, "Figure(low=0, best=0, high=0)"),
        (2.5, "Figure(low=2.5, best=2.5, high=2.5)"),
        (Fraction(5, 2), "Figure(low=2.5, best=2.5, high=2.5)"),
        (Range(1, None, 3), "Figure(low=1, best=None, high=3, qualifier=Qualifier.BETWEEN)"),
        (Range(1, 1, 3), "Figure(low=1, best=1, high=3)"),
        (Range(0, 0, 0), "Figure(low=0, best=0, high=0)"),
        (Figure.about(3), "Figure(low=3, best=3, high=3, qualifier=Qualifier.ABOUT)"),
    ],
)
def test_what_a_figure_is_made_of(value: Any, expected: str) -> None:
    assert repr(Figure.of(value)) == expected


@pytest.mark.parametrize(
    ("value", "status"),
    [
        (None, None),
        ("", None),
        ("  ", None),
        (" Feared ", FigureStatus.FEARED),
        ("CONFIRMED", FigureStatus.CONFIRMED),
        (FigureStatus.ALLEGED, FigureStatus.ALLEGED),
    ],
)
def test_a_status_by_its_word(value: Any, status: FigureStatus | None) -> None:
    assert FigureStatus.read(value) is status


@pytest.mark.parametrize("bad", ["sure", 5, "fearedd"])
def test_a_word_that_is_no_status(bad: Any) -> None:
    with pytest.raises(fr.FigureError, match=r"^a status must be one of confirmed, .*; got "):
        FigureStatus.read(bad)


def test_only_confirmed_and_verified_figures_are_firm() -> None:
    assert [status for status in FigureStatus if status.is_firm] == [FigureStatus.CONFIRMED, FigureStatus.VERIFIED]


# --- how it prints


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        (Figure.exactly(1, increment=True), "another 1"),
        (Figure.exactly(0, increment=True), "another 0"),
        (Figure.exactly(-1, increment=True), "1 fewer"),
        (Figure.exactly(-0.5, increment=True), "0.5 fewer"),
        (Figure.exactly(-1, "troops", increment=True), "1 fewer troop"),
        (Figure.about(-30, "people", increment=True), "about 30 fewer people"),
        (Figure.exactly(-1, "km", increment=True), "another -1 km"),
        (Figure.exactly(-1, "USD", increment=True), "another -$1"),
        (Figure.at_least(-5, increment=True), "at most 5 fewer"),
        (Figure.at_most(-5, increment=True), "at least 5 fewer"),
        (Figure.more_than(-5, increment=True), "less than 5 fewer"),
        (Figure.up_to(-5, increment=True), "another up to -5"),
        (Figure(-7, -7, -7, None, "nearly", increment=True), "just over 7 fewer"),
        (Figure.between(-9, -5, increment=True), "5–9 fewer"),
        (Figure.between(-9, 0, increment=True), "another -9–0"),
        (Figure(-9, -7, -5, increment=True), "another -7 (-9–-5)"),
        (Figure(-9, -9, -5, increment=True), "another -9 (-9–-5)"),
        (Figure(None, -5, None, None, "about", increment=True), "about 5 fewer"),
        (Figure.exactly(-5), "-5"),
        (Figure(None, 5, None), "5"),
        (Figure(24, None, 99, "troops", "vague", word="dozens"), "dozens of troops"),
        (Figure(24, None, 99, "troops", "vague", word="dozens", increment=True), "another dozens of troops"),
        (Figure(None, None, None, "troops", "vague", word="several"), "several troops"),
        (Figure(None, None, None, "troops", "vague", word="at least several"), "at least several troops"),
        (Figure(None, None, None, None, "vague", word="several"), "several"),
        (Figure(qualifier="vague"), "no figure"),
        (Figure(3, 3, 3, None, "vague"), "3"),
        (Figure(increment=True), "no figure"),
        (Figure.exactly(12, "dead", status="confirmed"), "12 confirmed deaths"),
        (Figure.exactly(1, "dead", status="feared"), "1 feared death"),
        (Figure.between(0, 1, "troops"), "0–1 troop"),
        (Figure.between(1, 2, "troops"), "1–2 troops"),
    ],
)
def test_it_prints_so_that_nothing_else_is_read(figure: Figure, text: str) -> None:
    assert str(figure) == text


# --- other units and other signs


@pytest.mark.parametrize(
    ("value", "digit"),
    [
        (7, "1"),
        (7.0, "1"),
        (30.0, "10"),
        (100, "100"),
        (105, "1"),
        (1_234_500, "100"),
        (0, "1"),
        (0.0, "1"),
        (-30, "10"),
        (2.5, "0.1"),
        (-2.25, "0.01"),
        (1e-7, "1e-07"),
        (1e22, "10000000000000000000000"),
        (10**25, "10000000000000000000000000"),
    ],
)
def test_the_last_digit_that_says_something(value: float, digit: str) -> None:
    assert repr(last_digit(value)) == digit


@pytest.mark.parametrize(
    ("figure", "label", "expected"),
    [
        (Figure.exactly(12.5), "thousands", "Figure(low=12500, best=12500, high=12500)"),
        (Figure.exactly(30), "thousands", "Figure(low=30000, best=30000, high=30000)"),
        (Figure.exactly(30, grain=1), "thousands", "Figure(low=30000, best=30000, high=30000, grain=1000)"),
        (Figure.exactly(1200), "million USD",
         "Figure(low=1200000000, best=1200000000, high=1200000000, unit='USD')"),
        (Figure(2, 3, 4, earlier=1), "'000 people",
         "Figure(low=2000, best=3000, high=4000, unit='person', earlier=1000)"),
        (Figure.between(2, 4), "thousands", "Figure(low=2000, best=None, high=4000, qualifier=Qualifier.BETWEEN)"),
        (Figure.between(2, 4, grain=1), "thousands",
         "Figure(low=2000, best=None, high=4000, qualifier=Qualifier.BETWEEN, grain=1000)"),
        (Figure.exactly(5, "km"), "miles", "Figure(low=5, best=5, high=5, unit='kilometer')"),
        (Figure.exactly(5, "dead"), "thousands", "Figure(low=5000, best=5000, high=5000, unit='death')"),
        (Figure.exactly(5, "dead"), "thousand people", "Figure(low=5, best=5, high=5, unit='death')"),
        (Figure.exactly(5), "km", "Figure(low=5, best=5, high=5, unit='kilometer')"),
    ],
)  # fmt: skip
def test_what_a_table_prints_over_a_number(figure: Figure, label: str, expected: str) -> None:
    assert repr(figure.counted_in(label)) == expected


def test_words_are_kept_beside_what_a_table_prints_over_them() -> None:
    assert fr.read("12.5").counted_in("thousands").text == "12.5 thousands"
    assert fr.read("12.5").counted_in("km").text == "12.5"
    assert Figure.exactly(12.5).counted_in("thousands").text == ""
    twice = fr.read("3 million").counted_in("thousands USD")
    assert (twice.best, twice.unit, twice.text) == (3_000_000, "USD", "3 million")
    assert [flag.doubt for flag in twice.flags] == [Doubt.AMBIGUOUS]


def test_how_exact_a_number_is_may_be_less_than_any_float_and_is_then_not_told() -> None:
    small = Figure.exactly(5e-323, "m", grain=5e-323).to("km")
    assert (small.best, small.grain) == (0, None)


@pytest.mark.parametrize(
    ("qualifier", "turned"),
    [
        ("exact", "exact"),
        ("about", "about"),
        ("nearly", "just over"),
        ("just over", "nearly"),
        ("at least", "at most"),
        ("more than", "less than"),
        ("at most", "at least"),
        ("less than", "more than"),
        ("up to", "at least"),
        ("between", "between"),
        ("vague", "vague"),
    ],
)
def test_what_becomes_of_a_qualifier_under_the_other_sign(qualifier: str, turned: str) -> None:
    figure = Figure(1, 2, 3, "km", qualifier, earlier=9)
    assert negative(figure) == Figure(-3, -2, -1, "km", turned)
    assert negative(Figure(None, 0, None)) == Figure(None, 0, None)


@pytest.mark.parametrize(
    ("figure", "unit", "told"),
    [
        (Figure.exactly(9, "civilians"), "death", "9 civilians"),
        (Figure.exactly(9, "dead"), "person", "9 deaths"),
        (Figure.exactly(9), "death", "9 deaths"),
        (Figure.exactly(2, "km"), "meter", "2,000 m"),
        (Figure.exactly(2, "km"), "kilometer", "2 km"),
    ],
)
def test_what_is_of_one_size_keeps_its_own_noun(figure: Figure, unit: str, told: str) -> None:
    assert str(told_in(figure, unit)) == told


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [
        (Figure.exactly(1), Figure.exactly(2, "km"), "2 km"),
        (Figure.exactly(1, "km"), Figure.exactly(2), "2"),
        (Figure.exactly(1, "km"), Figure.exactly(2, "m"), "0.002 km"),
        (Figure.exactly(1, "km"), Figure.exactly(2, "km"), "2 km"),
    ],
)
def test_the_second_in_the_unit_of_the_first_where_both_have_one(a: Figure, b: Figure, found: str) -> None:
    assert str(in_unit_of(a, b)) == found


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (Figure.exactly(2, "km", text="two km"), "two km"),
        (Figure.exactly(2, "km"), "2 km"),
        (Figure(text="a few"), "a few"),
        (Figure(), "no figure"),
    ],
)
def test_it_is_told_in_the_words_that_gave_it(figure: Figure, words: str) -> None:
    assert figure.words == words


def test_only_vague_words_are_read_otherwise_by_another_convention() -> None:
    coders = fr.conventions.ACLED
    assert Figure(24, None, 99, "troops", "vague", word="dozens").read_with(coders) == Figure(
        12, 12, 12, "troops", "vague", word="dozens"
    )
    for figure in (Figure.about(30), Figure.more_than(30), Figure.between(24, 99), Figure(24, None, 99, word="dozens")):
        assert figure.read_with(coders) is figure


@pytest.mark.parametrize(
    ("figure", "says_nothing"),
    [
        (Figure(), True),
        (Figure(word="many", qualifier="vague"), True),
        (Figure(3, None, None), False),
        (Figure(None, 3, None), False),
        (Figure(None, None, 3), False),
        (Figure.exactly(0), False),
    ],
)
def test_whether_it_says_any_number(figure: Figure, says_nothing: bool) -> None:
    assert figure.says_nothing is says_nothing
    assert (figure.numerals is None) is says_nothing


@pytest.mark.parametrize(
    ("figure", "unit", "numbers"),
    [
        (None, "m", None),
        (Figure(), "m", None),
        (Figure.exactly(3, increment=True), None, None),
        (Figure.exactly(3), None, (3, 3, 3)),
        (Figure.exactly(3), "m", (3, 3, 3)),
        (Figure.exactly(3, "m"), None, None),
        (Figure.exactly(3, "m"), "meter", (3, 3, 3)),
        (Figure.at_least(3, "km"), "meter", (3000, 3000, None)),
        (Figure(None, None, 3, "km"), "kilometer", (None, None, 3)),
        (Figure.exactly(3, "troops"), "kilometer", None),
        (Figure.exactly(3, "dead"), "person", (3, 3, 3)),
    ],
)
def test_which_figures_are_marks_on_a_strip(figure: Figure | None, unit: str | None, numbers: Any) -> None:
    assert mark(figure, unit, Style.BESIDE) == (
        None if numbers is None else Mark(numbers[0], numbers[1], numbers[2], Style.BESIDE)
    )


@pytest.mark.parametrize(
    ("low", "high", "qualifier", "printed"),
    [
        (10, None, "at least", "at least 10 people"),
        (10, None, "more than", "more than 10 people"),
        (None, 12, "at most", "at most 12 people"),
        (None, 12, "up to", "up to 12 people"),
        (None, 12, "less than", "less than 12 people"),
        (10, None, "exact", "at least 10 people"),
    ],
)
def test_a_bound_without_a_best_says_its_word_once(low: Any, high: Any, qualifier: str, printed: str) -> None:
    assert str(Figure(low, None, high, "people", qualifier)) == printed
