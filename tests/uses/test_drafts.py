"""Drafts: accepted, changed, dropped, written, read back and shown."""

from pathlib import Path
from typing import Any

import attrs
import pytest

import figrecon as fr
from figrecon import display
from figrecon.drafting import Role
from tests._markup import Markup

TEXT = "Cho spoke of 1,500 <b>troops</b> and plans for 10,000.\n\nRussia denied it; Park, of the NIS, saw 90 ships."
ROWS: list[dict[str, Any]] = [
    {"figure": "1,500", "source": "Cho", "quote": "1,500 <b>troops"},
    {"figure": "10,000", "source": "Cho", "quote": "plans for 10,000", "kind": "plan"},
    {"figure": "10,000", "source": "Nobody", "quote": "plans for 10,000"},
    {"source": "Russia", "kind": "denial", "quote": "Russia denied it", "page": "3"},
    {"figure": "at least 90", "source": "Park", "via": "NIS", "quote": "saw 90 ships"},
]


@pytest.fixture
def drafts() -> fr.Drafts:
    return fr.ground(ROWS, TEXT, published="2024-10-23", subject="troops", roster={"NIS": ["Cho", "Park"]})


def numbers(drafts: fr.Drafts) -> list[int]:
    return [draft.number for draft in drafts]


def test_drafts_are_named_by_the_rows_they_came_from(drafts: fr.Drafts) -> None:
    assert (numbers(drafts), [each.row for each in drafts.refused]) == ([1, 2, 4, 5], [3])
    assert numbers(drafts.drop(1, 4)) == [2, 5]
    assert numbers(drafts[1:3]) == [2, 4]
    assert drafts[-1].number == 5
    assert repr(drafts) == "<Drafts: 4, none accepted, 1 row refused>"
    assert repr(drafts.accept(5)) == "<Drafts: 4, 1 accepted, 1 row refused>"
    assert repr(fr.Drafts()) == "<Drafts: 0>"


def test_only_what_was_accepted_is_in_the_ledger(drafts: fr.Drafts) -> None:
    assert len(drafts.ledger()) == 0
    ledger = drafts.accept(1, 4).ledger()
    assert [report.source for report in ledger] == ["Cho", "Russia"]
    assert ledger.normalize()[0].origin == "NIS"
    assert ledger[0].extra == {"quote": "1,500 <b>troops", "span": "13:28"}
    assert len(drafts.accept().ledger()) == 4
    assert len(drafts.ledger()) == 0  # the first drafts are as they were


def test_a_change_is_kept_among_the_doubts(drafts: fr.Drafts) -> None:
    changed = drafts.change(5, kind="part", figure="90", source="NIS", via="", as_of="2024-10-20")
    report = changed[3].report
    assert (report.kind, str(report.figure), report.source, report.via) == (fr.Kind.PART, "90", "NIS", ())
    assert changed[3].doubts[-5:] == (
        "kind was total",
        "figure was at least 90",
        "source was Park",
        "via was NIS",
        "as_of was 23 October 2024",
    )
    assert changed[:3] == drafts[:3]
    assert drafts.change(1, kind="total")[0].doubts == ()
    assert drafts.change(1, note="seen")[0].doubts == ("note was nothing",)
    assert "told as a total" in drafts.change(1, figure="another 9", kind="total")[0].remarks[-1]


def test_what_nobody_drafted_is_refused(drafts: fr.Drafts) -> None:
    for verb in (drafts.accept, drafts.drop, lambda n: drafts.change(n, kind="part")):
        with pytest.raises(fr.RowError, match="no draft has the number 3"):
            verb(3)
    with pytest.raises(fr.RowError, match="did you mean 'kind'"):
        drafts.change(1, kin="part")  # type: ignore[call-arg]
    with pytest.raises(fr.RowError, match="to change are"):
        drafts.change(1, extra={})  # type: ignore[call-arg]
    with pytest.raises(fr.KindError):
        drafts.change(1, kind="whole")
    with pytest.raises(fr.RowError, match="numbers of the drafts that are to go"):
        drafts.drop()
    with pytest.raises(fr.RowError, match="Draft objects"):
        fr.Drafts([1])  # type: ignore[list-item]
    with pytest.raises(fr.RowError, match="a number of its own"):
        fr.Drafts([drafts[0], drafts[0]])


def test_drafts_go_to_tables_and_come_back(drafts: fr.Drafts, tmp_path: Path) -> None:
    drafts = drafts.accept(1, 4).change(2, kind="projection").drop(5)
    csv, json = tmp_path / "drafts.csv", tmp_path / "drafts.json"
    drafts.to_csv(csv)
    drafts.to_json(json)
    assert csv.read_bytes().decode() == drafts.to_csv_text()
    assert json.read_text(encoding="utf-8") == drafts.to_json_text()
    assert fr.Drafts.from_csv(csv, TEXT, roster=drafts.roster) == drafts
    assert fr.Drafts.from_json(json, TEXT) == drafts
    assert fr.Drafts.from_csv(csv, roster=drafts.roster) == attrs.evolve(drafts, text="")
    assert fr.Drafts.from_json(json, roster={}).roster == fr.Roster()
    assert len(fr.read_csv(csv)) == 3


def test_a_table_of_a_person_is_read(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(
        "subject,figure,source,published,quote,accepted\ndead,3,A,2031-05-06,3 died,TRUE\n", encoding="utf-8"
    )
    (draft,) = fr.Drafts.from_csv(path)
    assert (draft.number, draft.span, draft.accepted, draft.evidence) == (1, (0, 0), True, ())


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        ({}, "a draft has a quote; row 1 has none"),
        ({"quote": "x", "draft": "two"}, "a draft has a number; got 'two'"),
        ({"quote": "x", "span": "5:3"}, "a span is two offsets"),
        ({"quote": "x", "span": "1:2:3"}, "a span is two offsets"),
        ({"quote": "x", "evidence": "figur 1:2"}, "did you mean 'figure'"),
        ({"quote": "x", "span": "0:1"}, "the quote of draft 1 is not at 0:1 of this text"),
    ],
)
def test_a_table_that_tells_of_no_draft_is_refused(columns: dict[str, str], told: str, tmp_path: Path) -> None:
    path = tmp_path / "drafts.json"
    report = fr.Report("dead", 3, source="A", published="2031-05-06", extra=columns)
    path.write_text(fr.Ledger([report]).to_json_text(), encoding="utf-8")
    with pytest.raises(fr.RowError, match=told):
        fr.Drafts.from_json(path, "Another text.")


def test_the_text_is_shown_with_its_marks(drafts: fr.Drafts) -> None:
    page = Markup(drafts.accept(1)._repr_html_())
    assert (page.count("mark"), page.count("sup")) == (5, 4)  # the denial's mark is two, with Russia and without
    assert page.count("mark", **{"class": "fr-beside"}) == 1
    assert page.count("u") == 4
    assert "<b>troops1</b> and plans" in page.text
    assert "4 drafts, 1 accepted" in page.text
    assert "row 3 refused: the text does not name 'Nobody'" in page.text
    assert "5: another hedge: the text has 90 ships" in page.text


def test_drafts_are_shown_on_a_terminal(drafts: fr.Drafts) -> None:
    class Printer:
        said = ""

        def text(self, said: str) -> None:
            self.said = said

    printer = Printer()
    drafts.accept(2)._repr_pretty_(printer, cycle=False)
    lines = printer.said.splitlines()
    assert lines[0] == "_Cho_ spoke of [1,500 <b>troops]1</b> and plans for [10,000]2."
    assert all(len(line) <= display.LINE for line in lines[:4])
    first = next(n for n, line in enumerate(lines) if line.startswith("  2"))
    assert lines[first + 1].endswith("yes")  # 79 columns have no room for all
    assert "_Cho_" not in attrs.evolve(drafts, text="").to_text()
    assert Markup(attrs.evolve(drafts, text="").to_html()).count("mark") == 0
    assert Markup(drafts.to_html()).count("mark") == 5


def test_a_display_is_bounded() -> None:
    text = "Cho saw 3 ships. " * 3_000
    rows = [
        {"figure": "at least 3", "source": "Cho", "quote": "3 ships", "span": f"{17 * n + 8}:{17 * n + 15}"}
        for n in range(3_000)
    ]
    rows += [{"quote": "nothing"}] * 500
    shown = fr.ground(rows, text, published="2024-10-23", subject="ships")._repr_html_()
    assert len(shown) < 300_000
    assert "more characters" in Markup(shown).text
    assert Markup(shown).text.count("… 140 more") == 1


def test_marks_may_overlap_and_end_anywhere() -> None:
    marks = [
        display.Highlight(0, 8, display.Ink.COUNT, "1"),
        display.Highlight(4, 12, display.Ink.PART, "2"),
        display.Highlight(2, 6, display.Ink.NAME),
        display.Highlight(3, 3, display.Ink.NAME),
        display.Highlight(10, 99, display.Ink.OTHER, "3"),
    ]
    assert Markup(display.passage_html("one two\n\nthree", marks)).text == "one two1, 2\nthree3"
    assert display.passage_text("one two\n\nthree", marks) == "[on][_e _][_tw_][o]1,2\n\n[t][hr][ee]3"
    within = [display.Highlight(0, 10, display.Ink.NAME), display.Highlight(5, 8, display.Ink.NAME)]
    assert display.passage_text("Mayor Ruiz spoke", within) == "_Mayor Ruiz_ spoke"
    assert display.passage_text("", []) == ""
    assert display.passage_text("a\nb", []) == "a\n\nb"
    assert display.passage_text("a\nb\n\nc", []) == "a b\n\nc"


def test_evidence_is_read_back() -> None:
    evidence = fr.Evidence(Role.VIA, "3:5")
    assert fr.Evidence.read(f" {evidence}") == evidence
    for span in ("3", (1, 2, 3), None, (-1, 2), "a:b"):
        with pytest.raises(fr.RowError, match="a span is two offsets"):
            fr.Evidence(Role.VIA, span)  # type: ignore[arg-type]


def test_what_is_set_aside_or_refused_makes_no_other_drafts() -> None:
    text = "At least 46 people drowned, and 300 are in shelters."
    drafts = fr.draft(text, published="2031-05-07", subject="dead")
    assert drafts.aside
    assert drafts == attrs.evolve(drafts, aside=()) != attrs.evolve(drafts, text="")
