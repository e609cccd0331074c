"""The founding story, worked through: nine reports of one week, told by an agency on 23 October 2024."""

from datetime import date

import pytest

import figrecon as fr
from tests._examples import ROOT

STORY = ROOT / "docs" / "data" / "north-korea-troops.csv"
ROSTER = ROOT / "docs" / "data" / "north-korea-sources.toml"


@pytest.fixture(scope="module", params=["plain", "with roster"])
def story(request: pytest.FixtureRequest) -> fr.Ledger:
    return fr.read_csv(STORY, roster=fr.read_roster(ROSTER) if request.param == "with roster" else None)


def test_the_count_is_one_source_and_three_thousand(story: fr.Ledger) -> None:
    result = fr.reconcile(story, as_of="2024-10-23")
    assert result.range == fr.Range(3000, 3000, 3000)
    assert result.verdict is fr.Verdict.SINGLE
    assert result.origins == ("NIS",)
    assert result.denied_by == ("North Korea", "Russia")
    assert [report.key for report in result.unquantified] == ["a7"]
    assert result.unit == "troop"


def test_the_plan_stands_beside_it_by_two_origins(story: fr.Ledger) -> None:
    plan = fr.reconcile(story, as_of="2024-10-23").beside[fr.Kind.PLAN]
    assert plan.range == fr.Range.exactly(10_000)
    assert plan.verdict is fr.Verdict.AGREED
    assert plan.origins == ("NIS", "Ukraine's government")


def test_every_report_has_its_place(story: fr.Ledger) -> None:
    account = fr.reconcile(story, as_of="2024-10-23").account
    places = {e.report.key: (e.place, e.reason, e.by and e.by.key) for e in account}
    assert places == {
        "a1": (fr.Place.SET_ASIDE, fr.Reason.SUPERSEDED, "a3"),
        "a2": (fr.Place.SET_ASIDE, fr.Reason.SUPERSEDED, "a3"),
        "a3": (fr.Place.POSITION, None, None),
        "a4": (fr.Place.SET_ASIDE, fr.Reason.SAME_ORIGIN, "a3"),
        "a5": (fr.Place.BESIDE, fr.Reason.PLAN, None),
        "a6": (fr.Place.BESIDE, fr.Reason.PLAN, None),
        "a7": (fr.Place.SET_ASIDE, fr.Reason.UNQUANTIFIED, None),
        "a8": (fr.Place.DENIAL, None, None),
        "a9": (fr.Place.DENIAL, None, None),
    }


def test_it_adds_up(story: fr.Ledger) -> None:
    (position,) = fr.reconcile(story, as_of="2024-10-23").positions
    assert [report.key for report in position.adds_up] == ["a1", "a2"]


def test_the_sentence_is_the_one_an_editor_would_print(story: fr.Ledger) -> None:
    assert fr.reconcile(story, as_of="2024-10-23").sentence() == (
        "North Korean troops in Russia: 3,000 as of 23 October 2024, according to NIS, the only source with a figure; "
        "denied by North Korea and Russia; the United States gives no number. "
        "Planned: 10,000 (NIS, by December 2024; Ukraine's government)."
    )


def test_three_days_earlier_it_was_half_as_many(story: fr.Ledger) -> None:
    result = fr.reconcile(story, as_of="2024-10-20")
    assert result.range == fr.Range.exactly(1500)
    assert result.verdict is fr.Verdict.SINGLE
    assert {e.reason for e in result.account if e.place is fr.Place.SET_ASIDE} == {fr.Reason.LATER}


def test_the_timeline_has_both_days(story: fr.Ledger) -> None:
    answers = fr.timeline(story)
    assert [(a.as_of, a.range.best) for a in answers] == [(date(2024, 10, 18), 1500), (date(2024, 10, 23), 3000)]


def test_three_unrelated_sources_are_disputed() -> None:
    said = {"Cho": 1500, "Park": 3000, "Zelenskyy": 10_000}
    result = fr.reconcile([fr.Report("troops", n, source=s, published="2024-10-23") for s, n in said.items()])
    assert result.range == fr.Range(1500, 3000, 10_000)
    assert result.verdict is fr.Verdict.DISPUTED
    assert str(result.range) == "3,000 (1,500–10,000)"
    assert format(result.range, ",.0f") == "3,000 (1,500–10,000)"


def test_in_a_notebook() -> None:
    subject = "North Korean troops in Russia"
    ledger = fr.Ledger(
        [
            fr.Report(subject, "3,000 troops", source="Cho", published="2024-10-23"),
            fr.Report(subject, "10,000", source="Ukraine", published="2024-10-23", kind="plan"),
            fr.Report(subject, source="Russia", published="2024-10-23", kind="denial"),
        ],
        roster={"NIS": ["Cho", "Park"]},
    )
    assert [row.origin for row in ledger.normalize()] == ["NIS", "Ukraine", "Russia"]
    result = fr.reconcile(ledger)
    assert result.range.best == 3000
    assert result.beside["plan"].range.best == 10_000
