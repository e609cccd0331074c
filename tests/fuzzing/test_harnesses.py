"""A smoke of each harness by Hypothesis, and the command that runs them; long runs are python -m tests.fuzzing."""

import json
import subprocess
import sys
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests._examples import ROOT

from .__main__ import NAMES, main
from .drivers import Outcome, by_chance
from .harnesses import HARNESSES

OF_WORKBOOKS = ("excel",)


def runnable(name: str) -> str:
    """The harness's name; the test is skipped where it needs the library for workbooks and there is none."""
    if name in OF_WORKBOOKS:
        pytest.importorskip("python_calamine", reason="python-calamine is in the extra 'excel'")
    return name


@pytest.mark.parametrize("name", HARNESSES)
def test_nothing_escapes(name: str) -> None:
    harness = HARNESSES[runnable(name)]

    @settings(settings.get_profile("ci"), max_examples=200)
    @given(st.binary(max_size=96))
    def run(data: bytes) -> None:
        harness(data)

    run()


@pytest.mark.parametrize("name", HARNESSES)
def test_bytes_by_chance_reach_what_is_behind_the_refusals(name: str) -> None:
    """A harness whose inputs are all refused would test nothing but the refusals."""
    outcome = by_chance(name, HARNESSES[runnable(name)], size=48, seconds=60, runs=200, seed=1)
    assert outcome.faults == {}
    assert outcome.executions == 200
    assert outcome.taken >= 5


def test_the_command_names_every_harness() -> None:
    assert tuple(HARNESSES) == NAMES


def failing(data: bytes) -> bool:
    if len(data) > 9:
        raise KeyError(data)
    return bool(data)


def test_what_escapes_is_counted_and_its_shortest_input_kept() -> None:
    outcome = by_chance("failing", failing, size=48, seconds=60, runs=500, seed=1)
    (fault,) = outcome.faults
    assert fault.startswith("KeyError at test_harnesses.py:")
    assert outcome.executions == 500 > outcome.escapes > 100
    assert 10 <= len(bytes.fromhex(outcome.faults[fault])) <= 20
    assert outcome.taken == 500 - outcome.escapes


def keep(drawn: list[bytes], data: bytes) -> bool:
    drawn.append(data)
    return True


def test_the_same_seed_draws_the_same_bytes() -> None:
    seen: list[list[bytes]] = []
    for _ in range(2):
        seen.append([])
        by_chance("drawn", partial(keep, seen[-1]), size=8, seconds=60, runs=50, seed=3)
    assert seen[0] == seen[1]


def test_a_run_tells_how_often_each_harness_ran() -> None:
    command = [sys.executable, "-m", "tests.fuzzing", "rosters", "--runs=50", "--chance", "--json"]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603  our own words
    outcome = Outcome(**json.loads(ended.stdout))
    assert (outcome.harness, outcome.driver, outcome.executions, outcome.escapes) == ("rosters", "chance", 50, 0)


def test_an_input_is_run_again() -> None:
    assert main(["labels", "--input", b"\x80\x01".hex()]) in (0, 1)


def test_a_harness_that_nobody_wrote_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["nonsense"])
    assert "no harness is called nonsense" in capsys.readouterr().err
