"""How results are shown: plain rows and numbers in; text for a terminal, escaped HTML and SVG for a page out.

It knows no class of figrecon, so that every value above may call it.
"""

from .colors import Tone, is_terminal, toned, wants_color
from .grids import Column, Grid, grid_html, grid_text
from .links import beside_link, link, link_html
from .listed import Displayed, Listed
from .pages import card, cell, document, html, inline, said
from .passages import LONGEST_TEXT, Highlight, Ink, passage_html, passage_text
from .safe import clean, escaped
from .scales import Scale, compact, spans_a_decade
from .sheets import (
    MOST_ROWS,
    OPEN_ROWS,
    Linked,
    Mark,
    Row,
    Section,
    Sheet,
    Style,
    excerpt,
    givers_first,
    scale_of,
)
from .strips import INK, ON_ANY_GROUND, strip, text_strip
from .terminal import plain_text, pretty, room, rows_text
from .widths import LINE, width
from .wrapping import wrapped

__all__ = [
    "INK",
    "LINE",
    "LONGEST_TEXT",
    "MOST_ROWS",
    "ON_ANY_GROUND",
    "OPEN_ROWS",
    "Column",
    "Displayed",
    "Grid",
    "Highlight",
    "Ink",
    "Linked",
    "Listed",
    "Mark",
    "Row",
    "Scale",
    "Section",
    "Sheet",
    "Style",
    "Tone",
    "beside_link",
    "card",
    "cell",
    "clean",
    "compact",
    "document",
    "escaped",
    "excerpt",
    "givers_first",
    "grid_html",
    "grid_text",
    "html",
    "inline",
    "is_terminal",
    "link",
    "link_html",
    "passage_html",
    "passage_text",
    "plain_text",
    "pretty",
    "room",
    "rows_text",
    "said",
    "scale_of",
    "spans_a_decade",
    "strip",
    "text_strip",
    "toned",
    "wants_color",
    "width",
    "wrapped",
]
