"""The promise of coverage, kept in the simulation whose tables the docs print."""

import pytest

from tests._examples import ROOT
from tests._tables import is_on_page
from tests.benchmarks import calibration as c

PAGE = ROOT / "docs" / "explanation" / "calibration.md"


@pytest.fixture(scope="module")
def table() -> c.Table:
    return c.points()


@pytest.fixture(scope="module")
def mixed() -> c.Table:
    return c.mixtures()


def test_the_page_says_what_the_command_prints(table: c.Table, mixed: c.Table) -> None:
    text = PAGE.read_text(encoding="utf-8")
    for lines in c.tables(table, mixed):
        assert is_on_page(lines, text)


@pytest.mark.parametrize("world", c.PROMISED)
def test_the_moderated_log_t_covers_what_it_promises(world: str, table: c.Table) -> None:
    for method in ("moderated log-t", "moderated, learned prior"):
        mean = c.Score.mean(table[method][world, n] for n in c.SIZES)
        assert mean.coverage >= 0.88


def test_raw_reports_are_covered_as_promised_where_copies_are_looked_for(
    table: c.Table,
) -> None:
    means = {
        world: c.Score.mean(table["scenario mixture, lineage unknown"][world, n] for n in c.SIZES)
        for world in c.PROMISED
    }
    assert all(mean.coverage >= 0.87 for mean in means.values())
    assert 0.87 <= c.Score.mean(means.values()).coverage <= 0.935


def test_independent_figures_are_covered_as_promised_and_copies_are_what_it_costs(
    table: c.Table,
) -> None:
    means = {world: c.Score.mean(table["scenario mixture"][world, n] for n in c.SIZES) for world in c.PROMISED}
    assert min(means["clean"].coverage, means["outliers 15 %"].coverage) >= 0.9
    assert 0.75 <= max(means["copies 40 %"].coverage, means["both"].coverage) < 0.87


def test_no_range_is_wider_than_it_must_be(table: c.Table) -> None:
    means = {
        method: c.Score.mean(cells[world, n] for world in c.PROMISED for n in c.SIZES).interval
        for method, cells in table.items()
    }
    assert means["moderated log-t"] <= 2.06
    assert means["moderated, learned prior"] <= 1.95
    assert means["scenario mixture, lineage unknown"] <= 2.12
    assert means["scenario mixture"] <= 2.3
    assert means["hull (min to max)"] > 2.5
    assert means["log-t"] > 2.5


def test_bounds_enter_at_half_weight_or_as_ranges_to_three_times_their_numeral(
    mixed: c.Table,
) -> None:
    for name in c.MIXED:
        naive = c.Score.mean(mixed["bounds as points"][name, n] for n in c.SIZES)
        for method in ("half-weight rule", "scenario mixture"):
            found = c.Score.mean(mixed[method][name, n] for n in c.SIZES)
            assert found.coverage >= 0.9
            assert found.interval <= naive.interval + 0.06
    least = c.Score.mean(mixed["bounds as points"]["45 %, loose", n] for n in c.SIZES)
    assert least.coverage < 0.85


def test_the_study_prints_its_tables(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["calibration", "20"])
    c.main()
    printed = capsys.readouterr().out
    assert printed.count("| method |") == 3
    assert "| moderated log-t |" in printed
    assert "half-weight rule" in printed
