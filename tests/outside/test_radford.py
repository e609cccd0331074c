"""4,609 loss reports in Ukraine (Radford et al., PNAS 2023): an answer for every subject, every report in its place."""

import csv
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

import figrecon as fr

SHAPES = {("0", "0"): fr.Figure.exactly, ("1", "0"): fr.Figure.at_least, ("0", "1"): fr.Figure.up_to}


@pytest.fixture(scope="module")
def rows(data: Path) -> list[dict[str, str]]:
    with (data / "radford_2023" / "reports.csv").open(newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.outside
def test_every_loss_report_is_accounted_for(rows: list[dict[str, str]]) -> None:
    ledger = fr.Ledger(
        fr.Report(
            row["loss_type"],
            SHAPES[row["minimum"], row["maximum"]](float(row["loss_count"])),
            source=row["claim_source"],
            published=date(2022, 2, 23) + timedelta(days=int(row["days"])),
            kind="increment" if row["time_frame"] == "Day" else "total",
        )
        for row in rows
    )
    answers = fr.reconcile_each(ledger, as_of="2022-12-31")
    assert set(answers) == {row["loss_type"] for row in rows}
    told = Counter(entry.report.key for answer in answers.values() for entry in answer.account)
    assert told == Counter(report.key for report in ledger)
    assert sum(told.values()) == len(rows) == 4609
    assert all(answer.verdict is not fr.Verdict.NOTHING for answer in answers.values())


@pytest.mark.outside
def test_machine_numbers_are_read_as_they_stand(rows: list[dict[str, str]]) -> None:
    machine = [row["loss_count"] for row in rows if "e" in row["loss_count"]]
    assert machine.count("1e+05") == 18
    assert all(fr.read(text).best == float(text) for text in machine)
