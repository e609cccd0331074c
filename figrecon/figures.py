"""Figure: a number as it was worded."""

from collections.abc import Iterable
from typing import Any

import attrs

from . import units
from .conventions import DEFAULT, Convention, Qualifier
from .errors import FigureError, IncommensurableError, shown
from .flags import Flag
from .ranges import Range, add, as_decimal, number, optional_number

ROUNDING_CAP = 0.05
"""A bare numeral is taken as rounded by at most 5 % of itself when two are compared, however round it is."""

LOWER = (Qualifier.AT_LEAST, Qualifier.MORE_THAN)
UPPER = (Qualifier.AT_MOST, Qualifier.LESS_THAN, Qualifier.UP_TO)


def optional_unit(label: str | None) -> str | None:
    """The canonical name of a unit; no label is no unit."""
    return units.canonical(label) if label else None


@attrs.frozen
class Figure:
    """A number as worded: what was said, not what it may mean.

    `low`, `best` and `high` are in `unit` (None: a bare number). `best` is the number named, None for a bare range;
    a low or high of None is an open end. "about 3,000" says 3,000 three times; its width is `interval()`'s business.
    `grain` is the value of the numeral's last significant digit (by default from its trailing zeros), `word` the vague
    word of "dozens of", `earlier` the first number of "rose from 350 to 680", and `increment` marks "another 1,500".
    Two figures are equal that say the same; the `text` that said it does not count.
    Raises RangeError for numbers out of order or not finite, UnitError for a unit that cannot be one.

    >>> Figure.at_least(140, "people")
    Figure(low=140, best=140, high=None, unit='person', qualifier=Qualifier.AT_LEAST)
    >>> print(Figure.between(1500, 3000, "troops"), "|", Figure.about(3000))
    1,500–3,000 troops | about 3,000
    """

    low: int | float | None = attrs.field(default=None, converter=optional_number)
    best: int | float | None = attrs.field(default=None, converter=optional_number)
    high: int | float | None = attrs.field(default=None, converter=optional_number)
    unit: str | None = attrs.field(default=None, converter=optional_unit)
    qualifier: Qualifier = attrs.field(default=Qualifier.EXACT, converter=Qualifier)
    increment: bool = attrs.field(default=False, kw_only=True)
    grain: int | float | None = attrs.field(default=None, converter=optional_number, kw_only=True)
    word: str | None = attrs.field(default=None, kw_only=True)
    earlier: int | float | None = attrs.field(default=None, converter=optional_number, kw_only=True)
    flags: tuple[Flag, ...] = attrs.field(default=(), converter=tuple, kw_only=True)
    text: str = attrs.field(default="", kw_only=True, eq=False)
