"""Laws of units, for labels of the table, nouns that nobody listed, and text that means harm."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figrecon import units
from figrecon.errors import IncommensurableError, UnitError
from figrecon.units.table import table
from tests._counting import calls

HOSTILE = [
    "9**9**9**9",
    "9**9**9",
    "10**100000000",
    "2**2**31 m",
    "meter**9**9**9",
    "meter**1e9",
    "meter**1e308",
    "m**-1e400",
    "m^25",
    "m²²²²",
    "m" + "²" * 100_000,
    "a" * 100_000,
    "kilo" * 25_000,
    "9" * 100_000 + " m",
    "(" * 200 + "m" + ")" * 200,
    "(" * 5_000 + "m",
    "m*m*m",
    "m*" * 50_000,
    "m " * 50_000,
    "1-1-1",
    "1-" * 50_000,
    '__import__("os").system("x")',
    "(lambda:0)()",
    "1/0",
    "m+kg",
    "m\0",
    "\0",
    '"m',
    "1,500–3,000 m",
    "1.500,5 m",
    "[1,2]",
    "",
    " ",
    "/",
    "per",
    "a a",
    "m/",
    "1500 troops",
    "1500",
    "1500m",
    "½ mile",
    "٣ troops",
    "M",
    "a/b/c/d",
    "m/s/s/s",
    "tonnes per kph",
    "x" * 65,
    "tro\u200bops",
    "\ud800",
    "%%",
    "$5",
    "$€",
    "''",
    "-",
    5,
    None,
    b"km",
    ["km"],
]

NAMES = st.sampled_from(sorted(table().names))
NOUNS = st.text("abcdefghijklmnopqrstuvwxyzéß -'", min_size=2, max_size=20)
ENDINGS = st.sampled_from(
    ["s", "es", "ies", "men", "y", "x", "ss", "us", "is", "sses", "children", "people", "'s", "o"]
)
LABELS = st.one_of(
    NAMES,
    NOUNS,
    st.tuples(NOUNS, ENDINGS).map("".join),
    st.tuples(NAMES, NAMES).map("/".join),
    st.tuples(NOUNS, NAMES).map(" per ".join),
    st.tuples(NAMES, st.sampled_from(["1,000", "100,000", "1m", "million"]), NOUNS).map(
        "{0[0]} per {0[1]} {0[2]}".format
    ),
    st.text(max_size=40),
)


MOST_CALLS = 500_000
"""Half a second's work; pint's parser hangs on the first of them."""


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text)[:20] + str(HOSTILE.index(text)))
def test_text_that_means_harm_is_a_unit_error_at_once(text: str) -> None:
    def refused() -> None:
        for ask in (units.canonical, units.dimension, units.ambiguity, units.label):
            with pytest.raises(UnitError) as caught:
                ask(text)
            assert len(str(caught.value)) < 250
        with pytest.raises(UnitError):
            units.factor(text, "km")

    assert calls(refused) < MOST_CALLS


@given(st.one_of(st.text(), st.text("0123456789*^()-+/. mk²³%$"), LABELS))
def test_any_text_is_a_unit_or_a_unit_error(text: str) -> None:
    try:
        name = units.canonical(text)
    except UnitError:
        return
    assert 0 < len(name) <= units.MAX_LABEL
    assert units.dimension(name)
    assert units.format_amount("2", name, 2)


@given(LABELS)
def test_the_name_of_a_name_is_the_name(label: str) -> None:
    try:
        name = units.canonical(label)
    except UnitError:
        return
    assert units.canonical(name) == name
    assert units.canonical(f"  {label}  ") == name


@given(LABELS, st.sampled_from([1, 2]))
def test_a_printed_unit_reads_back(label: str, n: int) -> None:
    try:
        name = units.canonical(label)
    except UnitError:
        return
    assert units.canonical(units.plural(name, n)) == name


@given(NAMES, NAMES)
def test_a_factor_and_its_inverse(a: str, b: str) -> None:
    try:
        there = units.factor(a, b)
    except IncommensurableError:
        outcomes = {units.outcome(a), units.outcome(b)} - {None}
        assert units.dimension(a) != units.dimension(b) or a.startswith("degree") or len(outcomes) == 2
        assert not units.commensurable(b, a)
        return
    assert units.dimension(a) == units.dimension(b)
    assert there > 0
    assert math.isclose(there * units.factor(b, a), 1, rel_tol=1e-12)


def kin(name: str) -> list[str]:
    """The units that can be compared with one; of people the roles and those of its own outcome."""
    return [other for other in sorted(table().names) if units.commensurable(other, name)]


@given(NAMES, st.data())
def test_factors_multiply(a: str, data: st.DataObject) -> None:
    family = st.sampled_from(kin(a))
    b, c = data.draw(family), data.draw(family)
    if not units.commensurable(b, c):  # a role compares with each of two outcomes
        return
    assert math.isclose(units.factor(a, b) * units.factor(b, c), units.factor(a, c), rel_tol=1e-12)


@given(NAMES, NAMES)
def test_a_rate_converts_as_its_parts_do(a: str, b: str) -> None:
    other_a, other_b = kin(a)[0], kin(b)[-1]
    if "/" in a + b + other_a + other_b:
        return
    rate = units.factor(f"{a}/{b}", f"{other_a}/{other_b}")
    assert math.isclose(rate, units.factor(a, other_a) / units.factor(b, other_b), rel_tol=1e-12)


@given(NOUNS)
def test_a_noun_that_nobody_listed_is_its_own_unit(noun: str) -> None:
    try:
        name = units.canonical(noun)
    except UnitError:
        return
    assert units.factor(noun, name) == 1
    if name not in table().names and units.dimension(name) != "[person]":
        assert not units.commensurable(name, "troops")
        assert not units.commensurable(name, "km")
