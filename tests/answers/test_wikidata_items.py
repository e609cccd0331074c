"""Wikidata's items for units and currencies: each is of the very unit that we call by its name."""

import pytest

import figrecon as fr
from figrecon.output.wikidata_items import ITEMS, MONEY, UNITS

SI = """
meter Q11573 1 Q828224 1000 Q200323 0.1 Q174728 0.01 Q174789 0.001 Q175821 1e-6 Q178674 1e-9 Q218593 0.0254
meter Q3710 0.3048006 Q482798 0.9144 Q253276 1609.344 Q93318 1852
square_meter Q25343 1 Q712226 1e6 Q2489298 1e-4 Q2737347 1e-6 Q185078 100 Q35852 1e4 Q81292 4046.8564224
square_meter Q857027 0.09290304 Q1550511 0.8361274 Q232291 2589988.110336 Q216795 1000 Q836651 666.66666667
cubic_meter Q25517 1 Q3675550 1e-9 Q11582 0.001 Q2332346 1e-6 Q1815100 1e-5 Q2029519 0.1 Q2140397 0.000016387064
cubic_meter Q1545979 0.02831685 Q2165290 0.7645549 Q342590 1233.4818
kilogram Q11570 1 Q41803 0.001 Q3241121 1e-6 Q1645498 1e-9 Q191118 1000 Q469356 907.18474 Q667419 1016.0469088
kilogram Q100995 0.45359237 Q48013 0.028349523125 Q1323615 0.0311034768 Q261247 0.0002
second Q11574 1 Q7727 60 Q25235 3600 Q573 86400 Q23387 604800 Q577 31536000
watt Q25236 1 Q3320608 1000 Q6982035 1e6 Q5879479 1e9 Q2276380 745.7
joule Q25269 1 Q4989854 1000 Q14786969 1e6 Q10380431 1e12 Q12874593 3600 Q182098 3.6e6 Q6009164 3.6e9 Q2051195 3.6e12
joule Q2659078 3.6e15 Q130964 4.184 Q296936 41868000000 Q4992853 4.184e12 Q3332822 4.184e15
pascal Q44395 1 Q5139563 100 Q626299 6894.757
meter/second Q182429 1 Q128822 0.51444444444 Q180154 0.27777777778 Q211256 0.44704
cubic_meter/second Q794261 1 Q5196162 0.028316847
sievert Q103246 1 Q2474258 0.001 Q2739114 1e-6
becquerel Q102573 1 Q229354 37000000000
kelvin Q11579 1
percent Q11229 1 Q181011 0.1
"""
"""Wikidata's conversions of its items to SI units, as SuLab's WikidataIntegrator prints them (wdi_config.py); of shares
to percent. Its foot lies between the international and the survey foot, and its year has 365 days."""

SIZES = {
    item: (base, float(size))
    for base, *pairs in map(str.split, SI.strip().splitlines())
    for item, size in zip(pairs[::2], pairs[1::2], strict=True)
}

WITHOUT_FACTOR = {"degree Celsius", "degree Fahrenheit"}
"""Each has a zero of its own; their items are those of public lists of units of Wikidata."""


@pytest.mark.parametrize("unit", sorted(UNITS.keys() - WITHOUT_FACTOR))
def test_an_item_is_of_the_very_unit(unit: str) -> None:
    base, size = SIZES[UNITS[unit]]
    assert fr.units.factor(unit, base) == pytest.approx(size, rel=1e-3)


def test_each_item_is_of_one_unit_and_each_name_is_ours() -> None:
    assert len({*ITEMS.values()}) == len(ITEMS) == len(UNITS) + len(MONEY)
    assert {fr.units.canonical(name) for name in ITEMS} == ITEMS.keys()
    assert all(fr.units.dimension(code) == f"[{code}]" for code in MONEY)
