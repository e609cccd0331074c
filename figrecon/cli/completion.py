"""Completion of the options by a shell, made by shtab: the one module that imports it."""

import argparse

from figrecon.errors import ExportError

SHELLS = ("bash", "zsh", "tcsh")
"""The shells for which a script is made."""

COMMAND = "figrecon"
"""The command that is completed; `python -m figrecon` is one of Python's."""


def completion_of(parser: argparse.ArgumentParser, shell: str) -> str:
    """The script that a shell reads to complete the options of the command, and the names of files.

    Raises ExportError without shtab.
    """
    try:
        import shtab
    except ImportError:
        raise ExportError("completion needs shtab: pip install 'figrecon[completion]'") from None
    for action in parser._actions:  # noqa: SLF001  argparse has no other list of them
        if action.metavar is not None and str(action.metavar).startswith("FILE"):
            action.complete = shtab.FILE  # type: ignore[attr-defined]
    parser.prog = COMMAND
    return str(shtab.complete(parser, shell=shell))
