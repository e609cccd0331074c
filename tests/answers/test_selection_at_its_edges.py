"""Selection where one rule ends and another begins: what is counted, who is left out, and the words that say so."""

from typing import Any

import pytest

import figrecon as fr
from figrecon import Doubt, Figure, Range, Reason
from tests.answers._quantities import Row, others, told
from tests.answers._reports import doubts, reasons, said

# --- what is counted

DEAD, INJURED, TANKS = ("12 dead", "A", 1), ("30 injured", "B", 1), ("3 tanks", "C", 1)
DRONES, PLANES = ("12 drones", "A", 1), ("5 planes", "B", 1)
QUANTITIES: list[tuple[list[Row], dict[str, Any], str | None, list[str]]] = [
    # the rows, what is asked, the range and its unit (None: nothing tells what is counted), and what is something else
    ([DEAD, INJURED], {"unit": "people"}, None, []),
    ([DEAD, INJURED, TANKS], {"unit": "people"}, None, []),
    ([DEAD, INJURED, ("40 injured", "C", 1)], {"unit": "people"}, "30–40 person", ["r0"]),
    ([DEAD, TANKS], {"unit": "people"}, "12 person", ["r1"]),
    ([("12 people", "A", 1), TANKS, ("4 tanks", "D", 1)], {"unit": "people"}, "12 person", ["r1", "r2"]),
    ([DEAD, INJURED], {"unit": "injured"}, "30 injured", ["r0"]),
    ([DEAD, TANKS], {"unit": "km"}, None, []),
    ([("12", "A", 1), ("50 percent", "B", 1), ("60 percent", "C", 1)], {}, "50–60 percent", ["r0"]),
    ([("12", "A", 1), ("50 percent", "B", 1)], {}, None, []),
    ([("12", "A", 1), ("13", "C", 1), ("50 percent", "B", 1)], {}, "12–13 None", ["r2"]),
    ([("12 km", "A", 1), ("50 percent", "B", 1), ("another 3", "B", 2), ("another 4", "A", 2)],
     {"unit": "percent"}, "53 percent", ["r0", "r3"]),
    ([("12 soldiers", "A", 1), ("5 civilians", "B", 1)], {"subject": "soldiers in Hamra"}, "5–12 soldier", []),
    ([("12 soldiers", "A", 1), ("5 dead", "B", 1)], {"subject": "soldiers in Hamra"}, "12 soldier", ["r1"]),
    ([("12 soldiers killed", "A", 1), ("5 civilians killed", "B", 1)], {}, "5–12 death", []),
    ([DRONES, PLANES], {"subject": "drones over Hamra"}, "12 drone", ["r1"]),
    ([DRONES, PLANES], {"subject": "drone war"}, None, []),
    ([DRONES, PLANES], {"subject": "planes and drones"}, None, []),
    ([DRONES, ("5 planes", "A", 1), ("6 planes", "A", 2), ("7 drones", "B", 1)], {}, "7–12 drone", ["r2"]),
    ([DRONES, ("5 planes", "B", 1, {"kind": "part"})], {}, "12 drone", []),
    ([("12 drones", "A", 1, {"kind": "part"}), ("5 planes", "B", 1, {"kind": "part"}),
      ("6 planes", "C", 1, {"kind": "part"})], {}, "at least 5 aircraft", ["r0"]),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "asked", "found", "other"), QUANTITIES, ids=[str(case[:2]) for case in QUANTITIES])
def test_what_is_counted(rows: list[Row], asked: dict[str, Any], found: str | None, other: list[str]) -> None:
    if found is None:
        with pytest.raises(fr.IncommensurableError):
            told(*rows, **{"subject": "Hamra", **asked})
        return
    answer = told(*rows, **{"subject": "Hamra", **asked})
    assert f"{answer.range} {answer.unit}" == found
    assert others(answer) == other


@pytest.mark.parametrize(
    ("injured", "more"),
    [
        (1, "3 injured (S3)"),
        (4, "3 injured (S3), 4 injured (S4), 5 injured (S5), 6 injured (S6)"),
        (5, "3 injured (S3), 4 injured (S4), 5 injured (S5), 6 injured (S6), 1 more"),
        (7, "3 injured (S3), 4 injured (S4), 5 injured (S5), 6 injured (S6), 3 more"),
    ],
)
def test_four_that_count_something_else_are_named(injured: int, more: str) -> None:
    rows = [(f"{n} injured", f"S{n}", 1) for n in range(3, 3 + injured)]
    (flag,) = told(*rows, ("9 dead", "A", 1), subject="dead").flags
    assert flag.message == f"counted are deaths, by the subject's own words, and not {more}"
    assert len(flag.keys) == injured
    (alone,) = told(*rows, subject="dead").flags
    assert alone.message == f"no figure is of what is asked about, by the subject's own words, and not {more}"


PLANS: list[tuple[str, list[str], str, list[str]]] = [
    # what is counted, what is planned by A, B and so on, what is taken of it, and what is something else
    ("12 people", ["5 dead", "7 injured"], "5 death", ["r2"]),
    ("12 dead", ["3 tanks", "4 km"], "3 tank", ["r2"]),  # of what the count does not tell, the first published
    ("12 dead", ["3 tanks", "4 km", "5 km"], "4–5 kilometer", ["r1"]),  # or what most sources count
    ("12 dead", ["5 dead", "4 km"], "5 death", ["r2"]),
    ("12 dead", ["7 injured", "5 dead", "8 injured"], "5 death", ["r1", "r3"]),
    ("12 km", ["5 dead", "4 km", "6 dead"], "4 kilometer", ["r1", "r3"]),
    ("12 soldiers", ["5 dead", "4 soldiers", "3 injured"], "4–5 death", ["r3"]),
    ("12", ["5 dead", "4 km", "6 dead"], "5–6 death", ["r2"]),
]


@pytest.mark.parametrize(("counted", "plans", "found", "other"), PLANS, ids=[str(case[:2]) for case in PLANS])
def test_what_is_counted_of_a_plan(counted: str, plans: list[str], found: str, other: list[str]) -> None:
    rows = [(plan, source, 1, {"kind": "plan"}) for plan, source in zip(plans, "ABC", strict=False)]
    plan = told((counted, "A", 1), *rows, subject="Hamra").beside["plan"]
    assert f"{plan.range} {plan.unit}" == found
    assert sorted(aside.report.key for aside in plan.set_aside if aside.reason is Reason.OTHER_QUANTITY) == other


@pytest.mark.parametrize(
    ("rows", "stands"),
    [
        ([("10", 1), ("12 confirmed dead", 5), ("13 confirmed dead", 6), ("15", 9)], "15"),
        ([("10", 1), ("12 confirmed dead", 5), ("15", 9), ("16 confirmed dead", 12)], "16"),
        ([("12 confirmed dead", 1), ("13 confirmed dead", 9), ("10", 5), ("11", 6)], "13"),
        ([("15", 12), ("16 confirmed dead", 5)], "15"),
    ],
)
def test_of_bare_and_confirmed_figures_the_newest_stands(rows: list[tuple[str, int]], stands: str) -> None:
    answer = fr.reconcile([said(figure, day=day) for figure, day in rows])
    assert str(answer.range) == stands


def test_what_is_to_be_chosen_is_named_in_the_order_of_its_words() -> None:
    with pytest.raises(fr.IncommensurableError) as caught:
        told(TANKS, ("50 percent", "B", 1), ("12", "A", 1), ("7 tanks", "A", 1), ("8%", "A", 2), subject="Hamra")
    assert str(caught.value).startswith(
        "these reports count 3 things, and nothing tells which is asked about: % (B, r1), a number without a unit "
        "(A, r2), tanks (C, r0); choose one by unit='%', "
    )


def test_a_figure_without_a_number_is_kept_and_counts_for_nothing() -> None:
    nothing = [said(Figure(), key="a"), said(Figure(unit="dead"), "B", key="b"), said("many", "C", key="c")]
    answer = fr.reconcile([*nothing, said(5, "D")])
    assert reasons(answer) == dict.fromkeys("abc", Reason.UNQUANTIFIED)
    assert answer.range == Range.exactly(5)
    assert fr.reconcile(nothing).range == Range.nothing()


# --- what is doubtful, in words


def message(*reports: fr.Report, **asked: Any) -> str:
    (flag,) = fr.reconcile(reports, **asked).flags
    return f"{flag.message} ({', '.join(flag.keys)})"


TALLY = {"T": {"tally": True}}
MESSAGES: list[tuple[list[fr.Report], dict[str, Any], str]] = [
    ([said(50, "T", key="t"), said(40, "B", key="b")], {"roster": TALLY},
     "T has a tally of 50, above every count (t)"),
    ([said("another 50", key="a"), said(40, "B", key="b")], {},
     "A has increments of at least 50, above every count (a)"),
    ([said("9 to 12", kind="part", key="p"), said(8, "B", key="b")], {},
     "A's part of 9–12 is larger than every count of the whole (p)"),
    ([said("another 5", key="a"), said("another 5", key="b"), said("another 5", key="c")], {},
     "A gives another 5 for 1 October 2024, 3 times (a, b, c)"),
    ([said(9, key="a"), said(12, key="b")], {}, "A gives 9 and 12 for one date (a, b)"),
    ([said(9, key="a"), said(5, day=2, key="b")], {}, "A lowered its figure from 9 to 5 (a, b)"),
    ([said(9, key="a"), said("at least 5", day=2, key="b")], {},
     "A says at least 5 after 9: both can be true, and it is far below (a, b)"),
    ([said(9, key="a"), said("another 2", day=2, key="b"), said(12, day=3, key="c")], {},
     "9 and another 2 make 11, not 12 (a, b, c)"),
    ([said(9, day=5, key="a"), said(12, day=6, as_of="2024-10-03", key="b")], {"course": "cumulative"},
     "A gave 9 for 5 October 2024, and since then 12 for 3 October 2024 (a, b)"),
    ([said(9, key="a"), said(9, day=3, via="Wire", key="b")], {},
     "A's figure of 1 October 2024, printed again on 2024-10-03, keeps its date (b, a)"),
    ([said(9, "P", key="p")], {"roster": {"P": {"interested": True}}},
     "only parties to the matter give a figure: P (p)"),
    ([said(9, key="a", replaces="x; y")], {}, "it names x, y, not at hand here (a)"),
    ([said(9, key="a"), said("another 2", day=2, as_of="2024-09-30", key="b")], {},
     "added to A's 9 of 1 October 2024, of a time that was over before it: another 2 (30 September 2024) (b, a)"),
    ([said(9, key="a"), said("another 2", day=2, as_of="2024-09-30/2024-10-02", key="b")], {},
     "added to A's 9 of 1 October 2024, of a time that began before it: another 2 (30 September–2 October 2024) (b, a)",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("reports", "asked", "words"), MESSAGES, ids=[words for _, _, words in MESSAGES])
def test_a_doubt_says_who_gave_which_figure_and_names_the_reports(
    reports: list[fr.Report], asked: dict[str, Any], words: str
) -> None:
    assert message(*reports, **asked) == words
    assert message(*reports[::-1], **asked) == words


@pytest.mark.parametrize(
    ("days", "listed"),
    [
        (2, "another 1 (1 October 2024), another 1 (2 October 2024)"),
        (4, ", ".join(f"another 1 ({day} October 2024)" for day in (1, 2, 3, 4))),
        (5, "5 increments"),
    ],
)  # fmt: skip
def test_four_increments_that_overlap_are_named(days: int, listed: str) -> None:
    week = said("another 20", day=9, as_of="2024-10-01/2024-10-09", key="week")
    reports = [week, *(said("another 1", day=day, key=f"d{day}") for day in range(1, days + 1))]
    assert message(*reports).startswith(
        f"A's increments speak of times that overlap: {listed} left out for another 20 (1–9 October 2024) (d1, "
    )


@pytest.mark.parametrize(
    ("day", "counts"),
    [
        ("another 3", False),
        ("up to 3 more", False),
        ("3 fewer", True),
        ("at least 3 fewer", True),
        ("at most 3 fewer", True),
        (Figure(-3, None, 5, increment=True), True),
        (Figure(None, -3, 5, increment=True), True),
        (Figure(None, 0, 5, increment=True), False),
    ],
)
def test_what_takes_away_is_no_part_of_the_week_in_which_it_falls(day: Any, counts: bool) -> None:
    week = said("another 10", day=5, as_of="2024-10-01/2024-10-05", key="week")
    answer = fr.reconcile([said(100), week, said(day, day=3, key="day")], as_of="2024-10-09")
    assert ("day" not in reasons(answer)) is counts


# --- bounds, ends and ties


@pytest.mark.parametrize(
    ("now", "found"),
    [
        ("at least 95", []),
        ("at least 94", [Doubt.FALLING]),
        ("more than 94", [Doubt.FALLING]),
        ("more than 95", []),
        ("at most 94", [Doubt.FALLING]),
        ("94", [Doubt.FALLING]),
        ("95", []),
        ("about 80", []),  # up to 96
        ("about 79", [Doubt.FALLING]),
        (Figure(50, 150, None, None, "at least"), [Doubt.FALLING]),
        (Figure(95, 150, None, None, "at least"), []),
    ],
)
def test_what_is_far_below_a_hundred(now: Any, found: list[Doubt]) -> None:
    assert doubts(fr.reconcile([said(100), said(now, day=2)])) == found


@pytest.mark.parametrize(
    ("figures", "found"),
    [
        (["10 to 12", "5 to 9"], [Doubt.FALLING]),
        (["10 to 12", "5 to 10"], []),
        (["5 to 9", "10 to 12"], []),
        (["5 to 9", "5 to 9"], []),
        (["9", "9", "5"], [Doubt.FALLING]),
        (["9", "5", "5"], [Doubt.FALLING]),  # of what was repeated since, the figure before it
        (["9", "5", "about 5", "5"], [Doubt.FALLING]),
        (["9", "5", "9"], []),
        (["5", "9", "at most 9", "at most 5"], [Doubt.FALLING]),
        (["9 km", "9,000 meters"], []),
        (["9 km", "9,000 meters", "5 km"], [Doubt.FALLING]),
        (["9 km", "5,000 meters"], [Doubt.FALLING]),
    ],
)
def test_which_figure_a_total_is_held_against(figures: list[str], found: list[Doubt]) -> None:
    assert doubts(fr.reconcile([said(figure, day=day) for day, figure in enumerate(figures, 1)])) == found


@pytest.mark.parametrize(
    ("windows", "found"),
    [
        ([90, 95], []),
        ([90, 190], [Doubt.HIGHER_BEFORE]),
        ([190, 90], []),
        ([190, 195], [Doubt.HIGHER_BEFORE]),
    ],
)
def test_the_last_of_a_window_is_held_against_the_whole(windows: list[int], found: list[Doubt]) -> None:
    parts = [said(n, day=day, as_of=f"2024-10-02/2024-10-0{day}") for day, n in enumerate(windows, 4)]
    answer = fr.reconcile([said(100), *parts])
    assert doubts(answer) == found
    assert answer.range == Range.exactly(windows[-1] if found else 100)


@pytest.mark.parametrize(("totals", "is_found"), [(2, True), (50, True), (51, False)])
def test_among_very_many_figures_of_one_day_none_is_looked_for_that_repeats_another(
    totals: int, is_found: bool
) -> None:
    figures = ["about 1,600", 1612, *range(5001, 5001 + 7 * (totals - 2), 7)]
    answer = fr.reconcile([said(figure, key=f"r{n}") for n, figure in enumerate(figures)])
    assert reasons(answer) == ({"r0": Reason.SAME_ORIGIN} if is_found else {})


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        (["9", "12"], Range.between(9, 12)),
        (["9", "at least 12"], Range(9, None, None)),
        (["at least 9", "12"], Range.between(9, 12)),
        (["at most 9", "12"], Range(None, None, 12)),
        (["9", "at most 12"], Range.between(9, 12)),
        (["at most 5", "at least 12"], Range.between(5, 12)),
        (["at least 5", "at most 12"], Range.between(5, 12)),
        (["5 to 8", "7 to 12"], Range.between(5, 12)),
        (["5", "7", "12"], Range.between(5, 12)),
        (["1 km", "900 m"], Range.between(0.9, 1)),
    ],
)
def test_all_that_figures_of_one_day_span(figures: list[str], expected: Range) -> None:
    reports = [said(figure, key=f"r{n}") for n, figure in enumerate(figures)]
    assert {
        fr.reconcile(given, unit="km" if "km" in figures[0] else None).range for given in (reports, reports[::-1])
    } == {expected}


@pytest.mark.parametrize(
    ("tallies", "kept"),
    [
        ({"S": "5 to 20", "T": 8}, ["T"]),
        ({"S": "8 to 20", "T": 8}, ["S", "T"]),
        ({"S": "at most 20", "T": 8}, ["T"]),
        ({"T": 8}, ["T"]),
        ({"S": 9, "T": 8, "A": "another 10"}, ["A"]),
        ({"S": 9, "T": 8, "A": 7}, ["A"]),
        ({"P": 50, "T": 8}, ["P", "T"]),  # a party's own hides no other
        ({"P": 50, "Q": 8}, ["P"]),
    ],
)
def test_of_several_floors_the_highest_stands(tallies: dict[str, Any], kept: list[str]) -> None:
    roster = {name: {"tally": True, "interested": name in "PQ"} for name in "PQST"}
    answer = fr.reconcile([said(figure, source) for source, figure in tallies.items()], roster=roster)
    assert sorted(answer.origins) == kept
    assert {aside.reason for aside in answer.set_aside} <= {Reason.FLOOR}


@pytest.mark.parametrize(
    ("ranks", "kept"),
    [
        ({}, ["A", "B", "C"]),
        ({"A": 2}, ["A"]),
        ({"A": 2, "B": 1}, ["B"]),
        ({"A": 1, "B": 1}, ["A", "B"]),
        ({"A": 1, "B": 1, "C": 1}, ["A", "B", "C"]),
    ],
)
def test_only_the_best_rank_present_counts(ranks: dict[str, int], kept: list[str]) -> None:
    by_roster = fr.reconcile(
        [said(n, who) for n, who in enumerate("ABC", 5)], roster={s: {"rank": r} for s, r in ranks.items()}
    )
    by_report = fr.reconcile([said(n, who, rank=ranks.get(who)) for n, who in enumerate("ABC", 5)])
    for answer in (by_roster, by_report):
        assert list(answer.origins) == kept
        assert {aside.by.source for aside in answer.set_aside if aside.by} <= {kept[0]}
