"""The pages for the next maintainer: each how-to is applied to a copy of the source and does what it says.

On a page a ```diff block is a change of the source, applied in order; what follows it runs on the changed copy: a
```pycon block as a doctest, a ```console block as commands, `$` before each, with what they print. "Files touched: 3"
is how many files the diffs change.
"""

import os
import re
import shutil
import subprocess
import sys
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE, OutputChecker
from pathlib import Path

import pytest

import figrecon
from tests._examples import ROOT

CONTRIBUTING = ROOT / "docs" / "contributing"
HOW_TO = sorted(CONTRIBUTING.glob("add-*.md"))

BLOCK = re.compile(r"^```(diff|pycon|console)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CHANGED = re.compile(r"^\+\+\+ b/(.+)$", re.MULTILINE)
ADDED = re.compile(r"^\+(?!\+\+ )(.*)$", re.MULTILINE)
CLAIMED = re.compile(r"^Files touched: (\d+)", re.MULTILINE)
PATH = re.compile(r"`((?:figrecon|tests|docs|\.ci)/[\w./-]*)`")


def blocks(page: Path, language: str) -> list[str]:
    """The blocks of a page in a language."""
    return [text for name, text in BLOCK.findall(page.read_text(encoding="utf-8")) if name == language]


def run(command: str | list[str], folder: Path, given: str = "") -> subprocess.CompletedProcess[str]:
    """Run a command in a folder, whose figrecon is the one that it imports."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    path = os.pathsep.join([str(Path(sys.executable).parent), kept.get("PATH", "")])
    told = {"PATH": path, "PYTHONPATH": str(folder), "GIT_CEILING_DIRECTORIES": str(folder.parent)}
    shell = isinstance(command, str)
    return subprocess.run(  # noqa: S603  our own pages
        command, cwd=folder, env=kept | told, input=given, shell=shell, capture_output=True, text=True, check=False
    )


def apply(diff: str, folder: Path) -> None:
    """Change the files of a folder as a diff says, by git or by patch."""
    commands = {"git": ["git", "apply", "-"], "patch": ["patch", "--strip=1", "--forward", "--batch"]}
    found = next((command for name, command in commands.items() if shutil.which(name)), None)
    if found is None:
        pytest.skip("a diff needs git or patch, and neither is here")
    done = run(found, folder, diff)
    assert done.returncode == 0, done.stderr or done.stdout
    changed = {line for name in CHANGED.findall(diff) for line in (folder / name).read_text("utf-8").splitlines()}
    lost = [line for line in ADDED.findall(diff) if line not in changed]
    assert lost == [], "a hunk counts fewer lines than it has"


def wrong_doctests(text: str, folder: Path) -> list[str]:
    """What examples print that they should not, run in a folder; nothing where they do as they say."""
    (folder / "page.txt").write_text(text, encoding="utf-8")
    options = ["-o", "ELLIPSIS", "-o", "NORMALIZE_WHITESPACE"]
    done = run([sys.executable, "-m", "doctest", *options, "page.txt"], folder)
    return [done.stdout + done.stderr] if done.returncode else []


def wrong_commands(text: str, folder: Path) -> list[str]:
    """The same of commands."""
    found = []
    for line in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, _, want = line.partition("\n")
        done = run(command, folder)
        got = done.stdout + done.stderr
        if not OutputChecker().check_output(want, got, ELLIPSIS | NORMALIZE_WHITESPACE):
            found.append(f"$ {command}\n{got}")
    return found


def problems(page: Path, folder: Path) -> str:
    """What the examples and commands of a page print that they should not, run in a folder."""
    examples, commands = "\n".join(blocks(page, "pycon")), "".join(blocks(page, "console"))
    assert examples or commands
    return "\n".join([*wrong_doctests(examples, folder), *wrong_commands(commands, folder)])


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A copy of the project to change."""
    unneeded = shutil.ignore_patterns("__pycache__", "_build", "*.pyc")
    shutil.copytree(Path(figrecon.__file__).parent, tmp_path / "figrecon", ignore=unneeded)
    for name in ("tests", "docs"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=unneeded)
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


@pytest.mark.parametrize("page", HOW_TO, ids=lambda page: page.stem)
def test_a_how_to_does_what_it_says(page: Path, source: Path) -> None:
    diffs = blocks(page, "diff")
    assert problems(page, source) != ""  # or the change would not be needed
    for diff in diffs:
        apply(diff, source)
    assert problems(page, source) == ""
    claimed = [int(n) for n in CLAIMED.findall(page.read_text(encoding="utf-8"))]
    assert claimed == [len(set(CHANGED.findall("".join(diffs))))]


@pytest.mark.parametrize("page", sorted(CONTRIBUTING.glob("*.md")), ids=lambda page: page.stem)
def test_what_a_page_names_is_there(page: Path) -> None:
    new = set(CHANGED.findall(page.read_text(encoding="utf-8")))
    named = {name for name in PATH.findall(page.read_text(encoding="utf-8")) if name not in new}
    places = {"figrecon": Path(figrecon.__file__).parent.parent}
    assert [name for name in sorted(named) if not (places.get(name.split("/")[0], ROOT) / name).exists()] == []


def test_what_should_not_be_printed_is_found(source: Path) -> None:
    assert wrong_doctests(">>> 1 + 1\n3\n", source) != []
    assert wrong_doctests(">>> import figrecon\n>>> figrecon.__file__\n'...figrecon...'\n", source) == []
    assert wrong_commands("$ echo one two\none\n$ echo three\nthree\n", source) == ["$ echo one two\none two\n"]
    where = run([sys.executable, "-c", "import figrecon; print(figrecon.__file__)"], source)
    assert where.stdout.startswith(str(source))


def test_a_hunk_that_miscounts_is_found(source: Path) -> None:
    diff = "--- /dev/null\n+++ b/new.txt\n@@ -0,0 +1,{} @@\n+one\n+two\n"
    apply(diff.format(2), source)
    (source / "new.txt").unlink()
    with pytest.raises(AssertionError):
        apply(diff.format(1), source)
