"""Parts and wholes, shares and differences, on invented borders."""

import pytest

import figrecon as fr
from figrecon import Doubt, Range, Reason, Verdict


def doubts(result: fr.Reconciliation) -> set[Doubt]:
    return {flag.doubt for flag in result.flags}


def reasons(result: fr.Reconciliation) -> dict[str, Reason]:
    return {aside.report.key: aside.reason for aside in result.set_aside}


BORDER = fr.Subject("dead in both countries", parts=("dead in A", "dead in B"))


def at_border(subject: str, figure: object, source: str, key: str, **more: object) -> fr.Report:
    told: dict[str, object] = {"published": "2031-05-03", "key": key, **more}
    return fr.Report(subject, figure, source=source, **told)  # type: ignore[arg-type]


def test_a_whole_reported_beside_its_parts_and_their_sum() -> None:
    reports = [
        at_border("dead in A", "100 people", "Government of A", "a"),
        at_border("dead in B", "between 30 and 50 people", "Government of B", "b"),
        at_border("dead in both countries", "150 people", "Aid group", "whole"),
        at_border("dead in both countries", "140 people", "Wire", "sum", derived_from="a; b"),
    ]
    result = fr.reconcile(reports, subject=BORDER)
    assert (result.range, result.parts_range) == (Range.exactly(150), Range(130, None, 150))
    assert reasons(result) == {"sum": Reason.DERIVED}
    assert result.sentence() == (
        "dead in both countries: 150 people as of 3 May 2031, according to Aid group, the only source with a figure; "
        "its parts add up to 130–150 people."
    )
    assert len(result.account) == 4
    assert result.footnotes().count("\n[") == 3


def test_parts_that_are_more_than_their_whole_are_flagged_and_nothing_is_lost() -> None:
    reports = [
        at_border("dead in A", 100, "Government of A", "a"),
        at_border("dead in both countries", 80, "Aid group", "whole"),
    ]
    result = fr.reconcile(reports, subject=BORDER)
    assert result.range == Range.exactly(80)
    assert doubts(result) >= {Doubt.PART_EXCEEDS_WHOLE}
    assert result.sentence().endswith("its parts add up to at least 100.")
    assert {entry.report.key for entry in result.account} == {"a", "whole"}


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        pytest.param("100", "40", "140 as of", id="closed"),
        pytest.param("at least 100", "40", "at least 140 as of", id="one at least"),
        pytest.param("up to 100", "40", "at most 140 as of", id="one up to"),
        pytest.param("at least 100", "at least 40", "at least 140 as of", id="both at least"),
        pytest.param("up to 100", "at least 40", "140 by the numerals of open figures as of", id="open both ways"),
        pytest.param("between 90 and 100", "at least 40", "130–140 or more as of", id="a range and at least"),
        pytest.param("between 90 and 100", "up to 40", "130–140 or less as of", id="a range and up to"),
        pytest.param("100", None, "at least 100 as of", id="nothing known of one"),
    ],
)
def test_a_sum_with_open_parts_is_never_printed_as_a_count(a: str, b: str | None, told: str) -> None:
    reports = [at_border("dead in A", a, "Government of A", "a"), at_border("dead in B", b, "Government of B", "b")]
    assert f"dead in both countries: {told}" in fr.reconcile(reports, subject=BORDER).sentence()


def test_a_whole_of_disputed_parts_is_disputed_and_parts_may_have_parts() -> None:
    reports = [
        at_border("dead in A", 100, "Government of A", "a"),
        at_border("dead in A", 300, "Opposition of A", "o"),
        at_border("dead in B north", 30, "Government of B", "n"),
        at_border("dead in B south", 12, "Government of B", "s"),
    ]
    south = fr.Subject("dead in B", parts=("dead in B north", "dead in B south"))
    result = fr.reconcile(reports, subject=fr.Subject("dead in both", parts=("dead in A", south)))
    assert (result.range, result.verdict) == (Range(142, None, 342), Verdict.DISPUTED)
    assert result.sentence() == (
        "dead in both: disputed, 142–342 as of 3 May 2031, the sum of dead in A (100–300, Government of A, Opposition "
        "of A) and dead in B (42, summed itself)."
    )
    assert len(result.account) == 4
    assert result.footnotes().count("\n[") == 4


def test_parts_of_two_dimensions() -> None:
    reports = [at_border("dead in A", "100 people", "A", "a"), at_border("dead in B", "3 tanks", "B", "b")]
    with pytest.raises(fr.IncommensurableError, match="tank"):
        fr.reconcile(reports, subject=BORDER)


def test_an_open_part_of_a_part_keeps_the_whole_open_in_print() -> None:
    reports = [
        at_border("dead in A", 100, "Government of A", "a"),
        at_border("dead in B north", "at least 30", "Government of B", "n"),
        at_border("dead in B south", 12, "Government of B", "s"),
    ]
    b = fr.Subject("dead in B", parts=("dead in B north", "dead in B south"))
    result = fr.reconcile(reports, subject=fr.Subject("dead in both", parts=("dead in A", b)))
    assert result.range == Range.exactly(142)
    assert str(result) == "dead in both: at least 142 (single)"
    assert "the sum of dead in A (100, Government of A) and dead in B (at least 42, summed itself)" in result.sentence()


def test_a_part_without_a_figure_is_named() -> None:
    reports = [at_border("dead in A", "100", "Government of A", "a"), at_border("dead in B", None, "Visitors", "b")]
    result = fr.reconcile(reports, subject=BORDER)
    assert result.range == Range(100, None, None)
    assert doubts(result) >= {Doubt.MISSING_PART}
    assert result.sentence().endswith("(100, Government of A); there is no figure for dead in B.")
    assert result.explain().endswith("No source gives a figure of the whole.")


def test_a_whole_of_which_nothing_is_known() -> None:
    result = fr.reconcile([at_border("dead in A", None, "Visitors", "a")], subject=BORDER)
    assert (result.range, result.parts_range, result.verdict) == (Range.nothing(), Range.nothing(), Verdict.NOTHING)
    assert result.sentence() == "dead in both countries: no figure as of 3 May 2031."


def test_parts_in_two_units_add_in_one() -> None:
    reports = [
        fr.Report("north", "2 km", source="Surveyor", published="2031-05-03"),
        fr.Report("south", "500 m", source="Surveyor", published="2031-05-03"),
    ]
    fence = fr.Subject("fence", parts=("north", "south"))
    result = fr.reconcile(reports, subject=fence)
    assert (result.unit, result.range) == ("kilometer", Range.exactly(2.5))
    whole = fr.Report("fence", "2,400 m", source="Farmer", published="2031-05-03")
    told = fr.reconcile([*reports, whole], subject=fence)
    assert (told.range, told.parts_range) == (Range.exactly(2400), Range.exactly(2500))
    assert doubts(told) >= {Doubt.PART_EXCEEDS_WHOLE}


def test_a_share_and_a_difference_of_an_answer_without_a_figure() -> None:
    nothing = fr.reconcile([at_border("dead in A", None, "Government of A", "a")])
    with pytest.raises(fr.FigureError, match="'dead in A' has none as of 2031-05-03"):
        fr.share(nothing, "83 percent")
    with pytest.raises(fr.FigureError, match="percent"):
        fr.share("100 people", "83 people")
    assert str(fr.difference("160 people", "140 people")) == "20 people"
