"""Libraries of frames and workbooks, each where it is installed; and a terminal where tables show themselves."""

from typing import Any

import pytest

import figrecon as fr

GROUP = "is in the dependency group 'frames' or 'excel'"


def library(name: str) -> Any:
    return pytest.importorskip(name, reason=f"{name} {GROUP}")


class Printer:
    """What IPython prints with."""

    def __init__(self, wide: int = 79, depth: int = 1) -> None:
        self.max_width = wide
        self.stack = [None] * depth
        self.said = ""

    def text(self, said: str) -> None:
        self.said += said


def in_a_terminal(table: fr.Table, wide: int = 79) -> list[str]:
    printer = Printer(wide)
    table._repr_pretty_(printer, cycle=False)
    return printer.said.splitlines()
