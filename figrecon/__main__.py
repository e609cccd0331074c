"""The command line: `python -m figrecon reports.csv`."""

import argparse
import sys
from collections.abc import Iterable, Sequence

from .dates import Period
from .errors import FigreconError
from .files import read_csv, read_roster
from .narrate import amount
from .reconciliation import Reconciliation, reconcile, reconcile_each
from .reports import Kind


def main(arguments: Sequence[str] | None = None) -> int:
    """Reconcile the reports in a file and print one block a subject; 2 where anything in it is wrong."""
    told = _parser().parse_args(arguments)
    try:
        roster = None if told.roster is None else read_roster(told.roster)
        ledger = read_csv(told.file, day_first=told.day_first, roster=roster)
        if told.subject is None and told.unit is None:
            answers = list(reconcile_each(ledger, as_of=told.as_of, known_by=told.known_by).values())
        else:
            answers = [
                reconcile(ledger, subject=subject, as_of=told.as_of, known_by=told.known_by, unit=told.unit)
                for subject in ([told.subject] if told.subject is not None else ledger.subjects)
            ]
    except FigreconError as error:
        for line in problems(error):
            print(f"figrecon: {line}", file=sys.stderr)
        return 2
    print("\n\n".join(answer.explain() if told.explain else block(answer) for answer in answers))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m figrecon",
        description="Reconcile the figures in a CSV file: one block a subject, every report accounted for.",
        epilog="Columns: subject, figure, source, published; optional: as_of, kind, via, derived_from, replaces, "
        "denies, reference, note, key. Dates are ISO or EDTF, such as 2024-10-23 or ../2024-12.",
    )
    parser.add_argument("file", metavar="FILE.csv", help="the reports, one a row")
    parser.add_argument("--subject", metavar="S", help="only this subject")
    parser.add_argument("--as-of", metavar="D", help="the date the answer is about; default: the latest publication")
    parser.add_argument("--known-by", metavar="D", help="only reports published by then; default: the --as-of date")
    parser.add_argument("--roster", metavar="FILE", help="the sources and their aliases, TOML or CSV")
    parser.add_argument("--unit", metavar="U", help="convert the answer to this unit")
    parser.add_argument("--explain", action="store_true", help="defend the range line by line")
    order = parser.add_mutually_exclusive_group()
    order.add_argument("--day-first", action="store_true", default=None, help="read 03/04/2024 as 3 April")
    order.add_argument("--month-first", action="store_false", dest="day_first", help="read 03/04/2024 as March 4")
    return parser


def block(answer: Reconciliation) -> str:
    """One subject on a few lines, the sentence last."""
    beside = [
        (str(kind), f"{amount(other.range, other.unit, '')}, {other.verdict.value}: {'; '.join(other.origins)}")
        for kind, other in answer.beside.items()
    ]
    rows = [
        ("range", amount(answer.range, answer.unit, "")),
        ("verdict", ": ".join(filter(None, [answer.verdict.value, "; ".join(answer.origins)]))),
        *beside,
        ("denied by", "; ".join(answer.denied_by)),
        ("withdrawn", ", ".join(r.key for r in answer.denials if r.kind is Kind.WITHDRAWAL)),
        ("reports", _accounted(answer)),
        ("doubts", "; ".join(map(str, answer.flags))),
    ]
    width = max(len(name) for name, _ in rows)
    lines = [f"  {name:<{width}}  {value}" for name, value in rows if value]
    return "\n".join([f"{answer.subject}, as of {Period.of(answer.as_of)}", *lines, f"  {answer.sentence()}"])


def _accounted(answer: Reconciliation) -> str:
    places: dict[str, int] = {}
    for entry in answer.account:
        place = entry.reason.value if entry.reason is not None else entry.place
        places[place] = places.get(place, 0) + 1
    counted = ", ".join(f"{n} {place}" for place, n in sorted(places.items()))
    return f"{len(answer.account)} ({counted})"


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
