"""TOML: a text of it to its tables, or one clear error."""

from typing import Any

from figrecon.errors import FigreconError, shown


def read_toml(text: str, name: str, error: type[FigreconError]) -> dict[str, Any]:
    """The tables of a TOML text. Raises the error given, with the name of the file, where it is none."""
    import tomllib

    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as why:
        raise error(f"{shown(name)} is no TOML: {why}") from None
