"""The rules of selection, one by one, each on the smallest set of reports that shows it."""

from typing import Any

import pytest

import figrecon as fr
from figrecon import Kind, Range, Reason, Verdict

DAYS = {n: f"2024-10-{n:02d}" for n in range(1, 32)}


def said(figure: object = None, source: str = "A", day: int = 1, kind: str | None = None, **more: object) -> fr.Report:
    return fr.Report("dead", figure, source=source, published=DAYS[day], kind=kind, **more)  # type: ignore[arg-type]


def reasons(result: fr.Reconciliation) -> dict[str, Reason]:
    return {aside.report.key: aside.reason for aside in result.set_aside}


def doubts(result: fr.Reconciliation) -> list[fr.Doubt]:
    return [flag.doubt for flag in result.flags]


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


# --- marks


def test_only_the_best_rank_present_counts() -> None:
    roster = {"Court": {"rank": 1}, "Police": {"rank": 2}}
    result = fr.reconcile([said(5, "Court"), said(9, "Police", key="p"), said(7, "Blog", key="b")], roster=roster)
    assert result.range == Range.exactly(5)
    assert reasons(result) == {"p": Reason.OUTRANKED, "b": Reason.OUTRANKED}


def test_a_tally_is_a_floor_where_a_count_exists() -> None:
    roster = {"Tracker": {"tally": True}}
    result = fr.reconcile([said(80, "Tracker", key="t"), said(100, "Ministry")], roster=roster)
    assert result.range == Range.exactly(100)
    assert reasons(result) == {"t": Reason.FLOOR}
    assert fr.reconcile([said(80, "Tracker")], roster=roster).range == Range(80, 80, None)
    assert doubts(fr.reconcile([said(80, "Tracker"), said(70, "Ministry")], roster=roster)) == [
        fr.Doubt.PART_EXCEEDS_WHOLE
    ]


def test_a_partys_figure_needs_a_disinterested_one_to_bear_it_out() -> None:
    roster = {"Army": {"interested": True}, "Rebels": {"interested": "dead"}}
    alone = fr.reconcile([said(900, "Army", key="army"), said(100, "UN")], roster=roster)
    assert alone.range == Range.exactly(100)
    assert reasons(alone) == {"army": Reason.INTERESTED_PARTY}
    borne_out = fr.reconcile([said("about 110", "Army"), said(100, "UN")], roster=roster)
    assert borne_out.origins == ("Army", "UN")
    parties = fr.reconcile([said(900, "Army"), said(50, "Rebels")], roster=roster)
    assert parties.range == Range(50, None, 900)
    assert doubts(parties) == [fr.Doubt.ONLY_INTERESTED]


# --- units


def test_a_bare_number_takes_the_subjects_unit() -> None:
    result = fr.reconcile([said("1,500 troops", "A"), said(1600, "B")])
    assert result.unit == "troop"
    assert {p.figure.unit for p in result.positions} == {"troop"}


def test_the_unit_is_the_earliest_published_reports() -> None:
    result = fr.reconcile([said("2 km", "A", day=2), said("3,000 m", "B", day=1)])
    assert result.unit == "meter"
    assert result.range == Range(2000, None, 3000)
    assert fr.reconcile([said("2 km", "A")], unit="m").range == Range.exactly(2000)


def test_troops_and_tanks_cannot_be_compared() -> None:
    with pytest.raises(fr.IncommensurableError, match="tank"):
        fr.reconcile([said("10 troops", "A"), said("12 tanks", "B")])
    with pytest.raises(fr.IncommensurableError, match="no unit"):
        fr.reconcile([said("10 troops", "A"), said("12 tanks", "A", day=2), said(3, "B")])
    with pytest.raises(fr.IncommensurableError, match="total and increments"):
        fr.reconcile([said("10 troops", "A"), said("another 12 tanks", "A", day=2)])


def test_only_what_enters_the_range_must_be_commensurable() -> None:
    result = fr.reconcile(
        [
            said("10 troops", "A"),
            said("12 tanks", "A", kind="plan"),
            said("3 tanks", "B", key="b"),
            said(None, "desk", kind="withdrawal", denies="b", day=2),
        ]
    )
    assert result.range == Range.exactly(10)
    assert result.beside["plan"].unit == "tank"
    assert fr.reconcile([said("10 km", "A"), said("12 tanks", "A", kind="plan")], unit="m").range.best == 10_000


# --- verdicts and best


@pytest.mark.parametrize(
    ("figures", "verdict", "expected"),
    [
        ([], Verdict.NOTHING, Range.nothing()),
        ([100], Verdict.SINGLE, Range.exactly(100)),
        ([100, 100], Verdict.AGREED, Range.exactly(100)),
        ([100, "about 100"], Verdict.AGREED, Range.exactly(100)),
        (["about 3,000", 3200], Verdict.COMPATIBLE, Range(3000, 3200, 3200)),
        (["at least 140", 160], Verdict.COMPATIBLE, Range(140, 160, 160)),
        ([3000, 3010], Verdict.COMPATIBLE, Range(3000, 3010, 3010)),
        ([3000, 3400], Verdict.DISPUTED, Range(3000, None, 3400)),
        ([137, 138], Verdict.DISPUTED, Range(137, None, 138)),
        ([1500, 10_000, 3000], Verdict.DISPUTED, Range(1500, 3000, 10_000)),
        ([1, 10, 100, 1000], Verdict.DISPUTED, Range(1, 10, 1000)),
        (["between 10 and 20", 100, 1], Verdict.DISPUTED, Range(1, None, 100)),
        (["at least 100", "at least 200"], Verdict.COMPATIBLE, Range(100, 200, None)),
        ([160, "at least 140"], Verdict.COMPATIBLE, Range(140, 140, 160)),
        (["up to 500", "up to 400"], Verdict.COMPATIBLE, Range(None, 400, 500)),
        (["up to 500", 700], Verdict.DISPUTED, Range(None, None, 700)),
    ],
)
def test_verdict_and_range(figures: list[object], verdict: Verdict, expected: Range) -> None:
    reports = [said(figure, f"source {n}", day=n + 1) for n, figure in enumerate(figures)]
    result = fr.reconcile(reports or [said(None)])
    assert (result.verdict, result.range) == (verdict, expected)


def test_of_compatible_figures_as_new_the_best_is_the_lower_median() -> None:
    figures = ["about 3,000", "about 3,100", "about 3,200", "about 3,300"]
    assert fr.reconcile([said(f, f"source {n}") for n, f in enumerate(figures)]).range == Range(3000, 3100, 3300)


# --- bad input


def test_no_reports() -> None:
    with pytest.raises(fr.NoReportsError, match="at least one report"):
        fr.reconcile([])


def test_two_subjects_at_once() -> None:
    two = [said(1), fr.Report("injured", 2, source="A", published="2024-10-01")]
    with pytest.raises(fr.SubjectError, match="'dead', 'injured'"):
        fr.reconcile(two)
    with pytest.raises(fr.SubjectError, match="did you mean 'dead'"):
        fr.reconcile(two, subject="deed")
    assert fr.reconcile(two, subject=fr.Subject("injured")).range.best == 2
    many = [fr.Report(f"s{n:02}", 1, source="A", published="2024-10-01") for n in range(12)]
    with pytest.raises(fr.SubjectError, match="and 2 more"):
        fr.reconcile(many)


@pytest.mark.parametrize("bad", [said(1), 7, None])
def test_what_is_no_list_of_reports(bad: object) -> None:
    with pytest.raises(fr.RowError, match="iterable of Report"):
        fr.reconcile(bad)  # type: ignore[arg-type]


def test_what_is_no_report() -> None:
    with pytest.raises(fr.RowError, match="got 3"):
        fr.reconcile([3])  # type: ignore[list-item]


def test_one_key_with_two_contents() -> None:
    with pytest.raises(fr.KeyConflictError, match="'k'"):
        fr.reconcile([said(1, key="k"), said(2, key="k")])


def test_a_denial_of_a_report_that_is_not_there() -> None:
    with pytest.raises(fr.LineageError, match="did you mean 'key1'"):
        fr.reconcile([said(1, key="key1"), said(None, kind="denial", denies="key2")])


@pytest.mark.parametrize("link", ["derived_from", "replaces"])
def test_circles(link: str) -> None:
    def links(n: int) -> dict[str, Any]:
        return {link: f"k{(n + 1) % 3}"}

    circle = [said(n, f"S{n}", key=f"k{n}", **links(n)) for n in range(3)]
    with pytest.raises(fr.LineageError, match="circle"):
        fr.reconcile(circle)


def test_a_long_chain_is_no_circle_and_no_recursion() -> None:
    chain = [said(n, f"S{n}", key=f"k{n}", derived_from=f"k{n + 1}") for n in range(3000)]
    chain.append(said(7, "root", key="k3000"))
    assert fr.reconcile(chain).origins == ("root",)


def test_reconcile_each_names_the_subject_of_an_error() -> None:
    good = fr.Report("injured", 1, source="A", published="2024-10-01")
    with pytest.raises(fr.IncommensurableError) as caught:
        fr.reconcile_each([good, said("1 tank", "A"), said("2 troops", "B")])
    assert caught.value.__notes__ == ["subject 'dead'"]
    assert list(fr.reconcile_each([good, said(3)])) == ["dead", "injured"]


@pytest.mark.parametrize("bad", ["2024-02-30", "soon", "2024-10/.."])
def test_a_date_that_is_none(bad: str) -> None:
    with pytest.raises(fr.DateError):
        fr.reconcile([said(1)], as_of=bad)


def test_an_unknown_policy() -> None:
    with pytest.raises(fr.PolicyError, match="did you mean 'REPORTED'"):
        fr.reconcile([said(1)], policy="reportd")
    assert fr.reconcile([said(1)], policy="reported").policy is fr.REPORTED
    with pytest.raises(fr.PolicyError, match="got 3"):
        fr.reconcile([said(1)], policy=3)  # type: ignore[arg-type]


def test_a_part_of_another_dimension_is_set_aside_and_not_compared() -> None:
    result = fr.reconcile([said("10 troops", "A"), said("50 tanks", "B", kind="part", key="tanks")])
    assert result.range == Range.exactly(10)
    assert reasons(result) == {"tanks": Reason.PART}
    assert doubts(result) == []
