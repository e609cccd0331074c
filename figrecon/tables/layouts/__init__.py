"""Layouts: how the tables of others are laid out; those of published data sets, a file each, and a user's own."""

from .applying import expected_names, hint_of, laid_out, layout_of, opened_layout, spread
from .layout import NamedLayout
from .shelf import Layouts, layouts

__all__ = [
    "Layouts",
    "NamedLayout",
    "expected_names",
    "hint_of",
    "laid_out",
    "layout_of",
    "layouts",
    "opened_layout",
    "spread",
]
