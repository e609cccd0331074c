"""The same bytes wherever it runs: in any locale, zone and folder, with any seed, warnings as errors, under -OO."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from tests._examples import ROOT

SCRIPT = ROOT / "tests" / "uses" / "_surroundings.py"
PLAIN = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON", "TZ"))}


def told(folder: Path, surroundings: Mapping[str, str], *flags: str) -> list[str]:
    """What a fresh interpreter says in such surroundings, and nothing beside it."""
    env = {**PLAIN, "PYTHONPATH": os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])}
    command = [sys.executable, *flags, str(SCRIPT)]
    done = subprocess.run(  # noqa: S603  our own
        command, cwd=folder, env={**env, **surroundings}, capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    return done.stdout.splitlines()


@cache
def plainly() -> list[str]:
    return told(ROOT, {"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "TZ": "UTC"})


def test_in_the_locale_c_with_warnings_as_errors_and_a_random_seed(tmp_path: Path) -> None:
    ascii_only = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PYTHONHASHSEED": "random"}
    assert told(tmp_path, {**ascii_only, "TZ": "Pacific/Kiritimati"}, "-W", "error") == plainly()


def test_optimized_without_docstrings_and_with_another_seed(tmp_path: Path) -> None:
    assert told(tmp_path, {"PYTHONHASHSEED": "1", "TZ": "America/Adak"}, "-OO", "-X", "dev") == plainly()


def test_in_turkish(tmp_path: Path) -> None:
    """Where the small form of I is ı; the locale is made where none is installed."""
    if shutil.which("localedef") is None or not Path("/usr/share/i18n/locales/tr_TR").exists():
        pytest.skip("no locale tr_TR can be made: localedef or its sources are not installed")
    made = ["localedef", "--no-archive", "-i", "tr_TR", "-f", "ISO-8859-9", str(tmp_path / "tr_TR.ISO-8859-9")]
    subprocess.run(made, check=True, capture_output=True)  # noqa: S603  our own
    turkish = {"LOCPATH": str(tmp_path), "LC_ALL": "tr_TR.ISO-8859-9", "PYTHONUTF8": "0"}
    code = "import locale; locale.setlocale(locale.LC_ALL, ''); print(locale.localeconv()['thousands_sep'])"
    command = [sys.executable, "-c", code]
    shown = subprocess.run(command, env={**PLAIN, **turkish}, capture_output=True, text=True, check=True)  # noqa: S603
    assert shown.stdout == ".\n"
    assert told(tmp_path, turkish) == plainly()
