"""How results are shown: plain rows and numbers in; text for a terminal, escaped HTML and SVG for a page out.

It knows no class of figrecon, so that every value above may call it.
"""

from .pages import card, cell, document, html, inline
from .safe import clean, escaped
from .scales import Scale, compact, spans_a_decade
from .sheets import MOST_ROWS, Mark, Row, Section, Sheet, Style, excerpt, scale_of
from .strips import INK, strip, text_strip
from .terminal import plain_text, pretty

__all__ = [
    "INK",
    "MOST_ROWS",
    "Mark",
    "Row",
    "Scale",
    "Section",
    "Sheet",
    "Style",
    "card",
    "cell",
    "clean",
    "compact",
    "document",
    "escaped",
    "excerpt",
    "html",
    "inline",
    "plain_text",
    "pretty",
    "scale_of",
    "spans_a_decade",
    "strip",
    "text_strip",
]
