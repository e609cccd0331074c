"""Wikitext: each note is behind what it bears out, by a template where one fits, and holds no markup of others."""

import html
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import figrecon as fr
from figrecon import output
from figrecon.output.citations import citation
from figrecon.testing import ledgers
from tests._examples import ROOT

DAY = "2024-10-23"
URL = "https://example.org/a"
REF = re.compile(r"<ref>(.*?)</ref>")


def report(figure: Any, source: str = "Ministry", **more: Any) -> fr.Report:
    return fr.Report("dead", figure, source=source, **{"published": DAY, **more})


def wiki(*reports: fr.Report, **more: Any) -> str:
    return output.footnotes(fr.reconcile(reports, **more), "wikitext")


def places(text: str) -> str:
    """The text with each note as the source that it names, in brackets."""
    return REF.sub(lambda ref: f"[{ref[1].partition(':')[0]}]", text).strip()


def note(text: str) -> str:
    (found,) = REF.findall(text)
    return str(found)


# --- in their places


def test_each_note_is_behind_its_claim() -> None:
    roster = fr.read_roster(ROOT / "docs" / "data" / "north-korea-sources.toml")
    ledger = fr.read_csv(ROOT / "docs" / "data" / "north-korea-troops.csv", roster=roster)
    assert places(output.footnotes(fr.reconcile(ledger, as_of=DAY), "wikitext")) == (
        "North Korean troops in Russia: 3,000 as of 23 October 2024, according to NIS, the only source with a figure;"
        "[NIS via Cho Tae-yong] "
        "denied by North Korea[North Korea] and Russia;[Russia] the United States gives no number."
        "[United States via Lloyd Austin] Planned: 10,000 (NIS,[NIS via Cho Tae-yong, Park Sunwon] by December 2024; "
        "Ukraine's government[Ukraine's government via Volodymyr Zelenskyy])."
    )


def test_notes_of_rivals_and_of_those_who_agree() -> None:
    assert places(wiki(report(3, "A"), report(9, "B"))) == (
        "dead: disputed, between 3 (A[A]) and 9 (B[B]) as of 23 October 2024."
    )
    assert places(wiki(report(3, "A"), report(3, "B"))) == (
        "dead: 3 as of 23 October 2024, according to A[A] and B,[B] who agree."
    )


def test_a_name_within_another_and_within_the_subject_is_not_taken_for_it() -> None:
    army = [fr.Report("Army dead", n, source=s, published=DAY) for s, n in (("Army", 3), ("Army of X", 9))]
    assert places(wiki(*army)) == (
        "Army dead: disputed, between 3 (the Army[Army]) and 9 (the Army of X[Army of X]) as of 23 October 2024."
    ).replace("the ", "")


def test_whoever_denies_and_reports_has_each_note_in_its_place() -> None:
    told = places(wiki(report(3, "A", key="a"), report(9, "B", key="b"), report(None, "A", kind="denial", denies="b")))
    assert told == "dead: disputed, between 3 (A[A]) and 9 (B[B]) as of 23 October 2024; A denies the figure of B.[A]"


def test_brackets_within_brackets_behind_a_name() -> None:
    text = places(wiki(report(fr.Figure(150, 200, 250), "A (x)"), report("at least 130", "B")))
    assert text.endswith("the figures of A (x) (200 (150–250))[A (x)] and B (at least 130)[B] are compatible.")


def test_what_the_sentence_does_not_name_is_borne_out_at_its_end() -> None:
    many = [report(n, f"S{n:02}") for n in range(10, 30)]
    text = places(wiki(*many))
    told, _, rest = text.partition(".")
    assert (
        told
        == "dead: disputed, between 10 (S10[S10]) and 29 (S29[S29]), 19 in the middle (S19[S19]) as of 23 October 2024"
    )
    assert sorted(rest.strip("[]").split("][")) == [f"S{n}" for n in range(11, 29) if n != 19]


def test_reports_of_parts_are_noted_behind_their_part() -> None:
    whole = fr.Subject("all", parts=("far north", "north", "south"))
    parts = [fr.Report(part, 3, source=f"S{n}", published=DAY) for n, part in enumerate(whole.parts)]
    summed = places(wiki(*parts, fr.Report("north", 9, source="P", published=DAY, kind="plan"), subject=whole))
    assert "the sum of far north (3, S0)[S0] and north (3, S1)[S1] and south (3, S2).[S2]" in summed
    told = fr.Report("all", 9, source="T", published=DAY)
    assert places(wiki(*parts, told, subject=whole)).endswith("its parts add up to 9.[S0][S1][S2]")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mailto:a@b.org", "mailto&#58;a@b.org"),
        ("call Tel:+1", "call Tel&#58;+1"),
        ("News: 140 dead", "News: 140 dead"),  # no link without a word behind it
        ("hotel:7", "hotel:7"),
        ("ftp://b.org", "ftp:&#47;&#47;b.org"),
    ],
)
def test_no_name_becomes_a_link(text: str, expected: str) -> None:
    assert wiki(report(3, text)).count(expected) == 2


@given(ledgers(min_size=1))
def test_without_its_notes_it_is_the_sentence(ledger: fr.Ledger) -> None:
    for answer in fr.reconcile_each(ledger).values():
        text = output.footnotes(answer, "wikitext")
        assert html.unescape(REF.sub("", text)) == answer.sentence() + "\n"
        assert len(REF.findall(text)) == answer.footnotes("markdown").count("\n[^")


# --- by templates

PRINTED = {"title": "Toll rises", "outlet": "Daily News", "accessed": "2024-10-24"}
DATE = "date=23 October 2024"


@pytest.mark.parametrize(
    ("reference", "extra", "template"),
    [
        (URL, PRINTED, f"news |title=Toll rises |url={URL} |work=Daily News |{DATE} |access-date=24 October 2024"),
        (None, PRINTED, f"news |title=Toll rises |work=Daily News |{DATE}"),
        (URL, {"Headline": " Toll\nrises "}, f"web |title=Toll rises |url={URL} |{DATE}"),
        (
            URL,
            {"title": "Toll", "website": "Relief", "Author(s)": "x", "By-line": "y", "author": "Ann Lee"},
            f"web |author=Ann Lee |title=Toll |url={URL} |publisher=Relief |{DATE}",
        ),
        (URL, {"title": "Toll", "website": "https://a.org"}, f"web |title=Toll |url={URL} |{DATE}"),
    ],
)
def test_a_title_makes_a_template(reference: str | None, extra: dict[str, Any], template: str) -> None:
    text = wiki(report(3, reference=reference, extra=extra))
    assert note(text) == f"{{{{cite {template}}}}} Ministry: “3”"


@pytest.mark.parametrize(
    "extra", [{}, {"outlet": "Daily News"}, {"title": ""}, {"title": None}, {"title": float("nan")}]
)
def test_without_a_title_there_is_none(extra: dict[str, Any]) -> None:
    assert note(wiki(report(3, reference=URL, extra=extra))) == f"Ministry: “3”, 23 October 2024, [{URL}]"


def test_a_title_alone_is_no_citation() -> None:
    assert note(wiki(report(3, reference="p. 4", extra={"title": "Toll"}))) == "Ministry: “3”, 23 October 2024, p. 4"


def test_what_a_reference_says_beside_the_link_stays() -> None:
    assert note(wiki(report(3, reference=f"p. 4; {URL}", extra={"title": "T"}))).endswith("}} Ministry: “3”, p. 4")


@pytest.mark.parametrize("accessed", ["soon", "May 2024", "03/04/2024", None, ""])
def test_what_is_no_day_is_no_access_date(accessed: str | None) -> None:
    assert citation(report(3, extra={"accessed": accessed})).accessed is None


PIECES = (
    "<b>",
    "</ref>",
    "<",
    "&lt;",
    "''",
    "[[",
    "]]",
    "{{",
    "}}",
    "|",
    "=",
    "~~~~",
    "*",
    "#",
    ":",
    "//",
    "__TOC__",
    "mailto:",
    "tel:",
)
HOSTILE = st.lists(st.sampled_from(PIECES) | st.sampled_from("ab é"), min_size=1, max_size=12).map("".join)


@given(HOSTILE.filter(str.strip), HOSTILE, HOSTILE)
def test_mwparserfromhell_finds_one_template_and_nothing_that_others_wrote(name: str, title: str, tail: str) -> None:
    """Skipped without mwparserfromhell, the parser of the bots of Wikipedia."""
    parser = pytest.importorskip("mwparserfromhell")
    extra = {"title": f"T{title}", "outlet": f"O{name}", "author": f"A{tail}", "accessed": DAY}
    said = report(fr.Figure.exactly(3, text=f"3{tail}"), name, reference=f"https://a.org/{tail}", extra=extra)
    code = parser.parse(wiki(said))
    (template,) = code.filter_templates()
    assert str(template.name).strip() == "cite news"
    told = {str(p.name).strip(): html.unescape(str(p.value).strip()) for p in template.params}
    assert list(told) == ["author", "title", "url", "work", "date", "access-date"]
    assert told["title"] == " ".join(extra["title"].split())
    assert told["work"] == " ".join(extra["outlet"].split())
    assert not code.filter_wikilinks()
    assert not code.filter_arguments()
    assert all(str(found.url).startswith("https://a.org/") for found in code.filter_external_links())
    assert [str(tag.tag) for tag in code.filter_tags()] == ["ref"]
    assert "~~~" not in str(code)


def test_what_counts_something_else_has_its_note_behind_its_own_claim() -> None:
    said = [report(17, "Hospital"), fr.Report("dead", "40 injured", source="Hospital", published=DAY)]
    said += [report(19, "Mayor"), fr.Report("dead", source="Railway", published=DAY)]
    out = fr.output.footnotes(fr.reconcile(said), "wikitext")
    assert "the Hospital counts 40 injured;<ref>Hospital: “40 injured”" in out
    assert out.rstrip().endswith("Railway gives no number.<ref>Railway: no number, 23 October 2024</ref>")


def test_more_figures_of_something_else_than_the_sentence_names_have_no_notes() -> None:
    said = [fr.Report("dead", f"{n} injured", source=f"S{n}", published=DAY) for n in range(4)]
    out = fr.output.footnotes(fr.reconcile([report(17, "Hospital"), *said]), "wikitext")
    assert (out.count(" injured”"), "1 more figure is of something else" in out) == (3, True)
