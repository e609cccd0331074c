"""What a notebook and a terminal show of a range, a figure, a report and a ledger."""

from contextlib import suppress

import pytest

import figrecon as fr
from tests.answers._shown import BESIDE, USED, html, pretty


def test_a_range_has_a_strip_where_it_is_more_than_a_number() -> None:
    wide = html(fr.Range(1500, 3000, 10_000))
    assert wide.text.strip().startswith("3,000 (1,500–10,000)")
    assert wide.count("svg") == 1
    assert html(fr.Range.exactly(3000)).count("svg") == 0
    assert html(fr.Range.nothing()).text.strip() == "no figure"


def test_a_figure_is_shown_in_its_words() -> None:
    at_least = html(fr.Figure.at_least(140, "people"))
    assert at_least.text.strip().startswith("at least 140 people")
    assert at_least.count("svg") == 1
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


@pytest.mark.parametrize("unit", ["hectares", "km", "tonnes", "people", "USD"])
@pytest.mark.parametrize("figure", [10**100, 1e100, 1e-300, 5e-324, -(10**100), 0])
def test_the_largest_and_the_least_number_is_shown_beside_another_unit(figure: float, unit: str) -> None:
    other = {"hectares": "acres", "km": "inches", "tonnes": "ounces", "people": "troops", "USD": "EUR"}[unit]
    reports = [
        fr.Report("size", fr.Figure.exactly(n, u), source=source, published="2031-05-07")
        for n, u, source in ((figure, unit, "A"), (5, other, "B"))
    ]
    ledger = fr.Ledger(reports)
    assert html(ledger).text
    assert html(fr.Ledger(reports[::-1])).text
    with suppress(
        fr.RangeError, fr.IncommensurableError
    ):  # beyond 10**100 in the other unit, or money of two countries
        assert html(fr.reconcile(ledger)).text
