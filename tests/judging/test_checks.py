"""Checks: what raises a flag, and what does not."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import attrs
import pytest

import figrecon as fr
from figrecon import Doubt
from tests._counting import AT_MOST, growth

FIRST = date(2024, 10, 1)


def doubts(*figures: Any, days: tuple[int, ...] = ()) -> list[Doubt]:
    """The doubts about the positions of sources A, B, C … with these figures."""
    told = []
    for n, figure in enumerate(figures):
        day = FIRST + timedelta(days=days[n] if days else 0)
        told.append(fr.Report("apples", figure, source=f"S{n}", published=day))
    return [flag.doubt for flag in fr.reconcile(told).flags]


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ((1234, 12_340), [Doubt.SCALE]),
        ((1234, 123_400), [Doubt.SCALE]),
        ((1234, 1_234_000), [Doubt.SCALE]),
        ((1235, 123), [Doubt.SCALE]),
        ((1235, 120), []),
        ((1234, 124), [Doubt.SCALE]),
        ((100, 1000), []),
        ((0, 1000), []),
        ((-123, 1234), []),
        ((1000, 2471), [Doubt.SCALE]),
        ((150, 6300), []),
        ((1512, 63_504), [Doubt.SCALE]),
        ((1234, 1243), [Doubt.SWAPPED_DIGITS]),
        ((1234, 1324), [Doubt.SWAPPED_DIGITS]),
        ((1234, 4231), []),
        ((12, 21), []),
        ((1234, 1252), []),
        ((1234, 1234), [Doubt.SAME_FIGURE]),
        ((1200, 1200), []),
        ((1.25, 1.25), [Doubt.SAME_FIGURE]),
        ((100, 110, 900, 950), [Doubt.TWO_CAMPS]),
        ((100, 500, 900, 950), []),
        ((100, 900, 950), []),
        (("between 10 and 20", 15), []),
        (("between 10 and 20", "between 100 and 200"), []),
    ],
)
def test_what_is_flagged_between_positions(figures: tuple[object, ...], expected: list[Doubt]) -> None:
    assert doubts(*figures) == expected


def test_a_unit_mixed_up_is_named() -> None:
    told = [fr.Report("burned", n, source=s, published=FIRST) for s, n in [("Fire service", 1012), ("Mayor", 2501)]]
    (flag,) = fr.reconcile(told).flags
    assert flag.message == "2,501 (Mayor) is 2.471 times 1,012 (Fire service): hectares and acres?"


def test_a_camp_of_one_number_is_no_range() -> None:
    told = [fr.Report("dead", n, source=s, published=FIRST) for s, n in zip("ABCD", (100, 110, 950, 950), strict=True)]
    (flag,) = fr.reconcile(told).flags
    assert flag.message == "A and B (100–110) against C and D (950)"


def test_a_position_is_old_by_the_pace_of_its_story() -> None:
    """Every week a figure: ten weeks later the first is old. Every year a figure: it is not."""
    weekly = [7 * n for n in range(12)]
    assert doubts(*range(5, 17), days=tuple(weekly)).count(Doubt.STALE) == 1
    assert Doubt.STALE not in doubts(*range(5, 16), days=tuple(weekly[:11]))
    assert Doubt.STALE not in doubts(5, 9, 7, days=(0, 365, 730))


def test_a_story_without_a_pace_has_no_old_figures() -> None:
    assert doubts(5, 9, days=(0, 31)) == []
    assert doubts(5, 9, days=(0, 0)) == []


def test_plans_alone_have_no_pace() -> None:
    told = [
        fr.Report("dead", n, source=f"S{n}", published=FIRST + timedelta(days=90 * n), kind="plan") for n in range(2)
    ]
    assert fr.reconcile(told).beside["plan"].flags == ()


def test_figures_of_earlier_days_that_come_late_count_towards_the_pace() -> None:
    """Three days in a row are old on the 40th; with those that come late, the pace is four days and none is old.

    What is published later changes neither.
    """
    days = [(0, 0), (1, 1), (4, 4), (40, 40), (8, 41), (15, 42), (22, 43), (22, 43), (60, 60), (-3, 61)]
    told = [
        fr.Report(
            "visits",
            100 + 7 * n * n,
            source=f"S{n}",
            as_of=FIRST + timedelta(days=of),
            published=FIRST + timedelta(days=published),
        )
        for n, (of, published) in enumerate(days)
    ]

    def marked(known_by: int) -> bool:
        answer = fr.reconcile(told, as_of=FIRST + timedelta(days=known_by))
        return Doubt.STALE in [flag.doubt for flag in answer.flags]

    assert [marked(day) for day in (40, 43, 59)] == [True, False, False]


def test_a_figure_of_friday_is_not_old_on_sunday() -> None:
    told = [fr.Report("dead", n, source=f"S{n}", published=FIRST + timedelta(days=n)) for n in range(3)]
    assert Doubt.STALE not in [flag.doubt for flag in fr.reconcile(told).flags]


def test_one_flag_for_a_group_however_many_there_are() -> None:
    assert doubts(*[1234] * 30) == [Doubt.SAME_FIGURE]
    assert doubts(*[1234] * 20, *[12_340] * 20) == [
        Doubt.SCALE,
        Doubt.SAME_FIGURE,
        Doubt.SAME_FIGURE,
        Doubt.TWO_CAMPS,
    ]
    assert doubts(1234, 1243, 1324) == [Doubt.SWAPPED_DIGITS]


def series(*figures: Any) -> list[fr.Report]:
    return [
        fr.Report("cases", f, source="Ministry", published=FIRST + timedelta(days=n)) for n, f in enumerate(figures)
    ]


def test_a_series_is_checked_total_by_total() -> None:
    assert [f.doubt for f in fr.check_series(series(1243, 1234, 1300))] == [Doubt.SWAPPED_DIGITS, Doubt.FALLING]
    assert fr.check_series(series(1234, 1243)) == ()
    assert fr.check_series(series(100, "another 20", None, 130)) == ()
    with pytest.raises(fr.NoReportsError):
        fr.check_series([])


def test_a_series_follows_the_roster() -> None:
    told = [
        fr.Report("cases", n, source=s, published=d)
        for s, n, d in [("MoH", 90, "2024-10-01"), ("Ministry", 80, "2024-10-02")]
    ]
    assert fr.check_series(told) == ()
    assert len(fr.check_series(told, roster={"Ministry": ["MoH"]})) == 1
    assert len(fr.check_series(fr.Ledger(told, {"Ministry": ["MoH"]}))) == 1


# --- a digit too many


@pytest.mark.parametrize(
    "figures",
    [
        (324_053, 3_330_386),
        (301_998, 324_053, 3_330_386),
        (119, 1199),
        (1234, 12_340),
        (1234, 12_034),
        (1234, 123_450),
        (1234, 1_234_000),
        (125.5, 1259.25),
        (1234, 12_340, 12_340),
    ],
)
def test_a_digit_too_many_is_flagged_on_its_day(figures: tuple[float, ...]) -> None:
    result = fr.reconcile(series(*figures))
    assert [flag.doubt for flag in result.flags] == [Doubt.EXTRA_DIGIT]
    assert len(result.flags[0].keys) == 2
    assert result.range == fr.Range.exactly(figures[-1])
    assert {flag.doubt for flag in fr.check_series(series(*figures))} & {Doubt.EXTRA_DIGIT, Doubt.SCALE}


@pytest.mark.parametrize(
    "figures",
    [
        (324_053, 330_386),
        (100, 1000),
        (12, 125),
        (1234, 9999),
        (0, 1199),
        (-119, 1199),
        (11, 118, 1199),
        (1234, 99_999),
        (500, "about 5,000"),
        (1199,),
        (1199, 1199),
        ("between 100 and 130", 1199),
    ],
)
def test_what_is_no_digit_too_many(figures: tuple[object, ...]) -> None:
    assert Doubt.EXTRA_DIGIT not in [flag.doubt for flag in fr.reconcile(series(*figures)).flags]


def test_a_digit_too_many_is_seen_without_the_days_after() -> None:
    told = series(324_053, 3_330_386, 338_211)
    doubts = [[flag.doubt for flag in answer.flags] for answer in fr.timeline(told)]
    assert doubts == [[], [Doubt.EXTRA_DIGIT], [Doubt.FALLING]]
    assert fr.timeline(told)[1].flags == fr.reconcile(told[:2]).flags


def test_what_can_be_true_too_is_no_fall() -> None:
    assert fr.check_series(series(1612, "about 1,600")) == ()
    assert [f.doubt for f in fr.check_series(series(1612, "about 1,300"))] == [Doubt.FALLING]


def test_a_level_may_fall() -> None:
    levels = [
        fr.Report("missing", n, source="Sheriff", published=FIRST + timedelta(days=d)) for d, n in enumerate((30, 12))
    ]
    assert fr.check_series(levels) == ()
    assert fr.check_series([attrs.evolve(r, course="fixed") for r in levels]) != ()


def test_windows_and_statuses_are_series_of_their_own() -> None:
    whole, part = series(72_000, 1_259)
    assert fr.check_series([whole, attrs.evolve(part, as_of="2025-10-10/2026-08-13")]) == ()
    suspected, confirmed = series("12 suspected cases", "2 confirmed cases")
    assert fr.check_series([suspected, confirmed]) == ()


def test_a_digit_too_many_is_of_one_unit() -> None:
    told = [
        fr.Report("fire", f, source="Forest service", published=FIRST + timedelta(days=n))
        for n, f in enumerate(["1234 hectares", "12,340 acres"])
    ]
    assert Doubt.EXTRA_DIGIT not in [flag.doubt for flag in fr.reconcile(told).flags]


# --- codes


@pytest.mark.parametrize("figure", [-9, "-99", "−999", "-9999 people", "-99 cases"])
def test_a_code_for_a_missing_value_is_flagged_where_it_counts(figure: object) -> None:
    (report,) = series(figure)
    assert [flag.doubt for flag in report.flags] == [Doubt.MISSING_CODE]
    assert [flag.doubt for flag in fr.reconcile([report]).flags] == [Doubt.MISSING_CODE]


@pytest.mark.parametrize("figure", ["-9 °C", "-99 USD", -98, 99, 0])
def test_what_is_no_code(figure: object) -> None:
    assert series(figure)[0].flags == ()


def test_an_increment_may_be_below_zero() -> None:
    assert fr.Report("dead", fr.Figure.exactly(-9, increment=True), source="A", published=FIRST).flags == ()
    assert fr.Report("dead", -9, source="A", published=FIRST, kind="increment").flags == ()


# --- literal conventions


def test_a_literal_convention_takes_no_numeral_for_a_rounded_one() -> None:
    exact = fr.Convention("exact", literal=True)
    both = fr.Figure.exactly(3000), fr.Figure.exactly(3100)
    assert fr.compatible(*both)
    assert not fr.compatible(*both, exact)
    assert fr.compatible(both[0], fr.Figure.exactly(3000), exact)
    said = [fr.Report("dead", f, source=s, published=FIRST) for f, s in zip(both, "AB", strict=True)]
    assert fr.reconcile(said).verdict is fr.Verdict.COMPATIBLE
    assert fr.reconcile(said, policy=fr.policies.Reported(convention=exact)).verdict is fr.Verdict.DISPUTED


# --- groups


def test_flags_of_a_group_name_the_first_and_count_the_rest() -> None:
    figures = [1234, 1235, 1236, 1237, 12_340, 12_350]
    told = [fr.Report("dead", n, source=f"S{n}", published=FIRST) for n in figures]
    (flag,) = [flag for flag in fr.reconcile(told).flags if flag.doubt is Doubt.SCALE]
    assert flag.message == (
        "12,340 (S12340) and 12,350 (S12350) are 10 times 1,234 (S1234), 1,235 (S1235), 1,236 (S1236) and another"
    )
    assert len(flag.keys) == 6


def test_two_slips_that_share_nothing_are_two_flags() -> None:
    assert doubts(123, 456, 1230, 4560).count(Doubt.SCALE) == 2


def test_of_round_figures_only_the_unround_partners_are_named() -> None:
    told = [fr.Report("dead", n, source=f"S{n}", published=FIRST) for n in (120, 1195, 1200, 1205)]
    (flag,) = [flag for flag in fr.reconcile(told).flags if flag.doubt is Doubt.SCALE]
    assert flag.message == "1,195 (S1195) and 1,205 (S1205) are 10 times 120 (S120)"


def test_swapped_digits_of_numbers_below_zero() -> None:
    assert doubts(-1234, -1243) == [Doubt.SWAPPED_DIGITS]
    assert doubts(-1234, 1243) == []


def test_many_positions_are_checked_without_looking_at_each_pair() -> None:
    """Of 2,000 that all stand in each other's ratios there are 2 million pairs."""

    def told(n: int) -> list[fr.Report]:
        said = [fr.Report("dead", 10_000 + i, source=f"S{i}", published=FIRST) for i in range(n)]
        return [*said, *(fr.Report("dead", 100_000 + 10 * i, source=f"T{i}", published=FIRST) for i in range(n))]

    def checked(n: int) -> Callable[[], object]:
        reports = told(n)
        return lambda: fr.reconcile(reports)

    assert growth(checked, 10) <= AT_MOST
    assert [flag.doubt for flag in fr.reconcile(told(1_000)).flags].count(Doubt.SCALE) < 5
