"""Each policy at the edges of its rule, as a value, as it prints itself, and as a notebook shows it."""

import inspect
import sys
from typing import Any

import attrs
import pytest

import figrecon as fr
from figrecon import Range
from figrecon.policies import ACLED, ALL, GTD, LATEST, UCDP, Estimate, Policy, Priority, Reported, WeightedBest
from tests.answers._shown import html

REPRS = {
    "REPORTED": "Reported(name='REPORTED')",
    "GTD": "MajorityOfNewest(name='GTD', convention=GTD, parties=Parties.LEFT_OUT)",
    "ACLED": "Lowest(name='ACLED', convention=ACLED)",
    "UCDP": "LowerBest(name='UCDP', parties=Parties.KEPT)",
    "AIRWARS": "MinMax(name='AIRWARS', convention=Airwars)",
    "IBC": "MinMax(name='IBC', convention=Airwars)",
    "CCC": "MeanOfEnds(name='CCC', convention=CCC)",
    "LATEST": "Newest(name='LATEST')",
}

OTHERS = [
    (Reported(), "Reported()"),
    (Reported(stale_after=0, version="2"), "Reported(stale_after=0, version='2')"),
    (Reported(window=fr.Window(days=5)), "Reported(window=Window(days=5, share=0.1))"),
    (Priority("A; B", parties="left out"), "Priority(order=('A', 'B'), parties=Parties.LEFT_OUT)"),
    (Estimate(0.8, version="3"), "Estimate(coverage=0.8, version='3')"),
    (Estimate(name="Desk"), "Estimate(name='Desk')"),
    (WeightedBest({"A": 2}), "WeightedBest(weights=FrozenMapping({'A': 2.0}))"),
    (
        WeightedBest({}, of=GTD, name="Desk"),
        f"WeightedBest(name='Desk', weights=FrozenMapping({{}}), of={REPRS['GTD']})",
    ),
]


@pytest.mark.parametrize(("policy", "text"), [*((policy, REPRS[policy.name]) for policy in ALL), *OTHERS])
def test_a_policy_prints_what_is_not_at_its_default(policy: Policy, text: str) -> None:
    assert repr(policy) == text


@pytest.mark.parametrize("policy", [*ALL, *(policy for policy, _ in OTHERS)], ids=repr)
def test_a_policy_holds_its_fields_and_no_more(policy: Policy) -> None:
    with pytest.raises(TypeError, match="__dict__"):
        vars(policy)


@pytest.mark.parametrize(
    ("kind", "by_place"),
    [(Reported, []), (Estimate, ["coverage"]), (Priority, ["order"]), (WeightedBest, ["weights"])],
    ids=lambda given: getattr(given, "__name__", None),
)
def test_only_what_a_policy_is_for_is_given_by_its_place(kind: type[Policy], by_place: list[str]) -> None:
    fields = inspect.signature(kind).parameters.values()
    assert [field.name for field in fields if field.kind is field.POSITIONAL_OR_KEYWORD] == by_place


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Reported(convention="ACLED"), "^convention must be a Convention; got 'ACLED'$"),  # type: ignore[arg-type]
        (lambda: Reported(window=3), "^window must be a Window; got 3$"),  # type: ignore[arg-type]
        (lambda: Reported(stale_after="7"), "^stale_after must be None or days from 0; got '7'$"),  # type: ignore[arg-type]
        (lambda: Reported(stale_after=1.5), "^stale_after must be None or days from 0; got 1.5$"),  # type: ignore[arg-type]
        (lambda: Reported(stale_after=-1), "^stale_after must be None or days from 0; got -1$"),
        (lambda: Reported(parties="out"), "^parties must be one of borne out, kept, left out; got 'out'"),
        (lambda: Priority("A", parties="no"), "^parties must be one of borne out, kept, left out; got 'no'"),
        (lambda: Priority(""), r"^an order must name each source once, and at least one; got \(\)$"),
        (lambda: Reported("House rule"), "positional"),  # type: ignore[call-arg]
    ],
)
def test_what_makes_no_policy(make: Any, message: str) -> None:
    with pytest.raises((fr.PolicyError, TypeError), match=message):
        make()


Told = dict[str, Any]
"""What each source said; a tuple is a figure, the day of October of publication and, perhaps, the day it speaks of."""


def reports_of(told: Told) -> list[fr.Report]:
    reports = []
    for source, said in told.items():
        figure, day, on = (*said, None)[:3] if isinstance(said, tuple) else (said, 9, None)
        as_of: dict[str, Any] = {} if on is None else {"as_of": f"2024-10-{on:02}"}
        reports.append(fr.Report("dead", figure, source=source, published=f"2024-10-{day:02}", **as_of))
    return reports


def under(policy: Policy | str, told: Told, *parties: str) -> fr.Reconciliation:
    roster = {name: {"interested": True} for name in parties}
    return fr.reconcile(reports_of(told), policy=policy, roster=roster, course="fixed")


A, B, C, D, E, F, G = "ABCDEFG"
HOUSE = fr.Convention("House", strict_step=5)
CASES: list[tuple[Policy | str, Told, Range]] = [
    # GTD: more than half of the newest
    ("GTD", {A: 12, B: 12, C: 9}, Range.exactly(12)),
    ("GTD", {A: 12, B: 12, C: 9, D: 9}, Range.exactly(9)),
    ("GTD", {A: 12, B: 12, C: 12, D: 7}, Range.exactly(12)),
    ("GTD", {A: 12, B: 12, C: 12, D: 7, E: 8, F: 9}, Range.exactly(7)),
    ("GTD", {A: 12, B: 12, C: 12, D: 7, E: 8, F: 9, G: 10}, Range.exactly(7)),
    ("GTD", {A: 12, B: (7, 8), C: (7, 8)}, Range.exactly(12)),
    ("GTD", {A: (12, 10, 8), B: (7, 9, 8)}, Range.exactly(12)),  # of one day, what was published last
    ("GTD", {A: (12, 10, 7), B: (7, 9, 8)}, Range.exactly(7)),  # the day it speaks of goes before
    ("GTD", {A: "10–15", B: "10 (8–12)", C: 20}, Range.exactly(10)),  # a range is entered by its low
    ("GTD", {A: "at most 15", B: 20}, Range.exactly(15)),
    # ACLED: the lowest
    ("ACLED", {A: "10 (8–12)", B: 11}, Range.exactly(10)),
    ("ACLED", {A: "11–12", B: 20}, Range.exactly(11)),
    # UCDP: the lower one is best, a higher one high
    ("UCDP", {A: "10 (8–12)", B: "11–20"}, Range(8, 10, 20)),
    ("UCDP", {A: "at least 10", B: "up to 7"}, Range(7, 7, 10)),
    ("UCDP", {A: "10–12"}, Range(10, 10, 12)),
    # minimum and maximum
    ("AIRWARS", {A: "up to 80"}, Range(None, None, 80)),
    ("AIRWARS", {A: "at least 65"}, Range(65, None, None)),
    ("AIRWARS", {A: "10 (8–12)"}, Range(8, None, 12)),
    ("AIRWARS", {A: fr.Figure(50, 150, None, None, "at least"), B: 100}, Range(50, None, None)),
    ("AIRWARS", {A: fr.Figure(None, 50, 80, None, "at most"), B: 60}, Range(None, None, 80)),
    ("AIRWARS", {A: "more than 65", B: "at least 66"}, Range(66, None, None)),
    (fr.policies.MinMax(convention=HOUSE), {A: "more than 65", B: 90}, Range(70, None, 90)),
    (fr.policies.MinMax(convention=HOUSE), {A: "at least 65", B: 90}, Range(65, None, 90)),
    # CCC: half-way between the ends
    ("CCC", {A: 10, B: 15}, Range(10, 12.5, 15)),
    ("CCC", {A: "at least 10", B: "8–20"}, Range(8, 14, 20)),
    ("CCC", {A: 10}, Range.exactly(10)),
    # the newest
    ("LATEST", {A: (12, 10, 8), B: (7, 9, 8)}, Range.exactly(12)),
    ("LATEST", {A: (12, 10, 7), B: (7, 9, 8)}, Range.exactly(7)),
    ("LATEST", {A: 12, B: 12, C: (7, 8)}, Range.exactly(12)),
    ("LATEST", {A: 20, B: 12}, Range(12, 12, 20)),  # by the name of the source where nothing tells which is newer
    # an order of sources
    (Priority("B; A"), {A: 5, B: 9, C: 7}, Range.exactly(9)),
    (Priority("b; A"), {A: 5, B: 9, C: 7}, Range.exactly(9)),
    (Priority("A; B"), {"b": 9, C: 7}, Range.exactly(9)),
    (Priority("B"), {B: "5–9", C: 7}, Range.between(5, 9)),
    (Priority("X"), {A: 5, B: 9, C: 7}, Range(5, 7, 9)),  # rivals: the middle one
    (Priority("X"), {A: (100, 8), B: ("about 110", 9), C: (105, 7)}, Range(100, 110, 110)),  # compatible: the newest
    ("REPORTED", {A: 5, B: 9, C: 7}, Range(5, 7, 9)),
    ("REPORTED", {A: (100, 8), B: ("about 110", 9), C: (105, 7)}, Range(100, 110, 110)),
    ("REPORTED", {A: (100, 10, 8), B: ("about 110", 9, 8), C: (105, 9, 8)}, Range(100, 100, 110)),
    ("REPORTED", {A: (100, 10, 7), B: ("about 110", 9, 8), C: (105, 9, 7)}, Range(100, 110, 110)),
    ("REPORTED", {A: (100, 25, 7), B: ("about 110", 9, 8)}, Range(100, 110, 110)),
]


@pytest.mark.parametrize(("policy", "told", "expected"), CASES, ids=[f"{p} {told}" for p, told, _ in CASES])
def test_cases(policy: Policy | str, told: Told, expected: Range) -> None:
    assert under(policy, told).range == expected


def test_the_day_that_is_spoken_of_goes_before_that_of_publication_however_far_apart_they_are() -> None:
    told: list[tuple[Any, str, str, str]] = [
        (100, "A", "0001-01-01", "9999-12-31"),
        ("about 110", "B", "0001-01-02", "0001-01-02"),
    ]
    reports = [fr.Report("dead", n, source=s, as_of=on, published=day) for n, s, on, day in told]
    assert fr.reconcile(reports, course="fixed").range == Range(100, 110, 110)


@pytest.mark.parametrize(
    ("policy", "told", "expected", "out"),
    [
        (GTD, {"Army": 90, A: 20}, Range.exactly(20), ["Army"]),
        (GTD, {"Army": 20, A: 20}, Range.exactly(20), ["Army"]),
        (UCDP, {"Army": 90, A: 20}, Range(20, 20, 90), []),
        (UCDP, {"Army": "90–95", "Militia": "10–20"}, Range(0, 0, 95), []),
        (UCDP, {"Army": 5, A: 20}, Range(20, 20, 20), []),
        (Reported(), {"Army": 90, A: 20}, Range.exactly(20), ["Army"]),
        (Reported(parties="kept"), {"Army": 90, A: 20}, Range.between(20, 90), []),
        (Priority("Army"), {"Army": 90, A: 20}, Range.exactly(90), [A]),
        (Priority("Army", parties="left out"), {"Army": 90, A: 20}, Range.exactly(20), ["Army"]),
    ],
    ids=str,
)
def test_parties(policy: Policy, told: Told, expected: Range, out: list[str]) -> None:
    answer = under(policy, told, "Army", "Militia")
    assert answer.range == expected
    assert [aside.report.source for aside in answer.set_aside] == out


@pytest.mark.parametrize(
    ("policy", "told", "out"),
    [
        (LATEST, {A: 12, B: (30, 8), C: (20, 7)}, {B: "stale", C: "stale"}),
        (LATEST, {A: (12, 10, 8), B: (7, 9, 8)}, {B: "stale"}),
        (Priority("B; A"), {A: 5, B: 9, C: 7}, {A: "outranked", C: "outranked"}),
        (Priority("X"), {A: 5, B: 9}, {}),
        (Reported(stale_after=0), {A: 12, B: (30, 8)}, {B: "stale"}),
        (Reported(stale_after=1), {A: 12, B: (30, 8)}, {}),
    ],
    ids=str,
)
def test_whom_a_policy_leaves_out(policy: Policy, told: Told, out: dict[str, str]) -> None:
    assert {aside.report.source: aside.reason.value for aside in under(policy, told).set_aside} == out


@pytest.mark.parametrize("policy", [*ALL, Priority("B; A"), WeightedBest({"A": 2, "B": 2, "C": 0.5})], ids=str)
def test_the_order_of_the_positions_changes_no_ruling(policy: Policy) -> None:
    positions = under("REPORTED", {A: 50, B: 90, C: 95, D: 40}).positions
    there, back = (
        fr.policies.judged(policy, given, fr.Verdict.DISPUTED) for given in (positions, tuple(reversed(positions)))
    )
    assert (there.range, there.notes) == (back.range, back.notes)
    assert sorted(map(str, there.left_out)) == sorted(map(str, back.left_out))


class FirstOut(fr.Policy):
    """Leaves out the first position by a copy of it."""

    def judge(self, positions: Any, verdict: fr.Verdict) -> fr.Ruling:
        del verdict
        return fr.Ruling(Range.exactly(1), [(attrs.evolve(positions[0]), fr.Reason.OUTRANKED)])


def test_a_copy_of_a_position_is_that_position() -> None:
    assert [aside.report.source for aside in under(FirstOut(), {A: 5, B: 9}).set_aside] == [A]


def test_of_no_positions_a_policy_makes_no_figure() -> None:
    for policy in [*ALL, Priority("A"), Estimate(), WeightedBest({"A": 2})]:
        assert fr.policies.judged(policy, [], fr.Verdict.NOTHING) == fr.Ruling(Range.nothing())
        assert under(policy, {A: None}).range == Range.nothing()


def test_three_ways_in_which_the_figures_can_have_come_about_are_told() -> None:
    note, *_ = under(Estimate(), {A: 100, B: 101, C: 203, D: 203}).notes
    assert note == (
        "most weight (71 %): no figure is the true one: the sources estimate; 18 %: the figure 203 is the true one and "
        "two sources repeat it; 6 %: the figure 101 is the true one and one source gives it"
    )


def test_a_source_more_for_none_at_all_is_told_as_one() -> None:
    answer = under(Estimate(), {A: 0, B: 0, C: 5})
    assert answer.policy.remarks(answer.positions) == (
        "what would change it most: without C, 5, it would be 0–0.4074; one more source for 0 would make it 0–5.704",
    )


def test_the_heaviest_source_is_told_first_and_of_equals_the_first_by_name() -> None:
    told = {A: 50, B: 90, C: 95, D: 40}
    (note,) = under(WeightedBest({"D": 2, "B": 2, "C": 0.25}), told).notes
    assert note == "the best is the median of the positions by weight: B 2, D 2, A 1 and C 0.25"
    positions = under("REPORTED", told).positions[::-1]
    again = WeightedBest({"D": 2, "B": 2, "C": 0.25}).judge(positions, fr.Verdict.DISPUTED)
    assert again.notes == (note,)


@attrs.frozen
class Twice(fr.Policy):
    """Everything counts twice.

    More of it is not shown.
    """

    times: int = 2
    least_told: str = "some"

    def judge(self, positions: Any, verdict: fr.Verdict) -> Range:
        del verdict
        return Range.exactly(self.times * max(p.figure.high for p in positions))


CARDS: list[tuple[Policy, dict[str, str]]] = [
    (
        GTD,
        {
            "policy": "GTD 1",
            "rule": "Of the newest figures the one that more than half of them give; without a majority the lowest.",
            "convention": "GTD 1",
            "interested parties": "left out",
            "window": "2 days, or 10% of the story",
        },
    ),
    (
        Twice(stale_after=1, window=fr.Window(days=1, share=0.25), version="7", convention=fr.conventions.ACLED),
        {
            "policy": "Twice 7",
            "rule": "Everything counts twice.",
            "times": "2",
            "least told": "some",
            "convention": "ACLED 1",
            "interested parties": "borne out",
            "stale after": "1 day",
            "window": "1 day, or 25% of the story",
        },
    ),
    (
        WeightedBest({"A": 2}, of=Reported(name="House", stale_after=30)),
        {
            "policy": "House WEIGHTED 1",
            "rule": "The range of another policy, with the weighted median of the positions as the best where they "
            "are disputed.",
            "weights": "A: 2.0",
            "of": "House 1",
            "convention": "default 1",
            "interested parties": "borne out",
            "stale after": "30 days",
            "window": "2 days, or 10% of the story",
        },
    ),
]


@pytest.mark.skipif(sys.flags.optimize > 1, reason="the rule is the docstring, which python -OO leaves out")
@pytest.mark.parametrize(("policy", "card"), CARDS, ids=[policy.label for policy, _ in CARDS])
def test_a_notebook_shows_a_policy_as_a_card(policy: Policy, card: dict[str, str]) -> None:
    assert dict(html(policy).cells) == card


def test_a_policy_of_ones_own_without_a_docstring_has_a_card_too() -> None:
    class Bare(fr.Policy):
        def judge(self, positions: Any, verdict: fr.Verdict) -> Range:
            raise NotImplementedError

    assert "rule" not in dict(html(Bare()).cells)
    assert Bare().label == "Bare 1"
    assert ACLED.label == "ACLED 1"
