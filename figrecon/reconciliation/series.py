"""Several reconciliations in a row: of many subjects, of one over time, or of one under several policies."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Self, overload

import attrs

from figrecon import display
from figrecon._values import number_of
from figrecon.errors import ExportError, FigreconError, nearest, shown
from figrecon.frames import Table

from .reconciliation import Reconciliation


@attrs.frozen
class Failure:
    """A subject that could not be answered, and why."""

    subject: str
    error: FigreconError

    @property
    def why(self) -> str:
        """The error in words.

        >>> import figrecon as fr
        >>> Failure("dead", fr.NoReportsError("there must be at least one report")).why
        'there must be at least one report'
        """
        return str(self.error)

    def _repr_html_(self) -> str:
        return display.card({"subject": self.subject, "why": self.why})


class Failures(display.Listed[Failure]):
    """Subjects that could not be answered, as a notebook shows them."""

    __slots__ = ()

    def _sheet(self) -> display.Sheet:
        shown, more = display.excerpt(self)
        rows = [display.Row((failure.subject, failure.why)) for failure in shown]
        return display.Sheet(
            title=f"{number_of(len(self), 'subject')} without an answer",
            head=("subject", "why"),
            sections=[display.Section("", rows, more=more)] if rows else [],
            prose=("why",),
        )


class BySubject(display.Displayed, dict[str, Reconciliation]):
    """Answers by subject, a dict, which a notebook shows with a row for each."""

    def _sheet(self) -> display.Sheet:
        from figrecon.output.sheets import subjects_sheet

        return subjects_sheet(list(self.values()))


def _answers(value: Iterable[Reconciliation]) -> tuple[Reconciliation, ...]:
    return tuple(value)


@attrs.frozen(repr=False, eq=False)
class Answers(Sequence[Reconciliation]):
    """Reconciliations in a row, which are also a table with a row for each.

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
        days = [answer.as_of for answer in self]
        span = f", {min(days)} to {max(days)}" if days else ""
        return f"<{type(self).__name__} of {number_of(len(self), 'answer')}{span}>"

    def to_rows(self, *extra: str) -> list[dict[str, Any]]:
        """One dict for each answer; None is an open end, no best, or an empty cell, and the dates are dates.

        `extra` names unknown columns of the reports, which stand behind ours: what all the reports of an answer have in
        one, else all that they have, separated by semicolons. Raises ExportError for a column that no report has.
        """
        from figrecon import output

        return output.answer_rows(self, extra)

    def to_frame(self, *extra: str) -> Table:
        """The rows as a table that pandas, polars, pyarrow and DuckDB take.

        >>> import figrecon as fr
        >>> rows = [{"subject": "flood", "figure": 3, "country": "Chad"}, {"subject": "raid", "figure": 5}]
        >>> answers = fr.reconcile_each(fr.Ledger.from_rows(rows, source="A", published="2031-05-04"))
        >>> Answers(answers.values()).to_frame("country").to_dict()["country"]
        ['Chad', None]
        """
        from figrecon import output

        return Table.of_rows(output.answer_columns(extra), self.to_rows(*extra))


@attrs.frozen(repr=False, eq=False)
class Timeline(Answers, display.Displayed):
    """Reconciliations of one subject, one for each date, in the order in which the dates were given."""

    def _sheet(self) -> display.Sheet:
        from figrecon.output.sheets import timeline_sheet

        return timeline_sheet(self.answers)


@attrs.frozen(repr=False, eq=False)
class Comparison(Answers, display.Displayed):
    """Reconciliations of the same reports, one for each policy; of several subjects, subject by subject."""

    def by_policy(self, column: str = "best") -> Table:
        """A row for each subject and a column for each policy, of one of the columns of `to_frame`.

        Raises ExportError for any other column.

        >>> import figrecon as fr
        >>> said = [fr.Report("dead", n, source=s, published="2024-10-01") for s, n in [("A", 5), ("B", 9)]]
        >>> fr.compare_policies(said, ["REPORTED", "UCDP"]).by_policy("high").to_rows()
        [{'subject': 'dead', 'REPORTED 1': 9, 'UCDP 1': 9}]
        """
        from figrecon import output

        if column not in output.ANSWERS:
            raise ExportError(
                f"a column must be one of {', '.join(output.ANSWERS)}; got {shown(column)}"
                f"{nearest(str(column), output.ANSWERS)}"
            )
        rows: dict[str, dict[str, Any]] = {}
        for row in self.to_rows():
            rows.setdefault(row["subject"], {"subject": row["subject"]})[row["policy"]] = row[column]
        return Table.of_rows(dict.fromkeys(["subject", *(answer.policy.label for answer in self)]), rows.values())

    def _sheet(self) -> display.Sheet:
        from figrecon.output.sheets import comparison_sheet

        return comparison_sheet(self.answers)
