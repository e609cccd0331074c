"""The page that says how to add a language: its diff applies, and what it shows then happens."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests._examples import ROOT

PAGE = (ROOT / "docs" / "contributing" / "add-a-language.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    (found,) = re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    return str(found)


@pytest.mark.skipif(shutil.which("git") is None, reason="the page's diff is applied by git")
def test_the_diff_of_the_page_adds_a_language(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "figrecon", tmp_path / "figrecon", ignore=shutil.ignore_patterns("__pycache__"))
    subprocess.run(["git", "apply", "-"], input=block("diff"), text=True, check=True, cwd=tmp_path)  # noqa: S607
    assert block("diff").count("+++ ") == 1  # one file
    commands = re.findall(r"^\$ python (.+)\n((?:[^$].*\n)*)", block("console"), re.MULTILINE)
    assert len(commands) == 3
    for command, printed in commands:
        done = subprocess.run(  # noqa: S603  the page's own command, on its own copy of the package
            [sys.executable, *shlex.split(command)], capture_output=True, text=True, check=True, cwd=tmp_path
        )
        assert done.stdout == printed


def test_the_page_names_every_table() -> None:
    tables = (ROOT / "figrecon" / "languages" / "en.toml").read_text(encoding="utf-8")
    names = set(re.findall(r"^\[(\w+)", tables, re.MULTILINE))
    assert {name for name in names if f"`{name}`" not in PAGE} == set()


def test_the_page_says_how_polish_was_done_as_it_was() -> None:
    from figrecon.languages import language

    polish = language("pl")
    assert {"październik", "października", "październiku"} <= set(polish.dates.months[9])
    assert {"środa", "środę"} <= set(polish.dates.weekdays[2])
    assert polish.dates.by == ()
    assert "do" in language("pt").dates.noise
