"""Writing: a file is in its place when all of it is written, or what was there before stays."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import IO

from figrecon.errors import FigreconError, TableError, shown

OPEN_ALREADY = {"/dev/stdout": 1, "/dev/stderr": 2}
"""Written on where they stand: the file behind them may hold what others have printed."""

NEW, PERMISSIONS = 0o666, 0o777
"""A new file has the mode that any program gives one, less the user's mask; an old one keeps its permissions."""

BESIDE = ".figrecon-"
"""What the name of a file begins with until it is whole; a process that is killed may leave one behind."""


def write_text(path: str | os.PathLike[str], text: str) -> None:
    """Write a UTF-8 file, whole or not at all. Raises TableError, as for half a surrogate pair."""
    try:
        content = text.encode()
    except UnicodeEncodeError as error:
        half = shown(text[error.start])
        raise TableError(f"cannot write {half}: no file in UTF-8 holds half a surrogate pair") from None
    write_bytes(path, content)


def write_bytes(path: str | os.PathLike[str], content: bytes) -> None:
    """Write a file, whole or not at all. Raises TableError."""
    with replacing(path) as file:
        file.write(content)


@contextmanager
def replacing(path: str | os.PathLike[str]) -> Iterator[IO[bytes]]:
    """A file to write that comes to its place when all is written; a device or a pipe is written to as it comes.

    A link stays, and the file that it leads to is replaced; permissions stay, and the owner where it may. Where
    anything goes wrong what was there before stays. Raises TableError for what cannot be written, or is read-only.
    """
    try:
        name = os.fsdecode(path)
    except TypeError:
        raise TableError(f"a file is written to a path; got {shown(path)}") from None
    try:
        with _opened(name) as file:
            yield file
    except FigreconError:
        raise  # of what was to be written
    except (OSError, ValueError) as error:
        raise TableError(f"cannot write {shown(name)}: {getattr(error, 'strerror', None) or error}") from None


@contextmanager
def _opened(name: str) -> Iterator[IO[bytes]]:
    before = _status(name)
    if name in OPEN_ALREADY:
        with open(os.dup(OPEN_ALREADY[name]), "wb") as file:  # noqa: PTH123
            yield file
    elif before is not None and not stat.S_ISREG(before.st_mode):  # nothing can take the place of a device or a pipe
        with open(name, "wb") as file:  # noqa: PTH123
            yield file
    else:
        if before is not None and not os.access(name, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        target = os.path.realpath(name)
        beside = os.path.join(os.path.dirname(target), BESIDE + os.urandom(8).hex())  # noqa: PTH118, PTH120
        mode = NEW if before is None else before.st_mode & PERMISSIONS
        with _removed_unless_moved(beside):
            with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, mode), "wb") as file:  # noqa: PTH123
                if before is not None:
                    _keep(before, beside)
                yield file
                file.flush()
                os.fsync(file.fileno())  # a disk that is full may say so only here
            os.replace(beside, target)  # noqa: PTH105


BINARY = getattr(os, "O_BINARY", 0)
"""On Windows a descriptor is of text unless this is asked for."""


def _status(name: str) -> os.stat_result | None:
    """What stands at the end of all links, if anything does."""
    try:
        return os.stat(name)  # noqa: PTH116
    except FileNotFoundError:
        return None


def _keep(before: os.stat_result, path: str) -> None:
    """The owner and the permissions of the file before; who may not give a file away stays its owner."""
    with suppress(PermissionError, AttributeError):  # there is none on Windows
        os.chown(path, before.st_uid, before.st_gid)
    os.chmod(path, before.st_mode & PERMISSIONS)  # noqa: PTH101  no mask here


@contextmanager
def _removed_unless_moved(path: str) -> Iterator[None]:
    try:
        yield
    except BaseException:  # an interrupt too, and it goes on as one
        with suppress(OSError):
            os.unlink(path)  # noqa: PTH108
        raise
