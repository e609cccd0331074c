"""Rows with typed cells, for tables that have types: days as days, numbers as numbers."""

from typing import Any

from figrecon.reports import Report

from .cells import figure_cells, read_figure
from .rows import to_row


def to_typed_row(report: Report) -> dict[str, Any]:
    """A report as a row, its day as a date and a bare number as one; whatever would lose its words stays text.

    >>> said = [Report("dead", words, source="A", published="2024-10-23") for words in ("1,500", "about 1,500")]
    >>> [to_typed_row(report)["figure"] for report in said]
    [1500, 'about 1,500']
    """
    row: dict[str, Any] = {**to_row(report), "published": report.published}
    figure = report.figure
    cells = figure_cells(figure)
    if figure is None or figure.best is None or "qualifier" in cells:
        return row
    again = read_figure({**cells, "figure": figure.best})
    return {**row, "figure": figure.best} if again == figure and again.words == figure.words else row
