"""Units: dimensions, factors, doubts, print forms, and what is imported when."""

import subprocess
import sys

import pytest

from figrecon import units
from figrecon.errors import IncommensurableError, UnitError
from figrecon.units.table import Sort, table


@pytest.mark.parametrize(
    ("source", "target", "whole"),
    [
        ("km", "m", 1000),
        ("troops", "people", 1),
        ("square miles", "acres", 640),
        ("barrels", "gallons", 42),
        ("weeks", "days", 7),
        ("MW", "kW", 1000),
        ("hours", "seconds", 3600),
    ],
)
def test_a_whole_factor_is_an_int(source: str, target: str, whole: int) -> None:
    factor = units.factor(source, target)
    assert type(factor) is int
    assert factor == whole


def test_every_defined_unit_has_a_label_and_every_measure_a_definition() -> None:
    for entry in table().names.values():
        assert units.dimension(entry.name)
        assert units.factor(entry.name, entry.name) == 1
    things = {entry.name for entry in table().names.values() if entry.sort is Sort.THINGS}  # megabytes a second
    defined = {
        name for entry in table().names.values() if entry.sort is Sort.MEASURES for name in entry.name.split("/")
    } - things
    from figrecon.units.registry import registry

    assert {str(name) for name in registry()._units} == defined  # noqa: SLF001


@pytest.mark.parametrize("name", sorted(table().names))
def test_every_printed_form_is_a_label_of_its_unit(name: str) -> None:
    for n in (1, 2):
        assert units.canonical(units.plural(name, n)) == name
    assert units.canonical(units.label(name)) == name
    assert units.ambiguity(name) is None


@pytest.mark.parametrize(
    ("unit", "dimension"),
    [
        ("person", "[person]"),
        ("troops", "[person]"),
        ("cases", "[person]"),
        ("russian soldiers", "[person]"),
        ("aid workers", "[person]"),
        ("ex-soldiers", "[person]"),
        ("heads of state", "[head of state]"),
        ("members of the panel", "[person]"),
        ("soldiers from North Korea", "[person]"),
        ("households", "[household]"),
        ("drones", "[drone]"),
        ("drones shot", "[drone]"),
        ("balloons", "[balloon]"),
        ("balloons destroyed", "[balloon]"),
        ("packs of wolves", "[pack of wolves]"),
        ("EUR", "[EUR]"),
        ("dollars in aid", "[USD]"),
        ("percent", "[]"),
        ("percentage points", "[percentage_point]"),
        ("tCO2e", "[CO2e]"),
        ("tonne of CO2", "[mass]"),
        ("m3/s", "[length]**3/[time]"),
        ("kWh", "[length]**2*[mass]/[time]**2"),
        ("drones a day", "[drone]/[time]"),
        ("becquerels", "1/[time]"),
    ],
)
def test_dimensions(unit: str, dimension: str) -> None:
    assert units.dimension(unit) == dimension


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("troops", "tanks"),
        ("people", "households"),
        ("USD", "EUR"),
        ("$", "pounds"),
        ("percent", "percentage points"),
        ("tonnes", "tonnes of CO2e"),
        ("bpd", "barrels"),
        ("kilotons", "kilotons of TNT"),
        ("MW", "MWh"),
        ("drones", "missiles"),
        ("packs of wolves", "packs of cigarettes"),
    ],
)
def test_what_cannot_be_compared(a: str, b: str) -> None:
    assert not units.commensurable(a, b)
    with pytest.raises(IncommensurableError) as caught:
        units.factor(a, b)
    for said in (units.canonical(a), units.canonical(b), units.dimension(a), units.dimension(b)):
        assert said in str(caught.value)


def test_what_can_be_compared() -> None:
    assert units.commensurable("refugees", "people killed")
    assert units.commensurable("hectares", "square miles")
    assert units.commensurable("balloons", "balloon")
    with pytest.raises(UnitError):
        units.commensurable("troops", "9**9")


def test_scales_of_temperature_have_no_factor() -> None:
    for a, b in (("°C", "°F"), ("°C", "K")):
        with pytest.raises(IncommensurableError, match="different zeros"):
            units.factor(a, b)
    assert units.factor("degrees Celsius", "°C") == units.factor("degree Fahrenheit", "°F") == 1


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("tons", "short tons would be 907 kg"),
        ("tons of wheat", "short tons would be 907 kg"),
        ("$", "US dollars"),
        ("dollars", "US dollars"),
        ("$ a gallon", "US dollars are taken; other countries have their own; gallons: US"),
        ("pounds", "pounds sterling"),
        ("barrels", "159 L"),
        ("kt", "TNT"),
        ("Mt", "a million tonnes"),
        ("mt", "metric tons"),
        ("MT", "metric tons"),
        ("dunams", "2,500"),
        ("dinars", "no country"),
        ("MCF", "a thousand cubic feet"),
        ("mb/d", "IEA"),
        ("¥", "yuan"),
    ],
)
def test_doubtful_labels(label: str, said: str) -> None:
    remark = units.ambiguity(label)
    assert remark is not None
    assert said in remark


@pytest.mark.parametrize(
    "label",
    ["tonnes", "US$", "EUR", "troops", "bpd", "barrels of oil", "tons of TNT", "short tons", "m", "Egyptian pounds"],
)
def test_labels_without_doubt(label: str) -> None:
    assert units.ambiguity(label) is None


def test_a_doubtful_label_must_be_a_label() -> None:
    with pytest.raises(UnitError):
        units.ambiguity("1,500")


@pytest.mark.parametrize(
    ("number", "unit", "n", "printed"),
    [
        ("3,000", "troop", 3000, "3,000 troops"),
        ("1", "troop", 1, "1 troop"),
        ("0", "troop", 0, "0 troops"),
        ("3", "person", 3, "3 people"),
        ("12", "kilometer", 12, "12 km"),
        ("1", "kilometer", 1, "1 km"),
        ("1,500", "USD", 1500, "$1,500"),
        ("−1,500", "USD", -1500, "−$1,500"),
        ("5", "EUR", 5, "€5"),
        ("5", "CHF", 5, "CHF\N{NO-BREAK SPACE}5"),
        ("83", "percent", 83, "83%"),
        ("2.5", "hectare", 2.5, "2.5 hectares"),
        ("1,500,000", "oil_barrel/day", 1_500_000, "1,500,000 barrels a day"),
        ("70", "USD/oil_barrel", 70, "$70 per barrel"),
        ("5.3", "death/100,000 person", 5.3, "5.3 deaths per 100,000 people"),
        ("15", "liter/person/day", 15, "15 liters per person per day"),
        ("12", "F-16", 12, "12 F-16s"),
        ("2", "house destroyed", 2, "2 houses destroyed"),
        ("2", "series", 2, "2 series"),
        ("2", "armored vehicle", 2, "2 armored vehicles"),
        ("1", "wolf", 1, "1 wolf"),
        ("2", "grandchild", 2, "2 grandchildren"),
        ("2", "businessman", 2, "2 businessmen"),
        ("2", "human shield", 2, "2 human shields"),
        ("2", "torpedo", 2, "2 torpedoes"),
        ("1,500", None, 1500, "1,500"),
    ],
)
def test_print_forms(number: str, unit: str | None, n: float, printed: str) -> None:
    assert units.format_amount(number, unit, n) == printed


def test_a_noun_whose_plural_leads_nowhere_keeps_its_form() -> None:
    assert units.canonical("qie") == "qie"
    assert units.canonical(units.plural("qie", 2)) == "qie"
    assert units.plural("xis", 2) == "xis"


@pytest.mark.parametrize("label", ["football pitches", "Olympic swimming pools", "soccer field"])
def test_what_has_no_fixed_size_is_refused(label: str) -> None:
    with pytest.raises(UnitError, match="no fixed size"):
        units.canonical(label)


def test_the_message_names_what_is_near() -> None:
    with pytest.raises(UnitError, match="did you mean 'troop'"):
        units.canonical("1500 troops")


@pytest.mark.parametrize("module", ["figrecon.units"])
@pytest.mark.parametrize(
    "work",
    [
        "pass",
        "u.canonical('bpd'); u.ambiguity('tons'); u.label('km'); u.format_amount('3', 'USD', 3)",
        "assert u.factor('troops', 'people') == u.factor('km', 'kilometers') == u.factor('balloons', 'balloon') == 1",
        "assert u.dimension('refugees per household') == '[person]/[household]'; u.commensurable('USD', 'EUR')",
        "u.factor('troops a day', 'people a day')",
    ],
)
def test_pint_and_numpy_are_not_imported_before_a_measure_is_converted(module: str, work: str) -> None:
    code = f"import sys, {module} as u; {work}; print(sorted({{'pint', 'numpy'}} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "[]"


def test_the_table_is_read_only_when_the_first_label_is() -> None:
    code = "import figrecon.units as u; from figrecon.units.table import table; print(table.cache_info().currsize)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "0"
