"""The worst that is known of each kind of input, in any size: what a size makes is the work that it asks for.

Tests count the work of each, and `python -m tests.benchmarks.growth` times it.
"""

import contextlib
import io
import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from functools import partial
from itertools import count, pairwise
from typing import Any, TypeVar

import figrecon as fr
from figrecon import units

T = TypeVar("T")
Work = Callable[[], object]
Family = Callable[[int], Work]
FIRST = date(2024, 10, 1)
HEADER = "subject,figure,source,published"
SERIAL = count()


def family(make: Callable[[int], T], use: Callable[[T], object]) -> Family:
    """What is made before the work begins, and used; what is refused must not take longer either."""

    def of_size(n: int) -> Work:
        given = make(n)

        def work() -> None:
            with contextlib.suppress(fr.FigreconError):
                use(given)

        return work

    return of_size


def group() -> str:
    """What the names of some sources begin with; never the same twice, for what is known of a name is remembered."""
    return f"S{next(SERIAL)}x"


def numbers(n: int) -> range:
    """So many that were never read before, no two of them alike or ten times each other."""
    first = 1_000_001 + next(SERIAL) * 1_000_000
    return range(first, first + 7 * n, 7)


# --- what is made


def repeated(piece: str, n: int) -> str:
    """A text of so many characters."""
    return (piece * n)[:n]


def sheet(rows: Iterable[str], header: str = HEADER) -> str:
    """A CSV file."""
    return "\n".join([header, *rows]) + "\n"


def rows(n: int, figure: str = "{}", day: str = "2024-10-01") -> list[str]:
    """Rows of a sheet, each of another source."""
    names = group()
    return [f"dead,{figure.format(number)},{names}{number},{day}" for number in numbers(n)]


def document(reports: Iterable[object], **more: object) -> str:
    """A JSON document."""
    return json.dumps({"reports": list(reports), **more})


def members(n: int, **more: object) -> list[dict[str, object]]:
    """Reports of a document, each of another source."""
    names = group()
    said = {"subject": "dead", "published": "2024-10-01", **more}
    return [{**said, "figure": f"{i}", "source": f"{names}{i}", "key": f"k{i}"} for i in numbers(n)]


def chained(n: int) -> list[dict[str, object]]:
    """Each report takes the place of the one before it."""
    found = members(n)
    return [found[0], *({**one, "replaces": before["key"]} for before, one in pairwise(found))]


def reports(n: int, figure: str = "{}", **more: Any) -> list[fr.Report]:
    """So many sources, each with a figure of its own."""
    names = group()
    return [
        fr.Report("dead", figure.format(number), source=f"{names}{number}", published=FIRST, **more)
        for number in numbers(n)
    ]


def days(n: int) -> list[fr.Report]:
    """One source, another figure on every day."""
    return [
        fr.Report("dead", number, source="A", published=FIRST + timedelta(days=i))
        for i, number in enumerate(numbers(n))
    ]


def subjects(n: int) -> list[fr.Report]:
    """A subject for each report."""
    return [fr.Report(f"dead in {number}", number, source="A", published=FIRST) for number in numbers(n)]


def relayed_and_denied(n: int) -> list[fr.Report]:
    """As many reports of one source by others as denials by that source."""
    papers = group()
    told = [
        fr.Report("dead", number, source="UN agency", via=f"{papers}{number}", published=FIRST, key=f"{papers}{number}")
        for number in numbers(n)
    ]
    then = FIRST + timedelta(days=1)
    denied = [
        fr.Report("dead", None, source="UN agency", published=then, kind="denial", denies=one.key) for one in told
    ]
    return [*told, *denied]


def two_answers(n: int) -> tuple[fr.Reconciliation, fr.Reconciliation]:
    """Every source said something else on the next day, and every doubt is another one."""
    return fr.reconcile(reports(n)), fr.reconcile([*reports(n, kind="plan"), *reports(n)])


# --- what is done with it


def texts(read: Callable[[str], object], *pieces: str) -> Mapping[str, Family]:
    """A family for each piece that a text repeats."""
    return {f"{piece!r} over and over": family(partial(repeated, piece), read) for piece in pieces}


def sheets(make: Callable[[int], str], **options: Any) -> Family:
    """Sheets that are read."""
    return family(make, lambda text: fr.read_csv(io.StringIO(text), **options))


def documents(make: Callable[[int], str]) -> Family:
    """Documents that are read."""
    return family(make, lambda text: fr.read_json(io.StringIO(text)))


BOUNDED: Mapping[str, Mapping[str, Family]] = {
    "read": texts(
        fr.read, "9", "9,", "twenty-", "(", "about ", "1–", " ", "^2", "3 km ", "½", "5 ", "at least at most "
    ),
    "dates": texts(
        lambda text: fr.Period.read(text, reference=FIRST),
        *("2024-", "late ", "early ", "May ", "Monday ", "1/", "the ", "and ", "of ", "ago ", "9"),
    ),
    "labels": texts(units.canonical, "m", "m^2 ", "square ", "(", "kilo", "/", "m/", "per "),
}
"""Texts that are refused beyond some length, so that the work on any is bounded."""

FAMILIES: Mapping[str, Mapping[str, Family]] = {
    "find": texts(
        fr.find, "9", "1,", "(", "twenty-", "hundreds of ", "3 km ", "1–", "at least 5 to ", "the A of B and "
    ),
    "draft": texts(
        lambda text: fr.draft(text, published=FIRST, subject="dead"),
        "At least 46 people drowned, the Coast Guard said. ",
        "“46 drowned,” Cho Tae-yong said; ",
        "A",
        "The United Nations ",
        '"',
    ),
    "read_csv": {
        "good rows": sheets(lambda n: sheet(rows(n))),
        "bad rows": sheets(lambda n: sheet(["dead,12,,2024-10-01"] * n)),
        "bad rows that are collected": sheets(lambda n: sheet(["dead,x,A,2024-10-01"] * n), errors="collect"),
        "one bad row": sheets(lambda n: sheet([*rows(n), "dead,12,,2024-10-01"])),
        "points that group or not": sheets(lambda n: sheet(rows(n, "1.{}")), locale="de"),
        "days of either order": sheets(lambda n: sheet(rows(n, day="03/04/2024")), day_first=True),
        "columns": sheets(
            lambda n: sheet(["dead,1,A,2024-10-01" + ",x" * n], ",".join([HEADER, *(f"c{i}" for i in range(n))]))
        ),
        "cells beyond the header": sheets(lambda n: sheet(["dead,1,A,2024-10-01" + ",x" * n])),
        "quotes": sheets(lambda n: sheet(['dead,1,"' + '""' * n + '",2024-10-01'])),
        "a quote that never ends": sheets(lambda n: sheet(['dead,1,"' + "a\n" * n])),
        "blank lines": sheets(lambda n: sheet(["", ",,,"] * n)),
        "relays in one cell": sheets(
            lambda n: sheet([f"dead,1,A,2024-10-01,{';'.join(f'v{i}' for i in range(n))}"], HEADER + ",via")
        ),
        "no header": sheets(lambda n: sheet(["x,y", *rows(n)], "what,it,is")),
    },
    "read_json": {
        "reports": documents(lambda n: document(members(n))),
        "bad reports": documents(lambda n: document([{"figure": "x"}] * n)),
        "members of one report": documents(lambda n: document([members(1)[0] | {f"x{i}": i for i in range(n)}])),
        "nothing but brackets": documents(lambda n: "[" * n),
        "each replaces another": documents(lambda n: document(chained(n))),
        "keys that one report derives from": documents(
            lambda n: document(members(1, derived_from=[f"k{i}" for i in range(n)]))
        ),
        "aliases": documents(lambda n: document(members(1), roster={"A": [f"alias {i}" for i in range(n)]})),
        "sources": documents(lambda n: document(members(1), roster={f"A{i}": [f"alias {i}"] for i in range(n)})),
    },
    "reconcile": {
        "sources": family(reports, fr.reconcile),
        "days of one source": family(days, fr.reconcile),
        "relayed and denied": family(relayed_and_denied, fr.reconcile),
        "plans": family(lambda n: [*reports(1), *reports(n, kind="plan")], fr.reconcile),
        "ranges that meet": family(lambda n: reports(n, "1000 to {}"), fr.reconcile),
        "subjects": family(subjects, fr.reconcile_each),
    },
    "timeline": {"sources of one day": family(reports, fr.timeline)},
    "diff": {"all is another": family(two_answers, lambda answers: fr.diff(*answers))},
}
"""What may have any size."""
