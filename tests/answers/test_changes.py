"""What diff says, on invented stories."""

from datetime import date
from itertools import repeat

import pytest

import figrecon as fr


def toll(figure: object, source: str, day: int, key: str, **more: object) -> fr.Report:
    told: dict[str, object] = {"published": f"2031-05-{day:02}", "key": key, **more}
    return fr.Report("dead in the earthquake", figure, source=source, **told)  # type: ignore[arg-type]


def told(a: fr.Reconciliation, b: fr.Reconciliation) -> list[str]:
    """Every change but the doubts, which the checks may add to."""
    return [str(change) for change in fr.diff(a, b) if not change.of.startswith("doubt")]


def test_diff_says_what_changed_and_because_of_which_report() -> None:
    reports = [
        toll(160, "Civil defense", 3, "up"),
        toll(140, "Civil defense", 5, "down"),
        toll(300, "Hospital", 6, "h"),
    ]
    third, fifth, sixth = fr.timeline(reports)
    assert [str(change) for change in fr.diff(third, fifth)][:2] == [
        "range: lowered from 160 to 140 by the same source (down)",
        "Civil defense: lowered from 160 to 140 (down)",
    ]
    assert told(fifth, sixth) == [
        "range: raised from 140 to 140–300 (h)",
        "verdict: was single, now disputed",
        "Hospital: new, 300 (h)",
        "h: was later, now position (h)",
    ]
    assert fr.diff(sixth, sixth) == ()


def test_diff_of_what_stands_beside_the_count() -> None:
    reports = [
        toll(160, "Mayor", 3, "m"),
        toll(400, "Mayor", 4, "feared", kind="projection"),
        toll(500, "Mayor", 5, "feared more", kind="projection"),
        toll(None, "Mayor", 6, "no", kind="withdrawal", denies="feared; feared more"),
    ]
    third, fourth, fifth, sixth = fr.timeline(reports)
    assert told(third, fourth) == ["beside projection: new, 400 (feared)", "feared: was later, now projection (feared)"]
    assert told(fourth, fifth)[0] == "beside projection, range: raised from 400 to 500 by the same source (feared more)"
    assert "beside projection: no longer there, 500" in told(fifth, sixth)


def test_diff_of_another_policy_another_subject_and_other_marks() -> None:
    reports = [toll(160, "Mayor", 3, "m"), toll(300, "Army", 3, "a")]
    plain = fr.reconcile(reports)
    assert "policy: was REPORTED 1, now ACLED 1" in told(plain, fr.reconcile(reports, policy="acled"))
    marked = fr.reconcile(reports, roster={"Army": {"interested": True}})
    assert told(plain, marked) == [
        "range: lowered from 160–300 to 160",
        "verdict: was disputed, now single",
        "Army: no longer counts, 300 (a)",
        "a: was position, now interested party (m)",
    ]
    other = fr.reconcile([fr.Report("injured", 160, source="Mayor", published="2031-05-03", key="m")])
    assert "subject: was dead in the earthquake, now injured" in told(plain, other)


def test_diff_of_doubts_that_went() -> None:
    reports = [toll(160, "Mayor", 3, "up"), toll(140, "Mayor", 4, "down"), toll(170, "Mayor", 5, "again")]
    changes = fr.diff(*fr.timeline(reports, ["2031-05-04", "2031-05-05"]))
    (gone,) = (change for change in changes if change.of == "doubt no more" and "falling" in change.text)
    assert {report.key for report in gone.because} == {"up", "down"}


def test_diff_of_parts_and_of_directions() -> None:
    both = fr.Subject("dead", parts=("dead in A", "dead in B"))
    reports = [
        fr.Report("dead in A", "between 100 and 200", source="A", published="2031-05-03", key="a1"),
        fr.Report("dead in A", "between 110 and 150", source="A", published="2031-05-04", key="a2"),
    ]
    changes = told(*fr.timeline(reports, subject=both))
    assert changes[0] == "range: raised from at least 100 to at least 110"
    assert "part dead in A, range: changed from 100–200 to 110–150 by the same source (a2)" in changes
    assert any(change.startswith("sum of the parts: was") for change in changes)


def test_diff_of_a_part_that_was_not_there() -> None:
    report = fr.Report("dead in A", 100, source="A", published="2031-05-03", key="a")
    one = fr.reconcile([report], subject=fr.Subject("dead", parts=("dead in A",)))
    two = fr.reconcile([report], subject=fr.Subject("dead", parts=("dead in A", "dead in B")))
    assert "part dead in B: new, no figure" in told(one, two)
    assert "part dead in B: no longer there, no figure" in told(two, one)


def test_diff_of_the_same_figure_said_again_and_of_other_details() -> None:
    reports = [toll(160, "Mayor", 3, "m"), toll(160, "Mayor", 5, "m2")]
    assert "Mayor: 160 again, as reported (m2)" in told(*fr.timeline(reports))
    noted = [toll(160, "Mayor", 3, "m", note="checked"), reports[1]]
    assert told(fr.reconcile(reports), fr.reconcile(noted)) == ["m: superseded as before, with other details (m2)"]


# --- the days of a timeline


def test_steps_that_are_none_and_days_without_end() -> None:
    reports = [toll(160, "Mayor", 3, "m")]
    with pytest.raises(fr.DateError, match="did you mean 'week'"):
        fr.timeline(reports, "weak")
    with pytest.raises(fr.DateError, match="must have a last day"):
        fr.timeline(reports, ["2031-05/.."])
    with pytest.raises(fr.DateError, match="at most 100,000 dates; got more"):
        fr.timeline(reports, repeat(date(2031, 5, 3)))
    ancient = fr.Report("dead in the earthquake", 1, source="Chronicle", published="0001-01-01")
    with pytest.raises(fr.DateError, match="from 0001-01-01 to 2031-05-03 there are more"):
        fr.timeline([ancient, *reports], "day")


def test_the_last_week_of_the_calendar_ends_with_it() -> None:
    last = fr.Report("dead in the earthquake", 1, source="Oracle", published="9999-12-31")
    assert [answer.as_of for answer in fr.timeline([last], "week")] == [date(9999, 12, 31)]


def test_a_step_may_be_the_letter_of_a_frame_library() -> None:
    told = [fr.Report("dead", n, source="A", published=f"2024-{n:02}-15") for n in (1, 3)]
    for letter, step in zip("DWMY", ("day", "week", "month", "year"), strict=True):
        assert fr.timeline(told, letter) == fr.timeline(told, step)


# --- which way a figure moved


@pytest.mark.parametrize(
    ("was", "now", "words"),
    [
        ("100", "90", "lowered from 100 to 90"),
        ("100", "110", "raised from 100 to 110"),
        ("100", "at least 94", "changed from 100 to at least 94"),  # both can be true: nothing was corrected
        ("100–200", "90–200", "changed from 100–200 to 90–200"),
        ("100–200", "50–90", "lowered from 100–200 to 50–90"),
        ("100–200", "100–210", "raised from 100–200 to 100–210"),
        ("100–200", "110–200", "raised from 100–200 to 110–200"),
        ("100–200", "90–210", "changed from 100–200 to 90–210"),
        ("100–200", "110–190", "changed from 100–200 to 110–190"),
        ("150 (100–200)", "100–200", "changed from 150 (100–200) to 100–200"),
        ("at most 100", "at least 100", "changed from at most 100 to at least 100"),
        ("at most 100", "at least 120", "raised from at most 100 to at least 120"),
        ("at least 100", "at most 90", "lowered from at least 100 to at most 90"),
    ],
)
def test_which_way_a_source_moved(was: str, now: str, words: str) -> None:
    first, second = toll(was, "A", 3, "was"), toll(now, "A", 4, "now")
    changes = told(fr.reconcile([first]), fr.reconcile([first, second]))
    assert changes[0] == f"range: {words} by the same source (now)"
    assert f"A: {words} (now)" in changes


Given = tuple[str, str, int]


@pytest.mark.parametrize(
    ("course", "later", "words"),
    [
        ("cumulative", [("80", "A", 4)], "lowered from 90–100 to 80–90 (A4)"),
        ("level", [("80", "A", 4)], "down from 90–100 to 80–90 (A4)"),
        ("level", [("80", "A", 4), ("at least 80", "B", 4)], "down from 90–100 to 80 (A4, B4)"),
        ("cumulative", [("at least 92", "A", 4)], "changed from 90–100 to 92 (at least 90) (A4)"),
        ("cumulative", [("50", "C", 4)], "lowered from 90–100 to 90 (50–100) (C4)"),
        ("level", [("80", "A", 4), ("120", "B", 4)], "changed from 90–100 to 80–120 (A4, B4)"),
        ("cumulative", [("at least 92", "A", 4), ("50", "C", 4)], "lowered from 90–100 to 90 (at least 50) (A4, C4)"),
    ],
)
def test_which_way_a_range_moved(course: str, later: list[Given], words: str) -> None:
    reports = [toll(100, "A", 3, "A3"), toll(90, "B", 3, "B3")]
    more = [toll(figure, source, day, f"{source}{day}") for figure, source, day in later]
    changes = told(*(fr.reconcile(given, course=course) for given in (reports, [*reports, *more])))
    assert changes[0] == f"range: {words}"


def test_a_range_from_which_a_source_has_gone_is_lowered_whatever_the_others_did() -> None:
    reports = [toll(100, "A", 3, "A3"), toll(120, "B", 3, "B3")]
    more = [toll("at least 94", "A", 4, "A4"), toll(None, "B", 4, "B4", kind="withdrawal")]
    changes = told(fr.reconcile(reports), fr.reconcile([*reports, *more]))
    assert changes[0] == "range: lowered from 100–120 to at least 94 (A4)"


def test_a_best_between_the_same_ends_raised_and_lowered_nothing() -> None:
    reports = [toll(10_000, "A", 3, "A3"), toll(9_000, "B", 3, "B3")]
    without, with_best = fr.reconcile(reports), fr.reconcile([*reports, toll(9_500, "C", 3, "C3")])
    assert told(without, with_best)[0] == "range: changed from 9,000–10,000 to 9,500 (9,000–10,000) (C3)"
    assert told(with_best, without)[0] == "range: changed from 9,500 (9,000–10,000) to 9,000–10,000"


@pytest.mark.parametrize(("first", "second"), ["AB", "BA"])
def test_one_source_for_another_is_not_the_same_source(first: str, second: str) -> None:
    reports = [toll(100, first, 3, "was")]
    more = [toll(None, first, 4, "gone", kind="withdrawal"), toll(120, second, 4, "now")]
    changes = told(fr.reconcile(reports), fr.reconcile([*reports, *more]))
    assert changes[0] == "range: raised from 100 to 120 (now)"


def test_another_policy_moves_a_range_and_no_source() -> None:
    plain, acled = (
        fr.reconcile([toll(160, "A", 3, "a"), toll(300, "B", 3, "b")], policy=p) for p in ("reported", "acled")
    )
    assert told(plain, acled)[0] == "range: lowered from 160–300 to 160"
    assert told(acled, plain)[0] == "range: raised from 160 to 160–300"
