"""Units that are told together with a smaller one: 6 feet 2 inches, 5 dollars and 20 cents."""

from .table import Sort, table

SMALLER = {
    "foot": {"inch": 12},
    "yard": {"foot": 3},
    "avoirdupois_pound": {"avoirdupois_ounce": 16},
    "year": {"month": 12},
    "week": {"day": 7},
    "day": {"hour": 24},
    "hour": {"minute": 60},
    "minute": {"second": 60},
    "kilometer": {"meter": 1000},
    "meter": {"centimeter": 100},
    "tonne": {"kilogram": 1000},
    "kilogram": {"gram": 1000},
    "GBP": {"penny": 100},
}
"""The units, and how many of a smaller one each has."""

HUNDREDTH = "cent"
"""What the money of most countries is divided into."""


COINS = frozenset([HUNDREDTH, "penny"])
"""Small money, which is paid for measures as money is: 35p a liter."""


def parts_in(unit: str, smaller: str) -> int:
    """How many of a smaller unit one has that is told together with it; 0 where they are not told so.

    >>> parts_in("foot", "inch"), parts_in("USD", "cent"), parts_in("foot", "meter")
    (12, 100, 0)
    """
    entry = table().names.get(unit)
    if entry is not None and entry.sort is Sort.MONEY and smaller == HUNDREDTH:
        return 100
    return SMALLER.get(unit, {}).get(smaller, 0)
