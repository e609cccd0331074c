"""How units are told in the news: symbols, hyphens, rates, compounds, lakhs."""

import pytest

from figrecon.wording import find

SYMBOLS = [
    ("a 5nm process", ["5 nanometers"]),
    ("a 12 MB download", ["12 MB"]),
    ("40 GB of data", ["40 GB"]),
    ("8 CT scanners", ["8 scanners"]),
    ("12 PP deputies", ["12 deputies"]),
    ("60 Nm of torque", ["60 Nm"]),
    ("9 ºC", ["9 °C"]),
    ("12 nm off the coast", ["12 nanometers"]),
]

HYPHENS_AND_RATES = [
    ("3 kilowatt-hours", ["3 kWh"]),
    ("5 person-years", ["5 person-years"]),
    ("40 sq. km", ["40 sq km"]),
    ("9 cu. m", ["9 cubic meters"]),
    ("$90,000-a-year job", ["$90,000 per year"]),
    ("$70 Australian a tonne", ["A$70 per tonne"]),
    ("12 cases per million people", ["12 cases per 1,000,000 people"]),
    ("500 barrels-per-day", ["500 barrels a day"]),
    ("40 watt-hours", ["40 Wh"]),
]

COMPOUNDS = [
    ("5 ft 8 in", ["5.666666666666667 feet"]),
    ("3 pounds 4 ounces", ["3.25 pounds"]),
    ("4 dollars and 20 cents", ["$4.2"]),
    ("2 hours 15 minutes", ["2.25 hours"]),
    ("5 men and 3 women", ["5 men", "3 women"]),
    ("7 euros 50", ["€7.5"]),
]

MILLIONS_OR_METERS = [
    ("4m of the town's people", ["4,000,000 people"]),
    ("20m of cable", ["20 m"]),
    ("a 20m wall", ["20 m"]),
    ("3m more people", ["another 3,000,000 people"]),
    ("6m newly registered", ["6,000,000"]),
]

SMALL_COIN = [
    ("a 40pc share", ["40%"]),
    ("fined 50p", ["50 pence"]),
    ("a sub-30 team", ["less than 30"]),
]

LAKHS_AND_CRORES = [
    ("a few lakh people", ["hundreds of thousands of people"]),
    ("lakhs of people", ["hundreds of thousands of people"]),
    ("2 lakh", ["200,000"]),
]

CALIBERS = [
    ("50 mm fell in an hour", ["50 mm"]),
    ("155mm guns", []),
    ("a 105 mm gun", []),
]


CASES = [*SYMBOLS, *HYPHENS_AND_RATES, *COMPOUNDS, *MILLIONS_OR_METERS, *SMALL_COIN, *LAKHS_AND_CRORES, *CALIBERS]


@pytest.mark.parametrize(("text", "figures"), CASES)
def test_the_figures_of_a_text(text: str, figures: list[str]) -> None:
    assert [str(mention.figure) for mention in find(text)] == figures
