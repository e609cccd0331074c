"""The types of the public API, as mypy and pyright see them in the typical code of tests/typing."""

import ast
import inspect
import runpy
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from enum import Enum
from importlib.util import find_spec
from pathlib import Path
from typing import Any, get_type_hints

import attrs
import pytest

import figrecon as fr
from tests._examples import ROOT

CODE = ROOT / "tests" / "typing"
COMMANDS = {"mypy": ["mypy", "tests/typing"], "pyright": ["pyright", "--pythonpath", sys.executable]}
"""What each checker is asked; pyproject.toml says the rest."""

PUBLIC: list[str] = vars(fr)["__all__"]

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


@pytest.mark.parametrize("name", ["accepted", "reading", "reporting", "answering"])
def test_the_code_runs(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    runpy.run_path(str(CODE / f"{name}.py"))


def test_what_the_types_refuse_is_refused_at_run_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each wrong input raises a FigreconError, and never an error of Python's own from somewhere within."""
    monkeypatch.chdir(ROOT)
    space: dict[str, Any] = {}
    refused = 0
    for node in ast.parse((CODE / "refused_inputs.py").read_text(encoding="utf-8")).body:
        code = compile(ast.Module([node], []), ast.unparse(node), "exec")
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            with pytest.raises(fr.FigreconError):
                exec(code, space)  # noqa: S102  our own file
            refused += 1
        else:
            exec(code, space)  # noqa: S102
    assert refused > 100  # the file was read


def public() -> Iterator[tuple[str, Any]]:
    """Every public object by its name, those of the public modules too."""
    for name in PUBLIC:
        found = getattr(fr, name)
        own = getattr(found, "__all__", ()) if inspect.ismodule(found) else ()
        yield from [(f"{name}.{part}", getattr(found, part)) for part in own] or [(name, found)]


def test_no_public_input_is_any() -> None:
    """No parameter of a constructor, a function or a method is untyped, which would accept what we refuse."""
    loose = [
        f"{name}: {parameter}"
        for name, found in public()
        for function in callables(found)
        for parameter in inspect.signature(function).parameters.values()
        if parameter.name not in ("self", "cls") and parameter.annotation in (inspect.Parameter.empty, Any, "Any")
    ]
    assert loose == []


def callables(found: Any) -> list[Any]:
    """What of a public object takes arguments: the function itself, or a class's constructor and its public methods."""
    ours = getattr(found, "__module__", "").startswith("figrecon")
    if not ours or not callable(found) or (inspect.isclass(found) and issubclass(found, (BaseException, Enum, dict))):
        return []
    if not inspect.isclass(found):
        return [found]
    methods = [m for name, m in inspect.getmembers(found, inspect.isroutine) if not name.startswith("_")]
    own = [m for m in methods if getattr(m, "__module__", "").startswith("figrecon")]
    return [*([found.__init__] if attrs.has(found) else []), *own]


def test_the_annotations_of_constructors_can_be_read_at_run_time() -> None:
    """What builds values from types, such as hypothesis, needs them; an answer, which has answers within, is ours."""
    for name, found in public():
        if inspect.isclass(found) and attrs.has(found) and not issubclass(found, fr.Answer):
            assert get_type_hints(found.__init__), name
