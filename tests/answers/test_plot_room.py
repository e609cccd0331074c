"""Plots: the room that words and marks need, measured on the renderer, and the axes that can be read."""

import warnings
from datetime import date, timedelta
from typing import Any

import pytest

import figrecon as fr
from tests.answers._crowd import LONG_NAME, SUBJECT, crowd, told
from tests.answers._plotted import axes, bars, cut_off, lines, matplotlib, overlaps, plot, plt, points


@pytest.fixture(autouse=True)
def _close() -> Any:
    yield
    plt.close("all")


def toll(days: int, step: int = 1) -> fr.Timeline:
    start = date(2021, 1, 29)
    said = [(f"Source {n % 9}", f"at least {100 + 7 * n}", start + timedelta(days=n)) for n in range(0, days, step)]
    return fr.timeline([fr.Report(SUBJECT, n, source=source, published=day) for source, n, day in said])


LARGE = [(source, f"{n} square kilometers") for source, n in (("A", 0), ("B", 50), ("C", 900_000))]
ZEROS = [("A", 0), ("B", "at least 50"), ("C", "up to 900"), ("D", 50_000)]


PLOTS: dict[str, Any] = {
    "around zero": lambda ax: plot.sources(fr.reconcile(told(*ZEROS)), ax),
    "a million": lambda ax: plot.sources(fr.reconcile(told(("A", 1_000_001), ("B", 1_000_002))), ax),
    "open ends": lambda ax: plot.sources(fr.reconcile(told(("A", "at least 140"), ("B", "up to 9,000"))), ax),
    "no figure": lambda ax: plot.sources(fr.reconcile(told(("A", "many"))), ax),
    "a week": lambda ax: plot.timeline(toll(7), ax),
    "a day": lambda ax: plot.timeline(toll(1), ax),
    "three years": lambda ax: plot.timeline(toll(1100, 10), ax),
    "policies": lambda ax: plot.policies(fr.compare_policies(told(*ZEROS)), ax),
    "long names": lambda ax: plot.sources(fr.reconcile(told(*((f"{LONG_NAME} {n}", n) for n in range(9)))), ax),
    "wide names": lambda ax: plot.sources(fr.reconcile(told(("W" * 40, 5), ("M" * 40, "at least 894,400,407"))), ax),
    "a long caption": lambda ax: plot.policies(fr.compare_policies(told(*ZEROS)), ax, caption="Sources: pages, " * 20),
    "a long unit": lambda ax: plot.timeline(fr.timeline(told(*LARGE)), ax),
}


# --- no word is over another, and none is cut off


@pytest.mark.parametrize("layout", [None, "constrained", "tight"])
@pytest.mark.parametrize("sources", [1, 3, 12, 40])
def test_no_label_of_the_sources_is_over_another(sources: int, layout: str | None) -> None:
    ax = plot.sources(crowd(sources), plt.figure(layout=layout).subplots(), caption="sources: the ministries' pages")
    assert overlaps(ax) == []
    assert cut_off(ax) == []


@pytest.mark.parametrize("width", [5, 6.4, 12])
@pytest.mark.parametrize("name", PLOTS)
def test_no_label_of_any_plot_is_over_another(name: str, width: float) -> None:
    ax = PLOTS[name](plt.figure(figsize=(width, 3)).subplots())
    assert overlaps(ax) == []
    assert cut_off(ax) == []


def test_a_figure_grows_with_its_lines_and_never_shrinks() -> None:
    heights = [plot.sources(crowd(n), axes()).figure.get_figheight() for n in (1, 3, 12, 40)]
    assert heights[:2] == [4.8, 4.8]
    assert 4.8 < heights[2] < 7
    assert 14 < heights[3] < 16
    placed = plt.figure().add_axes((0.4, 0.1, 0.4, 0.8))
    assert plot.sources(crowd(40), placed).get_window_extent().height / 100 == pytest.approx(14)


def test_a_figure_is_widened_until_there_are_axes_between_names_and_values() -> None:
    narrow, wide = (PLOTS["wide names"](plt.figure(figsize=(w, 4)).subplots()) for w in (3, 12))
    for ax in (narrow, wide):
        ax.figure.canvas.draw()
        assert ax.get_window_extent().width / 100 > 2
    assert wide.figure.get_figwidth() == 12
    placed = PLOTS["wide names"](plt.figure(figsize=(3, 4)).add_axes((0.4, 0.1, 0.4, 0.8)))
    assert placed.figure.get_figwidth() == 3


def test_on_axes_that_others_placed_a_note_is_no_narrower_than_can_be_read() -> None:
    placed = PLOTS["wide names"](plt.figure(figsize=(2, 4)).add_axes((0.4, 0.1, 0.4, 0.8)))
    assert placed.texts[-1].get_text().splitlines() == ["as of 23 October", "2024, policy", "REPORTED 1"]


def test_the_label_beside_an_axis_is_broken_only_where_the_axes_are_low() -> None:
    answers = fr.timeline(told(*LARGE))
    tall, low = (plot.timeline(answers, plt.figure(figsize=(6.4, h)).subplots()) for h in (8, 3))
    assert ("\n" in tall.get_ylabel(), "\n" in low.get_ylabel()) == (False, True)


def test_of_very_many_lines_the_first_are_drawn_and_the_rest_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("figrecon.output.lines.MOST_LINES", 2)
    ax = plot.sources(fr.reconcile(told(("A", 1), ("B", 2), ("C", 3))), axes())
    assert lines(ax) == ["C", "B"]
    assert ax.texts[-1].get_text().splitlines()[1] == "not drawn: 1 more line"
    ax = plot.policies(fr.compare_policies(told(("A", 1)), ["REPORTED", "UCDP", "ACLED"]), axes())
    assert lines(ax) == ["REPORTED 1", "UCDP 1"]
    assert "1 more line" in ax.texts[-1].get_text()


@pytest.mark.parametrize("name", ["open ends", "a week"])
def test_the_legend_is_outside_the_data_and_each_look_is_in_it_once(name: str) -> None:
    ax = PLOTS[name](PLOTS[name](axes()))
    ax.figure.canvas.draw()
    legend = ax.get_legend()
    assert legend.get_window_extent().y0 >= ax.get_window_extent().y1
    names = [text.get_text() for text in legend.get_texts()]
    assert len(names) == len(set(names)) >= 3


@pytest.mark.parametrize(("rows", "columns", "tall"), [(1, 2, 5), (1, 2, 6), (2, 1, 6)])
def test_beside_other_axes_all_words_are_in_the_figure(rows: int, columns: int, tall: int) -> None:
    figure, (one, other) = plt.subplots(rows, columns, figsize=(11, tall))
    plot.sources(crowd(12), one)
    corrected = [*told(("A", 160), ("B", "100 to 200"), day="2024-10-01"), *told(("A", 140), day="2024-10-03")]
    plot.timeline(fr.timeline(corrected), other)
    for ax in (one, other):
        assert overlaps(ax) == []
        assert cut_off(ax) == []
    assert figure.get_layout_engine() is not None


# --- what was set aside


def test_the_last_few_figures_set_aside_are_drawn_and_none_over_another() -> None:
    earlier = [100, 400, 401, 800, 402, 1200, 400]
    said = [report for day, n in enumerate(earlier, 11) for report in told(("A", n), day=f"2024-10-{day}")]
    ax = plot.sources(fr.reconcile([*said, *told(("A", 1300))]), axes())
    assert sorted(points(ax, "set aside")) == [(400, -0.32), (800, -0.32), (1200, -0.32)]
    assert ax.texts[0].get_text() == "1,300  +4 set aside"


def test_what_counts_outweighs_what_was_set_aside() -> None:
    ax = plot.sources(fr.reconcile([*told(("A", "100 to 200"), day="2024-10-20"), *told(("A", "300 to 350"))]), axes())
    drawn = [c for c in ax.collections if type(c).__name__ == "LineCollection"]
    weights = {bars_of.get_segments()[0][0][1]: (bars_of.get_linewidth()[0], bars_of.get_alpha()) for bars_of in drawn}
    assert weights == {0: (2.4, None), -0.32: (0.9, 0.55)}
    assert len(bars(ax)) == 2


def test_a_plan_that_cannot_be_compared_has_no_line() -> None:
    said = [fr.Report("troops sent", "300 troops", source="A", published="2024-10-01")]
    said += [fr.Report("troops sent", "9 tanks", source="A", published="2024-10-01", kind="plan")]
    assert lines(plot.sources(fr.reconcile(said), axes())) == ["A"]


# --- values and notes


def test_values_are_told_as_worded_behind_their_lines() -> None:
    said = told(("A", "about 1,500"), ("B", "at least 3,000"), ("C", "10,000 to 12,000"), ("D", "dozens"))
    ax = plot.sources(fr.reconcile(said), axes())
    values = {name: text.get_text() for name, text in zip(lines(ax), ax.texts, strict=False)}
    assert values == {"A": "about 1,500", "B": "at least 3,000", "C": "10,000–12,000", "D": "dozens"}


def test_notes_name_the_day_and_the_sources() -> None:
    answer = fr.reconcile(told(("A", 5)), known_by="2024-10-25")
    ax = plot.sources(answer, axes(), caption="Source: $x$")
    assert ax.texts[-1].get_text().splitlines() == [
        "as of 23 October 2024, as known by 25 October 2024, policy REPORTED 1",
        "Source: $x$",
    ]
    assert plot.timeline(toll(9), axes()).texts[-1].get_text().splitlines() == [
        "as of 29 January–6 February 2021",
        "sources: Source 0, Source 1, Source 2, Source 3, Source 4, Source 5",
        "and 3 more",
    ]
    assert plot.timeline(toll(2), axes(), caption="").texts[-1].get_text() == "as of 29–30 January 2021"


def test_no_policies_are_no_figure() -> None:
    assert [text.get_text() for text in plot.policies([], axes()).texts] == ["no figure", ""]


# --- axes that can be read


def test_zero_and_fifty_thousand_on_one_axis_which_says_how() -> None:
    ax = plot.sources(fr.reconcile(told(*ZEROS)), axes())
    assert (ax.get_xscale(), ax.get_xlabel()) == ("symlog", "logarithmic scale, linear below 10")
    places = ax.transAxes.inverted().transform(ax.transData.transform([(n, 0) for n in (0, 50, 900, 50_000)]))[:, 0]
    gaps = places[1:] - places[:-1]
    assert min(gaps) > 0.15
    assert list(ax.get_xticks()) == [0, 10, 100, 1000, 10_000]


def test_both_sides_of_a_zero() -> None:
    changes = [
        fr.Report("balance", n, source=s, published="2024-10-23") for s, n in [("A", -5000), ("B", 20), ("C", 0)]
    ]
    ax = plot.sources(fr.reconcile(changes), axes())
    low, high = ax.get_xlim()
    assert (ax.get_xscale(), low, high) == ("symlog", -7500, 30)
    assert list(ax.get_xticks()) == [-1000, -100, -10, 0, 10]


def test_a_mark_at_zero_is_not_cut_off() -> None:
    ax = plot.sources(fr.reconcile(told(("A", 0), ("B", 7))), axes())
    assert ax.get_xscale() == "linear"
    assert ax.get_xlim()[0] < 0


def test_ticks_of_near_numbers_are_whole_and_plain() -> None:
    ax = plot.sources(fr.reconcile(told(("A", 1_000_001), ("B", 1_000_002))), axes())
    ax.figure.canvas.draw()
    assert [label.get_text() for label in ax.get_xticklabels()] == ["1,000,001", "1,000,002"]
    assert ax.get_xlabel() == ""


def test_a_narrow_axis_has_fewer_ticks() -> None:
    answer = fr.reconcile(told((LONG_NAME, 140), ("B", 3000)))
    wide, narrow = (plot.sources(answer, plt.figure(figsize=(w, 4)).subplots()) for w in (12, 5))
    assert list(wide.get_xticks()) == [200, 500, 1000, 2000]
    assert len(narrow.get_xticks()) < 4


def test_a_time_without_a_best_is_hatched() -> None:
    said = [("A", "100 to 200", 1), ("B", "150", 3), ("C", "300 to 400", 4)]
    days = [fr.Report("x", n, source=s, published=f"2024-10-0{d}") for s, n, d in said]
    ax = plot.timeline(fr.timeline(days), axes())
    (hatched,) = [c for c in ax.collections if c.get_label() == "no best"]
    assert hatched.get_hatch() == "///"
    spans = sorted((path.get_extents().x0, path.get_extents().x1) for path in hatched.get_paths())
    begin = ax.get_xlim()[0]
    assert [(a - begin, b - begin) for a, b in spans] == [(0, 2), (3, 4)]


def test_a_day_alone_before_a_gap_has_its_band() -> None:
    said = [fr.Report("x", "5 to 9", source="A", published="2024-10-01", key="a")]
    said += [fr.Report("x", source="A", published="2024-10-03", kind="withdrawal")]
    ax = plot.timeline(fr.timeline(said), axes())
    (band,) = [c for c in ax.collections if c.get_label() == "low to high"]
    (path,) = band.get_paths()
    assert (path.get_extents().width, path.get_extents().y0, path.get_extents().y1) == (2, 5, 9)


def test_of_very_many_open_days_every_few_have_an_arrow() -> None:
    assert len(points(plot.timeline(toll(1100, 10), axes()), "open end")) in range(6, 13)


def test_days_in_another_unit_are_named_below() -> None:
    day = date(2024, 10, 1)
    units = ["hectare", "tank", "tank", "tank", "tank"]
    answers = [
        fr.Reconciliation("x", unit, day.replace(day=n), day, fr.Range.exactly(n), fr.Verdict("single"))
        for n, unit in enumerate(units, 1)
    ]
    note = " ".join(plot.timeline(answers, axes()).texts[-1].get_text().split())
    assert note.endswith(
        "in another unit: 2 October 2024 (tanks), 3 October 2024 (tanks), 4 October 2024 (tanks) and 1 more"
    )


# --- letters


def test_letters_that_the_font_lacks_are_taken_from_another() -> None:
    with matplotlib.rc_context({"font.family": "STIXGeneral"}):
        ax = plot.sources(fr.reconcile(told(("وزارة الصحة", 5), ("משרד הבריאות", 9))), axes())
    assert ax.get_yticklabels()[0].get_fontfamily() == ["STIXGeneral", "DejaVu Sans"]
    assert ax.title.get_fontfamily() == ["STIXGeneral", "DejaVu Sans"]


def test_where_no_font_has_them_one_warning_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("figrecon.output.drawing.FALLBACKS", ("DejaVu Sans", "no such font"))
    with pytest.warns(fr.FigreconWarning, match="no font at hand has '新聞', which are drawn") as caught:
        plot.sources(fr.reconcile(told(("新聞", 5), ("新", 9), ("Ü", 7))), axes())
    assert (len(caught), caught[0].filename) == (1, __file__)


def test_letters_that_are_not_drawn_need_no_font() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        plot.sources(fr.reconcile(told(("exe.\u202egnp \u200d", 5))), axes())


@pytest.mark.parametrize("name", ["sources", "timeline", "policies"])
def test_a_caption_is_text(name: str) -> None:
    answer = fr.reconcile(told(("A", 5)))
    with pytest.raises(fr.ExportError, match="a caption must be text; got 5"):
        getattr(plot, name)(answer if name == "sources" else [answer], axes(), caption=5)
