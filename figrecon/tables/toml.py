"""TOML: a text of it to its tables, or one clear error."""

import re
from typing import Any

from figrecon.errors import FigreconError, shown

MOST_NESTED = 100
"""Parts of a dotted key. Each costs the parser a copy of all before it, so that 40 kB of `a.a.a…` would take 1.5 GB."""

DOTTED = re.compile(rf"""(?<![\w-])(?:(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){{{MOST_NESTED}}}""")


def read_toml(text: str, name: str, error: type[FigreconError]) -> dict[str, Any]:
    """The tables of a TOML text. Raises the error given, with the name of the file, where it is none."""
    import tomllib

    if DOTTED.search(text):
        raise error(f"{shown(name)} is no TOML that people write: a key of more than {MOST_NESTED} parts")
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as why:
        raise error(f"{shown(name)} is no TOML: {why}") from None
