"""Rows with typed cells, for tables that have types: days as days, numbers as numbers."""

from collections.abc import Iterable
from typing import Any

from figrecon.reports import Report

from .cells import figure_cells, read_figure
from .rows import to_rows


def to_typed_rows(reports: Iterable[Report]) -> list[dict[str, Any]]:
    """Reports as rows, their days as dates and bare numbers as such; whatever would lose its words stays text.

    >>> said = [Report("dead", words, source="A", published="2024-10-23") for words in ("1,500", "about 1,500")]
    >>> [row["figure"] for row in to_typed_rows(said)]
    [1500, 'about 1,500']
    """
    given = tuple(reports)
    return [_typed(row, report) for row, report in zip(to_rows(given), given, strict=True)]


def _typed(row: dict[str, Any], report: Report) -> dict[str, Any]:
    typed: dict[str, Any] = {**row, "published": report.published}
    figure = report.figure
    if figure is None or figure.best is None or "qualifier" in row:
        return typed
    again = read_figure({**figure_cells(figure), "figure": figure.best})
    return {**typed, "figure": figure.best} if again == figure and again.words == figure.words else typed
