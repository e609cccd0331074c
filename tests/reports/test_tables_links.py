"""Links in the cells of sources: references, not sources, unless said."""

from pathlib import Path
from typing import Any

import pytest

import figrecon as fr
from figrecon.tables.links import MOST_LINKS, split_links

X, Y = "https://www.example.org/a/1", "http://example.net/?id=2"


@pytest.mark.parametrize(
    ("cell", "name", "links"),
    [
        (f"Ministry ({X})", "Ministry", (X,)),
        (f"Ministry({X})", "Ministry", (X,)),
        (f"Ministry ( {X} )", "Ministry", (X,)),
        (f"Ministry [{X}]", "Ministry", (X,)),
        (f"Ministry <{X}>", "Ministry", (X,)),
        (f"Ministry（{X}）", "Ministry", (X,)),
        (f"Ministry {X}", "Ministry", (X,)),
        (f"Ministry: {X}", "Ministry", (X,)),
        (f"Ministry, {X}", "Ministry", (X,)),
        (f"Ministry – {X}", "Ministry", (X,)),
        (f"Ministry\n{X}", "Ministry", (X,)),
        (f"Ministry via {X}", "Ministry", (X,)),
        (f"Ministry (via {X})", "Ministry", (X,)),
        (f"{X} Ministry", "Ministry", (X,)),
        (f"{X} (Ministry)", "Ministry", (X,)),
        (f"[Ministry of Health]({X})", "Ministry of Health", (X,)),
        (f"[{X} Ministry of Health]", "Ministry of Health", (X,)),
        ("Army (www.example.org)", "Army", ("www.example.org",)),
        (f"Ministry ({X}, {Y})", "Ministry", (X, Y)),
        (f"Ministry ({X}) ({Y})", "Ministry", (X, Y)),
        (f"Ministry {X} {Y}", "Ministry", (X, Y)),
        (f"Ministry {X} {X}", "Ministry", (X,)),
        (f"{X} Ministry {Y}", "Ministry", (X, Y)),
        ("Ministry (https://example.org/x_(y))", "Ministry", ("https://example.org/x_(y)",)),
        # what a bracket says beside the link stays with the name
        (f"Ministry (of Health) {X}", "Ministry (of Health)", (X,)),
        (f"AP (Kyiv) ({X})", "AP (Kyiv)", (X,)),
        (f"Ministry (report: {X})", "Ministry (report)", (X,)),
        (f"Ministry (via AFP, {X})", "Ministry (via AFP)", (X,)),
        # nothing but links
        (X, "", (X,)),
        (f"{X} {Y}", "", (X, Y)),
        (f"({X})", "", (X,)),
        (f"- {X}", "", (X,)),
        (f"via {X}", "", (X,)),
        ("example.org/3", "", ("example.org/3",)),
    ],
)
def test_a_name_and_its_links(cell: str, name: str, links: tuple[str, ...]) -> None:
    assert split_links(cell) == (name, links)
    assert split_links(name) == (name, ())


@pytest.mark.parametrize(
    "cell",
    [
        "NIS",
        "Reuters/AFP",
        "A & B",
        "A; B",
        "A? B#1",
        "Ministry (Jan/Feb)",
        "Ministry (of Health)",
        "AP (apnews.com)",
        "the www",
        "https://",
        "(a) / b)",
        " Reuters / AFP ",
        f"Ministry ({X}",  # a bracket that is not closed
        "A " + "https://example.org " * (MOST_LINKS + 1),  # no name with its links
    ],
)
def test_any_other_cell_is_the_name_alone(cell: str) -> None:
    assert split_links(cell) == (cell, ())


def read(source: str, reference: str = "", **options: Any) -> tuple[str, str | None, tuple[str, ...]]:
    row = {"subject": "x", "figure": 1, "source": source, "published": "2024-10-01", "reference": reference}
    (report,) = fr.Ledger.from_rows([row], **options)
    return report.source, report.reference, report.via


def test_a_link_beside_a_name_is_the_reference() -> None:
    assert read(f"Ministry ({X})") == ("Ministry", X, ())
    assert read(f"Ministry ({X})", "p. 3") == ("Ministry", f"p. 3; {X}", ())
    assert read(f"Ministry ({X})", X) == ("Ministry", X, ())
    assert read(f"Ministry ({X}, {Y})") == ("Ministry", f"{X}; {Y}", ())
    assert read(f"Ministry ({X})", links="source") == (f"Ministry ({X})", None, ())


def test_a_link_alone_is_what_is_said() -> None:
    assert read(X) == (X, X, ())
    assert read(X, "p. 3") == (X, f"p. 3; {X}", ())
    assert read(X, links="source") == (X, None, ())
    assert read(X, links="host") == ("example.org", X, ())
    assert read(f"{X} {Y}", links="host") == ("example.org / example.net", f"{X}; {Y}", ())


def test_a_relay_and_a_link_in_one_cell() -> None:
    assert read(f"Ministry (via AFP, {X})", split_via=True) == ("Ministry", X, ("AFP",))
    assert read(f"Ministry via AFP {X}", split_via=True) == ("Ministry", X, ("AFP",))
    assert read(f"AFP citing the Ministry ({X})", split_via=True) == ("the Ministry", X, ("AFP",))


def test_links_alone_are_flagged_until_a_roster_or_the_reader_says_whose_they_are() -> None:
    rows = [
        {"subject": "x", "figure": n, "source": f"https://example.org/{n}", "published": "2024-10-01"} for n in (1, 2)
    ]
    assert [flag.doubt for flag in fr.reconcile(fr.Ledger.from_rows(rows)).flags] == [fr.Doubt.LINK_AS_SOURCE]
    by_host = fr.reconcile(fr.Ledger.from_rows(rows, links="host"))
    assert by_host.origins == ("example.org",)
    listed = fr.Ledger.from_rows(rows, roster={"Relief Office": ["example.org"]})
    assert fr.reconcile(listed).origins == ("Relief Office",)


def test_what_was_read_is_written_and_read_again(tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.csv"
    sheet.write_text(f"subject,figure,source,published\nx,1,Ministry ({X}),2024-10-01\nx,2,{Y},2024-10-01\n")
    ledger = fr.read_csv(sheet)
    ledger.to_csv(tmp_path / "again.csv")
    assert fr.read_csv(tmp_path / "again.csv") == ledger


def test_another_word_is_refused(tmp_path: Path) -> None:
    with pytest.raises(fr.TableError, match=r"links must be one of reference, host, source; got 'hosts'.*'host'"):
        read(X, links="hosts")
    layout = tmp_path / "layout.toml"
    layout.write_text('links = "host"\n')
    assert read(X, layout=layout) == read(X, links="host")
    assert fr.NamedLayout.read(layout).options == {"links": "host"}


def test_json_keeps_what_a_report_was_given() -> None:
    report = fr.Report("x", 1, source=f"A ({X})", published="2024-10-01")
    text = fr.Ledger([report]).to_json_text()
    assert fr.Ledger.from_json_text(text)[0] == report
    assert fr.Ledger.from_json_text(text, links="reference")[0].source == "A"


def test_of_several_references_the_first_link_is_the_note_and_the_rest_its_words() -> None:
    row = {"subject": "x", "figure": 1, "source": f"A ({X}, {Y})", "published": "2031-05-04", "reference": "p. 3"}
    answer = fr.reconcile(fr.Ledger.from_rows([row]))
    assert answer.footnotes("markdown").splitlines()[-1] == f"[^1]: A: “1”, 4 May 2031, p. 3; {Y}, <{X}>"
    assert f'"{X}"' in fr.output.quickstatements(answer, "Q1", "P1")
