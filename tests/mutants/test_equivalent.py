"""What is listed as equivalent is still there: the line stands in its module as it is listed."""

import tomllib
from pathlib import Path

import pytest

from tests._examples import ROOT

LISTED = [
    (because["why"], mutant)
    for because in tomllib.loads(Path(__file__).with_name("equivalent.toml").read_text("utf-8"))["because"]
    for mutant in because["mutants"]
]


@pytest.mark.parametrize(("why", "mutant"), LISTED, ids=[mutant["becomes"] for _, mutant in LISTED])
def test_the_line_stands_in_its_module(why: str, mutant: dict[str, str]) -> None:
    file = ROOT.joinpath(*mutant["module"].split(".")).with_suffix(".py")
    lines = [line.strip() for line in file.read_text("utf-8").splitlines()]
    assert mutant["was"] in lines
    assert why
