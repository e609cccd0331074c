"""The house: no long files, and no circle among the imports, late ones counted too."""

import ast
import re
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import figrecon
from tests._examples import ROOT

PACKAGE = Path(figrecon.__file__).parent


def dotted(file: Path, root: Path) -> str:
    """The name of a module, `figrecon.units.table`, by its place below the root."""
    parts = file.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(file: Path, root: Path) -> Iterator[tuple[str, str]]:
    """All that a module imports, as (module, name in it): on top, late in a function, or for type checkers only."""
    package = list(file.relative_to(root).parent.parts)
    for node in ast.walk(ast.parse(file.read_bytes())):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = package[: len(package) + 1 - node.level] if node.level else []
            yield from ((".".join([*start, *filter(None, [node.module])]), alias.name) for alias in node.names)


def imports(package: Path) -> dict[str, set[str]]:
    """For each module of a package, the modules of that package which it imports."""
    files = {dotted(file, package.parent): file for file in sorted(package.rglob("*.py"))}
    found: dict[str, set[str]] = {}
    for module, file in files.items():
        pairs = imported(file, package.parent)
        targets = {f"{where}.{name}" if f"{where}.{name}" in files else where for where, name in pairs}
        found[module] = (targets & files.keys()) - {module}
    return found


def circle(graph: dict[str, set[str]]) -> str:
    """A circle as a chain, "a → b → a", each importing the next; nothing if there is none."""
    try:
        TopologicalSorter({module: sorted(graph[module]) for module in sorted(graph)}).prepare()
    except CycleError as error:
        return " → ".join(reversed(error.args[1]))
    return ""


def too_long(folder: Path, most: int) -> list[str]:
    lengths = {file: len(file.read_text(encoding="utf-8").splitlines()) for file in sorted(folder.rglob("*.py"))}
    return [f"{file.relative_to(folder.parent)}: {length}" for file, length in lengths.items() if length > most]


def test_no_module_is_over_350_lines() -> None:
    assert too_long(PACKAGE, 350) == []


def test_no_test_file_is_over_400_lines() -> None:
    assert too_long(ROOT / "tests", 400) == []


CLOCKS = re.compile(r"perf_counter|process_time|monotonic|timeit|\btime\.time\b|deadline=[^N]")

COMMANDS = ("benchmarks", "fuzzing", "mutants")
"""Rooms whose commands measure time, or are told for how long to go on."""


def test_no_test_looks_at_a_clock() -> None:
    """A busy machine is no fault: work is counted, and times belong to the benchmarks and to what ends a command."""
    files = [path for path in (ROOT / "tests").rglob("*.py") if path.parent.name not in COMMANDS]
    found = [path for path in files if CLOCKS.search(path.read_text(encoding="utf-8"))]
    assert [path.name for path in found] == [Path(__file__).name]


def test_no_circle_among_the_imports() -> None:
    graph = imports(PACKAGE)
    assert sum(map(len, graph.values())) > len(graph)  # the walk sees something
    assert circle(graph) == ""


@pytest.fixture
def planted(tmp_path: Path) -> Path:
    """A made-up package: c → a on top, a → b late in a function, b → c for type checkers, by three spellings."""
    files = {
        "__init__.py": "",
        "a.py": "def late():\n    from .deep.b import name\n",
        "deep/__init__.py": "",
        "deep/b.py": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from .. import c\n",
        "c.py": "import json\nimport house.a\n",
    }
    for name, code in files.items():
        file = tmp_path / "house" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(code, encoding="utf-8")
    return tmp_path / "house"


def test_late_imports_are_seen_and_so_is_a_submodule_taken_from_its_package(planted: Path) -> None:
    assert imports(planted) == {
        "house": set(),
        "house.a": {"house.deep.b"},
        "house.deep": set(),
        "house.deep.b": {"house.c"},
        "house.c": {"house.a"},
    }


def test_a_planted_circle_is_told_as_a_chain(planted: Path) -> None:
    assert circle(imports(planted)) in (
        "house.a → house.deep.b → house.c → house.a",
        "house.c → house.a → house.deep.b → house.c",
        "house.deep.b → house.c → house.a → house.deep.b",
    )
    (planted / "a.py").write_text("from . import deep\n", encoding="utf-8")
    assert imports(planted)["house.a"] == {"house.deep"}
    assert circle(imports(planted)) == ""


def test_a_long_file_is_found(tmp_path: Path) -> None:
    (tmp_path / "long.py").write_text("pass\n" * 7, encoding="utf-8")
    assert too_long(tmp_path, 6) == [f"{tmp_path.name}/long.py: 7"]
    assert too_long(tmp_path, 7) == []


TWICE = {"reconcile", "sources", "timeline"}
"""`fr.plot.timeline` draws what `fr.timeline` gives, `figrecon.testing.sources` draws them in another sense than
`fr.plot.sources`, and `bulk.spark.reconcile` answers a frame of Spark: public names of two modules each."""


def test_nothing_public_is_defined_twice() -> None:
    found: dict[str, set[str]] = {}
    for file in PACKAGE.rglob("*.py"):
        for node in ast.parse(file.read_bytes()).body:
            if isinstance(node, (ast.ClassDef, ast.FunctionDef)) and not node.name.startswith("_"):
                found.setdefault(node.name, set()).add(dotted(file, PACKAGE.parent))
    assert {name: places for name, places in found.items() if len(places) > 1 and name not in TWICE} == {}
    assert all(len(found[name]) > 1 for name in TWICE)
