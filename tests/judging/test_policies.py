"""Each named policy on a worked example of its written rule: invented reports, rules as they stand.

Sources of the rules:

- GTD: Global Terrorism Database, Codebook (START, June 2017), "Total number of fatalities" (nkill).
- ACLED: Armed Conflict Location & Event Data, Codebook, "Reported fatalities"; FAQ on fatalities, 7 May 2024.
- UCDP: Uppsala Conflict Data Program, Battle-Related Deaths codebook; and the low, best and high of events in Ukraine
  in its Georeferenced Event Dataset: 0/0/250 where the army claims what the rebels deny, 9/10/35 where a minister
  claims more than the monitors saw.
- AIRWARS, IBC: Airwars methodology, and its assessments ("65 named and at least 8 more": 65 to 73); Iraq Body Count,
  "Methods".
- CCC: Crowd Counting Consortium, ccc_data_dictionary.md, size_low, size_high, size_mean.
- PRIORITY: EM-DAT documentation, "Source entry"; Wikidata, Help:Ranking.
"""

from collections.abc import Mapping
from typing import Any

import pytest

import figrecon as fr
from figrecon import Range
from figrecon.policies import ALL

Told = Mapping[str, object]
"""What each source said; a pair is a figure and the day of October on which it was published."""


def under(policy: Any, told: Told, *parties: str, **more: Any) -> fr.Reconciliation:
    rows = [(source, *(said if isinstance(said, tuple) else (said, 9))) for source, said in told.items()]
    reports = [fr.Report("dead", said, source=s, published=f"2024-10-{day:02}") for s, said, day in rows]
    roster = {name: {"interested": True} for name in parties}
    return fr.reconcile(reports, policy=policy, roster=roster, **more)


GTD_CASES: dict[str, tuple[Told, Range]] = {
    "the most recent of several independent sources": ({"A": (20, 1), "B": (12, 5)}, Range.exactly(12)),
    "several most recent: the majority figure": ({"A": 12, "B": 12, "C": 7, "D": (30, 1)}, Range.exactly(12)),
    "several most recent, no majority: the lowest": ({"A": 12, "B": 9, "C": 7}, Range.exactly(7)),
    "half is no majority": ({"A": 12, "B": 12, "C": 9, "D": 7}, Range.exactly(7)),
    "no claim of a perpetrator where others speak": ({"Perpetrator": 90, "A": (20, 1)}, Range.exactly(20)),
    "a perpetrator's claim if there is no other": ({"Perpetrator": 90}, Range.exactly(90)),
    "a vague word is blank": ({"A": "dozens", "B": (8, 1)}, Range.exactly(8)),
    "nothing but a vague word is blank": ({"A": "dozens"}, Range.nothing()),
}


@pytest.mark.parametrize("case", GTD_CASES)
def test_gtd(case: str) -> None:
    told, expected = GTD_CASES[case]
    assert under(fr.GTD, told, "Perpetrator").range == expected


ACLED_CASES: dict[str, tuple[Told, int]] = {
    "sources differ: the lowest": ({"A": 40, "B": 25}, 25),
    "tens": ({"A": "tens of people"}, 10),
    "dozens": ({"A": "dozens of people"}, 12),
    "hundreds": ({"A": "hundreds of people"}, 100),
    "an unknown plural": ({"A": "several people"}, 3),
    "at least and about are dropped": ({"A": "at least 30", "B": "about 28"}, 28),
    "a range has a lowest number": ({"A": "between 10 and 15"}, 10),
}


@pytest.mark.parametrize("case", ACLED_CASES)
def test_acled(case: str) -> None:
    told, expected = ACLED_CASES[case]
    assert under("acled", told).range == Range.exactly(expected)


def test_ucdp_a_claim_that_nobody_bears_out_counts_only_in_high() -> None:
    claim = fr.Report("dead rebels", 250, source="Army", published="2024-10-09")
    denial = fr.Report("dead rebels", source="Rebels", published="2024-10-09", kind="denial")
    result = fr.reconcile([claim, denial], policy=fr.UCDP, roster={"Army": {"interested": True}})
    assert result.range == Range(0, 0, 250)
    assert result.denied_by == ("Rebels",)


UCDP_CASES: dict[str, tuple[Told, Range]] = {
    "a minister claims more than the monitors saw": ({"Monitors": "10 (9–10)", "Army": "35"}, Range(9, 10, 35)),
    "sources differ, none better: the lower": ({"A": 10, "B": 25}, Range(10, 10, 25)),
    "the agreed number": ({"A": 10, "B": 10}, Range.exactly(10)),
    "a claim that monitors bear out counts": ({"Monitors": "about 100", "Army": 90}, Range(90, 90, 100)),
}


@pytest.mark.parametrize("case", UCDP_CASES)
def test_ucdp(case: str) -> None:
    told, expected = UCDP_CASES[case]
    assert under(fr.UCDP, told, "Army").range == expected


MIN_MAX_CASES: dict[str, tuple[Told, Range]] = {
    "minimum and maximum of the sources": ({"A": 65, "B": 73, "C": 70}, Range(65, None, 73)),
    "more than N begins at N + 1": ({"A": "more than 65", "B": 73}, Range(66, None, 73)),
    "at least N begins at N": ({"A": "at least 65", "B": 73}, Range(65, None, 73)),
    "more than N alone": ({"A": "more than 65"}, Range(66, None, None)),
    "up to N ends at N": ({"A": "up to 80", "B": 73}, Range(73, None, 80)),
    "dozens": ({"A": "dozens"}, Range(12, None, 24)),
}


@pytest.mark.parametrize("policy", ["AIRWARS", "IBC"])
@pytest.mark.parametrize("case", MIN_MAX_CASES)
def test_airwars_and_iraq_body_count(policy: str, case: str) -> None:
    told, expected = MIN_MAX_CASES[case]
    assert under(policy, told).range == expected


def test_of_hectares_more_than_begins_at_the_number_itself() -> None:
    said = fr.Report("burned", "more than 1.5 hectares", source="A", published="2024-10-09")
    assert fr.reconcile([said], policy="airwars").range.low == 1.5


def test_crowd_counting_consortium() -> None:
    result = under(fr.CCC, {"Police": 10_000, "Organizers": 50_000, "Newspaper": 20_000})
    assert result.range == Range(10_000, 30_000, 50_000)
    words = under(fr.CCC, {"Police": "hundreds", "Organizers": "thousands"})
    assert words.range == Range(200, 1_100, 2_000)


def test_priority_source() -> None:
    told = {"Insurer": (90, 9), "Government": (80, 1), "Newspaper": (70, 9)}
    result = under(fr.Priority(["Survey office", "Government", "Insurer"]), told)
    assert result.range == Range.exactly(80)
    assert {a.report.source: a.reason for a in result.set_aside} == dict.fromkeys(
        ["Insurer", "Newspaper"], fr.Reason.OUTRANKED
    )
    nobody_listed = under(fr.Priority(["Survey office"]), told)
    assert nobody_listed.range == under(fr.REPORTED, told).range


def test_latest() -> None:
    result = under(fr.LATEST, {"A": (12, 1), "B": (30, 5), "C": (20, 5)})
    assert result.range == Range(20, 20, 30)
    assert [(a.report.source, a.reason) for a in result.set_aside] == [("A", fr.Reason.STALE)]


def test_all_of_them_disagree_on_one_set() -> None:
    told: Told = {"Ministry": 60, "Hospital": 60, "Monitors": 50, "Newspaper": ("dozens", 1), "Rebels": 400}
    ranges = {p.name: under(p, told, "Rebels").range for p in ALL}
    assert ranges == {
        "REPORTED": Range(24, 60, 99),
        "GTD": Range.exactly(60),
        "ACLED": Range.exactly(12),
        "UCDP": Range(24, 24, 400),
        "AIRWARS": Range(12, None, 60),
        "IBC": Range(12, None, 60),
        "CCC": Range(24, 42, 60),
        "LATEST": Range(50, 60, 60),
    }


def test_a_policy_of_the_users_own() -> None:
    def two_sources(positions: Any, verdict: fr.Verdict) -> fr.Ruling:
        """EM-DAT's entry rule: a figure counts where a second source has the same."""
        del verdict
        bests = [p.figure.best for p in positions]
        kept = [p for p in positions if bests.count(p.figure.best) > 1]
        out = tuple((p, fr.Reason.UNCORROBORATED) for p in positions if p not in kept)
        return fr.Ruling(Range.exactly(kept[0].figure.best), out)

    mine = fr.Policy("Two sources", two_sources, version="2024-10")
    result = under(mine, {"A": 60, "B": 60, "C": 45})
    assert (result.range, result.policy.label) == (Range.exactly(60), "Two sources 2024-10")
    assert [(a.report.source, a.reason) for a in result.set_aside] == [("C", fr.Reason.UNCORROBORATED)]


def test_staleness_is_the_policys_choice() -> None:
    fresh = fr.Policy("Fresh", fr.REPORTED.rule, stale_after=7)
    told: Told = {"A": (100, 1), "B": (300, 9), "C": (280, 5)}
    result = under(fresh, told)
    assert result.range == Range(280, None, 300)
    assert [(a.report.source, a.reason) for a in result.set_aside] == [("A", fr.Reason.STALE)]
    assert under(fr.REPORTED, told).range == Range(100, 280, 300)


@pytest.mark.parametrize(
    "bad",
    [
        pytest.param({"name": ""}, id="no name"),
        pytest.param({"name": "House", "stale_after": -1}, id="negative days"),
    ],
)
def test_a_policy_that_is_none(bad: dict[str, object]) -> None:
    with pytest.raises(fr.PolicyError, match="a name and stale_after"):
        fr.Policy(rule=fr.REPORTED.rule, **bad)  # type: ignore[arg-type]


@pytest.mark.parametrize("order", [pytest.param([], id="empty"), pytest.param(["A", "a"], id="twice")])
def test_an_order_of_sources_that_is_none(order: list[str]) -> None:
    with pytest.raises(fr.PolicyError, match="each source once"):
        fr.Priority(order)
