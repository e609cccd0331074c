"""What the words of a subject say is counted: which noun, told how, beside which other words."""

import pytest

import figrecon as fr
from tests.answers._quantities import told

NOTHING_TELLS = "nothing tells"
NO_FIGURE = "no figure None"


def counted(subject: str, *figures: str) -> str:
    """What is counted of some figures, one of each source."""
    try:
        answer = told(*[(figure, source, 1) for figure, source in zip(figures, "AB", strict=True)], subject=subject)
    except fr.IncommensurableError:
        return NOTHING_TELLS
    return f"{answer.range} {answer.unit}"


@pytest.mark.parametrize(
    ("subject", "of_dead_and_injured", "of_displaced_and_hostages"),
    [
        ("deaths in Hamra", "12 death", NO_FIGURE),
        ("death in Hamra", NOTHING_TELLS, NOTHING_TELLS),
        ("death toll in Hamra", "12 death", NO_FIGURE),
        ("Death Toll", "12 death", NO_FIGURE),
        ("injury figures", "30 injured", NO_FIGURE),
        ("the injured", "30 injured", NO_FIGURE),
        ("injury count", "30 injured", NO_FIGURE),
        ("dead and injured", NO_FIGURE, NO_FIGURE),
        ("killed or wounded", NO_FIGURE, NO_FIGURE),
        ("people killed", "12 death", NO_FIGURE),
        ("number of injured", "30 injured", NO_FIGURE),
        ("injured number", "30 injured", NO_FIGURE),
        ("internally displaced people in Hamra", NO_FIGURE, "12 displaced person"),
        ("people displaced", NO_FIGURE, "12 displaced person"),
        ("hostage crisis", NOTHING_TELLS, NOTHING_TELLS),
        ("hostages", NO_FIGURE, "30 hostage"),
        ("hostage tally", NO_FIGURE, "30 hostage"),
        ("wounded soldiers", "30 injured", NO_FIGURE),
        ("soldiers wounded", "30 injured", NO_FIGURE),
        ("DEAD", "12 death", NO_FIGURE),
        ("injuries total", "30 injured", NO_FIGURE),
        ("injury", NOTHING_TELLS, NOTHING_TELLS),
        ("displaced person in Hamra", NO_FIGURE, "12 displaced person"),
        ("person displaced", NO_FIGURE, "12 displaced person"),
        ("prisoner of war camp", NO_FIGURE, NO_FIGURE),
    ],
)
def test_which_people_are_counted(subject: str, of_dead_and_injured: str, of_displaced_and_hostages: str) -> None:
    assert counted(subject, "12 dead", "30 injured") == of_dead_and_injured
    assert counted(subject, "12 displaced", "30 hostages") == of_displaced_and_hostages


@pytest.mark.parametrize(
    ("subject", "of_km_and_hectares", "of_percent_and_tanks", "of_tanks_and_dollars"),
    [
        ("burned hectares", "4 hectare", NOTHING_TELLS, NOTHING_TELLS),
        ("hectare fire", "4 hectare", NOTHING_TELLS, NOTHING_TELLS),
        ("ha burned", NOTHING_TELLS, NOTHING_TELLS, NOTHING_TELLS),
        ("in Hamra", NOTHING_TELLS, NOTHING_TELLS, NOTHING_TELLS),
        ("a road", NOTHING_TELLS, NOTHING_TELLS, NOTHING_TELLS),
        ("kilometres", "5 kilometer", NOTHING_TELLS, NOTHING_TELLS),
        ("cost in dollars", NOTHING_TELLS, NOTHING_TELLS, "5 USD"),
        ("dollar cost", NOTHING_TELLS, NOTHING_TELLS, "5 USD"),
        ("USD cost", NOTHING_TELLS, NOTHING_TELLS, "5 USD"),
        ("in USD", NOTHING_TELLS, NOTHING_TELLS, "5 USD"),
        ("meter", "5 kilometer", NOTHING_TELLS, NOTHING_TELLS),
        ("metres of rain", "5 kilometer", NOTHING_TELLS, NOTHING_TELLS),
        ("mile of road", "5 kilometer", NOTHING_TELLS, NOTHING_TELLS),
        ("foot", "5 kilometer", NOTHING_TELLS, NOTHING_TELLS),
        ("ton of grain", NOTHING_TELLS, NOTHING_TELLS, NOTHING_TELLS),
        ("acre fire", "4 hectare", NOTHING_TELLS, NOTHING_TELLS),
        ("euros", NOTHING_TELLS, NOTHING_TELLS, NOTHING_TELLS),
        ("percent of voters", NOTHING_TELLS, "5 percent", NOTHING_TELLS),
        ("share in percent", NOTHING_TELLS, "5 percent", NOTHING_TELLS),
        ("tank losses", NOTHING_TELLS, NOTHING_TELLS, NOTHING_TELLS),
        ("tanks", NOTHING_TELLS, "7 tank", "7 tank"),
        ("tank count", NOTHING_TELLS, "7 tank", "7 tank"),
        ("tanks and dollars", NOTHING_TELLS, "7 tank", NOTHING_TELLS),
        ("tanks, then dollars", NOTHING_TELLS, "7 tank", NOTHING_TELLS),
        ("square kilometers", "4 hectare", NOTHING_TELLS, NOTHING_TELLS),
    ],
)
def test_which_things_are_counted(
    subject: str, of_km_and_hectares: str, of_percent_and_tanks: str, of_tanks_and_dollars: str
) -> None:
    assert counted(subject, "5 km", "4 hectares") == of_km_and_hectares
    assert counted(subject, "5 percent", "7 tanks") == of_percent_and_tanks
    assert counted(subject, "7 tanks", "$5") == of_tanks_and_dollars
