"""Quantities of pint, in and out: by what a unit means, never by its name alone."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from typing import Any, Protocol, TypeGuard

from figrecon.errors import FigreconError, UnitError, shown
from figrecon.ranges import NumberLike, number

from . import nouns
from .conversion import atoms, resolve, spelled, times
from .labels import counted, unit_of
from .table import Sort, table

TEMPERATURES = {"degree_Celsius": "degree Celsius", "degree_Fahrenheit": "degree Fahrenheit"}
"""Scales with a zero of their own: no size, so that their names in every registry of pint must do."""

CLOSE = 1e-9
"""Two sizes that differ by less are one unit: definitions are exact or given to nine digits and more."""

SI = {"[length]": "meter", "[mass]": "kilogram", "[time]": "second", "[temperature]": "kelvin"}
"""The base units that every registry of pint has, by our dimensions."""

MAX_POWER = 9
"""Of a base unit in another registry: no unit of the news has a higher one, and gram**1e9 would be worked out."""

ROOTS = frozenset({"gram", "percentage_point", "tonne_CO2e", *SI.values()})
"""The measured units that may stand at the root of another registry and mean there what they mean here."""

HOMES = {
    "[length]": "meter",
    "[length]**2": "square_meter",
    "[length]**3": "cubic_meter",
    "[mass]": "kilogram",
    "[time]": "second",
    "[temperature]": "kelvin",
    "[length]**2*[mass]/[time]**2": "joule",
    "[length]**2*[mass]/[time]**3": "watt",
    "[mass]/[length]/[time]**2": "pascal",
}
"""Where a quantity goes whose unit has no name here, or another meaning."""


class QuantityLike(Protocol):
    """A quantity of pint, of any registry."""

    @property
    def magnitude(self) -> object:
        """The number."""

    @property
    def units(self) -> object:
        """What it is a number of."""

    def unit_items(self) -> Iterable[tuple[str, object]]:
        """The names of its units, each with its power."""


def is_quantity(value: object) -> TypeGuard[QuantityLike]:
    """Whether this is a quantity of pint, by what it has."""
    return hasattr(value, "magnitude") and hasattr(value, "units")


def from_quantity(quantity: QuantityLike) -> tuple[int | float, str]:
    """The number and the canonical unit of a pint Quantity, from any registry.

    The unit is taken by what it means in its own registry: the same name is kept where both sides agree on its size,
    otherwise the quantity is told in SI units. So pint's 31.5-gallon `barrel` never becomes a barrel of oil. The
    magnitude is one number. Raises UnitError for anything that is no such quantity, or has no unit.

    >>> import pint
    >>> ureg = pint.UnitRegistry()
    >>> from_quantity(ureg.Quantity(12, "km")), from_quantity(ureg.Quantity(3, "oil_barrel/day"))
    ((12, 'kilometer'), (3, 'oil_barrel/day'))
    >>> value, unit = from_quantity(ureg.Quantity(1, "barrel"))
    >>> round(value, 4), unit
    (0.1192, 'cubic_meter')
    """
    one: Any = type(quantity)
    try:
        value = number(quantity.magnitude)
        names = dict(quantity.unit_items())
        scale, powers = _meaning(one(1, quantity.units))
        if name := _same(names, scale, powers):
            return value, name
        value, powers = _meaning(quantity)
        home = _home(powers)
        exact, _ = resolve(atoms(unit_of(home)))
        return number(value / float(exact)), home
    except UnitError:
        raise
    except Exception:  # noqa: BLE001  foreign objects raise what they like: one error for all
        raise UnitError(f"not a pint Quantity with one finite number: {shown(quantity)}") from None


def _meaning(quantity: Any) -> tuple[float, Counter[str]]:
    """A quantity of another registry as a number of our base units, and its dimensions in our terms."""
    root = quantity.to_root_units()
    value, powers = float(root.magnitude), Counter[str]()
    for name, power in root.unit_items():
        if root.__class__(1, name).dimensionless:  # pint's count, radian and bit
            continue
        unit = unit_of(name)
        known = counted(unit.of) is not None or unit.of in ROOTS
        if unit.per or not known or not abs(power) <= MAX_POWER or int(power) != power:
            raise UnitError(f"no unit of figrecon for {shown(str(quantity.units))}")
        powers[unit.of] += int(power)
    exact, dimensions = resolve(powers)
    return value * float(exact), dimensions


def _same(names: Mapping[str, Any], scale: float, powers: Counter[str]) -> str | None:
    """The name of the unit here, where it has the same size and dimensions here as there."""
    if len(names) == 1 and (scale_name := TEMPERATURES.get(next(iter(names)))):
        return scale_name
    above = [name for name, power in names.items() if power == 1]
    below = [name for name, power in names.items() if power == -1]
    if len(above) != 1 or len(above) + len(below) != len(names):
        return None
    try:
        unit = unit_of("/".join(above + below))
    except UnitError:
        return None
    exact, dimensions = resolve(atoms(unit))
    return str(unit) if dimensions == powers and math.isclose(exact, scale, rel_tol=CLOSE) else None


def _home(powers: Counter[str]) -> str:
    """Our unit for these dimensions: a named one, or one per others."""
    whole = spelled(powers)
    if whole in HOMES:
        return HOMES[whole]
    above = Counter({name: n for name, n in powers.items() if n > 0})
    below = [Counter({name: -n}) for name, n in powers.items() if n < 0]
    names = [HOMES.get(spelled(part), spelled(part).strip("[]")) for part in (above, *below)]
    if not above or any("*" in name for name in names):
        raise UnitError(f"no unit of figrecon has the dimension {shown(whole)}; a bare number is passed without one")
    return "/".join(names)


class RegistryLike(Protocol):
    """A registry of pint: what makes quantities."""

    @property
    def Quantity(self) -> Callable[..., Any]:  # noqa: N802  pint's name
        """Makes a quantity."""


def to_pint(value: NumberLike, unit: str, ureg: RegistryLike | None = None) -> Any:
    """A pint Quantity of this many units, in the registry that is passed (by default the application's).

    A measured unit keeps its name where the registry means the same by it, and is told in SI units otherwise. What is
    counted, and money, the registry must know: `ureg.load_definitions(figrecon.units.definitions())` teaches it those
    of the table, `ureg.define("balloon = [balloon]")` another noun. Raises UnitError where it does not know them.

    >>> import pint
    >>> ureg = pint.UnitRegistry()
    >>> print(to_pint(5, "km", ureg), "|", to_pint(5, "stremma", ureg))
    5 kilometer | 5000.0 meter ** 2
    >>> _ = ureg.load_definitions(definitions())
    >>> print(to_pint(3000, "troops", ureg).to("person"))
    3000 person
    """
    parsed = unit_of(unit)
    try:
        magnitude = number(value)
    except FigreconError as error:
        raise UnitError(str(error)) from None
    if ureg is None:
        from .registry import application_registry

        ureg = application_registry()
    if pint_name(parsed.of) in TEMPERATURES and not parsed.per:
        return ureg.Quantity(magnitude, pint_name(parsed.of))
    per = times(parsed)
    quantity = ureg.Quantity(magnitude if per == 1 else magnitude / per, "")
    for name, power in atoms(parsed).items():
        quantity = quantity * _in_registry(name, ureg) ** power
    return quantity


def _in_registry(name: str, ureg: Any) -> Any:
    """One of a unit in the registry: by its name where that means the same there, else in SI units."""
    theirs = pint_name(name)
    exact, powers = resolve(Counter({name: 1}))
    in_si = {SI[dimension]: power for dimension, power in powers.items()} if powers.keys() <= SI.keys() else {}
    for size, names in ((1, {theirs: 1}), (float(exact), in_si)):
        try:
            one = ureg.Quantity(size, "")
            for known, power in names.items():
                one = one * ureg.Quantity(1, known) ** power
            scale, dimensions = _meaning(one)
        except Exception:  # noqa: BLE001, S112  the registry does not know the name, or it has no meaning here
            continue
        if dimensions == powers and math.isclose(exact, scale, rel_tol=CLOSE):
            return one.units if size == 1 else one  # a unit leaves whole numbers whole
    raise UnitError(
        f"the registry does not know {shown(name)} as figrecon does; "
        f"call ureg.load_definitions(figrecon.units.definitions()) or ureg.define('{theirs} = [{theirs}]')"
    )


def pint_name(name: str) -> str:
    """The name of a unit as pint can take it: an identifier, and nothing that a parser could work on."""
    name = nouns.unquoted(name).replace(" ", "_").replace("-", "_")
    if not name.isidentifier():
        raise UnitError(f"pint has no name for {shown(name)}")
    return name


def definitions() -> tuple[str, ...]:
    """What a registry of pint lacks to know our counted units: lines for its `load_definitions`.

    Every kind of people is a person, every thing and every currency has a dimension of its own. Measured units are not
    among them but for those without SI dimensions: `to_pint` expresses the others in units that every registry has.

    >>> "soldier = person" in definitions(), "USD = [USD]" in definitions()
    (True, True)
    """
    lines = ["person = [person]", "tonne_CO2e = [CO2e]", "percentage_point = [percentage_point]"]
    for entry in table().names.values():
        name = pint_name(entry.name) if "/" not in entry.name else ""
        if entry.sort is Sort.PEOPLE and name != "person":
            lines.append(f"{name} = person")
        elif entry.sort in (Sort.THINGS, Sort.MONEY) and name not in TEMPERATURES:
            lines.append(f"{name} = [{name}]")
        elif name.endswith("_tonne_CO2e"):
            lines.append(f"{name} = {_scale(name)} * tonne_CO2e")
    return (*lines, "basis_point = 0.01 * percentage_point")


def _scale(name: str) -> Fraction:
    return resolve(Counter({name: 1}))[0]
