"""Kinds of wording that running news is full of, each with its near misses."""

import pytest

from figrecon.wording import find

SHARES = [
    ("It fell to 12 in 2019.", ["12"]),
    ("It stood at 30 in 2020 and 45 in 2021.", ["30", "45"]),
    ("1 in 2,000 people", ["0.0005"]),
    ("one in every 40 people", ["0.025"]),
    ("six out of every ten voters", ["0.6"]),
    ("a 1-in-50 chance", ["0.02"]),
    ("odds of 10-to-1", []),
    ("only one in four", ["0.25"]),
    ("It rose by a quarter of a percentage point.", ["0.25 percentage points"]),
    ("three quarters of a mile", ["0.75 miles"]),
    ("2/3 of voters", ["0.6666666666666666"]),
    ("250/400 seats", []),
]

TIMES_THAT_ARE_NO_RATES = [
    ("900 soldiers a month earlier", ["900 soldiers"]),
    ("40 drones a week", ["40 drones per week"]),
    ("$3m a month ago", ["$3,000,000"]),
    ("30 sorties a day later", ["30 sorties"]),
    ("60 people a day", ["60 people per day"]),
    ("300 people a km^2", ["300 people"]),
    ("$5 a km^2", ["$5 per sq km"]),
]

METERS_OR_MILLIONS = [
    ("12m of the population", ["12,000,000 inhabitants"]),
    ("12m of the voters", ["12,000,000 voters"]),
    ("20m of the ship", ["20 m"]),
    ("20m of the wall", ["20 m"]),
]

CHANGES = [
    ("Revenue fell $3 million to $20 million.", ["$3,000,000", "$20,000,000"]),
    ("The toll rose by 14 to 230.", ["14", "230"]),
    ("Deaths were up by 1,100 to 4,200.", ["1,100", "4,200"]),
    ("Prices rose 4 to 5 percent.", ["4–5%"]),
    ("Prices rose to 4 to 5 percent.", ["4–5%"]),
    ("It fell from 20 to 14-12.", []),
    ("It went from 30 to 45.", ["45"]),
    ("The dollar fell 2% to 140 yen.", ["2%", "¥140"]),
    ("between 20 and 30 men", ["20–30 men"]),
    ("The toll fell by a third to 200.", ["0.3333333333333333", "200"]),
    ("Output dropped a quarter to 60 tonnes.", ["0.25", "60 tonnes"]),
    ("from 9% to 240 dead", ["9%", "240 deaths"]),
    ("It rose from 9% to 12%.", ["12%"]),
    ("It cut its estimate from 400 to 250.", ["250"]),
    ("estimates from 250 to 400", ["250–400"]),
    ("Its estimates range from 400 down to 250.", ["400", "250"]),
]

CHANGES_WITH_MORE = [
    ("rise from 5 to 7-9 million", ["7,000,000–9,000,000"]),
    ("fell from $4 in March to $3 in May", ["$3"]),
    ("slowed to 3% in May from 4% in April", ["3%"]),
    ("up from 200 a year earlier to 250", ["250"]),
]

BOUNDS_THAT_ARE_NONE = [
    ("The toll went up to 88.", ["88"]),
    ("It has climbed up to 90.", ["90"]),
    ("up to 90 people", ["up to 90 people"]),
    ("three times as many as the 40 soldiers", ["3", "40 soldiers"]),
    ("as many as 40 soldiers", ["up to 40 soldiers"]),
    ("a loan of $4 billion over 5 years", ["$4,000,000,000", "5 years"]),
    ("over 5 years", ["more than 5 years"]),
]

NAMES_AND_AGES = [
    ("a five-figure sum", []),
    ("a four-way race with 12 candidates", ["12 candidates"]),
    ("a three-time champion", []),
    ("an eight-storey block", ["8 storeys"]),
    ("a 12-page report", ["12 pages"]),
    ("the 30-strong crew", ["30"]),
    ("Peter Schmidt, 57, said 12 died.", ["12 deaths"]),
    ("Of the wounded, 41, mostly women, left.", ["41"]),
    ("women aged 20 to 34", []),
    ("He lives at 9 West 57th Street.", []),
    ("at 10 E 21st St in 2 rooms", ["2 rooms"]),
    ("12 British Royal Air Force Typhoon jets", ["12 jets"]),
    ("at the age of 30", []),
    ("children under the age of 12", []),
    ("40 children under the age of 5 died", ["40 children"]),
    ("The DAX 40 fell 3%.", ["3%"]),
    ("In Week 12 they lost 300 men.", ["300 men"]),
    ("last week 300 men", ["300 men"]),
    ("Tesla's 2022 sales", []),
    ("2019 election monitors", []),
    ("2000 observers", ["2,000 observers"]),
    ("Leopard 2 tanks", []),
    ("a multi-billion dollar fund", []),
    ("a 2.1-magnitude quake", ["2.1"]),
    ("Senators voted 51 to 49.", []),
]

CAPITALS = [
    ("20 US marines", ["20 marines"]),
    ("40 WHO doctors", ["40 doctors"]),
    ("15 IT workers", ["15 workers"]),
    ("hit 12 US bases", ["12 bases"]),
    ("300 won the vote", ["300"]),
    ("2 billion won in aid", ["₩2,000,000,000"]),
    ("120 lives lost", ["120 deaths"]),
]

PARTS = [
    ("some of the 500 men", ["500 men"]),
    ("some 500 men", ["about 500 men"]),
    ("part of the 500", ["500"]),
]

OUTCOMES = [
    ("three dead and injured 12", ["3 deaths", "12"]),
    ("40 killed or wounded", ["40 casualties"]),
    ("14 others injured", ["14 injured"]),
    ("Hundreds more died.", ["another hundreds of deaths"]),
]

HEDGES = [
    ("barely 300 men", ["just over 300 men"]),
    ("over than 40", ["more than 40"]),
    ("500 est. dead", ["about 500 deaths"]),
    ("700 approx", ["about 700"]),
    ("40 people upwards", ["at least 40 people"]),
    ("40 ppl", ["40 people"]),
    ("700 (approx.) dead", ["about 700 deaths"]),
    ("250 km (155 miles)", ["250 km"]),
    ("$2bn (£1.6bn)", ["$2,000,000,000"]),
    ("a trip of 300 km (4 hours)", ["300 km", "4 hours"]),
    ("300 dead (12 children)", ["300 deaths", "12 children"]),
    ("more than 5 or equal", ["at least 5"]),
]


CASES = [
    *SHARES,
    *TIMES_THAT_ARE_NO_RATES,
    *METERS_OR_MILLIONS,
    *CHANGES,
    *CHANGES_WITH_MORE,
    *BOUNDS_THAT_ARE_NONE,
    *NAMES_AND_AGES,
    *CAPITALS,
    *PARTS,
    *OUTCOMES,
    *HEDGES,
]


@pytest.mark.parametrize(("text", "figures"), CASES)
def test_the_figures_of_a_text(text: str, figures: list[str]) -> None:
    assert [str(mention.figure) for mention in find(text)] == figures
