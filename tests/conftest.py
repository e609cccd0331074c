"""Hypothesis profiles, and the real data that tests read in place."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests._examples import DATA

# What these assert holds under `python -O`, too.
pytest.register_assert_rewrite("tests._markup", "tests._terminals", "tests.reports._writers")

# CI: the same cases at every run; quick: fewer of them, on every other Python. Deep: by hand,
# `pytest --hypothesis-profile=deep`.
settings.register_profile("ci", derandomize=True, max_examples=60, deadline=None, database=None)
settings.register_profile("deep", max_examples=5_000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("quick", settings.get_profile("ci"), max_examples=15)
# By hand: new cases at every run; no deadline, for the first conversion of a unit loads pint.
settings.register_profile("local", deadline=None)
settings.load_profile("ci" if "CI" in os.environ else "local")


@pytest.fixture(scope="session")
def data() -> Path:
    """The folder of real data by others; set FIGRECON_DATA to use another."""
    if not DATA.is_dir():
        pytest.skip(f"the real data is not here: no folder {DATA.name!r} beside the project, and FIGRECON_DATA not set")
    return DATA
