"""What a notebook and a terminal show of several answers: a timeline, policies side by side."""

import pytest

import figrecon as fr
from figrecon import display
from figrecon.output.corrections import corrections
from tests.answers._shown import html, pretty, reports, strip, under

TABLE = fr.Comparison(
    [
        under("REPORTED", "1", fr.Range(1500, 3000, 10_000), "disputed", "troop"),
        under("LATEST", "1", fr.Range.at_least(3000), "disputed", "troop"),
        under("OTHER", "2", fr.Range.exactly(7), "single", "tank"),
        under("NONE", "1", fr.Range.nothing(), "nothing", None),
    ]
)


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
        *reports(("A", 160, "01"), ("B", 100, "03"), ("A", 140, "03"), ("A", 150, "04")),
        *reports(("B", None, "05"), kind="withdrawal"),
        *reports(("C", "many", "01"), ("C", "some", "03")),
    ]
    days = ["2024-10-01", "2024-10-03", "2024-10-04", "2024-10-05"]
    answers = fr.timeline(said, days[::-1] if backwards else days)
    found = corrections(answers)
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
    assert corrections(fr.timeline(said)) == {}


def test_a_long_timeline_is_cut(story: fr.Ledger) -> None:
    answers = fr.Timeline(list(fr.timeline(story)) * 150)
    markup = html(answers)
    assert markup.count("tr") == 1 + display.MOST_ROWS + 1
    assert "… 100 more, not shown here" in markup.text


# --- policies


def test_policies_stand_on_one_strip() -> None:
    markup = html(TABLE)
    assert [row[:2] + row[3:] for row in markup.cells[1:]] == [
        ["REPORTED 1", "3,000 (1,500–10,000) troops", "disputed"],
        ["LATEST 1", "at least 3,000 troops", "disputed"],
        ["OTHER 2", "7 tanks", "single"],
        ["NONE 1", "no figure", "nothing"],
    ]
    first, second = strip(markup, "circle")
    assert first == second
    assert html(fr.Comparison()).cells == [["policy", "range", "verdict"]]


def test_policies_compared_are_shown_a_row_each(story: fr.Ledger) -> None:
    compared = fr.compare_policies(story, ["REPORTED", "ACLED"])
    assert repr(compared) == "<Comparison of 2 answers, 2024-10-23 to 2024-10-23>"
    assert "ACLED" in compared._repr_html_()
    assert "REPORTED" in pretty(compared)
    assert isinstance(compared[:1], fr.Comparison)
