"""Threads and forks are given what one thread is given; what is remembered is remembered whole."""

import csv
import os
import subprocess
import sys
import threading

import pytest

from tests._examples import ROOT
from tests.uses._together import READERS


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process where nothing is remembered yet is made by a fork")
def test_eight_threads_and_forks_are_told_what_one_is_told() -> None:
    command = [sys.executable, "-m", "tests.uses._together", "2"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603  our own
    assert done.stdout.splitlines() == ["threads: 2 processes, 0 differed", "forks: 2 processes, 0 differed"]
    assert done.stderr == ""


def test_the_limit_of_a_program_on_its_cells_is_its_own() -> None:
    """While we read a cell beyond it, and in whatever thread."""
    before = csv.field_size_limit(1_000)
    failed: list[Exception] = []

    def read() -> None:
        try:
            READERS["csv"]()
        except Exception as error:  # noqa: BLE001  whatever it is
            failed.append(error)

    try:
        threads = [threading.Thread(target=read) for _ in range(8)]
        for thread in threads:
            thread.start()
        while any(thread.is_alive() for thread in threads):
            assert csv.field_size_limit() == 1_000
        assert not failed
    finally:
        csv.field_size_limit(before)
