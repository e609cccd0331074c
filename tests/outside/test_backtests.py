"""The backtests of the docs: what their cases are, and that the page says what the command prints."""

from datetime import date, timedelta
from math import isclose
from pathlib import Path

import pytest

import figrecon as fr
from figrecon.methods import DEFAULT_SCENARIOS
from tests._examples import ROOT
from tests.benchmarks import backtests as b

PAGE = ROOT / "docs" / "explanation" / "backtests.md"
DAYS = {date(2014, 9, day): n for day, n in [(1, 100.0), (3, 999.0), (5, 400.0), (20, 800.0)]}


def test_the_days_around_are_a_line_in_the_logarithm_without_the_day_itself() -> None:
    found = b.around(DAYS, date(2014, 9, 3))
    assert found is not None
    assert isclose(found, 200)
    assert b.around(DAYS, date(2014, 9, 1)) is None  # nothing before
    assert b.around(DAYS, date(2014, 9, 5)) is None  # the one after is 15 days off
    assert b.around(DAYS, date(2014, 9, 20)) is None  # nothing after


def test_the_next_figure_is_at_most_a_week_later() -> None:
    assert b.following(DAYS, date(2014, 9, 1)) == 999
    assert b.following(DAYS, date(2014, 9, 5)) is None


@pytest.mark.parametrize(
    ("rival", "wanted"),
    [
        ("mean ± 1.645 sd", fr.Range(200 - 164.5, 200, 200 + 164.5)),
        ("median ± 50 %", fr.Range(100, 200, 300)),
        ("newest ± 10 %", fr.Range(270, 300, 330)),
    ],
)
def test_the_rivals_are_what_their_names_say(rival: str, wanted: fr.Range) -> None:
    said = [fr.Report("dead", n * 100, source=f"S{n}", published=date(2024, 10, n)) for n in (1, 2, 3)]
    found = fr.reconcile(said, policy=b.Rival(b.RIVALS[rival], name=rival)).range
    for got, want in zip((found.low, found.best, found.high), (wanted.low, wanted.best, wanted.high), strict=True):
        assert got is not None
        assert want is not None
        assert isclose(got, want)


@pytest.mark.outside
def test_no_total_of_the_ebola_data_was_ever_published_again_for_its_date(data: Path) -> None:
    rows = [r for r in b.rows_of(data / "ebola_2014" / "figures.csv") if r["measure"].startswith("cumulative")]
    assert len(rows) == 1919
    assert all(row["as_of"] == row["reported_on"] for row in rows)


@pytest.mark.outside
def test_a_case_of_losses_is_three_days_of_one_kind_told_by_two_sources_or_more(data: Path) -> None:
    cases = list(b.radford(data))
    assert len(cases) == 97
    for case in cases:
        assert len({r.subject for r in case.reports}) == 1
        assert len({r.source for r in case.reports}) >= 2
        days = [r.day for r in case.reports]
        assert max(days) - min(days) <= timedelta(days=2)
    assert b.learned(cases) == DEFAULT_SCENARIOS  # truths of some cases are reports of others: nothing may be learned


@pytest.mark.outside
def test_the_page_says_what_the_command_prints(data: Path) -> None:
    text = PAGE.read_text(encoding="utf-8")
    for name, cases, lines in b.pages(data):
        assert f"### {name}: {len(cases)} cases\n\n" + "\n".join(lines) + "\n" in text
