"""A figure as a mark on a strip."""

from figrecon import display, units
from figrecon.errors import RangeError

from .figure import Figure


def mark(figure: Figure | None, unit: str | None, style: display.Style) -> display.Mark | None:
    """A figure as a mark on a strip in `unit`; none for one that cannot be compared, names no number, or only adds.

    >>> mark(Figure.exactly(2, "km"), "meter", display.Style.USED).best, mark(Figure(), None, display.Style.USED)
    (2000, None)
    """
    if figure is None or figure.increment or figure.says_nothing:
        return None
    if figure.unit not in (None, unit):
        if unit is None or not units.commensurable(figure.unit or "", unit):
            return None
        try:
            figure = figure.to(unit)
        except RangeError:  # too large in that unit
            return None
    return display.Mark(figure.low, figure.best, figure.high, style)
