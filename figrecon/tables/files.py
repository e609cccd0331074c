"""Files: a text from a file, and a text to one, whole or not at all."""

import os
from typing import IO

from figrecon.errors import TableError, shown

File = str | os.PathLike[str] | IO[str] | IO[bytes]
"""A path, or a file that is open for reading, such as `sys.stdin`."""

MARK = "\ufeff"
"""The byte order mark that some programs begin a text with."""

READABLE, ANYBODY = 0o644, 0o777
"""A new file may be read by all, as one that is simply opened; an old one keeps its mode."""


def name_of(path: File) -> str:
    """The name of a file, as errors name it."""
    return str(path) if isinstance(path, (str, os.PathLike)) else str(getattr(path, "name", "the file"))


def read_text(path: File) -> str:
    """The text of a file in UTF-8, with or without its mark. Raises TableError."""
    from pathlib import Path

    name = shown(name_of(path))
    try:
        content = path.read() if hasattr(path, "read") else Path(path).read_bytes()
        if isinstance(content, str):
            return content.removeprefix(MARK)
        return content.decode("utf-8-sig", errors="surrogatepass")
    except UnicodeDecodeError as error:
        raise TableError(f"{name} is not UTF-8 text; byte {error.start} cannot be read") from None
    except (OSError, ValueError, TypeError) as error:
        raise TableError(f"cannot read {name}: {getattr(error, 'strerror', None) or error}") from None


def write_text(path: str | os.PathLike[str], text: str) -> None:
    """Write a UTF-8 file beside its place, then move it there. Raises TableError."""
    import tempfile
    from pathlib import Path

    target = Path(path)
    try:
        handle, beside = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        try:
            with open(handle, "w", encoding="utf-8", errors="surrogatepass", newline="") as file:  # noqa: PTH123
                file.write(text)
            os.chmod(beside, target.stat().st_mode & ANYBODY if target.exists() else READABLE)  # noqa: PTH101
            os.replace(beside, target)  # noqa: PTH105
        except BaseException:
            os.unlink(beside)  # noqa: PTH108
            raise
    except (OSError, ValueError) as error:
        raise TableError(f"cannot write {shown(str(path))}: {getattr(error, 'strerror', None) or error}") from None
