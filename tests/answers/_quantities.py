"""Answers to rows of what different sources count."""

from typing import Any

import figrecon as fr
from figrecon import Reason

Row = tuple[Any, ...]


def told(*rows: Row, subject: str = "dead in Hamra", **asked: Any) -> fr.Reconciliation:
    """The answer to rows of figure, source and day of May 2031, each with more fields as a dict at its end."""
    reports = []
    for n, (figure, source, day, *rest) in enumerate(rows):
        more = {"key": f"r{n}", **(rest[0] if rest else {})}
        reports.append(fr.Report(subject, figure, source=source, published=f"2031-05-{day:02}", **more))
    return fr.reconcile(reports, **asked)


def others(result: fr.Reconciliation) -> list[str]:
    """The keys of what counts something else."""
    return sorted(a.report.key for a in result.set_aside if a.reason is Reason.OTHER_QUANTITY)
