"""Quantities of pint, in and out."""

import math
from typing import Any

import pint
import pytest

from figrecon import units
from figrecon.errors import UnitError
from figrecon.units.table import Sort, table


@pytest.fixture(scope="module")
def ureg() -> "pint.UnitRegistry[float]":
    registry: pint.UnitRegistry[float] = pint.UnitRegistry()
    registry.load_definitions(units.definitions())
    return registry


@pytest.mark.parametrize(
    ("value", "pint_unit", "number", "unit"),
    [
        (12, "km", 12, "kilometer"),
        (2.5, "hectare", 2.5, "hectare"),
        (3, "oil_barrel/day", 3, "oil_barrel/day"),
        (3, "person/km**2", 3e-6, "person/square_meter"),
        (3000, "soldier", 3000, "soldier"),
        (3, "asylum_seeker", 3, "asylum seeker"),
        (70, "USD/oil_barrel", 70, "USD/oil_barrel"),
        (83, "percent", 83, "percent"),
        (7, "percentage_point", 7, "percentage_point"),
        (7, "tonne_CO2e", 7, "tonne_CO2e"),
        (1, "barrel", 0.119240471196, "cubic_meter"),  # 31.5 US gallons of 231 cubic inches, not 42
        (1, "ton", 907.18474, "kilogram"),  # pint's ton is the short one
        (1, "mile**2", 2589988.110336, "square_meter"),
        (1, "year", 31557600, "second"),  # the Julian year, 365.25 days
        (1, "kWh", 1, "kilowatt_hour"),
        (1, "newton*meter", 1, "joule"),
        (1, "lb*ft**2/s**3", 0.45359237 * 0.3048**2, "watt"),
        (20, "degC", 20, "degree Celsius"),
        (20, "kelvin", 20, "kelvin"),
        (3, "USD/gallon", 3, "USD/US_gallon"),
        (3, "USD/barrel", 3 / 0.119240471196, "USD/cubic_meter"),
        (3, "drone/household", 3, "drone/household"),
        (0, "barrel", 0, "cubic_meter"),
    ],
)
def test_a_quantity_of_pint_is_taken_by_its_meaning(
    ureg: "pint.UnitRegistry[float]", value: float, pint_unit: str, number: float, unit: str
) -> None:
    got, name = units.from_quantity(ureg.Quantity(value, pint_unit))
    assert name == unit
    assert math.isclose(got, number, rel_tol=1e-9)


def test_the_caller_may_have_units_of_the_same_name_and_another_meaning() -> None:
    other: pint.UnitRegistry[float] = pint.UnitRegistry(None)
    for line in (
        "metre = [length]",
        "hectare = 7 * metre ** 2",
        "soldier = [population]",
        "squad = 10 * soldier",
        "zap = [zap]",
    ):
        other.define(line)
    assert units.from_quantity(other.Quantity(2, "hectare")) == (14, "square_meter")
    assert units.from_quantity(other.Quantity(2, "soldier")) == (2, "soldier")
    assert units.from_quantity(other.Quantity(2, "squad")) == (20, "person")
    assert units.from_quantity(other.Quantity(2, "zap")) == (2, "zap")
    with pytest.raises(UnitError, match="does not know 'hectare' as figrecon does"):
        units.to_pint(2, "hectare", other)  # nor does it know a meter, by that name
    other.define("meter = metre")
    assert units.to_pint(2, "hectare", other).to("metre**2").magnitude == 20000
    assert str(units.to_pint(2, "soldier", other)) == "2 soldier"


@pytest.mark.parametrize(
    "unit",
    [
        "",
        "count",
        "radian",
        "person**2",
        "1/km",
        "m**0.5",
        "gram**1e9",
        "gram**1e308",
        "ampere*person",
        "km/person/household/day/drone",
    ],
)
def test_a_unit_that_no_newsroom_has_is_refused(ureg: "pint.UnitRegistry[float]", unit: str) -> None:
    with pytest.raises(UnitError):
        units.from_quantity(ureg.Quantity(5, unit))


@pytest.mark.parametrize("magnitude", [math.nan, math.inf, [1, 2], "five"])
def test_a_magnitude_that_is_no_number_is_refused(ureg: "pint.UnitRegistry[float]", magnitude: Any) -> None:
    class Fake:
        units = ureg.meter

        def unit_items(self) -> list[tuple[str, int]]:
            return [("meter", 1)]

    fake: Any = Fake()
    fake.magnitude = magnitude
    with pytest.raises(UnitError):
        units.from_quantity(fake)


def test_a_number_too_large_in_our_units_is_refused(ureg: "pint.UnitRegistry[float]") -> None:
    with pytest.raises(UnitError, match="not a pint Quantity with one finite number"):
        units.from_quantity(ureg.Quantity(1e99, "light_year"))


@pytest.mark.parametrize("other", [5, None, "5 km", object])
def test_what_is_no_quantity_is_refused(other: Any) -> None:
    with pytest.raises(UnitError, match="not a pint Quantity"):
        units.from_quantity(other)


def test_a_person_that_is_a_bare_number_elsewhere_is_no_person() -> None:
    other: pint.UnitRegistry[float] = pint.UnitRegistry()
    other.define("person = count")
    with pytest.raises(UnitError):
        units.from_quantity(other.Quantity(3, "person"))
    with pytest.raises(UnitError, match="does not know 'person' as figrecon does"):
        units.to_pint(3, "person", other)


@pytest.mark.parametrize(
    ("value", "unit", "printed"),
    [
        (3000, "troops", "3000 troop"),
        (12, "km", "12 kilometer"),
        (5, "stremmata", "5000.0 meter ** 2"),
        (2, "bpd", "2 oil_barrel / day"),
        (5, "deaths per 100,000 people", "5e-05 death / person"),
        (20, "°C", "20 degree_Celsius"),
        (7, "MtCO2e", "7 million_tonne_CO2e"),
        (70, "$ a barrel", "70 USD / oil_barrel"),
    ],
)
def test_to_pint(ureg: "pint.UnitRegistry[float]", value: float, unit: str, printed: str) -> None:
    assert str(units.to_pint(value, unit, ureg)) == printed


@pytest.mark.parametrize("name", sorted(n for n, e in table().names.items() if e.sort is not Sort.MEASURES))
def test_what_is_counted_goes_to_pint_and_back(ureg: "pint.UnitRegistry[float]", name: str) -> None:
    assert units.from_quantity(units.to_pint(3, name, ureg)) == (3, name)


@pytest.mark.parametrize("name", sorted(n for n, e in table().names.items() if e.sort is Sort.MEASURES))
def test_what_is_measured_keeps_its_size_in_pint(ureg: "pint.UnitRegistry[float]", name: str) -> None:
    quantity = units.to_pint(3, name, ureg)
    if quantity.dimensionless and quantity.units != ureg.percent:
        assert math.isclose(quantity.to_root_units().magnitude, 3 * units.factor(name, "percent") / 100)
        return
    value, unit = units.from_quantity(quantity)
    assert math.isclose(value * units.factor(unit, name), 3, rel_tol=1e-9)


def test_definitions_redefine_nothing_of_pint() -> None:
    plain: pint.UnitRegistry[float] = pint.UnitRegistry()
    assert not {line.split(" = ")[0] for line in units.definitions()} & {str(name) for name in plain._units}  # noqa: SLF001


def test_by_default_the_application_registry_is_used() -> None:
    quantity = units.to_pint(5, "km")
    assert quantity == pint.get_application_registry().Quantity(5, "km")  # type: ignore[no-untyped-call]


def test_to_pint_says_what_to_load() -> None:
    plain: pint.UnitRegistry[float] = pint.UnitRegistry()
    with pytest.raises(UnitError, match=r"load_definitions\(figrecon.units.definitions\(\)\)"):
        units.to_pint(5, "troops", plain)
    with pytest.raises(UnitError, match=r"ureg.define\('balloon = \[balloon\]'\)"):
        units.to_pint(5, "balloons", plain)
    plain.define("balloon = [balloon]")
    assert str(units.to_pint(5, "balloons", plain)) == "5 balloon"
    with pytest.raises(UnitError, match="pint has no name"):
        units.to_pint(5, "driver's licenses", plain)
    with pytest.raises(UnitError, match="finite"):
        units.to_pint(math.nan, "km", plain)
