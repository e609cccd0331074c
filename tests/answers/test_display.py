"""What a notebook and a terminal show: every report on it, filled or hollow as it was used, folded where it is long."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

import figrecon as fr
from figrecon import _render
from figrecon.reconciliation import display
from tests._examples import ROOT
from tests._markup import Markup

USED, BESIDE = _render.INK[_render.USED], _render.INK[_render.BESIDE]
TABLE: display.Comparison = [
    ("REPORTED", "1", fr.Range(1500, 3000, 10_000), "disputed", "troop"),
    ("LATEST", "1", fr.Range.at_least(3000), "disputed", "troop"),
    ("OTHER", "2", fr.Range.exactly(7), "single", "tank"),
    ("NONE", "1", fr.Range.nothing(), "nothing", None),
]


@pytest.fixture(scope="module")
def story() -> fr.Ledger:
    return fr.read_csv(ROOT / "docs" / "data" / "north-korea-troops.csv")


@pytest.fixture(scope="module")
def answer(story: fr.Ledger) -> fr.Reconciliation:
    return fr.reconcile(story, as_of="2024-10-23")


def reports(*said: tuple[str, Any, str], **more: Any) -> list[fr.Report]:
    return [fr.Report("dead", n, source=s, published=f"2024-10-{d}", **more) for s, n, d in said]


def pretty(value: Any, *, nested: bool = False, cycle: bool = False) -> str:
    """What IPython's pretty printer would be told."""

    class Printer:
        stack = (1, 2) if nested else (1,)
        told = ""

        def text(self, text: str) -> None:
            self.told += text

    printer = Printer()
    value._repr_pretty_(printer, cycle)
    return printer.told


def html(value: Any) -> Markup:
    return Markup(value._repr_html_())


def strip(markup: Markup, tag: str) -> list[float]:
    """From left to right, where the dots are."""
    return [float(told["cx"]) for t, told in markup.elements if t == tag]


# --- an answer


def test_the_answer_shows_the_range_the_verdict_and_the_sentence(answer: fr.Reconciliation) -> None:
    shown = html(answer).text
    assert "3,000 troops" in shown
    assert "single" in shown
    assert "as of 23 October 2024, policy REPORTED 1" in shown
    assert answer.sentence() in shown


def test_each_report_is_on_it_where_it_belongs(answer: fr.Reconciliation) -> None:
    rows = [row for row in html(answer).cells if row[0] != "source"]
    assert [(row[0], row[4], row[5]) for row in rows] == [
        ("NIS", "a3", "adds up: 1,500 troops + another 1,500"),
        ("NIS", "a5", ""),
        ("Ukraine's government", "a6", ""),
        ("Russia", "a8", "denial"),
        ("North Korea", "a9", "denial"),
        ("NIS via Cho Tae-yong, Park Sunwon", "a4", "same origin, see a3"),
        ("United States via Lloyd Austin", "a7", "unquantified"),
        ("NIS", "a1", "superseded, see a3"),
        ("NIS via Cho Tae-yong, Park Sunwon", "a2", "superseded, see a3"),
    ]


def test_used_is_filled_and_set_aside_is_hollow(answer: fr.Reconciliation) -> None:
    markup = html(answer)
    assert markup.count("circle") == 3
    assert markup.count("circle", fill=USED) == 1
    assert markup.count("g", stroke=BESIDE) == 2
    assert markup.count("g", stroke="currentColor") == 2
    used, same, older = strip(markup, "circle")
    assert older < used == same


def test_the_band_is_behind_the_positions_only() -> None:
    markup = html(fr.reconcile(reports(("A", 100, "01"), ("B", 200, "02"))))
    assert markup.count("td", **{"class": "fr-strip"}) == 2
    bands = [told["style"] for tag, told in markup.elements if tag == "td" and "style" in told]
    left, right = strip(markup, "circle")
    assert bands == [bands[0]] * 2
    assert f"{left:.1f}px,rgba(0,114,178,.28) {right:.1f}px" in bands[0]


def test_an_open_end_is_an_arrow_to_the_edge() -> None:
    scale = _render.Scale(0, 400)
    assert "M12.0 12" not in (least := _render.strip(_render.Mark(140, 140, None), scale))
    assert "H238.0M87.6 8V16M232.0 7.5L238.0 12L232.0 16.5" in least
    assert "M8.0 7.5L2.0 12L8.0 16.5" in _render.strip(_render.Mark(None, 140, 140), scale)
    assert _render.text_strip(_render.Mark(None, 400, 400), scale) == "←──────────────────────────●"
    assert _render.text_strip(_render.Mark(0, None, None), scale) == "├──────────────────────────→"


def test_a_number_far_off_does_not_squeeze_the_rest() -> None:
    said = reports(("A", 6.6e18, "01"), ("A", 100, "02"), ("B", 160, "02"), ("C", 0.001, "01"), ("C", 120, "03"))
    markup = html(fr.reconcile(said))
    left, right, third = strip(markup, "circle")
    assert right - left > 100
    assert left < third < right
    paths = [told["d"] for tag, told in markup.elements if tag == "path" and "L" in told.get("d", "")]
    assert [path.split("L")[1].split()[0] for path in paths] == ["235.0", "5.0"]  # they point out to either side
    told = display.answer_sheet(fr.reconcile(said))
    assert "›" in _render.text(told)
    assert "‹" in _render.text(told)


def test_figures_that_cannot_be_compared_are_told_and_not_drawn() -> None:
    said = [
        fr.Report("losses", "12 tanks", source="A", published="2024-10-01", kind="plan"),
        fr.Report("losses", "300 troops", source="B", published="2024-10-02"),
        fr.Report("losses", "many", source="C", published="2024-10-02"),
        fr.Report("losses", "2 km", source="C", published="2024-10-02", kind="proxy"),
        fr.Report("losses", "2,500 m", source="C", published="2024-10-03", kind="proxy"),
    ]
    markup = html(fr.reconcile(said, known_by="2024-10-04"))
    assert markup.count("svg") == 2  # the axis, and the 300
    assert "12 tanks" in markup.text
    assert "as known by 4 October 2024" in markup.text


def test_without_a_unit_only_bare_numbers_are_drawn() -> None:
    assert display.mark(fr.Figure.exactly(3, "tanks"), None, _render.USED) is None
    assert display.mark(fr.Figure.exactly(3), None, _render.USED) == _render.Mark(3, 3, 3)
    assert display.mark(fr.Figure.exactly(2, "km"), "meter", _render.USED) == _render.Mark(2000, 2000, 2000)


def test_figures_beside_may_be_set_aside_and_withdrawn_too() -> None:
    said = [
        fr.Report("troops", 5, source="A", published="2024-10-01", kind="plan", key="p1"),
        fr.Report("troops", 6, source="A", published="2024-10-02", kind="plan", key="p2"),
        fr.Report("troops", 7, source="B", published="2024-10-02", kind="plan", key="p3"),
        fr.Report("troops", source="B", published="2024-10-03", kind="withdrawal", denies="p3", key="w"),
    ]
    shown = html(fr.reconcile(said)).text
    assert all(key in shown for key in ("p1", "p2", "p3"))
    assert "withdrawal of p3" in shown


def test_the_parts_of_a_whole_are_on_it_with_all_their_reports() -> None:
    said = [
        fr.Report("in A", 5, source="X", published="2024-10-01", key="a1"),
        fr.Report("in A", 6, source="X", published="2024-10-02", key="a2"),
        fr.Report("in A", 9, source="X", published="2024-10-02", kind="plan", key="a3"),
        fr.Report("in B", 7, source="Y", published="2024-10-02", key="b1"),
        fr.Report("in B", source="Z", published="2024-10-02", kind="denial", key="b2"),
    ]
    answer = fr.reconcile(said, subject=fr.Subject("in all", parts=("in A", "in B")))
    markup = html(answer)
    assert {row[4] for row in markup.cells} == {"report", "a1", "a2", "a3", "b1", "b2"}
    assert "in A: 6, single" in markup.text
    assert markup.count("circle", fill=USED) == 2


def test_a_long_list_is_folded_and_cut_and_says_how_much() -> None:
    few = html(fr.reconcile(reports(*[("A", n, "01") for n in range(1, 2)], *[("A", 99, "02")])))
    assert few.count("details") == 0
    said = [fr.Report("dead", n, source="A", published=date(2024, 1, 1), as_of=date.fromordinal(700_000 + n))
            for n in range(1, 1001)]  # fmt: skip
    markup = html(fr.reconcile(said))
    assert markup.count("details") == 1
    assert markup.count("tr") == 2 + _render.MOST_ROWS + 1
    assert "Set aside: 999 superseded" in markup.text
    assert "… 799 more, not shown here" in markup.text
    assert pretty(fr.reconcile(said)).count("\n") < 2 * _render.MOST_ROWS


def test_positions_beyond_a_screen_are_folded() -> None:
    markup = html(fr.reconcile(reports(*[(f"S{n}", n, "01") for n in range(1, 31)])))
    assert markup.count("details") == 1
    assert "18 more" in markup.text
    assert markup.count("circle", fill=USED) == 30


def test_nothing_to_show_is_shown() -> None:
    nothing = fr.reconcile(reports(("A", 5, "09")), as_of="2024-10-01")
    markup = html(nothing)
    assert "no figure" in markup.text
    assert markup.cells[-1][-1] == "later"
    only_vague = html(fr.reconcile(reports(("A", "many", "09"))))
    assert only_vague.count("svg") == 0


def test_the_page_stands_alone(answer: fr.Reconciliation) -> None:
    page = answer.to_html()
    markup = Markup(page)
    assert page.startswith("<!doctype html>")
    assert markup.count("meta", **{"http-equiv": "Content-Security-Policy"}) == 1
    assert "default-src 'none'" in page
    assert "color-scheme:light dark" in page
    assert "url(" not in page
    assert "http" not in page.replace("http-equiv", "").replace("http://www.w3.org/2000/svg", "")
    assert markup.text.count("North Korean troops in Russia") == 3  # title, heading, sentence
    assert answer.sentence() in markup.text


def test_a_page_takes_several_fragments(answer: fr.Reconciliation, story: fr.Ledger) -> None:
    page = _render.page("A & B", [display.answer_html(answer), display.timeline_html(fr.timeline(story))])
    assert Markup(page).count("div", **{"class": "figrecon"}) == 2
    assert page.count("<style>") == 1


def test_the_terminal_shows_the_same_rows(answer: fr.Reconciliation) -> None:
    lines = pretty(answer).splitlines()
    assert lines[:3] == ["North Korean troops in Russia", "3,000 troops  [single]",
                         "as of 23 October 2024, policy REPORTED 1"]  # fmt: skip
    keys = [line.split()[-1] for line in lines if line.endswith(("a5", "a6"))]
    assert keys == ["a5", "a6"]
    used = next(line for line in lines if "●" in line)
    aside = next(line for line in lines if "○" in line)
    assert used.index("●") == aside.index("○")
    assert sum("◇" in line for line in lines) == 2
    assert lines[-1].split() == ["820", "10,700"]
    assert max(map(len, lines)) < 140


def test_within_a_list_the_repr_is_printed(answer: fr.Reconciliation, story: fr.Ledger) -> None:
    assert pretty(answer, nested=True) == repr(answer)
    assert pretty(story, cycle=True) == repr(story)


def test_ipython_shows_both(answer: fr.Reconciliation, story: fr.Ledger) -> None:
    formatters = pytest.importorskip("IPython.core.formatters", reason="IPython is not installed")
    formatter = formatters.DisplayFormatter()
    for value in (answer, story, fr.timeline(story)):
        bundle, _ = formatter.format(value)
        assert bundle["text/html"] == value._repr_html_()
        assert bundle["text/plain"] == pretty(value)
    bundle, _ = formatter.format([answer])
    assert bundle["text/plain"] == f"[{answer!r}]"


# --- values


def test_a_range_has_a_strip_where_it_is_more_than_a_number() -> None:
    wide = html(fr.Range(1500, 3000, 10_000))
    assert wide.text.strip() == "3,000 (1,500–10,000)"
    assert wide.count("svg") == 1
    assert html(fr.Range.exactly(3000)).count("svg") == 0
    assert html(fr.Range.nothing()).text.strip() == "no figure"


def test_a_figure_is_shown_in_its_words() -> None:
    assert html(fr.Figure.at_least(140, "people")).text.strip() == "at least 140 people"
    assert html(fr.Figure.at_least(140, "people")).count("svg") == 1
    assert html(fr.Figure.about(3000)).count("svg") == 0


def test_a_report_is_a_card_of_what_it_says(story: fr.Ledger) -> None:
    card = dict(html(story[4]).cells)
    assert card == {
        "subject": "North Korean troops in Russia",
        "figure": "a total of 10,000 troops",
        "source": "NIS",
        "via": "Cho Tae-yong; Park Sunwon",
        "kind": "plan",
        "published": "2024-10-23",
        "as of": "by December 2024",
        "key": "a5",
    }
    full = fr.Report("x", "12.000", source="A", published="2024-10-23", replaces="q", extra={"desk": 7}, note="n" * 500)
    card = dict(html(full).cells)
    assert card["desk"] == "7"
    assert card["replaces"] == "q"
    assert card["doubts"].startswith("ambiguous")
    assert card["note"] == "n" * 399 + "…"


def test_a_ledger_is_listed_on_the_strip_of_its_subject(story: fr.Ledger) -> None:
    markup = html(story)
    assert markup.text.lstrip().startswith("North Korean troops in Russia: 9 reports")
    assert [row[-1] for row in markup.cells[1:]] == [f"a{n}" for n in range(1, 10)]
    assert markup.count("circle", fill=USED) == 3
    assert markup.count("g", stroke=BESIDE) == 2
    assert pretty(story).count("●") == 3


def test_a_ledger_names_the_origin_behind_a_source() -> None:
    said = fr.Report("x", 5, source="Cho", via="BBC", published="2024-10-23")
    assert html(fr.Ledger([said], {"NIS": ["Cho"]})).cells[1][0] == "Cho (NIS) via BBC"


def test_a_long_ledger_folds_by_subject() -> None:
    said = [fr.Report(f"s{n % 60}", n, source="A", published="2024-10-23") for n in range(1200)]
    markup = html(fr.Ledger(said))
    assert "1,200 reports, 60 subjects" in markup.text
    assert markup.count("details") == 50
    assert "… 10 more subjects" in markup.text
    assert "… 16 more, not shown here" in markup.text
    assert "  … 16 more" in pretty(fr.Ledger(said)).splitlines()
    assert pretty(fr.Ledger(said)).splitlines()[-1] == "… 10 more subjects"


def test_an_empty_ledger() -> None:
    assert html(fr.Ledger()).text.strip() == "0 reports, 0 subjects"
    assert pretty(fr.Ledger()) == "0 reports, 0 subjects"


# --- over time


def test_a_timeline_is_its_tuple(story: fr.Ledger) -> None:
    answers = fr.timeline(story)
    assert answers == tuple(answers)
    assert tuple(answers) == answers
    assert answers == fr.timeline(list(story))
    assert answers != list(answers)
    assert hash(answers) == hash(tuple(answers))
    assert isinstance(answers[:1], fr.Timeline)
    assert answers[:1] == (answers[0],)
    assert answers.index(answers[1]) == 1
    assert repr(answers) == "<Timeline of 2 answers, 2024-10-18 to 2024-10-23>"
    assert repr(fr.Timeline()) == "<Timeline of 0 answers>"
    with pytest.raises(AttributeError):
        answers.answers = ()  # type: ignore[misc]


def test_a_timeline_is_shown_date_by_date(story: fr.Ledger) -> None:
    markup = html(fr.timeline(story))
    assert markup.cells[1:] == [
        ["18 October 2024", "1,500 troops", "", "single", "NIS", ""],
        ["23 October 2024", "3,000 troops", "", "single", "NIS", ""],
    ]
    left, right = strip(markup, "circle")
    assert left < right
    assert "18 October 2024" in pretty(fr.timeline(story))
    assert html(fr.Timeline()).text.strip() == "no dates"


@pytest.mark.parametrize("backwards", [False, True])
def test_it_says_where_a_source_corrected_itself(backwards: bool) -> None:
    said = [
        *reports(("A", 160, "01"), ("B", 100, "01"), ("A", 140, "03"), ("A", 150, "04")),
        *reports(("B", None, "05"), kind="withdrawal"),
        *reports(("C", "many", "01"), ("C", "some", "03")),
    ]
    days = ["2024-10-01", "2024-10-03", "2024-10-04", "2024-10-05"]
    answers = fr.timeline(said, days[::-1] if backwards else days)
    found = display.corrections(answers)
    assert {str(answers[n].as_of): told for n, told in found.items()} == {
        "2024-10-03": ("A lowered 160",),
        "2024-10-05": ("B withdrew 100",),
    }
    assert "A lowered 160" in html(answers).text


def test_a_source_that_falls_silent_for_another_reason_corrected_nothing() -> None:
    said = [
        fr.Report("dead", 160, source="A", published="2024-10-01", key="a"),
        fr.Report("dead", 170, source="B", published="2024-10-02", replaces="a"),
    ]
    assert display.corrections(fr.timeline(said)) == {}


def test_a_long_timeline_is_cut(story: fr.Ledger) -> None:
    answers = fr.Timeline(list(fr.timeline(story)) * 150)
    markup = html(answers)
    assert markup.count("tr") == 1 + _render.MOST_ROWS + 1
    assert "… 100 more, not shown here" in markup.text


# --- policies


def test_policies_stand_on_one_strip() -> None:
    markup = Markup(display.policies_html(TABLE))
    assert [row[:2] + row[3:] for row in markup.cells[1:]] == [
        ["REPORTED 1", "3,000 (1,500–10,000) troops", "disputed"],
        ["LATEST 1", "at least 3,000 troops", "disputed"],
        ["OTHER 2", "7 tanks", "single"],
        ["NONE 1", "no figure", "nothing"],
    ]
    first, second = strip(markup, "circle")
    assert first == second
    answer = fr.reconcile(reports(("A", 5, "01"), ("B", 9, "01")))
    assert display.compared([*TABLE[:1], answer])[1] == ("REPORTED", "1", fr.Range(5, None, 9), "disputed", None)
    assert Markup(display.policies_html([])).cells == [["policy", "range", "", "verdict"]]


# --- whose is it


def test_what_was_set_aside_is_traced_to_its_origin() -> None:
    roster = {"NIS": ["Cho", "Park", "Kim"]}
    said = [
        fr.Report("x", 1, source="Cho", published="2024-10-01", key="a"),
        fr.Report("x", 2, source="Park", published="2024-10-02", key="b"),
        fr.Report("x", 3, source="NIS", published="2024-10-03", key="c"),
        fr.Report("x", 3, source="Kim", via="BBC", published="2024-10-03", key="d"),
        fr.Report("x", 1, source="Kim", via="BBC", published="2024-10-02", key="h"),
        fr.Report("x", 9, source="Army", published="2024-10-01", key="e"),
        fr.Report("x", 8, source="Navy", published="2024-10-03", replaces="e", key="f"),
        fr.Report("x", 4, source="NIS", published="2024-10-09", key="g"),
    ]
    answer = fr.reconcile(said, roster=roster, as_of="2024-10-03")
    found = {key: origin for key, origin in display.origins(answer).items() if key not in ("c", "f")}
    assert found == {"a": "NIS", "b": "NIS", "d": "NIS", "e": "Army", "g": "NIS", "h": "NIS"}


# --- scales


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
    scale = _render.Scale.of(numbers)
    assert scale is not None
    assert [_render.compact(n) for n in scale.ticks()] == ticks


def test_a_scale_of_nothing_is_none() -> None:
    assert _render.Scale.of([]) is None
    assert _render.scale_of([None]) is None
    assert _render.Scale.of([], [5, 6]) == _render.Scale.of([5, 6])


def test_what_cannot_be_placed_is_not_drawn() -> None:
    assert _render.strip(_render.Mark(None, None, None), _render.Scale(0, 1)) == ""
    assert _render.text_strip(_render.Mark(None, None, None), _render.Scale(0, 1)) == ""
    assert _render.text_strip(_render.Mark(1, 1, 1), None) == ""


def test_labels_that_would_touch_are_left_out() -> None:
    wide = _render.html(
        _render.Sheet(
            "", ("a", "b"), (50, 50), [_render.Part("", [_render.Row(("x", "y"))], _render.Scale(1e9, 1.5e9))]
        )
    )
    assert 1 < Markup(wide).count("text") < 6


def test_policies_compared_are_shown_a_row_each(story: fr.Ledger) -> None:
    compared = fr.compare_policies(story, ["REPORTED", "ACLED"])
    assert repr(compared) == "<Comparison of 2 answers, 2024-10-23 to 2024-10-23>"
    assert "ACLED" in compared._repr_html_()
    assert "REPORTED" in pretty(compared)
    assert isinstance(compared[:1], fr.Comparison)
