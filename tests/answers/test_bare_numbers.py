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
