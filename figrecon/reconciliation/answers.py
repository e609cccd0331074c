"""Answers: several reconciliations in a row: of many subjects, of one over time, or of one under several policies."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Self, overload

import attrs

from figrecon.frames import Table

from .answer import Reconciliation

COLUMNS = (
    *("subject", "as_of", "known_by", "low", "best", "high", "unit", "verdict", "origins", "reports", "denied_by"),
    *("doubts", "policy"),
)
"""`origins` and `reports` are counts, `denied_by` holds names, `doubts` the flags in words."""


def _answers(value: Iterable[Reconciliation]) -> tuple[Reconciliation, ...]:
    return tuple(value)


@attrs.frozen(repr=False, eq=False)
class Answers(Sequence[Reconciliation]):
    """Reconciliations in a row, which are also a table, an answer a row.

    They equal, and hash like, the tuple of them. Those of `reconcile_each` are made so: `Answers(answers.values())`.

    >>> import figrecon as fr
    >>> said = [fr.Report("dead", n, source="A", published=d) for n, d in [(160, "2024-10-01"), (140, "2024-10-03")]]
    >>> answers = fr.timeline(said)
    >>> answers, answers == tuple(answers), answers.to_frame()
    (<Timeline of 2 answers, 2024-10-01 to 2024-10-03>, True, <Table of 2 rows, 13 columns>)
    >>> answers.to_frame().to_dict()["best"]
    [160, 140]
    """

    answers: tuple[Reconciliation, ...] = attrs.field(default=(), converter=_answers)

    @overload
    def __getitem__(self, index: int) -> Reconciliation: ...
    @overload
    def __getitem__(self, index: slice) -> Self: ...
    def __getitem__(self, index: int | slice) -> "Reconciliation | Self":
        return type(self)(self.answers[index]) if isinstance(index, slice) else self.answers[index]

    def __len__(self) -> int:
        return len(self.answers)

    def __iter__(self) -> Iterator[Reconciliation]:
        return iter(self.answers)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Answers):
            return self.answers == other.answers
        return self.answers == other if isinstance(other, tuple) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.answers)

    def __repr__(self) -> str:
        n = len(self)
        days = [answer.as_of for answer in self]
        span = f", {min(days)} to {max(days)}" if days else ""
        return f"<{type(self).__name__} of {n} answer{'s' * (n != 1)}{span}>"

    def to_rows(self) -> list[dict[str, Any]]:
        """One dict an answer; None is an open end, no best, or an empty cell, and the dates are dates."""
        return [_row(answer) for answer in self]

    def to_frame(self) -> Table:
        """The rows as a table that pandas, polars, pyarrow and DuckDB take."""
        return Table.of_rows(COLUMNS, self.to_rows())


class Timeline(Answers):
    """Reconciliations of one subject, one a date, in the order in which the dates were given."""

    def _repr_html_(self) -> str:
        from figrecon import _render

        from . import display

        return _render.cell(display.timeline_html(self.answers))

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        from figrecon import _render

        from . import display

        _render.pretty(printer, self, cycle, lambda: _render.text(display.timeline_sheet(self.answers)))


class Comparison(Answers):
    """Reconciliations of the same reports, one a policy."""

    def _repr_html_(self) -> str:
        from figrecon import _render

        from . import display

        return _render.cell(display.policies_html(self.answers))

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        from figrecon import _render

        from . import display

        _render.pretty(printer, self, cycle, lambda: _render.text(display.policies_sheet(self.answers)))


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
