"""What may be asked on the command line: its options, and how they are told from the file."""

import argparse
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn

from figrecon.errors import DateError, shown
from figrecon.reconciliation import check_step
from figrecon.tables import DateNumbers, Links

from .completion import SHELLS, completion_of
from .draft_options import DRAFT, draft_parser
from .parsing import Parser
from .printing import FORMS, ROSTER

EVERY_DAY = "published"
"""The step of a timeline that names none: each day on which something was published."""

MOST_DIGITS = 6
"""No number of days has more: nobody waits a thousand years for news."""

FEWEST_IN_A_NAME = 4
"""Digits of the name of a sheet, such as 2024; with fewer they are its number."""

SUGGESTED_IN = ("text", ROSTER)
"""The forms of what is suggested."""

OF_ANSWERS: Mapping[str, Any] = {
    "as_of": None,
    "timeline": None,
    "known_by": None,
    "policy": "REPORTED",
    "stale_after": None,
    "course": None,
    "unit": None,
    "explain": False,
    "plot": None,
}
"""The options that are of answers alone, and what they are where they are not given."""

NOT_OF_BULK = (
    *("subject", "timeline", "explain", "plot", "suggest", "skip_bad", "layout", "sheet", "header", "links"),
    *("encoding", "reference", "date_numbers"),
)
"""The options that a table by the million does not have."""

FILE_IS_MISSING = "the following arguments are required: FILE"


class _Version(argparse.Action):
    """Prints the version; its number is looked up only then."""

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> NoReturn:
        from importlib.metadata import version

        print(f"figrecon {version('figrecon')}")
        parser.exit()


class _Completion(argparse.Action):
    """Prints what a shell needs to complete the options."""

    def __call__(self, parser: argparse.ArgumentParser, _: Any, value: Any, __: Any = None) -> NoReturn:
        print(completion_of(_parser(), {DRAFT: draft_parser()}, value))  # the one that parses has no file just now
        parser.exit()


def asked_of(arguments: Sequence[str] | None) -> argparse.Namespace:
    """What is asked. Raises argparse.ArgumentError for what is no option, or without a file.

    The file may stand before, between or behind the options: what follows `--timeline` and is the only thing that can
    be the file is the file, and no step.
    """
    asked = _parser().parse_intermixed_args(arguments)
    if asked.file is None and asked.timeline not in (None, EVERY_DAY) and not _is_step(asked.timeline):
        asked.file, asked.timeline = asked.timeline, EVERY_DAY
    if asked.file is None:
        raise argparse.ArgumentError(None, FILE_IS_MISSING)
    _check_suggest(asked)
    _check_bulk(asked)
    return asked


def _check_bulk(asked: argparse.Namespace) -> None:
    """Raise argparse.ArgumentError for an option that `--bulk` does not have, or has alone."""
    if not asked.bulk:
        if asked.workers is not None or asked.account:
            raise argparse.ArgumentError(None, "--workers and --account are for --bulk")
        return
    given = [name for name in NOT_OF_BULK if getattr(asked, name)]
    given += ["format"] if asked.format != "text" else []
    if given:
        option = given[0].replace("_", "-")
        raise argparse.ArgumentError(None, f"--bulk answers every subject in rows; --{option} is not allowed with it")
    if asked.output is None:
        raise argparse.ArgumentError(None, "--bulk needs --output FILE, which ends in .parquet or .csv")


def _check_suggest(asked: argparse.Namespace) -> None:
    """Raise argparse.ArgumentError where answers and suggestions are asked for at once."""
    if not asked.suggest:
        if asked.format == ROSTER:
            raise argparse.ArgumentError(None, f"--format {ROSTER} is a roster; it is for --suggest")
        return
    given = next((name for name, value in OF_ANSWERS.items() if getattr(asked, name) != value), None)
    if given is not None:
        option = given.replace("_", "-")
        raise argparse.ArgumentError(None, f"--suggest gives no answer; --{option} is not allowed with it")
    if asked.format not in SUGGESTED_IN:
        allowed = ", ".join(SUGGESTED_IN)
        raise argparse.ArgumentError(None, f"--suggest prints {allowed}; got --format {asked.format}")


def _is_step(text: str) -> bool:
    try:
        check_step(text)
    except DateError:
        return False
    return True


def _days(text: str) -> int:
    """A number of days. Raises argparse.ArgumentTypeError."""
    if not (text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS):
        raise argparse.ArgumentTypeError(f"it takes a whole number of days, such as 30; got {shown(text)}")
    return int(text)


def _row(text: str) -> int:
    """The number of a row. Raises argparse.ArgumentTypeError."""
    if not (text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS and int(text)):
        raise argparse.ArgumentTypeError(f"it takes the number of a row, such as 3; got {shown(text)}")
    return int(text)


def _sheet(text: str) -> str | int:
    """The name of a sheet, or its number."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < FEWEST_IN_A_NAME else text


def _parser() -> Parser:
    parser = Parser(
        prog="python -m figrecon",
        description="Reconcile the figures in a file: one block for each subject, every report accounted for.",
        epilog=f"%(prog)s {DRAFT} ARTICLE --published D makes such a file of news articles; "
        f"%(prog)s {DRAFT} --help tells how. A file called {DRAFT} is ./{DRAFT}. "
        "Columns: subject, figure, source, published; optional: as_of, kind, course, unit, status, via, "
        "derived_from, replaces, denies, reference, note, confidence, rank, key. "
        "Dates are ISO or EDTF, such as 2024-10-23 or ../2024-12.",
    )
    parser.add_argument(
        "file",
        metavar="FILE",
        nargs="?",
        help="the reports: CSV, a workbook or .json; - reads CSV from stdin",
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and go")
    parser.add_argument(
        "--print-completion", action=_Completion, choices=SHELLS, help="print what this shell needs to complete options"
    )
    _of_the_question(parser)
    _of_the_table(parser)
    _of_the_output(parser)
    _of_bulk(parser)
    return parser


def _of_the_question(parser: Parser) -> None:
    group = parser.add_argument_group("what is asked")
    group.add_argument("--subject", metavar="S", help="only this subject")
    when = group.add_mutually_exclusive_group()
    when.add_argument("--as-of", metavar="D", help="the date the answer is about; default: the latest publication")
    when.add_argument(
        "--timeline",
        metavar="STEP",
        nargs="?",
        const=EVERY_DAY,
        help="the answer on many dates: the end of each day, week, month or year, or where something was published",
    )
    group.add_argument("--known-by", metavar="D", help="only reports published by then; default: the --as-of date")
    group.add_argument(
        "--policy",
        metavar="P",
        default=OF_ANSWERS["policy"],
        help="the rules, such as UCDP, or 'ESTIMATE 0.9'; default: REPORTED",
    )
    group.add_argument(
        "--stale-after", metavar="DAYS", type=_days, help="a figure so much older than the newest does not count"
    )
    group.add_argument("--course", metavar="C", help="how the count moves in time: cumulative, level or fixed")
    group.add_argument("--unit", metavar="U", help="convert the answer to this unit")
    group.add_argument("--roster", metavar="FILE", help="the sources and their aliases, TOML or CSV")


def _of_the_table(parser: Parser) -> None:
    group = parser.add_argument_group("how the file is read")
    group.add_argument(
        "--layout", metavar="L", help="how the table is laid out: the name of a published data set, or a TOML file"
    )
    group.add_argument(
        "--sheet",
        metavar="S",
        type=_sheet,
        help="of a workbook, the sheet by name or number; default: the first",
    )
    group.add_argument(
        "--header", metavar="N", type=_row, help="the row of the header, the first is 1; default: it is looked for"
    )
    group.add_argument(
        "--split-via", action="store_true", default=None, help='read "X (via Y)" as a source and its relay'
    )
    group.add_argument(
        "--links",
        choices=[each.value for each in Links],
        help="what a link in the place of a source is; default: reference",
    )
    group.add_argument("--locale", metavar="L", help="how numerals and words are written, such as de, or {COLUMN}")
    group.add_argument("--encoding", metavar="E", help="that of the file, such as cp1252; default: UTF-8, or as marked")
    group.add_argument("--reference", metavar="D", help="the day against which a date without a year is read")
    group.add_argument(
        "--date-numbers",
        choices=[each.value for each in DateNumbers],
        help="what a bare number in a column of dates is; default: a year, or refused",
    )
    order = group.add_mutually_exclusive_group()
    order.add_argument("--day-first", action="store_true", default=None, help="read 03/04/2024 as 3 April")
    order.add_argument("--month-first", action="store_false", dest="day_first", help="read 03/04/2024 as March 4")
    group.add_argument(
        "--skip-bad",
        metavar="FILE.csv",
        help="go on without what cannot be read or reconciled; the bad rows are written there",
    )


def _of_the_output(parser: Parser) -> None:
    group = parser.add_argument_group("what is printed")
    form = group.add_mutually_exclusive_group()
    form.add_argument("--format", choices=(*FORMS, ROSTER), default="text", help="how to print; default: text")
    form.add_argument("--explain", action="store_true", help="defend the range line by line")
    group.add_argument(
        "--suggest",
        action="store_true",
        help="instead of answers, what a roster should perhaps say and why; with --format toml, as a roster to edit",
    )
    group.add_argument("--plot", metavar="FILE", help="draw the sources, or the timeline, as .svg, .pdf or .png")
    group.add_argument("--output", metavar="FILE", help="write there what would be printed")


def _of_bulk(parser: Parser) -> None:
    group = parser.add_argument_group("tables by the million")
    group.add_argument(
        "--bulk",
        action="store_true",
        help="answer every subject of a .parquet or .csv FILE as it is read, into the file that --output names; its "
        "rows must stand together by subject, and --as-of be given",
    )
    group.add_argument("--workers", metavar="N", type=_processes, help="processes that answer; default: 1")
    group.add_argument("--account", action="store_true", help="a row for each report instead of each subject")


def _processes(text: str) -> int:
    """A number of processes. Raises argparse.ArgumentTypeError."""
    if not (text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS):
        raise argparse.ArgumentTypeError(f"it takes a whole number, such as 2; got {shown(text)}")
    return int(text)
