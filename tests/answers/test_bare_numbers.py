"""Numbers without a noun, new and taken away, take what is asked about; beside percentages they are none."""

import pytest

import figrecon as fr
from figrecon import Range
from tests.answers._quantities import others, told

# --- what is new, and what is taken away


def test_new_deaths_add_to_the_count_before_them() -> None:
    result = told(("901 deaths", "A", 1), ("63 new deaths", "A", 2))
    assert result.range == Range.exactly(964)


@pytest.mark.parametrize("words", ["down by 201", "removed 201 deaths", "201 fewer", "revised down by 201"])
def test_what_is_taken_away_is_no_count(words: str) -> None:
    result = told(("901 deaths", "A", 1), (words, "A", 2))
    assert result.range == Range.exactly(700)
    assert "correct" not in result.sentence()


def test_a_row_of_the_normalized_table_keeps_its_noun() -> None:
    reports = [fr.Report("dead", words, source="A", published=f"2031-05-0{n}") for n, words in enumerate(
        ("12 dead", "9 civilians", "30 injured", "14"), 1)]  # fmt: skip
    assert [row.unit for row in fr.normalize(reports)] == ["death", "civilian", "injured", "death"]


# --- numbers without a unit beside percentages


def test_a_number_without_a_unit_is_no_percentage() -> None:
    rows = [("3,000", "A", 1), ("12%", "B", 1)]
    with pytest.raises(fr.IncommensurableError, match="a number without a unit \\(A, r0\\)"):
        told(*rows, subject="turnout")
    assert told(*rows, ("3,100", "C", 1), subject="turnout").sentence().endswith("; B gives 12%.")
    most = told(("12%", "A", 1), ("45", "B", 1), ("45%", "C", 1), subject="turnout")
    assert (most.unit, others(most)) == ("percent", ["r1"])
    assert most.sentence().endswith("; B counts 45.")


def test_a_number_without_a_unit_is_of_what_was_asked_for() -> None:
    rows = [("12%", "A", 1), ("45", "B", 1)]
    assert told(*rows, subject="turnout", unit="%").range == Range(12, None, 45)
    assert told(*rows, subject="turnout in percent").unit == "percent"
    assert told(("34 cases per 100,000", "A", 1), (45, "B", 1), subject="cases").range == Range.exactly(45)
    assert told(("12 tanks", "A", 1), (45, "B", 1)).sentence().startswith("dead in Hamra: 45 as of")


def test_numbers_without_a_unit_are_of_what_most_count_beside_percentages() -> None:
    rows = [(3000, "A", 1), (3100, "B", 1), ("12%", "C", 1), ("12 tanks", "D", 1)]
    result = told(*rows, ("14 tanks", "E", 1), ("9 drones", "F", 1), subject="Hamra")
    assert (result.unit, others(result)) == ("tank", ["r2", "r5"])
    with pytest.raises(fr.IncommensurableError, match="these reports count 4 things"):
        told(*rows, ("9 drones", "F", 1), subject="Hamra")
    plan = told(("12%", "A", 1), ("3,000", "B", 1, {"kind": "plan"}), subject="Hamra")
    assert plan.sentence().endswith(". Planned: 3,000 (B).")


def test_the_dead_stay_dead() -> None:
    result = told(("12 bodies recovered", "A", 1), ("14 dead", "B", 1), subject="dead")
    assert "between 12 bodies recovered (A) and 14 deaths (B)" in result.sentence()
    assert fr.units.outcome("hostages killed") == fr.units.outcome("recovered bodies") == "dead"


# --- a noun that others named


@pytest.mark.parametrize(
    ("subject", "bare", "worded", "printed"),
    [
        ("dead", "1,200", "900 soldiers", "between 900 soldiers (B) and 1,200 (A)"),
        ("Hamra", "1,200", "900 soldiers", "between 900 soldiers (B) and 1,200 (A)"),
        ("Hamra", "1,200", "about 900 people", "between about 900 people (B) and 1,200 (A)"),
        ("Hamra", "nearly 1,200", "46 martyrs", "between 46 martyrs (B) and nearly 1,200 (A)"),
        ("dead in Hamra", "1,200", "46 martyrs", "between 46 martyrs (B) and 1,200 (A)"),
        ("length", "200", "180 km", "between 180 km (B) and 200 (A)"),
        ("cost", "200", "€900", "between 200 (A) and €900 (B)"),
        ("Hamra", "90", "90 soldiers", ": 90 as of 1 May 2031, according to A and B (90 soldiers), who agree"),
        ("Hamra", "200", "about 210 soldiers", ": 200 (200–210) as of 1 May 2031; the figures of A (200) and"),
        ("road", "200", "200 km", ": 200 km as of 1 May 2031, according to A and B, who agree"),
        ("dead in Hamra", "1,200", "900 deaths", "between 900 deaths (B) and 1,200 deaths (A)"),
        ("bodies", "1,200", "900 dead", "between 900 deaths (B) and 1,200 deaths (A)"),
        ("demonstrators", "1,200", "900 people", "between 900 people (B) and 1,200 people (A)"),
        ("losses in euros", "1,200", "€900", "between 900 (B) and 1,200 (A)"),
    ],
)  # fmt: skip
def test_no_source_is_given_a_noun_that_only_others_named(subject: str, bare: str, worded: str, printed: str) -> None:
    assert printed in told((bare, "A", 1), (worded, "B", 1), subject=subject).sentence()


def test_a_sum_of_bare_numbers_stays_bare_and_a_converted_one_does_not() -> None:
    rows = [("30", "A", 1), ("another 12", "A", 2), ("90 soldiers", "B", 2)]
    added = told(*rows, subject="Hamra")
    assert [str(p.said) for p in added.positions] == ["42", "90 soldiers"]
    assert [str(p.figure) for p in added.positions] == ["42 soldiers", "90 soldiers"]
    length = [("200", "A", 1), ("180 km", "B", 1)]
    assert [str(p.said) for p in told(*length, subject="road").positions] == ["200", "180 km"]
    assert [str(p.said.unit) for p in told(*length, subject="road", unit="miles").positions] == ["mile", "mile"]


def test_a_source_that_named_its_noun_once_keeps_it() -> None:
    (mixed,) = told(("30 soldiers", "A", 1), ("another 12", "A", 2), subject="Hamra").positions
    assert str(mixed.said) == "42 soldiers"


def test_every_display_leaves_the_noun_to_those_who_named_it() -> None:
    answer = told(("1,200", "A", 1), ("900 soldiers", "B", 1), subject="Hamra")
    for shown in (answer.explain(), answer.to_html(), fr.output.markdown(answer), str(answer.positions)):
        assert "1,200" in shown
        assert "1,200 soldiers" not in shown


def test_increments_alone_parts_and_figures_of_one_day_stay_bare_too() -> None:
    beside = ("90 soldiers", "B", 1)
    more = told(("another 30", "A", 1), ("another 12", "A", 2), beside, subject="Hamra", unit="soldiers")
    assert all(str(p.said.unit) == "soldier" for p in more.positions if p.origin == "B")
    tied = told(("30", "A", 1), ("42", "A", 1), beside, subject="Hamra")
    assert [str(p.said) for p in tied.positions] == ["30–42", "90 soldiers"]
    part = told(("30", "A", 1, {"kind": "part"}), ("90 soldiers", "B", 1, {"kind": "part"}), subject="Hamra")
    assert [str(p.said) for p in part.positions] == ["at least 30", "at least 90 soldiers"]
