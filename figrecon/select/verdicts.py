"""The verdict: how far the positions disagree."""

from collections.abc import Sequence

from figrecon._values import Word
from figrecon.conventions import Convention, Qualifier
from figrecon.figures import Figure, all_compatible, same

from .account import Pace, Position
from .growing import may_have_grown

STRICT = frozenset((Qualifier.MORE_THAN, Qualifier.LESS_THAN))
"""Bounds that do not hold the number that they name."""


class Verdict(Word):
    """How far the origins agree.

    >>> Verdict("disputed")
    Verdict.DISPUTED
    """

    NOTHING = "nothing"
    """No figure."""
    SINGLE = "single"
    """One origin."""
    AGREED = "agreed"
    """The same number from all."""
    COMPATIBLE = "compatible"
    """Every pair can be true at once: hedges as wide as the convention says, bare numerals as they are rounded."""
    DISPUTED = "disputed"
    """At least two cannot both be true."""


def verdict(positions: Sequence[Position], convention: Convention, pace: Pace | None = None) -> Verdict:
    """The verdict on some positions, judged on the numerals as written.

    With the `pace` of a count that only grows, an older figure that is lower can be true beside a newer one.
    """
    figures = [position.figure for position in positions]
    if len(figures) < 2:  # noqa: PLR2004  none, or one
        return Verdict.SINGLE if figures else Verdict.NOTHING
    if all(same(figures[0], figure) for figure in figures[1:]) and not _is_bounded_by_another(figures):
        return Verdict.AGREED
    if all_compatible(figures, convention) or (pace is not None and may_have_grown(positions, pace, convention)):
        return Verdict.COMPATIBLE
    return Verdict.DISPUTED


def _is_bounded_by_another(figures: Sequence[Figure]) -> bool:
    """Whether one says "less than 5" or "more than 5" where another says something else of 5: that is no agreement."""
    said = {figure.qualifier for figure in figures}
    return len(said) > 1 and not STRICT.isdisjoint(said)
