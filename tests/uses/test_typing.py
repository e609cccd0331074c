"""The types of the public API, as mypy and pyright see them in the typical code of tests/typing."""

import runpy
import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests._examples import ROOT

CODE = ROOT / "tests" / "typing"
COMMANDS = {"mypy": ["mypy", "tests/typing"], "pyright": ["pyright", "--pythonpath", sys.executable]}
"""What each checker is asked; pyproject.toml says the rest."""

Check = Callable[[Path], subprocess.CompletedProcess[str]]


@pytest.fixture(params=COMMANDS)
def check(request: pytest.FixtureRequest) -> Check:
    """A type checker that is run in a folder; skipped where it is not installed."""
    if find_spec(request.param) is None:
        pytest.skip(f"{request.param} is in the dependency group 'lint'")
    command = [sys.executable, "-m", *COMMANDS[request.param]]
    return lambda folder: subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603


def test_the_types_are_as_the_code_says(check: Check) -> None:
    done = check(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_library_of_any_would_not_pass(check: Check, tmp_path: Path) -> None:
    shutil.copytree(CODE, tmp_path / "tests" / "typing")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "figrecon").mkdir()
    (tmp_path / "figrecon" / "__init__.pyi").write_text(
        "from typing import Any\ndef __getattr__(name: str) -> Any: ...\n"
    )
    done = check(tmp_path)
    assert done.returncode == 1, done.stdout + done.stderr
    wrong = {line.split(":")[0] for line in done.stdout.splitlines() if "error" in line and ".py:" in line}
    assert {Path(name.strip()).name for name in wrong} == {path.name for path in CODE.glob("[a-z]*.py")}


@pytest.mark.parametrize("name", ["reading", "reporting", "answering"])
def test_the_code_runs(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    runpy.run_path(str(CODE / f"{name}.py"))
