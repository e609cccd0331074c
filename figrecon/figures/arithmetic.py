"""The sums an editor does: totals, differences and shares, with bounds and rounding carried through."""

from collections.abc import Iterable, Sequence

import attrs

from figrecon.conventions import Qualifier
from figrecon.errors import FigureError, shown
from figrecon.ranges import Range, add

from .figure import Figure, last_digit, negative
from .statuses import FigureStatus

HEDGES = {Qualifier.ABOUT, Qualifier.NEARLY, Qualifier.JUST_OVER}

WHOLE_PERCENT = 1
"""A percentage is told to the whole percent at least: "50 percent" is not rounded to tens."""


def total(figures: Iterable[Figure], *, at_least: bool = False) -> Figure:
    """The sum, in the unit of the first figure that has one: an open end in one is an open end in the whole.

    Counts are summed, which are never below zero: the open low of an increment counts as zero, unless its own numbers
    are below it, and where bounds point both ways, so that neither end is sure, the sum is "at least" what is certain.
    With `at_least` it is always so, a floor of an unknown whole. The sum is rounded as its coarsest numeral.
    Raises FigureError for no figures or one without a number, IncommensurableError for units that cannot be added.

    >>> print(total([Figure.exactly(100, "people"), Figure.at_least(40, "people")]))
    at least 140 people
    >>> print(total([Figure.at_least(100), Figure.up_to(50)]), "|", total([Figure.at_most(20), Figure.at_least(5)]))
    at least 100 | at least 5
    """
    parts = _in_one_unit(figures)
    return _sum_of(parts, Range.at_least(_certain(parts) or 0) if at_least else _together(parts))


def _sum_of(parts: Sequence[Figure], said: Range) -> Figure:
    return attrs.evolve(
        parts[0],
        low=said.low,
        best=said.best,
        high=said.high,
        qualifier=_qualifier(said, [p.qualifier for p in parts]),
        increment=False,
        grain=max(grain(p) for p in parts),
        word=None,
        earlier=None,
        status=_softest([p.status for p in parts]),
        flags=tuple(flag for p in parts for flag in p.flags),
        text="",
    )


def _together(parts: Sequence[Figure]) -> Range:
    """What counts make together: both ends, or the one that is sure."""
    said = Range.total(p.range for p in parts)
    if said.low is None and all(p.low is not None or (p.increment and not _takes_away(p)) for p in parts):
        said = Range(_certain(parts), None, said.high)
    least = _certain(parts) if said.low is None and said.high is None else None
    return Range.at_least(least) if least is not None else _with_ends(said, parts)


def _certain(parts: Sequence[Figure]) -> int | float | None:
    """The least that counts make together, for none is below zero; None where what was taken away is open."""
    lows = [0 if p.low is None and not _takes_away(p) else p.low for p in parts]
    return None if None in lows else add(low for low in lows if low is not None)


def _takes_away(figure: Figure) -> bool:
    return numerals(figure)[0] < 0


def _with_ends(said: Range, parts: Sequence[Figure]) -> Range:
    """The sum as a bound where one end is open; where both are, only the numerals are left of it."""
    if said.low is not None and said.high is not None:
        return said
    if said.low is None and said.high is None:
        return Range(None, add(numerals(p)[0] for p in parts) if said.best is None else said.best, None)
    return Range.at_most(said.high) if said.low is None else Range.at_least(said.low)


def difference_of(a: Figure, b: Figure) -> Figure:
    """How much a is above b: the low of one less the high of the other.

    >>> print(difference_of(Figure.at_least(160, "people"), Figure.exactly(140, "people")))
    at least 20 people
    """
    parts = _in_one_unit([a, negative(b)])
    return _sum_of(parts, _with_ends(Range.total(p.range for p in parts), parts))


def share_of(whole: Figure, percent: Figure | float) -> Figure:
    """A percentage of a figure; the rounding of the percentage is kept as low and high.

    "83 percent" is 82.5 to 83.5, so 83 percent of 1,000 is 830, between 825 and 835. Raises FigureError for a
    percentage without a number, or one in a unit other than percent.

    >>> print(share_of(Figure.exactly(1000, "people"), Figure.exactly(83, "percent")))
    830 (825–835) people
    """
    of = percent if isinstance(percent, Figure) else Figure.exactly(percent, "percent")
    if of.unit not in {None, "percent"} or of.says_nothing:
        raise FigureError(f"a share must be in percent; got {shown(str(of))}")
    if (whole.low or 0) < 0 or (of.low or 0) < 0:
        raise FigureError(f"a share needs numbers that are not negative; got {shown(str(whole))} and {shown(str(of))}")
    if of.qualifier is Qualifier.EXACT and of.low == of.high and of.best is not None:
        rounded = attrs.evolve(of, grain=min(of.grain or last_digit(of.best), WHOLE_PERCENT)).rounding()
        width = Range(max(rounded.low or 0, 0), rounded.best, rounded.high)  # of 0 percent nothing is below nothing
    else:
        width = of.range
    lows, bests, highs = ((getattr(whole.range, e), getattr(width, e)) for e in ("low", "best", "high"))
    said = Range(*(None if x is None or y is None else x * y / 100 for x, y in (lows, bests, highs)))
    kind = _qualifier(said, [whole.qualifier, of.qualifier])
    return attrs.evolve(
        whole,
        low=said.low,
        best=said.best,
        high=said.high,
        qualifier=kind,
        grain=None,
        text="",
        word=None,
        earlier=None,
    )


def numerals(figure: Figure) -> tuple[int | float, int | float]:
    """The outermost numbers said. Raises FigureError where none was."""
    found = figure.numerals
    if found is None:
        raise FigureError(f"this needs a number; got {shown(str(figure))}")
    return found


def grain(figure: Figure) -> int | float:
    """The value of the last significant digit of the coarsest numeral said."""
    return figure.grain or max(last_digit(n) for n in numerals(figure))


def _in_one_unit(figures: Iterable[Figure]) -> Sequence[Figure]:
    given = tuple(figures)
    if not given:
        raise FigureError("a sum needs at least one figure; got none")
    unit = next((f.unit for f in given if f.unit is not None), None)
    return tuple(f if unit is None else f.to(unit) for f in given)


def _softest(statuses: Sequence[FigureStatus | None]) -> FigureStatus | None:
    """How sure a sum is: as its least sure part, and where one says nothing, no surer than that."""
    said = [status for status in statuses if status is not None]
    if len(said) < len(statuses):
        said = [status for status in said if not status.is_firm]
    return max(said, key=list(FigureStatus).index, default=None)


def _qualifier(said: Range, parts: Sequence[Qualifier]) -> Qualifier:
    """The one word that is true of the whole."""
    if said.low is None and said.high is None:
        return Qualifier.ABOUT
    if said.high is None:
        return Qualifier.MORE_THAN if Qualifier.MORE_THAN in parts else Qualifier.AT_LEAST
    if said.low is None:
        soft = Qualifier.UP_TO if Qualifier.UP_TO in parts else Qualifier.AT_MOST
        return Qualifier.LESS_THAN if Qualifier.LESS_THAN in parts else soft
    if said.best is None:
        return Qualifier.BETWEEN
    hedges = {q for q in parts if q in HEDGES}
    return Qualifier.EXACT if not hedges else hedges.pop() if len(hedges) == 1 else Qualifier.ABOUT
