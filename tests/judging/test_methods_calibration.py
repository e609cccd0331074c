"""The promise of coverage, kept in a small run of the simulation that the docs print in full."""

import pytest

from tests.benchmarks import calibration as c

SIZE = 400


@pytest.fixture(scope="module")
def table() -> dict[str, dict[tuple[str, int], c.Score]]:
    return c.points(SIZE, worlds=c.PROMISED)


@pytest.mark.parametrize("world", c.PROMISED)
def test_the_moderated_log_t_covers_what_it_promises(
    world: str, table: dict[str, dict[tuple[str, int], c.Score]]
) -> None:
    for method in ("moderated log-t", "moderated, learned prior"):
        mean = c.Score.mean(table[method][world, n] for n in c.SIZES)
        assert mean.coverage >= 0.88


def test_raw_reports_are_covered_as_promised_where_copies_are_looked_for(
    table: dict[str, dict[tuple[str, int], c.Score]],
) -> None:
    means = {
        world: c.Score.mean(table["scenario mixture, lineage unknown"][world, n] for n in c.SIZES)
        for world in c.PROMISED
    }
    assert all(mean.coverage >= 0.87 for mean in means.values())
    assert 0.87 <= c.Score.mean(means.values()).coverage <= 0.935


def test_independent_figures_are_covered_as_promised_and_copies_are_what_it_costs(
    table: dict[str, dict[tuple[str, int], c.Score]],
) -> None:
    means = {world: c.Score.mean(table["scenario mixture"][world, n] for n in c.SIZES) for world in c.PROMISED}
    assert min(means["clean"].coverage, means["outliers 15 %"].coverage) >= 0.9
    assert 0.75 <= max(means["copies 40 %"].coverage, means["both"].coverage) < 0.87


def test_no_range_is_wider_than_it_must_be(table: dict[str, dict[tuple[str, int], c.Score]]) -> None:
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


def test_bounds_enter_at_half_weight() -> None:
    table = c.mixtures(100)
    for name in c.MIXED:
        rule = c.Score.mean(table["half-weight rule"][name, n] for n in c.SIZES)
        naive = c.Score.mean(table["bounds as points"][name, n] for n in c.SIZES)
        assert rule.coverage >= 0.9
        assert rule.coverage > naive.coverage


def test_the_study_prints_its_tables(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["calibration", "60"])
    c.main()
    printed = capsys.readouterr().out
    assert printed.count("| method |") == 3
    assert "| moderated log-t |" in printed
    assert "half-weight rule" in printed
