"""Answers over time as Vega-Lite specs: every day is kept, and every report is a point that names it."""

from datetime import date, timedelta
from typing import Any

import pytest

import figrecon as fr
from tests.answers._vega import code, is_plain, is_valid, legend, marks, parts, points, rows

SAID = [("Ministry", "160", 1), ("Police", "at least 120", 2), ("Ministry", "140", 4), ("Mayor", "100 to 180", 5),
        ("Ministry", "150", 7)]  # fmt: skip


def week() -> fr.Timeline:
    return fr.timeline(
        [fr.Report("dead", n, source=s, published=date(2024, 10, d), key=f"{s} {d}") for s, n, d in SAID]
    )


def toll(days: int, step: int = 1) -> fr.Timeline:
    start = date(2021, 1, 29)
    said = [(f"Source {n % 9}", f"at least {100 + 7 * n}", start + timedelta(days=n)) for n in range(0, days, step)]
    return fr.timeline([fr.Report("dead", n, source=source, published=day) for source, n, day in said])


def days(*said: tuple[Any, int], subject: str = "x", **more: Any) -> list[fr.Report]:
    return [fr.Report(subject, n, source="A", published=f"2024-10-0{day}", **more) for n, day in said]


SERIES: dict[str, Any] = {
    "a week": week,
    "a day": lambda: toll(1),
    "open for a week": lambda: toll(7),
    "three years": lambda: toll(1100, 10),
    "around zero": lambda: fr.timeline(days((0, 1), (50, 3), (50_000, 5))),
    "no figure": lambda: fr.timeline(days(("many", 1))),
    "no answer": fr.Timeline,
    "the last day": lambda: fr.timeline([fr.Report("x", 5, source="A", published="9999-12-31")]),
    "hostile": lambda: fr.timeline(days((5, 1), (4, 3), subject="a.b[0]\"'datum", reference="javascript:alert(1)")),
}


@pytest.mark.parametrize("name", SERIES)
def test_a_spec_over_time_is_valid_and_plain(name: str) -> None:
    spec = fr.output.vega(SERIES[name]())
    assert is_plain(spec)
    assert is_valid(spec)


@pytest.mark.parametrize("name", ["a week", "open for a week", "three years", "around zero"])
def test_axis_notes_and_legend_are_those_of_the_plot(name: str) -> None:
    plotted = pytest.importorskip("tests.answers._plotted", reason="matplotlib is not installed")
    ax = plotted.plot.timeline(SERIES[name](), plotted.axes())
    spec = fr.output.vega(SERIES[name]())
    y = marks(spec, "rect")[0]["encoding"]["y"]
    assert (y["scale"]["type"], y["scale"]["domain"]) == (ax.get_yscale(), list(ax.get_ylim()))
    assert (y["axis"]["title"] or "").replace("nearly ", "") == " ".join(ax.get_ylabel().split())
    assert " ".join(spec["title"]["subtitle"]) == " ".join(ax.texts[-1].get_text().split())
    entries = {text.get_text() for text in ax.get_legend().get_texts()}
    assert set(legend(spec)) - {"used"} == entries
    plotted.plt.close("all")


def test_every_day_is_kept_and_holds_until_the_next() -> None:
    spec = fr.output.vega(week())
    steps = [(row["day"][-2:], row["until"][-2:], row["low"], row["best"], row["high"]) for row in rows(spec)]
    assert steps == [
        ("01", "02", 160, 160, 160), ("02", "04", 120, 120, 160), ("04", "05", 120, 140, 140),
        ("05", "07", 100, None, 180), ("07", "08", 100, 150, 180),
    ]  # fmt: skip
    assert [row["range"] for row in rows(spec)][3:] == ["100–180", "150 (100–180)"]
    assert rows(spec)[4]["sources"] == "Mayor; Ministry"


def test_days_are_days_everywhere() -> None:
    """In universal time, of the data and of the scale: west of Greenwich a day would else begin on the one before."""
    x = marks(fr.output.vega(week()), "rect")[0]["encoding"]["x"]
    first, last = x["scale"]["domain"]
    assert x["scale"]["type"] == "utc"
    assert (first, last - first) == (1_727_740_800_000, 7 * 86_400_000)
    assert x["axis"]["tickCount"] == {"interval": "day", "step": 1}
    assert "tickCount" not in marks(fr.output.vega(toll(1100, 10)), "rect")[0]["encoding"]["x"]["axis"]


def test_a_time_without_a_best_is_dashed() -> None:
    spec = fr.output.vega(week())
    edges = [layer for layer in marks(spec, "rule") if "strokeDash" in layer["encoding"]]
    assert [layer["encoding"]["y"]["field"] for layer in edges] == ["start", "end"]
    dashes = edges[0]["encoding"]["strokeDash"]
    assert dashes == {"condition": {"test": {"field": "best", "valid": True}, "value": [1, 0]}, "value": [4, 3]}
    assert "no best" in legend(spec)


def test_a_gap_is_a_row_without_a_band() -> None:
    said = [*days((5, 1)), *days((None, 3), kind="withdrawal")]
    spec = fr.output.vega(fr.timeline(said))
    assert [(row["range"], row["start"], row["best"]) for row in rows(spec)] == [("5", 5, 5), ("no figure", None, None)]
    band = marks(spec, "rect")[0]
    assert band["transform"] == [{"filter": {"field": "start", "valid": True}}]


def test_a_correction_is_told_and_drawn_where_a_source_made_one() -> None:
    (sign,) = [layer for layer in marks(fr.output.vega(week()), "point") if "tooltip" in layer["encoding"]
               and layer["mark"].get("shape") == "triangle-down"]  # fmt: skip
    assert sign["data"]["values"] == [
        {"day": "2024-10-04", "as_of": "2024-10-04", "n": 140, "corrected": "Ministry lowered 160"}
    ]
    rising = fr.output.vega(fr.timeline(days((5, 1), (9, 3))))
    assert "a source corrected itself" not in legend(rising)
    assert not [layer for layer in marks(rising, "point") if layer["mark"].get("shape") == "triangle-down"]


def test_open_ends_have_arrowheads_clear_of_the_points() -> None:
    spec = fr.output.vega(fr.timeline(days(("at least 0", 1), ("up to 9", 2))))
    arrows = [layer for layer in marks(spec, "point") if "yOffset" in layer["mark"]]
    assert [(layer["data"]["values"], layer["mark"]["yOffset"] > 0) for layer in arrows] == [
        ([{"day": "2024-10-02", "n": 9}], True),
        ([{"day": "2024-10-01", "n": 0}], False),
    ]


def test_each_report_is_a_point_that_says_when_it_stood() -> None:
    found = {row["key"]: row for row in points(fr.output.vega(week()))}
    assert [(row["day"][-2:], row["point"], row["start"], row["end"], row["status"]) for row in found.values()] == [
        ("01", 160, 160, 160, "used"), ("02", 120, 120, 120, "used"), ("04", 140, 140, 140, "used"),
        ("05", None, 100, 180, "used"), ("07", 150, 150, 150, "used"),
    ]  # fmt: skip
    assert found["Ministry 1"]["why"] == "stood as of 1–2 October 2024, then superseded"
    assert found["Ministry 7"]["why"] == "stood as of 7 October 2024"
    assert (found["Police 2"]["source"], found["Police 2"]["figure"]) == ("Police", "at least 120")


def test_what_never_stood_is_set_aside_and_a_plan_is_beside() -> None:
    said = [*days((5, 1)), fr.Report("x", 5, source="A", via="B", published="2024-10-02", key="relay")]
    said += days((8, 1), kind="plan", key="plan")
    found = {row["key"]: (row["status"], row["why"]) for row in points(fr.output.vega(fr.timeline(said)))}
    assert found["relay"] == ("set aside", "same origin")
    assert found["plan"] == ("beside", "stood as of 1–2 October 2024")


def test_the_parts_of_a_whole_are_points_too() -> None:
    said = [fr.Report(part, n, source="A", published="2024-10-01") for part, n in [("north", 9), ("south", 5)]]
    spec = fr.output.vega(fr.timeline(said, subject=fr.Subject("dead", parts=["north", "south"])))
    assert {(row["point"], row["status"]) for row in points(spec)} == {(9, "used"), (5, "used")}
    assert rows(spec)[0]["best"] == 14


def test_what_lies_far_off_is_in_the_data_and_counted_below() -> None:
    said = [
        *days((100, 1), (150, 3)),
        fr.Report("x", 10**9, source="B", published="2024-10-02", key="wild", kind="plan"),
    ]
    spec = fr.output.vega(fr.timeline(said))
    assert [(row["key"], row["drawn"]) for row in points(spec) if not row["drawn"]] == [("wild", False)]
    assert spec["title"]["subtitle"][-1] == "not drawn: 1 report far off or of other days"
    layers = [layer for layer in spec["layer"] if "href" in layer["encoding"]]
    assert all({"field": "drawn", "equal": True} in layer["transform"][0]["filter"]["and"] for layer in layers)


def test_a_report_that_stood_only_earlier_is_a_point() -> None:
    first, second = (fr.reconcile(days((n, day))) for n, day in [(5, 1), (7, 2)])
    assert [row["point"] for row in points(fr.output.vega([second, first]))] == [7, 5]


def test_many_reports_are_small_points() -> None:
    few, many = (
        [layer for layer in marks(fr.output.vega(toll(n)), "point") if "href" in layer["encoding"]] for n in (7, 90)
    )
    assert few[0]["mark"]["size"] > 2 * many[0]["mark"]["size"]


def test_the_description_tells_the_first_and_the_last() -> None:
    said = fr.output.vega(week())["description"]
    assert said == "dead, as of 1–7 October 2024: at first 160, at last 150 (100–180)"
    assert fr.output.vega(fr.Timeline())["description"] == "no figure"


def test_hostile_words_are_data_and_never_code() -> None:
    harmless = fr.output.vega(fr.timeline(days((5, 1), (4, 3))))
    spec = fr.output.vega(SERIES["hostile"]())
    assert code(spec) == code(harmless)
    assert [row["link"] for row in points(spec)] == [None, None]
    assert all(value["value"] is None for name, value in parts(spec) if name == "href")
