"""What the checks find in real series, and how often they cry wolf: `python -m tests.benchmarks.alarms`.

Nobody labelled the faults, so one is defined by what came next: a total is a *spike* where it is at least a quarter off
both its neighbors and these agree with each other twice as well as with it. An alarm between two totals is borne out
where one of them is a spike, else false. Statements of Wikidata are taken as one series a place, whoever is cited.
"""

import csv
import math
from collections import Counter
from pathlib import Path

import figrecon as fr
from figrecon.select import extra_digit
from tests._examples import DATA

DIGITS = 3
OFF = math.log(1.25)
SETS = {
    "ebola_2014": "ebola_2014/figures.csv",
    "gaza_daily": "gaza_daily/figures.csv",
    "wikidata_population": "wikidata_population/figures.csv",
}


def reports(path: Path) -> list[fr.Report]:
    """The totals of one set that have a number and a date."""
    told = []
    with path.open(newline="") as file:
        for n, row in enumerate(csv.DictReader(file)):
            day = row["reported_on"] or row["as_of"]
            if row["kind"] == "total" and row["value"] and day:
                source = "Wikidata" if path.parent.name.startswith("wikidata") else row["source"]
                subject = f"{row['case']}, {row['measure']}"
                last = fr.Period.of(day).last
                told.append(fr.Report(subject, float(row["value"]), source=source, published=last or day, key=f"r{n}"))
    return told


def spikes(told: list[fr.Report]) -> set[str]:
    """The keys of the totals that neither neighbor bears out."""
    series: dict[tuple[str, str], list[fr.Report]] = {}
    for report in sorted(told, key=lambda r: (r.day, r.key)):
        if report.figure is not None and report.figure.best:
            series.setdefault((report.subject, report.source), []).append(report)
    found = set()
    for one in series.values():
        logs = [math.log(abs(r.figure.best or 1)) for r in one if r.figure is not None]
        for n in range(1, len(one) - 1):
            left, right, across = logs[n] - logs[n - 1], logs[n] - logs[n + 1], logs[n + 1] - logs[n - 1]
            if min(abs(left), abs(right)) > max(OFF, 2 * abs(across)):
                found.add(one[n].key)
    return found


def main() -> None:
    """Print a row for each set and check."""
    print("| set | totals | spikes | check | alarms | borne out | false | spikes it finds |")
    print("|---|---|---|---|---|---|---|---|")
    for name, path in SETS.items():
        told = reports(DATA / path)
        faults = spikes(told)
        alarms = fr.check_series(told)
        for doubt in (fr.Doubt.SCALE, fr.Doubt.EXTRA_DIGIT, fr.Doubt.SWAPPED_DIGITS, fr.Doubt.FALLING):
            mine = [flag for flag in alarms if flag.doubt is doubt]
            right = sum(bool(faults.intersection(flag.keys)) for flag in mine)
            hit = len(faults.intersection(key for flag in mine for key in flag.keys))
            row = (name, f"{len(told):,}", len(faults), doubt.value, len(mine), right, len(mine) - right, hit)
            print(f"| {' | '.join(map(str, row))} |")
    for name in ("ebola_2014", "gaza_daily"):
        found, made = doubled_digits(reports(DATA / SETS[name]))
        print(f"\n{name}: of {made:,} totals with one digit typed twice {found:,} raise an extra digit")
    stale, given = old_figures(reports(DATA / SETS["ebola_2014"]))
    print(f"\nebola_2014: of {given:,} answers {stale} have a stale figure")
    differ = days_that_differ(DATA / SETS["gaza_daily"])
    print(f"\ngaza_daily: {differ} totals do not add up with the increments before them")


def doubled_digits(told: list[fr.Report]) -> tuple[int, int]:
    """How many totals of three digits or more are found out where a digit of them, each in turn, is typed twice."""
    series: dict[tuple[str, str], list[int]] = {}
    for report in sorted(told, key=lambda r: (r.day, r.key)):
        if report.figure is not None and isinstance(report.figure.best, int):
            series.setdefault((report.subject, report.source), []).append(report.figure.best)
    found = made = 0
    for one in series.values():
        for n, total in enumerate(one):
            digits = str(total)
            if n and len(digits) >= DIGITS:
                wrong = {int(digits[:k] + digits[k] + digits[k:]) for k in range(len(digits))}
                made += len(wrong)
                found += sum(extra_digit(number, one[:n]) > 0 for number in wrong)
    return found, made


def old_figures(told: list[fr.Report]) -> tuple[int, int]:
    """How many answers have a figure that is old by the pace of the story, one answer for each day of publication."""
    found = given = 0
    for subject in sorted({r.subject for r in told}):
        for answer in fr.timeline([r for r in told if r.subject == subject]):
            given += 1
            found += any(flag.doubt is fr.Doubt.STALE for flag in answer.flags)
    return found, given


def days_that_differ(path: Path) -> int:
    """The days of gaza_daily on which an office's total is not its last total and the increment of the day."""
    told = []
    with path.open(newline="") as file:
        for n, row in enumerate(csv.DictReader(file)):
            field = row["note"].split(";")[0].removeprefix("field ")
            if row["value"] and (row["kind"] == "total" or field == row["measure"]):  # other fields count in part
                subject = row["case"]
                value, key = float(row["value"]), f"r{n}"
                told.append(
                    fr.Report(subject, value, source=row["source"], published=row["as_of"], kind=row["kind"], key=key)
                )
    differ: Counter[str] = Counter()
    for subject in sorted({r.subject for r in told}):
        for answer in fr.timeline([r for r in told if r.subject == subject]):
            for flag in answer.flags:
                if flag.doubt is fr.Doubt.DOES_NOT_ADD_UP:
                    differ[f"{subject} {flag.keys[-1]}"] += 1
    return len(differ)


if __name__ == "__main__":
    main()
