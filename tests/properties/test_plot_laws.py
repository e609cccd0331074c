"""Laws of plots: whatever is said, all that counts lies on the axis, and its ticks tell numbers apart."""

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import figrecon as fr
from tests.answers._plotted import asides, cut_off, overlaps, plot, plt

NUMBERS = st.one_of(st.integers(-(10**7), 10**7), st.sampled_from([0, 1, 50, 50_000, 10**30, 0.001]))
SAID = st.lists(st.tuples(st.sampled_from("ABCD"), NUMBERS, st.integers(1, 9)), min_size=1, max_size=8)

NAMES = (
    "A",
    "Ministry of Health",
    "The Regional Office for the Coordination of Relief",
    "W" * 40,
    "x" * 90,
    "a b " * 16,
)
WORDED = ("{}", "about {}", "at least {}", "up to {}", "0 to {}", "{} hectares")
LOUD = st.lists(
    st.tuples(
        st.sampled_from(NAMES),
        st.sampled_from(WORDED),
        st.integers(0, 10**9),
        st.integers(1, 900),
        st.sampled_from((None, None, "plan")),
    ),
    min_size=1,
    max_size=9,
)


def reports(said: list[tuple[str, Any, int]]) -> list[fr.Report]:
    return [fr.Report("x", n, source=s, published=f"2024-10-0{day}") for s, n, day in said]


@settings(max_examples=30, deadline=None)
@given(SAID)
def test_every_figure_that_counts_is_on_the_axis_and_no_two_ticks_read_the_same(said: Any) -> None:
    answer = fr.reconcile(reports(said))
    ax = plot.sources(answer, plt.figure().subplots())
    left, right = ax.get_xlim()
    assert all(left <= n <= right for p in answer.positions for n in p.figure.numerals or ())
    ticks = list(map(float, ax.get_xticks()))
    labels = [ax.xaxis.get_major_formatter()(n, None) for n in ticks]
    assert ticks == sorted(ticks)
    assert len(set(labels)) == len(labels) >= 1
    assert all(a[0] != b[0] or b[1] - a[1] >= 0.04 - 1e-9 for a, b in pairwise(asides(ax)))
    plt.close("all")


@settings(max_examples=30, deadline=None)
@given(SAID)
def test_every_day_of_a_timeline_that_has_a_figure_is_in_its_band(said: Any) -> None:
    answers = fr.timeline(reports(said))
    ax = plot.timeline(answers, plt.figure().subplots())
    low, high = ax.get_ylim()
    assert all(low <= n <= high for a in answers for n in (a.range.low, a.range.high))
    (best,) = [line for line in ax.lines if line.get_label() == "best"]
    assert list(best.get_xdata())[:-1] == [a.as_of for a in answers]
    bests = [float("nan") if a.range.best is None else a.range.best for a in answers]
    assert best.get_ydata()[:-1] == pytest.approx(bests, nan_ok=True)
    plt.close("all")


@settings(max_examples=6, deadline=None)
@given(LOUD, st.sampled_from((5, 6.4, 12)), st.sampled_from((3, 4.8)), st.sampled_from((None, "Sources: pages, " * 20)))
def test_no_word_is_over_another_or_cut_off_whatever_is_said(said: Any, wide: float, tall: float, caption: Any) -> None:
    """Measured on the renderer: what an estimate of widths by letters would miss is here."""
    given = [
        fr.Report("counted in the valley of the long river", worded.format(f"{n:,}"), source=source, kind=kind,
                  published=date.fromordinal(739_000 + day))
        for source, worded, n, day, kind in said
    ]  # fmt: skip
    each = fr.compare_policies(given, ["REPORTED", "ACLED"])
    for draw, answers in ((plot.sources, each[0]), (plot.timeline, fr.timeline(given)), (plot.policies, each)):
        ax = draw(answers, plt.figure(figsize=(wide, tall)).subplots(), caption=caption)
        assert overlaps(ax) == []
        assert cut_off(ax) == []
        plt.close("all")
