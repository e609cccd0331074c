"""Exports: what the tools of others take, and nothing that a stranger wrote becomes a formula, a tag or a command."""

import csv
import html.parser
import io
import json
import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import figrecon as fr
from figrecon import output
from figrecon.display import link
from figrecon.testing import ledgers
from tests._examples import ROOT

DAY = "2024-10-23"
URL = "https://example.org/a"


def story() -> fr.Reconciliation:
    roster = fr.read_roster(ROOT / "docs" / "data" / "north-korea-sources.toml")
    ledger = fr.read_csv(ROOT / "docs" / "data" / "north-korea-troops.csv", roster=roster)
    return fr.reconcile(ledger, as_of=DAY)


def one(figure: Any, **more: Any) -> fr.Reconciliation:
    return fr.reconcile([fr.Report("dead", figure, source="Ministry", published=DAY, **more)])


def rows_of(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


# --- sheets


@pytest.mark.parametrize("mark", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_no_cell_of_text_is_a_formula(mark: str) -> None:
    hostile = f"{mark}HYPERLINK(0)"
    header, row = rows_of(output.spreadsheet(fr.Table({hostile: [hostile], "best": [-3], "day": [date(2024, 10, 1)]})))
    assert header == [f"'{hostile}", "best", "day"]
    assert row == [f"'{hostile}", "-3", "2024-10-01"]


def test_a_hostile_source_is_neutral_in_a_spreadsheet_and_whole_in_a_ledgers_csv() -> None:
    ledger = fr.Ledger([fr.Report("dead", 3, source="=cmd|' /C calc'!A0", published=DAY, note="-")])
    assert "'=cmd" in output.spreadsheet(fr.reconcile(ledger).to_frame())
    assert "'=cmd" not in ledger.to_csv_text()


@pytest.mark.parametrize("name", ["@BBC", "-", "=1+1", "+972 desk", 'A, "B"'])
def test_a_chart_prints_a_label_as_it_stands(name: str) -> None:
    reports = [fr.Report(name, 3, source=name, published=DAY)]
    assert rows_of(output.range_plot(fr.reconcile(reports)))[1:] == [[name, "3", "3", "3"]] * 2
    assert rows_of(output.range_plot(fr.reconcile_each(reports)))[1:] == [[name, "3", "3", "3"]]


@given(ledgers(min_size=1), st.text(st.characters(codec="utf-8")).filter(str.strip))
def test_no_export_of_an_account_holds_a_formula(ledger: fr.Ledger, subject: str) -> None:
    given = [fr.Report(subject, r.figure, source=f"={r.source}", published=r.published, note=subject) for r in ledger]
    answer = fr.reconcile(given)
    table = answer.to_frame()
    for row, cells in zip(rows_of(output.spreadsheet(table))[1:], table.to_rows(), strict=True):
        for printed, cell in zip(row, cells.values(), strict=True):
            assert not isinstance(cell, str) or not printed.startswith(("=", "+", "-", "@"))


def test_a_range_plot_of_one_answer_has_a_row_an_origin() -> None:
    reports = [
        fr.Report("dead", "at least 140", source="B", published="2024-10-02"),
        fr.Report("dead", fr.Figure(100, 120, 150), source="A", published="2024-10-01"),
        fr.Report("dead", "200-300", source="C", published="2024-10-03"),
    ]
    assert rows_of(output.range_plot(fr.reconcile(reports))) == [
        ["label", "low", "best", "high"],
        ["A", "100", "120", "150"],
        ["B", "140", "140", ""],
        ["C", "200", "", "300"],
        ["dead", "100", "140", "300"],
    ]


def test_a_range_plot_of_several_has_a_row_an_answer() -> None:
    reports = [fr.Report(s, n, source="A", published=DAY) for s, n in (("dead", 3), ("injured", 7))]
    each = fr.reconcile_each(reports)
    expected = [["label", "low", "best", "high"], ["dead", "3", "3", "3"], ["injured", "7", "7", "7"]]
    assert rows_of(output.range_plot(each)) == expected
    assert rows_of(output.range_plot(iter(each.values()))) == expected


def test_a_band_has_a_row_a_date_in_order() -> None:
    days = (("2024-10-01", 1.5), ("2024-10-03", 3))
    answers = fr.timeline([fr.Report("dead", n, source="A", published=day) for day, n in days])
    assert rows_of(output.band(reversed(answers))) == [
        ["date", "best", "low", "high"],
        ["2024-10-01", "1.5", "1.5", "1.5"],
        ["2024-10-03", "3", "3", "3"],
    ]


def test_a_band_is_of_one_subject() -> None:
    reports = [fr.Report(s, 3, source="A", published=DAY) for s in ("dead", "injured")]
    with pytest.raises(fr.ExportError, match="2: 'dead, injured'"):
        output.band(fr.reconcile_each(reports).values())


@pytest.mark.parametrize("what", [3, [3], {"dead": 3}, "dead"])
def test_an_export_takes_reconciliations(what: Any) -> None:
    for export in (output.range_plot, output.band, output.json_text, output.csl_json):
        with pytest.raises(fr.ExportError, match="takes reconciliations"):
            export(what)


def test_answers_as_json() -> None:
    (answer,) = json.loads(output.json_text(story()))["answers"]
    assert answer["sentence"] == story().sentence()
    assert (answer["low"], answer["best"], answer["high"], answer["as_of"]) == (3000, 3000, 3000, DAY)
    assert answer["beside"]["plan"]["best"] == 10_000
    assert [line["key"] for line in answer["account"]] == [entry.report.key for entry in story().account]
    assert json.loads(output.json_text({}))["answers"] == []


# --- reference managers

TYPES = ("article-newspaper", "webpage", "document")
"""Of the types of csl-data.json, the schema of the Citation Style Language, version 1.0.2, the three that fit."""


def test_references_for_a_manager_hold_what_the_columns_say() -> None:
    extra = {"title": "Toll rises", "outlet": "Daily News", "author": "Ann Lee", "accessed": "2024-10-24"}
    answer = one(3, reference=f"p. 4; {URL}", extra=extra, key="r1", via="Daily News")
    assert json.loads(output.csl_json(answer)) == [
        {
            "id": "r1",
            "type": "article-newspaper",
            "title": "Toll rises",
            "container-title": "Daily News",
            "author": [{"literal": "Ann Lee"}],
            "URL": URL,
            "issued": {"date-parts": [[2024, 10, 23]]},
            "accessed": {"date-parts": [[2024, 10, 24]]},
            "note": "Ministry via Daily News: “3”; p. 4",
        }
    ]


def test_what_several_reports_cite_is_one_reference() -> None:
    said = [("A", 3, URL), ("B", 9, URL), ("C", 5, "Bulletin 4"), ("D", 6, None)]
    reports = [fr.Report("dead", n, source=s, published=DAY, reference=r, key=s) for s, n, r in said]
    shared, bulletin = json.loads(output.csl_json(fr.reconcile(reports)))
    assert (shared["id"], shared["type"], shared["note"]) == ("A", "webpage", "A: “3”; B: “9”")
    assert (bulletin["type"], bulletin["note"]) == ("document", "C: “5”; Bulletin 4")
    assert "title" not in shared
    twice = [fr.reconcile(reports), fr.reconcile(reports)]
    assert output.csl_json(twice) == output.csl_json(twice[0])


@given(ledgers(min_size=1))
def test_each_reference_has_what_the_schema_asks_for(ledger: fr.Ledger) -> None:
    items = json.loads(output.csl_json(fr.reconcile_each(ledger)))
    assert len({item["id"] for item in items}) == len(items)
    assert all(item["type"] in TYPES and all(item.values()) for item in items)


# --- footnotes


def test_footnotes_in_markdown() -> None:
    text = output.footnotes(story())
    assert text.splitlines() == [
        story().sentence() + "[^1][^2][^3][^4][^5][^6]",
        "",
        "[^1]: NIS via Cho Tae-yong: “3,000 troops”, 23 October 2024",
        "[^2]: NIS via Cho Tae-yong, Park Sunwon: plan, “a total of 10,000 troops”, 23 October 2024",
        "[^3]: Ukraine's government via Volodymyr Zelenskyy: plan, “10,000 soldiers being prepared”, 23 October 2024",
        "[^4]: Russia: denial, 23 October 2024",
        "[^5]: North Korea: denial, 23 October 2024",
        "[^6]: United States via Lloyd Austin: no number, 23 October 2024",
    ]


def test_footnotes_in_html() -> None:
    text = output.footnotes(one(3, reference=URL), "html", first=4)
    assert text.splitlines() == [
        f'<p>{one(3).sentence()}<sup id="fnref4"><a href="#fn4">4</a></sup></p>',
        '<ol start="4">',
        f'<li id="fn4">Ministry: “3”, 23 October 2024, <a href="{URL}">{URL}</a></li>',
        "</ol>",
    ]
    assert "<a" not in output.footnotes(one(3), "html").split("<ol")[1]


def test_footnotes_in_wikitext() -> None:
    assert output.footnotes(one(3, reference=URL), "wikitext") == (
        "dead: 3 as of 23 October 2024, according to the Ministry, the only source with a figure."
        f"<ref>Ministry: “3”, 23 October 2024, [{URL}]</ref>\n"
    )
    assert "<ref>Ministry: “3”, 23 October 2024, Bulletin 4</ref>" in output.footnotes(
        one(3, reference="Bulletin 4"), "wikitext"
    )


def test_what_was_superseded_or_merely_repeated_is_not_noted() -> None:
    reports = [
        fr.Report("dead", 3, source="A", published="2024-10-01"),
        fr.Report("dead", 4, source="A", published="2024-10-02"),
        fr.Report("dead", 9, source="A", published="2024-10-01", kind="plan"),
        fr.Report("dead", 8, source="A", published="2024-10-02", kind="plan"),
        fr.Report("dead", source="B", published="2024-10-02", kind="denial"),
    ]
    notes = output.footnotes(fr.reconcile(reports)).splitlines()[2:]
    assert notes == [
        "[^1]: A: “4”, 2 October 2024",
        "[^2]: A: plan, “8”, 2 October 2024",
        "[^3]: B: denial, 2 October 2024",
    ]


def test_the_forms_of_footnotes() -> None:
    with pytest.raises(fr.ExportError, match="did you mean 'markdown'"):
        output.footnotes(one(3), "markdwon")
    with pytest.raises(fr.ExportError, match="of a reconciliation"):
        output.footnotes([one(3)])  # type: ignore[arg-type]


class Tags(html.parser.HTMLParser):
    """The tags of a page, and whether a link leaves the web."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        assert (dict(attrs).get("href") or "#").startswith(("#", "https://"))


PIECES = (
    "<b>",
    "<",
    ">",
    "&lt;",
    '"',
    "''",
    "'",
    "[[",
    "]",
    "{{",
    "}}",
    "|",
    "~~~~",
    "*",
    "_",
    "`",
    "\\",
    "# ",
    "- ",
    "1. ",
)
HOSTILE = st.lists(st.sampled_from(PIECES) | st.sampled_from("ab é\u2028"), min_size=1, max_size=12).map("".join)


@given(HOSTILE.filter(str.strip), HOSTILE)
def test_what_others_wrote_is_no_markup(name: str, words: str) -> None:
    figure = fr.Figure.exactly(3, text=words)
    answer = fr.reconcile([fr.Report("dead", figure, source=name, published=DAY, reference=f"https://a.org/{words}")])
    page = Tags()
    page.feed(output.footnotes(answer, "html"))
    assert page.tags == ["p", "sup", "a", "ol", "li", "a"]
    wiki = output.footnotes(answer, "wikitext")
    assert (wiki.count("<"), wiki.count("["), wiki.count("{"), wiki.count("|"), wiki.count("''")) == (2, 1, 0, 0, 0)
    plain = re.sub(r"\\.", "", output.footnotes(answer))
    assert len(plain.splitlines()) == 3
    assert not re.search(
        r"[`*_]|\[(?!\^1\])|<(?!https://a\.org/)", plain.replace(link(f"https://a.org/{words}") or "", "https://a.org/")
    )
