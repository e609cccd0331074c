"""Plots: which lines there are, of parts and of plans too, what the axis must hold, and what is refused."""

from itertools import pairwise
from typing import Any

import pytest

import figrecon as fr
from tests.answers._plotted import asides, axes, lines, plot, plt, points

DEAD = fr.Subject("dead", parts=["dead in the north", "dead in the south"])
PARTS: list[tuple[str, str, Any, str]] = [
    ("north", "A", 120, "2024-10-01"),
    ("south", "B", "200 to 300", "2024-10-01"),
    ("south", "B", 20, "2024-09-01"),
]


@pytest.fixture(autouse=True)
def _close() -> Any:
    yield
    plt.close("all")


def told_of(subject: str, *said: tuple[str, Any]) -> list[fr.Report]:
    return [fr.Report(subject, n, source=source, published="2024-10-23") for source, n in said]


def told(*said: tuple[str, Any]) -> list[fr.Report]:
    return told_of("troops", *said)


def whole(*more: fr.Report) -> fr.Reconciliation:
    said = [fr.Report(f"dead in the {where}", n, source=s, published=day) for where, s, n, day in PARTS]
    return fr.reconcile([*said, *more], subject=DEAD)


def test_a_sum_has_the_lines_of_its_parts_and_its_range_on_the_axis() -> None:
    ax = plot.sources(whole(), axes())
    assert lines(ax) == ["A (dead in the north)", "B (dead in the south)"]
    assert points(ax, "used") == [(120, 0)]
    assert points(ax, "set aside") == [(20, -1.32)]
    left, right = ax.get_xlim()
    assert left < 120
    assert right > 420


def test_the_parts_stand_behind_those_who_speak_of_the_whole() -> None:
    ax = plot.sources(whole(fr.Report("dead", 450, source="B", published="2024-10-01")), axes())
    assert lines(ax) == ["B", "A (dead in the north)", "B (dead in the south)"]


def test_a_plan_that_another_took_the_place_of_is_set_aside_on_its_line() -> None:
    plans = [fr.Report("troops", n, source="A", published=f"2024-10-0{n // 1000}", kind="plan") for n in (6000, 9000)]
    ax = plot.sources(fr.reconcile([*told(("A", 3000)), *plans]), axes())
    assert lines(ax) == ["A", "A (planned)"]
    assert points(ax, "beside") == [(9000, -1)]
    assert points(ax, "set aside") == [(6000, -1.32)]


def test_a_source_that_is_named_as_a_plan_is_has_a_line_of_its_own() -> None:
    plan = fr.Report("troops", 9000, source="A", published="2024-10-23", kind="plan")
    ax = plot.sources(fr.reconcile([*told(("A (planned)", 3000)), plan]), axes())
    assert lines(ax) == ["A (planned)", "A (planned)"]
    assert points(ax, "used") == [(3000, 0)]
    assert points(ax, "beside") == [(9000, -1)]


def test_an_estimate_that_is_wider_than_the_figures_is_on_the_axis_whole() -> None:
    answer = fr.reconcile(told(("A", 3000)), policy=fr.Estimate(0.9))
    left, right = plot.sources(answer, axes()).get_xlim()
    assert (round(answer.range.low or 0), round(answer.range.high or 0)) == (965, 9323)
    assert left < 965
    assert right > 9323


@pytest.mark.parametrize("draw", [plot.sources, plot.timeline, plot.policies])
@pytest.mark.parametrize("given", [5, "x", None, {"a": 5}, [None]])
def test_what_is_no_answer_is_refused_and_nothing_is_drawn(draw: Any, given: Any) -> None:
    with pytest.raises(fr.ExportError, match="takes"):
        draw(given)
    assert plt.get_fignums() == []


def test_answers_of_several_subjects_are_no_time() -> None:
    each = fr.reconcile_each([fr.Report(s, 5, source="A", published="2024-10-01") for s in ("hurt", "dead")])
    with pytest.raises(fr.ExportError, match="a plot over time is of one subject; got 'dead' and 'hurt'"):
        plot.timeline(each)
    assert lines(plot.policies(each, axes())) == ["dead: REPORTED 1", "hurt: REPORTED 1"]


def test_of_equal_figures_the_names_are_in_their_order() -> None:
    assert lines(plot.sources(fr.reconcile(told(("C", 5), ("A", 5), ("B", 9))), axes())) == ["B", "A", "C"]


@pytest.mark.parametrize("sources", ["A", "AB", "ABC", "ABCDEFGHIJKL"])
def test_what_was_set_aside_is_near_its_line_however_few_there_are(sources: str) -> None:
    said = [fr.Report("x", n, source=s, published=f"2024-10-0{n}") for s in sources for n in (4, 5)]
    ax = plot.sources(fr.reconcile(said), plt.figure(figsize=(6.4, 4.8)).subplots())
    ax.figure.canvas.draw()
    heights = [ax.transData.transform((5, y))[1] for y in (0, points(ax, "set aside")[0][1])]
    assert 8 < (heights[0] - heights[1]) / ax.figure.dpi * 72 < 30


def test_around_a_zero_those_set_aside_do_not_touch_where_they_are_drawn() -> None:
    earlier = [fr.Report("x", n, source="A", published=f"2024-10-{n + 10}") for n in range(9)]
    ax = plot.sources(fr.reconcile([*earlier, *told_of("x", ("A", 50_000), ("B", 0))]), axes())
    assert ax.get_xscale() == "symlog"
    drawn = asides(ax)
    assert len(drawn) == 3
    assert all(b - a >= 0.04 - 1e-9 for (_, a), (_, b) in pairwise(drawn))
