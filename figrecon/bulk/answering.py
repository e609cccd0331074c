"""A batch of whole subjects to their answers: Arrow in, Arrow out, and nothing else."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Unpack

import attrs

from figrecon.answer import Answer
from figrecon.errors import FigreconError, NoReportsError, ReportErrors, TableError
from figrecon.output import account_rows, answer_row
from figrecon.reconciliation import Failure, Question, in_turn
from figrecon.reports import Report, Subject
from figrecon.tables import REQUIRED, Layout

from .requests import BulkOptions, Request
from .schemas import IN_A_FLOAT, MOST_DIGITS, NUMBERS, account_schema, answer_schema, record_batch
from .subjects import FIRST, ROW, subject_of

MOST_TOLD = 100
"""Problems that an error holds; their count is that of all."""


@attrs.define
class Problem:
    """A row that is no report: its number and why."""

    row: int
    error: FigreconError


@attrs.define
class Gathered:
    """The rows of one subject: its reports, the number of each one's row, and the rows that are none."""

    reports: list[Report] = attrs.field(factory=list)
    rows: list[int] = attrs.field(factory=list)
    problems: list[Problem] = attrs.field(factory=list)


def reconcile_batch(batch: Any, **how: Unpack[BulkOptions]) -> Any:
    """The answers about the subjects of one batch, which must be whole: a batch of `answer_schema`, one row a subject.

    The keywords are those of `reconcile_table`, and `as_of` must be among them. The answers stand in the order in which
    their subjects do. With `account=True` a batch of `account_schema`, one row a report. Raises TableError for a batch
    without a column that is needed, or one that cannot be read; with `errors="raise"` ReportErrors.

    .. skip: start if(NO_ARROW, reason="pyarrow is not installed")

    >>> import pyarrow
    >>> cells = {"subject": ["dead"] * 2, "figure": [140, 160], "source": ["A", "B"], "published": ["2024-10-01"] * 2}
    >>> reconcile_batch(pyarrow.record_batch(cells), as_of="2024-10-02").select(["low", "best", "high"]).to_pylist()
    [{'low': 140.0, 'best': None, 'high': 160.0}]

    .. skip: end
    """
    asked = Request.of(how)
    if asked.as_of is None:
        raise TableError("a batch is a part of a table and cannot tell its last day: as_of= must say it")
    return answers_of_batch(batch, asked)


def answers_of_batch(batch: Any, asked: Request) -> Any:
    """The answers about one batch that is all there is to look at; its problems are raised where that is asked."""
    answered, problems, count = answered_batch(batch, asked)
    if asked.errors == "raise":
        raise_problems(problems, count)
    return answered


def raise_problems(problems: Iterable[FigreconError], count: int) -> None:
    """Raises ReportErrors for the problems of a table, of which the first are at hand."""
    told = list(problems)
    if count:
        first = f"; the first {len(told)}" if len(told) < count else ""
        raise ReportErrors(f"{count:,} problem{'' if count == 1 else 's'} in the table{first}", told)


def answered_batch(batch: Any, asked: Request) -> tuple[Any, list[FigreconError], int]:
    """The answers about a batch, the first of its problems, and how many it has."""
    gathered = _gathered(batch, layout_for(batch.schema.names, asked))
    problems = [problem.error for of in gathered.values() for problem in of.problems]
    rows: list[dict[str, Any]] = []
    for subject, of, found in _found(gathered, asked):  # one at a time: of an answer no more is kept than its row
        if isinstance(found, Failure):
            problems.append(found.error)
        if asked.account:
            rows += _account(subject, of, found)
        else:
            rows.append(_row(subject, of, found, asked))
    schema = account_schema() if asked.account else answer_schema()
    return record_batch(rows, schema), problems[:MOST_TOLD], len(problems)


def layout_for(header: Iterable[str], asked: Request) -> Layout:
    """How the columns map to ours. Raises TableError for one that is missing or there twice."""
    names = [name for name in header if name != ROW]
    return Layout.of(names, asked.options, REQUIRED)


def subject_in(layout: Layout) -> str:
    """The name of the column of subjects, as the table has it."""
    return next(str(theirs) for theirs, ours in layout.names.items() if ours == "subject")


def _gathered(batch: Any, layout: Layout) -> dict[str | None, Gathered]:
    """The rows of a batch by subject."""
    column = subject_in(layout)
    found: dict[str | None, Gathered] = {}
    for n, row in enumerate(batch.to_pylist(), FIRST):
        number = row.pop(ROW, n)
        reports, errors = layout.reports(row)
        subject = reports[0].subject if reports else subject_of(row[column])
        of = found.get(subject)
        if of is None:
            of = found[subject] = Gathered()
        of.reports += reports
        of.rows += [number] * len(reports)
        for error in errors:
            error.add_note(f"row {number:,}")
            of.problems.append(Problem(number, error))
    return found


def _found(
    gathered: Mapping[str | None, Gathered], asked: Request
) -> Iterator[tuple[str | None, Gathered, Answer | Failure | None]]:
    """Each subject with its rows, and the answer about it or why there is none; None for one without a report."""
    reports = [report for of in gathered.values() for report in of.reports]
    if not reports or asked.as_of is None:
        yield from ((subject, of, None) for subject, of in gathered.items())
        return
    question = Question(
        reports,
        policy=asked.policy,
        unit=asked.unit,
        roster=asked.roster,
        course=asked.course,
        collect=True,
        linked=False,
    )
    at, by = asked.as_of, asked.known_by or asked.as_of
    subjects = [Subject(name) for name, of in gathered.items() if name is not None and of.reports]
    found = in_turn(question, subjects, lambda one: question.about(one).answer(at, by), collect=True)
    for subject, of in gathered.items():
        yield subject, of, next(found) if of.reports else None


def _row(subject: str | None, of: Gathered, found: Answer | Failure | None, asked: Request) -> dict[str, Any]:
    """A row of `answer_schema`."""
    rejects = [{"row": problem.row, "error": error_line(problem.error)} for problem in of.problems]
    if found is None or isinstance(found, Failure):
        error = NoReportsError("no row of it is a report") if found is None else found.error
        known_by = asked.known_by or asked.as_of
        row = {"subject": subject, "as_of": asked.as_of, "known_by": known_by, "reports": len(of.reports)}
        return {**row, "policy": asked.policy.label, "error": error_line(error), "rejects": rejects}
    return {**answer_row(found), "exact": _exact(found), "rejects": rejects}


def _exact(answer: Answer) -> dict[str, int] | None:
    """The ends of a range in digits, where one of them is a whole number that no float holds."""
    whole = {name: end for name in NUMBERS if isinstance(end := getattr(answer.range, name), int)}
    largest = max(map(abs, whole.values()), default=0)
    return whole if IN_A_FLOAT < largest < 10**MOST_DIGITS else None


def _account(subject: str | None, of: Gathered, found: Answer | Failure | None) -> list[dict[str, Any]]:
    """The rows of `account_schema` of one subject, in the order of the table."""
    numbers: dict[str, list[int]] = {}
    for report, row in zip(of.reports, of.rows, strict=True):
        numbers.setdefault(report.key, []).append(row)
    rows: list[dict[str, Any]] = []
    if isinstance(found, Answer):
        rows = [{**row, "row": numbers[row["key"]].pop(0)} for row in account_rows(found)]
    elif found is not None:
        rows = [
            {
                "row": row,
                "subject": subject,
                "key": report.key,
                "source": report.source,
                "error": error_line(found.error),
            }
            for report, row in zip(of.reports, of.rows, strict=True)
        ]
    rows += [{"row": problem.row, "subject": subject, "error": error_line(problem.error)} for problem in of.problems]
    return sorted(rows, key=lambda row: row["row"])


def error_line(error: FigreconError) -> str:
    """An error in a line: what is wrong, and with which column."""
    notes = [note for note in getattr(error, "__notes__", ()) if not note.startswith(("row ", "subject "))]
    return f"{error} ({', '.join(notes)})" if notes else str(error)
