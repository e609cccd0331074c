"""Figures of different days: what is overtaken, stale, or a rival still; invented unless a source is named."""

from datetime import date, timedelta
from typing import Any

import pytest

import figrecon as fr
from figrecon import Course, Range, Reason, Verdict

Row = tuple[Any, ...]


def answer(*rows: Row, subject: str = "dead", **more: Any) -> fr.Reconciliation:
    """Rows of figure, source and day of 2024, or of a whole date."""
    return fr.reconcile(
        [fr.Report(subject, f, source=s, published=_date(day), key=f"{s} {day}") for f, s, day in rows], **more
    )


def _date(day: str) -> str:
    return day if day.count("-") > 1 else f"2024-{day}"


def gone(result: fr.Reconciliation) -> dict[str, tuple[Reason, str]]:
    """Who was set aside by whom, but for what each source itself superseded."""
    return {
        a.report.key: (a.reason, a.by.key if a.by else "")
        for a in result.set_aside
        if a.reason not in (Reason.SUPERSEDED, Reason.SAME_ORIGIN)
    }


# --- a source that said the same for that day and has moved on


def test_who_said_the_same_for_that_day_and_has_moved_on_leaves_no_rival() -> None:
    """The first days of August 2014 in Guinea (cmrivers/ebola)."""
    result = answer((495, "Ministry", "2014-08-04"), (495, "WHO", "2014-08-04"), (506, "WHO", "2014-08-09"))
    assert (result.range, result.verdict) == (Range.exactly(506), Verdict.SINGLE)
    assert gone(result) == {"Ministry 2014-08-04": (Reason.OVERTAKEN, "WHO 2014-08-09")}
    assert "only source" not in result.sentence()
    assert result.sentence().endswith("the Ministry's last, on 4 August 2014, was 495.")


@pytest.mark.parametrize("subject", ["dead", "missing", "something"])
def test_it_holds_of_any_count_that_moves(subject: str) -> None:
    rows = ((495, "Ministry", "08-04"), ("about 500", "WHO", "08-04"), (520, "WHO", "08-05"))
    result = answer(*rows, subject=subject)
    assert gone(result) == {"Ministry 08-04": (Reason.OVERTAKEN, "WHO 08-05")}
    assert gone(answer(*rows, subject=subject, course="fixed")) == {}


def test_who_said_something_else_for_that_day_has_not_moved_on_from_it() -> None:
    result = answer((480, "Ministry", "08-04"), (460, "WHO", "08-04"), (506, "WHO", "08-06"), subject="something")
    assert result.origins == ("Ministry", "WHO")
    assert result.verdict is Verdict.DISPUTED


def test_a_source_does_not_overtake_one_of_a_later_day() -> None:
    result = answer((495, "WHO", "08-04"), (506, "WHO", "08-09"), (507, "Ministry", "08-10"))
    assert result.origins == ("Ministry", "WHO")


# --- a figure on another source's way


def test_a_figure_between_what_a_rising_series_has_before_and_after_is_overtaken() -> None:
    result = answer((460, "WHO", "08-01"), (480, "Ministry", "08-03"), (506, "WHO", "08-09"))
    assert (result.range, result.verdict) == (Range.exactly(506), Verdict.SINGLE)
    assert gone(result) == {"Ministry 08-03": (Reason.OVERTAKEN, "WHO 08-09")}


@pytest.mark.parametrize(
    ("rows", "course"),
    [
        pytest.param(((460, "WHO", "08-01"), (480, "Ministry", "08-08"), (506, "WHO", "08-09")), None, id="a day"),
        pytest.param(((460, "WHO", "08-01"), (510, "Ministry", "08-03"), (506, "WHO", "08-09")), None, id="above"),
        pytest.param(((460, "WHO", "08-01"), (450, "Ministry", "08-03"), (506, "WHO", "08-09")), None, id="below"),
        pytest.param(((506, "WHO", "08-01"), (480, "Ministry", "08-03"), (460, "WHO", "08-09")), None, id="a fall"),
        pytest.param(((460, "WHO", "08-07"), (480, "Ministry", "08-08"), (506, "WHO", "08-10")), "level", id="a level"),
        pytest.param(((480, "Ministry", "08-03"), (506, "WHO", "08-09")), None, id="no series"),
    ],
)
def test_it_must_lie_between_be_older_and_of_a_count_that_rises(rows: tuple[Row, ...], course: str | None) -> None:
    assert Reason.OVERTAKEN not in {why for why, _ in gone(answer(*rows, subject="something", course=course)).values()}


# --- a count that only grows


def test_the_first_days_figure_of_a_growing_toll_is_overtaken_and_yesterdays_is_not() -> None:
    result = answer((5, "rescuers", "10-03"), (264, "Health ministry", "10-12"), (266, "Interior ministry", "10-13"))
    assert (result.range, result.verdict) == (Range(264, 266, 266), Verdict.COMPATIBLE)
    assert gone(result) == {"rescuers 10-03": (Reason.OVERTAKEN, "Interior ministry 10-13")}
    assert result.sentence() == (
        "dead: 266 (264–266) as of 13 October 2024; the figures of the Health ministry (264, 12 October 2024) and the "
        "Interior ministry (266) are compatible; rescuers' last, on 3 October 2024, was 5."
    )
    assert "Course: cumulative, by the words of the subject" in result.explain()


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param((("more than 280", "Red Crescent", "10-11"), (266, "Ministry", "10-13")), id="more before"),
        pytest.param(((5000, "opposition", "10-07"), (266, "Ministry", "10-13")), id="an older figure that is higher"),
        pytest.param(((266, "Ministry", "10-12"), (6000, "opposition", "10-13")), id="one wild claim of today"),
    ],
)
def test_what_cannot_be_true_of_a_growing_toll_is_disputed(rows: tuple[Row, ...]) -> None:
    result = answer(*rows)
    assert (result.verdict, len(result.origins), gone(result)) == (Verdict.DISPUTED, 2, {})


def test_an_older_range_that_reaches_above_the_newest_is_not_overtaken() -> None:
    result = answer(("150 to 250", "rescuers", "10-04"), ("at least 170", "Ministry", "10-07"))
    assert (result.range, result.verdict) == (Range(150, 170, 250), Verdict.COMPATIBLE)


def test_the_window_is_as_long_as_the_story() -> None:
    """Two days of a story of a week, and a tenth of one of two years."""
    week = answer((5, "A", "10-01"), (40, "B", "10-04"), (50, "C", "10-07"))
    assert list(gone(week)) == ["A 10-01", "B 10-04"]
    years = answer((5, "A", "2022-10-01"), (40, "B", "2024-08-01"), (50, "C", "2024-10-01"))
    assert list(gone(years)) == ["A 2022-10-01"]
    wide = fr.policies.Reported(window=fr.Window(days=10))
    assert gone(answer((5, "A", "10-01"), (40, "B", "10-04"), (50, "C", "10-07"), policy=wide)) == {}


@pytest.mark.parametrize(
    ("rows", "verdict"),
    [
        pytest.param(((100, "A", "10-01"), (110, "B", "10-02")), Verdict.COMPATIBLE, id="a tenth in a day"),
        pytest.param(((100, "A", "10-01"), (125, "B", "10-02")), Verdict.DISPUTED, id="a quarter in a day"),
        pytest.param(
            ((50, "B", "09-30"), (100, "A", "10-01"), (125, "B", "10-02")), Verdict.COMPATIBLE, id="as fast as B itself"
        ),
        pytest.param(
            ((115, "B", "09-30"), (100, "A", "10-01"), (125, "B", "10-02")), Verdict.DISPUTED, id="faster than B itself"
        ),
        pytest.param(((103, "A", "10-01"), (97, "B", "10-02")), Verdict.DISPUTED, id="a fall"),
        pytest.param(
            (("at least 10", "A", "10-01"), (100, "A", "10-02"), (150, "B", "10-03")),
            Verdict.DISPUTED,
            id="no rise is known from a bound",
        ),
        pytest.param(
            (("10-20", "A", "10-01"), (100, "A", "10-02"), (150, "B", "10-03")),
            Verdict.COMPATIBLE,
            id="a rise from the top of a range",
        ),
        pytest.param(((100, "A", "10-01"), (101, "B", "10-02"), (90, "C", "10-02")), Verdict.DISPUTED, id="of one day"),
    ],
)
def test_a_rise_of_a_known_pace_is_no_dispute(rows: tuple[Row, ...], verdict: Verdict) -> None:
    assert answer(*rows).verdict is verdict


@pytest.mark.parametrize(
    ("figures", "verdict"),
    [
        # the days, and the figure of a source on each; nobody shows a pace, so that it is a tenth a day
        ({0: 201, 8: 201, 28: 605}, Verdict.COMPATIBLE),  # the most that is within reach of both
        ({3: 731, 43: 3361, 44: 3561, 46: 3879}, Verdict.DISPUTED),  # out of reach of the first
        ({0: 1111, 2: 1331, 5: 1431, 6: 1561, 9: 2006}, Verdict.DISPUTED),  # of the third
        ({0: 1371, 13: 1541, 18: 1771, 26: 3041, 27: 3221, 28: 3544}, Verdict.DISPUTED),  # of the third
        ({2: 1471, 22: 1611, 24: 1801, 25: 1801, 30: 2701, 32: 3064}, Verdict.DISPUTED),  # of the fourth
    ],
)
def test_a_figure_is_held_against_every_one_before_it(figures: dict[int, int], verdict: Verdict) -> None:
    rows = [(n, f"S{day}", str(date(2024, 1, 1) + timedelta(day))) for day, n in figures.items()]
    told = answer((0, "Mayor", "2021-01-01"), *rows)  # so long ago that the others are all recent
    assert (told.verdict, len(told.positions)) == (verdict, len(figures))
    *but_the_last, (last, source, day) = rows
    lower = answer((0, "Mayor", "2021-01-01"), *but_the_last, (last - 30, source, day))
    assert lower.verdict is Verdict.COMPATIBLE


def test_a_pace_is_a_pace_of_growing_counts_only() -> None:
    assert answer((103, "A", "10-01"), (113, "B", "10-02"), subject="missing").verdict is Verdict.DISPUTED


def test_a_last_figure_is_in_its_own_words_and_only_if_it_would_have_widened_the_range() -> None:
    said = answer(("about 40", "the Red Cross", "10-01"), (260, "A", "10-12"), (266, "B", "10-13"))
    assert "the Red Cross's last, on 1 October 2024, was about 40" in said.sentence()
    inside = answer((265, "C", "10-01"), (264, "A", "10-01"), (264, "A", "10-12"), (266, "B", "10-13"))
    assert "last, on" not in inside.sentence()
    many = answer(*((n, f"S{n}", "10-01") for n in range(1, 8)), (266, "B", "10-13"))
    assert "S4's last, on 1 October 2024, was 4; 3 more have fallen silent" in many.sentence()


# --- levels and closed events


def test_an_old_level_is_stale_and_is_the_last_of_its_source() -> None:
    result = answer((30, "A", "10-01"), (12, "B", "10-09"), subject="missing")
    assert (result.range, result.verdict) == (Range.exactly(12), Verdict.SINGLE)
    assert gone(result) == {"A 10-01": (Reason.STALE, "B 10-09")}
    assert result.sentence() == "missing: 12 as of 9 October 2024, according to B; A's last, on 1 October 2024, was 30."


def test_a_closed_event_has_no_days() -> None:
    studies = ((1000, "Study A", "2014-08-04"), (1500, "Study B", "2019-08-04"))
    result = answer(*studies, course="fixed")
    assert (result.range, gone(result)) == (Range(1000, None, 1500), {})
    assert fr.Doubt.STALE not in {flag.doubt for flag in result.flags}
    assert "Course: fixed, as given" in result.explain()


# --- who may overtake


def test_who_does_not_count_overtakes_nobody() -> None:
    rows = ((100, "Ministry", "10-01"), (100, "Army", "10-01"), (900, "Army", "10-09"))
    result = answer(*rows, roster={"Army": {"interested": True}})
    assert (result.range, result.origins) == (Range.exactly(100), ("Ministry",))


def test_what_stands_beside_the_count_has_no_course() -> None:
    plans = [
        fr.Report("dead", n, source=s, published=d, kind="projection")
        for n, s, d in [(5, "A", "2024-01-01"), (9, "B", "2024-02-01")]
    ]
    assert fr.reconcile(plans).beside["projection"].origins == ("A", "B")


# --- where the course comes from


@pytest.mark.parametrize(
    ("figure", "subject", "course", "basis"),
    [
        (12, "Deaths in Hamra", Course.CUMULATIVE, "by the words of the subject"),
        ("12 dead", "Hamra", Course.CUMULATIVE, "by the noun deaths"),
        ("12 troops", "Hamra", Course.LEVEL, "by the noun troops"),
        ("12 troops", "deaths in Hamra", Course.CUMULATIVE, "by the words of the subject"),
        ("12 dead", "troops in Hamra", Course.CUMULATIVE, "by the noun deaths"),
        (12, "active cases", Course.LEVEL, "by the words of the subject"),
        (12, "turnout", Course.FIXED, "by the words of the subject"),
        (12, "Hamra", None, ""),
    ],
)
def test_the_nouns_tell_the_course(figure: Any, subject: str, course: Course | None, basis: str) -> None:
    result = answer((figure, "A", "10-01"), subject=subject)
    assert (result.course, result.course_basis) == (course, basis)


def test_the_user_says_it_in_any_of_four_places() -> None:
    said = fr.Report("Hamra", 5, source="A", published="2024-10-01")
    assert fr.reconcile([said], course="Level").course is Course.LEVEL
    assert fr.reconcile([said], subject=fr.Subject("Hamra", course="fixed")).course is Course.FIXED
    rows = [{"subject": "Hamra", "figure": 5, "source": "A", "published": "2024-10-01", "course": "cumulative"}]
    ledger = fr.Ledger.from_rows(rows)
    assert fr.reconcile(ledger).course is Course.CUMULATIVE
    assert fr.Ledger.from_rows(ledger.to_rows()) == ledger == fr.Ledger.from_json_text(ledger.to_json_text())
    once = fr.Ledger.from_rows([{k: v for k, v in rows[0].items() if k != "course"}], course="level")
    assert fr.reconcile(once).course is Course.LEVEL
    assert fr.reconcile(ledger, course="fixed").course is Course.FIXED
    assert fr.reconcile_each(ledger, course="fixed")["Hamra"].course is Course.FIXED


def test_a_course_that_is_none_and_two_courses_of_one_subject() -> None:
    with pytest.raises(
        fr.KindError, match=r"^a course must be one of cumulative, level, fixed; got 'levle'; did you mean 'level'"
    ):
        fr.Subject("Hamra", course="levle")
    two = [
        fr.Report("Hamra", 5, source="A", published="2024-10-01", course=course, key=course)
        for course in ("level", "fixed")
    ]
    with pytest.raises(
        fr.SubjectError, match=r"^a subject moves in one way; got fixed \('fixed'\) and level \('level'\)$"
    ):
        fr.reconcile(two)


def test_a_party_overtakes_nobody_unless_only_parties_speak() -> None:
    roster = {"Rebels": {"interested": True}}
    rows = [(30, "Army", "05-01"), (30, "Rebels", "05-09")]
    assert answer(*rows, subject="missing", roster=roster).origins == ("Army", "Rebels")
    assert answer(*rows, subject="missing").origins == ("Rebels",)
    both = {**roster, "Army": {"interested": True}}
    assert answer(*rows, subject="missing", roster=both).origins == ("Rebels",)
