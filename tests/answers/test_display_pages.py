"""How a page is laid out: what is never broken, what is never folded away, and where a reference leads."""

import re

import pytest

import figrecon as fr
from figrecon import display
from tests._markup import Markup
from tests.answers._shown import html, reports

LINK = "https://example.org/bulletins/4"


def unbroken(markup: Markup) -> list[str]:
    """The columns of the cells that are never broken into lines; of the first two none is named."""
    cells = [told for tag, told in markup.elements if tag == "td"]
    return [told.get("data-label", "") for told in cells if told.get("class") == "fr-whole"]


def sources(value: object) -> list[str]:
    """The first cells of the rows, from top to bottom, up to the first fold."""
    shown = value._repr_html_().split("<details")[0]  # type: ignore[attr-defined]
    return re.findall(r"<tr><td[^>]*><bdi>([^<]*)</bdi>", shown)


# --- what is never broken


def test_dates_and_kinds_are_never_broken(story: fr.Ledger, answer: fr.Reconciliation) -> None:
    assert unbroken(html(story[:1])) == ["kind", "published", "as of"]
    assert set(unbroken(html(answer))) == {"as of"}
    assert set(unbroken(html(fr.timeline(story)))) == {"", "verdict"}
    assert '<td class="fr-whole"><bdi>18 October 2024</bdi></td>' in fr.timeline(story)._repr_html_()
    assert "overflow-wrap:anywhere" not in answer._repr_html_()


def test_text_is_copied_as_it_is(story: fr.Ledger) -> None:
    """What keeps a date whole is the style: no character in it is another."""
    assert "<bdi>2024-10-18</bdi>" in story._repr_html_()


def test_cells_of_a_table_that_have_no_spaces_are_never_broken(story: fr.Ledger) -> None:
    page = story.to_frame()._repr_html_()
    assert '<td class="fr-whole"><bdi>2024-10-18</bdi></td>' in page
    assert '<td class="fr-whole"><bdi>increment</bdi></td>' in page
    assert "<td><bdi>NIS</bdi></td>" in page  # other sources have a name of two words
    assert '<td class="fr-number"><bdi>3000</bdi></td>' in fr.timeline(story).to_frame()._repr_html_()


def test_a_word_without_end_does_not_widen_its_table() -> None:
    short, long = (
        fr.reconcile(reports((name, 5, "01"), ("B", 6, "01")))._repr_html_() for name in ("x" * 20, "x" * 300)
    )
    needed = [float(found[1]) for page in (short, long) if (found := re.search(r"min-width:(\d+)em", page))]
    assert needed == [pytest.approx(needed[0], abs=20)] * 2
    assert needed[0] > 0.6 * 20


# --- what is never folded away


def test_the_sources_of_both_ends_and_of_the_best_come_before_the_fold() -> None:
    said = [(f"S{n:02}", 100 + n, "01") for n in range(40)]
    said[37], said[20] = ("S37", 7, "01"), ("S20", 900, "01")
    answer = fr.reconcile(reports(*said))
    best = next(p.origin for p in answer.positions if p.figure.best == answer.range.best)
    shown = sources(answer)
    assert shown[:3] == ["S37", "S20", best]
    assert shown[3:5] == ["S00", "S01"]  # the others as ever
    assert len(shown) == display.OPEN_ROWS


def test_all_who_give_an_end_come_before_those_who_do_not() -> None:
    low, high = [(f"L{n}", 10, "01") for n in range(5)], [(f"H{n}", 90, "01") for n in range(5)]
    between = [(f"B{n:02}", 50 + n, "01") for n in range(11)]
    shown = sources(fr.reconcile(reports(*between, *low, *high)))
    assert shown[:2] == ["L0", "H0"]
    assert {"L4", "H4"} < set(shown)


def test_an_end_is_found_in_another_unit_and_an_open_one_where_it_is_open() -> None:
    said = [fr.Report("distance", f"{n} m", source=f"S{n}", published="2024-10-01") for n in range(1100, 1125)]
    said.append(fr.Report("distance", "1 km", source="K", published="2024-10-01"))
    assert sources(fr.reconcile(said, unit="mile"))[0] == "K"
    many = [fr.Report("dead", n, source=f"S{n}", published="2024-10-01") for n in range(50, 70)]
    open_end = fr.Report("dead", "more than 80", source="Z", published="2024-10-01")
    answer = fr.reconcile([*many, open_end])
    assert answer.range.high is None
    assert sources(answer)[:2] == ["S50", "Z"]


def test_no_cut_hides_an_end_either() -> None:
    said = [(f"S{n:03}", 1000 + n, "01") for n in range(300)]
    said[250] = ("S250", 5, "01")
    assert sources(fr.reconcile(reports(*said)))[0] == "S250"


def test_a_list_that_is_not_folded_stays_in_order() -> None:
    assert sources(fr.reconcile(reports(("A", 50, "01"), ("B", 90, "01"), ("C", 10, "01")))) == ["A", "B", "C"]


def test_positions_alone_begin_with_the_lowest_and_the_highest() -> None:
    said = [(f"S{n:02}", 100 + n, "01") for n in range(40)]
    said[37], said[20] = ("S37", 7, "01"), ("S20", 900, "01")
    assert sources(fr.reconcile(reports(*said)).positions)[:2] == ["S37", "S20"]


# --- where a reference leads


def links(markup: Markup) -> list[str]:
    return [told["href"] for tag, told in markup.elements if tag == "a"]


def test_a_key_leads_to_the_reference_of_its_report() -> None:
    said = [
        fr.Report("dead", 5, source="A", published="2024-10-01", key="a1", reference=f"p. 4; {LINK}"),
        fr.Report("dead", 6, source="B", published="2024-10-01", key="b1", reference="Bulletin 4"),
        fr.Report("dead", 4, source="A", published="2024-09-01", key="a0", reference="HTTP://example.org/'3\""),
    ]
    other = "HTTP://example.org/%273%22"
    answer, ledger = fr.reconcile(said), fr.Ledger(said)
    for value in (answer, answer.account, ledger, ledger.normalize()):
        assert sorted(links(html(value))) == sorted([LINK, other]), value
    assert f'<a href="{LINK}" target="_blank" rel="noopener noreferrer"><bdi>a1</bdi></a>' in answer._repr_html_()
    assert links(html(answer.set_aside)) == [other]
    assert links(html(answer.positions)) == [LINK]


def test_a_position_of_several_reports_leads_to_each() -> None:
    said = [
        fr.Report("dead", 5, source="A", published="2024-10-01", key="a1", reference=LINK + "?1"),
        fr.Report("dead", "another 3", source="A", published="2024-10-02", key="a2", reference=LINK + "?2"),
    ]
    markup = html(fr.reconcile(said))
    assert links(markup) == [LINK + "?1", LINK + "?2"]
    assert "a1, a2" in markup.text


@pytest.mark.parametrize(
    "reference",
    ["javascript:alert(1)", "data:text/html,<script>", "//example.org", "ftp://example.org", " vbscript:x", "https://",
     "https://example.org/" + "9" * 1000],
)  # fmt: skip
def test_nothing_else_is_a_link(reference: str) -> None:
    said = fr.Report("dead", 5, source="A", published="2024-10-01", reference=reference)
    for value in (said, fr.Ledger([said]), fr.reconcile([said]), fr.Ledger([said]).to_frame()):
        assert links(html(value)) == []


def test_a_card_and_a_table_lead_there_too() -> None:
    said = fr.Report("dead", 5, source="A", published="2024-10-01", reference=LINK, note=f"see {LINK}")
    assert links(html(said)) == [LINK]
    assert links(html(fr.Ledger([said]).to_frame())) == [LINK]


def test_a_page_with_links_loads_nothing_and_tells_nobody() -> None:
    page = fr.reconcile([fr.Report("dead", 5, source="A", published="2024-10-01", reference=LINK)]).to_html()
    assert links(Markup(page)) == [LINK]
    assert "default-src 'none'" in page
    assert '<meta name="referrer" content="no-referrer">' in page
    assert "form-action 'none'" in page


# --- a strip alone


def test_a_strip_alone_has_its_scale() -> None:
    page = fr.Range(1500, 3000, 10_000)._repr_html_()
    assert re.findall(r"<text[^>]*>([^<]*)</text>", page) == ["2,000", "4,000", "6,000", "8,000", "10,000"]
    assert 'aria-label="1,500 to 10,000, best 3,000"' in page
    (place,) = re.findall(r'<text x="([\d.]+)"[^>]*>4,000<', page)
    assert f"M{place} 24v6" in page  # its tick
    (dot,) = re.findall(r'<circle cx="([\d.]+)"', page)
    (two,) = re.findall(r'<text x="([\d.]+)"[^>]*>2,000<', page)
    assert float(dot) == pytest.approx((float(two) + float(place)) / 2, abs=0.1)


def test_every_picture_has_a_title_and_a_description(answer: fr.Reconciliation, story: fr.Ledger) -> None:
    for value in (answer, story, fr.timeline(story), fr.Range(1, 2, 3), story.normalize(), answer.account):
        markup = html(value)
        pictures = [told for tag, told in markup.elements if tag == "svg"]
        assert pictures
        assert all(told["role"] == "img" and told["aria-label"] for told in pictures)
        assert markup.count("desc") == markup.count("svg") == markup.count("title")
        assert markup.told[::2] == [told["aria-label"] for told in pictures]
        assert all(markup.told)


def test_columns_are_named_for_who_does_not_see_them(answer: fr.Reconciliation) -> None:
    markup = html(answer)
    assert markup.count("th", scope="col") == len(("source", "figure", "as of", "report", "how, or why not"))
    assert html(fr.Ledger([fr.Report("dead", source="A", published="2024-10-01")])).count("svg") == 0
