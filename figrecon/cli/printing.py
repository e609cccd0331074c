"""How answers are printed: in which form, for a terminal broken and in color, and where to."""

import argparse
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress

from figrecon import display, output
from figrecon.errors import TableError
from figrecon.reconciliation import Reconciliation
from figrecon.tables import write_text

from .terminals import columns

FORMS: Mapping[str, Callable[..., str]] = {
    "text": output.text,
    "sentence": lambda answers, **_: output.each_sentence(answers),
    "markdown": lambda answers, *, over_time, **_: output.markdown(answers, over_time=over_time),
    "html": lambda answers, *, over_time, **_: output.page(answers, over_time=over_time),
    "json": lambda answers, **_: output.json_text(answers),
    "csv": lambda answers, *, over_time, **_: _csv(answers, over_time=over_time),
}
"""How answers are printed, by `--format`; over time there is one for each date of each subject."""

ROSTER = "toml"
"""The form of a roster to edit: suggestions have it, and answers do not."""

IN_LINES = ("text", "sentence")
"""The forms that are read on a terminal; the others are for programs, which are to find their lines as they are."""


def print_answers(answers: Sequence[Reconciliation], asked: argparse.Namespace) -> None:
    """Print the answers, or write them to the file that is asked for. Raises TableError where that fails."""
    over_time = asked.timeline is not None
    wide = None if asked.output is not None else columns(sys.stdout)
    if asked.explain:
        text = output.explanations(answers)
    else:
        text = FORMS[asked.format](answers, over_time=over_time, wide=wide or display.LINE)
    if asked.output is None and asked.format in IN_LINES:
        text = broken(output.colored(text) if display.wants_color(sys.stdout, os.environ) else text)
    put_out(text, asked.output)


def put_out(text: str, path: str | None) -> None:
    """Write a text to a file, or to standard output where none is named. Raises TableError where that fails."""
    if path is None:
        _write(text)
    else:
        write_text(path, text.encode(errors="backslashreplace").decode())


def broken(text: str) -> str:
    """Lines broken at the width of the terminal; in a pipe or a file as they are."""
    wide = columns(sys.stdout)
    return text if wide is None else display.wrapped(text, wide)


def _csv(answers: Sequence[Reconciliation], *, over_time: bool) -> str:
    """For chart tools: a range plot, or over time a line with a band."""
    if over_time:
        return output.band(answers)
    return output.range_plot(answers[0] if len(answers) == 1 else answers)


def _write(text: str) -> None:
    """In UTF-8 to standard output; a reader that has gone is no problem."""
    if sys.stdout is None:
        raise TableError("cannot write the answer: standard output is closed")
    try:
        _put(text.encode(errors="backslashreplace"))  # half a surrogate pair, which JSON escapes the same way
    except OSError as error:
        with suppress(OSError, ValueError):  # what could not be written is not tried again on exit
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            raise TableError(f"cannot write the answer: {error.strerror}") from None


def _put(data: bytes) -> None:
    out = getattr(sys.stdout, "buffer", None)
    if out is None:  # a notebook's, or a text in memory
        print(data.decode(), end="", flush=True)
        return
    sys.stdout.flush()
    out.write(data)
    out.flush()
