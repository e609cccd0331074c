"""The rows of a table that make no report, and how a notebook shows them."""

from collections.abc import Mapping
from typing import Any

import attrs

from figrecon._values import number_of
from figrecon.display import Listed, Row, Section, Sheet, card, excerpt
from figrecon.errors import FigreconError, line_of, shown
from figrecon.frames import is_missing


@attrs.frozen
class Reject:
    """A row, or a figure of a wide one, that makes no report: its number as a spreadsheet shows it, its cells, why."""

    row: int
    cells: Mapping[str, Any]
    error: FigreconError

    @property
    def why(self) -> str:
        """What is wrong with it, with the column where one is to blame.

        >>> import figrecon as fr
        >>> row = {"subject": "dead", "figure": "5", "source": "A", "published": "2024-02-30"}
        >>> fr.Ledger.from_rows([row], errors="collect")[1][0].why
        "column published: no such date: '2024-02-30'"
        """
        return line_of(self.error).removeprefix(f"row {self.row}").lstrip(",: ")

    def _repr_html_(self) -> str:
        return card({"row": f"{self.row:,}", "what is wrong": self.why, "cells": _told(self.cells)})


class Rejects(Listed[Reject]):
    """Rows that make no report, as a notebook shows them: each with what is wrong and what stands in it."""

    __slots__ = ()

    def _sheet(self) -> Sheet:
        first, more = excerpt(self)
        rows = [Row((f"{reject.row:,}", reject.why, _told(reject.cells))) for reject in first]
        title = f"{number_of(len(self), 'row')} {'makes' if len(self) == 1 else 'make'} no report"
        return Sheet(
            title=title if self else "every row makes a report",
            head=("row", "what is wrong", "cells"),
            sections=[Section("", rows, more=more)] if rows else [],
            whole=("row",),
            prose=("what is wrong", "cells"),
        )


def _told(cells: Mapping[str, Any]) -> str:
    filled = {name: cell for name, cell in cells.items() if not is_missing(cell)}
    return "; ".join(f"{name}: {cell if isinstance(cell, str) else shown(cell)}" for name, cell in filled.items())
