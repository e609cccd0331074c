"""Dimensions and factors of canonical units."""

import functools
import itertools
import math
from collections import Counter
from fractions import Fraction

from figrecon.errors import IncommensurableError, shown

from .labels import CACHED, Unit, counted, unit_of
from .outcomes import outcome_of

OFFSET = frozenset({"degree Celsius", "degree Fahrenheit", "kelvin"})
"""Scales of temperature: each has its own zero, so that no factor leads from one to another."""


def atoms(unit: Unit, sign: int = 1) -> Counter[str]:
    """The names in a unit with their powers."""
    powers = Counter({unit.of: sign})
    for _, name in unit.per:
        powers[name] -= sign
    return powers


def times(unit: Unit) -> int:
    """Per how many: 100,000 in cases per 100,000 people."""
    return math.prod(n for n, _ in unit.per)


def resolve(powers: Counter[str]) -> tuple[Fraction, Counter[str]]:
    """The factor to base units, and the dimensions. Counted units have the factor one and need no pint."""
    exact, dimensions = Fraction(1), Counter[str]()
    for name, power in powers.items():
        if not power:
            continue
        own = counted(name)
        if own is not None:
            dimensions[own] += power
            continue
        from .registry import size

        scale, base = size(name)
        exact *= scale**power
        for dimension_, n in base:
            dimensions[dimension_] += n * power
    return exact, Counter({name: n for name, n in dimensions.items() if n})


def dimension(unit: str) -> str:
    """The dimension of a unit, as a key: what two units must share to be compared.

    People of all kinds share one; each currency, each kind of thing and each unknown noun has its own. Of people, the
    `outcome` must not differ either.
    Raises UnitError where `canonical` does.

    >>> [dimension(u) for u in ("troops", "refugees", "drones", "USD", "hectares", "barrels a day")]
    ['[person]', '[person]', '[drone]', '[USD]', '[length]**2', '[length]**3/[time]']
    """
    return _dimension(unit_of(unit))


@functools.lru_cache(CACHED)
def _dimension(unit: Unit) -> str:
    return spelled(resolve(atoms(unit))[1])


def spelled(powers: Counter[str]) -> str:
    """The dimensions and their powers as one key."""
    above = [_power(name, n) for name, n in sorted(powers.items()) if n > 0]
    below = [_power(name, -n) for name, n in sorted(powers.items()) if n < 0]
    if not above and not below:
        return "[]"
    return "/".join(["*".join(above) or "1", *below])


def _power(name: str, power: int) -> str:
    return name if power == 1 else f"{name}**{power}"


def factor(source: str, target: str) -> int | float:
    """How many of the target unit one source unit is: an int where that is whole, else a float.

    Computed in exact fractions from the definitions of units.txt and rounded once. Raises IncommensurableError, naming
    both units and their dimensions or outcomes, where the two cannot be compared; UnitError where `canonical` does.

    >>> factor("km", "m"), factor("troops", "people"), factor("barrels", "liters")
    (1000, 1, 158.987294928)
    >>> factor("troops", "tanks")
    Traceback (most recent call last):
    figrecon.errors.IncommensurableError: 'troop' is a [person] and 'tank' a [tank]: they cannot be compared
    """
    return _factor(unit_of(source), unit_of(target))


@functools.lru_cache(CACHED)
def _factor(source: Unit, target: Unit) -> int | float:
    powers = atoms(source)
    powers.update(atoms(target, -1))
    exact, left = resolve(powers)
    if left or _outcomes(source, target):
        raise IncommensurableError(_why_not(source, target))
    exact *= Fraction(times(target), times(source))
    return exact.numerator if exact.denominator == 1 else float(exact)


def _outcomes(source: Unit, target: Unit) -> tuple[str, ...]:
    """The two outcomes of people that two units of one dimension differ in, above the line or below it."""
    for names in ((source.of, target.of), *itertools.product(*([name for _, name in u.per] for u in (source, target)))):
        one, other = map(outcome_of, names)
        if one and other and one != other:
            return one, other
    return ()


def _why_not(source: Unit, target: Unit) -> str:
    if source.of in OFFSET and target.of in OFFSET:
        return (
            f"{shown(str(source))} and {shown(str(target))} have different zeros: no factor leads from one to the other"
        )
    if _dimension(source) == _dimension(target):
        outcomes = " and ".join(_outcomes(source, target))
        return f"{shown(str(source))} and {shown(str(target))} tell two outcomes of people, {outcomes}, no one quantity"
    return (
        f"{shown(str(source))} is a {_dimension(source)} and {shown(str(target))} a {_dimension(target)}: "
        "they cannot be compared"
    )


def commensurable(a: str, b: str) -> bool:
    """Whether two units can be compared. Raises UnitError for a text that is no unit.

    Roles of people compare with each other and with any one outcome; two outcomes do not.

    >>> commensurable("troops", "soldiers"), commensurable("hectares", "square miles"), commensurable("USD", "EUR")
    (True, True, False)
    >>> commensurable("civilians", "dead"), commensurable("civilians", "injured"), commensurable("dead", "injured")
    (True, True, False)
    """
    try:
        factor(a, b)
    except IncommensurableError:
        return False
    return True
