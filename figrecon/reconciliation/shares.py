"""Shares and differences of answers and figures, with bounds and rounding carried through."""

from figrecon import figures
from figrecon.answer import Answer
from figrecon.conventions import Qualifier
from figrecon.errors import FigureError, shown
from figrecon.figures import Figure, FigureLike
from figrecon.wording import read


def _figure_of(value: Answer | FigureLike) -> Figure:
    """An answer as a figure with its unit; anything else as `read` and `Figure.of` take it.

    Raises FigureError for an answer without a number.
    """
    if isinstance(value, Answer):
        if value.range.is_nothing:
            raise FigureError(f"this needs a figure; {shown(value.subject)} has none as of {value.as_of}")
        low, best, high = value.range.low, value.range.best, value.range.high
        kind = Qualifier.AT_LEAST if high is None else Qualifier.AT_MOST if low is None else Qualifier.EXACT
        return Figure(low, best, high, value.unit, Qualifier.BETWEEN if best is None and low != high else kind)
    return read(value) if isinstance(value, str) else Figure.of(value)


def share(whole: Answer | FigureLike, percent: Answer | FigureLike) -> Figure:
    """A percentage of an answer or a figure; the rounding of the percentage is kept as low and high.

    "83 percent" is 82.5 to 83.5. Raises FigureError for a percentage that is none or an answer without a number.

    >>> import figrecon as fr
    >>> homes = fr.reconcile([fr.Report("homes", "1,000", source="City", published="2024-10-01")])
    >>> print(share(homes, "83 percent"))
    830 (825–835)
    """
    return figures.share_of(_figure_of(whole), _figure_of(percent))


def difference(a: Answer | FigureLike, b: Answer | FigureLike) -> Figure:
    """How much one answer or figure is above another, with bounds carried through.

    >>> print(difference("at least 160 people", "140 people"))
    at least 20 people
    """
    return figures.difference_of(_figure_of(a), _figure_of(b))
