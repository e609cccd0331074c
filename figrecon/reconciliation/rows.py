"""The account of an answer as rows: a report a row, where it went and why."""

from collections.abc import Iterable
from typing import Any, Protocol

from figrecon.reports import Report
from figrecon.select import Reason

ACCOUNT = (
    *("subject", "key", "source", "via", "published", "as_of", "kind", "figure", "low", "best", "high", "unit"),
    *("place", "reason", "by", "reference", "note"),
)
"""The columns of an account. `figure` is as worded, `low` to `unit` are what it says, `by` is the key of the report
that set this one aside."""


class Line(Protocol):
    """A line of an account."""

    @property
    def report(self) -> Report:
        """The report."""

    @property
    def place(self) -> str:
        """Where it went."""

    @property
    def reason(self) -> Reason | None:
        """Why it is not in the range."""

    @property
    def by(self) -> Report | None:
        """The report that did it."""


def account_rows(account: Iterable[Line]) -> list[dict[str, Any]]:
    """One dict a line, with every column of `ACCOUNT`; None is an open end or a missing cell."""
    return [_row(line) for line in account]


def _row(line: Line) -> dict[str, Any]:
    report, figure = line.report, line.report.figure
    return {
        "subject": report.subject,
        "key": report.key,
        "source": report.source,
        "via": "; ".join(report.via) or None,
        "published": report.day,
        "as_of": report.as_of.isoformat(),
        "kind": report.kind.value,
        "figure": None if figure is None else figure.text or str(figure),
        **{name: getattr(figure, name, None) for name in ("low", "best", "high", "unit")},
        "place": line.place,
        "reason": None if line.reason is None else line.reason.value,
        "by": None if line.by is None else line.by.key,
        "reference": report.reference,
        "note": report.note,
    }
