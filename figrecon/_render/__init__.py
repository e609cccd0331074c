"""How results are shown: plain rows and numbers in; text for a terminal, escaped HTML and SVG for a page out.

It knows no class of figrecon, so that every value may call down to it.
"""

from .pages import card, cell, html, inline, page
from .safe import clean, escaped
from .scales import Scale, compact, spans_a_decade
from .sheets import ASIDE, BESIDE, MOST_ROWS, USED, Mark, Part, Row, Sheet, excerpt, scale_of
from .strips import INK, strip, text_strip
from .terminal import pretty, text

__all__ = [
    "ASIDE",
    "BESIDE",
    "INK",
    "MOST_ROWS",
    "USED",
    "Mark",
    "Part",
    "Row",
    "Scale",
    "Sheet",
    "card",
    "cell",
    "clean",
    "compact",
    "escaped",
    "excerpt",
    "html",
    "inline",
    "page",
    "pretty",
    "scale_of",
    "spans_a_decade",
    "strip",
    "text",
    "text_strip",
]
