"""The law of wording: what a figure prints is read as that figure."""

import attrs
from hypothesis import given
from hypothesis import strategies as st

from figrecon import units
from figrecon.conventions import ACLED, AIRWARS, CCC, DEFAULT, Convention, Qualifier
from figrecon.figures import Figure, FigureStatus
from figrecon.ranges import Range
from figrecon.units.table import table
from figrecon.wording import find, read

UNITS = [
    None,
    "troops",
    "people",
    "dead",
    "injured",
    "dead or missing",
    "civilians killed",
    "wounded soldiers",
    "Palestinians",
    "Chinese",
    "North Koreans",
    "suspects",
    "tanks",
    "armored vehicles",
    "displaced people",
    "USD",
    "EUR",
    "JPY",
    "KES",
    "percent",
    "percentage points",
    "hectares",
    "bpd",
    "kWh",
    "km",
    "meter",
    "tonne",
    "km/h",
    "degree Celsius",
    "deaths per 100,000 people",
]
NUMBERS = (
    st.integers(-(10**30), 10**30)
    | st.integers(-3000, 3000)
    | st.floats(-1e15, 1e15, allow_nan=False)
    | st.sampled_from([0.1, 1234.5, 1e-07, 1e22, 5e-324, 1999, 2013, 0, 1, 10**100, 1e100])
)
LOWER = {Qualifier.AT_LEAST, Qualifier.MORE_THAN}
UPPER = {Qualifier.AT_MOST, Qualifier.LESS_THAN, Qualifier.UP_TO}
HEDGES = {Qualifier.ABOUT, Qualifier.NEARLY, Qualifier.JUST_OVER}


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    """Any figure whose print keeps all that it says."""
    figure = draw(counts())
    if figure.unit is not None and (units.outcome(figure.unit) is None or not units.is_count(figure.unit)):
        return figure
    return attrs.evolve(figure, status=draw(st.none() | st.sampled_from(FigureStatus)))


@st.composite
def counts(draw: st.DrawFn) -> Figure:
    """Any figure of which is not said how sure it is."""
    kind = draw(st.sampled_from([q for q in Qualifier if q is not Qualifier.VAGUE]))
    low, best, high = sorted(draw(st.tuples(NUMBERS, NUMBERS, NUMBERS)))
    unit, increment = draw(st.sampled_from(UNITS)), draw(st.booleans())
    if kind in LOWER:
        return Figure(low, low, None, unit, kind, increment=increment)
    if kind in UPPER:
        return Figure(None, low, low, unit, kind, increment=increment)
    if kind is Qualifier.BETWEEN and low < high:
        return Figure(low, None, high, unit, kind, increment=increment)
    if kind in HEDGES and low < high and draw(st.booleans()):
        return Figure(low, None, high, unit, kind, increment=increment)
    kind = Qualifier.EXACT if kind is Qualifier.BETWEEN else kind
    if low < high and draw(st.booleans()):
        return Figure(low, best, high, unit, kind, increment=increment)
    return Figure(best, best, best, unit, kind, increment=increment)


@given(figures())
def test_a_printed_figure_is_read_as_itself(figure: Figure) -> None:
    assert read(str(figure)) == figure


@given(figures())
def test_in_prose_too(figure: Figure) -> None:
    year = figure.unit is None and figure.best is not None and 1000 <= figure.best < 2100
    mentions = find(f"Officials said that there were {figure}.")
    assert year or mentions[0].figure == figure
    assert not mentions or mentions[0].start == 31


@given(st.sampled_from(sorted(table().names)), counts())
def test_every_unit_and_currency_of_the_tables_is_read_as_printed(unit: str, figure: Figure) -> None:
    """A unit with a scale of its own prints as a symbol (12 Mt), for 12 million tonnes are tonnes."""
    figure = attrs.evolve(figure, unit=unit, grain=None)
    assert read(str(figure)) == figure


VAGUE = [
    *DEFAULT.words,
    *CCC.words,
    "several hundred",
    "a few thousand",
    "a couple dozen",
    "at least dozens",
    "up to several",
]


@given(
    st.sampled_from(VAGUE),
    st.sampled_from([None, "troops", "people", "households"]),
    st.sampled_from([DEFAULT, CCC, ACLED, AIRWARS]),
    st.booleans(),
)
def test_a_vague_word_is_read_as_itself(word: str, unit: str | None, convention: Convention, increment: bool) -> None:
    said = convention.meaning(Qualifier.VAGUE, Range.nothing(), word)
    figure = Figure(said.low, said.best, said.high, unit, Qualifier.VAGUE, word=word, increment=increment)
    assert read(str(figure), convention=convention) == figure


@given(st.sampled_from(VAGUE), st.sampled_from([CCC, ACLED, AIRWARS]))
def test_another_convention_rereads_the_word(word: str, convention: Convention) -> None:
    assert read(word).read_with(convention) == read(word, convention=convention)


@given(st.integers(0, 10**15), st.sampled_from(["de", "fr", "es", "it", "pt", "nl", "de-CH", "en"]))
def test_a_locale_reads_what_it_prints(value: int, locale: str) -> None:
    group = {"en": ",", "fr": "\u202f", "de-CH": "’"}.get(locale, ".")
    figure = read(f"{value:,}".replace(",", group), locale=locale)
    assert (figure.best, figure.flags) == (value, () if figure.best not in range(1900, 2100) else figure.flags)
