"""What the tests of the command line share: its files, and a run of it."""

from importlib.util import find_spec

import pytest

import figrecon as fr
from figrecon.cli import main
from tests._examples import ROOT

STORY = str(ROOT / "docs" / "data" / "north-korea-troops.csv")
ROSTER = str(ROOT / "docs" / "data" / "north-korea-sources.toml")
SHEET = str(ROOT / "docs" / "data" / "flood-sheet.csv")
LAYOUT = str(ROOT / "docs" / "data" / "flood-layout.toml")
NEEDS_PLOTS = pytest.mark.skipif(find_spec("matplotlib") is None, reason="matplotlib is not installed")
SUBJECT = "North Korean troops in Russia"


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, list[str]]:
    status = main(arguments)
    told = capsys.readouterr()
    return status, told.out, told.err.splitlines()


def story() -> fr.Reconciliation:
    return fr.reconcile(fr.read_csv(STORY), as_of="2024-10-23")
