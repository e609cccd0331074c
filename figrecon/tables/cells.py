"""Cells to figures and back: a figure in its words, in its numbers, or field by field."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import attrs

from figrecon._values import SHORT
from figrecon.conventions import Qualifier
from figrecon.errors import FigreconError, FigureError, shown
from figrecon.figures import Figure
from figrecon.ranges import Range, number
from figrecon.reports import as_figure
from figrecon.wording import read, read_cell

NUMBERS = ("low", "best", "high")
"""May stand for `figure`."""
IN_FIELDS = frozenset((*NUMBERS, "qualifier"))
"""Where one of these is filled, a figure is not read from its words alone."""
FIGURE_PARTS = (*NUMBERS, "unit", "qualifier", "increment", "grain", "word", "earlier", "status")
"""How a figure is written that no words read back."""


def read_column(column: str, reader: Any, value: Any) -> Any:
    """What a reader makes of a cell; its error gets a note that names the column."""
    try:
        return reader(value)
    except FigreconError as error:
        name_column(error, column)
        raise


def name_column(error: FigreconError, column: str) -> None:
    """Note the column of an error, unless a nearer one is named."""
    if not getattr(error, "__notes__", None):
        error.add_note(f"column {column}")


def read_figure(cells: Mapping[str, Any], locale: str = "en") -> Figure | None:
    """The figure of a row: its words, or its numbers where they are given. Raises FigureError, RangeError."""
    if IN_FIELDS.isdisjoint(cells):
        figure = _as_figure(cells.get("figure"), locale)
        return figure if figure is None else _completed(figure, cells)
    if "qualifier" in cells:
        return _literal(cells, locale)
    low, best, high = (_number(name, cells.get(name), locale) for name in NUMBERS)
    words = _words(cells.get("figure"), locale)
    if best is None and words.best is not None and words.best in Range(low, None, high):
        best = words.best
    shape = _shape(low, best, high)
    if best is None and low == high:
        best = low
    if shape is Qualifier.EXACT and low is None and high is None:
        low = high = best
    if best is None and shape is not Qualifier.BETWEEN:
        best = high if low is None else low
    unit = None if "unit" in cells else words.unit
    figure = Figure(low, best, high, unit, shape, increment=words.increment, status=words.status, text=words.text)
    return _completed(figure, cells)


def _as_figure(cell: Any, locale: str) -> Figure | None:
    if type(cell) is str and cell.strip():
        return _in_words(cell, locale) if len(cell) <= SHORT else read_cell(cell, locale=locale)
    return _in_digits(cell) if type(cell) is int or type(cell) is float else as_figure(cell)


REMEMBERED = 16_384
"""Cells kept in mind, as many as `read` keeps readings."""


@lru_cache(REMEMBERED)
def _in_words(cell: str, locale: str) -> Figure:
    return read_cell(cell, locale=locale)


_in_digits = lru_cache(REMEMBERED, typed=True)(as_figure)


def _completed(figure: Figure, cells: Mapping[str, Any]) -> Figure:
    """A figure with what the columns beside its own say of it: the unit, with its scale, and the status."""
    if cells.get("unit"):
        figure = figure.counted_in(cells["unit"])
    status = cells.get("status")
    return attrs.evolve(figure, status=status) if status and figure.status is None else figure


def _words(cell: Any, locale: str) -> Figure:
    """The words beside the numbers, which may name the best of them, its unit, or an increment; else only kept."""
    try:
        return _as_figure(cell, locale) or Figure()
    except FigreconError:
        return Figure(text=cell if isinstance(cell, str) else "")


def _shape(low: float | None, best: float | None, high: float | None) -> Qualifier:
    """What the filled cells among low, best and high say: an end that is missing beside the other is open."""
    if low is not None and high is not None:
        return Qualifier.BETWEEN if best is None and low != high else Qualifier.EXACT
    if low is None and high is None:
        return Qualifier.EXACT
    return Qualifier.AT_LEAST if high is None else Qualifier.AT_MOST


def _literal(cells: Mapping[str, Any], locale: str) -> Figure:
    """A figure written out field by field, as `figure_cells` does where no words read back."""
    fields = {name: cells[name] for name in FIGURE_PARTS if name in cells}
    for name in (*NUMBERS, "grain", "earlier"):
        fields[name] = _number(name, fields.get(name), locale)
    for name in ("unit", "word"):
        if not isinstance(fields.get(name), str | None):
            raise FigureError(f"{name} must be text; got {shown(fields[name])}")
    unit = fields.pop("unit", None)
    fields["increment"] = str(fields.get("increment", "")).casefold() in ("true", "1", "yes")
    try:
        fields["qualifier"] = Qualifier(fields["qualifier"])
    except ValueError:
        allowed = ", ".join(q.value for q in Qualifier)
        raise FigureError(f"a qualifier must be one of {allowed}; got {shown(fields['qualifier'])}") from None
    figure = Figure(**fields, text=cells["figure"] if isinstance(cells.get("figure"), str) else "")
    return figure.counted_in(unit) if unit else figure


def _number(column: str, value: Any, locale: str) -> int | float | None:
    """A number from a cell: a number, or words that name exactly one."""
    if value is None:
        return None
    if not isinstance(value, str):
        return number(value, column)
    figure = read_column(column, lambda text: read(text, locale=locale), value)
    if figure.qualifier is not Qualifier.EXACT or figure.low != figure.high:
        raise FigureError(f"{column} must be one number; got {shown(value)}")
    best: int | float | None = figure.best
    return best


def figure_cells(figure: Figure | None, *, in_fields: bool = False) -> dict[str, Any]:
    """The cells of a figure: its words, and field by field where they alone would not read back as the same figure.

    With `in_fields` it is written field by field in any case.
    """
    if figure is None:
        return {}
    words = figure.words
    again = None if in_fields else _read(words)
    if again == figure:
        return {"figure": words}
    if again is not None and again.unit is None and figure.unit is not None and again.to(figure.unit) == figure:
        return {"figure": words, "unit": figure.unit}
    fields = {name: getattr(figure, name) for name in FIGURE_PARTS}
    fields["qualifier"] = figure.qualifier.value
    fields["increment"] = figure.increment or None
    fields["status"] = None if figure.status is None else figure.status.value
    return {"figure": figure.text or None, **fields}


def _read(words: str) -> Figure | None:
    try:
        return read_cell(words)
    except FigreconError:
        return None
