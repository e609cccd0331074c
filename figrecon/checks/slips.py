"""Slips of the pen: a digit too many, thousands read as units, two units mixed up, two digits that changed places.

Each check looks a number's partners up among the others, so that n figures cost n log n and not n².
"""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence

from figrecon.flags import Doubt, Flag

from .seen import DIGITS, ByValue, is_unround, keys_of, quoted

SLIPS = (10, 100, 1000)
"""Decimal slips: a digit lost or doubled, thousands read as units."""

UNIT_RATIOS = {2.471: "hectares and acres", 42: "barrels and gallons", 4.047: "acres and stremmata"}
"""Ratios of two units that newsrooms mix up: 2.471 acres a hectare (NIST SP 811), 42 US gallons a barrel of oil (EIA),
4.047 stremmata an acre (0.4047 ha / 0.1 ha)."""

NEAR: dict[float, float] = {**dict.fromkeys(SLIPS, 0.01), **dict.fromkeys(UNIT_RATIOS, 0.001)}
"""By what share two figures may miss each ratio: 1 %, the rounding of three digits, for slips of the decimal point, and
a tenth of that for units, whose ratios are no round numbers."""

RATIOS = tuple((times, times * (1 - near), times * (1 + near)) for times, near in sorted(NEAR.items()))
"""Each ratio with the least and the greatest that is taken for it."""


LEAST = 10 ** (DIGITS - 1)
"""The least whole number of so many digits."""


def slip(said: ByValue) -> list[Flag]:
    """A factor of 10, 100 or 1,000, or the ratio of two units that are often mixed up; one flag for a group.

    Round figures are in such a ratio by chance: at least one of two must be unround.

    >>> from figrecon.checks.seen import Seen, by_value
    >>> from figrecon.reports import Report
    >>> told = [("A", 1234), ("B", 12_340), ("C", 12_340)]
    >>> said = [Report("dead", n, source=name, published="2024-10-01") for name, n in told]
    >>> print(*slip(by_value([Seen(r.figure.best, r.source, r) for r in said])))
    scale: 12,340 (B and C) is 10 times 1,234 (A)
    >>> slip(by_value([Seen(100, "A", said[0]), Seen(1000, "B", said[1])]))
    []
    """
    flags = []
    every = [value for value in said if value > 0]
    for times, least, most in RATIOS if every else ():
        if every[0] * least > every[-1]:
            break
        for small, large in _groups(every, least, most):
            mixed = f": {UNIT_RATIOS[times]}?" if times in UNIT_RATIOS else ""
            verb = "is" if len(large) == 1 else "are"
            message = f"{quoted(large, said)} {verb} {times:,} times {quoted(small, said)}{mixed}"
            flags.append(Flag(Doubt.SCALE, message, keys_of([*small, *large], said)))
    return flags


def _groups(every: Sequence[float], least: float, most: float) -> Iterable[tuple[list[float], list[float]]]:
    """The numbers that stand in a ratio, those that share a partner together; both sides in order.

    The partners of a number lie in a row, and those of a larger number further up: two marks pass the numbers once.
    """
    small: list[float] = []
    first = last = begin = end = 0
    for value in every[: bisect_right(every, every[-1] / least)]:  # the rest is too large to have a partner
        while begin < len(every) and every[begin] < value * least:
            begin += 1
        end = max(begin, end)
        while end < len(every) and every[end] <= value * most:
            end += 1
        if begin == end:
            continue
        row = (begin, end) if is_unround(value) else _unround(every, begin, end)
        if small and row[0] >= last:
            yield small, _partners(small, every[first:last])
            small = []
        if row[0] < row[1]:
            first = first if small else row[0]
            small.append(value)
            last = row[1]
    if small:
        yield small, _partners(small, every[first:last])


def _unround(every: Sequence[float], begin: int, end: int) -> tuple[int, int]:
    """The part of a row that begins and ends with an unround number."""
    places = [n for n in range(begin, end) if is_unround(every[n])]
    return (places[0], places[-1] + 1) if places else (begin, begin)


def _partners(small: Sequence[float], row: Sequence[float]) -> list[float]:
    """Those of a row that are a partner: of round numbers, only the unround."""
    return [large for large in row if is_unround(large) or any(map(is_unround, small))]


def swapped(said: ByValue) -> list[Flag]:
    """Whole figures that differ by two neighboring digits that changed places; one flag for a group.

    >>> from figrecon.checks.seen import Seen, by_value
    >>> from figrecon.reports import Report
    >>> said = [Report("dead", n, source=name, published="2024-10-01") for name, n in [("A", 1243), ("B", 1234)]]
    >>> print(*swapped(by_value([Seen(r.figure.best, r.source, r) for r in said])))
    swapped digits: 1,234 (B) and 1,243 (A)
    """
    flags = []
    for rest in _of_the_same_digits(said):
        while len(rest) > 1:
            group = _reached(next(iter(rest)), rest)
            for value in group:
                del rest[value]
            if len(group) > 1:
                flags.append(Flag(Doubt.SWAPPED_DIGITS, quoted(group, said), keys_of(group, said)))
    return flags


def _of_the_same_digits(said: Iterable[float]) -> Iterable[dict[float, None]]:
    """The whole numbers that share their digits with others, together."""
    by_rest: dict[int, list[int]] = {}
    for value in said:
        if type(value) is int and not -LEAST < value < LEAST:
            by_rest.setdefault(value % 9, []).append(value)  # the same for the same digits in another order
    for values in by_rest.values():
        if len(values) > 1:
            alike: dict[str, dict[float, None]] = {}
            for value in values:
                alike.setdefault("".join(sorted(str(value))), {})[value] = None
            yield from alike.values()


def _reached(value: float, said: Collection[float]) -> list[float]:
    """The numbers to which swaps lead from one of them, in order."""
    found, ahead = {value}, [value]
    while ahead:
        new = [other for other in _swaps(ahead.pop()) if other in said and other not in found]
        found.update(new)
        ahead += new
    return sorted(found)


def _swaps(value: float) -> Iterable[int]:
    sign, digits = "-" * (value < 0), str(abs(value))
    for n in range(len(digits) - 1 if len(digits) >= DIGITS else 0):
        yield int(f"{sign}{digits[:n]}{digits[n + 1]}{digits[n]}{digits[n + 2 :]}")
