"""What every method checks before it counts: finite numbers, positive uncertainties, equal lengths, a coverage."""

import math
from collections.abc import Iterable, Sequence
from typing import Any

from figrecon.errors import MethodError, RangeError, nearest, shown
from figrecon.ranges import LARGEST, NumberLike, number

Numbers = Iterable[NumberLike]
"""Numbers of any make, in a list, an array, or one after the other."""

OpenEnds = Iterable[NumberLike | None]
"""Numbers among which None stands for an open end."""

MOST = math.nextafter(float(LARGEST), 0)
"""The largest float within 10**100: the float nearest to that lies just above it."""
LEAST = -MOST
SMALLEST = 1e-100
"""The smallest positive value that goes on a log scale: the ratio to the largest number allowed still fits a float."""
LARGEST_LOG = 700.0
"""e**709 is the last power that a float holds."""
NARROWEST = 1e-70
"""The smallest uncertainty, relative to the spread of the values: its weight squared still fits a float."""


def numbers(values: Numbers, name: str = "values") -> list[int | float]:
    """A list of finite numbers, at least one; a MethodError names the argument and the place."""
    if isinstance(values, (str, bytes)):
        raise MethodError(f"{name} must be a list of numbers; got {shown(values)}")
    try:
        got: list[Any] = list(values)
    except TypeError:
        raise MethodError(f"{name} must be a list of numbers; got {shown(values)}") from None
    if not got:
        raise MethodError(f"{name} must hold at least one number; got none")
    for value in got:
        kind = type(value)
        if (kind is not float and kind is not int) or not LEAST <= value <= MOST:
            return [finite(value, f"{name}[{index}]") for index, value in enumerate(got)]
    return got


def two_or_more(values: Numbers, purpose: str) -> list[int | float]:
    """Check that values are enough for what needs a spread between them, and put them in order."""
    got = sorted(numbers(values))
    if len(got) == 1:
        raise MethodError(f"values must be at least two for {purpose}; got one")
    return got


def finite(value: Any, name: str) -> int | float:
    """One finite number."""
    try:
        return number(value, name)
    except RangeError as error:
        raise MethodError(str(error)) from None


def positive(values: Numbers, name: str) -> list[int | float]:
    """Numbers above zero."""
    got = numbers(values, name)
    for index, value in enumerate(got):
        if value <= 0:
            raise MethodError(f"{name}[{index}] must be above 0; got {shown(value)}")
    return got


def same_length(got: list[Any], name: str, wanted: int, other: str) -> None:
    """Two arguments that belong together, item by item."""
    if len(got) != wanted:
        raise MethodError(f"{name} must be as many as {other}, {wanted}; got {len(got)}")


def weights_for(weights: Numbers | None, n: int, other: str = "values") -> list[int | float]:
    """One positive weight for each; None is one vote each."""
    if weights is None:
        return [1] * n
    got = positive(weights, "weights")
    same_length(got, "weights", n, other)
    return got


def proportion(value: Any, name: str = "coverage") -> float:
    """A number strictly between 0 and 1."""
    if type(value) is float and 0 < value < 1:
        return value
    got = finite(value, name)
    if not 0 < got < 1:
        raise MethodError(f"{name} must lie between 0 and 1, both excluded; got {shown(value)}")
    return float(got)


def named(got: Any, allowed: Sequence[str], name: str) -> None:
    """One of the words that an argument allows."""
    if got not in allowed:
        hint = nearest(got, allowed) if isinstance(got, str) else ""
        raise MethodError(f"{name} must be one of {', '.join(allowed)}; got {shown(got)}{hint}")


def closed(low: float, best: float, high: float) -> tuple[float | None, float, float | None]:
    """The three numbers of a result: an end that no number can hold (beyond 10**100) is open."""
    return (low if abs(low) <= MOST else None, min(max(best, -MOST), MOST), high if abs(high) <= MOST else None)


def median(ordered: Sequence[int | float]) -> int | float:
    """The middle of values in order, or half way between two middles; importing `statistics` would take 10 ms."""
    a, b = ordered[(len(ordered) - 1) // 2], ordered[len(ordered) // 2]
    return a if a == b else a + (b - a) / 2


def exp(x: float) -> float:
    """The exponential, infinite where a float would overflow."""
    return math.exp(x) if x < LARGEST_LOG else math.inf
