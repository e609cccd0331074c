"""The command line: `python -m figrecon reports.csv`."""

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from typing import Any, NoReturn

from . import output
from .errors import FigreconError, NoReportsError, SubjectError, TableError, shown
from .ledger import Ledger, read_csv, read_json
from .policies import Policy, as_policy
from .reconciliation import Reconciliation, reconcile, reconcile_each, timeline
from .tables import read_roster, write_text

WRONG, INTERRUPTED = 2, 130
"""Exit statuses: as argparse has it, and as a shell has it for Ctrl-C."""

EVERY_DAY = "published"
"""The step of a timeline that names none: each day on which something was published."""


FORMS: Mapping[str, Callable[..., str]] = {
    "text": output.text,
    "markdown": output.markdown,
    "html": output.page,
    "json": lambda answers, **_: output.json_text(answers),
    "csv": lambda answers, *, over_time: _csv(answers, over_time=over_time),
}
"""How answers are printed, by `--format`; over time there is one for each date of each subject."""

MOST_NAMED = 10
"""Subjects that an error looks at: more than it has room for."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Reconcile the reports in a file and print the answers; 2 where anything is wrong, each problem on a line."""
    try:
        asked = _parser().parse_args(arguments)
        answers, over_time = _answers(asked, _ledger(asked)), asked.timeline is not None
        text = output.explanations(answers) if asked.explain else FORMS[asked.format](answers, over_time=over_time)
        if asked.plot is not None:
            output.save_plot(_only(answers, "a plot"), asked.plot, over_time=over_time)
        _write(text, asked.output)
    except (FigreconError, argparse.ArgumentError) as error:
        with suppress(OSError):  # nobody is there to read it
            for line in problems(error):
                print(f"figrecon: {line}", file=sys.stderr)
        return WRONG
    except KeyboardInterrupt:
        return INTERRUPTED
    return 0


def _csv(answers: Sequence[Reconciliation], *, over_time: bool) -> str:
    """For chart tools: a range plot, or over time a line with a band."""
    if over_time:
        return output.band(_only(answers, "a line over time"))
    return output.range_plot(answers[0] if len(answers) == 1 else answers)


def _only(answers: Sequence[Reconciliation], what: str) -> Sequence[Reconciliation]:
    """The answers, which must be of one subject. Raises SubjectError."""
    subjects = list(dict.fromkeys(answer.subject for answer in answers))
    if len(subjects) > 1:
        named = shown(", ".join(subjects[:MOST_NAMED]))
        raise SubjectError(f"{what} is of one subject; choose it by --subject; got {len(subjects)}: {named}")
    return answers


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints are a line like any other."""

    def error(self, message: str) -> NoReturn:
        raise argparse.ArgumentError(None, message)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="python -m figrecon",
        description="Reconcile the figures in a file: one block for each subject, every report accounted for.",
        epilog="Columns: subject, figure, source, published; optional: as_of, kind, course, unit, status, via, "
        "derived_from, replaces, denies, reference, note, confidence, rank, key. "
        "Dates are ISO or EDTF, such as 2024-10-23 or ../2024-12.",
    )
    parser.add_argument(
        "file", metavar="FILE", help="the reports: CSV, a row for each, or .json; - reads CSV from stdin"
    )
    parser.add_argument("--subject", metavar="S", help="only this subject")
    parser.add_argument("--known-by", metavar="D", help="only reports published by then; default: the --as-of date")
    parser.add_argument("--roster", metavar="FILE", help="the sources and their aliases, TOML or CSV")
    parser.add_argument("--course", metavar="C", help="how the count moves in time: cumulative, level or fixed")
    parser.add_argument("--unit", metavar="U", help="convert the answer to this unit")
    parser.add_argument(
        "--policy",
        metavar="P",
        default="REPORTED",
        help="the rules, such as UCDP, or 'ESTIMATE 0.9'; default: REPORTED",
    )
    when = parser.add_mutually_exclusive_group()
    when.add_argument("--as-of", metavar="D", help="the date the answer is about; default: the latest publication")
    when.add_argument(
        "--timeline",
        metavar="STEP",
        nargs="?",
        const=EVERY_DAY,
        help="the answer on many dates: the end of each day, week, month or year, or where something was published",
    )
    parser.add_argument(
        "--layout", metavar="L", help="how the table is laid out: a name such as ucdp-ged, or a TOML file"
    )
    parser.add_argument(
        "--split-via", action="store_true", default=None, help='read "X (via Y)" as a source and its relay'
    )
    parser.add_argument("--locale", metavar="L", help="how numerals and words are written, such as de or es-MX")
    parser.add_argument(
        "--encoding", metavar="E", help="that of the file, such as cp1252; default: UTF-8, or as marked"
    )
    parser.add_argument("--reference", metavar="D", help="the day against which a date without a year is read")
    order = parser.add_mutually_exclusive_group()
    order.add_argument("--day-first", action="store_true", default=None, help="read 03/04/2024 as 3 April")
    order.add_argument("--month-first", action="store_false", dest="day_first", help="read 03/04/2024 as March 4")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--format", choices=FORMS, default="text", help="how to print; default: text")
    form.add_argument("--explain", action="store_true", help="defend the range line by line")
    parser.add_argument("--plot", metavar="FILE", help="draw the sources, or the timeline, as .svg, .pdf or .png")
    parser.add_argument("--output", metavar="FILE", help="write there what would be printed")
    return parser


def _ledger(asked: argparse.Namespace) -> Ledger:
    names = ("layout", "locale", "encoding", "reference", "day_first", "split_via")
    options = {name: value for name in names if (value := getattr(asked, name)) is not None}
    roster = None if asked.roster is None else read_roster(asked.roster)
    read: Callable[..., Ledger] = read_json if asked.file.lower().endswith(".json") else read_csv
    stdin = getattr(sys.stdin, "buffer", sys.stdin)  # bytes: UTF-8 in any locale
    return read(stdin if asked.file == "-" else asked.file, roster=roster, **options)


def _answers(asked: argparse.Namespace, ledger: Ledger) -> list[Reconciliation]:
    """The answers, subject by subject."""
    policy = as_policy(asked.policy)
    plainly = asked.timeline is None and asked.subject is None
    if not ledger:
        raise NoReportsError("there must be at least one report; got none")
    if plainly:
        when = {"as_of": asked.as_of, "known_by": asked.known_by}
        each = reconcile_each(ledger, **when, policy=policy, unit=asked.unit, course=asked.course)
        return list(each.values())
    subjects = ledger.subjects if asked.subject is None else (asked.subject,)
    return [answer for subject in subjects for answer in _about(subject, asked, ledger, policy)]


def _about(subject: str, asked: argparse.Namespace, ledger: Ledger, policy: Policy) -> Sequence[Reconciliation]:
    common: dict[str, Any] = {"subject": subject, "known_by": asked.known_by, "unit": asked.unit}
    common |= {"policy": policy, "course": asked.course}
    try:
        if asked.timeline is None:
            return (reconcile(ledger, as_of=asked.as_of, **common),)
        return timeline(ledger, None if asked.timeline == EVERY_DAY else asked.timeline, **common)
    except FigreconError as error:
        if asked.subject is None:
            error.add_note(f"subject {shown(subject)}")
        raise


def _write(text: str, path: str | None) -> None:
    """In UTF-8 to a file, whole or not at all, or to standard output; a reader that has gone is no problem."""
    if path is None and sys.stdout is None:
        raise TableError("cannot write the answer: standard output is closed")
    data = text.encode(errors="backslashreplace")  # half a surrogate pair, which JSON escapes the same way
    if path is not None:
        write_text(path, data.decode())
        return
    try:
        _put(data)
    except OSError as error:
        with suppress(OSError, ValueError):  # what could not be written is not tried again on exit
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            raise TableError(f"cannot write the answer: {error.strerror}") from None


def _put(data: bytes) -> None:
    out = getattr(sys.stdout, "buffer", None)
    if out is None:  # a notebook's, or a text in memory
        print(data.decode(), end="", flush=True)
        return
    sys.stdout.flush()
    out.write(data)
    out.flush()


def problems(error: BaseException) -> Iterable[str]:
    """One line for each problem, with its row or subject where it has one."""
    if isinstance(error, BaseExceptionGroup):
        for one in error.exceptions:
            yield from problems(one)
    else:
        where = ", ".join(reversed(getattr(error, "__notes__", [])))
        yield " ".join(f"{where}: {error}".removeprefix(": ").split())
