"""The library beside another program: thousands of plain subjects, answered a second way over columns of numpy."""

from datetime import date, timedelta
from typing import Any

import pytest

from figrecon import bulk

np = pytest.importorskip("numpy", reason="the other program is written in numpy")
pa = pytest.importorskip("pyarrow", reason="tables by the million need pyarrow")

FIRST = date(2024, 1, 1)


def plain_table(rows: int, seed: int) -> tuple[Any, Any, Any, Any]:
    """Subjects of 1 to 8 sources with one number each, round or not, near each other or far apart; a table of them."""
    rng = np.random.default_rng(seed)
    subjects = np.sort(rng.integers(0, rows // 4, rows))
    codes, subjects = np.unique(subjects, return_inverse=True)
    level = 10 ** rng.uniform(0, 6, len(codes))
    spread = rng.choice([0.0, 0.02, 0.1, 1.0], len(codes))
    values = np.rint(level[subjects] * np.exp(spread[subjects] * rng.standard_normal(rows))).astype(np.int64)
    grain = 10 ** rng.integers(0, 4, rows)
    values = np.where(rng.random(rows) < 0.5, values // grain * grain, values)
    values = np.where(rng.random(rows) < 0.02, 0, values)
    days = rng.integers(0, 30, rows)
    place = np.arange(rows) - np.repeat(np.flatnonzero(np.r_[True, np.diff(subjects) > 0]), np.bincount(subjects))
    dates = np.array([FIRST + timedelta(days=n) for n in range(30)])[days]
    table = pa.table(
        {
            "subject": [f"s{n:07}" for n in subjects],
            "figure": values,
            "source": [f"S{n}" for n in place],
            "published": pa.array(dates.tolist(), pa.date32()),
        }
    )
    return table, subjects, values, days


def differences(rows: int, seed: int) -> list[tuple[Any, ...]]:
    """The subjects about which the two programs differ."""
    from . import _kernel

    table, subjects, values, days = plain_table(rows, seed)
    expected = _kernel.answers(subjects, values, days)
    found = bulk.reconcile_table(table).read_all()
    assert found.column("error").null_count == found.num_rows == len(expected["subject"])
    best = [None if n != n else n for n in expected["best"].tolist()]  # noqa: PLR0124  NaN is no best
    theirs = zip(expected["low"].tolist(), best, expected["high"].tolist(), _kernel.verdicts(expected), strict=True)
    ours = zip(*(found.column(name).to_pylist() for name in ("low", "best", "high", "verdict")), strict=True)
    names = found.column("subject").to_pylist()
    return [(name, one, tuple(other)) for name, one, other in zip(names, ours, theirs, strict=True) if one != other]


@pytest.mark.parametrize("seed", range(3))
def test_plain_subjects_are_answered_as_another_program_answers_them(seed: int) -> None:
    assert differences(6_000, seed) == []


def test_the_other_program_gives_the_range_of_the_documentation() -> None:
    from . import _kernel

    subjects, values, days = np.array([0, 0, 0, 1, 1, 2, 2]), np.array([1500, 3000, 10_000, 5, 9, 100, 103]), np.ones(7)
    found = _kernel.answers(subjects, values, days)
    assert found["best"].tolist()[0] == 3000
    assert np.isnan(found["best"][1])
    assert _kernel.verdicts(found).tolist() == ["disputed", "disputed", "compatible"]
