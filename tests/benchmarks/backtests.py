"""What ranges from real reports were worth, beside three simple rivals: printed as the tables of the docs.

Run `python -m tests.benchmarks.backtests` where the real data is (the folder named by FIGRECON_DATA).

Ebola 2014 (cmrivers/ebola): on each day for which both WHO and a ministry give a total, their two figures are the
reports. No figure of that data was ever revised in it (every one was published on its own as-of date), so the truth is
made of the ministry's other figures: what those of the days around say of the day, or simply the next one.
Losses in Ukraine (Radford et al., PNAS 2023): in three days with at least three sources, each source in turn is left
out, and its newest plain figure is the truth for the others. What each table can and cannot say: the page of the docs.
"""

import csv
import math
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from statistics import fmean, median, median_low, stdev

import attrs

import figrecon as fr
from figrecon.methods import DEFAULT_SCENARIOS, ScenarioPrior, learn_scenarios, moderated_log_t
from figrecon.methods.special import t_quantile
from figrecon.scoring import Score, score
from figrecon.select import Position, Verdict
from tests._examples import DATA

COVERAGE = 0.9
NEAR = timedelta(days=7)
"""How far the ministry's figures before and after a day may lie from it."""
COUNTRIES = ("Guinea", "Liberia", "Sierra Leone")
MEASURES = ("cases", "deaths")
FIRST_DAY = date(2022, 2, 23)
"""The day 0 of the loss reports."""
LEAST_SOURCES = 3
SHAPES = {("0", "0"): fr.Figure.exactly, ("1", "0"): fr.Figure.at_least, ("0", "1"): fr.Figure.up_to}


@attrs.frozen
class Case:
    """Some reports of one subject, the figure that their range should hold, and the group of cases that it is of.

    Cases of different groups have no report in common.
    """

    reports: tuple[fr.Report, ...]
    truth: float
    group: str
    roster: fr.Roster | None = None


def rows_of(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


# the rivals: three rules as anybody would write them, and one that answers the question put here


def named(position: Position) -> float:
    """The number that a position names: its best, or the middle of its ends."""
    figure = position.figure
    if figure.best is not None:
        return figure.best
    return fmean(end for end in (figure.low, figure.high) if end is not None)


def _mean_and_sd(positions: Sequence[Position], verdict: Verdict) -> fr.Range:
    del verdict
    values = [named(p) for p in positions]
    reach = 1.645 * stdev(values) if len(values) > 1 else 0.0
    return fr.Range(fmean(values) - reach, fmean(values), fmean(values) + reach)


def _median_by_half(positions: Sequence[Position], verdict: Verdict) -> fr.Range:
    del verdict
    middle = median(named(p) for p in positions)
    return fr.Range(middle * 0.5, middle, middle * 1.5)


def _newest_by_tenth(positions: Sequence[Position], verdict: Verdict) -> fr.Range:
    """Of several of the newest day, their median."""
    del verdict
    last = max(p.newest.day for p in positions)
    newest = median(named(p) for p in positions if p.newest.day == last)
    return fr.Range(newest * 0.9, newest, newest * 1.1)


def _one_more_source(positions: Sequence[Position], verdict: Verdict) -> fr.Range:
    """Not where the truth lies but where one more source will: the moderated log-t with s·√(1 + 1/k) for s/√k."""
    del verdict
    found = moderated_log_t([named(p) for p in positions], coverage=COVERAGE)
    assert found.center is not None
    assert found.se is not None
    assert found.df is not None
    assert found.tau is not None
    reach = -t_quantile((1 - COVERAGE) / 2, found.df) * math.hypot(found.tau, found.se)
    return fr.Range(math.exp(found.center - reach), None, math.exp(found.center + reach))


Rule = Callable[[Sequence[Position], Verdict], fr.Range]


@attrs.frozen
class Rival(fr.Policy):
    """A simple rule, to be beaten."""

    rule: Rule

    def judge(self, positions: Sequence[Position], verdict: Verdict) -> fr.Range:
        """What the rule says."""
        return self.rule(positions, verdict)


RIVALS: dict[str, Rule] = {
    "mean ± 1.645 sd": _mean_and_sd,
    "median ± 50 %": _median_by_half,
    "newest ± 10 %": _newest_by_tenth,
    "log-t for one more source": _one_more_source,
}


def policies(cases: Sequence[Case]) -> dict[str, fr.Policy | str]:
    """What is compared."""
    prior = learned(cases)
    return {
        "REPORTED": "REPORTED",
        "Estimate": fr.Estimate(COVERAGE),
        **({"Estimate, learned prior": fr.Estimate(COVERAGE, prior=prior)} if prior.subjects else {}),
        **{name: Rival(rule, name=name) for name, rule in RIVALS.items()},
    }


def learned(cases: Sequence[Case]) -> ScenarioPrior:
    """What is learned from the figures of all cases; the default where a report stands in more than one of them.

    There a figure that is the truth of one case is a report of another, and would be learned from.
    """
    keys = [key for case in cases for key in {report.key for report in case.reports}]
    if len(set(keys)) < len(keys):
        return DEFAULT_SCENARIOS
    return learn_scenarios([_number(report) for report in case.reports] for case in cases)


# Ebola


def ebola(folder: Path, truth: Callable[[Mapping[date, float], date], float | None], *, relays: bool) -> Iterator[Case]:
    """A case for each day on which both WHO and the ministry have a total, where there is a truth.

    With `relays` the roster says that WHO passes on what the ministry counted: one origin, not two.
    """
    rows = [r for r in rows_of(folder / "ebola_2014" / "figures.csv") if "confirmed+probable+suspected" in r["measure"]]
    for country in COUNTRIES:
        ministry = f"{country} Ministry of Health"
        roster = fr.Roster.of({"WHO": {"relays": ministry}}) if relays else None
        for measure in MEASURES:
            subject = f"{measure} in {country}"
            reports = [
                fr.Report(subject, float(r["value"]), source=r["source"], published=r["reported_on"], as_of=r["as_of"])
                for r in rows
                if r["case"] == f"Ebola 2014 {country}" and r["measure"].startswith(f"cumulative {measure}")
            ]
            yield from _shared_days(reports, ministry, roster, truth)


def _shared_days(
    reports: Sequence[fr.Report],
    ministry: str,
    roster: fr.Roster | None,
    truth: Callable[[Mapping[date, float], date], float | None],
) -> Iterator[Case]:
    own = {r.day: _number(r) for r in sorted(reports, key=_number, reverse=True) if r.source == ministry}
    for day in sorted(own.keys() & {r.day for r in reports if r.source == "WHO"}):
        value = truth(own, day)
        if value is not None:
            yield Case(tuple(r for r in reports if r.day == day), value, reports[0].subject, roster)


def _number(report: fr.Report) -> float:
    assert report.figure is not None
    assert report.figure.best is not None
    return report.figure.best


def around(own: Mapping[date, float], day: date) -> float | None:
    """What the ministry's figures before and after a day, at most a week off, say of it: a straight line in ln x."""
    days = sorted(own)
    place = bisect_left(days, day)
    if place in (0, len(days) - 1):
        return None
    before, after = days[place - 1], days[place + 1]
    if day - before > NEAR or after - day > NEAR or not own[before] > 0:
        return None
    part = (day - before) / (after - before)
    return own[before] * math.exp(part * math.log(own[after] / own[before]))


def following(own: Mapping[date, float], day: date) -> float | None:
    """The ministry's next figure, at most a week later: the outbreak grows meanwhile."""
    later = [d for d in sorted(own) if day < d <= day + NEAR]
    return own[later[0]] if later else None


# losses in Ukraine


def radford(folder: Path) -> Iterator[Case]:
    """Each source in turn left out of each window of three days with at least three sources; windows do not overlap."""
    totals: dict[str, list[dict[str, str]]] = {}
    for row in rows_of(folder / "radford_2023" / "reports.csv"):
        if row["time_frame"] == "Cumulative":
            totals.setdefault(row["loss_type"], []).append(row)
    for loss, rows in totals.items():
        for number, window in enumerate(_windows(rows)):
            yield from _each_left_out(window, f"{loss} {number}")


def _windows(rows: Sequence[dict[str, str]]) -> Iterator[list[dict[str, str]]]:
    """The reports of a middle day, the day before and the day after, the earliest windows first."""
    free = -1
    for middle in sorted({int(row["days"]) + step for row in rows for step in (-1, 0, 1)}):
        window = [row for row in rows if abs(int(row["days"]) - middle) <= 1]
        if middle - 1 >= free and len({row["claim_source"] for row in window}) >= LEAST_SOURCES:
            free = middle + 2
            yield window


def _each_left_out(window: Sequence[dict[str, str]], group: str) -> Iterator[Case]:
    """The truth is a figure of the source's last day in the window: of several the lower median."""
    for source in sorted({row["claim_source"] for row in window}):
        others = tuple(_loss(row) for row in window if row["claim_source"] != source)
        plain = [r for r in window if r["claim_source"] == source and (r["minimum"], r["maximum"]) == ("0", "0")]
        if plain:
            last = max(int(row["days"]) for row in plain)
            newest = [float(row["loss_count"]) for row in plain if int(row["days"]) == last]
            yield Case(others, median_low(newest), group)


def _loss(row: Mapping[str, str]) -> fr.Report:
    return fr.Report(
        row["loss_type"],
        SHAPES[row["minimum"], row["maximum"]](float(row["loss_count"])),
        source=row["claim_source"],
        published=FIRST_DAY + timedelta(days=int(row["days"])),
    )


# the tables

SETS: dict[str, Callable[[Path], Iterator[Case]]] = {
    "Ebola 2014, two sources, the days around": lambda folder: ebola(folder, around, relays=False),
    "Ebola 2014, two sources, the next figure": lambda folder: ebola(folder, following, relays=False),
    "Ebola 2014, one origin (WHO relays), the days around": lambda folder: ebola(folder, around, relays=True),
    "Losses in Ukraine, one source left out": radford,
}


def table(cases: Sequence[Case]) -> list[str]:
    """A Markdown table: a row for each policy; the log score is of the ranges above 0, and of how many it says."""
    lines = [
        "| policy | holds the truth | high / low | width | log score (of) | best off by (of) |",
        "|---|---|---|---|---|---|",
    ]
    truths = [case.truth for case in cases]
    for name, policy in policies(cases).items():
        ranges = [fr.reconcile(case.reports, policy=policy, roster=case.roster).range for case in cases]
        lines.append(_row(name, ranges, score(ranges, truths, coverage=COVERAGE)))
    return lines


def _row(name: str, ranges: Sequence[fr.Range], done: Score) -> str:
    above = sum((r.low or 0) > 0 and r.high is not None for r in ranges)
    bests = sum((r.best or 0) > 0 for r in ranges)
    off = None if done.log_error is None else math.exp(done.log_error)
    cells = (
        _cell(None if done.coverage is None else 100 * done.coverage, ".1f", " %"),
        _cell(done.ratio, ".2f"),
        _cell(done.width, ",.0f"),
        _cell(done.log_interval_score, ".2f", f" ({above})"),
        _cell(off, ".2f", f" ({bests})"),
    )
    return f"| {name} | {' | '.join(cells)} |"


def _cell(value: float | None, spec: str, after: str = "") -> str:
    return "–" if value is None else f"{value:{spec}}{after}"


def pages(folder: Path) -> Iterator[tuple[str, list[Case], list[str]]]:
    """Each set of cases with its name and table."""
    for name, of in SETS.items():
        cases = list(of(folder))
        yield name, cases, table(cases)


def main() -> None:
    """Print every table."""
    for name, cases, lines in pages(DATA):
        print(f"## {name}: {len(cases)} cases\n")
        print("\n".join([*lines, ""]))


if __name__ == "__main__":
    main()
