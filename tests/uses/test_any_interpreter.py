"""The tests tell the same whatever the interpreter is told: under -O no assert is run, and a locale may be ASCII."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests._examples import ROOT

CHANGING = {"pop", "popitem", "popleft", "append", "add", "remove", "discard", "clear", "update", "feed", "write"}
"""Methods that do something: in an assert nothing of it is done under `python -O`."""


def doing(file: Path) -> Iterator[str]:
    """What an assert of a file does beside asking."""
    asserts = [node for node in ast.walk(ast.parse(file.read_bytes())) if isinstance(node, ast.Assert)]
    for node in (inner for outer in asserts for inner in ast.walk(outer)):
        called = node.func if isinstance(node, ast.Call) else None
        if isinstance(called, ast.Attribute) and called.attr in CHANGING:
            yield f"{file.name}:{node.lineno}: {ast.unparse(called)}"  # type: ignore[attr-defined]


def by_locale(file: Path) -> Iterator[str]:
    """Where a file reads a text as the locale has it, which may be ASCII."""
    for node in ast.walk(ast.parse(file.read_bytes())):
        read = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "read_text"
        if read and not node.args and not node.keywords:  # type: ignore[attr-defined]
            yield f"{file.name}:{node.lineno}: {ast.unparse(node)}"  # type: ignore[attr-defined]


def test_no_assert_does_anything_and_no_text_is_read_by_the_locale() -> None:
    files = [file for folder in ("tests", "figrecon", "docs") for file in sorted((ROOT / folder).rglob("*.py"))]
    assert [found for file in files for found in doing(file)] == []
    assert [found for file in files for found in by_locale(file)] == []
