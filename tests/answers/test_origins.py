"""The rules of selection, one by one, each on the smallest set of reports that shows it: what one origin says."""

import figrecon as fr
from figrecon import Range, Reason, Verdict
from tests.answers._reports import DAYS, doubts, reasons, said

# --- later


def test_a_count_speaks_of_its_periods_last_day_or_its_publication_if_that_is_earlier() -> None:
    month = said(100, day=18, as_of="2024-10", key="month")
    assert fr.reconcile([month], as_of="2024-10-18").range.best == 100
    assert reasons(fr.reconcile([month], as_of="2024-10-17")) == {"month": Reason.LATER}


def test_known_later_is_not_known() -> None:
    late = said(100, day=20, as_of="2024-10-01", key="late")
    assert reasons(fr.reconcile([late], as_of="2024-10-10")) == {"late": Reason.LATER}
    assert fr.reconcile([late], as_of="2024-10-10", known_by="2024-10-20").range.best == 100


def test_a_plan_is_later_only_by_publication() -> None:
    plan = said(10_000, day=5, kind="plan", as_of="../2024-12")
    assert fr.reconcile([plan], as_of="2024-10-05").beside["plan"].range.best == 10_000


# --- one origin


def test_the_newest_total_supersedes_and_a_fall_is_flagged() -> None:
    result = fr.reconcile([said(160, day=1, key="old"), said(140, day=3, key="new")])
    assert result.range == Range.exactly(140)
    assert reasons(result) == {"old": Reason.SUPERSEDED}
    assert doubts(result) == [fr.Doubt.FALLING]


def test_newest_is_by_the_date_it_speaks_of_before_publication() -> None:
    result = fr.reconcile([said(160, day=3), said(140, day=5, as_of=DAYS[2])])
    assert result.range.best == 160


def test_first_hand_goes_before_relayed() -> None:
    result = fr.reconcile([said(160, day=3, via="BBC", as_of=DAYS[3]), said(140, day=3)])
    assert result.range.best == 140


def test_a_late_reprint_is_no_news() -> None:
    result = fr.reconcile(
        [said(100, day=1, key="first"), said(120, day=5, key="second"), said(100, day=9, via="BBC", key="reprint")]
    )
    assert result.range.best == 120
    assert reasons(result)["reprint"] is Reason.SAME_ORIGIN
    assert doubts(result) == [fr.Doubt.REPRINT]


def test_aliases_and_relays_are_one_origin() -> None:
    roster = {"NIS": ["Cho Tae-yong", "South Korean intelligence"], "Yonhap wire": {"relays": "NIS"}}
    result = fr.reconcile(
        [said(3000, "cho  tae-yong"), said(3000, "Yonhap wire"), said(3000, "South Korean Intelligence")], roster=roster
    )
    assert result.origins == ("NIS",)
    assert result.verdict is Verdict.SINGLE


def test_times_of_one_day_are_in_order_and_a_bare_date_ties_with_each() -> None:
    morning = fr.Report("dead", 10, source="A", published="2024-10-01T09:00", key="morning")
    evening = fr.Report("dead", 12, source="A", published="2024-10-01T21:00", key="evening")
    bare = said(11, day=1, key="bare")
    assert fr.reconcile([evening, morning]).range == Range.exactly(12)
    tied = fr.reconcile([evening, morning, bare])
    assert tied.range == Range(11, None, 12)
    assert reasons(tied) == {"morning": Reason.SUPERSEDED}
    assert doubts(tied) == [fr.Doubt.TIE]


def test_hours_are_compared_across_time_zones() -> None:
    seoul = fr.Report("dead", 10, source="A", published="2024-10-01T20:00+09:00")
    london = fr.Report("dead", 12, source="A", published="2024-10-01T12:30+01:00")
    assert fr.reconcile([seoul, london]).range.best == 12


# --- increments


def test_increments_after_a_total_are_added() -> None:
    result = fr.reconcile([said(100, day=1), said("another 20", day=2), said(5, day=3, kind="increment")])
    assert result.range == Range.exactly(125)
    assert result.positions[0].how is fr.How.ADDED


def test_an_increment_up_to_the_total_is_in_it() -> None:
    result = fr.reconcile([said(100, day=2, key="total"), said("another 20", day=1, key="more")])
    assert result.range.best == 100
    assert reasons(result) == {"more": Reason.SUPERSEDED}


def test_increments_alone_make_at_least() -> None:
    result = fr.reconcile([said("another 20", day=1), said("another 30", day=2)])
    assert result.range == Range(50, 50, None)


def test_equal_increments_of_one_origin_and_date_count_once() -> None:
    result = fr.reconcile([said(100, day=1), said("another 20", day=2), said("another 20", day=2, via="BBC")])
    assert result.range.best == 120


def test_what_does_not_add_up_is_flagged() -> None:
    adds = fr.reconcile([said(100, day=1, key="t"), said("another 20", day=2, key="i"), said(120, day=2)])
    assert [r.key for r in adds.positions[0].adds_up] == ["t", "i"]
    assert doubts(adds) == []
    wrong = fr.reconcile([said(100, day=1), said("another 20", day=2), said(130, day=2)])
    assert wrong.positions[0].adds_up == ()
    assert doubts(wrong) == [fr.Doubt.DOES_NOT_ADD_UP]


def test_an_open_end_stays_open_in_a_sum() -> None:
    result = fr.reconcile([said("at least 100", day=1), said("another 20", day=2)])
    assert result.range == Range(120, 120, None)
