"""How sure a figure is said to be is kept, printed, and never mixed with another."""

import pytest

import figrecon as fr
from figrecon import FigureStatus, Range, Reason, Verdict
from figrecon.figures import total
from figrecon.output.notes import notes
from tests.answers._quantities import told


def test_what_is_feared_stands_beside_what_is_confirmed() -> None:
    result = told(("12 confirmed dead", "A", 1), ("300 feared dead", "B", 1), subject="dead")
    assert (result.range, result.verdict) == (Range.exactly(12), Verdict.SINGLE)
    assert result.beside["feared"].range == Range.exactly(300)
    assert result.sentence() == (
        "dead: 12 confirmed deaths as of 1 May 2031, according to A, the only source with such a figure. "
        "Feared: 300 deaths (B)."
    )


def test_what_is_feared_is_the_count_where_nobody_says_more() -> None:
    result = told(("300 feared dead", "B", 1), subject="dead")
    assert result.sentence() == (
        "dead: 300 feared deaths as of 1 May 2031, according to B, the only source with a figure."
    )
    two = told(("300 feared dead", "B", 1), ("200 feared dead", "A", 1), subject="dead")
    assert "between 200 feared deaths (A) and 300 feared deaths (B)" in two.sentence()


def test_suspected_cases_are_not_corrected_by_confirmed_ones() -> None:
    result = told(("12 suspected cases", "A", 1), ("2 confirmed cases", "A", 2), subject="cases")
    assert result.range == Range.exactly(2)
    assert result.beside["suspected"].range == Range.exactly(12)
    assert "correct" not in result.sentence()
    assert result.sentence().endswith(". Suspected: 12 (A).")


def test_bare_and_confirmed_figures_are_both_the_count() -> None:
    result = told(("12 confirmed dead", "A", 1), ("14 dead", "B", 1), subject="dead")
    assert result.range == Range(12, None, 14)
    assert "between 12 confirmed deaths (A) and 14 deaths (B)" in result.sentence()
    same = told(("12 confirmed dead", "A", 1), ("12 dead", "B", 1), subject="dead")
    assert same.verdict is Verdict.AGREED
    assert "12 deaths as of" in same.sentence()


def test_the_firmest_is_the_count_and_each_other_has_its_own_name() -> None:
    said = ["5 probable cases", "12 suspected cases", "40 possible cases", "3 presumed cases"]
    result = told(*[(figure, f"S{n}", 1) for n, figure in enumerate(said)], subject="cases")
    assert result.range == Range.exactly(5)
    assert list(result.beside) == ["presumed", "suspected", "possible"]
    assert ". Presumed: 3 (S3). Suspected: 12 (S1). Possible: 40 (S2)." in result.sentence()


def test_rivals_beside_the_count_are_told_without_saying_it_twice() -> None:
    result = told(("12 dead", "A", 1), ("300 feared dead", "B", 1), ("200 feared dead", "C", 1), subject="dead")
    assert result.sentence().endswith("Feared: disputed, between 200 deaths (C) and 300 deaths (B).")


def test_every_report_has_its_place() -> None:
    result = told(
        ("12 dead", "A", 1), ("300 feared dead", "B", 1), ("30 feared missing", "C", 1), ("some dead", "D", 1)
    )
    places = {e.report.key: (e.place.value, e.reason) for e in result.account}
    assert places == {
        "r0": ("position", None),
        "r1": ("beside", Reason.FEARED),
        "r2": ("set aside", Reason.OTHER_QUANTITY),
        "r3": ("set aside", Reason.UNQUANTIFIED),
    }
    assert "C counts 30 feared missing" in result.sentence()


def test_where_only_somebody_without_a_number_is_firm_the_firmest_number_counts() -> None:
    result = told(("some dead", "D", 1), ("300 feared dead", "B", 1))
    assert result.range == Range.exactly(300)


def test_all_that_shows_an_answer_names_the_status() -> None:
    result = told(("12 confirmed dead", "A", 1), ("300 feared dead", "B", 1), subject="dead")
    assert "Feared, beside the count: 300 feared deaths, single" in result.explain()
    assert "12 confirmed deaths: single" in result.explain()
    assert "Feared: 300 feared deaths" in result._repr_html_()
    assert [note.text for note in notes(result)] == [
        "A: “12 confirmed dead”, 1 May 2031",
        "B: “300 feared dead”, 1 May 2031",
    ]
    assert str(result) == "dead: 12 confirmed deaths (single)"


def test_a_plan_is_a_plan_however_sure() -> None:
    result = told(("12 dead", "A", 1), ("300 feared dead", "B", 1, {"kind": "projection"}), subject="dead")
    assert list(result.beside) == ["projection"]
    assert "Projected: 300 deaths (B)" in result.sentence()


def test_the_statuses_by_firmness() -> None:
    assert [status.value for status in FigureStatus if status.is_firm] == ["confirmed", "verified"]
    assert fr.Figure.exactly(12, status="Feared").status is FigureStatus.FEARED
    assert fr.Figure.exactly(12, status="").status is None
    with pytest.raises(fr.FigureError, match="did you mean 'feared'"):
        fr.Figure.exactly(12, status="feard")


@pytest.mark.parametrize(
    ("one", "other", "sum_"),
    [
        ("confirmed", "confirmed", "confirmed"),
        ("confirmed", None, None),
        ("feared", "probable", "feared"),
        ("feared", None, "feared"),
        (None, None, None),
    ],
)
def test_a_sum_is_no_surer_than_its_parts(one: str | None, other: str | None, sum_: str | None) -> None:
    added = total([fr.Figure.exactly(12, status=one), fr.Figure.exactly(3, status=other)])
    assert added.status == sum_


def test_a_subject_may_ask_for_a_status_itself() -> None:
    rows = [("12 suspected cases", "A", 1), ("2 confirmed cases", "A", 1), (14, "B", 1), ("40 possible cases", "C", 1)]
    result = told(*rows, subject="suspected cases in Hamra")
    assert result.range == Range(12, None, 14)
    assert list(result.beside) == ["confirmed", "possible"]
    assert result.sentence().endswith(". Confirmed: 2 (A). Possible: 40 (C).")
    assert told(("12 deaths", "A", 1), subject="feared dead in Hamra").range == Range.exactly(12)
