"""Plots as Vega-Lite specs: valid, plain and harmless, and of an answer the same as what matplotlib draws."""

import sys
from typing import Any

import pytest

import figrecon as fr
from tests._examples import ROOT
from tests.answers._crowd import LONG_NAME, crowd, told
from tests.answers._vega import code, is_plain, is_valid, legend, marks, parts, rows

HOSTILE = ["a.b", "a[0]", "datum", '"quoted"', "it's", "back\\slash", "<img src=x onerror=alert(1)>", "line\nbreak"]


def story() -> fr.Reconciliation:
    return fr.reconcile(fr.read_csv(ROOT / "docs" / "data" / "north-korea-troops.csv"), as_of="2024-10-23")


def whole() -> fr.Reconciliation:
    given = {"dead in the north": 9, "dead in the south": 5}
    said = [fr.Report(subject, n, source="A", published="2024-10-01") for subject, n in given.items()]
    return fr.reconcile(said, subject=fr.Subject("dead", parts=list(given)))


def far_off() -> fr.Reconciliation:
    said = [("A", 10**30, 1), ("A", 100, 2), ("B", 200, 2), ("C", 1, 1), ("C", 150, 2)]
    return fr.reconcile([fr.Report("x", n, source=s, published=f"2024-10-0{day}") for s, n, day in said])


ANSWERS: dict[str, Any] = {
    "1 source": lambda: crowd(1),
    "3 sources": lambda: crowd(3),
    "12 sources": lambda: crowd(12),
    "40 sources": lambda: crowd(40),
    "a story": story,
    "a whole": whole,
    "far off": far_off,
    "around zero": lambda: fr.reconcile(told(("A", 0), ("B", "at least 50"), ("C", "up to 900"), ("D", 50_000))),
    "below zero": lambda: fr.reconcile(told(("A", -5000), ("B", 20), ("C", 0))),
    "open ends": lambda: fr.reconcile(told(("A", "at least 140"), ("B", "up to 9,000"))),
    "millions": lambda: fr.reconcile(told(("A", 2_000_000), ("B", 9_500_000))),
    "an estimate": lambda: fr.reconcile(told(("A", 3000), ("B", 4000)), policy=fr.Estimate(0.9)),
    "hostile names": lambda: fr.reconcile(told(*((name, 5 + n) for n, name in enumerate(HOSTILE)))),
    "no figure": lambda: fr.reconcile(told(("A", "many"))),
}


# --- what a program that draws it takes


@pytest.mark.parametrize("name", ANSWERS)
def test_a_spec_of_an_answer_is_valid_and_plain(name: str) -> None:
    spec = fr.output.vega(ANSWERS[name](), caption="sources: the ministries' pages")
    assert is_plain(spec)
    assert is_valid(spec)


@pytest.mark.skipif(sys.flags.optimize > 1, reason="altair needs its docstrings, which python -OO leaves out")
@pytest.mark.parametrize("name", ["a story", "no figure"])
def test_altair_takes_it(name: str) -> None:
    altair = pytest.importorskip("altair", reason="altair is not installed")
    spec = fr.output.vega(ANSWERS[name]())
    assert altair.Chart.from_dict(spec).to_dict()["title"]["text"] == spec["title"]["text"]


# --- the same as the plot


@pytest.mark.parametrize("name", [name for name in ANSWERS if name != "no figure"])
def test_lines_axis_values_and_legend_are_those_of_the_plot(name: str) -> None:
    plotted = pytest.importorskip("tests.answers._plotted", reason="matplotlib is not installed")
    ax = plotted.plot.sources(ANSWERS[name](), plotted.axes())
    spec = fr.output.vega(ANSWERS[name]())
    (values,) = marks(spec, "text")
    x = marks(spec, "rule")[-1]["encoding"]["x"]
    assert values["encoding"]["y"]["scale"]["domain"] == plotted.lines(ax)
    assert x["scale"]["type"] == ax.get_xscale()
    assert x["scale"]["domain"] == list(ax.get_xlim())
    assert set(ax.get_xticks()) <= set(x["axis"]["values"])
    assert (x["axis"]["title"] or "").replace("nearly ", "") == ax.get_xlabel()
    told_behind = [row["told"].replace(" · ", "  ") for row in values["data"]["values"]]
    assert told_behind == [text.get_text() for text in ax.texts[: len(told_behind)]]
    entries = {text.get_text() for text in ax.get_legend().get_texts()}
    assert set(legend(spec)) == entries
    plotted.plt.close("all")


def test_the_day_the_policy_and_the_caption_stand_below_the_title() -> None:
    spec = fr.output.vega(story(), caption="Source: a hearing")
    assert spec["title"]["text"] == ["North Korean troops in Russia"]
    assert spec["title"]["subtitle"] == ["as of 23 October 2024, policy REPORTED 1", "Source: a hearing"]
    assert spec["description"] == story().sentence()


def test_no_figure_says_so() -> None:
    spec = fr.output.vega(ANSWERS["no figure"]())
    assert (rows(spec), spec["mark"]["type"]) == ([{"text": "no figure"}], "text")
    assert spec["title"]["text"][0].startswith("dead after the flood")


# --- the reports


def test_a_row_names_its_report() -> None:
    said = [fr.Report("dead", "about 300", source="NIS", via="Daily News", published="2024-10-23", as_of="2024-10",
                      reference="p. 4; https://example.org/4", key="n1")]  # fmt: skip
    (row,) = rows(fr.output.vega(fr.reconcile(said)))
    assert row == {
        "line": "NIS", "source": "NIS via Daily News", "figure": "about 300", "kind": "total",
        "published": "2024-10-23", "as_of": "2024-10", "status": "used", "why": "",
        "reference": "p. 4; https://example.org/4", "link": "https://example.org/4", "key": "n1",
        "low": 300, "best": 300, "high": 300, "start": 300, "end": 300, "point": 300, "left": "", "right": "",
        "drawn": True,
    }  # fmt: skip


def test_what_was_set_aside_says_why_and_what_is_beside_is_beside() -> None:
    found = {(row["line"], row["status"], row["why"], row["published"]) for row in rows(fr.output.vega(story()))}
    superseded = {why for line, status, why, _ in found if status == "set aside"}
    assert superseded == {
        "superseded, see NIS via Cho Tae-yong, 2024-10-23",
        "same origin, see NIS via Cho Tae-yong, 2024-10-23",
    }
    assert {(line, status) for line, status, _, _ in found} == {
        ("NIS", "used"), ("NIS", "set aside"), ("NIS (planned)", "beside"),
        ("Ukraine's government (planned)", "beside"),
    }  # fmt: skip


def test_a_figure_that_rests_on_several_reports_names_each() -> None:
    said = [fr.Report("dead", n, source="A", published=f"2024-10-0{d}") for n, d in [("100", 1), ("another 20", 2)]]
    (row,) = rows(fr.output.vega(fr.reconcile(said)))
    assert (row["best"], row["figure"], row["published"]) == (120, "100; another 20", "2024-10-01; 2024-10-02")
    assert row["why"] == "a total plus what came since"


def test_every_mark_of_a_figure_has_the_tooltip_of_its_report() -> None:
    spec = fr.output.vega(crowd(12))
    own = [layer for layer in spec["layer"] if "data" not in layer]
    assert len(own) == 8
    titles = ["source", "as written", "kind", "published", "as of", "status", "how, or why not", "reference"]
    assert all([field["title"] for field in layer["encoding"]["tooltip"]] == titles for layer in own)
    fields = {field["field"] for layer in own for field in layer["encoding"]["tooltip"]}
    assert all(isinstance(row[field], str) for row in rows(spec) for field in fields)


def test_of_what_was_set_aside_the_last_few_are_drawn_and_the_rest_is_told() -> None:
    spec = fr.output.vega(crowd(1))
    assert [row["low"] for row in rows(spec) if row["drawn"]] == [100, 80, 75, 70]
    assert [row["low"] for row in rows(spec) if not row["drawn"]] == [65, 60, 55]
    (values,) = marks(spec, "text")
    (behind,) = values["data"]["values"]
    assert behind["told"] == "100 · +3 set aside"
    assert behind["rest"].startswith("65 (2024-10-13, superseded, see The Regional Office")
    shown = [layer for layer in spec["layer"] if "transform" in layer]
    assert all({"field": "drawn", "equal": True} in layer["transform"][0]["filter"]["and"] for layer in shown)


def test_of_very_many_that_are_not_drawn_the_tooltip_counts_the_rest() -> None:
    earlier = [told(("A", 5), day=f"2024-09-{day}") for day in range(10, 30)]
    spec = fr.output.vega(fr.reconcile([r for reports in (*earlier, told(("A", 9))) for r in reports]))
    assert marks(spec, "text")[0]["data"]["values"][0]["rest"].endswith("; and 13 more")


def test_what_counts_outweighs_what_was_set_aside() -> None:
    answer = fr.reconcile([*told(("A", "100 to 200"), day="2024-10-20"), *told(("A", "300 to 350"))])
    (aside, counts) = [layer["mark"] for layer in marks(fr.output.vega(answer), "rule") if "data" not in layer]
    assert aside["strokeWidth"] < counts["strokeWidth"] / 2
    assert aside["opacity"] < counts["opacity"]
    assert aside["yOffset"] > 0


def test_open_ends_caps_and_far_off() -> None:
    found = {
        row["line"]: (row["left"], row["right"]) for row in rows(fr.output.vega(crowd(12))) if row["status"] == "used"
    }
    ends = [found[f"Ministry {n}"] for n in (1, 2, 4, 8)]
    assert ends == [("", ""), ("", "open"), ("cap", "cap"), ("open", "")]
    spec = fr.output.vega(far_off())
    asides = [row for row in rows(spec) if row["status"] == "set aside"]
    far = {(row["low"], row["left"], row["right"], row["point"]) for row in asides}
    assert far == {(1e30, "", "far off", None), (1, "far off", "", None)}
    places = [layer["encoding"]["x"] for layer in marks(spec, "point") if layer["mark"].get("shape")]
    assert places == [{"value": 0}, {"value": "width"}]


def test_a_band_open_at_an_end_runs_to_the_edge() -> None:
    spec = fr.output.vega(fr.reconcile(told(("A", 100), ("B", "at least 200"))))
    (band,) = marks(spec, "rect")
    high = band["encoding"]["x"]["scale"]["domain"][1]
    assert band["data"]["values"] == [{"start": 100, "end": high}]
    assert marks(spec, "rule")[0]["data"]["values"] == [{"end": 100}]


# --- numbers


def test_whole_numbers_beyond_doubles_are_told_exactly() -> None:
    answer = fr.reconcile(told(("A", 2**53 + 1), ("B", 2**53)))
    (more, exact) = rows(fr.output.vega(answer))
    assert isinstance(more["best"], float)
    assert (more["figure"], exact["best"]) == ("9,007,199,254,740,993", 2**53)


def test_ticks_read_as_in_the_plot() -> None:
    x = marks(fr.output.vega(ANSWERS["millions"]()), "rule")[-1]["encoding"]["x"]
    assert x["axis"]["labelExpr"].startswith("datum.value === 2000000.0 ? '2 M' : datum.value === 4000000.0 ? '4 M'")
    assert x["axis"]["labelExpr"].endswith(" : datum.label")
    assert "labelExpr" not in marks(fr.output.vega(crowd(3)), "rule")[-1]["encoding"]["x"]["axis"]


# --- inert


def test_hostile_names_are_data_and_never_code() -> None:
    subject = "a.b[0]\"'datum"
    said = [fr.Report(subject, 5 + n, source=name, published="2024-10-23", key=name) for n, name in enumerate(HOSTILE)]
    harmless = [fr.Report("x", 5 + n, source=f"S{n}", published="2024-10-23") for n in range(len(HOSTILE))]
    spec, other = fr.output.vega(fr.reconcile(said)), fr.output.vega(fr.reconcile(harmless))
    assert code(spec) == code(other)
    assert all("." not in field and "[" not in field for name, field in parts(spec) if name == "field")
    (values,) = marks(spec, "text")
    assert [row["name"] for row in values["data"]["values"]] == [" ".join(name.split()) for name in HOSTILE[::-1]]


@pytest.mark.parametrize(
    ("reference", "link"),
    [("javascript:alert(1)", None), ("data:text/html,x", None), ("https://example.org/'\"<b>", "https://example.org/%27%22%3Cb%3E"),
     ("p. 4", None), (None, None)],
)  # fmt: skip
def test_only_links_of_the_web_are_links(reference: str | None, link: str | None) -> None:
    spec = fr.output.vega(fr.reconcile(told(("A", 5), reference=reference)))
    assert rows(spec)[0]["link"] == link
    refs = [value for name, value in parts(spec) if name == "href"]
    assert refs[0]["condition"]["field"] == "link"
    assert all(ref["value"] is None for ref in refs)


@pytest.mark.parametrize("name", ["exe.\u202egnp", "N" * 9_999, "a\nb\x00c", "z" + "\u0301" * 300])
def test_names_are_clean(name: str) -> None:
    spec = fr.output.vega(fr.reconcile([fr.Report(name, 5, source=name, published="2024-10-23", reference=name)]))
    (row,) = rows(spec)
    told_all = [*spec["title"]["text"], spec["description"], *(v for v in row.values() if isinstance(v, str))]
    assert all(len(text) <= 1000 for text in told_all)
    assert not any(bad in text for text in told_all for bad in "\u202e\x00")
    assert is_valid(spec)


def test_names_that_look_the_same_have_each_a_line() -> None:
    spec = fr.output.vega(fr.reconcile(told((LONG_NAME * 2 + "a", 5), (LONG_NAME * 2 + "b", 7), (LONG_NAME * 2, 9))))
    names = [row["line"] for row in rows(spec)]
    assert [name[-4:] for name in names] == [names[0][-4:], " (2)", " (3)"]
    assert len(set(names)) == 3


# --- several answers, and what is refused


def test_policies_have_each_a_line() -> None:
    answers = fr.compare_policies(told(("A", 1500), ("B", 3000)), ["REPORTED", "ACLED"])
    spec = fr.output.vega(answers)
    assert is_valid(spec)
    assert [(row["source"], row["figure"], row["why"], row["status"]) for row in rows(spec)] == [
        ("REPORTED 1", "1,500–3,000", "disputed", "used"),
        ("ACLED 1", "1,500", "disputed", "used"),
    ]
    assert [field["title"] for field in marks(spec, "rule")[0]["encoding"]["tooltip"]] == ["policy", "range", "verdict"]
    assert spec["title"]["subtitle"] == ["as of 23 October 2024", "sources: A, B"]


def test_subjects_have_each_a_line_and_one_without_a_figure_has_no_mark() -> None:
    each = fr.reconcile_each(
        [fr.Report(s, n, source="A", published="2024-10-01") for s, n in [("hurt", "5"), ("dead", "many")]]
    )
    spec = fr.output.vega(each)
    (values,) = marks(spec, "text")
    assert [row["name"] for row in values["data"]["values"]] == ["dead: REPORTED 1", "hurt: REPORTED 1"]
    assert [row["source"] for row in rows(spec)] == ["hurt: REPORTED 1"]


def test_where_no_policy_gives_a_figure_there_are_lines_without_marks() -> None:
    spec = fr.output.vega(fr.compare_policies(told(("A", "many")), ["REPORTED", "UCDP"]))
    assert is_valid(spec)
    assert (rows(spec), len(marks(spec, "text")[0]["data"]["values"])) == ([], 2)


@pytest.mark.parametrize("given", [5, "x", None, [None], {"a": 5}])
def test_what_is_no_answer_is_refused(given: Any) -> None:
    with pytest.raises(fr.ExportError, match="takes reconciliations"):
        fr.output.vega(given)


def test_a_caption_is_text() -> None:
    for answers in (crowd(1), [crowd(1)], fr.compare_policies(told(("A", 5)), ["REPORTED", "ACLED"])):
        with pytest.raises(fr.ExportError, match="a caption must be text; got 5"):
            fr.output.vega(answers, caption=5)  # type: ignore[arg-type]


def test_words_among_the_marks_can_be_read_on_dark_themes_too() -> None:
    for spec in (marks(fr.output.vega(story()), "text")[0], fr.output.vega(ANSWERS["no figure"]())):
        assert spec["mark"]["color"] == {"expr": "luminance(background || '#fff') < 0.2 ? '#fff' : '#000'"}


def luminance(color: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [int(color[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(weight * p for weight, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("ground", ["#ffffff", "#000000"])
def test_each_mark_has_a_contrast_of_three_to_one_and_a_shape_or_fill_of_its_own(ground: str) -> None:
    looks = {
        name: v["scale"]["range"]
        for name, v in parts(fr.output.vega(far_off()))
        if name in ("shape", "fill", "stroke") and isinstance(v, dict)
    }
    shape, fill, stroke = looks["shape"], looks["fill"], looks["stroke"]
    inks = {color for color in [*stroke, *fill] if color.startswith("#")}
    assert len(inks) == 2
    for ink in inks:
        dark, light = sorted((luminance(ink), luminance(ground)))
        assert (light + 0.05) / (dark + 0.05) >= 3
    assert len(set(zip(shape, [color == "transparent" for color in fill], strict=True))) == len(shape)
