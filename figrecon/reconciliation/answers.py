"""Answers: several reconciliations in a row, of one subject over time or of many subjects."""

from typing import Any

from figrecon.frames import Table

from .answer import Reconciliation

COLUMNS = (
    *("subject", "as_of", "known_by", "low", "best", "high", "unit", "verdict", "origins", "reports", "denied_by"),
    *("doubts", "policy"),
)
"""`origins` and `reports` are counts, `denied_by` holds names, `doubts` the flags in words."""


class Answers(tuple[Reconciliation, ...]):
    """Reconciliations in a row, such as `timeline` makes; a tuple that is also a table, an answer a row.

    Those of `reconcile_each` are made so too: `Answers(answers.values())`.

    >>> import figrecon as fr
    >>> said = [fr.Report("dead", n, source="A", published=d) for n, d in [(160, "2024-10-01"), (140, "2024-10-03")]]
    >>> answers = fr.timeline(said)
    >>> answers.to_frame()
    <Table of 2 rows, 13 columns>
    >>> answers.to_frame().to_dict()["best"]
    [160, 140]
    """

    __slots__ = ()

    def to_rows(self) -> list[dict[str, Any]]:
        """One dict an answer; None is an open end, no best, or an empty cell, and the dates are dates."""
        return [_row(answer) for answer in self]

    def to_frame(self) -> Table:
        """The rows as a table that pandas, polars, pyarrow and DuckDB take."""
        return Table.of_rows(COLUMNS, self.to_rows())


def _row(answer: Reconciliation) -> dict[str, Any]:
    return {
        "subject": answer.subject,
        "as_of": answer.as_of,
        "known_by": answer.known_by,
        "low": answer.range.low,
        "best": answer.range.best,
        "high": answer.range.high,
        "unit": answer.unit,
        "verdict": answer.verdict.value,
        "origins": len(answer.origins),
        "reports": len(answer.account),
        "denied_by": "; ".join(answer.denied_by) or None,
        "doubts": "; ".join(map(str, answer.flags)) or None,
        "policy": answer.policy.label,
    }
