"""The table of readers in the documentation, as far as it is ours to hold."""

from pathlib import Path

import pytest

from tests._examples import ROOT
from tests.benchmarks import readers


@pytest.mark.outside
def test_the_page_has_our_scores(data: Path) -> None:
    page = (ROOT / "docs" / "explanation" / "neighbors.md").read_text(encoding="utf-8")
    for row in readers.table(data, {"figrecon": readers.ours})[2:]:
        assert row.removesuffix(" |") in page


def test_a_reader_that_is_not_installed_is_left_out() -> None:
    assert readers.readers()["figrecon"]("12 dead and 3 injured") == [12, 3]


@pytest.mark.parametrize(
    ("found", "wanted", "is_same"),
    [([1, 2], [1, 2], True), ([1], [1, 2], False), ([2, 1], [1, 2], False), ([0.1 + 0.2], [0.3], True)],
)
def test_the_same_numbers_in_order_and_no_other(found: list[float], wanted: list[float], is_same: bool) -> None:
    assert readers.same(found, wanted) is is_same
