"""What is, and what is not, a correction: one origin's totals over time, over windows, and by status."""

from collections.abc import Sequence
from itertools import pairwise

import attrs
import pytest

import figrecon as fr
from figrecon import Doubt, Range, Reason, output
from figrecon.output.corrections import corrections
from tests.answers._reports import doubts, reasons, said


def series(*figures: object, subject: str = "dead") -> list[fr.Report]:
    """Figures of source A, one a day, with the keys r1, r2, …"""
    return [attrs.evolve(said(figure, day=n, key=f"r{n}"), subject=subject) for n, figure in enumerate(figures, 1)]


def tells_of_no_fall(reports: Sequence[fr.Report]) -> bool:
    """Whether the sentence, the timeline, the plot's triangles and the diff are all silent about a fall."""
    answers = fr.timeline(reports)
    changes = [str(change) for earlier, later in pairwise(answers) for change in fr.diff(earlier, later)]
    told = [answer.sentence() for answer in answers] + changes + [output.text(answer) for answer in answers]
    words = ("correct", "lowered", "falling", "down from")
    return not corrections(answers) and not any(word in line for line in told for word in words)


# --- the same figure, less exactly


@pytest.mark.parametrize(
    ("precise", "less_exact"),
    [
        ("1,612", "about 1,600"),
        ("1,612", "1,600"),
        ("1,612", "more than 1,600"),
        ("1,612", "more than 1,500"),
        ("112", "more than 100"),
        ("112", "at least 110"),
        ("112", "about 112"),
        ("89", "at least 80"),
        ("2,977", "nearly 3,000"),
        ("266", "fewer than 270"),
        ("266", "at most 300"),
        ("163", "over 150"),
        ("96", "dozens"),
        ("412", "hundreds"),
        ("about 300", "hundreds"),
        ("at least 160", "at least 150"),
        ("45,028", "just over 45,000"),
    ],
)
@pytest.mark.parametrize("via", [None, "Wire"])
def test_a_rounded_bounded_or_hedged_repeat_leaves_the_precise_figure_standing(
    precise: str, less_exact: str, via: str | None
) -> None:
    reports = [said(precise, day=1, key="precise"), said(less_exact, day=2, key="repeat", via=via)]
    result = fr.reconcile(reports)
    alone = fr.reconcile(reports[:1])
    assert (result.range, result.positions[0].reports) == (alone.range, alone.positions[0].reports)
    assert reasons(result) == {"repeat": Reason.SAME_ORIGIN}
    assert result.set_aside[0].by == reports[0]
    assert doubts(result) == []
    assert tells_of_no_fall(reports)


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("less than 270", "266"),
        ("nearly 300", "296"),
        ("about 270", "266"),
        ("3k", "2,980"),
        ("hundreds", "about 300"),
        ("between 260 and 300", "more than 280"),
        ("up to 500", "412"),
        ("about 1,600", "1,612"),
        ("dozens", "30"),
        ("300 (250–350)", "290"),
        ("1,500", "about 1,600"),
        ("266", "nearly 300"),
        ("237", "up to 500"),
    ],
)
def test_where_both_can_be_true_the_newer_stands_and_nobody_corrects(older: str, newer: str) -> None:
    reports = series(older, newer)
    result = fr.reconcile(reports)
    assert [r.key for r in result.positions[0].reports] == ["r2"]
    assert result.range == fr.reconcile(reports[1:]).range
    assert reasons(result) == {"r1": Reason.SUPERSEDED}
    assert doubts(result) == []
    assert tells_of_no_fall(reports)


def test_a_repeat_between_two_days_of_a_series_hides_no_correction() -> None:
    result = fr.reconcile(series("1,612", "about 1,600", "about 1,600", "1,540"))
    assert result.range == Range.exactly(1540)
    assert "correcting an earlier count of 1,612" in result.sentence()
    assert reasons(result) == {"r1": Reason.SUPERSEDED, "r2": Reason.SAME_ORIGIN, "r3": Reason.SAME_ORIGIN}


def test_a_lower_bound_far_below_is_no_repeat_and_no_correction_but_worth_a_look() -> None:
    result = fr.reconcile(series("11,300", "at least 4,000"))
    assert result.range == Range.at_least(4000)
    assert doubts(result) == [Doubt.FALLING]
    assert result.positions[0].corrects is None
    assert "correct" not in result.sentence()


def test_of_one_day_the_more_exact_of_two_stands_and_they_are_no_tie() -> None:
    for keys in (("a", "b"), ("b", "a")):
        reports = [said(112, key=keys[0]), said("more than 100", key=keys[1])]
        result = fr.reconcile(reports)
        assert (result.range, doubts(result)) == (Range.exactly(112), [])
        assert reasons(result) == {keys[1]: Reason.SAME_ORIGIN}


def test_beside_two_figures_of_a_day_nothing_is_a_repeat() -> None:
    reports = [said(112, key="a"), said(180, key="b"), said("more than 100", day=2, key="c")]
    assert fr.reconcile(reports).range == Range.at_least(100)
    timed = [
        fr.Report("dead", n, source="A", published=f"2024-10-01T{hour}:00", key=f"{hour}h")
        for hour, n in (("09", 112), ("18", 118))
    ]
    assert fr.reconcile([*timed, reports[2]]).range == Range.exactly(118)


def test_of_very_many_figures_of_one_day_none_is_held_against_another() -> None:
    many = [said(figure, key=f"k{n}") for n, figure in enumerate(["more than 100", *range(112, 170)])]
    assert fr.reconcile(many).positions[0].how is fr.How.HULL


def test_words_are_compared_as_they_were_said_also_by_a_policy_that_drops_the_hedge() -> None:
    for policy in ("ACLED", "CCC"):
        result = fr.reconcile(series("1,612", "about 1,600"), policy=policy)
        assert result.range.low == 1612
        assert "correct" not in result.sentence()


# --- corrections


@pytest.mark.parametrize(("older", "newer"), [("33,903", "33,705"), ("160", "140"), ("between 200 and 250", "120")])
def test_a_lower_figure_that_cannot_be_true_with_the_one_before_corrects_it(older: str, newer: str) -> None:
    reports = series(older, newer)
    result = fr.reconcile(reports)
    assert result.positions[0].corrects == reports[0]
    assert doubts(result) == [Doubt.FALLING]
    assert "correcting an earlier count of" in result.sentence()
    assert list(corrections(fr.timeline(reports))) == [1]
    assert [str(change) for change in fr.diff(*fr.timeline(reports))][1].startswith("A: lowered from")


def test_a_correction_is_told_as_long_as_the_corrected_figure_is_repeated() -> None:
    reports = series(33_903, 33_705, 33_705, 33_705)
    for upto in (2, 3, 4):
        result = fr.reconcile(reports[:upto])
        assert result.sentence().endswith("correcting an earlier count of 33,903.")
        assert doubts(result) == [Doubt.FALLING]
    assert list(corrections(fr.timeline(reports))) == [1]  # it is made once
    assert "correct" not in fr.reconcile([*reports, said(33_800, day=5)]).sentence()
    twice = [*reports[:3], said(33_705, day=3, key="once more")]
    assert "correcting an earlier count of 33,903" in fr.reconcile(twice).sentence()


def test_what_came_on_top_ends_a_correction_where_it_makes_up_for_it() -> None:
    reports = [*series(160, 140), said("another 5", day=3, key="i"), said("another 30", day=4, key="j")]
    assert fr.reconcile(reports[:3]).sentence().endswith("correcting an earlier count of 160.")
    assert "correct" not in fr.reconcile(reports).sentence()


def test_what_a_source_said_beside_a_higher_figure_corrects_nothing() -> None:
    for low, high in (("a", "b"), ("b", "a")):
        both = [said(12, key=low), said(19, key=high)]
        for now, corrected in ((12, False), (15, False), (19, False), (10, True)):
            result = fr.reconcile([*both, said(now, day=2)])
            assert ("correcting an earlier count of 12" in result.sentence()) is corrected


def test_a_level_is_down_from_its_earlier_figure_and_corrects_nothing() -> None:
    said_of = {"2018-11-16": 1011, "2018-12-10": 11}
    told = [fr.Report("missing after the fire", n, source="Sheriff", published=day) for day, n in said_of.items()]
    result = fr.reconcile(told)
    assert result.sentence() == (
        "missing after the fire: 11 as of 10 December 2018, according to the Sheriff, the only source with a figure, "
        "down from 1,011 on 16 November."
    )
    assert result.flags == ()
    answers = fr.timeline(told)
    assert corrections(answers) == {}
    assert [str(change) for change in fr.diff(*answers)][1].startswith("Sheriff: down from 1,011 to 11")
    other = fr.Report("missing after the fire", 60, source="Governor", published="2018-12-10")
    assert fr.reconcile([*told, other]).sentence().endswith("; the Sheriff is down from 1,011 on 16 November.")


@pytest.mark.parametrize(
    ("as_of", "told"),
    [
        ("2017-12-30", "down from 900 on 30 December 2017"),
        ("2018-10", "down from 900 as of October"),
        ("../2018-10", "down from 900 by October 2018"),
    ],
)
def test_when_a_level_was_higher(as_of: str, told: str) -> None:
    reports = [
        fr.Report("displaced by the fire", 900, source="Sheriff", published="2018-11-16", as_of=as_of),
        fr.Report("displaced by the fire", 11, source="Sheriff", published="2018-12-10"),
    ]
    assert fr.reconcile(reports).sentence().endswith(f"{told}.")


def test_of_a_level_a_lower_bound_and_a_rise_are_no_fall() -> None:
    for figures in ((100, "at least 40"), (100, 120), ("about 100", 95)):
        assert tells_of_no_fall(series(*figures, subject="displaced"))


# --- two figures for one day


def test_where_one_source_gives_two_figures_for_a_day_the_sentence_says_so() -> None:
    both = [said(19, key="a"), said(12, key="b")]
    assert fr.reconcile(both).sentence() == "dead: 12 and 19, both from A, as of 1 October 2024."
    three = fr.reconcile([*both, said("about 40 people", key="c")])
    assert three.sentence() == "dead: 12 people, 19 people and about 40 people, all from A, as of 1 October 2024."
    beside = fr.reconcile([*both, said(300, "B")])
    assert beside.sentence() == (
        "dead: disputed, between 12–19 (A) and 300 (B) as of 1 October 2024; A gives 12 and 19 for one date."
    )


@pytest.mark.parametrize(
    ("figures", "spanned"),
    [
        ((12, 19), Range.between(12, 19)),
        ((12, "at least 19"), Range(12, None, None)),
        (("at most 5", 12), Range(None, None, 12)),
        (("at most 5", "at least 12"), Range.between(5, 12)),
        (("at most 12", "at least 5"), Range.between(5, 12)),
    ],
)
def test_a_hull_invents_no_end(figures: tuple[object, ...], spanned: Range) -> None:
    result = fr.reconcile([said(figure, key=f"k{n}") for n, figure in enumerate(figures)])
    assert result.positions[0].figure.range == spanned
    assert result.positions[0].how is fr.How.HULL


# --- who corrected himself in the course of time


def of(source: str, figure: object, day: int, key: str) -> fr.Report:
    return said(figure, source, day, key=key)


def taken_back(source: str, day: int, *keys: str) -> fr.Report:
    return fr.Report("dead", source=source, published=f"2024-10-0{day}", kind="withdrawal", denies=keys, key="w")


@pytest.mark.parametrize(("by", "told"), [("A", ("A withdrew 160",)), ("Desk", None)])
def test_only_its_own_withdrawal_is_a_correction_of_a_source(by: str, told: tuple[str, ...] | None) -> None:
    reports = [of("A", 160, 1, "a"), of("B", 150, 1, "b"), taken_back(by, 3, "a")]
    assert corrections(fr.timeline(reports)).get(1) == told


def test_a_source_that_falls_back_on_an_earlier_figure_withdrew_the_later() -> None:
    reports = [of("A", 100, 1, "a"), of("A", 160, 2, "b"), taken_back("A", 3, "b")]
    assert corrections(fr.timeline(reports)) == {2: ("A withdrew 160",)}


def test_a_figure_that_stands_as_it_did_is_lowered_by_nothing_that_comes_to_light_before_it() -> None:
    between = [
        of("A", "about 150", 1, "a"),
        of("A", "up to 130", 2, "b"),
        of("A", 100, 3, "c"),
        taken_back("A", 5, "b"),
    ]
    assert corrections(fr.timeline(between)) == {}
    again = [of("A", "about 150", 1, "a"), of("A", "up to 130", 2, "b"), of("A", 100, 3, "c"), of("A", 100, 5, "d")]
    again.append(taken_back("A", 5, "b"))
    assert corrections(fr.timeline(again)) == {}


def test_what_was_said_and_lowered_between_two_dates_is_told_by_its_own_figure() -> None:
    reports = [of("A", 160, 1, "a"), of("A", 200, 3, "b"), of("A", 170, 4, "c")]
    assert corrections(fr.timeline(reports, ["2024-10-01", "2024-10-05"])) == {1: ("A lowered 200",)}


# --- what others passed on the same day


@pytest.mark.parametrize(("own", "passed_on"), [(12, 13), (13, 12)])
def test_what_others_passed_on_the_same_day_is_corrected_by_nobody(own: int, passed_on: int) -> None:
    result = fr.reconcile([said(passed_on, via="Wire", key="wire"), said(own, key="own")])
    assert result.range == Range.exactly(own)
    assert "correct" not in result.sentence()
    assert [str(flag) for flag in result.flags] == [f"tie: A gives {own} and {passed_on} for one date"]


def test_behind_what_others_passed_on_that_day_the_figure_of_an_earlier_day_is_corrected() -> None:
    told = [said(15, day=1, key="first"), said(13, day=2, via="Wire", key="wire"), said(12, day=2, key="own")]
    assert "correcting an earlier count of 15" in fr.reconcile(told).sentence()


def test_what_others_passed_on_in_an_earlier_hour_came_before() -> None:
    wire = fr.Report("dead", 13, source="A", via="Wire", published="2024-10-01T10:00")
    own = fr.Report("dead", 12, source="A", published="2024-10-01T12:00")
    assert "correcting an earlier count of 13" in fr.reconcile([wire, own]).sentence()
