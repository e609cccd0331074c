"""Each rule of an answer at the edge where another rule would begin, one case and one number each."""

import pytest

import figrecon as fr
from figrecon import Doubt, Figure, Range, Reason
from tests.answers._reports import DAYS, doubts, reasons, said

WHOLE = fr.Subject("all", parts=("north", "south"))


def whole(north: object, south: object, told: object = None, **more: object) -> fr.Reconciliation:
    reports = [
        fr.Report(subject, figure, source="A", published=DAYS[1])  # type: ignore[arg-type]
        for subject, figure in (("north", north), ("south", south), ("all", told))
        if figure is not None
    ]
    return fr.reconcile(reports, subject=WHOLE, **more)  # type: ignore[arg-type]


# --- parts and wholes


@pytest.mark.parametrize(
    ("told", "found"),
    [(10, []), (7, []), ("about 6", [Doubt.PART_EXCEEDS_WHOLE]), (6, [Doubt.PART_EXCEEDS_WHOLE]), ("at least 6", [])],
)
def test_only_parts_that_are_more_than_their_whole_are_doubted(told: object, found: list[Doubt]) -> None:
    assert doubts(whole(3, 4, told)) == found


@pytest.mark.parametrize(
    ("north", "south", "opened"),
    [("at least 3", 4, ["north"]), (3, "at least 4", ["south"]), ("at most 3", 4, ["north"]), (3, 4, [])],
)
def test_only_the_part_that_is_open_is_said_to_be(north: object, south: object, opened: list[str]) -> None:
    flags = whole(north, south).flags
    assert [(flag.doubt, flag.message.split()[0]) for flag in flags] == [(Doubt.OPEN_PART, part) for part in opened]


@pytest.mark.parametrize(
    ("north", "south", "total"),
    [(3, "4 km", 7), ("3 km", 4, 7), ("3 km", "4 km", 7), ("3 km", "1,000 m", 4), ("500 m", "1 km", 1500)],
)
def test_a_part_without_a_unit_is_in_that_of_the_other(north: object, south: object, total: int) -> None:
    answer = whole(north, south)
    assert (answer.range, answer.unit) == (Range.exactly(total), "meter" if total == 1500 else "kilometer")


def test_an_explanation_names_each_doubt_and_each_part() -> None:
    lines = whole("at least 3", 4).explain().splitlines()
    assert "Part: north: at least 3, single" in lines
    assert "Part: south: 4, single" in lines
    assert lines[lines.index("Doubts:") + 1] == "  open part: north is open: at least 3"
    fell = fr.reconcile([said(9, key="a"), said(5, day=2, key="b")]).explain()
    assert "\nDoubts:\n  falling: A lowered its figure from 9 to 5 (a, b)\n" in f"{fell}\n"


def test_a_part_is_set_aside_by_its_own_origin_where_that_gives_the_whole() -> None:
    reports = [said(n, who, key=who) for n, who in ((50, "A"), (40, "B"))]
    reports += [said(5, who, kind="part", key=f"part of {who}") for who in "ABC"]
    by = {aside.report.key: aside.by.key for aside in fr.reconcile(reports).set_aside if aside.by is not None}
    assert by == {"part of A": "A", "part of B": "B", "part of C": "A"}


# --- units


def test_what_stands_beside_is_told_in_the_unit_that_was_asked_for() -> None:
    answer = fr.reconcile([said("5 km"), said("10 miles", kind="plan"), said("3 km", "B", kind="worst case")], unit="m")
    assert answer.range == Range.exactly(5000)
    assert {str(kind): (other.range.best, other.unit) for kind, other in answer.beside.items()} == {
        "plan": (16_093.44, "meter"),
        "worst case": (3000, "meter"),
    }


def test_the_same_numeral_in_another_unit_is_no_reprint() -> None:
    miles = fr.reconcile([said("10 km", key="km"), said("10 miles", day=2, via="B", key="miles")])
    assert reasons(miles) == {"km": Reason.SUPERSEDED}
    assert miles.range == Range.exactly(16.09344)
    again = fr.reconcile([said("10 km", key="km"), said("10 km", day=2, via="B", key="again")])
    assert reasons(again) == {"again": Reason.SAME_ORIGIN}
    meters = fr.reconcile([said("10 km", key="km"), said("10,000 m", day=2, via="B", key="meters")])
    assert meters.range == Range.exactly(10)


@pytest.mark.parametrize(
    ("later", "found"), [("7 miles", []), ("6 miles", []), ("5 miles", [Doubt.FALLING]), ("5 km", [Doubt.FALLING])]
)
def test_what_is_more_in_another_unit_has_not_fallen(later: str, found: list[Doubt]) -> None:
    assert doubts(fr.reconcile([said("10 km"), said(later, day=2)])) == found


# --- days


def test_a_plan_is_known_from_the_day_of_its_publication_whatever_is_asked_about() -> None:
    reports = [said(5, key="count"), said(9, day=5, kind="plan", key="plan"), said(6, day=5, key="later")]
    answer = fr.reconcile(reports, as_of=DAYS[3], known_by=DAYS[9])
    assert (answer.range, answer.beside["plan"].range) == (Range.exactly(5), Range.exactly(9))
    assert reasons(answer) == {"later": Reason.LATER}
    before = fr.reconcile(reports, as_of=DAYS[3], known_by=DAYS[4])
    assert (dict(before.beside), reasons(before)) == ({}, {"plan": Reason.LATER, "later": Reason.LATER})


def test_a_relay_of_a_relay_that_keeps_its_date_is_the_same_print() -> None:
    reports = [said(5, key="a"), said(5, day=3, via="B", key="b"), said(5, day=9, via="C", as_of=DAYS[3], key="c")]
    answer = fr.reconcile(reports)
    assert [(aside.report.key, aside.by) for aside in answer.set_aside] == [("b", reports[0]), ("c", reports[0])]
    assert answer.positions[0].as_of == fr.Period.read(DAYS[1])


def test_a_doubt_of_a_report_is_known_from_the_day_of_its_publication() -> None:
    reports = [said(5, key="a"), said("another 5", day=9, kind="total", key="b")]
    found = {day: doubts(fr.reconcile(reports, as_of=DAYS[12], known_by=DAYS[day])) for day in (8, 9, 10)}
    assert found == {8: [], 9: [Doubt.KIND], 10: [Doubt.KIND]}


def test_an_increment_before_the_earlier_total_is_in_it() -> None:
    reports = [said("another 5", key="more"), said(10, day=2, key="was"), said(12, day=4, key="now")]
    assert doubts(fr.reconcile(reports)) == []
    between = fr.reconcile([*reports, said("another 3", day=3)])
    assert doubts(between) == [Doubt.DOES_NOT_ADD_UP]
    adds_up = fr.reconcile([*reports, said("another 2", day=3, key="two")])
    assert [report.key for report in adds_up.positions[0].adds_up] == ["was", "two"]


# --- policies, changes, shares


def test_gtd_leaves_a_party_out_even_where_others_bear_it_out() -> None:
    reports = [said(60, "Army", key="party"), said(60, "B", key="b"), said(70, "C", key="c"), said(80, "D", key="d")]
    roster = {"Army": {"interested": True}}
    answer = fr.reconcile(reports, policy="GTD", roster=roster)
    assert "party" in reasons(answer)
    assert reasons(answer)["party"] is Reason.INTERESTED_PARTY
    assert "party" not in reasons(fr.reconcile(reports, roster=roster))


def test_policies_are_compared_by_the_roster_of_the_ledger() -> None:
    reports = [said(60, "Mayor"), said(60, "City hall"), said(80, "Clinic")]
    roster = {"Mayor": ["City hall"]}
    by_ledger = fr.compare_policies(fr.Ledger(reports, roster))
    assert list(by_ledger) == list(fr.compare_policies(reports, roster=roster))
    assert {answer.origins for answer in by_ledger} == {("Clinic", "Mayor")}
    assert {len(answer.origins) for answer in fr.compare_policies(fr.Ledger(reports, roster), roster={})} == {3}


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        ("5 (3–9)", "3–9", "changed from 5 (3–9) to 3–9"),
        ("3–9", "5 (3–9)", "changed from 3–9 to 5 (3–9)"),
        ("5 (3–9)", "5 (3–10)", "raised from 5 (3–9) to 5 (3–10)"),
        ("5 (3–9)", "5 (2–10)", "changed from 5 (3–9) to 5 (2–10)"),
        ("at least 5", "at most 5", "changed from at least 5 to at most 5"),
    ],
)
def test_what_moves_at_no_end_has_changed_and_was_not_raised(was: str, now: str, told: str) -> None:
    changes = fr.diff(*(fr.reconcile([said(figure, key=figure)]) for figure in (was, now)))
    assert changes[0].text.removesuffix(" by the same source") == told


@pytest.mark.parametrize("percent", [Figure.between(-5, 5, "percent"), Figure.exactly(-1, "percent"), "-5 percent"])
def test_a_share_is_of_what_is_not_negative(percent: Figure | str) -> None:
    with pytest.raises(fr.FigureError, match="a share needs numbers that are not negative"):
        fr.share(Figure.exactly(100), percent)
    with pytest.raises(fr.FigureError, match="a share needs numbers that are not negative"):
        fr.share(Figure.between(-5, 5), 5)
    assert str(fr.share(Figure.exactly(100), Figure.between(0, 5, "percent"))) == "0–5"
    assert str(fr.share(Figure.exactly(1000), "0 percent")) == "0 (0–5)"


@pytest.mark.parametrize("grain", [1, 10, 1000])
def test_how_exact_a_figure_is_goes_with_it_into_another_unit(grain: int) -> None:
    meters = Figure.exactly(3000, "km", grain=grain).to("m")
    half = grain * 500
    assert meters.rounding() == Range(3_000_000 - half, 3_000_000, 3_000_000 + half)
    assert meters.to("km") == Figure.exactly(3000, "km", grain=grain)
