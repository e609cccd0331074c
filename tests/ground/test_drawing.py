"""The drawing kit: scales, their ticks, and marks on a strip."""

from collections.abc import Sequence

import pytest

from figrecon import display
from tests._markup import Markup


@pytest.mark.parametrize(
    ("numbers", "ticks"),
    [
        ([1500, 3000], ["1,500", "2,000", "2,500", "3,000"]),
        ([7, 7], ["4", "6", "8", "10"]),
        ([0, 0], ["0", "0.2", "0.4", "0.6", "0.8", "1"]),
        ([-5, 5], ["-5", "0", "5"]),
        ([3, 29], ["10", "20", "30"]),
        ([2_500_000, 2_600_000], ["2.5 M", "2.55 M", "2.6 M"]),
        ([100, 10_000], ["100", "1,000", "10,000"]),
        ([1500, 20_000], ["2,000", "5,000", "10,000", "20,000"]),
        ([1, 10**12], ["1", "1,000", "1 M", "1 bn", "1 tn"]),
        ([10**16, 10**16 + 2], ["1e16"]),
        ([-(10**100), 10**100], ["-1e100", "-5e99", "0", "5e99", "1e100"]),
    ],
)
def test_ticks_are_round_and_few(numbers: Sequence[float], ticks: Sequence[str]) -> None:
    scale = display.Scale.of(numbers)
    assert scale is not None
    assert [display.compact(n) for n in scale.ticks()] == ticks


def test_a_scale_of_nothing_is_none() -> None:
    assert display.Scale.of([]) is None
    assert display.scale_of([None]) is None
    assert display.Scale.of([], [5, 6]) == display.Scale.of([5, 6])


def test_what_cannot_be_placed_is_not_drawn() -> None:
    assert display.strip(display.Mark(None, None, None), display.Scale(0, 1)) == ""
    assert display.text_strip(display.Mark(None, None, None), display.Scale(0, 1)) == ""
    assert display.text_strip(display.Mark(1, 1, 1), None) == ""


def test_labels_that_would_touch_are_left_out() -> None:
    wide = display.html(
        display.Sheet("", ("a", "b"), [display.Section("", [display.Row(("x", "y"))], display.Scale(1e9, 1.5e9))])
    )
    assert 1 < Markup(wide).count("text") < 6


def test_an_open_end_is_an_arrow_to_the_edge() -> None:
    scale = display.Scale(0, 400)
    least = display.strip(display.Mark(140, 140, None), scale)
    assert "M12.0 12" not in least
    assert "H238.0M87.6 8V16M232.0 7.5L238.0 12L232.0 16.5" in least
    assert "M8.0 7.5L2.0 12L8.0 16.5" in display.strip(display.Mark(None, 140, 140), scale)
    assert display.text_strip(display.Mark(None, 400, 400), scale) == "←──────────────────────────●"
    assert display.text_strip(display.Mark(0, None, None), scale) == "├──────────────────────────→"
