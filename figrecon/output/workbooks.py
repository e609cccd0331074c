"""Answers as a workbook: what is reconciled and who holds what on the first sheet, the account on the second."""

import os
from collections.abc import Iterable
from typing import Any

from figrecon.answer import Answer
from figrecon.tables import write_workbook

from .rows import account_columns, account_rows
from .several import AnyAnswers, several
from .words import amount_of

HELD = (
    *("subject", "place", "source", "figure", "low", "best", "high", "unit", "as_of", "verdict", "reports", "policy"),
)
"""The columns of the first sheet. In the first row of an answer `source` is empty: the range is nobody's own. `place`
says whose rows they are: those of the answer, of a part, or of what stands beside it."""

OF_THE_ANSWER, OF_A_PART = "answer", "part"


def save_workbook(answers: AnyAnswers, path: str | os.PathLike[str]) -> None:
    """Write answers as .xlsx: the sheet "answer" has the ranges and the positions, "account" every report.

    Numbers and days are typed; no text is a formula. Raises ExportError for what is no answer, TableError where the
    file cannot be written, for a cell that no workbook holds, and without the extra figrecon[excel].

    .. skip: start if(NO_BOOKS, reason="the extra excel is not installed")

    >>> import figrecon as fr
    >>> from tempfile import mkdtemp
    >>> said = [fr.Report("troops", n, source=s, published="2024-10-23") for n, s in [(1500, "A"), (3000, "B")]]
    >>> save_workbook(fr.reconcile(said), mkdtemp() + "/answer.xlsx")

    .. skip: end
    """
    given = several(answers)
    held = [row for answer in given for row in _held_rows(answer)]
    columns = dict.fromkeys(column for answer in given for column in account_columns(answer))
    account = [row for answer in given for row in account_rows(answer)]
    write_workbook(path, {"answer": (HELD, held), "account": (list(columns), account)})


def _held_rows(answer: Answer, place: str = OF_THE_ANSWER) -> Iterable[dict[str, Any]]:
    """The reconciled range of an answer, what each origin holds, then the same of its parts and beside it."""
    row: dict[str, Any] = {"subject": answer.subject, "place": place}
    ends = {"low": answer.range.low, "best": answer.range.best, "high": answer.range.high, "unit": answer.unit}
    told = {"as_of": answer.as_of, "verdict": answer.verdict.value, "policy": answer.policy.label}
    yield {**row, "source": None, "figure": amount_of(answer), **ends, **told}
    for position in sorted(answer.positions, key=lambda p: (p.recency, p.origin)):
        figure = position.figure
        ends = {"low": figure.low, "best": figure.best, "high": figure.high, "unit": figure.unit}
        told = {"as_of": position.as_of.isoformat(), "reports": ", ".join(r.key for r in position.reports)}
        yield {**row, "source": position.origin, "figure": str(figure), **ends, **told}
    for part in answer.parts.values():
        yield from _held_rows(part, OF_A_PART)
    for kind, other in answer.beside.items():
        yield from _held_rows(other, str(kind))
