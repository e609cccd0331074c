"""A reading that is tried and given up leaves no mark on the next: cases, each of which once did."""

import pytest

from figrecon.wording import find, read

N = float | None

CASES: list[tuple[str, list[tuple[N, N, N, str | None]]]] = [
    # "or" of neighbors only: the first once took the million of the second all the same
    ("5 or 60 million people", [(5, 5, 5, None), (60_000_000, 60_000_000, 60_000_000, "person")]),
    ("5 or about 6 million people", [(5, 5, 5, None), (6_000_000, 6_000_000, 6_000_000, "person")]),
    ("2 or 5 dozen eggs", [(2, 2, 2, None), (60, 60, 60, "egg")]),
    ("5 or 6 million people", [(5_000_000, None, 6_000_000, "person")]),
    # a best number outside of its brackets
    ("5 (6 to 7 million)", [(5, 5, 5, None), (6_000_000, None, 7_000_000, None)]),
    ("6 (5-7) million people", [(5_000_000, 6_000_000, 7_000_000, "person")]),
    # an m that the second would have decided on
    ("10m or 30m people", [(10, 10, 10, "meter"), (30_000_000, 30_000_000, 30_000_000, "person")]),
    ("12m – €3 million", [(12, 12, 12, "meter"), (3_000_000, 3_000_000, 3_000_000, "EUR")]),
    ("12m - 3 million people", [(12, 12, 12, "meter"), (3_000_000, 3_000_000, 3_000_000, "person")]),
    ("10m-12m people", [(10_000_000, None, 12_000_000, "person")]),
    ("10m to 12m people", [(10_000_000, None, 12_000_000, "person")]),
    ("10m or 12m people", [(10_000_000, None, 12_000_000, "person")]),
    # a date, and bounds that are no pair
    ("8 to 13 October or 5 thousand", [(5000, 5000, 5000, None)]),
    ("more than 5 but more than 6 million", [(5, 5, None, None), (6_000_000, 6_000_000, None, None)]),
    ("at least 500 and less than 2 thousand", [(500, None, 2000, None)]),
    # a change told backward, which is none without a verb
    ("300 to 1 thousand", [(300, None, 1000, None)]),
    ("3000 to 1 thousand", [(3000, 3000, 3000, None), (1000, 1000, 1000, None)]),
    ("40-5,000 of them", [(40, None, 5000, None)]),
    ("5 men or 6 million women", [(5, 5, 5, "man"), (6_000_000, 6_000_000, 6_000_000, "woman")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), CASES)
def test_each_number_is_what_is_said_of_it(text: str, figures: list[tuple[N, N, N, str | None]]) -> None:
    found = [m.figure for m in find(text)]
    assert [(f.low, f.best, f.high, f.unit) for f in found] == figures


@pytest.mark.parametrize("text", ["5 (6-7) people", "5 (2-3) people", "5 (6-7 million) people"])
def test_brackets_that_do_not_hold_the_number_leave_it(text: str) -> None:
    first = find(text)[0].figure
    assert (first.low, first.best, first.high) == (5, 5, 5)


@pytest.mark.parametrize(
    "text", ["10m-12m people", "10m–12 million people", "10m or 12m people", "€10m-€12m", "10m to 12m people"]
)
def test_an_m_that_is_decided_carries_no_doubt(text: str) -> None:
    figure = read(text)
    assert (figure.low, figure.high, figure.flags) == (10_000_000, 12_000_000, ())


@pytest.mark.parametrize("text", ["10m", "10m, they said", "10m or 30m people", "12m - 3 million people"])
def test_an_m_that_nothing_decides_on_carries_one(text: str) -> None:
    (flag,) = find(text)[0].figure.flags
    assert "is read as meters; it may be millions" in flag.message


def test_a_doubt_of_the_numeral_stays() -> None:
    """The doubt of the m is settled, that of the point is not."""
    (flag,) = read("10.500m-12m people").flags
    assert "it may be 10,500" in flag.message


@pytest.mark.parametrize("text", ["10 to 12 thousand", "5 or 6 million", "at least 5 but no more than 6 million"])
def test_a_text_is_read_alike_again(text: str) -> None:
    """What one reading did to its parts once showed in the next of the same text."""
    again = find(text)
    assert find(f"Once. {text}")[-1].figure == again[-1].figure == find(text)[-1].figure
