"""The explanation: as HTML it says what it says as text, and whatever names a report leads to it."""

import html
import html.parser
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import figrecon as fr
from figrecon import display, output
from figrecon.testing import ledgers

DAY = "2024-10-23"
URL = "https://example.org/a"
WORTH = (
    "If 2 sources were independent and unbiased, lowest to highest figure would hold the truth with probability 50 %."
)


def report(figure: Any, source: str, key: str, **more: Any) -> fr.Report:
    return fr.Report("dead", figure, source=source, key=key, **{"published": DAY, **more})


class Page(html.parser.HTMLParser):
    """The text of a fragment, its tags, its anchors, and where its links lead."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = ""
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ("h2", "ul", "li", "a", "b")
        assert set(dict(attrs)) <= {"id", "href"}
        self.open.append(tag)
        self.ids += [value or "" for name, value in attrs if name == "id"]
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_endtag(self, tag: str) -> None:
        closed = self.open.pop()
        assert closed == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def test_whatever_names_a_report_leads_to_it() -> None:
    reports = [
        report(3, "A", "a1", published="2024-10-01"),
        report(5, "A", "a2", reference=URL),
        report(9, "B", "b 1"),
        report(None, "C", "c&1", kind="denial", denies="a2"),
    ]
    assert fr.reconcile(reports).explain(format="html").splitlines() == [
        "<h2>dead, as of 23 October 2024</h2>",
        "<ul>",
        "<li>5–9: disputed (policy REPORTED 1)</li>",
        "<li>Positions:",
        "<ul>",
        f'<li>A: 5, as of 23 October 2024; as reported (<a id="report-a2" href="{URL}">a2</a>)</li>',
        '<li>B: 9, as of 23 October 2024; as reported (<b id="report-b_20_1">b 1</b>)</li>',
        "</ul>",
        "</li>",
        "<li>Denials:",
        "<ul>",
        '<li><b id="report-c_26_1">c&amp;1</b>: C, no number, 2024-10-23</li>',
        "</ul>",
        "</li>",
        "<li>Set aside:",
        "<ul>",
        '<li><b id="report-a1">a1</b>: A, 3, 2024-10-01: superseded (see <a href="#report-a2">a2</a>)</li>',
        "</ul>",
        "</li>",
        f"<li>{WORTH}</li>",
        "</ul>",
    ]


@given(ledgers(min_size=1))
def test_as_html_it_says_what_it_says_as_text(ledger: fr.Ledger) -> None:
    for answer in fr.reconcile_each(ledger).values():
        page = Page(answer.explain(format="html"))
        assert page.open == []
        text = output.explain(answer)
        assert [line.strip() for line in page.text.splitlines() if line.strip()] == [
            " ".join(display.clean(line, len(line)).split()) for line in text.splitlines() if line.strip()
        ]
        assert len({*page.ids}) == len(page.ids) == len({entry.report.key for entry in answer.account})
        assert {target.removeprefix("#") for target in page.links if target.startswith("#")} <= {*page.ids}


HOSTILE = st.text(st.sampled_from("<>&\"'ab _-%#;\u202e"), min_size=1, max_size=12).filter(str.strip)


@given(HOSTILE, HOSTILE, HOSTILE)
def test_what_others_wrote_is_no_markup(key: str, name: str, tail: str) -> None:
    said = report(3, name, key.replace(";", ","), reference=f"https://a.org/{tail}", confidence=tail)
    page = Page(fr.reconcile([said]).explain(format="html"))
    assert len(page.ids) == len(page.links) == 1
    assert re.fullmatch(r"report-[A-Za-z0-9_-]+", page.ids[0])
    assert page.links[0].startswith("https://a.org/")
    assert "\u202e" not in page.text


@given(st.lists(st.text(st.sampled_from("_20a -"), min_size=1).map(str.strip).filter(bool), min_size=2, unique=True))
def test_each_key_has_an_anchor_of_its_own(keys: list[str]) -> None:
    answer = fr.reconcile([report(3, f"S{n}", key) for n, key in enumerate(keys)])
    assert len({*Page(answer.explain(format="html")).ids}) == len(keys)


def test_a_script_is_no_link() -> None:
    said = report(3, "A", "a", reference="javascript:alert(1)")
    assert Page(fr.reconcile([said]).explain("html")).links == []


@pytest.mark.parametrize("got", ["HTML", "markdown", None, ["html"]])
def test_the_formats_of_an_explanation(got: Any) -> None:
    with pytest.raises(fr.ExportError, match="a format must be one of text, html; got"):
        fr.reconcile([report(3, "A", "a")]).explain(got)
    with pytest.raises(fr.ExportError, match="of a reconciliation"):
        output.explain(3)  # type: ignore[arg-type]
