"""The parser of arguments, whose complaints are told as all others are."""

import argparse
from typing import NoReturn


class Parser(argparse.ArgumentParser):
    """A parser whose complaints are a line like any other."""

    def error(self, message: str) -> NoReturn:
        """Raise what is wrong, for `main` to print."""
        raise argparse.ArgumentError(None, message)
