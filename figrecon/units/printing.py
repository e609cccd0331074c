"""Units in print: 3,000 troops, 12 km, $1,500, 83%."""

from figrecon.errors import UnitError

from . import nouns
from .labels import Unit, unit_of
from .table import Sort, find_unit, table

TIGHT = ("%", "‰")
"""Signs that follow the number without a space."""


def plural(unit: str, n: float) -> str:
    """How a unit prints after a number: its plural, or its singular after 1.

    Raises UnitError where `canonical` does.

    >>> plural("troop", 3000), plural("troop", 1), plural("young German", 2), plural("oil_barrel/day", 2)
    ('troops', 'troop', 'young Germans', 'barrels a day')
    """
    return _printed(unit_of(unit), many=abs(n) != 1)


def label(unit: str) -> str:
    """How a unit prints as the heading of a column: in the plural.

    >>> label("square_kilometer"), label("death/100,000 person"), label("USD")
    ('sq km', 'deaths per 100,000 people', 'USD')
    """
    return _printed(unit_of(unit), many=True)


def _printed(unit: Unit, *, many: bool) -> str:
    entry = table().names.get(str(unit))
    if entry and entry.sort is not Sort.MONEY:
        return entry.many if many else entry.one
    above = _name(unit.of, many=many)
    return above + "".join(
        f" per {_name(name)}" if n == 1 else f" per {n:,} {_name(name, many=True)}" for n, name in unit.per
    )


def _name(name: str, *, many: bool = False) -> str:
    entry = table().names.get(name)
    if entry is None:
        plain = nouns.unquoted(name)
        several = _several(name) if many and plain == name else plain
        return several if _reads_as(several, name) else plain
    if entry.sort is Sort.MONEY:
        return name
    return entry.many if many else entry.one


def _several(name: str) -> str:
    """The plural of a noun that the table lacks; one that ends in the name of a people has its plural."""
    noun, after = nouns.cut(name)
    words = noun.split(" ")
    for first in range(1, len(words)):
        entry = table().names.get(" ".join(words[first:]))
        if entry and entry.proper:
            return " ".join([*words[:first], entry.many, *after.split()])
    return nouns.plural_of(name)


def _reads_as(printed: str, name: str) -> bool:
    """Whether what is printed is read as that noun: the plural of "to" is not, for a toe is a unit."""
    try:
        return str(unit_of(printed)) == name
    except UnitError:
        return False


def format_amount(number_text: str, unit: str | None, n: float, status: str = "") -> str:
    """A number as printed with its unit; `n` is its value, which decides between singular and plural.

    How sure it is, the `status`, stands before the noun, or before what became of it where that follows. The sign of
    money stands before digits, and its code behind words.

    >>> [format_amount("3,000", "troop", 3000), format_amount("1,500", "USD", 1500), format_amount("83", "percent", 83)]
    ['3,000 troops', '$1,500', '83%']
    >>> format_amount("2.5", "hectare", 2.5), format_amount("1,500", None, 1500)
    ('2.5 hectares', '1,500')
    >>> format_amount("12", "death", 12, "confirmed"), format_amount("12", "civilian killed", 12, "feared")
    ('12 confirmed deaths', '12 civilians feared killed')
    >>> format_amount("hundreds of", "EUR", 2)
    'hundreds of EUR'
    """
    if unit is None:
        return f"{number_text} {status}".rstrip()
    read_unit = unit_of(unit)
    entry = table().names.get(read_unit.of)
    if entry and entry.sort is Sort.MONEY and number_text.lstrip("-−")[:1].isdigit():
        below = _printed(read_unit, many=True).removeprefix(read_unit.of)
        minus = number_text[:1] if number_text[:1] in ("-", "−") else ""
        return f"{minus}{entry.one}{number_text.removeprefix(minus)} {status}".rstrip() + below
    printed = plural(unit, n)
    if printed.startswith(TIGHT):
        return f"{number_text}{printed} {status}".rstrip()
    if not status:
        return f"{number_text} {printed}"
    noun, after = nouns.cut(printed) if entry is None else (printed, "")
    became = find_unit(after.partition(" ")[0]) if after else None
    if became is not None and became.outcome:
        return f"{number_text} {noun} {status} {after}"
    return f"{number_text} {status} {printed}"
