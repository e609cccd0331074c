"""Answers as rows: one row for each report of an account, or one for each of several answers."""

from collections.abc import Iterable, Sequence
from typing import Any

from figrecon.answer import Answer, Entry
from figrecon.errors import ExportError, nearest, shown
from figrecon.frames import as_plain, is_missing

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
        _entry_row(entry) | {column: as_plain(entry.report.extra.get(name)) for name, column in extra.items()}
        for entry in account
    ]


def account_columns(answer: Answer) -> tuple[str, ...]:
    """The columns of `ACCOUNT`, and behind them the unknown columns of the reports, in the order of their names."""
    return (*ACCOUNT, *_extra_columns(answer.account).values())


def _extra_columns(account: Sequence[Entry]) -> dict[Any, str]:
    """The unknown columns of some reports, in the order of their names, each told apart from ours."""
    names = {name for entry in account for name in entry.report.extra}
    return _told_apart(sorted(names, key=lambda name: (str(name), repr(name))), ACCOUNT)


def _told_apart(names: Iterable[Any], ours: Iterable[str]) -> dict[Any, str]:
    """For each unknown column a name that neither ours nor another has.

    A table may have a "reason" or a "place" of its own: that is "reason (extra)" here.
    """
    taken = dict.fromkeys(ours)
    columns: dict[Any, str] = {}
    for name in names:
        column = str(name)
        while column in taken:
            column += " (extra)"
        taken[column] = None
        columns[name] = column
    return columns


def answer_rows(answers: Iterable[Answer], extra: Iterable[str] = ()) -> list[dict[str, Any]]:
    """One dict for each answer, with every column of `ANSWERS`; None is an open end, no best, or an empty cell.

    Behind them stand the unknown columns of the reports that `extra` names: what all reports of an answer say in one,
    or everything that they say, separated by semicolons. Raises ExportError for a column that no report has.
    """
    given, columns = list(answers), _told_apart(dict.fromkeys(extra), ANSWERS)
    accounts = [answer.account for answer in given] if columns else []
    for name in columns if given else ():
        have = [*dict.fromkeys(other for account in accounts for e in account for other in e.report.extra)]
        if name not in have:
            raise ExportError(f"no report has a column {shown(name)}{nearest(str(name), map(str, have))}")
    rows = [answer_row(answer) for answer in given]
    for row, account in zip(rows, accounts, strict=False):
        row |= {column: _said_by_all(account, name) for name, column in columns.items()}
    return rows


def answer_columns(extra: Iterable[str] = ()) -> tuple[str, ...]:
    """The columns of `ANSWERS`, and behind them those that `extra` names."""
    return (*ANSWERS, *_told_apart(dict.fromkeys(extra), ANSWERS).values())


def _said_by_all(account: Sequence[Entry], name: Any) -> Any:
    cells = (as_plain(entry.report.extra.get(name)) for entry in account)
    said = {str(cell): cell for cell in cells if not is_missing(cell)}
    return "; ".join(said) if len(said) > 1 else next(iter(said.values()), None)


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


def answer_row(answer: Answer) -> dict[str, Any]:
    """The columns of `ANSWERS` of one answer."""
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
        "reports": answer.number_of_reports,
        "denied_by": "; ".join(answer.denied_by) or None,
        "doubts": "; ".join(map(str, answer.flags)) or None,
        "policy": answer.policy.label,
    }
