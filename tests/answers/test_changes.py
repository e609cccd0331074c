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
