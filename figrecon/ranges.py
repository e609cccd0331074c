"""Range: low, best and high, numbers without a unit."""

import math
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any, Protocol

import attrs

from .errors import RangeError, shown

LARGEST_EXPONENT = 100
LARGEST = int(float(f"1e{LARGEST_EXPONENT}"))
"""No magnitude above this is taken: beyond any count, and the square of such a number still fits a float."""


THOUSAND = 1000

SMALL = 10**18
"""Below this a whole number is taken without more ado, as most counts are."""


EVERY_HALF = 2**52
"""Below it a float has every half."""


class NumberLike(Protocol):
    """A number of any make: int, float, Decimal, Fraction, and the scalars of array libraries; no text.

    A bool passes for one with type checkers, which take it for an int; at run time it is refused.
    """

    def __int__(self) -> int: ...
    def __float__(self) -> float: ...


def number(value: Any, name: str = "the number") -> int | float:
    """A finite number: `int` when whole, else `float`.

    Takes int, float, Decimal, Fraction and the scalars of array libraries; no text and no bool.
    Raises RangeError for NaN, infinity, a magnitude above `LARGEST`, or anything that is no number.

    >>> number(3000.0), number(2.5)
    (3000, 2.5)
    """
    if (type(value) is int or type(value) is float) and -LARGEST <= value <= LARGEST:
        return int(value) if type(value) is float and value.is_integer() else value
    if isinstance(value, Decimal) and value.is_finite() and value.adjusted() > LARGEST_EXPONENT:
        raise RangeError(f"{name} must be within ±10**100; got {shown(value)}")  # before int() writes out its digits
    if isinstance(value, (bool, str, bytes)):
        raise RangeError(f"{name} must be a finite number; got {shown(value)}")
    try:
        exact = int(value)
        whole = bool(exact == value)
    except Exception:  # noqa: BLE001  NaN, infinity, Decimal signals, foreign types: one error for all
        raise RangeError(f"{name} must be a finite number; got {shown(value)}") from None
    if abs(exact) > LARGEST:
        raise RangeError(f"{name} must be within ±10**100; got a larger one")
    return exact if whole else float(value)


def optional_number(value: NumberLike | None) -> int | float | None:
    """A number or None, which stands for an open or unnamed end."""
    return value if value is None or (type(value) is int and -SMALL < value < SMALL) else number(value)


def may_share_thousands(low: float, high: float) -> bool:
    """Whether "10–12,000" may say 10,000 to 12,000: such a range prints with blanks around its dash.

    The first end shares the thousands of the second where that is greater then, and at most ten times as great.

    >>> may_share_thousands(10, 12_000), may_share_thousands(1500, 3000), may_share_thousands(500, 1_000_000)
    (True, False, False)
    """
    whole = 0 < low < THOUSAND and low == int(low) and high % THOUSAND == 0 and high < THOUSAND**2
    return whole and low * THOUSAND < high <= 10 * low * THOUSAND


def add(numbers: Iterable[int | float]) -> int | float:
    """The sum, the same for any order: exact for whole numbers, correctly rounded (`math.fsum`) for others.

    >>> add([0.1] * 10)
    1
    """
    numbers = tuple(numbers)
    if all(type(n) is int for n in numbers):
        return number(sum(numbers))
    return number(math.fsum(numbers))


@attrs.frozen
class Range:
    """Low, best and high; None is an open end or, for `best`, no best value.

    Raises RangeError where `low <= best <= high` does not hold, or for a value that is no finite number.
    The names are those of the UCDP Georeferenced Event Dataset.

    >>> print(Range(1500, 3000, 10_000))
    3,000 (1,500–10,000)
    >>> print(Range.at_least(140), "|", Range(1500, None, 10_000), "|", Range.nothing())
    at least 140 | 1,500–10,000 | no figure
    >>> f"{Range(1.25, 2.5, 3):.1f}"
    '2.5 (1.2–3.0)'
    """

    low: int | float | None = attrs.field(default=None, converter=optional_number)
    best: int | float | None = attrs.field(default=None, converter=optional_number)
    high: int | float | None = attrs.field(default=None, converter=optional_number)

    def __attrs_post_init__(self) -> None:
        low, best, high = self.low, self.best, self.high
        if low is not None and best is not None and high is not None and low <= best <= high:
            return  # as most
        ends = [n for n in (low, best, high) if n is not None]
        if any(a > b for a, b in pairwise(ends)):
            raise RangeError(
                "a range must have low <= best <= high; "
                f"got low={shown(self.low)}, best={shown(self.best)}, high={shown(self.high)}"
            )

    @classmethod
    def exactly(cls, value: NumberLike | None) -> "Range":
        """One number, all three.

        >>> Range.exactly(1500)
        Range(low=1500, best=1500, high=1500)
        """
        return cls(value, value, value)

    @classmethod
    def between(cls, low: NumberLike | None, high: NumberLike | None) -> "Range":
        """Two ends and no best."""
        return cls(low, None, high)

    @classmethod
    def at_least(cls, value: NumberLike | None) -> "Range":
        """No upper end."""
        return cls(value, value, None)

    @classmethod
    def at_most(cls, value: NumberLike | None) -> "Range":
        """No lower end."""
        return cls(None, value, value)

    @classmethod
    def around(cls, value: float, half: float) -> "Range":
        """A number and half of its last digit to either side; beyond 2**52 that ends at the whole numbers around.

        >>> Range.around(1520, 5)
        Range(low=1515, best=1520, high=1525)
        """
        if abs(value) < EVERY_HALF:
            return cls(value - half, value, value + half)
        exact, width = Fraction(value), Fraction(half)
        return cls(math.floor(exact - width), value, math.ceil(exact + width))

    @classmethod
    def nothing(cls) -> "Range":
        """No figure at all."""
        return cls()

    @classmethod
    def total(cls, ranges: Iterable["Range"]) -> "Range":
        """The interval sum: lows, bests and highs added; an end that one range lacks is open in the sum.

        >>> Range.total([Range(1, 2, 3), Range(10, 20, None)])
        Range(low=11, best=22, high=None)
        """
        ranges = tuple(ranges)
        lows, bests, highs = ([getattr(r, end) for r in ranges] for end in ("low", "best", "high"))
        return cls(*(None if None in ends else add(ends) for ends in (lows, bests, highs)))

    @property
    def is_nothing(self) -> bool:
        """Whether there is no number in it."""
        return self.low is None and self.best is None and self.high is None

    def scaled(self, factor: float) -> "Range":
        """Every number times a positive factor, as in a change of unit.

        >>> Range(1, 2, 3).scaled(1000)
        Range(low=1000, best=2000, high=3000)
        """
        if not factor > 0:
            raise RangeError(f"a factor must be positive; got {shown(factor)}")
        if factor == 1:
            return self
        return Range(*(None if n is None else n * factor for n in (self.low, self.best, self.high)))

    def __contains__(self, value: float) -> bool:
        return (self.low is None or self.low <= value) and (self.high is None or value <= self.high)

    def _repr_html_(self) -> str:
        from .display import Mark, inline

        return inline(str(self), Mark(self.low, self.best, self.high))

    def __str__(self) -> str:
        return format(self, "")

    def __format__(self, spec: str) -> str:
        """Any number format for all three: `f"{r:,.0f}"`; without one, digits grouped and as many as needed."""

        def text(n: float | None) -> str:
            return format(n, spec or ",")

        low, best, high = self.low, self.best, self.high
        if self.is_nothing:
            return "no figure"
        if low is None and high is None:
            return f"{text(best)} (open)"
        if low is None or high is None:
            bound = f"at least {text(low)}" if high is None else f"at most {text(high)}"
            end = low if high is None else high
            return bound if best is None or best == end else f"{text(best)} ({bound})"
        if low == high:
            return text(low)
        dash = " – " if best is None and may_share_thousands(low, high) else "–"
        ends = f"{text(low)}{dash}{text(high)}"
        return ends if best is None else f"{text(best)} ({ends})"
