"""Answers as rows: one row for each report of an account, or one for each of several answers."""

from collections.abc import Iterable
from typing import Any

from figrecon.answer import Answer, Entry

ACCOUNT = (
    *("subject", "key", "source", "via", "published", "as_of", "kind", "figure", "low", "best", "high", "unit"),
    *("place", "reason", "by", "reference", "note"),
)
"""The columns of an account. `figure` is as worded, `low` to `unit` are what it says, `by` is the key of the report
that set this one aside."""

ANSWERS = (
    *("subject", "as_of", "known_by", "low", "best", "high", "unit", "verdict", "origins", "reports", "denied_by"),
    *("doubts", "policy"),
)
"""The columns of answers. `origins` and `reports` are counts, `denied_by` holds names, `doubts` the flags in words."""


def account_rows(answer: Answer) -> list[dict[str, Any]]:
    """One dict for each report, with every column of `ACCOUNT`; None is an open end or a missing cell."""
    return [_entry_row(entry) for entry in answer.account]


def answer_rows(answers: Iterable[Answer]) -> list[dict[str, Any]]:
    """One dict for each answer, with every column of `ANSWERS`; None is an open end, no best, or an empty cell."""
    return [_answer_row(answer) for answer in answers]


def _entry_row(entry: Entry) -> dict[str, Any]:
    report, figure = entry.report, entry.report.figure
    return {
        "subject": report.subject,
        "key": report.key,
        "source": report.source,
        "via": "; ".join(report.via) or None,
        "published": report.day,
        "as_of": report.as_of.isoformat(),
        "kind": report.kind.value,
        "figure": None if figure is None else figure.words,
        **{name: getattr(figure, name, None) for name in ("low", "best", "high", "unit")},
        "place": entry.place.value,
        "reason": None if entry.reason is None else entry.reason.value,
        "by": None if entry.by is None else entry.by.key,
        "reference": report.reference,
        "note": report.note,
    }


def _answer_row(answer: Answer) -> dict[str, Any]:
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
