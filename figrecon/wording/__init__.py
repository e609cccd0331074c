"""From words to figures: `read` takes the one of a text, `read_cell` of a cell; `split_cell` and `find` take all."""

from .cell import read_cell, split_cell
from .locales import separators
from .mention import Mention
from .reader import MAX_TEXT, find, read

__all__ = ["MAX_TEXT", "Mention", "find", "read", "read_cell", "separators", "split_cell"]
