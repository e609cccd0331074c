"""What newsrooms write, and the unit that it means."""

import pytest

from figrecon import units
from figrecon.errors import UnitError

LABELS = """
troops = troop
troop = troop
soldiers = soldier
servicemen = service member
people = person
persons = person
individuals = person
human beings = person
pax = person
killed = death
dead = death
deaths = death
fatalities = death
people killed = death
wounded = wounded
injured = injured
injuries = injured
missing = missing
missing persons = missing
people missing = missing
casualties = casualty
IDPs = displaced person
internally displaced people = displaced person
displaced = displaced person
people displaced = displaced person
asylum seekers = asylum seeker
refugees = refugee
homeless = homeless person
POWs = prisoner of war
prisoners of war = prisoner of war
policemen = police officer
protestors = protester
Demonstrators = demonstrator
cases = case
COVID-19 cases = COVID-19 case
infections = infection
children = child
women = woman
men = man
MPs = lawmaker
members of parliament = lawmaker
North Korean troops = north korean troop
people in need = person in need
drones = drone
UAVs = drone
unmanned aerial vehicles = drone
tanks = tank
main battle tanks = tank
armoured vehicles = armored vehicle
armored_vehicles = armored vehicle
APCs = armored personnel carrier
planes = aircraft
aircraft = aircraft
155mm shells = 155mm shell
artillery shells = shell
F-16s = F-16
f-16 = F-16
T-72 tanks = T-72 tank
households = household
companies = company
buses = bus
churches = church
losses = loss
houses = home
houses destroyed = house destroyed
ties = tie
heroes = hero
peoples = person
news = news
sheep = sheep
boîtes = boîte
солдаты = солдаты
% = percent
percent = percent
per cent = percent
pct = percent
percentage points = percentage_point
pp = percentage_point
‰ = permille
per mille = permille
the_troops = troop
hepatitis A cases = hepatitis a case
food dailys = food/day
ppm = ppm
parts per million = ppm
KM = kilometer
kms = kilometer
kilometres = kilometer
m = meter
feet = foot
miles = mile
nautical miles = nautical_mile
sq km = square_kilometer
sq. km = square_kilometer
sq.km = square_kilometer
km2 = square_kilometer
km² = square_kilometer
km^2 = square_kilometer
km**2 = square_kilometer
square kilometres = square_kilometer
Square-Kilometers = square_kilometer
m³ = cubic_meter
cubic metres = cubic_meter
sq ft = square_foot
square feet = square_foot
hectares = hectare
ha = hectare
acres burned = acre
stremmata = stremma
dönüm = metric_dunam
kg = kilogram
kilos = kilogram
tons = tonne
metric tons = tonne
tonnes of wheat = tonne
t = tonne
mt = tonne
Mt = million_tonne
MMT = million_tonne
kt = thousand_tonne
short tons = short_ton
pounds = avoirdupois_pound
lbs = avoirdupois_pound
troy ounces = troy_ounce
barrels = oil_barrel
bbl = oil_barrel
barrels of oil = oil_barrel
bpd = oil_barrel/day
b/d = oil_barrel/day
barrels a day = oil_barrel/day
barrels per day = oil_barrel/day
barrels / day = oil_barrel/day
barrels daily = oil_barrel/day
mb/d = million_oil_barrel/day
boe = barrel_oil_equivalent
boe/d = barrel_oil_equivalent/day
bcm = billion_cubic_meter
tcf = trillion_cubic_foot
Mcf = thousand_cubic_foot
bushels of corn = bushel_of_corn
gallons = US_gallon
MW = megawatt
mw = megawatt
MWh = megawatt_hour
kilowatt-hours = kilowatt_hour
kW·h = kilowatt_hour
TWh = terawatt_hour
kilotons of TNT = kiloton_TNT
tons of TNT = tonne_TNT
tons of CO2 = tonne
tonnes of CO2 equivalent = tonne_CO2e
MtCO2e = million_tonne_CO2e
km/h = kilometer/hour
kph = kilometer/hour
mph = mile/hour
μSv = microsievert
µSv = microsievert
°C = degree Celsius
$ = USD
US$ = USD
U.S. dollars = USD
dollars = USD
USD = USD
usd = USD
C$ = CAD
HK$ = HKD
€ = EUR
euros = EUR
£ = GBP
pounds sterling = GBP
¥ = JPY
yuan = CNY
RMB = CNY
₹ = INR
roubles = RUB
₽ = RUB
₴ = UAH
hryvnias = UAH
₩ = KRW
₪ = ILS
₺ = TRY
Swiss francs = CHF
zlotys = PLN
CUP = CUP
cup = cup
cups = cup
$ a barrel = USD/oil_barrel
dollars per barrel = USD/oil_barrel
€/MWh = EUR/megawatt_hour
people per km2 = person/square_kilometer
cases per 100,000 = case/100,000 person
deaths per 100,000 people = death/100,000 person
homicides per 100k inhabitants = homicide/100,000 inhabitant
births per thousand = birth/1,000 person
deaths per million = death/1,000,000 person
GDP per capita = gdp/person
liters per person per day = liter/person/day
tonnes a hectare a year = tonne/hectare/year
drones a month = drone/month
drones monthly = drone/month
the troops = troop
a barrel = oil_barrel
homicides / ppm = homicide/ppm
bombs Per MILLION = bomb/1,000,000 person
vitamin a capsules = vitamin a capsule
"""


def rows(text: str) -> list[tuple[str, str]]:
    return [(left, right) for left, right in (line.split(" = ") for line in text.strip().splitlines())]


@pytest.mark.parametrize(("label", "name"), rows(LABELS))
def test_a_label_means_its_unit(label: str, name: str) -> None:
    assert units.canonical(label) == name
    assert units.canonical(name) == name


@pytest.mark.parametrize(
    ("label", "name", "many"),
    [
        ('"Zelte"', "“Zelte”", "Zelte"),
        ("“Zelte” per day", "“Zelte”/day", "Zelte per day"),
        ("“Zelte” destroyed", "“Zelte” destroyed", "Zelte destroyed"),
    ],
)
def test_a_noun_in_quotes_is_taken_as_it_is_written(label: str, name: str, many: str) -> None:
    assert units.canonical(label) == units.canonical(name) == name
    assert units.plural(name, 3) == units.label(name) == many


@pytest.mark.parametrize("label", ["“”", "“12”", "“neue Zelte”", '"', "Zelte”"])
def test_quotes_hold_one_word(label: str) -> None:
    with pytest.raises(UnitError):
        units.canonical(label)
