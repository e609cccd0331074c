"""What comes on top of a count, and what is only a floor beside it; nothing is added twice."""

import pytest

import figrecon as fr
from figrecon import Doubt, Figure, Range, Reason, Verdict
from figrecon.policies import ALL
from tests.answers._reports import doubts, reasons, said


def more(figure: object, day: int = 1, source: str = "A", **told: object) -> fr.Report:
    return said(figure, source, day, "increment", **told)


# --- another origin's increments


def test_anothers_increments_are_a_floor_beside_a_count() -> None:
    reports = [said(45_028, "Health ministry", 16, key="count"), said("another 12", "Civil defense", 17, key="more")]
    result = fr.reconcile(reports)
    assert (result.range, result.verdict) == (Range.exactly(45_028), Verdict.SINGLE)
    assert reasons(result) == {"more": Reason.FLOOR}
    assert result.set_aside[0].by == reports[0]
    assert doubts(result) == []
    assert result.sentence() == (
        "dead: 45,028 as of 16 October 2024, according to the Health ministry; "
        "not counted: Civil defense (increments alone)."
    )


def test_increments_above_every_count_are_a_floor_all_the_same_and_flagged() -> None:
    result = fr.reconcile([said(10, "A"), more(8, source="B"), more(7, 2, source="B"), said("about 12", "C")])
    assert result.origins == ("A", "C")
    assert doubts(result) == [Doubt.PART_EXCEEDS_WHOLE]
    assert fr.reconcile([said("at least 10", "A"), more(80, source="B")]).flags == ()


def test_increments_of_several_origins_and_no_count_are_at_least_the_highest() -> None:
    reports = [more(8, source="A", key="a"), more(7, source="B", key="b"), more(5, 2, source="B", key="b2")]
    result = fr.reconcile(reports)
    assert (result.range, result.origins) == (Range.at_least(12), ("B",))
    assert reasons(result) == {"a": Reason.FLOOR}
    equal = fr.reconcile([more(8, source="A"), more(8, source="B")])
    assert (equal.range, equal.verdict) == (Range.at_least(8), Verdict.AGREED)


def test_of_two_tallies_and_no_count_the_higher_is_the_true_one() -> None:
    reports = [said(52_525, "Tracker", key="low"), said(57_862, "Monitor", key="high")]
    roster = {"Tracker": {"tally": True}, "Monitor": {"tally": True}}
    result = fr.reconcile(reports, roster=roster)
    assert result.range == Range.at_least(57_862)
    assert reasons(result) == {"low": Reason.FLOOR}
    assert (
        result.sentence()
        == "dead: at least 57,862 as of 1 October 2024, according to Monitor; not counted: Tracker (a tally)."
    )
    with_increments = fr.reconcile([*reports, more(60_000, source="Office")], roster=roster)
    assert with_increments.range == Range.at_least(60_000)


def test_a_partys_floor_hides_no_other() -> None:
    reports = [more(12, source="Red Cross"), more(500, source="Army")]
    result = fr.reconcile(reports, roster={"Army": {"interested": True}})
    assert result.origins == ("Army", "Red Cross")
    assert result.range.low == 12
    alone = fr.reconcile(reports, roster={name: {"interested": True} for name in ("Army", "Red Cross")})
    assert alone.range == Range.at_least(500)


# --- what is published later is added


def test_what_is_published_after_a_total_adds_to_it_whatever_time_it_speaks_of() -> None:
    reports = [
        said(35_234, day=1, key="total"),
        said("another 4", day=2, key="now"),
        said("another 154", day=3, as_of="2024-03/2024-05", key="spring"),
    ]
    result = fr.reconcile(reports)
    assert result.range == Range.exactly(35_392)
    assert doubts(result) == [Doubt.BACKLOG]
    assert result.flags[0].keys == ("spring", "total")
    assert result.sentence().startswith("dead: 35,392 as of 2 October 2024")
    assert "a total plus what came since (spring, total, now): 35,234 + another 154 + another 4" in result.explain()
    later = fr.reconcile([*reports, said(35_392, day=4)])
    assert [r.key for r in later.positions[0].adds_up] == ["total", "spring", "now"]
    assert doubts(later) == []


def test_a_backlog_alone_makes_a_total_no_older() -> None:
    result = fr.reconcile([said(100, day=5, key="total"), more(20, 9, as_of="2024-10-02", key="old")])
    assert (result.range, str(result.positions[0].as_of)) == (Range.exactly(120), "5 October 2024")
    assert result.positions[0].newest.key == "total"
    assert doubts(result) == [Doubt.BACKLOG]


def test_what_was_published_before_the_total_and_speaks_of_no_later_day_is_in_it() -> None:
    result = fr.reconcile([said(100, day=5, as_of="2024-10-04"), more(20, 4, as_of="2024-10-03", key="in it")])
    assert (result.range, reasons(result)) == (Range.exactly(100), {"in it": Reason.SUPERSEDED})
    result = fr.reconcile([said(100, day=9, as_of="2024-10-04"), more(20, 6)])
    assert (result.range, doubts(result)) == (Range.exactly(120), [])


def test_hours_count() -> None:
    def at(figure: object, time: str, **told: object) -> fr.Report:
        return fr.Report("dead", figure, source="A", published=f"2024-10-01{time}", **told)  # type: ignore[arg-type]

    morning, evening = at(12, "T10:00"), at("another 3", "T18:00", key="evening")
    result = fr.reconcile([evening, morning])
    assert (result.range, doubts(result)) == (Range.exactly(15), [])
    assert fr.reconcile([morning, at("another 3", "T09:00")]).range == Range.exactly(12)
    for bare in ([at(12, ""), evening], [morning, at("another 3", "")]):
        assert fr.reconcile(bare).range == Range.exactly(12)
    noon = fr.reconcile([morning, evening, at(15, "T20:00")])
    assert [r.key for r in noon.positions[0].adds_up] == [morning.key, "evening"]


def test_an_increment_by_its_kind_is_one() -> None:
    assert fr.reconcile([said(901), more(63, 2)]).range == Range.exactly(964)


def test_an_increment_may_take_away() -> None:
    fewer = Figure.exactly(-201, increment=True)
    assert fr.reconcile([said(1000), said(fewer, day=2)]).range == Range.exactly(799)
    result = fr.reconcile([said(1000, key="t"), said(fewer, day=2, key="i"), said(799, day=3)])
    assert [r.key for r in result.positions[0].adds_up] == ["t", "i"]
    assert fr.reconcile([more(50), said(Figure.exactly(-20, increment=True), day=2)]).range == Range.at_least(30)
    open_both_ways = fr.reconcile([said("at least 100"), said(Figure.at_most(-30, increment=True), day=2)])
    assert open_both_ways.range == Range.at_least(0)


# --- nothing twice


def daily(n: int, each: int = 10) -> list[fr.Report]:
    return [more(each, day, key=f"day {day}") for day in range(1, n + 1)]


def test_a_week_told_day_by_day_and_at_once_is_not_added_twice() -> None:
    week = more(70, 8, as_of="2024-10-01/2024-10-07", key="week")
    result = fr.reconcile([*daily(7), week])
    assert result.range == Range.at_least(70)
    assert doubts(result) == [Doubt.OVERLAP]
    assert reasons(result) == {f"day {n}": Reason.SAME_ORIGIN for n in range(1, 8)}
    assert {aside.by for aside in result.set_aside} == {week}


@pytest.mark.parametrize(
    ("days", "each", "of_week", "found"),
    [(7, 10, 60, 70), (5, 10, 70, 70), (7, 10, 80, 80), (9, 10, 70, 90), (9, 10, 65, 90), (9, 10, 100, 120)],
)
def test_of_overlapping_times_those_count_that_make_the_most(days: int, each: int, of_week: int, found: int) -> None:
    reports = [*daily(days, each), more(of_week, 10, as_of="2024-10-01/2024-10-07", key="week")]
    result = fr.reconcile(reports)
    assert result.range == Range.at_least(found)
    assert doubts(result) == [Doubt.OVERLAP]
    assert len(result.account) == days + 1
    total = said(1000, day=1, as_of="2024-09-30", key="total")
    assert fr.reconcile([total, *reports]).range == Range.exactly(1000 + found)


def test_overlapping_increments_before_a_total_add_up_to_it_once() -> None:
    week = more(70, 8, as_of="2024-10-02/2024-10-08", key="week")
    reports = [said(100, day=1, key="t"), *(more(10, day, key=f"day {day}") for day in range(2, 9)), week]
    result = fr.reconcile([*reports, said(170, day=9)])
    assert [r.key for r in result.positions[0].adds_up] == ["t", "week"]
    assert doubts(result) == []


def test_a_time_without_a_beginning_takes_in_all_before_it() -> None:
    result = fr.reconcile([more(5, 1, key="day"), more(7, 3, as_of="../2024-10-02", key="by")])
    assert (result.range, reasons(result)) == (Range.at_least(7), {"day": Reason.SAME_ORIGIN})


def test_different_increments_of_the_very_same_time_all_count() -> None:
    week = "2024-10-01/2024-10-07"
    result = fr.reconcile([more(5, 8, as_of=week), more(7, 8, as_of=week), more(3, 2), more(2, 2)])
    assert (result.range, doubts(result)) == (Range.at_least(12), [Doubt.OVERLAP])


def test_what_takes_away_is_never_taken_for_another() -> None:
    week = "2024-10-01/2024-10-07"
    fewer = said(Figure.exactly(-4, increment=True), day=3, key="fewer")
    bounded = said(Figure.at_most(-2, increment=True), day=9, as_of=week, key="bounded")
    result = fr.reconcile([said(100, as_of="2024-09-30"), more(50, 8, as_of=week, key="week"), fewer, bounded])
    assert (result.range, reasons(result), doubts(result)) == (Range.at_most(144), {}, [])


def test_an_increment_whose_time_began_before_the_total_is_flagged() -> None:
    result = fr.reconcile([said(100, day=5), more(70, 8, as_of="2024-10-01/2024-10-07")])
    assert (result.range, doubts(result)) == (Range.exactly(170), [Doubt.OVERLAP])


def test_two_events_of_one_day_with_keys_of_their_own_are_two() -> None:
    both = [more(3, key="north", note="north bridge"), more(3, key="south", note="south bridge")]
    result = fr.reconcile(both)
    assert (result.range, doubts(result)) == (Range.at_least(6), [Doubt.ALIKE])
    assert result.flags[0].keys == ("north", "south")
    assert fr.reconcile([*both, both[0]]).range == Range.at_least(6)  # a copy is none
    noted = fr.reconcile([more(3, note="north bridge"), more(3, note="south bridge")])
    assert (noted.range, doubts(noted)) == (Range.at_least(3), [])
    assert list(reasons(noted).values()) == [Reason.SAME_ORIGIN]
    one_key = fr.reconcile([more(3, key="north"), more(3, note="south bridge"), more(4, 2)])
    assert one_key.range == Range.at_least(7)
    in_total = fr.reconcile([*both, said(10, day=2)])
    assert doubts(in_total) == []


# --- bounds


@pytest.mark.parametrize(
    ("figures", "found"),
    [
        (["between 100 and 200", "at least 5", "up to 5"], Range.at_least(105)),
        (["up to 5"], Range.at_least(0)),
        (["about 10", "nearly 20"], Range.at_least(30)),
        (["10 (8–12)", "fewer than 5"], Range.at_least(8)),
    ],
)
def test_increments_alone_are_at_least_what_is_certain(figures: list[str], found: Range) -> None:
    assert fr.reconcile([more(figure, day) for day, figure in enumerate(figures, 1)]).range == found


@pytest.mark.parametrize(
    ("figures", "found"),
    [
        (["at least 100", "up to 50"], Range.at_least(100)),
        (["100", "up to 50"], Range.between(100, 150)),
        (["at most 20", "5 or more", "between 3 and 7"], Range.at_least(8)),
        (["at most 20", "5"], Range.at_most(25)),
        (["at most 20", "up to 5"], Range.at_most(25)),
        (["between 10 and 20", "at most 7"], Range.between(10, 27)),
        (["more than 100", "20"], Range.at_least(120)),
    ],
)
def test_a_total_and_what_came_since_invent_no_end(figures: list[str], found: Range) -> None:
    first, *rest = figures
    reports = [said(first), *(more(figure, day) for day, figure in enumerate(rest, 2))]
    assert fr.reconcile(reports).range == found
    for policy in (*ALL, fr.Estimate(0.9)):
        assert not fr.reconcile([*reports, said(40, "B")], policy=policy).range.is_nothing


@pytest.mark.parametrize(
    ("figures", "least"),
    [
        (["at most 20", "5 or more", "between 3 and 7"], 8),
        (["up to 20", "5 or more"], 5),
        (["fewer than 20", "more than 5", "7"], 12),
        (["at least 20", "up to 5"], 20),
        (["20", "5 or more", "up to 7"], 25),
        (["at least 100", "up to 50"], 100),
    ],
)
def test_no_policy_invents_a_zero(figures: list[str], least: int) -> None:
    """What is sure of a total and of what came since is the least that any policy answers."""
    first, *rest = figures
    reports = [said(first), *(more(figure, day) for day, figure in enumerate(rest, 2))]
    for policy in ALL:
        answer = fr.reconcile(reports, policy=policy).range
        assert answer.low is None or answer.low >= least
        assert least in answer or answer.low == least + 1  # more than 12 begins at 13
        assert answer.best is None or answer.best >= least
        with_rival = fr.reconcile([*reports, said(12, "B")], policy=policy).range
        assert min(least, 12) in with_rival or with_rival.low is not None
    assert fr.reconcile(reports).range == Range.at_least(least)
    assert fr.reconcile(reports, policy=fr.Estimate(0.9)).range.low > 0  # type: ignore[operator]


def test_a_bounded_sum_that_can_be_the_new_total_is_no_sum_that_fails() -> None:
    assert doubts(fr.reconcile([said("at least 100"), more(20, 2), said(125, day=3)])) == []
    assert doubts(fr.reconcile([said(100), more("about 20", 2), said(122, day=3)])) == []
    assert doubts(fr.reconcile([said(100), more(20, 2), said(122, day=3)])) == [Doubt.DOES_NOT_ADD_UP]


# --- beside the count


def test_a_planned_increment_prints_as_one() -> None:
    def troops(figure: str, source: str, kind: str | None = None) -> fr.Report:
        return fr.Report("troops", figure, source=source, published="2024-10-01", kind=kind)

    count = troops("10,000", "A")
    result = fr.reconcile([count, troops("another 2,000", "A", "plan")])
    assert result.range == Range.exactly(10_000)
    assert result.sentence().endswith(" Planned: another 2,000 (A).")
    rivals = fr.reconcile([count, troops("another 2,000", "A", "plan"), troops("another about 5,000", "B", "plan")])
    assert rivals.sentence().endswith("Planned: disputed, between another 2,000 (A) and another about 5,000 (B).")
    agreed = fr.reconcile([count, troops("another 2,000", "A", "plan"), troops("another 2,000", "B", "plan")])
    assert agreed.sentence().endswith("Planned: another 2,000 (A; B).")
    vague = fr.reconcile([count, troops("another several thousand", "A", "plan")])
    assert "another several thousand" in vague.sentence()


def test_what_is_added_to_two_figures_of_one_day_says_both() -> None:
    result = fr.reconcile([said("12 bodies", key="a"), said("19 dead", key="b"), said("another 3", day=2)])
    assert result.range == Range(15, None, 22)
    assert result.sentence().endswith("; A gives 12 bodies and 19 deaths for one date.")
