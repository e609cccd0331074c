"""Completion of the options by a shell, made by shtab: the one module that imports it."""

import argparse
from collections.abc import Mapping

from figrecon.errors import ExportError

SHELLS = ("bash", "zsh", "tcsh")
"""The shells for which a script is made."""

COMMAND = "figrecon"
"""The command that is completed; `python -m figrecon` is one of Python's."""


FIRST_WORDS = {
    "bash": """
_shtab_figrecon_pos_0_choices=({words})
""",
    "zsh": """
_shtab_figrecon_commands() {{
  compadd -- {words}
  _files
}}
""",
}
"""The first word is a file or one of ours, for which shtab has no form; in tcsh it has to be a file."""


def completion_of(parser: argparse.ArgumentParser, others: Mapping[str, argparse.ArgumentParser], shell: str) -> str:
    """The script that a shell reads to complete the options of the command, and the names of files.

    `others` are the parsers of what follows some first words. Raises ExportError without shtab.
    """
    try:
        import shtab
    except ImportError:
        raise ExportError("completion needs shtab: pip install 'figrecon[completion]'") from None
    for each in (parser, *others.values()):
        for action in each._actions:  # noqa: SLF001  argparse has no other list of them
            if action.metavar is not None and str(action.metavar).startswith("FILE"):
                action.complete = shtab.FILE  # type: ignore[attr-defined]
            if each is parser and not action.option_strings and shell == "zsh":
                action.help = argparse.SUPPRESS  # it would take the place of our words
    if shell in FIRST_WORDS:
        words = parser.add_subparsers()
        for word, other in others.items():
            words.add_parser(word, help=str(other.description))
            words.choices[word] = other
    parser.prog = COMMAND
    first = FIRST_WORDS.get(shell, "").format(words=" ".join(others))
    return str(shtab.complete(parser, shell=shell, preamble=first))
