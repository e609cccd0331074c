"""What was counted is never renamed: one quantity answers, what counts something else is set aside and named."""

import pytest

import figrecon as fr
from figrecon import Doubt, Range, Reason, Verdict
from tests.answers._quantities import others, told

# --- outcomes under a subject that says which is asked


def test_the_injured_are_set_aside_under_the_dead_and_named() -> None:
    result = told(("1,232 killed", "OHCHR", 1), ("1,935 injured", "Prosecutor", 1), subject="dead")
    assert (result.range, result.verdict, result.unit) == (Range.exactly(1232), Verdict.SINGLE, "death")
    assert others(result) == ["r1"]
    assert [(f.doubt, f.keys) for f in result.flags] == [(Doubt.OTHER_QUANTITY, ("r1",))]
    assert result.sentence() == (
        "dead: 1,232 deaths as of 1 May 2031, according to OHCHR, the only source with such a figure; the Prosecutor "
        "counts 1,935 injured."
    )


def test_where_nothing_tells_which_is_asked_an_error_names_both_and_how_to_choose() -> None:
    rows = [("1,232 killed", "OHCHR", 1), ("1,935 injured", "Prosecutor", 1)]
    with pytest.raises(fr.IncommensurableError) as caught:
        told(*rows, subject="Hamra")
    assert "deaths (OHCHR, r0), injured (Prosecutor, r1); choose one by unit='deaths'" in str(caught.value)
    assert told(*rows, subject="Hamra", unit="deaths").range == Range.exactly(1232)
    assert told(*rows, subject="Hamra", unit="wounded").sentence().startswith("Hamra: 1,935 injured as of")
    assert told(*rows, subject="injured in Hamra").range == Range.exactly(1935)


@pytest.mark.parametrize(
    ("subject", "one", "other"),
    [
        ("dead", "12 dead", "12 missing"),
        ("deaths", "100 deaths", "100 cases"),
        ("missing", "30 missing", "30 displaced"),
    ],
)
def test_two_outcomes_never_agree(subject: str, one: str, other: str) -> None:
    result = told((one, "A", 1), (other, "B", 1), subject=subject)
    assert result.verdict is Verdict.SINGLE
    assert others(result) == ["r1"]
    assert other in result.sentence()


def test_one_sources_injured_correct_none_of_its_dead() -> None:
    result = told(("250 dead", "A", 1), ("12 injured", "A", 2))
    assert result.range == Range.exactly(250)
    assert result.positions[0].corrects is None
    assert "correct" not in result.sentence()
    assert result.sentence().endswith("A counts 12 injured.")


def test_of_what_counts_something_else_the_newest_of_each_origin_stands() -> None:
    result = told(("250 dead", "A", 1), ("12 injured", "A", 2), ("15 injured", "A", 3), ("30 injured", "B", 3))
    assert others(result) == ["r2", "r3"]
    assert {a.report.key: (a.reason, a.by and a.by.key) for a in result.set_aside}["r1"] == (Reason.SUPERSEDED, "r2")
    assert result.sentence().endswith("; A counts 15 injured; B counts 30 injured.")


@pytest.mark.parametrize("figure", ["30 hostages", "240 infections", "0 survivors", "3,000 displaced", "12 arrested"])
def test_every_other_outcome_stands_apart(figure: str) -> None:
    result = told(("250 dead", "A", 1), (figure, "B", 1), subject="dead")
    assert result.range == Range.exactly(250)
    assert f"B counts {fr.read(figure)}" in result.sentence()


def test_corpses_bodies_and_martyrs_are_dead_and_peoples_are_people() -> None:
    result = told(("15 corpses", "A", 1), ("12 martyrs", "B", 1), ("9 Palestinians", "C", 1), ("20 Germans", "D", 1),
                  ("13 dead", "E", 1), subject="dead")  # fmt: skip
    assert (result.range, result.unit) == (Range(9, 13, 20), "death")
    assert result.sentence() == (
        "dead: disputed, between 9 Palestinians (C) and 20 Germans (D), 13 deaths in the middle (E) as of 1 May 2031."
    )


def test_corpses_bodies_and_martyrs_keep_their_nouns() -> None:
    alone = told(("15 corpses", "A", 1), ("about 15 corpses", "B", 1))
    assert (alone.unit, alone.sentence()) == (
        "corpse",
        "dead in Hamra: 15 corpses as of 1 May 2031, according to A and B, who agree.",
    )
    agreed = told(("12 bodies", "A", 1), ("12 martyrs", "B", 1))
    assert agreed.sentence() == (
        "dead in Hamra: 12 deaths as of 1 May 2031, according to A (12 bodies) and B (12 martyrs), who agree."
    )


def test_a_median_of_two_nouns_prints_each() -> None:
    result = told(
        ("5 dead", "A", 1), ("9 civilians", "B", 1), ("9 dead", "C", 1), ("12 dead", "D", 1), ("14 dead", "E", 1)
    )
    assert "9 civilians in the middle (B) and 9 deaths in the middle (C)" in result.sentence()


def test_sources_that_agree_keep_their_nouns() -> None:
    result = told(("9 dead", "A", 1), ("9 civilians", "B", 1), subject="dead")
    assert result.verdict is Verdict.AGREED
    assert result.sentence() == "dead: 9 deaths as of 1 May 2031, according to A and B (9 civilians), who agree."
    troops = told(("900 troops", "A", 1), ("900 soldiers", "B", 1), subject="troops in Hamra")
    assert troops.sentence() == "troops in Hamra: 900 as of 1 May 2031, according to A and B, who agree."
    flood = told(("900 troops", "A", 1), ("900 soldiers", "B", 1), subject="Hamra")
    assert flood.sentence() == "Hamra: 900 troops as of 1 May 2031, according to A and B (900 soldiers), who agree."


def test_a_sum_of_two_nouns_is_told_in_the_unit_of_the_answer() -> None:
    result = told(("9 civilians", "A", 1), ("another 3 dead", "A", 2))
    assert str(result.positions[0].figure) == "12 deaths"
    same = told(("9 civilians", "A", 1), ("another 3", "A", 2), ("20 dead", "B", 1))
    assert sorted(str(p.figure) for p in same.positions) == ["12 civilians", "20 deaths"]


# --- percentages, rates, money, things


def test_a_percentage_and_a_rate_among_counts_stop_no_table() -> None:
    result = told(("12 dead", "A", 1), ("10%", "B", 1), ("34 cases per 100,000", "C", 1), subject="dead")
    assert result.range == Range.exactly(12)
    assert others(result) == ["r1", "r2"]
    assert len(result.flags) == 1
    assert result.sentence().endswith("; B gives 10%; C gives 34 cases per 100,000 people.")


def test_another_currency_is_set_aside_by_the_majority_or_by_what_is_asked() -> None:
    rows = [("12 EUR", "A", 1), ("12 USD", "B", 1), ("13 EUR", "C", 1)]
    result = told(*rows, subject="damage")
    assert result.sentence() == "damage: disputed, between €12 (A) and €13 (C) as of 1 May 2031; B gives $12."
    assert "as most sources count" in str(result.flags[0])
    assert told(*rows[:2], subject="damage", unit="USD").range == Range.exactly(12)
    assert told(*rows[:2], subject="damage in EUR").unit == "EUR"
    with pytest.raises(fr.IncommensurableError, match="EUR"):
        told(*rows[:2], subject="damage")


def test_tanks_and_the_dead_among_troops() -> None:
    rows = [("3,000 troops", "A", 1), ("12 tanks", "B", 1), ("100 dead", "C", 1)]
    result = told(*rows, subject="troops in Russia")
    assert result.range == Range.exactly(3000)
    assert result.sentence().endswith("; B counts 12 tanks; C counts 100 deaths.")
    assert told(*rows, subject="Russia", unit="troops").range == Range.exactly(3000)
    assert told(*rows, subject="Russia", unit="tanks").range == Range.exactly(12)


def test_a_word_that_no_table_has_is_found_in_the_subject() -> None:
    rows = [("12 balloons", "A", 1), ("3 kites", "B", 1)]
    assert told(*rows, subject="kites over Hamra").range == Range.exactly(3)
    assert told(*rows, subject="balloons over Hamra").range == Range.exactly(12)
    with pytest.raises(fr.IncommensurableError, match="these reports count 2 things"):
        told(*rows, subject="Hamra")


# --- what tells which quantity is asked


def test_an_origin_votes_once_however_often_it_speaks() -> None:
    often = [("12 injured", "A", day) for day in (1, 2, 3)]
    result = told(*often, ("250 dead", "B", 1), ("260 dead", "C", 1), subject="Hamra")
    assert result.unit == "death"
    assert others(result) == ["r2"]


def test_an_origin_that_counts_both_votes_for_both() -> None:
    with pytest.raises(fr.IncommensurableError):
        told(("250 dead", "A", 1), ("12 injured", "A", 1), subject="Hamra")


def test_only_what_is_known_by_the_date_votes() -> None:
    rows = [("250 dead", "A", 1), ("300 injured", "B", 3), ("310 injured", "C", 3)]
    assert told(*rows, subject="Hamra", as_of="2031-05-02").unit == "death"
    assert told(*rows, subject="Hamra").unit == "injured"


@pytest.mark.parametrize(
    ("subject", "unit"),
    [
        ("death toll of the flood", "death"),
        ("people killed in Hamra", "death"),
        ("Hamra, killed", "death"),
        ("casualty count", "casualty"),
        ("Dead and injured in Hamra", "casualty"),
        ("dead or missing", "dead or missing"),
        ("MISSING AFTER THE FLOOD", "missing"),
    ],
)
def test_the_subjects_own_words(subject: str, unit: str) -> None:
    figures = ["12 dead", "30 injured", "42 casualties", "14 dead or missing", "2 missing"]
    result = told(*[(figure, f"S{n}", 1) for n, figure in enumerate(figures)], subject=subject)
    assert result.unit == unit
    assert len(others(result)) == len(figures) - 1


@pytest.mark.parametrize(
    "subject", ["hostage crisis in Hamra", "refugee camp fire", "drone strike", "Wounded Knee dead"]
)
def test_a_word_that_only_tells_what_happened_asks_for_nothing(subject: str) -> None:
    assert told(("12 dead", "A", 1), ("14 dead", "B", 1), subject=subject).range == Range(12, None, 14)


def test_words_that_nothing_counts_ask_for_nothing() -> None:
    """A subject may speak of the hurt, and its reports of jobs."""
    assert told(("12,000 jobs", "A", 1), subject="how the region was hurt").range == Range.exactly(12_000)


def test_nobody_counts_what_is_asked() -> None:
    result = told(("30 injured", "B", 1))
    assert (result.verdict, result.range) == (Verdict.NOTHING, Range.nothing())
    assert result.sentence() == "dead in Hamra: no figure as of 1 May 2031; B counts 30 injured."
    assert "no figure is of what is asked about" in str(result.flags[0])
    assert told(("30 injured", "B", 1), subject="Hamra", unit="dead").range == Range.nothing()


def test_a_unit_in_which_nothing_can_be_told_is_refused() -> None:
    with pytest.raises(fr.IncommensurableError, match="cannot be compared"):
        told(("3,000 troops", "A", 1), ("another 12", "A", 2), unit="tanks")


def test_roles_are_what_most_count_where_two_outcomes_are_counted_too() -> None:
    rows = [("3,000 troops", "A", 1), ("3,500 soldiers", "D", 1), ("100 dead", "B", 1), ("200 injured", "C", 1)]
    result = told(*rows, subject="Hamra")
    assert result.range == Range(3000, None, 3500)
    assert others(result) == ["r2", "r3"]
    dead = told(
        ("9 civilians", "A", 1), ("12 dead", "B", 1), ("13 dead", "C", 1), ("30 injured", "D", 1), subject="Hamra"
    )
    assert (dead.unit, others(dead)) == ("death", ["r3"])


def test_people_may_be_asked_for() -> None:
    """Everybody is a person: to say so renames nobody, and tells no outcome."""
    result = told(("9 civilians", "A", 1), ("12 dead", "B", 1), subject="Hamra", unit="people")
    assert [str(p.figure) for p in result.positions] == ["9 people", "12 people"]
    with pytest.raises(fr.IncommensurableError):
        told(("30 injured", "A", 1), ("12 dead", "B", 1), subject="Hamra", unit="people")
    both = told(("30 injured", "A", 1), ("12 dead", "B", 1), ("10%", "C", 1), subject="Hamra dead", unit="people")
    assert both.range == Range.exactly(12)
    one = told(("30 injured", "A", 1), ("10%", "B", 1), subject="Hamra", unit="people")
    assert (one.range, others(one)) == (Range.exactly(30), ["r1"])


def test_a_figure_without_a_noun_takes_the_subjects_and_an_increment_that_of_its_origin() -> None:
    result = told(("250 dead", "A", 1), (260, "B", 1), ("30 injured", "C", 1), ("another 5", "C", 2))
    assert result.range == Range(250, None, 260)
    assert others(result) == ["r2", "r3"]
    assert result.sentence().endswith("; C counts 30 injured and another 5.")


def test_an_increment_of_what_is_asked_stays_with_it() -> None:
    result = told(("250 dead", "A", 1), ("another 5", "A", 2), ("30 injured", "B", 1))
    assert result.range == Range.exactly(255)


def test_somebody_who_gives_no_number_of_something_else_confirms_nothing() -> None:
    result = told(("12 dead", "A", 1), ("many injured", "B", 1))
    assert others(result) == ["r1"]
    assert result.sentence().endswith("such a figure; B counts many injured.")


def test_the_unit_is_that_of_the_earliest_report_of_the_quantity() -> None:
    result = told(
        ("30 injured", "A", 1), ("9 civilians", "B", 2), ("12 killed", "C", 3), ("13 soldiers killed", "D", 4)
    )
    assert result.unit == "death"


def test_long_lists_of_something_else_are_cut() -> None:
    rows = [(f"{n} injured", f"S{n}", 1) for n in range(10, 16)]
    result = told(("250 dead", "A", 1), *rows)
    assert result.sentence().endswith("S10 counts 10 injured; S11 counts 11 injured; S12 counts 12 injured; "
                                      "3 more figures are of something else.")  # fmt: skip
    assert str(result.flags[0]).endswith("13 injured (S13), 2 more")
    four = told(("250 dead", "A", 1), *rows[:4])
    assert four.sentence().endswith("; 1 more figure is of something else.")
    assert told(("250 dead", "A", 1), ("30 injured", "rescuers", 1)).sentence().endswith("rescuers count 30 injured.")


# --- beside the count, parts, normalized rows


def test_a_plan_follows_the_quantity_of_the_count() -> None:
    rows = [
        ("3,000 troops", "A", 1),
        ("10,000 troops", "B", 1, {"kind": "plan"}),
        ("50 tanks", "B", 1, {"kind": "plan"}),
    ]
    result = told(*rows, subject="Hamra")
    plan = result.beside["plan"]
    assert (plan.unit, plan.range, others(plan)) == ("troop", Range.exactly(10_000), ["r2"])
    assert {e.report.key: e.reason for e in result.account}["r2"] is Reason.OTHER_QUANTITY
    tanks = told(rows[2], subject="Hamra").beside["plan"]
    assert tanks.unit == "tank"
    proxies = told(("12 dead", "A", 1), ("30 missing", "B", 1, {"kind": "proxy"}), subject="dead").beside["proxy"]
    assert proxies.unit == "missing"


def test_plans_of_two_things_beside_none_of_them() -> None:
    rows = [("50 tanks", "B", 1), ("60 tanks", "C", 1), ("7 drones", "D", 1)]
    plan = told(*[(*row, {"kind": "plan"}) for row in rows], subject="Hamra").beside["plan"]
    assert (plan.unit, others(plan)) == ("tank", ["r2"])
    dead = [
        ("12 dead", "A", 1),
        ("9 civilians", "B", 1, {"kind": "projection"}),
        ("70%", "C", 1, {"kind": "projection"}),
    ]
    assert told(*dead).beside["projection"].range == Range.exactly(9)


def test_a_part_is_held_against_the_count_whatever_it_counts() -> None:
    part = {"kind": "part"}
    result = told(("10 troops", "A", 1), ("50 tanks", "B", 1, part), subject="troops")
    assert {a.report.key: a.reason for a in result.set_aside} == {"r1": Reason.PART}
    alone = told(("5 dead", "A", 1, part), ("30 injured", "B", 1), ("12 injured", "C", 1, part))
    assert (alone.range, others(alone)) == (Range.at_least(5), ["r1"])
    assert {a.report.key: a.reason for a in alone.set_aside}["r2"] is Reason.PART
    mixed = told(("5 dead", "A", 1, part), ("12 injured", "C", 1, part))
    assert (mixed.range, others(mixed)) == (Range.at_least(5), ["r1"])


def test_the_dead_and_the_injured_add_up_to_people() -> None:
    reports = [
        fr.Report("dead in Hamra", "12 dead", source="A", published="2031-05-01"),
        fr.Report("injured in Hamra", "30 injured", source="A", published="2031-05-01"),
    ]
    whole = fr.Subject("Hamra", parts=("dead in Hamra", "injured in Hamra"))
    result = fr.reconcile(reports, subject=whole)
    assert (result.range, result.unit) == (Range.exactly(42), "person")
    assert result.sentence() == (
        "Hamra: 42 people as of 1 May 2031, the sum of dead in Hamra (12 deaths, A) and injured in Hamra (30, A)."
    )


def test_what_is_set_aside_has_no_mark_on_the_scale_of_the_answer() -> None:
    result = told(("9 civilians", "A", 1), ("30 injured", "B", 1), subject="dead")
    assert result.range == Range.exactly(9)
    text = fr.output.text(result)
    assert "9 civilians" in text
    assert "deaths" not in text


def test_a_source_withdraws_what_it_counted_by_its_own_noun() -> None:
    result = told(("1,935 injured", "A", 1), (None, "A", 2, {"kind": "withdrawal"}), ("12 dead", "B", 2))
    assert "A withdraws the figure of 1,935 injured" in result.sentence()
