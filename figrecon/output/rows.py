"""Answers as rows: one row for each report of an account, or one for each of several answers."""

from collections.abc import Iterable, Sequence
from typing import Any

from figrecon.answer import Answer, Entry

ACCOUNT = (
    *("subject", "key", "source", "via", "published", "as_of", "kind", "figure", "low", "best", "high", "unit"),
    *("place", "reason", "by", "reference", "note", "confidence", "rank"),
)
"""The columns of an account; behind them stand the unknown columns of its reports. `figure` is as worded, `low` to
`unit` are what it says, `by` is the key of the report that set this one aside."""

ANSWERS = (
    *("subject", "as_of", "known_by", "low", "best", "high", "unit", "verdict", "origins", "reports", "denied_by"),
    *("doubts", "policy"),
)
"""The columns of answers. `origins` and `reports` are counts, `denied_by` holds names, `doubts` the flags in words."""


def account_rows(answer: Answer) -> list[dict[str, Any]]:
    """One dict for each report, with the columns of `account_columns`; None is an open end or a missing cell."""
    account = answer.account
    extra = _extra_columns(account)
    return [
        _entry_row(entry) | {column: entry.report.extra.get(name) for name, column in extra.items()}
        for entry in account
    ]


def account_columns(answer: Answer) -> tuple[str, ...]:
    """The columns of `ACCOUNT`, and behind them the unknown columns of the reports, in the order of their names."""
    return (*ACCOUNT, *_extra_columns(answer.account).values())


def _extra_columns(account: Sequence[Entry]) -> dict[Any, str]:
    """The unknown columns of some reports, each with a name that neither ours nor another has.

    A table may have a "reason" or a "place" of its own: that is "reason (extra)" here.
    """
    taken = dict.fromkeys(ACCOUNT)
    columns: dict[Any, str] = {}
    for name in sorted(
        {name for entry in account for name in entry.report.extra}, key=lambda name: (str(name), repr(name))
    ):
        column = str(name)
        while column in taken:
            column += " (extra)"
        taken[column] = None
        columns[name] = column
    return columns


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
        "confidence": report.confidence,
        "rank": report.rank,
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
