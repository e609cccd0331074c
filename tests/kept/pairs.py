"""What figures are to each other, and what an editor makes of them: sums, differences, shares, other units.

A line is one figure in the words of newsrooms, or several between bars: "about 1,600 | 1,612".
"""

from collections.abc import Callable, Iterator
from typing import Any

import figrecon as fr
from figrecon.figures import all_compatible, comparable, difference_of, repeats, same, share_of, total

from .words import figure_in_full

BESIDE = ("thousands", "million USD", "m")
"""What a table may print over a figure."""


def _told(work: Callable[[], Any]) -> str:
    try:
        found = work()
    except fr.FigreconError as error:
        return type(error).__name__
    return figure_in_full(found) if isinstance(found, fr.Figure) else str(found)


def _alone(figure: fr.Figure) -> Iterator[str]:
    """What it says and may mean, and what it is in other units."""
    yield f"{figure}; {figure:.2f}; {figure.numerals}; {figure_in_full(figure)}"
    yield f"may mean {figure.interval()}, by coders of events {figure.interval(fr.conventions.ACLED)}"
    yield f"rounded: {_told(figure.rounding)}"
    yield from (f"over it {label}: {_told(lambda: figure.counted_in(label))}" for label in BESIDE)  # noqa: B023  at once
    yield from (f"in {unit}: {_told(lambda: figure.to(unit))}" for unit in ("km", "m", "people"))  # noqa: B023
    yield f"alone, at least: {_told(lambda: total([figure], at_least=True))}"


def _relations(a: fr.Figure, b: fr.Figure) -> Iterator[str]:
    if same(a, b):
        yield "the same number"
    if fr.compatible(a, b):
        yield "both can be true"
    if fr.compatible(a, b, fr.conventions.ACLED):
        yield "as coders enter them, too"
    if repeats(a, b):
        yield "the first repeats the second"
    if repeats(b, a):
        yield "the second repeats the first"


def beside(given: list[str]) -> Iterator[str]:
    """Of one figure what it is alone; of two what they are to each other; and of all the sum."""
    figures = [fr.read(text) for text in given[0].split(" | ")]
    if len(figures) == 1:
        yield from _alone(figures[0])
        return
    if len(figures) == 2:
        a, b = figures
        yield "; ".join(_relations(a, b)) or "two figures" if comparable(a, b) else "not to be compared"
        yield f"difference: {_told(lambda: difference_of(a, b))}"
        if b.unit in (None, "percent") and not b.increment:
            yield f"share: {_told(lambda: share_of(a, b))}"
    else:
        yield f"all can be true: {_told(lambda: all_compatible(figures))}"
    yield f"sum: {_told(lambda: total(figures))}"
    yield f"sum, at least: {_told(lambda: total(figures, at_least=True))}"
