"""A pseudo-terminal for the command, and the screen of one on which its lines can be read."""

import os
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from tests._examples import ROOT

TONES = re.compile("\x1b\\[[0-9]*m")
ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS")}

Terminal = tuple[int, Callable[[], str]]

JOINED = re.compile("\u200d.|(?<=[\U0001f1e6-\U0001f1ff])[\U0001f1e6-\U0001f1ff]")
"""What a terminal of today draws into the emoji before it, and pyte, which knows single characters only, does not."""


@contextmanager
def pseudo_terminal(columns: int) -> Iterator[Terminal]:
    """The end to write to, and what was written, once all have closed it."""
    pty = pytest.importorskip("pty", reason="there are no pseudo-terminals here")
    fcntl, termios = pytest.importorskip("fcntl"), pytest.importorskip("termios")
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, bytes([24, 0, columns, 0, 0, 0, 0, 0]))  # 24 rows
    told = bytearray()

    def listen() -> None:
        try:
            while piece := os.read(ours, 65536):
                told.extend(piece)
        except OSError:  # Linux has it so at the end
            pass

    listener = threading.Thread(target=listen, daemon=True)
    listener.start()
    writing = [theirs]

    def read() -> str:
        os.close(writing.pop())
        listener.join(10)
        return told.decode().replace("\r\n", "\n")

    yield theirs, read
    for end in writing:  # a test that was skipped has not read: the listener would wait for ever
        os.close(end)
    listener.join(10)
    os.close(ours)


def command(terminal: Terminal, *arguments: str, **environment: str) -> str:
    """What the command writes to a terminal."""
    writing, read = terminal
    done = subprocess.run(  # noqa: S603  our own command
        [sys.executable, "-m", "figrecon", *arguments],
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
        cwd=ROOT,
        env={**ENVIRONMENT, "TERM": "xterm", **environment},
    )
    assert (done.returncode, done.stderr) == (0, b"")
    return read()


def drawn(text: str, columns: int) -> list[list[str]]:
    """The screen that a text makes: of each line its cells, an empty one behind a wide character; no empty lines last.

    Fails where the terminal had to break a line, which would be a line more than were written.
    """
    pyte: Any = pytest.importorskip("pyte", reason="pyte, a terminal to read, is in the dependency group 'command'")
    lines = JOINED.sub("", text).rstrip("\n").split("\n")
    screen = pyte.Screen(columns, len(lines) + 20)
    pyte.Stream(screen).feed("\r\n".join(lines))
    rows = [[screen.buffer[y][x].data for x in range(columns)] for y in range(screen.lines)]
    while rows and not "".join(rows[-1]).strip():
        rows.pop()
    assert len(rows) == len(lines)
    return rows
