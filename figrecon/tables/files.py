"""Files: what is in a file, a text from one, and a text to one, whole or not at all."""

import codecs
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

from figrecon._log import INFO, log
from figrecon.errors import FigreconError, TableError, shown

File = str | os.PathLike[str] | IO[str] | IO[bytes]
"""A path, or a file that is open for reading, such as `sys.stdin`."""

MARK = "\ufeff"
"""The byte order mark that some programs begin a text with."""

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""The longer marks stand before those that they begin with."""

WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
"""What an archive begins with, as .xlsx, .xlsb and .ods do, and what .xls does."""

BEGINNING, ZEROS = 16, 4
"""So many zeros among so many first characters: a binary file, or UTF-16 without its mark."""

WIDEST = 4
"""Bytes of one character in any encoding of Unicode, at most."""

READABLE, ANYBODY = 0o644, 0o777
"""A new file may be read by all, as one that is simply opened; an old one keeps its mode."""


def name_of(path: File) -> str:
    """The name of a file, as errors name it."""
    return str(path) if isinstance(path, (str, os.PathLike)) else str(getattr(path, "name", "the file"))


def read_bytes(path: File, most: int | None = None) -> bytes | str:
    """What is in a file: the bytes of a path, or what an open file gives; with `most`, one more than so many at most.

    A path must lead to a regular file: a pipe that nobody fills would never end. Raises TableError.
    """
    from pathlib import Path

    size = -1 if most is None else most + 1
    try:
        if hasattr(path, "read"):
            return _given(path.read() if most is None else path.read(size))
        place = Path(path)
        mode = place.stat().st_mode
        if stat.S_ISREG(mode) or stat.S_ISDIR(mode):
            with place.open("rb") as file:
                return file.read(size)
    except (OSError, ValueError, TypeError) as error:
        raise TableError(f"cannot read {shown(name_of(path))}: {getattr(error, 'strerror', None) or error}") from None
    raise TableError(f"cannot read {shown(name_of(path))}: it is a pipe or a device; open it, and give what is open")


def _given(content: Any) -> bytes | str:
    if not isinstance(content, (bytes, str)):
        raise TypeError(f"it gives no text; got {shown(content)}")
    return content


def read_text(path: File, encoding: str | None = None, longest: int | None = None) -> str:
    """The text of a file: in UTF-8, or in what its mark says (UTF-16, UTF-32), or else in the encoding given.

    Of a file of more than `longest` characters no more is read than tells that it is.
    Raises TableError for what cannot be read, is too long, or is no text in that encoding.
    """
    name, most = shown(name_of(path)), None if longest is None else longest * WIDEST
    content = read_bytes(path, most)
    _check_length(content, most, name, longest)
    text = content.removeprefix(MARK) if isinstance(content, str) else _decoded(content, name, encoding)
    _check_length(text, longest, name, longest)
    return text


def _check_length(content: str | bytes, most: int | None, name: str, longest: int | None) -> None:
    if most is not None and len(content) > most:
        raise TableError(f"{name} is too long: a text has at most {longest:,} characters")


def _decoded(content: bytes, name: str, encoding: str | None) -> str:
    if content.startswith(WORKBOOKS):
        raise TableError(f"{name} is a workbook, or an archive, and no text; read_excel reads workbooks")
    try:
        chosen = _encoding(content, encoding)
        text = content.decode(chosen)
    except UnicodeDecodeError as error:
        told = "UTF-8" if encoding is None else encoding
        hint = "; another is given by encoding=, such as cp1252" if encoding is None else ""
        raise TableError(f"{name} is not {told} text; byte {error.start} cannot be read{hint}") from None
    except (LookupError, ValueError, TypeError):
        raise TableError(f"encoding= is the name of an encoding, such as cp1252; got {shown(encoding)}") from None
    log(INFO, "%s: %d bytes, read as %s", name, len(content), chosen)
    if text.count("\0", 0, BEGINNING) >= ZEROS:
        raise TableError(f"{name} is no text: it begins with zeros; a text in UTF-16 has encoding='utf-16-le' or -be")
    return text


def _encoding(content: bytes, given: str | None) -> str:
    """What the mark at the beginning says, which no other text begins with; else what was given, or UTF-8."""
    marked = next((name for mark, name in MARKS if content.startswith(mark)), None)
    return marked or given or "utf-8"


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
    """A file to write that comes to its place when all is written; to a device it is written as it comes.

    Where anything goes wrong what was there before stays. Raises TableError for what cannot be written.
    """
    import tempfile
    from pathlib import Path

    target = Path(path)
    try:
        if target.exists() and not target.is_file():  # a device or a pipe, which nothing can take the place of
            with target.open("wb") as file:
                yield file
            return
        handle, beside = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        try:
            with open(handle, "wb") as file:  # noqa: PTH123
                yield file
            os.chmod(beside, target.stat().st_mode & ANYBODY if target.exists() else READABLE)  # noqa: PTH101
            os.replace(beside, target)  # noqa: PTH105
        except BaseException:
            os.unlink(beside)  # noqa: PTH108
            raise
    except FigreconError:
        raise  # of what was to be written
    except (OSError, ValueError) as error:
        raise TableError(f"cannot write {shown(str(path))}: {getattr(error, 'strerror', None) or error}") from None
