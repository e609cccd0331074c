"""Ten times as much is ten times the work and ten times the memory, on the worst that is known: counted, not timed."""

import tracemalloc
from collections.abc import Mapping
from typing import Any

import pytest

from tests._counting import AT_MOST, growth, lines
from tests._families import BOUNDED, FAMILIES, Family, Work

LEAST: Mapping[str, int] = {"find": 100, "draft": 200}
"""The least that is measured, in characters or, where nothing is said, in reports; ten and a hundred times it, too."""

BYTES = 500_000
"""Beside what grows, what is kept once."""

MOST_LINES = 200_000
"""For any one figure, date or label, however long the text."""


def named(groups: Mapping[str, Mapping[str, Family]]) -> list[Any]:
    return [pytest.param(kind, one, id=f"{kind}: {name}") for kind, of in groups.items() for name, one in of.items()]


def peak(work: Work) -> int:
    """Bytes that are held at most while it is done."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(("kind", "family"), named(FAMILIES))
def test_ten_times_as_much_is_ten_times_the_work_and_the_memory(kind: str, family: Family) -> None:
    few = LEAST.get(kind, 10)
    assert growth(family, few) <= AT_MOST
    large, small = family(100 * few), family(10 * few)
    large(), small()  # so that what is remembered of both is remembered already, and is no growth
    assert peak(large) <= AT_MOST * peak(small) + BYTES


@pytest.mark.parametrize(("kind", "family"), named(BOUNDED))
def test_one_figure_date_or_label_is_bounded_work(kind: str, family: Family) -> None:
    del kind
    family(11)()
    for n in (10, 50, 100, 200, 1_000, 10_000, 1_000_000):
        assert lines(family(n)) <= MOST_LINES
