"""From words to figures: `read` takes the one figure of a text, `find` every figure in running prose."""

from .mention import Mention
from .reader import MAX_TEXT, find, read

__all__ = ["MAX_TEXT", "Mention", "find", "read"]
