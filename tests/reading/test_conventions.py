"""What words mean: widths of hedges, vague words, and the coders' presets."""

import pytest

from figrecon.conventions import ACLED, AIRWARS, CCC, COUNTLOVE, DEFAULT, Convention, Qualifier
from figrecon.errors import FigureError, RangeError
from figrecon.ranges import Range
from figrecon.wording import read

ROWS: list[tuple[Convention, str, float | None, float | None, float | None]] = [
    (DEFAULT, "about 3,000", 2700, 3000, 3300),
    (DEFAULT, "about 1,000", 900, 1000, 1100),
    (DEFAULT, "some 100", 80, 100, 120),
    (DEFAULT, "nearly 3,000", 2700, 3000, 3000),
    (DEFAULT, "just over 3,000", 3000, 3000, 3300),
    (DEFAULT, "more than 100", 100, 100, None),
    (DEFAULT, "at least 140", 140, 140, None),
    (DEFAULT, "up to 500", None, 500, 500),
    (DEFAULT, "about 80 to 100", 80, None, 100),
    (DEFAULT, "3,000 ± 200", 2800, 3000, 3200),
    (DEFAULT, "3,000", 3000, 3000, 3000),
    (DEFAULT, "dozens", 24, None, 99),
    (DEFAULT, "scores", 40, None, 99),
    (DEFAULT, "hundreds", 200, None, 999),
    (DEFAULT, "several dozen", 24, None, 99),
    (DEFAULT, "a few hundred thousand", 200_000, None, 999_999),
    (DEFAULT, "a couple of thousand", 2000, 2000, 3000),
    (DEFAULT, "at least dozens", 24, None, None),
    (DEFAULT, "up to several hundred", None, None, 999),
    (DEFAULT, "less than a couple of dozen", None, 24, 36),
    (DEFAULT, "many", None, None, None),
    (DEFAULT, "at least a large crowd", None, None, None),
    (ACLED, "dozens", 12, 12, 12),
    (ACLED, "tens of", 10, 10, 10),
    (ACLED, "hundreds", 100, 100, 100),
    (ACLED, "several people", 3, None, 10),
    (ACLED, "many", 3, None, 10),
    (ACLED, "about 100", 100, 100, 100),
    (ACLED, "at least 20", 20, 20, 20),
    (ACLED, "thousands", None, None, None),
    (CCC, "hundreds", 200, 200, 200),
    (CCC, "tens of thousands", 20_000, 20_000, 20_000),
    (CCC, "dozens of people", 24, 24, 24),
    (CCC, "several dozen", 36, 36, 36),
    (CCC, "several dozens", 24, 24, 24),
    (CCC, "a couple dozen", 24, 24, 24),
    (CCC, "at least a couple of hundred", 200, 200, 200),
    (CCC, "a handful", 5, 5, 5),
    (CCC, "more than 100", 100, 100, 100),
    (CCC, "as many as 500", 500, 500, 500),
    (CCC, "40 to 50", 40, None, 50),
    (COUNTLOVE, "dozens", 20, 20, 20),
    (COUNTLOVE, "hundreds", 100, 100, 100),
    (AIRWARS, "more than 10", 11, 11, None),
    (AIRWARS, "at least 10", 10, 10, None),
    (AIRWARS, "up to 10", None, 10, 10),
    (AIRWARS, "dozens", 12, None, 24),
    (AIRWARS, "several", 2, 2, None),
]


@pytest.mark.parametrize(
    ("convention", "text", "low", "best", "high"), ROWS, ids=lambda value: getattr(value, "name", None)
)
def test_what_a_worded_figure_may_mean(
    convention: Convention, text: str, low: float | None, best: float | None, high: float | None
) -> None:
    assert read(text, convention=convention).interval(convention) == Range(low, best, high)


def test_a_convention_of_ones_own_is_one_call() -> None:
    mine = Convention("house style", {"dozens": Range(24, 30, 60)}, about=((0, 0.5), (100, 0.25)))
    assert read("dozens", convention=mine).best == 30
    assert read("about 200").interval(mine) == Range(150, 200, 250)
    assert read("about 20").interval(mine) == Range(10, 20, 30)
    assert read("a couple dozen").interval(mine) == Range(24, 30, 60)


@pytest.mark.parametrize("word", ["several potatoes", "a few hundred potatoes", "a couple", "", "at least "])
def test_a_word_that_no_table_has_is_no_number(word: str) -> None:
    assert Convention("empty").meaning(Qualifier.VAGUE, Range.nothing(), word).is_nothing
    assert DEFAULT.meaning(Qualifier.VAGUE, Range.nothing(), word).is_nothing or word == "a couple"


def test_below_the_first_step_the_first_share_holds() -> None:
    assert Convention("steps", about=((10, 0.5),)).width(4) == 2


def test_shares_are_shares_and_a_qualifier_is_no_truth() -> None:
    with pytest.raises(RangeError, match="shares"):
        Convention("wild", about=((0, 1.5),))
    with pytest.raises(RangeError, match="shares"):
        Convention("none", about=())
    with pytest.raises(FigureError, match="neither true nor false"):
        bool(Qualifier.EXACT)
