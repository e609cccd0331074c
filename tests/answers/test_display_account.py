"""Positions, and reports that are none, as a notebook shows them: each cell, each mark, and the ends before a fold."""

import figrecon as fr
from tests.answers._reports import said
from tests.answers._shown import html, pretty

ADDRESS = "https://example.org/a1"
STORY = [
    said(10, key="a1", reference=ADDRESS),
    said("another 5", day=2, key="a2"),
    said(15, day=3, key="a3"),
    said("another 4", "B", day=2, key="b1", via="Wire"),
    said(12, "C", day=3, key="c1", reference=ADDRESS),
    said("about 20", "C", day=3, key="c2"),
    said("3 confirmed dead", "D", day=3, kind="part", key="d1"),
    said(None, "E", day=3, key="e1"),
    said(None, "F", day=3, kind="denial", key="f1"),
    said(None, "F", day=3, kind="denial", key="f2", denies=("a1", "c1")),
    said("many", "G", day=3, key="g1"),
    said(9, "H", day=3, key="h1"),
    said("another 2", "H", day=4, key="h2"),
]
ANSWER = fr.reconcile(STORY)
HEAD = ["source", "figure", "1520", "as of", "report", "how, or why not"]  # the third is the strip's


def test_positions() -> None:
    shown = html(ANSWER.positions)
    assert shown.text.strip().startswith("3 positions")
    assert shown.cells == [
        HEAD,
        ["A", "15 deaths", "", "3 October 2024", "a3", "adds up: 10 + another 5"],
        ["C", "12–20 deaths", "", "3 October 2024", "c1, c2", "the hull of figures of one day"],
        ["H", "11 deaths", "", "4 October 2024", "h1, h2", "a total plus what came since"],
    ]
    assert shown.count("circle") == 2  # A's number and H's; C has a line from end to end
    assert shown.count("a", href=ADDRESS) == 1
    assert pretty(ANSWER.positions).splitlines()[0] == "3 positions"


def test_reports_that_were_set_aside() -> None:
    shown = html(ANSWER.set_aside)
    assert shown.text.strip().startswith("6 reports set aside")
    assert [row[:2] + row[3:] for row in shown.cells[1:]] == [
        ["E", "no number", "3 October 2024", "e1", "unquantified"],
        ["G", "many", "3 October 2024", "g1", "unquantified"],
        ["D", "3 confirmed dead", "3 October 2024", "d1", "part, see a3"],
        ["A", "10", "1 October 2024", "a1", "superseded, see a3"],
        ["A", "another 5", "2 October 2024", "a2", "superseded, see a3"],
        ["B via Wire", "another 4", "2 October 2024", "b1", "floor, see a3"],
    ]
    assert shown.count("circle") == 2  # what adds, and what gives no number, is no mark
    assert shown.count("a", href=ADDRESS) == 1


def test_reports_without_a_number_and_denials() -> None:
    assert html(ANSWER.denials).cells == [
        [name for name in HEAD if name != "1520"],
        ["F", "no number", "3 October 2024", "f1", "denial"],
        ["F", "no number", "3 October 2024", "f2", "denial of a1, c1"],
    ]
    assert html(ANSWER.unquantified).cells[1:] == [
        ["E", "no number", "3 October 2024", "e1", "total"],
        ["G", "many", "3 October 2024", "g1", "total"],
    ]


def test_a_position_alone_is_a_card() -> None:
    cards = [dict(html(position).cells) for position in ANSWER.positions]
    assert cards == [
        {
            "source": "A",
            "figure": "15 deaths",
            "as of": "3 October 2024",
            "reports": "a3",
            "how": "as reported",
            "adds up": "10; another 5",
        },
        {
            "source": "C",
            "figure": "12–20 deaths",
            "as of": "3 October 2024",
            "reports": "c1; c2",
            "how": "the hull of figures of one day",
        },
        {
            "source": "H",
            "figure": "11 deaths",
            "as of": "4 October 2024",
            "reports": "h1; h2",
            "how": "a total plus what came since",
        },
    ]
    fell = fr.reconcile([said(9, key="was"), said(5, day=2, key="now")], roster={"A": {"interested": True}})
    assert dict(html(fell.positions[0]).cells) == {
        "source": "A",
        "figure": "5",
        "as of": "2 October 2024",
        "reports": "now",
        "how": "as reported",
        "corrects": "was",
        "a party to the matter": "yes",
    }
    assert dict(html(fell.set_aside[0]).cells) == {
        "source": "A",
        "figure": "9",
        "as of": "1 October 2024",
        "report": "was",
        "set aside as": "superseded",
        "by": "now",
    }
    later = fr.reconcile([said(9), said(5, day=2, key="late")], as_of="2024-10-01")
    assert "by" not in dict(html(later.set_aside[0]).cells)


def test_of_many_positions_those_at_the_ends_are_shown_first() -> None:
    figures = {f"S{n:03}": 1000 + n for n in range(300)} | {"S250": 5, "S270": 9000}
    answer = fr.reconcile([said(figure, source) for source, figure in figures.items()])
    shown = html(answer.positions)
    assert shown.text.strip().startswith("300 positions")
    assert [row[0] for row in shown.cells[1:5]] == ["S250", "S270", "S000", "S001"]
    assert "… 100 more, not shown here" in shown.text
    silent = fr.reconcile([said("many", f"S{n}") for n in range(300)])
    assert "… 100 more, not shown here" in html(silent.set_aside).text
    denials = fr.reconcile([said(5), *(said(None, "F", kind="denial", key=f"k{n}") for n in range(300))]).denials
    assert "… 100 more, not shown here" in html(denials).text
