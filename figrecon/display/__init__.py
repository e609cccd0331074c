"""How results are shown: plain rows and numbers in; text for a terminal, escaped HTML and SVG for a page out.

It knows no class of figrecon, so that every value above may call it.
"""

from .colors import Tone, is_terminal, toned, wants_color
from .grids import Column, Grid, grid_html, grid_text
from .pages import card, cell, document, html, inline
from .passages import LONGEST_TEXT, Highlight, Ink, passage_html, passage_text
from .safe import clean, escaped
from .scales import Scale, compact, spans_a_decade
from .sheets import MOST_ROWS, Mark, Row, Section, Sheet, Style, excerpt, scale_of
from .strips import INK, strip, text_strip
from .terminal import plain_text, pretty, room, rows_text
from .widths import LINE, width
from .wrapping import wrapped

__all__ = [
    "INK",
    "LINE",
    "LONGEST_TEXT",
    "MOST_ROWS",
    "Column",
    "Grid",
    "Highlight",
    "Ink",
    "Mark",
    "Row",
    "Scale",
    "Section",
    "Sheet",
    "Style",
    "Tone",
    "card",
    "cell",
    "clean",
    "compact",
    "document",
    "escaped",
    "excerpt",
    "grid_html",
    "grid_text",
    "html",
    "inline",
    "is_terminal",
    "passage_html",
    "passage_text",
    "plain_text",
    "pretty",
    "room",
    "rows_text",
    "scale_of",
    "spans_a_decade",
    "strip",
    "text_strip",
    "toned",
    "wants_color",
    "width",
    "wrapped",
]
