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

import pickle
from collections.abc import Mapping
from typing import Any

import attrs
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
    assert under(fr.policies.GTD, told, "Perpetrator").range == expected


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
    result = fr.reconcile([claim, denial], policy=fr.policies.UCDP, roster={"Army": {"interested": True}})
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
    assert under(fr.policies.UCDP, told, "Army").range == expected


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
    result = under(fr.policies.CCC, {"Police": 10_000, "Organizers": 50_000, "Newspaper": 20_000})
    assert result.range == Range(10_000, 30_000, 50_000)
    words = under(fr.policies.CCC, {"Police": "hundreds", "Organizers": "thousands"})
    assert words.range == Range(200, 1_100, 2_000)


def test_priority_source() -> None:
    told = {"Insurer": (90, 9), "Government": (80, 1), "Newspaper": (70, 9)}
    result = under(fr.Priority(["Survey office", "Government", "Insurer"]), told)
    assert result.range == Range.exactly(80)
    assert {a.report.source: a.reason for a in result.set_aside} == dict.fromkeys(
        ["Insurer", "Newspaper"], fr.Reason.OUTRANKED
    )
    nobody_listed = under(fr.Priority(["Survey office"]), told)
    assert nobody_listed.range == under(fr.policies.REPORTED, told).range


def test_latest() -> None:
    result = under(fr.policies.LATEST, {"A": (12, 4), "B": (30, 5), "C": (20, 5)})
    assert result.range == Range(20, 20, 30)
    assert [(a.report.source, a.reason) for a in result.set_aside] == [("A", fr.Reason.STALE)]


def test_all_of_them_disagree_on_one_set() -> None:
    told: Told = {"Ministry": 60, "Hospital": 60, "Monitors": 50, "Newspaper": ("dozens", 8), "Rebels": 400}
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


@attrs.frozen
class TwoSources(fr.Policy):
    """EM-DAT's entry rule: a figure counts where a second source has the same."""

    reason: fr.Reason = fr.Reason.UNCORROBORATED

    def judge(self, positions: Any, verdict: fr.Verdict) -> fr.Ruling:
        del verdict
        bests = [p.figure.best for p in positions]
        kept = [p for p in positions if bests.count(p.figure.best) > 1]
        out = [(p, self.reason) for p in positions if p not in kept]
        return fr.Ruling(Range.exactly(kept[0].figure.best), out)


def test_a_policy_of_the_users_own() -> None:
    mine = TwoSources(name="Two sources", version="2024-10")
    result = under(mine, {"A": 60, "B": 60, "C": 45})
    assert (result.range, result.policy.label) == (Range.exactly(60), "Two sources 2024-10")
    assert [(a.report.source, a.reason) for a in result.set_aside] == [("C", fr.Reason.UNCORROBORATED)]


def test_staleness_is_the_policys_choice() -> None:
    fresh = fr.policies.Reported(name="Fresh", stale_after=7)
    told: Told = {"A": (100, 1), "B": (300, 9), "C": (280, 5)}
    result = under(fresh, told, course="fixed")
    assert result.range == Range(280, None, 300)
    assert [(a.report.source, a.reason) for a in result.set_aside] == [("A", fr.Reason.STALE)]
    assert under(fr.policies.REPORTED, told, course="fixed").range == Range(100, 280, 300)


@pytest.mark.parametrize("days", [0, 1, 30, 366, 10**6, 10**9, 10**30])
@pytest.mark.parametrize("year", ["0001-01", "0001-02", "0002-01", "9999-12"])
def test_what_is_stale_is_told_in_the_first_year_and_after_any_number_of_days(year: str, days: int) -> None:
    fresh = fr.policies.Reported(stale_after=days)
    reports = (
        [
            fr.Report("dead", n, source=source, published=f"{year}-{day}")
            for n, source, day in ((3, "A", "01"), (5, "B", "31"))
        ]
        if not year.endswith("02")
        else [fr.Report("dead", 3, source="A", published=f"{year}-28")]
    )
    result = fr.reconcile(reports, policy=fresh, course="fixed")  # whose figures nothing else sets aside for their age
    stale = [aside.reason for aside in result.set_aside]
    assert stale == ([fr.Reason.STALE] if days < 30 and len(reports) > 1 else [])


def test_a_figure_of_exactly_so_many_days_is_not_stale() -> None:
    fresh = fr.policies.Reported(stale_after=7)
    for day, stale in ((8, []), (9, [fr.Reason.STALE])):
        result = under(fresh, {"A": (100, 1), "B": (300, day)}, course="fixed")
        assert [aside.reason for aside in result.set_aside] == stale


def test_negative_days_make_no_policy() -> None:
    with pytest.raises(fr.PolicyError, match=r"^stale_after must be None or days from 0; got -1$"):
        fr.policies.Reported(stale_after=-1)


@pytest.mark.parametrize("reason", [r for r in fr.Reason if not r.printed])
def test_a_policy_cannot_leave_out_for_a_reason_that_print_does_not_name(reason: fr.Reason) -> None:
    """Or the sentence would call the source that is left the only one with a figure."""
    with pytest.raises(
        fr.PolicyError, match=f"^a policy must leave a position out as one of .*; got Reason.{reason.name}$"
    ):
        under(TwoSources(reason=reason), {"A": 60, "B": 60, "C": 45})


@pytest.mark.parametrize("reason", [r for r in fr.Reason if r.printed])
def test_whoever_a_policy_leaves_out_is_in_the_sentence(reason: fr.Reason) -> None:
    sentence = under(TwoSources(reason=reason), {"A": 60, "B": 60, "C": 45}).sentence()
    assert f"not counted: C ({reason.printed})" in sentence
    assert "only source" not in sentence


class Odd(fr.Policy):
    """What a policy must not give."""

    def judge(self, positions: Any, verdict: fr.Verdict) -> Any:
        del verdict
        stranger = attrs.evolve(positions[0], adds_up=positions[0].reports)
        return fr.Ruling(Range.exactly(1), [(stranger, fr.Reason.STALE)]) if positions[0].figure.best == 1 else 1


def test_a_policy_that_gives_no_ruling_or_leaves_out_a_stranger_is_named() -> None:
    with pytest.raises(fr.PolicyError, match=r"^the policy Odd must give a Range or a Ruling; got 1$"):
        under(Odd(), {"A": 2})
    with pytest.raises(fr.PolicyError, match=r"^the policy Odd leaves out what is no position here"):
        under(Odd(), {"A": 1})


EVERY_POLICY = [*ALL, fr.Estimate(0.8), fr.Priority(["Court", "Police"]), TwoSources(version="3")]


@pytest.mark.parametrize("policy", EVERY_POLICY, ids=lambda policy: policy.label)
def test_policies_are_values(policy: fr.Policy) -> None:
    again = pickle.loads(pickle.dumps(policy))  # noqa: S301  our own
    assert again == policy
    assert hash(again) == hash(policy)
    assert repr(again) == repr(policy)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        policy.version = "2"  # type: ignore[misc]
    told: Told = {"A": 60, "B": 60, "C": 45}
    assert under(again, told) == under(policy, told)


@pytest.mark.parametrize(
    ("policy", "text"),
    [
        (fr.policies.REPORTED, "Reported(name='REPORTED')"),
        (fr.policies.ACLED, "Lowest(name='ACLED', convention=ACLED)"),
        (fr.Estimate(0.8), "Estimate(coverage=0.8)"),
        (fr.Priority("Court; Police"), "Priority(order=('Court', 'Police'))"),
    ],
)
def test_a_policy_prints_what_is_not_at_its_default(policy: fr.Policy, text: str) -> None:
    assert repr(policy) == text


def test_policies_of_other_parameters_differ() -> None:
    assert len({*EVERY_POLICY, fr.Estimate(0.9), fr.Priority(["Police", "Court"])}) == len(EVERY_POLICY) + 2


@pytest.mark.parametrize(
    ("text", "policy"),
    [
        ("reported", fr.policies.REPORTED),
        (" UCDP ", fr.policies.UCDP),
        ("estimate", fr.Estimate()),
        ("ESTIMATE 0.8", fr.Estimate(0.8)),
        ("Priority Court; Police", fr.Priority(["Court", "Police"])),
    ],
)
def test_a_policy_by_its_name(text: str, policy: fr.Policy) -> None:
    assert under(text, {"A": 60}).policy == policy


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("UCPD", "^a policy must be a Policy or one of REPORTED, GTD, .*; got 'UCPD'; did you mean 'UCDP'"),
        ("UCDP 3", "^a policy must be a Policy or one of REPORTED, GTD, .*; got 'UCDP 3'; did you mean 'UCDP'"),
        ("ESTIMATE 90", "^coverage must be between 0 and 1, such as 0.9; got '90'$"),
        ("ESTIMATE much", "^coverage must be between 0 and 1, such as 0.9; got 'much'$"),
        ("ESTIMATE nan", "^coverage must be between 0 and 1, such as 0.9; got 'nan'$"),
        ("PRIORITY", "^an order must name each source once, and at least one; got \\(\\)$"),
        ("", "^a policy must be a Policy or one of .*; got ''$"),
        (fr.conventions.CCC, r"; a convention reads words: policies.Reported\(convention=CCC\)$"),
        (True, "^a policy must be a Policy or one of .*; got True$"),
    ],
)
def test_a_name_that_is_no_policy(text: Any, message: str) -> None:
    with pytest.raises(fr.PolicyError, match=message):
        under(text, {"A": 60})


@pytest.mark.parametrize("order", [pytest.param([], id="empty"), pytest.param(["A", "a"], id="twice")])
def test_an_order_of_sources_that_is_none(order: list[str]) -> None:
    with pytest.raises(fr.PolicyError, match="each source once"):
        fr.Priority(order)
