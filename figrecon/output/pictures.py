"""Plots into files: SVG, PDF or PNG by the ending of the name, the same bytes at every run."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from figrecon.answer import Answer
from figrecon.errors import ExportError, shown
from figrecon.tables import write_bytes

ENDINGS: Mapping[str, Mapping[str, None]] = {".svg": {"Date": None}, ".pdf": {"CreationDate": None}, ".png": {}}
"""The endings of a plot's file, and what matplotlib is given so that no date of making is in it."""

WIDE, TALL = 8.0, 4.5
"""Inches: as wide as a column of a page; many sources make it taller."""


def save_plot(answers: Sequence[Answer], path: str, *, over_time: bool = False) -> None:
    """Draw the sources of an answer, or answers over time, into a file whose ending says the format.

    Raises ExportError for another ending or without matplotlib, TableError where the file cannot be written.
    """
    ending = check_plot(path)
    write_bytes(path, _picture(answers, ending, over_time=over_time))


def check_plot(path: str) -> str:
    """The ending of a plot's file. Raises ExportError for another one, or without matplotlib.

    >>> check_plot("toll.gif")
    Traceback (most recent call last):
    figrecon.errors.ExportError: the file of a plot must end in .svg, .pdf, .png; got 'toll.gif'
    """
    from importlib.util import find_spec

    ending = Path(path).suffix.lower()
    if ending not in ENDINGS:
        raise ExportError(f"the file of a plot must end in {', '.join(ENDINGS)}; got {shown(path)}")
    if find_spec("matplotlib") is None:
        raise ExportError("plots need matplotlib: pip install 'figrecon[plot]'")
    return ending


def _picture(answers: Sequence[Answer], ending: str, *, over_time: bool) -> bytes:
    import io
    import warnings

    from matplotlib import rc_context
    from matplotlib.figure import Figure

    from . import plot

    out = io.BytesIO()
    # The same names inside at every run, text that stays text, and no other program called.
    drawn = rc_context({"svg.hashsalt": "figrecon", "svg.fonttype": "none", "text.usetex": False})
    with drawn, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a script that the font lacks: an SVG keeps the text, the rest shows boxes
        figure = Figure(figsize=(WIDE, TALL), layout="constrained")
        axes = figure.subplots()
        if over_time:
            plot.timeline(answers, axes)
        else:
            plot.sources(answers[0], axes)
        figure.savefig(out, format=ending[1:], metadata=dict(ENDINGS[ending]))
    return out.getvalue()
