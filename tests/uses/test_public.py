"""The façade: what is public, and how little `import figrecon` loads."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import figrecon
from tests._examples import ROOT

HEAVY = ("pint", "numpy", "pandas", "polars", "pyarrow", "matplotlib", "IPython", "hypothesis", "babel", "scipy")


def test_all_is_sorted_and_there() -> None:
    assert sorted(figrecon.__all__, key=lambda name: (name.islower(), not name.isupper(), name)) == figrecon.__all__
    assert all(hasattr(figrecon, name) for name in figrecon.__all__)


def test_each_name_has_one_room() -> None:
    rooms = [name for names in figrecon.ROOMS.values() for name in names]
    assert sorted([*rooms, *figrecon.MODULES]) == sorted(figrecon.__all__)
    assert set(figrecon.__all__) <= set(dir(figrecon))
    source = Path(figrecon.__file__).read_text(encoding="utf-8")
    typed = source.split("if TYPE_CHECKING:")[1].split("__all__")[0]
    assert all(f"from .{room} import" in typed for room in figrecon.ROOMS)
    assert all(name in typed for name in figrecon.__all__)


def test_version_is_that_of_the_package() -> None:
    assert figrecon.__version__.count(".") == 2
    with pytest.raises(AttributeError, match="no attribute 'nope'"):
        _ = figrecon.nope


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
    errors = [getattr(figrecon, name) for name in figrecon.__all__ if name.endswith(("Error", "Errors"))]
    assert len(errors) > 10
    for error in errors:
        assert issubclass(error, figrecon.FigreconError)
        assert error is figrecon.FigreconError or issubclass(error, builtins)
    assert issubclass(figrecon.FigreconWarning, UserWarning)
