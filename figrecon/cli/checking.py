"""What is looked at before any work is done: that it can be done, and that no file is written over another."""

import argparse
import errno
import os
import stat
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from figrecon import output, units
from figrecon.dates import read_published, read_reference
from figrecon.errors import TableError, shown
from figrecon.reconciliation import as_day, check_step
from figrecon.reports import Course, Source, subject_name
from figrecon.tables import is_template
from figrecon.wording import separators

from .options import EVERY_DAY

STDIN = "-"
"""Names standard input where a file is asked for."""

READ = {"file": "FILE", "roster": "--roster", "layout": "--layout"}
WRITTEN = {"output": "--output", "plot": "--plot", "skip_bad": "--skip-bad"}
"""What names a file, and how the command line calls it."""


def check(asked: argparse.Namespace) -> None:
    """Raise the error of the first argument that cannot be right, whatever the file holds.

    Raises DateError, UnitError, KindError, FigureError, ExportError and TableError.
    """
    for name in ("as_of", "known_by"):
        if (day := getattr(asked, name)) is not None:
            as_day(day, name)
    read_reference(asked.reference)
    if asked.timeline not in (None, EVERY_DAY):
        check_step(asked.timeline)
    if asked.unit is not None:
        units.canonical(asked.unit)
    if asked.course is not None:
        Course.read(asked.course)
    if asked.locale is not None and not is_template(asked.locale):
        separators(asked.locale)
    if asked.plot is not None:
        output.check_plot(asked.plot)
    _check_files(_named(asked, READ), _named(asked, WRITTEN))


def check_draft(asked: argparse.Namespace) -> None:
    """The same of what is asked of `draft`, whose `published` becomes the days.

    Raises DateError, SubjectError, SourceError, FigureError and TableError.
    """
    asked.published = [read_published(day) for day in asked.published]
    if asked.subject is not None:
        asked.subject = subject_name(asked.subject)
    for outlet in asked.outlet:
        if outlet is not None:
            Source(outlet)
    separators(asked.locale)
    read = [("FILE", path) for path in asked.articles]
    _check_files([*read, *_named(asked, {"roster": READ["roster"]})], _named(asked, {"output": WRITTEN["output"]}))


def _check_files(read: Sequence[tuple[str, str]], written: Sequence[tuple[str, str]]) -> None:
    """Raise TableError for a file that cannot be written, or that is also another of this run."""
    for option, path in written:
        for other, its_path in [*read, *written]:
            if other != option and _is_one_file(path, its_path):
                raise TableError(f"{option} would be written over {other}, which is the same file; got {shown(path)}")
        _check_target(path)


def _named(asked: argparse.Namespace, options: Mapping[str, str]) -> list[tuple[str, str]]:
    """How the files of this run are called, and their paths."""
    return [(told, path) for name, told in options.items() if (path := getattr(asked, name)) is not None]


def _is_one_file(path: str, other: str) -> bool:
    """Whether two paths lead to one file, by any link; a device is no file that could be lost."""
    try:
        if not os.path.exists(path):  # noqa: PTH110  of a path that is none, False
            return os.path.realpath(path) == os.path.realpath(other)
        ours = os.stat(path)  # noqa: PTH116
        theirs = os.fstat(sys.stdin.fileno()) if other == STDIN else os.stat(other)  # noqa: PTH116
    except (OSError, ValueError, AttributeError):  # the other is not there, or no stream that has a file
        return False
    return stat.S_ISREG(ours.st_mode) and os.path.samestat(ours, theirs)


def _check_target(path: str) -> None:
    """Raise TableError for a path where no file can be made."""
    try:
        target = Path(path)
        folder = Path(os.path.realpath(target)).parent  # a link stays, and what it leads to is replaced
        why = None
        if target.is_dir():
            why = errno.EISDIR
        elif not folder.is_dir():
            why = errno.ENOTDIR if folder.exists() else errno.ENOENT
        elif not all(os.access(place, os.W_OK) for place in _written_in(target, folder)):
            why = errno.EACCES
    except (OSError, ValueError) as error:  # a name that is too long or holds NUL, a folder that may not be looked into
        raise TableError(f"cannot write {shown(path)}: {getattr(error, 'strerror', None) or error}") from None
    if why is not None:
        raise TableError(f"cannot write {shown(path)}: {os.strerror(why)}")


def _written_in(target: Path, folder: Path) -> tuple[Path, ...]:
    """What must be writable: the folder where a new file is made, and what is there already."""
    if not target.exists():
        return (folder,)
    return (target, folder) if target.is_file() else (target,)
