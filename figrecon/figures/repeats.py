"""When a figure is an earlier one said again, less exactly: rounded, bounded or hedged."""

from figrecon.conventions import DEFAULT, Convention, Qualifier

from .comparing import ROUNDING_CAP, Span, in_unit_of, span
from .figure import Figure, last_digit

COARSER = 100
"""A bare number is a rounding of one that is two digits more exact: of 1,612 it is 1,600, and not 1,610, which is the
exact count one time in ten."""

HALF_STEP = 5
"""Newsrooms cut off at the digit and at half of the one above it: "more than 150", "more than 1,500"."""

FARTHEST = 1.5
"""However round a bound is, it is no rounding of a figure half as large again: "at least 100" is not, of 199."""


def may_repeat(figure: Figure) -> bool:
    """Whether a figure could be an earlier one said less exactly at all, whatever that was: few can."""
    if figure.qualifier is Qualifier.EXACT:
        return bool(figure.best) and (figure.best or 1) % COARSER == 0 and figure.low == figure.high
    return figure.qualifier is not Qualifier.BETWEEN


def repeats(later: Figure, earlier: Figure, convention: Convention = DEFAULT) -> bool:
    """Whether a later figure of a source is its earlier one once more and less exactly, and so no news.

    The later one must allow all that the earlier allows, and its numeral be what a newsroom makes of the earlier one:
    cut off for a lower bound, rounded up for an upper one, rounded to the nearest behind "about". A numeral above the
    earlier one by more than a rounding tells a rise; one below it that is no rounding is a statement of its own ("at
    least 4,000" after 11,300), and so is a range with two ends.

    >>> count = Figure.exactly(1612)
    >>> [repeats(later, count) for later in (Figure.about(1600), Figure.more_than(1500), Figure.exactly(1600))]
    [True, True, True]
    >>> [repeats(later, count) for later in (Figure.about(1700), Figure.more_than(1000), Figure.exactly(1610))]
    [False, False, False]
    """
    if later.qualifier is Qualifier.EXACT:
        return may_repeat(later) and earlier.qualifier is Qualifier.EXACT and _rounds(later, in_unit_of(later, earlier))
    if not may_repeat(later):
        return False
    earlier = in_unit_of(later, earlier)
    if (later.qualifier, later.range, later.word) == (earlier.qualifier, earlier.range, earlier.word):
        return False
    return _is_wider(span(later, convention), _said(earlier, convention)) and _rounds(later, earlier)


def _said(figure: Figure, convention: Convention) -> Span:
    """What an earlier figure allows; of a bare number only itself, for a repeat is held against what was printed."""
    bare = figure.qualifier is Qualifier.EXACT and figure.best is not None and figure.low == figure.high
    return Span(figure.best, figure.best) if bare and figure.best is not None else span(figure, convention)


def _is_wider(outer: Span, inner: Span) -> bool:
    """Whether all that one span holds is in the other, and the two are not the same."""
    below = outer.low < inner.low or (outer.low == inner.low and (inner.low_open or not outer.low_open))
    above = inner.high < outer.high or (outer.high == inner.high and (inner.high_open or not outer.high_open))
    return below and above and outer != inner


def _rounds(later: Figure, earlier: Figure) -> bool:
    """Whether the numeral is what is left of the earlier one when it is rounded as the qualifier says."""
    number, said = later.best, earlier.best
    if later.qualifier is Qualifier.VAGUE:
        return True
    if number is None or said is None or number <= 0 or (later.qualifier is Qualifier.EXACT and said <= number):
        return False
    digit = later.grain or last_digit(number)
    near = min(digit / 2, ROUNDING_CAP * number)
    half = HALF_STEP * digit
    step = half if half < number and number % half == 0 else digit
    match later.qualifier:
        case Qualifier.AT_LEAST | Qualifier.MORE_THAN | Qualifier.JUST_OVER:
            found = number <= said < min(number + step, FARTHEST * number)
        case Qualifier.AT_MOST | Qualifier.LESS_THAN:
            found = number - step < said <= number < FARTHEST * said
        case Qualifier.NEARLY | Qualifier.UP_TO:
            found = number - near <= said <= number
        case Qualifier.EXACT:
            found = said <= number + near and digit >= COARSER * (earlier.grain or last_digit(said))
        case _:
            found = number - near <= said <= number + step / 2
    return found
