"""What is timed: operations of the library, each made for any size, with what others offer for the same.

A case is a name, how to make the work for n reports, and the peers' work on the same data; a peer that is not installed
is left out by name. The data are invented and the same every time.
"""

import random
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, NamedTuple

import figrecon as fr

FIRST = date(2024, 1, 1)
EACH = 5
"""Reports of a subject, where there are many subjects."""

Work = Callable[[], object]
Made = Callable[[int], Work]


class Case(NamedTuple):
    """An operation, for n reports, and what others have for it."""

    name: str
    make: Made
    peers: Mapping[str, Made]
    largest: int


def drawn(seed: int = 1) -> random.Random:
    """The same numbers at every run."""
    return random.Random(seed)  # noqa: S311  data, not a secret


def cells(n: int) -> dict[str, list[Any]]:
    """A table of n reports in subjects of five, of five sources, over a month."""
    rng = drawn()
    return {
        "subject": [f"event {i // EACH:08}" for i in range(n)],
        "figure": [rng.randint(1, 10_000) for _ in range(n)],
        "source": [f"S{i % EACH}" for i in range(n)],
        "published": [FIRST + timedelta(days=rng.randint(0, 30)) for _ in range(n)],
    }


def reports(n: int) -> list[fr.Report]:
    """The same as reports."""
    rows = zip(*cells(n).values(), strict=True)
    return [fr.Report(subject, figure, source=source, published=day) for subject, figure, source, day in rows]


def one_subject(n: int) -> list[fr.Report]:
    """Reports of one subject, each of an origin of its own, over a month."""
    rng = drawn()
    return [
        fr.Report("dead", rng.randint(1, 9_999), source=f"S{i}", published=FIRST + timedelta(days=i % 30))
        for i in range(n)
    ]


def series(n: int) -> list[fr.Report]:
    """Reports of one subject, of 200 origins whose figures grow, over 1,000 days at most."""
    rng, origins = drawn(), min(200, n)
    return [
        fr.Report("dead", 100 + i, source=f"S{rng.randrange(origins)}", published=FIRST + timedelta(days=i * 999 // n))
        for i in range(n)
    ]


# --- the work


def reconciling(n: int) -> Work:
    told = reports(n)
    return lambda: fr.reconcile_each(told)


def reconciling_by(policy: str) -> Made:
    def make(n: int) -> Work:
        told = one_subject(n)
        return lambda: fr.reconcile(told, policy=policy)

    return make


def keys(n: int) -> Work:
    told = reports(n)
    return lambda: [report.key for report in told]  # a key is made once: only the first round counts


def changing(n: int) -> Work:
    told = one_subject(n)
    answers = fr.timeline(told, [FIRST + timedelta(days=14), FIRST + timedelta(days=29)])
    return lambda: fr.diff(*answers)


def equal_figures(n: int) -> Work:
    told = [fr.Report("dead", 1_234, source=f"S{i}", published=FIRST) for i in range(n)]
    return lambda: fr.reconcile(told)


def one_day(n: int) -> Work:
    told = [fr.Report("dead", 100 + i, source="A", published=FIRST) for i in range(n)]
    return lambda: fr.reconcile(told)


def ranked(n: int) -> Work:
    told = one_subject(n)
    roster = {f"S{i}": {"rank": 1 + i % 7, "interested": i % 3 == 0, "tally": i % 11 == 0} for i in range(n)}
    return lambda: fr.reconcile(told, roster=roster)


def over_time(n: int) -> Work:
    told = series(n)
    return lambda: fr.timeline(told, "week")


def shown(n: int) -> Work:
    answers = fr.timeline(one_subject(n), "week")
    return lambda: (repr(answers), answers.to_rows(), [repr(answer) for answer in answers])


def in_bulk(n: int) -> Work:
    from figrecon import bulk

    table = _arrow(n)
    return lambda: bulk.reconcile_table(table).read_all()


def _arrow(n: int) -> Any:
    import pyarrow as pa

    return pa.table(cells(n))


def sheet(n: int) -> Path:
    """A CSV file of n reports."""
    path = Path(mkdtemp()) / "sheet.csv"
    table, rng = cells(n), drawn(2)
    with path.open("w", encoding="utf-8") as file:
        file.write(",".join(table) + "\n")
        for subject, figure, source, day in zip(*table.values(), strict=True):
            words = rng.choice(("", "about ", "at least "))
            file.write(f"{subject},{words}{figure},{source},{day}\n")
    return path


def reading(n: int) -> Work:
    path = sheet(n)
    return lambda: fr.read_csv(path)


# --- what others do on the same


def pooled_by_statsmodels(n: int) -> Work:
    import numpy as np
    from statsmodels.stats.meta_analysis import combine_effects

    values = np.array(cells(n)["figure"], float).reshape(-1, EACH)
    return lambda: [combine_effects(x, (0.1 * x) ** 2, method_re="dl") for x in values]


def quantiles_of_polars(n: int) -> Work:
    import polars as pl

    frame = pl.DataFrame(cells(n))
    ends = [pl.col("figure").quantile(q).alias(str(q)) for q in (0.0, 0.5, 1.0)]
    return lambda: frame.group_by("subject").agg(ends)


def quantiles_of_pandas(n: int) -> Work:
    import pandas as pd

    frame = pd.DataFrame(cells(n))
    return lambda: frame.groupby("subject")["figure"].agg(["min", "median", "max"])


def truths_of_crowdkit(n: int) -> Work:
    import pandas as pd
    from crowdkit.aggregation import MajorityVote

    frame = pd.DataFrame(cells(n)).rename(columns={"subject": "task", "source": "worker", "figure": "label"})
    return lambda: MajorityVote().fit_predict(frame[["task", "worker", "label"]])


def truths_of_truthdiscovery(n: int) -> Work:
    from truthdiscovery import Dataset, TruthFinder

    table = cells(n)
    triples = list(zip(table["source"], table["subject"], table["figure"], strict=True))
    return lambda: TruthFinder().run(Dataset(triples))


def cells_of_pandas(n: int) -> Work:
    import pandas as pd

    path = sheet(n)
    return lambda: pd.read_csv(path)


POOLED: Mapping[str, Made] = {
    "statsmodels, DerSimonian–Laird": pooled_by_statsmodels,
    "polars, three quantiles": quantiles_of_polars,
    "pandas, three quantiles": quantiles_of_pandas,
    "crowd-kit, majority vote": truths_of_crowdkit,
    "truthdiscovery, TruthFinder": truths_of_truthdiscovery,
}

CASES = (
    Case("reconcile_each, subjects of five", reconciling, POOLED, 10**6),
    Case("keys of reports", keys, {}, 10**6),
    Case("bulk.reconcile_table", in_bulk, POOLED, 10**7),
    Case("read_csv", reading, {"pandas, the cells alone": cells_of_pandas}, 10**6),
    Case("one subject, as many origins", reconciling_by("REPORTED"), {}, 10**5),
    Case("the same by GTD", reconciling_by("GTD"), {}, 10**5),
    Case("the same by UCDP", reconciling_by("UCDP"), {}, 10**5),
    Case("the same with marks in the roster", ranked, {}, 10**5),
    Case("equal figures of as many origins", equal_figures, {}, 10**5),
    Case("differing figures of one origin and day", one_day, {}, 10**5),
    Case("diff of two answers", changing, {}, 10**5),
    Case("timeline by week, 200 origins", over_time, {}, 10**5),
    Case("rows and repr of a timeline", shown, {}, 10**5),
)
