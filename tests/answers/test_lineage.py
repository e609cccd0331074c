"""The rules of selection, one by one, each on the smallest set of reports that shows it: what hangs on what."""

import pytest

import figrecon as fr
from figrecon import Kind, Range, Reason, Verdict
from tests.answers._reports import doubts, reasons, said

# --- lineage


def test_a_sum_of_reports_at_hand_is_no_new_witness() -> None:
    parts = [said(100, "A", key="a"), said(50, "B", key="b")]
    result = fr.reconcile([*parts, said(150, "Agency", derived_from="a; b", key="sum")])
    assert result.origins == ("A", "B")
    assert reasons(result) == {"sum": Reason.DERIVED}


def test_a_sum_of_reports_not_at_hand_is_a_witness_and_flagged() -> None:
    result = fr.reconcile([said(100, "A", key="a"), said(150, "Agency", derived_from="a; elsewhere")])
    assert result.origins == ("A", "Agency")
    assert doubts(result) == [fr.Doubt.MISSING_REPORT]


def test_a_report_may_replace_another_origins() -> None:
    result = fr.reconcile([said(100, "Old bureau", key="old"), said(90, "New bureau", day=2, replaces="old")])
    assert result.range == Range.exactly(90)
    assert reasons(result) == {"old": Reason.SUPERSEDED}


def test_who_replaces_anothers_figure_is_not_the_only_one_with_a_figure() -> None:
    replaced = fr.reconcile([said(100, "Old bureau", key="old"), said(90, "New bureau", day=2, replaces="old")])
    assert replaced.sentence() == "dead: 90 as of 2 October 2024, according to the New bureau."
    revised = fr.reconcile([said(100, "Bureau", key="old"), said(90, "Bureau", day=2, replaces="old")])
    assert "the only source with a figure" in revised.sentence()


def test_a_denial_of_next_week_does_not_choose_among_todays_prints() -> None:
    """Of two prints of one day, neither is more or less the first because somebody will deny it."""
    prints = [said(3, day=2, key="k0"), said("about 3", day=2, key="k1")]
    denial = said(None, "Z", day=9, kind="denial", denies="k1")
    today = fr.reconcile(prints, as_of="2024-10-03")
    again = fr.reconcile([*prints, denial], as_of="2024-10-03")
    assert (again.range, again.positions, reasons(again)) == (
        today.range,
        today.positions,
        {**reasons(today), denial.key: Reason.LATER},
    )


def test_a_withdrawn_replacement_replaces_nothing() -> None:
    result = fr.reconcile(
        [
            said(100, "Old bureau", key="old"),
            said(90, "New bureau", day=2, replaces="old", key="new"),
            said(None, "New bureau", day=3, kind="withdrawal", denies="new"),
        ]
    )
    assert result.range == Range.exactly(100)
    assert reasons(result) == {"new": Reason.WITHDRAWN}


def test_a_denial_by_the_source_cited_takes_out_what_was_relayed() -> None:
    result = fr.reconcile(
        [
            said(500, "UN agency", via="Daily", key="relayed"),
            said(300, "UN agency", key="own"),
            said(None, "UN agency", day=2, kind="denial", key="no"),
        ]
    )
    assert result.range == Range.exactly(300)
    assert reasons(result) == {"relayed": Reason.DENIED}
    assert [r.key for r in result.denials] == ["no"]


def test_a_denial_may_come_on_the_day_of_the_relay() -> None:
    result = fr.reconcile([said(500, "UN agency", via="Daily"), said(None, "UN agency", kind="denial")])
    assert result.verdict is Verdict.NOTHING


def test_a_relay_after_the_denial_is_the_same_denied_figure() -> None:
    result = fr.reconcile(
        [
            said(500, "UN agency", via="Daily", key="first"),
            said(None, "UN agency", day=2, kind="denial"),
            said(500, "UN agency", day=3, via="Evening", key="again"),
        ]
    )
    assert result.verdict is Verdict.NOTHING
    assert reasons(result) == {"first": Reason.DENIED, "again": Reason.SAME_ORIGIN}


def test_a_denial_of_one_print_is_of_the_figure_in_all_its_prints() -> None:
    prints = [said(3, via="Herald", key="a"), said(3, via="Post", key="b"), said(3, via="Wire", key="c")]
    result = fr.reconcile([*prints, said(None, kind="denial", denies="b")])
    assert (result.verdict, reasons(result)["a"]) == (Verdict.NOTHING, Reason.DENIED)


def test_what_replaces_or_takes_back_one_print_does_so_with_the_figure() -> None:
    prints = [said(3, via="Herald", key="a"), said(3, via="Post", key="b")]
    replaced = fr.reconcile([*prints, said(5, "Bureau", day=2, replaces="b")])
    assert replaced.range == Range.exactly(5)
    withdrawn = fr.reconcile([*prints, said(None, kind="withdrawal", denies="b")])
    assert withdrawn.verdict is Verdict.NOTHING
    checked = fr.reconcile([*prints, said(None, "my own check", kind="withdrawal", denies="b")])
    assert checked.range == Range.exactly(3)


def test_a_third_partys_denial_changes_no_number() -> None:
    result = fr.reconcile([said(500, "A", key="a"), said(None, "B", kind="denial", denies="a")])
    assert result.range == Range.exactly(500)
    assert result.denied_by == ("B",)


def test_a_withdrawal_takes_out_its_origins_earlier_figures() -> None:
    result = fr.reconcile(
        [
            said(500, day=1, key="old"),
            said(None, day=2, kind="withdrawal"),
            said(450, day=2, key="same day"),
            said(9, "B", day=1),
        ]
    )
    assert reasons(result) == {"old": Reason.WITHDRAWN}
    assert result.range == Range(9, None, 450)


def test_a_withdrawal_on_the_day_of_the_only_figure_is_of_that_figure() -> None:
    assert fr.reconcile([said(500), said(None, kind="withdrawal")]).verdict is Verdict.NOTHING


def test_a_withdrawal_may_be_the_users_own_check() -> None:
    checked = said(None, "fact desk", day=2, kind="withdrawal", denies="a", note="not in the cited source")
    result = fr.reconcile([said(500, "A", key="a"), said(300, "B"), checked])
    assert result.range == Range.exactly(300)


# --- beside, parts, unquantified


@pytest.mark.parametrize("kind", ["plan", "projection", "capacity", "worst case", "hypothetical", "proxy"])
def test_what_stands_beside_the_count_never_enters_it(kind: str) -> None:
    result = fr.reconcile([said(100, "A"), said(9000, "B", kind=kind), said(8000, "C", kind=kind)])
    assert result.range == Range.exactly(100)
    assert result.beside[Kind(kind)].range == Range(8000, None, 9000)


def test_a_part_is_a_floor_and_by_itself_an_at_least() -> None:
    part = said(60, "A", kind="part", key="part")
    assert fr.reconcile([part]).range == Range(60, 60, None)
    both = fr.reconcile([part, said(100, "A")])
    assert both.range == Range.exactly(100)
    assert reasons(both) == {"part": Reason.PART}
    assert doubts(fr.reconcile([part, said(50, "A")])) == [fr.Doubt.PART_EXCEEDS_WHOLE]


def test_of_several_parts_of_one_origin_the_largest_is_the_floor() -> None:
    result = fr.reconcile([said(60, kind="part"), said(80, kind="part"), said(20, kind="part")])
    assert result.range == Range(80, 80, None)
    assert len(result.account) == 3


def test_a_report_without_a_number_is_kept_and_shown() -> None:
    result = fr.reconcile([said(None, "B", key="b"), said(100, "A")])
    assert reasons(result) == {"b": Reason.UNQUANTIFIED}
    assert "B gives no number" in result.sentence()


def test_a_part_of_which_only_a_most_is_said_is_no_floor_of_the_whole() -> None:
    most = said("at most 7", kind="part", key="most")
    alone = fr.reconcile([most])
    assert (alone.verdict, reasons(alone)) == (fr.Verdict.NOTHING, {"most": Reason.PART})
    assert fr.reconcile([most, said("at least 5", kind="part")]).range == fr.Range.at_least(5)


@pytest.mark.parametrize("first", ["many", None])
@pytest.mark.parametrize("kind", ["part", None])
def test_a_part_that_counts_something_else_is_no_floor_where_nobody_counts(first: str | None, kind: str | None) -> None:
    told = [said(first), said("7 feared dead", kind=kind), said("8 injured", "Navy", kind="part", key="hurt")]
    answer = fr.reconcile(told)
    assert reasons(answer)["hurt"] is Reason.OTHER_QUANTITY
    assert "; the Navy counts 8 injured" in answer.sentence()
