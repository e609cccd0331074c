"""From words to figures: `read` takes the one figure of a text, `read_cell` that of a cell, `find` all in prose."""

from .cell import read_cell
from .mention import Mention
from .reader import MAX_TEXT, find, read

__all__ = ["MAX_TEXT", "Mention", "find", "read", "read_cell"]
