"""The only room that imports pint, and that inside functions: the sizes and dimensions of measured units."""

import functools
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from .table import file_text

if TYPE_CHECKING:
    import pint

Size = tuple[Fraction, tuple[tuple[str, int], ...]]
"""How many base units a unit is, and its dimensions with their powers."""


@functools.cache
def registry() -> "pint.UnitRegistry[float]":
    """A pint registry that knows the definitions of units.txt and nothing else; its numbers are exact fractions."""
    import pint

    own: pint.UnitRegistry[float] = pint.UnitRegistry(None, non_int_type=Fraction)
    own.load_definitions(file_text("units.txt").splitlines())
    return own


@functools.cache
def size(name: str) -> Size:
    """The size of a unit of units.txt. Only names from our own table may come here: pint's parser trusts its text."""
    units = registry()
    factor: Any = units.get_root_units(name)[0]
    powers: Any = units.get_dimensionality(name)
    return Fraction(factor), tuple(sorted((dimension, int(power)) for dimension, power in powers.items()))


def application_registry() -> Any:
    """The registry that the caller's own program has set, pint's default one otherwise."""
    import pint

    return pint.get_application_registry()  # type: ignore[no-untyped-call]
