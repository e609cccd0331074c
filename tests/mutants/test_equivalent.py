"""What is listed as equivalent is still there: the line stands in its module as it is listed."""

import tomllib
from importlib.util import find_spec
from pathlib import Path

import pytest

LISTED = [
    (because["why"], mutant)
    for because in tomllib.loads(Path(__file__).with_name("equivalent.toml").read_text("utf-8"))["because"]
    for mutant in because["mutants"]
]


@pytest.mark.parametrize(("why", "mutant"), LISTED, ids=[f"{m['module']}: {m['becomes']}" for _, m in LISTED])
def test_the_line_stands_in_its_module(why: str, mutant: dict[str, str]) -> None:
    found = find_spec(mutant["module"])
    assert found is not None
    lines = [line.strip() for line in Path(str(found.origin)).read_text("utf-8").splitlines()]
    assert mutant["was"] in lines
    assert why
