"""The façade: what is public, and how little `import figrecon` loads."""

import ast
import inspect
import json
import subprocess
import sys
from pathlib import Path

import pytest

import figrecon
from tests._examples import ROOT

PUBLIC: list[str] = vars(figrecon)["__all__"]
HEAVY = ("pint", "numpy", "pandas", "polars", "pyarrow", "matplotlib", "IPython", "hypothesis", "babel", "scipy")


def test_all_is_sorted_and_there() -> None:
    assert sorted(PUBLIC) == PUBLIC
    assert all(hasattr(figrecon, name) for name in PUBLIC)


def test_each_name_has_one_room() -> None:
    """The typed imports, which editors read, name the same things in the same rooms as the map that loads them."""
    stub = ast.parse(Path(figrecon.__file__).with_suffix(".pyi").read_text(encoding="utf-8"))
    imports = [node for node in stub.body if isinstance(node, ast.ImportFrom)]
    typed = {(node.module, name.asname) for node in imports for name in node.names if name.name == name.asname}
    rooms = {(room, name) for room, names in figrecon.ROOMS.items() for name in names}
    modules = {(path.rpartition(".")[0] or None, name) for name, path in figrecon.MODULES.items()}
    assert typed == rooms | modules
    assert len(typed) == len(PUBLIC) == len(set(PUBLIC))
    assert set(PUBLIC) <= set(dir(figrecon))


@pytest.mark.parametrize("name", ["reconcile", "reconcile_each", "timeline", "compare_policies"])
def test_a_signature_has_no_policy_spelled_out(name: str) -> None:
    """What an editor and `help()` show: each parameter fits on a line."""
    parameters = inspect.signature(getattr(figrecon, name)).parameters.values()
    assert all(len(str(parameter)) < 100 for parameter in parameters)
    assert {"policy", "policies"} & {parameter.name for parameter in parameters}


def test_version_is_that_of_the_package() -> None:
    assert figrecon.__version__.count(".") == 2
    with pytest.raises(AttributeError, match="no attribute 'nope'"):
        _ = figrecon.nope  # type: ignore[attr-defined]


def test_import_loads_nothing_heavy_and_neither_does_the_story() -> None:
    code = (
        "import json, sys, figrecon\n"
        "loaded = [m for m in sys.modules if m.split('.')[0] in sys.argv[1:]]\n"
        "ledger = figrecon.read_csv('docs/data/north-korea-troops.csv')\n"
        "figrecon.reconcile(ledger).explain()\n"
        "print(json.dumps([loaded, [m for m in sys.modules if m.split('.')[0] in sys.argv[1:]]]))"
    )
    done = subprocess.run(  # noqa: S603  our own command
        [sys.executable, "-c", code, *HEAVY], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert json.loads(done.stdout) == [[], []]


def test_every_error_has_the_root_and_a_builtin() -> None:
    builtins = (ValueError, LookupError, ExceptionGroup)
    errors = [getattr(figrecon, name) for name in PUBLIC if name.endswith(("Error", "Errors"))]
    assert len(errors) > 10
    for error in errors:
        assert issubclass(error, figrecon.FigreconError)
        assert error is figrecon.FigreconError or issubclass(error, builtins)
    assert issubclass(figrecon.FigreconWarning, UserWarning)
