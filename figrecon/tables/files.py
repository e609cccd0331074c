"""Files: what is in a file, and a text from one."""

import codecs
import os
import stat
from typing import IO, Any

from figrecon._log import INFO, log
from figrecon.errors import TableError, shown

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
        told = "UTF-8" if chosen.startswith("utf-8") else chosen
        hint = "; another is given by encoding=, such as cp1252" if chosen == "utf-8" else ""
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
