"""The command line: `python -m figrecon reports.csv`."""

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import Any, NoReturn

from . import command
from .errors import FigreconError, PolicyError, TableError, shown
from .files import read_csv, read_json, read_layout, read_roster
from .ledger import Ledger, write_atomically
from .policies import Estimate, Policy, as_policy
from .reconciliation import Answers, reconcile, reconcile_each, timeline

WRONG, INTERRUPTED = 2, 130
"""Exit statuses: as argparse has it, and as a shell has it for Ctrl-C."""

EVERY_DAY = "published"
"""The step of a timeline that names none: each day on which something was published."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Reconcile the reports in a file and print the answers; 2 where anything is wrong, each problem on a line."""
    try:
        told = _parser().parse_args(arguments)
        groups = _answers(told, _ledger(told))
        text = (command.defended if told.explain else command.FORMS[told.format])(groups)
        if told.plot is not None:
            command.draw(groups, told.plot)
        _write(text, told.output)
    except (FigreconError, argparse.ArgumentError) as error:
        with suppress(OSError):  # nobody is there to be told
            for line in problems(error):
                print(f"figrecon: {line}", file=sys.stderr)
        return WRONG
    except KeyboardInterrupt:
        return INTERRUPTED
    return 0


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints are a line like any other."""

    def error(self, message: str) -> NoReturn:
        raise argparse.ArgumentError(None, message)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="python -m figrecon",
        description="Reconcile the figures in a file: one block a subject, every report accounted for.",
        epilog="Columns: subject, figure, source, published; optional: as_of, kind, via, derived_from, replaces, "
        "denies, reference, note, key. Dates are ISO or EDTF, such as 2024-10-23 or ../2024-12.",
    )
    parser.add_argument("file", metavar="FILE", help="the reports: CSV, one a row, or .json; - reads CSV from stdin")
    parser.add_argument("--subject", metavar="S", help="only this subject")
    parser.add_argument("--known-by", metavar="D", help="only reports published by then; default: the --as-of date")
    parser.add_argument("--roster", metavar="FILE", help="the sources and their aliases, TOML or CSV")
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
    parser.add_argument("--columns", metavar="FILE.toml", help="how a foreign sheet is laid out")
    parser.add_argument(
        "--split-via", action="store_true", default=None, help='read "X (via Y)" as a source and its relay'
    )
    order = parser.add_mutually_exclusive_group()
    order.add_argument("--day-first", action="store_true", default=None, help="read 03/04/2024 as 3 April")
    order.add_argument("--month-first", action="store_false", dest="day_first", help="read 03/04/2024 as March 4")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--format", choices=command.FORMS, default="text", help="how to print; default: text")
    form.add_argument("--explain", action="store_true", help="defend the range line by line")
    parser.add_argument("--plot", metavar="FILE", help="draw the sources, or the timeline, as .svg, .pdf or .png")
    parser.add_argument("--output", metavar="FILE", help="write there what would be printed")
    return parser


def _ledger(told: argparse.Namespace) -> Ledger:
    layout: dict[str, Any] = {} if told.columns is None else read_layout(told.columns)
    given = {"day_first": told.day_first, "split_via": told.split_via}
    layout |= {name: value for name, value in given.items() if value is not None}
    roster = None if told.roster is None else read_roster(told.roster)
    read: Callable[..., Ledger] = read_json if told.file.lower().endswith(".json") else read_csv
    stdin = getattr(sys.stdin, "buffer", sys.stdin)  # bytes: UTF-8 in any locale
    return read(stdin if told.file == "-" else told.file, roster=roster, **layout)


def _answers(told: argparse.Namespace, ledger: Ledger) -> list[Answers]:
    """The answers, subject by subject."""
    policy = policy_named(told.policy)
    plainly = told.timeline is None and told.subject is None
    if plainly or not ledger:  # where there are no reports, it says so
        each = reconcile_each(ledger, as_of=told.as_of, known_by=told.known_by, policy=policy, unit=told.unit)
        return [Answers([answer]) for answer in each.values()]
    subjects = ledger.subjects if told.subject is None else (told.subject,)
    return [_about(subject, told, ledger, policy) for subject in subjects]


def _about(subject: str, told: argparse.Namespace, ledger: Ledger, policy: Policy) -> Answers:
    asked: dict[str, Any] = {"subject": subject, "known_by": told.known_by, "unit": told.unit, "policy": policy}
    try:
        if told.timeline is None:
            return Answers([reconcile(ledger, as_of=told.as_of, **asked)])
        return timeline(ledger, None if told.timeline == EVERY_DAY else told.timeline, **asked)
    except FigreconError as error:
        if told.subject is None:
            error.add_note(f"subject {shown(subject)}")
        raise


def policy_named(told: str) -> Policy:
    """A policy by its name, or ESTIMATE with or without a coverage. Raises PolicyError.

    >>> policy_named("ucdp").label, policy_named("Estimate 0.8").label
    ('UCDP 1', 'ESTIMATE (0.8) 1')
    """
    name, _, coverage = told.strip().partition(" ")
    if name.upper() != "ESTIMATE":
        return as_policy(told)
    try:
        return Estimate(float(coverage)) if coverage else Estimate()
    except ValueError:  # PolicyError is one
        raise PolicyError(f"coverage must be between 0 and 1, such as 0.9; got {shown(coverage)}") from None


def _write(text: str, path: str | None) -> None:
    """In UTF-8 to a file, whole or not at all, or to standard output; a reader that has gone is no problem."""
    if path is None and sys.stdout is None:
        raise TableError("cannot write the answer: standard output is closed")
    data = text.encode(errors="backslashreplace")  # half a surrogate pair, which JSON escapes the same way
    if path is not None:
        write_atomically(path, data.decode())
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
    """One line a problem, with its row or subject where it has one."""
    if isinstance(error, BaseExceptionGroup):
        for one in error.exceptions:
            yield from problems(one)
    else:
        where = ", ".join(reversed(getattr(error, "__notes__", [])))
        yield " ".join(f"{where}: {error}".removeprefix(": ").split())


if __name__ == "__main__":
    sys.exit(main())
