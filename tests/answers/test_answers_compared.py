"""Answers beside one another: what a policy leaves out and by whom, series that differ, and ranges taken as figures."""

import pytest

import figrecon as fr
from figrecon import Qualifier, Reason
from tests.answers._reports import said


def test_what_a_policy_leaves_out_names_a_report_that_counts() -> None:
    older, newer = said(3, "A", 1, key="older"), said(5, "B", 2, key="newer")
    (aside,) = fr.reconcile([older, newer], policy="LATEST").set_aside
    assert (aside.report.key, aside.reason, aside.by) == ("older", Reason.STALE, newer)


def test_series_are_equal_where_their_answers_are() -> None:
    one, same, other = (fr.timeline([said(figure, key="k")]) for figure in (3, 3, 4))
    assert one == same
    assert one != other
    assert one == tuple(same)
    assert one != tuple(other)


def test_a_range_with_a_best_is_no_bare_range() -> None:
    three = [said(figure, source) for figure, source in ((3, "A"), (5, "B"), (9, "C"))]
    nothing = fr.Figure.exactly(0, "deaths")
    with_best = fr.difference(fr.reconcile(three, unit="deaths"), nothing)
    without = fr.difference(fr.reconcile([three[0], three[2]], unit="deaths"), nothing)
    assert (with_best.range, with_best.qualifier) == (fr.Range(3, 5, 9), Qualifier.EXACT)
    assert (without.range, without.qualifier) == (fr.Range.between(3, 9), Qualifier.BETWEEN)


def test_the_account_tells_how_a_figure_was_reached() -> None:
    assert "increments alone, so at least" in fr.reconcile([said("another 5")]).to_html()
    assert "a total plus what came since" in fr.reconcile([said(3), said("another 5", day=2)]).to_html()
    assert "as reported" not in fr.reconcile([said(3)]).to_html()


def test_of_a_figure_only_numbers_unit_and_qualifier_go_without_a_name() -> None:
    with pytest.raises(TypeError, match="positional"):
        fr.Figure(3, 3, 3, "km", Qualifier.EXACT, "3 km")  # type: ignore[call-arg, arg-type]
