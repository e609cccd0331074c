"""Figures as the mixture reads them: checked, repeats counted, on one scale, as wide as their rounding."""

from collections.abc import Callable, Iterable, Sequence
from math import exp, expm1, inf, log, log1p
from typing import Any, NamedTuple

from figrecon.errors import MethodError, shown
from figrecon.methods._inputs import LARGEST_LOG, LEAST, MOST, SMALLEST, finite, median
from figrecon.ranges import NumberLike, Range

BOUND_REACH = 3.0
"""How far past its numeral a bound reaches: "at least L" stands for L to 3 L.

Real minimum claims lie, at the median, at 0.44 of what other sources say (Radford et al., PNAS 2023).
"""
MOST_ROUNDED = 0.05
"""A figure is rounded by at most a twentieth: "about 3,000" printed as 3,000 is no 2,500."""
LEAST_ROUNDED = 1e-6
"""Rounding finer than this is none: a count, or the noise of a float."""
DIGITS = 12
"""The significant digits by which rounding is told: a float holds three more, which arithmetic fills with noise."""
FARTHEST = 1e90
"""How far out a figure is placed on a linear scale, in typical sizes, so that its square still fits a float."""
MOST_FIGURES = 100_000
MOST_DISTINCT = 10_000
"""More than any subject has: the work is linear in the distinct figures, and takes a second here."""

Ends = tuple[int | float | None, int | float | None, int | float | None]


class Axis(NamedTuple):
    """The scale on which figures are compared: its name, the way up to it and the way back down."""

    name: str
    up: Callable[[float], float]
    down: Callable[[float], float]
    unit: float = 1.0


class DistinctFigures(NamedTuple):
    """The distinct figures in order, in columns, and the axis they are on.

    `values` has None for a range or a bound, which cannot be the exact figure; `variances` are those of what a range
    leaves open; `times` says how many sources gave the figure; `halves` is half the width that its rounding allows.
    """

    axis: Axis
    places: tuple[float, ...]
    variances: tuple[float, ...]
    times: tuple[int, ...]
    halves: tuple[float, ...]
    values: tuple[int | float | None, ...]


Figures = Iterable[NumberLike | Range | Sequence[NumberLike | None]]
"""Figures of one subject: each a number, (low, high), (low, best, high) or a Range; None is an open end, or no best."""


def ends_of(figures: Figures, name: str = "figures") -> list[Ends]:
    """Check figures: each a number, (low, high), (low, best, high) or a Range; None is an open end, or no best."""
    if isinstance(figures, (str, bytes)) or not isinstance(figures, Iterable):
        raise MethodError(f"{name} must be a list of figures; got {shown(figures)}")
    rows: list[Ends] = []
    figure: Any
    for index, figure in enumerate(figures):
        kind = type(figure)
        if (kind is int or kind is float) and (SMALLEST <= figure <= MOST or LEAST <= figure <= -SMALLEST):
            rows.append((figure, figure, figure))
        else:
            rows.append(_ends(figure, f"{name}[{index}]"))
    if not 0 < len(rows) <= MOST_FIGURES:
        raise MethodError(f"{name} must hold at least one figure and at most {MOST_FIGURES:,}; got {len(rows):,}")
    return rows


def _ends(figure: Any, name: str) -> Ends:
    """The checked ends of one figure."""
    if isinstance(figure, Range):
        figure = (figure.low, figure.best, figure.high)
    if not isinstance(figure, (tuple, list)):
        value = _sized(figure, name)
        return value, value, value
    if len(figure) not in (2, 3):
        raise MethodError(f"{name} must be a number, (low, high) or (low, best, high); got {shown(figure)}")
    stated = (figure[0], None, figure[1]) if len(figure) == 2 else figure  # noqa: PLR2004
    low, best, high = (None if end is None else _sized(end, name) for end in stated)
    if low is None and high is None:
        raise MethodError(f"{name} must have a low or a high; got {shown(figure)}")
    said = [end for end in (low, best, high) if end is not None]
    if said != sorted(said):
        raise MethodError(f"{name} must be in order, low <= best <= high; got {shown(figure)}")
    return low, best, high


def _sized(value: Any, name: str) -> int | float:
    got = finite(value, name)
    if 0 < abs(got) < SMALLEST:
        raise MethodError(f"{name} must be 0 or at least {SMALLEST} in size; got {shown(value)}")
    return got


def axis_for(ends: Sequence[int | float], scale: str = "auto", unit: float | None = None) -> Axis:
    """The scale that figures with these ends are compared on.

    Ratios are what sources err by, so it is ln x; ln(1 + x) where a 0 is among them, as of counts, for which one more
    than none is the smallest step; and linear, in `unit` or in the median size of the ends that are not 0, where one
    is negative or `scale` says so.
    """
    lowest = min(ends)
    if scale == "auto" and lowest > 0:
        return Axis("log", log, _exp)
    if scale == "auto" and lowest == 0:
        return Axis("log1p", log1p, _expm1)
    size = float(unit or median(sorted(abs(x) for x in ends if x) or [1.0]))
    return Axis("linear", lambda x: min(max(x / size, -FARTHEST), FARTHEST), lambda y: y * size, size)


def _exp(y: float) -> float:
    return exp(y) if y < LARGEST_LOG else inf


def _expm1(y: float) -> float:
    return max(expm1(y), 0.0) if y < LARGEST_LOG else inf


def evidence_of(rows: Sequence[Ends], scale: str = "auto", unit: float | None = None) -> DistinctFigures:
    """What the figures say, on the scale they call for.

    A range is one standard deviation to either side of its best or, without one, of its middle; "at least L" is the
    range from L to 3 L, "at most U" that from U/3 to U.
    """
    axis = axis_for([end for row in rows for end in row if end is not None], scale, unit)
    points: dict[int | float, int] = {}
    items: list[tuple[float, float, int, float, int | float | None]] = []
    for low, best, high in rows:
        if low is not None and low == high:
            points[low] = points.get(low, 0) + 1
        else:
            items.append((*_spanned(axis, low, best, high), 1, 0.0, None))
    for value, times in points.items():
        items.append((axis.up(value), 0.0, times, _half(axis, value), value))
    if len(items) > MOST_DISTINCT:
        raise MethodError(f"figures must be at most {MOST_DISTINCT:,} different ones; got {len(items):,}")
    items.sort(key=_in_order)
    return DistinctFigures(axis, *zip(*items, strict=True))


def _in_order(item: tuple[float, float, int, float, int | float | None]) -> tuple[float, float, bool]:
    return item[0], item[1], item[4] is None


def _spanned(axis: Axis, low: float | None, best: float | None, high: float | None) -> tuple[float, float]:
    """The place and the variance of a range or a bound."""
    if low is None:
        high = high or 0  # ends_of() refuses two open ends
        low, best = high - (1 - 1 / BOUND_REACH) * abs(high), None
    elif high is None:
        best, high = None, low + (BOUND_REACH - 1) * abs(low)
    a, b = axis.up(low), axis.up(high)
    return (a + b) / 2 if best is None else axis.up(best), ((b - a) / 2) ** 2


def _half(axis: Axis, value: float) -> float:
    """Half the width, on the axis, that the rounding of a figure allows."""
    half = rounding(value)
    if axis.name == "log":
        return half / value
    return half / (1 + value) if axis.name == "log1p" else half / axis.unit


def rounding(value: float) -> float:
    """Half the unit of the last digit that is not 0, at most a twentieth of the figure; 0 of a count to the last one.

    >>> rounding(1500), rounding(3000), rounding(1503), rounding(2.75)
    (50.0, 150.0, 0.0, 0.005)
    """
    mantissa, exponent = f"{abs(value):.{DIGITS - 1}e}".split("e")
    last = int(exponent) - len(mantissa.rstrip("0")) + 2  # the power of ten of the last digit
    size = abs(value)
    if last == 0 or not size:
        return 0.0
    half = min(0.5 * 10.0**last, MOST_ROUNDED * size)
    return half if half > LEAST_ROUNDED * size else 0.0
