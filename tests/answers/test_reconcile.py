"""The rules of selection, one by one, each on the smallest set of reports that shows it: marks, units, verdicts."""

import attrs
import pytest

import figrecon as fr
from figrecon import Range, Reason, Verdict
from tests.answers._reports import doubts, reasons, said

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
    """Where the subject's words tell what is asked, tanks are set aside; where nothing tells, it is an error."""
    for more in ([], [said(3, "C")], [said("another 2 tanks", "B", day=2, key="more")]):
        reports = [said("10 troops", "A"), said("12 tanks", "B", key="tanks"), *more]
        result = fr.reconcile(reports)
        assert set(reasons(result).values()) == {Reason.OTHER_QUANTITY}
        assert {p.figure.unit for p in result.positions} == {"troop"}
        with pytest.raises(fr.IncommensurableError, match="tanks"):
            fr.reconcile([attrs.evolve(report, subject="front") for report in reports])


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


def test_a_part_of_another_dimension_is_set_aside_and_not_compared() -> None:
    result = fr.reconcile([said("10 troops", "A"), said("50 tanks", "B", kind="part", key="tanks")])
    assert result.range == Range.exactly(10)
    assert reasons(result) == {"tanks": Reason.PART}
    assert doubts(result) == []


# --- verdicts and best


@pytest.mark.parametrize(
    ("figures", "verdict", "expected"),
    [
        ([], Verdict.NOTHING, Range.nothing()),
        ([100], Verdict.SINGLE, Range.exactly(100)),
        ([100, 100], Verdict.AGREED, Range.exactly(100)),
        ([100, "about 100"], Verdict.AGREED, Range.exactly(100)),
        ([100, "at least 100"], Verdict.AGREED, Range(100, 100, 100)),
        ([100, "more than 100"], Verdict.COMPATIBLE, Range(100, 100, 100)),
        ([100, "less than 100"], Verdict.COMPATIBLE, Range(100, 100, 100)),
        (["more than 100", "over 100"], Verdict.AGREED, Range.at_least(100)),
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
    result = fr.reconcile(reports or [said(None)], course="fixed")  # so that the days only say which is the newest
    assert (result.verdict, result.range) == (verdict, expected)


def test_of_compatible_figures_as_new_the_best_is_the_lower_median() -> None:
    figures = ["about 3,000", "about 3,100", "about 3,200", "about 3,300"]
    assert fr.reconcile([said(f, f"source {n}") for n, f in enumerate(figures)]).range == Range(3000, 3100, 3300)
