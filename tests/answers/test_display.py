"""What a notebook and a terminal show of an answer: every report, filled or hollow as it was used, folded if long."""

from datetime import date
from typing import Any

import pytest

import figrecon as fr
from figrecon import display
from figrecon.display.styles import BAND, STYLE
from figrecon.figures import mark
from figrecon.output import sheets
from tests._markup import Markup
from tests.answers._shown import BESIDE, USED, html, pretty, reports, strip


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
    assert f"{BAND} {left:.1f}px,{BAND} {right:.1f}px" in bands[0]


@pytest.mark.parametrize(("found", "edges"), [((140, 200), 2), ((140, None), 1), ((None, 140), 1), ((None, None), 0)])
def test_the_ends_of_the_band_are_lines_and_an_open_end_has_none(
    found: tuple[float | None, float | None], edges: int
) -> None:
    section = display.Section(
        "", [display.Row(("A", "150"), display.Mark(150, 150, 150))], display.Scale(0, 400), found
    )
    (band,) = [
        told["style"]
        for tag, told in Markup(display.html(display.Sheet("", ("source", "figure"), [section]))).elements
        if tag == "td" and "style" in told
    ]
    assert band.count("linear-gradient") == edges + 1
    assert band.count(USED) == 2 * edges


def test_a_number_far_off_does_not_squeeze_the_rest() -> None:
    said = reports(("A", 6.6e18, "01"), ("A", 100, "02"), ("B", 160, "02"), ("C", 0.001, "01"), ("C", 120, "03"))
    markup = html(fr.reconcile(said))
    left, right, third = strip(markup, "circle")
    assert right - left > 100
    assert left < third < right
    paths = [told["d"] for tag, told in markup.elements if tag == "path" and "L" in told.get("d", "")]
    assert [path.split("L")[1].split()[0] for path in paths] == ["235.0", "5.0"]  # they point out to either side
    told = sheets.answer_sheet(fr.reconcile(said))
    assert "›" in display.plain_text(told)
    assert "‹" in display.plain_text(told)


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
    assert mark(fr.Figure.exactly(3, "tanks"), None, display.Style.USED) is None
    assert mark(fr.Figure.exactly(3), None, display.Style.USED) == display.Mark(3, 3, 3)
    assert mark(fr.Figure.exactly(2, "km"), "meter", display.Style.USED) == display.Mark(2000, 2000, 2000)


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
    assert markup.count("tr") == 2 + display.MOST_ROWS + 1
    assert "Set aside: 999 superseded" in markup.text
    assert "… 799 more, not shown here" in markup.text
    assert pretty(fr.reconcile(said)).count("\n") < 2 * display.MOST_ROWS + 12  # two lines each


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
    page = display.document(
        "A & B", [display.html(sheets.answer_sheet(answer)), display.html(sheets.timeline_sheet(fr.timeline(story)))]
    )
    assert Markup(page).count("div", **{"class": "figrecon"}) == 2
    assert page.count(STYLE) == 1
    assert page.count("@container") == 2  # below which width each of the two has no room


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
    assert max(map(len, lines)) <= 140


def test_within_a_list_the_repr_is_printed(answer: fr.Reconciliation, story: fr.Ledger) -> None:
    assert pretty(answer, nested=True) == repr(answer)
    assert pretty(story, cycle=True) == repr(story)


def test_ipython_shows_both(answer: fr.Reconciliation, story: fr.Ledger) -> None:
    formatters = pytest.importorskip("IPython.core.formatters", reason="IPython is not installed")
    formatter = formatters.DisplayFormatter()
    shown: list[Any] = [answer, story, fr.timeline(story), answer.flags, story.normalize(), fr.Roster({"NIS": []})]
    for value in shown:
        bundle, _ = formatter.format(value)
        assert bundle["text/html"] == value._repr_html_()
        assert bundle["text/plain"] == pretty(value)
    bundle, _ = formatter.format([answer])
    assert bundle["text/plain"] == f"[{answer!r}]"


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
    found = {key: origin for key, origin in answer.origins_of_set_aside().items() if key not in ("c", "f")}
    assert found == {"a": "NIS", "b": "NIS", "d": "NIS", "e": "Army", "g": "NIS", "h": "NIS"}
