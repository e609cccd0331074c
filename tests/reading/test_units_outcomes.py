"""Outcomes of people, names of peoples, and scales in labels."""

import pytest

from figrecon import units
from figrecon.errors import IncommensurableError, UnitError
from figrecon.units.table import Sort, table

ROLES = ("people", "troops", "soldiers", "civilians", "refugees", "children", "victims", "patients", "Palestinians")


@pytest.mark.parametrize("role", ROLES)
def test_roles_compare_with_each_other_and_with_every_outcome(role: str) -> None:
    assert units.outcome(role) is None
    assert all(units.factor(role, other) == 1 for other in (*ROLES, "dead", "injured", "missing", "cases", "hostages"))


def test_two_outcomes_never_compare_and_the_error_says_why() -> None:
    outcomes = {entry.outcome: name for name, entry in table().names.items() if entry.outcome}
    assert len(outcomes) > 20
    for one, name in outcomes.items():
        for other, another in outcomes.items():
            assert units.commensurable(name, another) is (one == other)
    with pytest.raises(IncommensurableError) as caught:
        units.factor("dead", "injured")
    assert str(caught.value) == "'death' and 'injured' tell two outcomes of people, dead and hurt, no one quantity"
    assert units.dimension("dead") == units.dimension("injured")


@pytest.mark.parametrize(
    ("label", "outcome"),
    [
        ("injured", "hurt"),
        ("wounded", "hurt"),
        ("infections", "infected"),
        ("cases", "infected"),
        ("detainees", "detained"),
        ("arrests", "detained"),
        ("corpses", "dead"),
        ("martyrs", "dead"),
        ("killed or wounded", "dead or hurt"),
        ("dead/missing", "dead or missing"),
        ("civilians killed", "dead"),
        ("wounded soldiers", "hurt"),
        ("dead hostages", "dead"),
        ("hostages killed", "dead"),
        ("hostages released", "released"),
        ("civilian deaths", "dead"),
        ("measles cases", "infected"),
        ("rescued people", "rescued"),
        ("people rescued", "rescued"),
        ("deaths per 100,000", "dead"),
        ("case workers", None),
        ("hostage negotiators", None),
        ("houses destroyed", None),
        ("families displaced", None),
        ("people in need", None),
        ("aid workers", None),
    ],
)
def test_what_became_of_them(label: str, outcome: str | None) -> None:
    assert units.outcome(label) == outcome


def test_rates_of_two_outcomes_do_not_compare_above_or_below_the_line() -> None:
    assert not units.commensurable("cases per 100,000", "deaths per 100,000")
    assert not units.commensurable("deaths per case", "deaths per survivor")
    assert units.commensurable("deaths per case", "%")
    assert units.commensurable("deaths per 100,000 people", "deaths per million inhabitants")


def test_peoples_are_people_and_keep_their_capitals() -> None:
    peoples = [entry for entry in table().names.values() if entry.proper]
    assert len(peoples) > 200
    for entry in peoples:
        assert entry.sort is Sort.PEOPLE
        assert units.canonical(entry.one) == units.canonical(entry.many) == entry.name
        assert units.dimension(entry.name) == "[person]"
    assert units.label("Palestinians") == "Palestinians"
    assert units.canonical("North Koreans killed") == "North Korean killed"
    assert units.canonical("displaced Palestinians") == "displaced Palestinian"
    assert units.format_amount("20", "North Korean killed", 20) == "20 North Koreans killed"


@pytest.mark.parametrize("thing", ["poles", "Shaheds", "Javelins", "turkeys", "palestinians"])
def test_other_nouns_are_no_peoples(thing: str) -> None:
    assert units.dimension(thing) != "[person]"


@pytest.mark.parametrize(
    ("label", "factor", "unit"),
    [
        ("million USD", 10**6, "USD"),
        ("USD million", 10**6, "USD"),
        ("thousand people", 1000, "person"),
        ("'000 US$", 1000, "USD"),
        ("000s", 1000, None),
        ("US$ m", 10**6, "USD"),
        ("US$m", 10**6, "USD"),
        ("€bn", 10**9, "EUR"),
        ("mn EUR", 10**6, "EUR"),
        ("USD (millions)", 10**6, "USD"),
        ("in thousands of people", 1000, "person"),
        ("USD, millions", 10**6, "USD"),
        ("people (m)", 10**6, "person"),
        ("hundred thousand tonnes", 10**5, "tonne"),
        ("hundred thousand million USD", 10**11, "USD"),
        ("1,000 ha", 1000, "hectare"),
        ("crore rupees", 10**7, "INR"),
        ("million USD per day", 10**6, "USD/day"),
        ("million", 10**6, None),
        ("Thousands", 1000, None),
        ("1000000", 10**6, None),
        ("m", 1, "meter"),
        ("km", 1, "kilometer"),
        ("million barrels", 1, "million_oil_barrel"),
        ("deaths per million", 1, "death/1,000,000 person"),
        ("cases per 100,000", 1, "case/100,000 person"),
    ],
)
def test_scales_times_units(label: str, factor: int, unit: str | None) -> None:
    assert units.scaled_label(label) == (factor, unit)


@pytest.mark.parametrize("label", ["million USD", "thousands", "USD m", "dozen eggs", "'000 people"])
def test_a_canonical_unit_has_no_scale(label: str) -> None:
    with pytest.raises(UnitError):
        units.canonical(label)


@pytest.mark.parametrize("label", ["", "million 12", 12, "m" * 101, "million /day"])
def test_what_is_no_label_is_refused(label: object) -> None:
    with pytest.raises(UnitError):
        units.scaled_label(label)  # type: ignore[arg-type]
