"""Any text at all: a figure or one error with the place, in time linear in the length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figrecon.errors import FigreconError, FigureError
from figrecon.wording import find, read
from tests._counting import calls

LOCALES = ["en", "de", "fr", "es", "it", "pt", "nl", "de-CH"]

HOSTILE = [
    "9**9**9",
    "9" * 100_000,
    "a" * 100_000,
    "(" * 100_000,
    "\u0301" * 100_000,
    "a\u0301" * 1000,
    "1e400",
    "1e-400",
    "NaN",
    "-inf",
    "½½½",
    "\u200f3\u202e000",
    "1٢3",
    "١٢٣",
    "1_500",
    "1,,5",
    "1..5",
    "--5",
    "+-+5",
    "$",
    "$$5",
    "5$5",
    "%",
    "% 5",
    "5%%",
    "2^9^9",
    "10^999",
    "10^-999",
    "0^-1",
    "1/0",
    "0/0",
    "1e5e5",
    "1x10^",
    "x10^6",
    "°C",
    "5°",
    "per",
    "per 100",
    "5 per",
    "5 per per",
    "between",
    "between 5",
    "between 5 and",
    "from to",
    "from 5 to",
    "at least",
    "at least at least 5",
    "no more than",
    "±",
    "5 ±",
    "± 5",
    "5 ( 6",
    "5 (6",
    "5 (6-",
    "5 (6-7",
    "5 ()",
    "5 (95%",
    "5 (95% CI",
    "a few of",
    "several hundred thousand million",
    "one one one one",
    "hundred hundred",
    "point five",
    "five point",
    "half half half",
    "third",
    "a a a",
    "1 2 3 4 5",
    "million " * 100,
    "one hundred and " * 60,
    "1,500" * 100,
    "\x00",
    "\ud800 5",
    "5 \udfff",
    "\U0001f3f3\ufe0f\u200d\U0001f308 5",
    "５％",
    "²",
    "⁻¹",
    "5⁻¹",
    "Ⅷ",
    "一百",
    "Rs. Rs. 5",
    "EUR EUR 5",
    "-$-5",
    "$-$5",
    "100s",
    "1,000s of",
    "'20s",
    "twenty-",
    "-twenty",
    "twenty--one",
    "one-and-a-half",
]


def refusal(text: str, locale: str, day_first: bool | None) -> FigreconError | None:
    """The error of `read`, if it refuses the text."""
    try:
        read(text, locale=locale, day_first=day_first)
    except FigreconError as error:
        return error
    return None


def reads_or_refuses(text: str, locale: str = "en", day_first: bool | None = None) -> None:
    """A Figure, or a FigreconError whose place is in the text; and the mentions lie in order within it."""
    error = refusal(text, locale, day_first)
    place = error.position if isinstance(error, FigureError) else 0
    assert place is not None
    assert 0 <= place <= len(text)
    last = 0
    for mention in find(text, locale=locale, day_first=day_first):
        assert last <= mention.start < mention.end <= len(text)
        last = mention.end


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_a_list_of_hostile_texts(number: int) -> None:
    for locale in LOCALES:
        reads_or_refuses(HOSTILE[number], locale)


@given(st.text(), st.sampled_from(LOCALES), st.none() | st.booleans())
def test_any_text(text: str, locale: str, day_first: bool | None) -> None:
    reads_or_refuses(text, locale, day_first)


PIECES = """
    3 1,500 12.000 1.5 2013 10 9 007 1e5 5e400 ½ ² ⁶ $ € US$ Rs USD % ° C mm m k bn million hundred thousand
    dozen half a an the and or to from between at least more than up about ~ ± +/- ( ) [ ] , . - – — / : ; + *
    ^ ** x x10 per day barrels of people troops one two twenty three-quarters third fifths point dozens
    several few couple rose fell th s pm May October 23 ca c 100s odd ish plus -- < > = ١ १ １ °C km^2 km² in
    out over minus another further more no page Su-27 won billion lakh crore & Mrd Mio d'euros CI 95% 155mm
    Shahed-136 von auf à entre
"""


@given(
    st.lists(st.tuples(st.sampled_from(PIECES.split()), st.sampled_from([" ", " ", ""])), max_size=10),
    st.sampled_from(LOCALES),
)
def test_any_heap_of_pieces_of_the_grammar(pieces: list[tuple[str, str]], locale: str) -> None:
    reads_or_refuses("".join(word + gap for word, gap in pieces), locale)


REPEATED = [
    "9",
    "a",
    "(",
    "\u0301",
    "one ",
    "million ",
    "000 ",
    "1,",
    "(1 ",
    "1-",
    "1/",
    "from 1 to ",
    "at least 1 and ",
    "1 (95% CI ",
    "several ",
    "1.",
    "x10^",
    "1 per 1 ",
    "$",
    "½",
    "North Korean ",
    "5 big red ",
    "hundreds of ",
    "twenty-",
]


@pytest.mark.parametrize("unit", REPEATED)
def test_work_is_linear(unit: str) -> None:
    def work(length: int) -> int:
        text = (unit * (length // len(unit) + 1))[:length]
        return calls(lambda: find(text))

    work(2_000)  # what is read once, and cached
    assert work(20_000) <= 11 * work(2_000) + 100
