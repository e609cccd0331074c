"""Plots: what is drawn where, by the artists on the Axes, and one picture each against a baseline.

After a change of looks, `python -m tests.answers.test_plot` draws the baselines anew: look at them before you commit.
"""

import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

import figrecon as fr
from tests._examples import ROOT
from tests.answers._plotted import BLUE, axes, bars, faces, held, lines, matplotlib, plot, plt, points
from tests.answers._shown import under

BASELINE = Path(__file__).parent / "baseline"
TOLERANCE = 4.0
"""Root mean square of the difference in gray levels: antialiasing differs between versions, a mark that moved is 10."""

RIVALS = [
    ("A", "1,500"),
    ("B", "about 3,000"),
    ("C", "10,000 to 12,000"),
    ("D", "at least 2,000"),
    ("E", "up to 20,000"),
]
TABLE = [
    under("REPORTED", "1", fr.Range(1500, 3000, 10_000), "disputed", "troop"),
    under("NEWEST", "1", fr.Range.at_least(3000), "disputed", "troop"),
    under("OTHER", "2", fr.Range.exactly(7), "single", "tank"),
    under("NONE", "1", fr.Range.nothing(), "nothing", None),
    under("BARE", "3", fr.Range.between(2000, 9000), "disputed", "troop"),
]


@pytest.fixture(autouse=True)
def _close() -> Any:
    yield
    plt.close("all")


def story() -> fr.Reconciliation:
    return fr.reconcile(fr.read_csv(ROOT / "docs" / "data" / "north-korea-troops.csv"), as_of="2024-10-23")


def rivals() -> fr.Reconciliation:
    said = [fr.Report("troops", figure, source=source, published="2024-10-23") for source, figure in RIVALS]
    said += [fr.Report("troops", 900 + n, source="A", published=f"2024-10-{n}") for n in range(10, 20, 3)]
    return fr.reconcile(said)


def tolls() -> fr.Timeline:
    said = [("A", "160", 1), ("B", "at least 120", 2), ("A", "140", 4), ("C", "100 to 180", 5), ("A", "150", 7)]
    return fr.timeline([fr.Report("dead", n, source=s, published=date(2024, 10, d)) for s, n, d in said])


def forty() -> fr.Reconciliation:
    names = [f"{'The Regional Office for Relief' if n % 3 == 0 else 'Ministry'} {n}" for n in range(40)]
    words = ["{}", "about {}", "at least {}", "up to {}", "{} to 9,000"]
    said = [(name, words[n % 5].format(100 + 37 * n)) for n, name in enumerate(names)]
    return fr.reconcile([fr.Report("dead", n, source=s, published="2031-10-23") for s, n in said])


def zeros() -> fr.Reconciliation:
    said = [("A", "0"), ("B", "at least 50"), ("C", "up to 900"), ("D", "50,000")]
    return fr.reconcile([fr.Report("dead", n, source=s, published="2031-10-23") for s, n in said])


def three_years() -> fr.Timeline:
    days = [date(2031 + month // 12, 1 + month % 12, 5) for month in range(36)]
    said = [fr.Report("dead", 100 + 90 * n, source="AB"[n % 2], published=day) for n, day in enumerate(days)]
    return fr.timeline(said)


DRAWN: dict[str, Callable[[Any], Any]] = {
    "sources": lambda ax: plot.sources(rivals(), ax),
    "timeline": lambda ax: plot.timeline(tolls(), ax),
    "policies": lambda ax: plot.policies(TABLE, ax),
    "forty": lambda ax: plot.sources(forty(), ax),
    "zeros": lambda ax: plot.sources(zeros(), ax),
    "three_years": lambda ax: plot.timeline(three_years(), ax),
    "dark": lambda ax: plot.sources(rivals(), ax),
}


def picture(name: str, path: Path) -> None:
    style = "dark_background" if name == "dark" else "default"
    with plt.rc_context(matplotlib.rcParamsDefault), plt.style.context(style):
        figure = plt.figure(figsize=(4, 3), dpi=60)
        ax = DRAWN[name](figure.add_axes((0.1, 0.1, 0.8, 0.8)))
        ax.set(title="", xlabel="", ylabel="")  # fonts differ between machines
        for words in (*ax.texts, ax.get_legend(), ax.xaxis.get_offset_text()):
            words.set_visible(False)
        ax.tick_params(labelbottom=False, labelleft=False)
        figure.savefig(path, metadata={"Software": None})


# --- one picture each


@pytest.mark.parametrize("name", sorted(DRAWN))
def test_it_looks_as_it_did(name: str, tmp_path: Path) -> None:
    compare = pytest.importorskip("matplotlib.testing.compare")
    picture(name, tmp_path / f"{name}.png")
    assert compare.compare_images(str(BASELINE / f"{name}.png"), str(tmp_path / f"{name}.png"), TOLERANCE) is None


# --- sources


def test_each_origin_has_a_line_of_its_own() -> None:
    ax = plot.sources(story(), axes())
    assert lines(ax) == ["NIS", "NIS (planned)", "Ukraine's government (planned)"]
    assert ax.get_title() == "North Korean troops in Russia"
    assert ax.get_xlabel() == "troops"


def test_used_is_filled_and_set_aside_is_hollow_on_the_line_of_its_origin() -> None:
    ax = plot.sources(story(), axes())
    assert points(ax, "used") == [(3000, 0)]
    assert faces(ax, "used") == [BLUE]
    assert sorted(points(ax, "set aside")) == [(1500, -0.32), (3000, -0.32)]
    assert faces(ax, "set aside") == []
    assert points(ax, "beside") == [(10_000, -1), (10_000, -2)]


def test_open_ends_are_arrows_at_the_edge() -> None:
    ax = plot.sources(rivals(), axes())
    left, right = ax.get_xlim()
    assert lines(ax) == ["E", "C", "B", "D", "A"]
    assert sorted(bars(ax)) == [(-3, 2000, right), (-1, 10_000, 12_000), (0, left, 20_000)]
    markers = {(float(x), float(y)) for c in ax.collections for x, y in c.get_offsets() if not c.get_clip_on()}
    assert markers == {(left, 0), (right, -3)}


def test_what_lies_far_off_is_marked_at_the_edge() -> None:
    said = [("A", 10**30, 1), ("A", 100, 2), ("B", 200, 2), ("C", 1, 1), ("C", 150, 2)]
    reports = [fr.Report("x", n, source=s, published=f"2024-10-0{day}") for s, n, day in said]
    ax = plot.sources(fr.reconcile(reports), axes())
    left, right = ax.get_xlim()
    assert sorted(points(ax, "far off")) == [(left, -1.32), (right, -2.32)]
    assert faces(ax, "far off") == []
    assert points(ax, "set aside") == []


def test_the_band_is_the_range() -> None:
    ax = plot.sources(rivals(), axes())
    (band,) = [p for p in ax.patches if p.get_label() == "low to high"]
    low, high = band.get_extents().transformed(ax.transData.inverted()).intervalx
    assert (low, high) == pytest.approx((1500, 20_000))
    (best,) = [line for line in ax.lines if line.get_label() == "best"]
    assert list(best.get_xdata()) == [3000, 3000]


@pytest.mark.parametrize(("low", "high", "end"), [("up to 100", "200", 0), ("100", "at least 200", 1)])
def test_a_band_open_at_an_end_runs_to_the_edge(low: str, high: str, end: int) -> None:
    said = [fr.Report("x", n, source=s, published="2024-10-23") for s, n in [("A", low), ("B", high)]]
    ax = plot.sources(fr.reconcile(said), axes())
    (band,) = [p for p in ax.patches if p.get_label() == "low to high"]
    ends = band.get_extents().transformed(ax.transData.inverted()).intervalx
    assert ends[end] == pytest.approx(ax.get_xlim()[end])
    assert ends[1 - end] == pytest.approx((200, 100)[end])
    assert not [line for line in ax.lines if line.get_label() == "best"]


@pytest.mark.parametrize(("highest", "scale"), [(10_000, "linear"), (15_001, "log"), (0, "linear")])
def test_the_axis_is_logarithmic_beyond_a_decade(highest: int, scale: str) -> None:
    said = [fr.Report("x", n, source=s, published="2024-10-23") for s, n in [("A", 1500), ("B", highest)]]
    ax = plot.sources(fr.reconcile(said), axes())
    assert ax.get_xscale() == scale
    ax.figure.canvas.draw()
    assert "1.5e" not in "".join(label.get_text() for label in ax.get_xticklabels(which="both"))


def test_no_figure_draws_empty_axes() -> None:
    nothing = fr.reconcile([fr.Report("x", "many", source="A", published="2024-10-23")])
    ax = plot.sources(nothing, axes())
    assert lines(ax) == []
    assert [text.get_text() for text in ax.texts] == ["no figure", "as of 23 October 2024, policy REPORTED 1"]
    assert list(ax.get_xticks()) == []


# --- timeline


def test_each_answer_holds_until_the_next() -> None:
    ax = plot.timeline(tolls(), axes())
    (best,) = [line for line in ax.lines if line.get_label() == "best"]
    days = [value.day for value in best.get_xdata()]
    assert days == [1, 2, 4, 5, 7, 8]
    told = [None if n != n else n for n in best.get_ydata()]  # noqa: PLR0124  NaN is a gap
    assert told == [a.range.best for a in tolls()] + [tolls()[-1].range.best]
    (band,) = [c for c in ax.collections if c.get_label() == "low to high"]
    heights = {float(y) for path in band.get_paths() for _, y in path.vertices}
    assert heights == {100, 120, 140, 160, 180}
    ax.figure.canvas.draw()
    dates = [label.get_text() for label in ax.get_xticklabels()]
    assert (dates, ax.xaxis.get_offset_text().get_text()) == (["Oct", *(f"0{n}" for n in range(2, 9))], "2024-Oct")


def test_a_triangle_marks_where_a_source_corrected_itself() -> None:
    ax = plot.timeline(tolls(), axes())
    (at,) = points(ax, "a source corrected itself")
    dates = pytest.importorskip("matplotlib.dates")
    assert at == (dates.date2num(datetime(2024, 10, 4)), tolls()[2].range.high)  # noqa: DTZ001  a day of no zone
    assert faces(ax, "a source corrected itself") == []


def test_a_day_before_anybody_names_the_unit_is_drawn() -> None:
    said = [fr.Report("x", n, source="A", published=f"2024-10-0{d}") for d, n in [(1, "150"), (3, "160 people")]]
    ax = plot.timeline(fr.timeline(said), axes())
    assert held(ax) == [(1, 150), (3, 160), (4, 160)]
    assert ax.get_ylabel() == "people"


def test_a_day_in_a_unit_that_converts_is_drawn_in_the_first_and_another_quantity_is_a_gap() -> None:
    day = date(2024, 10, 1)
    told = [(200, "hectare"), (0.5, "square kilometer"), (7, "tank"), (60, None)]
    answers = [
        fr.Reconciliation("x", unit, day.replace(day=n), day, fr.Range.exactly(value), fr.Verdict("single"))
        for n, (value, unit) in enumerate(told, 1)
    ]
    assert held(plot.timeline(answers, axes())) == [(1, 200), (2, 50), (3, None), (4, 60), (5, 60)]


def test_a_withdrawal_that_leaves_nothing_is_a_gap() -> None:
    said = [
        fr.Report("x", 5, source="A", published="2024-10-01"),
        fr.Report("x", source="A", published="2024-10-03", kind="withdrawal"),
    ]
    ax = plot.timeline(fr.timeline(said), axes())
    (best,) = [line for line in ax.lines if line.get_label() == "best"]
    assert [n == n for n in best.get_ydata()] == [True, False, False]  # noqa: PLR0124  NaN is a gap
    assert points(ax, "a source corrected itself") == []


def test_open_ends_over_time() -> None:
    said = [fr.Report("x", n, source="A", published=f"2024-10-0{d}") for d, n in [(1, "at least 0"), (2, "up to 9")]]
    ax = plot.timeline(fr.timeline(said), axes())
    assert sorted(y for _, y in points(ax, "open end")) == [0, 9]


def test_the_last_day_of_the_calendar_and_no_day_at_all() -> None:
    last = fr.timeline([fr.Report("x", 5, source="A", published="9999-12-31")])
    plot.timeline(last, axes()).figure.canvas.draw()
    nothing = plot.timeline(fr.Timeline(), axes())
    assert (nothing.get_title(), [text.get_text() for text in nothing.texts]) == ("", ["no figure", ""])


def test_many_dates_are_thinned() -> None:
    said = [fr.Report("x", n, source="A", published=date.fromordinal(739_000 + n)) for n in range(1, 200)]
    ax = plot.timeline(fr.timeline(said), axes())
    ax.figure.canvas.draw()
    assert 4 <= len(ax.get_xticklabels()) <= 8


# --- policies


def test_one_line_a_policy_those_of_another_unit_empty() -> None:
    ax = plot.policies(TABLE, axes())
    right = ax.get_xlim()[1]
    assert lines(ax) == ["REPORTED 1", "NEWEST 1", "OTHER 2", "NONE 1", "BARE 3"]
    assert sorted(bars(ax)) == [(-4, 2000, 9000), (-1, 3000, right), (0, 1500, 10_000)]
    assert points(ax, "used") == [(3000, 0), (3000, -1)]


# --- manners


def test_without_axes_the_current_ones_are_drawn_on() -> None:
    ax = axes()
    assert plot.sources(story()) is ax


def test_nothing_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plt, "show", lambda *_, **__: pytest.fail("show() was called"))
    for draw in DRAWN.values():
        draw(axes())


def test_the_ink_is_that_of_the_theme() -> None:
    with plt.style.context("dark_background"):
        ax = plot.sources(story(), axes())
    (aside,) = [c for c in ax.collections if c.get_label() == "set aside"]
    assert tuple(aside.get_edgecolor()[0]) == (1, 1, 1, 0.55)


@pytest.mark.parametrize(
    "name", ["$\\frac{1}{$", "\\input{/etc/passwd}", "exe.\u202egnp", "N" * 9_999, "a\nb\x00c", "z" + "\u0301" * 300]
)
def test_hostile_names_are_drawn_as_they_are(name: str) -> None:
    said = [fr.Report(name, n, source=s + name, published=d) for s, n, d in
            [("A", 5, "2024-10-01"), ("B", 10**40, "2024-10-02"), ("A", 4, "2024-10-02")]]  # fmt: skip
    for ax in (
        plot.sources(fr.reconcile(said), axes()),
        plot.timeline(fr.timeline(said), axes()),
        plot.policies([under(name, "1", fr.Range.exactly(5), "single", None)], axes()),
    ):
        ax.figure.canvas.draw()
        told = [text for text in (ax.title, *ax.get_yticklabels()) if not text.get_text()[:1].isdecimal()]
        told = [text for text in told if text.get_text()]
        assert told
        assert all(len(text.get_text()) <= 80 for text in told)
        assert not any("\u202e" in text.get_text() for text in told)
        assert not any(text.get_parse_math() or text.get_usetex() for text in told)


def test_without_matplotlib_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(ModuleNotFoundError, match=r"pip install 'figrecon\[plot\]'"):
        plot.sources(story())


if __name__ == "__main__":
    BASELINE.mkdir(exist_ok=True)
    for each in DRAWN:
        picture(each, BASELINE / f"{each}.png")
