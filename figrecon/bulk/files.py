"""The files that tables by the million come from and go to, told apart by the endings of their names."""

import os
from pathlib import Path

from figrecon.errors import TableError, shown

PARQUET, CSV = ".parquet", ".csv"


def ending_of(path: str | os.PathLike[str]) -> str:
    """What a path ends in. Raises TableError where that names no form that there is."""
    ending = Path(path).suffix.casefold()
    if ending not in (PARQUET, CSV):
        raise TableError(f"a file must end in {PARQUET} or {CSV}; got {shown(os.fspath(path))}")
    return ending
