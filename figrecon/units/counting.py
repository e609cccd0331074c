"""What is counted, and comes in whole numbers, beside what is measured."""

import functools

from .conversion import OFFSET
from .labels import CACHED, Unit, counted, unit_of
from .table import Sort, table


def is_count(unit: str) -> bool:
    """Whether a unit is one of people or of things, which come in whole numbers: no measure, money, share or rate.

    A noun that the table does not know may be either, a thing or a magnitude: it is taken for no count.
    Raises UnitError where `canonical` does.

    >>> [is_count(unit) for unit in ("troops", "houses", "hectares", "USD", "percent", "deaths per 100,000 people")]
    [True, True, False, False, False, False]
    """
    return _is_count(unit_of(unit))


@functools.lru_cache(CACHED)
def _is_count(unit: Unit) -> bool:
    entry = table().names.get(unit.of)
    if unit.per or unit.of in OFFSET:
        return False
    return counted(unit.of) == "[person]" or (entry is not None and entry.sort is Sort.THINGS)
