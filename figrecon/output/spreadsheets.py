"""CSV for spreadsheet programs, in which no text is a formula, and for charts, which print every text as it stands."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from figrecon._visible import visible
from figrecon.answer import Answer
from figrecon.errors import ExportError, shown
from figrecon.frames import Table

from .several import AnyAnswers, several

FORMULA = re.compile(r"""^(?=[\t\r\n])|(?:(?<=[;\t\r\n])|^)(?=[ "]*[-=+@＝＋－＠])""")
"""Where a text begins a cell that is a formula, or a command, to a spreadsheet program: at its start, and behind what
parts cells or lines where a program takes no comma for that, as those of half of Europe do. The last four signs are the
full-width forms. Source: OWASP, "CSV Injection"."""

RANGE_PLOT = ("label", "low", "best", "high")
BAND = ("date", "best", "low", "high")


def spreadsheet(table: Table) -> str:
    """A table as CSV text in which no cell of text is a formula: what begins like one, in it too, gets an apostrophe.

    Numbers and dates stay as they are, a missing cell is empty. `Ledger.to_csv` changes nothing and reads back; this
    is for what a stranger wrote and a colleague will open.

    >>> print(spreadsheet(Table({"source": ["=1+1", "NIS"], "best": [-3, None]})))
    source,best
    '=1+1,-3
    NIS,
    <BLANKLINE>
    """
    return _csv([[_guarded(cell) for cell in row] for row in (table.columns, *(r.values() for r in table.to_rows()))])


def _csv(rows: Iterable[Sequence[Any]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)  # RFC 4180, CRLF: so that a lone CR in a cell is quoted too
    return out.getvalue()


def _guarded(cell: Any) -> Any:
    if cell is None or isinstance(cell, (bool, int, float, date)):
        return cell
    return FORMULA.sub("'", str(cell))


def range_plot(answers: AnyAnswers) -> str:
    """The CSV of a range plot: label, low, best, high; an open end, and a best that is not there, are empty cells.

    Of one answer: one row for each origin, in the order of their dates, and the reconciled range last, labeled
    with the subject. Of several: one row for each answer. Datawrapper draws it as "Range Plot" from the columns low
    and high.

    >>> import figrecon as fr
    >>> said = [fr.Report("troops", n, source=s, published="2024-10-23") for n, s in [(1500, "A"), (3000, "B")]]
    >>> print(range_plot(fr.reconcile(said)))
    label,low,best,high
    A,1500,1500,1500
    B,3000,3000,3000
    troops,1500,,3000
    <BLANKLINE>
    """
    if isinstance(answers, Answer):
        positions = sorted(answers.positions, key=lambda p: (p.recency, p.origin))
        rows = [(p.origin, p.figure.range) for p in positions]
        rows.append((answers.subject, answers.range))
    else:
        rows = [(answer.subject, answer.range) for answer in several(answers)]
    return _csv([RANGE_PLOT, *((visible(label), r.low, r.best, r.high) for label, r in rows)])


def band(answers: AnyAnswers) -> str:
    """The CSV of a line with a band: date, best, low, high, one row for each answer in the order of dates.

    An open end, and a best that is not there, are empty cells. Datawrapper draws it as "Lines", with the area between
    low and high filled. Raises ExportError for answers of more than one subject.

    >>> import figrecon as fr
    >>> said = [fr.Report("dead", n, source="A", published=d) for n, d in [(160, "2024-10-01"), (140, "2024-10-03")]]
    >>> print(band(fr.timeline(said)))
    date,best,low,high
    2024-10-01,160,160,160
    2024-10-03,140,140,140
    <BLANKLINE>
    """
    given = several(answers)
    subjects = sorted({answer.subject for answer in given})
    if len(subjects) > 1:
        raise ExportError(f"a line is of one subject; got {len(subjects)}: {shown(', '.join(subjects))}")
    ranges = [(answer.as_of, answer.range) for answer in sorted(given, key=lambda answer: answer.as_of)]
    return _csv([BAND, *((day, r.best, r.low, r.high) for day, r in ranges)])
