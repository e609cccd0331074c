"""The Ebola outbreak of 2014: 937 totals by WHO and three ministries (cmrivers/ebola); relays are named as such."""

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

import figrecon as fr

MEASURES = ("cases", "deaths")
COUNTRIES = ("Guinea", "Liberia", "Sierra Leone")


@pytest.fixture(scope="module")
def ledgers(data: Path) -> dict[str, fr.Ledger]:
    """For each country and measure the totals by WHO and by its ministry, and the roster that says who relays whom."""
    with (data / "ebola_2014" / "figures.csv").open(newline="") as file:
        rows = [row for row in csv.DictReader(file) if "confirmed+probable+suspected" in row["measure"]]
    return {
        f"{measure} in {country}": fr.Ledger(
            (
                fr.Report(
                    f"{measure} in {country}",
                    float(row["value"]),
                    source=row["source"],
                    published=row["reported_on"],
                    as_of=row["as_of"],
                )
                for row in rows
                if row["case"] == f"Ebola 2014 {country}" and row["measure"].startswith(f"cumulative {measure}")
            ),
            roster={"WHO": {"relays": f"{country} Ministry of Health"}},
        )
        for country in COUNTRIES
        for measure in MEASURES
    }


def shared_days(ledger: fr.Ledger) -> list[date]:
    """The days for which both WHO and the ministry have a figure."""
    days = [{r.day for r in ledger if (r.source == "WHO") is relay} for relay in (True, False)]
    return sorted(days[0] & days[1])


@pytest.mark.outside
def test_identical_figures_of_one_day_are_one_origin_and_the_result_names_the_relay(
    ledgers: dict[str, fr.Ledger],
) -> None:
    assert sum(len(ledger) for ledger in ledgers.values()) == 937
    tally: Counter[str] = Counter()
    for ledger in ledgers.values():
        for day in shared_days(ledger):
            of_day = [r for r in ledger if r.day == day]
            unrelated = fr.reconcile(of_day)
            result = fr.reconcile(of_day, roster=ledger.roster)
            tally["days"] += 1
            assert len(unrelated.origins) == 2
            assert len(result.origins) == 1
            assert result.origins[0].endswith("Ministry of Health")
            (relay,) = (a for a in result.set_aside if a.report.source == "WHO")
            assert relay.by is not None
            if unrelated.verdict is fr.Verdict.AGREED:
                tally["identical"] += 1
                assert relay.reason is fr.Reason.SAME_ORIGIN
                assert relay.by.source == result.origins[0]
                assert relay.by.figure == relay.report.figure
                assert f"(see {relay.by.key})" in result.explain()
    assert tally == {"days": 112, "identical": 38}


@pytest.mark.outside
def test_every_total_is_accounted_for_and_one_origin_stands(ledgers: dict[str, fr.Ledger]) -> None:
    for ledger in ledgers.values():
        result = fr.reconcile(ledger)
        assert result.verdict is fr.Verdict.SINGLE
        assert Counter(e.report.key for e in result.account) == Counter(r.key for r in ledger)
        assert result.footnotes().count("\n[") == len(result.positions[0].reports)


@pytest.mark.outside
def test_without_a_roster_figures_of_different_days_are_seldom_a_dispute(ledgers: dict[str, fr.Ledger]) -> None:
    """As docs/explanation/time.md says; where a dispute is left, one source has not said the same before the other."""
    answers = [answer for ledger in ledgers.values() for answer in fr.timeline(ledger, roster={})]
    assert len(answers) == 806
    disputed = [answer for answer in answers if answer.verdict is fr.Verdict.DISPUTED]
    assert len(disputed) == 156
    for answer in disputed:
        older, newer = sorted(answer.positions, key=lambda p: p.on)
        ledger = ledgers[answer.subject]
        before = [r for r in ledger if r.source == newer.origin and r.speaks_on == older.on and r.day <= answer.as_of]
        assert older.on == newer.on or not any(fr.compatible(r.figure, older.figure) for r in before if r.figure)
